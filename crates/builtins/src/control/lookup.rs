//! What names mean: `exist`, `which`, `help`, `isvariable`, `inputname`; locking of functions, which has no meaning here.

use crate::arguments::{self, is_name};
use runmat_spec::{example, Builtin, Call, Effect, Flow, Found, FsKind, FsReply, FsRequest, Input, Reply, Scope};
use runmat_value::{Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "What a name is: variable 1, file 2, builtin 5, folder 7, nothing 0",
        forms: &["n = exist(name)", "n = exist(name, searchType)"],
        examples: &[example("exist('sin_not_there')", "0"), example("exist('exist')", "5")],
        errors: &["MATLAB:exist:SecondInput"],
        ..Builtin::new("exist", run_exist)
    },
    Builtin {
        summary: "Where a function or variable comes from",
        forms: &["which(item)", "str = which(item)", "str = which(item, '-all')"],
        ..Builtin::new("which", run_which)
    },
    Builtin {
        summary: "Help on a function",
        forms: &["help(name)", "txt = help(name)", "help"],
        ..Builtin::new("help", run_help)
    },
    Builtin {
        summary: "Name of the variable that was given as an input",
        forms: &["s = inputname(argNumber)"],
        errors: &["MATLAB:inputname:argNumberNotValid"],
        ..Builtin::new("inputname", run_input_name)
    },
    Builtin {
        summary: "Keep a function in memory: accepted",
        forms: &["mlock"],
        ..Builtin::new("mlock", |_| Flow::nothing())
    },
    Builtin {
        summary: "Let a function go from memory: accepted",
        forms: &["munlock", "munlock(fun)"],
        ..Builtin::new("munlock", |_| Flow::nothing())
    },
    Builtin {
        summary: "True for a function kept in memory",
        forms: &["tf = mislocked", "tf = mislocked(fun)"],
        ..Builtin::new("mislocked", |_| Flow::one(false))
    },
];

fn run_exist(call: &mut Call) -> Result<Flow> {
    let name = arguments::text(call, 0, "exist")?;
    let kind = if call.nargin() > 1 {
        arguments::text(call, 1, "exist")?
    } else {
        String::new()
    };
    let variable = call.scopes.get(Scope::Caller, &name).is_some();
    let code = match (
        kind.as_str(),
        if variable {
            Found::Variable
        } else {
            call.scopes.find(&name)
        },
    ) {
        ("var", found) => return Flow::one(f64::from(u8::from(found == Found::Variable))),
        ("builtin", _) => return Flow::one(if call.scopes.builtin(&name).is_some() { 5.0 } else { 0.0 }),
        ("class", _) => {
            return Flow::one(if name == "containers.Map" || name == "MException" {
                8.0
            } else {
                0.0
            });
        }
        ("", Found::Variable) => 1.0,
        ("", Found::Builtin) => 5.0,
        ("" | "file", Found::File(_) | Found::Library) => 2.0,
        ("file", Found::Variable | Found::Builtin) if call.scopes.builtin(&name).is_some() => 2.0,
        ("" | "file" | "dir", _) => 0.0,
        _ => {
            return Err(Error::new(
                "MATLAB:exist:SecondInput",
                "The second input to EXIST must be 'var', 'builtin', 'class', 'dir' or 'file'.",
            ));
        }
    };
    if code > 0.0 || name.is_empty() {
        return Flow::one(code);
    }
    let path = call.host.absolute(&name);
    let folders_only = kind == "dir";
    Ok(Flow::Await(
        Effect::Fs(FsRequest::Stat { path }),
        Box::new(move |_: &mut Call, input: Input| match input.reply()? {
            Reply::Fs(FsReply::Entry(e)) if e.kind == FsKind::Folder => Flow::one(7.0),
            Reply::Fs(FsReply::Entry(_)) if !folders_only => Flow::one(2.0),
            _ => Flow::one(0.0),
        }),
    ))
}

fn run_which(call: &mut Call) -> Result<Flow> {
    let name = arguments::text(call, 0, "which")?;
    let variable = call.scopes.get(Scope::Caller, &name).is_some();
    let found = if variable {
        Found::Variable
    } else {
        call.scopes.find(&name)
    };
    let (value, shown) = match found {
        Found::Variable => ("variable".to_string(), format!("{name} is a variable.")),
        Found::File(path) => (path.clone(), path),
        Found::Builtin | Found::Library => (format!("built-in ({name})"), format!("built-in ({name})")),
        Found::Nothing => (String::new(), format!("'{name}' not found.")),
    };
    if call.nargout > 0 {
        return Flow::one(Value::char_row(&value));
    }
    call.host.print(&format!("{shown}\n"));
    Flow::nothing()
}

fn run_help(call: &mut Call) -> Result<Flow> {
    let text = match call.args.first() {
        None => "Type help and the name of a function.\n".to_string(),
        Some(_) => {
            let name = arguments::text(call, 0, "help")?;
            help(call, &name)
        }
    };
    if call.nargout > 0 {
        return Flow::one(Value::char_row(&text));
    }
    call.host.print(&text);
    Flow::nothing()
}

fn help(call: &Call, name: &str) -> String {
    if let Some(text) = call.scopes.help_text(name) {
        let lines: Vec<String> = text
            .lines()
            .map(|l| l.trim_start().trim_start_matches('%').to_string())
            .collect();
        return format!("{}\n\n", lines.join("\n"));
    }
    let Some(b) = call.scopes.builtin(name) else {
        return format!("\n{name} not found.\n\n");
    };
    let mut out = format!(" {name}  {}.\n\n", b.summary);
    for form in b.forms {
        out.push_str(&format!("    {form}\n"));
    }
    for e in b.examples {
        match e {
            runmat_spec::Example::Gives { code, expected } => {
                out.push_str(&format!("\n    Example: {code} gives {expected}"))
            }
            runmat_spec::Example::Prints { code, .. } => out.push_str(&format!("\n    Example: {code}")),
        }
    }
    out.push_str("\n\n");
    out
}

/// The text of an argument in the call of the calling function, when it is the name of a variable.
fn run_input_name(call: &mut Call) -> Result<Flow> {
    let n = arguments::scalar(call, 0, "inputname")?;
    let given = call.scopes.counts().map_or(0, |c| c.0);
    if n < 1.0 || n != n.trunc() || n > given as f64 {
        return Err(Error::new(
            "MATLAB:inputname:argNumberNotValid",
            "Argument number must be a positive integer that is not larger than the number of inputs.",
        ));
    }
    let texts = call.scopes.argument_texts(Scope::Parent);
    let name = texts
        .get(n as usize - 1)
        .filter(|t| is_name(t))
        .cloned()
        .unwrap_or_default();
    Flow::one(Value::char_row(&name))
}
