//! How large a value is: `size`, `numel`, `length`, and the questions about shape.

use crate::table::row;
use runmat_spec::{example, Builtin, Call, Flow, Scalar};
use runmat_value::{Array, Error, Result, Shape, Value};

pub const ENTRIES: &[Builtin] = &[
    row(
        "size",
        "Size of an array",
        &["sz = size(A)", "szdim = size(A, dim)", "szdim = size(A, dim1, ..., dimN)", "[sz1, ..., szN] = size(A, ...)"],
        &[example("size(zeros(2, 3))", "[2 3]"), example("size(zeros(2, 3), 2)", "3"), example("size(zeros(2, 3, 4), [1 3])", "[2 4]")],
        run_size,
    ),
    looks(row("numel", "Number of elements", &["n = numel(A)", "n = numel(A, index1, ..., indexN)"], &[example("numel(zeros(2, 3))", "6")], run_numel), |args| {
        one(args).map(|v| Value::from(v.numel()))
    }),
    looks(row("length", "Length of the largest dimension, 0 for an empty array", &["L = length(X)"], &[example("length(zeros(2, 7))", "7"), example("length(zeros(3, 0))", "0")], |c| {
        of_shape(c, longest)
    }), |args| one(args).map(|v| Value::from(longest(&v.shape())))),
    row("ndims", "Number of dimensions", &["N = ndims(A)"], &[example("ndims(5)", "2"), example("ndims(zeros(2, 3, 4))", "3")], |c| of_shape(c, Shape::ndims)),
    row("height", "Number of rows", &["H = height(X)"], &[example("height(zeros(2, 3))", "2")], |c| of_shape(c, Shape::rows)),
    row("width", "Number of columns", &["W = width(X)"], &[example("width(zeros(2, 3))", "3")], |c| of_shape(c, Shape::cols)),
    looks(row("isempty", "True when an array has no elements", &["TF = isempty(A)"], &[example("isempty([])", "true"), example("isempty(\"\")", "false")], |c| {
        Flow::one(c.arg(0)?.is_empty())
    }), |args| one(args).map(|v| Value::Bool(v.is_empty()))),
    row("isscalar", "True for a 1-by-1 array", &["TF = isscalar(A)"], &[example("isscalar(5)", "true"), example("isscalar([1 2])", "false")], |c| {
        Flow::one(c.arg(0)?.is_scalar())
    }),
    row("isvector", "True for a 1-by-N or N-by-1 array", &["TF = isvector(A)"], &[example("isvector([1 2])", "true"), example("isvector([1 2; 3 4])", "false")], |c| {
        test(c, Shape::is_vector)
    }),
    row("isrow", "True for a 1-by-N array", &["TF = isrow(A)"], &[example("isrow([1 2])", "true"), example("isrow([1; 2])", "false")], |c| test(c, Shape::is_row)),
    row("iscolumn", "True for an N-by-1 array", &["TF = iscolumn(A)"], &[example("iscolumn([1; 2])", "true"), example("iscolumn([1 2])", "false")], |c| test(c, Shape::is_column)),
    row("ismatrix", "True for an array with two dimensions", &["TF = ismatrix(A)"], &[example("ismatrix([])", "true"), example("ismatrix(zeros(2, 2, 2))", "false")], |c| {
        test(c, Shape::is_matrix)
    }),
];

/// An entry that needs no more than a look at its arguments.
const fn looks(entry: Builtin, look: fn(&[Option<Value>]) -> Option<Value>) -> Builtin {
    Builtin {
        scalar: Scalar::Look(look),
        ..entry
    }
}

fn one(args: &[Option<Value>]) -> Option<&Value> {
    match args {
        [Some(v)] => Some(v),
        _ => None,
    }
}

fn longest(shape: &Shape) -> usize {
    if shape.is_empty() {
        0
    } else {
        shape.dims().iter().copied().max().unwrap_or(0)
    }
}

fn of_shape(call: &mut Call, f: fn(&Shape) -> usize) -> Result<Flow> {
    let n = f(&call.arg(0)?.shape());
    Flow::one(n)
}

fn test(call: &mut Call, f: fn(&Shape) -> bool) -> Result<Flow> {
    let is = f(&call.arg(0)?.shape());
    Flow::one(is)
}

fn run_size(call: &mut Call) -> Result<Flow> {
    let shape = call.arg(0)?.shape();
    let wanted = call.nargout;
    if call.nargin() > 1 {
        let sizes = asked_sizes(&call.args[1..], &shape)?;
        if wanted <= 1 {
            return Flow::one(Array::row(sizes));
        }
        if wanted != sizes.len() {
            let message = "Number of dimension inputs does not match number of outputs.";
            return Err(Error::new("MATLAB:size:dimensionArgOutputMismatch", message));
        }
        return Flow::many(sizes.into_iter().map(Value::Num));
    }
    if wanted <= 1 {
        return Flow::one(Array::row(shape.dims().iter().map(|d| *d as f64).collect()));
    }
    let rest: usize = shape.dims().iter().skip(wanted - 1).product();
    Flow::many((0..wanted).map(|d| Value::from(if d + 1 == wanted { rest } else { shape.dim(d) })))
}

/// The sizes along the dimensions that the arguments name, each a scalar or one vector.
fn asked_sizes(args: &[Value], shape: &Shape) -> Result<Vec<f64>> {
    let wrong = || {
        let message = "Dimension argument must be a positive integer scalar or a vector of positive integers.";
        Error::new("MATLAB:getdimarg:dimensionMustBePositiveInteger", message)
    };
    let mut sizes = Vec::new();
    for v in args {
        if !v.is_arithmetic() || v.is_complex() || (args.len() > 1 && v.numel() != 1) || (args.len() == 1 && v.is_empty()) {
            return Err(wrong());
        }
        for d in v.as_doubles()?.ok_or_else(wrong)?.iter() {
            if !(*d >= 1.0) || *d != d.trunc() || d.is_infinite() {
                return Err(wrong());
            }
            sizes.push(shape.dim(*d as usize - 1) as f64);
        }
    }
    Ok(sizes)
}

fn run_numel(call: &mut Call) -> Result<Flow> {
    let value = call.arg(0)?;
    if call.nargin() == 1 {
        return Flow::one(value.numel());
    }
    let count = call.nargin() - 1;
    let sizes = call.args[1..].iter().enumerate().map(|(k, v)| match v {
        Value::Char(a) if a.data() == [u16::from(b':')] => runmat_value::index::end_index(value, k, count),
        v => v.numel(),
    });
    let n: f64 = sizes.map(|n| n as f64).product();
    Flow::one(n)
}
