//! `diff`: differences of neighbours.

use super::over::dimension;
use super::pick::arithmetic;
use crate::table::row;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{alloc, index, ops, Array, Error, Result, Shape, Value};

pub const ENTRIES: &[Builtin] = &[row(
    "diff",
    "Differences of neighbouring elements",
    &["Y = diff(X)", "Y = diff(X, n)", "Y = diff(X, n, dim)"],
    &[example("diff([1 4 9 16])", "[3 5 7]"), example("diff([1 4 9 16], 2)", "[2 2]")],
    run,
)];

fn run(call: &mut Call) -> Result<Flow> {
    let mut value = call.take(0)?;
    arithmetic(&value, "diff")?;
    let count = match call.args.get(1) {
        Some(v) if !v.is_empty() => match v.as_scalar() {
            Some(n) if n >= 1.0 && n == n.trunc() => n.min(1e9) as usize,
            _ => {
                return Err(Error::new("MATLAB:diff:differenceOrderMustBePositiveInteger", "Difference order N must be a positive integer scalar."));
            }
        },
        _ => 1,
    };
    let dim = call.args.get(2).map(dimension).transpose()?;
    for _ in 0..count {
        let shape = value.shape();
        if dim.is_none() && (shape.is_scalar() || shape == Shape::empty()) {
            return Flow::one(index::build::zeros(ops::arithmetic_class(value.class(), value.class())?, &Shape::empty())?);
        }
        let d = dim.unwrap_or_else(|| shape.first_nonsingleton());
        let n = shape.dim(d);
        let later = slice(&value, d, 1, n.saturating_sub(1))?;
        let earlier = slice(&value, d, 0, n.saturating_sub(1))?;
        value = ops::binary_now(ops::BinaryOp::Sub, later, earlier)?;
        if value.is_empty() {
            break;
        }
    }
    Flow::one(value)
}

/// `n` positions from `start` along a dimension, all of the others.
pub(crate) fn slice(value: &Value, dim: usize, start: usize, n: usize) -> Result<Value> {
    let rank = value.shape().ndims().max(dim + 1);
    let wanted = Array::row(alloc::try_collect((0..n).map(|k| (start + k) as f64 + 1.0))?);
    let args: Vec<Value> = (0..rank).map(|d| if d == dim { Value::from(wanted.clone()) } else { Value::char_row(":") }).collect();
    index::paren(value, &args)
}
