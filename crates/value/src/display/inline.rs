//! A value on one line: as the value of a struct's field, and as an element of a cell.

use super::header::{size_text, summary, ELLIPSIS};
use super::real::{Kind, Layout, Stats};
use super::Format;
use crate::{Array, FunctionHandle, StringValue, Value};

/// Text in a field is shown whole, however wide the window is; only what would flood it is cut.
pub(super) const LONGEST_TEXT: usize = 10_000;

/// The one-line form of a value, as struct fields show it: `5`, `[1 2 3]`, `'abc'`, `{'a'  'b'}`, `[2x2 double]`.
/// Rows of numbers that do not fit into the window's width are cut (`[1 2 … ] (1x9 double)`), other arrays named by size and class.
pub fn inline_value(value: &Value, format: &Format) -> String {
    field_text(value, format, format.width)
}

/// The same within `limit` columns.
pub(super) fn field_text(value: &Value, format: &Format, limit: usize) -> String {
    let shape = value.shape();
    let whole = format!("[{}]", summary(value));
    match value {
        Value::Char(a) if a.numel() == 0 && a.rows() <= 1 => "''".to_string(),
        Value::Char(a) if shape.is_row() => quoted(a.data(), '\'', LONGEST_TEXT),
        Value::String(a) => match (shape.is_row(), a.data()) {
            (_, [one]) => string_text(one, LONGEST_TEXT),
            (true, items) if !items.is_empty() => string_row(items, limit).unwrap_or(whole),
            _ => whole,
        },
        Value::Cell(a) => cell_text(a, format, limit),
        Value::Function(handle) => handle_text(handle),
        Value::Object(o) => super::object::inline_objects(o),
        Value::Struct(_) | Value::Map(_) | Value::Exception(_) => whole,
        _ if shape.dims() == [0, 0] => "[]".to_string(),
        _ if shape.is_scalar() => number_text(value, 0, format),
        _ if shape.is_row() => {
            let suffix = format!(" ({})", summary(value));
            number_row(value, format, limit, &suffix).unwrap_or(whole)
        }
        _ => whole,
    }
}

/// A cell inside a field: a row shows its elements when they fit.
fn cell_text(a: &Array<Value>, format: &Format, limit: usize) -> String {
    if a.shape().dims() == [0, 0] {
        return "{}".to_string();
    }
    let whole = format!("{{{} cell}}", size_text(a.shape()));
    // Each element takes a column at least: a longer row cannot fit.
    if a.rows() != 1 || !a.shape().is_matrix() || a.numel() == 0 || a.numel() > limit {
        return whole;
    }
    let mut out = String::from("{");
    let mut used = 2usize;
    for (i, item) in a.data().iter().enumerate() {
        let text = match item {
            Value::Cell(_) => format!("{{{}}}", summary(item)),
            Value::Char(_) => field_text(item, format, limit),
            _ if item.is_arithmetic() && item.is_scalar() => format!("[{}]", field_text(item, format, limit)),
            _ => field_text(item, format, limit),
        };
        used += text.chars().count() + if i > 0 { 2 } else { 0 };
        if used > limit {
            return whole;
        }
        if i > 0 {
            out.push_str("  ");
        }
        out.push_str(&text);
    }
    out.push('}');
    out
}

/// One element of a displayed cell array, still without its braces.
pub(super) struct CellItem {
    pub text: String,
    pub pad: Pad,
}

/// Where an element gets the blanks that fill its column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Pad {
    /// `{[  1]}`: behind the opening bracket.
    Number,
    /// `{'a'  }`, `{1x2 cell  }`: before the closing brace.
    Text,
    /// `{["a"  ]}`: before the closing bracket.
    String,
}

impl CellItem {
    /// Text and rows of numbers are cut to `limit` columns.
    pub fn new(value: &Value, format: &Format, limit: usize) -> CellItem {
        let shape = value.shape();
        let whole = || CellItem {
            text: summary(value),
            pad: Pad::Text,
        };
        match value {
            Value::Char(a) if shape.is_row() && a.numel() > 0 => CellItem {
                text: quoted(a.data(), '\'', limit),
                pad: Pad::Text,
            },
            Value::String(a) => match a.data() {
                [one] if one.units_or_empty().len() + 4 <= limit => CellItem {
                    text: format!("[{}]", string_text(one, limit)),
                    pad: Pad::String,
                },
                _ => whole(),
            },
            Value::Function(handle) => CellItem {
                text: handle_text(handle),
                pad: Pad::Text,
            },
            Value::Char(_)
            | Value::Cell(_)
            | Value::Struct(_)
            | Value::Map(_)
            | Value::Exception(_)
            | Value::Object(_) => whole(),
            _ if shape.is_scalar() => CellItem {
                text: format!("[{}]", number_text(value, 0, format)),
                pad: Pad::Number,
            },
            _ if shape.is_row() && !value.is_empty() => match number_row(value, format, limit, "") {
                Some(text) => CellItem { text, pad: Pad::Number },
                None => whole(),
            },
            _ => whole(),
        }
    }

