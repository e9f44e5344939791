//! Circular functions and their inverses, in radians.

use super::function::{everywhere, functions};
use runmat_spec::Builtin;
use runmat_value::C64;

pub const ENTRIES: &[Builtin] = functions! {
    "sin", "Sine, argument in radians", "sin(0)" => "0", everywhere, libm::sin, C64::sin;
    "cos", "Cosine, argument in radians", "cos(0)" => "1", everywhere, libm::cos, C64::cos;
    "tan", "Tangent, argument in radians", "tan(0)" => "0", everywhere, libm::tan, C64::tan;
    "sec", "Secant, argument in radians", "sec(0)" => "1", everywhere, |x| 1.0 / libm::cos(x), |z| z.cos().recip();
    "csc", "Cosecant, argument in radians", "csc(0)" => "Inf", everywhere, |x| 1.0 / libm::sin(x), |z| z.sin().recip();
    "cot", "Cotangent, argument in radians", "cot(0)" => "Inf", everywhere, |x| 1.0 / libm::tan(x), |z| z.tan().recip();
    "asin", "Inverse sine in radians", "asin(0)" => "0", |x| x.abs() <= 1.0, libm::asin, asin;
    "acos", "Inverse cosine in radians", "acos(1)" => "0", |x| x.abs() <= 1.0, libm::acos, acos;
    "atan", "Inverse tangent in radians", "atan(Inf)" => "pi/2", everywhere, libm::atan, C64::atan;
    "asec", "Inverse secant in radians", "asec(1)" => "0", |x| x.abs() >= 1.0, |x| libm::acos(1.0 / x), |z| acos(inverse(z));
    "acsc", "Inverse cosecant in radians", "acsc(Inf)" => "0", |x| x.abs() >= 1.0, |x| libm::asin(1.0 / x), |z| asin(inverse(z));
    "acot", "Inverse cotangent in radians", "acot(Inf)" => "0", everywhere, |x| libm::atan(1.0 / x), |z| inverse(z).atan();
};

/// `1 / z` that stays on the real line for reals.
pub(super) fn inverse(z: C64) -> C64 {
    if z.im == 0.0 {
        C64::from_real(1.0 / z.re)
    } else {
        z.recip()
    }
}

/// On the cut (reals beyond ±1) MATLAB takes the value from below on the right and from above on the left.
pub(super) fn asin(z: C64) -> C64 {
    if z.im == 0.0 && z.re.abs() > 1.0 {
        let height = libm::acosh(z.re.abs());
        let half = std::f64::consts::FRAC_PI_2;
        return if z.re > 0.0 { C64::new(half, -height) } else { C64::new(-half, height) };
    }
    z.asin()
}

/// `pi/2 - asin(z)` on the cut.
pub(super) fn acos(z: C64) -> C64 {
    if z.im == 0.0 && z.re.abs() > 1.0 {
        let height = libm::acosh(z.re.abs());
        return if z.re > 0.0 { C64::new(0.0, height) } else { C64::new(std::f64::consts::PI, -height) };
    }
    z.acos()
}
