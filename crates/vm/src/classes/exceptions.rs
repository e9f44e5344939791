//! Classes that extend MException: the exception lies in slot 0 of the object, and travels with it when it is thrown.

use super::chain::{first, one};
use crate::call::Called;
use crate::core::Vm;
use runmat_spec::Args;
use runmat_value::object::Item;
use runmat_value::{Class, Error, ObjectArray, Result, Value};
use std::rc::Rc;

/// The exception that an object extends.
pub fn exception_of(value: &Value) -> Option<Rc<Error>> {
    match value {
        Value::Object(o) => exception_of_array(o),
        _ => None,
    }
}

/// The same of the array behind it.
pub fn exception_of_array(o: &ObjectArray) -> Option<Rc<Error>> {
    if o.class.stored != Some(Class::Exception) {
        return None;
    }
    match o.one()?.slot(0)? {
        Value::Exception(e) => Some(e),
        _ => None,
    }
}

/// What `catch err` gives: the object that was thrown, with the stack of where it was, or an MException.
pub fn caught(mut error: Error) -> Value {
    match error.take_object() {
        Some(object) => with_exception(object, error),
        None => Value::Exception(Rc::new(error)),
    }
}

fn with_exception(mut object: Value, error: Error) -> Value {
    if let Value::Object(rc) = &mut object {
        let data = Value::Exception(Rc::new(error));
        match ObjectArray::unique(rc).items.data_mut().first_mut() {
            Some(Item::Value(r)) => {
                if let Some(slot) = r.slots.first_mut() {
                    *slot = data;
                }
            }
            Some(Item::Handle(h)) => {
                if let Some(slot) = h.slots_mut().first_mut() {
                    *slot = data;
                }
            }
            _ => {}
        }
    }
    object
}

impl Vm {
    /// `throw(err)` and its kin of such an object. `None`: another function, or another object.
    pub fn throw_object(&mut self, name: &str, args: &Args) -> Result<Option<Called>> {
        if !matches!(name, "throw" | "rethrow" | "error" | "throwAsCaller") {
            return Ok(None);
        }
        match args.first().and_then(|v| exception_of(v).map(|e| (e, v.clone()))) {
            Some((error, object)) => Err((*error).clone().with_object(object)),
            None => Ok(None),
        }
    }

    /// `obj@MException(identifier, text, values...)`.
    pub fn construct_exception(&mut self, object: Value, args: Args) -> Result<Called> {
        self.chain(
            move |vm| match args.is_empty() {
                true => one(Value::Exception(Rc::new(Error::new("", "")))),
                false => vm.call_name("MException", args, 1),
            },
            move |_, values| match first(values)? {
                Value::Exception(e) => one(with_exception(object, (*e).clone())),
                _ => Err(Error::internal("no exception")),
            },
        )
    }
}
