//! One operation on the places of elements, applied to a value of any class.

use super::element::Element;
use super::fault;
use crate::{alloc, Array, Result, Shape, StructArray, Value};
use std::rc::Rc;

/// An operation that moves, repeats or drops elements without looking at them.
pub(crate) trait Rearrange {
    fn apply<T: Element>(&self, array: &Array<T>) -> Result<Array<T>>;
}

/// Applies it. Complex stays complex; struct arrays are rearranged by element number.
pub(crate) fn rearrange(value: &Value, op: &impl Rearrange) -> Result<Value> {
    Ok(match value {
        Value::Num(x) => Value::from(op.apply(&Array::scalar(*x))?),
        Value::Bool(x) => Value::from(op.apply(&Array::scalar(*x))?),
        Value::Double(a) => Value::from(op.apply(a)?),
        Value::Logical(a) => Value::from(op.apply(a)?),
        Value::Single(a) => Value::from(op.apply(a)?),
        Value::Complex(a) => Value::Complex(Rc::new(op.apply(a)?)),
        Value::ComplexSingle(a) => Value::ComplexSingle(Rc::new(op.apply(a)?)),
        Value::Int8(a) => Value::from(op.apply(a)?),
        Value::Int16(a) => Value::from(op.apply(a)?),
        Value::Int32(a) => Value::from(op.apply(a)?),
        Value::Int64(a) => Value::from(op.apply(a)?),
        Value::Uint8(a) => Value::from(op.apply(a)?),
        Value::Uint16(a) => Value::Uint16(Rc::new(op.apply(a)?)),
        Value::Uint32(a) => Value::from(op.apply(a)?),
        Value::Uint64(a) => Value::from(op.apply(a)?),
        Value::Char(a) => Value::Char(Rc::new(op.apply(a)?)),
        Value::String(a) => Value::from(op.apply(a)?),
        Value::Cell(a) => Value::from(op.apply(a)?),
        Value::Struct(s) => {
            let order = op.apply(&numbered(s.shape(), 0)?)?;
            Value::from(pick_elements(s, &order)?)
        }
        Value::Object(o) => {
            let items = op.apply(&o.items)?;
            // One element of an array of related classes has its own class.
            let own = match items.data() {
                [one] => one.class().cloned(),
                _ => None,
            };
            Value::from(crate::ObjectArray {
                class: own.unwrap_or_else(|| o.class.clone()),
                items,
            })
        }
        Value::Function(_) | Value::Map(_) | Value::Exception(_) => lone(value, op)?,
    })
}

/// Handles and objects come one at a time.
fn lone(value: &Value, op: &impl Rearrange) -> Result<Value> {
    let result = op.apply(&Array::scalar(value.clone()))?;
    match result.data() {
        [one] => Ok(one.clone()),
        [] => Ok(Value::empty()),
        _ if matches!(value, Value::Function(_)) => Err(fault::no_handle_arrays()),
        _ => Err(fault::no_object_arrays(value.class())),
    }
}

/// `first, first + 1 ...` in a shape: the element numbers of a struct array.
pub(crate) fn numbered(shape: &Shape, first: usize) -> Result<Array<usize>> {
    Array::new(shape.clone(), alloc::try_collect(first..first + shape.numel())?)
}

/// The struct array of the given elements; numbers out of range are new elements.
pub(crate) fn pick_elements(s: &StructArray, order: &Array<usize>) -> Result<StructArray> {
    let fields = s.fields().len();
    let mut values = alloc::try_with_capacity(order.numel().saturating_mul(fields))?;
    for e in order.data() {
        if *e < s.numel() {
            values.extend_from_slice(s.element(*e));
        } else {
            values.resize(values.len() + fields, Value::empty());
        }
    }
    StructArray::new(order.shape().clone(), s.fields().clone(), values)
}
