//! Elements of any class by position, and reductions of each lane.

use runmat_kernels::Layout;
use runmat_value::{alloc, with_array, Array, Error, Result, Shape, Value};
use std::rc::Rc;

/// Scalars as arrays, so that one match serves both.
pub(crate) fn boxed(value: Value) -> Value {
    match value {
        Value::Num(x) => Value::Double(Rc::new(Array::scalar(x))),
        Value::Bool(b) => Value::Logical(Rc::new(Array::scalar(b))),
        other => other,
    }
}

fn gather<T: Clone>(a: &Array<T>, at: &[u32], shape: Shape) -> Result<Array<T>> {
    let data = alloc::try_collect(at.iter().map(|k| a.data()[*k as usize].clone()))?;
    Array::new(shape, data)
}

/// The elements at zero-based places, in a shape. The class stays.
pub(crate) fn pick(value: &Value, at: &[u32], shape: Shape) -> Result<Value> {
    match value {
        Value::Num(x) => Ok(Value::from(Array::new(shape, alloc::try_filled(at.len(), *x)?)?)),
        Value::Bool(b) => Ok(Value::from(Array::new(shape, alloc::try_filled(at.len(), *b)?)?)),
        Value::Uint16(a) => Ok(Value::Uint16(Rc::new(gather(a, at, shape)?))),
        Value::Complex(a) => Ok(Value::Complex(Rc::new(gather(a, at, shape)?))),
        Value::ComplexSingle(a) => Ok(Value::ComplexSingle(Rc::new(gather(a, at, shape)?))),
        other => with_array!(other, a => Ok(Value::from(gather(a, at, shape)?)), other => {
            let places = alloc::try_collect(at.iter().map(|k| f64::from(*k) + 1.0))?;
            runmat_value::index::paren(other, &[Value::from(Array::new(shape, places)?)])
        }),
    }
}

/// Zero-based places as MATLAB's one-based numbers.
pub(crate) fn one_based(at: &[u32], shape: Shape) -> Result<Value> {
    Ok(Value::from(Array::new(
        shape,
        alloc::try_collect(at.iter().map(|k| f64::from(*k) + 1.0))?,
    )?))
}

/// One result per lane.
pub(crate) fn each_lane<T: Copy, R: Clone + Default>(
    x: &[T],
    layout: Layout,
    shape: &Shape,
    mut f: impl FnMut(&[T]) -> R,
) -> Result<Array<R>> {
    let mut out = alloc::try_filled(layout.lanes(), R::default())?;
    layout.for_each_lane(x, &mut Vec::new(), |lane, items| out[lane] = f(items));
    Array::new(shape.clone(), out)
}

/// `Invalid data type. First argument must be numeric or logical.`
pub(crate) fn wrong_class(function: &str) -> Error {
    Error::new(
        format!("MATLAB:{function}:wrongInput"),
        "Invalid data type. First argument must be numeric or logical.",
    )
}

/// Refuses what is no number, logical or char.
pub(crate) fn arithmetic(value: &Value, function: &str) -> Result<()> {
    if value.is_arithmetic() {
        Ok(())
    } else {
        Err(wrong_class(function))
    }
}
