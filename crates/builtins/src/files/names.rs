//! File names as text: parts, joining, separators.

use crate::arguments;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{Array, Error, Result, StringValue, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Folder, name and extension of a file name",
        forms: &["[filepath, name, ext] = fileparts(filename)"],
        examples: &[example("fileparts('/a/b/c.txt')", "'/a/b'")],
        ..Builtin::new("fileparts", run_fileparts)
    },
    Builtin {
        summary: "Join parts of a file name",
        forms: &["f = fullfile(part1, ..., partn)"],
        examples: &[
            example("fullfile('a', 'b/', 'c.m')", "'a/b/c.m'"),
            example("fullfile('a', '', 'c')", "'a/c'"),
        ],
        ..Builtin::new("fullfile", run_fullfile)
    },
    Builtin {
        summary: "Separator of folders",
        forms: &["f = filesep"],
        examples: &[example("filesep", "'/'")],
        ..Builtin::new("filesep", |_| Flow::one(Value::char_row("/")))
    },
    Builtin {
        summary: "Separator of the search path",
        forms: &["c = pathsep"],
        examples: &[example("pathsep", "':'")],
        ..Builtin::new("pathsep", |_| Flow::one(Value::char_row(":")))
    },
];

/// (folder, name, extension), as `fileparts` cuts.
fn parts(text: &str) -> (&str, &str, &str) {
    let (folder, file) = match text.rfind('/') {
        Some(0) => ("/", &text[1..]),
        Some(i) => (&text[..i], &text[i + 1..]),
        None => ("", text),
    };
    match file.rfind('.') {
        Some(i) => (folder, &file[..i], &file[i..]),
        None => (folder, file, ""),
    }
}

fn run_fileparts(call: &mut Call) -> Result<Flow> {
    let value = call.arg(0)?.clone();
    if let Value::String(a) = &value {
        let cut = |pick: fn((String, String, String)) -> String| -> Result<Value> {
            Ok(Value::from(a.map(|s| {
                let text = s.to_text().unwrap_or_default();
                let (f, n, e) = parts(&text);
                StringValue::new(&pick((f.to_string(), n.to_string(), e.to_string())))
            })?))
        };
        return Flow::many([cut(|p| p.0)?, cut(|p| p.1)?, cut(|p| p.2)?]);
    }
    let text = arguments::text(call, 0, "fileparts")?;
    let (folder, name, extension) = parts(&text);
    Flow::many([folder, name, extension].map(Value::char_row))
}

/// Joins with single separators; empty parts vanish.
fn join(pieces: &[String]) -> String {
    let mut out = String::new();
    for piece in pieces.iter().filter(|p| !p.is_empty()) {
        let piece = if out.ends_with('/') {
            piece.trim_start_matches('/')
        } else {
            piece.as_str()
        };
        if !out.is_empty() && !out.ends_with('/') && !piece.starts_with('/') {
            out.push('/');
        }
        out.push_str(piece);
    }
    while out.contains("//") {
        out = out.replace("//", "/");
    }
    out
}

fn run_fullfile(call: &mut Call) -> Result<Flow> {
    let mut many = 1;
    let mut columns: Vec<Vec<String>> = Vec::new();
    let (mut cell, mut string) = (None, None);
    for value in &call.args {
        let texts = value.as_texts().ok_or_else(|| {
            Error::new(
                "MATLAB:fullfile:InvalidInput",
                "All inputs must be strings, character vectors, or cell arrays of character vectors.",
            )
        })?;
        if texts.len() != 1 {
            many = texts.len();
        }
        match value {
            Value::Cell(_) => cell = Some(value.shape()),
            Value::String(_) => string = Some(value.shape()),
            _ => {}
        }
        columns.push(texts);
    }
    if columns.iter().any(|c| c.len() != 1 && c.len() != many) {
        return Err(Error::new(
            "MATLAB:fullfile:NumCharDims",
            "Inputs must have the same size, or be scalars.",
        ));
    }
    let joined = |i: usize| {
        join(
            &columns
                .iter()
                .map(|c| c[if c.len() == 1 { 0 } else { i }].clone())
                .collect::<Vec<_>>(),
        )
    };
    if let Some(shape) = cell {
        let items = (0..shape.numel()).map(|i| Value::char_row(&joined(i))).collect();
        return Flow::one(Array::new(shape, items)?);
    }
    if let Some(shape) = string {
        let items = (0..shape.numel()).map(|i| StringValue::new(&joined(i))).collect();
        return Flow::one(Array::new(shape, items)?);
    }
    Flow::one(Value::char_row(&joined(0)))
}
