//! `isequal` and `isequaln`: deep equality across classes.

use super::operand::{complexes, Operand};
use crate::release::is_container;
use crate::{alloc, Array, FunctionHandle, Result, StructArray, Value, C64};
use std::collections::BTreeSet;
use std::rc::Rc;

/// Whether two values have the same size and equal contents. Numbers, logicals and characters compare by value, whatever their class;
/// structs by field name; maps, handles and exceptions by what they hold. With `nan_equal` NaN equals NaN and missing equals missing.
pub fn isequal(a: &Value, b: &Value, nan_equal: bool) -> Result<bool> {
    let mut work = Comparison {
        nan_equal,
        pairs: Vec::new(),
        seen: BTreeSet::new(),
    };
    let mut equal = work.pair(a, b)?;
    while let (true, Some((x, y))) = (equal, work.pairs.pop()) {
        equal = work.is_known(&x, &y) || work.contents(&x, &y)?;
    }
    Ok(equal)
}

/// Containers that are still to be compared. A list of their own: they may be nested deeply.
struct Comparison {
    nan_equal: bool,
    pairs: Vec<(Value, Value)>,
    /// Pairs of shared containers, by address, whose contents are compared or in `pairs`: once is enough, and maps may hold themselves.
    seen: BTreeSet<(usize, usize)>,
}

impl Comparison {
    /// Compares two values, or notes them for later when both are containers.
    fn pair(&mut self, a: &Value, b: &Value) -> Result<bool> {
        if is_container(a) && is_container(b) {
            if std::mem::discriminant(a) != std::mem::discriminant(b) {
                return Ok(false);
            }
            alloc::try_push(&mut self.pairs, (a.clone(), b.clone()))?;
            return Ok(true);
        }
        if a.is_arithmetic() && b.is_arithmetic() {
            return numbers_equal(a, b, self.nan_equal);
        }
        match (a, b) {
            (Value::String(_), Value::String(_) | Value::Char(_)) | (Value::Char(_), Value::String(_)) => {
                texts_equal(a, b, self.nan_equal)
            }
            (Value::Object(x), Value::Object(y)) => crate::object::objects_equal(x, y, self.nan_equal),
            _ => Ok(false),
        }
    }

    /// Whether these two have been compared already, by way of other containers that hold them too.
    fn is_known(&mut self, a: &Value, b: &Value) -> bool {
        let (Some(x), Some(y)) = (shared_address(a), shared_address(b)) else {
            return false;
        };
        !self.seen.insert((x, y))
    }

    fn contents(&mut self, a: &Value, b: &Value) -> Result<bool> {
        match (a, b) {
            (Value::Cell(x), Value::Cell(y)) => Ok(x.shape() == y.shape() && self.all(x.data().iter().zip(y.data()))?),
            (Value::Struct(x), Value::Struct(y)) => self.structs(x, y),
            (Value::Function(x), Value::Function(y)) => self.functions(x, y),
            (Value::Map(x), Value::Map(y)) => {
                if Rc::ptr_eq(x, y) {
                    return Ok(true);
                }
                let (x, y) = (x.entries(), y.entries());
                Ok(x.len() == y.len() && x.keys().eq(y.keys()) && self.all(x.values().zip(y.values()))?)
            }
            (Value::Exception(x), Value::Exception(y)) => Ok(Rc::ptr_eq(x, y)
                || (x.identifier() == y.identifier() && x.message() == y.message() && x.stack() == y.stack())),
            _ => Ok(false),
        }
    }

