//! `datestr`: dates as text, by the format numbers 0 to 31 or a pattern of letters.

use super::calendar::{civil, weekday, MONTHS, WEEKDAYS};
use super::parse::serials;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{Array, Error, Result, Shape, Value};

pub const ENTRIES: &[Builtin] = &[Builtin {
    summary: "Dates as text",
    forms: &[
        "s = datestr(date)",
        "s = datestr(date, format)",
        "s = datestr(date, format, pivotyear)",
    ],
    examples: &[
        example("datestr(730486, 'yyyy-mm-dd')", "'2000-01-01'"),
        example("datestr([2020 2 29 13 5 9])", "'29-Feb-2020 13:05:09'"),
    ],
    errors: &["MATLAB:datestr:InvalidFormat"],
    ..Builtin::new("datestr", run_datestr)
}];

/// The numbered formats.
const NUMBERED: [&str; 32] = [
    "dd-mmm-yyyy HH:MM:SS",
    "dd-mmm-yyyy",
    "mm/dd/yy",
    "mmm",
    "m",
    "mm",
    "mm/dd",
    "dd",
    "ddd",
    "d",
    "yyyy",
    "yy",
    "mmmyy",
    "HH:MM:SS",
    "HH:MM:SS PM",
    "HH:MM",
    "HH:MM PM",
    "QQ-YY",
    "QQ",
    "dd/mm",
    "dd/mm/yy",
    "mmm.dd,yyyy HH:MM:SS",
    "mmm.dd,yyyy",
    "mm/dd/yyyy",
    "dd/mm/yyyy",
    "yy/mm/dd",
    "yyyy/mm/dd",
    "QQ-YYYY",
    "mmmyyyy",
    "yyyy-mm-dd",
    "yyyymmddTHHMMSS",
    "yyyy-mm-dd HH:MM:SS",
];

/// Writes one date by a pattern. Longest letters first: `mmmm` before `mmm`.
pub(crate) fn write(pattern: &str, serial: f64) -> String {
    let twelve = pattern.contains("PM") || pattern.contains("AM");
    // Without a place for fractions the time is rounded to the second.
    let rounded = if pattern.contains("FFF") {
        serial
    } else {
        (serial * 86_400.0).round() / 86_400.0
    };
    let c = civil(rounded);
    let hour = if twelve { (c.hour + 11.0) % 12.0 + 1.0 } else { c.hour };
    let name = |list: &[&'static str], i: f64| list.get(i as usize).copied().unwrap_or("");
    let (month, day) = (name(&MONTHS, c.month - 1.0), name(&WEEKDAYS, weekday(rounded) - 1.0));
    let millis = ((c.second - c.second.floor()) * 1000.0).round().min(999.0);
    let mut out = String::new();
    let mut rest = pattern;
    while let Some(first) = rest.chars().next() {
        let table: [(&str, String); 19] = [
            ("yyyy", format!("{:04}", c.year)),
            ("YYYY", format!("{:04}", c.year)),
            ("yy", format!("{:02}", c.year.rem_euclid(100.0))),
            ("YY", format!("{:02}", c.year.rem_euclid(100.0))),
            ("mmmm", month.to_string()),
            ("mmm", month.chars().take(3).collect()),
            ("mm", format!("{:02}", c.month)),
            ("m", month.chars().take(1).collect()),
            ("dddd", day.to_string()),
            ("ddd", day.chars().take(3).collect()),
            ("dd", format!("{:02}", c.day)),
            ("d", day.chars().take(1).collect()),
            (
                "HH",
                if twelve {
                    format!("{hour:2}")
                } else {
                    format!("{hour:02}")
                },
            ),
            ("MM", format!("{:02}", c.minute)),
            ("SS", format!("{:02}", c.second.floor())),
            ("FFF", format!("{millis:03}")),
            ("PM", if c.hour >= 12.0 { "PM" } else { "AM" }.to_string()),
            ("AM", if c.hour >= 12.0 { "PM" } else { "AM" }.to_string()),
            ("QQ", format!("Q{}", ((c.month - 1.0) / 3.0).floor() + 1.0)),
        ];
        match table.iter().find(|(letters, _)| rest.starts_with(letters)) {
            Some((letters, text)) => {
                out.push_str(text);
                rest = &rest[letters.len()..];
            }
            None => {
                out.push(first);
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    out
}

fn run_datestr(call: &mut Call) -> Result<Flow> {
    let dates = serials(call.arg(0)?)?;
    let pattern = match call.args.get(1) {
        Some(f) if f.as_text().is_some_and(|t| !t.is_empty()) => f.as_text().unwrap_or_default(),
        Some(f) if f.as_scalar().is_some_and(|n| n >= 0.0) => {
            let n = f.as_scalar().unwrap_or(0.0);
            NUMBERED.get(n as usize).map(|p| (*p).to_string()).ok_or_else(|| {
                Error::new(
                    "MATLAB:datestr:InvalidFormat",
                    "The format number must lie between 0 and 31.",
                )
            })?
        }
        // The usual choice: with a time, without it, or the time alone.
        _ if dates.iter().all(|d| d.fract() == 0.0) => NUMBERED[1].to_string(),
        _ if dates.iter().all(|d| *d < 1.0) => NUMBERED[16].to_string(),
        _ => NUMBERED[0].to_string(),
    };
    let rows: Vec<Vec<u16>> = dates
        .iter()
        .map(|d| write(&pattern, *d).encode_utf16().collect())
        .collect();
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut data = vec![u16::from(b' '); rows.len() * width];
    for (r, row) in rows.iter().enumerate() {
        for (c, unit) in row.iter().enumerate() {
            data[c * rows.len() + r] = *unit;
        }
    }
    Flow::one(Value::from(Array::new(Shape::matrix(rows.len(), width), data)?))
}
