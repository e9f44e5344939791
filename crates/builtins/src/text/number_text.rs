//! `num2str` and `int2str`: numbers as rows of characters, columns aligned.

use super::format::{format_units, number_at};
use super::texts::{char_matrix, units_of};
use runmat_kernels::decimal::{decimal_exponent, format_number, Conv, Number, Spec};
use runmat_spec::{example, Builtin, Call, Flow, Scalar};
use runmat_value::{Array, Error, Result, Value, C64};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Convert numbers to character array",
        forms: &[
            "s = num2str(A)",
            "s = num2str(A, precision)",
            "s = num2str(A, formatSpec)",
        ],
        examples: &[
            example("num2str(pi)", "'3.1416'"),
            example("num2str(pi, 8)", "'3.1415927'"),
            example("num2str([1 2; 30 4])", "[' 1   2'; '30   4']"),
            example("num2str(123456.789)", "'123456.789'"),
            example("num2str(1+2i)", "'1+2i'"),
        ],
        errors: &["MATLAB:num2str:nonNumericInput", "MATLAB:num2str:invalidPrecision"],
        scalar: Scalar::Look(|args| match args {
            [Some(Value::Num(x))] if x.is_finite() => scalar_text(*x).ok(),
            _ => None,
        }),
        ..Builtin::new("num2str", run_num2str)
    },
    Builtin {
        summary: "Convert integers to character array, rounding first",
        forms: &["s = int2str(N)"],
        examples: &[example("int2str(2.7)", "'3'"), example("int2str([1 -20])", "'1 -20'")],
        errors: &["MATLAB:int2str:nonNumericInput"],
        ..Builtin::new("int2str", run_int2str)
    },
];

fn run_num2str(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    if let (Value::Num(x), 1) = (&value, call.nargin()) {
        if x.is_finite() {
            return Flow::one(scalar_text(*x)?);
        }
    }
    if value.is_char() {
        return Flow::one(value);
    }
    if !value.is_arithmetic() {
        return Err(Error::new(
            "MATLAB:num2str:nonNumericInput",
            "Input to num2str must be numeric.",
        ));
    }
    if value.is_empty() {
        return Flow::one(Value::char_row(""));
    }
    let Some(second) = call.args.get(1) else {
        return Flow::one(automatic(&value)?);
    };
    if second.is_char() || second.is_string() {
        let format = super::format::format_argument(second)?.to_vec();
        return Flow::one(by_format(call, &value, &format)?);
    }
    let digits = second
        .as_scalar()
        .filter(|p| *p >= 0.0 && p.is_finite())
        .ok_or_else(|| {
            Error::new(
                "MATLAB:num2str:invalidPrecision",
                "Precision must be a nonnegative integer scalar.",
            )
        })?;
    // a double has no more than 767 digits; 1100 shows them all
    let digits = digits.min(1100.0) as usize;
    Flow::one(if value.is_complex() {
        complex_rows(&value, Some(digits))?
    } else {
        general_rows(&value, digits)?
    })
}

fn run_int2str(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    if !value.is_arithmetic() {
        return Err(Error::new("MATLAB:int2str:nonNumericInput", "Input must be numeric."));
    }
    if value.is_empty() {
        return Flow::one(Value::char_row(""));
    }
    if value.class().is_integer() {
        return Flow::one(integer_rows(&value)?);
    }
    let real = value.to_complex_array()?.ok_or_else(|| Error::internal("no numbers"))?;
    Flow::one(integer_rows(&Value::from(real.map(|z| libm::round(z.re))?))?)
}

/// One finite number without a precision: its column has no blanks to cut away.
fn scalar_text(x: f64) -> Result<Value> {
    let spec = match x == x.trunc() {
        true => Spec::new(Conv::Decimal),
        false => Spec::with_precision(Conv::General, automatic_digits([x].into_iter())),
    };
    let mut text = String::new();
    put(&mut text, Number::Float(x), &spec)?;
    Ok(Value::char_row(&text))
}

/// No precision was given: whole numbers in full, others with four decimals of the largest.
fn automatic(value: &Value) -> Result<Value> {
    if value.is_complex() {
        return complex_rows(value, None);
    }
    let numbers = value.as_doubles()?.unwrap_or_default();
    if value.class().is_integer() || numbers.iter().all(|x| *x == x.trunc() || x.is_nan()) {
        return integer_rows(value);
    }
    general_rows(value, automatic_digits(numbers.iter().copied()))
}

/// Significant digits for the largest number: four behind its point, at least five, at most 16.
pub(super) fn automatic_digits(numbers: impl Iterator<Item = f64>) -> usize {
    let largest = numbers.filter(|x| x.is_finite()).fold(0.0, |a: f64, x| a.max(x.abs()));
    (decimal_exponent(largest) + 5).clamp(5, 16) as usize
}

/// The rows of a matrix, all pages side by side; each cell of the row is written by `cell`.
fn rows_of(value: &Value, mut cell: impl FnMut(&mut String, usize) -> Result<()>) -> Result<Value> {
    let (rows, n) = (value.shape().rows(), value.numel());
    let mut lines = Vec::with_capacity(rows);
    for r in 0..rows {
        let mut line = String::new();
        for i in (r..n).step_by(rows.max(1)) {
            cell(&mut line, i)?;
        }
        lines.push(units_of(&line));
    }
    trimmed(lines)
}

