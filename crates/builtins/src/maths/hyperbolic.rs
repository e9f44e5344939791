//! Hyperbolic functions and their inverses.

use super::function::{everywhere, functions};
use super::trigonometry::inverse;
use runmat_spec::Builtin;
use runmat_value::C64;

pub const ENTRIES: &[Builtin] = functions! {
    "sinh", "Hyperbolic sine", "sinh(0)" => "0", everywhere, libm::sinh, C64::sinh;
    "cosh", "Hyperbolic cosine", "cosh(0)" => "1", everywhere, libm::cosh, C64::cosh;
    "tanh", "Hyperbolic tangent", "tanh(Inf)" => "1", everywhere, libm::tanh, C64::tanh;
    "sech", "Hyperbolic secant", "sech(0)" => "1", everywhere, |x| 1.0 / libm::cosh(x), |z| z.cosh().recip();
    "csch", "Hyperbolic cosecant", "csch(0)" => "Inf", everywhere, |x| 1.0 / libm::sinh(x), |z| z.sinh().recip();
    "coth", "Hyperbolic cotangent", "coth(Inf)" => "1", everywhere, |x| 1.0 / libm::tanh(x), |z| z.tanh().recip();
    "asinh", "Inverse hyperbolic sine", "asinh(0)" => "0", everywhere, libm::asinh, C64::asinh;
    "acosh", "Inverse hyperbolic cosine", "acosh(1)" => "0", |x| x >= 1.0, libm::acosh, acosh;
    "atanh", "Inverse hyperbolic tangent", "atanh(1)" => "Inf", |x| x.abs() <= 1.0, libm::atanh, atanh;
    "asech", "Inverse hyperbolic secant", "asech(1)" => "0", |x| (0.0..=1.0).contains(&x), |x| libm::acosh(1.0 / x), |z| acosh(inverse(z));
    "acsch", "Inverse hyperbolic cosecant", "acsch(Inf)" => "0", everywhere, |x| libm::asinh(1.0 / x), |z| inverse(z).asinh();
    "acoth", "Inverse hyperbolic cotangent", "acoth(1)" => "Inf", |x| x.abs() >= 1.0, |x| libm::atanh(1.0 / x), |z| atanh(inverse(z));
};

/// Reals below 1 are on the cut: the value from above.
fn acosh(z: C64) -> C64 {
    if z.im == 0.0 && z.re < 1.0 {
        return if z.re >= -1.0 { C64::new(0.0, libm::acos(z.re)) } else { C64::new(libm::acosh(-z.re), std::f64::consts::PI) };
    }
    z.acosh()
}

/// Reals beyond ±1 are on the cuts: the value from above on both sides.
fn atanh(z: C64) -> C64 {
    if z.im == 0.0 && z.re.abs() > 1.0 {
        return C64::new(libm::atanh(1.0 / z.re), std::f64::consts::FRAC_PI_2);
    }
    z.atanh()
}
