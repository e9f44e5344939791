//! Conversion between classes: `int8(x)`, `logical(x)`, `char(x)`, `string(x)` and the like.

use super::operand::{numbers, Element, Number, Operand};
use super::{number_text, relational, text};
use crate::{alloc, Array, Class, Error, Result, Shape, StringValue, Value};
use std::rc::Rc;

/// The value as another class. Numbers round and saturate, NaN has no truth value, text reads as a number when it is a string.
pub fn cast(v: &Value, class: Class) -> Result<Value> {
    if v.class() == class {
        return Ok(v.clone());
    }
    match class {
        Class::Double => to_double(v),
        Class::Single => match v {
            Value::Complex(a) => Ok(Value::from(a.map(|z| z.narrow())?)),
            _ => to_number::<f32>(v, class),
        },
        Class::Int8 => to_number::<i8>(v, class),
        Class::Int16 => to_number::<i16>(v, class),
        Class::Int32 => to_number::<i32>(v, class),
        Class::Int64 => to_number::<i64>(v, class),
        Class::Uint8 => to_number::<u8>(v, class),
        Class::Uint16 => to_number::<u16>(v, class),
        Class::Uint32 => to_number::<u32>(v, class),
        Class::Uint64 => to_number::<u64>(v, class),
        Class::Logical => to_logical(v),
        Class::Char => to_char(v),
        Class::String => to_string(v),
        _ => Err(impossible(class, v)),
    }
}

/// `Conversion to double from cell is not possible.`
fn impossible(class: Class, v: &Value) -> Error {
    Error::new(
        "MATLAB:invalidConversion",
        format!("Conversion to {class} from {} is not possible.", v.class()),
    )
}

fn to_double(v: &Value) -> Result<Value> {
    match v {
        Value::ComplexSingle(a) => Ok(Value::from(a.map(|z| z.widen())?)),
        Value::String(a) => Ok(Value::from(a.map(|s| number_text::parse_number(s.units_or_empty()))?)),
        _ => to_number::<f64>(v, Class::Double),
    }
}

fn to_number<T: Number>(v: &Value, class: Class) -> Result<Value> {
    match v {
        Value::String(_) if class == Class::Single => to_number::<T>(&to_double(v)?, class),
        Value::Complex(_) | Value::ComplexSingle(_) => Err(Error::new(
            "MATLAB:complexIntegers",
            format!("Conversion of complex values to {class} is not supported."),
        )),
        _ if v.is_arithmetic() => Ok(T::wrap(numbers::<T>(v.clone())?)),
        _ => Err(impossible(class, v)),
    }
}

fn to_logical(v: &Value) -> Result<Value> {
    if v.is_complex() {
        return Err(Error::new(
            "MATLAB:nologicalcomplex",
            "Complex values cannot be converted to logicals.",
        ));
    }
    if !v.is_arithmetic() {
        return Err(impossible(Class::Logical, v));
    }
    Ok(bool::wrap(relational::truths(v.clone())?))
}

fn to_char(v: &Value) -> Result<Value> {
    match v {
        Value::String(_) | Value::Cell(_) => match text::texts(v)? {
            Some(t) => char_matrix(t.data()),
            None => Err(impossible(Class::Char, v)),
        },
        _ if v.is_complex() => to_char(&super::complex_parts::real_part(v.clone())?),
        _ if v.is_arithmetic() => {
            // Fractions are cut, not rounded: char(65.7) is 'A'.
            let codes: Operand<f64> = numbers(v.clone())?;
            let units = alloc::try_collect(codes.data().iter().map(|x| *x as u16))?;
            Ok(Value::Char(Rc::new(Array::new(codes.shape(), units)?)))
        }
        _ => Err(impossible(Class::Char, v)),
    }
}

/// Texts as the rows of a char matrix, padded with blanks. Missing is empty.
fn char_matrix(texts: &[StringValue]) -> Result<Value> {
    if let [one] = texts {
        return Ok(Value::char_units(alloc::try_copy(one.units_or_empty())?));
    }
    let (rows, cols) = (
        texts.len(),
        texts.iter().map(|t| t.units_or_empty().len()).max().unwrap_or(0),
    );
    let mut a = Array::filled(Shape::matrix(rows, cols), u16::from(b' '))?;
    for (r, t) in texts.iter().enumerate() {
        for (c, u) in t.units_or_empty().iter().enumerate() {
            a.data_mut()[c * rows + r] = *u;
        }
    }
    Ok(Value::Char(Rc::new(a)))
}

fn to_string(v: &Value) -> Result<Value> {
    if let Some(t) = text::texts(v)? {
        return Ok(Value::from(t.into_owned()));
    }
    if let Some(s) = number_text::strings(v)? {
        return Ok(Value::from(s));
    }
    match v {
        // An element that is a cell has no text, whatever it holds.
        Value::Cell(a) if a.data().iter().any(Value::is_cell) => Err(impossible(Class::String, v)),
        Value::Cell(a) => Ok(Value::from(a.try_map(|item| match to_string(item)? {
            Value::String(s) if s.numel() == 1 => Ok(s.data()[0].clone()),
            _ => Err(impossible(Class::String, v)),
        })?)),
        Value::Function(f) => Ok(Value::string(f.text())),
        _ => Err(impossible(Class::String, v)),
    }
}
