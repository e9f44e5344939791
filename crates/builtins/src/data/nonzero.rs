//! `any`, `all`, `nnz`, `nonzeros` and `find`: where elements are not zero.

use super::over::{flags, lanes, Lanes, Words};
use super::pick::{each_lane, one_based, pick};
use crate::table::row;
use runmat_spec::{example, Builtin, Call, Flow, Fusion, Values};
use runmat_value::{alloc, Array, Error, Result, Shape, Value};
use std::borrow::Cow;

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        fusion: Fusion::Reduction,
        ..row(
            "any",
            "True where any element is nonzero",
            &["B = any(A)", "B = any(A, 'all')", "B = any(A, dim)", "B = any(A, vecdim)"],
            &[example("any([0 0 3])", "true"), example("any([0 1; 0 0])", "[false true]"), example("any(NaN)", "false")],
            |c| quantify(c, "any", |x| x.contains(&Mark::Yes)),
        )
    },
    Builtin {
        fusion: Fusion::Reduction,
        ..row(
            "all",
            "True where all elements are nonzero",
            &["B = all(A)", "B = all(A, 'all')", "B = all(A, dim)", "B = all(A, vecdim)"],
            &[example("all([1 0 3])", "false"), example("all([])", "true")],
            |c| quantify(c, "all", |x| x.iter().all(|m| *m != Mark::No)),
        )
    },
    row("nnz", "Number of nonzero elements", &["N = nnz(X)"], &[example("nnz([1 0 2 0])", "2")], |c| {
        let n = marks(c.arg(0)?, "nnz")?.iter().filter(|m| **m != Mark::No).count();
        Flow::one(n)
    }),
    row("nonzeros", "Nonzero elements as a column", &["v = nonzeros(A)"], &[example("nonzeros([1 0; 2 3])", "[1; 2; 3]")], |c| {
        let value = c.arg(0)?;
        let at = places(value, "nonzeros", usize::MAX, false)?;
        Flow::one(pick(value, &at, Shape::column(at.len()))?)
    }),
    row(
        "find",
        "Indices of nonzero elements",
        &["k = find(X)", "k = find(X, n)", "k = find(X, n, direction)", "[row, col, v] = find(X, ...)"],
        &[example("find([0 1 1])", "[2 3]"), example("find([0 1 1 1], 1, 'last')", "4")],
        run_find,
    ),
];

/// Zero, nonzero, or NaN (which `any` passes over and `all` takes for nonzero).
#[derive(Clone, Copy, PartialEq)]
enum Mark {
    No,
    Yes,
    Nan,
}

fn mark(x: f64) -> Mark {
    if x == 0.0 {
        Mark::No
    } else if x.is_nan() {
        Mark::Nan
    } else {
        Mark::Yes
    }
}

fn marks(value: &Value, function: &str) -> Result<Vec<Mark>> {
    match value {
        Value::Logical(a) => alloc::try_collect(a.data().iter().map(|b| if *b { Mark::Yes } else { Mark::No })),
        Value::Complex(_) | Value::ComplexSingle(_) => {
            let a = value.to_complex_array()?.ok_or_else(|| Error::internal("not complex"))?;
            alloc::try_collect(a.data().iter().map(|z| match (mark(z.re), mark(z.im)) {
                (Mark::Nan, _) | (_, Mark::Nan) => Mark::Nan,
                (Mark::No, Mark::No) => Mark::No,
                _ => Mark::Yes,
            }))
        }
        v => match v.as_doubles()? {
            Some(d) => alloc::try_collect(d.iter().map(|x| mark(*x))),
            None => Err(Error::undefined_for(function, v.class_name())),
        },
    }
}

fn quantify(call: &mut Call, function: &str, f: fn(&[Mark]) -> bool) -> Result<Flow> {
    let value = call.take(0)?;
    let flags = flags(&call.args[1..], Words::Tests, function)?;
    if !value.is_arithmetic() {
        return Err(Error::undefined_for(function, value.class_name()));
    }
    let Lanes { value, layout, result, .. } = lanes(value, &flags.over)?;
    Flow::one(each_lane(&marks(&value, function)?, layout, &result, f)?)
}

/// Zero-based places of nonzero elements, at most `limit` of them from one end.
fn places(value: &Value, function: &str, limit: usize, last: bool) -> Result<Vec<u32>> {
    let test: Cow<[bool]> = match value {
        Value::Logical(a) => Cow::Borrowed(a.data()),
        v => Cow::Owned(marks(v, function)?.iter().map(|m| *m != Mark::No).collect()),
    };
    let mut at = Vec::new();
    if last {
        for (k, _) in test.iter().enumerate().rev().filter(|(_, b)| **b).take(limit) {
            alloc::try_push(&mut at, k as u32)?;
        }
        at.reverse();
    } else {
        for (k, _) in test.iter().enumerate().filter(|(_, b)| **b).take(limit) {
            alloc::try_push(&mut at, k as u32)?;
        }
    }
    Ok(at)
}

/// Rows stay rows; a scalar or 0x0 without nonzeros gives 0x0; all else gives columns.
fn found_shape(shape: &Shape, n: usize) -> Shape {
    if n == 0 && (shape.is_scalar() || *shape == Shape::empty()) {
        Shape::empty()
    } else if shape.is_row() && !shape.is_scalar() {
        Shape::row(n)
    } else {
        Shape::column(n)
    }
}

fn run_find(call: &mut Call) -> Result<Flow> {
    let value = call.arg(0)?;
    if !value.is_arithmetic() {
        return Err(Error::undefined_for("find", value.class_name()));
    }
    let limit = match call.args.get(1) {
        None => usize::MAX,
        Some(v) => match v.as_scalar() {
            Some(n) if n >= 1.0 && n == n.trunc() => n.min(4e9) as usize,
            _ => return Err(Error::new("MATLAB:find:NonPositiveScalar", "Second argument must be a positive scalar integer.")),
        },
    };
    let last = match call.args.get(2).map(|v| v.as_text().unwrap_or_default().to_lowercase()) {
        None => false,
        Some(t) if t == "first" => false,
        Some(t) if t == "last" => true,
        Some(_) => return Err(Error::new("MATLAB:find:InvalidDirection", "Invalid search direction. Must be 'first' or 'last'.")),
    };
    let at = places(value, "find", limit, last)?;
    let shape = value.shape();
    let out = found_shape(&shape, at.len());
    if call.nargout < 2 {
        return Flow::one(one_based(&at, out)?);
    }
    let rows = shape.rows().max(1) as u32;
    let row = alloc::try_collect(at.iter().map(|k| f64::from(k % rows) + 1.0))?;
    let col = alloc::try_collect(at.iter().map(|k| f64::from(k / rows) + 1.0))?;
    let mut values: Values = Values::new();
    values.push(Value::from(Array::new(out.clone(), row)?));
    values.push(Value::from(Array::new(out.clone(), col)?));
    if call.nargout > 2 {
        values.push(pick(value, &at, out)?);
    }
    Ok(Flow::Done(values))
}
