//! `x(...)` as a value.

use super::element::{gather, Element};
use super::fast::{self, Line};
use super::rearrange::{pick_elements, rearrange, Rearrange};
use super::selection::{positions, Selection};
use crate::{alloc, Array, Result, Shape, Value};

/// `base(args)`. No arguments give the whole.
pub fn paren(base: &Value, args: &[Value]) -> Result<Value> {
    let quick = match args {
        [] => return Ok(base.clone()),
        [Value::Num(i)] => fast::get1(base, *i),
        [Value::Num(i), Value::Num(j)] => fast::get2(base, *i, *j),
        [_, _] => line(base, args)?,
        _ => None,
    };
    if let Some(value) = quick {
        return Ok(value);
    }
    let shape = match base {
        Value::Map(_) => Shape::scalar(),
        other => other.shape(),
    };
    let selection = Selection::read(&shape, args)?;
    if let Value::Struct(s) = base {
        // Straight to the elements: `s(k)` in a loop must not walk the whole array each time.
        let order = Array::new(selection.shape, positions(&selection.dims, &selection.picks)?)?;
        return Ok(Value::from(pick_elements(s, &order)?));
    }
    Ok(narrow(rearrange(base, &selection)?))
}

/// A row or column of a matrix of real doubles.
fn line(base: &Value, args: &[Value]) -> Result<Option<Value>> {
    let Value::Double(a) = base else { return Ok(None) };
    let Some(line) = Line::read(a.shape(), args) else {
        return Ok(None);
    };
    let mut out = alloc::try_with_capacity(line.len)?;
    if line.stride == 1 {
        out.extend_from_slice(a.data().get(line.start..line.start + line.len).unwrap_or(&[]));
    } else {
        out.extend(a.data().iter().skip(line.start).step_by(line.stride).take(line.len));
    }
    Ok(Some(Value::from(Array::new(line.shape(), out)?)))
}

impl Rearrange for Selection {
    fn apply<T: Element>(&self, array: &Array<T>) -> Result<Array<T>> {
        Array::new(self.shape.clone(), gather(array.data(), &self.dims, &self.picks)?)
    }
}

/// Complex without imaginary parts turns real, as MATLAB's indexing does.
pub(crate) fn narrow(value: Value) -> Value {
    match value {
        Value::Complex(a) if a.data().iter().all(|z| z.im == 0.0) => match a.map(|z| z.re) {
            Ok(real) => Value::from(real),
            Err(_) => Value::Complex(a),
        },
        Value::ComplexSingle(a) if a.data().iter().all(|z| z.im == 0.0) => match a.map(|z| z.re) {
            Ok(real) => Value::from(real),
            Err(_) => Value::ComplexSingle(a),
        },
        other => other,
    }
}

/// What `end` stands for in subscript `position` (zero-based) of `count`: the last subscript folds the remaining dimensions.
pub fn end_index(base: &Value, position: usize, count: usize) -> usize {
    let shape = base.shape();
    if position + 1 == count {
        return shape.dims().iter().skip(position).product();
    }
    shape.dim(position)
}
