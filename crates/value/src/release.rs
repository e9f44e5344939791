//! Letting go of containers that hold containers, without recursion and without memory.
//!
//! The compiler's own drop of a cell drops its elements, which drop theirs: a cell nested 1e5 deep would overflow the stack. Here the
//! way down is kept in the containers themselves: each one on it has the container around it in its first place.
//!
//! ```text
//! {{{x} a} b}      outer = {.. b}      inner = {outer a}      innermost = {inner}, x in hand
//! ```
//! A stack beside them was rejected: it would need memory just when a program lets go of some because there is none.

use crate::{Array, FunctionHandle, Value};
use std::rc::Rc;

/// Frees the deep ones among values that are about to be dropped; `0` takes their place.
pub fn release<'v>(values: impl IntoIterator<Item = &'v mut Value>) {
    for value in values {
        if is_deep(value) {
            free(std::mem::replace(value, Value::Num(0.0)));
        }
    }
}

/// Whether the value can hold others.
pub(crate) fn is_container(value: &Value) -> bool {
    matches!(
        value,
        Value::Cell(_) | Value::Struct(_) | Value::Function(_) | Value::Map(_) | Value::Exception(_)
    )
}

/// Whether dropping the value drops a container that holds containers: nobody shares it.
fn is_deep(value: &mut Value) -> bool {
    match value {
        Value::Cell(rc) => Rc::get_mut(rc).is_some_and(|a| a.data().iter().any(is_container)),
        Value::Struct(rc) => Rc::get_mut(rc).is_some_and(|s| s.values().iter().any(is_container)),
        Value::Map(rc) => Rc::get_mut(rc).is_some_and(|m| m.slots().values().any(is_container)),
        Value::Exception(rc) => Rc::get_mut(rc).is_some_and(|e| e.causes().iter().any(is_container)),
        Value::Function(rc) => Rc::get_mut(rc).is_some_and(FunctionHandle::is_deep),
        _ => false,
    }
}

/// Drops a deep value.
fn free(value: Value) {
    let mut current = opened(value);
    let mut depth = 0usize;
    let mut hand: Option<Value> = None;
    loop {
        if let Some(value) = hand.take().or_else(|| take_last(&mut current, depth > 0)) {
            let mut inner = opened(value);
            if is_deep(&mut inner) {
                let around = std::mem::replace(&mut current, Value::Num(0.0));
                hand = put_first(&mut inner, around);
                current = inner;
                depth += 1;
            }
        } else {
            if depth == 0 {
                return;
            }
            depth -= 1;
            current = take_last(&mut current, false).unwrap_or(Value::Num(0.0));
        }
    }
}

/// A handle that shares variables with nested functions becomes a cell of all that it holds.
fn opened(value: Value) -> Value {
    let Value::Function(mut rc) = value else { return value };
    let shared = Rc::get_mut(&mut rc)
        .map(FunctionHandle::take_shared)
        .unwrap_or_default();
    if shared.is_empty() {
        return Value::Function(rc);
    }
    let mut all = shared;
    // The handle itself, which holds its captured values still, is one of them.
    all.push(Value::Function(rc));
    Value::Cell(Rc::new(Array::row(all)))
}

/// The values of a container that stand in a row.
fn row(container: &mut Value) -> Option<&mut Vec<Value>> {
    match container {
        Value::Cell(rc) => Rc::get_mut(rc).map(Array::slots),
        Value::Struct(rc) => Rc::get_mut(rc).map(crate::StructArray::slots),
        Value::Exception(rc) => Rc::get_mut(rc).map(crate::Error::cause_slots),
        _ => None,
    }
}

/// Takes the last value out of a container, but not the `linked` one in its first place.
fn take_last(container: &mut Value, linked: bool) -> Option<Value> {
    let least = usize::from(linked);
    match container {
        Value::Map(rc) => {
            let slots = Rc::get_mut(rc)?.slots();
            if slots.len() > least {
                slots.pop_last().map(|(_, value)| value)
            } else {
                None
            }
        }
        Value::Function(rc) => {
            let slots = Rc::get_mut(rc)?.captured_slots()?;
            slots.iter_mut().skip(least).rev().find_map(Option::take)
        }
        other => {
            let slots = row(other)?;
            if slots.len() > least {
                slots.pop()
            } else {
                None
            }
        }
    }
}

/// Puts the container around into a container's first place; gives what was there.
fn put_first(container: &mut Value, around: Value) -> Option<Value> {
    match container {
        Value::Map(rc) => {
            let mut first = Rc::get_mut(rc)?.slots().first_entry()?;
            Some(first.insert(around))
        }
        Value::Function(rc) => {
            let slots = Rc::get_mut(rc)?.captured_slots()?;
            slots.first_mut()?.replace(around)
        }
        other => row(other)?.first_mut().map(|slot| std::mem::replace(slot, around)),
    }
}
