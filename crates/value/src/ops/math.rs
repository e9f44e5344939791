//! Scalar functions that operators and builtins share: one implementation of each.

use crate::{C32, C64};

/// `x ^ y` on doubles, NaN where the result would be complex.
pub use runmat_kernels::scalar::pow as power;

/// Whether `x ^ y` of two reals has an imaginary part.
pub fn power_is_complex(x: f64, y: f64) -> bool {
    x < 0.0 && y.is_finite() && y != y.trunc()
}

/// `x ^ y` of two reals as a complex number.
pub fn power_of_reals(x: f64, y: f64) -> C64 {
    if power_is_complex(x, y) {
        C64::from_real(x).pow(C64::from_real(y))
    } else {
        C64::from_real(power(x, y))
    }
}

/// `x ^ y` of complex numbers; real where both are real and the result is.
pub fn power_complex(x: C64, y: C64) -> C64 {
    if x.im == 0.0 && y.im == 0.0 {
        power_of_reals(x.re, y.re)
    } else {
        x.pow(y)
    }
}

/// A product in which a side without imaginary part scales the other, so that Inf stays Inf.
macro_rules! complex_product {
    ($name:ident, $t:ty) => {
        /// `x * y`; a side without imaginary part scales the other.
        pub fn $name(x: $t, y: $t) -> $t {
            if y.im == 0.0 {
                x.scale(y.re)
            } else if x.im == 0.0 {
                y.scale(x.re)
            } else {
                x * y
            }
        }
    };
}
complex_product!(product, C64);
complex_product!(product_single, C32);
