//! Scalar subscripts without detours: what loops spend their time in.

use super::subscript::is_colon;
use crate::ops::operand::Number;
use crate::{Array, Shape, Value};
use std::rc::Rc;

/// A one-based index as a position below `n`.
#[inline(always)]
fn slot(i: f64, n: usize) -> Option<usize> {
    let k = i as usize;
    if k as f64 == i && k.wrapping_sub(1) < n {
        Some(k - 1)
    } else {
        None
    }
}

/// The position of element (i, j) of a matrix.
#[inline(always)]
fn slot2<T>(a: &Array<T>, i: f64, j: f64) -> Option<usize> {
    if let [rows, cols] = *a.shape().dims() {
        return Some(slot(j, cols)? * rows + slot(i, rows)?);
    }
    None
}

/// The position that scalar subscripts name inside an array, without the general way.
#[inline]
pub(crate) fn position(shape: &Shape, args: &[Value]) -> Option<usize> {
    match (args, shape.dims()) {
        ([Value::Num(i)], _) => slot(*i, shape.numel()),
        ([Value::Num(i), Value::Num(j)], &[rows, cols]) => Some(slot(*j, cols)? * rows + slot(*i, rows)?),
        _ => None,
    }
}

/// The places of `A(i, :)` or `A(:, j)` in a matrix.
pub(crate) struct Line {
    pub start: usize,
    pub stride: usize,
    pub len: usize,
}

impl Line {
    pub(crate) fn read(shape: &Shape, args: &[Value]) -> Option<Line> {
        let &[rows, cols] = shape.dims() else { return None };
        // One row has stride 1 and would look like a column; the general way takes it.
        match args {
            [Value::Num(i), colon] if rows > 1 && is_colon(colon) => Some(Line {
                start: slot(*i, rows)?,
                stride: rows,
                len: cols,
            }),
            [colon, Value::Num(j)] if is_colon(colon) => Some(Line {
                start: slot(*j, cols)? * rows,
                stride: 1,
                len: rows,
            }),
            _ => None,
        }
    }
    pub(crate) fn shape(&self) -> Shape {
        if self.stride == 1 {
            Shape::column(self.len)
        } else {
            Shape::row(self.len)
        }
    }
}

/// `A(i, :) = v` or `A(:, j) = v` with a scalar or a vector of real doubles; false when the general way has to.
pub(crate) fn set_line(base: &mut Value, args: &[Value], value: &Value) -> bool {
    let Value::Double(rc) = base else { return false };
    let Some(line) = Line::read(rc.shape(), args) else {
        return false;
    };
    let source = match value {
        Value::Num(x) => std::slice::from_ref(x),
        Value::Double(v) if v.shape().is_vector() && v.numel() == line.len => v.data(),
        _ => return false,
    };
    let Ok(a) = Array::unique(rc) else { return false };
    let places = a
        .data_mut()
        .iter_mut()
        .skip(line.start)
        .step_by(line.stride)
        .take(line.len);
    for (place, x) in places.zip(source.iter().cycle()) {
        *place = *x;
    }
    true
}

#[inline(always)]
fn read<T>(a: &Array<T>, at: Option<usize>) -> Option<&T> {
    a.data().get(at?)
}

macro_rules! element_of {
    ($base:expr, $a:ident => $at:expr) => {
        match $base {
            Value::Double($a) => read($a, $at).map(|x| Value::Num(*x)),
            Value::Logical($a) => read($a, $at).map(|x| Value::Bool(*x)),
            Value::Char($a) => read($a, $at).map(|x| Value::Char(Rc::new(Array::scalar(*x)))),
            Value::Cell($a) => read($a, $at).map(|x| Value::from(Array::scalar(x.clone()))),
            Value::Single($a) => read($a, $at).map(|x| Value::from(Array::scalar(*x))),
            Value::Int8($a) => read($a, $at).map(|x| Value::from(Array::scalar(*x))),
            Value::Int16($a) => read($a, $at).map(|x| Value::from(Array::scalar(*x))),
            Value::Int32($a) => read($a, $at).map(|x| Value::from(Array::scalar(*x))),
            Value::Int64($a) => read($a, $at).map(|x| Value::from(Array::scalar(*x))),
            Value::Uint8($a) => read($a, $at).map(|x| Value::from(Array::scalar(*x))),
            Value::Uint16($a) => read($a, $at).map(|x| Value::Uint16(Rc::new(Array::scalar(*x)))),
            Value::Uint32($a) => read($a, $at).map(|x| Value::from(Array::scalar(*x))),
            Value::Uint64($a) => read($a, $at).map(|x| Value::from(Array::scalar(*x))),
            Value::String($a) => read($a, $at).map(|x| Value::from(Array::scalar(x.clone()))),
            _ => None,
        }
    };
}

/// `base(i)`; `None` when the general way has to decide (or to raise the error).
#[inline]
pub fn get1(base: &Value, i: f64) -> Option<Value> {
    if let Value::Num(x) = base {
        return if i == 1.0 { Some(Value::Num(*x)) } else { None };
    }
    element_of!(base, a => slot(i, a.numel()))
}

