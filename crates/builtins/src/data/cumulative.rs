//! Running sums, products and extrema: `cumsum`, `cumprod`, `cummax`, `cummin`.

use super::over::{flags, layout, Over, Words};
use super::pick::{arithmetic, boxed};
use crate::slices::collect_in_slices;
use crate::table::row;
use runmat_kernels::integer::Integer;
use runmat_kernels::reduce::Ordered;
use runmat_kernels::scan::{self, Direction};
use runmat_kernels::sort::compare_complex;
use runmat_kernels::Layout;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{alloc, ops, Array, Class, Error, Result, Value, C64};
use std::cmp::Ordering;
use std::rc::Rc;

pub const ENTRIES: &[Builtin] = &[
    row("cumsum", "Cumulative sum", &["B = cumsum(A)", "B = cumsum(A, dim)", "B = cumsum(A, dim, direction)", "B = cumsum(A, dim, direction, nanflag)"], &[example("cumsum([1 2 3])", "[1 3 6]"), example("cumsum([1 2 3], 'reverse')", "[6 5 3]")], |c| {
        run(c, Kind::Sum)
    }),
    row("cumprod", "Cumulative product", &["B = cumprod(A)", "B = cumprod(A, dim)", "B = cumprod(A, dim, direction)", "B = cumprod(A, dim, direction, nanflag)"], &[example("cumprod([1 2 3])", "[1 2 6]")], |c| {
        run(c, Kind::Product)
    }),
    row("cummax", "Cumulative maximum", &["M = cummax(A)", "M = cummax(A, dim)", "M = cummax(A, dim, direction)", "M = cummax(A, dim, direction, nanflag)"], &[example("cummax([1 3 2])", "[1 3 3]")], |c| {
        run(c, Kind::Max)
    }),
    row("cummin", "Cumulative minimum", &["M = cummin(A)", "M = cummin(A, dim)", "M = cummin(A, dim, direction)", "M = cummin(A, dim, direction, nanflag)"], &[example("cummin([3 1 2])", "[3 1 1]")], |c| {
        run(c, Kind::Min)
    }),
];

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Sum,
    Product,
    Max,
    Min,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Sum => "cumsum",
            Kind::Product => "cumprod",
            Kind::Max => "cummax",
            Kind::Min => "cummin",
        }
    }
    fn is_extremum(self) -> bool {
        matches!(self, Kind::Max | Kind::Min)
    }
}

struct Plan {
    kind: Kind,
    layout: Layout,
    direction: Direction,
    omit: bool,
}

fn run(call: &mut Call, kind: Kind) -> Result<Flow> {
    let value = call.take(0)?;
    let f = flags(&call.args[1..], Words::Scans, kind.name())?;
    arithmetic(&value, kind.name())?;
    let shape = value.shape();
    let dim = match f.over {
        Over::Dim(d) => d,
        Over::Default => shape.first_nonsingleton(),
        _ => return Err(Error::new("MATLAB:getdimarg:dimensionMustBePositiveInteger", "Dimension argument must be a positive integer scalar within indexing range.")),
    };
    let direction = if f.reverse { Direction::Reverse } else { Direction::Forward };
    let plan = Plan { kind, layout: layout(&shape, dim), direction, omit: f.omits(kind.is_extremum()) };
    match value {
        Value::Double(a) if plan.is_plain() => scan_in_slices(call, &plan, a),
        value => Flow::one(scan_value(&plan, value)?),
    }
}

impl Plan {
    /// Sums and products of contiguous lanes, NaN and all.
    fn is_plain(&self) -> bool {
        !self.kind.is_extremum() && !self.omit && self.layout.inner == 1 && self.direction == Direction::Forward
    }
}

fn scan_in_slices(call: &mut Call, p: &Plan, a: Rc<Array<f64>>) -> Result<Flow> {
    let (n, count, shape) = (p.layout.n.max(1), a.numel(), a.shape().clone());
    let join: fn(f64, f64) -> f64 = if p.kind == Kind::Sum { |a, b| a + b } else { |a, b| a * b };
    let mut so_far = 0.0;
    collect_in_slices(
        call,
        count,
        move |_, at| {
            let x = a.data()[at];
            so_far = if at % n == 0 { x } else { join(so_far, x) };
            so_far
        },
        move |_, out| Flow::one(Array::new(shape, out)?),
    )
}

