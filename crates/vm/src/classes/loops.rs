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

    /// `arrayfun` over objects whose class says how large they are: `cellfun` over their elements. `None`: ordinary arguments.
    pub fn array_function(&mut self, args: &mut Args) -> Result<Option<Called>> {
        let one_step = Step::Paren(Subscripts::from_iter([Value::Num(1.0)]));
        let at = args.iter().skip(1).position(|a| match a {
            Value::Object(o) => {
                let class = element_class(o).clone();
                method_function(&class, "size").is_some() && self.replaces(&class, &one_step, true)
            }
            _ => false,
        });
        let Some(at) = at.map(|i| i + 1) else { return Ok(None) };
        let mut rest = std::mem::take(args);
        let object = rest[at].clone();
        let source = object.clone();
        let called = self.chain(
            move |vm| vm.call_name("size", Args::from_iter([object]), 1),
            move |vm, values| {
                let dims = first(values)?.as_doubles()?.map(|d| d.to_vec()).unwrap_or_default();
                let lengths: Vec<usize> = dims.iter().map(|d| d.max(0.0) as usize).collect();
                let shape = runmat_value::Shape::new(&lengths);
                vm.chain(
                    move |vm| vm.read_elements(source, shape, Vec::new()),
                    move |vm, values| {
                        rest[at] = first(values)?;
                        // Plain arrays beside it go cell by cell as well; options stay as they are.
                        let options = rest
                            .iter()
                            .skip(1)
                            .position(Value::is_char)
                            .map_or(rest.len(), |i| i + 1);
                        for (i, a) in rest.iter_mut().enumerate().take(options).skip(1) {
                            if i != at && a.is_arithmetic() {
                                let items = (1..=a.numel())
                                    .map(|k| runmat_value::index::paren(a, &[Value::from(k)]))
                                    .collect::<Result<Vec<_>>>()?;
                                *a = Value::Cell(Rc::new(runmat_value::Array::new(a.shape(), items)?));
                            }
                        }
                        let more = vm.array_function(&mut rest)?;
                        match more {
                            Some(called) => Ok(called),
                            None => vm.call_name("cellfun", rest, 1),
                        }
                    },
                )
            },
        )?;
        Ok(Some(called))
    }

    fn read_elements(&mut self, object: Value, shape: runmat_value::Shape, mut read: Vec<Value>) -> Result<Called> {
        if read.len() >= shape.numel() {
            return one(Value::Cell(Rc::new(runmat_value::Array::new(shape, read)?)));
        }
        let subscripts = Subscripts::from_iter([Value::from(read.len() + 1)]);
        let source = object.clone();
        self.chain(
            move |vm| match vm.gathered(&source, &[Step::Paren(subscripts)], 1)? {
                Some(called) => Ok(called),
                None => Err(Error::internal("indexing is not replaced")),
            },
            move |vm, values| {
                read.push(first(values)?);
                vm.read_elements(object, shape, read)
            },
        )
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
