//! `warning` in all its forms, and `lastwarn`.

use super::message;
use runmat_spec::{Builtin, Call, Context, Flow, WarningRecord};
use runmat_value::{Error, FieldNames, Result, Shape, StructArray, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Raise a warning, or change which warnings are shown",
        forms: &[
            "warning(msg)",
            "warning(msg, A1, ..., An)",
            "warning(warnID, msg, ...)",
            "warning(state)",
            "warning(state, warnID)",
            "s = warning",
            "s = warning('query', warnID)",
            "warning(s)",
        ],
        ..Builtin::new("warning", run_warning)
    },
    Builtin {
        summary: "Message of the last warning",
        forms: &[
            "msg = lastwarn",
            "[msg, id] = lastwarn",
            "lastwarn(msg)",
            "[msg, id] = lastwarn(msg, id)",
        ],
        ..Builtin::new("lastwarn", run_last)
    },
];

const STATES: [&str; 4] = ["on", "off", "query", "error"];

fn run_warning(call: &mut Call) -> Result<Flow> {
    let args = call.take_args();
    let word = args.first().and_then(Value::as_text).map(|t| t.to_lowercase());
    match (&args[..], word.as_deref()) {
        ([], _) => {
            let (default, states) = call.host.warnings.states();
            let rows = std::iter::once(("all".to_string(), default))
                .chain(states.iter().map(|(k, v)| (k.clone(), *v)))
                .collect();
            if call.nargout > 0 {
                return Flow::one(state_struct(rows)?);
            }
            let text = listing(rows);
            call.host.print(&text);
            Flow::nothing()
        }
        ([Value::Struct(s)], _) => {
            let before = restore(call.host, s);
            if call.nargout > 0 {
                Flow::one(state_struct(before)?)
            } else {
                Flow::nothing()
            }
        }
        ([_], Some("on" | "off" | "query")) => change(call, word.as_deref().unwrap_or_default(), "all"),
        ([_, id], Some(state)) if STATES.contains(&state) => {
            let id = id.as_text().ok_or_else(|| {
                Error::new(
                    "MATLAB:warning:invalidInput",
                    "The identifier must be a character vector.",
                )
            })?;
            change(call, state, &id)
        }
        // `warning('on', 'verbose')`-like forms with a place are accepted: the place has no meaning here.
        ([_, id, _], Some(state)) if STATES.contains(&state) => change(call, state, &id.as_text().unwrap_or_default()),
        ([only], _) if only.is_empty() => Flow::nothing(),
        _ => raise(call, &args),
    }
}

fn raise(call: &mut Call, args: &[Value]) -> Result<Flow> {
    let m = message::read(call.host, "warning", args)?;
    if !m.text.is_empty() {
        if call.host.properties.contains_key(&error_key(&m.identifier)) {
            return Err(Error::new(m.identifier, m.text));
        }
        call.host.warn(&m.identifier, &m.text);
    }
    Flow::nothing()
}

/// Where `warning('error', id)` is remembered.
fn error_key(identifier: &str) -> String {
    format!("warning.error.{identifier}")
}

fn change(call: &mut Call, state: &str, identifier: &str) -> Result<Flow> {
    let identifier = match (identifier, call.host.warnings.last()) {
        ("last", Some(last)) => last.identifier.clone(),
        _ => identifier.to_string(),
    };
    let before = match identifier.as_str() {
        "all" => {
            let (default, states) = call.host.warnings.states();
            std::iter::once(("all".to_string(), default))
                .chain(states.iter().map(|(k, v)| (k.clone(), *v)))
                .collect()
        }
        id => vec![(id.to_string(), call.host.warnings.is_on(id))],
    };
    match state {
        "query" => {
            if call.nargout == 0 {
                let text = before
                    .iter()
                    .map(|(id, on)| format!("The state of warning '{id}' is '{}'.\n", on_off(*on)))
                    .collect::<String>();
                call.host.print(&text);
                return Flow::nothing();
            }
        }
        "error" => {
            call.host.properties.insert(error_key(&identifier), Value::Bool(true));
        }
        _ => {
            call.host.properties.remove(&error_key(&identifier));
            call.host.warnings.set(&identifier, state == "on");
        }
    }
    if call.nargout == 0 {
        Flow::nothing()
    } else {
        Flow::one(state_struct(before)?)
    }
}

fn on_off(on: bool) -> &'static str {
    if on {
        "on"
    } else {
        "off"
    }
}

fn state_struct(rows: Vec<(String, bool)>) -> Result<Value> {
    let fields = FieldNames::new(vec!["identifier".into(), "state".into()]);
    let shape = Shape::column(rows.len());
    let values = rows
        .iter()
        .flat_map(|(id, on)| [Value::char_row(id), Value::char_row(on_off(*on))])
        .collect();
    Ok(Value::from(StructArray::new(shape, fields, values)?))
}

fn listing(rows: Vec<(String, bool)>) -> String {
    let default = rows.first().is_none_or(|(_, on)| *on);
    let mut out = format!("The default warning state is '{}'.", on_off(default));
    let other: Vec<_> = rows.iter().skip(1).filter(|(_, on)| *on != default).collect();
    if !other.is_empty() {
        out.push_str(" Warnings not set to the default are\n\nState  Warning Identifier\n");
        for (id, on) in other {
            out.push_str(&format!("\n  {:>3}  {id}", on_off(*on)));
        }
    }
    out.push('\n');
    out
}

/// Sets the states in a struct that `warning` gave; what they were before.
fn restore(host: &mut Context, s: &StructArray) -> Vec<(String, bool)> {
    let at = |e: usize, name: &str| {
        s.fields()
            .position(name)
            .and_then(|f| s.get(e, f))
            .and_then(Value::as_text)
    };
    let wanted: Vec<(String, bool)> = (0..s.numel())
        .filter_map(|e| Some((at(e, "identifier")?, at(e, "state")? != "off")))
        .collect();
    let (default, states) = host.warnings.states();
    let before = if wanted.first().is_some_and(|w| w.0 == "all") {
        std::iter::once(("all".to_string(), default))
            .chain(states.iter().map(|(k, v)| (k.clone(), *v)))
            .collect()
    } else {
        wanted
            .iter()
            .map(|(id, _)| (id.clone(), host.warnings.is_on(id)))
            .collect()
    };
    for (id, on) in &wanted {
        host.warnings.set(id, *on);
    }
    before
}

fn run_last(call: &mut Call) -> Result<Flow> {
    let last = call.host.warnings.last().cloned();
    let answer = [
        Value::char_row(last.as_ref().map_or("", |w| &w.message)),
        Value::char_row(last.as_ref().map_or("", |w| &w.identifier)),
    ];
    if call.nargin() > 0 {
        let message = crate::arguments::text(call, 0, "lastwarn")?;
        let identifier = if call.nargin() > 1 {
            crate::arguments::text(call, 1, "lastwarn")?
        } else {
            String::new()
        };
        let record = WarningRecord { identifier, message };
        call.host
            .warnings
            .set_last((!record.message.is_empty() || !record.identifier.is_empty()).then_some(record));
        if call.nargout == 0 {
            return Flow::nothing();
        }
    }
    Flow::many(answer)
}
