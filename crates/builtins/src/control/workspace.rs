//! Removing and listing variables: `clear`, `clearvars`, `who`, `whos`.

use super::patterns::{self, any, Chosen};
use runmat_spec::{Builtin, Call, Flow, Scope};
use runmat_value::{Error, FieldNames, Result, Shape, StructArray, Value};
use std::rc::Rc;

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Remove variables, functions or both from memory",
        forms: &[
            "clear",
            "clear(name1, ..., nameN)",
            "clear('-regexp', expr1, ..., exprN)",
            "clear(itemType)",
        ],
        ..Builtin::new("clear", run_clear)
    },
    Builtin {
        summary: "Remove variables from the workspace",
        forms: &[
            "clearvars",
            "clearvars(name1, ..., nameN)",
            "clearvars('-regexp', ...)",
            "clearvars(..., '-except', ...)",
        ],
        ..Builtin::new("clearvars", run_clear_variables)
    },
    Builtin {
        summary: "Names of the variables in the workspace",
        forms: &["who", "who(name1, ..., nameN)", "C = who(...)"],
        ..Builtin::new("who", run_who)
    },
    Builtin {
        summary: "The variables in the workspace with size and class",
        forms: &["whos", "whos(name1, ..., nameN)", "S = whos(...)"],
        ..Builtin::new("whos", run_whos)
    },
];

fn words(call: &Call, function: &str) -> Result<Vec<String>> {
    let mut words = Vec::new();
    for arg in &call.args {
        let texts = arg.as_texts().ok_or_else(|| {
            Error::new(
                format!("MATLAB:{function}:InvalidInput"),
                "Inputs must be names of variables as text.",
            )
        })?;
        words.extend(texts);
    }
    Ok(words)
}

fn clear_where(call: &mut Call, wanted: impl Fn(&str) -> bool) {
    for name in call.scopes.names(Scope::Caller) {
        if wanted(&name) {
            call.scopes.clear(Scope::Caller, &name);
        }
    }
}

fn run_clear(call: &mut Call) -> Result<Flow> {
    let words = words(call, "clear")?;
    let (first, rest) = match words.split_first() {
        None => {
            clear_where(call, |_| true);
            return Flow::nothing();
        }
        Some((first, rest)) => (first.as_str(), rest),
    };
    match (first, rest) {
        ("variables" | "-variables" | "vars", []) => clear_where(call, |_| true),
        ("all" | "-all" | "ALL" | "classes" | "-classes", []) => {
            clear_where(call, |_| true);
            clear_globals(call, &[Chosen::Wildcard("*".to_string())]);
            call.scopes.clear_persistent(None);
            call.scopes.forget_files();
        }
        ("functions" | "-functions" | "mex" | "-mex" | "java" | "import", []) => {
            call.scopes.clear_persistent(None);
            call.scopes.forget_files();
        }
        ("global" | "-global", rest) => {
            let chosen = if rest.is_empty() {
                vec![Chosen::Wildcard("*".to_string())]
            } else {
                patterns::read(rest)?
            };
            clear_globals(call, &chosen);
        }
        ("functions" | "-functions", rest) => rest.iter().for_each(|name| call.scopes.clear_persistent(Some(name))),
        _ => {
            let list = if matches!(first, "variables" | "-variables") {
                rest
            } else {
                &words
            };
            clear_named(call, list)?;
        }
    }
    Flow::nothing()
}

/// Variables by name or pattern; a name that is no variable means a function.
fn clear_named(call: &mut Call, words: &[String]) -> Result<()> {
    let chosen = patterns::read(words)?;
    let variables = call.scopes.names(Scope::Caller);
    let functions = words
        .iter()
        .filter(|w| !w.contains(['*', '?', '-']) && !variables.iter().any(|v| **v == ***w));
    for name in functions {
        call.scopes.clear_persistent(Some(name));
    }
    clear_where(call, |name| any(&chosen, name));
    Ok(())
}

fn clear_globals(call: &mut Call, chosen: &[Chosen]) {
    for name in call.scopes.names(Scope::Global) {
        if any(chosen, &name) {
            if call.scopes.is_global(Scope::Caller, &name) {
                call.scopes.clear(Scope::Caller, &name);
            }
            call.scopes.clear(Scope::Global, &name);
        }
    }
}

fn run_clear_variables(call: &mut Call) -> Result<Flow> {
    let words = words(call, "clearvars")?;
    let at = words.iter().position(|w| w == "-except").unwrap_or(words.len());
    let (wanted, kept) = (words.get(..at).unwrap_or(&[]), words.get(at + 1..).unwrap_or(&[]));
    let globals = wanted.iter().any(|w| w == "-global");
    let (wanted, kept) = (patterns::read(wanted)?, patterns::read(kept)?);
    let takes = |name: &str| (wanted.is_empty() || any(&wanted, name)) && !any(&kept, name);
    if globals {
        for name in call.scopes.names(Scope::Global) {
            if takes(&name) {
                call.scopes.clear(Scope::Caller, &name);
                call.scopes.clear(Scope::Global, &name);
            }
        }
        return Flow::nothing();
    }
    clear_where(call, takes);
    Flow::nothing()
}

