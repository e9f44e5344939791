//! Interpolation over one variable: `interp1`.

use super::curve::{ascending, Curve, Method};
use super::dense::{float_class, numbers, rounded, Numbers};
use super::piecewise::{piecewise_value, Pieces};
use crate::table::row;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{alloc, Array, Class, Error, Result, Shape, Value, C64};

pub const ENTRIES: &[Builtin] = &[row(
    "interp1",
    "Interpolation over one variable",
    &[
        "vq = interp1(x, v, xq)",
        "vq = interp1(x, v, xq, method)",
        "vq = interp1(x, v, xq, method, extrapolation)",
        "vq = interp1(v, xq)",
        "pp = interp1(x, v, method, 'pp')",
    ],
    &[example("interp1([1 2 3], [10 20 30], 2.5)", "25"), example("interp1([1 2], [10 20], 3)", "NaN")],
    run,
)];

enum Outside {
    Extrapolate,
    Constant(C64),
}

struct Plan {
    method: Method,
    outside: Outside,
}

fn invalid(what: &str, message: &str) -> Error {
    Error::new(format!("MATLAB:interp1:{what}"), message)
}

fn run(call: &mut Call) -> Result<Flow> {
    let args = call.take_args();
    let words = args.iter().position(|v| v.as_text().is_some()).unwrap_or(args.len());
    let tail = args.get(words..).unwrap_or(&[]);
    let mut method = Method::Linear;
    let mut numeric: Vec<&Value> = args.iter().take(words).collect();
    // interp1(x, v, xq, [], extrap) has an empty place for the method.
    let mut extra: Option<Value> = None;
    if words == args.len() && numeric.len() == 5 {
        extra = numeric.pop().cloned();
        numeric.pop();
    }
    if let Some(word) = tail.first().and_then(Value::as_text) {
        if word.eq_ignore_ascii_case("extrap") {
            extra = tail.first().cloned();
        } else {
            method = Method::named(&word).ok_or_else(|| invalid("UnrecognizedMethod", "Invalid interpolation method."))?;
        }
    }
    let wants_pp = tail.get(1).and_then(Value::as_text).is_some_and(|t| t.eq_ignore_ascii_case("pp"));
    if !wants_pp {
        extra = tail.get(1).cloned().or(extra);
    }
    let outside = match &extra {
        None if method.extrapolates() => Outside::Extrapolate,
        None => Outside::Constant(C64::from_real(f64::NAN)),
        Some(v) if v.as_text().is_some_and(|t| t.eq_ignore_ascii_case("extrap")) => Outside::Extrapolate,
        Some(v) => {
            let z = v.to_complex_array()?.and_then(|a| a.data().first().copied()).filter(|_| v.numel() == 1 && v.as_text().is_none());
            Outside::Constant(z.ok_or_else(|| invalid("extrapval", "Extrapolation value must be a scalar or \"extrap\"."))?)
        }
    };
    let plan = Plan { method, outside };
    match numeric.as_slice() {
        [v] if wants_pp => pieces(None, v, method),
        [x, v] if wants_pp => pieces(Some(x), v, method),
        [v, xq] => interpolate(None, v, xq, plan),
        [x, v, xq] => interpolate(Some(x), v, xq, plan),
        _ => Err(Error::not_enough_inputs()),
    }
}

/// Nodes in ascending order, and how they were ordered.
struct Nodes {
    x: Vec<f64>,
    order: Vec<usize>,
}

fn nodes(x: Option<&Value>, v: &Value, least: usize) -> Result<(Nodes, usize)> {
    let shape = v.shape();
    let n = if shape.is_vector() { shape.numel() } else { shape.rows() };
    let lanes = if shape.is_vector() { 1 } else { shape.numel() / n.max(1) };
    let x = match x {
        None => (1..=n).map(|k| k as f64).collect(),
        Some(x) => {
            if !x.is_vector() {
                return Err(invalid("Xvector", "X must be a vector."));
            }
            let real = x.as_doubles()?.filter(|_| !x.is_complex());
            real.ok_or_else(|| invalid("Xnumeric", "X and Xq must be real."))?.into_owned()
        }
    };
    if x.len() != n {
        return Err(invalid("YInvalidNumRows", "X and V must be of the same length."));
    }
    if n < least {
        return Err(Error::new("MATLAB:griddedInterpolant:DegenerateGridErrId", "Interpolation requires at least two sample points for each grid dimension."));
    }
    let order = ascending(&x, "interp1")?;
    Ok((Nodes { x: order.iter().map(|k| x[*k]).collect(), order }, lanes))
}