    fn all<'v>(&mut self, pairs: impl Iterator<Item = (&'v Value, &'v Value)>) -> Result<bool> {
        for (x, y) in pairs {
            if !self.pair(x, y)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The order of fields does not matter.
    fn structs(&mut self, x: &StructArray, y: &StructArray) -> Result<bool> {
        if x.shape() != y.shape() || x.fields().len() != y.fields().len() {
            return Ok(false);
        }
        for (f, name) in x.fields().iter().enumerate() {
            let Some(g) = y.fields().position(name) else {
                return Ok(false);
            };
            for e in 0..x.numel() {
                let (Some(p), Some(q)) = (x.get(e, f), y.get(e, g)) else {
                    return Ok(false);
                };
                if !self.pair(p, q)? {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }

    /// Named handles are equal by name; anonymous ones when they are copies of one another.
    fn functions(&mut self, x: &Rc<FunctionHandle>, y: &Rc<FunctionHandle>) -> Result<bool> {
        if Rc::ptr_eq(x, y) {
            return Ok(true);
        }
        match (&**x, &**y) {
            (FunctionHandle::Named { name: p, target: s }, FunctionHandle::Named { name: q, target: t }) => {
                let same_target = match (s, t) {
                    (Some(s), Some(t)) => Rc::ptr_eq(s, t),
                    (None, None) => true,
                    _ => false,
                };
                Ok(p == q && same_target)
            }
            (
                FunctionHandle::Anonymous { body: p, captured: s },
                FunctionHandle::Anonymous { body: q, captured: t },
            ) => {
                let same_names = s.len() == t.len() && s.iter().zip(t.iter()).all(|(x, y)| x.is_some() == y.is_some());
                Ok(Rc::ptr_eq(p, q) && same_names && self.all(s.iter().flatten().zip(t.iter().flatten()))?)
            }
            _ => Ok(false),
        }
    }
}

/// The address of a container that others hold too, beside the one that is being compared and the pair that notes it.
fn shared_address(value: &Value) -> Option<usize> {
    fn of<T>(rc: &Rc<T>, most: usize) -> Option<usize> {
        (Rc::strong_count(rc) > most).then(|| Rc::as_ptr(rc).addr())
    }
    match value {
        Value::Cell(rc) => of(rc, 2),
        Value::Struct(rc) => of(rc, 2),
        Value::Function(rc) => of(rc, 2),
        Value::Map(rc) => of(rc, 0),
        _ => None,
    }
}

fn numbers_equal(a: &Value, b: &Value, nan_equal: bool) -> Result<bool> {
    if a.shape() != b.shape() {
        return Ok(false);
    }
    fn same<T: PartialEq>(x: &Array<T>, y: &Array<T>) -> Result<bool> {
        Ok(x.data() == y.data())
    }
    match (a, b) {
        // Exact, and without a copy.
        (Value::Int64(x), Value::Int64(y)) => same(x, y),
        (Value::Uint64(x), Value::Uint64(y)) => same(x, y),
        (Value::Char(x), Value::Char(y)) => same(x, y),
        (Value::Logical(x), Value::Logical(y)) => same(x, y),
        (Value::Int64(_) | Value::Uint64(_), _) | (_, Value::Int64(_) | Value::Uint64(_))
            if !a.is_complex() && !b.is_complex() =>
        {
            super::relational::compare(super::relational::Relation::Eq, a.clone(), b.clone()).and_then(all_true)
        }
        _ if !a.is_complex() && !b.is_complex() => {
            let (x, y) = (a.as_doubles()?, b.as_doubles()?);
            let (Some(x), Some(y)) = (x, y) else { return Ok(false) };
            Ok(x.iter()
                .zip(y.iter())
                .all(|(x, y)| x == y || (nan_equal && x.is_nan() && y.is_nan())))
        }
        _ => {
            let (x, y): (Operand<C64>, Operand<C64>) = (complexes(a.clone())?, complexes(b.clone())?);
            let part = |x: f64, y: f64| x == y || (nan_equal && x.is_nan() && y.is_nan());
            Ok(x.data()
                .iter()
                .zip(y.data())
                .all(|(x, y)| part(x.re, y.re) && part(x.im, y.im)))
        }
    }
}

fn all_true(v: Value) -> Result<bool> {
    Ok(match v {
        Value::Bool(b) => b,
        Value::Logical(a) => a.data().iter().all(|b| *b),
        _ => false,
    })
}

fn texts_equal(a: &Value, b: &Value, nan_equal: bool) -> Result<bool> {
    let (Some(x), Some(y)) = (super::text::texts(a)?, super::text::texts(b)?) else {
        return Ok(false);
    };
    Ok(x.shape() == y.shape()
        && x.data().iter().zip(y.data()).all(|(x, y)| {
            if x.is_missing() || y.is_missing() {
                nan_equal && x == y
            } else {
                x == y
            }
        }))
}
