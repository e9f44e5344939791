//! Raising errors: `error`, `rethrow`, `MException` and its methods, `lasterr`.

use super::message;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{Error, Result, StackEntry, StructArray, Value};
use std::rc::Rc;

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Raise an error",
        forms: &[
            "error(msg)",
            "error(msg, A1, ..., An)",
            "error(errID, msg, ...)",
            "error(errorStruct)",
        ],
        ..Builtin::new("error", run_error)
    },
    Builtin {
        summary: "Raise an error again, with the stack that it has",
        forms: &["rethrow(exception)", "rethrow(errorStruct)"],
        ..Builtin::new("rethrow", run_rethrow)
    },
    Builtin {
        summary: "Raise an exception",
        forms: &["throw(exception)"],
        ..Builtin::new("throw", run_throw)
    },
    Builtin {
        summary: "Raise an exception as if the calling function had",
        forms: &["throwAsCaller(exception)"],
        ..Builtin::new("throwAsCaller", run_throw_as_caller)
    },
    Builtin {
        summary: "Make an exception",
        forms: &[
            "ME = MException(errID, msg)",
            "ME = MException(errID, msg, A1, ..., An)",
        ],
        examples: &[example("MException('a:b', 'x is %d', 3).message", "'x is 3'")],
        errors: &["MATLAB:MException:InvalidIdentifier"],
        ..Builtin::new("MException", run_exception)
    },
    Builtin {
        summary: "Note what caused an exception",
        forms: &["ME = addCause(ME, cause)"],
        examples: &[example(
            "numel(addCause(MException('a:b', 'x'), MException('c:d', 'y')).cause)",
            "1",
        )],
        ..Builtin::new("addCause", run_add_cause)
    },
    Builtin {
        summary: "The text of an exception with where it was raised",
        forms: &[
            "msg = getReport(ME)",
            "msg = getReport(ME, type)",
            "msg = getReport(ME, type, 'hyperlinks', state)",
        ],
        ..Builtin::new("getReport", run_report)
    },
    Builtin {
        summary: "Message of the last error",
        forms: &[
            "msg = lasterr",
            "[msg, id] = lasterr",
            "lasterr(msg)",
            "[msg, id] = lasterr(msg, id)",
        ],
        ..Builtin::new("lasterr", run_last)
    },
];

fn run_error(call: &mut Call) -> Result<Flow> {
    match call.arg(0)? {
        Value::Struct(s) if call.nargin() == 1 => match from_struct(s)? {
            Some(e) => Err(e),
            None => Flow::nothing(),
        },
        Value::Exception(e) if call.nargin() == 1 => Err((**e).clone()),
        v if call.nargin() == 1 && v.is_empty() => Flow::nothing(),
        _ => {
            let args = call.take_args();
            let m = message::read(call.host, "error", &args)?;
            if m.text.is_empty() {
                return Flow::nothing();
            }
            Err(Error::new(m.identifier, m.text))
        }
    }
}

/// An error from a struct with `message`, `identifier` and perhaps `stack`; `None` when the message is empty.
pub(crate) fn from_struct(s: &StructArray) -> Result<Option<Error>> {
    if s.numel() == 0 {
        return Ok(None);
    }
    let text = |name: &str| s.field(name).and_then(Value::as_text);
    if s.fields().position("message").is_none() && s.fields().position("identifier").is_none() {
        return Err(Error::new(
            "MATLAB:error:invalidStruct",
            "An error struct needs the fields 'message' and 'identifier'.",
        ));
    }
    let (message, identifier) = (
        text("message").unwrap_or_default(),
        text("identifier").unwrap_or_default(),
    );
    if message.is_empty() && identifier.is_empty() {
        return Ok(None);
    }
    let mut error = Error::new(identifier, message);
    if let Some(Value::Struct(stack)) = s.field("stack") {
        error.set_stack(read_stack(stack));
    }
    Ok(Some(error))
}

fn read_stack(stack: &StructArray) -> Vec<StackEntry> {
    let at = |e: usize, name: &str| stack.fields().position(name).and_then(|f| stack.get(e, f));
    (0..stack.numel())
        .map(|e| StackEntry {
            file: at(e, "file").and_then(Value::as_text).unwrap_or_default(),
            name: at(e, "name").and_then(Value::as_text).unwrap_or_default(),
            line: at(e, "line").and_then(Value::as_scalar).map_or(0, |x| x as u32),
        })
        .collect()
}

