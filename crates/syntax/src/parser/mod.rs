//! The parser: recursive descent over tokens made on demand. It never fails: what it cannot read becomes an `Error` node with
//! a diagnostic, and reading goes on at the next line.
//!
//! Bounds for those who walk the tree: blocks and brackets lie in each other at most `NESTING_LIMIT` deep (`Parser::enter`),
//! and an expression is at most `NESTING_LIMIT` high (`Parser::add`), so recursion ends before twice the limit. Chains of
//! binary and short-circuit operators (`a + b + c ...`) lean to the left and do not count: their `lhs` spine may be 1e5 long,
//! so walk `lhs` of `Binary` and `ShortCircuit` in a loop, and recurse into the rest only.

mod arguments;
mod block;
mod class;
mod command;
mod expr;
mod function;
mod literal;
mod matrix;
mod prescan;
mod report;
mod stmt;

use crate::ast::*;
use crate::lexer::{is_blank, is_line_end, Lexer};
use crate::token::{Tok, Token};
use runmat_text::{Diagnostic, Span};
use std::collections::HashMap;

/// Levels of brackets, blocks, prefix operators and indexing that may lie inside each other.
pub const NESTING_LIMIT: u32 = 500;
pub(crate) const MOST_DIAGNOSTICS: usize = 200;

/// The tree, and what is wrong with the text, in order of place.
#[derive(Debug)]
pub struct Parsed {
    pub ast: Ast,
    pub diagnostics: Vec<Diagnostic>,
}

pub fn parse(text: &str) -> Parsed {
    parse_with(text, &|_| false)
}

/// Like `parse`, for text that runs in a workspace: a name that `known` accepts is a variable, so that `x -1` is no command.
pub fn parse_with(text: &str, known: &dyn Fn(&str) -> bool) -> Parsed {
    Parser::new(text, known).file().0
}

/// False while a prompt should ask for more lines: a block, a matrix, a block comment or a continuation is open, and nothing
/// before it is wrong.
pub fn is_complete(text: &str) -> bool {
    let (parsed, cut_short) = Parser::new(text, &|_| false).file();
    let wrong_before = parsed.diagnostics.iter().any(|d| !INCOMPLETE.contains(&d.identifier));
    !cut_short || wrong_before
}

const INCOMPLETE: [&str; 3] = [
    "MATLAB:m_missing_end",
    "MATLAB:m_incomplete_statement",
    "MATLAB:m_unterminated_block_comment",
];

pub(crate) struct Parser<'a> {
    pub text: &'a str,
    pub lexer: Lexer<'a>,
    pub tok: Token,
    /// Kind and end of the token before `tok`.
    pub last_kind: Tok,
    pub last_end: u32,
    pub ast: Ast,
    /// Height of each expression, by `ExprId`.
    heights: Vec<u32>,
    interned: HashMap<&'a str, NameId>,
    depth: u32,
    /// Further syntax errors on the line that ends here follow from an earlier one.
    quiet_until: u32,
    /// Text ended with something open.
    pub cut_short: bool,
    stopped: bool,
    missing_end_reported: bool,
    /// Functions end with `end` in this file.
    pub closed_functions: bool,
    pub scopes: Scopes<'a>,
    /// Indices and calls that are open: where `end` has a meaning.
    pub indices: u32,
    /// `~` without operand in a matrix: an output place, if `=` follows.
    pub tildes: Vec<ExprId>,
}

/// Which names are variables here, for command syntax.
pub(crate) struct Scopes<'a> {
    known: &'a dyn Fn(&str) -> bool,
    script: Vec<bool>,
    counts: Vec<u32>,
    frames: Vec<Vec<NameId>>,
}

impl Scopes<'_> {
    pub fn declare(&mut self, name: NameId) {
        let at = name.0 as usize;
        match self.frames.last_mut() {
            None => {
                self.script.resize(self.script.len().max(at + 1), false);
                self.script[at] = true;
            }
            Some(frame) => {
                self.counts.resize(self.counts.len().max(at + 1), 0);
                self.counts[at] += 1;
                frame.push(name);
            }
        }
    }

    pub fn is_variable(&self, name: NameId, text: &str) -> bool {
        let at = name.0 as usize;
        if self.frames.is_empty() {
            self.script.get(at).copied().unwrap_or(false) || (self.known)(text)
        } else {
            self.counts.get(at).copied().unwrap_or(0) > 0
        }
    }

    pub fn push(&mut self) {
        self.frames.push(Vec::new());
    }

    pub fn pop(&mut self) {
        for name in self.frames.pop().unwrap_or_default() {
            self.counts[name.0 as usize] -= 1;
        }
    }
}

