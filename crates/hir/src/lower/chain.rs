//! Access chains: calls, indexing, fields, and the question which of them a name with parentheses is.

use super::{EndOwner, Lowered, Lowerer};
use crate::scope::Meaning;
use runmat_bytecode::{Instr, Reg, NOUT_OF_FRAME};
use runmat_syntax::ast::{Ast, ExprId, ExprKind, Ident};
use runmat_text::Span;

/// One step of a chain.
#[derive(Clone, Copy)]
pub(crate) enum Access<'a> {
    Paren(&'a [ExprId]),
    Brace(&'a [ExprId]),
    Field(Ident),
    DynField(ExprId),
}

/// What stands at the head of a chain.
pub(super) enum Head {
    Register(Reg),
    /// A name that may be a function when its register is undefined.
    Maybe(Reg, u16),
    Function(u16),
}

/// Arguments after they were lowered.
pub(super) enum Arguments {
    /// In registers from the base on.
    Fixed(u8),
    /// In the list.
    List,
}

/// The head and the steps of a chain, in order, with the span up to each step.
pub(crate) fn steps(ast: &Ast, id: ExprId) -> (ExprId, Vec<(Access<'_>, Span)>) {
    let (mut at, mut out) = (id, Vec::new());
    loop {
        let expr = ast.expr(at);
        let (access, base) = match &expr.kind {
            ExprKind::Paren { base, args, .. } => (Access::Paren(args), *base),
            ExprKind::Brace { base, args } => (Access::Brace(args), *base),
            ExprKind::Field { base, name } => (Access::Field(*name), *base),
            ExprKind::DynField { base, name } => (Access::DynField(*name), *base),
            _ => break,
        };
        out.push((access, expr.span));
        at = base;
    }
    out.reverse();
    (at, out)
}

impl<'a> Lowerer<'_, 'a> {
    /// An expression that may stand for several values in an argument list.
    pub(crate) fn is_list(&self, id: ExprId) -> bool {
        matches!(
            self.ast().expr(id).kind,
            ExprKind::Brace { .. } | ExprKind::Field { .. } | ExprKind::DynField { .. }
        )
    }

    /// An expression whose number of results depends on how many are asked for.
    pub(crate) fn is_multi(&self, id: ExprId) -> bool {
        match &self.ast().expr(id).kind {
            ExprKind::Paren { .. } => true,
            ExprKind::Name(n) => !matches!(self.scope.meaning(*n), Meaning::Variable(_)),
            ExprKind::Field { .. } => self.is_dotted_call(id),
            _ => false,
        }
    }

    pub(super) fn is_dotted_call(&self, id: ExprId) -> bool {
        let (head, accesses) = steps(self.ast(), id);
        self.dotted(head, &accesses).is_some()
    }

    /// `containers.Map` and the like: the name, and how many steps it takes.
    fn dotted(&self, head: ExprId, accesses: &[(Access<'a>, Span)]) -> Option<(String, usize)> {
        let ExprKind::Name(n) = &self.ast().expr(head).kind else {
            return None;
        };
        if !matches!(self.scope.meaning(*n), Meaning::Function | Meaning::Either(_)) {
            return None;
        }
        let (mut name, mut best) = (self.name(*n).to_string(), None);
        for (i, (access, _)) in accesses.iter().enumerate() {
            let Access::Field(field) = access else { break };
            name.push('.');
            name.push_str(self.name(field.name));
            if self.unit.options.names.is_dotted_function(&name) {
                best = Some((name.clone(), i + 1));
            }
        }
        best
    }

    /// Lowers a chain (or a lone name that is a function). `nout` results lie from the returned register on.
    pub(crate) fn chain(&mut self, id: ExprId, nout: u8) -> Lowered<Reg> {
        let (head, accesses) = steps(self.ast(), id);
        let mut rest = accesses.as_slice();
        let mut head_value = match self.dotted(head, rest) {
            Some((name, taken)) => {
                rest = &rest[taken..];
                // A class may stand there, of which this is a static member.
                let dotted = matches!(rest.first(), Some((Access::Field(_), _)));
                let site = if dotted { self.dot_site(&name) } else { self.site(&name) };
                Head::Function(site)
            }
            None => self.head(head, matches!(rest.first(), Some((Access::Field(_), _))))?,
        };
        // The first step of a name that is, or may be, a function.
        let mut current = match head_value {
            Head::Register(r) => r,
            Head::Function(site) | Head::Maybe(_, site) => {
                let span = self.ast().expr(head).span;
                let last_nout = if rest.len() <= 1 { nout } else { 1 };
                match rest.first() {
                    Some((Access::Paren(args), call_span)) => {
                        let r = self.call_named(&mut head_value, site, args, *call_span, last_nout)?;
                        rest = &rest[1..];
                        if !rest.is_empty() {
                            self.b.mark_inner();
                        }
                        r
                    }
                    first => {
                        let nout = if first.is_none() { nout } else { 1 };
                        self.at(span);
                        self.call_bare(&head_value, site, nout)?
                    }
                }
            }
        };
        while let Some((access, span)) = rest.first() {
            let last = rest.len() == 1;
            let wanted = nout;
            let nout = if last { nout } else { 1 };
            if let (Access::Field(_) | Access::DynField(_), Some((Access::Paren(args), call_span))) =
                (access, rest.get(1))
            {
                let listed = args.iter().any(|a| self.is_list(*a));
                let fits = !(listed && matches!(access, Access::DynField(_)));
                if fits && !args.iter().any(|a| self.mentions_end(*a)) {
                    let nout = if rest.len() == 2 { wanted } else { 1 };
                    current = self.field_apply(current, *access, args, *call_span, nout)?;
                    rest = &rest[2..];
                    if !rest.is_empty() {
                        self.b.mark_inner();
                    }
                    continue;
                }
            }
            current = self.step(current, *access, *span, nout)?;
            rest = &rest[1..];
            if !rest.is_empty() {
                self.b.mark_inner();
            }
        }
        Ok(current)
    }

    /// A name without parentheses that is, or may be, a function.
    pub(super) fn call_bare(&mut self, head: &Head, site: u16, nout: u8) -> Lowered<Reg> {
        let base = self.b.temps(results_of(nout))?;
        let argc = 0;
        match *head {
            Head::Maybe(slot, site) => self.emit(Instr::NameApply {
                slot,
                site,
                base,
                argc,
                nout,
            }),
            _ => self.emit(Instr::Call { site, base, argc, nout }),
        }
        Ok(base)
    }

    /// `dotted`: a field follows, so the name may be a class or a package.
    pub(super) fn head(&mut self, head: ExprId, dotted: bool) -> Lowered<Head> {
        if let ExprKind::Name(n) = &self.ast().expr(head).kind {
            return Ok(match self.scope.meaning(*n) {
                Meaning::Variable(place) => match place.split() {
                    Ok(r) => Head::Register(r),
                    Err(cell) => {
                        let d = self.b.temp()?;
                        self.at(self.ast().expr(head).span);
                        self.emit(Instr::LoadCell { d, cell });
                        Head::Register(d)
                    }
                },
                Meaning::Either(slot) if dotted => Head::Maybe(slot, self.dot_site(self.name(*n))),
                Meaning::Function if dotted => Head::Function(self.dot_site(self.name(*n))),
                Meaning::Either(slot) => Head::Maybe(slot, self.site(self.name(*n))),
                Meaning::Function => Head::Function(self.site(self.name(*n))),
            });
        }
        Ok(Head::Register(self.expr(head)?))
    }

    /// `name(args)` where the name is, or may be, a function.
    fn call_named(&mut self, head: &mut Head, site: u16, args: &'a [ExprId], span: Span, nout: u8) -> Lowered<Reg> {
        let results = results_of(nout);
        let base = self.b.temps(args.len().max(results))?;
        let owner = match head {
            Head::Maybe(slot, _) => Some(EndOwner::Maybe {
                register: *slot,
                pos: 0,
                count: 0,
            }),
            _ => None,
        };
        let form = self.arguments(args, base, owner)?;
        self.at(span);
        self.emit(match (form, &head) {
            (Arguments::Fixed(argc), Head::Maybe(slot, _)) => Instr::NameApply {
                slot: *slot,
                site,
                base,
                argc,
                nout,
            },
            (Arguments::Fixed(argc), _) => Instr::Call { site, base, argc, nout },
            (Arguments::List, Head::Maybe(slot, _)) => Instr::ListNameApply {
                slot: *slot,
                site,
                d: base,
                nout,
            },
            (Arguments::List, _) => Instr::ListCall { site, d: base, nout },
        });
        self.b.release(base + results as Reg);
        Ok(base)
    }

    fn field_apply(&mut self, a: Reg, access: Access<'a>, args: &'a [ExprId], span: Span, nout: u8) -> Lowered<Reg> {
        let results = results_of(nout);
        let base = self.b.temps(args.len().max(results))?;
        let dynamic = match access {
            Access::DynField(name) => {
                let r = self.b.temp()?;
                self.expr_to(name, r)?;
                Some(r)
            }
            _ => None,
        };
        let form = self.arguments(args, base, None)?;
        let name = match access {
            Access::Field(name) => self.b.name(self.name(name.name)),
            _ => 0,
        };
        self.at(span);
        self.emit(match (form, dynamic) {
            (Arguments::Fixed(argc), Some(name)) => Instr::DynFieldApply {
                a,
                name,
                base,
                argc,
                nout,
            },
            (Arguments::Fixed(argc), None) => Instr::FieldApply {
                a,
                name,
                base,
                argc,
                nout,
            },
            (Arguments::List, _) => Instr::ListFieldApply { a, name, d: base, nout },
        });
        self.b.release(base + results as Reg);
        Ok(base)
    }

    /// One step on a value.
    fn step(&mut self, a: Reg, access: Access<'a>, span: Span, nout: u8) -> Lowered<Reg> {
        let results = results_of(nout);
        match access {
            Access::Paren(args) => {
                let base = self.b.temps(args.len().max(results))?;
                let owner = EndOwner::Value {
                    register: a,
                    pos: 0,
                    count: 0,
                };
                if nout == 1 && (1..=2).contains(&args.len()) && !args.iter().any(|x| self.is_list(*x)) {
                    self.quick_index(a, args, base, owner, span)?;
                } else {
                    let form = self.arguments(args, base, Some(owner))?;
                    self.at(span);
                    self.emit(match form {
                        Arguments::Fixed(argc) => Instr::Apply { a, base, argc, nout },
                        Arguments::List => Instr::ListApply { a, d: base, nout },
                    });
                }
                self.b.release(base + results as Reg);
                Ok(base)
            }
            Access::Brace(args) => {
                let d = self.b.temp()?;
                let base = self.b.temps(args.len())?;
                let form = self.arguments(
                    args,
                    base,
                    Some(EndOwner::Value {
                        register: a,
                        pos: 0,
                        count: 0,
                    }),
                )?;
                self.at(span);
                self.emit(match form {
                    Arguments::Fixed(argc) => Instr::Brace { d, a, base, argc },
                    Arguments::List => Instr::ListBraceGet { d, a },
                });
                self.b.release(d + 1);
                Ok(d)
            }
            Access::Field(name) => {
                let d = self.b.temp()?;
                let name = self.b.name(self.name(name.name));
                self.at(span);
                self.emit(Instr::Field { d, a, name });
                Ok(d)
            }
            Access::DynField(name) => {
                let d = self.b.temp()?;
                let name = self.expr(name)?;
                self.at(span);
                self.emit(Instr::DynField { d, a, name });
                self.b.release(d + 1);
                Ok(d)
            }
        }
    }

    /// `x(i)` and `x(i, j)`: subscripts stay in their own registers.
    fn quick_index(&mut self, a: Reg, args: &'a [ExprId], d: Reg, owner: EndOwner, span: Span) -> Lowered<()> {
        let count = args.len() as u8;
        let mut subs = [0; 2];
        for (i, arg) in args.iter().enumerate() {
            self.ends.push(placed(owner, i, count));
            let r = self.expr(*arg);
            self.ends.pop();
            subs[i] = r?;
        }
        self.at(span);
        self.emit(if count == 1 {
            Instr::Index1 { d, a, i: subs[0] }
        } else {
            Instr::Index2 {
                d,
                a,
                i: subs[0],
                j: subs[1],
            }
        });
        Ok(())
    }

    /// Arguments into registers from `base` on, or into the list when one of them may stand for several values.
    pub(super) fn arguments(&mut self, args: &'a [ExprId], base: Reg, owner: Option<EndOwner>) -> Lowered<Arguments> {
        let many = args.len() > 200;
        if many || args.iter().any(|a| self.is_list(*a)) {
            self.emit(Instr::ListBegin);
            for (i, arg) in args.iter().enumerate() {
                self.with_end(owner, i, args.len() as u8, |s| s.push_value(*arg))?;
            }
            return Ok(Arguments::List);
        }
        for (i, arg) in args.iter().enumerate() {
            self.with_end(owner, i, args.len() as u8, |s| s.expr_to(*arg, base + i as Reg))?;
        }
        Ok(Arguments::Fixed(args.len() as u8))
    }

    pub(crate) fn with_end(
        &mut self,
        owner: Option<EndOwner>,
        pos: usize,
        count: u8,
        f: impl FnOnce(&mut Self) -> Lowered<()>,
    ) -> Lowered<()> {
        match owner {
            Some(owner) => {
                self.ends.push(placed(owner, pos, count));
                let r = f(self);
                self.ends.pop();
                r
            }
            None => f(self),
        }
    }
}

/// Registers that the results of a call take.
fn results_of(nout: u8) -> usize {
    usize::from(if nout == NOUT_OF_FRAME { 1 } else { nout.max(1) })
}

pub(crate) fn placed(owner: EndOwner, at: usize, of: u8) -> EndOwner {
    let at = at as u8;
    match owner {
        EndOwner::Value { register, .. } => EndOwner::Value {
            register,
            pos: at,
            count: of,
        },
        EndOwner::Maybe { register, .. } => EndOwner::Maybe {
            register,
            pos: at,
            count: of,
        },
        EndOwner::Path { place, path, base, .. } => EndOwner::Path {
            place,
            path,
            base,
            pos: at,
            count: of,
        },
    }
}
