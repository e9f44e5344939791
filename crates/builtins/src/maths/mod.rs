//! Elementwise mathematics, special functions, number theory and bits.

pub(crate) mod function;

category! { bits, degrees, exponential, hyperbolic, incomplete, number_theory, ratios, rounding, special, bessel, elliptic, trigonometry }
