//! The list: values gathered for a call or a literal when their number is only known while running.

use crate::arithmetic::undefined;
use crate::core::Vm;
use runmat_bytecode::{Code, Reg};
use runmat_spec::Args;
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
        let mut args = Args::new();
        for i in 0..u16::from(count) {
            let slot = self
                .core
                .stack
                .get_mut(base + usize::from(from + i))
                .and_then(Option::take);
            args.push(slot.ok_or_else(|| undefined(code, from + i))?);
        }
        Ok(args)
    }
}
