//! Parts of text by position or by what stands around them: `extractBefore`, `insertAfter`, `replaceBetween` and their kin.

use super::options;
use super::texts::{self, find_all, find_from, Kind, Texts};
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{Error, Result, Shape, StringValue, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Text before a position or a pattern",
        forms: &["newStr = extractBefore(str, pat)", "newStr = extractBefore(str, pos)"],
        examples: &[
            example("extractBefore('file.txt', '.')", "'file'"),
            example("extractBefore(\"abcd\", 3)", "\"ab\""),
        ],
        errors: &["MATLAB:string:MustBeText", "MATLAB:string:PositionOutOfRange"],
        ..Builtin::new("extractBefore", |call| run_side(call, true))
    },
    Builtin {
        summary: "Text after a position or a pattern",
        forms: &["newStr = extractAfter(str, pat)", "newStr = extractAfter(str, pos)"],
        examples: &[
            example("extractAfter('file.txt', '.')", "'txt'"),
            example("extractAfter(\"abcd\", 3)", "\"d\""),
        ],
        errors: &["MATLAB:string:MustBeText", "MATLAB:string:PositionOutOfRange"],
        ..Builtin::new("extractAfter", |call| run_side(call, false))
    },
    Builtin {
        summary: "Text between positions or patterns",
        forms: &[
            "newStr = extractBetween(str, startPat, endPat)",
            "newStr = extractBetween(str, startPos, endPos, 'Boundaries', bounds)",
        ],
        examples: &[
            example("extractBetween(\"a(b)c(d)\", \"(\", \")\")", "[\"b\"; \"d\"]"),
            example("extractBetween('abcde', 2, 4)", "{'bcd'}"),
        ],
        errors: &[
            "MATLAB:string:MustBeText",
            "MATLAB:string:PositionOutOfRange",
            "MATLAB:extractBetween:InvalidParameter",
        ],
        ..Builtin::new("extractBetween", run_extract_between)
    },
    Builtin {
        summary: "Every occurrence of a text within text",
        forms: &["newStr = extract(str, pat)", "newStr = extract(str, pos)"],
        examples: &[
            example("extract(\"banana\", \"an\")", "[\"an\"; \"an\"]"),
            example("extract(\"abc\", 2)", "\"b\""),
        ],
        errors: &[
            "MATLAB:string:MustBeText",
            "MATLAB:string:PositionOutOfRange",
            "MATLAB:string:CountsMustMatch",
        ],
        ..Builtin::new("extract", run_extract)
    },
    Builtin {
        summary: "Insert text before a position or a pattern",
        forms: &[
            "newStr = insertBefore(str, pat, newText)",
            "newStr = insertBefore(str, pos, newText)",
        ],
        examples: &[
            example("insertBefore('ac', 'c', 'b')", "'abc'"),
            example("insertBefore(\"ac\", 2, \"b\")", "\"abc\""),
        ],
        errors: &["MATLAB:string:MustBeText", "MATLAB:string:PositionOutOfRange"],
        ..Builtin::new("insertBefore", |call| run_insert(call, true))
    },
    Builtin {
        summary: "Insert text after a position or a pattern",
        forms: &[
            "newStr = insertAfter(str, pat, newText)",
            "newStr = insertAfter(str, pos, newText)",
        ],
        examples: &[
            example("insertAfter('ac', 'a', 'b')", "'abc'"),
            example("insertAfter(\"ac\", 1, \"b\")", "\"abc\""),
        ],
        errors: &["MATLAB:string:MustBeText", "MATLAB:string:PositionOutOfRange"],
        ..Builtin::new("insertAfter", |call| run_insert(call, false))
    },
    Builtin {
        summary: "Replace text between positions or patterns",
        forms: &[
            "newStr = replaceBetween(str, startPat, endPat, newText)",
            "newStr = replaceBetween(str, startPos, endPos, newText, 'Boundaries', bounds)",
        ],
        examples: &[example("replaceBetween('a(b)c', '(', ')', 'x')", "'a(x)c'")],
        errors: &[
            "MATLAB:string:MustBeText",
            "MATLAB:string:PositionOutOfRange",
            "MATLAB:replaceBetween:InvalidParameter",
        ],
        ..Builtin::new("replaceBetween", run_replace_between)
    },
    Builtin {
        summary: "Delete text between positions or patterns",
        forms: &[
            "newStr = eraseBetween(str, startPat, endPat)",
            "newStr = eraseBetween(str, startPos, endPos, 'Boundaries', bounds)",
        ],
        examples: &[
            example("eraseBetween('a(b)c', '(', ')')", "'a()c'"),
            example("eraseBetween('abcde', 2, 4)", "'ae'"),
        ],
        errors: &[
            "MATLAB:string:MustBeText",
            "MATLAB:string:PositionOutOfRange",
            "MATLAB:eraseBetween:InvalidParameter",
        ],
        ..Builtin::new("eraseBetween", run_erase_between)
    },
];

