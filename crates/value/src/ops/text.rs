//! `+` and comparisons where one side is a string array.

use super::broadcast::zip_with;
use super::relational::Relation;
use crate::{Array, Error, Result, StringValue, Value};
use std::borrow::Cow;

/// `a + b`: texts are joined, numbers become text first, missing stays missing.
pub(crate) fn plus(a: &Value, b: &Value) -> Result<Value> {
    let (a, b) = (joinable(a)?, joinable(b)?);
    let out = zip_with((a.shape(), a.data()), (b.shape(), b.data()), |x, y| {
        match (x.units(), y.units()) {
            (Some(x), Some(y)) => {
                let mut units = crate::alloc::try_with_capacity(x.len().saturating_add(y.len()))?;
                units.extend_from_slice(x);
                units.extend_from_slice(y);
                Ok(StringValue::from_vec(units))
            }
            _ => Ok(StringValue::missing()),
        }
    })?;
    Ok(Value::from(out))
}

/// A comparison of texts by code unit; a missing string is equal to nothing and has no order.
pub(crate) fn compare(relation: Relation, symbol: &str, a: &Value, b: &Value) -> Result<Value> {
    let (a, b) = (comparable(symbol, a, b)?, comparable(symbol, b, a)?);
    let out = zip_with((a.shape(), a.data()), (b.shape(), b.data()), |x, y| {
        let order = match (x.units(), y.units()) {
            (Some(x), Some(y)) => Some(x.cmp(y)),
            _ => None,
        };
        Ok(relation.holds(order))
    })?;
    Ok(Value::from(out))
}

fn joinable(v: &Value) -> Result<Cow<'_, Array<StringValue>>> {
    if let Some(texts) = texts(v)? {
        return Ok(texts);
    }
    match super::number_text::strings(v)? {
        Some(a) => Ok(Cow::Owned(a)),
        None => Err(super::unsupported("+", v)),
    }
}

fn comparable<'v>(symbol: &str, v: &'v Value, other: &Value) -> Result<Cow<'v, Array<StringValue>>> {
    match texts(v)? {
        Some(t) => Ok(t),
        None if v.is_arithmetic() => {
            let (a, b) = (v.class(), other.class());
            Err(Error::new(
                "MATLAB:string:ComparisonNotSupported",
                format!("Comparison between {a} and {b} is not supported."),
            ))
        }
        None => Err(super::unsupported(symbol, v)),
    }
}

/// A string array, a char array (a text per row) or a cell array of char vectors as strings; `None` for other things.
pub(crate) fn texts(v: &Value) -> Result<Option<Cow<'_, Array<StringValue>>>> {
    match v {
        Value::String(a) => Ok(Some(Cow::Borrowed(&**a))),
        Value::Char(a) if a.shape().is_matrix() => Ok(Some(Cow::Owned(char_rows(a)?))),
        Value::Cell(a) => {
            let mut out = crate::alloc::try_with_capacity(a.numel())?;
            for item in a.data() {
                match item {
                    Value::String(s) if s.numel() == 1 => out.extend_from_slice(s.data()),
                    Value::Char(_) => match item.as_text_units() {
                        Some(units) => out.push(StringValue::from_units(units)),
                        None => return Ok(None),
                    },
                    _ => return Ok(None),
                }
            }
            Ok(Some(Cow::Owned(Array::new(a.shape().clone(), out)?)))
        }
        _ => Ok(None),
    }
}

/// The rows of a char matrix as a column of strings. `''` is one empty text.
pub(crate) fn char_rows(a: &Array<u16>) -> Result<Array<StringValue>> {
    if a.shape().is_row() || (a.rows() == 0 && a.cols() == 0) {
        return Ok(Array::scalar(StringValue::from_units(a.data())));
    }
    let (rows, cols) = (a.rows(), a.cols());
    let mut out = crate::alloc::try_with_capacity(rows)?;
    let mut line: Vec<u16> = crate::alloc::try_with_capacity(cols)?;
    for r in 0..rows {
        line.clear();
        line.extend((0..cols).map(|c| a.data()[c * rows + r]));
        out.push(StringValue::from_units(&line));
    }
    Ok(Array::column(out))
}
