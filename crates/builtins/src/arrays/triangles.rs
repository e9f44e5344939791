//! Diagonals and triangles: `diag`, `tril`, `triu`.

use crate::table::row;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{alloc, index::build, Error, Result, Shape, Value};

pub const ENTRIES: &[Builtin] = &[
    row(
        "diag",
        "Diagonal matrix, or a diagonal of a matrix",
        &["D = diag(v)", "D = diag(v, k)", "x = diag(A)", "x = diag(A, k)"],
        &[example("diag([1 2])", "[1 0; 0 2]"), example("diag([1 2; 3 4], 1)", "2")],
        run_diag,
    ),
    row("tril", "Lower triangle", &["L = tril(A)", "L = tril(A, k)"], &[example("tril([1 2; 3 4])", "[1 0; 3 4]")], |c| triangle(c, "tril", build::tril)),
    row("triu", "Upper triangle", &["U = triu(A)", "U = triu(A, k)"], &[example("triu([1 2; 3 4])", "[1 2; 0 4]")], |c| triangle(c, "triu", build::triu)),
];

fn offset(call: &Call, function: &str) -> Result<i64> {
    match call.args.get(1) {
        None => Ok(0),
        Some(v) => match v.as_scalar() {
            Some(k) if k == k.trunc() && k.is_finite() => Ok(k as i64),
            _ => Err(Error::new(format!("MATLAB:{function}:kthDiagInputNotInteger"), "K-th diagonal input must be an integer scalar.")),
        },
    }
}

fn run_diag(call: &mut Call) -> Result<Flow> {
    let k = offset(call, "diag")?;
    let value = call.arg(0)?;
    if !value.is_arithmetic() {
        return Err(Error::undefined_for("diag", value.class_name()));
    }
    let shape = value.shape();
    if shape == Shape::empty() {
        return Flow::one(value.clone());
    }
    if shape.is_vector() {
        let n = (shape.numel() as u64).saturating_add(k.unsigned_abs());
        let n = usize::try_from(n).unwrap_or(usize::MAX);
        alloc::checked_size(&[n, n], 8)?;
    }
    Flow::one(build::diag(value, k)?)
}

fn triangle(call: &mut Call, function: &str, f: fn(&Value, i64) -> Result<Value>) -> Result<Flow> {
    let k = offset(call, function)?;
    let value = call.arg(0)?;
    if !value.is_arithmetic() {
        return Err(Error::undefined_for(function, value.class_name()));
    }
    Flow::one(f(value, k)?)
}
