//! Writes one number under one printf conversion, with the conversions that MATLAB substitutes for unfit ones.

use super::digits::{MOST_DECIMALS, MOST_SIGNIFICANT};
use super::hexfloat::hex_float;
use super::layout::{place, Parts, Written};
use super::spec::{Conv, Spec};

/// A number to write. 64-bit integers keep all their digits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// double, or any class that fits into one
    Float(f64),
    /// int8 to int64
    Signed(i64),
    /// uint8 to uint64
    Unsigned(u64),
}

impl From<f64> for Number {
    fn from(x: f64) -> Number {
        Number::Float(x)
    }
}

impl From<f32> for Number {
    fn from(x: f32) -> Number {
        Number::Float(f64::from(x))
    }
}

impl From<i64> for Number {
    fn from(x: i64) -> Number {
        Number::Signed(x)
    }
}

impl From<u64> for Number {
    fn from(x: u64) -> Number {
        Number::Unsigned(x)
    }
}

impl From<i32> for Number {
    fn from(x: i32) -> Number {
        Number::Signed(i64::from(x))
    }
}

impl Number {
    /// The code of a UTF-16 unit, where the number is one.
    pub(super) fn to_unit(self) -> Option<u16> {
        let size = self.to_magnitude().filter(|&size| size == 0 || !self.is_negative())?;
        u16::try_from(size).ok()
    }

    pub(super) fn to_f64(self) -> f64 {
        match self {
            Number::Float(x) => x,
            Number::Signed(x) => x as f64,
            Number::Unsigned(x) => x as f64,
        }
    }

    fn is_negative(self) -> bool {
        match self {
            Number::Float(x) => x.is_sign_negative() && !x.is_nan(),
            Number::Signed(x) => x < 0,
            Number::Unsigned(_) => false,
        }
    }

    /// The magnitude as a whole number that fits 64 bits.
    fn to_magnitude(self) -> Option<u64> {
        match self {
            Number::Float(x) => {
                let size = x.abs();
                (size < 18_446_744_073_709_551_616.0 && size.trunc() == size).then_some(size as u64)
            }
            Number::Signed(x) => Some(x.unsigned_abs()),
            Number::Unsigned(x) => Some(x),
        }
    }

    /// The digits of a whole number of any size; `None` when it has a fraction or is not finite.
    fn to_whole(self) -> Option<String> {
        if let Some(size) = self.to_magnitude() {
            return Some(size.to_string());
        }
        match self {
            Number::Float(x) if x.is_finite() && x.trunc() == x => Some(format!("{:.0}", x.abs())),
            _ => None,
        }
    }
}

/// Appends `x` as the conversion says.
///
/// As MATLAB does, a number that does not fit its conversion (`%d` of 1.5, `%x` of a negative number, `%s` of a
/// fraction) is written with `%e`, and Inf and NaN are words in every conversion, never filled with zeros.
pub fn format_number(out: &mut String, x: impl Into<Number>, spec: &Spec) -> Written {
    let x = x.into();
    if let Number::Float(value) = x {
        if !value.is_finite() {
            return write_word(out, value, spec);
        }
    }
    match spec.conv {
        Conv::Decimal | Conv::Unsigned => write_whole(out, x, spec),
        Conv::Octal | Conv::Hex | Conv::HexUpper => write_radix(out, x, spec),
        Conv::Char | Conv::Text => write_char(out, x, spec),
        Conv::Fixed => write_fixed(out, x, spec),
        Conv::Exp | Conv::ExpUpper => write_exp(out, x, spec),
        Conv::General | Conv::GeneralUpper => write_general(out, x, spec),
        Conv::HexFloat | Conv::HexFloatUpper => write_hex_float(out, x, spec),
    }
}

fn sign_of(negative: bool, spec: &Spec) -> &'static str {
    match (negative, spec.plus, spec.space) {
        (true, _, _) => "-",
        (false, true, _) => "+",
        (false, false, true) => " ",
        _ => "",
    }
}

