//! Complete elliptic integrals and Jacobi's elliptic functions, by the arithmetic-geometric mean.

use core::f64::consts::FRAC_PI_2;

/// `[K, E] = ellipke(m)` for `m <= 1`; NaN above.
pub fn ellipke(m: f64) -> (f64, f64) {
    if !(m <= 1.0) {
        return (f64::NAN, f64::NAN);
    }
    if m == 1.0 {
        return (f64::INFINITY, 1.0);
    }
    if m == f64::NEG_INFINITY {
        return (0.0, f64::INFINITY);
    }
    if m < 0.0 {
        // The imaginary modulus: K(m) = K(m/(m-1)) / sqrt(1-m), E(m) = E(m/(m-1)) * sqrt(1-m).
        let root = (1.0 - m).sqrt();
        let (k, e) = ellipke(m / (m - 1.0));
        return (k / root, e * root);
    }
    let (mut a, mut b) = (1.0, (1.0 - m).sqrt());
    let mut c2 = m;
    let (mut sum, mut power) = (0.5 * m, 0.5);
    for _ in 0..40 {
        if c2 <= 1e-34 * a * a {
            break;
        }
        let next = 0.5 * (a + b);
        let c = 0.5 * (a - b);
        b = (a * b).sqrt();
        a = next;
        c2 = c * c;
        power *= 2.0;
        sum += power * c2;
    }
    let k = FRAC_PI_2 / a;
    // Near m = 1 the difference 1 - sum has few digits: Legendre's relation does better.
    if m > 0.9 {
        let (k1, e1) = ellipke(1.0 - m);
        return (k, (FRAC_PI_2 + k * (k1 - e1)) / k1);
    }
    (k, k * (1.0 - sum))
}

/// `[sn, cn, dn] = ellipj(u, m)` for `0 <= m <= 1`.
pub fn ellipj(u: f64, m: f64) -> (f64, f64, f64) {
    if !(0.0..=1.0).contains(&m) || !u.is_finite() {
        return (f64::NAN, f64::NAN, f64::NAN);
    }
    if m == 1.0 {
        let s = 1.0 / libm::cosh(u);
        return (libm::tanh(u), s, s);
    }
    let mut a = [1.0; 20];
    let mut c = [0.0; 20];
    let mut b = (1.0 - m).sqrt();
    c[0] = m.sqrt();
    let mut n = 0;
    while n < 18 && c[n].abs() > f64::EPSILON {
        a[n + 1] = 0.5 * (a[n] + b);
        c[n + 1] = 0.5 * (a[n] - b);
        b = (a[n] * b).sqrt();
        n += 1;
    }
    let mut phi = libm::ldexp(a[n] * u, n as i32);
    let mut before = phi;
    for k in (1..=n).rev() {
        before = phi;
        phi = 0.5 * (libm::asin(c[k] * libm::sin(phi) / a[k]) + phi);
    }
    let (s, co) = libm::sincos(phi);
    let difference = libm::cos(before - phi);
    let dn = if n == 0 || difference.abs() < 0.1 {
        (1.0 - m * s * s).sqrt()
    } else {
        co / difference
    };
    (s, co, dn)
}

#[cfg(test)]
mod tests {
    use super::super::assert_close;
    use super::*;

    #[test]
    fn known_values() {
        let (k, e) = ellipke(0.5);
        assert_close(k, 1.854_074_677_301_372, 4e-16);
        assert_close(e, 1.350_643_881_047_675_5, 4e-16);
        assert_eq!(ellipke(0.0), (FRAC_PI_2, FRAC_PI_2));
        let (k, e) = ellipke(0.999);
        assert_close(k, 4.841_132_560_550_296, 1e-14);
        assert_close(e, 1.002_170_790_834_445_2, 1e-14);
        let (k, e) = ellipke(-1.0);
        assert_close(k, 1.311_028_777_146_06, 4e-16);
        assert_close(e, 1.910_098_894_513_856, 4e-16);
        assert!(ellipke(2.0).0.is_nan());
    }

    #[test]
    fn jacobi_identities() {
        for m in [0.0, 0.1, 0.7, 0.99, 1.0] {
            for u in [-3.0, 0.2, 1.0, 2.5] {
                let (s, c, d) = ellipj(u, m);
                assert!((s * s + c * c - 1.0).abs() < 1e-14);
                assert!((d * d + m * s * s - 1.0).abs() < 1e-13);
            }
        }
        let (k, _) = ellipke(0.7);
        assert!((ellipj(k, 0.7).0 - 1.0).abs() < 1e-14);
    }
}
