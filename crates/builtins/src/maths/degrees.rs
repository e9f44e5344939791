//! Circular functions in degrees and in half turns, exact where the angle is a multiple of a quarter turn.

use super::function::{apply, apply_two, everywhere, Function};
use super::trigonometry::{acos, asin, inverse};
use crate::table::row;
use runmat_spec::{example, Builtin, Fusion, Scalar};
use runmat_value::C64;
use std::f64::consts::PI;

macro_rules! real_rows {
    ($($name:literal, $summary:literal, $code:literal => $expected:literal, $real:expr, $complex:expr;)*) => {
        &[$(Builtin {
            fusion: Fusion::Elementwise,
            scalar: Scalar::One(|x| Some($real(x))),
            ..row($name, $summary, &[concat!("Y = ", $name, "(X)")], &[example($code, $expected)], |c| {
                apply(c, &Function { name: $name, domain: everywhere, real: $real, complex: $complex })
            })
        }),*,
        Builtin {
            fusion: Fusion::Elementwise,
            scalar: Scalar::Two(|y, x| Some(degrees(libm::atan2(y, x)))),
            ..row("atan2d", "Four-quadrant inverse tangent in degrees", &["D = atan2d(Y, X)"], &[example("atan2d(1, -1)", "135")], |c| {
                apply_two(c, "atan2d", |y, x| degrees(libm::atan2(y, x)))
            })
        },
        inverse_row("asind", "Inverse sine in degrees", &["Y = asind(X)"], &[example("asind(1)", "90")], |c| {
            apply(c, &Function { name: "asind", domain: |x| x.abs() <= 1.0, real: |x| degrees(libm::asin(x)), complex: |z| asin(z).scale(180.0 / PI) })
        }),
        inverse_row("acosd", "Inverse cosine in degrees", &["Y = acosd(X)"], &[example("acosd(0)", "90")], |c| {
            apply(c, &Function { name: "acosd", domain: |x| x.abs() <= 1.0, real: |x| degrees(libm::acos(x)), complex: |z| acos(z).scale(180.0 / PI) })
        }),
        inverse_row("atand", "Inverse tangent in degrees", &["Y = atand(X)"], &[example("atand(Inf)", "90")], |c| {
            apply(c, &Function { name: "atand", domain: everywhere, real: |x| degrees(libm::atan(x)), complex: |z| z.atan().scale(180.0 / PI) })
        }),
        inverse_row("asecd", "Inverse secant in degrees", &["Y = asecd(X)"], &[example("asecd(Inf)", "90")], |c| {
            apply(c, &Function { name: "asecd", domain: |x| x.abs() >= 1.0, real: |x| degrees(libm::acos(1.0 / x)), complex: |z| acos(inverse(z)).scale(180.0 / PI) })
        }),
        inverse_row("acscd", "Inverse cosecant in degrees", &["Y = acscd(X)"], &[example("acscd(1)", "90")], |c| {
            apply(c, &Function { name: "acscd", domain: |x| x.abs() >= 1.0, real: |x| degrees(libm::asin(1.0 / x)), complex: |z| asin(inverse(z)).scale(180.0 / PI) })
        }),
        inverse_row("acotd", "Inverse cotangent in degrees", &["Y = acotd(X)"], &[example("acotd(0)", "90")], |c| {
            apply(c, &Function { name: "acotd", domain: everywhere, real: |x| degrees(libm::atan(1.0 / x)), complex: |z| inverse(z).atan().scale(180.0 / PI) })
        })]
    };
}

const fn inverse_row(
    name: &'static str,
    summary: &'static str,
    forms: &'static [&'static str],
    examples: &'static [runmat_spec::Example],
    run: runmat_spec::Run,
) -> Builtin {
    Builtin { fusion: Fusion::Elementwise, ..row(name, summary, forms, examples, run) }
}

