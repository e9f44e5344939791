//! Values in lists: expressions that may stand for several of them, pushed one after the other.

use super::chain::{steps, Arguments, Head};
use super::{EndOwner, Lowered, Lowerer};
use crate::scope::Meaning;
use runmat_bytecode::{Instr, Reg};
use runmat_syntax::ast::{ExprId, ExprKind, Ident};

impl Lowerer<'_, '_> {
    /// The value that a last step in a list is applied to: a chain that goes on.
    pub(super) fn inner_base(&mut self, base: ExprId, dotted: bool) -> Lowered<Reg> {
        match &self.ast().expr(base).kind {
            ExprKind::Name(n) if dotted && !matches!(self.scope.meaning(*n), Meaning::Variable(_)) => {
                match self.head(base, true)? {
                    Head::Register(r) => Ok(r),
                    head => {
                        self.at(self.ast().expr(base).span);
                        let (Head::Maybe(_, site) | Head::Function(site)) = head else {
                            return self.expr(base);
                        };
                        self.call_bare(&head, site, 1)
                    }
                }
            }
            ExprKind::Paren { .. } | ExprKind::Brace { .. } | ExprKind::Field { .. } | ExprKind::DynField { .. } => {
                let a = self.chain(base, 1)?;
                self.b.mark_inner();
                Ok(a)
            }
            _ => self.expr(base),
        }
    }

    /// Pushes all elements of a literal's row.
    pub(crate) fn push_list(&mut self, row: &[ExprId]) -> Lowered<()> {
        row.iter().try_for_each(|e| self.push_value(*e))
    }

    /// Pushes the value, or the values, of an expression onto the list.
    pub(crate) fn push_value(&mut self, id: ExprId) -> Lowered<()> {
        let (mark, ast) = (self.b.mark(), self.ast());
        let span = ast.expr(id).span;
        match &ast.expr(id).kind {
            ExprKind::Brace { base, args } => {
                let a = self.inner_base(*base, false)?;
                let from = self.b.temps(args.len())?;
                match self.arguments(
                    args,
                    from,
                    Some(EndOwner::Value {
                        register: a,
                        pos: 0,
                        count: 0,
                    }),
                )? {
                    Arguments::Fixed(argc) => {
                        self.at(span);
                        self.emit(Instr::ListBrace { a, base: from, argc });
                    }
                    Arguments::List => {
                        let cell = self.b.temp()?;
                        self.emit(Instr::ListToCell { d: cell });
                        self.at(span);
                        self.emit(Instr::ListBraceCell { a, cell });
                    }
                }
            }
            ExprKind::Field { base, name } if !self.is_dotted_call(id) => {
                let a = self.inner_base(*base, true)?;
                let name = self.b.name(self.name(name.name));
                self.at(span);
                self.emit(Instr::ListField { a, name });
            }
            ExprKind::DynField { base, name } => {
                let a = self.inner_base(*base, false)?;
                let name = self.expr(*name)?;
                self.at(span);
                self.emit(Instr::ListDynField { a, name });
            }
            _ => {
                let a = self.expr(id)?;
                self.at(span);
                self.emit(Instr::ListPush { a });
            }
        }
        self.b.release(mark);
        Ok(())
    }

    /// Does the expression use `end` of the index that it stands in?
    pub(super) fn mentions_end(&self, id: ExprId) -> bool {
        let mut stack = vec![id];
        while let Some(id) = stack.pop() {
            match &self.ast().expr(id).kind {
                ExprKind::End => return true,
                ExprKind::Unary { operand, .. } | ExprKind::Postfix { operand, .. } => stack.push(*operand),
                ExprKind::Binary { lhs, rhs, .. } | ExprKind::ShortCircuit { lhs, rhs, .. } => {
                    stack.extend([*lhs, *rhs])
                }
                ExprKind::Range { lo, step, hi } => stack.extend([Some(*lo), *step, Some(*hi)].into_iter().flatten()),
                // An `end` inside the index of a variable is that variable's.
                ExprKind::Paren { base, args, .. } | ExprKind::Brace { base, args } => {
                    stack.push(*base);
                    let (head, _) = steps(self.ast(), *base);
                    let own = matches!(&self.ast().expr(head).kind, ExprKind::Name(n)
                        if matches!(self.scope.meaning(*n), Meaning::Variable(_)));
                    if !own {
                        stack.extend(args);
                    }
                }
                ExprKind::Matrix(rows) | ExprKind::CellArray(rows) => stack.extend(rows.iter().flatten()),
                ExprKind::Field { base, .. } => stack.push(*base),
                ExprKind::DynField { base, name } => stack.extend([*base, *name]),
                _ => {}
            }
        }
        false
    }

    /// `@name`, `@package.name`, `@object.method`.
    pub(super) fn handle_to(&mut self, path: &[Ident], d: Reg) -> Lowered<()> {
        let parts: Vec<&str> = path.iter().map(|i| self.name(i.name)).collect();
        let site = self.site(&parts.join("."));
        let [head, method] = path else {
            self.emit(Instr::NamedHandle { d, site });
            return Ok(());
        };
        let name = self.b.name(self.name(method.name));
        match self.scope.meaning(head.name) {
            Meaning::Function => self.emit(Instr::NamedHandle { d, site }),
            Meaning::Variable(place) => {
                let a = match place.split() {
                    Ok(r) => r,
                    Err(cell) => {
                        let r = self.b.temp()?;
                        self.emit(Instr::LoadCell { d: r, cell });
                        r
                    }
                };
                self.emit(Instr::BoundHandle { d, a, name });
            }
            Meaning::Either(slot) => {
                let bound = self.b.emit(Instr::JumpIfDefined { a: slot, to: 0 });
                self.emit(Instr::NamedHandle { d, site });
                let done = self.b.emit(Instr::Jump { to: 0 });
                self.b.patch(bound);
                self.emit(Instr::BoundHandle { d, a: slot, name });
                self.b.patch(done);
            }
        }
        Ok(())
    }

    /// `?Name`: a call of the name with its mark.
    pub(super) fn meta_to(&mut self, path: &[Ident], d: Reg) -> Lowered<()> {
        let name: Vec<&str> = path.iter().map(|i| self.name(i.name)).collect();
        let site = self.b.site(&format!("?{}", name.join(".")), None);
        let base = self.b.temp()?;
        self.b.emit(Instr::Call {
            site,
            base,
            argc: 0,
            nout: 1,
        });
        self.emit_copy(d, base);
        Ok(())
    }
}
