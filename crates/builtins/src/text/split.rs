//! Texts taken apart at delimiters: `strsplit`, `split`, `splitlines`.

use super::extract::stack;
use super::options;
use super::texts::{is_wide_space, Kind, Texts};
use runmat_kernels::decimal::unescape;
use runmat_kernels::job::Budget;
use runmat_kernels::regex::{Matcher, Options, Regex, RegexError};
use runmat_spec::{example, Builtin, Call, Flow, Input};
use runmat_value::{Array, Error, Result, StringValue, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Split text at delimiters",
        forms: &[
            "C = strsplit(str)",
            "C = strsplit(str, delimiter)",
            "C = strsplit(str, delimiter, 'CollapseDelimiters', tf, 'DelimiterType', type)",
            "[C, matches] = strsplit(...)",
        ],
        examples: &[
            example("strsplit('a,b,,c', ',')", "{'a', 'b', 'c'}"),
            example("strsplit('a,,b', ',', 'CollapseDelimiters', false)", "{'a', '', 'b'}"),
            example("strsplit('one two')", "{'one', 'two'}"),
        ],
        errors: &[
            "MATLAB:strsplit:InvalidStringType",
            "MATLAB:strsplit:InvalidDelimiterType",
            "MATLAB:strsplit:InvalidParameter",
        ],
        ..Builtin::new("strsplit", run_strsplit)
    },
    Builtin {
        summary: "Split strings at delimiters",
        forms: &[
            "newStr = split(str)",
            "newStr = split(str, delimiter)",
            "newStr = split(str, delimiter, dim)",
            "[newStr, match] = split(...)",
        ],
        examples: &[
            example("split(\"a b c\")", "[\"a\"; \"b\"; \"c\"]"),
            example("split('1-2', '-')", "{'1'; '2'}"),
            example("split([\"a b\"; \"c d\"])", "[\"a\" \"b\"; \"c\" \"d\"]"),
        ],
        errors: &["MATLAB:string:MustBeText", "MATLAB:string:CountsMustMatch"],
        ..Builtin::new("split", run_split)
    },
    Builtin {
        summary: "Split text at line ends",
        forms: &["newStr = splitlines(str)"],
        examples: &[example("splitlines(sprintf('a\\nb'))", "{'a'; 'b'}")],
        errors: &["MATLAB:string:MustBeText", "MATLAB:string:CountsMustMatch"],
        ..Builtin::new("splitlines", run_splitlines)
    },
];

/// Delimiters found in a text: half-open spans in order.
type Cuts = Vec<(usize, usize)>;

fn cuts_of(text: &[u16], delimiters: &[Vec<u16>]) -> Cuts {
    if let [delimiter] = delimiters {
        if let [only] = delimiter[..] {
            let places = text.iter().enumerate().filter(|(_, u)| **u == only);
            return places.map(|(i, _)| (i, i + 1)).collect();
        }
    }
    let (mut cuts, mut at) = (Vec::new(), 0);
    while at < text.len() {
        let rest = text.get(at..).unwrap_or(&[]);
        let longest = delimiters
            .iter()
            .filter(|d| !d.is_empty() && rest.starts_with(d))
            .map(Vec::len)
            .max();
        match longest {
            Some(n) => {
                cuts.push((at, at + n));
                at += n;
            }
            None => at += 1,
        }
    }
    cuts
}

/// Neighbouring delimiters as one.
fn collapse(cuts: Cuts) -> Cuts {
    let mut out: Cuts = Vec::new();
    for (start, end) in cuts {
        match out.last_mut() {
            Some(last) if last.1 == start => last.1 = end,
            _ => out.push((start, end)),
        }
    }
    out
}

/// The pieces between the cuts.
fn between<'a>(text: &'a [u16], cuts: &'a Cuts) -> impl Iterator<Item = &'a [u16]> + 'a {
    let starts = std::iter::once(0).chain(cuts.iter().map(|c| c.1));
    let ends = cuts.iter().map(|c| c.0).chain(std::iter::once(text.len()));
    starts.zip(ends).map(|(a, b)| text.get(a..b).unwrap_or(&[]))
}

