//! One double as display needs it: the exponent that layouts go by, engineering notation, fast fixed point, scaling by powers of ten.

use runmat_kernels::decimal::{rounded_exponent, significant};
use std::fmt::Write;

/// Power of ten that MATLAB's display goes by: `log10(x)` cut towards zero, so 5e-4 has -3 and 1e-3 has -3 too.
/// Fifteen digits decide, as a rounded logarithm does: 999.9999999999999 counts as 1000.
pub(super) fn display_exponent(x: f64) -> i32 {
    let x = x.abs();
    // Far from the powers of ten, comparisons tell.
    for (exponent, low, high) in [
        (0, 1.0, 9.99),
        (1, 10.0, 99.9),
        (2, 100.0, 999.0),
        (0, 0.101, 0.999),
        (-1, 0.0101, 0.0999),
    ] {
        if x >= low && x < high {
            return exponent;
        }
    }
    let Some(digits) = significant(x, 15).filter(|_| x != 0.0) else {
        return 0;
    };
    let is_power = digits.digits.trim_end_matches('0') == "1";
    if digits.exponent < 0 && !is_power {
        digits.exponent + 1
    } else {
        digits.exponent
    }
}

/// Appends `%{width}.{decimals}f`.
pub(super) fn write_fixed(out: &mut String, x: f64, width: usize, decimals: usize) {
    if !write_four_decimals(out, x, width, decimals) {
        let _ = write!(out, "{x:>width$.decimals$}");
    }
}

/// The common case without big-number arithmetic: four decimals of a number below 10^5. The product is off by less than 2^-22, so
/// a remainder that is further than that from a half rounds as the exact value does. False (and nothing written) where it is not.
fn write_four_decimals(out: &mut String, x: f64, width: usize, decimals: usize) -> bool {
    if decimals != 4 || x.is_nan() || x.abs() >= 1e5 {
        return false;
    }
    let product = x.abs() * 1e4;
    let below = product.floor();
    let remainder = product - below;
    if (remainder - 0.5).abs() < 1e-6 {
        return false;
    }
    let mut rest = below as u64 + u64::from(remainder > 0.5);
    // Sign, five digits (six after a carry), point, four decimals.
    let mut text = [b' '; 12];
    let mut at = text.len();
    let mut count = 0;
    while count < 5 || rest > 0 {
        if count == 4 {
            at -= 1;
            text[at] = b'.';
        }
        at -= 1;
        text[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        count += 1;
    }
    if x.is_sign_negative() {
        at -= 1;
        text[at] = b'-';
    }
    out.extend(std::iter::repeat_n(' ', width.saturating_sub(text.len() - at)));
    out.push_str(std::str::from_utf8(&text[at..]).unwrap_or(""));
    true
}

/// What stands for a value that has no digits.
pub(super) fn non_finite(x: f64) -> &'static str {
    if x.is_nan() {
        "NaN"
    } else if x > 0.0 {
        "Inf"
    } else {
        "-Inf"
    }
}

/// How many digits engineering notation keeps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum EngineeringDigits {
    AfterPoint(usize),
    Significant(usize),
}

/// A mantissa of one to three digits before the point and an exponent that is a multiple of three, written with three digits.
pub(super) fn engineering(x: f64, keep: EngineeringDigits) -> String {
    let mut exponent = rounded_exponent(x, 17);
    let mut digits = String::new();
    // Rounding can carry into a new digit, and that can move the exponent's multiple: a second round settles it.
    for _ in 0..2 {
        let before = exponent.rem_euclid(3) as usize + 1;
        let count = match keep {
            EngineeringDigits::AfterPoint(n) => before + n,
            EngineeringDigits::Significant(n) => n.max(before),
        };
        let Some(rounded) = significant(x, count) else { break };
        digits = rounded.digits;
        if rounded.exponent == exponent {
            break;
        }
        exponent = rounded.exponent;
    }
    let before = exponent.rem_euclid(3) as usize + 1;
    let power = exponent - exponent.rem_euclid(3);
    let mut out = String::new();
    if x < 0.0 {
        out.push('-');
    }
    out.push_str(digits.get(..before).unwrap_or(&digits));
    if let Some(rest) = digits.get(before..).filter(|r| !r.is_empty()) {
        out.push('.');
        out.push_str(rest);
    }
    let sign = if power < 0 { '-' } else { '+' };
    let _ = write!(out, "e{sign}{:03}", power.unsigned_abs());
    out
}

/// `x / 10^exponent`. Exact powers of ten where there are any; two steps where one would overflow.
pub(super) fn scaled_down(x: f64, exponent: i32) -> f64 {
    if exponent >= 0 {
        x / power_of_ten(exponent)
    } else if exponent < -300 {
        x * power_of_ten(300) * power_of_ten(-exponent - 300)
    } else {
        x * power_of_ten(-exponent)
    }
}

/// Powers that doubles hold exactly; the others are read from text, so that they are the nearest.
const EXACT: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];

fn power_of_ten(exponent: i32) -> f64 {
    let exact = usize::try_from(exponent).ok().and_then(|e| EXACT.get(e));
    exact
        .copied()
        .unwrap_or_else(|| format!("1e{exponent}").parse().unwrap_or(f64::INFINITY))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quick_decimals_are_exact_decimals() {
        let mut state = 1u64;
        let mut quick = 0;
        for i in 0..200_000 {
            state = state
                .wrapping_mul(6364136223846793005)
                .wrapping_add(1442695040888963407);
            // Doubles of every size, and short decimals, which lie on or near ties.
            let x = match i % 3 {
                0 => f64::from_bits(state),
                1 => (state >> 40) as f64 / 1e5 - 80.0,
                _ => (state >> 44) as f64 / 2048.0 - 200.0,
            };
            let mut out = String::new();
            if write_four_decimals(&mut out, x, 10, 4) {
                quick += 1;
                assert_eq!(out, format!("{x:>10.4}"), "{x:e}");
            }
        }
        assert!(quick > 100_000, "{quick}");
    }

    #[test]
    fn exponents_by_comparison_are_those_by_digits() {
        for (x, exponent) in [
            (1.0, 0),
            (9.5, 0),
            (9.995, 0),
            (10.0, 1),
            (99.95, 1),
            (100.0, 2),
            (999.5, 2),
            (999.9999999999999, 3),
            (1000.0, 3),
            (0.1, -1),
            (0.1005, 0),
            (0.5, 0),
            (0.9995, 0),
            (0.01, -2),
            (0.05, -1),
            (0.09995, -1),
            (0.001, -3),
            (0.002, -2),
            (0.0, 0),
            (2.22e-16, -15),
            (5e-324, -323),
            (1.7e308, 308),
        ] {
            assert_eq!(display_exponent(x), exponent, "{x:e}");
            assert_eq!(display_exponent(-x), exponent, "{x:e}");
        }
    }
}
