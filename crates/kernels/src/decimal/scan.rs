//! Reads one number from the start of UTF-16 text: decimal with exponent, Inf, NaN, or whole numbers in a base.

/// A value and how many units of text it took.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scanned<T> {
    /// what was read
    pub value: T,
    /// units read
    pub length: usize,
}

fn byte_at(text: &[u16], at: usize) -> u8 {
    text.get(at).map_or(0, |&unit| u8::try_from(unit).unwrap_or(0))
}

/// Whether `text` goes on with the lower-case ASCII `word` at `at`, in either case.
pub(super) fn has_word(text: &[u16], at: usize, word: &str) -> bool {
    word.bytes()
        .enumerate()
        .all(|(i, wanted)| byte_at(text, at + i).to_ascii_lowercase() == wanted)
}

/// White space as MATLAB's scanning functions skip it.
pub(super) fn is_blank(unit: u16) -> bool {
    matches!(unit, 9..=13 | 32)
}

/// The index of the first unit at or after `at` that is no white space.
pub(super) fn skip_blanks(text: &[u16], mut at: usize) -> usize {
    while text.get(at).is_some_and(|&unit| is_blank(unit)) {
        at += 1;
    }
    at
}

/// Copies digits to `out`; returns where they end, or `None` when there is no room for so many.
fn take_digits(text: &[u16], at: usize, commas: bool, out: &mut String) -> Option<usize> {
    let inside = |byte: u8| byte.is_ascii_digit() || (commas && byte == b',');
    let mut end = at;
    while inside(byte_at(text, end)) {
        end += 1;
    }
    out.try_reserve(end - at).ok()?;
    out.extend(
        (at..end)
            .map(|at| char::from(byte_at(text, at)))
            .filter(char::is_ascii_digit),
    );
    Some(end)
}

/// The number without sign that starts at `at`, and where it ends.
pub(super) fn scan_unsigned(text: &[u16], at: usize, commas: bool) -> Option<(f64, usize)> {
    if has_word(text, at, "inf") {
        let length = if has_word(text, at, "infinity") { 8 } else { 3 };
        return Some((f64::INFINITY, at + length));
    }
    if has_word(text, at, "nan") {
        return Some((f64::NAN, at + 3));
    }
    let mut clean = String::new();
    // a separator stands between digits only, never first
    let mut end = take_digits(text, at, commas && byte_at(text, at) != b',', &mut clean)?;
    if byte_at(text, end) == b'.' {
        clean.push('.');
        end = take_digits(text, end + 1, false, &mut clean)?;
    }
    if !clean.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if matches!(byte_at(text, end), b'e' | b'E' | b'd' | b'D') {
        let sign = byte_at(text, end + 1);
        let first = end + 1 + usize::from(matches!(sign, b'+' | b'-'));
        if byte_at(text, first).is_ascii_digit() {
            clean.push('e');
            if sign == b'-' {
                clean.push('-');
            }
            end = take_digits(text, first, false, &mut clean)?;
        }
    }
    Some((clean.parse().ok()?, end))
}

/// The sign at `at` (1 when there is none) and where what follows begins.
pub(super) fn scan_sign(text: &[u16], at: usize) -> (f64, usize) {
    match byte_at(text, at) {
        b'-' => (-1.0, at + 1),
        b'+' => (1.0, at + 1),
        _ => (1.0, at),
    }
}

/// Reads the longest number at the start of `text`: sign, digits, exponent (`e` or `d`), Inf, NaN. Correctly rounded.
pub fn parse_decimal(text: &[u16]) -> Option<Scanned<f64>> {
    let (sign, start) = scan_sign(text, 0);
    let (value, length) = scan_unsigned(text, start, false)?;
    Some(Scanned {
        value: sign * value,
        length,
    })
}

/// Reads a text that is one number and nothing else, blanks around it allowed.
pub fn parse_whole_decimal(text: &[u16]) -> Option<f64> {
    let start = skip_blanks(text, 0);
    let scanned = parse_decimal(text.get(start..)?)?;
    (skip_blanks(text, start + scanned.length) == text.len()).then_some(scanned.value)
}

/// Reads a whole number in `radix` (2 to 36), with sign; radix 0 takes the base from the prefix as C's `%i` does.
/// The value saturates at the limits of 128 bits, far outside any integer class.
pub fn scan_integer(text: &[u16], radix: u32) -> Option<Scanned<i128>> {
    let (sign, mut at) = scan_sign(text, 0);
    let mut base = radix;
    let prefixed = byte_at(text, at) == b'0' && matches!(byte_at(text, at + 1), b'x' | b'X');
    if matches!(radix, 0 | 16) && prefixed && byte_at(text, at + 2).is_ascii_hexdigit() {
        base = 16;
        at += 2;
    } else if radix == 0 {
        base = if byte_at(text, at) == b'0' { 8 } else { 10 };
    }
    let start = at;
    let mut value = 0i128;
    while let Some(digit) = char::from(byte_at(text, at)).to_digit(base.clamp(2, 36)) {
        value = value.saturating_mul(i128::from(base)).saturating_add(i128::from(digit));
        at += 1;
    }
    let value = if sign < 0.0 { -value } else { value };
    (at > start).then_some(Scanned { value, length: at })
}
