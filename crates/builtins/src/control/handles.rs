//! Function handles: calling them, and going between them and text.

use crate::arguments;
use runmat_spec::{example, Builtin, Call, Callback, Flow, Input};
use runmat_value::{Error, FunctionHandle, Result, StructArray, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Call a function by handle or name",
        forms: &["[y1, ..., yn] = feval(fun)", "[y1, ..., yn] = feval(fun, x1, ..., xm)"],
        examples: &[example("feval(@plus, 1, 2)", "3"), example("feval('plus', 1, 2)", "3")],
        ..Builtin::new("feval", run_feval)
    },
    Builtin {
        summary: "Text of a function handle",
        forms: &["c = func2str(fh)"],
        examples: &[
            example("func2str(@sin)", "'sin'"),
            example("func2str(@(x) x + 1)", "'@(x)x+1'"),
        ],
        errors: &["MATLAB:func2str:FunctionHandleRequired"],
        ..Builtin::new("func2str", run_text)
    },
    Builtin {
        summary: "Function handle from text",
        forms: &["fh = str2func(str)"],
        examples: &[
            example("feval(str2func('@(x) x + 1'), 2)", "3"),
            example("func2str(str2func('sin'))", "'sin'"),
        ],
        ..Builtin::new("str2func", run_handle)
    },
    Builtin {
        summary: "What is known about a function handle",
        forms: &["s = functions(fh)"],
        examples: &[example("functions(@sin).function", "'sin'")],
        ..Builtin::new("functions", run_functions)
    },
    Builtin {
        summary: "True for a function handle",
        forms: &["tf = is_function_handle(f)"],
        examples: &[
            example("is_function_handle(@sin)", "true"),
            example("is_function_handle('sin')", "false"),
        ],
        ..Builtin::new("is_function_handle", |call| {
            Flow::one(matches!(call.arg(0)?, Value::Function(_)))
        })
    },
];

fn run_feval(call: &mut Call) -> Result<Flow> {
    let callee = call.take(0)?;
    let mut args = call.take_args();
    args.remove(0);
    if !matches!(callee, Value::Function(_)) && callee.as_text().is_none_or(|t| t.is_empty()) {
        return Err(Error::new(
            "MATLAB:feval:argMustBeStringOrHandle",
            "Argument must contain a character vector, string, or function handle.",
        ));
    }
    let nargout = call.nargout;
    Ok(Flow::Call(
        Callback::Function {
            callee,
            args,
            nargout,
            catch: false,
        },
        Box::new(|_: &mut Call, input: Input| input.values().map(Flow::Done)),
    ))
}

fn handle<'a>(call: &'a Call, function: &str) -> Result<&'a FunctionHandle> {
    match call.arg(0)? {
        Value::Function(h) => Ok(h),
        _ => Err(Error::new(
            format!("MATLAB:{function}:FunctionHandleRequired"),
            "Input must be a function handle.",
        )),
    }
}

fn run_text(call: &mut Call) -> Result<Flow> {
    let text = handle(call, "func2str")?.text().to_string();
    Flow::one(Value::char_row(&text))
}

fn run_handle(call: &mut Call) -> Result<Flow> {
    let text = call.arg(0)?.as_text().ok_or_else(|| {
        Error::new(
            "MATLAB:str2func:StringOrCharRequired",
            "Input must be a character vector or string scalar.",
        )
    })?;
    let text = text.trim();
    match text.strip_prefix('@') {
        Some(rest) if !rest.trim_start().starts_with('(') => {
            let name = rest.trim().to_string();
            Flow::one(call.scopes.handle(&name))
        }
        Some(_) => Flow::one(call.scopes.compile_handle(text)?),
        None => {
            let word = |p: &str| {
                p.starts_with(|c: char| c.is_alphabetic()) && p.chars().all(|c| c.is_alphanumeric() || c == '_')
            };
            if !text.split('.').all(word) {
                return Err(Error::new(
                    "MATLAB:str2func:invalidFunctionName",
                    format!("Invalid function name '{text}'."),
                ));
            }
            Flow::one(call.scopes.handle(text))
        }
    }
}

fn run_functions(call: &mut Call) -> Result<Flow> {
    arguments_are_handles(call)?;
    let info = call.scopes.function_info(call.arg(0)?).ok();
    let h = handle(call, "functions")?;
    let text = |t: &str| Value::char_row(t);
    let file = info.map(|i| i.file).unwrap_or_default();
    let mut pairs = vec![("function".into(), text(h.text()))];
    match h {
        FunctionHandle::Named { target, .. } => {
            pairs.push((
                "type".into(),
                text(if target.is_some() { "scopedfunction" } else { "simple" }),
            ));
            pairs.push(("file".into(), text(&file)));
        }
        FunctionHandle::Anonymous { body, captured } => {
            pairs.push(("type".into(), text("anonymous")));
            pairs.push(("file".into(), text("")));
            let known = body
                .captured_names()
                .iter()
                .zip(captured.iter())
                .filter_map(|(n, v)| v.clone().map(|v| (n.clone(), v)));
            let workspace = Value::from(StructArray::from_pairs(known.collect()));
            pairs.push(("workspace".into(), Value::cell_row(vec![workspace])));
            pairs.push(("within_file_path".into(), text("")));
        }
    }
    Flow::one(Value::from(StructArray::from_pairs(pairs)))
}

fn arguments_are_handles(call: &Call) -> Result<()> {
    if matches!(call.arg(0)?, Value::Function(_)) {
        return Ok(());
    }
    let given = arguments::text(call, 0, "functions").unwrap_or_default();
    Err(Error::new(
        "MATLAB:functions:FunctionHandleRequired",
        format!(
            "Input must be a function handle{}.",
            if given.is_empty() { "" } else { ", not text" }
        ),
    ))
}
