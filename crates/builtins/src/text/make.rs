//! Making text: `char`, `string`, `cellstr`, `strings`, `blanks`, `newline`, and the conversions of argument lists.

use super::texts::{self, char_matrix, char_rows, char_value};
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{alloc, convert, ops, Array, Class, Error, Result, Shape, StringValue, StructArray, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Convert to character array",
        forms: &["C = char(A)", "C = char(A1, ..., An)"],
        examples: &[
            example("char(65:67)", "'ABC'"),
            example("char('a', 'bcd')", "['a  '; 'bcd']"),
            example("char({'x', 'yz'})", "['x '; 'yz']"),
        ],
        errors: &["MATLAB:invalidConversion"],
        ..Builtin::new("char", run_char)
    },
    Builtin {
        summary: "Convert to string array",
        forms: &["str = string(A)"],
        examples: &[
            example("string(pi)", "\"3.1416\""),
            example("string({'a', 'b'})", "[\"a\" \"b\"]"),
            example("string(true)", "\"true\""),
        ],
        errors: &["MATLAB:invalidConversion"],
        ..Builtin::new("string", run_string)
    },
    Builtin {
        summary: "Convert to cell array of character vectors",
        forms: &["C = cellstr(A)"],
        examples: &[
            example("cellstr(['ab '; 'c  '])", "{'ab'; 'c'}"),
            example("cellstr([\"x\" \"y\"])", "{'x', 'y'}"),
        ],
        errors: &["MATLAB:cellstr:MustContainOnlyText", "MATLAB:invalidConversion"],
        ..Builtin::new("cellstr", run_cellstr)
    },
    Builtin {
        summary: "Array of strings without characters",
        forms: &["S = strings", "S = strings(n)", "S = strings(sz1, ..., szN)"],
        examples: &[example("strings(1, 2)", "[\"\" \"\"]")],
        ..Builtin::new("strings", run_strings)
    },
    Builtin {
        summary: "Character vector of blanks",
        forms: &["chr = blanks(n)"],
        examples: &[example("['a' blanks(2) 'b']", "'a  b'")],
        errors: &["MATLAB:blanks:invalidInput"],
        ..Builtin::new("blanks", run_blanks)
    },
    Builtin {
        summary: "Newline character",
        forms: &["c = newline"],
        examples: &[example("double(newline)", "10")],
        ..Builtin::new("newline", |_| Flow::one(Value::char_row("\n")))
    },
    Builtin {
        summary: "Stack texts as rows, leaving out empty ones",
        forms: &["S = strvcat(t1, ..., tn)"],
        examples: &[example("strvcat('a', '', 'bcd')", "['a  '; 'bcd']")],
        errors: &["MATLAB:invalidConversion"],
        ..Builtin::new("strvcat", run_strvcat)
    },
    Builtin {
        summary: "Convert character arrays to strings, leave the rest",
        forms: &[
            "B = convertCharsToStrings(A)",
            "[B1, ..., Bn] = convertCharsToStrings(A1, ..., An)",
        ],
        examples: &[
            example("convertCharsToStrings('ab')", "\"ab\""),
            example("convertCharsToStrings({'a', 'b'})", "[\"a\" \"b\"]"),
        ],
        ..Builtin::new("convertCharsToStrings", |call| each(call, to_strings))
    },
    Builtin {
        summary: "Convert strings to character arrays, leave the rest",
        forms: &[
            "B = convertStringsToChars(A)",
            "[B1, ..., Bn] = convertStringsToChars(A1, ..., An)",
        ],
        examples: &[
            example("convertStringsToChars(\"ab\")", "'ab'"),
            example("convertStringsToChars([\"a\" \"b\"])", "{'a', 'b'}"),
        ],
        ..Builtin::new("convertStringsToChars", |call| each(call, |v| to_chars(v, None)))
    },
    Builtin {
        summary: "Convert strings to character arrays, inside cells and structs too",
        forms: &[
            "B = convertContainedStringsToChars(A)",
            "[B1, ..., Bn] = convertContainedStringsToChars(A1, ..., An)",
        ],
        examples: &[example("convertContainedStringsToChars({\"ab\", 1})", "{'ab', 1}")],
        ..Builtin::new("convertContainedStringsToChars", |call| {
            each(call, |v| to_chars(v, Some(0)))
        })
    },
];

fn impossible(class: &str, v: &Value) -> Error {
    Error::new(
        "MATLAB:invalidConversion",
        format!("Conversion to {class} from {} is not possible.", v.class_name()),
    )
}

/// Cells inside cells beyond this are refused: reading them recurses.
const DEEPEST: usize = 100;

/// Rows that one argument of `char` gives.
fn rows(value: &Value, out: &mut Vec<Vec<u16>>) -> Result<()> {
    rows_within(value, out, 0)
}

fn rows_within(value: &Value, out: &mut Vec<Vec<u16>>, depth: usize) -> Result<()> {
    match value {
        Value::Char(a) if a.shape().is_matrix() => out.extend(char_rows(a)),
        Value::String(a) => out.extend(a.data().iter().map(|s| s.units_or_empty().to_vec())),
        Value::Cell(a) if depth < DEEPEST => {
            for item in a.data() {
                rows_within(item, out, depth + 1)?;
            }
        }
        v if v.is_arithmetic() && v.shape().is_matrix() => match ops::cast::cast(v, Class::Char)? {
            Value::Char(a) => out.extend(char_rows(&a)),
            _ => return Err(impossible("char", v)),
        },
        other => return Err(impossible("char", other)),
    }
    Ok(())
}

