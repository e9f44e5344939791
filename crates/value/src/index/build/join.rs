//! What `[a, b, ...]` becomes: the class of the parts together, and each part brought to it.

use super::super::coerce::{to_target, Target};
use super::super::fault;
use crate::{Array, Class, Error, Result, Shape, Value};

/// The class of a concatenation. Cells take everything in; strings take what text can be made of; char wins over numbers,
/// the first integer class over floats, single over double; logical only among logicals.
pub(crate) fn joined_target(parts: &[Value]) -> Result<Target> {
    let complex = parts.iter().any(Value::is_complex);
    let has = |class: Class| parts.iter().any(|p| p.class() == class);
    let target = |class: Class| {
        Ok(Target {
            class,
            complex: complex && class.is_float(),
        })
    };
    for strong in [Class::Cell, Class::String] {
        if has(strong) {
            return target(strong);
        }
    }
    for lone in [Class::Struct, Class::FunctionHandle, Class::Map, Class::Exception] {
        if has(lone) {
            let stranger = parts.iter().find(|p| p.class() != lone && !is_blank(p));
            return match stranger {
                Some(p) => Err(fault::no_conversion(lone, p.class())),
                None => target(lone),
            };
        }
    }
    if has(Class::Char) {
        return target(Class::Char);
    }
    if let Some(integer) = parts.iter().map(Value::class).find(|c| c.is_integer()) {
        return if complex {
            Err(Error::new(
                "RunMat:complexInteger",
                "Complex integers are not supported.",
            ))
        } else {
            target(integer)
        };
    }
    if has(Class::Single) {
        return target(Class::Single);
    }
    if !parts.is_empty() && parts.iter().all(|p| p.class() == Class::Logical) {
        return target(Class::Logical);
    }
    target(Class::Double)
}

/// `[]`: a 0x0 array that isn't a cell, struct or string.
pub(crate) fn is_blank(value: &Value) -> bool {
    value.is_arithmetic() && value.shape() == Shape::empty()
}

/// One part in the target's class. Next to cells, other values become one cell each; `[]` adds nothing.
pub(crate) fn bring(part: &Value, target: Target) -> Result<Value> {
    if Target::of(part) == target {
        return Ok(part.clone());
    }
    let blank = is_blank(part);
    match target.class {
        Class::Cell if blank => Ok(Value::from(Array::<Value>::empty())),
        Class::Cell => Ok(Value::from(Array::scalar(part.clone()))),
        Class::String if blank && !part.is_char() => {
            Ok(Value::from(Array::empty_of(Shape::empty()) as Array<crate::StringValue>))
        }
        Class::Char if part.is_complex() => Err(fault::no_conversion(Class::Char, part.class())),
        _ => to_target(part.clone(), target),
    }
}