/// A char matrix without the blank columns at both sides.
fn trimmed(lines: Vec<Vec<u16>>) -> Result<Value> {
    let blank = u16::from(b' ');
    let lead = lines
        .iter()
        .map(|l| l.iter().take_while(|u| **u == blank).count())
        .min()
        .unwrap_or(0);
    let end = lines
        .iter()
        .map(|l| l.iter().rposition(|u| *u != blank).map_or(0, |p| p + 1))
        .max()
        .unwrap_or(0);
    let cut: Vec<Vec<u16>> = lines
        .iter()
        .map(|l| l.get(lead.min(end)..end.min(l.len())).unwrap_or(&[]).to_vec())
        .collect();
    char_matrix(&cut)
}

fn put(line: &mut String, x: Number, spec: &Spec) -> Result<()> {
    format_number(line, x, spec).map_err(|_| Error::out_of_memory())
}

/// Whole numbers: as wide as the largest magnitude, and two blanks. A sign does not widen the column.
fn integer_rows(value: &Value) -> Result<Value> {
    let digits = |n: Number| match n {
        Number::Float(x) if !x.is_finite() => 3,
        Number::Float(x) => decimal_exponent(x).max(0) as usize + 1,
        Number::Signed(x) => decimal_length(x.unsigned_abs()),
        Number::Unsigned(x) => decimal_length(x),
    };
    let widest = (0..value.numel())
        .map(|i| digits(number_at(value, i)))
        .max()
        .unwrap_or(1);
    let spec = Spec {
        width: Some(widest + 2),
        ..Spec::new(Conv::Decimal)
    };
    rows_of(value, |line, i| put(line, number_at(value, i), &spec))
}

fn general_rows(value: &Value, digits: usize) -> Result<Value> {
    let negative = value.as_doubles()?.unwrap_or_default().iter().any(|x| *x < 0.0);
    let spec = Spec {
        width: Some(digits + 7 + usize::from(negative)),
        ..Spec::with_precision(Conv::General, digits)
    };
    // integers keep all digits that the precision allows, beyond what a double holds
    let whole = Spec {
        conv: Conv::Decimal,
        precision: None,
        ..spec
    };
    rows_of(value, |line, i| match number_at(value, i) {
        n @ Number::Signed(x) if decimal_length(x.unsigned_abs()) <= digits => put(line, n, &whole),
        n @ Number::Unsigned(x) if decimal_length(x) <= digits => put(line, n, &whole),
        n => put(line, n, &spec),
    })
}

fn decimal_length(x: u64) -> usize {
    x.checked_ilog10().unwrap_or(0) as usize + 1
}

/// `re+imi`, the imaginary part at the left of its field.
fn complex_rows(value: &Value, digits: Option<usize>) -> Result<Value> {
    let a: Array<C64> = value.to_complex_array()?.ok_or_else(|| Error::internal("no numbers"))?;
    let parts = || a.data().iter().flat_map(|z| [z.re, z.im]);
    let whole = parts().all(|x| x == x.trunc() || !x.is_finite());
    let largest = parts().filter(|x| x.is_finite()).fold(0.0, |m: f64, x| m.max(x.abs()));
    let (width, digits) = match digits {
        None if whole => (decimal_exponent(largest).max(0) as usize + 3, 0),
        None => {
            let d = automatic_digits(parts());
            (d + 7, d)
        }
        Some(d) => (d + 7, d),
    };
    let plain = if digits == 0 {
        Spec::new(Conv::Decimal)
    } else {
        Spec::with_precision(Conv::General, digits)
    };
    rows_of(value, |line, i| {
        let z = a.data().get(i).copied().unwrap_or(C64 { re: 0.0, im: 0.0 });
        put(
            line,
            Number::Float(z.re),
            &Spec {
                width: Some(width),
                ..plain
            },
        )?;
        let start = line.len();
        // NaN carries no sign of its own
        if z.im.is_nan() {
            line.push('+');
        }
        put(line, Number::Float(z.im), &Spec { plus: true, ..plain })?;
        let used = line.len() - start;
        line.push('i');
        line.extend(std::iter::repeat_n(' ', width.saturating_sub(used)));
        Ok(())
    })
}

/// Every row goes through the format; the lines that come out are stacked.
fn by_format(call: &mut Call, value: &Value, format: &[u16]) -> Result<Value> {
    let (rows, n) = (value.shape().rows(), value.numel());
    let mut lines = Vec::new();
    for r in 0..rows {
        let row: Vec<Value> = (r..n).step_by(rows.max(1)).map(|i| element(value, i)).collect();
        let text = format_units(call.host, "num2str", format, &row)?;
        let text = text.strip_suffix(&[10]).unwrap_or(&text);
        lines.extend(text.split(|u| *u == 10).map(<[u16]>::to_vec));
    }
    trimmed(lines)
}

fn element(value: &Value, i: usize) -> Value {
    match number_at(value, i) {
        Number::Float(x) => Value::Num(x),
        Number::Signed(x) => Value::from(Array::scalar(x)),
        Number::Unsigned(x) => Value::from(Array::scalar(x)),
    }
}
