//! `str2double` and `str2num`: text into numbers.

use super::texts::{char_rows, units_of};
use runmat_kernels::decimal::parse_complex;
use runmat_spec::{example, Builtin, Call, Callback, Flow, Input, Scope};
use runmat_value::{Array, Error, Result, Shape, Value, C64};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Convert text to double precision values",
        forms: &["X = str2double(str)"],
        examples: &[
            example("str2double('1,200.5')", "1200.5"),
            example("str2double({'1', 'x'; '2e3', '4i'})", "[1 NaN; 2000 4i]"),
            example("str2double(\"-.5\")", "-0.5"),
        ],
        ..Builtin::new("str2double", run_str2double)
    },
    Builtin {
        summary: "Convert text to numbers by evaluating it",
        forms: &["X = str2num(chr)", "[X, tf] = str2num(chr)"],
        examples: &[example("str2num('[1 2; 3 4]')", "[1 2; 3 4]")],
        errors: &["MATLAB:str2num:InvalidArgument"],
        ..Builtin::new("str2num", run_str2num)
    },
];

const NOT_A_NUMBER: C64 = C64 { re: f64::NAN, im: 0.0 };

fn parse(units: &[u16]) -> C64 {
    parse_complex(units).map_or(NOT_A_NUMBER, |n| C64 { re: n.re, im: n.im })
}

fn run_str2double(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    let (shape, numbers): (Shape, Vec<C64>) = match &value {
        Value::Char(a) if a.shape().is_matrix() && a.rows() > 1 && a.numel() > 0 => {
            (Shape::column(a.rows()), char_rows(a).iter().map(|r| parse(r)).collect())
        }
        Value::String(a) => (
            a.shape().clone(),
            a.data().iter().map(|s| s.units().map_or(NOT_A_NUMBER, parse)).collect(),
        ),
        Value::Cell(a) => (
            a.shape().clone(),
            a.data()
                .iter()
                .map(|v| v.as_text_units().map_or(NOT_A_NUMBER, parse))
                .collect(),
        ),
        v if v.is_char() => (Shape::scalar(), vec![v.as_text_units().map_or(NOT_A_NUMBER, parse)]),
        v if v.is_empty() => (Shape::scalar(), vec![NOT_A_NUMBER]),
        v => (v.shape(), vec![NOT_A_NUMBER; v.numel()]),
    };
    Flow::one(Array::new(shape, numbers)?)
}

fn run_str2num(call: &mut Call) -> Result<Flow> {
    let wrong = || {
        Error::new(
            "MATLAB:str2num:InvalidArgument",
            "Input to str2num must be a character vector or string scalar.",
        )
    };
    let value = call.take(0)?;
    let lines: Vec<String> = match &value {
        Value::Char(a) if a.shape().is_matrix() => char_rows(a).iter().map(|r| String::from_utf16_lossy(r)).collect(),
        Value::String(a) if a.numel() == 1 => vec![value.as_text().unwrap_or_default()],
        _ => return Err(wrong()),
    };
    let text = lines.join(";");
    if units_of(&text).iter().all(|u| super::texts::is_space(*u)) {
        return Flow::many([Value::empty(), Value::Bool(false)]);
    }
    let source = format!("[{text}]");
    let ask = Callback::Eval {
        source,
        scope: Scope::Caller,
        nargout: 1,
        catch: true,
        capture: false,
    };
    Ok(Flow::Call(
        ask,
        Box::new(|_: &mut Call, input: Input| match input {
            Input::Returned(values) => {
                let found = !values.is_empty();
                Flow::many([
                    values.into_iter().next().unwrap_or_else(Value::empty),
                    Value::Bool(found),
                ])
            }
            _ => Flow::many([Value::empty(), Value::Bool(false)]),
        }),
    ))
}