pub const ENTRIES: &[Builtin] = real_rows! {
    "sind", "Sine, argument in degrees", "sind([0 30 90 180])" => "[0 0.5 1 0]", sind, sind_complex;
    "cosd", "Cosine, argument in degrees", "cosd([0 60 90])" => "[1 0.5 0]", cosd, cosd_complex;
    "tand", "Tangent, argument in degrees", "tand([0 45 90])" => "[0 1 Inf]", tand, |z| sind_complex(z) / cosd_complex(z);
    "secd", "Secant, argument in degrees", "secd(60)" => "2", |x: f64| 1.0 / cosd(x), |z| cosd_complex(z).recip();
    "cscd", "Cosecant, argument in degrees", "cscd(30)" => "2", |x| 1.0 / sind(x), |z| sind_complex(z).recip();
    "cotd", "Cotangent, argument in degrees", "cotd(45)" => "1", |x| 1.0 / tand(x), |z| cosd_complex(z) / sind_complex(z);
    "sinpi", "Sine of X times pi", "sinpi([0 0.5 1])" => "[0 1 0]", sinpi, sinpi_complex;
    "cospi", "Cosine of X times pi", "cospi([0 0.5 1])" => "[1 0 -1]", cospi, cospi_complex;
    "deg2rad", "Degrees to radians", "deg2rad(180)" => "pi", |x| x * (PI / 180.0), |z| z.scale(PI / 180.0);
    "rad2deg", "Radians to degrees", "rad2deg(pi)" => "180", degrees, |z| z.scale(180.0 / PI);
};

fn degrees(x: f64) -> f64 {
    x * (180.0 / PI)
}

/// The nearest quarter turn (0 to 3) and the rest in units of the argument, of which `quarter` make a quarter turn.
fn split(x: f64, quarter: f64) -> (i32, f64) {
    let turn = libm::fmod(x, 4.0 * quarter);
    let k = libm::round(turn / quarter);
    ((k as i32).rem_euclid(4), turn - k * quarter)
}

/// Sine of quarter turns plus a small angle in radians. Zeros have no sign.
fn sine(quarters: i32, angle: f64) -> f64 {
    match quarters {
        0 => libm::sin(angle),
        1 => libm::cos(angle),
        2 => 0.0 - libm::sin(angle),
        _ => -libm::cos(angle),
    }
}

fn sind(x: f64) -> f64 {
    if !x.is_finite() {
        return f64::NAN;
    }
    let (k, rest) = split(x, 90.0);
    // sin(pi/6) misses one half by a digit.
    match (k % 2, rest.abs() == 30.0) {
        (0, true) => {
            if (k == 0) == (rest > 0.0) {
                0.5
            } else {
                -0.5
            }
        }
        _ => sine(k, rest * (PI / 180.0)),
    }
}

fn cosd(x: f64) -> f64 {
    if !x.is_finite() {
        return f64::NAN;
    }
    let (k, rest) = split(x, 90.0);
    match (k % 2, rest.abs() == 30.0) {
        (1, true) => {
            if (k == 1) == (rest < 0.0) {
                0.5
            } else {
                -0.5
            }
        }
        _ => sine((k + 1) % 4, rest * (PI / 180.0)),
    }
}

fn tand(x: f64) -> f64 {
    if !x.is_finite() {
        return f64::NAN;
    }
    let (k, rest) = split(x, 90.0);
    match (k % 2, rest) {
        (0, r) if r.abs() == 45.0 => 1.0_f64.copysign(r),
        (1, r) if r.abs() == 45.0 => -1.0_f64.copysign(r),
        (1, 0.0) if k == 1 => f64::INFINITY,
        (1, 0.0) => f64::NEG_INFINITY,
        (0, r) => libm::tan(r * (PI / 180.0)),
        (_, r) => -1.0 / libm::tan(r * (PI / 180.0)),
    }
}

fn sinpi(x: f64) -> f64 {
    if !x.is_finite() {
        return f64::NAN;
    }
    let (k, rest) = split(x, 0.5);
    sine(k, rest * PI)
}

fn cospi(x: f64) -> f64 {
    if !x.is_finite() {
        return f64::NAN;
    }
    let (k, rest) = split(x, 0.5);
    sine((k + 1) % 4, rest * PI)
}

/// Sine from the sine and cosine of the real part and the imaginary part in radians.
fn sine_of(sine: f64, cosine: f64, height: f64) -> C64 {
    C64::new(sine * libm::cosh(height), cosine * libm::sinh(height))
}

/// Cosine, likewise.
fn cosine_of(sine: f64, cosine: f64, height: f64) -> C64 {
    C64::new(cosine * libm::cosh(height), -sine * libm::sinh(height))
}

fn sind_complex(z: C64) -> C64 {
    sine_of(sind(z.re), cosd(z.re), z.im * (PI / 180.0))
}

fn cosd_complex(z: C64) -> C64 {
    cosine_of(sind(z.re), cosd(z.re), z.im * (PI / 180.0))
}

fn sinpi_complex(z: C64) -> C64 {
    sine_of(sinpi(z.re), cospi(z.re), z.im * PI)
}

fn cospi_complex(z: C64) -> C64 {
    cosine_of(sinpi(z.re), cospi(z.re), z.im * PI)
}
