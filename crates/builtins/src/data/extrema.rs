//! `max`, `min` and `bounds`: extrema of one array along dimensions, or of two arrays element by element.

use super::over::{flags, lanes, Flags, Lanes, Over, Words};
use super::pick::{arithmetic, boxed, wrong_class};
use crate::table::row;
use runmat_kernels::reduce::{self, NanRule, Ordered};
use runmat_kernels::sort::compare_complex;
use runmat_kernels::Layout;
use runmat_spec::{example, Builtin, Call, Flow, Fusion, Scalar, Values};
use runmat_value::ops::{self, elementwise};
use runmat_value::{alloc, Array, Class, Error, Result, Shape, Value, C64};
use std::cmp::Ordering;
use std::rc::Rc;

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        fusion: Fusion::Reduction,
        scalar: Scalar::Two(|a, b| Some(if b > a || a.is_nan() { b } else { a })),
        ..row(
            "max",
            "Largest elements",
            &["M = max(A)", "[M, I] = max(A, [], dim)", "[M, I] = max(A, [], dim, nanflag)", "[M, I] = max(A, [], 'all', nanflag, 'linear')", "C = max(A, B)", "C = max(A, B, nanflag)", "M = max(A, [], ..., 'ComparisonMethod', method)"],
            &[example("max([3 1 4])", "4"), example("max([1 5], [3 2])", "[3 5]"), example("max([1 2; 3 0], [], 2)", "[2; 3]")],
            |c| run(c, Side::Max),
        )
    },
    Builtin {
        fusion: Fusion::Reduction,
        scalar: Scalar::Two(|a, b| Some(if b < a || a.is_nan() { b } else { a })),
        ..row(
            "min",
            "Smallest elements",
            &["M = min(A)", "[M, I] = min(A, [], dim)", "[M, I] = min(A, [], dim, nanflag)", "[M, I] = min(A, [], 'all', nanflag, 'linear')", "C = min(A, B)", "C = min(A, B, nanflag)", "M = min(A, [], ..., 'ComparisonMethod', method)"],
            &[example("min([3 1 4])", "1"), example("min([1 5], [3 2])", "[1 2]")],
            |c| run(c, Side::Min),
        )
    },
    row(
        "bounds",
        "Smallest and largest elements",
        &["[S, L] = bounds(A)", "[S, L] = bounds(A, 'all')", "[S, L] = bounds(A, dim)", "[S, L] = bounds(A, vecdim)", "[S, L] = bounds(A, dim, nanflag)"],
        &[example("bounds([3 1 4])", "1")],
        run_bounds,
    ),
];

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Max,
    Min,
}

/// How complex (and, when asked, real) numbers compare.
#[derive(Clone, Copy, PartialEq)]
enum Method {
    Auto,
    Real,
    Abs,
}

impl Side {
    fn name(self) -> &'static str {
        match self {
            Side::Max => "max",
            Side::Min => "min",
        }
    }
    fn wanted(self) -> Ordering {
        match self {
            Side::Max => Ordering::Greater,
            Side::Min => Ordering::Less,
        }
    }
}

/// Takes `'ComparisonMethod', m` off the end.
fn method(args: &mut Vec<Value>, function: &str) -> Result<Method> {
    let at = args.iter().position(|v| v.as_text().is_some_and(|t| t.eq_ignore_ascii_case("ComparisonMethod")));
    let Some(at) = at else { return Ok(Method::Auto) };
    let chosen = match args.get(at + 1).and_then(Value::as_text).map(|t| t.to_lowercase()).as_deref() {
        Some("auto") => Method::Auto,
        Some("real") => Method::Real,
        Some("abs") => Method::Abs,
        _ => return Err(Error::new(format!("MATLAB:{function}:InvalidAbsRealType"), "'ComparisonMethod' must be 'auto', 'real', or 'abs'.")),
    };
    args.drain(at..at + 2);
    Ok(chosen)
}

fn run(call: &mut Call, side: Side) -> Result<Flow> {
    let name = side.name();
    let mut args: Vec<Value> = call.take_args().into_iter().collect();
    let method = method(&mut args, name)?;
    let mut args = args.into_iter();
    let value = args.next().ok_or_else(Error::not_enough_inputs)?;
    let second = args.next();
    let rest: Vec<Value> = args.collect();
    arithmetic(&value, name)?;
    match second {
        Some(other) if !(other.is_arithmetic() && other.is_empty() && (!rest.is_empty() || other.shape() == Shape::empty() && !value.is_scalar()) && !other.is_char()) => {
            if other.as_text().is_some() && !other.is_scalar() || other.is_string() {
                let message = format!("Invalid option. To work along all dimensions write {name}(A, [], 'all').");
                return Err(Error::new(format!("MATLAB:{name}:unknownOption"), message));
            }
            if call.nargout > 1 {
                let message = format!("{} with two matrices to compare and two output arguments is not supported.", name.to_uppercase());
                return Err(Error::new(format!("MATLAB:{name}:TwoInTwoOutCaseNotSupported"), message));
            }
            let f = flags(&rest, Words::Extrema, name)?;
            if f.over != Over::Default {
                let message = format!("{} with two matrices to compare and a working dimension is not supported.", name.to_uppercase());
                return Err(Error::new(format!("MATLAB:{name}:caseNotSupported"), message));
            }
            Flow::one(pairwise(value, other, side, method, f.omits(true))?)
        }
        _ => {
            let f = flags(&rest, Words::Extrema, name)?;
            let (m, i) = along(value, &f, side, method)?;
            Ok(Flow::Done(Values::from_iter(if call.nargout > 1 { vec![m, i] } else { vec![m] })))
        }
    }
}

