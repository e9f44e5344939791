//! The first few in order: `mink`, `maxk`, `topkrows`.

use super::keys::keys;
use super::over::layout;
use super::pick::{one_based, pick, wrong_class};
use super::sort::{order_of, plan, Placement};
use crate::table::row;
use runmat_kernels::sort::Order;
use runmat_spec::{example, Builtin, Call, Flow, Values};
use runmat_value::{alloc, Error, Result};

pub const ENTRIES: &[Builtin] = &[
    row("mink", "The k smallest elements", &["B = mink(A, k)", "B = mink(A, k, dim)", "[B, I] = mink(A, k, dim, 'ComparisonMethod', c)"], &[example("mink([5 1 4 2], 2)", "[1 2]")], |c| {
        run(c, "mink", Order::Ascending)
    }),
    row("maxk", "The k largest elements", &["B = maxk(A, k)", "B = maxk(A, k, dim)", "[B, I] = maxk(A, k, dim, 'ComparisonMethod', c)"], &[example("maxk([5 1 4 2], 2)", "[5 4]")], |c| {
        run(c, "maxk", Order::Descending)
    }),
];

fn run(call: &mut Call, function: &str, order: Order) -> Result<Flow> {
    let value = call.take(0)?;
    let wanted = match call.arg(1)?.as_scalar() {
        Some(k) if k >= 0.0 && (k == k.trunc()) => k.min(4e9) as usize,
        _ => return Err(Error::new(format!("MATLAB:{function}:InvalidK"), "Second input must be a nonnegative integer scalar.")),
    };
    let p = plan(&call.args[2..], function, 0)?;
    let shape = value.shape();
    let dim = p.dim.unwrap_or_else(|| shape.first_nonsingleton());
    let lay = layout(&shape, dim);
    let keys = keys(&value, p.comparison)?.ok_or_else(|| wrong_class(function))?;
    let kept = wanted.min(lay.n);
    let result = shape.with_dim(dim, kept);
    let mut at = alloc::try_filled(result.numel(), 0u32)?;
    let mut index = alloc::try_filled(at.len(), 0u32)?;
    let mut failed = None;
    lay.for_each_lane(&keys, &mut Vec::new(), |lane, items| {
        let (o, i) = (lane / lay.inner, lane % lay.inner);
        match order_of(items, order, Placement::Last) {
            Ok(list) => {
                for (k, from) in list.iter().take(kept).enumerate() {
                    let to = (o * kept + k) * lay.inner + i;
                    at[to] = ((o * lay.n + *from as usize) * lay.inner + i) as u32;
                    index[to] = *from;
                }
            }
            Err(e) => failed = Some(e),
        }
    });
    if let Some(e) = failed {
        return Err(e);
    }
    let mut out = Values::from_iter([pick(&value, &at, result.clone())?]);
    if call.nargout > 1 {
        out.push(one_based(&index, result)?);
    }
    Ok(Flow::Done(out))
}
