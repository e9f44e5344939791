//! Classes brought together: what a value becomes when it is written into an array of another class, or joined with one.

use super::fault;
use crate::{alloc, Array, Class, Error, Result, Shape, StringValue, Value, C32};
use std::rc::Rc;

/// The class of storage that both sides of an operation are brought to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Target {
    pub class: Class,
    pub complex: bool,
}

impl Target {
    pub(crate) fn of(value: &Value) -> Target {
        Target { class: value.class(), complex: value.is_complex() }
    }
}

/// A number type that MATLAB's conversions lead to: integers round half away from zero and saturate, NaN is 0.
pub(crate) trait Number: Copy {
    fn from_double(x: f64) -> Self;
    /// From int64 and uint64, exactly.
    fn from_wide(x: i128) -> Self;
}

macro_rules! integer_number {
    ($($t:ty),*) => {$(
        impl Number for $t {
            #[inline]
            fn from_double(x: f64) -> $t {
                round_half_away(x) as $t
            }
            #[inline]
            fn from_wide(x: i128) -> $t {
                x.clamp(<$t>::MIN as i128, <$t>::MAX as i128) as $t
            }
        }
    )*};
}
integer_number!(i8, i16, i32, i64, u8, u16, u32, u64);

impl Number for f64 {
    fn from_double(x: f64) -> f64 {
        x
    }
    fn from_wide(x: i128) -> f64 {
        x as f64
    }
}
impl Number for f32 {
    fn from_double(x: f64) -> f32 {
        x as f32
    }
    fn from_wide(x: i128) -> f32 {
        x as f32
    }
}
impl Number for bool {
    fn from_double(x: f64) -> bool {
        x != 0.0
    }
    fn from_wide(x: i128) -> bool {
        x != 0
    }
}

#[inline]
pub(crate) fn round_half_away(x: f64) -> f64 {
    let whole = x.trunc();
    if (x - whole).abs() >= 0.5 {
        whole + 1f64.copysign(x)
    } else {
        whole
    }
}

/// The value in the target's class, as it is when it has that class. `Num` and `Bool` stay as they are.
pub(crate) fn to_target(value: Value, target: Target) -> Result<Value> {
    let from = Target::of(&value);
    if from == target {
        return Ok(value);
    }
    let refuse = || Err(fault::no_conversion(target.class, from.class));
    match target.class {
        Class::String => return Ok(Value::from(to_strings(&value)?)),
        Class::Cell if value.is_empty() => return Ok(Value::from(Array::<Value>::empty_of(value.shape()))),
        Class::Cell | Class::Struct | Class::FunctionHandle | Class::Map | Class::Exception => return refuse(),
        _ => {}
    }
    if let Value::String(s) = &value {
        return from_strings(s, target);
    }
    if !value.is_arithmetic() {
        return refuse();
    }
    if target.complex {
        return to_complex(&value, target.class);
    }
    if from.complex {
        return Err(Error::new("MATLAB:invalidConversion", format!("Conversion to {} from complex {} is not possible.", target.class, from.class)));
    }
    if target.class == Class::Logical && value.as_doubles()?.is_some_and(|d| d.iter().any(|x| x.is_nan())) {
        return Err(Error::new("MATLAB:nologicalnan", "NaN values cannot be converted to logicals."));
    }
    to_real(&value, target.class)
}

fn to_complex(value: &Value, class: Class) -> Result<Value> {
    let Some(a) = value.to_complex_array()? else { return Err(fault::no_conversion(class, value.class())) };
    match class {
        Class::Double => Ok(Value::Complex(Rc::new(a))),
        Class::Single => Ok(Value::ComplexSingle(Rc::new(a.map(|z| C32 { re: z.re as f32, im: z.im as f32 })?))),
        Class::Char | Class::Logical => Err(fault::no_conversion(class, value.class())),
        _ => Err(Error::new("RunMat:complexInteger", "Complex integers are not supported.")),
    }
}

fn to_real(value: &Value, class: Class) -> Result<Value> {
    Ok(match class {
        Class::Double => Value::from(numbers::<f64>(value)?),
        Class::Single => Value::from(numbers::<f32>(value)?),
        Class::Int8 => Value::from(numbers::<i8>(value)?),
        Class::Int16 => Value::from(numbers::<i16>(value)?),
        Class::Int32 => Value::from(numbers::<i32>(value)?),
        Class::Int64 => Value::from(numbers::<i64>(value)?),
        Class::Uint8 => Value::from(numbers::<u8>(value)?),
        Class::Uint16 => Value::Uint16(Rc::new(numbers::<u16>(value)?)),
        Class::Uint32 => Value::from(numbers::<u32>(value)?),
        Class::Uint64 => Value::from(numbers::<u64>(value)?),
        Class::Logical => Value::from(numbers::<bool>(value)?),
        Class::Char => Value::Char(Rc::new(numbers::<u16>(value)?)),
        other => return Err(fault::no_conversion(other, value.class())),
    })
}

