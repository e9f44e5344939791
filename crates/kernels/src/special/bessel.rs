//! Bessel functions of any real order and real argument; complex where the argument is negative.

use super::bessel_core::{cos_pi, ik, jy, sin_pi};
use crate::complex::C64;

/// `exp(i pi nu)`.
fn turn(nu: f64) -> C64 {
    C64::new(cos_pi(nu), sin_pi(nu))
}

fn as_order(nu: f64) -> Option<i32> {
    (nu == nu.trunc() && nu.abs() <= 1e5).then_some(nu as i32)
}

/// `(J, Y)` at x > 0, any order.
fn both(nu: f64, x: f64) -> (f64, f64) {
    if x.is_infinite() {
        return (0.0, 0.0);
    }
    if let Some(n) = as_order(nu) {
        return (libm::jn(n, x), libm::yn(n, x));
    }
    let (j, y) = jy(nu.abs(), x);
    if nu >= 0.0 {
        return (j, y);
    }
    let (s, c) = (sin_pi(-nu), cos_pi(-nu));
    let mix =
        |p: f64, q: f64, u: f64, v: f64| (if p == 0.0 { 0.0 } else { p * u }) + if q == 0.0 { 0.0 } else { q * v };
    (mix(c, -s, j, y), mix(s, c, j, y))
}

/// `besselj(nu, x)`.
pub fn bessel_j(nu: f64, x: f64) -> C64 {
    if nu.is_nan() || x.is_nan() {
        return C64::from_real(f64::NAN);
    }
    if x == 0.0 {
        let v = match as_order(nu) {
            Some(n) => f64::from(u8::from(n == 0)),
            None if nu > 0.0 => 0.0,
            None => f64::INFINITY,
        };
        return C64::from_real(v);
    }
    let j = both(nu, x.abs()).0;
    if x > 0.0 {
        C64::from_real(j)
    } else {
        turn(nu).scale(j)
    }
}

/// `bessely(nu, x)`.
pub fn bessel_y(nu: f64, x: f64) -> C64 {
    if nu.is_nan() || x.is_nan() {
        return C64::from_real(f64::NAN);
    }
    if x == 0.0 {
        return C64::from_real(f64::NEG_INFINITY);
    }
    let (j, y) = both(nu, x.abs());
    if x > 0.0 {
        C64::from_real(y)
    } else {
        turn(-nu).scale(y) + C64::new(0.0, 2.0 * cos_pi(nu) * j)
    }
}

/// `(exp(-x) I, exp(x) K)` at x > 0, any order.
fn modified(nu: f64, x: f64) -> (f64, f64) {
    if x.is_infinite() {
        return (0.0, 0.0);
    }
    let (i, k) = ik(nu.abs(), x);
    if nu < 0.0 && nu != nu.trunc() {
        let extra = 2.0 / core::f64::consts::PI * sin_pi(-nu) * k * libm::exp(-2.0 * x);
        return (i + extra, k);
    }
    (i, k)
}

/// `besseli(nu, x)`.
pub fn bessel_i(nu: f64, x: f64) -> C64 {
    let scaled = bessel_i_scaled(nu, x);
    if x.is_infinite() {
        return if x > 0.0 {
            C64::from_real(x)
        } else {
            turn(nu).scale(f64::INFINITY)
        };
    }
    // Two factors, so that the product overflows only if the result does.
    let half = libm::exp(0.5 * x.abs());
    scaled.scale(half).scale(half)
}

/// `besseli(nu, x, 1)`: `exp(-abs(x)) * I`.
pub fn bessel_i_scaled(nu: f64, x: f64) -> C64 {
    if nu.is_nan() || x.is_nan() {
        return C64::from_real(f64::NAN);
    }
    if x == 0.0 {
        return bessel_j(nu, x);
    }
    let i = modified(nu, x.abs()).0;
    if x > 0.0 {
        C64::from_real(i)
    } else {
        turn(nu).scale(i)
    }
}

/// `besselk(nu, x)`.
pub fn bessel_k(nu: f64, x: f64) -> C64 {
    if nu.is_nan() || x.is_nan() {
        return C64::from_real(f64::NAN);
    }
    if x == 0.0 {
        return C64::from_real(f64::INFINITY);
    }
    let (i, k) = modified(nu.abs(), x.abs());
    let k = k * libm::exp(-x.abs());
    if x > 0.0 {
        C64::from_real(k)
    } else {
        turn(-nu.abs()).scale(k) - C64::new(0.0, core::f64::consts::PI * i * libm::exp(x.abs()))
    }
}

/// `besselk(nu, x, 1)`: `exp(x) * K`.
pub fn bessel_k_scaled(nu: f64, x: f64) -> C64 {
    if x > 0.0 && !nu.is_nan() {
        return C64::from_real(modified(nu.abs(), x).1);
    }
    bessel_k(nu, x).scale(libm::exp(x))
}

#[cfg(test)]
mod tests {
    use super::super::assert_close;
    use super::*;

    #[test]
    fn half_orders_are_elementary() {
        for x in [0.01, 0.5, 1.9, 2.1, 7.0, 29.0, 31.0, 200.0] {
            let root = (2.0 / (core::f64::consts::PI * x)).sqrt();
            let near = |got: C64, want: f64| {
                assert!(
                    (got.re - want).abs() < 4e-15 * (root + want.abs()),
                    "{x} {got:?} {want}"
                )
            };
            near(bessel_j(0.5, x), root * libm::sin(x));
            near(bessel_y(0.5, x), -root * libm::cos(x));
            near(bessel_j(-0.5, x), root * libm::cos(x));
            near(bessel_j(1.5, x), root * (libm::sin(x) / x - libm::cos(x)));
            assert_close(bessel_i_scaled(0.5, x).re, root * -0.5 * libm::expm1(-2.0 * x), 2e-15);
            assert_close(bessel_k_scaled(0.5, x).re, root * core::f64::consts::FRAC_PI_2, 2e-15);
        }
    }

    #[test]
    fn wronskians() {
        for nu in [0.1, 0.33, 0.77, 2.4, 10.7, 50.3] {
            for x in [0.3, 1.0, 1.99, 2.01, 5.0, 20.0, 60.0, 3000.0] {
                let (j, y) = both(nu, x);
                let (j1, y1) = both(nu + 1.0, x);
                assert_close(j1 * y - j * y1, 2.0 / (core::f64::consts::PI * x), 2e-13);
                let (i, k) = modified(nu, x);
                let (i1, k1) = modified(nu + 1.0, x);
                assert_close(i * k1 + i1 * k, 1.0 / x, 5e-15);
            }
        }
    }
}
