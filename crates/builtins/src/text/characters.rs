//! What each character is: `isspace`, `isletter`, `isstrprop`.

use super::texts::{self, Texts};
use crate::arguments;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{Array, Error, Result, Value};
use std::rc::Rc;

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "True where elements are white space",
        forms: &["TF = isspace(A)"],
        examples: &[
            example("isspace('a b')", "[false true false]"),
            example("isspace(32)", "false"),
        ],
        ..Builtin::new("isspace", |call| run_test(call, texts::is_space))
    },
    Builtin {
        summary: "True where elements are letters",
        forms: &["TF = isletter(A)"],
        examples: &[example("isletter('a1B')", "[true false true]")],
        ..Builtin::new("isletter", |call| run_test(call, is_alpha))
    },
    Builtin {
        summary: "True where elements are characters of a category",
        forms: &[
            "TF = isstrprop(str, category)",
            "TF = isstrprop(str, category, 'ForceCellOutput', tf)",
        ],
        examples: &[
            example("isstrprop('a1 B', 'digit')", "[false true false false]"),
            example("isstrprop('xyzG', 'xdigit')", "[false false false false]"),
        ],
        errors: &["MATLAB:isstrprop:UnknownCategory", "MATLAB:isstrprop:invalidInput"],
        ..Builtin::new("isstrprop", run_isstrprop)
    },
];

/// A question about one code unit.
type Test = fn(u16) -> bool;

fn to_char(u: u16) -> Option<char> {
    char::from_u32(u32::from(u))
}

fn is_alpha(u: u16) -> bool {
    to_char(u).is_some_and(char::is_alphabetic)
}

fn flags(a: &Array<u16>, test: Test) -> Result<Value> {
    Ok(Value::from(a.map(|u| test(*u))?))
}

fn run_test(call: &mut Call, test: Test) -> Result<Flow> {
    let value = call.take(0)?;
    match &value {
        Value::Char(a) => Flow::one(flags(a, test)?),
        Value::String(a) if a.numel() == 1 => {
            let units = value.as_text_units().unwrap_or(&[]);
            Flow::one(Array::row(units.iter().map(|u| test(*u)).collect::<Vec<bool>>()))
        }
        Value::Cell(a) => {
            let cells = a.data().iter().map(|v| match v {
                Value::Char(c) => flags(c, test),
                other => Ok(Value::from(Array::filled(other.shape(), false)?)),
            });
            let cells = cells.collect::<Result<Vec<_>>>()?;
            Flow::one(Array::new(a.shape().clone(), cells)?)
        }
        other => Flow::one(Array::filled(other.shape(), false)?),
    }
}

/// The test of a category, which may be abbreviated.
fn category(name: &str) -> Option<Test> {
    const TABLE: &[(&str, Test)] = &[
        ("alpha", is_alpha),
        ("alphanum", |u| to_char(u).is_some_and(char::is_alphanumeric)),
        ("cntrl", |u| to_char(u).is_some_and(char::is_control)),
        ("digit", |u| to_char(u).is_some_and(char::is_numeric) && !is_alpha(u)),
        ("graphic", |u| {
            to_char(u).is_some_and(|c| !c.is_control() && !c.is_whitespace())
        }),
        ("lower", |u| to_char(u).is_some_and(char::is_lowercase)),
        ("print", |u| {
            to_char(u).is_some_and(|c| !c.is_control() && (c == ' ' || !c.is_whitespace()))
        }),
        ("punct", |u| {
            to_char(u).is_some_and(|c| !c.is_control() && !c.is_whitespace() && !c.is_alphanumeric())
        }),
        ("upper", |u| to_char(u).is_some_and(char::is_uppercase)),
        ("wspace", texts::is_wide_space),
        ("xdigit", |u| to_char(u).is_some_and(|c| c.is_ascii_hexdigit())),
    ];
    TABLE.iter().find(|(full, _)| *full == name).map(|(_, test)| *test)
}

fn run_isstrprop(call: &mut Call) -> Result<Flow> {
    let name = arguments::text(call, 1, "isstrprop")?;
    let test = category(&name.to_lowercase()).ok_or_else(|| {
        Error::new(
            "MATLAB:isstrprop:UnknownCategory",
            format!("Invalid category '{name}'."),
        )
    })?;
    let force = match call.args.get(3) {
        Some(flag) => flag.is_true()?,
        None => false,
    };
    let value = call.take(0)?;
    let result = match &value {
        Value::Char(a) => flags(a, test)?,
        v if v.is_numeric() => {
            let codes = v.as_doubles()?.unwrap_or_default();
            let tested = codes
                .iter()
                .map(|x| (0.0..65536.0).contains(x) && test(*x as u16))
                .collect();
            Value::from(Array::new(v.shape(), tested)?)
        }
        v => {
            let Texts { shape, items, .. } = Texts::read(v, 0)?;
            let one = |s: &runmat_value::StringValue| {
                Value::from(Array::row(
                    s.units_or_empty().iter().map(|u| test(*u)).collect::<Vec<bool>>(),
                ))
            };
            match (items.as_slice(), v.is_string(), force) {
                ([single], true, false) => one(single),
                _ => return Flow::one(Array::new(shape, items.iter().map(one).collect())?),
            }
        }
    };
    Flow::one(if force {
        Value::Cell(Rc::new(Array::scalar(result)))
    } else {
        result
    })
}