/// Real numbers, logicals or characters as an array of another number type.
pub(crate) fn numbers<T: Number>(value: &Value) -> Result<Array<T>> {
    match value {
        Value::Int64(a) => a.map(|x| T::from_wide(i128::from(*x))),
        Value::Uint64(a) => a.map(|x| T::from_wide(i128::from(*x))),
        other => {
            let d = other.as_doubles()?.ok_or_else(|| fault::no_conversion(Class::Double, other.class()))?;
            Array::new(other.shape(), alloc::try_collect(d.iter().map(|x| T::from_double(*x)))?)
        }
    }
}

/// Strings as characters (one string only) or as numbers (NaN where the text is none).
fn from_strings(s: &Array<StringValue>, target: Target) -> Result<Value> {
    if target.class == Class::Char {
        let [one] = s.data() else { return Err(fault::no_conversion(Class::Char, Class::String)) };
        return Ok(Value::char_units(one.units_or_empty().to_vec()));
    }
    let parsed = s.map(|x| x.to_text().and_then(|t| t.trim().parse::<f64>().ok()).unwrap_or(f64::NAN))?;
    to_target(Value::from(parsed), target)
}

/// Any text, number or cell of texts as strings. Rows of a char matrix become one string each.
pub(crate) fn to_strings(value: &Value) -> Result<Array<StringValue>> {
    match value {
        Value::String(a) => a.try_clone(),
        Value::Char(a) if a.numel() == 0 && a.rows() <= 1 => Ok(Array::scalar(StringValue::default())),
        Value::Char(a) => {
            let rows = (0..a.rows()).map(|r| (0..a.cols()).filter_map(|c| a.data().get(c * a.rows() + r).copied()).collect::<Vec<u16>>());
            Ok(Array::column(rows.map(|r| StringValue::from_units(&r)).collect()))
        }
        Value::Cell(a) => a.try_map(|v| match to_strings(v)?.data() {
            [one] => Ok(one.clone()),
            _ => Err(fault::no_conversion(Class::String, Class::Cell)),
        }),
        Value::Bool(b) => Ok(Array::scalar(StringValue::new(if *b { "true" } else { "false" }))),
        Value::Logical(a) => a.map(|b| StringValue::new(if *b { "true" } else { "false" })),
        Value::Int64(a) => a.map(|x| StringValue::new(&x.to_string())),
        Value::Uint64(a) => a.map(|x| StringValue::new(&x.to_string())),
        other => match other.as_doubles()? {
            Some(d) => Array::new(other.shape(), alloc::try_collect(d.iter().map(|x| number_text(*x)))?),
            None => Err(fault::no_conversion(Class::String, other.class())),
        },
    }
}

/// `string(x)` of a number: whole numbers in full, else five significant digits more than the whole part has. NaN is missing.
fn number_text(x: f64) -> StringValue {
    if x.is_nan() {
        return StringValue::missing();
    }
    if x.is_infinite() {
        return StringValue::new(if x > 0.0 { "Inf" } else { "-Inf" });
    }
    if x == x.trunc() && x.abs() < 1e15 {
        return StringValue::new(&format!("{}", x as i64));
    }
    let whole = format!("{}", x.abs().trunc());
    let digits = if x.abs() < 1.0 { 5 } else { (whole.len() + 4).min(16) };
    let scientific = format!("{:.*e}", digits - 1, x);
    let exponent: i32 = scientific.split('e').nth(1).and_then(|e| e.parse().ok()).unwrap_or(0);
    if exponent < -5 || exponent >= digits as i32 {
        let mantissa = scientific.split('e').next().unwrap_or("0");
        let mantissa = if mantissa.contains('.') { mantissa.trim_end_matches('0').trim_end_matches('.') } else { mantissa };
        let sign = if exponent < 0 { '-' } else { '+' };
        return StringValue::new(&format!("{mantissa}e{sign}{:02}", exponent.abs()));
    }
    let decimals = (digits as i32 - 1 - exponent).max(0) as usize;
    let fixed = format!("{x:.decimals$}");
    let fixed = if fixed.contains('.') { fixed.trim_end_matches('0').trim_end_matches('.') } else { &fixed };
    StringValue::new(fixed)
}

/// The class that `base(...) = right` has afterwards: the base's, except that `[]` takes the right side's.
pub(crate) fn assignment_target(base: &Value, right: &Value) -> Target {
    let (b, r) = (Target::of(base), Target::of(right));
    let blank = match base {
        Value::Double(a) => *a.shape() == Shape::empty() || (a.numel() == 0 && matches!(r.class, Class::Cell | Class::Struct)),
        _ => false,
    };
    if blank {
        return r;
    }
    Target { class: b.class, complex: b.complex || (r.complex && r.class.is_float()) }
}
