//! Other shapes for the same elements.

use super::super::element::Element;
use super::super::rearrange::{rearrange, Rearrange};
use crate::{alloc, Array, Error, Result, Shape, Value};

/// The same elements in another shape.
pub fn reshape(value: &Value, shape: &Shape) -> Result<Value> {
    if shape.checked_numel()? != value.numel() {
        return Err(Error::new(
            "MATLAB:getReshapeDims:notSameNumel",
            "Number of elements must not change. Use [] as one of the size inputs to automatically calculate the appropriate size for that dimension.",
        ));
    }
    if value.shape() == *shape {
        return Ok(value.clone());
    }
    rearrange(value, &Reshaped(shape))
}

struct Reshaped<'a>(&'a Shape);

impl Rearrange for Reshaped<'_> {
    fn apply<T: Element>(&self, a: &Array<T>) -> Result<Array<T>> {
        Array::new(self.0.clone(), alloc::try_copy(a.data())?)
    }
}

/// Without dimensions of size one; matrices stay as they are.
pub fn squeeze(value: &Value) -> Result<Value> {
    let shape = value.shape();
    if shape.is_matrix() {
        return Ok(value.clone());
    }
    let dims: Vec<usize> = shape.dims().iter().copied().filter(|d| *d != 1).collect();
    reshape(
        value,
        &if dims.is_empty() {
            Shape::scalar()
        } else {
            Shape::new(&dims)
        },
    )
}
