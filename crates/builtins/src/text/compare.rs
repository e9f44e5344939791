//! `strcmp`, `strcmpi`, `strncmp`, `strncmpi`, `matches`: whether texts are equal.

use super::options;
use super::texts::{char_rows, lower_unit, Texts};
use runmat_spec::{example, Builtin, Call, Flow, Scalar};
use runmat_value::{Array, Error, Result, Shape, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Compare texts",
        forms: &["tf = strcmp(s1, s2)"],
        examples: &[
            example("strcmp('yes', 'yes')", "true"),
            example("strcmp({'a', 'b'}, 'a')", "[true false]"),
            example("strcmp('1', 1)", "false"),
        ],
        errors: &["MATLAB:strcmp:InputsSizeMismatch"],
        scalar: Scalar::Look(|args| match args {
            [Some(Value::Char(a)), Some(Value::Char(b))] => Some(Value::Bool(equal_chars(a, b))),
            _ => None,
        }),
        ..Builtin::new("strcmp", |call| run(call, "strcmp", false, false))
    },
    Builtin {
        summary: "Compare texts, ignoring case",
        forms: &["tf = strcmpi(s1, s2)"],
        examples: &[example("strcmpi('Yes', 'yES')", "true")],
        errors: &["MATLAB:strcmpi:InputsSizeMismatch"],
        ..Builtin::new("strcmpi", |call| run(call, "strcmpi", true, false))
    },
    Builtin {
        summary: "Compare the first n characters of texts",
        forms: &["tf = strncmp(s1, s2, n)"],
        examples: &[
            example("strncmp('alpha', 'alps', 3)", "true"),
            example("strncmp('al', 'alps', 3)", "false"),
        ],
        errors: &["MATLAB:strncmp:InputsSizeMismatch", "MATLAB:strncmp:invalidCount"],
        ..Builtin::new("strncmp", |call| run(call, "strncmp", false, true))
    },
    Builtin {
        summary: "Compare the first n characters of texts, ignoring case",
        forms: &["tf = strncmpi(s1, s2, n)"],
        examples: &[example("strncmpi('ALpha', 'alps', 3)", "true")],
        errors: &["MATLAB:strncmpi:InputsSizeMismatch", "MATLAB:strncmpi:invalidCount"],
        ..Builtin::new("strncmpi", |call| run(call, "strncmpi", true, true))
    },
    Builtin {
        summary: "True where a text equals one of the patterns",
        forms: &["TF = matches(str, pat)", "TF = matches(str, pat, 'IgnoreCase', tf)"],
        examples: &[example("matches([\"a\" \"bc\"], [\"bc\" \"d\"])", "[false true]")],
        errors: &["MATLAB:string:MustBeText", "MATLAB:matches:InvalidParameter"],
        ..Builtin::new("matches", run_matches)
    },
];

/// One thing to compare: its shape matters for char arrays. `None` is equal to nothing.
#[derive(Clone)]
struct Item(Option<(Shape, Vec<u16>)>);

struct Side {
    shape: Shape,
    items: Vec<Item>,
}

fn item(value: &Value) -> Item {
    match value {
        Value::Char(a) => Item(Some((a.shape().clone(), a.data().to_vec()))),
        Value::String(a) if a.numel() == 1 => Item(value.as_text_units().map(|u| (Shape::row(u.len()), u.to_vec()))),
        _ => Item(None),
    }
}

fn read(value: &Value) -> Side {
    match value {
        Value::Cell(a) => Side {
            shape: a.shape().clone(),
            items: a.data().iter().map(item).collect(),
        },
        Value::String(a) => {
            let items = a
                .data()
                .iter()
                .map(|s| Item(s.units().map(|u| (Shape::row(u.len()), u.to_vec()))))
                .collect();
            Side {
                shape: a.shape().clone(),
                items,
            }
        }
        other => Side {
            shape: Shape::scalar(),
            items: vec![item(other)],
        },
    }
}

