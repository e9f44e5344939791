//! `histc`: counts between edges, and the bin of each element. What `histcounts` and `discretize` build on.

use super::over::{dimension, layout};
use crate::arguments::doubles;
use crate::table::row;
use runmat_spec::{example, Builtin, Call, Flow, Values};
use runmat_value::{alloc, Array, Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[row(
    "histc",
    "Counts of elements between edges",
    &["bincounts = histc(x, binranges)", "[bincounts, ind] = histc(x, binranges, dim)"],
    &[example("histc([1 2 2 3 5], 1:3)", "[1 2 1]")],
    run,
)];

fn run(call: &mut Call) -> Result<Flow> {
    let (x, edges) = (doubles(call.arg(0)?, "histc")?, doubles(call.arg(1)?, "histc")?);
    if edges.windows(2).any(|w| !(w[0] <= w[1])) {
        return Err(Error::new("MATLAB:histc:InvalidInput2", "Edges vector must be monotonically non-decreasing."));
    }
    let shape = call.arg(0)?.shape();
    let dim = match call.args.get(2) {
        Some(d) => dimension(d)?,
        None => shape.first_nonsingleton(),
    };
    let lay = layout(&shape, dim);
    let m = edges.len();
    let result = shape.with_dim(dim, m);
    let mut counts = alloc::try_filled(result.checked_numel()?, 0.0)?;
    let mut bins = alloc::try_filled(x.len(), 0.0)?;
    for (p, v) in x.iter().enumerate() {
        let above = edges.partition_point(|e| e <= v);
        // The last edge is a bin of its own.
        let bin = if v.is_nan() || above == 0 || (above == m && *v != edges[m - 1]) { 0 } else { above };
        if bin > 0 {
            let (inner, outer) = (p % lay.inner, p / (lay.inner * lay.n.max(1)));
            counts[(outer * m + bin - 1) * lay.inner + inner] += 1.0;
            bins[p] = bin as f64;
        }
    }
    let mut out = Values::from_iter([Value::from(Array::new(result, counts)?)]);
    if call.nargout > 1 {
        out.push(Value::from(Array::new(shape, bins)?));
    }
    Ok(Flow::Done(out))
}
