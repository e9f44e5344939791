//! Expressions, by MATLAB's table of precedence:
//! `'` `.'` `^` `.^` (left to right), unary `+ - ~`, `* /`, `+ -`, `:`, comparisons, `&`, `|`, `&&`, `||`.
//! A prefix operator after `^` takes the whole power to its right (`2^-1^2` is `2^(-(1^2))`).

use super::Parser;
use crate::ast::*;
use crate::lexer::{is_blank, is_line_end};
use crate::token::Tok;
use runmat_text::{Diagnostic, Span};

/// Binding strength of the left-associative binary operators, 0 for other tokens.
fn binary_level(kind: Tok) -> u8 {
    match kind {
        Tok::OrOr => 1,
        Tok::AndAnd => 2,
        Tok::Or => 3,
        Tok::And => 4,
        Tok::Lt | Tok::Le | Tok::Gt | Tok::Ge | Tok::Eq | Tok::Ne => 5,
        Tok::Colon => 6,
        Tok::Plus | Tok::Minus => 7,
        Tok::Star | Tok::Slash | Tok::Backslash | Tok::DotStar | Tok::DotSlash | Tok::DotBackslash => 8,
        _ => 0,
    }
}

fn binary_op(kind: Tok) -> BinaryOp {
    match kind {
        Tok::Or => BinaryOp::Or,
        Tok::And => BinaryOp::And,
        Tok::Lt => BinaryOp::Lt,
        Tok::Le => BinaryOp::Le,
        Tok::Gt => BinaryOp::Gt,
        Tok::Ge => BinaryOp::Ge,
        Tok::Eq => BinaryOp::Eq,
        Tok::Ne => BinaryOp::Ne,
        Tok::Minus => BinaryOp::Sub,
        Tok::Star => BinaryOp::Mul,
        Tok::Slash => BinaryOp::Div,
        Tok::Backslash => BinaryOp::LeftDiv,
        Tok::DotStar => BinaryOp::ElemMul,
        Tok::DotSlash => BinaryOp::ElemDiv,
        Tok::DotBackslash => BinaryOp::ElemLeftDiv,
        Tok::Caret => BinaryOp::Pow,
        Tok::DotCaret => BinaryOp::ElemPow,
        _ => BinaryOp::Add,
    }
}

/// What `+=` and its kin would do.
pub(super) fn compound_op(kind: Tok) -> Option<BinaryOp> {
    matches!(
        kind,
        Tok::Plus
            | Tok::Minus
            | Tok::Star
            | Tok::Slash
            | Tok::Backslash
            | Tok::Caret
            | Tok::DotStar
            | Tok::DotSlash
            | Tok::DotCaret
            | Tok::And
            | Tok::Or
    )
    .then(|| binary_op(kind))
}

