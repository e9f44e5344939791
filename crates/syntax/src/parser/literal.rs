//! The values of number and text literals.

use super::Parser;
use crate::ast::*;
use crate::lexer::is_word;
use crate::token::{Tok, Token};
use runmat_text::{Diagnostic, Span};

impl Parser<'_> {
    pub(super) fn number(&mut self, span: Span) -> ExprId {
        let word = self.slice(span);
        let bytes = word.as_bytes();
        if bytes.len() > 2 && bytes[0] == b'0' && matches!(bytes[1], b'x' | b'X' | b'b' | b'B') {
            return self.radix(word, span);
        }
        if is_word(self.lexer.at(span.end as usize)) {
            let rest = Span::new(span.start, span.end + 1);
            self.error(
                Diagnostic::error("MATLAB:m_invalid_expression", super::report::INVALID, rest)
                    .with_hint("A name cannot begin with a digit."),
            );
        }
        let (digits, imaginary) = match word.strip_suffix(['i', 'j']) {
            Some(digits) => (digits, true),
            None => (word, false),
        };
        let value = read_double(digits);
        self.add(
            if imaginary {
                ExprKind::Imaginary(value)
            } else {
                ExprKind::Number(value)
            },
            span,
        )
    }

    /// `0xFFu8`, `0b101`.
    fn radix(&mut self, word: &str, span: Span) -> ExprId {
        let radix = if word.as_bytes()[1] | 0x20 == b'x' { 16 } else { 2 };
        let body = &word[2..];
        let cut = body.find(|c: char| !c.is_digit(radix)).unwrap_or(body.len());
        let (digits, suffix) = body.split_at(cut);
        let value = u64::from_str_radix(digits, radix).ok();
        let class = match suffix {
            "" => value.map(smallest_class),
            _ => suffix_class(suffix),
        };
        let (Some(class), Some(bits)) = (class, value) else {
            let hint = "Up to 64 bits, with the suffix s or u and 8, 16, 32 or 64, or none.";
            self.error(
                Diagnostic::error(
                    "MATLAB:m_invalid_number",
                    "Invalid hexadecimal or binary literal.",
                    span,
                )
                .with_hint(hint),
            );
            return self.add(ExprKind::Error, span);
        };
        let width = class_width(class);
        if width < 64 && bits >> width != 0 {
            let message = format!("The literal does not fit into {width} bits.");
            self.error(Diagnostic::error("MATLAB:m_invalid_number", message, span));
            return self.add(ExprKind::Error, span);
        }
        self.add(ExprKind::Integer { class, bits }, span)
    }

    pub(super) fn quoted(&mut self, token: Token) -> ExprId {
        let value = unquote(self.slice(token.span));
        self.add(
            if token.kind == Tok::Char {
                ExprKind::Char(value)
            } else {
                ExprKind::String(value)
            },
            token.span,
        )
    }
}

/// The text of a literal whose first byte is its quote; a missing closing quote is forgiven.
pub(super) fn unquote(word: &str) -> String {
    let quote = word.as_bytes().first().copied().unwrap_or(b'"') as char;
    let body = word.get(1..).unwrap_or("");
    let doubled = if quote == '"' { "\"\"" } else { "''" };
    // An odd run of quotes at the end holds the closing one.
    let run = body.len() - body.trim_end_matches(quote).len();
    let body = if run % 2 == 1 { &body[..body.len() - 1] } else { body };
    if body.contains(doubled) {
        body.replace(doubled, &doubled[..1])
    } else {
        body.to_string()
    }
}

fn read_double(digits: &str) -> f64 {
    if digits.len() <= 15 && digits.bytes().all(|b| b.is_ascii_digit()) {
        return digits.bytes().fold(0u64, |n, b| n * 10 + u64::from(b - b'0')) as f64;
    }
    match digits.find(['d', 'D']) {
        Some(_) => digits.replace(['d', 'D'], "e").parse().unwrap_or(f64::NAN),
        None => digits.parse().unwrap_or(f64::NAN),
    }
}

fn smallest_class(value: u64) -> IntegerClass {
    match value {
        0..=0xff => IntegerClass::U8,
        0x100..=0xffff => IntegerClass::U16,
        0x1_0000..=0xffff_ffff => IntegerClass::U32,
        _ => IntegerClass::U64,
    }
}

fn suffix_class(suffix: &str) -> Option<IntegerClass> {
    Some(match suffix {
        "s8" | "S8" => IntegerClass::I8,
        "s16" | "S16" => IntegerClass::I16,
        "s32" | "S32" => IntegerClass::I32,
        "s64" | "S64" => IntegerClass::I64,
        "u8" | "U8" => IntegerClass::U8,
        "u16" | "U16" => IntegerClass::U16,
        "u32" | "U32" => IntegerClass::U32,
        "u64" | "U64" => IntegerClass::U64,
        _ => return None,
    })
}

fn class_width(class: IntegerClass) -> u32 {
    match class {
        IntegerClass::I8 | IntegerClass::U8 => 8,
        IntegerClass::I16 | IntegerClass::U16 => 16,
        IntegerClass::I32 | IntegerClass::U32 => 32,
        IntegerClass::I64 | IntegerClass::U64 => 64,
    }
}
