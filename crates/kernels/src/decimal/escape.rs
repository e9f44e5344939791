//! The escape sequences of sprintf formats: `\n`, `\t`, `\x41`, `\101` and their kin.

/// Text with its escapes resolved.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Unescaped {
    /// the text up to its end or to the first sequence that does not exist
    pub text: Vec<u16>,
    /// the character after the backslash of a sequence that does not exist; MATLAB warns and stops there
    pub invalid: Option<u16>,
}

/// One sequence, read after its backslash.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Sequence {
    /// a unit, and how many units of text it took (without the backslash)
    Unit(u16, usize),
    /// a backslash at the end of the text
    Dangling,
    /// no such sequence
    Invalid(u16),
}

/// Reads digits of `radix` from the start of `text`, at most `most` of them.
fn read_digits(text: &[u16], radix: u32, most: usize) -> (u32, usize) {
    let mut value = 0u32;
    let mut count = 0;
    for &unit in text.iter().take(most) {
        let Some(digit) = char::from_u32(u32::from(unit)).and_then(|ch| ch.to_digit(radix)) else {
            break;
        };
        value = value * radix + digit;
        count += 1;
    }
    (value, count)
}

/// Reads one sequence; `text` begins behind the backslash.
pub(super) fn read_sequence(text: &[u16]) -> Sequence {
    let Some(&unit) = text.first() else {
        return Sequence::Dangling;
    };
    let simple = |value: u8| Sequence::Unit(u16::from(value), 1);
    match u8::try_from(unit).unwrap_or(0) {
        b'n' => simple(10),
        b't' => simple(9),
        b'r' => simple(13),
        b'a' => simple(7),
        b'b' => simple(8),
        b'f' => simple(12),
        b'v' => simple(11),
        b'\\' => simple(b'\\'),
        b'\'' => simple(b'\''),
        b'"' => simple(b'"'),
        b'?' => simple(b'?'),
        b'x' => match read_digits(text.get(1..).unwrap_or(&[]), 16, 4) {
            (_, 0) => Sequence::Invalid(unit),
            (value, count) => Sequence::Unit(value as u16, count + 1),
        },
        b'0'..=b'7' => {
            let (value, count) = read_digits(text, 8, 3);
            Sequence::Unit(value as u16, count)
        }
        _ => Sequence::Invalid(unit),
    }
}

/// Resolves the escapes of a text that is no format (`%` stays as it is).
pub fn unescape(text: &[u16]) -> Unescaped {
    let mut out = Unescaped::default();
    let mut at = 0;
    while let Some(&unit) = text.get(at) {
        at += 1;
        if unit != u16::from(b'\\') {
            out.text.push(unit);
            continue;
        }
        match read_sequence(text.get(at..).unwrap_or(&[])) {
            Sequence::Unit(value, length) => {
                out.text.push(value);
                at += length;
            }
            Sequence::Dangling => out.text.push(unit),
            Sequence::Invalid(bad) => {
                out.invalid = Some(bad);
                break;
            }
        }
    }
    out
}
