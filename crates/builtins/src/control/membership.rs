//! Validators with more than a bound: ranges, sets, classes, files and folders.

use super::classes::is_a;
use super::validators::{fail, holds, number_needed, shown};
use runmat_spec::{Builtin, Call, Effect, Flow, FsKind, FsReply, FsRequest, Input, Reply};
use runmat_value::ops::{compare, BinaryOp};
use runmat_value::{Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Check that a value is in a range",
        forms: &[
            "mustBeInRange(value, lower, upper)",
            "mustBeInRange(value, lower, upper, boundflag1, boundflag2)",
        ],
        errors: &["MATLAB:validators:mustBeInRange"],
        ..Builtin::new("mustBeInRange", run_in_range)
    },
    Builtin {
        summary: "Check that a value is one of a set",
        forms: &["mustBeMember(value, S)"],
        errors: &["MATLAB:validators:mustBeMember"],
        ..Builtin::new("mustBeMember", run_member)
    },
    Builtin {
        summary: "Check the class of a value",
        forms: &["mustBeA(value, classNames)"],
        errors: &["MATLAB:validators:mustBeA"],
        ..Builtin::new("mustBeA", |call| run_class(call, "mustBeA"))
    },
    Builtin {
        summary: "Check the underlying class of a value",
        forms: &["mustBeUnderlyingType(value, classNames)"],
        errors: &["MATLAB:validators:mustBeUnderlyingType"],
        ..Builtin::new("mustBeUnderlyingType", |call| run_class(call, "mustBeUnderlyingType"))
    },
    Builtin {
        summary: "Check that files are there",
        forms: &["mustBeFile(path)"],
        errors: &["MATLAB:validators:mustBeFile"],
        ..Builtin::new("mustBeFile", |call| run_path(call, FsKind::File))
    },
    Builtin {
        summary: "Check that folders are there",
        forms: &["mustBeFolder(folder)"],
        errors: &["MATLAB:validators:mustBeFolder"],
        ..Builtin::new("mustBeFolder", |call| run_path(call, FsKind::Folder))
    },
];

fn run_in_range(call: &mut Call) -> Result<Flow> {
    let (v, lower, upper) = (call.arg(0)?, call.arg(1)?, call.arg(2)?);
    number_needed(v)?;
    let flags: Vec<String> = call
        .args
        .iter()
        .skip(3)
        .filter_map(Value::as_text)
        .map(|t| t.to_lowercase())
        .collect();
    let excluded = |word: &str| flags.iter().any(|f| f == word || f == "exclusive");
    let (low, high) = (
        if excluded("exclude-lower") {
            BinaryOp::Gt
        } else {
            BinaryOp::Ge
        },
        if excluded("exclude-upper") {
            BinaryOp::Lt
        } else {
            BinaryOp::Le
        },
    );
    if holds(low, v, lower)? && holds(high, v, upper)? {
        return Flow::nothing();
    }
    let words = |op: BinaryOp, strict: BinaryOp, plain: &str| {
        if op == strict {
            plain.to_string()
        } else {
            format!("{plain} or equal to")
        }
    };
    let message = format!(
        "Value must be {} {}, and {} {}.",
        words(low, BinaryOp::Gt, "greater than"),
        shown(lower),
        words(high, BinaryOp::Lt, "less than"),
        shown(upper)
    );
    Err(fail("mustBeInRange", message))
}

fn run_member(call: &mut Call) -> Result<Flow> {
    let (v, set) = (call.arg(0)?, call.arg(1)?);
    let (items, allowed) = match (v.as_text(), v) {
        (Some(_), _) => (vec![v.clone()], set_items(set)?),
        (None, _) => (super::elements::each(v)?, set_items(set)?),
    };
    for item in &items {
        let mut found = false;
        for a in &allowed {
            found = found || compare::isequal(item, a, false)?;
        }
        if !found {
            let names: Vec<String> = allowed
                .iter()
                .map(|a| match a.as_text() {
                    Some(t) if a.is_string() => format!("    \"{t}\""),
                    Some(t) => format!("    '{t}'"),
                    None => format!("    {}", shown(a)),
                })
                .collect();
            return Err(fail(
                "mustBeMember",
                format!("Value must be a member of this set:\n{}", names.join("\n")),
            ));
        }
    }
    Flow::nothing()
}

fn set_items(set: &Value) -> Result<Vec<Value>> {
    match set {
        Value::Char(_) => Ok(vec![set.clone()]),
        other => super::elements::each(other),
    }
}

fn run_class(call: &mut Call, name: &'static str) -> Result<Flow> {
    let names = call
        .arg(1)?
        .as_texts()
        .ok_or_else(|| Error::new("MATLAB:validatorUsage:invalidClassNames", "Class names must be text."))?;
    let v = call.arg(0)?;
    if names.iter().any(|n| is_a(v, n)) {
        return Flow::nothing();
    }
    let list: Vec<String> = names.iter().map(|n| format!("'{n}'")).collect();
    let message = match &list[..] {
        [one] => format!("Value must be of type {one} or be convertible to {one}."),
        many => format!("Value must be one of the following types: {}.", many.join(", ")),
    };
    Err(fail(name, message))
}

fn run_path(call: &mut Call, kind: FsKind) -> Result<Flow> {
    let mut paths = call
        .arg(0)?
        .as_texts()
        .filter(|t| !t.is_empty() && t.iter().all(|s| !s.is_empty()))
        .ok_or_else(|| {
            fail(
                "mustBeNonzeroLengthText",
                "Value must be text with one or more characters.",
            )
        })?;
    paths.reverse();
    check_paths(call, paths, kind)
}

fn check_paths(call: &mut Call, mut paths: Vec<String>, kind: FsKind) -> Result<Flow> {
    let Some(shown) = paths.pop() else {
        return Flow::nothing();
    };
    let path = call.host.absolute(&shown);
    Ok(Flow::Await(
        Effect::Fs(FsRequest::Stat { path }),
        Box::new(move |call: &mut Call, input: Input| match input.reply()? {
            Reply::Fs(FsReply::Entry(e)) if e.kind == kind => check_paths(call, paths, kind),
            _ if kind == FsKind::File => Err(fail(
                "mustBeFile",
                format!("The following files do not exist: '{shown}'."),
            )),
            _ => Err(fail(
                "mustBeFolder",
                format!("The following folders do not exist: '{shown}'."),
            )),
        }),
    ))
}
