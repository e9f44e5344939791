//! The lexer: one token at a time, on demand. It keeps the open brackets and the previous token, which settle quotes,
//! blanks and line ends; the parser settles what only a statement's start can tell (command syntax).

use crate::token::{Bracket, Tok, Token};
use runmat_text::{Diagnostic, Span};

pub(crate) struct Lexer<'a> {
    pub text: &'a str,
    pub bytes: &'a [u8],
    pub pos: usize,
    pub brackets: Vec<(Bracket, u32)>,
    prev: Tok,
    pub diagnostics: Vec<Diagnostic>,
    pub comments: Vec<Span>,
    /// The text ended inside a block comment or right after a continuation.
    pub cut_short: bool,
}

const BAD_CHARACTER: &str =
    "Invalid text character. Check for unsupported symbol, invisible character, or pasting of non-ASCII characters.";

pub(crate) fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | 0x0b | 0x0c)
}

pub(crate) fn is_line_end(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

/// No token begins with it and no comment does.
fn is_bad(byte: u8) -> bool {
    matches!(byte, b'$' | b'`' | 0x7f..) || byte < 0x20 && !is_line_end(byte)
}

pub(crate) fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

impl<'a> Lexer<'a> {
    pub fn new(text: &'a str) -> Self {
        // Spans are u32; what lies beyond is not read (the caller reports it).
        let bytes = text.as_bytes();
        let pos = if bytes.starts_with(&[0xef, 0xbb, 0xbf]) { 3 } else { 0 };
        Lexer {
            text,
            bytes,
            pos,
            brackets: Vec::new(),
            prev: Tok::Newline,
            diagnostics: Vec::new(),
            comments: Vec::new(),
            cut_short: false,
        }
    }

    /// The byte at an offset, 0 beyond the end.
    pub fn at(&self, pos: usize) -> u8 {
        self.bytes.get(pos).copied().unwrap_or(0)
    }

    pub fn in_matrix(&self) -> bool {
        self.brackets.last().is_some_and(|b| b.0.is_matrix())
    }

    /// Moves to `pos`, where a new statement begins or the present one ends.
    pub fn restart(&mut self, pos: usize) {
        self.pos = pos;
        self.prev = Tok::Newline;
        self.brackets.clear();
    }

    pub fn report(&mut self, diagnostic: Diagnostic) {
        if self.diagnostics.len() < crate::parser::MOST_DIAGNOSTICS {
            self.diagnostics.push(diagnostic);
        }
    }

    pub fn skip_blanks(&self, mut pos: usize) -> usize {
        while is_blank(self.at(pos)) {
            pos += 1;
        }
        pos
    }

    pub fn line_end(&self, pos: usize) -> usize {
        let rest = self.bytes.get(pos..).unwrap_or(&[]);
        pos + rest.iter().position(|b| is_line_end(*b)).unwrap_or(rest.len())
    }

    /// After the line end at `pos`.
    pub fn after_line_end(&self, pos: usize) -> usize {
        match (self.at(pos), self.at(pos + 1)) {
            (b'\r', b'\n') => pos + 2,
            (b'\r' | b'\n', _) => pos + 1,
            _ => pos,
        }
    }

    pub fn next(&mut self) -> Token {
        let mut spaced = false;
        loop {
            let byte = self.at(self.pos);
            if is_blank(byte) {
                self.pos = self.skip_blanks(self.pos + 1);
                spaced = true;
            } else if byte == b'.' && self.at(self.pos + 1) == b'.' && self.at(self.pos + 2) == b'.' {
                self.skip_continuation();
                spaced = true;
            } else if byte == b'%' || byte == b'#' {
                self.skip_comment(byte);
                spaced = true;
            } else if byte == 0x1a && self.text.get(self.pos + 1..).is_some_and(|t| t.trim_ascii().is_empty()) {
                // Old editors of DOS end a file with Ctrl-Z.
                self.pos = self.bytes.len();
            } else if is_bad(byte) && self.pos < self.bytes.len() {
                self.skip_bad_character();
                spaced = true;
            } else {
                break;
            }
        }
        let start = self.pos;
        let kind = self.scan(spaced);
        self.prev = kind;
        Token {
            kind,
            span: Span::new(start as u32, self.pos as u32),
            spaced,
        }
    }

    fn skip_continuation(&mut self) {
        let end = self.line_end(self.pos);
        self.pos = self.after_line_end(end);
        if self.pos >= self.bytes.len() {
            self.cut_short = true;
        }
    }

    /// To the line's end, or past a block comment. The line end itself stays.
    fn skip_comment(&mut self, byte: u8) {
        if byte == b'#' {
            let end = self.line_end(self.pos);
            let span = Span::new(self.pos as u32, self.pos as u32 + 1);
            self.report(
                Diagnostic::error("MATLAB:m_invalid_character", BAD_CHARACTER, span)
                    .with_hint("Comments begin with % in MATLAB."),
            );
            self.pos = end;
        } else {
            let start = self.pos;
            self.pos = match self.block_comment(start) {
                Some(end) => end,
                None => self.line_end(start),
            };
            self.comments.push(Span::new(start as u32, self.pos as u32));
        }
    }

    /// The end of the block comment whose `%{` stands at `pos`, alone on its line.
    fn block_comment(&mut self, pos: usize) -> Option<usize> {
        if self.at(pos + 1) != b'{' {
            return None;
        }
        let before = self.bytes.get(..pos)?.iter().rev().find(|b| !is_blank(**b));
        let starts_line = before.is_none_or(|b| is_line_end(*b)) || pos == 3 && self.text.starts_with('\u{feff}');
        let after = self.skip_blanks(pos + 2);
        if !starts_line || after < self.bytes.len() && !is_line_end(self.at(after)) {
            return None;
        }
        let mut depth = 1usize;
        let mut line = self.after_line_end(after);
        while line < self.bytes.len() {
            let end = self.line_end(line);
            let word = self.bytes.get(line..end).unwrap_or(&[]).trim_ascii();
            if word == b"%{" {
                depth += 1;
            } else if word == b"%}" {
                depth -= 1;
                if depth == 0 {
                    return Some(end);
                }
            }
            line = self.after_line_end(end);
        }
        self.cut_short = true;
        let span = Span::new(pos as u32, pos as u32 + 2);
        self.report(
            Diagnostic::error(
                "MATLAB:m_unterminated_block_comment",
                "Block comment is not terminated properly.",
                span,
            )
            .with_hint("Close it with %} alone on a line."),
        );
        Some(self.bytes.len())
    }

    fn skip_bad_character(&mut self) {
        let c = self.text.get(self.pos..).and_then(|t| t.chars().next()).unwrap_or('\0');
        let span = Span::new(self.pos as u32, (self.pos + c.len_utf8()) as u32);
        let mut diagnostic = Diagnostic::error("MATLAB:m_invalid_character", BAD_CHARACTER, span);
        diagnostic.hint = match c {
            '‘' | '’' | '´' => Some("Use the plain quote '.".into()),
            '“' | '”' => Some("Use the plain double quote \".".into()),
            '−' | '–' | '—' => Some("Use the plain minus -.".into()),
            '\u{a0}' | '\u{2000}'..='\u{200b}' | '\u{feff}' => {
                Some("Replace the invisible character with a space.".into())
            }
            _ => None,
        };
        self.report(diagnostic);
        self.pos += c.len_utf8();
    }

    fn take(&mut self, length: usize, kind: Tok) -> Tok {
        self.pos += length;
        kind
    }

    fn scan(&mut self, spaced: bool) -> Tok {
        let byte = self.at(self.pos);
        let next = self.at(self.pos + 1);
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => self.word(),
            b'0'..=b'9' => self.number(),
            b'.' if next.is_ascii_digit() => self.number(),
            b'\'' => {
                let operand = self.prev.ends_operand() && !(spaced && self.in_matrix());
                if operand {
                    self.take(1, Tok::Quote)
                } else {
                    self.quoted(byte, Tok::Char)
                }
            }
            b'"' => self.quoted(byte, Tok::Str),
            b'(' | b'[' | b'{' => self.open(byte, spaced),
            b')' | b']' | b'}' => self.close(byte),
            b'\n' | b'\r' => {
                self.pos = self.after_line_end(self.pos);
                Tok::Newline
            }
            0 if self.pos >= self.bytes.len() => Tok::Eof,
            _ => self.operator(byte, next),
        }
    }

    fn operator(&mut self, byte: u8, next: u8) -> Tok {
        match (byte, next) {
            (b';', _) => self.take(1, Tok::Semi),
            (b',', _) => self.take(1, Tok::Comma),
            (b'=', b'=') => self.take(2, Tok::Eq),
            (b'=', _) => self.take(1, Tok::Assign),
            (b'~', b'=') => self.take(2, Tok::Ne),
            (b'~', _) => self.take(1, Tok::Not),
            (b'!', _) => self.bang(next),
            (b'<', b'=') => self.take(2, Tok::Le),
            (b'<', _) => self.take(1, Tok::Lt),
            (b'>', b'=') => self.take(2, Tok::Ge),
            (b'>', _) => self.take(1, Tok::Gt),
            (b'&', b'&') => self.take(2, Tok::AndAnd),
            (b'&', _) => self.take(1, Tok::And),
            (b'|', b'|') => self.take(2, Tok::OrOr),
            (b'|', _) => self.take(1, Tok::Or),
            (b'+', _) => self.take(1, Tok::Plus),
            (b'-', _) => self.take(1, Tok::Minus),
            (b'*', b'*') => {
                self.octave(2, "Use ^ for powers.");
                self.take(2, Tok::Caret)
            }
            (b'*', _) => self.take(1, Tok::Star),
            (b'/', _) => self.take(1, Tok::Slash),
            (b'\\', _) => self.take(1, Tok::Backslash),
            (b'^', _) => self.take(1, Tok::Caret),
            (b'.', b'*') => self.take(2, Tok::DotStar),
            (b'.', b'/') => self.take(2, Tok::DotSlash),
            (b'.', b'\\') => self.take(2, Tok::DotBackslash),
            (b'.', b'^') => self.take(2, Tok::DotCaret),
            (b'.', b'\'') => self.take(2, Tok::DotQuote),
            (b'.', _) => self.take(1, Tok::Dot),
            (b':', _) => self.take(1, Tok::Colon),
            (b'@', _) => self.take(1, Tok::At),
            // Nothing else is left: `next` has skipped what no token begins with.
            _ => self.take(1, Tok::Question),
        }
    }

    fn octave(&mut self, length: u32, hint: &str) {
        let span = Span::new(self.pos as u32, self.pos as u32 + length);
        self.report(Diagnostic::error("MATLAB:m_invalid_operator", "Invalid use of operator.", span).with_hint(hint));
    }

    fn bang(&mut self, next: u8) -> Tok {
        if next == b'=' {
            self.octave(2, "Use ~= for \"not equal\".");
            self.take(2, Tok::Ne)
        } else {
            if self.brackets.is_empty() && matches!(self.prev, Tok::Newline | Tok::Semi | Tok::Comma) {
                return self.take(1, Tok::Bang);
            }
            self.octave(1, "Use ~ for \"not\".");
            self.take(1, Tok::Not)
        }
    }

    fn word(&mut self) -> Tok {
        let start = self.pos;
        while is_word(self.at(self.pos)) {
            self.pos += 1;
        }
        if self.bytes[start] == b'_' {
            let span = Span::new(start as u32, start as u32 + 1);
            self.report(
                Diagnostic::error("MATLAB:m_invalid_character", BAD_CHARACTER, span)
                    .with_hint("A name begins with a letter."),
            );
        }
        if self.prev == Tok::Dot {
            return Tok::Ident;
        }
        match self.bytes.get(start..self.pos).and_then(Tok::keyword) {
            Some(Tok::End) if !self.brackets.is_empty() => Tok::EndIndex,
            Some(keyword) => keyword,
            None => Tok::Ident,
        }
    }

    fn digits(&mut self) {
        while self.at(self.pos).is_ascii_digit() {
            self.pos += 1;
        }
    }

    fn number(&mut self) -> Tok {
        let radix = self.at(self.pos + 1) | 0x20;
        let digit = self.at(self.pos + 2);
        if self.at(self.pos) == b'0'
            && (radix == b'x' && digit.is_ascii_hexdigit() || radix == b'b' && matches!(digit, b'0' | b'1'))
        {
            self.pos += 2;
            while is_word(self.at(self.pos)) {
                self.pos += 1;
            }
            return Tok::Number;
        }
        self.digits();
        // `1.*2`, `1.'` and `1...` end before the point; `1.e3` and `1.` do not.
        if self.at(self.pos) == b'.' {
            let next = self.at(self.pos + 1);
            let operator =
                matches!(next, b'*' | b'/' | b'\\' | b'^' | b'\'') || next == b'.' && self.at(self.pos + 2) == b'.';
            if !operator {
                self.pos += 1;
                self.digits();
            }
        }
        if matches!(self.at(self.pos) | 0x20, b'e' | b'd') {
            let sign = usize::from(matches!(self.at(self.pos + 1), b'+' | b'-'));
            if self.at(self.pos + 1 + sign).is_ascii_digit() {
                self.pos += 1 + sign;
                self.digits();
            }
        }
        if matches!(self.at(self.pos), b'i' | b'j') && !is_word(self.at(self.pos + 1)) {
            self.pos += 1;
        }
        Tok::Number
    }

    fn quoted(&mut self, quote: u8, kind: Tok) -> Tok {
        let start = self.pos;
        self.pos += 1;
        loop {
            match self.bytes.get(self.pos) {
                Some(b) if *b == quote => {
                    self.pos += 1;
                    if self.at(self.pos) != quote {
                        return kind;
                    }
                    self.pos += 1;
                }
                Some(b) if !is_line_end(*b) => self.pos += 1,
                _ => break,
            }
        }
        let span = Span::new(start as u32, self.pos as u32);
        let (identifier, message) = if kind == Tok::Char {
            (
                "MATLAB:m_unterminated_character_vector",
                "Character vector is not terminated properly.",
            )
        } else {
            ("MATLAB:m_unterminated_string", "String is not terminated properly.")
        };
        self.report(Diagnostic::error(identifier, message, span));
        kind
    }

    fn open(&mut self, byte: u8, spaced: bool) -> Tok {
        let index = self.prev.ends_operand() && !(spaced && self.in_matrix());
        let (bracket, kind) = match byte {
            b'(' => (Bracket::Paren, Tok::LParen),
            b'[' => (Bracket::Matrix, Tok::LBracket),
            _ => (if index { Bracket::Index } else { Bracket::Cell }, Tok::LBrace),
        };
        self.brackets.push((bracket, self.pos as u32));
        self.take(1, kind)
    }

    fn close(&mut self, byte: u8) -> Tok {
        let (fits, kind): (fn(Bracket) -> bool, Tok) = match byte {
            b')' => (|b| b == Bracket::Paren, Tok::RParen),
            b']' => (|b| b == Bracket::Matrix, Tok::RBracket),
            _ => (|b| matches!(b, Bracket::Index | Bracket::Cell), Tok::RBrace),
        };
        // A wrong closer leaves the stack alone: the parser reports it and restarts.
        if self.brackets.last().is_some_and(|b| fits(b.0)) {
            self.brackets.pop();
        }
        self.take(1, kind)
    }
}
