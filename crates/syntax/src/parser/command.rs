//! Command syntax: `hold on`, `clear x y`, `cd ..`, `import a.b.*`, `!ls`.
//!
//! A name at a statement's start, no variable here, with blanks behind it, begins a command, unless what follows is `=`, `(`, or
//! an operator with blanks behind it too: `a -b` is a command, `a - b` and `a-b` are differences.

use super::literal::unquote;
use super::Parser;
use crate::ast::*;
use crate::lexer::{is_blank, is_line_end, Lexer};
use runmat_text::Span;

impl Parser<'_> {
    /// The current token, an identifier where a statement begins, starts a command.
    pub(super) fn is_command(&mut self) -> bool {
        let span = self.tok.span;
        looks_like_command(&self.lexer, span.end as usize) && !self.is_variable(span)
    }

    pub(super) fn is_variable(&mut self, span: Span) -> bool {
        let word = self.slice(span);
        let name = self.intern(word);
        self.scopes.is_variable(name, word)
    }

    pub(super) fn command(&mut self) -> StmtKind {
        let span = self.tok.span;
        let name = Ident {
            name: self.intern(self.slice(span)),
            span,
        };
        let (args, end) = words(&self.lexer, span.end as usize);
        self.jump(end);
        self.last_end = args.last().map_or(span.end, |a| a.1.end);
        if self.slice(span) == "import" {
            return StmtKind::Import(args.into_iter().map(|a| a.0).collect());
        }
        StmtKind::Command {
            name,
            args,
            silent: false,
        }
    }

    /// `!command`: what `system` gets.
    pub(super) fn shell(&mut self) -> StmtKind {
        let bang = self.tok.span;
        let end = self.lexer.line_end(bang.end as usize);
        let rest = Span::new(bang.end, end as u32);
        let word = self.slice(rest).trim().to_string();
        let name = Ident {
            name: self.intern("system"),
            span: bang,
        };
        self.jump(end);
        self.last_end = rest.end;
        StmtKind::Command {
            name,
            args: vec![(word, rest)],
            silent: false,
        }
    }
}

/// The rule above, for the text that begins where an identifier ends.
pub(super) fn looks_like_command(lexer: &Lexer, end: usize) -> bool {
    let at = lexer.skip_blanks(end);
    if at == end || at >= lexer.bytes.len() {
        return false;
    }
    let gap = |pos: usize| pos >= lexer.bytes.len() || is_blank(lexer.at(pos)) || is_line_end(lexer.at(pos));
    let (c, next) = (lexer.at(at), lexer.at(at + 1));
    match c {
        b'\n' | b'\r' | b';' | b',' | b'%' | b'#' | b'(' | b')' | b']' | b'}' => false,
        b'=' => next == b'=' && !gap(at + 2),
        b'\'' => quote_begins_word(lexer, at),
        b'.' if next == b'.' && lexer.at(at + 2) == b'.' => false,
        b'+' | b'-' | b'*' | b'/' | b'\\' | b'^' | b'<' | b'>' | b'&' | b'|' | b':' | b'~' | b'!' | b'.' => {
            let doubled = matches!(
                (c, next),
                (b'+', b'+') | (b'-', b'-') | (b'&', b'&') | (b'|', b'|') | (b'*', b'*')
            );
            let dotted = c == b'.' && matches!(next, b'*' | b'/' | b'\\' | b'^' | b'\'');
            if doubled && matches!(c, b'+' | b'-') {
                // `x++` is Octave's; `clear --all` is a command.
                let after = lexer.at(lexer.skip_blanks(at + 2));
                return !(gap(at + 2) || matches!(after, b';' | b','));
            }
            let length = if doubled || dotted || next == b'=' { 2 } else { 1 };
            // `format +`: an operator that ends the line has no right side
            !is_blank(lexer.at(at + length)) || length == 1 && matches!(c, b'~' | b'!')
        }
        // A typographic minus, pasted: an operator that the lexer will report.
        0x80.. => !lexer.text.get(at..).is_some_and(|rest| rest.starts_with(['−', '–'])),
        _ => true,
    }
}

/// `a 'b'` is a command, `a '` and `a ';` are transposes.
fn quote_begins_word(lexer: &Lexer, at: usize) -> bool {
    let next = lexer.at(at + 1);
    let line = lexer.bytes.get(at + 1..lexer.line_end(at)).unwrap_or(&[]);
    !is_blank(next) && line.contains(&b'\'')
}

/// The words of a command, and where it ends: at the line's end, or at `;` or `,` outside quotes and brackets.
pub(super) fn words(lexer: &Lexer, start: usize) -> (Vec<(String, Span)>, usize) {
    let mut words = Vec::new();
    let mut pos = start;
    loop {
        pos = lexer.skip_blanks(pos);
        let byte = lexer.at(pos);
        if byte == b'.' && lexer.at(pos + 1) == b'.' && lexer.at(pos + 2) == b'.' {
            pos = lexer.after_line_end(lexer.line_end(pos));
            continue;
        }
        if pos >= lexer.bytes.len() || is_line_end(byte) || matches!(byte, b';' | b',' | b'%') {
            return (words, pos);
        }
        let (word, end) = word(lexer, pos);
        words.push((word, Span::new(pos as u32, end as u32)));
        pos = end;
    }
}

fn word(lexer: &Lexer, start: usize) -> (String, usize) {
    let mut value = String::new();
    let mut pos = start;
    let mut plain = start;
    let mut depth = 0u32;
    loop {
        let byte = lexer.at(pos);
        if pos >= lexer.bytes.len() || is_line_end(byte) {
            break;
        }
        match byte {
            b'\'' | b'"' => {
                let end = quoted_end(lexer, pos, byte);
                if depth == 0 {
                    value.push_str(lexer.text.get(plain..pos).unwrap_or(""));
                    value.push_str(&unquote(lexer.text.get(pos..end).unwrap_or("")));
                    plain = end;
                }
                pos = end;
                continue;
            }
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            b'%' => break,
            b' ' | b'\t' | 0x0b | 0x0c | b';' | b',' if depth == 0 => break,
            _ => {}
        }
        pos += 1;
    }
    value.push_str(lexer.text.get(plain..pos).unwrap_or(""));
    (value, pos)
}

fn quoted_end(lexer: &Lexer, start: usize, quote: u8) -> usize {
    let mut pos = start + 1;
    while pos < lexer.bytes.len() && !is_line_end(lexer.at(pos)) {
        if lexer.at(pos) == quote {
            if lexer.at(pos + 1) != quote {
                return pos + 1;
            }
            pos += 1;
        }
        pos += 1;
    }
    pos
}
