//! `arguments` blocks: the plan that a call follows, and code that fills in defaults, fits values and shows them to validators.

use super::{Lowered, Lowerer};
use runmat_bytecode::{ArgumentPlan, ArgumentSpec, Code, Instr, OptionGroup, Place, Reg, Role, Segment};
use runmat_syntax::ast::{ArgumentDecl, ArgumentsKind, Ast, ExprId, ExprKind, Function, Ident};
use runmat_text::{Diagnostic, Span};
use std::rc::Rc;

/// One declaration, ready to be lowered.
pub(crate) struct Declared<'a> {
    decl: &'a ArgumentDecl,
    spec: u16,
    /// Of the value itself, or of the structure that holds it.
    place: Place,
    repeating: bool,
}

fn dotted(ast: &Ast, parts: &[Ident]) -> Rc<str> {
    let names: Vec<&str> = parts.iter().map(|p| ast.name(p.name)).collect();
    names.join(".").into()
}

fn spec(ast: &Ast, decl: &ArgumentDecl, role: Role) -> ArgumentSpec {
    let name = decl.field.unwrap_or(decl.name);
    ArgumentSpec {
        name: ast.name(name.name).into(),
        role,
        dims: decl.dims.clone().map(Rc::from),
        class: decl.class.as_ref().map(|c| dotted(ast, c)),
    }
}

/// The plan of a function's blocks, and its declarations by kind: inputs in order, outputs in order.
pub(crate) fn plan<'a>(
    ast: &'a Ast,
    function: &'a Function,
    code: &Code,
) -> Lowered<(ArgumentPlan, Vec<Declared<'a>>, Vec<Declared<'a>>)> {
    let mut plan = ArgumentPlan::default();
    let (mut inputs, mut outputs) = (Vec::new(), Vec::new());
    let find = |list: &[runmat_bytecode::Param], name: &str, span: Span| -> Lowered<(usize, Place)> {
        let found = list.iter().position(|p| &*p.name == name);
        found
            .and_then(|at| list[at].place.map(|place| (at, place)))
            .ok_or_else(|| undeclared(name, span))
    };
    for block in &function.arguments {
        let repeating = matches!(block.kind, ArgumentsKind::Repeating | ArgumentsKind::OutputRepeating);
        for decl in &block.entries {
            let name = ast.name(decl.name.name);
            let role = match block.kind {
                ArgumentsKind::Input | ArgumentsKind::Repeating => {
                    let (at, place) = find(&code.params, name, decl.span)?;
                    if decl.field.is_some() || decl.from_class.is_some() {
                        add_option(&mut plan, ast, decl, place);
                        Role::Option(place)
                    } else {
                        plan.repeating += usize::from(repeating);
                        plan.positional += usize::from(!repeating);
                        if !repeating && decl.default.is_none() {
                            plan.required = at + 1;
                        }
                        Role::Input(at as u16 + 1)
                    }
                }
                ArgumentsKind::Output | ArgumentsKind::OutputRepeating => {
                    Role::Output(find(&code.outputs, name, decl.span)?.0 as u16 + 1)
                }
            };
            let (list, params) = match role {
                Role::Output(_) => (&mut outputs, &code.outputs),
                _ => (&mut inputs, &code.params),
            };
            if decl.from_class.is_none() {
                list.push(Declared {
                    decl,
                    spec: plan.specs.len() as u16,
                    place: find(params, name, decl.span)?.1,
                    repeating,
                });
                plan.specs.push(spec(ast, decl, role));
            }
        }
    }
    plan.inputs = function
        .arguments
        .iter()
        .any(|b| matches!(b.kind, ArgumentsKind::Input | ArgumentsKind::Repeating));
    Ok((plan, inputs, outputs))
}

fn undeclared(name: &str, span: Span) -> Diagnostic {
    Diagnostic::error(
        "MATLAB:functionValidation:ArgumentNotInSignature",
        format!("\"{name}\" is declared in an arguments block, but it is no argument of the function."),
        span,
    )
}

fn add_option(plan: &mut ArgumentPlan, ast: &Ast, decl: &ArgumentDecl, place: Place) {
    let at = match plan.groups.iter().position(|g| g.place == place) {
        Some(at) => at,
        None => {
            plan.groups.push(OptionGroup {
                place,
                names: Vec::new(),
                open: false,
            });
            plan.groups.len() - 1
        }
    };
    match decl.field {
        Some(field) => plan.groups[at].names.push(ast.name(field.name).into()),
        None => plan.groups[at].open = true,
    }
}

