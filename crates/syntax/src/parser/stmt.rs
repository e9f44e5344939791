//! Statements: what a line may begin with, assignments, and the simple keyword statements.

use super::expr::compound_op;
use super::report::{END_OF_STATEMENT, WRONG_ASSIGN};
use super::Parser;
use crate::ast::*;
use crate::token::Tok;
use runmat_text::{Diagnostic, Span};

/// Octave's block ends, and what they stand for.
const OCTAVE_ENDS: [&str; 14] = [
    "endproperties",
    "endmethods",
    "endevents",
    "endenumeration",
    "endarguments",
    "endif",
    "endwhile",
    "endfor",
    "endparfor",
    "endfunction",
    "endswitch",
    "end_try_catch",
    "end_unwind_protect",
    "endclassdef",
];

impl<'a> Parser<'a> {
    /// Statements up to a keyword that `accept` names, `end`, `function`, `classdef` or the text's end; that token stays.
    pub(super) fn block(&mut self, accept: fn(Tok) -> bool) -> Vec<Stmt> {
        let mut body = Vec::new();
        loop {
            self.next_item();
            if self.at(Tok::Ident) {
                self.check_octave_opener();
            }
            match self.tok.kind {
                Tok::Eof | Tok::Function | Tok::Classdef | Tok::End => return body,
                kind if accept(kind) => return body,
                Tok::Else | Tok::Elseif | Tok::Case | Tok::Otherwise | Tok::Catch => {
                    self.unexpected("a statement");
                    self.advance();
                    self.recover();
                }
                _ => {
                    let statement = self.statement();
                    body.push(statement);
                }
            }
        }
    }

    /// Takes the `end` of the block that began at `opener`.
    pub(super) fn finish_block(&mut self, opener: Span) {
        if !self.eat(Tok::End) {
            self.missing_end(opener);
        }
    }

    /// To the first token of the next statement or declaration. Octave's block ends are reported and read as `end`.
    pub(super) fn next_item(&mut self) {
        self.skip_separators();
        if self.at(Tok::Ident) && OCTAVE_ENDS.contains(&self.slice(self.tok.span)) && self.stands_alone() {
            self.octave_keyword("Use end.");
            self.tok.kind = Tok::End;
        }
    }

    fn check_octave_opener(&mut self) {
        let span = self.tok.span;
        let hint = match self.slice(span) {
            "unwind_protect" | "unwind_protect_cleanup" => "Use try and catch, or onCleanup.",
            "do" => "Use while true, and if condition, break, end.",
            _ => return,
        };
        if self.stands_alone() && !self.is_variable(span) {
            self.octave_keyword(hint);
        }
    }

    /// The current word is a statement of its own.
    fn stands_alone(&self) -> bool {
        let end = self.tok.span.end;
        self.line_is_over(end) || matches!(self.peek(end).1, b';' | b',')
    }

    fn octave_keyword(&mut self, hint: &str) {
        let span = self.tok.span;
        let message = format!("\"{}\" is not a MATLAB keyword.", self.slice(span));
        self.error(Diagnostic::error("MATLAB:m_octave_keyword", message, span).with_hint(hint));
    }

    fn statement(&mut self) -> Stmt {
        let start = self.tok.span.start;
        if !self.enter() {
            self.leave();
            return Stmt {
                kind: StmtKind::Error,
                span: self.tok.span,
            };
        }
        let command = self.at(Tok::Ident) && self.is_command();
        let kind = match self.tok.kind {
            Tok::If => self.if_statement(),
            Tok::While => self.while_statement(),
            Tok::For => self.for_statement(false),
            Tok::Parfor => self.for_statement(true),
            Tok::Switch => self.switch_statement(),
            Tok::Try => self.try_statement(),
            Tok::Spmd => self.spmd_statement(),
            Tok::Break => self.jump_statement(StmtKind::Break),
            Tok::Continue => self.jump_statement(StmtKind::Continue),
            Tok::Return => self.jump_statement(StmtKind::Return),
            Tok::Global => StmtKind::Global(self.declared_names()),
            Tok::Persistent => StmtKind::Persistent(self.declared_names()),
            Tok::Bang => self.shell(),
            Tok::Ident if command => self.command(),
            _ => self.expression_statement(),
        };
        self.leave();
        let span = self.span_from(start);
        let mut statement = Stmt { kind, span };
        let silent = self.end_statement();
        match &mut statement.kind {
            StmtKind::Expr { silent: s, .. }
            | StmtKind::Command { silent: s, .. }
            | StmtKind::Assign { silent: s, .. }
            | StmtKind::MultiAssign { silent: s, .. } => *s = silent,
            _ => {}
        }
        statement
    }

    /// Takes `;` or `,`; anything that is not a statement's end is reported and skipped. True for `;`.
    pub(super) fn end_statement(&mut self) -> bool {
        if !self.tok.kind.ends_statement() {
            self.unexpected(END_OF_STATEMENT);
            self.recover();
        }
        let silent = self.at(Tok::Semi);
        if silent || self.at(Tok::Comma) {
            self.lexer.brackets.clear();
            self.advance();
        }
        silent
    }

    fn jump_statement(&mut self, kind: StmtKind) -> StmtKind {
        self.advance();
        kind
    }

