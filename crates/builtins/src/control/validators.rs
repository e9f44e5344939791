//! The validation functions of `arguments` blocks: `mustBePositive` and its kin. One table: name, summary, message, test.

use crate::arguments;
use runmat_spec::{Builtin, Call, Flow};
use runmat_value::ops::{self, BinaryOp};
use runmat_value::{Error, Result, Value};

/// A validator without parameters.
macro_rules! plain {
    ($name:literal, $summary:literal, $message:literal, $test:expr) => {
        Builtin {
            summary: $summary,
            forms: &[concat!($name, "(value)")],
            errors: &[concat!("MATLAB:validators:", $name)],
            ..Builtin::new($name, |call| verdict($test(call.arg(0)?)?, $name, $message))
        }
    };
}

/// A comparison with a number.
macro_rules! against {
    ($name:literal, $summary:literal, $message:literal, $op:expr) => {
        Builtin {
            summary: $summary,
            forms: &[concat!($name, "(value, c)")],
            errors: &[concat!("MATLAB:validators:", $name)],
            ..Builtin::new($name, |call| compare_with(call, $name, $message, $op))
        }
    };
}

pub const ENTRIES: &[Builtin] = &[
    plain!(
        "mustBePositive",
        "Check that a value is positive",
        "Value must be positive.",
        |v| all(v, |x| x > 0.0)
    ),
    plain!(
        "mustBeNonpositive",
        "Check that a value is nonpositive",
        "Value must be nonpositive.",
        |v| all(v, |x| x <= 0.0)
    ),
    plain!(
        "mustBeNegative",
        "Check that a value is negative",
        "Value must be negative.",
        |v| all(v, |x| x < 0.0)
    ),
    plain!(
        "mustBeNonnegative",
        "Check that a value is nonnegative",
        "Value must be nonnegative.",
        |v| all(v, |x| x >= 0.0)
    ),
    plain!(
        "mustBeFinite",
        "Check that a value is finite",
        "Value must be finite.",
        |v| parts(v, f64::is_finite)
    ),
    plain!(
        "mustBeNonNan",
        "Check that a value has no NaN",
        "Value must not be NaN.",
        |v| parts(v, |x| !x.is_nan())
    ),
    plain!(
        "mustBeNonzero",
        "Check that a value has no zero",
        "Value must not be zero.",
        nonzero
    ),
    plain!(
        "mustBeInteger",
        "Check that a value is whole",
        "Value must be integer.",
        integer
    ),
    plain!(
        "mustBeReal",
        "Check that a value is real",
        "Value must be real.",
        |v: &Value| Ok::<bool, Error>(!v.is_complex() && v.is_arithmetic())
    ),
    plain!(
        "mustBeNumeric",
        "Check that a value is numeric",
        "Value must be numeric.",
        |v: &Value| Ok::<bool, Error>(v.is_numeric())
    ),
    plain!(
        "mustBeNumericOrLogical",
        "Check that a value is numeric or logical",
        "Value must be numeric or logical.",
        |v| Ok::<bool, Error>(is_number(v))
    ),
    plain!(
        "mustBeFloat",
        "Check that a value is double or single",
        "Value must be one of the following types: 'double', 'single'.",
        |v: &Value| Ok::<bool, Error>(v.class().is_float())
    ),
    plain!(
        "mustBeNonempty",
        "Check that a value is not empty",
        "Value must not be empty.",
        |v: &Value| Ok::<bool, Error>(!v.is_empty())
    ),
    plain!(
        "mustBeNonsparse",
        "Check that a value is not sparse",
        "Value must not be sparse.",
        |_: &Value| Ok::<bool, Error>(true)
    ),
    plain!(
        "mustBeNonmissing",
        "Check that a value has nothing missing",
        "Value must not be missing.",
        nonmissing
    ),
    plain!(
        "mustBeScalarOrEmpty",
        "Check that a value is a scalar or empty",
        "Value must be a scalar or empty.",
        |v: &Value| Ok::<bool, Error>(v.is_scalar() || v.is_empty())
    ),
    plain!(
        "mustBeVector",
        "Check that a value is a vector",
        "Value must be a vector.",
        |v: &Value| Ok::<bool, Error>(v.is_vector() && !v.is_empty())
    ),
    plain!(
        "mustBeMatrix",
        "Check that a value is a matrix",
        "Value must be a matrix.",
        |v: &Value| Ok::<bool, Error>(v.shape().is_matrix())
    ),
    plain!(
        "mustBeRow",
        "Check that a value is a row",
        "Value must be a row vector.",
        |v: &Value| Ok::<bool, Error>(v.shape().is_row())
    ),
    plain!(
        "mustBeColumn",
        "Check that a value is a column",
        "Value must be a column vector.",
        |v: &Value| Ok::<bool, Error>(v.shape().is_column())
    ),
    plain!(
        "mustBeText",
        "Check that a value is text",
        "Value must be a character vector, string array, or cell array of character vectors.",
        |v: &Value| Ok::<bool, Error>(is_text(v))
    ),
    plain!(
        "mustBeTextScalar",
        "Check that a value is one text",
        "Value must be a character vector or string scalar.",
        |v: &Value| Ok::<bool, Error>(
            matches!(v, Value::Char(a) if a.shape().is_row() || a.numel() == 0) || v.is_string() && v.is_scalar()
        )
    ),
    plain!(
        "mustBeNonzeroLengthText",
        "Check that a value is text with characters",
        "Value must be text with one or more characters.",
        |v: &Value| Ok::<bool, Error>(is_text(v) && v.as_texts().is_some_and(|t| t.iter().all(|s| !s.is_empty())))
    ),
    plain!(
        "mustBeValidVariableName",
        "Check that a value is a name",
        "Value must be a valid variable name.",
        |v: &Value| Ok::<bool, Error>(
            is_text(v) && v.as_texts().is_some_and(|t| t.iter().all(|s| arguments::is_name(s)))
        )
    ),
    against!(
        "mustBeGreaterThan",
        "Check that a value is greater than another",
        "Value must be greater than ",
        BinaryOp::Gt
    ),
    against!(
        "mustBeGreaterThanOrEqual",
        "Check that a value is at least another",
        "Value must be greater than or equal to ",
        BinaryOp::Ge
    ),
    against!(
        "mustBeLessThan",
        "Check that a value is less than another",
        "Value must be less than ",
        BinaryOp::Lt
    ),
    against!(
        "mustBeLessThanOrEqual",
        "Check that a value is at most another",
        "Value must be less than or equal to ",
        BinaryOp::Le
    ),
];

