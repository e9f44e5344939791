//! What the parser says when a token does not fit, and how it finds its feet again.

use super::Parser;
use crate::token::Tok;
use runmat_text::{Diagnostic, Span};

pub(super) const WRONG_ASSIGN: &str =
    "Incorrect use of '=' operator. Assign a value to a variable using '=' and compare values for equality using '=='.";
pub(super) const INVALID: &str = "Invalid expression. Check for missing multiplication operator, missing or unbalanced delimiters, or other syntax error. To construct matrices, use brackets instead of parentheses.";
const MISMATCHED: &str = "Invalid expression. When calling a function or indexing a variable, use parentheses. Otherwise, check for mismatched delimiters.";

impl Parser<'_> {
    /// A syntax error; later ones on the same line are dropped, for they follow from it.
    pub fn error(&mut self, diagnostic: Diagnostic) {
        let start = diagnostic.span.start;
        if self.stopped || start < self.quiet_until {
            return;
        }
        // What the lexer could not read on this line explains the rest.
        let from = self
            .lexer
            .diagnostics
            .last()
            .filter(|d| is_lexical(d.identifier))
            .map_or(start, |d| d.span.start);
        let line_end = self.lexer.line_end(from.min(start) as usize) as u32;
        let explained = from < start && start <= line_end;
        self.quiet_until = self.lexer.line_end(start as usize) as u32 + 1;
        if !explained {
            self.lexer.report(diagnostic);
        }
    }

    /// The current token fits nowhere; `what` was expected.
    #[inline(never)]
    pub fn unexpected(&mut self, what: &str) {
        let span = self.tok.span;
        let (identifier, message) = self.complaint();
        let message = match message {
            Some(message) => message.to_string(),
            None => format!("Illegal use of reserved keyword \"{}\".", self.slice(span)),
        };
        let mut diagnostic = Diagnostic::error(identifier, message, span);
        let open = self.lexer.brackets.last().copied();
        let closes = matches!(self.tok.kind, Tok::RParen | Tok::RBracket | Tok::RBrace);
        if let Some((_, at)) = open {
            diagnostic = diagnostic.with_label(Span::new(at, at + 1), "This bracket is open.");
        }
        diagnostic = if self.is_octave_assignment() {
            diagnostic
                .with_hint("MATLAB has no operators such as ++ and +=: write x = x + 1 as a statement of its own.")
        } else if closes && open.is_none() && what == END_OF_STATEMENT {
            diagnostic.with_hint("Nothing is open that this closes.")
        } else if self.at(Tok::Newline) && open.is_some_and(|(bracket, _)| !bracket.is_matrix()) {
            diagnostic.with_hint("Close the bracket, or end the line with ... to go on in the next one.")
        } else {
            diagnostic.with_hint(format!("Expected {what}."))
        };
        self.error(diagnostic);
    }

    /// Identifier and message for the current token; no message for a keyword.
    fn complaint(&mut self) -> (&'static str, Option<&'static str>) {
        match self.tok.kind {
            Tok::Eof | Tok::Newline if self.lexer.in_matrix() || self.lexer.cut_short => {
                self.cut_short |= self.at(Tok::Eof);
                ("MATLAB:m_incomplete_statement", Some("Incomplete input."))
            }
            Tok::Eof | Tok::Newline if self.lexer.brackets.is_empty() => (
                "MATLAB:m_incomplete_expression",
                Some("Expression or statement is incomplete or incorrect."),
            ),
            Tok::Eof | Tok::Newline | Tok::RParen | Tok::RBracket | Tok::RBrace => {
                ("MATLAB:m_mismatched_delimiters", Some(MISMATCHED))
            }
            Tok::Assign => ("MATLAB:m_invalid_assignment", Some(WRONG_ASSIGN)),
            Tok::EndIndex => ("MATLAB:m_illegal_reserved_keyword_usage", None),
            kind if kind.is_keyword() => ("MATLAB:m_illegal_reserved_keyword_usage", None),
            Tok::Ident | Tok::Number | Tok::Char | Tok::Str | Tok::LParen | Tok::LBracket | Tok::LBrace | Tok::At => (
                "MATLAB:m_invalid_expression",
                Some(if self.last_kind == Tok::Ident {
                    MISMATCHED
                } else {
                    INVALID
                }),
            ),
            _ => ("MATLAB:m_invalid_operator", Some("Invalid use of operator.")),
        }
    }

    /// A block that nothing closed.
    pub fn missing_end(&mut self, opener: Span) {
        self.cut_short |= self.at(Tok::Eof);
        if self.missing_end_reported || self.stopped {
            return;
        }
        self.missing_end_reported = true;
        let here = self.tok.span;
        self.lexer.report(
            Diagnostic::error(
                "MATLAB:m_missing_end",
                "At least one END is missing. The statement beginning here does not have a matching end.",
                opener,
            )
            .with_label(here, "The end was expected before this."),
        );
    }

    /// Skips to the end of the broken statement.
    pub fn recover(&mut self) {
        loop {
            match self.tok.kind {
                Tok::Eof => break,
                Tok::Newline => break,
                Tok::Semi | Tok::Comma if self.lexer.brackets.is_empty() => break,
                kind if kind.is_keyword() && self.lexer.brackets.is_empty() => break,
                _ => {
                    self.advance();
                }
            }
        }
        if !self.lexer.brackets.is_empty() {
            self.lexer.restart(self.lexer.pos);
        }
    }
}

pub(super) const END_OF_STATEMENT: &str = "the end of the statement";

/// Identifiers of what the lexer reports.
fn is_lexical(identifier: &str) -> bool {
    matches!(
        identifier,
        "MATLAB:m_invalid_character" | "MATLAB:m_unterminated_character_vector" | "MATLAB:m_unterminated_string"
    )
}
