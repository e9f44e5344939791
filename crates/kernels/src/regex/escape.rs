//! Escapes that stand for one character, in patterns and replacements, and the making of patterns from plain text.

use super::error::{RegexError, RegexErrorKind};

pub(super) fn byte_at(text: &[u16], at: usize) -> u8 {
    text.get(at).map_or(0, |&unit| u8::try_from(unit).unwrap_or(0))
}

/// Digits of `radix` at `at`: bare ones, at most `most`, or any number in braces. Gives the code and where it ends.
fn read_code(text: &[u16], at: usize, radix: u32, most: usize) -> Result<(u16, usize), RegexError> {
    let braced = byte_at(text, at) == b'{';
    let start = at + usize::from(braced);
    let limit = if braced { usize::MAX } else { most };
    let mut value = 0u32;
    let mut end = start;
    while let Some(digit) = char::from(byte_at(text, end)).to_digit(radix) {
        if end - start == limit {
            break;
        }
        value = value.saturating_mul(radix).saturating_add(digit);
        end += 1;
    }
    let closed = !braced || byte_at(text, end) == b'}';
    match u16::try_from(value) {
        Ok(unit) if end > start && closed => Ok((unit, end + usize::from(braced))),
        _ => Err(RegexErrorKind::BadCode.at(at)),
    }
}

/// The character that an escape stands for, and where the escape ends. `at` is the character after the backslash;
/// one that means nothing special stands for itself.
pub(super) fn read_escape(text: &[u16], at: usize) -> Result<(u16, usize), RegexError> {
    let Some(&unit) = text.get(at) else {
        return Err(RegexErrorKind::TrailingBackslash.at(at.saturating_sub(1)));
    };
    let code = match byte_at(text, at) {
        b'n' => 10,
        b't' => 9,
        b'r' => 13,
        b'f' => 12,
        b'v' => 11,
        b'a' => 7,
        b'b' => 8,
        b'e' => 27,
        b'0' if unit != 0 => 0,
        b'x' => return read_code(text, at + 1, 16, 2),
        b'o' => return read_code(text, at + 1, 8, 3),
        _ => unit,
    };
    Ok((code, at + 1))
}

const SPECIAL: &[u8] = b"\\^$.|?*+()[]{}";

/// A pattern that matches `text` literally (`regexptranslate('escape', text)`).
pub fn escape_pattern(text: &[u16]) -> Vec<u16> {
    let mut out = Vec::with_capacity(text.len());
    for (at, &unit) in text.iter().enumerate() {
        if SPECIAL.contains(&byte_at(text, at)) {
            out.push(u16::from(b'\\'));
        }
        out.push(unit);
    }
    out
}

/// A pattern for a file name wildcard (`regexptranslate('wildcard', text)`): `*` is any text, `?` any character.
pub fn translate_wildcard(text: &[u16]) -> Vec<u16> {
    let mut out = Vec::with_capacity(text.len());
    for (at, &unit) in text.iter().enumerate() {
        match byte_at(text, at) {
            b'*' => out.extend([u16::from(b'.'), u16::from(b'*')]),
            b'?' => out.push(u16::from(b'.')),
            b'.' => out.extend([u16::from(b'\\'), unit]),
            _ => out.push(unit),
        }
    }
    out
}