/// The variables that a list of words chooses: all when there is none.
fn listed(call: &Call, function: &str) -> Result<Vec<Rc<str>>> {
    let mut words = words(call, function)?;
    let scope = if words.first().is_some_and(|w| w == "global") {
        words.remove(0);
        Scope::Global
    } else {
        Scope::Caller
    };
    let chosen = patterns::read(&words)?;
    Ok(call
        .scopes
        .names(scope)
        .into_iter()
        .filter(|n| chosen.is_empty() || any(&chosen, n))
        .collect())
}

fn run_who(call: &mut Call) -> Result<Flow> {
    let names = listed(call, "who")?;
    if call.nargout > 0 {
        return Flow::one(Value::cell_column(names.iter().map(|n| Value::char_row(n)).collect()));
    }
    if names.is_empty() {
        return Flow::nothing();
    }
    let width = names.iter().map(|n| n.len()).max().unwrap_or(0) + 2;
    let columns = (call.host.format.width / width).max(1);
    let mut out = String::from("\nYour variables are:\n\n");
    // Down the columns, as a directory is listed.
    let rows = names.len().div_ceil(columns);
    for r in 0..rows {
        for name in names.iter().skip(r).step_by(rows) {
            out.push_str(&format!("{name:width$}"));
        }
        out.push('\n');
    }
    out.push('\n');
    call.host.print(&out);
    Flow::nothing()
}

struct Row {
    name: Rc<str>,
    value: Value,
    global: bool,
}

fn run_whos(call: &mut Call) -> Result<Flow> {
    let names = listed(call, "whos")?;
    let rows: Vec<Row> = names
        .into_iter()
        .filter_map(|name| {
            let value = call
                .scopes
                .get(Scope::Caller, &name)
                .or_else(|| call.scopes.get(Scope::Global, &name))?;
            let global = call.scopes.is_global(Scope::Caller, &name);
            Some(Row { name, value, global })
        })
        .collect();
    if call.nargout > 0 {
        return Flow::one(as_struct(&rows)?);
    }
    if !rows.is_empty() {
        let text = table(&rows);
        call.host.print(&text);
    }
    Flow::nothing()
}

fn as_struct(rows: &[Row]) -> Result<Value> {
    let names = [
        "name",
        "size",
        "bytes",
        "class",
        "global",
        "sparse",
        "complex",
        "nesting",
        "persistent",
    ];
    let fields = FieldNames::new(names.iter().map(|n| (*n).into()).collect());
    let nesting = || {
        Value::from(StructArray::from_pairs(vec![
            ("function".into(), Value::char_row("")),
            ("level".into(), Value::Num(1.0)),
        ]))
    };
    let values = rows
        .iter()
        .flat_map(|r| {
            let size: Vec<f64> = r.value.shape().dims().iter().map(|d| *d as f64).collect();
            [
                Value::char_row(&r.name),
                Value::from(runmat_value::Array::row(size)),
                Value::Num(r.value.size_bytes() as f64),
                Value::char_row(r.value.class_name()),
                Value::Bool(r.global),
                Value::Bool(false),
                Value::Bool(r.value.is_complex()),
                nesting(),
                Value::Bool(false),
            ]
        })
        .collect();
    Ok(Value::from(StructArray::new(
        Shape::column(rows.len()),
        fields,
        values,
    )?))
}

/// Names on the left, sizes lined up at their first `x`, bytes on the right.
fn table(rows: &[Row]) -> String {
    let sizes: Vec<String> = rows.iter().map(|r| r.value.shape().to_string()).collect();
    let before = |s: &str| s.find('x').unwrap_or(s.len());
    let lead = sizes.iter().map(|s| before(s)).max().unwrap_or(1);
    let sizes: Vec<String> = sizes
        .iter()
        .map(|s| format!("{}{s}", " ".repeat(lead - before(s))))
        .collect();
    let name_width = rows.iter().map(|r| r.name.len()).max().unwrap_or(0).max(4) + 6;
    let size_width = sizes.iter().map(String::len).max().unwrap_or(0).max(4) + 5;
    let bytes_width = 12;
    let class_width = rows
        .iter()
        .map(|r| r.value.class_name().len())
        .max()
        .unwrap_or(0)
        .max(5)
        + 4;
    let mut out = format!(
        "  {:name_width$}{:size_width$}{:>bytes_width$}  {:class_width$}Attributes\n\n",
        "Name", "Size", "Bytes", "Class"
    );
    for (row, size) in rows.iter().zip(&sizes) {
        let mut attributes = Vec::new();
        if row.value.is_complex() {
            attributes.push("complex");
        }
        if row.global {
            attributes.push("global");
        }
        let (name, bytes, class) = (&row.name, row.value.size_bytes(), row.value.class_name());
        out.push_str(&format!(
            "  {name:name_width$}{size:size_width$}{bytes:>bytes_width$}  {class:class_width$}{}\n",
            attributes.join(", ")
        ));
    }
    out.push('\n');
    out
}
