//! Putting arrays together: `cat`, `horzcat`, `vertcat`, `blkdiag`, `repmat`, `repelem`, `kron`.

use crate::arguments::dimension;
use crate::table::row;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::ops::{self, BinaryOp};
use runmat_value::{alloc, convert, index, index::build, Array, Class, Error, Result, Shape, Value};

pub const ENTRIES: &[Builtin] = &[
    row("cat", "Join arrays along a dimension", &["C = cat(dim, A1, ..., An)", "C = cat(dim)"], &[example("cat(1, [1 2], [3 4])", "[1 2; 3 4]"), example("size(cat(3, 1, 2))", "[1 1 2]")], |c| {
        let dim = dimension(c.arg(0)?, "catenate")?;
        Flow::one(build::cat(dim, c.args.get(1..).unwrap_or(&[]))?)
    }),
    row("horzcat", "Join arrays side by side, [A, B]", &["C = horzcat(A1, ..., An)", "C = horzcat"], &[example("horzcat(1, [2 3])", "[1 2 3]")], |c| {
        Flow::one(build::horzcat(&c.args)?)
    }),
    row("vertcat", "Join arrays one under the other, [A; B]", &["C = vertcat(A1, ..., An)", "C = vertcat"], &[example("vertcat(1, 2)", "[1; 2]")], |c| {
        Flow::one(build::vertcat(&c.args)?)
    }),
    row("blkdiag", "Block diagonal matrix", &["B = blkdiag(A1, ..., An)", "B = blkdiag"], &[example("blkdiag(1, [2 3])", "[1 0 0; 0 2 3]")], run_blkdiag),
    row(
        "repmat",
        "Repeat copies of an array",
        &["B = repmat(A, n)", "B = repmat(A, r1, ..., rN)", "B = repmat(A, r)"],
        &[example("repmat([1 2], 2)", "[1 2 1 2; 1 2 1 2]"), example("repmat('ab', 1, 2)", "'abab'")],
        run_repmat,
    ),
    row(
        "repelem",
        "Repeat elements of an array",
        &["u = repelem(v, n)", "B = repelem(A, r1, ..., rN)"],
        &[example("repelem([1 2], 2)", "[1 1 2 2]"), example("repelem([1 2 3], [1 0 2])", "[1 3 3]"), example("repelem([1 2], 2, 1)", "[1 2; 1 2]")],
        run_repelem,
    ),
    row("kron", "Kronecker tensor product", &["K = kron(A, B)"], &[example("kron([1 2], [1; 1])", "[1 2; 1 2]")], run_kron),
];

fn run_blkdiag(call: &mut Call) -> Result<Flow> {
    if let Some(v) = call.args.iter().find(|v| !v.is_arithmetic() || !v.shape().is_matrix()) {
        let message = format!("Blocks must be numeric matrices, not {} of size {}.", v.class(), v.shape());
        return Err(Error::new("MATLAB:blkdiag:invalidInput", message));
    }
    let (rows, cols) = call.args.iter().fold((0, 0), |(r, c), v| (r + v.shape().rows(), c + v.shape().cols()));
    alloc::checked_size(&[rows, cols], 8)?;
    let class = call.args.iter().find(|v| v.class().is_integer()).or_else(|| call.args.iter().find(|v| v.is_class(Class::Single)));
    let all_logical = !call.args.is_empty() && call.args.iter().all(|v| v.is_class(Class::Logical));
    let class = class.map_or(if all_logical { Class::Logical } else { Class::Double }, Value::class);
    let mut out = build::zeros(class, &Shape::matrix(rows, cols))?;
    let (mut top, mut left) = (0, 0);
    for block in call.take_args() {
        let (r, c) = (block.shape().rows(), block.shape().cols());
        if r > 0 && c > 0 {
            let span = |from: usize, n: usize| Value::from(Array::row((from + 1..=from + n).map(|k| k as f64).collect()));
            index::assign(&mut out, &[span(top, r), span(left, c)], block)?;
        }
        (top, left) = (top + r, left + c);
    }
    Flow::one(out)
}