fn write_word(out: &mut String, x: f64, spec: &Spec) -> Written {
    let (sign, body) = match x.is_nan() {
        true => ("", "NaN"),
        false => (sign_of(x < 0.0, spec), "Inf"),
    };
    place(
        out,
        &Parts {
            sign,
            prefix: "",
            lead: 0,
            body,
            trail: 0,
            suffix: "",
            zero_fill: false,
        },
        spec,
    )
}

/// Writes `%e` in place of a conversion that the number does not fit.
fn write_substitute(out: &mut String, x: Number, spec: &Spec) -> Written {
    write_exp(
        out,
        x,
        &Spec {
            conv: Conv::Exp,
            ..*spec
        },
    )
}

fn write_integer(out: &mut String, sign: &str, prefix: &str, body: &str, spec: &Spec) -> Written {
    let body = if spec.precision == Some(0) && body == "0" {
        ""
    } else {
        body
    };
    let lead = spec.precision.unwrap_or(0).saturating_sub(body.len());
    let zero_fill = spec.precision.is_none();
    place(
        out,
        &Parts {
            sign,
            prefix,
            lead,
            body,
            trail: 0,
            suffix: "",
            zero_fill,
        },
        spec,
    )
}

fn write_whole(out: &mut String, x: Number, spec: &Spec) -> Written {
    match x.to_whole() {
        // minus zero counts as zero in a whole-number conversion
        Some(body) => write_integer(out, sign_of(x.is_negative() && body != "0", spec), "", &body, spec),
        None => write_substitute(out, x, spec),
    }
}

fn write_radix(out: &mut String, x: Number, spec: &Spec) -> Written {
    let size = match x.to_magnitude() {
        Some(size) if size == 0 || !x.is_negative() => size,
        _ => return write_substitute(out, x, spec),
    };
    let (body, prefix) = match spec.conv {
        Conv::Octal => (format!("{size:o}"), "0"),
        Conv::Hex => (format!("{size:x}"), "0x"),
        _ => (format!("{size:X}"), "0X"),
    };
    write_integer(out, "", if spec.alt && size != 0 { prefix } else { "" }, &body, spec)
}

/// A character code; codes that are no character by themselves (surrogates) come out as U+FFFD.
fn write_char(out: &mut String, x: Number, spec: &Spec) -> Written {
    let code = x
        .to_magnitude()
        .and_then(|size| u32::try_from(size).ok())
        .filter(|&code| code <= 0x10_ffff);
    let Some(code) = code.filter(|&code| code == 0 || !x.is_negative()) else {
        return write_substitute(out, x, spec);
    };
    let ch = char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
    let pad = spec.width.unwrap_or(0).saturating_sub(1);
    if !spec.left {
        super::layout::fill(out, ' ', pad)?;
    }
    out.push(ch);
    if spec.left {
        super::layout::fill(out, ' ', pad)?;
    }
    Ok(())
}

fn write_fixed(out: &mut String, x: Number, spec: &Spec) -> Written {
    let places = spec.precision.unwrap_or(6);
    let near = places.min(MOST_DECIMALS);
    let mut body = match x {
        Number::Float(value) => format!("{:.*}", near, value.abs()),
        _ => {
            let mut whole = x.to_whole().unwrap_or_default();
            if near > 0 {
                whole.push('.');
                super::layout::fill(&mut whole, '0', near)?;
            }
            whole
        }
    };
    if places == 0 && spec.alt {
        body.push('.');
    }
    let sign = sign_of(x.is_negative(), spec);
    place(
        out,
        &Parts {
            sign,
            prefix: "",
            lead: 0,
            body: &body,
            trail: places - near,
            suffix: "",
            zero_fill: true,
        },
        spec,
    )
}

