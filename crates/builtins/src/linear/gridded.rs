//! Interpolation on grids: `interp2`, `interp3`, `interpn`.
//!
//! Every method but the Akima one is linear in the values, so that along each dimension a query is a list of weights; a value is the
//! sum over the product of the lists. Queries that form a grid are contracted one dimension after the other.

use super::curve::{ascending, Curve, Method};
use super::dense::{numbers, rounded, Numbers};
use crate::table::row;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{alloc, Array, Class, Error, Result, Shape, Value, C64};

pub const ENTRIES: &[Builtin] = &[
    row(
        "interp2",
        "Interpolation over two variables",
        &["Vq = interp2(X, Y, V, Xq, Yq)", "Vq = interp2(V, Xq, Yq)", "Vq = interp2(V)", "Vq = interp2(V, k)", "Vq = interp2(..., method)", "Vq = interp2(..., method, extrapval)"],
        &[example("interp2([1 2; 3 4], 1.5, 1.5)", "2.5")],
        |c| run(c, "interp2", Some(2)),
    ),
    row(
        "interp3",
        "Interpolation over three variables",
        &["Vq = interp3(X, Y, Z, V, Xq, Yq, Zq)", "Vq = interp3(V, Xq, Yq, Zq)", "Vq = interp3(V, k)", "Vq = interp3(..., method, extrapval)"],
        &[example("interp3(cat(3, [1 2; 3 4], [5 6; 7 8]), 1.5, 1.5, 1.5)", "4.5")],
        |c| run(c, "interp3", Some(3)),
    ),
    row(
        "interpn",
        "Interpolation over any number of variables, on ndgrid coordinates",
        &["Vq = interpn(X1, X2, ..., Xn, V, Xq1, ..., Xqn)", "Vq = interpn(V, Xq1, ..., Xqn)", "Vq = interpn(V, k)", "Vq = interpn(..., method, extrapval)"],
        &[example("interpn([1 2; 3 4], 1.5, 1)", "2")],
        |c| run(c, "interpn", None),
    ),
];

fn invalid(function: &str, what: &str, message: &str) -> Error {
    Error::new(format!("MATLAB:{function}:{what}"), message)
}

struct Grid {
    /// Ascending nodes along each dimension of V.
    nodes: Vec<Vec<f64>>,
    values: Value,
    queries: Vec<Value>,
    method: Method,
    outside: Option<C64>,
}

fn run(call: &mut Call, function: &'static str, fixed: Option<usize>) -> Result<Flow> {
    let mut args: Vec<Value> = call.take_args().into_vec();
    let (method, outside) = take_options(&mut args, function)?;
    let grid = read(args, function, fixed, method, outside)?;
    evaluate(grid, function)
}

/// Takes a method and a value for outside off the end.
fn take_options(args: &mut Vec<Value>, function: &str) -> Result<(Method, Option<C64>)> {
    let Some(at) = args.iter().position(|v| v.as_text().is_some()) else {
        return Ok((Method::Linear, Some(C64::from_real(f64::NAN))));
    };
    let tail: Vec<Value> = args.drain(at..).collect();
    let word = tail.first().and_then(Value::as_text).unwrap_or_default();
    let method = Method::named(&word).ok_or_else(|| invalid(function, "InvalidMethod", "Invalid interpolation method."))?;
    let outside = match tail.get(1) {
        Some(v) => Some(v.to_complex_array()?.and_then(|a| a.data().first().copied()).ok_or_else(|| invalid(function, "InvalidExtrapval", "Extrapolation value must be a scalar."))?),
        None if matches!(method, Method::Spline | Method::Makima) => None,
        None => Some(C64::from_real(f64::NAN)),
    };
    Ok((method, outside))
}