fn scan_value(p: &Plan, value: Value) -> Result<Value> {
    macro_rules! integers {
        ($a:expr) => {
            integer(p, &$a)?
        };
    }
    Ok(match boxed(value) {
        Value::Double(a) => Value::from(floats(p, &a, |a, b| a + b, |a, b| a * b, f64::is_nan, 0.0, 1.0)?),
        Value::Single(a) => Value::from(floats(p, &a, |a, b| a + b, |a, b| a * b, f32::is_nan, 0.0, 1.0)?),
        Value::Complex(a) => Value::from(complex(p, &a)?),
        Value::ComplexSingle(a) => Value::from(complex(p, &a.map(|z| z.widen())?)?.map(|z| z.narrow())?),
        Value::Int8(a) => Value::from(integers!(a)),
        Value::Int16(a) => Value::from(integers!(a)),
        Value::Int32(a) => Value::from(integers!(a)),
        Value::Int64(a) => Value::from(integers!(a)),
        Value::Uint8(a) => Value::from(integers!(a)),
        Value::Uint16(a) => Value::Uint16(Rc::new(integers!(a))),
        Value::Uint32(a) => Value::from(integers!(a)),
        Value::Uint64(a) => Value::from(integers!(a)),
        Value::Logical(a) if p.kind.is_extremum() => Value::from(extrema(p, &a)?),
        other => return scan_value(p, boxed(ops::cast::cast(&other, Class::Double)?)),
    })
}

fn with<T: Copy>(p: &Plan, a: &Array<T>, join: impl Fn(T, T) -> T) -> Result<Array<T>> {
    let mut out = alloc::try_copy(a.data())?;
    scan::scan(a.data(), p.layout, p.direction, &mut out, join);
    Array::new(a.shape().clone(), out)
}

fn extrema<T: Ordered>(p: &Plan, a: &Array<T>) -> Result<Array<T>> {
    let omit = p.omit;
    let keep = move |a: T, b: T, better: bool| if omit { a.is_nan() || better } else { !a.is_nan() && (better || b.is_nan()) };
    if p.kind == Kind::Max {
        with(p, a, |a, b| if keep(a, b, b > a) { b } else { a })
    } else {
        with(p, a, |a, b| if keep(a, b, b < a) { b } else { a })
    }
}

fn floats<T: Ordered>(p: &Plan, a: &Array<T>, add: fn(T, T) -> T, multiply: fn(T, T) -> T, is_nan: fn(T) -> bool, zero: T, one: T) -> Result<Array<T>> {
    if p.kind.is_extremum() {
        return extrema(p, a);
    }
    let (join, unit) = if p.kind == Kind::Sum { (add, zero) } else { (multiply, one) };
    if p.omit && a.data().iter().any(|x| is_nan(*x)) {
        return with(p, &a.map(|x| if is_nan(*x) { unit } else { *x })?, join);
    }
    with(p, a, join)
}

fn integer<T: Integer + Ordered>(p: &Plan, a: &Array<T>) -> Result<Array<T>> {
    match p.kind {
        Kind::Sum => with(p, a, T::add),
        Kind::Product => with(p, a, T::mul),
        _ => extrema(p, a),
    }
}

fn complex(p: &Plan, a: &Array<C64>) -> Result<Array<C64>> {
    let unit = if p.kind == Kind::Sum { C64::ZERO } else { C64::ONE };
    match p.kind {
        Kind::Sum | Kind::Product => {
            let kept = a.map(|z| if p.omit && z.is_nan() { unit } else { *z })?;
            if p.kind == Kind::Sum {
                with(p, &kept, |a, b| a + b)
            } else {
                with(p, &kept, |a, b| a * b)
            }
        }
        _ => {
            let wanted = if p.kind == Kind::Max { Ordering::Greater } else { Ordering::Less };
            let omit = p.omit;
            with(p, a, |a, b| match (a.is_nan(), b.is_nan()) {
                (true, _) => if omit { b } else { a },
                (_, true) => if omit { a } else { b },
                _ if compare_complex(b, a) == wanted => b,
                _ => a,
            })
        }
    }
}