    pub fn width(&self) -> usize {
        self.text.chars().count() + 2
    }

    /// Appends the element in its braces, filled to `width` columns.
    pub fn write(&self, out: &mut String, width: usize) {
        let blanks = width.saturating_sub(self.width());
        let fill = |out: &mut String| out.extend(std::iter::repeat_n(' ', blanks));
        out.push('{');
        match self.pad {
            Pad::Number => {
                out.push('[');
                fill(out);
                out.push_str(self.text.get(1..).unwrap_or(""));
                out.push('}');
            }
            Pad::Text => {
                out.push_str(&self.text);
                fill(out);
                out.push('}');
            }
            Pad::String => {
                out.push_str(self.text.strip_suffix(']').unwrap_or(&self.text));
                fill(out);
                out.push_str("]}");
            }
        }
    }
}

/// `@sin`, `@(x)x+1`.
pub(super) fn handle_text(handle: &FunctionHandle) -> String {
    let text = handle.text();
    if text.starts_with('@') {
        text.to_string()
    } else {
        format!("@{text}")
    }
}

/// Text between quotes on one line: line ends and tabs become arrows, what is too long is cut.
pub(super) fn quoted(units: &[u16], quote: char, limit: usize) -> String {
    let room = limit.saturating_sub(2);
    let shown = if units.len() > room {
        units.get(..room.saturating_sub(1)).unwrap_or(units)
    } else {
        units
    };
    let mut out = String::with_capacity(shown.len() + 3);
    out.push(quote);
    for c in char::decode_utf16(shown.iter().copied()) {
        out.push(match c.unwrap_or(char::REPLACEMENT_CHARACTER) {
            '\n' => '↵',
            '\r' => '←',
            '\t' => '→',
            other => other,
        });
    }
    if shown.len() < units.len() {
        out.push(ELLIPSIS);
    }
    out.push(quote);
    out
}

/// `"abc"` or `<missing>`.
fn string_text(s: &StringValue, limit: usize) -> String {
    match s.units() {
        Some(units) => quoted(units, '"', limit),
        None => "<missing>".to_string(),
    }
}

/// `["a"    "b"]`, if it fits.
fn string_row(items: &[StringValue], limit: usize) -> Option<String> {
    if items.len() > limit {
        return None;
    }
    let texts: Vec<String> = items.iter().map(|s| string_text(s, limit)).collect();
    let text = format!("[{}]", texts.join("    "));
    (text.chars().count() <= limit).then_some(text)
}

/// `[1 2 3]`, or `[1 2 … ]` and the suffix where the whole does not fit; none if not even one element does.
fn number_row(value: &Value, format: &Format, limit: usize, suffix: &str) -> Option<String> {
    let n = value.numel();
    if n == 0 {
        return None;
    }
    let cut = format!(" {ELLIPSIS} ]{suffix}");
    let cut_width = cut.chars().count();
    let mut out = String::from("[");
    // All elements are ASCII: bytes are columns. `last_fit` is where the text may end before the cut.
    let mut last_fit = None;
    for i in 0..n {
        if i > 0 {
            out.push(' ');
        }
        out.push_str(&number_text(value, i, format));
        if out.len() + cut_width <= limit {
            last_fit = Some(out.len());
        }
        if out.len() + 1 > limit {
            out.truncate(last_fit?);
            out.push_str(&cut);
            return Some(out);
        }
    }
    out.push(']');
    Some(out)
}

/// One element of a numeric or logical array, without blanks around it.
pub(super) fn number_text(value: &Value, index: usize, format: &Format) -> String {
    let at = |re: f64, im: Option<f64>, single: bool| {
        let kind = Kind {
            scalar: true,
            single,
            complex: im.is_some(),
        };
        let mut stats = Stats::default();
        stats.add(re);
        if let Some(im) = im {
            stats.add(im);
        }
        let layout = Layout::choose(stats, kind, format.numeric);
        match im {
            None => layout.text(re),
            Some(im) => {
                let mut out = String::new();
                layout.write_complex(&mut out, re, im);
                out.trim().to_string()
            }
        }
    };
    match value {
        Value::Num(x) => at(*x, None, false),
        Value::Double(a) => a.data().get(index).map_or_else(String::new, |x| at(*x, None, false)),
        Value::Single(a) => a
            .data()
            .get(index)
            .map_or_else(String::new, |x| at(f64::from(*x), None, true)),
        Value::Complex(a) => a
            .data()
            .get(index)
            .map_or_else(String::new, |z| at(z.re, Some(z.im), false)),
        Value::ComplexSingle(a) => a
            .data()
            .get(index)
            .map_or_else(String::new, |z| at(f64::from(z.re), Some(f64::from(z.im)), true)),
        other => {
            let mut out = String::new();
            super::integer::write(&mut out, other, index, 0, format.numeric);
            out
        }
    }
}