/// A place in text: positions (one, or one per text), or any of some patterns.
enum Place {
    At(Vec<usize>),
    Patterns(Vec<Vec<u16>>),
}

fn out_of_range() -> Error {
    Error::new(
        "MATLAB:string:PositionOutOfRange",
        "Numeric value exceeds the number of characters in the text.",
    )
}

impl Place {
    fn read(value: &Value, i: usize) -> Result<Place> {
        if value.is_numeric() {
            let numbers = value.as_doubles()?.unwrap_or_default();
            let whole = |x: &f64| (*x >= 0.0 && *x == x.trunc() && *x < 4e9).then_some(*x as usize);
            let all = numbers.iter().map(whole).collect::<Option<Vec<_>>>();
            return all.map(Place::At).ok_or_else(|| {
                Error::new(
                    "MATLAB:string:PositionOutOfRange",
                    "Position must be a positive integer.",
                )
            });
        }
        Ok(Place::Patterns(
            Texts::read(value, i)?
                .items
                .iter()
                .map(|s| s.units_or_empty().to_vec())
                .collect(),
        ))
    }

    fn position(&self, element: usize) -> Option<usize> {
        match self {
            Place::At(list) => list.get(if list.len() == 1 { 0 } else { element }).copied(),
            Place::Patterns(_) => None,
        }
    }

    /// The first match at or after `from`: start and end. The longest of those that begin there.
    fn find(&self, text: &[u16], from: usize) -> Option<(usize, usize)> {
        let Place::Patterns(list) = self else { return None };
        let hits = list
            .iter()
            .filter_map(|p| find_from(text, p, from).map(|i| (i, i + p.len())));
        hits.min_by_key(|(start, end)| (*start, usize::MAX - *end))
    }
}

fn part(text: &[u16], from: usize, to: usize) -> StringValue {
    StringValue::from_units(text.get(from..to).unwrap_or(&[]))
}

fn each(list: Texts, mut f: impl FnMut(usize, &[u16]) -> Result<StringValue>) -> Result<Value> {
    let items = list
        .items
        .iter()
        .enumerate()
        .map(|(i, s)| s.units().map_or(Ok(StringValue::missing()), |t| f(i, t)));
    let items = items.collect::<Result<Vec<_>>>()?;
    texts::build(list.kind, list.shape, items)
}

fn run_side(call: &mut Call, before: bool) -> Result<Flow> {
    let (list, place) = (Texts::read(call.arg(0)?, 0)?, Place::read(call.arg(1)?, 1)?);
    Flow::one(each(list, |i, t| {
        if let Place::At(_) = place {
            let p = place
                .position(i)
                .filter(|p| *p >= 1 && *p <= t.len() + usize::from(before))
                .ok_or_else(out_of_range)?;
            return Ok(if before { part(t, 0, p - 1) } else { part(t, p, t.len()) });
        }
        Ok(match place.find(t, 0) {
            Some((start, end)) => {
                if before {
                    part(t, 0, start)
                } else {
                    part(t, end, t.len())
                }
            }
            None => StringValue::missing(),
        })
    })?)
}

