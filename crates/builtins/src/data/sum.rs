//! `sum` and `prod` with all their flags.

use super::over::{flags, lanes, Lanes, Output, Words};
use super::pick::{arithmetic, boxed, each_lane};
use crate::table::row;
use runmat_kernels::integer::Integer;
use runmat_kernels::{reduce, Layout};
use runmat_spec::{example, Builtin, Call, Flow, Fusion};
use runmat_value::{alloc, ops, Array, Class, Error, Result, Shape, Value, C64};
use std::rc::Rc;

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        fusion: Fusion::Reduction,
        ..row(
            "sum",
            "Sum of elements",
            &["S = sum(A)", "S = sum(A, dim)", "S = sum(A, vecdim)", "S = sum(A, 'all')", "S = sum(A, dim, outtype)", "S = sum(A, dim, outtype, nanflag)"],
            &[example("sum([1 2; 3 4])", "[4 6]"), example("sum([1 2; 3 4], 2)", "[3; 7]"), example("sum([1 NaN 2], 'omitnan')", "3")],
            |c| run(c, Kind::Sum),
        )
    },
    Builtin {
        fusion: Fusion::Reduction,
        ..row(
            "prod",
            "Product of elements",
            &["B = prod(A)", "B = prod(A, dim)", "B = prod(A, vecdim)", "B = prod(A, 'all')", "B = prod(A, dim, outtype)", "B = prod(A, dim, outtype, nanflag)"],
            &[example("prod([1 2; 3 4])", "[3 8]"), example("prod([])", "1")],
            |c| run(c, Kind::Product),
        )
    },
];

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Sum,
    Product,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Sum => "sum",
            Kind::Product => "prod",
        }
    }
}

fn run(call: &mut Call, kind: Kind) -> Result<Flow> {
    let value = call.take(0)?;
    let f = flags(&call.args[1..], Words::Sums, kind.name())?;
    arithmetic(&value, kind.name())?;
    if let (Value::Num(x), Some(false) | None) = (&value, f.omit_nan) {
        return Flow::one(*x);
    }
    let class = value.class();
    if f.output == Output::Native && class == Class::Char {
        return Err(Error::new(format!("MATLAB:{}:nativeChar", kind.name()), "Native accumulation on char array is not supported."));
    }
    let value = match f.output {
        Output::Double => ops::cast::cast(&value, Class::Double)?,
        _ => value,
    };
    let result = reduce_lanes(lanes(value, &f.over)?, kind, f.omits(false))?;
    Flow::one(match (f.output, class) {
        (Output::Native, Class::Logical) => ops::cast::cast(&result, Class::Logical)?,
        _ => result,
    })
}

/// The sum of each lane: what `mean` and others build on.
pub(crate) fn sum_lanes(l: Lanes, omit_nan: bool) -> Result<Value> {
    reduce_lanes(l, Kind::Sum, omit_nan)
}

fn reduce_lanes(l: Lanes, kind: Kind, omit: bool) -> Result<Value> {
    let Lanes { value, layout, result, .. } = l;
    let sum = kind == Kind::Sum;
    let unit = if sum { 0.0 } else { 1.0 };
    macro_rules! integers {
        ($a:expr) => {
            integer(sum, $a.data(), layout, &result)?
        };
    }
    Ok(match boxed(value) {
        Value::Double(a) if omit && a.data().iter().any(|x| x.is_nan()) => {
            doubles(sum, a.map(|x| if x.is_nan() { unit } else { *x })?.data(), layout, result)?
        }
        Value::Double(a) => doubles(sum, a.data(), layout, result)?,
        Value::Single(a) => {
            let kept = a.map(|x| if omit && x.is_nan() { unit as f32 } else { *x })?;
            let f = if sum { reduce::sum_single } else { |x: &[f32]| x.iter().fold(1.0f32, |p, v| p * v) };
            Value::from(each_lane(kept.data(), layout, &result, f)?)
        }
        Value::Complex(a) => complex(sum, omit, &a, layout, &result)?,
        Value::ComplexSingle(a) => match complex(sum, omit, &a.map(|z| z.widen())?, layout, &result)? {
            Value::Complex(w) => Value::from(w.map(|z| z.narrow())?),
            other => ops::cast::cast(&other, Class::Single)?,
        },
        Value::Int8(a) => Value::from(integers!(a)),
        Value::Int16(a) => Value::from(integers!(a)),
        Value::Int32(a) => Value::from(integers!(a)),
        Value::Int64(a) => Value::from(integers!(a)),
        Value::Uint8(a) => Value::from(integers!(a)),
        Value::Uint16(a) => Value::Uint16(Rc::new(integers!(a))),
        Value::Uint32(a) => Value::from(integers!(a)),
        Value::Uint64(a) => Value::from(integers!(a)),
        Value::Logical(a) if sum => Value::from(each_lane(a.data(), layout, &result, |x| x.iter().filter(|b| **b).count() as f64)?),
        other => match other.as_doubles()? {
            Some(d) => doubles(sum, &d, layout, result)?,
            None => return Err(Error::internal("a sum of no numbers")),
        },
    })
}

fn doubles(sum: bool, x: &[f64], layout: Layout, result: Shape) -> Result<Value> {
    let mut out = alloc::try_filled(layout.lanes(), 0.0)?;
    if sum {
        reduce::sum_along(x, layout, &mut out);
    } else {
        reduce::prod_along(x, layout, &mut out);
    }
    Ok(Value::from(Array::new(result, out)?))
}

fn integer<T: Integer>(sum: bool, x: &[T], layout: Layout, result: &Shape) -> Result<Array<T>> {
    each_lane(x, layout, result, if sum { reduce::sum_integer } else { reduce::prod_integer })
}

fn complex(sum: bool, omit: bool, a: &Array<C64>, layout: Layout, result: &Shape) -> Result<Value> {
    let unit = if sum { C64::ZERO } else { C64::ONE };
    let kept = a.map(|z| if omit && z.is_nan() { unit } else { *z })?;
    let f = if sum { reduce::sum_complex } else { reduce::prod_complex };
    Ok(Value::from(each_lane(kept.data(), layout, result, f)?))
}

