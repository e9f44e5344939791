//! Where texts stand in texts: `strfind`, `contains`, `startsWith`, `endsWith`, `count`, `strtok`, `strmatch`.

use super::options;
use super::texts::{self, char_rows, find_all, find_from, find_overlapping, Texts};
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{alloc, Array, Error, Result, StringValue, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Find text within text; gives the starting positions",
        forms: &["k = strfind(str, pat)", "k = strfind(str, pat, 'ForceCellOutput', tf)"],
        examples: &[
            example("strfind('abcabc', 'bc')", "[2 5]"),
            example("strfind({'xa', 'b'}, 'a')", "{2, []}"),
            example("strfind('aaa', 'aa')", "[1 2]"),
        ],
        errors: &["MATLAB:strfind:InputClass", "MATLAB:strfind:InvalidParameter"],
        ..Builtin::new("strfind", run_strfind)
    },
    Builtin {
        summary: "True where a text contains one of the patterns",
        forms: &["TF = contains(str, pat)", "TF = contains(str, pat, 'IgnoreCase', tf)"],
        examples: &[
            example("contains('hello', 'ell')", "true"),
            example("contains({'Red', 'blue'}, 're', 'IgnoreCase', true)", "[true false]"),
        ],
        errors: &["MATLAB:string:MustBeText", "MATLAB:contains:InvalidParameter"],
        ..Builtin::new("contains", |call| {
            run_test(call, "contains", |t, p| p.is_empty() || find_from(t, p, 0).is_some())
        })
    },
    Builtin {
        summary: "True where a text starts with one of the patterns",
        forms: &[
            "TF = startsWith(str, pat)",
            "TF = startsWith(str, pat, 'IgnoreCase', tf)",
        ],
        examples: &[example("startsWith([\"abc\" \"xbc\"], 'ab')", "[true false]")],
        errors: &["MATLAB:string:MustBeText", "MATLAB:startsWith:InvalidParameter"],
        ..Builtin::new("startsWith", |call| run_test(call, "startsWith", <[u16]>::starts_with))
    },
    Builtin {
        summary: "True where a text ends with one of the patterns",
        forms: &["TF = endsWith(str, pat)", "TF = endsWith(str, pat, 'IgnoreCase', tf)"],
        examples: &[example("endsWith('data.mat', {'.mat', '.m'})", "true")],
        errors: &["MATLAB:string:MustBeText", "MATLAB:endsWith:InvalidParameter"],
        ..Builtin::new("endsWith", |call| run_test(call, "endsWith", <[u16]>::ends_with))
    },
    Builtin {
        summary: "Number of times a pattern stands in text",
        forms: &["A = count(str, pat)", "A = count(str, pat, 'IgnoreCase', tf)"],
        examples: &[
            example("count('banana', 'an')", "2"),
            example("count('aaa', 'aa')", "1"),
        ],
        errors: &["MATLAB:string:MustBeText", "MATLAB:count:InvalidParameter"],
        ..Builtin::new("count", run_count)
    },
    Builtin {
        summary: "The part of text before the first delimiter, and the rest",
        forms: &[
            "token = strtok(str)",
            "token = strtok(str, delimiters)",
            "[token, remain] = strtok(...)",
        ],
        examples: &[
            example("strtok('  ab cd')", "'ab'"),
            example("strtok('a,b', ',')", "'a'"),
        ],
        errors: &["MATLAB:string:MustBeText"],
        ..Builtin::new("strtok", run_strtok)
    },
    Builtin {
        summary: "Rows that begin with a text",
        forms: &["x = strmatch(str, strarray)", "x = strmatch(str, strarray, 'exact')"],
        examples: &[example("strmatch('max', {'max', 'minimax', 'maximum'})", "[1; 3]")],
        errors: &["MATLAB:string:MustBeText"],
        ..Builtin::new("strmatch", run_strmatch)
    },
];

/// Every position, overlaps too.
fn positions(text: &[u16], pattern: &[u16]) -> Result<Vec<f64>> {
    alloc::try_collect(find_overlapping(text, pattern)?.into_iter().map(|i| i as f64 + 1.0))
}

fn as_row(found: Vec<f64>) -> Value {
    match found.is_empty() {
        true => Value::empty(),
        false => Value::from(Array::row(found)),
    }
}

