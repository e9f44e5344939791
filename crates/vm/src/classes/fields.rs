//! The step behind a dot: fields and calls of fields on objects, namespaces and chains that go on.

use super::index::is_partial;
use super::namespace_of;
use super::properties::{element_class, Member};
use crate::call::Called;
use crate::core::Vm;
use crate::dispatch::Leave;
use crate::frame::Pending;
use runmat_bytecode::{Code, Instr, Reg};
use runmat_spec::Args;
use runmat_value::{Error, Result, Value};

impl Vm {
    /// Field steps on objects, namespaces and chains. `None`: an ordinary value.
    pub(crate) fn field_of_object(
        &mut self,
        code: &Code,
        base: usize,
        pc: usize,
        a: Reg,
        name: &str,
        d: Reg,
    ) -> Result<Option<(usize, Option<Leave>)>> {
        let called = match self.core.stack.get(base + usize::from(a)) {
            Some(Some(Value::Object(o))) => {
                if let Some(v) = self.stored_property(o, name) {
                    self.set(base, d, v);
                    return Ok(Some((pc, None)));
                }
                let value = self.peek(code, base, a)?;
                match self.gathered(&value, &[crate::assign::Step::Field(name.into())], 1)? {
                    Some(called) => called,
                    None => match self.object_field(&value, name, 1)? {
                        Called::Values(values) if values.len() != 1 => {
                            return Err(super::properties::expected_one(values.len()))
                        }
                        called => called,
                    },
                }
            }
            Some(Some(v @ Value::Function(_))) => {
                let value = v.clone();
                if let Some(space) = namespace_of(&value) {
                    let inner = code.is_inner(pc - 1);
                    match self.namespace_step(&space, name, |_| Ok(None), 1, inner)? {
                        Some(called) => called,
                        None => return Ok(Some((pc - 1, Some(Leave::Switch)))),
                    }
                } else if is_partial(&value) {
                    match self.gathered(&value, &[crate::assign::Step::Field(name.into())], 1)? {
                        Some(called) => called,
                        None => return Ok(None),
                    }
                } else {
                    return Ok(None);
                }
            }
            _ => return Ok(None),
        };
        self.finish(base, called, d, 1).map(|l| Some((pc, l)))
    }

    /// `a.name(args)` where `a` is an object, a namespace or a chain. The arguments are taken only when nothing has to be read first.
    #[allow(clippy::too_many_arguments)] // The operands of one instruction.
    pub(crate) fn apply_field_of_object(
        &mut self,
        code: &Code,
        base: usize,
        pc: usize,
        value: &Value,
        name: &str,
        args: impl FnOnce(&mut Vm) -> Result<Args>,
        d: Reg,
        nout: u8,
    ) -> Result<Option<(usize, Option<Leave>)>> {
        let nargout = self.wanted(nout);
        match self.field_call(code, pc, value, name, args, nargout)? {
            None => Ok(None),
            Some(None) => Ok(Some((pc - 1, Some(Leave::Switch)))),
            Some(Some(called)) => self.finish(base, called, d, nout).map(|l| Some((pc, l))),
        }
    }

    /// The same with as many results as asked for, into the list.
    pub(crate) fn apply_field_to_list(
        &mut self,
        code: &Code,
        base: usize,
        pc: usize,
        instr: Instr,
    ) -> crate::seldom::Next {
        let Instr::ListFieldApplyN { a, name, cell, n } = instr else {
            return Err(Error::internal("not a call of a field"));
        };
        let value = self.peek(code, base, a)?;
        let name = code.names[usize::from(name)].clone();
        let n = self.peek(code, base, n)?.as_scalar().unwrap_or(1.0) as usize;
        let args: Args = match self.peek(code, base, cell)? {
            Value::Cell(items) => items.data().iter().cloned().collect(),
            _ => Args::new(),
        };
        let again = args.clone();
        // The list of results begins before the callee's frame does.
        self.list_begin();
        let called = match self.field_call(code, pc, &value, &name, move |_| Ok(args), n)? {
            Some(Some(called)) => called,
            Some(None) => {
                self.core.marks.pop();
                return Ok((pc - 1, Some(Leave::Switch)));
            }
            None => self.field_apply(&value, &name, again, n)?,
        };
        self.results_to_list(base, pc, called, n)
    }