fn read(args: Vec<Value>, function: &str, fixed: Option<usize>, method: Method, outside: Option<C64>) -> Result<Grid> {
    let swapped = fixed.is_some();
    let count = args.len();
    let d = fixed.unwrap_or_else(|| dimensions(&args));
    let (values, coordinates, queries) = if count == 2 * d + 1 && count > 2 {
        (args[d].clone(), Some(args[..d].to_vec()), args[d + 1..].to_vec())
    } else if count == d + 1 {
        (args[0].clone(), None, args[1..].to_vec())
    } else if count <= 2 && count > 0 {
        let k = args.get(1).map_or(Some(1.0), Value::as_scalar).ok_or_else(|| invalid(function, "InvalidK", "Refinement must be a scalar."))?;
        let v = args[0].clone();
        let queries = refinement(&v, d, k, swapped)?;
        (v, None, queries)
    } else {
        return Err(invalid(function, "nargin", "Wrong number of input arguments."));
    };
    let shape = values.shape();
    let mut nodes = Vec::new();
    let mut values = values;
    for k in 0..d {
        // X runs along the columns of V in interp2 and interp3.
        let source = if swapped && k < 2 { 1 - k } else { k };
        let n = shape.dim(k);
        let mut x: Vec<f64> = match &coordinates {
            None => (1..=n).map(|i| i as f64).collect(),
            Some(list) => axis(&list[source], n, k, &shape, function)?,
        };
        if n < 2 {
            return Err(Error::new("MATLAB:griddedInterpolant:DegenerateGridErrId", "Interpolation requires at least two sample points for each grid dimension."));
        }
        let order = ascending(&x, function)?;
        if order.windows(2).any(|w| w[0] > w[1]) {
            if order.windows(2).any(|w| w[0] < w[1]) {
                return Err(Error::new("MATLAB:griddedInterpolant:NonMonotonicCompVecsErrId", "Grid vectors must be strictly monotonically increasing."));
            }
            x.reverse();
            values = runmat_value::index::build::flip(&values, k)?;
        }
        nodes.push(x);
    }
    let mut queries = queries;
    if swapped && d >= 2 {
        queries.swap(0, 1);
    }
    Ok(Grid { nodes, values, queries, method, outside })
}

/// How many variables: the values come first, or stand in the middle between as many coordinates as queries.
fn dimensions(args: &[Value]) -> usize {
    let first = args.first().map_or(2, |v| v.shape().ndims());
    let half = args.len() / 2;
    let in_the_middle = args.len() % 2 == 1 && args.len() > 2 && args[half].shape().ndims() == half;
    if in_the_middle && (args.len() != first + 1 || args[0].is_vector()) {
        half
    } else {
        first
    }
}

/// Places `1 : 2^-k : n` along each dimension, in the order that the caller's coordinates have.
fn refinement(v: &Value, d: usize, k: f64, swapped: bool) -> Result<Vec<Value>> {
    let pieces = libm::exp2(k.max(0.0).trunc());
    let mut out = Vec::new();
    for dim in 0..d {
        let n = v.shape().dim(dim);
        let count = n.saturating_sub(1) * pieces as usize + 1;
        let x: Vec<f64> = alloc::try_collect((0..count).map(|i| 1.0 + i as f64 / pieces))?;
        out.push(Value::from(Array::new(Shape::scalar().with_dim(dim, count), x)?));
    }
    if swapped && d >= 2 {
        out.swap(0, 1);
    }
    Ok(out)
}

/// The nodes along dimension `k`, from a vector or from a full grid.
fn axis(v: &Value, n: usize, k: usize, shape: &Shape, function: &str) -> Result<Vec<f64>> {
    let data = crate::arguments::doubles(v, function)?;
    if v.is_vector() && data.len() == n {
        return Ok(data.into_owned());
    }
    if v.shape() != *shape {
        return Err(Error::new("MATLAB:griddedInterpolant:BadGridErrId", "The grid coordinates must have the size of the values, or be vectors of matching lengths."));
    }
    let (inner, _, _) = shape.split(k);
    Ok((0..n).map(|i| data[i * inner]).collect())
}

/// Weights of the nodes from `first` on.
struct Weights {
    first: usize,
    list: Vec<f64>,
}

