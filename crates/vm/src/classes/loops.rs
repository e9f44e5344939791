//! Loops over objects whose class says itself how large they are: the columns are read before the first turn.

use super::chain::{first, one};
use super::names::method_function;
use super::properties::element_class;
use crate::assign::{Step, Subscripts};
use crate::call::Called;
use crate::core::Vm;
use runmat_bytecode::Reg;
use runmat_spec::Args;
use runmat_value::{Error, FunctionHandle, Result, Value};
use std::rc::Rc;

/// The columns of such an object, in the loop's register.
struct Columns(Rc<[Value]>);

impl runmat_value::Bound for Columns {}

/// The columns that were gathered for a loop.
pub fn columns_of(value: &Value) -> Option<Rc<[Value]>> {
    let Value::Function(h) = value else { return None };
    let FunctionHandle::Named { target: Some(t), .. } = &**h else {
        return None;
    };
    let columns = (t.clone() as Rc<dyn std::any::Any>).downcast::<Columns>().ok()?;
    Some(columns.0.clone())
}

impl Vm {
    /// True when the gathering was pushed.
    pub fn gather_columns(&mut self, base: usize, at: Reg) -> Result<bool> {
        let value = match self.core.stack.get(base + usize::from(at)) {
            Some(Some(value @ Value::Object(_))) => value.clone(),
            _ => return Ok(false),
        };
        let Value::Object(o) = &value else { return Ok(false) };
        let class = element_class(o).clone();
        let colon = Step::Paren(Subscripts::from_iter([Value::char_row(":"), Value::Num(1.0)]));
        let Some(size) = method_function(&class, "size").filter(|_| self.replaces(&class, &colon, true)) else {
            return Ok(false);
        };
        let object = value.clone();
        let called = self.chain(
            move |vm| {
                vm.push_function(size, Args::from_iter([value]), 1)?;
                Ok(Called::Pushed)
            },
            move |vm, values| {
                let dims = first(values)?.as_doubles()?.map(|d| d.to_vec()).unwrap_or_default();
                let columns: f64 = dims.iter().skip(1).product();
                vm.read_columns(object, columns.max(0.0) as usize, Vec::new())
            },
        )?;
        self.finish(base, called, at, 1)?;
        Ok(true)
    }

    fn read_columns(&mut self, object: Value, count: usize, mut read: Vec<Value>) -> Result<Called> {
        if read.len() >= count {
            return one(Value::from(FunctionHandle::Named {
                name: "".into(),
                target: Some(Rc::new(Columns(read.into()))),
            }));
        }
        let subscripts = Subscripts::from_iter([Value::char_row(":"), Value::from(read.len() + 1)]);
        let source = object.clone();
        self.chain(
            move |vm| match vm.gathered(&source, &[Step::Paren(subscripts)], 1)? {
                Some(called) => Ok(called),
                None => Err(Error::internal("indexing is not replaced")),
            },
            move |vm, values| {
                read.push(first(values)?);
                vm.read_columns(object, count, read)
            },
        )
    }
}
