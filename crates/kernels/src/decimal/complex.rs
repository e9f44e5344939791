//! Reads the number that a whole text spells, as `str2double` does: real, imaginary or complex.

use super::scan::{is_blank, scan_sign, scan_unsigned, skip_blanks};

/// A number read by [`parse_complex`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ComplexLiteral {
    /// real part
    pub re: f64,
    /// imaginary part
    pub im: f64,
    /// whether the text has an imaginary part, be it zero
    pub is_complex: bool,
}

/// One summand: its value, and whether it is imaginary.
struct Term {
    value: f64,
    imaginary: bool,
    end: usize,
}

fn is_unit(text: &[u16], at: usize) -> bool {
    text.get(at)
        .is_some_and(|&unit| unit == u16::from(b'i') || unit == u16::from(b'j'))
}

fn is_star(text: &[u16], at: usize) -> bool {
    text.get(at) == Some(&u16::from(b'*'))
}

/// `3`, `3i`, `3*i`, `i`, `i*3`, with blanks around the star.
fn scan_term(text: &[u16], at: usize, sign: f64) -> Option<Term> {
    // "inf" begins with the letter of the imaginary unit
    if let Some((size, end)) = scan_unsigned(text, at, true) {
        let value = sign * size;
        if is_unit(text, end) {
            return Some(Term {
                value,
                imaginary: true,
                end: end + 1,
            });
        }
        let star = skip_blanks(text, end);
        if is_star(text, star) {
            let unit = skip_blanks(text, star + 1);
            return is_unit(text, unit).then_some(Term {
                value,
                imaginary: true,
                end: unit + 1,
            });
        }
        return Some(Term {
            value,
            imaginary: false,
            end,
        });
    }
    if !is_unit(text, at) {
        return None;
    }
    let star = skip_blanks(text, at + 1);
    if is_star(text, star) {
        let (size, end) = scan_unsigned(text, skip_blanks(text, star + 1), true)?;
        return Some(Term {
            value: sign * size,
            imaginary: true,
            end,
        });
    }
    Some(Term {
        value: sign,
        imaginary: true,
        end: at + 1,
    })
}

/// The number that `text` spells, or `None` where `str2double` answers NaN. Blanks around the parts and commas among
/// the digits before the point are allowed; `d` is an exponent too; Inf and NaN may be either part.
pub fn parse_complex(text: &[u16]) -> Option<ComplexLiteral> {
    let (sign, at) = scan_sign(text, skip_blanks(text, 0));
    let first = scan_term(text, skip_blanks(text, at), sign)?;
    let next = skip_blanks(text, first.end);
    if next == text.len() {
        let Term { value, imaginary, .. } = first;
        let (re, im) = if imaginary { (0.0, value) } else { (value, 0.0) };
        return Some(ComplexLiteral {
            re,
            im,
            is_complex: imaginary,
        });
    }
    let (sign, at) = scan_sign(text, next);
    if at == next {
        return None;
    }
    let second = scan_term(text, skip_blanks(text, at), sign)?;
    let ended = text.get(second.end..)?.iter().all(|&unit| is_blank(unit));
    if !ended || first.imaginary == second.imaginary {
        return None;
    }
    let (re, im) = if first.imaginary {
        (second.value, first.value)
    } else {
        (first.value, second.value)
    };
    Some(ComplexLiteral {
        re,
        im,
        is_complex: true,
    })
}
