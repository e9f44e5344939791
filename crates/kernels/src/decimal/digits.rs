//! The decimal digits of a number: the shortest that read back, or the first so many, correctly rounded.

/// The digits of a finite number: `d.ddd x 10^exponent`, the first digit not zero unless the number is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digits {
    /// the sign bit (minus zero has it too)
    pub negative: bool,
    /// ASCII digits, the first before the point
    pub digits: String,
    /// the power of ten of the first digit
    pub exponent: i32,
}

/// No double has more significant digits than 767; what is asked beyond is zeros.
pub(super) const MOST_SIGNIFICANT: usize = 800;

/// The last digit that a double can have after the point is the 1074th.
pub(super) const MOST_DECIMALS: usize = 1100;

fn split(negative: bool, text: &str) -> Digits {
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    Digits {
        negative,
        digits: mantissa.chars().filter(char::is_ascii_digit).collect(),
        exponent: exponent.parse().unwrap_or(0),
    }
}

/// The fewest digits that read back as exactly `x`; `None` for Inf and NaN.
pub fn shortest(x: f64) -> Option<Digits> {
    x.is_finite()
        .then(|| split(x.is_sign_negative(), &format!("{:e}", x.abs())))
}

/// The fewest digits that read back as exactly `x` in single precision; `None` for Inf and NaN.
pub fn shortest_single(x: f32) -> Option<Digits> {
    x.is_finite()
        .then(|| split(x.is_sign_negative(), &format!("{:e}", x.abs())))
}

/// The first `count` digits (at least one, at most 800), correctly rounded; `None` for Inf and NaN.
pub fn significant(x: f64, count: usize) -> Option<Digits> {
    let decimals = count.clamp(1, MOST_SIGNIFICANT) - 1;
    x.is_finite()
        .then(|| split(x.is_sign_negative(), &format!("{:.*e}", decimals, x.abs())))
}

/// `floor(log10(abs(x)))`, exact where a logarithm would be off near powers of ten; 0 for zero, Inf and NaN.
pub fn decimal_exponent(x: f64) -> i32 {
    shortest(x).map_or(0, |digits| digits.exponent)
}

/// The power of ten of `x` after rounding to `count` digits: 9.9996 rounded to four digits has 1.
pub fn rounded_exponent(x: f64, count: usize) -> i32 {
    significant(x, count).map_or(0, |digits| digits.exponent)
}

/// The 16 hexadecimal digits that `format hex` shows for a double.
pub fn hex_bits(x: f64) -> String {
    format!("{:016x}", x.to_bits())
}

/// The 8 hexadecimal digits that `format hex` shows for a single.
pub fn hex_bits_single(x: f32) -> String {
    format!("{:08x}", x.to_bits())
}
