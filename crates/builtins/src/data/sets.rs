//! `union`, `intersect`, `setdiff` and `setxor` of elements or rows.

use super::items::{pick_rows, Groups, Items};
use super::keys::cell_texts;
use super::pick::{one_based, pick};
use super::unique::{set_flags, SetFlags};
use crate::table::row;
use runmat_spec::{example, Builtin, Call, Flow, Values};
use runmat_value::{index::build, ops, Array, Class, Error, Result, Shape, Value};

pub const ENTRIES: &[Builtin] = &[
    row("union", "Elements of either of two sets", &["C = union(A, B)", "[C, ia, ib] = union(A, B, 'rows', setOrder)"], &[example("union([3 1], [2 1])", "[1 2 3]")], |c| run(c, Operation::Union)),
    row("intersect", "Elements common to two sets", &["C = intersect(A, B)", "[C, ia, ib] = intersect(A, B, 'rows', setOrder)"], &[example("intersect([3 1 2], [2 3 9])", "[2 3]")], |c| {
        run(c, Operation::Intersect)
    }),
    row("setdiff", "Elements of one set that are not in another", &["C = setdiff(A, B)", "[C, ia] = setdiff(A, B, 'rows', setOrder)"], &[example("setdiff([3 1 2], 2)", "[1 3]")], |c| run(c, Operation::Difference)),
    row("setxor", "Elements of exactly one of two sets", &["C = setxor(A, B)", "[C, ia, ib] = setxor(A, B, 'rows', setOrder)"], &[example("setxor([1 2], [2 3])", "[1 3]")], |c| {
        run(c, Operation::ExclusiveOr)
    }),
];

#[derive(Clone, Copy, PartialEq)]
enum Operation {
    Union,
    Intersect,
    Difference,
    ExclusiveOr,
}

impl Operation {
    fn name(self) -> &'static str {
        match self {
            Operation::Union => "union",
            Operation::Intersect => "intersect",
            Operation::Difference => "setdiff",
            Operation::ExclusiveOr => "setxor",
        }
    }
    fn keeps(self, in_a: bool, in_b: bool) -> bool {
        match self {
            Operation::Union => true,
            Operation::Intersect => in_a && in_b,
            Operation::Difference => in_a && !in_b,
            Operation::ExclusiveOr => in_a != in_b,
        }
    }
}

/// Two arguments of a set function as one list, those of the first in front.
pub(crate) struct Pair {
    pub all: Value,
    pub items: Items,
    /// Items of the first.
    pub first: usize,
}

/// Texts meet as strings where one is a string, as cells where one is a cell; a char row then counts as one text.
pub(crate) fn same_kind(a: Value, b: Value, function: &str) -> Result<(Value, Value)> {
    let upper = function.to_uppercase();
    let mismatch = |a: &Value, b: &Value| {
        let message = format!("Input A of class {} and input B of class {} must be cell arrays of character vectors, unless one is a character vector.", a.class_name(), b.class_name());
        Error::new(format!("MATLAB:{upper}:InputClass"), message)
    };
    if a.is_string() || b.is_string() {
        let is_text = |v: &Value| -> Result<bool> { Ok(v.is_string() || v.is_char() || cell_texts(v)?.is_some()) };
        if !is_text(&a)? || !is_text(&b)? {
            return Err(mismatch(&a, &b));
        }
        return Ok((ops::cast::cast(&a, Class::String)?, ops::cast::cast(&b, Class::String)?));
    }
    if !a.is_cell() && !b.is_cell() {
        return Ok((a, b));
    }
    let as_cell = |v: &Value| -> Result<Option<Value>> {
        Ok(match v {
            Value::Char(c) if c.shape().is_row() || c.numel() == 0 => Some(Value::from(Array::scalar(v.clone()))),
            Value::Cell(_) => cell_texts(v)?.map(|_| v.clone()),
            other if other.is_empty() && other.is_numeric() => Some(Value::from(Array::<Value>::empty())),
            _ => None,
        })
    };
    match (as_cell(&a)?, as_cell(&b)?) {
        (Some(x), Some(y)) => Ok((x, y)),
        _ => Err(mismatch(&a, &b)),
    }
}

