//! Elements of any ordered class as 64-bit keys in the same order: what sorting, sets and searching work on.
//!
//! Missing elements (NaN, `<missing>`) have the largest key, [`MISSING`]. Text is ranked by sorting it once.

use super::pick::boxed;
use runmat_kernels::sort::{compare_complex, SortKey};
use runmat_value::{alloc, Array, Error, Result, StringValue, Value, C64};
use std::cmp::Ordering;

pub(crate) const MISSING: u64 = u64::MAX;

/// How numbers compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comparison {
    /// Reals by value, complex by modulus and angle.
    Auto,
    /// By real part, then imaginary part.
    Real,
    /// By modulus, then angle.
    Abs,
}

fn each<T: SortKey>(a: &Array<T>) -> Result<Vec<u64>> {
    alloc::try_collect(a.data().iter().map(|x| x.key()))
}

/// The keys of a value's elements; `None` for a class without order.
pub(crate) fn keys(value: &Value, comparison: Comparison) -> Result<Option<Vec<u64>>> {
    if (value.is_complex() || comparison == Comparison::Abs) && value.is_arithmetic() {
        let Some(z) = value.to_complex_array()? else {
            return Ok(None);
        };
        return complex_keys(z.data(), comparison).map(Some);
    }
    Ok(Some(match boxed(value.clone()) {
        Value::Double(a) => each(&a)?,
        Value::Single(a) => each(&a)?,
        Value::Int8(a) => each(&a)?,
        Value::Int16(a) => each(&a)?,
        Value::Int32(a) => each(&a)?,
        Value::Int64(a) => each(&a)?,
        Value::Uint8(a) => each(&a)?,
        Value::Uint16(a) | Value::Char(a) => each(&a)?,
        Value::Uint32(a) => each(&a)?,
        Value::Uint64(a) => each(&a)?,
        Value::Logical(a) => alloc::try_collect(a.data().iter().map(|b| u64::from(*b)))?,
        Value::String(a) => text_keys(a.data())?,
        Value::Cell(_) => match cell_texts(value)? {
            Some(texts) => text_keys(&texts)?,
            None => return Ok(None),
        },
        _ => return Ok(None),
    }))
}

/// The texts of a cell of char vectors; `None` when it holds anything else.
pub(crate) fn cell_texts(value: &Value) -> Result<Option<Vec<StringValue>>> {
    let Value::Cell(a) = value else { return Ok(None) };
    let mut texts = alloc::try_with_capacity(a.numel())?;
    for item in a.data() {
        match item {
            Value::Char(c) if c.shape().is_row() || c.numel() == 0 => texts.push(StringValue::from_units(c.data())),
            _ => return Ok(None),
        }
    }
    Ok(Some(texts))
}

/// Dense ranks by a comparison; what `missing` says is missing gets the largest key.
fn ranks(n: usize, missing: impl Fn(usize) -> bool, compare: impl Fn(usize, usize) -> Ordering) -> Result<Vec<u64>> {
    let mut order: Vec<u32> = alloc::try_with_capacity(n)?;
    order.extend((0..n).filter(|k| !missing(*k)).map(|k| k as u32));
    order.sort_by(|a, b| compare(*a as usize, *b as usize));
    let mut keys = alloc::try_filled(n, MISSING)?;
    let mut rank = 0;
    for (i, k) in order.iter().enumerate() {
        if i > 0 && compare(order[i - 1] as usize, *k as usize) != Ordering::Equal {
            rank += 1;
        }
        keys[*k as usize] = rank;
    }
    Ok(keys)
}

/// Ranks of texts by code units.
pub(crate) fn text_keys(texts: &[StringValue]) -> Result<Vec<u64>> {
    ranks(
        texts.len(),
        |k| texts[k].is_missing(),
        |a, b| texts[a].units_or_empty().cmp(texts[b].units_or_empty()),
    )
}

fn complex_keys(z: &[C64], comparison: Comparison) -> Result<Vec<u64>> {
    let part = |x: f64| x.key();
    ranks(
        z.len(),
        |k| z[k].is_nan(),
        |a, b| match comparison {
            Comparison::Real => part(z[a].re)
                .cmp(&part(z[b].re))
                .then(part(z[a].im).cmp(&part(z[b].im))),
            _ => compare_complex(z[a], z[b]),
        },
    )
}

/// The keys, or the error of a function that takes no such class.
pub(crate) fn keys_for(value: &Value, function: &str) -> Result<Vec<u64>> {
    keys(value, Comparison::Auto)?.ok_or_else(|| match value {
        Value::Cell(_) => Error::new(
            format!("MATLAB:{}:InputClass", function.to_uppercase()),
            "Cell array input must be a cell array of character vectors.",
        ),
        v => Error::undefined_for(function, v.class_name()),
    })
}
