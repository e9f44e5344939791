//! `sortrows` and `issortedrows`.

use super::items::{pick_rows, Items};
use super::keys::{Comparison, MISSING};
use super::pick::one_based;
use super::sort::Placement;
use crate::table::row;
use runmat_spec::{example, Builtin, Call, Flow, Values};
use runmat_value::{Error, Result, Shape, Value};
use std::cmp::Ordering;

pub const ENTRIES: &[Builtin] = &[
    row(
        "sortrows",
        "Sort rows of a matrix",
        &["B = sortrows(A)", "B = sortrows(A, column)", "B = sortrows(A, column, direction)", "[B, index] = sortrows(A, column, direction, Name, Value, ...)"],
        &[example("sortrows([3 1; 1 2; 2 0])", "[1 2; 2 0; 3 1]"), example("sortrows([3 1; 1 2; 2 0], -2)", "[1 2; 3 1; 2 0]")],
        run_sortrows,
    ),
    row(
        "issortedrows",
        "True when the rows of a matrix are in order",
        &["TF = issortedrows(A)", "TF = issortedrows(A, column)", "TF = issortedrows(A, column, direction)", "TF = issortedrows(A, column, direction, Name, Value, ...)"],
        &[example("issortedrows([1 2; 2 0])", "true")],
        |c| {
            let value = c.take(0)?;
            Flow::one(rows_in_order(&value, &c.args[1..])?)
        },
    ),
];

/// Columns in order of weight, and how each is sorted.
struct Plan {
    columns: Vec<(usize, Direction)>,
    placement: Placement,
    comparison: Comparison,
}

#[derive(Clone, Copy)]
struct Direction {
    descending: bool,
    strict: bool,
    /// `monotonic`: either way.
    either: bool,
}

fn direction(word: &str, checks: bool) -> Option<Direction> {
    let (strict, base) = match word.strip_prefix("strict") {
        Some(base) if checks => (true, base),
        _ => (false, word),
    };
    match base {
        "ascend" => Some(Direction { descending: false, strict, either: false }),
        "descend" => Some(Direction { descending: true, strict, either: false }),
        "monotonic" if checks => Some(Direction { descending: false, strict, either: true }),
        _ => None,
    }
}

fn plan(value: &Value, args: &[Value], function: &str, checks: bool) -> Result<Plan> {
    let shape = value.shape();
    if !shape.is_matrix() {
        return Err(Error::new(format!("MATLAB:{function}:inputDimensionMismatch"), "X must be a 2-D matrix."));
    }
    let up = Direction { descending: false, strict: false, either: false };
    let mut p = Plan { columns: (0..shape.cols()).map(|c| (c, up)).collect(), placement: Placement::Auto, comparison: Comparison::Auto };
    let mut args = args.iter().peekable();
    if let Some(v) = args.next_if(|v| v.is_numeric()) {
        let wrong = || Error::new(format!("MATLAB:{function}:COLmismatchX"), "Column sorting vector must contain integers whose magnitudes are between 1 and the number of columns in the first input argument.");
        let list = v.as_doubles()?.ok_or_else(wrong)?;
        if !list.is_empty() {
            p.columns.clear();
        }
        for c in list.iter() {
            let k = c.abs();
            if !(k >= 1.0 && k == k.trunc() && k <= shape.cols() as f64) {
                return Err(wrong());
            }
            p.columns.push((k as usize - 1, Direction { descending: *c < 0.0, strict: false, either: false }));
        }
    }
    let bad = || Error::new(format!("MATLAB:{function}:NotDirection"), "Direction must be 'ascend' or 'descend'.");
    while let Some(v) = args.next() {
        let words = if v.is_empty() && !v.is_cell() { continue } else { v.as_texts().ok_or_else(bad)? };
        let lower: Vec<String> = words.iter().map(|w| w.to_lowercase()).collect();
        let all: Option<Vec<Direction>> = lower.iter().map(|w| direction(w, checks)).collect();
        match all {
            Some(d) if d.len() == 1 => p.columns.iter_mut().for_each(|c| c.1 = d[0]),
            Some(d) if d.len() == p.columns.len() => p.columns.iter_mut().zip(d).for_each(|(c, d)| c.1 = d),
            Some(_) => return Err(Error::new(format!("MATLAB:{function}:WrongNumberDirections"), "Number of directions must match the number of columns to sort by.")),
            None => option(&mut p, lower.first().map_or("", String::as_str), args.next()).ok_or_else(bad)?,
        }
    }
    Ok(p)
}

fn option(p: &mut Plan, name: &str, value: Option<&Value>) -> Option<()> {
    let value = value?.as_text()?.to_lowercase();
    match (name, value.as_str()) {
        ("missingplacement", "auto") => p.placement = Placement::Auto,
        ("missingplacement", "first") => p.placement = Placement::First,
        ("missingplacement", "last") => p.placement = Placement::Last,
        ("comparisonmethod", "auto") => p.comparison = Comparison::Auto,
        ("comparisonmethod", "real") => p.comparison = Comparison::Real,
        ("comparisonmethod", "abs") => p.comparison = Comparison::Abs,
        _ => return None,
    }
    Some(())
}

impl Plan {
    fn compare_keys(&self, a: u64, b: u64, d: Direction) -> Ordering {
        let missing = (a == MISSING, b == MISSING);
        if missing.0 != missing.1 {
            let last = match self.placement {
                Placement::Auto => !d.descending,
                Placement::Last => true,
                Placement::First => false,
            };
            return if missing.0 == last { Ordering::Greater } else { Ordering::Less };
        }
        if d.descending {
            b.cmp(&a)
        } else {
            a.cmp(&b)
        }
    }

    fn compare(&self, items: &Items, a: u32, b: u32) -> Ordering {
        let mut orders = self.columns.iter().map(|(c, d)| self.compare_keys(items.key(a, *c), items.key(b, *c), *d));
        orders.find(|o| *o != Ordering::Equal).unwrap_or(Ordering::Equal)
    }
}

fn run_sortrows(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    let p = plan(&value, &call.args[1..], "sortrows", false)?;
    let items = Items::compared_rows(&value, p.comparison, "sortrows")?;
    let mut order: Vec<u32> = (0..items.n as u32).collect();
    order.sort_by(|a, b| p.compare(&items, *a, *b));
    let mut out = Values::from_iter([pick_rows(&value, &order)?]);
    if call.nargout > 1 {
        let n = order.len();
        out.push(one_based(&order, Shape::column(n))?);
    }
    Ok(Flow::Done(out))
}

/// `issorted(A, 'rows')` and `issortedrows`.
pub(crate) fn rows_in_order(value: &Value, args: &[Value]) -> Result<bool> {
    let mut p = plan(value, args, "issortedrows", true)?;
    let items = Items::compared_rows(value, p.comparison, "issortedrows")?;
    let either = p.columns.iter().any(|c| c.1.either);
    let check = |p: &Plan| {
        let strict = p.columns.iter().all(|c| c.1.strict) && !p.columns.is_empty();
        (1..items.n as u32).all(|k| match p.compare(&items, k - 1, k) {
            Ordering::Less => true,
            Ordering::Equal => !strict,
            Ordering::Greater => false,
        })
    };
    if check(&p) {
        return Ok(true);
    }
    if either {
        p.columns.iter_mut().for_each(|c| c.1.descending = true);
        return Ok(check(&p));
    }
    Ok(false)
}
