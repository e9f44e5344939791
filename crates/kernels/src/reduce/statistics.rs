//! Mean, variance and median of one lane.

use super::sum::sum;

/// The mean; NaN of nothing.
pub fn mean(x: &[f64]) -> f64 {
    sum(x) / x.len() as f64
}

/// The variance by two passes: over `n - 1`, or over `n` where `population`. One element has
/// variance 0 (NaN if it is not finite); nothing has NaN.
pub fn variance(x: &[f64], population: bool) -> f64 {
    let n = x.len();
    if n == 0 {
        return f64::NAN;
    }
    if n == 1 {
        return if x[0].is_finite() { 0.0 } else { f64::NAN };
    }
    let m = mean(x);
    let mut total = 0.0;
    for block in x.chunks(super::SUM_BLOCK) {
        let mut lanes = [0.0; 8];
        for c in block.chunks(8) {
            for (lane, v) in lanes.iter_mut().zip(c) {
                let d = v - m;
                *lane += d * d;
            }
        }
        total += ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
    }
    total / (if population { n } else { n - 1 }) as f64
}

/// The median; `scratch` is reordered. NaN if an element is NaN or there is none.
pub fn median(scratch: &mut [f64]) -> f64 {
    let n = scratch.len();
    if n == 0 || scratch.iter().any(|v| v.is_nan()) {
        return f64::NAN;
    }
    let (below, &mut upper, _) = scratch.select_nth_unstable_by(n / 2, f64::total_cmp);
    if n % 2 == 1 {
        return upper;
    }
    let lower = below.iter().fold(f64::NEG_INFINITY, |a, &b| if b > a { b } else { a });
    midpoint(lower, upper)
}

/// The middle of two numbers without overflow, equal infinities kept.
fn midpoint(a: f64, b: f64) -> f64 {
    if a == b {
        a
    } else if a.is_infinite() || b.is_infinite() || (a < 0.0) != (b < 0.0) {
        (a + b) / 2.0
    } else {
        a + (b - a) / 2.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_values() {
        assert_eq!(mean(&[1.0, 2.0, 6.0]), 3.0);
        assert!(mean(&[]).is_nan());
        assert_eq!(variance(&[1.0, 2.0, 3.0, 4.0], false), 5.0 / 3.0);
        assert_eq!(variance(&[1.0, 2.0, 3.0, 4.0], true), 1.25);
        assert_eq!(variance(&[7.0], false), 0.0);
        assert_eq!(median(&mut [3.0, 1.0, 2.0]), 2.0);
        assert_eq!(median(&mut [4.0, 1.0, 3.0, 2.0]), 2.5);
        assert_eq!(median(&mut [f64::INFINITY, f64::INFINITY]), f64::INFINITY);
        assert!(median(&mut [1.0, f64::NAN]).is_nan());
    }
}
