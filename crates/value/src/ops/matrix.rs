//! `*`, `/`, `\` and `^` on matrices.

use super::arithmetic::common_class;
use super::operand::{complexes, numbers};
use super::Outcome;
use crate::{Array, Class, Error, Result, Shape, Value, C64};
use std::ops::{Add, Mul};

/// The class of a product or solve; integer matrices have none.
fn matrix_class(name: &str, symbol: &str, a: &Value, b: &Value) -> Result<Class> {
    let class = common_class(a.class(), b.class())?;
    if class.is_integer() {
        let message =
            format!("{name} ({symbol}) is not fully supported for integer classes. At least one argument must be scalar.");
        return Err(Error::new("MATLAB:mtimes:integerNotSupported", message));
    }
    if !a.shape().is_matrix() || !b.shape().is_matrix() {
        let message = "Arguments must be 2-D, or at least one argument must be scalar. Use TIMES (.*) for elementwise multiplication, or use PAGEMTIMES to apply matrix multiplication to the pages of an N-D array.";
        return Err(Error::new("MATLAB:mtimes:inputsMustBe2DOr1Scalar", message));
    }
    Ok(class)
}

/// `a * b` of two values that are no scalars.
pub(crate) fn product(a: Value, b: Value) -> Result<Outcome> {
    let class = matrix_class("MTIMES", "*", &a, &b)?;
    if a.shape().cols() != b.shape().rows() {
        return Err(Error::new(
            "MATLAB:innerdim",
            "Incorrect dimensions for matrix multiplication. Check that the number of columns in the first matrix matches the number of rows in the second matrix. To operate on each element of the matrix individually, use TIMES (.*) for elementwise multiplication.",
        ));
    }
    let (m, k, n) = (a.shape().rows(), a.shape().cols(), b.shape().cols());
    let value = if a.is_complex() || b.is_complex() {
        let (a, b) = (complexes(a)?, complexes(b)?);
        Value::from(multiply::<C64>(m, k, n, a.data(), b.data(), C64::ZERO)?)
    } else {
        let (a, b) = (numbers::<f64>(a)?, numbers::<f64>(b)?);
        Value::from(multiply(m, k, n, a.data(), b.data(), 0.0)?)
    };
    Ok(Outcome::Ready(if class == Class::Single { super::cast::cast(&value, class)? } else { value }))
}

/// Column by column, so that the innermost loop walks down contiguous columns.
fn multiply<T: Copy + Add<Output = T> + Mul<Output = T>>(m: usize, k: usize, n: usize, a: &[T], b: &[T], zero: T) -> Result<Array<T>> {
    let mut out = Array::filled(Shape::matrix(m, n), zero)?;
    if m == 0 || k == 0 {
        return Ok(out);
    }
    for (column, weights) in out.data_mut().chunks_exact_mut(m).zip(b.chunks_exact(k)) {
        for (w, source) in weights.iter().zip(a.chunks_exact(m)) {
            for (o, x) in column.iter_mut().zip(source) {
                *o = *o + *x * *w;
            }
        }
    }
    Ok(out)
}

/// `a \ b`
pub(crate) fn left_divide(a: Value, b: Value) -> Result<Outcome> {
    matrix_class("MLDIVIDE", "\\", &a, &b)?;
    Err(Error::internal("matrix solve is not there yet"))
}

/// `a / b`
pub(crate) fn right_divide(a: Value, b: Value) -> Result<Outcome> {
    matrix_class("MRDIVIDE", "/", &a, &b)?;
    Err(Error::internal("matrix solve is not there yet"))
}

/// `a ^ b`
pub(crate) fn power(a: Value, b: Value) -> Result<Outcome> {
    matrix_class("MPOWER", "^", &a, &b)?;
    Err(Error::internal("matrix power is not there yet"))
}
