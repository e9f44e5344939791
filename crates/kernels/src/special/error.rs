//! The error function, its complement, scaled complement and inverses.

/// The error function.
pub fn erf(x: f64) -> f64 {
    libm::erf(x)
}

/// `1 - erf(x)`, with its digits where it is small.
pub fn erfc(x: f64) -> f64 {
    libm::erfc(x)
}

/// `exp(x^2) * erfc(x)`, which neither overflows nor underflows for positive `x`.
pub fn erfcx(x: f64) -> f64 {
    if x < 12.0 {
        if x < -26.7 {
            return f64::INFINITY;
        }
        return exp_square(x) * libm::erfc(x);
    }
    if x > 1e8 {
        return FRAC_1_SQRT_PI / x;
    }
    // Continued fraction x + (1/2)/(x + 1/(x + (3/2)/(x + ...))), from the far end.
    let mut tail = x;
    let mut k = 30.0;
    while k >= 1.0 {
        tail = x + 0.5 * k / tail;
        k -= 1.0;
    }
    FRAC_1_SQRT_PI / tail
}

const FRAC_1_SQRT_PI: f64 = 0.564_189_583_547_756_3;

/// `exp(x^2)` with the rounding error of the square carried into the exponential.
fn exp_square(x: f64) -> f64 {
    let c = 134_217_729.0 * x;
    let high = c - (c - x);
    let low = x - high;
    let p = x * x;
    let error = low * low - ((p - high * high) - 2.0 * high * low);
    libm::exp(p) * (1.0 + error)
}

/// The inverse of `erf`: Inf at the ends, NaN outside.
pub fn erfinv(y: f64) -> f64 {
    if !(y.abs() <= 1.0) {
        return f64::NAN;
    }
    if y.abs() > 0.5 {
        // The complement is exact here, and keeps digits close to one.
        return erfcinv(1.0 - y.abs()).copysign(y);
    }
    if y.abs() < 1e-9 {
        return y / core::f64::consts::FRAC_2_SQRT_PI;
    }
    // Start from the series, then Halley steps on erf(x) - y.
    let z = y / core::f64::consts::FRAC_2_SQRT_PI;
    let z2 = z * z;
    let mut x = z * (1.0 + z2 * (1.0 / 3.0 + z2 * (7.0 / 30.0 + z2 * (127.0 / 630.0))));
    for _ in 0..3 {
        let e = (libm::erf(x) - y) / (core::f64::consts::FRAC_2_SQRT_PI * libm::exp(-x * x));
        x -= e / (1.0 + x * e);
    }
    x
}

/// The inverse of `erfc` on [0, 2].
pub fn erfcinv(y: f64) -> f64 {
    if !(0.0..=2.0).contains(&y) {
        return f64::NAN;
    }
    if y > 1.0 {
        return -erfcinv_small(2.0 - y);
    }
    erfcinv_small(y)
}

/// For `0 <= y <= 1`.
fn erfcinv_small(y: f64) -> f64 {
    if y == 0.0 {
        return f64::INFINITY;
    }
    if y > 0.5 {
        return erfinv(1.0 - y);
    }
    // Asymptotic start: x^2 ~ -log(y x sqrt(pi)); then Halley on the logarithm of erfc, where it is
    // nearly a parabola.
    let l = libm::log(y);
    let mut x = (-l - 0.5 * libm::log(-l * core::f64::consts::PI)).max(0.1).sqrt();
    for _ in 0..6 {
        // erfc(x) = erfcx(x) exp(-x^2): compare logarithms without underflow.
        let scaled = erfcx(x);
        let f = libm::log(scaled) - x * x - l;
        let slope = -core::f64::consts::FRAC_2_SQRT_PI / scaled;
        let curvature = slope * (-2.0 * x - slope);
        let step = f / slope;
        let step = step / (1.0 - 0.5 * step * curvature / slope);
        x -= step;
        if step.abs() <= 1e-9 * x {
            break;
        }
    }
    if y > 1e-290 {
        // A last step on erfc itself, in which the logarithms' rounding cancels.
        let e = (libm::erfc(x) - y) / (core::f64::consts::FRAC_2_SQRT_PI * libm::exp(-x * x));
        x += e / (1.0 - x * e);
    }
    x
}

#[cfg(test)]
mod tests {
    use super::super::assert_close;
    use super::*;

    #[test]
    fn known_values() {
        assert_close(erf(0.5), 0.520_499_877_813_046_5, 3e-16);
        assert_close(erfc(2.0), 0.004_677_734_981_047_266, 4e-16);
        assert_close(erfcx(1.0), 0.427_583_576_155_807, 5e-16);
        assert_close(erfcx(10.0), 0.056_140_992_743_822_59, 1e-15);
        assert_close(erfcx(50.0), 0.011_281_536_265_323_772, 5e-16);
        assert_close(erfcx(-3.0), 16_205.988_853_999_586, 1e-15);
        assert_eq!(erfcx(f64::INFINITY), 0.0);
        assert_close(erfinv(0.5), 0.476_936_276_204_469_9, 3e-16);
        assert_close(erfinv(-0.9), -1.163_087_153_676_674, 4e-16);
        assert_close(erfcinv(1e-10), 4.572_824_967_389_486, 4e-16);
        assert_close(erfcinv(1e-300), 26.209_469_960_516_3, 1e-14);
        assert_eq!(erfinv(1.0), f64::INFINITY);
        assert_eq!(erfcinv(2.0), f64::NEG_INFINITY);
        assert!(erfinv(1.5).is_nan() && erfinv(f64::NAN).is_nan() && erfcinv(-0.1).is_nan());
    }

    #[test]
    fn inverses_undo() {
        for k in 1..400 {
            let y = f64::from(k) / 400.0;
            assert_close(erf(erfinv(y)), y, 4e-16);
            let t = libm::pow(10.0, -f64::from(k) / 1.5);
            // The condition of erfc at x is about 2 x^2.
            let x = erfcinv(t);
            assert_close(erfc(x), t, 6e-16 * (1.0 + 2.0 * x * x));
        }
        for k in 0..200 {
            let x = f64::from(k) / 8.0;
            if x < 26.0 {
                assert_close(erfcx(x) * libm::exp(-x * x), erfc(x), 3e-16 * (4.0 + x * x));
            }
        }
    }
}