impl<'a> Parser<'a> {
    fn new(text: &'a str, known: &'a dyn Fn(&str) -> bool) -> Self {
        // Half of u32 leaves room for arithmetic on offsets.
        let too_long = text.len() > (u32::MAX / 2) as usize;
        let mut lexer = Lexer::new(if too_long { "" } else { text });
        if too_long {
            lexer.report(Diagnostic::error(
                "MATLAB:m_file_too_long",
                "The text is too long.",
                Span::new(0, 0),
            ));
        }
        let text = lexer.text;
        Parser {
            text,
            lexer,
            tok: Token {
                kind: Tok::Newline,
                span: Span::new(0, 0),
                spaced: false,
            },
            last_kind: Tok::Newline,
            last_end: 0,
            ast: Ast::default(),
            heights: Vec::new(),
            interned: HashMap::new(),
            depth: 0,
            quiet_until: 0,
            cut_short: false,
            stopped: false,
            missing_end_reported: false,
            closed_functions: false,
            scopes: Scopes {
                known,
                script: Vec::new(),
                counts: Vec::new(),
                frames: Vec::new(),
            },
            indices: 0,
            tildes: Vec::new(),
        }
    }

    // ---- tokens

    pub fn advance(&mut self) -> Token {
        let token = self.tok;
        self.last_end = token.span.end;
        self.last_kind = token.kind;
        self.tok = self.lexer.next();
        token
    }

    pub fn at(&self, kind: Tok) -> bool {
        self.tok.kind == kind
    }

    pub fn eat(&mut self, kind: Tok) -> bool {
        let found = self.at(kind);
        if found {
            self.advance();
        }
        found
    }

    /// Goes on reading at `pos`, outside all brackets.
    pub fn jump(&mut self, pos: usize) {
        self.lexer.restart(pos);
        self.tok = self.lexer.next();
    }

