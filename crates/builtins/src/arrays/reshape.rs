//! Other shapes and orders of dimensions: `reshape`, `squeeze`, `permute`, `ipermute`, `shiftdim`.

use crate::table::row;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{alloc, convert, index::build, Array, Error, Result, Shape, Value};

pub const ENTRIES: &[Builtin] = &[
    row(
        "reshape",
        "The same elements in another size",
        &["B = reshape(A, sz)", "B = reshape(A, sz1, ..., szN)"],
        &[example("reshape(1:6, 2, 3)", "[1 3 5; 2 4 6]"), example("reshape(1:6, [], 2)", "[1 4; 2 5; 3 6]")],
        run_reshape,
    ),
    row("squeeze", "Remove dimensions of length 1", &["B = squeeze(A)"], &[example("size(squeeze(zeros(2, 1, 3)))", "[2 3]")], |c| {
        Flow::one(build::squeeze(c.arg(0)?)?)
    }),
    row("permute", "Rearrange the dimensions", &["B = permute(A, dimorder)"], &[example("permute([1 2; 3 4], [2 1])", "[1 3; 2 4]")], |c| {
        let order = order_of(c.arg(1)?, "permute")?;
        Flow::one(build::permute(c.arg(0)?, &order)?)
    }),
    row("ipermute", "Undo a rearrangement of dimensions", &["A = ipermute(B, dimorder)"], &[example("size(ipermute(zeros(3, 4, 2), [2 3 1]))", "[2 3 4]")], |c| {
        let order = order_of(c.arg(1)?, "ipermute")?;
        let mut inverse = vec![usize::MAX; order.len()];
        for (k, d) in order.iter().enumerate() {
            if let Some(slot) = inverse.get_mut(*d) {
                *slot = k;
            }
        }
        // A slot that nobody filled names no dimension: `permute` refuses it.
        Flow::one(build::permute(c.arg(0)?, &inverse)?)
    }),
    row("shiftdim", "Shift the dimensions", &["B = shiftdim(A, n)", "[B, m] = shiftdim(A)"], &[example("size(shiftdim(zeros(1, 1, 3)))", "[3 1]"), example("size(shiftdim(zeros(2, 3, 4), 1))", "[3 4 2]")], run_shiftdim),
];

fn run_reshape(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    let shape = asked_shape(&call.args[1..], value.numel())?;
    match value {
        // The commonest class without a copy, where nobody else holds the array.
        Value::Double(a) if a.numel() == shape.checked_numel()? => Flow::one(Array::take(a)?.reshape(shape)?),
        v => Flow::one(build::reshape(&v, &shape)?),
    }
}

fn negative() -> Error {
    Error::new("MATLAB:getReshapeDims:nonnegativeIntegers", "Size arguments must be nonnegative integers.")
}

fn asked_size(x: f64) -> Result<usize> {
    if x < 0.0 {
        return Err(negative());
    }
    convert::size_from(x)
}

fn asked_shape(args: &[Value], numel: usize) -> Result<Shape> {
    if let [one] = args {
        let sizes = one.as_doubles()?.filter(|_| one.is_numeric() && !one.is_complex());
        let sizes = sizes.ok_or_else(|| Error::new("MATLAB:reshape:sizeMustBeNumeric", "Size argument must be numeric and real."))?;
        if sizes.len() < 2 || !one.shape().is_row() {
            return Err(Error::new("MATLAB:getReshapeDims:sizeVector", "Size vector must be a row vector with at least two elements."));
        }
        let dims = sizes.iter().map(|x| asked_size(*x)).collect::<Result<Vec<_>>>()?;
        return Ok(Shape::new(&dims));
    }
    let mut dims = Vec::with_capacity(args.len());
    let mut unknown = None;
    for (k, v) in args.iter().enumerate() {
        if v.is_empty() && v.shape() == Shape::empty() {
            if unknown.replace(k).is_some() {
                return Err(Error::new("MATLAB:getReshapeDims:unknownDim", "Size can only have one unknown dimension."));
            }
            dims.push(1);
        } else {
            let x = v.as_scalar().ok_or_else(|| Error::new("MATLAB:getReshapeDims:scalarSizes", "Size arguments must be real scalars."))?;
            dims.push(asked_size(x)?);
        }
    }
    if let Some(k) = unknown {
        let known = alloc::checked_numel(&dims)?;
        if known == 0 || !numel.is_multiple_of(known) {
            if known == 0 && numel == 0 {
                dims[k] = 0;
                return Ok(Shape::new(&dims));
            }
            let message = format!("Product of known dimensions, {known}, not divisible into total number of elements, {numel}.");
            return Err(Error::new("MATLAB:getReshapeDims:notDivisible", message));
        }
        dims[k] = numel / known;
    }
    Ok(Shape::new(&dims))
}

/// An order of dimensions, zero-based.
fn order_of(value: &Value, function: &str) -> Result<Vec<usize>> {
    let wrong = || Error::new(format!("MATLAB:{function}:badIndex"), "ORDER contains an invalid permutation index.");
    let list = value.as_doubles()?.filter(|_| value.is_numeric()).ok_or_else(wrong)?;
    list.iter().map(|d| if *d >= 1.0 && *d == d.trunc() && *d <= list.len() as f64 { Ok(*d as usize - 1) } else { Err(wrong()) }).collect()
}

fn run_shiftdim(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    let shape = value.shape();
    let Some(n) = call.args.get(1).filter(|v| !v.is_empty()) else {
        let leading = if value.is_empty() || shape.is_scalar() { 0 } else { shape.first_nonsingleton() };
        let dims = shape.dims().get(leading..).unwrap_or(&[]);
        return Flow::many([build::reshape(&value, &Shape::new(dims))?, Value::from(leading)]);
    };
    let n = n.as_scalar().filter(|n| *n == n.trunc() && n.abs() < 1000.0);
    let n = n.ok_or_else(|| Error::new("MATLAB:shiftdim:InvalidShift", "Number of shifts must be an integer scalar."))?;
    let shifts = Value::Num(n);
    if n < 0.0 {
        let mut dims = vec![1; (-n) as usize];
        dims.extend_from_slice(shape.dims());
        return Flow::many([build::reshape(&value, &Shape::new(&dims))?, shifts]);
    }
    let rank = shape.ndims();
    let by = n as usize % rank;
    let order: Vec<usize> = (0..rank).map(|d| (d + by) % rank).collect();
    Flow::many([build::permute(&value, &order)?, shifts])
}