fn lines(data: &Numbers, imaginary: bool, n: usize, lane: usize, order: &[usize]) -> Vec<f64> {
    let at = |k: usize| match data {
        Numbers::Real(x) if !imaginary => x[lane * n + k],
        Numbers::Real(_) => 0.0,
        Numbers::Complex(x) if imaginary => x[lane * n + k].im,
        Numbers::Complex(x) => x[lane * n + k].re,
    };
    order.iter().map(|k| at(*k)).collect()
}

fn interpolate(x: Option<&Value>, v: &Value, xq: &Value, plan: Plan) -> Result<Flow> {
    let (nodes, lanes) = nodes(x, v, 2)?;
    let n = nodes.x.len();
    let class = if [x, Some(v), Some(xq)].iter().flatten().any(|v| v.class() == Class::Single) { Class::Single } else { float_class(v) };
    let data = numbers(v, "interp1")?;
    let queries = xq.as_doubles()?.ok_or_else(|| invalid("Xnumeric", "X and Xq must be real."))?;
    let shape = result_shape(&v.shape(), &xq.shape());
    let count = queries.len() * lanes;
    let (first, last) = (nodes.x[0], nodes.x[n - 1]);
    let part = |imaginary: bool, constant: f64| -> Result<Vec<f64>> {
        let mut out = alloc::try_with_capacity(count)?;
        for lane in 0..lanes {
            let curve = Curve::new(&nodes.x, lines(&data, imaginary, n, lane, &nodes.order), plan.method)?;
            out.extend(queries.iter().map(|q| match plan.outside {
                Outside::Constant(_) if *q < first || *q > last => constant,
                _ if q.is_nan() => f64::NAN,
                _ => curve.value(*q),
            }));
        }
        Ok(out)
    };
    let constant = match plan.outside {
        Outside::Constant(z) => z,
        Outside::Extrapolate => C64::default(),
    };
    let re = part(false, constant.re)?;
    if matches!(data, Numbers::Real(_)) && constant.im == 0.0 {
        return Flow::one(rounded(class, Value::from(Array::new(shape, re)?))?);
    }
    let im = part(true, constant.im)?;
    let z = alloc::try_collect(re.iter().zip(&im).map(|(re, im)| C64 { re: *re, im: *im }))?;
    Flow::one(rounded(class, Value::from(Array::new(shape, z)?))?)
}

/// Values at the queries: the queries' shape for a vector of values; else it replaces the first dimension.
fn result_shape(v: &Shape, q: &Shape) -> Shape {
    if v.is_vector() {
        return q.clone();
    }
    let mut dims = if q.is_vector() { vec![q.numel()] } else { q.dims().to_vec() };
    dims.extend_from_slice(v.dims().get(1..).unwrap_or(&[]));
    Shape::new(&dims)
}

fn pieces(x: Option<&Value>, v: &Value, method: Method) -> Result<Flow> {
    let (nodes, lanes) = nodes(x, v, 2)?;
    let n = nodes.x.len();
    let data = numbers(v, "interp1")?;
    let mut pieces = Pieces { breaks: nodes.x.clone(), order: 0, dim: if v.is_vector() { vec![1] } else { v.shape().dims()[1..].to_vec() }, coefs: Vec::new() };
    let curves = (0..lanes).map(|lane| Curve::new(&nodes.x, lines(&data, false, n, lane, &nodes.order), method)).collect::<Result<Vec<_>>>()?;
    if method == Method::Nearest || method == Method::Next || method == Method::Previous {
        return step_pieces(&nodes, &curves, pieces, method);
    }
    for k in 0..n - 1 {
        for curve in &curves {
            let c = curve.piece(k);
            pieces.order = c.len();
            pieces.coefs.push(c);
        }
    }
    Flow::one(piecewise_value(pieces)?)
}

/// Constant pieces; for `nearest` they meet in the middle between nodes.
fn step_pieces(nodes: &Nodes, curves: &[Curve], mut pieces: Pieces, method: Method) -> Result<Flow> {
    let x = &nodes.x;
    let n = x.len();
    if method == Method::Nearest {
        pieces.breaks = vec![x[0]];
        pieces.breaks.extend(x.windows(2).map(|w| (w[0] + w[1]) / 2.0));
        pieces.breaks.push(x[n - 1]);
    }
    pieces.order = 1;
    for k in 0..pieces.breaks.len() - 1 {
        let at = match method {
            Method::Nearest => x[k],
            Method::Next => x[k + 1],
            _ => x[k],
        };
        pieces.coefs.extend(curves.iter().map(|c| vec![c.value(at)]));
    }
    Flow::one(piecewise_value(pieces)?)
}