fn run_rethrow(call: &mut Call) -> Result<Flow> {
    match call.arg(0)? {
        Value::Exception(e) => Err((**e).clone()),
        Value::Struct(s) => match from_struct(s)? {
            Some(e) => Err(e),
            None => Flow::nothing(),
        },
        _ => Err(Error::new(
            "MATLAB:rethrow:invalidInput",
            "The input to RETHROW must be a scalar structure or an MException object.",
        )),
    }
}

fn exception(call: &Call, i: usize, function: &str) -> Result<Rc<Error>> {
    match call.arg(i)? {
        Value::Exception(e) => Ok(e.clone()),
        other => Err(Error::undefined_for(function, other.class_name())),
    }
}

/// The stack is the one of this call.
fn run_throw(call: &mut Call) -> Result<Flow> {
    let mut e = (*exception(call, 0, "throw")?).clone();
    e.set_stack(Vec::new());
    Err(e)
}

fn run_throw_as_caller(call: &mut Call) -> Result<Flow> {
    let mut e = (*exception(call, 0, "throwAsCaller")?).clone();
    let stack: Vec<StackEntry> = call.scopes.stack().into_iter().skip(1).collect();
    e.set_stack(stack);
    Err(e)
}

fn run_exception(call: &mut Call) -> Result<Flow> {
    let args = call.take_args();
    let identifier = args.first().and_then(Value::as_text);
    let Some(identifier) = identifier.filter(|t| t.is_empty() || message::is_identifier(t)) else {
        return Err(Error::new(
            "MATLAB:MException:InvalidIdentifier",
            "The first argument must be an error identifier such as 'component:mnemonic'.",
        ));
    };
    // Always a format, as the identifier is there.
    let Some((format, values)) = args.get(1..).and_then(<[Value]>::split_first) else {
        return Err(Error::not_enough_inputs());
    };
    let text = message::formatted(call.host, "MException", format, values)?;
    Flow::one(Value::Exception(Rc::new(Error::new(identifier, text))))
}

fn run_add_cause(call: &mut Call) -> Result<Flow> {
    let base = exception(call, 0, "addCause")?;
    let cause = exception(call, 1, "addCause")?;
    Flow::one(Value::Exception(Rc::new(
        (*base).clone().with_cause(Value::Exception(cause)),
    )))
}

fn run_report(call: &mut Call) -> Result<Flow> {
    let e = exception(call, 0, "getReport")?;
    let kind = call
        .args
        .get(1)
        .and_then(Value::as_text)
        .unwrap_or_else(|| "extended".to_string());
    let extended = match kind.as_str() {
        "extended" => true,
        "basic" => false,
        _ => {
            return Err(Error::new(
                "MATLAB:MException:getReport:invalidType",
                "The type must be 'extended' or 'basic'.",
            ));
        }
    };
    Flow::one(Value::char_row(&report(&e, extended)))
}

/// As the command window shows it.
fn report(e: &Error, extended: bool) -> String {
    let mut entries = e.stack().iter();
    let mut out = match entries.next() {
        Some(s) => format!("Error using {} (line {})\n{}", s.name, s.line, e.message()),
        None => e.message().to_string(),
    };
    if extended {
        for s in entries {
            out.push_str(&format!("\n\nError in {} (line {})", s.name, s.line));
        }
        for cause in e.causes() {
            if let Value::Exception(c) = cause {
                let inner = report(c, false).replace('\n', "\n    ");
                out.push_str(&format!("\n\nCaused by:\n    {inner}"));
            }
        }
    }
    out
}

fn run_last(call: &mut Call) -> Result<Flow> {
    let last = call.host.last_error.as_ref();
    let answer = [
        Value::char_row(last.map_or("", |e| e.message())),
        Value::char_row(last.map_or("", |e| e.identifier())),
    ];
    if call.nargin() > 0 {
        let message = crate::arguments::text(call, 0, "lasterr")?;
        let identifier = if call.nargin() > 1 {
            crate::arguments::text(call, 1, "lasterr")?
        } else {
            String::new()
        };
        call.host.last_error = if message.is_empty() && identifier.is_empty() {
            None
        } else {
            Some(Error::new(identifier, message))
        };
        if call.nargout == 0 {
            return Flow::nothing();
        }
    }
    Flow::many(answer)
}