fn run_strfind(call: &mut Call) -> Result<Flow> {
    let class = |message: &str| Error::new("MATLAB:strfind:InputClass", message.to_string());
    let [force] = options::read(call.args.get(2..).unwrap_or(&[]), ["ForceCellOutput"], "strfind")?;
    let force = options::flag(force)?;
    let pattern = call
        .arg(1)?
        .as_text_units()
        .ok_or_else(|| class("Pattern must be a string scalar or character vector."))?
        .to_vec();
    let value = call.take(0)?;
    let list = Texts::of(&value).ok_or_else(|| {
        class("First argument must be a string array, character vector, or cell array of character vectors.")
    })?;
    if list.is_scalar() && !value.is_cell() && !force {
        return Flow::one(as_row(positions(list.first(), &pattern)?));
    }
    let cells = list
        .items
        .iter()
        .map(|s| Ok(as_row(positions(s.units_or_empty(), &pattern)?)))
        .collect::<Result<_>>()?;
    Flow::one(Array::new(list.shape, cells)?)
}

/// The list, the patterns, lowered both when case is to be ignored.
fn read_search(call: &Call, function: &str) -> Result<(Texts, Vec<Vec<u16>>)> {
    let (mut list, patterns) = (Texts::read(call.arg(0)?, 0)?, Texts::read(call.arg(1)?, 1)?);
    let [ignore] = options::read(call.args.get(2..).unwrap_or(&[]), ["IgnoreCase"], function)?;
    let mut patterns: Vec<Vec<u16>> = patterns
        .items
        .iter()
        .filter_map(|s| s.units().map(<[u16]>::to_vec))
        .collect();
    if options::flag(ignore)? {
        for item in &mut list.items {
            if let Some(units) = item.units() {
                *item = StringValue::from_units(&texts::lower(units));
            }
        }
        patterns.iter_mut().for_each(|p| *p = texts::lower(p));
    }
    Ok((list, patterns))
}

fn run_test(call: &mut Call, function: &str, test: fn(&[u16], &[u16]) -> bool) -> Result<Flow> {
    let (list, patterns) = read_search(call, function)?;
    Flow::one(list.test(false, |t| patterns.iter().any(|p| test(t, p)))?)
}

fn run_count(call: &mut Call) -> Result<Flow> {
    let (list, patterns) = read_search(call, "count")?;
    Flow::one(list.measure(|t| patterns.iter().map(|p| find_all(t, p).len() as f64).sum())?)
}

fn run_strtok(call: &mut Call) -> Result<Flow> {
    let list = Texts::read(call.arg(0)?, 0)?;
    let delimiters: Vec<u16> = match call.args.get(1) {
        Some(v) => match v {
            Value::Char(a) => a.data().to_vec(),
            other => Texts::read(other, 1)?
                .items
                .iter()
                .flat_map(|s| s.units_or_empty().to_vec())
                .collect(),
        },
        None => vec![9, 10, 11, 12, 13, 32, 0],
    };
    let parts = |t: &[u16]| {
        let start = t.iter().position(|u| !delimiters.contains(u)).unwrap_or(t.len());
        let end = t
            .iter()
            .skip(start)
            .position(|u| delimiters.contains(u))
            .map_or(t.len(), |p| start + p);
        (start, end)
    };
    let token = list.clone().map(|t| {
        let (start, end) = parts(t);
        t.get(start..end).unwrap_or(&[]).to_vec()
    })?;
    let remain = list.map(|t| t.get(parts(t).1..).unwrap_or(&[]).to_vec())?;
    Flow::many([token, remain])
}

fn run_strmatch(call: &mut Call) -> Result<Flow> {
    let wanted = call.arg(0)?.as_text_units().ok_or_else(|| texts::not_text(0))?.to_vec();
    let rows: Vec<Vec<u16>> = match call.arg(1)? {
        Value::Char(a) if a.shape().is_matrix() => char_rows(a),
        other => Texts::read(other, 1)?
            .items
            .iter()
            .map(|s| s.units_or_empty().to_vec())
            .collect(),
    };
    let exact = call.nargin() > 2;
    // a row of a char matrix is padded with blanks or nulls
    let fits = |row: &[u16]| {
        row.starts_with(&wanted) && (!exact || row.iter().skip(wanted.len()).all(|u| matches!(u, 0 | 32)))
    };
    let found: Vec<f64> = rows
        .iter()
        .enumerate()
        .filter(|(_, r)| fits(r))
        .map(|(i, _)| i as f64 + 1.0)
        .collect();
    Flow::one(if found.is_empty() {
        Value::empty()
    } else {
        Value::from(Array::column(found))
    })
}
