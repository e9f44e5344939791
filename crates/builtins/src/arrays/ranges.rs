//! Evenly spaced vectors: `colon`, `linspace`, `logspace`.

use crate::table::row;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::ops::{self, math};
use runmat_value::{alloc, index::build, Array, Class, Error, Result, Value, C64};

pub const ENTRIES: &[Builtin] = &[
    row("colon", "Range of numbers, j:i:k", &["x = colon(j, k)", "x = colon(j, i, k)"], &[example("colon(1, 3)", "[1 2 3]"), example("colon(5, -2, 1)", "[5 3 1]")], run_colon),
    row(
        "linspace",
        "Numbers at equal distances",
        &["y = linspace(x1, x2)", "y = linspace(x1, x2, n)"],
        &[example("linspace(0, 1, 3)", "[0 0.5 1]"), example("size(linspace(0, 1))", "[1 100]")],
        run_linspace,
    ),
    row(
        "logspace",
        "Numbers at equal ratios between powers of ten",
        &["y = logspace(a, b)", "y = logspace(a, b, n)", "y = logspace(a, pi, n)"],
        &[example("logspace(0, 2, 3)", "[1 10 100]"), example("size(logspace(0, 1))", "[1 50]")],
        run_logspace,
    ),
];

fn run_colon(call: &mut Call) -> Result<Flow> {
    let one = Value::Num(1.0);
    let (lo, step, hi) = if call.nargin() == 2 { (call.arg(0)?, &one, call.arg(1)?) } else { (call.arg(0)?, call.arg(1)?, call.arg(2)?) };
    Flow::one(build::range(lo, step, hi)?)
}

/// Points of `linspace` between two numbers.
pub(crate) fn spaced(a: f64, b: f64, n: usize) -> Result<Vec<f64>> {
    let last = n.saturating_sub(1) as f64;
    let span = b - a;
    let point = |k: usize| {
        let k = k as f64;
        if !(span * (last - 1.0)).is_finite() {
            // The product overflows before the quotient brings it back.
            if span.is_finite() {
                return a + k * (span / last);
            }
            return a + (b / last) * k - (a / last) * k;
        }
        a + k * span / last
    };
    let mut out = alloc::try_collect((0..n).map(point))?;
    if let Some(first) = out.first_mut() {
        *first = a;
    }
    if let Some(end) = out.last_mut() {
        *end = b;
    }
    if a == b {
        out.fill(a);
    }
    Ok(out)
}

struct Ends {
    a: C64,
    b: C64,
    class: Class,
    n: usize,
}

fn read(call: &Call, function: &str, usual: usize) -> Result<Ends> {
    let scalar = |v: &Value| -> Result<C64> {
        let numbers = if v.numel() == 1 { v.to_complex_array()? } else { None };
        let first = numbers.and_then(|a| a.data().first().copied());
        first.ok_or_else(|| Error::new(format!("MATLAB:{function}:scalarInputs"), "Inputs must be scalars."))
    };
    let (x, y) = (call.arg(0)?, call.arg(1)?);
    let n = match call.args.get(2) {
        None => usual,
        Some(v) => match scalar(v)?.re.floor() {
            n if n.is_nan() || n.is_infinite() => return Err(Error::new(format!("MATLAB:{function}:scalarInputs"), "Number of points must be finite.")),
            n if n < 1.0 => 0,
            n => runmat_value::convert::size_from(n)?,
        },
    };
    let class = ops::arithmetic_class(x.class(), y.class())?;
    Ok(Ends { a: scalar(x)?, b: scalar(y)?, class, n })
}

fn points(ends: &Ends) -> Result<Value> {
    alloc::checked_size(&[1, ends.n], 8)?;
    if ends.a.im == 0.0 && ends.b.im == 0.0 {
        return Ok(Value::from(Array::row(spaced(ends.a.re, ends.b.re, ends.n)?)));
    }
    let (re, im) = (spaced(ends.a.re, ends.b.re, ends.n)?, spaced(ends.a.im, ends.b.im, ends.n)?);
    Ok(Value::from(Array::row(alloc::try_collect(re.iter().zip(&im).map(|(x, y)| C64::new(*x, *y)))?)))
}

fn run_linspace(call: &mut Call) -> Result<Flow> {
    let ends = read(call, "linspace", 100)?;
    Flow::one(ops::cast::cast(&points(&ends)?, ends.class)?)
}

fn run_logspace(call: &mut Call) -> Result<Flow> {
    let mut ends = read(call, "logspace", 50)?;
    let up_to_pi = ends.b == C64::from_real(std::f64::consts::PI);
    if up_to_pi {
        ends.b = C64::from_real(libm::log10(std::f64::consts::PI));
    }
    let powers = ops::elementwise::map_complex(points(&ends)?, |z| math::power_complex(C64::from_real(10.0), z))?;
    let value = match powers {
        Value::Double(a) if up_to_pi => {
            let mut a = Array::take(a)?;
            if let Some(end) = a.data_mut().last_mut() {
                *end = std::f64::consts::PI;
            }
            Value::from(a)
        }
        v => v,
    };
    Flow::one(ops::cast::cast(&value, ends.class)?)
}
