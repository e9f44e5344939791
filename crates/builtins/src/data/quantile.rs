//! `quantile` and `prctile`: values below which a share of the elements lies.

use super::over::{dimensions, lanes, Over};
use super::pick::arithmetic;
use crate::arguments::doubles;
use crate::table::row;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{alloc, ops, Array, Class, Error, Result, Shape, Value};

pub const ENTRIES: &[Builtin] = &[
    row(
        "quantile",
        "Quantiles of elements",
        &["Q = quantile(A, p)", "Q = quantile(A, n)", "Q = quantile(A, p, 'all')", "Q = quantile(A, p, dim)", "Q = quantile(A, p, vecdim)", "Q = quantile(A, p, ..., 'Method', method)"],
        &[example("quantile([1 2 3 4], 0.5)", "2.5"), example("quantile(1:10, [0.25 0.75])", "[3 8]")],
        |c| run(c, "quantile", 1.0),
    ),
    row(
        "prctile",
        "Percentiles of elements",
        &["P = prctile(A, p)", "P = prctile(A, p, 'all')", "P = prctile(A, p, dim)", "P = prctile(A, p, vecdim)", "P = prctile(A, p, ..., 'Method', method)"],
        &[example("prctile([1 2 3 4], 50)", "2.5")],
        |c| run(c, "prctile", 100.0),
    ),
];

/// The quantile of sorted numbers: the i-th of n stands for the share (i - 0.5) / n, with straight lines between.
pub(crate) fn at_probability(sorted: &[f64], p: f64) -> f64 {
    let n = sorted.len();
    if n == 0 || p.is_nan() {
        return f64::NAN;
    }
    let place = p * n as f64;
    let k = (place + 0.5).floor();
    let part = place - k;
    let low = sorted[(k.max(1.0) as usize).min(n) - 1];
    let high = sorted[((k + 1.0).max(1.0) as usize).min(n) - 1];
    if low == high {
        low
    } else {
        (0.5 + part) * high + (0.5 - part) * low
    }
}

fn run(call: &mut Call, function: &str, whole: f64) -> Result<Flow> {
    let value = call.take(0)?;
    arithmetic(&value, function)?;
    let asked = call.arg(1)?;
    let mut p = doubles(asked, function)?.to_vec();
    let mut p_shape = asked.shape();
    match p.as_slice() {
        [n] if whole == 1.0 && *n > 1.0 && *n == n.trunc() => {
            let n = *n;
            p = (1..=n as usize).map(|k| k as f64 / (n + 1.0)).collect();
            p_shape = Shape::row(p.len());
        }
        _ => {}
    }
    if p.iter().any(|x| !(*x >= 0.0 && *x <= whole)) {
        let message = if whole == 1.0 { "Cumulative probabilities must be between 0 and 1." } else { "Percentages must be between 0 and 100." };
        return Err(Error::new(format!("MATLAB:{function}:BadProbs"), message));
    }
    p.iter_mut().for_each(|x| *x /= whole);
    let over = read_over(&call.args[2..])?;
    let class = if value.class() == Class::Single { Class::Single } else { Class::Double };
    let vector = value.is_vector() && over == Over::Default;
    let shape = value.shape();
    let l = lanes(value, &over)?;
    let x = l.value.as_doubles()?.ok_or_else(|| Error::new(format!("MATLAB:{function}:complexInput"), "Complex input is not supported."))?;
    let m = p.len();
    let (inner, result) = match &over {
        _ if vector => (1, p_shape),
        Over::All => (1, Shape::column(m)),
        Over::Default if shape == Shape::empty() => (1, p_shape),
        Over::Default => (l.layout.inner, shape.with_dim(shape.first_nonsingleton(), m)),
        Over::Dim(d) => (l.layout.inner, shape.with_dim(*d, m)),
        Over::Dims(dims) => {
            let d = dims.first().copied().unwrap_or(0);
            (shape.dims().iter().enumerate().take(d).filter(|(k, _)| !dims.contains(k)).map(|(_, n)| *n).product(), l.result.with_dim(d, m))
        }
    };
    let mut out = alloc::try_filled(result.checked_numel()?, 0.0)?;
    let mut kept = Vec::new();
    l.layout.for_each_lane(&x, &mut Vec::new(), |lane, items| {
        kept.clear();
        kept.extend(items.iter().copied().filter(|v| !v.is_nan()));
        kept.sort_unstable_by(f64::total_cmp);
        let (o, i) = (lane / inner, lane % inner);
        for (k, p) in p.iter().enumerate() {
            out[(o * m + k) * inner + i] = at_probability(&kept, *p);
        }
    });
    Flow::one(ops::cast::cast(&Value::from(Array::new(result, out)?), class)?)
}

/// The dimension; the method is always the exact one.
fn read_over(args: &[Value]) -> Result<Over> {
    let mut over = Over::Default;
    let mut args = args.iter();
    while let Some(v) = args.next() {
        match v.as_text().filter(|_| v.is_char() || v.is_string()) {
            Some(t) if t.eq_ignore_ascii_case("all") => over = Over::All,
            Some(t) if t.eq_ignore_ascii_case("method") => {
                args.next();
            }
            Some(t) => return Err(Error::new("MATLAB:quantile:InvalidOption", format!("Unrecognized option '{t}'."))),
            None => over = dimensions(v)?,
        }
    }
    Ok(over)
}
