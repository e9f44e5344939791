//! Rounding, sign and the two remainders.

/// Rounds half away from zero.
pub fn round(x: f64) -> f64 {
    libm::round(x)
}

/// Drops the fraction.
pub fn fix(x: f64) -> f64 {
    x.trunc()
}

/// -1, 0 or 1; NaN stays NaN and zero loses its sign.
pub fn sign(x: f64) -> f64 {
    if x > 0.0 {
        1.0
    } else if x < 0.0 {
        -1.0
    } else if x == 0.0 {
        0.0
    } else {
        x
    }
}

/// `round(x, digits)`: to `digits` decimal places (negative: left of the point).
pub fn round_decimals(x: f64, digits: i32) -> f64 {
    if !x.is_finite() || x == 0.0 {
        return x;
    }
    if digits > 0 {
        if digits > 308 {
            return x;
        }
        let p = libm::pow(10.0, f64::from(digits));
        let scaled = x * p;
        // Beyond 2^52 every double is whole already: nothing to round away.
        if !scaled.is_finite() || scaled.abs() >= 4_503_599_627_370_496.0 {
            x
        } else {
            round(scaled) / p
        }
    } else {
        if digits < -308 {
            return 0.0;
        }
        let p = libm::pow(10.0, f64::from(-digits));
        round(x / p) * p
    }
}

/// `round(x, digits, 'significant')`.
pub fn round_significant(x: f64, digits: i32) -> f64 {
    if !x.is_finite() || x == 0.0 {
        return x;
    }
    let magnitude = libm::floor(libm::log10(x.abs())) as i32;
    round_decimals(x, digits.saturating_sub(1).saturating_sub(magnitude))
}

/// Whether `x / y` is whole but for rounding; asked only where `y` is not whole itself.
fn is_near_multiple(x: f64, y: f64) -> bool {
    if y == y.floor() {
        return false;
    }
    let q = (x / y).abs();
    (q - (q + 0.5).floor()).abs() <= f64::EPSILON * q
}

/// `mod(x, y)`: the sign follows the divisor, `mod(x, 0)` is `x`, near multiples give zero.
pub fn modulo(x: f64, y: f64) -> f64 {
    if y == 0.0 || x.is_nan() {
        return x;
    }
    if y.is_nan() || x.is_infinite() {
        return f64::NAN;
    }
    if x == 0.0 {
        return 0.0 / y;
    }
    if y.is_infinite() {
        return if (x < 0.0) == (y < 0.0) { x } else { y };
    }
    let r = fmod(x, y);
    if r == 0.0 || is_near_multiple(x, y) {
        return y * 0.0;
    }
    if (x < 0.0) == (y < 0.0) {
        r
    } else {
        r + y
    }
}

/// `rem(x, y)`: the sign follows the dividend, `rem(x, 0)` is NaN, near multiples give zero.
pub fn remainder(x: f64, y: f64) -> f64 {
    if y == 0.0 || x.is_nan() || y.is_nan() || x.is_infinite() {
        return f64::NAN;
    }
    if y.is_infinite() || x == 0.0 {
        return x;
    }
    let r = fmod(x, y);
    if r == 0.0 || is_near_multiple(x, y) {
        return x * 0.0;
    }
    r
}

/// The exact remainder; both whole and small is the common case and needs no long loop.
fn fmod(x: f64, y: f64) -> f64 {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if x.abs() < EXACT && y.abs() < EXACT && x == x.trunc() && y == y.trunc() {
        let r = (x as i64 % y as i64) as f64;
        return r.copysign(x);
    }
    libm::fmod(x, y)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remainders_follow_matlab() {
        assert_eq!(modulo(-1.0, 3.0), 2.0);
        assert_eq!(modulo(5.0, -3.0), -1.0);
        assert_eq!(modulo(5.5, 0.0), 5.5);
        assert_eq!(modulo(0.3, 0.1), 0.0);
        assert_eq!(modulo(-1.0, f64::INFINITY), f64::INFINITY);
        assert!(modulo(f64::INFINITY, 3.0).is_nan());
        assert_eq!(remainder(-1.0, 3.0), -1.0);
        assert_eq!(remainder(5.0, f64::INFINITY), 5.0);
        assert!(remainder(5.0, 0.0).is_nan());
        assert_eq!(remainder(1e20, 7.0), 2.0);
        assert_eq!(modulo(5.5, 2.0), 1.5);
    }

    #[test]
    fn rounding_goes_away_from_zero() {
        assert_eq!(round(-2.5), -3.0);
        assert_eq!(round(0.499_999_999_999_999_94), 0.0);
        assert_eq!(round_decimals(2.675, 2), 2.68);
        assert_eq!(round_decimals(1234.0, -2), 1200.0);
        assert_eq!(round_significant(0.012_345, 3), 0.0123);
        assert_eq!(sign(-0.0), 0.0);
        assert!(sign(f64::NAN).is_nan());
    }
}