fn run_bounds(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    arithmetic(&value, "bounds")?;
    let f = flags(&call.args[1..], Words::Plain, "bounds")?;
    let (low, _) = along(value.clone(), &f, Side::Min, Method::Auto)?;
    let (high, _) = along(value, &f, Side::Max, Method::Auto)?;
    Flow::many([low, high])
}

/// The extrema of each lane and their one-based indices.
fn along(value: Value, f: &Flags, side: Side, method: Method) -> Result<(Value, Value)> {
    let original = value.shape();
    if value.is_empty() {
        return empty_result(value, &original, &f.over);
    }
    let value = if value.is_char() { ops::cast::cast(&value, Class::Double)? } else { value };
    let l = lanes(value, &f.over)?;
    let rule = if f.omits(true) { NanRule::Omit } else { NanRule::Include };
    let (m, index) = extrema(&l, side, rule, method)?;
    let linear = f.linear || matches!(f.over, Over::Dims(_));
    let number = |(lane, k): (usize, &u32)| {
        let k = *k as usize;
        (if linear { l.place(&original, lane, k) } else { k }) as f64 + 1.0
    };
    let places = alloc::try_collect(index.iter().enumerate().map(number))?;
    Ok((m, Value::from(Array::new(l.result.clone(), places)?)))
}

/// Nothing has no extremum: a dimension of no length stays.
fn empty_result(value: Value, shape: &Shape, over: &Over) -> Result<(Value, Value)> {
    let result = match over {
        Over::Default if *shape == Shape::empty() => Shape::empty(),
        Over::All => Shape::empty(),
        Over::Default => reduced(shape, shape.first_nonsingleton()),
        Over::Dim(d) => reduced(shape, *d),
        Over::Dims(dims) => dims.iter().fold(shape.clone(), |s, d| reduced(&s, *d)),
    };
    let class = if value.is_char() { Class::Double } else { value.class() };
    Ok((runmat_value::index::build::zeros(class, &result)?, Value::from(Array::<f64>::empty_of(result))))
}

fn reduced(shape: &Shape, dim: usize) -> Shape {
    if shape.dim(dim) == 0 {
        shape.clone()
    } else {
        shape.with_dim(dim, 1)
    }
}

fn extrema(l: &Lanes, side: Side, rule: NanRule, method: Method) -> Result<(Value, Vec<u32>)> {
    macro_rules! ordered {
        ($a:expr) => {{
            let (v, k) = ordered(&$a, l.layout, side, rule)?;
            (Array::new(l.result.clone(), v)?, k)
        }};
    }
    macro_rules! plain {
        ($a:expr) => {{
            let (v, k) = ordered!($a);
            Ok((Value::from(v), k))
        }};
    }
    if method == Method::Abs && !l.value.is_complex() {
        let a = l.value.to_complex_array()?.ok_or_else(|| wrong_class(side.name()))?;
        let k = complex(&a, l.layout, side, rule, method)?;
        return Ok((place_values(l, &k)?, k));
    }
    match boxed(l.value.clone()) {
        Value::Double(a) => plain!(a),
        Value::Single(a) => plain!(a),
        Value::Int8(a) => plain!(a),
        Value::Int16(a) => plain!(a),
        Value::Int32(a) => plain!(a),
        Value::Int64(a) => plain!(a),
        Value::Uint8(a) => plain!(a),
        Value::Uint16(a) => {
            let (v, k) = ordered!(a);
            Ok((Value::Uint16(Rc::new(v)), k))
        }
        Value::Uint32(a) => plain!(a),
        Value::Uint64(a) => plain!(a),
        Value::Logical(a) => plain!(a),
        other => {
            let a = other.to_complex_array()?.ok_or_else(|| wrong_class(side.name()))?;
            let k = complex(&a, l.layout, side, rule, method)?;
            Ok((simplify(place_values(l, &k)?), k))
        }
    }
}

fn ordered<T: Ordered + Default>(a: &Array<T>, layout: Layout, side: Side, rule: NanRule) -> Result<(Vec<T>, Vec<u32>)> {
    let mut v = alloc::try_filled(layout.lanes(), T::default())?;
    let mut k = alloc::try_filled(layout.lanes(), 0u32)?;
    match side {
        Side::Max => reduce::max_along(a.data(), layout, rule, &mut v, &mut k),
        Side::Min => reduce::min_along(a.data(), layout, rule, &mut v, &mut k),
    }
    Ok((v, k))
}

