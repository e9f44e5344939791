//! Questions about the pattern of a matrix: `issymmetric`, `ishermitian`, `isdiag`, `istril`, `istriu`, `isbanded`, `bandwidth`.

use super::dense::{with_numbers, Numbers};
use crate::table::row;
use runmat_kernels::field::Field;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[
    row("issymmetric", "True for a symmetric or skew-symmetric matrix", &["tf = issymmetric(A)", "tf = issymmetric(A, skewOption)"], &[example("issymmetric([1 2; 2 1])", "true")], |c| symmetric(c, "issymmetric", false)),
    row("ishermitian", "True for a Hermitian or skew-Hermitian matrix", &["tf = ishermitian(A)", "tf = ishermitian(A, skewOption)"], &[example("ishermitian([1 2i; -2i 1])", "true")], |c| symmetric(c, "ishermitian", true)),
    row("isdiag", "True for a diagonal matrix", &["tf = isdiag(A)"], &[example("isdiag([1 0; 0 2])", "true")], |c| pattern(c, |lower, upper| lower == 0 && upper == 0)),
    row("istril", "True for a lower triangular matrix", &["tf = istril(A)"], &[example("istril([1 0; 3 2])", "true")], |c| pattern(c, |_, upper| upper == 0)),
    row("istriu", "True for an upper triangular matrix", &["tf = istriu(A)"], &[example("istriu([1 0; 3 2])", "false")], |c| pattern(c, |lower, _| lower == 0)),
    row("isbanded", "True for a matrix within given bandwidths", &["tf = isbanded(A, lower, upper)"], &[example("isbanded(eye(3), 0, 0)", "true")], run_isbanded),
    row("bandwidth", "Lower and upper bandwidth", &["B = bandwidth(A, type)", "[lower, upper] = bandwidth(A)"], &[example("bandwidth([1 2; 0 3], 'upper')", "1")], run_bandwidth),
];

/// Numbers of any arithmetic class; nothing for what has no pattern.
fn read(value: &Value) -> Result<Option<(Numbers, usize, usize)>> {
    let shape = value.shape();
    if !value.is_arithmetic() || !shape.is_matrix() {
        return Ok(None);
    }
    let numbers = if value.is_complex() {
        value.to_complex_array()?.map(|a| Numbers::Complex(a.into_data()))
    } else {
        value.to_double_array()?.map(|a| Numbers::Real(a.into_data()))
    };
    Ok(numbers.map(|x| (x, shape.rows(), shape.cols())))
}

fn symmetric(call: &mut Call, function: &str, conjugate: bool) -> Result<Flow> {
    let skew = match call.args.get(1).map(|v| v.as_text().map(|t| t.to_lowercase())) {
        None => false,
        Some(Some(t)) if t == "nonskew" => false,
        Some(Some(t)) if t == "skew" => true,
        _ => return Err(Error::new(format!("MATLAB:{function}:inputFlag"), "Second argument must be \"skew\" or \"nonskew\".")),
    };
    let Some((x, m, n)) = read(call.arg(0)?)? else { return Flow::one(false) };
    if m != n {
        return Flow::one(false);
    }
    with_numbers!(x, x => {
        let other = |i: usize, j: usize| {
            let z = x[i * n + j];
            let z = if conjugate { z.conj() } else { z };
            if skew { -z } else { z }
        };
        Flow::one((0..n).all(|j| (0..=j).all(|i| x[j * n + i] == other(i, j))))
    })
}

fn widths<T: Field>(x: &[T], m: usize) -> (usize, usize) {
    let (mut lower, mut upper) = (0, 0);
    for (k, z) in x.iter().enumerate().filter(|(_, z)| **z != T::ZERO) {
        let _ = z;
        let (i, j) = (k % m, k / m);
        lower = lower.max(i.saturating_sub(j));
        upper = upper.max(j.saturating_sub(i));
    }
    (lower, upper)
}

fn pattern(call: &mut Call, holds: fn(usize, usize) -> bool) -> Result<Flow> {
    let Some((x, m, _)) = read(call.arg(0)?)? else { return Flow::one(false) };
    let (lower, upper) = with_numbers!(x, x => widths(&x, m));
    Flow::one(holds(lower, upper))
}

fn run_isbanded(call: &mut Call) -> Result<Flow> {
    let limit = |i: usize| -> Result<f64> {
        call.arg(i)?
            .as_scalar()
            .filter(|k| *k >= 0.0 && *k == k.trunc())
            .ok_or_else(|| Error::new("MATLAB:isbanded:invalidBandwidth", "Bandwidths must be nonnegative integer scalars."))
    };
    let (low, high) = (limit(1)?, limit(2)?);
    let Some((x, m, _)) = read(call.arg(0)?)? else { return Flow::one(false) };
    let (lower, upper) = with_numbers!(x, x => widths(&x, m));
    Flow::one(lower as f64 <= low && upper as f64 <= high)
}

fn run_bandwidth(call: &mut Call) -> Result<Flow> {
    let value = call.arg(0)?;
    let Some((x, m, _)) = read(value)? else { return Err(Error::undefined_for("bandwidth", value.class_name())) };
    let (lower, upper) = with_numbers!(x, x => widths(&x, m));
    match call.args.get(1).map(|v| v.as_text().map(|t| t.to_lowercase())) {
        None if call.nargout > 1 => Flow::many([Value::from(lower), Value::from(upper)]),
        None => Flow::one(lower),
        Some(Some(t)) if t == "lower" => Flow::one(lower),
        Some(Some(t)) if t == "upper" => Flow::one(upper),
        _ => Err(Error::new("MATLAB:bandwidth:invalidType", "Second argument must be \"lower\" or \"upper\".")),
    }
}