fn run_char(call: &mut Call) -> Result<Flow> {
    if call.nargin() == 1 && !matches!(call.arg(0)?, Value::Cell(_)) {
        return Flow::one(ops::cast::cast(call.arg(0)?, Class::Char)?);
    }
    call.arg(0)?;
    let mut list = Vec::new();
    for value in &call.args {
        rows(value, &mut list)?;
    }
    Flow::one(if list.iter().all(Vec::is_empty) && list.len() <= 1 {
        Value::char_row("")
    } else {
        char_matrix(&list)?
    })
}

fn run_strvcat(call: &mut Call) -> Result<Flow> {
    let mut list = Vec::new();
    for value in &call.args {
        rows(value, &mut list)?;
    }
    list.retain(|r| !r.is_empty());
    Flow::one(char_matrix(&list)?)
}

fn run_string(call: &mut Call) -> Result<Flow> {
    match call.args.first() {
        None => Flow::one(Value::string("")),
        Some(Value::Cell(a)) if a.numel() == 0 => {
            Flow::one(Value::from(Array::<StringValue>::empty_of(a.shape().clone())))
        }
        Some(v) => Flow::one(ops::cast::cast(v, Class::String)?),
    }
}

fn trim_row(row: &[u16]) -> &[u16] {
    row.get(
        ..row
            .iter()
            .rposition(|u| !matches!(u, 0) && !texts::is_space(*u))
            .map_or(0, |p| p + 1),
    )
    .unwrap_or(&[])
}

fn run_cellstr(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    match &value {
        Value::Char(a) if a.shape().is_matrix() => Flow::one(Value::cell_column(
            char_rows(a).iter().map(|r| char_value(trim_row(r))).collect(),
        )),
        Value::String(a) => Flow::one(Array::new(
            a.shape().clone(),
            a.data()
                .iter()
                .map(|s| char_value(s.units_or_empty()))
                .collect::<Vec<_>>(),
        )?),
        Value::Cell(a) => {
            let all = a.data().iter().enumerate().map(|(i, v)| match v {
                Value::Char(_) => Ok(v.clone()),
                Value::String(s) if s.numel() == 1 => Ok(char_value(v.as_text_units().unwrap_or(&[]))),
                _ => {
                    let message = format!(
                        "Element {} is not a string scalar or character array. All elements of cell input must be string scalars or character arrays.",
                        i + 1
                    );
                    Err(Error::new("MATLAB:cellstr:MustContainOnlyText", message))
                }
            });
            let all = all.collect::<Result<Vec<_>>>()?;
            Flow::one(Array::new(a.shape().clone(), all)?)
        }
        // cellstr([]) is {''}
        v if v.is_empty() && v.is_numeric() => Flow::one(Value::cell_column(vec![Value::char_row("")])),
        v => Err(impossible("cellstr", v)),
    }
}

fn run_strings(call: &mut Call) -> Result<Flow> {
    let shape = convert::shape_from(&call.args)?;
    Flow::one(Array::filled(shape, StringValue::default())?)
}

fn run_blanks(call: &mut Call) -> Result<Flow> {
    let n = convert::size_from(crate::arguments::scalar(call, 0, "blanks")?)?;
    Flow::one(Value::from(Array::new(
        Shape::row(n),
        alloc::try_filled(n, u16::from(b' '))?,
    )?))
}

fn each(call: &mut Call, f: fn(Value) -> Result<Value>) -> Result<Flow> {
    call.arg(0)?;
    let values = call.take_args().into_iter().map(f).collect::<Result<Vec<_>>>()?;
    Flow::many(values)
}

fn to_strings(value: Value) -> Result<Value> {
    match &value {
        // the columns of a char matrix one after the other
        Value::Char(a) => Ok(Value::from(Array::scalar(StringValue::from_units(a.data())))),
        Value::Cell(a) if a.data().iter().all(Value::is_char) => ops::cast::cast(&value, Class::String),
        _ => Ok(value),
    }
}

/// `depth`: how far inside of the argument the value lies; none leaves what containers hold as it is.
fn to_chars(value: Value, depth: Option<usize>) -> Result<Value> {
    if depth.is_some_and(|d| d > DEEPEST) {
        return Err(Error::new(
            "MATLAB:convertContainedStringsToChars:TooDeep",
            format!("Cells and structures are nested deeper than {DEEPEST} levels."),
        ));
    }
    let inside = depth.map(|d| d + 1);
    match &value {
        Value::String(a) => texts::build(
            if a.numel() == 1 {
                texts::Kind::Char
            } else {
                texts::Kind::Cell
            },
            a.shape().clone(),
            a.data().to_vec(),
        ),
        Value::Cell(a) if inside.is_some() => Ok(Value::from(a.try_map(|v| to_chars(v.clone(), inside))?)),
        Value::Struct(s) if inside.is_some() => {
            let values = s
                .values()
                .iter()
                .map(|v| to_chars(v.clone(), inside))
                .collect::<Result<Vec<_>>>()?;
            Ok(Value::from(StructArray::new(
                s.shape().clone(),
                s.fields().clone(),
                values,
            )?))
        }
        _ => Ok(value),
    }
}