fn weights(x: &[f64], q: f64, method: Method, cardinal: &[Curve], outside: bool) -> Option<Weights> {
    let n = x.len();
    if q.is_nan() || (outside && (q < x[0] || q > x[n - 1])) {
        return None;
    }
    let k = runmat_kernels::interpolate::locate(x, q)?;
    match method {
        Method::Linear => {
            let t = (q - x[k]) / (x[k + 1] - x[k]);
            Some(Weights { first: k, list: if t == 0.0 { vec![1.0] } else if t == 1.0 { vec![0.0, 1.0] } else { vec![1.0 - t, t] } })
        }
        Method::Nearest => Some(Weights { first: if q - x[k] >= x[k + 1] - q { k + 1 } else { k }, list: vec![1.0] }),
        _ => Some(Weights { first: 0, list: cardinal.iter().map(|c| c.value(q)).collect() }),
    }
}

/// The curves through one and zeros elsewhere.
fn cardinal(x: &[f64], method: Method) -> Result<Vec<Curve<'_>>> {
    if matches!(method, Method::Linear | Method::Nearest) {
        return Ok(Vec::new());
    }
    let unit = |k: usize| (0..x.len()).map(|i| f64::from(u8::from(i == k))).collect::<Vec<f64>>();
    (0..x.len()).map(|k| Curve::new(x, unit(k), method)).collect()
}

fn evaluate(g: Grid, function: &str) -> Result<Flow> {
    let class = if g.values.class() == Class::Single || g.queries.iter().any(|q| q.class() == Class::Single) { Class::Single } else { Class::Double };
    let shape = g.values.shape();
    let sets: Vec<Vec<f64>> = g.queries.iter().map(|q| Ok(crate::arguments::doubles(q, function)?.into_owned())).collect::<Result<_>>()?;
    let lined_up = g.queries.iter().all(|q| q.is_vector()) && sets.len() > 1 && {
        let s = g.queries[0].shape();
        g.queries.iter().any(|q| q.shape() != s)
    };
    let out_shape = if lined_up {
        Shape::new(&sets.iter().map(Vec::len).collect::<Vec<_>>())
    } else {
        let s = g.queries[0].shape();
        if g.queries.iter().any(|q| q.shape() != s) {
            return Err(Error::new("MATLAB:griddedInterpolant:InputMixSizeErrId", "The query coordinates must be arrays of the same size, or vectors."));
        }
        s
    };
    let parts = match numbers(&g.values, function)? {
        Numbers::Real(x) => vec![x],
        Numbers::Complex(z) => vec![z.iter().map(|v| v.re).collect(), z.iter().map(|v| v.im).collect()],
    };
    let blank = g.outside.unwrap_or_default();
    let mut out = Vec::new();
    for (part, data) in parts.into_iter().enumerate() {
        let blank = if part == 0 { blank.re } else { blank.im };
        out.push(if g.method == Method::Makima || g.method == Method::Pchip {
            nested(&g, data, &shape, &sets, lined_up, blank)?
        } else if lined_up {
            contract(&g, data, &shape, &sets, blank)?
        } else {
            scattered(&g, &data, &shape, &sets, blank)?
        });
    }
    let value = match out.as_slice() {
        [re, im] => Value::from(Array::new(out_shape, re.iter().zip(im).map(|(re, im)| C64 { re: *re, im: *im }).collect())?),
        _ => Value::from(Array::new(out_shape, out.swap_remove(0))?),
    };
    Flow::one(rounded(class, value)?)
}

