//! Regularized incomplete gamma functions: series below, continued fraction above `x = a + 1`,
//! both with Loader's form of the leading factor.

use super::loader::{deviance, stirling_error};

/// `gammainc(x, a)`: from 0 to 1 as x grows.
pub fn gamma_lower(x: f64, a: f64) -> f64 {
    match special_case(x, a) {
        Some(p) => p,
        None if a > LARGE => uniform(x, a, -1.0),
        None if x < a + 1.0 => series(x, a),
        None => 1.0 - fraction(x, a),
    }
}

/// `gammainc(x, a, 'upper')`, with its digits where it is small.
pub fn gamma_upper(x: f64, a: f64) -> f64 {
    match special_case(x, a) {
        Some(p) => 1.0 - p,
        None if a > LARGE => uniform(x, a, 1.0),
        None if x < a + 1.0 => 1.0 - series(x, a),
        None => fraction(x, a),
    }
}

/// Above this the sums would need tens of thousands of terms.
const LARGE: f64 = 1e8;

/// Temme's uniform expansion to its first term, which is exact to double precision for such `a`:
/// the upper part for sign 1, the lower for -1.
fn uniform(x: f64, a: f64, sign: f64) -> f64 {
    let half_square = deviance(a, x) / a;
    let eta = (2.0 * half_square).sqrt().copysign(x - a);
    let ratio = (x - a) / a;
    let first = if eta.abs() < 1e-2 {
        -1.0 / 3.0 + eta * (1.0 / 12.0 - eta * (2.0 / 135.0))
    } else {
        1.0 / ratio - 1.0 / eta
    };
    let rest = libm::exp(-a * half_square) / (core::f64::consts::TAU * a).sqrt() * first;
    0.5 * libm::erfc(sign * eta * (0.5 * a).sqrt()) + sign * rest
}

fn special_case(x: f64, a: f64) -> Option<f64> {
    if x.is_nan() || a.is_nan() || a < 0.0 || x < 0.0 {
        Some(f64::NAN)
    } else if a == 0.0 {
        Some(1.0)
    } else if x == 0.0 {
        Some(0.0)
    } else if x.is_infinite() {
        Some(if a.is_infinite() { f64::NAN } else { 1.0 })
    } else if a.is_infinite() {
        Some(0.0)
    } else {
        None
    }
}

/// `x^a exp(-x) / gamma(a + 1)`.
fn leading(x: f64, a: f64) -> f64 {
    if a < 1e-3 {
        // The Stirling form has no digits here; gamma is harmless.
        return libm::exp(a * libm::log(x) - x) / libm::tgamma(a + 1.0);
    }
    libm::exp(-stirling_error(a) - deviance(a, x)) / (core::f64::consts::TAU * a).sqrt()
}

fn series(x: f64, a: f64) -> f64 {
    let (mut sum, mut term, mut k) = (1.0, 1.0, a);
    for _ in 0..2_000_000 {
        k += 1.0;
        term *= x / k;
        sum += term;
        if term <= sum * 1e-17 {
            break;
        }
    }
    leading(x, a) * sum
}

/// Lentz's evaluation of the continued fraction for the upper tail.
fn fraction(x: f64, a: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let mut b = x + 1.0 - a;
    let mut c = 1.0 / TINY;
    let mut d = 1.0 / b;
    let mut h = d;
    let mut i = 1.0;
    while i < 2e6 {
        let an = -i * (i - a);
        b += 2.0;
        d = an * d + b;
        if d.abs() < TINY {
            d = TINY;
        }
        c = b + an / c;
        if c.abs() < TINY {
            c = TINY;
        }
        d = 1.0 / d;
        let step = d * c;
        h *= step;
        if (step - 1.0).abs() <= 2.3e-16 {
            break;
        }
        i += 1.0;
    }
    leading(x, a) * a * h
}

#[cfg(test)]
mod tests {
    use super::super::assert_close;
    use super::*;

    #[test]
    fn known_values() {
        for x in [0.1, 1.0, 3.0, 20.0, 100.0] {
            // The exponential of a large number loses as many digits as it has before the point.
            let loss = 2e-16 * (10.0 + x);
            assert_close(gamma_upper(x, 1.0), libm::exp(-x), loss);
            assert_close(gamma_lower(x, 0.5), libm::erf(x.sqrt()), 2e-15);
            assert_close(gamma_upper(x, 2.0), (1.0 + x) * libm::exp(-x), loss);
        }
        assert_close(gamma_lower(1000.0, 1000.0), 0.504_205_244_180_215_5, 1e-13);
        assert_close(gamma_lower(1e9, 1e9), 0.500_004_205_220_870_1, 1e-13);
        let (x, a) = (1e8 * 1.0001, 1e8 * 1.000_000_01);
        assert_close(gamma_lower(x, a), gamma_lower(x, 1e8), 1e-3);
        assert_eq!(gamma_lower(0.0, 2.0), 0.0);
        assert_eq!(gamma_lower(3.0, 0.0), 1.0);
        assert_eq!(gamma_upper(f64::INFINITY, 2.0), 0.0);
        assert!(gamma_lower(f64::NAN, 1.0).is_nan());
        assert_close(gamma_lower(1e-10, 1e-5), 0.999_775_538_760_296_7, 1e-15);
    }

    #[test]
    fn the_parts_add_to_one() {
        for a in [0.01, 0.3, 1.5, 10.0, 333.0, 1e5] {
            for r in [0.1, 0.9, 1.0, 1.1, 3.0] {
                let s = gamma_lower(a * r, a) + gamma_upper(a * r, a);
                assert!((s - 1.0).abs() < 1e-14);
            }
        }
    }
}