    /// The call of `a.name(args)`. `None`: an ordinary value; `Some(None)`: something was pushed, the instruction runs again.
    fn field_call(
        &mut self,
        code: &Code,
        pc: usize,
        value: &Value,
        name: &str,
        args: impl FnOnce(&mut Vm) -> Result<Args>,
        nargout: usize,
    ) -> Result<Option<Option<Called>>> {
        let called = match value {
            Value::Object(o) => {
                let class = element_class(o).clone();
                let step = crate::assign::Step::Field(name.into());
                let args = args(self)?;
                if self.replaces(&class, &step, true) {
                    let steps = [step, crate::assign::Step::Paren(args.into_iter().collect())];
                    match self.gathered(value, &steps, nargout)? {
                        Some(called) => called,
                        None => return Ok(None),
                    }
                } else {
                    self.object_apply(value, name, args, nargout)?
                }
            }
            Value::Function(_) => {
                if let Some(space) = namespace_of(value) {
                    let inner = code.is_inner(pc - 1);
                    match self.namespace_step(&space, name, |vm| args(vm).map(Some), nargout, inner)? {
                        Some(called) => called,
                        None => return Ok(Some(None)),
                    }
                } else if is_partial(value) {
                    let args = args(self)?;
                    let steps = [
                        crate::assign::Step::Field(name.into()),
                        crate::assign::Step::Paren(args.into_iter().collect()),
                    ];
                    match self.gathered(value, &steps, nargout)? {
                        Some(called) => called,
                        None => return Ok(None),
                    }
                } else {
                    return Ok(None);
                }
            }
            _ => return Ok(None),
        };
        Ok(Some(Some(called)))
    }

    /// Whatever values come, into the list.
    pub(crate) fn all_to_list(&mut self, base: usize, pc: usize, called: Called) -> crate::seldom::Next {
        match called {
            Called::Values(values) => {
                values.into_iter().try_for_each(|v| self.list_push(v))?;
                Ok((pc, None))
            }
            Called::Pushed => {
                self.pend(base, Pending::All);
                Ok((pc, Some(Leave::Switch)))
            }
        }
    }

    /// `obj.name` in a list: all its values.
    pub(crate) fn list_field_of_object(
        &mut self,
        code: &Code,
        base: usize,
        pc: usize,
        a: Reg,
        name: &str,
    ) -> Result<Option<(usize, Option<Leave>)>> {
        let value = self.peek(code, base, a)?;
        let (called, n) = match &value {
            Value::Object(o) => match self.gathered_list(&value, crate::assign::Step::Field(name.into()))? {
                Some(called) => return self.all_to_list(base, pc, called).map(Some),
                None => {
                    let n = match self.member(o, name) {
                        Member::Property(_) => o.numel(),
                        Member::Method => usize::from(gives(element_class(o), name)),
                        Member::Function if matches!(name, "delete" | "disp" | "display" | "notify") => 0,
                        _ => 1,
                    };
                    let called = self.object_field(&value, name, n.min(1))?;
                    (called, n)
                }
            },
            Value::Function(_) => {
                if let Some(space) = namespace_of(&value) {
                    let n = match &*space {
                        super::Namespace::Class(c) => usize::from(gives(c, name)),
                        super::Namespace::Package(_) => 1,
                    };
                    match self.namespace_step(&space, name, |_| Ok(None), n, false)? {
                        Some(called) => (called, n),
                        None => return Ok(Some((pc - 1, Some(Leave::Switch)))),
                    }
                } else {
                    match self.gathered_list(&value, crate::assign::Step::Field(name.into()))? {
                        Some(called) => return self.all_to_list(base, pc, called).map(Some),
                        None => return Ok(None),
                    }
                }
            }
            _ => return Ok(None),
        };
        match called {
            Called::Values(values) => {
                for v in values {
                    self.list_push(v)?;
                }
                Ok(Some((pc, None)))
            }
            Called::Pushed => {
                self.pend(base, Pending::List(n));
                Ok(Some((pc, Some(Leave::Switch))))
            }
        }
    }
}

/// Whether a method gives a value (one that is no function of MATLAB code does).
pub fn gives(class: &runmat_value::object::ObjectClass, name: &str) -> bool {
    super::names::method_function(class, name).is_none_or(|f| f.code().is_none_or(|c| !c.outputs.is_empty()))
}
