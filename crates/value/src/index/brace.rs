//! `c{...}`: reading, writing, and the place of one element.

use super::element::{self, gather};
use super::selection::{Landing, Selection};
use super::{fast, fault};
use crate::ops::cast::cast;
use crate::{alloc, Array, Class, Result, Shape, Value};
use std::rc::Rc;

/// The contents of the selected elements, as a list. A string's content is its characters.
pub fn brace(base: &Value, args: &[Value]) -> Result<Vec<Value>> {
    match base {
        Value::Cell(c) if args.is_empty() => alloc::try_copy(c.data()),
        Value::Cell(c) if fast::position(c.shape(), args).is_some() => Ok(fast::position(c.shape(), args)
            .and_then(|at| c.data().get(at))
            .cloned()
            .into_iter()
            .collect()),
        Value::Cell(c) => {
            let s = Selection::read(c.shape(), args)?;
            gather(c.data(), &s.dims, &s.picks)
        }
        Value::String(a) => {
            let s = Selection::read(a.shape(), args)?;
            let texts = gather(a.data(), &s.dims, &s.picks)?;
            let mut out = alloc::try_with_capacity(texts.len())?;
            for t in &texts {
                out.push(Value::char_units(alloc::try_copy(t.units_or_empty())?));
            }
            Ok(out)
        }
        _ => Err(fault::brace_on_non_cell()),
    }
}

/// `base{args} = right`, for one element. `[]` becomes a cell.
pub fn brace_assign(base: &mut Value, args: &[Value], right: Value) -> Result<()> {
    if let Value::String(_) = base {
        let text = cast(&right, Class::String)?;
        return super::assign(base, args, text);
    }
    let slot = element_slot(base, args, fault::too_few_values)?;
    *slot = right;
    Ok(())
}

/// The place of one element, grown and created when missing.
pub fn brace_slot<'a>(base: &'a mut Value, args: &[Value]) -> Result<&'a mut Value> {
    element_slot(base, args, fault::one_element_needed)
}

fn element_slot<'a>(base: &'a mut Value, args: &[Value], several: fn() -> crate::Error) -> Result<&'a mut Value> {
    let blank = match base {
        Value::Cell(_) => false,
        Value::Double(a) if a.numel() == 0 => true,
        _ => return Err(fault::brace_assign_to_non_cell()),
    };
    let inside = match &*base {
        Value::Cell(c) => fast::position(c.shape(), args),
        _ => None,
    };
    if let (Value::Cell(rc), Some(at)) = (&mut *base, inside) {
        // Asked for twice: a borrow that is returned can't be given back on the other path.
        if Array::unique(rc)?.data().len() > at {
            return cell_place(base, at);
        }
    }
    let landing = Landing::new(&base.shape(), args, &Shape::scalar())?;
    let at = landing.single().ok_or_else(several)?;
    if blank {
        *base = Value::from(Array::<Value>::empty_of(base.shape()));
    }
    let Value::Cell(rc) = base else {
        return Err(fault::brace_assign_to_non_cell());
    };
    let cell: &mut Array<Value> = unique(rc)?;
    if landing.grows {
        element::grow(cell, &landing.shape)?;
    }
    cell.data_mut().get_mut(at).ok_or_else(several)
}

fn cell_place(base: &mut Value, at: usize) -> Result<&mut Value> {
    let Value::Cell(rc) = base else {
        return Err(fault::brace_assign_to_non_cell());
    };
    unique(rc)?.data_mut().get_mut(at).ok_or_else(fault::one_element_needed)
}

fn unique(rc: &mut Rc<Array<Value>>) -> Result<&mut Array<Value>> {
    Array::unique(rc)
}