/// The same as strings, and the cuts.
fn pieces(text: &[u16], cuts: &Cuts) -> (Vec<StringValue>, Vec<StringValue>) {
    let parts = between(text, cuts).map(StringValue::from_units).collect();
    let part = |a: usize, b: usize| StringValue::from_units(text.get(a..b).unwrap_or(&[]));
    (parts, cuts.iter().map(|(a, b)| part(*a, *b)).collect())
}

fn row<'a>(kind: Kind, items: impl Iterator<Item = &'a [u16]>) -> Value {
    match kind {
        Kind::String => Value::from(Array::row(items.map(StringValue::from_units).collect())),
        _ => Value::cell_row(items.map(super::texts::char_value).collect()),
    }
}

fn run_strsplit(call: &mut Call) -> Result<Flow> {
    let wrong = || {
        Error::new(
            "MATLAB:strsplit:InvalidStringType",
            "First input must be either a character vector or a string scalar.",
        )
    };
    let text = call.arg(0)?.as_text_units().ok_or_else(wrong)?.to_vec();
    let kind = if call.arg(0)?.is_string() {
        Kind::String
    } else {
        Kind::Cell
    };
    // the delimiter may be left out before options
    let named = |v: &Value| {
        v.as_text()
            .is_some_and(|w| ["collapsedelimiters", "delimitertype"].contains(&w.to_lowercase().as_str()))
    };
    let given = call.args.get(1).filter(|v| !(named(v) && call.nargin() % 2 == 1));
    let rest = call.args.get(if given.is_some() { 2.. } else { 1.. }).unwrap_or(&[]);
    let [collapsed, delimiter_type] = options::read(rest, ["CollapseDelimiters", "DelimiterType"], "strsplit")?;
    let collapsed = collapsed.map_or(Ok(true), Value::is_true)?;
    let delimiters: Vec<Vec<u16>> = match given {
        None => [" ", "\u{c}", "\n", "\r", "\t", "\u{b}"]
            .iter()
            .map(|s| super::texts::units_of(s))
            .collect(),
        Some(v) => {
            let list = Texts::of(v)
                .ok_or_else(|| Error::new("MATLAB:strsplit:InvalidDelimiterType", "Delimiter must be text."))?;
            list.items.iter().map(|s| s.units_or_empty().to_vec()).collect()
        }
    };
    let by_pattern = delimiter_type
        .and_then(Value::as_text)
        .is_some_and(|w| !w.is_empty() && "regularexpression".starts_with(&w.to_lowercase()));
    if by_pattern {
        let (regex, matcher) = delimiter_pattern(&delimiters, collapsed)?;
        let job = PatternSplit {
            text,
            kind,
            collapsed,
            regex,
            matcher,
        };
        return step_pattern(call, job);
    }
    let plain: Vec<Vec<u16>> = delimiters.iter().map(|d| unescape(d).text).collect();
    let cuts = cuts_of(&text, &plain);
    answer(&text, cuts, collapsed, kind, call.nargout)
}

fn answer(text: &[u16], cuts: Cuts, collapsed: bool, kind: Kind, nargout: usize) -> Result<Flow> {
    let cuts = if collapsed { collapse(cuts) } else { cuts };
    let parts = row(kind, between(text, &cuts));
    if nargout < 2 {
        return Flow::one(parts);
    }
    let found = cuts.iter().map(|(a, b)| text.get(*a..*b).unwrap_or(&[]));
    Flow::many([parts, row(kind, found)])
}

/// `strsplit` at expressions, in slices: an ambiguous one may take long.
struct PatternSplit {
    text: Vec<u16>,
    kind: Kind,
    collapsed: bool,
    regex: Regex,
    matcher: Matcher,
}

fn bad_pattern(e: RegexError) -> Error {
    Error::new(
        "MATLAB:regexp:invalidExpression",
        format!("Invalid regular expression in strsplit: {e}."),
    )
}

