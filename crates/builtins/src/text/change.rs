//! Case, trimming, padding and order of characters: `lower`, `strtrim`, `strip`, `pad`, `strjust`, `reverse` and their kin.

use super::texts::{self, char_matrix, char_rows, units_of, Texts};
use crate::arguments;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{alloc, convert, Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Convert text to lower case",
        forms: &["newStr = lower(str)"],
        examples: &[
            example("lower('Ab1')", "'ab1'"),
            example("lower({'A', 'bC'})", "{'a', 'bc'}"),
        ],
        errors: &["MATLAB:string:MustBeText"],
        ..Builtin::new("lower", |call| run_case(call, texts::lower_unit))
    },
    Builtin {
        summary: "Convert text to upper case",
        forms: &["newStr = upper(str)"],
        examples: &[example("upper('Ab1')", "'AB1'"), example("upper(\"x\")", "\"X\"")],
        errors: &["MATLAB:string:MustBeText"],
        ..Builtin::new("upper", |call| run_case(call, texts::upper_unit))
    },
    Builtin {
        summary: "Remove leading and trailing white space",
        forms: &["newStr = strtrim(str)"],
        examples: &[
            example("strtrim('  a b ')", "'a b'"),
            example("strtrim({' x', 'y '})", "{'x', 'y'}"),
        ],
        errors: &["MATLAB:strtrim:InputClass"],
        ..Builtin::new("strtrim", run_strtrim)
    },
    Builtin {
        summary: "Remove trailing white space",
        forms: &["newStr = deblank(str)"],
        examples: &[example("deblank(' a  ')", "' a'")],
        errors: &["MATLAB:deblank:NonStringInput"],
        ..Builtin::new("deblank", run_deblank)
    },
    Builtin {
        summary: "Remove characters at the ends of text",
        forms: &[
            "newStr = strip(str)",
            "newStr = strip(str, side)",
            "newStr = strip(str, stripCharacter)",
            "newStr = strip(str, side, stripCharacter)",
        ],
        examples: &[
            example("strip('  a ')", "'a'"),
            example("strip(\"00120\", 'left', '0')", "\"120\""),
        ],
        errors: &["MATLAB:string:MustBeText", "MATLAB:strip:InvalidSide"],
        ..Builtin::new("strip", run_strip)
    },
    Builtin {
        summary: "Add characters at the ends of text",
        forms: &[
            "newStr = pad(str)",
            "newStr = pad(str, numberOfCharacters)",
            "newStr = pad(str, side)",
            "newStr = pad(str, padCharacter)",
            "newStr = pad(str, numberOfCharacters, side, padCharacter)",
        ],
        examples: &[
            example("pad('ab', 4)", "'ab  '"),
            example("pad([\"a\" \"bcd\"], 'left', '.')", "[\"..a\" \"bcd\"]"),
        ],
        errors: &["MATLAB:string:MustBeText", "MATLAB:pad:InvalidInput"],
        ..Builtin::new("pad", run_pad)
    },
    Builtin {
        summary: "Justify the rows of a character array",
        forms: &["newStr = strjust(str)", "newStr = strjust(str, side)"],
        examples: &[
            example("strjust('a  ')", "'  a'"),
            example("strjust(' a ', 'left')", "'a  '"),
        ],
        errors: &["MATLAB:string:MustBeText", "MATLAB:strjust:InvalidSide"],
        ..Builtin::new("strjust", run_strjust)
    },
    Builtin {
        summary: "Reverse the order of characters",
        forms: &["newStr = reverse(str)"],
        examples: &[
            example("reverse('abc')", "'cba'"),
            example("reverse([\"ab\" \"cd\"])", "[\"ba\" \"dc\"]"),
        ],
        errors: &["MATLAB:string:MustBeText"],
        ..Builtin::new("reverse", run_reverse)
    },
    Builtin {
        summary: "Number of characters of each text",
        forms: &["L = strlength(str)"],
        examples: &[
            example("strlength('abc')", "3"),
            example("strlength([\"a\" \"\"])", "[1 0]"),
        ],
        errors: &["MATLAB:string:MustBeText"],
        ..Builtin::new("strlength", run_strlength)
    },
];