impl<'a> Lowerer<'_, 'a> {
    /// Code at the head of the function: every declared input in order.
    pub(crate) fn argument_blocks(&mut self, function: &'a Function) -> Lowered<()> {
        if function.arguments.is_empty() {
            return Ok(());
        }
        let (plan, inputs, outputs) = plan(self.ast(), function, &self.b.code)?;
        self.b.code.arguments = Some(Box::new(plan));
        for declared in &inputs {
            let mark = self.b.mark();
            self.at(declared.decl.span);
            match (declared.decl.field, declared.repeating) {
                (Some(field), _) => self.option(declared, field)?,
                (None, true) => self.repeating(declared)?,
                (None, false) => self.checked(declared)?,
            }
            self.b.release(mark);
        }
        self.checked_outputs = outputs;
        Ok(())
    }

    /// Declared outputs are checked where the function returns; those without a value are not.
    pub(crate) fn check_outputs(&mut self) -> Lowered<()> {
        let outputs = std::mem::take(&mut self.checked_outputs);
        for declared in outputs.iter().filter(|d| !d.repeating) {
            let mark = self.b.mark();
            self.checked(declared)?;
            self.b.release(mark);
        }
        self.checked_outputs = outputs;
        Ok(())
    }

    /// A value in a place of its own: its default where it is missing, fitted, validated.
    fn checked(&mut self, declared: &Declared<'a>) -> Lowered<()> {
        let r = self.b.temp()?;
        self.emit(Instr::PeekPlace {
            d: r,
            place: declared.place,
        });
        let given = self.b.emit(Instr::JumpIfDefined { a: r, to: 0 });
        let missing = match declared.decl.default {
            Some(default) => {
                self.expr_to(default, r)?;
                None
            }
            None => Some(self.b.emit(Instr::Jump { to: 0 })),
        };
        self.b.patch(given);
        self.fit(declared, r);
        if !declared.decl.validators.is_empty() {
            // they may name it
            let copy = self.b.temp()?;
            self.emit(Instr::Copy { d: copy, s: r });
            self.keep(declared.place, copy);
            self.validate(declared, r)?;
        }
        self.keep(declared.place, r);
        if let Some(missing) = missing {
            self.b.patch(missing);
        }
        Ok(())
    }

    /// Moves a temporary into a place: a second holder of the value would make the first write to it a copy.
    fn keep(&mut self, place: Place, r: Reg) {
        match place.split() {
            Ok(d) => self.emit(Instr::Move { d, s: r }),
            Err(cell) => self.emit(Instr::StoreCell { cell, s: r }),
        }
    }

    /// A field of a structure of name-value arguments.
    fn option(&mut self, declared: &Declared<'a>, field: Ident) -> Lowered<()> {
        let r = self.b.temp()?;
        self.emit(Instr::PeekOption {
            d: r,
            spec: declared.spec,
        });
        let given = self.b.emit(Instr::JumpIfDefined { a: r, to: 0 });
        let absent = match declared.decl.default {
            Some(default) => {
                self.expr_to(default, r)?;
                None
            }
            None => Some(self.b.emit(Instr::Jump { to: 0 })),
        };
        self.b.patch(given);
        self.fit(declared, r);
        let path = self.b.path(vec![Segment::Field(self.name(field.name).into())]);
        let copy = self.b.temp()?;
        self.emit(Instr::Copy { d: copy, s: r });
        self.emit(Instr::Assign {
            place: declared.place,
            path,
            base: copy,
            v: copy,
        });
        self.validate(declared, r)?;
        if let Some(absent) = absent {
            self.b.patch(absent);
        }
        Ok(())
    }

    /// A cell of values that are checked one by one.
    fn repeating(&mut self, declared: &Declared<'a>) -> Lowered<()> {
        let base = self.b.temps(2)?;
        self.emit(Instr::PeekPlace {
            d: base,
            place: declared.place,
        });
        let (column, item) = (self.b.temp()?, self.b.temp()?);
        let first = self.b.emit(Instr::ForEach {
            base,
            var: column,
            to: 0,
        });
        let top = self.b.here();
        let one = self.b.temp()?;
        let k = self.b.constant(runmat_value::Value::Num(1.0));
        self.emit(Instr::Const { d: one, k });
        self.emit(Instr::Brace {
            d: item,
            a: column,
            base: one,
            argc: 1,
        });
        self.fit(declared, item);
        self.validate(declared, item)?;
        let next = self.b.emit(Instr::ForEachNext {
            base,
            var: column,
            to: 0,
        });
        self.emit(Instr::Jump { to: top });
        self.b.patch(first);
        self.b.patch(next);
        Ok(())
    }

    fn fit(&mut self, declared: &Declared<'a>, r: Reg) {
        if declared.decl.dims.is_some() || declared.decl.class.is_some() {
            self.emit(Instr::FitArgument { r, spec: declared.spec });
        }
    }

    /// Validators are called one after the other; what they raise is said of the argument.
    fn validate(&mut self, declared: &Declared<'a>, r: Reg) -> Lowered<()> {
        if declared.decl.validators.is_empty() {
            return Ok(());
        }
        let handler = self.b.emit(Instr::Try { to: 0 });
        self.tries += 1;
        for v in &declared.decl.validators {
            let mark = self.b.mark();
            self.validator(*v, r)?;
            self.b.release(mark);
        }
        self.tries -= 1;
        self.emit(Instr::EndTry);
        let done = self.b.emit(Instr::Jump { to: 0 });
        self.b.patch(handler);
        let caught = self.b.temp()?;
        self.emit(Instr::Caught { d: caught });
        self.emit(Instr::InvalidArgument {
            a: caught,
            spec: declared.spec,
        });
        self.b.patch(done);
        Ok(())
    }

    fn validator(&mut self, id: ExprId, r: Reg) -> Lowered<()> {
        match &self.ast().expr(id).kind {
            ExprKind::Name(n) => {
                let site = self.site(self.name(*n));
                let base = self.b.temp()?;
                self.emit(Instr::Copy { d: base, s: r });
                self.emit(Instr::Call {
                    site,
                    base,
                    argc: 1,
                    nout: 0,
                });
            }
            // with arguments of its own, the value among them
            _ => {
                self.chain(id, 0)?;
            }
        }
        Ok(())
    }
}