fn run_insert(call: &mut Call, before: bool) -> Result<Flow> {
    let (list, place, new) = (
        Texts::read(call.arg(0)?, 0)?,
        Place::read(call.arg(1)?, 1)?,
        Texts::read(call.arg(2)?, 2)?,
    );
    Flow::one(each(list, |i, t| {
        let added = new.units(if new.is_scalar() { 0 } else { i });
        let mut cuts = Vec::new();
        if let Place::At(_) = place {
            let most = t.len() + usize::from(before);
            let p = place
                .position(i)
                .filter(|p| *p <= most && *p >= usize::from(before))
                .ok_or_else(out_of_range)?;
            cuts.push(if before { p - 1 } else { p });
        }
        let mut from = 0;
        while let Some((start, end)) = place.find(t, from) {
            cuts.push(if before { start } else { end });
            from = end;
        }
        let (mut out, mut last) = (Vec::new(), 0);
        for cut in cuts {
            out.extend_from_slice(t.get(last..cut).unwrap_or(&[]));
            out.extend_from_slice(added);
            last = cut;
        }
        out.extend_from_slice(t.get(last..).unwrap_or(&[]));
        Ok(StringValue::from_units(&out))
    })?)
}

/// Pieces between two places in one text, half open. `inclusive` takes the boundaries too.
fn spans(t: &[u16], element: usize, start: &Place, end: &Place, inclusive: bool) -> Result<Vec<(usize, usize)>> {
    let mut out = Vec::new();
    let mut from = 0;
    loop {
        let (outer, inner) = match (start.position(element), start.find(t, from)) {
            (Some(p), _) if p >= 1 && p <= t.len() + 1 => (p - 1, if inclusive { p - 1 } else { p }),
            (Some(_), _) => return Err(out_of_range()),
            (None, Some((a, b))) => (a, b),
            (None, None) => return Ok(out),
        };
        let search = if start.position(element).is_some() {
            outer
        } else {
            inner
        };
        let (close, last) = match (end.position(element), end.find(t, search)) {
            (Some(p), _) if p <= t.len() => (if inclusive { p } else { p.saturating_sub(1) }, p),
            (Some(_), _) => return Err(out_of_range()),
            (None, Some((a, b))) => (a, b),
            (None, None) => return Ok(out),
        };
        out.push(if inclusive {
            (outer, last.max(outer))
        } else {
            (inner, close.max(inner))
        });
        if start.position(element).is_some() || end.position(element).is_some() {
            return Ok(out);
        }
        from = last;
    }
}

/// Whether the boundaries belong to it: positions do, patterns don't, and the option decides.
fn inclusive(option: Option<&Value>, start: &Place, function: &str) -> Result<bool> {
    match option.map(|v| v.as_text().unwrap_or_default().to_lowercase()) {
        None => Ok(matches!(start, Place::At(_))),
        Some(word) if !word.is_empty() && "inclusive".starts_with(&word) => Ok(true),
        Some(word) if !word.is_empty() && "exclusive".starts_with(&word) => Ok(false),
        Some(_) => Err(Error::new(
            format!("MATLAB:{function}:InvalidParameter"),
            "Boundaries must be 'inclusive' or 'exclusive'.",
        )),
    }
}

/// Rows of found pieces as an answer: along the first free dimension, so all texts must give as many.
pub(super) fn stack(kind: Kind, shape: &Shape, found: Vec<Vec<StringValue>>) -> Result<Value> {
    let counts = found.first().map_or(0, Vec::len);
    if found.iter().any(|f| f.len() != counts) {
        return Err(Error::new(
            "MATLAB:string:CountsMustMatch",
            "All texts must have the same number of results.",
        ));
    }
    let kind = if kind == Kind::String { Kind::String } else { Kind::Cell };
    let items: Vec<StringValue> = (0..counts)
        .flat_map(|k| found.iter().filter_map(move |f| f.get(k).cloned()))
        .collect();
    let dims = match shape.is_scalar() {
        true => Shape::column(counts),
        false if shape.is_column() => Shape::matrix(shape.rows(), counts),
        false => shape.with_dim(shape.ndims(), counts),
    };
    texts::build(kind, dims, items)
}