/// `base(i, j)`.
#[inline]
pub fn get2(base: &Value, i: f64, j: f64) -> Option<Value> {
    if let Value::Num(x) = base {
        return if i == 1.0 && j == 1.0 {
            Some(Value::Num(*x))
        } else {
            None
        };
    }
    element_of!(base, a => slot2(a, i, j))
}

/// `base{i}` of a cell.
#[inline]
pub fn brace_get1(base: &Value, i: f64) -> Option<Value> {
    match base {
        Value::Cell(a) => read(a, slot(i, a.numel())).cloned(),
        _ => None,
    }
}

/// `base{i, j}` of a cell.
#[inline]
pub fn brace_get2(base: &Value, i: f64, j: f64) -> Option<Value> {
    match base {
        Value::Cell(a) => read(a, slot2(a, i, j)).cloned(),
        _ => None,
    }
}

#[inline(always)]
fn write<T: Clone>(rc: &mut Rc<Array<T>>, at: Option<usize>, item: T) -> bool {
    let Some(at) = at else { return false };
    if Rc::get_mut(rc).is_none() && Array::unique(rc).is_err() {
        return false;
    }
    match Rc::get_mut(rc).and_then(|a| a.data_mut().get_mut(at)) {
        Some(place) => {
            *place = item;
            true
        }
        None => false,
    }
}

/// `x(end + 1) = item` of a vector. The first element goes the general way, which makes a scalar of it.
#[inline]
fn push<T: Clone>(rc: &mut Rc<Array<T>>, i: f64, item: T) -> bool {
    if i != rc.numel() as f64 + 1.0 {
        return false;
    }
    let vector = rc.numel() > 0 && matches!(*rc.shape().dims(), [1, _] | [_, 1]);
    vector && Array::unique(rc).and_then(|a| a.push(item)).is_ok()
}

macro_rules! store {
    ($base:expr, $value:expr, $a:ident => $at:expr, $item:ident => $otherwise:expr) => {
        match ($base, $value) {
            (Value::Double($a), Value::Num(x)) => {
                let $item = *x;
                write($a, $at, $item) || $otherwise
            }
            (Value::Double($a), Value::Bool(x)) => {
                let $item = f64::from(u8::from(*x));
                write($a, $at, $item) || $otherwise
            }
            (Value::Logical($a), Value::Bool(x)) => {
                let $item = *x;
                write($a, $at, $item) || $otherwise
            }
            (Value::Cell($a), Value::Cell(c)) => match c.data() {
                [x] => {
                    let $item = x.clone();
                    write($a, $at, $item.clone()) || $otherwise
                }
                _ => false,
            },
            (Value::Char($a), Value::Char(c)) => match c.data() {
                [x] => {
                    let $item = *x;
                    write($a, $at, $item) || $otherwise
                }
                _ => false,
            },
            (Value::Single($a), Value::Num(x)) => {
                let $item = *x as f32;
                write($a, $at, $item) || $otherwise
            }
            (Value::Int8($a), Value::Num(x)) => write($a, $at, i8::from_f64(*x)),
            (Value::Int16($a), Value::Num(x)) => write($a, $at, i16::from_f64(*x)),
            (Value::Int32($a), Value::Num(x)) => write($a, $at, i32::from_f64(*x)),
            (Value::Int64($a), Value::Num(x)) => write($a, $at, i64::from_f64(*x)),
            (Value::Uint8($a), Value::Num(x)) => write($a, $at, u8::from_f64(*x)),
            (Value::Uint16($a), Value::Num(x)) => write($a, $at, u16::from_f64(*x)),
            (Value::Uint32($a), Value::Num(x)) => write($a, $at, u32::from_f64(*x)),
            (Value::Uint64($a), Value::Num(x)) => write($a, $at, u64::from_f64(*x)),
            _ => false,
        }
    };
}

/// `base(i) = value`: true when done, growth by one included; false when the general way has to.
#[inline]
pub fn set1(base: &mut Value, i: f64, value: &Value) -> bool {
    store!(base, value, a => slot(i, a.numel()), item => push(a, i, item))
}

/// `base(i, j) = value` inside a matrix.
#[inline]
pub fn set2(base: &mut Value, i: f64, j: f64, value: &Value) -> bool {
    store!(base, value, a => slot2(a, i, j), _item => false)
}

/// `base{i} = value`, growth by one included.
#[inline]
pub fn brace_set1(base: &mut Value, i: f64, value: &Value) -> bool {
    match base {
        Value::Cell(a) => write(a, slot(i, a.numel()), value.clone()) || push(a, i, value.clone()),
        _ => false,
    }
}

/// `base{i, j} = value` inside a matrix.
#[inline]
pub fn brace_set2(base: &mut Value, i: f64, j: f64, value: &Value) -> bool {
    match base {
        Value::Cell(a) => write(a, slot2(a, i, j), value.clone()),
        _ => false,
    }
}
