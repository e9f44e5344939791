//! Statements: control flow, and what a statement without semicolon shows.

use super::chain::{steps, Access};
use super::{Loop, Lowered, Lowerer};
use crate::scope::Meaning;
use runmat_bytecode::{Instr, Place, Reg};
use runmat_syntax::ast::{ExprId, ExprKind, Ident, NameId, Stmt, StmtKind};
use runmat_text::Diagnostic;
use runmat_value::Value;

/// Commands after which a name that was a variable may not be one any more.
const REMOVES: &[&str] = &["clear", "clearvars", "eval", "evalin", "run", "evalc"];

impl<'a> Lowerer<'_, 'a> {
    pub(crate) fn statements(&mut self, stmts: &'a [Stmt]) -> Lowered<()> {
        for stmt in stmts {
            let mark = self.b.mark();
            self.at(stmt.span);
            self.statement(stmt)?;
            self.b.release(mark);
        }
        Ok(())
    }

    fn statement(&mut self, stmt: &'a Stmt) -> Lowered<()> {
        match &stmt.kind {
            StmtKind::Expr { expr, silent } => self.expression_statement(*expr, stmt.span, *silent),
            StmtKind::Command { name, args, silent } => self.command(*name, args, *silent),
            StmtKind::Assign { target, value, silent } => self.assign(*target, *value, *silent),
            StmtKind::MultiAssign { targets, value, silent } => self.multi_assign(targets, *value, *silent),
            StmtKind::If { arms, otherwise } => self.if_statement(arms, otherwise.as_deref()),
            StmtKind::While { cond, body } => self.while_statement(*cond, body),
            StmtKind::For { var, range, body, .. } => self.for_statement(*var, *range, body),
            StmtKind::Switch {
                subject,
                cases,
                otherwise,
            } => self.switch(*subject, cases, otherwise.as_deref()),
            StmtKind::Try {
                body,
                catch_name,
                catch,
            } => self.try_statement(body, *catch_name, catch),
            StmtKind::Spmd { body } => self.statements(body),
            StmtKind::Break | StmtKind::Continue => self.leave_loop(matches!(stmt.kind, StmtKind::Break)),
            StmtKind::Return => {
                self.check_outputs()?;
                self.emit(Instr::Return);
                Ok(())
            }
            StmtKind::Global(names) => self.declare(names, true),
            StmtKind::Persistent(names) => self.declare(names, false),
            StmtKind::Import(_) => Ok(()),
            StmtKind::Error => Err(Diagnostic::error(
                "MATLAB:m_invalid_statement",
                "Invalid statement.",
                stmt.span,
            )),
        }
    }

    fn declare(&mut self, names: &[Ident], global: bool) -> Lowered<()> {
        for ident in names {
            let Some(Err(cell)) = self.scope.place(ident.name).map(Place::split) else {
                return Err(Diagnostic::error(
                    "RunMat:Internal",
                    "Internal error: a declared name has no cell.",
                    ident.span,
                ));
            };
            self.at(ident.span);
            self.emit(if global {
                Instr::BindGlobal { cell }
            } else {
                Instr::BindPersistent { cell }
            });
        }
        Ok(())
    }

    /// `ans`, as this body keeps it.
    fn answer(&mut self) -> Place {
        self.answer.unwrap_or(Place::register(0))
    }

    fn expression_statement(&mut self, id: ExprId, whole: runmat_text::Span, silent: bool) -> Lowered<()> {
        let (place, span) = (self.answer(), self.ast().expr(id).span);
        match &self.ast().expr(id).kind {
            // in parentheses it is an expression like any other
            ExprKind::Name(n) if span.start == whole.start => return self.name_statement(*n, silent),
            ExprKind::Paren { .. } => {
                let a = self.chain(id, 0)?;
                self.at(span);
                self.emit(Instr::Answer { a, place, silent });
            }
            ExprKind::Brace { .. } | ExprKind::Field { .. } | ExprKind::DynField { .. } => {
                if self.is_multi(id) {
                    let a = self.chain(id, 0)?;
                    self.emit(Instr::Answer { a, place, silent });
                    return Ok(());
                }
                self.emit(Instr::ListBegin);
                self.push_value(id)?;
                self.at(span);
                self.emit(Instr::ListAnswer { place, silent });
            }
            _ => {
                let a = self.b.temp()?;
                self.expr_to(id, a)?;
                self.at(span);
                self.emit(Instr::Answer { a, place, silent });
            }
        }
        Ok(())
    }

    /// A lone name: a variable is shown under its name; a function is called and gives `ans`.
    fn name_statement(&mut self, n: NameId, silent: bool) -> Lowered<()> {
        let text = self.name(n);
        let name = self.b.name(text);
        match self.scope.meaning(n) {
            Meaning::Variable(place) => {
                let a = match place.split() {
                    Ok(r) => r,
                    Err(cell) => {
                        let d = self.b.temp()?;
                        self.emit(Instr::LoadCell { d, cell });
                        d
                    }
                };
                let d = self.b.temp()?;
                self.emit(Instr::Copy { d, s: a });
                if !silent {
                    self.emit(Instr::Display { a: d, name });
                }
            }
            Meaning::Either(slot) => {
                let shown = self.b.emit(Instr::JumpIfDefined { a: slot, to: 0 });
                self.call_statement(text, silent)?;
                let done = self.b.emit(Instr::Jump { to: 0 });
                self.b.patch(shown);
                if !silent {
                    self.emit(Instr::Display { a: slot, name });
                }
                self.b.patch(done);
            }
            Meaning::Function => self.call_statement(text, silent)?,
        }
        Ok(())
    }

    fn call_statement(&mut self, name: &str, silent: bool) -> Lowered<()> {
        let (site, place) = (self.site(name), self.answer());
        let base = self.b.temp()?;
        self.emit(Instr::Call {
            site,
            base,
            argc: 0,
            nout: 0,
        });
        self.emit(Instr::Answer { a: base, place, silent });
        self.after_call(name);
        Ok(())
    }

    fn after_call(&mut self, name: &str) {
        if REMOVES.contains(&name) {
            self.scope.forget();
        }
    }

    fn command(&mut self, name: Ident, args: &[(String, runmat_text::Span)], silent: bool) -> Lowered<()> {
        let text = self.name(name.name);
        let (site, place) = (self.site(text), self.answer());
        let base = self.b.temps(args.len().max(1))?;
        for (i, (word, _)) in args.iter().enumerate() {
            self.constant(base + i as Reg, Value::char_row(word));
        }
        self.emit(Instr::Call {
            site,
            base,
            argc: args.len() as u8,
            nout: 0,
        });
        self.emit(Instr::Answer { a: base, place, silent });
        self.after_call(text);
        Ok(())
    }

    fn assign(&mut self, target: ExprId, value: ExprId, silent: bool) -> Lowered<()> {
        let span = self.b.span;
        let (head, accesses) = steps(self.ast(), target);
        if self.is_deletion(value, &accesses) {
            self.delete(head, &accesses, span)?;
        } else if let (ExprKind::Name(n), true) = (&self.ast().expr(head).kind, accesses.is_empty()) {
            match self.place(*n, span)?.split() {
                Ok(r) => self.expr_to(value, r)?,
                Err(cell) => {
                    let s = self.expr(value)?;
                    self.at(span);
                    self.emit(Instr::StoreCell { cell, s });
                }
            }
            self.scope.define(*n);
        } else {
            let v = self.expr(value)?;
            self.at(span);
            self.store(target, v)?;
        }
        if !silent {
            self.at(span);
            self.show_target(target)?;
        }
        Ok(())
    }

    /// `x(...) = []` or `x(...) = ''`, written out.
    fn is_deletion(&self, value: ExprId, accesses: &[(Access, runmat_text::Span)]) -> bool {
        let empty = match &self.ast().expr(value).kind {
            ExprKind::Matrix(rows) => rows.iter().all(Vec::is_empty),
            ExprKind::Char(text) => text.is_empty(),
            _ => false,
        };
        empty && matches!(accesses.last(), Some((Access::Paren(args), _)) if !args.is_empty())
    }

    /// Shows the whole variable that a target belongs to.
    pub(crate) fn show_target(&mut self, target: ExprId) -> Lowered<()> {
        let (head, _) = steps(self.ast(), target);
        if let ExprKind::Name(n) = &self.ast().expr(head).kind {
            let name = self.b.name(self.name(*n));
            let a = match self.place(*n, self.b.span)?.split() {
                Ok(r) => r,
                Err(cell) => {
                    let d = self.b.temp()?;
                    self.emit(Instr::LoadCell { d, cell });
                    d
                }
            };
            self.emit(Instr::Display { a, name });
        }
        Ok(())
    }

    fn if_statement(&mut self, arms: &'a [(ExprId, Vec<Stmt>)], otherwise: Option<&'a [Stmt]>) -> Lowered<()> {
        let mut ends = Vec::new();
        for (i, (cond, body)) in arms.iter().enumerate() {
            let mut exits = Vec::new();
            let mark = self.b.mark();
            self.jump_if_false(*cond, &mut exits)?;
            self.b.release(mark);
            let defined = self.scope.mark();
            self.statements(body)?;
            self.scope.restore(defined);
            if i + 1 < arms.len() || otherwise.is_some() {
                ends.push(self.b.emit(Instr::Jump { to: 0 }));
            }
            exits.into_iter().for_each(|e| self.b.patch(e));
        }
        if let Some(body) = otherwise {
            let defined = self.scope.mark();
            self.statements(body)?;
            self.scope.restore(defined);
        }
        ends.into_iter().for_each(|e| self.b.patch(e));
        Ok(())
    }

    fn begin_loop(&mut self) {
        self.loops.push(Loop {
            breaks: Vec::new(),
            continues: Vec::new(),
            tries: self.tries,
        });
    }

    /// Points the `continue`s at `again` and the `break`s behind the loop.
    fn end_loop(&mut self, again: u32) {
        if let Some(l) = self.loops.pop() {
            l.continues.into_iter().for_each(|c| self.b.patch_to(c, again));
            l.breaks.into_iter().for_each(|b| self.b.patch(b));
        }
    }

    fn leave_loop(&mut self, is_break: bool) -> Lowered<()> {
        let Some(tries) = self.loops.last().map(|l| l.tries) else {
            // Outside a loop, `break` and `continue` end a script or function in MATLAB's older rule; the parser reports it.
            self.emit(Instr::Return);
            return Ok(());
        };
        for _ in tries..self.tries {
            self.emit(Instr::EndTry);
        }
        let jump = self.b.emit(Instr::Jump { to: 0 });
        if let Some(l) = self.loops.last_mut() {
            if is_break {
                l.breaks.push(jump)
            } else {
                l.continues.push(jump)
            }
        }
        Ok(())
    }

    fn while_statement(&mut self, cond: ExprId, body: &'a [Stmt]) -> Lowered<()> {
        let top = self.b.here();
        let (mut exits, mark) = (Vec::new(), self.b.mark());
        self.jump_if_false(cond, &mut exits)?;
        self.b.release(mark);
        let defined = self.scope.mark();
        self.begin_loop();
        self.statements(body)?;
        self.scope.restore(defined);
        self.emit(Instr::Jump { to: top });
        exits.into_iter().for_each(|e| self.b.patch(e));
        self.end_loop(top);
        Ok(())
    }

    fn for_statement(&mut self, target: ExprId, range: ExprId, body: &'a [Stmt]) -> Lowered<()> {
        let span = self.b.span;
        let simple = match &self.ast().expr(target).kind {
            ExprKind::Name(n) => self.place(*n, span)?.split().ok().map(|r| (*n, r)),
            _ => None,
        };
        let counted = match &self.ast().expr(range).kind {
            ExprKind::Range { lo, step, hi } => Some(self.range(*lo, *step, *hi)?),
            _ => None,
        };
        let base = match counted {
            Some(base) => base,
            None => {
                let base = self.b.temps(2)?;
                self.expr_to(range, base)?;
                base
            }
        };
        let var = match simple {
            Some((_, r)) => r,
            None => self.b.temp()?,
        };
        self.at(span);
        let first = self.b.emit(if counted.is_some() {
            Instr::ForRange { base, var, to: 0 }
        } else {
            Instr::ForEach { base, var, to: 0 }
        });
        let defined = self.scope.mark();
        if let Some((n, _)) = simple {
            self.scope.define(n);
        }
        let top = self.b.here();
        if simple.is_none() {
            let copy = self.b.temp()?;
            self.emit(Instr::Copy { d: copy, s: var });
            self.store(target, copy)?;
        }
        self.begin_loop();
        self.statements(body)?;
        self.scope.restore(defined);
        self.at(span);
        let again = self.b.here();
        let next = self.b.emit(if counted.is_some() {
            Instr::ForRangeNext { base, var, to: 0 }
        } else {
            Instr::ForEachNext { base, var, to: 0 }
        });
        self.emit(Instr::Jump { to: top });
        self.b.patch(first);
        self.b.patch(next);
        self.end_loop(again);
        Ok(())
    }

    fn switch(
        &mut self,
        subject: ExprId,
        cases: &'a [(ExprId, Vec<Stmt>)],
        otherwise: Option<&'a [Stmt]>,
    ) -> Lowered<()> {
        let s = self.b.temp()?;
        self.expr_to(subject, s)?;
        let mut ends = Vec::new();
        for (value, body) in cases {
            let mark = self.b.mark();
            let case = self.expr(*value)?;
            self.at(self.ast().expr(*value).span);
            let next = self.b.emit(Instr::JumpUnlessCase {
                subject: s,
                case,
                to: 0,
            });
            self.b.release(mark);
            let defined = self.scope.mark();
            self.statements(body)?;
            self.scope.restore(defined);
            ends.push(self.b.emit(Instr::Jump { to: 0 }));
            self.b.patch(next);
        }
        if let Some(body) = otherwise {
            let defined = self.scope.mark();
            self.statements(body)?;
            self.scope.restore(defined);
        }
        ends.into_iter().for_each(|e| self.b.patch(e));
        Ok(())
    }

    fn try_statement(&mut self, body: &'a [Stmt], name: Option<Ident>, catch: &'a [Stmt]) -> Lowered<()> {
        let handler = self.b.emit(Instr::Try { to: 0 });
        let defined = self.scope.mark();
        self.tries += 1;
        self.statements(body)?;
        self.tries -= 1;
        self.emit(Instr::EndTry);
        let done = self.b.emit(Instr::Jump { to: 0 });
        self.b.patch(handler);
        self.scope.restore(defined.clone());
        if let Some(name) = name {
            let d = self.b.temp()?;
            self.at(name.span);
            self.emit(Instr::Caught { d });
            match self.place(name.name, name.span)?.split() {
                Ok(r) => self.emit_copy(r, d),
                Err(cell) => self.emit(Instr::StoreCell { cell, s: d }),
            }
            self.scope.define(name.name);
        }
        self.statements(catch)?;
        self.scope.restore(defined);
        self.b.patch(done);
        Ok(())
    }
}