fn run_repmat(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    let wrong = || Error::new("MATLAB:repmat:invalidReplications", "Replication factors must be a row vector of integers or integer scalars.");
    let mut counts: Vec<usize> = Vec::new();
    for v in &call.args[1..] {
        let list = v.as_doubles()?.filter(|_| v.is_numeric() && !v.is_complex()).ok_or_else(wrong)?;
        if v.is_empty() && call.nargin() > 2 || !v.shape().is_row() {
            return Err(wrong());
        }
        for n in list.iter() {
            counts.push(convert::size_from(*n).map_err(|e| if e.identifier() == "MATLAB:pmaxsize" { e } else { wrong() })?);
        }
    }
    match counts.as_slice() {
        [] => return Err(wrong()),
        [n] => counts.push(*n),
        _ => {}
    }
    Flow::one(build::repmat(&value, &counts)?)
}

/// One-based positions of `size` places, each as often as `counts` says.
fn repeated(size: usize, counts: &Value) -> Result<Value> {
    let wrong = || Error::new("MATLAB:repelem:invalidReplications", "Replication factors must be nonnegative integers.");
    let list = counts.as_doubles()?.filter(|_| counts.is_arithmetic() && !counts.is_complex()).ok_or_else(wrong)?;
    if list.len() != 1 && (list.len() != size || !counts.is_vector()) {
        let message = "Each replication factor must be a scalar, or a vector with one element for each place along its dimension.";
        return Err(Error::new("MATLAB:repelem:mismatchedReplications", message));
    }
    let mut times = Vec::with_capacity(list.len());
    for n in list.iter() {
        if !(*n >= 0.0) || *n != n.trunc() {
            return Err(wrong());
        }
        times.push(convert::size_from(*n)?);
    }
    let each = |k: usize| if times.len() == 1 { times[0] } else { times[k] };
    let total = (0..size).try_fold(0u64, |sum, k| sum.checked_add(each(k) as u64)).unwrap_or(u64::MAX);
    let total = alloc::checked_size(&[usize::try_from(total).unwrap_or(usize::MAX)], 8)?;
    let mut out = alloc::try_with_capacity(total)?;
    for k in 0..size {
        out.resize(out.len() + each(k), (k + 1) as f64);
    }
    Ok(Value::from(Array::row(out)))
}

fn run_repelem(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    let shape = value.shape();
    let factors = &call.args[1..];
    let mut subscripts = Vec::new();
    if let [one] = factors {
        if !shape.is_vector() {
            let message = "Replication factors must be specified for every dimension when the first input is not a vector.";
            return Err(Error::new("MATLAB:repelem:notVector", message));
        }
        let list = repeated(value.numel(), one)?;
        let all = Value::char_row(":");
        subscripts.extend(if shape.is_column() && !shape.is_scalar() { [list, all] } else { [all, list] });
    } else {
        for (d, v) in factors.iter().enumerate() {
            subscripts.push(repeated(shape.dim(d), v)?);
        }
        while subscripts.len() < shape.ndims() {
            subscripts.push(Value::char_row(":"));
        }
    }
    Flow::one(index::paren(&value, &subscripts)?)
}

fn run_kron(call: &mut Call) -> Result<Flow> {
    let (a, b) = (call.take(0)?, call.take(1)?);
    for v in [&a, &b] {
        if !v.is_arithmetic() {
            return Err(Error::undefined_for("kron", v.class_name()));
        }
        if !v.shape().is_matrix() {
            return Err(Error::new("MATLAB:kron:inputMustBe2D", "Inputs must be 2-D."));
        }
    }
    let (p, q) = (a.shape(), b.shape());
    // As 1 x m x 1 x n times r x 1 x s: the product has the layout of the result already.
    let a = build::reshape(&a, &Shape::new(&[1, p.rows(), 1, p.cols()]))?;
    let b = build::reshape(&b, &Shape::new(&[q.rows(), 1, q.cols(), 1]))?;
    let product = ops::binary_now(BinaryOp::ElemMul, a, b)?;
    Flow::one(build::reshape(&product, &Shape::matrix(p.rows() * q.rows(), p.cols() * q.cols()))?)
}
