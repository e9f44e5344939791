//! The data behind a workspace entry: typed little-endian bytes for numbers, entries with tokens for what containers hold.

use crate::deltas::token;
use crate::entry::entry;
use crate::fault::Fault;
use crate::window::Window;
use runmat_protocol::{MaterializeOptions, MaterializedData, MaterializedVariable, NumericData, WorkspaceEntry};
use runmat_value::display::Format;
use runmat_value::{MapKey, MapObject, StructArray, Value};

/// Elements returned when a host names no limit.
const DEFAULT_LIMIT: u32 = 10_000;

/// Where the value was found: its path, and the version of the variable at the root.
pub(crate) struct Place<'a> {
    pub path: &'a str,
    pub changed: u32,
    pub format: &'a Format,
}

pub(crate) fn materialize(
    value: &Value,
    place: &Place,
    options: &MaterializeOptions,
) -> Result<MaterializedVariable, Fault> {
    let limit = options.limit.unwrap_or(DEFAULT_LIMIT) as usize;
    let window = Window::new(value.shape().dims(), options.slices.as_deref().unwrap_or(&[]), limit)?;
    let data = match value {
        Value::Struct(s) => structs(s, &window, place),
        Value::Map(m) => map(m, &window, place),
        // What an object keeps, as a struct.
        Value::Object(o) => structs(&o.to_struct(), &window, place),
        Value::Function(_) => MaterializedData::Text {
            text: runmat_value::display::inline_value(value, place.format),
        },
        Value::Exception(e) => MaterializedData::Text {
            text: e.message().to_string(),
        },
        Value::String(a) => {
            let items = window
                .positions()
                .filter_map(|at| a.data().get(at))
                .map(|s| s.to_text())
                .collect();
            MaterializedData::Strings { items }
        }
        Value::Cell(a) => {
            let items = window.positions().filter_map(|at| a.data().get(at).map(|v| (at, v)));
            MaterializedData::Cell {
                items: items
                    .map(|(at, v)| place.inside(&format!("{{{}}}", at + 1), v))
                    .collect(),
            }
        }
        _ => MaterializedData::Numeric {
            data: numeric(value, &window)?,
        },
    };
    Ok(MaterializedVariable {
        entry: place.here(value),
        shape: window.shape(),
        truncated: window.truncated,
        data,
    })
}

impl Place<'_> {
    fn here(&self, value: &Value) -> WorkspaceEntry {
        entry(self.path, value, token(self.path, self.changed), self.format)
    }
    /// Entry of what lies a step further in; its name is the step.
    fn inside(&self, step: &str, value: &Value) -> WorkspaceEntry {
        entry(
            step.trim_start_matches('.'),
            value,
            token(&format!("{}{step}", self.path), self.changed),
            self.format,
        )
    }
}

fn structs(s: &StructArray, window: &Window, place: &Place) -> MaterializedData {
    let scalar = s.numel() == 1;
    let element = |at: usize| {
        let values = s.fields().iter().zip(s.element(at));
        values
            .map(|(name, v)| {
                if scalar {
                    place.inside(&format!(".{name}"), v)
                } else {
                    place.inside(&format!("({}).{name}", at + 1), v)
                }
            })
            .collect()
    };
    MaterializedData::Struct {
        fields: s.fields().iter().map(|n| n.to_string()).collect(),
        elements: window.positions().map(element).collect(),
    }
}

fn map(m: &MapObject, window: &Window, place: &Place) -> MaterializedData {
    let entries = m.entries();
    let (mut keys, mut values) = (Vec::new(), Vec::new());
    for (key, value) in entries.iter().take(window.len()) {
        let (text, step) = match key {
            MapKey::Text(units) => {
                let text = String::from_utf16_lossy(units);
                let step = format!("('{}')", text.replace('\'', "''"));
                (text, step)
            }
            MapKey::Number(x) => (format!("{x}"), format!("({x})")),
        };
        values.push(place.inside(&step, value));
        keys.push(text);
    }
    MaterializedData::Map { keys, values }
}

/// Numbers of a window as little-endian bytes.
fn numeric(value: &Value, window: &Window) -> Result<NumericData, Fault> {
    let element = crate::entry::dtype(value);
    macro_rules! real {
        ($data:expr, $x:ident => $bytes:expr) => {
            NumericData {
                element: element.to_string(),
                real: gather($data, window, |$x| $bytes)?,
                imaginary: None,
            }
        };
    }
    macro_rules! complex {
        ($data:expr, $element:literal) => {
            NumericData {
                element: $element.to_string(),
                real: gather($data, window, |z| z.re.to_le_bytes())?,
                imaginary: Some(gather($data, window, |z| z.im.to_le_bytes())?),
            }
        };
    }
    Ok(match value {
        Value::Num(x) => real!(&[*x], x => x.to_le_bytes()),
        Value::Bool(b) => real!(&[*b], b => [u8::from(b)]),
        Value::Double(a) => real!(a.data(), x => x.to_le_bytes()),
        Value::Single(a) => real!(a.data(), x => x.to_le_bytes()),
        Value::Complex(a) => complex!(a.data(), "float64"),
        Value::ComplexSingle(a) => complex!(a.data(), "float32"),
        Value::Int8(a) => real!(a.data(), x => x.to_le_bytes()),
        Value::Int16(a) => real!(a.data(), x => x.to_le_bytes()),
        Value::Int32(a) => real!(a.data(), x => x.to_le_bytes()),
        Value::Int64(a) => real!(a.data(), x => x.to_le_bytes()),
        Value::Uint8(a) => real!(a.data(), x => x.to_le_bytes()),
        Value::Uint16(a) | Value::Char(a) => real!(a.data(), x => x.to_le_bytes()),
        Value::Uint32(a) => real!(a.data(), x => x.to_le_bytes()),
        Value::Uint64(a) => real!(a.data(), x => x.to_le_bytes()),
        Value::Logical(a) => real!(a.data(), b => [u8::from(b)]),
        Value::String(_)
        | Value::Cell(_)
        | Value::Struct(_)
        | Value::Function(_)
        | Value::Map(_)
        | Value::Exception(_)
        | Value::Object(_) => NumericData {
            element: element.to_string(),
            real: Vec::new(),
            imaginary: None,
        },
    })
}

fn gather<T: Copy, const N: usize>(
    data: &[T],
    window: &Window,
    bytes: impl Fn(T) -> [u8; N],
) -> Result<Vec<u8>, Fault> {
    let mut out = Vec::new();
    out.try_reserve_exact(window.len().saturating_mul(N))
        .map_err(|_| Fault::out_of_memory())?;
    for at in window.positions() {
        if let Some(x) = data.get(at) {
            out.extend_from_slice(&bytes(*x));
        }
    }
    Ok(out)
}
