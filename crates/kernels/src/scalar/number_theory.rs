//! Divisors, factorials and binomial coefficients.

/// Greatest common divisor, never negative as a set of two unsigned numbers.
pub fn gcd(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// Least common multiple; `None` where it exceeds 64 bits.
pub fn lcm(a: u64, b: u64) -> Option<u64> {
    if a == 0 || b == 0 {
        return Some(0);
    }
    (a / gcd(a, b)).checked_mul(b)
}

/// Greatest common divisor of whole doubles; NaN where one is not whole.
pub fn gcd_f64(a: f64, b: f64) -> f64 {
    if a != a.trunc() || b != b.trunc() || !a.is_finite() || !b.is_finite() {
        return f64::NAN;
    }
    let (mut a, mut b) = (a.abs(), b.abs());
    while b != 0.0 {
        (a, b) = (b, libm::fmod(a, b));
    }
    a
}

/// Least common multiple of whole doubles; NaN where one is not whole.
pub fn lcm_f64(a: f64, b: f64) -> f64 {
    let g = gcd_f64(a, b);
    if g == 0.0 {
        return 0.0;
    }
    (a.abs() / g) * b.abs()
}

/// `n!` correctly rounded for whole `n`; Inf above 170, NaN for negative or fractional `n`.
pub fn factorial(n: f64) -> f64 {
    if !(n >= 0.0) || n != n.trunc() {
        return f64::NAN;
    }
    if n > 170.0 {
        return f64::INFINITY;
    }
    // A product of double-doubles: 106 bits are enough for a correct last digit.
    let (mut high, mut low) = (1.0f64, 0.0f64);
    let mut k = 2.0;
    while k <= n {
        // Both factors may be large: the error of high * k is computed on a scaled copy.
        let p = high * k;
        let err = product_error(high, k, p);
        let l = low * k + err;
        high = p + l;
        low = l - (high - p);
        k += 1.0;
    }
    high
}

const TWO_60: f64 = 1_152_921_504_606_846_976.0;

/// `a * k - p` for a small whole `k`, where splitting `a` at full size could overflow.
fn product_error(a: f64, k: f64, p: f64) -> f64 {
    let down = 1.0 / TWO_60;
    let (a, p) = (a * down, p * down);
    let c = 134_217_729.0 * a;
    let ah = c - (c - a);
    let al = a - ah;
    ((ah * k - p) + al * k) * TWO_60
}

/// The binomial coefficient of whole `n >= k >= 0`, exact below 2^53; NaN outside.
pub fn nchoosek(n: f64, k: f64) -> f64 {
    if !(n >= 0.0) || !(k >= 0.0) || k > n || n != n.trunc() || k != k.trunc() {
        return f64::NAN;
    }
    let k = if k > n - k { n - k } else { k };
    let mut exact: u128 = 1;
    let mut i = 1.0;
    // Exact while the running product fits 128 bits, then doubles.
    while i <= k {
        let factor = (n - k + i) as u128;
        match exact.checked_mul(factor) {
            Some(p) => exact = p / (i as u128),
            None => break,
        }
        i += 1.0;
    }
    let mut out = exact as f64;
    while i <= k && out.is_finite() {
        out *= (n - k + i) / i;
        i += 1.0;
    }
    if out < 9e15 {
        out.round()
    } else {
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn divisors() {
        assert_eq!(gcd(12, 18), 6);
        assert_eq!(lcm(4, 6), Some(12));
        assert_eq!(lcm(u64::MAX, 2), None);
        assert_eq!(gcd_f64(-12.0, 18.0), 6.0);
        assert_eq!(gcd_f64(0.0, 0.0), 0.0);
        assert!(gcd_f64(1.5, 2.0).is_nan());
    }

    #[test]
    fn factorials_are_correctly_rounded() {
        assert_eq!(factorial(0.0), 1.0);
        assert_eq!(factorial(10.0), 3_628_800.0);
        assert_eq!(factorial(20.0), 2_432_902_008_176_640_000.0);
        assert_eq!(factorial(25.0), 1.551_121_004_333_098_6e25);
        assert_eq!(factorial(170.0), 7.257_415_615_307_999e306);
        assert_eq!(factorial(171.0), f64::INFINITY);
        assert!(factorial(2.5).is_nan());
    }

    #[test]
    fn binomials() {
        assert_eq!(nchoosek(5.0, 2.0), 10.0);
        assert_eq!(nchoosek(60.0, 30.0), 118_264_581_564_861_424.0);
        assert_eq!(nchoosek(40.0, 0.0), 1.0);
        assert!((nchoosek(1000.0, 500.0) / 2.702_882_409_454_365_6e299 - 1.0).abs() < 1e-13);
    }
}
