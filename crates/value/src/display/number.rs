//! Digits of one double: `%f`, `%e`, `%g`, engineering notation and small fractions, rounded exactly.

use std::fmt::Write;

/// Power of ten that MATLAB's display goes by: `log10(x)` cut towards zero, so 5e-4 has -3 and 1e-3 has -3 too.
/// Fifteen digits decide, as a rounded logarithm does: 999.9999999999999 counts as 1000.
pub(super) fn display_exponent(x: f64) -> i32 {
    if x == 0.0 || !x.is_finite() {
        return 0;
    }
    let (digits, exponent) = digits_of(x.abs(), 15);
    let is_power = digits.bytes().skip(1).all(|d| d == b'0') && digits.starts_with('1');
    if exponent < 0 && !is_power {
        exponent + 1
    } else {
        exponent
    }
}

/// The first `count` significant digits of a positive finite double, rounded, and the exponent of the first digit.
fn digits_of(x: f64, count: usize) -> (String, i32) {
    let text = format!("{:.*e}", count.saturating_sub(1), x);
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    (mantissa.chars().filter(char::is_ascii_digit).collect(), exponent.parse().unwrap_or(0))
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

/// `%.{decimals}e`: at least two digits of exponent.
pub(super) fn exponential(x: f64, decimals: usize) -> String {
    let text = format!("{x:.decimals$e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{mantissa}e{sign}{:02}", exponent.unsigned_abs())
}

/// `%.{precision}g`.
pub(super) fn general(x: f64, precision: usize) -> String {
    if x == 0.0 {
        return "0".to_string();
    }
    let (_, exponent) = digits_of(x.abs(), precision);
    if exponent < -4 || exponent >= precision as i32 {
        let text = exponential(x, precision.saturating_sub(1));
        let (mantissa, rest) = text.split_once('e').unwrap_or((&text, "+00"));
        return format!("{}e{rest}", without_trailing_zeros(mantissa));
    }
    let decimals = usize::try_from(precision as i32 - 1 - exponent).unwrap_or(0);
    without_trailing_zeros(&format!("{x:.decimals$}")).to_string()
}

fn without_trailing_zeros(text: &str) -> &str {
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.')
    } else {
        text
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
    let mut exponent = if x == 0.0 { 0 } else { digits_of(x.abs(), 17).1 };
    let mut digits = String::new();
    // Rounding can carry into a new digit, and that can move the exponent's multiple: a second round settles it.
    for _ in 0..2 {
        let before = exponent.rem_euclid(3) as usize + 1;
        let count = match keep {
            EngineeringDigits::AfterPoint(n) => before + n,
            EngineeringDigits::Significant(n) => n.max(before),
        };
        let (d, e) = if x == 0.0 { ("0".repeat(count), 0) } else { digits_of(x.abs(), count) };
        digits = d;
        if e == exponent {
            break;
        }
        exponent = e;
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

/// Numerator and denominator of the first continued fraction (of nearest integers) within a relative 1e-6.
pub(super) fn fraction(x: f64) -> (f64, f64) {
    let (mut num, mut den, mut last_num, mut last_den) = (1.0, 0.0, 0.0, 1.0);
    let mut rest = x;
    for _ in 0..32 {
        let whole = rest.round();
        (num, last_num) = (num * whole + last_num, num);
        (den, last_den) = (den * whole + last_den, den);
        let left = rest - whole;
        if left == 0.0 || (den != 0.0 && (num / den - x).abs() < 1e-6 * x.abs()) {
            break;
        }
        rest = 1.0 / left;
    }
    if den < 0.0 {
        (-num, -den)
    } else {
        (num, den)
    }
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

/// Read from text, so that it is the nearest double.
fn power_of_ten(exponent: i32) -> f64 {
    format!("1e{exponent}").parse().unwrap_or(f64::INFINITY)
}
