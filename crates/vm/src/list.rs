//! The list: values gathered for a call or a literal when their number is only known while running.

use crate::call::{Called, Callee};
use crate::core::Vm;
use crate::dispatch::Leave;
use crate::frame::{Module, Pending};
use crate::seldom::Next;
use runmat_bytecode::{Code, Instr, Reg};
use runmat_spec::Args;
use runmat_value::index::build;
use runmat_value::{alloc, Array, Error, Result, Value};
use std::rc::Rc;

impl Vm {
    pub fn list_begin(&mut self) {
        self.core.marks.push(self.core.list.len());
    }

    pub fn list_push(&mut self, value: Value) -> Result<()> {
        alloc::try_push(&mut self.core.list, value)
    }

    /// Ends the innermost list and gives its values.
    pub fn list_take(&mut self) -> Result<Vec<Value>> {
        let mark = self.core.marks.pop().ok_or_else(|| Error::internal("no list"))?;
        let at = mark.min(self.core.list.len());
        Ok(self.core.list.split_off(at))
    }

    pub fn list_args(&mut self) -> Result<Args> {
        self.list_take().map(Args::from_vec)
    }

    pub fn list_to_cell(&mut self) -> Result<Value> {
        let items = self.list_take()?;
        Ok(Value::Cell(Rc::new(Array::row(items))))
    }

    /// Removes the first value of the innermost list.
    pub fn list_next(&mut self) -> Result<Value> {
        let mark = self
            .core
            .marks
            .last()
            .copied()
            .ok_or_else(|| Error::internal("no list"))?;
        if mark >= self.core.list.len() {
            return Err(Error::new(
                "MATLAB:needMoreRhsOutputs",
                "Insufficient number of outputs from right hand side of equal sign to satisfy assignment.",
            ));
        }
        Ok(self.core.list.remove(mark))
    }

    /// Values of consecutive registers, moved out (they are temporaries).
    pub fn take_args(&mut self, code: &Code, base: usize, from: Reg, count: u8) -> Result<Args> {
        let first = base + usize::from(from);
        let mut args = Args::new();
        let slots = self.core.stack.get_mut(first..first + usize::from(count));
        for slot in slots.into_iter().flatten() {
            match slot.take() {
                Some(value) => args.push(value),
                None => break,
            }
        }
        match args.len() == usize::from(count) {
            true => Ok(args),
            false => Err(self.core.undefined(code, from + args.len() as Reg)),
        }
    }

    pub(crate) fn list_step(&mut self, code: &Code, base: usize, pc: usize, instr: Instr) -> Next {
        match instr {
            Instr::ListBegin => self.list_begin(),
            Instr::ListPush { a } => {
                let value = self.operand(code, base, a)?;
                self.list_push(value)?;
            }
            Instr::ListBrace { a, base: from, argc } => {
                let args = self.take_args(code, base, from, argc)?;
                for value in self.brace_all(code, base, a, &args)? {
                    self.list_push(value)?;
                }
            }
            Instr::ListBraceCell { a, cell } => {
                let args = self.cell_args(code, base, cell)?;
                for value in self.brace_all(code, base, a, &args)? {
                    self.list_push(value)?;
                }
            }
            Instr::ListField { a, name } => {
                let name = code.names[usize::from(name)].clone();
                return self.list_field(code, base, pc, a, &name);
            }
            Instr::ListDynField { a, name } => {
                let name = self.field_name(code, base, name)?;
                return self.list_field(code, base, pc, a, &name);
            }
            Instr::ListToCell { d } => {
                let cell = self.list_to_cell()?;
                self.set(base, d, cell);
            }
            Instr::ListHorzcat { d } => {
                let parts = self.list_take()?;
                let value = build::horzcat(&parts)?;
                self.set(base, d, value);
            }
            Instr::ListVertcat { d } => {
                let parts = self.list_take()?;
                let value = build::vertcat(&parts)?;
                self.set(base, d, value);
            }
            Instr::ListNext { d } => {
                let value = self.list_next()?;
                self.set(base, d, value);
            }
            Instr::ListBraceGet { d, a } => {
                let args = self.list_take()?;
                let value = self.brace_one(code, base, a, &args)?;
                self.set(base, d, value);
            }
            Instr::ListAnswer { place, silent } => {
                for value in self.list_take()? {
                    self.answer(value, place, silent);
                }
            }
            _ => drop(self.list_take()?),
        }
        Ok((pc, None))
    }

