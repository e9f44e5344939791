//! `jsonencode` and `jsondecode`.

mod parse;
mod shape;
mod write;

use super::names::Replacement;
use super::options;
use super::texts::units_of;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{Error, Result};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Write a value as JSON text",
        forms: &[
            "txt = jsonencode(data)",
            "txt = jsonencode(data, 'ConvertInfAndNaN', tf, 'PrettyPrint', tf)",
        ],
        examples: &[
            example("jsonencode([1 2 NaN])", "'[1,2,null]'"),
            example("jsonencode(struct('a', true, 'b', 'x'))", "'{\"a\":true,\"b\":\"x\"}'"),
            example("jsonencode([1 2; 3 4])", "'[[1,2],[3,4]]'"),
        ],
        errors: &[
            "MATLAB:json:UnsupportedClass",
            "MATLAB:json:ComplexNotSupported",
            "MATLAB:json:TooDeep",
            "MATLAB:jsonencode:InvalidParameter",
        ],
        ..Builtin::new("jsonencode", run_encode)
    },
    Builtin {
        summary: "Read a value from JSON text",
        forms: &[
            "data = jsondecode(txt)",
            "data = jsondecode(txt, 'ReplacementStyle', style, 'Prefix', prefix)",
        ],
        examples: &[
            example("jsondecode('[1, 2, null]')", "[1; 2; NaN]"),
            example("jsondecode('[[1,2],[3,4]]')", "[1 2; 3 4]"),
            example("jsondecode('{\"a\":\"x\"}')", "struct('a', 'x')"),
        ],
        errors: &[
            "MATLAB:json:SyntaxError",
            "MATLAB:json:TooDeep",
            "MATLAB:jsondecode:InvalidInput",
            "MATLAB:jsondecode:InvalidParameter",
        ],
        ..Builtin::new("jsondecode", run_decode)
    },
];

/// Nesting beyond this is refused: reading and writing recurse.
const DEEPEST: usize = 200;

fn too_deep() -> Error {
    Error::new(
        "MATLAB:json:TooDeep",
        format!("JSON is nested deeper than {DEEPEST} levels."),
    )
}

fn run_encode(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    let [convert, pretty] = options::read(
        call.args.get(1..).unwrap_or(&[]),
        ["ConvertInfAndNaN", "PrettyPrint"],
        "jsonencode",
    )?;
    let convert = convert.map_or(Ok(true), runmat_value::Value::is_true)?;
    let text = write::encode(&value, convert, options::flag(pretty)?)?;
    Flow::one(runmat_value::Value::char_units(text))
}

fn run_decode(call: &mut Call) -> Result<Flow> {
    let text = call.arg(0)?.as_text_units().ok_or_else(|| {
        Error::new(
            "MATLAB:jsondecode:InvalidInput",
            "JSON text must be a character vector or a scalar string.",
        )
    })?;
    let [style, prefix] = options::read(
        call.args.get(1..).unwrap_or(&[]),
        ["ReplacementStyle", "Prefix"],
        "jsondecode",
    )?;
    let wrong = || Error::new("MATLAB:jsondecode:InvalidParameter", "Invalid value of an option.");
    let style = Replacement::from_name(style).ok_or_else(wrong)?;
    let prefix = match prefix {
        None => units_of("x"),
        Some(v) => v.as_text_units().ok_or_else(wrong)?.to_vec(),
    };
    Flow::one(parse::decode(text, style, &prefix)?)
}