/// Grid queries, one dimension after the other.
fn contract(g: &Grid, data: Vec<f64>, shape: &Shape, sets: &[Vec<f64>], blank: f64) -> Result<Vec<f64>> {
    let mut data = data;
    let mut shape = shape.clone();
    let mut missing: Vec<Vec<bool>> = Vec::new();
    for (dim, set) in sets.iter().enumerate() {
        let x = &g.nodes[dim];
        let base = cardinal(x, g.method)?;
        let list: Vec<Option<Weights>> = set.iter().map(|q| weights(x, *q, g.method, &base, g.outside.is_some())).collect();
        missing.push(list.iter().map(Option::is_none).collect());
        let (inner, n, outer) = shape.split(dim);
        let next = shape.with_dim(dim, set.len());
        let mut out = alloc::try_filled(alloc::checked_size(&[inner, set.len(), outer], 8)?, 0.0)?;
        for o in 0..outer {
            for (i, w) in list.iter().enumerate() {
                let Some(w) = w else { continue };
                let slot = &mut out[(o * set.len() + i) * inner..][..inner];
                for (j, weight) in w.list.iter().enumerate() {
                    if *weight == 0.0 {
                        continue;
                    }
                    let source = &data[(o * n + w.first + j) * inner..][..inner];
                    slot.iter_mut().zip(source).for_each(|(s, v)| *s += weight * v);
                }
            }
        }
        data = out;
        shape = next;
    }
    // What lies outside in any dimension, or is NaN there.
    for (dim, list) in missing.iter().enumerate() {
        let inner: usize = sets[..dim].iter().map(Vec::len).product();
        for (k, v) in data.iter_mut().enumerate() {
            let i = (k / inner.max(1)) % list.len();
            if list[i] {
                *v = if sets[dim][i].is_nan() { f64::NAN } else { blank };
            }
        }
    }
    Ok(data)
}

fn scattered(g: &Grid, data: &[f64], shape: &Shape, sets: &[Vec<f64>], blank: f64) -> Result<Vec<f64>> {
    let count = sets.first().map_or(0, Vec::len);
    let bases = g.nodes.iter().map(|x| cardinal(x, g.method)).collect::<Result<Vec<_>>>()?;
    let steps: Vec<usize> = (0..sets.len()).map(|d| shape.split(d).0).collect();
    let mut out = alloc::try_with_capacity(count)?;
    for k in 0..count {
        let lists: Option<Vec<Weights>> = (0..sets.len()).map(|d| weights(&g.nodes[d], sets[d][k], g.method, &bases[d], g.outside.is_some())).collect();
        out.push(match lists {
            None if sets.iter().any(|s| s[k].is_nan()) => f64::NAN,
            None => blank,
            Some(lists) => sum(data, &lists, &steps, lists.len(), 0),
        });
    }
    Ok(out)
}

/// The weighted sum over dimensions `.. d`, from a place on.
fn sum(data: &[f64], lists: &[Weights], steps: &[usize], d: usize, from: usize) -> f64 {
    let Some(d) = d.checked_sub(1) else { return data[from] };
    let w = &lists[d];
    w.list.iter().enumerate().filter(|(_, x)| **x != 0.0).map(|(j, x)| x * sum(data, lists, steps, d, from + (w.first + j) * steps[d])).sum()
}

/// The Akima method: a curve along the first dimension for every line, then through what they gave.
fn nested(g: &Grid, data: Vec<f64>, shape: &Shape, sets: &[Vec<f64>], lined_up: bool, blank: f64) -> Result<Vec<f64>> {
    let count = if lined_up { sets.iter().map(Vec::len).product() } else { sets.first().map_or(0, Vec::len) };
    let mut out = alloc::try_with_capacity(count)?;
    for k in 0..count {
        let mut rest = k;
        let point: Vec<f64> = sets
            .iter()
            .map(|s| {
                if !lined_up {
                    return s[k];
                }
                let q = s[rest % s.len()];
                rest /= s.len();
                q
            })
            .collect();
        let outside = g.outside.is_some() && point.iter().zip(&g.nodes).any(|(q, x)| *q < x[0] || *q > x[x.len() - 1]);
        if outside || point.iter().any(|q| q.is_nan()) {
            out.push(if point.iter().any(|q| q.is_nan()) { f64::NAN } else { blank });
            continue;
        }
        let mut level = data.clone();
        for (d, q) in point.iter().enumerate() {
            let n = shape.dim(d);
            level = level.chunks_exact(n).map(|line| Ok(Curve::new(&g.nodes[d], line.to_vec(), g.method)?.value(*q))).collect::<Result<Vec<_>>>()?;
        }
        out.push(level.first().copied().unwrap_or(f64::NAN));
    }
    Ok(out)
}