/// The elements at the found places.
fn place_values(l: &Lanes, k: &[u32]) -> Result<Value> {
    let layout = l.layout;
    let at = alloc::try_collect(k.iter().enumerate().map(|(lane, k)| {
        let (o, i) = (lane / layout.inner.max(1), lane % layout.inner.max(1));
        ((o * layout.n + *k as usize) * layout.inner + i) as u32
    }))?;
    super::pick::pick(&l.value, &at, l.result.clone())
}

/// Complex arrays without imaginary parts turn real.
fn simplify(v: Value) -> Value {
    match v {
        Value::Complex(a) if a.data().iter().all(|z| z.im == 0.0) => Value::from((*a).clone()),
        Value::ComplexSingle(a) if a.data().iter().all(|z| z.im == 0.0) => Value::from((*a).clone()),
        other => other,
    }
}

fn compare(a: C64, b: C64, method: Method) -> Ordering {
    match method {
        Method::Real => a.re.partial_cmp(&b.re).unwrap_or(Ordering::Equal).then(a.im.partial_cmp(&b.im).unwrap_or(Ordering::Equal)),
        _ => compare_complex(a, b),
    }
}

fn complex(a: &Array<C64>, layout: Layout, side: Side, rule: NanRule, method: Method) -> Result<Vec<u32>> {
    let mut out = alloc::try_filled(layout.lanes(), 0u32)?;
    layout.for_each_lane(a.data(), &mut Vec::new(), |lane, z| {
        let mut best = 0;
        for k in 1..z.len() {
            let better = match (z[best].is_nan(), z[k].is_nan()) {
                (true, now) => rule == NanRule::Omit && !now,
                (false, true) => rule == NanRule::Include,
                _ => compare(z[k], z[best], method) == side.wanted(),
            };
            if better {
                best = k;
            }
        }
        out[lane] = best as u32;
    });
    Ok(out)
}

/// `max(A, B)`
fn pairwise(a: Value, b: Value, side: Side, method: Method, omit: bool) -> Result<Value> {
    let name = side.name();
    arithmetic(&b, name)?;
    let logical = a.class() == Class::Logical && b.class() == Class::Logical;
    let class = match (a.class(), b.class()) {
        (p, q) if p == q && p.is_integer() => p,
        (p, q) => ops::arithmetic_class(p, q).map_err(|_| Error::new(format!("MATLAB:{name}:MixedIntegerInputs"), "Integers can only be combined with integers of the same class, or scalar doubles."))?,
    };
    if a.is_complex() || b.is_complex() || method == Method::Abs {
        return pairwise_complex(a, b, side, method, omit, class);
    }
    macro_rules! exact {
        ($variant:ident, $class:ident, $wrap:expr) => {{
            let (a, b) = (boxed(ops::cast::cast(&a, Class::$class)?), boxed(ops::cast::cast(&b, Class::$class)?));
            match (&a, &b) {
                (Value::$variant(x), Value::$variant(y)) => {
                    let take_second = |x: &_, y: &_| if side == Side::Max { y > x } else { y < x };
                    Ok($wrap(elementwise::zip_arrays(x, y, |x, y| Ok(if take_second(x, y) { *y } else { *x }))?))
                }
                _ => Err(Error::internal("a cast gave another class")),
            }
        }};
    }
    match class {
        Class::Int64 => return exact!(Int64, Int64, Value::from),
        Class::Uint64 => return exact!(Uint64, Uint64, Value::from),
        _ => {}
    }
    let wins = move |x: f64, y: f64| match (x.is_nan(), y.is_nan()) {
        (true, _) => omit,
        (_, true) => !omit,
        _ if side == Side::Max => y > x,
        _ => y < x,
    };
    let v = elementwise::broadcast2(a, b, move |x, y| if wins(x, y) { y } else { x })?;
    if logical {
        return ops::cast::cast(&v, Class::Logical);
    }
    Ok(v)
}

fn pairwise_complex(a: Value, b: Value, side: Side, method: Method, omit: bool, class: Class) -> Result<Value> {
    let read = |v: &Value| -> Result<Array<C64>> { v.to_complex_array()?.ok_or_else(|| wrong_class(side.name())) };
    let (x, y) = (read(&a)?, read(&b)?);
    let out = elementwise::zip_arrays(&x, &y, |x, y| {
        let second = match (x.is_nan(), y.is_nan()) {
            (true, _) => omit,
            (_, true) => !omit,
            _ => compare(*y, *x, method) == side.wanted(),
        };
        Ok(if second { *y } else { *x })
    })?;
    let out = Value::from(out);
    match (class, &out) {
        (Class::Double, _) => Ok(out),
        (Class::Single, Value::Complex(z)) => Ok(Value::from(z.map(|z| z.narrow())?)),
        (class, _) => ops::cast::cast(&out, class),
    }
}