fn delimiter_pattern(delimiters: &[Vec<u16>], collapsed: bool) -> Result<(Regex, Matcher)> {
    let list: Vec<String> = delimiters.iter().map(|d| String::from_utf16_lossy(d)).collect();
    let inner = list.join("|");
    let pattern = if collapsed { format!("(?:{inner})+") } else { inner };
    let regex = Regex::compile(&super::texts::units_of(&pattern), &Options::default()).map_err(bad_pattern)?;
    let matcher = Matcher::new(&regex);
    Ok((regex, matcher))
}

fn step_pattern(call: &mut Call, mut job: PatternSplit) -> Result<Flow> {
    let progress = job
        .matcher
        .advance(&job.regex, &job.text, &mut Budget::new(50_000))
        .map_err(bad_pattern)?;
    if !progress.is_ready() {
        return Ok(Flow::Again(Box::new(move |call: &mut Call, _: Input| {
            step_pattern(call, job)
        })));
    }
    let cuts = job.matcher.matches().iter().map(|m| (m.start(), m.end())).collect();
    answer(&job.text, cuts, job.collapsed, job.kind, call.nargout)
}

fn run_split(call: &mut Call) -> Result<Flow> {
    let list = Texts::read(call.arg(0)?, 0)?;
    let delimiters = match call.args.get(1) {
        Some(v) => Some(
            Texts::read(v, 1)?
                .items
                .iter()
                .map(|s| s.units_or_empty().to_vec())
                .collect::<Vec<_>>(),
        ),
        None => None,
    };
    let dim = match call.args.get(2) {
        Some(v) => Some(crate::arguments::dimension(v, "split")?),
        None => None,
    };
    let (mut parts, mut found) = (Vec::new(), Vec::new());
    for s in &list.items {
        let t = s.units_or_empty();
        let cuts = match &delimiters {
            Some(d) => cuts_of(t, d),
            // runs of white space count as one
            None => collapse(
                t.iter()
                    .enumerate()
                    .filter(|(_, u)| is_wide_space(**u))
                    .map(|(i, _)| (i, i + 1))
                    .collect(),
            ),
        };
        let (p, f) = pieces(t, &cuts);
        parts.push(p);
        found.push(f);
    }
    let lay = |items: Vec<Vec<StringValue>>| -> Result<Value> {
        match dim {
            Some(d) => stack_along(list.kind, &list, items, d),
            None => stack(list.kind, &list.shape, items),
        }
    };
    Flow::many([lay(parts)?, lay(found)?])
}

/// Results along a dimension that the caller chose, which must be 1 in the input.
fn stack_along(kind: Kind, list: &Texts, found: Vec<Vec<StringValue>>, dim: usize) -> Result<Value> {
    let counts = found.first().map_or(0, Vec::len);
    if found.iter().any(|f| f.len() != counts) || list.shape.dim(dim) != 1 {
        return Err(Error::new(
            "MATLAB:string:CountsMustMatch",
            "All texts must have the same number of results, along a dimension of size one.",
        ));
    }
    let shape = list.shape.with_dim(dim, counts);
    let (inner, _, outer) = shape.split(dim);
    let mut items = Vec::with_capacity(shape.numel());
    for o in 0..outer {
        for k in 0..counts {
            items.extend((0..inner).filter_map(|i| found.get(o * inner + i).and_then(|f| f.get(k)).cloned()));
        }
    }
    super::texts::build(
        if kind == Kind::String { Kind::String } else { Kind::Cell },
        shape,
        items,
    )
}

fn run_splitlines(call: &mut Call) -> Result<Flow> {
    let list = Texts::read(call.arg(0)?, 0)?;
    let ends = |t: &[u16]| {
        let (mut cuts, mut at) = (Vec::new(), 0);
        while let Some(u) = t.get(at) {
            let length = match u {
                13 if t.get(at + 1) == Some(&10) => 2,
                10..=13 | 0x85 | 0x2028 | 0x2029 => 1,
                _ => 0,
            };
            if length > 0 {
                cuts.push((at, at + length));
            }
            at += length.max(1);
        }
        cuts
    };
    let found = list
        .items
        .iter()
        .map(|s| pieces(s.units_or_empty(), &ends(s.units_or_empty())).0)
        .collect();
    Flow::one(stack(list.kind, &list.shape, found)?)
}
