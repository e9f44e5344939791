//! `ismissing` and `anymissing`: NaN, `<missing>`, blanks in char arrays, empty text in cells, or what the caller names.

use crate::table::row;
use runmat_spec::{example, Builtin, Flow};
use runmat_value::{Array, Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[
    row("ismissing", "True for missing elements", &["TF = ismissing(A)", "TF = ismissing(A, indicator)"], &[example("ismissing([1 NaN])", "[false true]"), example("ismissing([1 -9], -9)", "[false true]")], |c| {
        let found = find(c.arg(0)?, c.args.get(1))?;
        Flow::one(found)
    }),
    row("anymissing", "True when an array has missing elements", &["TF = anymissing(A)"], &[example("anymissing([1 NaN])", "true")], |c| {
        let any = find(c.arg(0)?, None)?.data().contains(&true);
        Flow::one(any)
    }),
];

fn find(value: &Value, indicator: Option<&Value>) -> Result<Array<bool>> {
    let unsupported = || Error::new("MATLAB:ismissing:FirstInputInvalid", "First argument must be numeric, logical, char, string or a cell array of character vectors.");
    match value {
        Value::String(a) => {
            let texts = indicator.map(texts).transpose()?;
            a.map(|s| match &texts {
                None => s.is_missing(),
                Some(t) => t.iter().any(|t| s.units() == Some(t) || (t.is_empty() && s.is_missing())),
            })
        }
        Value::Char(a) => {
            let wanted = match indicator {
                Some(i) => texts(i)?.concat(),
                None => vec![u16::from(b' ')],
            };
            a.map(|u| wanted.contains(u))
        }
        Value::Cell(a) => {
            let wanted = match indicator {
                Some(i) => texts(i)?,
                None => vec![Vec::new()],
            };
            a.try_map(|v| v.as_text_units().map(|u| wanted.iter().any(|w| w == u)).ok_or_else(unsupported))
        }
        v if v.is_complex() => {
            let z = v.to_complex_array()?.ok_or_else(unsupported)?;
            z.map(|z| z.is_nan())
        }
        v => {
            let x = v.to_double_array()?.ok_or_else(unsupported)?;
            match indicator {
                None => x.map(|x| x.is_nan()),
                Some(i) => {
                    let wanted = i.as_doubles()?.ok_or_else(|| Error::new("MATLAB:ismissing:IndicatorsMustBeNumeric", "Missing indicators must be numeric."))?;
                    let nan = wanted.iter().any(|w| w.is_nan());
                    x.map(|x| wanted.contains(x) || (nan && x.is_nan()))
                }
            }
        }
    }
}

/// Indicators as texts; a missing string is nothing.
fn texts(v: &Value) -> Result<Vec<Vec<u16>>> {
    v.as_texts()
        .map(|list| list.iter().map(|t| t.encode_utf16().collect()).collect())
        .ok_or_else(|| Error::new("MATLAB:ismissing:IndicatorsMustBeText", "Missing indicators must be text."))
}
