//! Reading arguments: what many builtins ask of theirs, with one wording of each error.

use runmat_spec::{Call, Scope};
use runmat_value::{Error, Result, Value};
use std::borrow::Cow;

/// A text scalar (char row or 1x1 string) in position `i`.
pub(crate) fn text(call: &Call, i: usize, function: &str) -> Result<String> {
    call.arg(i)?.as_text().ok_or_else(|| {
        Error::new(
            format!("MATLAB:{function}:invalidInput"),
            format!("Argument {} must be a string scalar or character vector.", i + 1),
        )
    })
}

/// A real scalar in position `i`.
pub(crate) fn scalar(call: &Call, i: usize, function: &str) -> Result<f64> {
    call.arg(i)?.as_scalar().ok_or_else(|| {
        Error::new(
            format!("MATLAB:{function}:invalidInput"),
            format!("Argument {} must be a real scalar.", i + 1),
        )
    })
}

/// A one-based dimension argument as zero-based.
pub(crate) fn dimension(value: &Value, function: &str) -> Result<usize> {
    match value.as_scalar() {
        Some(d) if d >= 1.0 && d == d.trunc() && d < 1e6 => Ok(d as usize - 1),
        _ => Err(Error::new(
            format!("MATLAB:{function}:dimensionMustBePositiveInteger"),
            "Dimension argument must be a positive integer scalar within indexing range.",
        )),
    }
}

/// Real data as doubles.
pub(crate) fn doubles<'a>(value: &'a Value, function: &str) -> Result<Cow<'a, [f64]>> {
    value
        .as_doubles()?
        .ok_or_else(|| Error::undefined_for(function, value.class_name()))
}

/// The name of the variable that stands in position `i` of the call, if it is one.
pub(crate) fn input_name(call: &Call, i: usize) -> Option<String> {
    call.scopes
        .argument_texts(Scope::Caller)
        .into_iter()
        .nth(i)
        .filter(|t| is_name(t))
}

/// A letter, then letters, digits and underscores.
pub(crate) fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}