fn run_case(call: &mut Call, change: fn(u16) -> u16) -> Result<Flow> {
    match call.take(0)? {
        Value::Char(a) => Flow::one(a.map(|u| change(*u))?),
        value => Flow::one(Texts::read(&value, 0)?.try_map(|t| alloc::try_collect(t.iter().map(|u| change(*u))))?),
    }
}

/// White space and null characters, which these two functions remove alike.
fn is_blank(u: u16) -> bool {
    u == 0 || texts::is_space(u)
}

fn trim_end(t: &[u16], out: impl Fn(u16) -> bool) -> &[u16] {
    t.get(..t.iter().rposition(|u| !out(*u)).map_or(0, |p| p + 1))
        .unwrap_or(&[])
}

fn trim_start(t: &[u16], out: impl Fn(u16) -> bool) -> &[u16] {
    t.get(t.iter().position(|u| !out(*u)).unwrap_or(t.len())..)
        .unwrap_or(&[])
}

fn run_strtrim(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    if let Value::Char(a) = &value {
        if a.rows() > 1 && a.shape().is_matrix() {
            // columns that are blank in every row
            let rows = char_rows(a);
            let first = rows
                .iter()
                .map(|r| r.len() - trim_start(r, is_blank).len())
                .min()
                .unwrap_or(0);
            let end = rows.iter().map(|r| trim_end(r, is_blank).len()).max().unwrap_or(0);
            let cut: Vec<Vec<u16>> = rows
                .iter()
                .map(|r| r.get(first.min(end)..end).unwrap_or(&[]).to_vec())
                .collect();
            return Flow::one(char_matrix(&cut)?);
        }
    }
    let trim = |t: &[u16]| alloc::try_copy(trim_start(trim_end(t, is_blank), is_blank));
    // without a list of one in between
    if let Value::Char(a) = &value {
        if a.shape().is_row() || a.numel() == 0 {
            return Flow::one(Value::char_units(trim(a.data())?));
        }
    }
    let message = "Input should be a string, character array, or a cell array of character vectors.";
    let list = Texts::of(&value).ok_or_else(|| Error::new("MATLAB:strtrim:InputClass", message))?;
    Flow::one(list.try_map(trim)?)
}

fn run_deblank(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    if let Value::Char(a) = &value {
        if a.rows() > 1 && a.shape().is_matrix() {
            let rows = char_rows(a);
            let end = rows.iter().map(|r| trim_end(r, is_blank).len()).max().unwrap_or(0);
            let cut: Vec<Vec<u16>> = rows.iter().map(|r| r.get(..end).unwrap_or(&[]).to_vec()).collect();
            return Flow::one(char_matrix(&cut)?);
        }
    }
    if matches!(&value, Value::Double(a) if a.numel() == 0) {
        return Flow::one(value);
    }
    let list = Texts::of(&value).ok_or_else(|| {
        Error::new(
            "MATLAB:deblank:NonStringInput",
            "Input must be text or a cell array of character vectors.",
        )
    })?;
    Flow::one(list.map(|t| trim_end(t, is_blank).to_vec())?)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
    Both,
}

fn side(name: &str) -> Option<Side> {
    match name.to_lowercase().as_str() {
        "left" => Some(Side::Left),
        "right" => Some(Side::Right),
        "both" | "center" => Some(Side::Both),
        _ => None,
    }
}

