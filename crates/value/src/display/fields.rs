//! Values that print as a list of names: structs, maps and exceptions.

use super::header::size_text;
use super::inline::{field_text, quoted, LONGEST_TEXT};
use super::Format;
use crate::{Class, Error, MapKeyType, MapObject, StructArray, Value};
use std::fmt::Write;

/// The line above the names of a struct's fields, and whether the values follow them.
pub(super) fn struct_line(s: &StructArray) -> String {
    let size = size_text(s.shape());
    let kind = if s.shape().is_scalar() {
        "struct".to_string()
    } else if s.numel() == 0 {
        format!("{size} empty struct array")
    } else {
        format!("{size} struct array")
    };
    let rest = if s.fields().is_empty() {
        "with no fields."
    } else {
        "with fields:"
    };
    format!("  {kind} {rest}")
}

/// Columns up to the end of the longest name.
pub(super) fn name_column<'a>(names: impl Iterator<Item = &'a str>) -> usize {
    names.map(|n| n.chars().count()).max().unwrap_or(0) + 4
}

/// One field: `    a: 5` for a 1x1 struct, where the names end in one column; `    a` for an array.
pub(super) fn write_field(out: &mut String, s: &StructArray, field: usize, column: usize, format: &Format) {
    let Some(name) = s.fields().get(field) else { return };
    match s.get(0, field).filter(|_| s.shape().is_scalar()) {
        Some(value) => {
            let text = field_text(value, format, format.width.saturating_sub(column + 2));
            let _ = writeln!(out, "{name:>column$}: {text}");
        }
        None => {
            let _ = writeln!(out, "    {name}");
        }
    }
}

fn write_properties(out: &mut String, class: &str, properties: &[(&str, String)]) {
    // The empty line stays in `format compact`.
    let _ = write!(out, "  {class} with properties:\n\n");
    let column = name_column(properties.iter().map(|p| p.0));
    for (name, text) in properties {
        let _ = writeln!(out, "{name:>column$}: {text}");
    }
}

pub(super) fn write_map(out: &mut String, map: &MapObject) {
    let key_type = match map.key_type {
        MapKeyType::Char => Class::Char.name(),
        MapKeyType::Number(class) => class.name(),
    };
    let properties = [
        ("Count", map.len().to_string()),
        ("KeyType", key_type.to_string()),
        ("ValueType", map.value_type.clone()),
    ];
    // Headings leave the package's name out.
    write_properties(out, "Map", &properties);
}

pub(super) fn write_exception(out: &mut String, error: &Error, format: &Format) {
    let text = |s: &str| {
        let units: Vec<u16> = s.encode_utf16().collect();
        quoted(&units, '\'', LONGEST_TEXT)
    };
    // The longest name takes 14 columns, `: ` two more.
    let causes = match error.causes() {
        [] => "{}".to_string(),
        causes => field_text(
            &Value::cell_row(causes.to_vec()),
            format,
            format.width.saturating_sub(16),
        ),
    };
    let stack = crate::Shape::column(error.stack().len());
    let properties = [
        ("identifier", text(error.identifier())),
        ("message", text(error.message())),
        ("cause", causes),
        ("stack", format!("[{} struct]", size_text(&stack))),
        ("Correction", "[]".to_string()),
    ];
    write_properties(out, Class::Exception.name(), &properties);
}
