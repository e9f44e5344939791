//! `cellfun` with the old names, and its quick ways for questions that need no call.

use runmat_spec::{Call, Found};
use runmat_value::{Array, Error, FunctionHandle, Result, Value};

/// `cellfun('size', C, k)` and `cellfun('isclass', C, name)`.
pub(crate) fn legacy(callee: &Value, args: &[Value]) -> Result<Option<Value>> {
    let Some(name) = callee.as_text() else { return Ok(None) };
    match (name.as_str(), args) {
        ("size", [Value::Cell(c), k]) => {
            let k = k.as_scalar().filter(|k| *k >= 1.0).ok_or_else(|| {
                Error::new(
                    "MATLAB:cellfun:InvalidDimension",
                    "The dimension must be a positive integer.",
                )
            })?;
            Ok(Some(Value::from(c.map(|v| v.shape().dim(k as usize - 1) as f64)?)))
        }
        ("isclass", [Value::Cell(c), class]) => {
            let class = class.as_text().unwrap_or_default();
            Ok(Some(Value::from(c.map(|v| v.class_name() == class)?)))
        }
        ("prodofsize", [Value::Cell(c)]) => Ok(Some(Value::from(c.map(|v| v.numel() as f64)?))),
        (name, [Value::Cell(c)]) => answer(name, c),
        _ => Ok(None),
    }
}

/// The same for handles such as `@isempty`, when the name means the builtin here.
pub(crate) fn quick(call: &Call, callee: &Value, cell: &Array<Value>) -> Result<Option<Value>> {
    let Value::Function(h) = callee else { return Ok(None) };
    let FunctionHandle::Named { name, target: None } = &**h else {
        return Ok(None);
    };
    if call.scopes.find(name) != Found::Builtin {
        return Ok(None);
    }
    answer(name, cell)
}

fn answer(name: &str, c: &Array<Value>) -> Result<Option<Value>> {
    let tests: Option<fn(&Value) -> bool> = match name {
        "isempty" => Some(Value::is_empty),
        "ischar" => Some(Value::is_char),
        "iscell" => Some(Value::is_cell),
        "isnumeric" => Some(Value::is_numeric),
        "islogical" => Some(|v| matches!(v, Value::Bool(_) | Value::Logical(_))),
        "isreal" => Some(|v| v.is_arithmetic() && !v.is_complex()),
        "isstruct" => Some(|v| matches!(v, Value::Struct(_))),
        "isstring" => Some(Value::is_string),
        _ => None,
    };
    if let Some(test) = tests {
        return Ok(Some(Value::from(c.map(test)?)));
    }
    let measures: Option<fn(&Value) -> f64> = match name {
        "numel" => Some(|v| v.numel() as f64),
        "ndims" => Some(|v| v.shape().ndims() as f64),
        "length" => Some(|v| {
            if v.is_empty() {
                0.0
            } else {
                v.shape().dims().iter().copied().max().unwrap_or(0) as f64
            }
        }),
        _ => None,
    };
    match measures {
        Some(measure) => Ok(Some(Value::from(c.map(measure)?))),
        None => Ok(None),
    }
}
