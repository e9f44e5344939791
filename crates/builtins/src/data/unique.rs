//! `unique` elements or rows.

use super::items::{pick_rows, Groups, Items};
use super::keys::cell_texts;
use super::pick::{one_based, pick};
use crate::table::row;
use runmat_spec::{example, Builtin, Call, Flow, Values};
use runmat_value::{Error, Result, Shape, Value};

pub const ENTRIES: &[Builtin] = &[row(
    "unique",
    "Distinct elements",
    &["C = unique(A)", "C = unique(A, setOrder)", "C = unique(A, occurrence)", "[C, ia, ic] = unique(A, 'rows', setOrder, occurrence)"],
    &[example("unique([3 1 3 2])", "[1 2 3]"), example("unique([3 1 3 2], 'stable')", "[3 1 2]"), example("unique({'b', 'a', 'b'})", "{'a', 'b'}")],
    run_unique,
)];

/// What the flags of the set functions say.
#[derive(Clone, Copy, Default)]
pub(crate) struct SetFlags {
    pub rows: bool,
    pub stable: bool,
    pub last: bool,
    pub legacy: bool,
}

pub(crate) fn set_flags(args: &[Value], function: &str) -> Result<SetFlags> {
    let mut f = SetFlags::default();
    let upper = function.to_uppercase();
    for v in args {
        let text = v.as_text().ok_or_else(|| Error::new(format!("MATLAB:{upper}:UnknownFlag"), "Flags must be text."))?;
        match text.to_lowercase().as_str() {
            "rows" => f.rows = true,
            "stable" => f.stable = true,
            "sorted" | "first" => {}
            "last" => f.last = true,
            "legacy" => f.legacy = true,
            _ => return Err(Error::new(format!("MATLAB:{upper}:UnknownFlag"), format!("Unknown flag '{text}'."))),
        }
    }
    Ok(f)
}

/// Groups in the order of the result, each with the member that stands for it.
pub(crate) fn chosen(groups: &Groups, f: SetFlags) -> Vec<(u32, u32)> {
    let mut list: Vec<(u32, u32)> = (0..groups.len())
        .filter_map(|g| {
            let members = groups.members(g);
            let member = if f.last { members.last() } else { members.first() };
            member.map(|m| (g as u32, *m))
        })
        .collect();
    if f.stable {
        list.sort_by_key(|(g, _)| groups.members(*g as usize).first().copied().unwrap_or(0));
    }
    list
}

fn run_unique(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    let mut f = set_flags(&call.args[1..], "unique")?;
    if value.is_cell() && cell_texts(&value)?.is_none() {
        return Err(Error::new("MATLAB:UNIQUE:InputClass", "Cell array input must be a cell array of character vectors."));
    }
    if f.legacy {
        f.last = !call.args.iter().any(|v| v.as_text().is_some_and(|t| t.eq_ignore_ascii_case("first")));
    }
    f.rows = f.rows && !value.is_cell();
    let items = if f.rows { Items::rows(&value, "unique")? } else { Items::elements(&value, "unique")? };
    let groups = items.groups()?;
    let list = chosen(&groups, f);
    let at: Vec<u32> = list.iter().map(|(_, m)| *m).collect();
    let shape = value.shape();
    let c = if f.rows {
        pick_rows(&value, &at)?
    } else {
        pick(&value, &at, list_shape(&shape, at.len()))?
    };
    let mut out = Values::from_iter([c]);
    let as_row = f.legacy && shape.is_row() && !f.rows;
    let index_shape = |n: usize| if as_row { Shape::row(n) } else { Shape::column(n) };
    if call.nargout > 1 {
        out.push(one_based(&at, index_shape(at.len()))?);
    }
    if call.nargout > 2 {
        let mut place = vec![0u32; groups.len()];
        for (p, (g, _)) in list.iter().enumerate() {
            place[*g as usize] = p as u32;
        }
        let ic: Vec<u32> = groups.of.iter().map(|g| place[*g as usize]).collect();
        out.push(one_based(&ic, index_shape(ic.len()))?);
    }
    Ok(Flow::Done(out))
}

/// A row of a row, nothing of nothing, else a column.
fn list_shape(shape: &Shape, n: usize) -> Shape {
    if n == 0 && *shape == Shape::empty() {
        Shape::empty()
    } else if shape.is_row() {
        Shape::row(n)
    } else {
        Shape::column(n)
    }
}
