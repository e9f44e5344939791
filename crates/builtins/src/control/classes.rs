//! Asking for the class of a value: `class`, `isa`, `isobject`, `isstruct`, `iscell`.

use crate::arguments;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{Result, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Name of the class of a value",
        forms: &["name = class(A)", "obj = class(s, className, parent1, ..., parentn)"],
        examples: &[
            example("class(1)", "'double'"),
            example("class('a')", "'char'"),
            example("class(@sin)", "'function_handle'"),
        ],
        ..Builtin::new("class", |call| match call.nargin() {
            0 | 1 => Flow::one(Value::char_row(call.arg(0)?.class_name())),
            _ => super::objects::ask(call, "old"),
        })
    },
    Builtin {
        summary: "True when a value is of a class or category",
        forms: &["tf = isa(A, dataType)", "tf = isa(A, typeCategory)"],
        examples: &[
            example("isa(int8(1), 'integer')", "true"),
            example("isa(1, 'float')", "true"),
            example("isa(true, 'numeric')", "false"),
        ],
        ..Builtin::new("isa", run_isa)
    },
    Builtin {
        summary: "True for an object",
        forms: &["tf = isobject(A)"],
        examples: &[example("isobject(1)", "false")],
        ..Builtin::new("isobject", |call| {
            Flow::one(matches!(
                call.arg(0)?,
                Value::Map(_) | Value::Exception(_) | Value::Object(_)
            ))
        })
    },
    Builtin {
        summary: "True for a struct array",
        forms: &["tf = isstruct(A)"],
        examples: &[example("isstruct(struct())", "true"), example("isstruct({})", "false")],
        ..Builtin::new("isstruct", |call| Flow::one(matches!(call.arg(0)?, Value::Struct(_))))
    },
    Builtin {
        summary: "True for a cell array",
        forms: &["tf = iscell(A)"],
        examples: &[example("iscell({1})", "true"), example("iscell(1)", "false")],
        ..Builtin::new("iscell", |call| Flow::one(call.arg(0)?.is_cell()))
    },
];

/// Whether the value is of a class, of one of its superclasses, or of a category.
pub(crate) fn is_a(value: &Value, name: &str) -> bool {
    if let Value::Object(o) = value {
        let stored = o.class.stored;
        return match name {
            "numeric" => stored.is_some_and(|c| c.is_numeric()),
            "float" => stored.is_some_and(|c| c.is_float()),
            "integer" => stored.is_some_and(|c| c.is_integer()),
            _ => o.class.is_a(name),
        };
    }
    let class = value.class();
    match name {
        "numeric" => class.is_numeric(),
        "float" => class.is_float(),
        "integer" => class.is_integer(),
        "handle" => matches!(value, Value::Map(_)),
        _ => class.name() == name,
    }
}

fn run_isa(call: &mut Call) -> Result<Flow> {
    if let Some(names) = call.arg(1)?.as_texts().filter(|_| {
        call.args
            .get(1)
            .is_some_and(|v| v.is_cell() || v.numel() > 1 && v.is_string())
    }) {
        let shape = call.arg(1)?.shape();
        let flags: Vec<bool> = names
            .iter()
            .map(|n| call.args.first().is_some_and(|v| is_a(v, n)))
            .collect();
        return Flow::one(Value::from(runmat_value::Array::new(shape, flags)?));
    }
    let name = arguments::text(call, 1, "isa")?;
    Flow::one(is_a(call.arg(0)?, &name))
}