/// The mantissa with `places` decimals and the exponent of `%e`.
fn exp_parts(x: f64, places: usize) -> (String, i32) {
    let text = format!("{:.*e}", places, x.abs());
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    (mantissa.to_owned(), exponent.parse().unwrap_or(0))
}

fn exp_suffix(exponent: i32, upper: bool) -> String {
    let sign = if exponent < 0 { '-' } else { '+' };
    format!(
        "{}{}{:02}",
        if upper { 'E' } else { 'e' },
        sign,
        exponent.unsigned_abs()
    )
}

fn write_exp(out: &mut String, x: Number, spec: &Spec) -> Written {
    let places = spec.precision.unwrap_or(6);
    let near = places.min(MOST_SIGNIFICANT);
    let (mut body, exponent) = exp_parts(x.to_f64(), near);
    if places == 0 && spec.alt {
        body.push('.');
    }
    let suffix = exp_suffix(exponent, spec.conv == Conv::ExpUpper);
    let sign = sign_of(x.is_negative(), spec);
    let parts = Parts {
        sign,
        prefix: "",
        lead: 0,
        body: &body,
        trail: places - near,
        suffix: &suffix,
        zero_fill: true,
    };
    place(out, &parts, spec)
}

fn write_general(out: &mut String, x: Number, spec: &Spec) -> Written {
    let value = x.to_f64();
    let count = spec.precision.unwrap_or(6).max(1);
    let near = count.min(MOST_SIGNIFICANT);
    let (mantissa, exponent) = exp_parts(value, near - 1);
    let scientific = exponent < -4 || exponent >= i32::try_from(count).unwrap_or(i32::MAX);
    let (mut body, suffix) = if scientific {
        (mantissa, exp_suffix(exponent, spec.conv == Conv::GeneralUpper))
    } else {
        let places = usize::try_from(near as i64 - 1 - i64::from(exponent)).unwrap_or(0);
        (format!("{:.*}", places, value.abs()), String::new())
    };
    let mut trail = 0;
    if spec.alt {
        if !body.contains('.') {
            body.push('.');
        }
        trail = count - near;
    } else if body.contains('.') {
        body.truncate(body.trim_end_matches('0').trim_end_matches('.').len());
    }
    let sign = sign_of(x.is_negative(), spec);
    place(
        out,
        &Parts {
            sign,
            prefix: "",
            lead: 0,
            body: &body,
            trail,
            suffix: &suffix,
            zero_fill: true,
        },
        spec,
    )
}

fn write_hex_float(out: &mut String, x: Number, spec: &Spec) -> Written {
    let upper = spec.conv == Conv::HexFloatUpper;
    let (mut body, trail, mut suffix) = hex_float(x.to_f64().abs(), spec.precision, spec.alt);
    if upper {
        body = body.to_uppercase();
        suffix = suffix.to_uppercase();
    }
    let prefix = if upper { "0X" } else { "0x" };
    let sign = sign_of(x.is_negative(), spec);
    place(
        out,
        &Parts {
            sign,
            prefix,
            lead: 0,
            body: &body,
            trail,
            suffix: &suffix,
            zero_fill: true,
        },
        spec,
    )
}

fn to_text(x: f64, spec: &Spec) -> String {
    let mut out = String::new();
    // the precisions of these short forms are chosen by code, so memory is not at issue
    let _ = format_number(&mut out, x, spec);
    out
}

/// `%.{precision}e` as a string.
pub fn format_e(x: f64, precision: usize) -> String {
    to_text(x, &Spec::with_precision(Conv::Exp, precision))
}

/// `%.{precision}f` as a string.
pub fn format_f(x: f64, precision: usize) -> String {
    to_text(x, &Spec::with_precision(Conv::Fixed, precision))
}

/// `%.{precision}g` as a string.
pub fn format_g(x: f64, precision: usize) -> String {
    to_text(x, &Spec::with_precision(Conv::General, precision))
}
