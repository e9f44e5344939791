//! Dates from numbers and text: `datenum`, `datevec`.

use super::calendar::{civil, day_number, serial, Civil, MONTHS};
use crate::arguments;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{Array, Error, Result, Shape, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Serial day number of a date",
        forms: &[
            "n = datenum(v)",
            "n = datenum(text, format, pivotyear)",
            "n = datenum(y, m, d, h, mi, s)",
        ],
        examples: &[
            example("datenum(2000, 1, 1)", "730486"),
            example("datenum('2000-01-02', 'yyyy-mm-dd')", "730487"),
        ],
        errors: &["MATLAB:datenum:ConvertDateString"],
        ..Builtin::new("datenum", run_datenum)
    },
    Builtin {
        summary: "Date as year, month, day, hour, minute and second",
        forms: &[
            "v = datevec(date)",
            "v = datevec(text, format)",
            "[y, m, d, h, mi, s] = datevec(date)",
        ],
        examples: &[example("datevec(730486.5)", "[2000 1 1 12 0 0]")],
        ..Builtin::new("datevec", run_datevec)
    },
];

fn bad(text: &str) -> Error {
    Error::new(
        "MATLAB:datenum:ConvertDateString",
        format!("Failed to convert from text to date number: '{text}'."),
    )
}

/// Serial day numbers of any form of dates: numbers, date vectors (rows of three or six), texts.
pub(crate) fn serials(value: &Value) -> Result<Vec<f64>> {
    if let Some(texts) = value.as_texts() {
        return texts.iter().map(|t| parse(t, None).ok_or_else(|| bad(t))).collect();
    }
    let d = arguments::doubles(value, "datenum")?;
    let shape = value.shape();
    let vectors = matches!(shape.cols(), 3 | 6)
        && shape.is_matrix()
        && (0..shape.rows()).all(|r| looks_like_vector(&d, shape.rows(), r));
    if !vectors {
        return Ok(d.into_owned());
    }
    let rows = shape.rows();
    let at = |r: usize, c: usize| d.get(c * rows + r).copied().unwrap_or(0.0);
    Ok((0..rows)
        .map(|r| {
            serial(Civil {
                year: at(r, 0),
                month: at(r, 1).max(1.0),
                day: at(r, 2),
                hour: at(r, 3),
                minute: at(r, 4),
                second: at(r, 5),
            })
        })
        .collect())
}

/// A year that people use, and a month and a day: then a row is a date vector, not three day numbers.
fn looks_like_vector(d: &[f64], rows: usize, r: usize) -> bool {
    let at = |c: usize| d.get(c * rows + r).copied().unwrap_or(0.0);
    at(0) == at(0).trunc() && at(0).abs() < 10_000.0 && at(1) == at(1).trunc() && at(1).abs() < 1000.0
}

/// Reads a date by a pattern of `datestr`'s letters.
fn by_pattern(text: &str, pattern: &str) -> Option<f64> {
    let mut c = Civil {
        year: f64::NAN,
        month: 1.0,
        day: 1.0,
        hour: 0.0,
        minute: 0.0,
        second: 0.0,
    };
    let (mut rest, mut p, mut afternoon) = (text, pattern, None);
    while let Some(letter) = p.chars().next() {
        let run = p.chars().take_while(|x| *x == letter).count();
        let (field, after) = p.split_at(run * letter.len_utf8());
        let numeric = |most: usize, rest: &mut &str| -> Option<f64> {
            let digits = rest.chars().take(most).take_while(char::is_ascii_digit).count();
            let (head, tail) = rest.split_at(digits);
            *rest = tail;
            head.parse().ok()
        };
        p = after;
        match field {
            "yyyy" | "YYYY" => c.year = numeric(4, &mut rest)?,
            "yy" | "YY" => c.year = pivot(numeric(2, &mut rest)?),
            "mm" => c.month = numeric(2, &mut rest)?,
            "mmm" | "mmmm" => c.month = month_name(&mut rest)?,
            "dd" => c.day = numeric(2, &mut rest)?,
            "ddd" | "dddd" => rest = rest.trim_start_matches(char::is_alphabetic),
            "HH" => {
                rest = rest.trim_start();
                c.hour = numeric(2, &mut rest)?;
            }
            "MM" => c.minute = numeric(2, &mut rest)?,
            "SS" => c.second = numeric(2, &mut rest)?,
            "FFF" => c.second += numeric(3, &mut rest)? / 1000.0,
            "P" | "A" if p.starts_with('M') => {
                p = &p[1..];
                let mark = rest.get(..2)?.to_ascii_uppercase();
                rest = rest.get(2..)?;
                afternoon = Some(mark == "PM");
            }
            literal => rest = rest.strip_prefix(literal)?,
        }
    }
    if let Some(pm) = afternoon {
        c.hour = c.hour % 12.0 + if pm { 12.0 } else { 0.0 };
    }
    rest.trim().is_empty().then_some(())?;
    if c.year.is_nan() {
        // A time alone belongs to the first of January of the current year in MATLAB; without a clock here, to year 0.
        c.year = 0.0;
    }
    let sane = (1.0..=12.0).contains(&c.month)
        && (1.0..=31.0).contains(&c.day)
        && c.hour < 24.0 + f64::EPSILON
        && c.minute < 60.0
        && c.second < 60.0;
    sane.then(|| serial(c))
}

