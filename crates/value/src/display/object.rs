//! How objects print: the class, and the properties that may be seen with their values.

use super::fields::name_column;
use super::header::size_text;
use super::inline::field_text;
use super::Format;
use crate::object::{Item, ObjectArray, NO_MEMBER};
use crate::Value;
use std::fmt::Write;
use std::rc::Rc;

/// Appends what `disp` prints of objects. `values` are the properties to be shown, in order; those of an array need no value.
pub fn write_objects(out: &mut String, o: &ObjectArray, values: &[(Rc<str>, Value)], format: &Format) {
    let class = o.class.short_name();
    if o.class.is_enumeration() {
        return write_members(out, o, format);
    }
    if let Some(Item::Handle(h)) = o.one() {
        if !h.is_valid() {
            let _ = writeln!(out, "  handle to deleted {class}");
            return;
        }
    }
    let scalar = o.shape().is_scalar();
    let kind = match scalar {
        true => class.to_string(),
        false => format!("{} {} array", size_text(o.shape()), kinds(o)),
    };
    if values.is_empty() {
        let _ = writeln!(out, "  {kind} with no properties.");
        return;
    }
    let _ = write!(out, "  {kind} with properties:\n\n");
    write_properties(out, values, scalar, format);
}

/// The class of an array, and the classes of its elements when they differ from it.
fn kinds(o: &ObjectArray) -> String {
    let mut names: Vec<&str> = Vec::new();
    for item in o.items.data() {
        let name = item.class().map_or("", |c| c.short_name());
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let class = o.class.short_name();
    if names.iter().all(|n| *n == class) {
        return class.to_string();
    }
    format!("heterogeneous {class} ({})", names.join(", "))
}

/// `    Name: value` for each, names ending in one column; names alone for arrays.
pub fn write_properties(out: &mut String, values: &[(Rc<str>, Value)], scalar: bool, format: &Format) {
    let column = name_column(values.iter().map(|(n, _)| &**n));
    for (name, value) in values {
        if scalar {
            let text = field_text(value, format, format.width.saturating_sub(column + 2));
            let _ = writeln!(out, "{name:>column$}: {text}");
        } else {
            let _ = writeln!(out, "    {name}");
        }
    }
}

fn write_members(out: &mut String, o: &ObjectArray, format: &Format) {
    let class = o.class.short_name();
    let gap = format.gap();
    if o.shape().is_scalar() {
        let _ = write!(out, "  {class} enumeration\n{gap}    {}\n", member_name(o, 0));
        return;
    }
    let size = size_text(o.shape());
    if o.numel() == 0 {
        let _ = writeln!(out, "  {size} empty {class} enumeration array");
        return;
    }
    let _ = write!(out, "  {size} {class} enumeration array\n{gap}");
    let (rows, cols) = (o.shape().rows(), o.numel() / o.shape().rows().max(1));
    let widths: Vec<usize> = (0..cols)
        .map(|c| {
            (0..rows)
                .map(|r| member_name(o, c * rows + r).chars().count())
                .max()
                .unwrap_or(0)
        })
        .collect();
    for r in 0..rows {
        let mut line = String::new();
        for (c, width) in widths.iter().enumerate() {
            let _ = write!(line, "    {:<width$}", member_name(o, c * rows + r));
        }
        let _ = writeln!(out, "{}", line.trim_end());
    }
}

fn member_name(o: &ObjectArray, at: usize) -> String {
    let member = o.items.data().get(at).map_or(NO_MEMBER, Item::member);
    o.class.member(member).map_or(String::new(), |n| n.to_string())
}

/// The stored values of the properties that may be seen: all that can be shown without calling a method.
pub(super) fn stored_values(o: &ObjectArray) -> Vec<(Rc<str>, Value)> {
    let Some(item) = o.one() else {
        return o
            .class
            .visible_properties()
            .map(|p| (p.name.clone(), Value::Num(0.0)))
            .collect();
    };
    let class = item.class().unwrap_or(&o.class).clone();
    class
        .visible_properties()
        .filter_map(|p| item.slot(p.slot?).map(|v| (p.name.clone(), v)))
        .collect()
}

/// An object as the value of a field: the member of an enumeration, or size and class.
pub(super) fn inline_objects(o: &ObjectArray) -> String {
    if o.class.is_enumeration() && o.shape().is_scalar() {
        return member_name(o, 0);
    }
    let size = size_text(o.shape());
    format!("[{size} {}]", o.class.name)
}
