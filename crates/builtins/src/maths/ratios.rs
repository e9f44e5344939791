//! Numbers as ratios of whole numbers: `rat`, `rats`.

use super::function::real_float;
use crate::table::row;
use crate::text::texts::{char_matrix, units_of};
use runmat_kernels::decimal::{format_f, format_g, ratio};
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{Array, Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[
    row("rat", "Approximate numbers by ratios of whole numbers", &["R = rat(X)", "R = rat(X, tol)", "[N, D] = rat(X, ...)"], &[example("rat(1.5)", "'2 + 1/(-2)'")], run_rat),
    row("rats", "Ratios of whole numbers as text", &["S = rats(X)", "S = rats(X, strlen)"], &[example("strtrim(rats(0.75))", "'3/4'")], run_rats),
];

fn run_rat(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    real_float("rat", &value)?;
    let x = value.to_double_array()?.ok_or_else(|| Error::undefined_for("rat", value.class_name()))?;
    let tolerance = match call.args.get(1) {
        Some(v) => v.as_scalar().ok_or_else(|| Error::new("MATLAB:rat:InvalidTolerance", "Tolerance must be a real scalar."))?,
        // A millionth of the 1-norm of the finite numbers.
        None => 1e-6 * x.data().iter().filter(|x| x.is_finite()).map(|x| x.abs()).sum::<f64>(),
    };
    if call.nargout > 1 {
        let (n, d) = (x.map(|x| ratio(*x, tolerance).numerator)?, x.map(|x| ratio(*x, tolerance).denominator)?);
        return Flow::many([Value::from(n), Value::from(d)]);
    }
    let lines: Vec<Vec<u16>> = x.data().iter().map(|x| units_of(&expansion(&ratio(*x, tolerance).terms))).collect();
    Flow::one(char_matrix(&lines)?)
}

/// `3 + 1/(7 + 1/(16))`
fn expansion(terms: &[f64]) -> String {
    let mut out = String::new();
    for (k, t) in terms.iter().enumerate() {
        let number = if t.is_nan() {
            "NaN".to_string()
        } else if t.is_infinite() {
            if *t > 0.0 { "Inf".to_string() } else { "-Inf".to_string() }
        } else {
            format_f(*t, 0)
        };
        if k > 0 {
            out.push_str(" + 1/(");
        }
        out.push_str(&number);
    }
    out.push_str(&")".repeat(terms.len().saturating_sub(1)));
    out
}

fn run_rats(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    real_float("rats", &value)?;
    let width = match call.args.get(1) {
        None => 13,
        Some(v) => v.as_scalar().filter(|n| (1.0..1000.0).contains(n)).ok_or_else(|| Error::new("MATLAB:rats:InvalidLength", "Length must be a positive integer."))? as usize,
    };
    let x: Array<f64> = value.to_double_array()?.ok_or_else(|| Error::undefined_for("rats", value.class_name()))?;
    let rows = x.rows();
    // Numerator and denominator have a field each, on both sides of the bar.
    let half = (width - 1) / 2;
    let size: f64 = x.data().iter().filter(|x| x.is_finite()).map(|x| x.abs()).sum();
    let tolerance = (libm::pow(10.0, -(half as f64)) * size).min(0.1);
    let mut lines = Vec::with_capacity(rows);
    for r in 0..rows {
        let mut line = String::new();
        for c in 0..x.numel() / rows.max(1) {
            line.push(' ');
            line.push_str(&field(x.data()[c * rows + r], tolerance, half, width));
        }
        lines.push(units_of(&line));
    }
    Flow::one(char_matrix(&lines)?)
}

fn field(x: f64, tolerance: f64, half: usize, width: usize) -> String {
    let near = ratio(x, tolerance);
    let numerator = if x.is_finite() { format_f(near.numerator, 0) } else { format_g(x, 5) };
    let text = match near.denominator {
        d if d == 1.0 || !x.is_finite() => format!("{numerator:>half$}"),
        d => format!("{numerator:>half$}/{:<half$}", format_f(d, 0)),
    };
    if text.trim_end().len() > width {
        format!("{:>half$}{:blanks$}", "*", "", blanks = width - half)
    } else {
        format!("{text:<width$}")
    }
}
