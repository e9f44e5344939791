//! Evaluating text: `eval`, `evalc`, `evalin`, `assignin`, `run`.

use crate::arguments;
use runmat_spec::{Builtin, Call, Callback, Effect, Flow, FsReply, FsRequest, Input, Reply, Scope};
use runmat_value::{Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Run text as MATLAB code",
        forms: &[
            "eval(expression)",
            "[y1, ..., yn] = eval(expression)",
            "[y1, ..., yn] = eval(expression, catchExpression)",
        ],
        ..Builtin::new("eval", run_eval)
    },
    Builtin {
        summary: "Run text as MATLAB code and return what it prints",
        forms: &["txt = evalc(expression)", "txt = evalc(expression, catchExpression)"],
        ..Builtin::new("evalc", run_capture)
    },
    Builtin {
        summary: "Run text in the workspace of the caller or in the base workspace",
        forms: &[
            "evalin(workspace, expression)",
            "[y1, ..., yn] = evalin(workspace, expression)",
            "[y1, ..., yn] = evalin(workspace, expression, catchExpression)",
        ],
        errors: &["MATLAB:evalin:invalidWorkspace"],
        ..Builtin::new("evalin", run_in)
    },
    Builtin {
        summary: "Set a variable in the workspace of the caller or in the base workspace",
        forms: &["assignin(workspace, varname, value)"],
        errors: &["MATLAB:assigninInvalidVariable", "MATLAB:assignin:invalidWorkspace"],
        ..Builtin::new("assignin", run_assign)
    },
    Builtin {
        summary: "Run a script by its path",
        forms: &["run(scriptname)"],
        errors: &["MATLAB:run:FileNotFound"],
        ..Builtin::new("run", run_file)
    },
];

fn source(call: &Call, i: usize, function: &str) -> Result<String> {
    match call.arg(i)? {
        Value::Char(a) => Ok(String::from_utf16_lossy(a.data())),
        other => other
            .as_text()
            .ok_or_else(|| Error::new(format!("MATLAB:{function}:invalidExpression"), "Must be a text scalar.")),
    }
}

fn run_eval(call: &mut Call) -> Result<Flow> {
    let text = source(call, 0, "eval")?;
    let fallback = if call.nargin() > 1 {
        Some(source(call, 1, "eval")?)
    } else {
        None
    };
    Ok(evaluate(text, fallback, Scope::Caller, call.nargout))
}

/// Runs the text; the other one when it fails.
fn evaluate(source: String, fallback: Option<String>, scope: Scope, nargout: usize) -> Flow {
    let catch = fallback.is_some();
    Flow::Call(
        Callback::Eval {
            source,
            scope,
            nargout,
            catch,
            capture: false,
        },
        Box::new(move |_: &mut Call, input: Input| match (input, fallback) {
            (Input::Failed(_), Some(text)) => Ok(evaluate(text, None, scope, nargout)),
            (input, _) => input.values().map(Flow::Done),
        }),
    )
}

fn run_capture(call: &mut Call) -> Result<Flow> {
    let text = source(call, 0, "evalc")?;
    let fallback = if call.nargin() > 1 {
        Some(source(call, 1, "evalc")?)
    } else {
        None
    };
    Ok(capture(text, fallback))
}

fn capture(source: String, fallback: Option<String>) -> Flow {
    let catch = fallback.is_some();
    Flow::Call(
        Callback::Eval {
            source,
            scope: Scope::Caller,
            nargout: 0,
            catch,
            capture: true,
        },
        Box::new(move |_: &mut Call, input: Input| match (input, fallback) {
            (Input::Text(text), _) => Flow::one(Value::char_row(&text)),
            (Input::Failed(_), Some(text)) => Ok(capture(text, None)),
            (Input::Failed(error), None) => Err(error),
            _ => Flow::one(Value::char_row("")),
        }),
    )
}

fn workspace(call: &Call, function: &str) -> Result<Scope> {
    let name = arguments::text(call, 0, function)?;
    match name.as_str() {
        "caller" => Ok(Scope::Parent),
        "base" => Ok(Scope::Base),
        _ => Err(Error::new(
            format!("MATLAB:{function}:invalidWorkspace"),
            format!("Invalid workspace \"{name}\" in {}.", function.to_uppercase()),
        )),
    }
}

fn run_in(call: &mut Call) -> Result<Flow> {
    let scope = workspace(call, "evalin")?;
    let text = source(call, 1, "evalin")?;
    let fallback = if call.nargin() > 2 {
        Some(source(call, 2, "evalin")?)
    } else {
        None
    };
    Ok(evaluate(text, fallback, scope, call.nargout))
}

fn run_assign(call: &mut Call) -> Result<Flow> {
    let scope = workspace(call, "assignin")?;
    let name = arguments::text(call, 1, "assignin")?;
    let value = call.take(2)?;
    call.scopes.set(scope, &name, value)?;
    Flow::nothing()
}

fn run_file(call: &mut Call) -> Result<Flow> {
    let name = arguments::text(call, 0, "run")?;
    let plain = call.host.absolute(&name);
    let mut candidates = vec![if plain.ends_with(".m") {
        plain.clone()
    } else {
        format!("{plain}.m")
    }];
    if !name.contains('/') {
        let file = if name.ends_with(".m") {
            name.clone()
        } else {
            format!("{name}.m")
        };
        candidates.extend(call.host.path.iter().map(|folder| format!("{folder}/{file}")));
    }
    candidates.reverse();
    read_first(name, candidates)
}

/// Runs the last of the candidates that exists.
fn read_first(name: String, mut candidates: Vec<String>) -> Result<Flow> {
    let Some(path) = candidates.pop() else {
        return Err(Error::new(
            "MATLAB:run:FileNotFound",
            format!("RUN cannot find the file '{name}'."),
        ));
    };
    let request = Effect::Fs(FsRequest::Read { path: path.clone() });
    Ok(Flow::Await(
        request,
        Box::new(move |_: &mut Call, input: Input| match input.reply()? {
            Reply::Fs(FsReply::Bytes(bytes)) => {
                let source = String::from_utf8_lossy(&bytes).into_owned();
                Ok(Flow::Call(
                    Callback::RunFile { path, source },
                    Box::new(|_: &mut Call, input: Input| input.values().and_then(|_| Flow::nothing())),
                ))
            }
            _ => read_first(name, candidates),
        }),
    ))
}
