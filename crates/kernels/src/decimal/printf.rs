//! Takes a printf format apart into literal text and conversions.

use super::escape::{read_sequence, Sequence};
use super::spec::{Conv, Spec};

/// A part of a printf format.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// text to print as it is, escapes resolved
    Literal(Vec<u16>),
    /// a conversion that takes an argument
    Conversion(Conversion),
    /// a `%` that starts no conversion, with what was read of it; MATLAB prints it as it stands
    Malformed(Vec<u16>),
    /// a backslash sequence that does not exist; always the last piece, MATLAB warns and prints nothing further
    InvalidEscape(u16),
}

/// A conversion with what it takes from the arguments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Conversion {
    /// flags, width, precision and letter
    pub spec: Spec,
    /// the width is an argument (`*`)
    pub star_width: bool,
    /// the precision is an argument (`.*`)
    pub star_precision: bool,
    /// the argument's number when the format names it (`%2$d`), counted from 1
    pub argument: Option<usize>,
}

struct Parser<'a> {
    text: &'a [u16],
    at: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).map(|&unit| u8::try_from(unit).unwrap_or(0))
    }

    fn eat(&mut self, wanted: u8) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    /// A decimal number; sizes too large for the machine stop at its greatest.
    fn number(&mut self) -> Option<usize> {
        let mut value: Option<usize> = None;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            value = Some(
                value
                    .unwrap_or(0)
                    .saturating_mul(10)
                    .saturating_add(usize::from(digit - b'0')),
            );
            self.at += 1;
        }
        value
    }

    fn argument_number(&mut self) -> Option<usize> {
        let start = self.at;
        if let Some(number) = self.number().filter(|&number| number > 0) {
            if self.eat(b'$') {
                return Some(number);
            }
        }
        self.at = start;
        None
    }

    fn flags(&mut self, spec: &mut Spec) {
        loop {
            match self.peek() {
                Some(b'-') => spec.left = true,
                Some(b'+') => spec.plus = true,
                Some(b' ') => spec.space = true,
                Some(b'0') => spec.zero = true,
                Some(b'#') => spec.alt = true,
                _ => return,
            }
            self.at += 1;
        }
    }

    /// A conversion; the parser stands behind its `%`.
    fn conversion(&mut self) -> Option<Conversion> {
        let mut out = Conversion {
            argument: self.argument_number(),
            ..Conversion::default()
        };
        self.flags(&mut out.spec);
        out.star_width = self.eat(b'*');
        if !out.star_width {
            out.spec.width = self.number();
        }
        if self.eat(b'.') {
            out.star_precision = self.eat(b'*');
            if !out.star_precision {
                out.spec.precision = Some(self.number().unwrap_or(0));
            }
        }
        // sizes of C integers mean nothing here: an argument brings its class along
        while matches!(self.peek(), Some(b'l' | b'h')) {
            self.at += 1;
        }
        out.spec.conv = Conv::from_letter(*self.text.get(self.at)?)?;
        self.at += 1;
        Some(out)
    }
}

/// Takes a format apart. Never fails: what is wrong with it is among the pieces.
pub fn parse_format(format: &[u16]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut literal = Vec::new();
    let mut parser = Parser { text: format, at: 0 };
    let flush = |pieces: &mut Vec<Piece>, literal: &mut Vec<u16>| {
        if !literal.is_empty() {
            pieces.push(Piece::Literal(std::mem::take(literal)));
        }
    };
    while let Some(&unit) = format.get(parser.at) {
        parser.at += 1;
        if unit == u16::from(b'\\') {
            match read_sequence(format.get(parser.at..).unwrap_or(&[])) {
                Sequence::Unit(value, length) => {
                    literal.push(value);
                    parser.at += length;
                }
                Sequence::Dangling => literal.push(unit),
                Sequence::Invalid(bad) => {
                    flush(&mut pieces, &mut literal);
                    pieces.push(Piece::InvalidEscape(bad));
                    return pieces;
                }
            }
        } else if unit != u16::from(b'%') || parser.eat(b'%') {
            literal.push(unit);
        } else {
            let start = parser.at - 1;
            flush(&mut pieces, &mut literal);
            pieces.push(match parser.conversion() {
                Some(conversion) => Piece::Conversion(conversion),
                None => Piece::Malformed(format.get(start..parser.at).unwrap_or(&[]).to_vec()),
            });
        }
    }
    flush(&mut pieces, &mut literal);
    pieces
}
