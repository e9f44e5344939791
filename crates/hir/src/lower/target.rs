//! Targets of assignments: variables, elements, fields, and the lists of `[a, b] = f(x)`.

use super::chain::{steps, Access};
use super::{EndOwner, Lowered, Lowerer};
use runmat_bytecode::{Instr, Path, Place, Reg, Segment};
use runmat_syntax::ast::{ExprId, ExprKind, NameId};
use runmat_text::{Diagnostic, Span};

/// A target whose subscripts are in registers.
struct Target {
    place: Place,
    path: u16,
    base: Reg,
}

impl<'a> Lowerer<'_, 'a> {
    /// Where an assigned name lives.
    pub(crate) fn place(&self, n: NameId, span: Span) -> Lowered<Place> {
        self.scope.place(n).ok_or_else(|| {
            Diagnostic::error(
                "RunMat:Internal",
                "Internal error: an assigned name has no place.",
                span,
            )
        })
    }

    fn head_place(&self, head: ExprId) -> Lowered<(NameId, Place)> {
        let expr = self.ast().expr(head);
        match &expr.kind {
            ExprKind::Name(n) => Ok((*n, self.place(*n, expr.span)?)),
            _ => Err(Diagnostic::error(
                "MATLAB:m_invalid_lhs",
                "Invalid target of an assignment.",
                expr.span,
            )),
        }
    }

    /// target = v
    pub(crate) fn store(&mut self, target: ExprId, v: Reg) -> Lowered<()> {
        let span = self.b.span;
        let (head, accesses) = steps(self.ast(), target);
        let (name, place) = self.head_place(head)?;
        match accesses.as_slice() {
            [] => match place.split() {
                Ok(r) => self.emit_copy(r, v),
                Err(cell) => self.emit(Instr::StoreCell { cell, s: v }),
            },
            [(Access::Paren(args), at)] if (1..=2).contains(&args.len()) && !args.iter().any(|a| self.is_list(*a)) => {
                let path = self.b.path(Vec::new());
                let mut subs = [0; 2];
                for (i, arg) in args.iter().enumerate() {
                    self.ends.push(EndOwner::Path {
                        place,
                        path,
                        base: 0,
                        pos: i as u8,
                        count: args.len() as u8,
                    });
                    let r = self.expr(*arg);
                    self.ends.pop();
                    subs[i] = r?;
                }
                self.at(*at);
                self.emit(match args.len() {
                    1 => Instr::SetIndex1 { place, i: subs[0], v },
                    _ => Instr::SetIndex2 {
                        place,
                        i: subs[0],
                        j: subs[1],
                        v,
                    },
                });
            }
            _ => {
                let t = self.target(place, &accesses)?;
                self.at(span);
                self.emit(Instr::Assign {
                    place: t.place,
                    path: t.path,
                    base: t.base,
                    v,
                });
            }
        }
        self.scope.define(name);
        Ok(())
    }

    pub(crate) fn delete(&mut self, head: ExprId, accesses: &[(Access<'a>, Span)], span: Span) -> Lowered<()> {
        let (_, place) = self.head_place(head)?;
        let t = self.target(place, accesses)?;
        self.at(span);
        self.emit(Instr::Delete {
            place: t.place,
            path: t.path,
            base: t.base,
        });
        Ok(())
    }

    /// Evaluates the subscripts of a path into consecutive registers.
    fn target(&mut self, place: Place, accesses: &[(Access<'a>, Span)]) -> Lowered<Target> {
        let mut path: Path = Vec::new();
        let total: usize = accesses.iter().map(|(a, _)| self.subscript_registers(*a)).sum();
        let base = self.b.temps(total)?;
        let mut next = base;
        for (access, _) in accesses {
            let segment = match access {
                Access::Field(name) => Segment::Field(self.name(name.name).into()),
                Access::DynField(name) => {
                    self.expr_to(*name, next)?;
                    Segment::DynField
                }
                Access::Paren(args) | Access::Brace(args) => {
                    let prefix = self.b.path(path.clone());
                    let owner = EndOwner::Path {
                        place,
                        path: prefix,
                        base,
                        pos: 0,
                        count: 0,
                    };
                    let listed = args.iter().any(|a| self.is_list(*a));
                    self.subscripts(args, next, owner, listed)?;
                    match (access, listed) {
                        (Access::Paren(_), true) => Segment::ParenList,
                        (Access::Paren(_), false) => Segment::Paren(args.len() as u8),
                        (_, true) => Segment::BraceList,
                        _ => Segment::Brace(args.len() as u8),
                    }
                }
            };
            next += segment.registers() as Reg;
            path.push(segment);
        }
        let path = self.b.path(path);
        Ok(Target { place, path, base })
    }

    fn subscript_registers(&self, access: Access) -> usize {
        match access {
            Access::Field(_) => 0,
            Access::DynField(_) => 1,
            Access::Paren(args) | Access::Brace(args) if args.iter().any(|a| self.is_list(*a)) => 1,
            Access::Paren(args) | Access::Brace(args) => args.len(),
        }
    }

    fn subscripts(&mut self, args: &[ExprId], next: Reg, owner: EndOwner, listed: bool) -> Lowered<()> {
        if listed {
            self.emit(Instr::ListBegin);
            for (i, arg) in args.iter().enumerate() {
                self.with_end(Some(owner), i, args.len() as u8, |s| s.push_value(*arg))?;
            }
            self.emit(Instr::ListToCell { d: next });
            return Ok(());
        }
        for (i, arg) in args.iter().enumerate() {
            self.with_end(Some(owner), i, args.len() as u8, |s| s.expr_to(*arg, next + i as Reg))?;
        }
        Ok(())
    }

    /// `[a, ~, s.b] = value`.
    pub(crate) fn multi_assign(&mut self, targets: &'a [Option<ExprId>], value: ExprId, silent: bool) -> Lowered<()> {
        let span = self.b.span;
        let spread = targets.iter().flatten().any(|t| self.is_list(*t));
        if spread {
            self.assign_spread(targets, value, span)?;
        } else if self.is_multi(value) {
            let base = self.chain(value, targets.len() as u8)?;
            for (i, target) in targets.iter().enumerate() {
                if let Some(target) = target {
                    self.at(span);
                    self.store(*target, base + i as Reg)?;
                }
            }
        } else {
            self.emit(Instr::ListBegin);
            self.push_value(value)?;
            for target in targets {
                let d = self.b.temp()?;
                self.at(span);
                self.emit(Instr::ListNext { d });
                if let Some(target) = target {
                    self.store(*target, d)?;
                }
            }
            self.emit(Instr::ListEnd);
        }
        if !silent {
            for target in targets.iter().flatten() {
                self.at(span);
                self.show_target(*target)?;
            }
        }
        Ok(())
    }

    /// Some target may stand for several places (`[c{1:3}] = ...`): count them, ask for that many, deal them out.
    fn assign_spread(&mut self, targets: &'a [Option<ExprId>], value: ExprId, span: Span) -> Lowered<()> {
        let n = self.b.temp()?;
        self.constant(n, runmat_value::Value::Num(0.0));
        let mut lowered = Vec::new();
        for target in targets {
            let count = self.b.temp()?;
            let spread = match target {
                Some(t) if self.is_list(*t) => {
                    let (head, accesses) = steps(self.ast(), *t);
                    let (_, place) = self.head_place(head)?;
                    let t = self.target(place, &accesses)?;
                    self.at(span);
                    self.emit(Instr::TargetCount {
                        d: count,
                        place: t.place,
                        path: t.path,
                        base: t.base,
                    });
                    Some(t)
                }
                _ => {
                    self.constant(count, runmat_value::Value::Num(1.0));
                    None
                }
            };
            self.emit(Instr::Add { d: n, a: n, b: count });
            lowered.push((target, spread));
        }
        self.call_for_list(value, n)?;
        for (target, spread) in lowered {
            self.at(span);
            match (target, spread) {
                (_, Some(t)) => self.emit(Instr::AssignList {
                    place: t.place,
                    path: t.path,
                    base: t.base,
                }),
                (target, None) => {
                    let d = self.b.temp()?;
                    self.emit(Instr::ListNext { d });
                    if let Some(target) = target {
                        self.store(*target, d)?;
                    }
                }
            }
        }
        self.emit(Instr::ListEnd);
        Ok(())
    }

    /// Calls with as many outputs as register `n` says, results into a new list; values that are no calls are pushed as they are.
    fn call_for_list(&mut self, value: ExprId, n: Reg) -> Lowered<()> {
        let ast = self.ast();
        let span = ast.expr(value).span;
        if let Some(done) = self.method_for_list(value, n) {
            return done;
        }
        let (head, accesses) = steps(ast, value);
        let call = match (&ast.expr(head).kind, accesses.as_slice()) {
            (ExprKind::Name(name), [(Access::Paren(args), _)]) => Some((*name, *args)),
            (ExprKind::Name(name), []) if self.is_multi(value) => Some((*name, &[] as &[ExprId])),
            _ => None,
        };
        let Some((name, args)) = call.filter(|(_, args)| !args.iter().any(|a| self.is_list(*a))) else {
            if let Some((name, args)) = call {
                return self.call_list_with_list(name, args, n, span);
            }
            self.emit(Instr::ListBegin);
            return self.push_value(value);
        };
        let base = self.b.temps(args.len().max(1))?;
        for (i, arg) in args.iter().enumerate() {
            self.expr_to(*arg, base + i as Reg)?;
        }
        self.at(span);
        let argc = args.len() as u8;
        match self.scope.meaning(name) {
            crate::scope::Meaning::Variable(_) => {
                let a = self.b.temp()?;
                self.expr_to(head, a)?;
                self.emit(Instr::ListApplyN { a, argc, base, n });
            }
            _ => {
                let site = self.site(self.name(name));
                self.emit(Instr::ListCallN { site, argc, base, n });
            }
        }
        Ok(())
    }

    /// `a.name(args)` with as many outputs as register `n` says.
    fn method_for_list(&mut self, value: ExprId, n: Reg) -> Option<Lowered<()>> {
        let ast = self.ast();
        let ExprKind::Paren { base: callee, args, .. } = &ast.expr(value).kind else {
            return None;
        };
        let ExprKind::Field { base, name } = &ast.expr(*callee).kind else {
            return None;
        };
        if self.is_dotted_call(*callee) || args.iter().any(|a| self.mentions_end(*a)) {
            return None;
        }
        let span = ast.expr(value).span;
        let mut lower = || {
            let a = self.inner_base(*base, true)?;
            let cell = self.b.temp()?;
            self.emit(Instr::ListBegin);
            self.push_list(args)?;
            self.emit(Instr::ListToCell { d: cell });
            let name = self.b.name(self.name(name.name));
            self.at(span);
            self.emit(Instr::ListFieldApplyN { a, name, cell, n });
            Ok(())
        };
        Some(lower())
    }

    /// As above with arguments that are lists themselves: they are gathered into a cell first.
    fn call_list_with_list(&mut self, name: NameId, args: &'a [ExprId], n: Reg, span: Span) -> Lowered<()> {
        let cell = self.b.temp()?;
        self.emit(Instr::ListBegin);
        self.push_list(args)?;
        self.emit(Instr::ListToCell { d: cell });
        self.at(span);
        if let crate::scope::Meaning::Variable(place) = self.scope.meaning(name) {
            let a = match place.split() {
                Ok(r) => r,
                Err(shared) => {
                    let d = self.b.temp()?;
                    self.emit(Instr::LoadCell { d, cell: shared });
                    d
                }
            };
            self.emit(Instr::ListApplyCell { a, cell, n });
            return Ok(());
        }
        let site = self.site(self.name(name));
        self.emit(Instr::ListCallCell { site, cell, n });
        Ok(())
    }
}