    fn list_field(&mut self, code: &Code, base: usize, pc: usize, a: Reg, name: &str) -> Next {
        if let Some(next) = self.list_field_of_object(code, base, pc, a, name)? {
            return Ok(next);
        }
        let value = self.operand(code, base, a)?;
        match self.field_all(&value, name)? {
            Called::Values(values) => {
                values.into_iter().try_for_each(|v| self.list_push(v))?;
                Ok((pc, None))
            }
            Called::Pushed => {
                self.pend(base, Pending::List(1));
                Ok((pc, Some(Leave::Switch)))
            }
        }
    }

    /// Calls whose arguments or results are lists.
    pub(crate) fn list_call(&mut self, module: &Rc<Module>, code: &Code, base: usize, pc: usize, instr: Instr) -> Next {
        let Some(callee) = self.list_callee(module, code, base, instr)? else {
            return Ok((pc - 1, Some(Leave::Switch)));
        };
        let (args, n) = match instr {
            Instr::ListApply { d, nout, .. }
            | Instr::ListNameApply { d, nout, .. }
            | Instr::ListCall { d, nout, .. } => {
                let (args, nargout) = (self.list_args()?, self.wanted(nout));
                let called = self.call(callee, args, nargout)?;
                return self.finish(base, called, d, nout).map(|l| (pc, l));
            }
            Instr::ListCallCell { cell, n, .. } | Instr::ListApplyCell { cell, n, .. } => {
                (self.cell_args(code, base, cell)?, n)
            }
            Instr::ListCallN {
                argc, base: from, n, ..
            }
            | Instr::ListApplyN {
                argc, base: from, n, ..
            } => (self.take_args(code, base, from, argc)?, n),
            _ => return Err(Error::internal("not a call with a list")),
        };
        let n = self.count(code, base, n)?;
        // The list of results begins before the callee's frame does.
        self.list_begin();
        let called = self.call(callee, args, n)?;
        self.results_to_list(base, pc, called, n)
    }

    /// What is called: a variable's value, or the function of the site. `None`: something has to be read first.
    fn list_callee(&mut self, module: &Rc<Module>, code: &Code, base: usize, instr: Instr) -> Result<Option<Callee>> {
        match instr {
            Instr::ListApply { a, .. } | Instr::ListApplyCell { a, .. } | Instr::ListApplyN { a, .. } => {
                self.peek(code, base, a).map(|v| Some(Callee::Value(v)))
            }
            Instr::ListNameApply { slot, site, .. } => {
                match self.core.stack.get(base + usize::from(slot)).cloned().flatten() {
                    Some(value) => Ok(Some(Callee::Value(value))),
                    None => self.callee(module, &code.sites[usize::from(site)]),
                }
            }
            Instr::ListCall { site, .. } | Instr::ListCallN { site, .. } | Instr::ListCallCell { site, .. } => {
                self.callee(module, &code.sites[usize::from(site)])
            }
            _ => Err(Error::internal("not a call with a list")),
        }
    }

    /// Arguments that were gathered in a cell.
    pub(crate) fn cell_args(&self, code: &Code, base: usize, cell: Reg) -> Result<Args> {
        match self.peek(code, base, cell)? {
            Value::Cell(items) => Ok(items.data().iter().cloned().collect()),
            _ => Ok(Args::new()),
        }
    }

    fn count(&self, code: &Code, base: usize, n: Reg) -> Result<usize> {
        self.peek(code, base, n)?
            .as_scalar()
            .map(|n| n as usize)
            .ok_or_else(|| Error::internal("no count"))
    }

    pub(crate) fn results_to_list(&mut self, base: usize, pc: usize, called: Called, n: usize) -> Next {
        match called {
            Called::Values(values) => {
                if values.len() < n {
                    return Err(Error::too_many_outputs());
                }
                values.into_iter().take(n).try_for_each(|v| self.list_push(v))?;
                Ok((pc, None))
            }
            Called::Pushed => {
                self.pend(base, Pending::List(n));
                Ok((pc, Some(Leave::Switch)))
            }
        }
    }
}