fn run_extract_between(call: &mut Call) -> Result<Flow> {
    let list = Texts::read(call.arg(0)?, 0)?;
    let (start, end) = (Place::read(call.arg(1)?, 1)?, Place::read(call.arg(2)?, 2)?);
    let [bounds] = options::read(call.args.get(3..).unwrap_or(&[]), ["Boundaries"], "extractBetween")?;
    let inclusive = inclusive(bounds, &start, "extractBetween")?;
    let mut found = Vec::new();
    for (i, s) in list.items.iter().enumerate() {
        let t = s.units_or_empty();
        found.push(
            spans(t, i, &start, &end, inclusive)?
                .into_iter()
                .map(|(a, b)| part(t, a, b))
                .collect(),
        );
    }
    Flow::one(stack(list.kind, &list.shape, found)?)
}

fn run_extract(call: &mut Call) -> Result<Flow> {
    let (list, place) = (Texts::read(call.arg(0)?, 0)?, Place::read(call.arg(1)?, 1)?);
    if let Place::At(_) = place {
        return Flow::one(each(list, |i, t| {
            let p = place
                .position(i)
                .filter(|p| *p >= 1 && *p <= t.len())
                .ok_or_else(out_of_range)?;
            Ok(part(t, p - 1, p))
        })?);
    }
    let Place::Patterns(patterns) = &place else {
        return Flow::one(Value::empty());
    };
    let all = |t: &[u16]| -> Vec<StringValue> {
        match patterns.as_slice() {
            [one] => find_all(t, one)
                .into_iter()
                .map(|i| part(t, i, i + one.len()))
                .collect(),
            _ => {
                let (mut out, mut from) = (Vec::new(), 0);
                while let Some((a, b)) = place.find(t, from) {
                    out.push(part(t, a, b));
                    from = b;
                }
                out
            }
        }
    };
    let found = list.items.iter().map(|s| all(s.units_or_empty())).collect();
    Flow::one(stack(list.kind, &list.shape, found)?)
}

fn replace_spans(list: Texts, start: &Place, end: &Place, inclusive: bool, new: Option<&Texts>) -> Result<Value> {
    each(list, |i, t| {
        let (mut out, mut last) = (Vec::new(), 0);
        for (a, b) in spans(t, i, start, end, inclusive)? {
            out.extend_from_slice(t.get(last..a).unwrap_or(&[]));
            if let Some(new) = new {
                out.extend_from_slice(new.units(if new.is_scalar() { 0 } else { i }));
            }
            last = b;
        }
        out.extend_from_slice(t.get(last..).unwrap_or(&[]));
        Ok(StringValue::from_units(&out))
    })
}

fn run_replace_between(call: &mut Call) -> Result<Flow> {
    let list = Texts::read(call.arg(0)?, 0)?;
    let (start, end, new) = (
        Place::read(call.arg(1)?, 1)?,
        Place::read(call.arg(2)?, 2)?,
        Texts::read(call.arg(3)?, 3)?,
    );
    let [bounds] = options::read(call.args.get(4..).unwrap_or(&[]), ["Boundaries"], "replaceBetween")?;
    let inclusive = inclusive(bounds, &start, "replaceBetween")?;
    Flow::one(replace_spans(list, &start, &end, inclusive, Some(&new))?)
}

fn run_erase_between(call: &mut Call) -> Result<Flow> {
    let list = Texts::read(call.arg(0)?, 0)?;
    let (start, end) = (Place::read(call.arg(1)?, 1)?, Place::read(call.arg(2)?, 2)?);
    let [bounds] = options::read(call.args.get(3..).unwrap_or(&[]), ["Boundaries"], "eraseBetween")?;
    let inclusive = inclusive(bounds, &start, "eraseBetween")?;
    let value: Value = replace_spans(list, &start, &end, inclusive, None)?;
    Flow::one(value)
}
