//! The elements of arrays of one size, read one at a time.

use runmat_value::{alloc, index, Array, Error, Result, Shape, Value};
use std::rc::Rc;

pub(crate) enum Elements {
    /// Contents of a cell.
    Items(Rc<Array<Value>>),
    /// Elements of any array.
    Slices(Value),
}

impl Elements {
    /// All arguments, which must have one size. `contents`: of cells the contents, otherwise 1x1 pieces.
    pub(crate) fn read(args: &[Value], contents: bool, function: &str) -> Result<(Shape, Vec<Elements>)> {
        let Some(first) = args.first() else {
            return Err(Error::not_enough_inputs());
        };
        let shape = size_of(first);
        let mut inputs = Vec::with_capacity(args.len());
        for (i, arg) in args.iter().enumerate() {
            let own = size_of(arg);
            if own != shape {
                return Err(different_sizes(function, &shape, &own, i));
            }
            inputs.push(match arg {
                Value::Cell(c) if contents => Elements::Items(c.clone()),
                other => Elements::Slices(other.clone()),
            });
        }
        Ok((shape, inputs))
    }

    pub(crate) fn get(&self, i: usize) -> Result<Value> {
        match self {
            Elements::Items(items) => items
                .data()
                .get(i)
                .cloned()
                .ok_or_else(|| Error::internal("no such element")),
            Elements::Slices(Value::Double(a)) => a
                .data()
                .get(i)
                .map(|x| Value::Num(*x))
                .ok_or_else(|| Error::internal("no such element")),
            Elements::Slices(Value::Logical(a)) => a
                .data()
                .get(i)
                .map(|x| Value::Bool(*x))
                .ok_or_else(|| Error::internal("no such element")),
            Elements::Slices(Value::Char(a)) => a
                .data()
                .get(i)
                .map(|x| Value::from(Array::scalar(*x)))
                .ok_or_else(|| Error::internal("no such element")),
            // Handles, maps and the like are one element each.
            Elements::Slices(
                v @ (Value::Num(_) | Value::Bool(_) | Value::Function(_) | Value::Map(_) | Value::Exception(_)),
            ) => Ok(v.clone()),
            Elements::Slices(v) => index::paren(v, &[Value::Num((i + 1) as f64)]),
        }
    }
}

fn size_of(v: &Value) -> Shape {
    match v {
        Value::Map(_) => Shape::scalar(),
        other => other.shape(),
    }
}

fn different_sizes(function: &str, first: &Shape, own: &Shape, i: usize) -> Error {
    let d = (0..first.ndims().max(own.ndims()))
        .find(|d| first.dim(*d) != own.dim(*d))
        .unwrap_or(0);
    let message = format!(
        "All of the input arguments must be of the same size and shape.\nPrevious inputs had size {} in dimension {}. Input #{} has size {}.",
        first.dim(d),
        d + 1,
        i + 2,
        own.dim(d)
    );
    Error::new(format!("MATLAB:{function}:InputSizeMismatch"), message)
}

/// All elements of an array as values of their own: of a cell the contents.
pub(crate) fn each(v: &Value) -> Result<Vec<Value>> {
    if let Value::Cell(c) = v {
        return alloc::try_copy(c.data());
    }
    let source = Elements::Slices(v.clone());
    let mut items = alloc::try_with_capacity(size_of(v).numel())?;
    for i in 0..size_of(v).numel() {
        items.push(source.get(i)?);
    }
    Ok(items)
}
