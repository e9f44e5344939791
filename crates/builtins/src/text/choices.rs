//! `validatestring`: one of several words, which may be abbreviated; and `symvar`, `vectorize`, which read expressions as text.

use super::names::is_valid;
use super::texts::{self, char_rows, units_of, Kind, Texts};
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{Array, Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Check text against a list of valid words",
        forms: &[
            "matchedStr = validatestring(str, validStrings)",
            "matchedStr = validatestring(str, validStrings, argIndex)",
            "matchedStr = validatestring(str, validStrings, funcName, varName, argIndex)",
        ],
        examples: &[example("validatestring('r', {'red', 'green'})", "'red'")],
        errors: &[
            "MATLAB:unrecognizedStringChoice",
            "MATLAB:ambiguousStringChoice",
            "MATLAB:validatestring:invalidInput",
        ],
        ..Builtin::new("validatestring", run_validatestring)
    },
    Builtin {
        summary: "Names of the variables in an expression",
        forms: &["C = symvar(expr)"],
        examples: &[
            example("symvar('cos(pi*x - beta1)')", "{'beta1'; 'x'}"),
            example("symvar('pi')", "cell(0, 1)"),
        ],
        errors: &["MATLAB:string:MustBeText"],
        ..Builtin::new("symvar", run_symvar)
    },
    Builtin {
        summary: "Put dots before the operators ^ * / of an expression",
        forms: &["v = vectorize(expr)"],
        examples: &[example("vectorize('x^2*y')", "'x.^2.*y'")],
        errors: &["MATLAB:string:MustBeText"],
        ..Builtin::new("vectorize", run_vectorize)
    },
];

fn run_validatestring(call: &mut Call) -> Result<Flow> {
    let wrong = |message: &str| Error::new("MATLAB:validatestring:invalidInput", message.to_string());
    let value = call.arg(0)?;
    let text = value
        .as_text_units()
        .ok_or_else(|| wrong("Expected input number 1 to be a string scalar or character vector."))?
        .to_vec();
    let kind = if value.is_string() { Kind::String } else { Kind::Char };
    let valid: Vec<Vec<u16>> = match call.arg(1)? {
        Value::Char(a) if a.shape().is_matrix() => char_rows(a),
        v => Texts::of(v)
            .ok_or_else(|| wrong("Expected valid words to be a cell array of character vectors or a string array."))?
            .items
            .iter()
            .map(|s| s.units_or_empty().to_vec())
            .collect(),
    };
    let wanted = texts::lower(&text);
    let begins = |v: &&Vec<u16>| !text.is_empty() && texts::lower(v).starts_with(&wanted);
    let found: Vec<&Vec<u16>> = valid.iter().filter(begins).collect();
    let exact = found.iter().find(|v| v.len() == text.len());
    let shortest = found.iter().min_by_key(|v| v.len());
    // one that all the others begin with is meant
    let common = shortest.filter(|s| found.iter().all(|v| texts::lower(v).starts_with(&texts::lower(s))));
    match exact.or(common) {
        Some(word) => Flow::one(texts::one(kind, word)),
        None => Err(complaint(call, &text, &valid, found.len() > 1)?),
    }
}

fn complaint(call: &Call, text: &[u16], valid: &[Vec<u16>], ambiguous: bool) -> Result<Error> {
    let mut names = call.args.iter().skip(2).filter_map(Value::as_text);
    let (function, variable) = (names.next().unwrap_or_default(), names.next().unwrap_or_default());
    let index = call
        .args
        .iter()
        .skip(2)
        .find(|v| v.is_numeric())
        .and_then(Value::as_scalar);
    let mut subject = match index {
        Some(i) => format!("input number {i}"),
        None => "input".to_string(),
    };
    if !variable.is_empty() {
        subject.push_str(&format!(", {variable},"));
    }
    let lead = if function.is_empty() {
        String::new()
    } else {
        format!("{function}: ")
    };
    let list = valid
        .iter()
        .map(|v| format!("'{}'", String::from_utf16_lossy(v)))
        .collect::<Vec<_>>()
        .join(", ");
    let shown = String::from_utf16_lossy(text);
    let (identifier, end) = match ambiguous {
        true => ("MATLAB:ambiguousStringChoice", "matched more than one valid value"),
        false => (
            "MATLAB:unrecognizedStringChoice",
            "did not match any of the valid values",
        ),
    };
    Ok(Error::new(
        identifier,
        format!("{lead}Expected {subject} to match one of these values:\n\n{list}\n\nThe input, '{shown}', {end}."),
    ))
}

fn run_symvar(call: &mut Call) -> Result<Flow> {
    let text = call.arg(0)?.as_text_units().ok_or_else(|| texts::not_text(0))?.to_vec();
    let word = |u: u16| u == 95 || (48..=57).contains(&u) || (65..=90).contains(&u) || (97..=122).contains(&u);
    let (mut names, mut at) = (std::collections::BTreeSet::new(), 0);
    while at < text.len() {
        let end = text
            .iter()
            .skip(at)
            .position(|u| !word(*u))
            .map_or(text.len(), |p| at + p);
        if end == at {
            at += 1;
            continue;
        }
        let name = text.get(at..end).unwrap_or(&[]);
        // the `e3` of `1.e3` is no name, and what is called is a function
        let after_point = at > 0 && text.get(at - 1) == Some(&u16::from(b'.'));
        let called = text.iter().skip(end).find(|u| **u != 32) == Some(&u16::from(b'('));
        let constant = ["i", "j", "pi", "inf", "nan", "eps", "Inf", "NaN"]
            .iter()
            .any(|c| units_of(c) == name);
        if is_valid(name) && !called && !constant && !after_point {
            names.insert(name.to_vec());
        }
        at = end;
    }
    let cells: Vec<Value> = names.iter().map(|n| texts::char_value(n)).collect();
    Flow::one(Array::column(cells))
}

fn run_vectorize(call: &mut Call) -> Result<Flow> {
    Flow::one(Texts::read(call.arg(0)?, 0)?.map(|t| {
        let mut out: Vec<u16> = Vec::new();
        for &u in t {
            let operator = [b'^', b'*', b'/'].contains(&u8::try_from(u).unwrap_or(0));
            if operator && out.last() != Some(&u16::from(b'.')) {
                out.push(u16::from(b'.'));
            }
            out.push(u);
        }
        out
    })?)
}
