//! Incomplete gamma and beta functions and their inverses.

use super::special::check_nonnegative;
use crate::table::row;
use runmat_kernels::special::{self, beta_incomplete, beta_incomplete_upper, gamma_lower, gamma_upper, gammaln};
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::ops::{self, elementwise};
use runmat_value::{Array, Class, Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[
    row("gammainc", "Incomplete gamma function", &["Y = gammainc(X, A)", "Y = gammainc(X, A, type)"], &[example("gammainc(0, 1)", "0"), example("gammainc(0, 1, 'upper')", "1")], run_gammainc),
    row("gammaincinv", "Inverse incomplete gamma function", &["X = gammaincinv(Y, A)", "X = gammaincinv(Y, A, tail)"], &[example("gammaincinv([0 1], 2)", "[0 Inf]")], run_gammaincinv),
    row("betainc", "Incomplete beta function", &["I = betainc(X, Z, W)", "I = betainc(X, Z, W, tail)"], &[example("betainc([0 1], 2, 3)", "[0 1]")], run_betainc),
    row("betaincinv", "Inverse incomplete beta function", &["X = betaincinv(Y, Z, W)", "X = betaincinv(Y, Z, W, tail)"], &[example("betaincinv([0 1], 2, 3)", "[0 1]")], run_betaincinv),
];

/// Which tail; `true` for upper.
fn tail(call: &Call, at: usize, function: &str) -> Result<bool> {
    match call.args.get(at).map(|v| v.as_text().map(|t| t.to_lowercase())) {
        None => Ok(false),
        Some(Some(t)) if t == "lower" => Ok(false),
        Some(Some(t)) if t == "upper" => Ok(true),
        _ => Err(Error::new(format!("MATLAB:{function}:InvalidTailArg"), "Tail must be 'lower' or 'upper'.")),
    }
}

fn lower(x: f64, a: f64) -> f64 {
    if a == 0.0 {
        1.0
    } else {
        gamma_lower(x, a)
    }
}

fn upper(x: f64, a: f64) -> f64 {
    if a == 0.0 {
        0.0
    } else {
        gamma_upper(x, a)
    }
}

/// `gamma(a + 1) * exp(x) / x^a` times a tail.
fn scaled(tail: fn(f64, f64) -> f64, x: f64, a: f64) -> f64 {
    if x == 0.0 {
        if a == 0.0 {
            return tail(x, a);
        }
        return if std::ptr::fn_addr_eq(tail, lower as fn(f64, f64) -> f64) { 1.0 } else { f64::INFINITY };
    }
    tail(x, a) * libm::exp(gammaln(a + 1.0) + x - a * libm::log(x))
}

fn run_gammainc(call: &mut Call) -> Result<Flow> {
    let kind = match call.args.get(2) {
        None => "lower".to_string(),
        Some(v) => v.as_text().unwrap_or_default().to_lowercase(),
    };
    let f: fn(f64, f64) -> f64 = match kind.as_str() {
        "lower" => lower,
        "upper" => upper,
        "scaledlower" => |x, a| scaled(lower, x, a),
        "scaledupper" => |x, a| scaled(upper, x, a),
        _ => return Err(Error::new("MATLAB:gammainc:InvalidTailArg", "Type must be 'lower', 'upper', 'scaledlower', or 'scaledupper'.")),
    };
    let (x, a) = (call.take(0)?, call.take(1)?);
    super::function::real_float("gammainc", &x)?;
    check_nonnegative("gammainc", &a, "A")?;
    Flow::one(elementwise::broadcast2(x, a, f)?)
}

/// The root of an increasing function between two ends, by Newton's steps kept inside a shrinking bracket.
fn root(mut low: f64, mut high: f64, start: f64, f: impl Fn(f64) -> f64, slope: impl Fn(f64) -> f64) -> f64 {
    let mut x = start.clamp(low, high);
    for _ in 0..200 {
        let error = f(x);
        if error == 0.0 {
            return x;
        }
        if error > 0.0 {
            high = x;
        } else {
            low = x;
        }
        let step = error / slope(x);
        let mut next = x - step;
        if !(next > low && next < high) {
            next = if low > 0.0 && high / low > 4.0 { (low * high).sqrt() } else { 0.5 * (low + high) };
        }
        if (next - x).abs() <= 1e-16 * x.abs() || high - low <= f64::EPSILON * low.abs() {
            return next;
        }
        x = next;
    }
    x
}

fn gamma_inverse(p: f64, a: f64, is_upper: bool) -> f64 {
    if p.is_nan() || a.is_nan() || !(0.0..=1.0).contains(&p) {
        return f64::NAN;
    }
    let (zero, all) = if is_upper { (1.0, 0.0) } else { (0.0, 1.0) };
    if p == zero || a == 0.0 {
        return 0.0;
    }
    if p == all {
        return f64::INFINITY;
    }
    // Wilson and Hilferty's cube of a normal; the power law where that fails near zero.
    let z = std::f64::consts::SQRT_2 * if is_upper { special::erfcinv(2.0 * p) } else { -special::erfcinv(2.0 * p) };
    let t = 1.0 - 1.0 / (9.0 * a) + z / (3.0 * a.sqrt());
    let guess = a * t * t * t;
    let small = |p: f64| libm::exp((libm::log(p) + gammaln(a + 1.0)) / a);
    let start = if guess > 0.0 && a > 0.5 { guess } else { small(if is_upper { 1.0 - p } else { p }).max(1e-300) };
    let mut high = (2.0 * start).max(1.0);
    let below = |x: f64| if is_upper { p - gamma_upper(x, a) } else { gamma_lower(x, a) - p };
    while below(high) < 0.0 && high < 1e300 {
        high *= 2.0;
    }
    let density = |x: f64| libm::exp((a - 1.0) * libm::log(x) - x - gammaln(a));
    root(0.0, high, start, below, density)
}

fn run_gammaincinv(call: &mut Call) -> Result<Flow> {
    let is_upper = tail(call, 2, "gammaincinv")?;
    let (y, a) = (call.take(0)?, call.take(1)?);
    super::function::real_float("gammaincinv", &y)?;
    check_nonnegative("gammaincinv", &a, "A")?;
    if y.as_doubles()?.is_some_and(|d| d.iter().any(|p| !(0.0..=1.0).contains(p) && !p.is_nan())) {
        return Err(Error::new("MATLAB:gammaincinv:YOutOfRange", "Y must contain only values between 0 and 1."));
    }
    Flow::one(elementwise::broadcast2(y, a, |p, a| gamma_inverse(p, a, is_upper))?)
}

/// `f(x, z, w)` over three arrays with implicit expansion; single when one of them is.
fn three(call: &mut Call, name: &str, f: impl Fn(f64, f64, f64) -> f64) -> Result<Value> {
    let values = [call.take(0)?, call.take(1)?, call.take(2)?];
    super::function::real_float(name, &values[0])?;
    check_nonnegative(name, &values[1], "Z")?;
    check_nonnegative(name, &values[2], "W")?;
    if values[0].as_doubles()?.is_some_and(|d| d.iter().any(|x| !(0.0..=1.0).contains(x) && !x.is_nan())) {
        return Err(Error::new(format!("MATLAB:{name}:XoutOfRange"), "X must be in the interval [0,1]."));
    }
    let single = values.iter().any(|v| v.is_class(Class::Single));
    let mut arrays: Vec<Array<f64>> = Vec::new();
    for v in &values {
        arrays.extend(v.to_double_array()?);
    }
    let [x, z, w] = arrays.as_slice() else { return Err(Error::undefined_for(name, values[0].class_name())) };
    let pairs = elementwise::zip_arrays(x, z, |x, z| Ok((*x, *z)))?;
    let out = Value::from(elementwise::zip_arrays(&pairs, w, |(x, z), w| Ok(f(*x, *z, *w)))?);
    if single {
        ops::cast::cast(&out, Class::Single)
    } else {
        Ok(out)
    }
}

fn run_betainc(call: &mut Call) -> Result<Flow> {
    let is_upper = tail(call, 3, "betainc")?;
    Flow::one(three(call, "betainc", if is_upper { beta_incomplete_upper } else { beta_incomplete })?)
}

fn beta_inverse(p: f64, z: f64, w: f64, is_upper: bool) -> f64 {
    if p.is_nan() || z.is_nan() || w.is_nan() {
        return f64::NAN;
    }
    let (zero, all) = if is_upper { (1.0, 0.0) } else { (0.0, 1.0) };
    if p == zero {
        return 0.0;
    }
    if p == all {
        return 1.0;
    }
    let below = |x: f64| if is_upper { p - beta_incomplete_upper(x, z, w) } else { beta_incomplete(x, z, w) - p };
    let density = |x: f64| libm::exp((z - 1.0) * libm::log(x) + (w - 1.0) * libm::log1p(-x) - special::betaln(z, w));
    // Near zero the function is a power: its inverse is a start from which Newton's steps do not leave the bracket for long.
    let lower_p = if is_upper { 1.0 - p } else { p };
    let power = libm::exp((libm::log(lower_p) + libm::log(z) + special::betaln(z, w)) / z);
    let start = if power < 0.1 { power } else { z / (z + w) };
    root(0.0, 1.0, start.max(1e-300), below, density)
}

fn run_betaincinv(call: &mut Call) -> Result<Flow> {
    let is_upper = tail(call, 3, "betaincinv")?;
    Flow::one(three(call, "betaincinv", |p, z, w| beta_inverse(p, z, w, is_upper))?)
}
