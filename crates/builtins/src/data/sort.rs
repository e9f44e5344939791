//! `sort` and `issorted` for every class with an order.

use super::keys::{keys, Comparison, MISSING};
use super::over::{dimension, layout};
use super::pick::{one_based, pick};
use crate::table::row;
use runmat_kernels::sort::{self as kernel, Order};
use runmat_spec::{example, Builtin, Call, Flow, Values};
use runmat_value::{alloc, Array, Error, Result, Value};
use std::rc::Rc;

pub const ENTRIES: &[Builtin] = &[
    row(
        "sort",
        "Sort elements",
        &["B = sort(A)", "B = sort(A, dim)", "B = sort(A, dim, direction)", "[B, I] = sort(A, dim, direction, Name, Value, ...)"],
        &[example("sort([3 1 2])", "[1 2 3]"), example("sort([3 1 2], 'descend')", "[3 2 1]"), example("sort({'b', 'a'})", "{'a', 'b'}")],
        run_sort,
    ),
    row(
        "issorted",
        "True when elements are in order",
        &["TF = issorted(A)", "TF = issorted(A, dim)", "TF = issorted(A, dim, direction)", "TF = issorted(A, 'rows')", "TF = issorted(A, dim, direction, Name, Value, ...)"],
        &[example("issorted([1 2 2])", "true"), example("issorted([3 2 1], 'descend')", "true")],
        run_issorted,
    ),
];

/// Where missing elements go.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Placement {
    /// Last in ascending order, first in descending.
    Auto,
    First,
    Last,
}

pub(crate) struct Plan {
    pub dim: Option<usize>,
    pub order: Order,
    pub direction: String,
    pub placement: Placement,
    pub comparison: Comparison,
}

const DIRECTIONS: &[&str] = &["ascend", "descend", "monotonic", "strictascend", "strictdescend", "strictmonotonic"];

/// Reads dimension, direction and options.
pub(crate) fn plan(args: &[Value], function: &str, directions: usize) -> Result<Plan> {
    let mut p = Plan { dim: None, order: Order::Ascending, direction: "ascend".into(), placement: Placement::Auto, comparison: Comparison::Auto };
    let mut args = args.iter();
    while let Some(v) = args.next() {
        let Some(text) = v.as_text().filter(|_| v.is_char() || v.is_string()) else {
            p.dim = Some(dimension(v).map_err(|e| e.with_identifier(format!("MATLAB:{function}:notPosInt")))?);
            continue;
        };
        let word = text.to_lowercase();
        if DIRECTIONS.iter().take(directions).any(|d| *d == word) {
            p.order = if word.ends_with("descend") { Order::Descending } else { Order::Ascending };
            p.direction = word;
            continue;
        }
        let value = args.next().and_then(Value::as_text).unwrap_or_default().to_lowercase();
        match (word.as_str(), value.as_str()) {
            ("missingplacement", "auto") => p.placement = Placement::Auto,
            ("missingplacement", "first") => p.placement = Placement::First,
            ("missingplacement", "last") => p.placement = Placement::Last,
            ("comparisonmethod", "auto") => p.comparison = Comparison::Auto,
            ("comparisonmethod", "real") => p.comparison = Comparison::Real,
            ("comparisonmethod", "abs") => p.comparison = Comparison::Abs,
            ("missingplacement", _) => return Err(Error::new(format!("MATLAB:{function}:InvalidMissingPlacement"), "'MissingPlacement' must be 'auto', 'first', or 'last'.")),
            ("comparisonmethod", _) => return Err(Error::new(format!("MATLAB:{function}:InvalidAbsRealType"), "'ComparisonMethod' must be 'auto', 'real', or 'abs'.")),
            _ => return Err(Error::new(format!("MATLAB:{function}:sortDirection"), "Sorting direction must be 'ascend' or 'descend'.")),
        }
    }
    Ok(p)
}

/// The stable order of keys, zero-based.
pub(crate) fn order_of(keys: &[u64], order: Order, placement: Placement) -> Result<Vec<u32>> {
    let (_, mut at) = kernel::sort_with_index(keys, order)?;
    let missing = keys.iter().filter(|k| **k == MISSING).count();
    if missing > 0 && missing < keys.len() {
        match (order, placement) {
            (Order::Ascending, Placement::First) => at.rotate_right(missing),
            (Order::Descending, Placement::Last) => at.rotate_left(missing),
            _ => {}
        }
    }
    Ok(at)
}

