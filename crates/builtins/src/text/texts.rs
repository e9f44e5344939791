//! Text arguments and results: char vectors, strings and cells of char vectors read as one list, and given back as what they came in.

use runmat_value::{alloc, Array, Error, Result, Shape, StringValue, Value};
use std::rc::Rc;

/// What a text argument was, and so what the answer is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Char,
    String,
    Cell,
}

/// A list of texts with a shape. A char vector is a 1x1 list.
#[derive(Clone, Debug)]
pub(crate) struct Texts {
    pub kind: Kind,
    pub shape: Shape,
    pub items: Vec<StringValue>,
}

pub(crate) fn units_of(text: &str) -> Vec<u16> {
    text.encode_utf16().collect()
}

/// A char row as it is in a cell: `''` is 0x0.
pub(crate) fn char_value(units: &[u16]) -> Value {
    Value::char_units(units.to_vec())
}

/// One row of a char matrix.
pub(crate) fn char_row(a: &Array<u16>, row: usize) -> Vec<u16> {
    let rows = a.rows();
    (0..a.cols())
        .filter_map(|c| a.data().get(c * rows + row).copied())
        .collect()
}

/// All rows of a char matrix; `''` has one, empty.
pub(crate) fn char_rows(a: &Array<u16>) -> Vec<Vec<u16>> {
    if a.rows() == 0 && a.cols() == 0 {
        return vec![Vec::new()];
    }
    (0..a.rows()).map(|r| char_row(a, r)).collect()
}

/// A char matrix of the rows, blanks at the right.
pub(crate) fn char_matrix(rows: &[Vec<u16>]) -> Result<Value> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    if rows.is_empty() {
        return Ok(Value::char_row(""));
    }
    let mut grid = Array::filled(Shape::matrix(rows.len(), width), u16::from(b' '))?;
    let height = rows.len();
    for (r, row) in rows.iter().enumerate() {
        for (c, unit) in row.iter().enumerate() {
            if let Some(slot) = grid.data_mut().get_mut(c * height + r) {
                *slot = *unit;
            }
        }
    }
    Ok(Value::from(grid))
}

impl Texts {
    /// Reads an argument; `None` when it is no text. A char matrix with several rows is none here.
    pub fn of(value: &Value) -> Option<Texts> {
        match value {
            Value::Char(a) if a.shape().is_row() || a.numel() == 0 => Some(Texts {
                kind: Kind::Char,
                shape: Shape::scalar(),
                items: vec![StringValue::from_row(a)],
            }),
            Value::String(a) => Some(Texts {
                kind: Kind::String,
                shape: a.shape().clone(),
                items: a.data().to_vec(),
            }),
            Value::Cell(a) => {
                let items = a
                    .data()
                    .iter()
                    .map(|v| match v {
                        Value::Char(a) if a.shape().is_row() => Some(StringValue::from_row(a)),
                        other => other.as_text_units().map(StringValue::from_units),
                    })
                    .collect::<Option<Vec<_>>>()?;
                Some(Texts {
                    kind: Kind::Cell,
                    shape: a.shape().clone(),
                    items,
                })
            }
            _ => None,
        }
    }

    /// The argument in position `i` (zero-based), or MATLAB's complaint.
    pub fn read(value: &Value, i: usize) -> Result<Texts> {
        Texts::of(value).ok_or_else(|| not_text(i))
    }

    pub fn is_scalar(&self) -> bool {
        self.items.len() == 1
    }
    pub fn first(&self) -> &[u16] {
        self.items.first().map_or(&[], |s| s.units_or_empty())
    }
    pub fn units(&self, i: usize) -> &[u16] {
        self.items.get(i).map_or(&[], |s| s.units_or_empty())
    }

    /// Each text changed; missing stays missing.
    pub fn map(self, mut f: impl FnMut(&[u16]) -> Vec<u16>) -> Result<Value> {
        self.try_map(|units| Ok(f(units)))
    }

    pub fn try_map(self, mut f: impl FnMut(&[u16]) -> Result<Vec<u16>>) -> Result<Value> {
        let Texts { kind, shape, items } = self;
        let changed = items
            .into_iter()
            .map(|s| match s.units() {
                Some(units) => Ok(StringValue::from_vec(f(units)?)),
                None => Ok(s.clone()),
            })
            .collect::<Result<Vec<_>>>()?;
        build(kind, shape, changed)
    }

    /// A logical per text; missing gives `missing`.
    pub fn test(&self, missing: bool, mut f: impl FnMut(&[u16]) -> bool) -> Result<Value> {
        let flags = self.items.iter().map(|s| s.units().map_or(missing, &mut f)).collect();
        Ok(Value::from(Array::new(self.shape.clone(), flags)?))
    }

    /// A number per text; missing gives NaN.
    pub fn measure(&self, mut f: impl FnMut(&[u16]) -> f64) -> Result<Value> {
        let numbers = self.items.iter().map(|s| s.units().map_or(f64::NAN, &mut f)).collect();
        Ok(Value::from(Array::new(self.shape.clone(), numbers)?))
    }
}

