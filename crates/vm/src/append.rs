//! `x = [x, v, ...]`: the array of x grows in place, amortised, when only x (and the copy in the register) holds it.

use crate::core::Vm;
use runmat_bytecode::{Code, Reg};
use runmat_value::{Array, Result, Shape, Value};
use std::rc::Rc;

/// The direction that an array grows in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Along {
    Row,
    Column,
}

impl Along {
    /// A vector in this direction that has something in it. A single element is a row; a column of one goes the general way.
    fn fits(self, shape: &Shape) -> bool {
        match self {
            Along::Row => shape.is_row() && shape.cols() > 0,
            Along::Column => shape.is_column() && shape.rows() > 1,
        }
    }
    /// The same for what is appended, where a single element fits both.
    fn takes(self, shape: &Shape) -> bool {
        match self {
            Along::Row => shape.is_row() && shape.cols() > 0,
            Along::Column => shape.is_column() && shape.rows() > 0,
        }
    }
}

impl Vm {
    /// True when it was done. False: nothing has changed.
    pub(crate) fn append_in_place(
        &mut self,
        code: &Code,
        base: usize,
        d: Reg,
        from: Reg,
        count: u16,
        across: bool,
    ) -> Result<bool> {
        let first = base + usize::from(from);
        if count < 2 || usize::from(d) >= code.variables.len() || d >= from {
            return Ok(false);
        }
        // Variables lie below temporaries.
        let Some((below, parts)) = self.core.stack.split_at_mut_checked(first) else {
            return Ok(false);
        };
        let (Some(Some(own)), Some(parts)) = (
            below.get_mut(base + usize::from(d)),
            parts.get_mut(..usize::from(count)),
        ) else {
            return Ok(false);
        };
        let along = if across { Along::Row } else { Along::Column };
        let Some((copy, items)) = parts.split_first_mut() else {
            return Ok(false);
        };
        let Some(total) = room_needed(own, copy, items, along) else {
            return Ok(false);
        };
        *copy = None;
        match own {
            Value::Double(a) => grow(a, items, total, along, |v, out| match v {
                Value::Num(x) => out.push(*x),
                Value::Double(b) => out.extend_from_slice(b.data()),
                _ => {}
            })?,
            Value::Char(a) => grow(a, items, total, along, |v, out| {
                if let Value::Char(b) = v {
                    out.extend_from_slice(b.data());
                }
            })?,
            Value::Cell(a) => grow(a, items, total, along, |v, out| match v {
                Value::Cell(b) => out.extend_from_slice(b.data()),
                other => out.push(other.clone()),
            })?,
            _ => {}
        }
        for item in items {
            *item = None;
        }
        self.core.debt += total as u64 >> 3;
        Ok(true)
    }
}

/// How many elements come to `own`; `None` where the general way has to join.
fn room_needed(own: &Value, copy: &Option<Value>, items: &[Option<Value>], along: Along) -> Option<usize> {
    fn alone<T>(own: &Rc<Array<T>>, copy: &Rc<Array<T>>, along: Along) -> bool {
        Rc::ptr_eq(own, copy) && Rc::strong_count(own) == 2 && along.fits(own.shape())
    }
    let fits = match (own, copy) {
        (Value::Double(own), Some(Value::Double(copy))) => alone(own, copy, along),
        (Value::Char(own), Some(Value::Char(copy))) => along == Along::Row && alone(own, copy, along),
        (Value::Cell(own), Some(Value::Cell(copy))) => alone(own, copy, along),
        _ => false,
    };
    if !fits {
        return None;
    }
    let mut total = 0usize;
    for item in items {
        total = total.checked_add(match (own, item) {
            (Value::Double(_), Some(Value::Num(_))) => 1,
            (Value::Double(_), Some(Value::Double(a))) if along.takes(a.shape()) => a.numel(),
            (Value::Char(_), Some(Value::Char(a))) if along.takes(a.shape()) => a.numel(),
            (Value::Cell(_), Some(Value::Cell(a))) if along.takes(a.shape()) => a.numel(),
            // what is no cell becomes the content of one
            (Value::Cell(_), Some(Value::Num(_) | Value::Bool(_))) => 1,
            (Value::Cell(_), Some(Value::Char(a))) if a.numel() > 0 => 1,
            _ => return None,
        })?;
    }
    Some(total)
}

fn grow<T: Clone>(
    own: &mut Rc<Array<T>>,
    items: &[Option<Value>],
    total: usize,
    along: Along,
    add: impl Fn(&Value, &mut Vec<T>),
) -> Result<()> {
    Array::unique(own)?.append(total, along == Along::Column, |out| {
        for item in items.iter().flatten() {
            add(item, out);
        }
    })
}
