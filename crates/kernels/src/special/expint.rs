//! The exponential integral `E1`.

use crate::complex::C64;

const EULER: f64 = 0.577_215_664_901_532_9;

/// `expint(x)` for real x: `E1(x)`, Inf at zero; NaN for negative x, where it is complex.
pub fn expint(x: f64) -> f64 {
    if x < 0.0 {
        return f64::NAN;
    }
    expint_complex(C64::from_real(x)).re
}

/// `E1(z)`, principal branch; on the negative axis the side below the cut, `-Ei(-x) - i pi`.
pub fn expint_complex(z: C64) -> C64 {
    if z.is_nan() {
        return C64::new(f64::NAN, f64::NAN);
    }
    if z == C64::ZERO {
        return C64::from_real(f64::INFINITY);
    }
    if z.re == f64::INFINITY {
        return C64::ZERO;
    }
    let size = z.abs();
    // The series cancels for positive z; left of the axis the fraction converges slowly.
    if size <= 1.0 || (z.re < 0.0 && size < 40.0 && z.im.abs() < 2.0 + 0.5 * z.re.abs()) {
        return series(z);
    }
    if z.im == 0.0 && z.re < 0.0 {
        return asymptotic(z);
    }
    fraction(z)
}

fn series(z: C64) -> C64 {
    let log = if z.im == 0.0 && z.re < 0.0 {
        C64::new(libm::log(-z.re), core::f64::consts::PI)
    } else {
        z.log()
    };
    let mut sum = C64::ZERO;
    let mut term = -C64::ONE;
    let mut k = 1.0;
    while k < 500.0 {
        term = -(term * z).scale(1.0 / k);
        let part = term.scale(1.0 / k);
        sum += part;
        if part.abs() <= 1e-17 * sum.abs() {
            break;
        }
        k += 1.0;
    }
    // E1(z) = -gamma - log z - sum (-z)^k / (k k!); `term` starts at -1 to give that sign.
    sum - log - EULER
}

/// Lentz's evaluation of `exp(-z) / (z + 1 - 1/(z + 3 - 4/(z + 5 - ...)))`.
fn fraction(z: C64) -> C64 {
    let mut b = z + 1.0;
    let mut c = C64::from_real(1e300);
    let mut d = b.recip();
    let mut h = d;
    let mut i = 1.0;
    while i < 3000.0 {
        let a = -i * i;
        b = b + 2.0;
        d = (d.scale(a) + b).recip();
        c = b + C64::from_real(a) / c;
        let step = c * d;
        h *= step;
        if (step - C64::ONE).abs1() <= 3e-16 {
            break;
        }
        i += 1.0;
    }
    h * (-z).exp()
}

/// Far on the negative axis: `exp(-z)/z * sum k! / (-z)^k`, stopped at the smallest term.
fn asymptotic(z: C64) -> C64 {
    let x = -z.re;
    let (mut sum, mut term, mut k) = (1.0, 1.0, 1.0);
    while k < x {
        term *= k / x;
        sum += term;
        if term < 1e-17 * sum {
            break;
        }
        k += 1.0;
    }
    let half = libm::exp(0.5 * x);
    C64::new(-(half * sum / x * half), -core::f64::consts::PI)
}

#[cfg(test)]
mod tests {
    use super::super::assert_close;
    use super::*;

    #[test]
    fn known_values() {
        assert_close(expint(1.0), 0.219_383_934_395_520_27, 1.5e-15);
        assert_close(expint(0.1), 1.822_923_958_419_390_6, 4e-16);
        assert_close(expint(10.0), 4.156_968_929_685_324e-6, 2e-15);
        let z = expint_complex(C64::from_real(-1.0));
        assert_close(z.re, -1.895_117_816_355_936_8, 4e-16);
        assert_close(z.im, -core::f64::consts::PI, 1e-16);
        assert_close(
            expint_complex(C64::from_real(-50.0)).re,
            -1.058_563_689_713_169_1e20,
            1e-14,
        );
        let z = expint_complex(C64::new(1.0, 1.0));
        assert_close(z.re, 0.000_281_624_451_981_418_3, 1e-12);
        assert_close(z.im, -0.179_324_535_039_358_94, 5e-15);
        assert_eq!(expint(0.0), f64::INFINITY);
        assert_eq!(expint(f64::INFINITY), 0.0);
        assert!(expint(-1.0).is_nan());
    }
}