/// Brings both to one class and puts them in one list.
pub(crate) fn pair(a: &Value, b: &Value, rows: bool, function: &str) -> Result<Pair> {
    if rows {
        let (p, q) = (a.shape(), b.shape());
        let upper = function.to_uppercase();
        if !p.is_matrix() || !q.is_matrix() {
            return Err(Error::new(format!("MATLAB:{upper}:NotAMatrix"), "Both inputs must be matrices when 'rows' is given."));
        }
        if p.cols() != q.cols() && !a.is_empty() && !b.is_empty() {
            return Err(Error::new(format!("MATLAB:{upper}:AandBColnumAgree"), "A and B must have the same number of columns."));
        }
        let all = build::vertcat(&[a.clone(), b.clone()])?;
        let first = if p == Shape::empty() { 0 } else { p.rows() };
        let first = first.min(all.shape().rows());
        return Ok(Pair { items: Items::rows(&all, function)?, all, first });
    }
    let (p, q) = (build::reshape(a, &Shape::column(a.numel()))?, build::reshape(b, &Shape::column(b.numel()))?);
    let first = a.numel();
    let all = build::vertcat(&[p, q])?;
    Ok(Pair { items: Items::elements(&all, function)?, all, first })
}

fn run(call: &mut Call, operation: Operation) -> Result<Flow> {
    let name = operation.name();
    let (a, b) = (call.take(0)?, call.take(1)?);
    let mut f = set_flags(&call.args[2..], name)?;
    let (sa, sb) = (a.shape(), b.shape());
    let (a, b) = same_kind(a, b, name)?;
    f.rows = f.rows && !a.is_cell();
    let p = pair(&a, &b, f.rows, name)?;
    let groups = p.items.groups()?;
    let list = members(&groups, p.first, operation, f);
    let at: Vec<u32> = list.iter().map(|l| l.0).collect();
    let c = if f.rows { pick_rows(&p.all, &at)? } else { pick(&p.all, &at, result_shape(operation, &sa, &sb, at.len()))? };
    let mut out = Values::from_iter([c]);
    let first = p.first as u32;
    let column = |at: Vec<u32>| {
        let n = at.len();
        one_based(&at, Shape::column(n))
    };
    if call.nargout > 1 {
        out.push(column(at.iter().copied().filter(|k| *k < first).collect())?);
    }
    if call.nargout > 2 {
        out.push(column(match operation {
            Operation::Intersect => list.iter().filter_map(|l| l.1).map(|k| k - first).collect(),
            _ => at.iter().filter(|k| **k >= first).map(|k| k - first).collect(),
        })?);
    }
    Ok(Flow::Done(out))
}

/// Of each kept group the first member, and the first in the second set.
fn members(groups: &Groups, first: usize, operation: Operation, f: SetFlags) -> Vec<(u32, Option<u32>)> {
    let mut list = Vec::new();
    for g in 0..groups.len() {
        let m = groups.members(g);
        let in_a = m.first().is_some_and(|k| (*k as usize) < first);
        let in_b = m.last().is_some_and(|k| (*k as usize) >= first);
        if let (true, Some(k)) = (operation.keeps(in_a, in_b), m.first()) {
            list.push((*k, m.iter().copied().find(|k| (*k as usize) >= first)));
        }
    }
    if f.stable {
        list.sort_by_key(|l| l.0);
    }
    list
}

/// A row where both are rows (of a difference: the first), a row beside nothing stays a row.
fn result_shape(operation: Operation, a: &Shape, b: &Shape, n: usize) -> Shape {
    let nothing = Shape::empty();
    let row = match operation {
        Operation::Difference => a.is_row(),
        Operation::Intersect => a.is_row() && b.is_row(),
        _ => (a.is_row() && b.is_row()) || (a.is_row() && *b == nothing) || (*a == nothing && b.is_row()),
    };
    let blank = match operation {
        Operation::Difference => *a == nothing,
        Operation::Intersect => *a == nothing || *b == nothing,
        _ => *a == nothing && *b == nothing,
    };
    if n == 0 && blank {
        nothing
    } else if row {
        Shape::row(n)
    } else {
        Shape::column(n)
    }
}
