//! Blocks: `if`, `while`, `for`, `parfor`, `switch`, `try`, `spmd`.

use super::Parser;
use crate::ast::*;
use crate::token::Tok;

/// For blocks that only `end` closes.
pub(super) fn only_end(_: Tok) -> bool {
    false
}

impl Parser<'_> {
    fn condition(&mut self) -> ExprId {
        let id = self.expression();
        if self.at(Tok::Assign) {
            self.unexpected("a condition");
            self.advance();
            self.expression();
        }
        id
    }

    pub(super) fn if_statement(&mut self) -> StmtKind {
        fn accept(kind: Tok) -> bool {
            matches!(kind, Tok::Else | Tok::Elseif)
        }
        let opener = self.tok.span;
        let mut arms = Vec::new();
        let mut otherwise = None;
        while matches!(self.tok.kind, Tok::If | Tok::Elseif) {
            self.advance();
            let cond = self.condition();
            arms.push((cond, self.block(accept)));
            if !self.at(Tok::Elseif) {
                break;
            }
        }
        if self.eat(Tok::Else) {
            otherwise = Some(self.block(only_end));
        }
        self.finish_block(opener);
        StmtKind::If { arms, otherwise }
    }

    pub(super) fn while_statement(&mut self) -> StmtKind {
        let opener = self.advance().span;
        let cond = self.condition();
        let body = self.block(only_end);
        self.finish_block(opener);
        StmtKind::While { cond, body }
    }

    pub(super) fn for_statement(&mut self, parallel: bool) -> StmtKind {
        let opener = self.advance().span;
        let paren = self.eat(Tok::LParen);
        let var = self.postfix();
        self.check_target(var);
        self.declare_target(var);
        let range = if self.eat(Tok::Assign) {
            self.expression()
        } else {
            self.unexpected("\"=\"");
            self.recover();
            self.error_expr()
        };
        if parallel && paren && self.eat(Tok::Comma) {
            self.expression();
        }
        if paren {
            self.close(Tok::RParen);
        } else if parallel && self.at(Tok::Comma) && self.peek(self.tok.span.end).1.is_ascii_digit() {
            self.advance();
            self.expression();
        }
        let body = self.block(only_end);
        self.finish_block(opener);
        StmtKind::For {
            var,
            range,
            body,
            parallel,
        }
    }

    pub(super) fn switch_statement(&mut self) -> StmtKind {
        fn accept(kind: Tok) -> bool {
            matches!(kind, Tok::Case | Tok::Otherwise)
        }
        let opener = self.advance().span;
        let subject = self.condition();
        let mut cases = Vec::new();
        let mut otherwise = None;
        self.skip_separators();
        if !matches!(self.tok.kind, Tok::Case | Tok::Otherwise | Tok::End | Tok::Eof) {
            self.unexpected("case");
            self.block(accept);
        }
        loop {
            if self.eat(Tok::Case) {
                let value = self.condition();
                cases.push((value, self.block(accept)));
            } else if self.eat(Tok::Otherwise) {
                otherwise = Some(self.block(accept));
            } else {
                break;
            }
        }
        self.finish_block(opener);
        StmtKind::Switch {
            subject,
            cases,
            otherwise,
        }
    }

    pub(super) fn try_statement(&mut self) -> StmtKind {
        fn accept(kind: Tok) -> bool {
            matches!(kind, Tok::Catch)
        }
        let opener = self.advance().span;
        let body = self.block(accept);
        let mut catch_name = None;
        let mut catch = Vec::new();
        if self.eat(Tok::Catch) {
            if self.at(Tok::Ident) && self.names_exception() {
                let name = self.take_ident();
                self.scopes.declare(name.name);
                catch_name = Some(name);
            }
            catch = self.block(only_end);
        }
        self.finish_block(opener);
        StmtKind::Try {
            body,
            catch_name,
            catch,
        }
    }

    /// The word after `catch` on its line is the exception's name, unless it begins a statement such as `disp(1)` or `x = 1`.
    fn names_exception(&self) -> bool {
        let end = self.tok.span.end;
        let (at, next) = self.peek(end);
        let word_follows = at > end as usize && (next.is_ascii_alphabetic() || next == b'[');
        self.line_is_over(end) || matches!(next, b';' | b',') || word_follows
    }

    pub(super) fn spmd_statement(&mut self) -> StmtKind {
        let opener = self.advance().span;
        if self.at(Tok::LParen) {
            self.expression();
            while self.eat(Tok::Comma) {
                self.expression();
            }
        }
        let body = self.block(only_end);
        self.finish_block(opener);
        StmtKind::Spmd { body }
    }
}
