//! One line of the variable table: class, size, the first numbers, a summary, a token that reaches the data.

use runmat_protocol::{Residency, WorkspaceEntry};
use runmat_value::display::{inline_value, Format};
use runmat_value::{with_array, StringValue, Value};

/// Numbers in a preview.
const PREVIEWED: usize = 32;
/// Values that the size of a container is summed over; larger ones tell no size.
const COUNTED: usize = 10_000;

pub(crate) fn entry(name: &str, value: &Value, token: String, format: &Format) -> WorkspaceEntry {
    let preview = preview(value);
    let truncated = preview.as_ref().map(|p| p.len() < value.numel());
    WorkspaceEntry {
        name: name.to_string(),
        class_name: value.class().name().to_string(),
        dtype: dtype(value).to_string(),
        shape: value.shape().dims().iter().map(|d| *d as f64).collect(),
        is_gpu: false,
        residency: Residency::Cpu,
        size_bytes: size_bytes(value),
        preview,
        truncated,
        summary: inline_value(value, format),
        preview_token: token,
    }
}

pub(crate) fn dtype(value: &Value) -> &'static str {
    match value {
        Value::Num(_) | Value::Double(_) => "float64",
        Value::Single(_) => "float32",
        Value::Complex(_) => "complex128",
        Value::ComplexSingle(_) => "complex64",
        Value::Bool(_) | Value::Logical(_) => "bool",
        Value::Char(_) => "utf16",
        Value::String(_) => "string",
        Value::Cell(_) => "cell",
        Value::Struct(_) => "struct",
        Value::Function(_) => "function",
        Value::Map(_) => "map",
        Value::Exception(_) | Value::Object(_) => "object",
        other => other.class().name(),
    }
}

/// The first numbers (real parts) of numeric, logical and char values.
fn preview(value: &Value) -> Option<Vec<f64>> {
    fn first<T: Copy>(data: &[T], number: impl Fn(T) -> f64) -> Vec<f64> {
        data.iter().take(PREVIEWED).map(|x| number(*x)).collect()
    }
    Some(match value {
        Value::Num(x) => vec![*x],
        Value::Bool(b) => vec![f64::from(u8::from(*b))],
        Value::Double(a) => first(a.data(), |x| x),
        Value::Single(a) => first(a.data(), f64::from),
        Value::Complex(a) => first(a.data(), |z| z.re),
        Value::ComplexSingle(a) => first(a.data(), |z| f64::from(z.re)),
        Value::Int8(a) => first(a.data(), f64::from),
        Value::Int16(a) => first(a.data(), f64::from),
        Value::Int32(a) => first(a.data(), f64::from),
        Value::Int64(a) => first(a.data(), |x| x as f64),
        Value::Uint8(a) => first(a.data(), f64::from),
        Value::Uint16(a) | Value::Char(a) => first(a.data(), f64::from),
        Value::Uint32(a) => first(a.data(), f64::from),
        Value::Uint64(a) => first(a.data(), |x| x as f64),
        Value::Logical(a) => first(a.data(), |b| f64::from(u8::from(b))),
        Value::String(_)
        | Value::Cell(_)
        | Value::Struct(_)
        | Value::Function(_)
        | Value::Map(_)
        | Value::Exception(_)
        | Value::Object(_) => return None,
    })
}

/// Bytes of the data, summed without recursion; a map counts its own entries, which may hold the map itself.
fn size_bytes(value: &Value) -> Option<f64> {
    let mut pending = vec![value.clone()];
    let (mut total, mut seen) = (0.0, 0);
    while let Some(value) = pending.pop() {
        seen += 1;
        match &value {
            Value::Cell(_) | Value::Struct(_) | Value::Map(_) if seen + pending.len() + contents(&value) > COUNTED => {
                return None
            }
            Value::Cell(a) => {
                total += 8.0 * a.numel() as f64;
                pending.extend(a.data().iter().cloned());
            }
            Value::Struct(s) => {
                total += 8.0 * s.values().len() as f64;
                pending.extend(s.values().iter().cloned());
            }
            Value::Map(m) => total += 16.0 * m.len() as f64,
            Value::String(a) => total += a.data().iter().map(string_bytes).sum::<f64>(),
            Value::Num(_) => total += 8.0,
            Value::Bool(_) => total += 1.0,
            Value::Function(_) => total += 32.0,
            Value::Exception(e) => total += 64.0 + e.message().len() as f64,
            other => total += with_array!(other, a => std::mem::size_of_val(a.data()) as f64, _ => 0.0),
        }
    }
    Some(total)
}

fn contents(value: &Value) -> usize {
    match value {
        Value::Cell(a) => a.numel(),
        Value::Struct(s) => s.values().len(),
        Value::Map(m) => m.len(),
        _ => 0,
    }
}

fn string_bytes(s: &StringValue) -> f64 {
    16.0 + 2.0 * s.units_or_empty().len() as f64
}