    fn declared_names(&mut self) -> Vec<Ident> {
        self.advance();
        let mut names = Vec::new();
        while self.at(Tok::Ident) {
            let name = self.take_ident();
            self.scopes.declare(name.name);
            names.push(name);
        }
        if names.is_empty() {
            self.unexpected("a variable name");
        } else if self.at(Tok::Assign) {
            let span = self.tok.span;
            let hint = "Declare the variable first, then assign to it in a statement of its own.";
            self.error(
                Diagnostic::error("MATLAB:m_invalid_assignment", "Invalid use of operator.", span).with_hint(hint),
            );
            self.advance();
            self.expression();
        }
        names
    }

    fn expression_statement(&mut self) -> StmtKind {
        self.tildes.clear();
        let expr = self.expression();
        if self.at(Tok::Assign) {
            return self.assignment(expr);
        }
        if self.is_octave_assignment() {
            return self.compound(expr);
        }
        self.report_tildes();
        StmtKind::Expr { expr, silent: false }
    }

    fn report_tildes(&mut self) {
        if let Some(id) = self.tildes.first() {
            let span = self.span_of(*id);
            self.error(Diagnostic::error(
                "MATLAB:m_invalid_operator",
                "Invalid use of operator.",
                span,
            ));
            self.tildes.clear();
        }
    }

    fn assignment(&mut self, target: ExprId) -> StmtKind {
        let targets = self.output_places(target);
        let tildes = std::mem::take(&mut self.tildes);
        if targets.is_none() {
            self.check_target(target);
        }
        self.advance();
        let value = self.expression();
        if self.at(Tok::Assign) {
            self.unexpected(END_OF_STATEMENT);
            self.recover();
        }
        self.report_tildes();
        match targets {
            None => {
                self.declare_target(target);
                StmtKind::Assign {
                    target,
                    value,
                    silent: false,
                }
            }
            Some(places) => {
                let targets: Vec<Option<ExprId>> = places
                    .into_iter()
                    .map(|id| (!tildes.contains(&id)).then_some(id))
                    .collect();
                for id in targets.iter().flatten() {
                    self.check_target(*id);
                    self.declare_target(*id);
                }
                StmtKind::MultiAssign {
                    targets,
                    value,
                    silent: false,
                }
            }
        }
    }

    /// The elements of `[a, ~, b]` as output places; `None` for any other target.
    fn output_places(&mut self, target: ExprId) -> Option<Vec<ExprId>> {
        let ExprKind::Matrix(rows) = &self.ast.expr(target).kind else {
            return None;
        };
        if rows.len() > 1 {
            let span = self.span_of(target);
            self.error(Diagnostic::error(
                "MATLAB:m_invalid_lhs_of_assignment",
                WRONG_ASSIGN,
                span,
            ));
            return Some(Vec::new());
        }
        let mut places = Vec::new();
        for id in rows.first().cloned().unwrap_or_default() {
            // `[~ a]` was read as "not a".
            let mut id = id;
            while let ExprKind::Unary {
                op: UnaryOp::Not,
                operand,
            } = self.ast.expr(id).kind
            {
                let sign = self.span_of(id).start;
                let place = self.add(ExprKind::Error, Span::new(sign, sign + 1));
                self.tildes.push(place);
                places.push(place);
                id = operand;
            }
            places.push(id);
        }
        Some(places)
    }

    /// The name that a target writes to.
    fn target_root(&self, target: ExprId) -> Option<NameId> {
        let mut id = target;
        loop {
            id = match &self.ast.expr(id).kind {
                ExprKind::Name(name) => return Some(*name),
                ExprKind::Paren { base, .. }
                | ExprKind::Brace { base, .. }
                | ExprKind::Field { base, .. }
                | ExprKind::DynField { base, .. } => *base,
                _ => return None,
            };
        }
    }

    pub(super) fn check_target(&mut self, target: ExprId) {
        let known_bad = matches!(self.ast.expr(target).kind, ExprKind::Error);
        if !known_bad && self.target_root(target).is_none() {
            let span = self.span_of(target);
            self.error(Diagnostic::error(
                "MATLAB:m_invalid_lhs_of_assignment",
                WRONG_ASSIGN,
                span,
            ));
        }
    }

    pub(super) fn declare_target(&mut self, target: ExprId) {
        if let Some(name) = self.target_root(target) {
            self.scopes.declare(name);
        }
    }

    /// `x += e` and `x++`: reported, and read as what was meant.
    fn compound(&mut self, target: ExprId) -> StmtKind {
        let sign = self.advance();
        let span = Span::new(sign.span.start, sign.span.end + 1);
        let steps = !self.at(Tok::Assign);
        self.advance();
        let rhs = if steps {
            self.add(ExprKind::Number(1.0), span)
        } else {
            self.expression()
        };
        let amount = if steps { "1" } else { self.slice(self.span_of(rhs)) };
        let name = self.slice(self.span_of(target));
        let symbol = self.slice(sign.span);
        // Long places and values are named, not repeated.
        let (name, amount) = if name.len() + amount.len() > 60 {
            ("x", "1")
        } else {
            (name, amount)
        };
        let hint = format!("Use {name} = {name} {symbol} {amount}");
        self.error(Diagnostic::error("MATLAB:m_invalid_operator", "Invalid use of operator.", span).with_hint(hint));
        let op = compound_op(sign.kind).unwrap_or(BinaryOp::Add);
        let whole = self.span_from(self.span_of(target).start);
        let value = self.add(ExprKind::Binary { op, lhs: target, rhs }, whole);
        self.declare_target(target);
        StmtKind::Assign {
            target,
            value,
            silent: false,
        }
    }
}
