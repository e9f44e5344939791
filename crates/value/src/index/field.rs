//! `s.name`: reading over all elements, and the place of one field.

use super::assign::grow_struct;
use super::selection::{positions, Landing, Selection};
use super::{fast, fault};
use crate::{alloc, Result, Shape, StructArray, Value};
use std::rc::Rc;

/// `s.name` as a list, one value for each element.
pub fn fields(base: &Value, name: &str) -> Result<Vec<Value>> {
    let Value::Struct(s) = base else {
        return Err(fault::dot_on_non_struct());
    };
    let field = s.fields().position(name).ok_or_else(|| fault::unknown_field(name))?;
    let mut out = alloc::try_with_capacity(s.numel())?;
    out.extend((0..s.numel()).filter_map(|e| s.get(e, field).cloned()));
    Ok(out)
}

/// `s(args).name` as a list, without making the elements.
pub fn element_fields(base: &Value, args: &[Value], name: &str) -> Result<Vec<Value>> {
    let Value::Struct(s) = base else {
        return Err(fault::dot_on_non_struct());
    };
    if let Some(at) = fast::position(s.shape(), args) {
        let field = s.fields().position(name).ok_or_else(|| fault::unknown_field(name))?;
        return Ok(s.get(at, field).cloned().into_iter().collect());
    }
    let chosen = Selection::read(s.shape(), args)?;
    let field = s.fields().position(name).ok_or_else(|| fault::unknown_field(name))?;
    let elements = positions(&chosen.dims, &chosen.picks)?;
    let mut out = alloc::try_with_capacity(elements.len())?;
    out.extend(elements.into_iter().filter_map(|e| s.get(e, field).cloned()));
    Ok(out)
}

/// `s.name` of a 1x1 struct.
#[inline]
pub fn field_get<'a>(base: &'a Value, name: &str) -> Option<&'a Value> {
    match base {
        Value::Struct(s) if s.values().len() == s.fields().len() => s.field(name),
        _ => None,
    }
}

/// The place of `s.name` of a 1x1 struct; `[]` becomes a struct, a new field is added.
pub fn field_slot<'a>(base: &'a mut Value, name: &Rc<str>) -> Result<&'a mut Value> {
    let s = match struct_mut(base)? {
        s if s.numel() == 1 => s,
        s if s.numel() == 0 => {
            grow_struct(s, &Shape::scalar())?;
            s
        }
        _ => return Err(fault::scalar_struct_needed()),
    };
    let field = s.ensure_field(name)?;
    s.get_mut(0, field).ok_or_else(fault::scalar_struct_needed)
}

/// The place of `s(args).field`: the array grows, the field is added.
pub fn struct_element_slot<'a>(base: &'a mut Value, args: &[Value], field: &Rc<str>) -> Result<&'a mut Value> {
    if !matches!(base, Value::Struct(_)) && !is_blank(base) {
        return Err(fault::dot_assign_to_non_struct());
    }
    let inside = match &*base {
        Value::Struct(s) => fast::position(s.shape(), args),
        _ => None,
    };
    let (at, s) = match inside {
        Some(at) => (at, struct_mut(base)?),
        None => {
            let landing = Landing::new(&base.shape(), args, &Shape::scalar())?;
            let at = landing.single().ok_or_else(fault::one_element_needed)?;
            let s = struct_mut(base)?;
            if landing.grows {
                grow_struct(s, &landing.shape)?;
            }
            (at, s)
        }
    };
    let field = s.ensure_field(field)?;
    s.get_mut(at, field).ok_or_else(fault::one_element_needed)
}

/// A struct that nothing else holds; `[]` becomes an empty struct array.
fn struct_mut(base: &mut Value) -> Result<&mut StructArray> {
    if is_blank(base) {
        *base = Value::from(StructArray::new(base.shape(), Default::default(), Vec::new())?);
    }
    match base {
        Value::Struct(rc) => StructArray::unique(rc),
        _ => Err(fault::dot_assign_to_non_struct()),
    }
}

fn is_blank(base: &Value) -> bool {
    matches!(base, Value::Double(a) if a.numel() == 0)
}