fn run_strip(call: &mut Call) -> Result<Flow> {
    let list = Texts::read(call.arg(0)?, 0)?;
    let (mut at, mut character) = (Side::Both, None);
    for i in 1..call.nargin() {
        let word = arguments::text(call, i, "strip")?;
        match (side(&word), word.encode_utf16().collect::<Vec<_>>().as_slice()) {
            (Some(s), _) => at = s,
            (None, [one]) => character = Some(*one),
            _ => {
                return Err(Error::new(
                    "MATLAB:strip:InvalidSide",
                    "Side must be 'left', 'right', or 'both', and the character one character.",
                ))
            }
        }
    }
    let out = |u: u16| character.map_or_else(|| texts::is_wide_space(u), |c| c == u);
    Flow::one(list.map(|t| {
        let t = if at == Side::Left { t } else { trim_end(t, out) };
        if at == Side::Right {
            t.to_vec()
        } else {
            trim_start(t, out).to_vec()
        }
    })?)
}

fn run_pad(call: &mut Call) -> Result<Flow> {
    let list = Texts::read(call.arg(0)?, 0)?;
    let (mut width, mut at, mut fill) = (None, Side::Right, u16::from(b' '));
    for option in call.args.iter().skip(1) {
        let word = option.as_text();
        match (word.as_deref().and_then(side), word.map(|w| units_of(&w))) {
            (Some(s), _) => at = s,
            (None, Some(units)) if units.len() == 1 => fill = units.first().copied().unwrap_or(fill),
            (None, None) if option.as_scalar().is_some() => {
                width = Some(convert::size_from(option.as_scalar().unwrap_or(0.0))?)
            }
            _ => {
                return Err(Error::new(
                    "MATLAB:pad:InvalidInput",
                    "Options are a number, 'left', 'right', or 'both', and one character.",
                ))
            }
        }
    }
    let widest = list.items.iter().map(|s| s.units_or_empty().len()).max().unwrap_or(0);
    let width = width.unwrap_or(widest);
    runmat_value::alloc::checked_size(&[width, list.items.len()], 2)?;
    Flow::one(list.map(|t| {
        let extra = width.saturating_sub(t.len());
        let left = match at {
            Side::Left => extra,
            Side::Right => 0,
            Side::Both => extra / 2,
        };
        let blanks = |n| std::iter::repeat_n(fill, n);
        blanks(left)
            .chain(t.iter().copied())
            .chain(blanks(extra - left))
            .collect()
    })?)
}

fn run_strjust(call: &mut Call) -> Result<Flow> {
    let at = match call.args.get(1) {
        None => Side::Right,
        Some(v) => v.as_text().as_deref().and_then(side).ok_or_else(|| {
            Error::new(
                "MATLAB:strjust:InvalidSide",
                "Side must be 'left', 'right', or 'center'.",
            )
        })?,
    };
    let move_blanks = |t: &[u16]| {
        let is_out = |u: u16| is_blank(u);
        let end = trim_end(t, is_out);
        let body = trim_start(end, is_out);
        let extra = t.len() - body.len();
        let left = match at {
            Side::Left => 0,
            Side::Right => extra,
            Side::Both => extra / 2,
        };
        let blanks = |n| std::iter::repeat_n(u16::from(b' '), n);
        blanks(left)
            .chain(body.iter().copied())
            .chain(blanks(extra - left))
            .collect::<Vec<u16>>()
    };
    match call.take(0)? {
        Value::Char(a) if a.shape().is_matrix() && a.numel() > 0 => Flow::one(char_matrix(
            &char_rows(&a).iter().map(|r| move_blanks(r)).collect::<Vec<_>>(),
        )?),
        value => Flow::one(Texts::read(&value, 0)?.map(|t| move_blanks(t))?),
    }
}

fn run_reverse(call: &mut Call) -> Result<Flow> {
    Flow::one(Texts::read(call.arg(0)?, 0)?.map(|t| t.iter().rev().copied().collect())?)
}

fn run_strlength(call: &mut Call) -> Result<Flow> {
    let list = Texts::read(call.arg(0)?, 0)?;
    Flow::one(list.measure(|t| t.len() as f64)?)
}
