//! Waiting for the user: `input`, `keyboard`, `pause`.

use crate::arguments;
use runmat_kernels::decimal::unescape;
use runmat_spec::{Builtin, Call, Callback, Effect, Flow, Input, InputKind, Reply, Scope, Stream};
use runmat_value::{Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Ask the user for a value or a text",
        forms: &["x = input(prompt)", "txt = input(prompt, 's')"],
        ..Builtin::new("input", run_input)
    },
    Builtin {
        summary: "Let the user enter statements",
        forms: &["keyboard"],
        ..Builtin::new("keyboard", run_keyboard)
    },
    Builtin {
        summary: "Wait for a key or for some seconds",
        forms: &["pause", "pause(n)", "pause(state)", "oldState = pause(state)"],
        errors: &["MATLAB:pause:InvalidInputType"],
        ..Builtin::new("pause", run_pause)
    },
];

fn run_input(call: &mut Call) -> Result<Flow> {
    let prompt = String::from_utf16_lossy(&unescape(call.arg(0)?.as_text_units().unwrap_or(&[])).text);
    match call.args.get(1) {
        None => Ok(ask(prompt)),
        Some(v) if v.as_text().as_deref() == Some("s") => Ok(Flow::Await(
            Effect::Input {
                prompt,
                kind: InputKind::Text,
                echo: true,
            },
            Box::new(|_: &mut Call, input: Input| match input.reply()? {
                Reply::Line(line) => Flow::one(Value::char_row(&line)),
                _ => Flow::one(Value::char_row("")),
            }),
        )),
        Some(_) => Err(Error::new(
            "MATLAB:input:InvalidFormat",
            "The second argument to INPUT must be 's'.",
        )),
    }
}

/// Evaluates the line; what is no expression prints its error, and the question is asked again.
fn ask(prompt: String) -> Flow {
    Flow::Await(
        Effect::Input {
            prompt: prompt.clone(),
            kind: InputKind::Expression,
            echo: true,
        },
        Box::new(move |_: &mut Call, input: Input| {
            let Reply::Line(source) = input.reply()? else {
                return Flow::one(Value::empty());
            };
            if source.trim().is_empty() {
                return Flow::one(Value::empty());
            }
            let callback = Callback::Eval {
                source,
                scope: Scope::Caller,
                nargout: 1,
                catch: true,
                capture: false,
            };
            Ok(Flow::Call(
                callback,
                Box::new(move |call: &mut Call, input: Input| match input {
                    Input::Failed(error) => {
                        complain(call, &error);
                        Ok(ask(prompt))
                    }
                    other => other.values().map(Flow::Done),
                }),
            ))
        }),
    )
}

fn complain(call: &mut Call, error: &Error) {
    let now = call.host.clock.epoch_ms();
    call.host
        .console
        .write_to(Stream::Stderr, &format!("Error: {}\n", error.message()), now);
}

/// Statements until `return` or `dbcont`.
fn run_keyboard(_: &mut Call) -> Result<Flow> {
    Ok(Flow::Await(
        Effect::Input {
            prompt: "K>> ".to_string(),
            kind: InputKind::Text,
            echo: true,
        },
        Box::new(|call: &mut Call, input: Input| {
            let source = match input.reply()? {
                Reply::Line(line) => line,
                _ => return Flow::nothing(),
            };
            match source.trim().trim_end_matches(';') {
                "return" | "dbcont" | "dbquit" => return Flow::nothing(),
                "" => return run_keyboard(call),
                _ => {}
            }
            let callback = Callback::Eval {
                source,
                scope: Scope::Caller,
                nargout: 0,
                catch: true,
                capture: false,
            };
            Ok(Flow::Call(
                callback,
                Box::new(|call: &mut Call, input: Input| {
                    if let Input::Failed(error) = input {
                        complain(call, &error);
                    }
                    run_keyboard(call)
                }),
            ))
        }),
    ))
}

/// Where `pause off` is remembered.
const PAUSE_OFF: &str = "pause.off";

fn run_pause(call: &mut Call) -> Result<Flow> {
    let off = call.host.properties.contains_key(PAUSE_OFF);
    let done = |_: &mut Call, input: Input| input.reply().and_then(|_| Flow::nothing());
    let Some(argument) = call.args.first() else {
        if off {
            return Flow::nothing();
        }
        return Ok(Flow::Await(
            Effect::Input {
                prompt: String::new(),
                kind: InputKind::Key,
                echo: false,
            },
            Box::new(done),
        ));
    };
    if argument.as_text().is_some() {
        let state = arguments::text(call, 0, "pause")?;
        match state.as_str() {
            "on" => drop(call.host.properties.remove(PAUSE_OFF)),
            "off" => drop(call.host.properties.insert(PAUSE_OFF.to_string(), Value::Bool(true))),
            "query" => {}
            // `pause 2` as a command.
            number => return wait(number.parse().map_err(|_| invalid())?, off),
        }
        let before = Value::char_row(if off { "off" } else { "on" });
        return if call.nargout > 0 || state == "query" {
            Flow::one(before)
        } else {
            Flow::nothing()
        };
    }
    wait(
        argument
            .as_scalar()
            .filter(|_| argument.is_arithmetic())
            .ok_or_else(invalid)?,
        off,
    )
}

fn invalid() -> Error {
    Error::new(
        "MATLAB:pause:InvalidInputType",
        "The input must be a nonnegative real scalar, 'on', 'off' or 'query'.",
    )
}

fn wait(seconds: f64, off: bool) -> Result<Flow> {
    if seconds.is_nan() || seconds < 0.0 {
        return Err(Error::new(
            "MATLAB:pause:InvalidInput",
            "The number of seconds to pause must not be negative.",
        ));
    }
    if off {
        return Flow::nothing();
    }
    Ok(Flow::Await(
        Effect::Pause { seconds },
        Box::new(|_: &mut Call, input: Input| input.reply().and_then(|_| Flow::nothing())),
    ))
}
