//! Matrices of a class, diagonals and triangles, and the columns that `for` runs over.

use super::super::coerce::{to_target, Target};
use super::super::element::{gather, Element};
use super::super::rearrange::{pick_elements, rearrange, Rearrange};
use super::super::subscript::Picks;
use crate::{alloc, Array, Class, Error, Result, Shape, StringValue, StructArray, Value};
use std::rc::Rc;

/// An array of a class, filled as growth fills: 0, false, `[]` in cells; struct arrays have no fields. Strings are empty text.
pub fn zeros(class: Class, shape: &Shape) -> Result<Value> {
    fn blank<T: Element>(shape: &Shape) -> Result<Array<T>> {
        Array::filled(shape.clone(), T::fill())
    }
    Ok(match class {
        Class::Double => Value::from(blank::<f64>(shape)?),
        Class::Single => Value::from(blank::<f32>(shape)?),
        Class::Int8 => Value::from(blank::<i8>(shape)?),
        Class::Int16 => Value::from(blank::<i16>(shape)?),
        Class::Int32 => Value::from(blank::<i32>(shape)?),
        Class::Int64 => Value::from(blank::<i64>(shape)?),
        Class::Uint8 => Value::from(blank::<u8>(shape)?),
        Class::Uint16 => Value::Uint16(Rc::new(blank::<u16>(shape)?)),
        Class::Uint32 => Value::from(blank::<u32>(shape)?),
        Class::Uint64 => Value::from(blank::<u64>(shape)?),
        Class::Logical => Value::from(blank::<bool>(shape)?),
        Class::Char => Value::Char(Rc::new(blank::<u16>(shape)?)),
        Class::String => Value::from(Array::filled(shape.clone(), StringValue::default())?),
        Class::Cell => Value::from(blank::<Value>(shape)?),
        Class::Struct => Value::from(StructArray::filled(shape.clone(), Default::default())?),
        other => {
            return Err(Error::new(
                "MATLAB:invalidClass",
                format!("Arrays of class '{other}' cannot be made this way."),
            ))
        }
    })
}

/// The identity of a class: ones on the main diagonal.
pub fn eye(class: Class, rows: usize, cols: usize) -> Result<Value> {
    let mut a = Array::filled(Shape::matrix(rows, cols), 0.0)?;
    a.data_mut()
        .iter_mut()
        .step_by(rows + 1)
        .take(rows.min(cols))
        .for_each(|x| *x = 1.0);
    to_target(Value::from(a), Target { class, complex: false })
}

/// `diag(v, k)`: a vector becomes the k-th diagonal of a matrix; of a matrix, the k-th diagonal as a column.
pub fn diag(value: &Value, k: i64) -> Result<Value> {
    if !value.shape().is_matrix() {
        return Err(Error::new("MATLAB:diag:firstInputMustBe2D", "First input must be 2-D."));
    }
    rearrange(value, &Diagonal(k))
}

struct Diagonal(i64);

impl Rearrange for Diagonal {
    fn apply<T: Element>(&self, a: &Array<T>) -> Result<Array<T>> {
        let distance = usize::try_from(self.0.unsigned_abs())
            .unwrap_or(usize::MAX)
            .min(usize::MAX / 4);
        let (down, right) = if self.0 < 0 { (distance, 0) } else { (0, distance) };
        let (rows, cols) = (a.rows(), a.cols());
        if a.shape().is_vector() {
            let n = a.numel() + distance;
            let mut out = Array::filled(Shape::matrix(n, n), zero_of(a))?;
            for (i, x) in a.data().iter().enumerate() {
                out.data_mut()[(i + right) * n + i + down] = x.clone();
            }
            return Ok(out);
        }
        let n = rows.saturating_sub(down).min(cols.saturating_sub(right));
        let items = alloc::try_collect((0..n).map(|i| a.data()[(i + right) * rows + i + down].clone()))?;
        Array::new(Shape::column(n), items)
    }
}

fn zero_of<T: Element>(_: &Array<T>) -> T {
    T::fill()
}

/// Zero above the k-th diagonal.
pub fn tril(value: &Value, k: i64) -> Result<Value> {
    triangle(value, k, true)
}

/// Zero below the k-th diagonal.
pub fn triu(value: &Value, k: i64) -> Result<Value> {
    triangle(value, k, false)
}

fn triangle(value: &Value, k: i64, lower: bool) -> Result<Value> {
    if !value.shape().is_matrix() {
        return Err(Error::new("MATLAB:triangle:inputMustBe2D", "First input must be 2-D."));
    }
    rearrange(value, &Triangle { k, lower })
}

struct Triangle {
    k: i64,
    lower: bool,
}

impl Rearrange for Triangle {
    fn apply<T: Element>(&self, a: &Array<T>) -> Result<Array<T>> {
        let mut out = a.try_clone()?;
        let rows = a.rows();
        for (p, x) in out.data_mut().iter_mut().enumerate() {
            let offset = (p / rows.max(1)) as i64 - (p % rows.max(1)) as i64;
            if (self.lower && offset > self.k) || (!self.lower && offset < self.k) {
                *x = T::fill();
            }
        }
        Ok(out)
    }
}

/// Column `j` (zero-based) of a value seen as a matrix: what `for` gives to its variable. Cells give cells, structs give structs.
pub fn column(value: &Value, j: usize) -> Result<Value> {
    match value {
        Value::Num(_) | Value::Bool(_) => return Ok(value.clone()),
        Value::Double(a) if a.rows() == 1 => {
            if let Some(x) = a.data().get(j) {
                return Ok(Value::Num(*x));
            }
        }
        Value::Struct(s) if s.shape().rows() > 0 && (j + 1) * s.shape().rows() <= s.numel() => {
            let rows = s.shape().rows();
            return Ok(Value::from(pick_elements(
                s,
                &Array::column(alloc::try_collect(j * rows..(j + 1) * rows)?),
            )?));
        }
        Value::Map(_) | Value::Function(_) | Value::Exception(_) => return Ok(value.clone()),
        _ => {}
    }
    rearrange(value, &Column(j))
}

struct Column(usize);

impl Rearrange for Column {
    fn apply<T: Element>(&self, a: &Array<T>) -> Result<Array<T>> {
        let rows = a.rows();
        if rows == 0 {
            return Ok(Array::empty_of(Shape::matrix(0, 1)));
        }
        let cols = a.numel() / rows;
        if self.0 >= cols {
            return Err(Error::internal("column out of range"));
        }
        let picks = [
            Picks::Range { start: 0, len: rows },
            Picks::Range { start: self.0, len: 1 },
        ];
        Array::new(Shape::column(rows), gather(a.data(), &[rows, cols], &picks)?)
    }
}
