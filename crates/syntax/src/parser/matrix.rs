//! `[...]` and `{...}`: rows of elements, separated by commas or blanks, rows by semicolons or line ends.

use super::Parser;
use crate::ast::*;
use crate::lexer::{is_blank, is_line_end};
use crate::token::Tok;

impl Parser<'_> {
    pub(super) fn matrix(&mut self) -> ExprId {
        let open = self.advance();
        let close = if open.kind == Tok::LBracket {
            Tok::RBracket
        } else {
            Tok::RBrace
        };
        let mut rows = Vec::new();
        let mut row = Vec::new();
        loop {
            match self.tok.kind {
                Tok::Semi | Tok::Newline => {
                    self.advance();
                    if !row.is_empty() {
                        rows.push(std::mem::take(&mut row));
                    }
                }
                Tok::Comma if !row.is_empty() => {
                    self.advance();
                    // `[1,,2]` is wrong, `[1,` at a row's end is not.
                    if self.at(Tok::Comma) {
                        self.unexpected("an element");
                        self.advance();
                    }
                }
                // The matrix was never closed: this is the end of the block around it.
                Tok::EndIndex if self.indices == 0 && self.starts_line() => {
                    self.unexpected(if close == Tok::RBracket { "\"]\"" } else { "\"}\"" });
                    self.lexer.brackets.clear();
                    self.tok.kind = Tok::End;
                    break;
                }
                kind if kind == close || kind == Tok::Eof => break,
                kind if can_start(kind) => {
                    let before = self.tok.span.start;
                    let element = self.expression();
                    row.push(element);
                    // An `end` that means nothing here is not taken.
                    if self.tok.span.start == before {
                        break;
                    }
                }
                _ => break,
            }
        }
        if !row.is_empty() {
            rows.push(row);
        }
        let end = self.close(close);
        let kind = if close == Tok::RBracket {
            ExprKind::Matrix(rows)
        } else {
            ExprKind::CellArray(rows)
        };
        self.add(kind, open.span.to(end))
    }

    /// Nothing but blanks stands before the current token on its line.
    fn starts_line(&self) -> bool {
        let before = self.text.as_bytes().get(..self.tok.span.start as usize).unwrap_or(&[]);
        before
            .iter()
            .rev()
            .find(|b| !is_blank(**b))
            .is_none_or(|b| is_line_end(*b))
    }
}

fn can_start(kind: Tok) -> bool {
    matches!(
        kind,
        Tok::Ident
            | Tok::Number
            | Tok::Char
            | Tok::Str
            | Tok::LParen
            | Tok::LBracket
            | Tok::LBrace
            | Tok::At
            | Tok::Question
            | Tok::Plus
            | Tok::Minus
            | Tok::Not
            | Tok::EndIndex
    )
}
