//! `strrep`, `replace`, `erase`: one text in place of another.

use super::texts::{self, find_overlapping, Kind, Texts};
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{alloc, Error, Result, Shape, StringValue, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Find and replace text",
        forms: &["newStr = strrep(str, old, new)"],
        examples: &[
            example("strrep('good day', 'day', 'night')", "'good night'"),
            example("strrep({'aa', 'ba'}, 'a', 'x')", "{'xx', 'bx'}"),
        ],
        errors: &["MATLAB:strrep:InputClass", "MATLAB:strrep:InputSize"],
        ..Builtin::new("strrep", run_strrep)
    },
    Builtin {
        summary: "Replace one or more texts within text",
        forms: &["newStr = replace(str, old, new)"],
        examples: &[example("replace(\"a-b_c\", [\"-\" \"_\"], \" \")", "\"a b c\"")],
        errors: &["MATLAB:string:MustBeText", "MATLAB:string:SizesMustMatch"],
        ..Builtin::new("replace", run_replace)
    },
    Builtin {
        summary: "Delete text within text",
        forms: &["newStr = erase(str, match)"],
        examples: &[
            example("erase('banana', 'an')", "'ba'"),
            example("erase({'ab', 'cb'}, 'b')", "{'a', 'c'}"),
        ],
        errors: &["MATLAB:string:MustBeText"],
        ..Builtin::new("erase", run_erase)
    },
];

/// Every match, overlapping ones too, writes the new text once; what no match covers stays.
fn replace_overlapping(text: &[u16], old: &[u16], new: &[u16]) -> Result<Vec<u16>> {
    if let ([one], [other]) = (old, new) {
        return alloc::try_collect(text.iter().map(|u| if u == one { *other } else { *u }));
    }
    let found = find_overlapping(text, old)?;
    // as much as there can be: each match writes the new text, and copies at most what stands before it
    let most = found.len().checked_mul(new.len()).and_then(|n| n.checked_add(text.len()));
    let mut out = alloc::try_with_capacity(most.ok_or_else(Error::out_of_memory)?)?;
    let mut copied = 0;
    for i in found {
        if i > copied {
            out.extend_from_slice(text.get(copied..i).unwrap_or(&[]));
        }
        out.extend_from_slice(new);
        copied = i + old.len();
    }
    out.extend_from_slice(text.get(copied..).unwrap_or(&[]));
    Ok(out)
}

fn run_strrep(call: &mut Call) -> Result<Flow> {
    if let [Value::Char(text), Value::Char(old), Value::Char(new)] = &call.args[..] {
        if [text, old, new].iter().all(|a| a.shape().is_row() || a.numel() == 0) {
            let units = replace_overlapping(text.data(), old.data(), new.data());
            return Flow::one(Value::char_units(units?));
        }
    }
    let list = |i: usize| -> Result<Texts> {
        Texts::of(call.arg(i)?).ok_or_else(|| {
            Error::new(
                "MATLAB:strrep:InputClass",
                "Inputs must be character vectors, cell arrays of character vectors, or string arrays.",
            )
        })
    };
    let (text, old, new) = (list(0)?, list(1)?, list(2)?);
    let kind = [&text, &old, &new].iter().fold(Kind::Char, |k, t| match (k, t.kind) {
        (Kind::String, _) | (_, Kind::String) => Kind::String,
        (Kind::Cell, _) | (_, Kind::Cell) => Kind::Cell,
        _ => Kind::Char,
    });
    let shape = [&text, &old, &new]
        .iter()
        .find(|t| !t.is_scalar())
        .map_or(Shape::scalar(), |t| t.shape.clone());
    if [&text, &old, &new].iter().any(|t| !t.is_scalar() && t.shape != shape) {
        return Err(Error::new(
            "MATLAB:strrep:InputSize",
            "Inputs that are not scalar must have the same size.",
        ));
    }
    let pick = |t: &Texts, i: usize| {
        t.items
            .get(if t.is_scalar() { 0 } else { i })
            .cloned()
            .unwrap_or_default()
    };
    let items = (0..shape.numel()).map(|i| {
        let (t, o, n) = (pick(&text, i), pick(&old, i), pick(&new, i));
        match t.is_missing() || o.is_missing() || n.is_missing() {
            true => Ok(StringValue::missing()),
            false => replace_overlapping(t.units_or_empty(), o.units_or_empty(), n.units_or_empty())
                .map(StringValue::from_vec),
        }
    });
    let items = items.collect::<Result<Vec<_>>>()?;
    Flow::one(texts::build(kind, shape, items)?)
}

/// One pass from the left; where several patterns begin, the longest counts.
fn replace_each(text: &[u16], pairs: &[(&[u16], &[u16])]) -> Vec<u16> {
    let (mut out, mut at) = (Vec::new(), 0);
    while let Some(unit) = text.get(at) {
        let rest = text.get(at..).unwrap_or(&[]);
        let best = pairs
            .iter()
            .filter(|(old, _)| !old.is_empty() && rest.starts_with(old))
            .max_by_key(|(old, _)| old.len());
        match best {
            Some((old, new)) => {
                out.extend_from_slice(new);
                at += old.len();
            }
            None => {
                out.push(*unit);
                at += 1;
            }
        }
    }
    out
}

fn run_replace(call: &mut Call) -> Result<Flow> {
    let (list, old, new) = (
        Texts::read(call.arg(0)?, 0)?,
        Texts::read(call.arg(1)?, 1)?,
        Texts::read(call.arg(2)?, 2)?,
    );
    if !new.is_scalar() && new.items.len() != old.items.len() {
        return Err(Error::new(
            "MATLAB:string:SizesMustMatch",
            "Old and new text must have the same number of elements, or new must be one text.",
        ));
    }
    let pairs: Vec<(&[u16], &[u16])> = (0..old.items.len())
        .map(|i| (old.units(i), new.units(if new.is_scalar() { 0 } else { i })))
        .collect();
    Flow::one(list.map(|t| replace_each(t, &pairs))?)
}

fn run_erase(call: &mut Call) -> Result<Flow> {
    let (list, old) = (Texts::read(call.arg(0)?, 0)?, Texts::read(call.arg(1)?, 1)?);
    let pairs: Vec<(&[u16], &[u16])> = (0..old.items.len()).map(|i| (old.units(i), &[][..])).collect();
    let value: Value = list.map(|t| replace_each(t, &pairs))?;
    Flow::one(value)
}