pub(super) fn fail(name: &str, message: impl Into<String>) -> Error {
    Error::new(format!("MATLAB:validators:{name}"), message)
}

fn verdict(holds: bool, name: &str, message: &str) -> Result<Flow> {
    if holds {
        Flow::nothing()
    } else {
        Err(fail(name, message))
    }
}

fn is_number(v: &Value) -> bool {
    v.is_numeric() || matches!(v, Value::Bool(_) | Value::Logical(_))
}

fn is_text(v: &Value) -> bool {
    match v {
        Value::Char(a) => a.shape().is_row() || a.numel() == 0,
        Value::String(_) => true,
        Value::Cell(c) => c
            .data()
            .iter()
            .all(|v| v.is_char() && (v.shape().is_row() || v.is_empty())),
        _ => false,
    }
}

pub(super) fn number_needed(v: &Value) -> Result<()> {
    if is_number(v) {
        Ok(())
    } else {
        Err(fail("mustBeNumericOrLogical", "Value must be numeric or logical."))
    }
}

/// A test of each element of real data.
fn all(v: &Value, test: impl Fn(f64) -> bool) -> Result<bool> {
    number_needed(v)?;
    match v.as_doubles()? {
        Some(d) => Ok(d.iter().all(|x| test(*x))),
        None => Err(fail("mustBeReal", "Value must be real.")),
    }
}

/// A test of the real and the imaginary part of each element.
fn parts(v: &Value, test: impl Fn(f64) -> bool) -> Result<bool> {
    number_needed(v)?;
    match v.to_complex_array()? {
        Some(a) => Ok(a.data().iter().all(|z| test(z.re) && test(z.im))),
        None => Ok(true),
    }
}

fn nonzero(v: &Value) -> Result<bool> {
    number_needed(v)?;
    match v.to_complex_array()? {
        Some(a) => Ok(a.data().iter().all(|z| z.re != 0.0 || z.im != 0.0)),
        None => Ok(true),
    }
}

fn integer(v: &Value) -> Result<bool> {
    number_needed(v)?;
    match v.as_doubles()? {
        Some(d) => Ok(d.iter().all(|x| x.is_finite() && *x == x.trunc())),
        None => Ok(false),
    }
}

fn nonmissing(v: &Value) -> Result<bool> {
    match v {
        Value::String(a) => Ok(a.data().iter().all(|s| !s.is_missing())),
        Value::Double(_) | Value::Single(_) | Value::Num(_) => {
            Ok(v.as_doubles()?.is_none_or(|d| d.iter().all(|x| !x.is_nan())))
        }
        _ => Ok(true),
    }
}

/// A bound as the message shows it.
pub(super) fn shown(v: &Value) -> String {
    let mut text = String::new();
    runmat_value::display::disp(&mut text, v, &Default::default());
    text.trim().to_string()
}

pub(super) fn holds(op: BinaryOp, v: &Value, bound: &Value) -> Result<bool> {
    let result = ops::binary_now(op, v.clone(), bound.clone())?;
    Ok(result.is_empty() || result.is_true()?)
}

fn compare_with(call: &mut Call, name: &str, message: &str, op: BinaryOp) -> Result<Flow> {
    let (v, bound) = (call.arg(0)?, call.arg(1)?);
    number_needed(v)?;
    if v.is_complex() {
        return Err(fail("mustBeReal", "Value must be real."));
    }
    if !bound.is_scalar() || !is_number(bound) {
        return Err(Error::new(
            "MATLAB:validatorUsage:nonScalarOrNonNumeric",
            "The second input must be a numeric or logical scalar.",
        ));
    }
    if holds(op, v, bound)? {
        Flow::nothing()
    } else {
        Err(fail(name, format!("{message}{}.", shown(bound))))
    }
}
