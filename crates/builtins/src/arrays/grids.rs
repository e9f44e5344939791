//! Coordinates of grids and places in arrays: `meshgrid`, `ndgrid`, `sub2ind`, `ind2sub`.

use crate::table::row;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{alloc, index::build, Array, Error, Result, Shape, Value};

pub const ENTRIES: &[Builtin] = &[
    row(
        "meshgrid",
        "Coordinates of a grid in the plane or in space",
        &["X = meshgrid(x)", "[X, Y] = meshgrid(x, y)", "[X, Y, Z] = meshgrid(x, y, z)"],
        &[example("meshgrid(1:2, 1:3)", "[1 2; 1 2; 1 2]")],
        run_meshgrid,
    ),
    row("ndgrid", "Coordinates of a grid, first coordinate along rows", &["[X1, ..., Xn] = ndgrid(x1, ..., xn)", "[X1, ..., Xn] = ndgrid(xg)"], &[example("ndgrid(1:2, 1:3)", "[1 1 1; 2 2 2]")], run_ndgrid),
    row("sub2ind", "Linear index of subscripts", &["ind = sub2ind(sz, I1, ..., IN)"], &[example("sub2ind([3 4], 2, 3)", "8")], run_sub2ind),
    row("ind2sub", "Subscripts of linear indices", &["[I1, ..., IN] = ind2sub(sz, ind)"], &[example("ind2sub([3 4], 8)", "8")], run_ind2sub),
];

/// A vector along one dimension, repeated over the others.
fn along(vector: &Value, dim: usize, sizes: &[usize]) -> Result<Value> {
    let line = build::reshape(vector, &Shape::scalar().with_dim(dim, vector.numel()))?;
    let counts: Vec<usize> = sizes.iter().enumerate().map(|(d, n)| if d == dim { 1 } else { *n }).collect();
    build::repmat(&line, &counts)
}

fn run_meshgrid(call: &mut Call) -> Result<Flow> {
    let args = call.take_args();
    let (Some(x), given) = (args.first(), args.len()) else { return Err(Error::not_enough_inputs()) };
    let y = args.get(1).unwrap_or(x);
    let outputs = call.nargout.max(1);
    if given == 2 && outputs > 2 {
        return Err(Error::new("MATLAB:meshgrid:NotEnoughInputs", "Not enough input arguments."));
    }
    let (nx, ny) = (x.numel(), y.numel());
    if given < 3 && outputs < 3 {
        let sizes = [ny, nx];
        let both = [along(x, 1, &sizes)?, along(y, 0, &sizes)?];
        return Flow::many(both.into_iter().take(outputs));
    }
    let z = args.get(2).unwrap_or(x);
    let sizes = [ny, nx, z.numel()];
    let mut out = Vec::new();
    for (v, dim) in [(x, 1), (y, 0), (z, 2)].into_iter().take(outputs) {
        out.push(along(v, dim, &sizes)?);
    }
    Flow::many(out)
}

fn run_ndgrid(call: &mut Call) -> Result<Flow> {
    let args = call.take_args();
    let outputs = call.nargout.max(1);
    let vectors: Vec<&Value> = match args.as_slice() {
        [] => return Err(Error::not_enough_inputs()),
        [one] => vec![one; outputs.max(2)],
        many if outputs > many.len() => return Err(Error::new("MATLAB:ndgrid:NotEnoughInputs", "Not enough input arguments.")),
        many => many.iter().collect(),
    };
    let sizes: Vec<usize> = vectors.iter().map(|v| v.numel()).collect();
    alloc::checked_size(&sizes, 8)?;
    let mut out = Vec::new();
    for (dim, v) in vectors.iter().enumerate().take(outputs) {
        // One vector alone and one output: a column becomes itself, a row becomes a grid all the same.
        out.push(along(v, dim, &sizes)?);
    }
    Flow::many(out)
}

fn size_vector(value: &Value, function: &str) -> Result<Vec<f64>> {
    let wrong = || Error::new(format!("MATLAB:{function}:InvalidSize"), "Size vector must have at least 2 positive integer elements.");
    let sizes = value.as_doubles()?.filter(|_| value.is_numeric()).ok_or_else(wrong)?;
    if sizes.len() < 2 || sizes.iter().any(|n| *n != n.trunc() || *n < 0.0) {
        return Err(wrong());
    }
    Ok(sizes.into_owned())
}

/// Sizes for `count` subscripts: the last takes the remaining dimensions, further ones are 1.
fn fold_sizes(sizes: &[f64], count: usize) -> Vec<f64> {
    let mut out: Vec<f64> = sizes.iter().copied().take(count).collect();
    out.resize(count, 1.0);
    if let (Some(last), Some(rest)) = (out.last_mut(), sizes.get(count..)) {
        *last *= rest.iter().product::<f64>();
    }
    out
}

fn run_sub2ind(call: &mut Call) -> Result<Flow> {
    let sizes = size_vector(call.arg(0)?, "sub2ind")?;
    let subscripts = &call.args[1..];
    let shape = subscripts.first().ok_or_else(Error::not_enough_inputs)?.shape();
    if subscripts.iter().any(|v| v.shape() != shape) {
        return Err(Error::new("MATLAB:sub2ind:SubscriptVectorSize", "The subscript vectors must all be of the same size."));
    }
    let mut out = alloc::try_filled(shape.numel(), 1.0)?;
    let mut step = 1.0;
    for (v, size) in subscripts.iter().zip(fold_sizes(&sizes, subscripts.len())) {
        let wrong = || Error::new("MATLAB:sub2ind:IndexOutOfRange", "Out of range subscript.");
        let list = v.as_doubles()?.filter(|_| v.is_numeric()).ok_or_else(wrong)?;
        for (slot, i) in out.iter_mut().zip(list.iter()) {
            if !(*i >= 1.0 && *i <= size) || *i != i.trunc() {
                return Err(wrong());
            }
            *slot += (i - 1.0) * step;
        }
        step *= size;
    }
    Flow::one(Array::new(shape, out)?)
}

fn run_ind2sub(call: &mut Call) -> Result<Flow> {
    let sizes = size_vector(call.arg(0)?, "ind2sub")?;
    let value = call.arg(1)?;
    let wrong = || Error::new("MATLAB:ind2sub:IndexOutOfRange", "Linear indices must be positive integers.");
    let list = value.as_doubles()?.filter(|_| value.is_numeric()).ok_or_else(wrong)?;
    if list.iter().any(|i| !(*i >= 1.0) || *i != i.trunc()) {
        return Err(wrong());
    }
    let outputs = call.nargout.max(1);
    let mut rest: Vec<f64> = alloc::try_collect(list.iter().map(|i| i - 1.0))?;
    let mut out = Vec::new();
    for (k, size) in fold_sizes(&sizes, outputs).into_iter().enumerate() {
        let last = k + 1 == outputs;
        let mut subscript = alloc::try_with_capacity(rest.len())?;
        for r in &mut rest {
            let here = if last { *r } else { libm::fmod(*r, size) };
            subscript.push(here + 1.0);
            *r = if size > 0.0 { (*r - here) / size } else { 0.0 };
        }
        out.push(Value::from(Array::new(value.shape(), subscript)?));
    }
    Flow::many(out)
}