/// A char matrix beside a cell of as many texts is compared row by row.
fn read_beside(value: &Value, other: &Value) -> Side {
    match (value, other) {
        (Value::Char(a), Value::Cell(c)) if a.shape().is_matrix() && a.rows() > 1 && a.rows() == c.numel() => {
            let items = char_rows(a)
                .into_iter()
                .map(|r| Item(Some((Shape::row(r.len()), r))))
                .collect();
            Side {
                shape: c.shape().clone(),
                items,
            }
        }
        _ => read(value),
    }
}

/// `''` of both usual sizes, 0x0 and 1x0.
fn is_nothing(shape: &Shape) -> bool {
    matches!(shape.dims(), [0 | 1, 0])
}

fn equal_chars(a: &Array<u16>, b: &Array<u16>) -> bool {
    let same = a.shape() == b.shape() || (is_nothing(a.shape()) && is_nothing(b.shape()));
    same && a.data() == b.data()
}

fn equal(a: &Item, b: &Item, ignore_case: bool, count: Option<usize>) -> bool {
    let (Item(Some((sa, ua))), Item(Some((sb, ub)))) = (a, b) else {
        return false;
    };
    let (ua, ub) = match count {
        // a text that is shorter is compared whole
        Some(n) => (ua.get(..n).unwrap_or(ua), ub.get(..n).unwrap_or(ub)),
        None if sa == sb || (is_nothing(sa) && is_nothing(sb)) => (&ua[..], &ub[..]),
        None => return false,
    };
    match ignore_case {
        true => {
            ua.len() == ub.len()
                && ua
                    .iter()
                    .zip(ub)
                    .all(|(x, y)| x == y || lower_unit(*x) == lower_unit(*y))
        }
        false => ua == ub,
    }
}

fn run(call: &mut Call, function: &str, ignore_case: bool, counted: bool) -> Result<Flow> {
    let count = match counted {
        true => {
            let n = call.arg(2)?.as_scalar().filter(|n| *n >= 0.0 && *n == n.trunc());
            let message = "The number of characters must be a nonnegative integer.";
            Some(n.ok_or_else(|| Error::new(format!("MATLAB:{function}:invalidCount"), message))? as usize)
        }
        false => None,
    };
    if let (Value::Char(a), Value::Char(b), None, false) = (call.arg(0)?, call.arg(1)?, count, ignore_case) {
        return Flow::one(equal_chars(a, b));
    }
    let (a, b) = (
        read_beside(call.arg(0)?, call.arg(1)?),
        read_beside(call.arg(1)?, call.arg(0)?),
    );
    let test = |(x, y): (&Item, &Item)| equal(x, y, ignore_case, count);
    let (shape, flags): (Shape, Vec<bool>) = match (a.items.as_slice(), b.items.as_slice()) {
        (x, [y]) => (a.shape, x.iter().map(|x| test((x, y))).collect()),
        ([x], y) => (b.shape, y.iter().map(|y| test((x, y))).collect()),
        (x, y) if a.shape == b.shape => (a.shape, x.iter().zip(y).map(test).collect()),
        _ => {
            let message = "Inputs must be the same size or either one can be a scalar.";
            return Err(Error::new(format!("MATLAB:{function}:InputsSizeMismatch"), message));
        }
    };
    Flow::one(Array::new(shape, flags)?)
}

fn run_matches(call: &mut Call) -> Result<Flow> {
    let (list, patterns) = (Texts::read(call.arg(0)?, 0)?, Texts::read(call.arg(1)?, 1)?);
    let [ignore] = options::read(call.args.get(2..).unwrap_or(&[]), ["IgnoreCase"], "matches")?;
    let ignore = options::flag(ignore)?;
    let same = |a: &[u16], b: &[u16]| match ignore {
        true => a.len() == b.len() && a.iter().zip(b).all(|(x, y)| lower_unit(*x) == lower_unit(*y)),
        false => a == b,
    };
    Flow::one(list.test(false, |t| {
        patterns.items.iter().any(|p| p.units().is_some_and(|p| same(t, p)))
    })?)
}