/// Texts as a value of a kind. A list that is not 1x1 can be no char vector and becomes a cell.
pub(crate) fn build(kind: Kind, shape: Shape, items: Vec<StringValue>) -> Result<Value> {
    match (kind, items.as_slice()) {
        (Kind::Char, [one]) if shape.is_scalar() => Ok(Value::Char(one.to_row())),
        (Kind::String, _) => Ok(Value::String(Rc::new(Array::new(shape, items)?))),
        _ => {
            let cells = items.iter().map(|s| Value::Char(s.to_row())).collect();
            Ok(Value::from(Array::new(shape, cells)?))
        }
    }
}

/// One text as a value: a string where `kind` says so, else a char row.
pub(crate) fn one(kind: Kind, units: &[u16]) -> Value {
    match kind {
        Kind::String => Value::from(Array::scalar(StringValue::from_units(units))),
        _ => char_value(units),
    }
}

/// `First argument must be text.`
pub(crate) fn not_text(i: usize) -> Error {
    let ordinal = ["First", "Second", "Third", "Fourth", "Fifth"]
        .get(i)
        .copied()
        .unwrap_or("Input");
    Error::new("MATLAB:string:MustBeText", format!("{ordinal} argument must be text."))
}

/// Where `needle` stands in `text`, overlaps left out. An empty needle stands nowhere.
pub(crate) fn find_all(text: &[u16], needle: &[u16]) -> Vec<usize> {
    let (mut found, mut free) = (Vec::new(), 0);
    each_match(text, needle, 0, |i| {
        if i >= free {
            found.push(i);
            free = i + needle.len();
        }
        true
    });
    found
}

/// The same with overlaps.
pub(crate) fn find_overlapping(text: &[u16], needle: &[u16]) -> Result<Vec<usize>> {
    let (mut found, mut full) = (Vec::new(), Ok(()));
    each_match(text, needle, 0, |i| {
        full = alloc::try_push(&mut found, i);
        full.is_ok()
    });
    full.map(|()| found)
}

/// The first place of `needle` at or after `from`.
pub(crate) fn find_from(text: &[u16], needle: &[u16], from: usize) -> Option<usize> {
    let mut found = None;
    each_match(text, needle, from, |i| {
        found = Some(i);
        false
    });
    found
}

/// Knuth, Morris and Pratt's search: time is linear for every text and needle, so no call can take long. `visit` says whether to go on.
fn each_match(text: &[u16], needle: &[u16], from: usize, mut visit: impl FnMut(usize) -> bool) {
    let Some(&first) = needle.first() else { return };
    let unit = |i: usize| needle.get(i).copied();
    // fallback[k]: length of the longest proper border of the first k+1 units
    let mut fallback: Vec<usize> = Vec::new();
    let border = |table: &[usize], mut k: usize, u: u16| {
        while k > 0 && unit(k) != Some(u) {
            k = table.get(k - 1).copied().unwrap_or(0);
        }
        k + usize::from(unit(k) == Some(u))
    };
    let mut matched = 0;
    let mut at = from;
    while let Some(&u) = text.get(at) {
        if matched == 0 && u != first {
            at += 1;
            continue;
        }
        // the table is made when something begins to match
        if fallback.is_empty() {
            fallback.push(0);
            for i in 1..needle.len() {
                let k = fallback.last().copied().unwrap_or(0);
                fallback.push(border(&fallback, k, unit(i).unwrap_or(0)));
            }
        }
        matched = border(&fallback, matched, u);
        at += 1;
        if matched == needle.len() {
            if !visit(at - needle.len()) {
                return;
            }
            matched = fallback.last().copied().unwrap_or(0);
        }
    }
}

/// One unit in lower case, where that is one unit too.
pub(crate) fn lower_unit(unit: u16) -> u16 {
    if let Ok(ascii @ 0..=127) = u8::try_from(unit) {
        return u16::from(ascii.to_ascii_lowercase());
    }
    change_unit(unit, |c| {
        let mut it = c.to_lowercase();
        it.next().filter(|_| it.next().is_none())
    })
}

pub(crate) fn upper_unit(unit: u16) -> u16 {
    if let Ok(ascii @ 0..=127) = u8::try_from(unit) {
        return u16::from(ascii.to_ascii_uppercase());
    }
    change_unit(unit, |c| {
        let mut it = c.to_uppercase();
        it.next().filter(|_| it.next().is_none())
    })
}

fn change_unit(unit: u16, f: impl Fn(char) -> Option<char>) -> u16 {
    char::from_u32(u32::from(unit))
        .and_then(f)
        .and_then(|c| u16::try_from(u32::from(c)).ok())
        .unwrap_or(unit)
}

pub(crate) fn lower(text: &[u16]) -> Vec<u16> {
    text.iter().map(|u| lower_unit(*u)).collect()
}

/// White space as `isspace` knows it.
pub(crate) fn is_space(unit: u16) -> bool {
    matches!(unit, 9..=13 | 32)
}

/// The white space that the string functions (strip, split, strtrim) trim: Unicode's too.
pub(crate) fn is_wide_space(unit: u16) -> bool {
    char::from_u32(u32::from(unit)).is_some_and(char::is_whitespace)
}
