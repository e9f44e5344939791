//! The answers of regexp for one text: positions, matches, tokens, names, split.

use super::options::Key;
use super::{piece, slice_of};
use runmat_kernels::regex::{Match, Matches, Regex};
use runmat_value::{Array, FieldNames, Result, Shape, StringValue, StructArray, Value};
use std::rc::Rc;

pub(super) fn output(
    key: Key,
    text: &[u16],
    regex: &Regex,
    found: &Matches,
    strings: bool,
    once: bool,
) -> Result<Value> {
    match (key, once) {
        (Key::Split, _) => split(text, found, strings),
        (Key::Names, _) => names(text, regex, found, strings, once),
        (_, true) => match found.get(0) {
            Some(m) => one(key, text, &m, strings),
            None => Ok(nothing(key, strings)),
        },
        (Key::Start | Key::End, _) => {
            let numbers: Vec<f64> = found
                .iter()
                .map(|m| if key == Key::Start { m.start() + 1 } else { m.end() } as f64)
                .collect();
            Ok(if numbers.is_empty() {
                Value::empty()
            } else {
                Value::from(Array::row(numbers))
            })
        }
        (Key::Match, _) if strings => Ok(string_row(found.iter().map(|m| slice_of(text, m.span())))),
        _ => {
            let items = found
                .iter()
                .map(|m| one(key, text, &m, strings))
                .collect::<Result<Vec<_>>>()?;
            Ok(if items.is_empty() {
                Value::from(Array::<Value>::empty())
            } else {
                Value::cell_row(items)
            })
        }
    }
}

/// A string row; without items 0x0.
fn string_row<'a>(items: impl Iterator<Item = &'a [u16]>) -> Value {
    let items: Vec<StringValue> = items.map(StringValue::from_units).collect();
    Value::from(if items.is_empty() {
        Array::empty()
    } else {
        Array::row(items)
    })
}

/// What `once` gives when there is no match.
fn nothing(key: Key, strings: bool) -> Value {
    match key {
        Key::Match if strings => Value::from(Array::scalar(StringValue::missing())),
        Key::Match => Value::char_row(""),
        Key::Tokens if strings => Value::from(Array::<StringValue>::empty()),
        Key::Tokens => Value::from(Array::<Value>::empty()),
        _ => Value::empty(),
    }
}

/// One match under one key.
fn one(key: Key, text: &[u16], m: &Match, strings: bool) -> Result<Value> {
    let tokens = 1..=m.token_count();
    Ok(match key {
        Key::Start => Value::from(m.start() + 1),
        Key::End => Value::from(m.end()),
        Key::Match => piece(strings, slice_of(text, m.span())),
        Key::Tokens if strings => string_row(tokens.map(|k| slice_of(text, m.token(k)))),
        Key::Tokens => Value::cell_row(tokens.map(|k| piece(false, slice_of(text, m.token(k)))).collect()),
        Key::TokenExtents => {
            let spans: Vec<_> = tokens.map(|k| m.token(k)).collect();
            let starts = spans.iter().map(|s| s.start as f64 + 1.0);
            let numbers = starts.chain(spans.iter().map(|s| s.end as f64)).collect();
            Value::from(Array::new(Shape::matrix(spans.len(), 2), numbers)?)
        }
        Key::Names | Key::Split => Value::empty(),
    })
}

fn split(text: &[u16], found: &Matches, strings: bool) -> Result<Value> {
    let (mut parts, mut last) = (Vec::new(), 0);
    for m in found.iter() {
        parts.push(text.get(last..m.start()).unwrap_or(&[]));
        last = m.end();
    }
    parts.push(text.get(last..).unwrap_or(&[]));
    Ok(match strings {
        true => string_row(parts.into_iter()),
        false => Value::cell_row(parts.into_iter().map(|p| piece(false, p)).collect()),
    })
}

/// A struct with a field per name; an element per match.
fn names(text: &[u16], regex: &Regex, found: &Matches, strings: bool, once: bool) -> Result<Value> {
    let fields: Vec<Rc<str>> = regex.names().iter().map(|n| Rc::from(n.name.as_str())).collect();
    if fields.is_empty() {
        return Ok(Value::from(StructArray::scalar()));
    }
    let count = if once { found.len().min(1) } else { found.len() };
    let mut values = Vec::new();
    for m in found.iter().take(count) {
        for name in regex.names() {
            let span = name.groups.iter().find_map(|g| m.group(*g));
            values.push(piece(strings, span.map_or(&[], |s| slice_of(text, s))));
        }
    }
    let shape = if count == 0 { Shape::empty() } else { Shape::row(count) };
    Ok(Value::from(StructArray::new(shape, FieldNames::new(fields), values)?))
}
