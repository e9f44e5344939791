//! The gamma function and its logarithm.

/// `gamma(x)`: correctly rounded factorials at whole numbers, Inf at 0 and the negative ones.
pub fn gamma(x: f64) -> f64 {
    if x == x.trunc() {
        if x == 0.0 {
            return 1.0 / x;
        }
        if x < 0.0 {
            return if x == f64::NEG_INFINITY {
                f64::NAN
            } else {
                f64::INFINITY
            };
        }
        return crate::scalar::factorial(x - 1.0);
    }
    libm::tgamma(x)
}

/// `log(gamma(x))` for `x >= 0`; NaN below, as there it would be complex.
pub fn gammaln(x: f64) -> f64 {
    if x < 0.0 {
        return f64::NAN;
    }
    libm::lgamma(x)
}

#[cfg(test)]
mod tests {
    use super::super::assert_close;
    use super::*;

    #[test]
    fn known_values() {
        assert_eq!(gamma(5.0), 24.0);
        assert_eq!(gamma(171.0), crate::scalar::factorial(170.0));
        assert_eq!(gamma(172.0), f64::INFINITY);
        assert_close(gamma(0.5), 1.772_453_850_905_516, 3e-16);
        assert_close(gamma(-0.5), -3.544_907_701_811_032, 3e-16);
        assert_close(gamma(100.5), 9.320_963_104_082_716e156, 4e-15);
        assert_eq!(gamma(-0.0), f64::NEG_INFINITY);
        assert_eq!(gamma(-3.0), f64::INFINITY);
        assert!(gamma(f64::NAN).is_nan());
        assert_eq!(gammaln(1.0), 0.0);
        assert_close(gammaln(0.5), 0.572_364_942_924_700_1, 3e-16);
        assert_close(gammaln(1e10), 2.202_585_092_888_105_8e11, 3e-16);
    }
}