fn not_sortable(value: &Value, function: &str) -> Error {
    match value {
        Value::Cell(_) => Error::new(format!("MATLAB:{function}:InputType"), "Argument must be a cell array of character vectors."),
        v => Error::undefined_for(function, v.class_name()),
    }
}

fn run_sort(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    let p = plan(&call.args[1..], "sort", 2)?;
    let shape = value.shape();
    let dim = p.dim.unwrap_or_else(|| shape.first_nonsingleton());
    let lay = layout(&shape, dim);
    if let (Value::Double(a), true, true, Placement::Auto) = (&value, call.nargout < 2, lay.inner == 1, p.placement) {
        if p.comparison != Comparison::Abs {
            let mut out = alloc::try_with_capacity(a.numel())?;
            for lane in a.data().chunks(lay.n.max(1)) {
                out.extend(kernel::sort(lane, p.order)?);
            }
            return Flow::one(Value::Double(Rc::new(Array::new(shape, out)?)));
        }
    }
    let keys = keys(&value, p.comparison)?.ok_or_else(|| not_sortable(&value, "sort"))?;
    let mut at = alloc::try_filled(keys.len(), 0u32)?;
    let mut index = alloc::try_filled(if call.nargout > 1 { keys.len() } else { 0 }, 0u32)?;
    let mut failed = None;
    lay.for_each_lane(&keys, &mut Vec::new(), |lane, items| {
        let (o, i) = (lane / lay.inner, lane % lay.inner);
        match order_of(items, p.order, p.placement) {
            Ok(order) => {
                for (k, from) in order.iter().enumerate() {
                    let to = (o * lay.n + k) * lay.inner + i;
                    at[to] = ((o * lay.n + *from as usize) * lay.inner + i) as u32;
                    if let Some(slot) = index.get_mut(to) {
                        *slot = *from;
                    }
                }
            }
            Err(e) => failed = Some(e),
        }
    });
    if let Some(e) = failed {
        return Err(e);
    }
    let mut out = Values::new();
    out.push(pick(&value, &at, shape.clone())?);
    if call.nargout > 1 {
        out.push(one_based(&index, shape)?);
    }
    Ok(Flow::Done(out))
}

/// Whether keys are in the order that a direction names, missing ones where the placement puts them.
pub(crate) fn in_order(keys: &[u64], direction: &str, placement: Placement) -> bool {
    let strict = direction.starts_with("strict");
    let one = |descending: bool| {
        let last = match placement {
            Placement::Auto => !descending,
            Placement::Last => true,
            Placement::First => false,
        };
        let missing = keys.iter().filter(|k| **k == MISSING).count();
        let split = if last { keys.len() - missing } else { missing };
        let (head, tail) = keys.split_at(split);
        let (numbers, rest) = if last { (head, tail) } else { (tail, head) };
        if rest.iter().any(|k| *k != MISSING) || (strict && missing > 1) {
            return false;
        }
        numbers.windows(2).all(|w| match (descending, strict) {
            (false, false) => w[0] <= w[1],
            (false, true) => w[0] < w[1],
            (true, false) => w[0] >= w[1],
            (true, true) => w[0] > w[1],
        })
    };
    if direction.ends_with("monotonic") {
        one(false) || one(true)
    } else {
        one(direction.ends_with("descend"))
    }
}

fn run_issorted(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    if let Some(t) = call.args.get(1).and_then(Value::as_text) {
        if t.eq_ignore_ascii_case("rows") {
            return Flow::one(super::rows::rows_in_order(&value, &call.args[2..])?);
        }
    }
    let p = plan(&call.args[1..], "issorted", DIRECTIONS.len())?;
    let shape = value.shape();
    let dim = p.dim.unwrap_or_else(|| shape.first_nonsingleton());
    let keys = keys(&value, p.comparison)?.ok_or_else(|| not_sortable(&value, "issorted"))?;
    let mut holds = true;
    layout(&shape, dim).for_each_lane(&keys, &mut Vec::new(), |_, items| holds = holds && in_order(items, &p.direction, p.placement));
    Flow::one(holds)
}
