//! `mode`: the most frequent elements.

use super::keys::{keys_for, MISSING};
use super::over::{flags, lanes, Words};
use super::pick::{arithmetic, pick};
use crate::table::row;
use runmat_spec::{example, Builtin, Call, Flow, Values};
use runmat_value::{Array, Result, Shape, Value};

pub const ENTRIES: &[Builtin] = &[row(
    "mode",
    "Most frequent elements",
    &["M = mode(A)", "M = mode(A, 'all')", "M = mode(A, dim)", "[M, F, C] = mode(A, vecdim)"],
    &[example("mode([3 1 3 2])", "3"), example("mode([2 1 2 1])", "1")],
    run,
)];

fn run(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    arithmetic(&value, "mode")?;
    let f = flags(&call.args[1..], Words::Tests, "mode")?;
    let l = lanes(value, &f.over)?;
    let layout = l.layout;
    let keys = keys_for(&l.value, "mode")?;
    let place = |lane: usize, k: u32| {
        let (o, i) = (lane / layout.inner.max(1), lane % layout.inner.max(1));
        ((o * layout.n + k as usize) * layout.inner + i) as u32
    };
    let (mut best, mut counts, mut ties) = (Vec::new(), Vec::new(), Vec::new());
    layout.for_each_lane(&keys, &mut Vec::new(), |lane, items| {
        let (found, count) = most_frequent(items);
        counts.push(count as f64);
        ties.push(found.iter().map(|k| place(lane, *k)).collect::<Vec<u32>>());
    });
    let mut nothing = Vec::new();
    for (lane, t) in ties.iter().enumerate() {
        match t.first() {
            Some(k) => best.push(*k),
            None => {
                nothing.push(lane);
                best.push(place(lane, 0));
            }
        }
    }
    // A lane without numbers has no mode.
    let m = if layout.n == 0 { Value::from(Array::filled(l.result.clone(), f64::NAN)?) } else { pick(&l.value, &best, l.result.clone())? };
    let mut out = Values::from_iter([m]);
    if call.nargout > 1 {
        out.push(Value::from(Array::new(l.result.clone(), counts)?));
    }
    if call.nargout > 2 {
        let mut cells = Vec::new();
        for t in &ties {
            cells.push(if t.is_empty() { Value::Num(f64::NAN) } else { pick(&l.value, t, Shape::column(t.len()))? });
        }
        out.push(Value::from(Array::new(l.result, cells)?));
    }
    Ok(Flow::Done(out))
}

/// Positions of the most frequent keys, ascending by key, and how often each occurs. Missing ones do not count.
fn most_frequent(items: &[u64]) -> (Vec<u32>, usize) {
    let mut order: Vec<u32> = (0..items.len() as u32).filter(|k| items[*k as usize] != MISSING).collect();
    order.sort_by_key(|k| items[*k as usize]);
    let (mut found, mut count) = (Vec::new(), 0);
    let mut start = 0;
    while start < order.len() {
        let key = items[order[start] as usize];
        let length = order[start..].iter().take_while(|k| items[**k as usize] == key).count();
        if length > count {
            found.clear();
            count = length;
        }
        if length == count {
            found.push(order[start]);
        }
        start += length;
    }
    (found, count)
}
