//! The digamma function and its derivatives.

use core::f64::consts::PI;

/// Bernoulli numbers B2, B4, ...
const BERNOULLI: [f64; 10] = [
    1.0 / 6.0,
    -1.0 / 30.0,
    1.0 / 42.0,
    -1.0 / 30.0,
    5.0 / 66.0,
    -691.0 / 2730.0,
    7.0 / 6.0,
    -3617.0 / 510.0,
    43_867.0 / 798.0,
    -174_611.0 / 330.0,
];

/// The digamma function; -Inf at zero, NaN at negative whole numbers.
pub fn psi(x: f64) -> f64 {
    if x.is_nan() || x == f64::INFINITY {
        return x;
    }
    if x == 0.0 {
        return f64::NEG_INFINITY;
    }
    if x < 0.0 {
        if x == x.trunc() {
            return f64::NAN;
        }
        // Reflection with the fraction alone, so that the cotangent keeps its digits.
        return psi(1.0 - x) - PI / libm::tan(PI * (x - x.floor()));
    }
    if (1.4..1.55).contains(&x) {
        return near_root(x);
    }
    let (mut s, mut y) = (0.0, x);
    while y < 10.0 {
        s -= 1.0 / y;
        y += 1.0;
    }
    let r = 1.0 / (y * y);
    let mut t = 0.0;
    for (k, b) in BERNOULLI.iter().enumerate().rev() {
        t = (t + b / (2.0 * (k + 1) as f64)) * r;
    }
    s + libm::log(y) - 0.5 / y - t
}

/// Around the root x0 = 1.4616...: psi(x) = (x - x0) * sum 1 / ((k + x)(k + x0)).
fn near_root(x: f64) -> f64 {
    const ROOT: f64 = 1.461_632_144_968_362_2;
    const ROOT_TAIL: f64 = 9.549_995_429_965_697e-17;
    let d = (x - ROOT) - ROOT_TAIL;
    let n = 24;
    let mut s = 0.0;
    for k in (0..n).rev() {
        let k = f64::from(k);
        s += 1.0 / ((k + x) * (k + ROOT));
    }
    // The rest of the sum is (psi(n + x) - psi(n + x0)) / (x - x0): a Taylor series of trigamma.
    let z = f64::from(n) + ROOT;
    let (mut rest, mut power) = (0.0, 1.0);
    for k in 1..9 {
        rest += power * polygamma_large(k, z);
        power *= d / f64::from(k + 1);
    }
    d * (s + rest)
}

/// `psi(n, x)`: the n-th derivative of digamma for `x >= 0`.
pub fn polygamma(n: u32, x: f64) -> f64 {
    if n == 0 {
        return psi(x);
    }
    if !(x >= 0.0) {
        return f64::NAN;
    }
    if x == 0.0 {
        return if n % 2 == 1 { f64::INFINITY } else { f64::NEG_INFINITY };
    }
    let sign = if n % 2 == 1 { 1.0 } else { -1.0 };
    let scale = sign * crate::scalar::factorial(f64::from(n));
    let power = -f64::from(n) - 1.0;
    let limit = 12.0 + f64::from(n);
    let (mut s, mut y) = (0.0, x);
    while y < limit {
        s += libm::pow(y, power);
        y += 1.0;
    }
    scale * s + polygamma_large(n, y)
}

/// Asymptotic series for large x.
fn polygamma_large(n: u32, x: f64) -> f64 {
    let m = f64::from(n);
    let sign = if n % 2 == 1 { 1.0 } else { -1.0 };
    let lead = crate::scalar::factorial(m - 1.0) * libm::pow(x, -m);
    let mut total = 1.0 + m / (2.0 * x);
    // (2k + n - 1)! / ((2k)! (n - 1)!) built up as k grows.
    let mut ratio = 1.0;
    for (k, b) in BERNOULLI.iter().enumerate() {
        let t = 2.0 * k as f64;
        ratio *= (t + m) * (t + m + 1.0) / ((t + 1.0) * (t + 2.0)) / (x * x);
        total += b * ratio;
    }
    sign * lead * total
}

#[cfg(test)]
mod tests {
    use super::super::assert_close;
    use super::*;

    #[test]
    fn known_values() {
        assert_close(psi(1.0), -0.577_215_664_901_532_9, 1e-15);
        assert_close(psi(0.5), -1.963_510_026_021_423_5, 4e-16);
        assert_close(psi(10.0), 2.251_752_589_066_721, 4e-16);
        assert_close(psi(-0.5), 0.036_489_973_978_576_52, 2e-14);
        assert_close(psi(1.5), 0.036_489_973_978_576_52, 4e-15);
        assert_close(polygamma(1, 1.0), PI * PI / 6.0, 5e-16);
        assert_close(polygamma(2, 1.0), -2.404_113_806_319_188_6, 6e-16);
        assert_close(polygamma(3, 0.5), 97.409_091_034_002_44, 6e-16);
        assert!(psi(-2.0).is_nan());
        assert_eq!(psi(0.0), f64::NEG_INFINITY);
    }
}