impl Parser<'_> {
    pub fn expression(&mut self) -> ExprId {
        if !self.enter() {
            self.leave();
            return self.error_expr();
        }
        let id = self.binary(1);
        self.leave();
        id
    }

    /// Operators of `level` and above. One call per operand: stack is what nesting costs, see `NESTING_LIMIT`.
    fn binary(&mut self, level: u8) -> ExprId {
        let start = self.tok.span.start;
        let mut lhs = self.prefix();
        loop {
            let kind = self.tok.kind;
            let found = binary_level(kind);
            if found < level || found == 0 || self.starts_element() || self.is_octave_assignment() {
                return lhs;
            }
            self.advance();
            let rhs = self.binary(found + 1);
            if kind != Tok::Colon {
                lhs = self.add_binary(start, kind, lhs, rhs);
            } else if self.at(Tok::Colon) {
                self.advance();
                let hi = self.binary(found + 1);
                lhs = self.add_range(start, lhs, Some(rhs), hi);
            } else {
                lhs = self.add_range(start, lhs, None, rhs);
            }
        }
    }

    // Spans begin where the text of the expression does, at a parenthesis if there is one; so they do not come from the operands'.

    #[inline(never)]
    fn add_binary(&mut self, start: u32, kind: Tok, lhs: ExprId, rhs: ExprId) -> ExprId {
        let span = self.span_from(start);
        match kind {
            Tok::AndAnd | Tok::OrOr => self.add(
                ExprKind::ShortCircuit {
                    and: kind == Tok::AndAnd,
                    lhs,
                    rhs,
                },
                span,
            ),
            _ => self.add(
                ExprKind::Binary {
                    op: binary_op(kind),
                    lhs,
                    rhs,
                },
                span,
            ),
        }
    }

    #[inline(never)]
    fn add_range(&mut self, start: u32, lo: ExprId, step: Option<ExprId>, hi: ExprId) -> ExprId {
        let span = self.span_from(start);
        self.add(ExprKind::Range { lo, step, hi }, span)
    }

    #[inline(never)]
    fn add_postfix(&mut self, start: u32, operand: ExprId) -> ExprId {
        let token = self.advance();
        let span = self.span_from(start);
        let op = if token.kind == Tok::Quote {
            PostfixOp::CTranspose
        } else {
            PostfixOp::Transpose
        };
        self.add(ExprKind::Postfix { op, operand }, span)
    }

    #[inline(never)]
    fn add_unary(&mut self, op: UnaryOp, sign: Span, operand: ExprId) -> ExprId {
        let span = self.span_from(sign.start);
        self.add(ExprKind::Unary { op, operand }, span)
    }

    /// In a matrix, `a -b` is two elements: blanks before the sign and none after.
    fn starts_element(&self) -> bool {
        matches!(self.tok.kind, Tok::Plus | Tok::Minus) && self.tok.spaced && self.lexer.in_matrix() && {
            let end = self.tok.span.end as usize;
            let next = self.lexer.at(end);
            let continued = next == b'.' && self.lexer.at(end + 1) == b'.' && self.lexer.at(end + 2) == b'.';
            !is_blank(next) && !is_line_end(next) && !continued
        }
    }

    /// `x += 1`, `x++`: not MATLAB; the statement reports them.
    pub fn is_octave_assignment(&self) -> bool {
        let end = self.tok.span.end as usize;
        let next = self.lexer.at(end);
        if next == b'=' {
            return self.lexer.at(end + 1) != b'=' && compound_op(self.tok.kind).is_some();
        }
        let doubled = self.at(Tok::Plus) && next == b'+' || self.at(Tok::Minus) && next == b'-';
        doubled && {
            let (at, byte) = self.peek(end as u32 + 1);
            at >= self.lexer.bytes.len() || is_line_end(byte) || matches!(byte, b';' | b',' | b')' | b'}' | b'%')
        }
    }

    fn prefix(&mut self) -> ExprId {
        let op = match self.tok.kind {
            Tok::Plus => UnaryOp::Plus,
            Tok::Minus => UnaryOp::Minus,
            Tok::Not => UnaryOp::Not,
            _ => return self.power(),
        };
        self.prefixed(op, Parser::prefix)
    }

    fn prefixed(&mut self, op: UnaryOp, operand: fn(&mut Self) -> ExprId) -> ExprId {
        let sign = self.advance().span;
        if op == UnaryOp::Not && self.is_output_place() {
            let id = self.add(ExprKind::Error, sign);
            self.tildes.push(id);
            return id;
        }
        if !self.enter() {
            self.leave();
            return self.error_expr();
        }
        let operand = operand(self);
        self.leave();
        self.add_unary(op, sign, operand)
    }

    /// The token after a `~` ends the element: `[~, i] = ...`.
    fn is_output_place(&self) -> bool {
        self.lexer.in_matrix() && matches!(self.tok.kind, Tok::Comma) || self.at(Tok::RBracket)
    }

    /// Transposes and powers, left to right.
    fn power(&mut self) -> ExprId {
        let start = self.tok.span.start;
        let mut lhs = self.postfix();
        loop {
            let kind = self.tok.kind;
            match kind {
                Tok::Quote | Tok::DotQuote => lhs = self.add_postfix(start, lhs),
                Tok::Caret | Tok::DotCaret if !self.is_octave_assignment() => {
                    self.advance();
                    let rhs = self.exponent();
                    lhs = self.add_binary(start, kind, lhs, rhs);
                }
                _ => return lhs,
            }
        }
    }

    fn exponent(&mut self) -> ExprId {
        match self.tok.kind {
            Tok::Plus => self.prefixed(UnaryOp::Plus, Parser::prefix),
            Tok::Minus => self.prefixed(UnaryOp::Minus, Parser::prefix),
            Tok::Not => self.prefixed(UnaryOp::Not, Parser::prefix),
            _ => self.postfix(),
        }
    }

    /// A primary with its indices and fields.
    pub fn postfix(&mut self) -> ExprId {
        let start = self.tok.span.start;
        let mut base = self.primary();
        // `if (a) (b)` and `if (a) {b}` are not indexing; `c{1} (2)` is.
        let mut closed_by_paren = self.text.as_bytes().get((self.last_end as usize).wrapping_sub(1)) == Some(&b')');
        loop {
            let apart = self.tok.spaced && (closed_by_paren || self.lexer_outer_matrix());
            match self.tok.kind {
                Tok::LParen if !apart => {
                    base = self.paren_index(start, base);
                    closed_by_paren = true;
                }
                Tok::LBrace if !apart => {
                    base = self.brace_index(start, base);
                    closed_by_paren = false;
                }
                Tok::Dot => {
                    base = self.field(start, base);
                    closed_by_paren = false;
                }
                _ => return base,
            }
        }
    }

    /// The current token, an opening bracket, stands directly in a matrix.
    fn lexer_outer_matrix(&self) -> bool {
        let open = &self.lexer.brackets;
        let own = matches!(self.tok.kind, Tok::LParen | Tok::LBrace | Tok::LBracket);
        let outer = if own {
            open.len().checked_sub(2)
        } else {
            open.len().checked_sub(1)
        };
        outer.and_then(|i| open.get(i)).is_some_and(|b| b.0.is_matrix())
    }

    fn field(&mut self, start: u32, base: ExprId) -> ExprId {
        self.advance();
        if self.eat(Tok::LParen) {
            let name = self.expression();
            self.close(Tok::RParen);
            let span = self.span_from(start);
            return self.add(ExprKind::DynField { base, name }, span);
        }
        let name = self.expect_ident("a field name");
        let span = self.span_from(start);
        self.add(
            name.map_or(ExprKind::Error, |name| ExprKind::Field { base, name }),
            span,
        )
    }

    fn paren_index(&mut self, start: u32, base: ExprId) -> ExprId {
        self.advance();
        self.indices += 1;
        let (args, named) = self.arguments(Tok::RParen);
        self.indices -= 1;
        self.close(Tok::RParen);
        let span = self.span_from(start);
        self.add(ExprKind::Paren { base, args, named }, span)
    }

    fn brace_index(&mut self, start: u32, base: ExprId) -> ExprId {
        self.advance();
        self.indices += 1;
        let (args, _) = self.arguments(Tok::RBrace);
        self.indices -= 1;
        self.close(Tok::RBrace);
        let span = self.span_from(start);
        self.add(ExprKind::Brace { base, args }, span)
    }

    /// The closing bracket's span; reports when it is not there.
    pub fn close(&mut self, kind: Tok) -> Span {
        if self.at(kind) {
            return self.advance().span;
        }
        self.unexpected(match kind {
            Tok::RParen => "\")\"",
            Tok::RBracket => "\"]\"",
            _ => "\"}\"",
        });
        Span::new(self.last_end, self.last_end)
    }

    fn arguments(&mut self, close: Tok) -> (Vec<ExprId>, Vec<u32>) {
        let mut args = Vec::new();
        let mut named = Vec::new();
        if self.at(close) {
            return (args, named);
        }
        loop {
            if self.at(Tok::Colon) {
                let span = self.advance().span;
                args.push(self.add(ExprKind::Colon, span));
            } else if close == Tok::RParen && self.at(Tok::Ident) && self.is_named_argument() {
                named.push(args.len() as u32);
                let span = self.advance().span;
                let word = self.slice(span).to_string();
                args.push(self.add(ExprKind::String(word), span));
                self.advance();
                args.push(self.expression());
            } else {
                args.push(self.expression());
            }
            if !self.eat(Tok::Comma) {
                return (args, named);
            }
        }
    }

    /// `name = value` follows, and not `name == value`.
    fn is_named_argument(&self) -> bool {
        let (at, byte) = self.peek(self.tok.span.end);
        byte == b'=' && self.lexer.at(at + 1) != b'='
    }

    fn primary(&mut self) -> ExprId {
        match self.tok.kind {
            Tok::Ident => self.name(),
            Tok::Number | Tok::Char | Tok::Str | Tok::Question => self.leaf(),
            Tok::EndIndex if self.indices > 0 => self.leaf(),
            Tok::LParen => {
                self.advance();
                let id = self.expression();
                self.close(Tok::RParen);
                id
            }
            Tok::LBracket | Tok::LBrace => self.matrix(),
            Tok::At => self.handle(),
            _ => {
                self.unexpected("an expression");
                // `x = if` is one error: without this, the block would miss its end.
                let opens = self.tok.kind.is_keyword()
                    && !matches!(self.tok.kind, Tok::End | Tok::Else | Tok::Elseif | Tok::Case);
                if opens
                    && !matches!(
                        self.tok.kind,
                        Tok::Otherwise | Tok::Catch | Tok::Function | Tok::Classdef
                    )
                {
                    self.advance();
                }
                self.error_expr()
            }
        }
    }

    #[inline(never)]
    fn leaf(&mut self) -> ExprId {
        let token = self.advance();
        match token.kind {
            Tok::Number => self.number(token.span),
            Tok::EndIndex => self.add(ExprKind::End, token.span),
            Tok::Question => {
                let class = self.dotted();
                let span = self.span_from(token.span.start);
                self.add(ExprKind::MetaClass(class), span)
            }
            _ => self.quoted(token),
        }
    }

    #[inline(never)]
    fn name(&mut self) -> ExprId {
        let name = self.take_ident();
        if self.at(Tok::At) && !self.tok.spaced && self.lexer.at(self.tok.span.end as usize).is_ascii_alphabetic() {
            self.advance();
            let class = self.dotted();
            let span = self.span_from(name.span.start);
            return self.add(ExprKind::SuperCall { name, class }, span);
        }
        self.add(ExprKind::Name(name.name), name.span)
    }

    /// `@name`, `@pkg.name` or `@(params) body`.
    fn handle(&mut self) -> ExprId {
        let start = self.advance().span.start;
        if !self.at(Tok::LParen) {
            let path = self.dotted();
            let span = self.span_from(start);
            return self.add(
                if path.is_empty() {
                    ExprKind::Error
                } else {
                    ExprKind::Handle(path)
                },
                span,
            );
        }
        let params = self.params();
        let body = self.expression();
        let span = self.span_from(start);
        self.add(ExprKind::Anonymous { params, body }, span)
    }

    /// `(a, ~, varargin)`.
    pub fn params(&mut self) -> Vec<Param> {
        let mut params = Vec::new();
        self.advance();
        while !self.at(Tok::RParen) {
            let span = self.tok.span;
            if self.eat(Tok::Not) {
                params.push(Param { name: None, span });
            } else if let Some(ident) = self.expect_ident("a parameter name") {
                params.push(Param {
                    name: Some(ident.name),
                    span,
                });
                self.refuse_default();
            } else {
                break;
            }
            if !self.eat(Tok::Comma) {
                break;
            }
        }
        self.close(Tok::RParen);
        params
    }

    fn refuse_default(&mut self) {
        if self.at(Tok::Assign) {
            let span = self.tok.span;
            self.error(
                Diagnostic::error(
                    "MATLAB:m_default_parameter",
                    "A parameter cannot have a default value here.",
                    span,
                )
                .with_hint("Declare it in an arguments block: x = 1 on a line of its own."),
            );
            self.advance();
            self.expression();
        }
    }
}
