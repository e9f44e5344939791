//! Elementwise mathematics, special functions, number theory and bits.

pub(crate) mod function;

category! { degrees, exponential, hyperbolic, rounding, trigonometry }
