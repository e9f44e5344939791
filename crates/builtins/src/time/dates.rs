//! Calendar arithmetic: `weekday`, `eomday`, `addtodate`, `etime`, `calendar` months, leap years.

use super::calendar::{civil, days_in_month, serial, weekday, Civil, WEEKDAYS};
use super::parse::serials;
use crate::arguments;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{Array, Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Day of the week, 1 for Sunday",
        forms: &[
            "n = weekday(date)",
            "[n, name] = weekday(date)",
            "[n, name] = weekday(date, form)",
            "[n, name] = weekday(date, form, language)",
        ],
        examples: &[example("weekday(738000)", "3")],
        ..Builtin::new("weekday", run_weekday)
    },
    Builtin {
        summary: "Last day of a month",
        forms: &["d = eomday(y, m)"],
        examples: &[example("eomday(2024, 2)", "29")],
        ..Builtin::new("eomday", run_eomday)
    },
    Builtin {
        summary: "Move a date by a quantity of a unit",
        forms: &["r = addtodate(date, quantity, unit)"],
        examples: &[example("addtodate(730516, 1, 'month')", "730545")],
        ..Builtin::new("addtodate", run_addtodate)
    },
    Builtin {
        summary: "Seconds that passed from the second date vector to the first",
        forms: &["t = etime(t1, t0)"],
        examples: &[example("etime([2000 1 1 0 1 0.5], [2000 1 1 0 0 0])", "60.5")],
        ..Builtin::new("etime", run_etime)
    },
];

fn run_weekday(call: &mut Call) -> Result<Flow> {
    let days = serials(call.arg(0)?)?;
    let shape = if days.len() == call.arg(0)?.numel() {
        call.arg(0)?.shape()
    } else {
        runmat_value::Shape::column(days.len())
    };
    let long = call.args.get(1).and_then(Value::as_text).is_some_and(|f| f == "long");
    let numbers: Vec<f64> = days.iter().map(|d| weekday(*d)).collect();
    let names: Vec<String> = numbers
        .iter()
        .map(|n| {
            let name = WEEKDAYS.get(*n as usize - 1).copied().unwrap_or("");
            if long {
                name.to_string()
            } else {
                name.chars().take(3).collect()
            }
        })
        .collect();
    let width = names.iter().map(String::len).max().unwrap_or(0);
    let mut text = vec![u16::from(b' '); names.len() * width];
    for (r, name) in names.iter().enumerate() {
        for (c, unit) in name.encode_utf16().enumerate() {
            text[c * names.len() + r] = unit;
        }
    }
    let rows = names.len();
    Flow::many([
        Value::from(Array::new(shape, numbers)?),
        Value::from(Array::new(runmat_value::Shape::matrix(rows, width), text)?),
    ])
}

fn run_eomday(call: &mut Call) -> Result<Flow> {
    let years = arguments::doubles(call.arg(0)?, "eomday")?.into_owned();
    let months = arguments::doubles(call.arg(1)?, "eomday")?.into_owned();
    let n = years.len().max(months.len());
    if [years.len(), months.len()].iter().any(|l| *l != 1 && *l != n) {
        return Err(Error::size_mismatch());
    }
    let shape = if years.len() == n {
        call.arg(0)?.shape()
    } else {
        call.arg(1)?.shape()
    };
    let at = |v: &[f64], i: usize| if v.len() == 1 { v[0] } else { v[i] };
    Flow::one(Array::new(
        shape,
        (0..n).map(|i| days_in_month(at(&years, i), at(&months, i))).collect(),
    )?)
}

fn run_addtodate(call: &mut Call) -> Result<Flow> {
    let dates = arguments::doubles(call.arg(0)?, "addtodate")?.into_owned();
    let amounts = arguments::doubles(call.arg(1)?, "addtodate")?.into_owned();
    let unit = arguments::text(call, 2, "addtodate")?;
    let n = dates.len().max(amounts.len());
    if [dates.len(), amounts.len()].iter().any(|l| *l != 1 && *l != n) {
        return Err(Error::size_mismatch());
    }
    let shape = if dates.len() == n {
        call.arg(0)?.shape()
    } else {
        call.arg(1)?.shape()
    };
    let at = |v: &[f64], i: usize| if v.len() == 1 { v[0] } else { v[i] };
    let moved = (0..n)
        .map(|i| add(at(&dates, i), at(&amounts, i), &unit))
        .collect::<Result<Vec<_>>>()?;
    Flow::one(Array::new(shape, moved)?)
}

fn add(date: f64, amount: f64, unit: &str) -> Result<f64> {
    let months = |n: f64| {
        let c = civil(date.floor());
        let total = c.year * 12.0 + (c.month - 1.0) + n;
        let (year, month) = ((total / 12.0).floor(), total.rem_euclid(12.0) + 1.0);
        let day = c.day.min(days_in_month(year, month));
        serial(Civil {
            year,
            month,
            day,
            hour: 0.0,
            minute: 0.0,
            second: 0.0,
        }) + (date - date.floor())
    };
    Ok(match unit {
        "year" => months(12.0 * amount),
        "month" => months(amount),
        "day" => date + amount,
        "hour" => date + amount / 24.0,
        "minute" => date + amount / 1440.0,
        "second" => date + amount / 86_400.0,
        "millisecond" => date + amount / 86_400_000.0,
        _ => {
            return Err(Error::new(
                "MATLAB:addtodate:InvalidUnit",
                format!("Unknown unit '{unit}'."),
            ))
        }
    })
}

fn run_etime(call: &mut Call) -> Result<Flow> {
    let seconds = |v: &Value| -> Result<f64> {
        let d = arguments::doubles(v, "etime")?;
        let [y, m, day, h, mi, s] = d.as_ref() else {
            return Err(Error::new(
                "MATLAB:etime:InvalidVector",
                "Each time must be a vector of six numbers.",
            ));
        };
        let days = super::calendar::day_number(*y, *m, *day);
        Ok(days * 86_400.0 + h * 3600.0 + mi * 60.0 + s)
    };
    let (to, from) = (seconds(call.arg(0)?)?, seconds(call.arg(1)?)?);
    Flow::one(to - from)
}