    pub fn slice(&self, span: Span) -> &'a str {
        self.text.get(span.start as usize..span.end as usize).unwrap_or("")
    }

    /// Offset of the first byte after `pos` that is no blank, and the byte.
    pub fn peek(&self, pos: u32) -> (usize, u8) {
        let at = self.lexer.skip_blanks(pos as usize);
        (at, self.lexer.at(at))
    }

    /// Nothing but blanks or a comment follows on the line.
    pub fn line_is_over(&self, pos: u32) -> bool {
        let (at, byte) = self.peek(pos);
        at >= self.lexer.bytes.len() || is_line_end(byte) || byte == b'%'
    }

    pub fn skip_separators(&mut self) {
        while matches!(self.tok.kind, Tok::Newline | Tok::Semi | Tok::Comma) {
            // What a broken statement left open ends with its line.
            self.lexer.brackets.clear();
            self.advance();
        }
    }

    // ---- names and nodes

    pub fn intern(&mut self, word: &'a str) -> NameId {
        if let Some(id) = self.interned.get(word) {
            return *id;
        }
        let id = NameId(self.ast.names.len() as u32);
        self.ast.names.push(word.to_string());
        self.interned.insert(word, id);
        id
    }

    /// The identifier at the current token, which is taken.
    pub fn take_ident(&mut self) -> Ident {
        let span = self.advance().span;
        Ident {
            name: self.intern(self.slice(span)),
            span,
        }
    }

    pub fn expect_ident(&mut self, what: &str) -> Option<Ident> {
        if self.at(Tok::Ident) {
            return Some(self.take_ident());
        }
        self.unexpected(what);
        None
    }

    /// `a.b.c`; the first word is the current token.
    pub fn dotted(&mut self) -> Vec<Ident> {
        let mut parts = Vec::new();
        if let Some(first) = self.expect_ident("a name") {
            parts.push(first);
            while self.at(Tok::Dot) {
                self.advance();
                match self.expect_ident("a name") {
                    Some(part) => parts.push(part),
                    None => break,
                }
            }
        }
        parts
    }

    /// Adds an expression and checks its height.
    #[inline(never)]
    pub fn add(&mut self, kind: ExprKind, span: Span) -> ExprId {
        let height = self.height(&kind);
        let id = ExprId(self.ast.exprs.len() as u32);
        let too_high = height > NESTING_LIMIT;
        let kind = if too_high { ExprKind::Error } else { kind };
        self.ast.exprs.push(Expr { kind, span });
        self.heights.push(if too_high { 0 } else { height });
        if too_high {
            self.nesting(span);
        }
        id
    }

    fn height(&self, kind: &ExprKind) -> u32 {
        let of = |id: &ExprId| self.heights.get(id.0 as usize).copied().unwrap_or(0);
        let most = |ids: &[ExprId]| ids.iter().map(of).max().unwrap_or(0);
        let rows = |rows: &[Vec<ExprId>]| rows.iter().map(|r| most(r)).max().unwrap_or(0);
        1 + match kind {
            ExprKind::Range { lo, step, hi } => of(lo).max(of(hi)).max(step.as_ref().map_or(0, of)),
            ExprKind::Unary { operand, .. } | ExprKind::Postfix { operand, .. } => of(operand),
            ExprKind::Binary { lhs, rhs, .. } | ExprKind::ShortCircuit { lhs, rhs, .. } => {
                let spine = matches!(
                    self.ast.expr(*lhs).kind,
                    ExprKind::Binary { .. } | ExprKind::ShortCircuit { .. }
                );
                of(rhs).max(if spine { of(lhs).saturating_sub(1) } else { of(lhs) })
            }
            ExprKind::Paren { base, args, .. } | ExprKind::Brace { base, args } => of(base).max(most(args)),
            ExprKind::Field { base, .. } => of(base),
            ExprKind::DynField { base, name } => of(base).max(of(name)),
            ExprKind::Matrix(r) | ExprKind::CellArray(r) => rows(r),
            ExprKind::Anonymous { body, .. } => of(body),
            _ => 0,
        }
    }

    pub fn error_expr(&mut self) -> ExprId {
        let span = Span::new(self.last_end, self.tok.span.start.max(self.last_end));
        self.add(ExprKind::Error, span)
    }

    pub fn span_of(&self, id: ExprId) -> Span {
        self.ast.expr(id).span
    }

    pub fn span_from(&self, start: u32) -> Span {
        Span::new(start, self.last_end.max(start))
    }

    // ---- depth

    /// One level down; false at the limit, where the rest of the text is given up.
    pub fn enter(&mut self) -> bool {
        self.depth += 1;
        if self.depth > NESTING_LIMIT {
            self.nesting(self.tok.span);
            return false;
        }
        true
    }

    pub fn leave(&mut self) {
        self.depth -= 1;
    }

    fn nesting(&mut self, span: Span) {
        if !self.stopped {
            self.lexer.report(
                Diagnostic::error(
                    "MATLAB:m_nesting_too_deep",
                    format!("Nesting exceeds {NESTING_LIMIT} levels."),
                    span,
                )
                .with_hint("Split the statement, or move inner blocks into functions."),
            );
        }
        self.stopped = true;
        self.jump(self.text.len());
    }

    fn file(mut self) -> (Parsed, bool) {
        self.tok = self.lexer.next();
        self.ast.help = self.comment_block(if self.text.starts_with('\u{feff}') { 3 } else { 0 });
        self.program();
        self.ast.comments = std::mem::take(&mut self.lexer.comments);
        let cut_short = self.cut_short || self.lexer.cut_short;
        let mut diagnostics = std::mem::take(&mut self.lexer.diagnostics);
        diagnostics.sort_by_key(|d| d.span.start);
        (
            Parsed {
                ast: self.ast,
                diagnostics,
            },
            cut_short,
        )
    }

    /// The comment lines that begin at `pos`, after blanks and empty lines.
    pub fn comment_block(&self, pos: usize) -> Option<Span> {
        let bytes = self.lexer.bytes;
        let mut at = pos;
        while at < bytes.len() && (is_blank(bytes[at]) || is_line_end(bytes[at])) {
            at += 1;
        }
        let start = at;
        let mut end = at;
        loop {
            let line = self.lexer.skip_blanks(at);
            if self.lexer.at(line) != b'%' {
                break;
            }
            end = self.lexer.line_end(line);
            at = self.lexer.after_line_end(end);
        }
        (end > start).then(|| Span::new(start as u32, end as u32))
    }
}
