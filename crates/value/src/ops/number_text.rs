//! Numbers as strings and back: what `string(x)`, `"a" + x` and `double("1e3")` do.

use crate::{Array, Result, StringValue, Value, C64};
use runmat_kernels::decimal::{decimal_exponent, format_g, parse_complex};

/// Any number, logical or char array as strings, element by element; `None` for other things. NaN is missing.
pub(crate) fn strings(v: &Value) -> Result<Option<Array<StringValue>>> {
    fn each<T: Copy>(a: &Array<T>, f: impl Fn(T) -> StringValue) -> Result<Option<Array<StringValue>>> {
        Ok(Some(a.map(|x| f(*x))?))
    }
    fn whole<T: std::fmt::Display>(x: T) -> StringValue {
        StringValue::new(&x.to_string())
    }
    fn truth(b: bool) -> StringValue {
        StringValue::new(if b { "true" } else { "false" })
    }
    match v {
        Value::Num(x) => Ok(Some(Array::scalar(number(*x)))),
        Value::Bool(b) => Ok(Some(Array::scalar(truth(*b)))),
        Value::Double(a) => each(a, number),
        Value::Single(a) => each(a, |x| number(f64::from(x))),
        Value::Complex(a) => each(a, complex),
        Value::ComplexSingle(a) => each(a, |z| complex(z.widen())),
        Value::Int8(a) => each(a, whole),
        Value::Int16(a) => each(a, whole),
        Value::Int32(a) => each(a, whole),
        Value::Int64(a) => each(a, whole),
        Value::Uint8(a) => each(a, whole),
        Value::Uint16(a) => each(a, whole),
        Value::Uint32(a) => each(a, whole),
        Value::Uint64(a) => each(a, whole),
        Value::Logical(a) => each(a, truth),
        _ => Ok(None),
    }
}

fn number(x: f64) -> StringValue {
    if x.is_nan() {
        StringValue::missing()
    } else {
        StringValue::new(&short_text(x))
    }
}

fn complex(z: C64) -> StringValue {
    let sign = if z.im < 0.0 || (z.im == 0.0 && z.im.is_sign_negative()) {
        "-"
    } else {
        "+"
    };
    StringValue::new(&format!("{}{sign}{}i", short_text(z.re), short_text(z.im.abs())))
}

/// A double as `string` and `num2str` show a scalar: whole numbers in full, others with four decimals' worth of digits.
pub(crate) fn short_text(x: f64) -> String {
    if x == x.trunc() && x.abs() < 1e15 {
        return format!("{}", x as i64);
    }
    let digits = decimal_exponent(x).saturating_add(5).clamp(5, 15);
    format_g(x, digits as usize)
}

/// `str2double` of one text: a real or complex number, blanks around and thousands' commas allowed; NaN for anything else.
pub(crate) fn parse_number(units: &[u16]) -> C64 {
    match parse_complex(units) {
        Some(z) => C64 { re: z.re, im: z.im },
        None => C64 { re: f64::NAN, im: 0.0 },
    }
}
