//! Beta function and the regularized incomplete beta function.

use super::loader::{deviance, stirling_error};

/// `log(beta(a, b))` for non-negative arguments.
pub fn betaln(a: f64, b: f64) -> f64 {
    let (p, q) = if a < b { (a, b) } else { (b, a) };
    if p.is_nan() || q.is_nan() || p < 0.0 {
        return f64::NAN;
    }
    if p == 0.0 {
        return f64::INFINITY;
    }
    if q.is_infinite() {
        return f64::NEG_INFINITY;
    }
    if p > 10.0 {
        // Stirling's form: the big logarithms cancel on paper instead of in floating point.
        let s = p + q;
        let correction = stirling_error(p) + stirling_error(q) - stirling_error(s);
        return 0.5 * libm::log(core::f64::consts::TAU * s / (p * q)) - p * libm::log1p(q / p) - q * libm::log1p(p / q)
            + correction;
    }
    if q > 10.0 {
        let s = p + q;
        let lead = libm::lgamma(p) + stirling_error(q) - stirling_error(s);
        return lead + p - p * libm::log(s) - (q - 0.5) * libm::log1p(p / q);
    }
    if p + q < 170.0 {
        let direct = libm::tgamma(p) * (libm::tgamma(q) / libm::tgamma(p + q));
        if direct.is_finite() && direct > 0.0 {
            return libm::log(direct);
        }
    }
    libm::lgamma(p) + (libm::lgamma(q) - libm::lgamma(p + q))
}

/// `beta(a, b)`.
pub fn beta(a: f64, b: f64) -> f64 {
    if a > 0.0 && b > 0.0 && a + b < 100.0 {
        let v = super::gamma(a) * (super::gamma(b) / super::gamma(a + b));
        if v.is_finite() {
            return v;
        }
    }
    libm::exp(betaln(a, b))
}

/// `betainc(x, a, b)`.
pub fn beta_incomplete(x: f64, a: f64, b: f64) -> f64 {
    parts(x, a, b).0
}

/// `betainc(x, a, b, 'upper')`, with its digits where it is small.
pub fn beta_incomplete_upper(x: f64, a: f64, b: f64) -> f64 {
    parts(x, a, b).1
}

/// Lower and upper part.
fn parts(x: f64, a: f64, b: f64) -> (f64, f64) {
    if !(0.0..=1.0).contains(&x) || !(a >= 0.0) || !(b >= 0.0) || (a == 0.0 && b == 0.0) {
        return (f64::NAN, f64::NAN);
    }
    if a == 0.0 || b.is_infinite() {
        return if x == 0.0 && a > 0.0 { (0.0, 1.0) } else { (1.0, 0.0) };
    }
    if b == 0.0 || a.is_infinite() {
        return if x == 1.0 { (1.0, 0.0) } else { (0.0, 1.0) };
    }
    if x == 0.0 || x == 1.0 {
        return (x, 1.0 - x);
    }
    if x <= (a + 1.0) / (a + b + 2.0) {
        let low = leading(x, 1.0 - x, a, b) * fraction(x, a, b) / a;
        (low, 1.0 - low)
    } else {
        let high = leading(x, 1.0 - x, a, b) * fraction(1.0 - x, b, a) / b;
        (1.0 - high, high)
    }
}

/// `x^a y^b / beta(a, b)` with `y = 1 - x`.
fn leading(x: f64, y: f64, a: f64, b: f64) -> f64 {
    if a < 1e-3 || b < 1e-3 {
        return libm::exp(a * libm::log(x) + b * libm::log1p(-x) - betaln(a, b));
    }
    let n = a + b;
    let exponent = stirling_error(n) - stirling_error(a) - stirling_error(b) - deviance(a, n * x) - deviance(b, n * y);
    libm::exp(exponent) * (a * (b / n) / core::f64::consts::TAU).sqrt()
}

/// The continued fraction, by Lentz's method.
fn fraction(x: f64, a: f64, b: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let guard = |v: f64| if v.abs() < TINY { TINY } else { v };
    let mut c = 1.0;
    let mut d = 1.0 / guard(1.0 - (a + b) * x / (a + 1.0));
    let mut h = d;
    let mut m = 1.0;
    while m < 200_000.0 {
        let m2 = 2.0 * m;
        let even = m * (b - m) * x / ((a - 1.0 + m2) * (a + m2));
        d = 1.0 / guard(1.0 + even * d);
        c = guard(1.0 + even / c);
        h *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + m2) * (a + 1.0 + m2));
        d = 1.0 / guard(1.0 + odd * d);
        c = guard(1.0 + odd / c);
        let step = d * c;
        h *= step;
        if (step - 1.0).abs() <= 2.3e-16 {
            break;
        }
        m += 1.0;
    }
    h
}

#[cfg(test)]
mod tests {
    use super::super::assert_close;
    use super::*;

    #[test]
    fn known_values() {
        assert_close(beta(2.0, 3.0), 1.0 / 12.0, 3e-16);
        assert_close(beta(0.5, 0.5), core::f64::consts::PI, 5e-16);
        assert_close(betaln(100.0, 200.0), -192.134_192_274_978_95, 1e-15);
        assert_close(betaln(0.5, 1000.0), libm::log(beta(0.5, 1000.0)), 1e-14);
        for x in [0.01, 0.3, 0.5, 0.77, 0.999] {
            assert_close(beta_incomplete(x, 1.0, 1.0), x, 1e-15);
            assert_close(beta_incomplete(x, 3.0, 1.0), x * x * x, 3e-15);
            assert_close(beta_incomplete(x, 2.0, 2.0), x * x * (3.0 - 2.0 * x), 3e-15);
            let arcsine = 2.0 / core::f64::consts::PI * libm::asin(x.sqrt());
            assert_close(beta_incomplete(x, 0.5, 0.5), arcsine, 3e-15);
        }
        assert_close(beta_incomplete(0.5, 500.0, 500.0), 0.5, 1e-13);
        assert_eq!(beta_incomplete(0.0, 2.0, 3.0), 0.0);
        assert_eq!(beta_incomplete(1.0, 2.0, 3.0), 1.0);
        assert!(beta_incomplete(1.1, 2.0, 3.0).is_nan());
    }

    #[test]
    fn parts_are_symmetric() {
        for (a, b) in [(0.2, 3.0), (10.0, 2.5), (300.0, 77.0)] {
            for x in [0.05, 0.4, 0.8, 0.97] {
                assert_close(beta_incomplete_upper(x, a, b), beta_incomplete(1.0 - x, b, a), 2e-13);
            }
        }
    }
}
