//! Statistics of each lane that are one formula: `range`, `iqr`, `skewness`, `kurtosis`, `mad`, `rms`, `moment`.

use super::over::{dimensions, flags, lanes, Over, Words};
use super::pick::{arithmetic, each_lane};
use super::quantile::at_probability;
use crate::table::row;
use runmat_kernels::reduce;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{ops, Class, Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[
    row("range", "Difference between the largest and the smallest element", &["y = range(X)", "y = range(X, 'all')", "y = range(X, dim)", "y = range(X, vecdim)"], &[example("range([4 1 9])", "8")], |c| {
        run(c, "range", 0, |x, _| spread_of(x))
    }),
    row("iqr", "Interquartile range", &["r = iqr(A)", "r = iqr(A, 'all')", "r = iqr(A, dim)", "r = iqr(A, vecdim)"], &[example("iqr([1 2 3 4])", "2")], |c| {
        run(c, "iqr", 0, |x, _| {
            x.sort_unstable_by(f64::total_cmp);
            at_probability(x, 0.75) - at_probability(x, 0.25)
        })
    }),
    row("skewness", "Skewness", &["y = skewness(X)", "y = skewness(X, flag)", "y = skewness(X, flag, 'all')", "y = skewness(X, flag, dim)", "y = skewness(X, flag, vecdim)"], &[example("skewness([1 2 3])", "0")], |c| {
        run(c, "skewness", 1, skewness)
    }),
    row("kurtosis", "Kurtosis", &["k = kurtosis(X)", "k = kurtosis(X, flag)", "k = kurtosis(X, flag, 'all')", "k = kurtosis(X, flag, dim)", "k = kurtosis(X, flag, vecdim)"], &[example("kurtosis([1 2 3])", "1.5")], |c| {
        run(c, "kurtosis", 1, kurtosis)
    }),
    row("mad", "Mean or median absolute deviation", &["y = mad(X)", "y = mad(X, flag)", "y = mad(X, flag, 'all')", "y = mad(X, flag, dim)", "y = mad(X, flag, vecdim)"], &[example("mad([1 2 6])", "2"), example("mad([1 2 6], 1)", "1")], |c| {
        run(c, "mad", 1, deviation)
    }),
    row("moment", "Central moment", &["m = moment(X, order)", "m = moment(X, order, 'all')", "m = moment(X, order, dim)", "m = moment(X, order, vecdim)"], &[example("moment([1 2 3], 2)", "2/3")], |c| {
        c.arg(1)?;
        run(c, "moment", 1, |x, order| central(x, order.unwrap_or(2.0)))
    }),
    row("rms", "Root mean square", &["Y = rms(X)", "Y = rms(X, 'all')", "Y = rms(X, dim)", "Y = rms(X, vecdim)", "Y = rms(X, dim, nanflag)"], &[example("rms([3 4 5 0 0])", "sqrt(10)")], run_rms),
];

/// One number per lane, NaN left out. `extra` arguments (a flag, an order) stand before the dimension.
fn run(call: &mut Call, function: &str, extra: usize, f: fn(&mut [f64], Option<f64>) -> f64) -> Result<Flow> {
    let value = call.take(0)?;
    arithmetic(&value, function)?;
    let rest = &call.args[1..];
    let parameter = rest.first().filter(|v| extra > 0 && !v.is_char()).and_then(Value::as_scalar);
    let mut over = Over::Default;
    for v in rest.iter().skip(extra) {
        over = match v.as_text() {
            Some(t) if t.eq_ignore_ascii_case("all") => Over::All,
            Some(t) => return Err(Error::new(format!("MATLAB:{function}:unknownOption"), format!("Unrecognized option '{t}'."))),
            None => dimensions(v)?,
        };
    }
    let class = value.class();
    let l = lanes(value, &over)?;
    let x = l.value.as_doubles()?.ok_or_else(|| Error::new(format!("MATLAB:{function}:complexInput"), "Complex input is not supported."))?;
    let mut kept = Vec::new();
    let out = each_lane(&x, l.layout, &l.result, |lane| {
        kept.clear();
        kept.extend(lane.iter().copied().filter(|v| !v.is_nan()));
        f(&mut kept, parameter)
    })?;
    let class = if class == Class::Single || (class.is_integer() && function == "range") { class } else { Class::Double };
    Flow::one(ops::cast::cast(&Value::from(out), class)?)
}

fn spread_of(x: &mut [f64]) -> f64 {
    if x.is_empty() {
        return f64::NAN;
    }
    let (low, high) = x.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), v| (a.min(*v), b.max(*v)));
    high - low
}

fn central(x: &[f64], order: f64) -> f64 {
    if order == 1.0 {
        return if x.is_empty() { f64::NAN } else { 0.0 };
    }
    let m = reduce::mean(x);
    let powers: Vec<f64> = x.iter().map(|v| runmat_kernels::scalar::pow(v - m, order)).collect();
    reduce::mean(&powers)
}

/// With flag 0 the bias is corrected; too few elements give NaN.
fn skewness(x: &mut [f64], flag: Option<f64>) -> f64 {
    let n = x.len() as f64;
    let s = central(x, 3.0) / runmat_kernels::scalar::pow(central(x, 2.0), 1.5);
    if flag == Some(0.0) {
        return if n < 3.0 { f64::NAN } else { s * (n * (n - 1.0)).sqrt() / (n - 2.0) };
    }
    s
}

fn kurtosis(x: &mut [f64], flag: Option<f64>) -> f64 {
    let n = x.len() as f64;
    let variance = central(x, 2.0);
    let k = central(x, 4.0) / (variance * variance);
    if flag == Some(0.0) {
        return if n < 4.0 { f64::NAN } else { (n - 1.0) / ((n - 2.0) * (n - 3.0)) * ((n + 1.0) * k - 3.0 * (n - 1.0)) + 3.0 };
    }
    k
}

fn deviation(x: &mut [f64], flag: Option<f64>) -> f64 {
    let by_median = flag.is_some_and(|f| f != 0.0);
    let centre = |x: &mut [f64]| if by_median { reduce::median(x) } else { reduce::mean(x) };
    let m = centre(x);
    x.iter_mut().for_each(|v| *v = (*v - m).abs());
    centre(x)
}

fn run_rms(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    arithmetic(&value, "rms")?;
    let f = flags(&call.args[1..], Words::Plain, "rms")?;
    let modulus = ops::complex_parts::abs(value)?;
    let single = modulus.class() == Class::Single;
    let wide = ops::cast::cast(&modulus, Class::Double)?;
    let squares = ops::elementwise::map_real(wide, |x| x * x)?;
    let out = ops::elementwise::map_real(super::mean::mean_of(squares, &f)?, f64::sqrt)?;
    Flow::one(if single { ops::cast::cast(&out, Class::Single)? } else { out })
}
