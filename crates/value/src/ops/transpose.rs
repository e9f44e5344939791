//! `a'` and `a.'` for every class.

use crate::{alloc, Array, Error, Result, Shape, StructArray, Value};
use std::rc::Rc;

/// Side of the square blocks in which a matrix is turned: rows and columns of a block share cache lines.
const BLOCK: usize = 16;

/// The transpose; with `conjugate` the complex conjugate one.
pub(crate) fn transpose(v: Value, conjugate: bool) -> Result<Value> {
    let v = if conjugate && v.is_complex() {
        super::complex_parts::conj(v)?
    } else {
        v
    };
    macro_rules! turn {
        ($($variant:ident),*) => {
            match v {
                $(Value::$variant(a) => Ok(Value::$variant(turned(a)?)),)*
                Value::Struct(s) => turned_struct(s),
                other => Ok(other),
            }
        };
    }
    turn!(
        Double,
        Single,
        Complex,
        ComplexSingle,
        Int8,
        Int16,
        Int32,
        Int64,
        Uint8,
        Uint16,
        Uint32,
        Uint64,
        Logical,
        Char,
        String,
        Cell
    )
}

fn check_matrix(shape: &Shape) -> Result<Shape> {
    if !shape.is_matrix() {
        return Err(Error::new(
            "MATLAB:transposeND",
            "TRANSPOSE does not support N-D arrays. Use PAGETRANSPOSE/PAGECTRANSPOSE to transpose pages or PERMUTE to reorder dimensions of N-D arrays.",
        ));
    }
    Ok(Shape::matrix(shape.cols(), shape.rows()))
}

fn turned<T: Clone>(a: Rc<Array<T>>) -> Result<Rc<Array<T>>> {
    let shape = check_matrix(a.shape())?;
    if a.shape().is_vector() || a.numel() == 0 {
        return Ok(Rc::new(Array::take(a)?.reshape(shape)?));
    }
    let (rows, cols, from) = (a.rows(), a.cols(), a.data());
    let mut out = alloc::try_copy(from)?;
    for c0 in (0..cols).step_by(BLOCK) {
        for r0 in (0..rows).step_by(BLOCK) {
            for r in r0..(r0 + BLOCK).min(rows) {
                for c in c0..(c0 + BLOCK).min(cols) {
                    out[r * cols + c] = from[c * rows + r].clone();
                }
            }
        }
    }
    Ok(Rc::new(Array::new(shape, out)?))
}

fn turned_struct(s: Rc<StructArray>) -> Result<Value> {
    let shape = check_matrix(s.shape())?;
    let (rows, cols) = (s.shape().rows(), s.shape().cols());
    let mut values = alloc::try_with_capacity(s.values().len())?;
    for r in 0..rows {
        for c in 0..cols {
            values.extend_from_slice(s.element(c * rows + r));
        }
    }
    Ok(Value::from(StructArray::new(shape, s.fields().clone(), values)?))
}
