//! Powers, roots and the splitting of a double into fraction and exponent.

/// `x ^ y` on reals: whole powers are exact where the result is representable. A negative base
/// with a fractional exponent is NaN; callers turn to complex numbers before.
pub fn pow(x: f64, y: f64) -> f64 {
    if y == 2.0 {
        x * x
    } else if y == 1.0 {
        x
    } else if y == 0.5 {
        if x == f64::NEG_INFINITY {
            f64::INFINITY
        } else {
            x.sqrt()
        }
    } else if y == -1.0 {
        1.0 / x
    } else if y == 0.0 {
        1.0
    } else if x.is_nan() || y.is_nan() {
        // C's pow(1, NaN) is 1; MATLAB says NaN.
        f64::NAN
    } else if x.abs() == 1.0 && y.is_infinite() {
        // C's pow(±1, ±Inf) is 1; MATLAB agrees for 1 and has NaN for -1.
        if x == 1.0 {
            1.0
        } else {
            f64::NAN
        }
    } else {
        libm::pow(x, y)
    }
}

/// The real `n`-th root; a negative `x` needs an odd whole `n` (NaN otherwise).
pub fn nthroot(x: f64, n: f64) -> f64 {
    if n == 0.0 || x.is_nan() || n.is_nan() {
        return if x.abs() == 1.0 && n == 0.0 { 1.0 } else { f64::NAN };
    }
    if n == 3.0 {
        return libm::cbrt(x);
    }
    if n == 2.0 {
        return x.sqrt();
    }
    if x < 0.0 && (n != n.trunc() || libm::fmod(n, 2.0) == 0.0) {
        return f64::NAN;
    }
    let a = x.abs();
    let mut r = libm::pow(a, 1.0 / n);
    // One Newton step: 1/n was rounded, so pow alone misses exact roots.
    if r != 0.0 && r.is_finite() && a.is_finite() {
        let p = libm::pow(r, n);
        if p.is_finite() && p != 0.0 {
            r -= (r - a * (r / p)) / n;
        }
    }
    if x < 0.0 {
        -r
    } else {
        r
    }
}

/// `[f, e] = log2(x)`: `x == f * 2^e` with `0.5 <= |f| < 1`; zero, NaN and Inf have `e == 0`.
pub fn exponent_split(x: f64) -> (f64, f64) {
    if x == 0.0 || !x.is_finite() {
        return (x, 0.0);
    }
    let (f, e) = libm::frexp(x);
    (f, f64::from(e))
}

/// Base-2 logarithm, exact for powers of two.
pub fn log2(x: f64) -> f64 {
    let (f, e) = exponent_split(x);
    if f == 0.5 && x.is_finite() {
        return e - 1.0;
    }
    libm::log2(x)
}

/// `f * 2^e` with `e` truncated to whole.
pub fn pow2(f: f64, e: f64) -> f64 {
    if e.is_nan() {
        return f64::NAN;
    }
    libm::ldexp(f, e.trunc().clamp(-5000.0, 5000.0) as i32)
}

/// `acosh` on reals `>= 1`.
pub fn acosh_real(x: f64) -> f64 {
    libm::acosh(x)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_powers_are_exact() {
        for b in 2..40u64 {
            let mut exact = 1u64;
            let mut n = 0;
            while let Some(next) = exact.checked_mul(b) {
                exact = next;
                n += 1;
                if exact >= 1 << 53 {
                    break;
                }
                assert_eq!(pow(b as f64, f64::from(n)), exact as f64, "{b}^{n}");
            }
        }
        assert_eq!(pow(10.0, -3.0), 1e-3);
        assert!(pow(1.0, f64::NAN).is_nan());
        assert_eq!(pow(f64::NAN, 0.0), 1.0);
        assert!(pow(-8.0, 1.0 / 3.0).is_nan());
    }

    #[test]
    fn roots_are_exact_where_they_can_be() {
        assert_eq!(nthroot(-27.0, 3.0), -3.0);
        assert_eq!(nthroot(-32.0, 5.0), -2.0);
        assert_eq!(nthroot(1e10, 10.0), 10.0);
        assert_eq!(nthroot(243.0, 5.0), 3.0);
        assert!(nthroot(-4.0, 4.0).is_nan());
        assert_eq!(nthroot(0.0, 5.0), 0.0);
        assert_eq!(log2(8.0), 3.0);
        assert_eq!(exponent_split(12.0), (0.75, 4.0));
        assert_eq!(pow2(0.75, 4.0), 12.0);
    }
}