/// Two digits: the century that puts the year within 50 years of 2026.
fn pivot(year: f64) -> f64 {
    let full = 2000.0 + year;
    if full > 2076.0 {
        full - 100.0
    } else {
        full
    }
}

fn month_name(rest: &mut &str) -> Option<f64> {
    let lower = rest.to_lowercase();
    for (i, name) in MONTHS.iter().enumerate() {
        for form in [name.to_lowercase(), name.to_lowercase().chars().take(3).collect()] {
            if lower.starts_with(&form) {
                *rest = rest.get(form.len()..)?;
                return Some(i as f64 + 1.0);
            }
        }
    }
    None
}

/// Patterns that are tried in turn when no format is given.
const KNOWN: [&str; 16] = [
    "dd-mmm-yyyy HH:MM:SS",
    "dd-mmm-yyyy",
    "yyyy-mm-dd HH:MM:SS",
    "yyyy-mm-dd HH:MM",
    "yyyy-mm-dd",
    "yyyy/mm/dd HH:MM:SS",
    "yyyy/mm/dd",
    "mm/dd/yyyy HH:MM:SS",
    "mm/dd/yyyy",
    "mm/dd/yy",
    "mmm-dd-yyyy HH:MM:SS",
    "mmm-dd-yyyy",
    "dd mmm yyyy HH:MM:SS",
    "dd mmm yyyy",
    "yyyymmddTHHMMSS",
    "HH:MM:SS",
];

pub(crate) fn parse(text: &str, pattern: Option<&str>) -> Option<f64> {
    let text = text.trim();
    match pattern {
        Some(p) => by_pattern(text, p),
        None => KNOWN.iter().find_map(|p| by_pattern(text, p)),
    }
}

fn from_arguments(call: &Call) -> Result<(Vec<f64>, Shape)> {
    let first = call.arg(0)?;
    if let Some(texts) = first.as_texts() {
        let pattern = call.args.get(1).and_then(Value::as_text);
        let days = texts
            .iter()
            .map(|t| parse(t, pattern.as_deref()).ok_or_else(|| bad(t)))
            .collect::<Result<Vec<_>>>()?;
        let shape = Shape::column(days.len());
        return Ok((days, shape));
    }
    if call.nargin() >= 3 {
        let columns = call
            .args
            .iter()
            .map(|v| arguments::doubles(v, "datenum").map(|d| d.into_owned()))
            .collect::<Result<Vec<_>>>()?;
        let n = columns.iter().map(Vec::len).max().unwrap_or(0);
        if columns.iter().any(|c| c.len() != 1 && c.len() != n) {
            return Err(Error::size_mismatch());
        }
        let shape = call
            .args
            .iter()
            .find(|a| a.numel() == n)
            .map_or(Shape::scalar(), Value::shape);
        let at = |c: usize, i: usize| columns.get(c).map_or(0.0, |v| if v.len() == 1 { v[0] } else { v[i] });
        let days = (0..n).map(|i| {
            day_number(at(0, i), at(1, i), at(2, i)) + (at(3, i) * 3600.0 + at(4, i) * 60.0 + at(5, i)) / 86_400.0
        });
        return Ok((days.collect(), shape));
    }
    let days = serials(first)?;
    let shape = if days.len() == first.numel() {
        first.shape()
    } else {
        Shape::column(days.len())
    };
    Ok((days, shape))
}

fn run_datenum(call: &mut Call) -> Result<Flow> {
    let (days, shape) = from_arguments(call)?;
    let seconds: Vec<f64> = days.iter().map(|d| d * 86_400.0).collect();
    Flow::many([
        Value::from(Array::new(shape.clone(), days)?),
        Value::from(Array::new(shape, seconds)?),
    ])
}

fn run_datevec(call: &mut Call) -> Result<Flow> {
    let (days, _) = from_arguments(call)?;
    let rows: Vec<[f64; 6]> = days
        .iter()
        .map(|d| {
            let c = civil(*d);
            [c.year, c.month, c.day, c.hour, c.minute, c.second]
        })
        .collect();
    let column = |k: usize| rows.iter().map(|r| r[k]).collect::<Vec<f64>>();
    if call.nargout > 1 {
        return Flow::many((0..6).map(|k| Value::from(Array::column(column(k)))));
    }
    let data: Vec<f64> = (0..6).flat_map(column).collect();
    Flow::one(Array::new(Shape::matrix(rows.len(), 6), data)?)
}
