//! `sort` and `issorted` for every class with an order.

use super::keys::{keys, Comparison, MISSING};
use super::over::{dimension, layout};
use super::pick::{one_based, pick};
use crate::slices::in_slices;
use crate::table::row;
use runmat_kernels::job::Budget;
use runmat_kernels::sort::{self as kernel, Order, SortJob};
use runmat_kernels::{Layout, Progress};
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
    place_missing(&mut at, keys, order, placement);
    Ok(at)
}

/// Missing elements to the other end, where the placement says so.
fn place_missing(at: &mut [u32], keys: &[u64], order: Order, placement: Placement) {
    let missing = keys.iter().filter(|k| **k == MISSING).count();
    if missing > 0 && missing < keys.len() {
        match (order, placement) {
            (Order::Ascending, Placement::First) => at.rotate_right(missing),
            (Order::Descending, Placement::Last) => at.rotate_left(missing),
            _ => {}
        }
    }
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
            let lanes = PlainLanes { out: alloc::try_with_capacity(a.numel())?, from: a.clone(), n: lay.n.max(1), order: p.order, job: None };
            return in_slices(call, lanes, |lanes, _| lanes.advance(), move |_, lanes| Flow::one(Value::Double(Rc::new(Array::new(shape, lanes.out)?))));
        }
    }
    let keys = keys(&value, p.comparison)?.ok_or_else(|| not_sortable(&value, "sort"))?;
    let lanes = KeyLanes {
        at: alloc::try_filled(keys.len(), 0u32)?,
        index: alloc::try_filled(if call.nargout > 1 { keys.len() } else { 0 }, 0u32)?,
        keys,
        lay,
        order: p.order,
        placement: p.placement,
        lane: 0,
        job: None,
    };
    let nargout = call.nargout;
    in_slices(call, lanes, |lanes, _| lanes.advance(), move |_, lanes| {
        let mut out = Values::new();
        out.push(pick(&value, &lanes.at, shape.clone())?);
        if nargout > 1 {
            out.push(one_based(&lanes.index, shape)?);
        }
        Ok(Flow::Done(out))
    })
}

/// Moves of elements in a slice.
const MOVES: u64 = 1 << 19;

/// A lane of an array of doubles.
struct Lane {
    from: Rc<Array<f64>>,
    start: usize,
    end: usize,
}

impl AsRef<[f64]> for Lane {
    fn as_ref(&self) -> &[f64] {
        &self.from.data()[self.start..self.end]
    }
}

/// Contiguous lanes of doubles, sorted one after the other without their order.
struct PlainLanes {
    from: Rc<Array<f64>>,
    n: usize,
    order: Order,
    job: Option<SortJob<Lane>>,
    out: Vec<f64>,
}

impl PlainLanes {
    fn advance(&mut self) -> Result<Progress> {
        let mut budget = Budget::new(MOVES);
        loop {
            let mut job = match self.job.take() {
                Some(job) => job,
                None => {
                    let start = self.out.len();
                    let end = (start + self.n).min(self.from.numel());
                    if start == end {
                        return Ok(Progress::Ready);
                    }
                    SortJob::new::<f64>(Lane { from: self.from.clone(), start, end }, self.order, false)?
                }
            };
            if job.advance::<f64>(MOVES) == Progress::Again {
                self.job = Some(job);
                return Ok(Progress::Again);
            }
            self.out.extend(job.finish::<f64>()?.0);
            // keys, and the passes that small lanes are not cut by
            if !budget.spend(8 * self.n as u64) {
                return Ok(Progress::Again);
            }
        }
    }
}

/// Lanes of keys, sorted one after the other with their order.
struct KeyLanes {
    keys: Vec<u64>,
    lay: Layout,
    order: Order,
    placement: Placement,
    lane: usize,
    job: Option<SortJob<Vec<u64>>>,
    /// Where each element of the result comes from, in the whole array and in its lane.
    at: Vec<u32>,
    index: Vec<u32>,
}

impl KeyLanes {
    fn advance(&mut self) -> Result<Progress> {
        let mut budget = Budget::new(MOVES);
        let Layout { n, inner, .. } = self.lay;
        loop {
            let mut job = match self.job.take() {
                Some(job) => job,
                None if self.lane == self.lay.lanes() => return Ok(Progress::Ready),
                None => {
                    let (o, i) = (self.lane / inner, self.lane % inner);
                    let items = (0..n).map(|k| self.keys[(o * n + k) * inner + i]);
                    SortJob::new::<u64>(alloc::try_collect(items)?, self.order, true)?
                }
            };
            if job.advance::<u64>(MOVES) == Progress::Again {
                self.job = Some(job);
                return Ok(Progress::Again);
            }
            let (sorted, mut order) = job.finish::<u64>()?;
            place_missing(&mut order, &sorted, self.order, self.placement);
            self.put(&order);
            self.lane += 1;
            if !budget.spend(8 * n as u64) {
                return Ok(Progress::Again);
            }
        }
    }

    fn put(&mut self, order: &[u32]) {
        let Layout { n, inner, .. } = self.lay;
        let (o, i) = (self.lane / inner, self.lane % inner);
        for (k, from) in order.iter().enumerate() {
            let to = (o * n + k) * inner + i;
            self.at[to] = ((o * n + *from as usize) * inner + i) as u32;
            if let Some(slot) = self.index.get_mut(to) {
                *slot = *from;
            }
        }
    }
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
