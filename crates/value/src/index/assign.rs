//! `x(...) = value`, in place where nothing else holds the array.

use super::coerce::{assignment_target, to_target, Target};
use super::element::{self, keeps_layout, place, Element};
use super::paren::narrow;
use super::rearrange::{numbered, pick_elements};
use super::selection::{positions, Landing};
use super::{fast, fault};
use crate::{Array, Class, FieldNames, Result, Shape, StructArray, Value};
use std::rc::Rc;

/// `base(args) = right`. On an error the base is as it was.
pub fn assign(base: &mut Value, args: &[Value], right: Value) -> Result<()> {
    let done = match args {
        [Value::Num(i)] => fast::set1(base, *i, &right),
        [Value::Num(i), Value::Num(j)] => fast::set2(base, *i, *j, &right),
        [_, _] => fast::set_line(base, args, &right),
        _ => false,
    };
    if done {
        return Ok(());
    }
    if let Value::Object(objects) = &right {
        if !base.is_cell() {
            return assign_same_class(base, args, objects);
        }
    }
    let target = assignment_target(base, &right);
    let right = if target.class == Class::Struct && right.class() == Class::Struct {
        right
    } else {
        to_target(right, target)?
    };
    let landing = Landing::new(&base.shape(), args, &right.shape())?;
    match (target.class, &right) {
        (Class::Struct, Value::Struct(r)) => return assign_struct(base, &landing, r),
        (Class::FunctionHandle | Class::Map | Class::Exception, _) => return assign_lone(base, &landing, right),
        _ => {}
    }
    unify(base, target)?;
    write(base, &landing, &right)?;
    settle(base, &right);
    Ok(())
}

/// Objects into an array of their class; what needs a conversion is the VM's business.
fn assign_same_class(base: &mut Value, args: &[Value], right: &Rc<crate::ObjectArray>) -> Result<()> {
    let class = match &*base {
        Value::Object(o) if o.class.name != right.class.name && !o.items.data().is_empty() => {
            return Err(crate::object::no_conversion(&o.class.name, &right.class.name))
        }
        _ => right.class.clone(),
    };
    crate::object::assign_objects(base, args, right, &class)
}

/// Gives the base the target's storage, as an array.
fn unify(base: &mut Value, target: Target) -> Result<()> {
    if Target::of(base) != target {
        *base = to_target(base.clone(), target)?;
    }
    match base {
        Value::Num(x) => *base = Value::Double(Rc::new(Array::scalar(*x))),
        Value::Bool(x) => *base = Value::Logical(Rc::new(Array::scalar(*x))),
        _ => {}
    }
    Ok(())
}

/// Both sides have one class here.
fn write(base: &mut Value, landing: &Landing, right: &Value) -> Result<()> {
    fn put<T: Element>(a: &mut Rc<Array<T>>, landing: &Landing, source: &[T]) -> Result<()> {
        place(Array::unique(a)?, landing, source)
    }
    match (base, right) {
        (Value::Double(a), Value::Num(x)) => put(a, landing, std::slice::from_ref(x)),
        (Value::Double(a), Value::Double(b)) => put(a, landing, b.data()),
        (Value::Logical(a), Value::Bool(x)) => put(a, landing, std::slice::from_ref(x)),
        (Value::Logical(a), Value::Logical(b)) => put(a, landing, b.data()),
        (Value::Single(a), Value::Single(b)) => put(a, landing, b.data()),
        (Value::Complex(a), Value::Complex(b)) => put(a, landing, b.data()),
        (Value::ComplexSingle(a), Value::ComplexSingle(b)) => put(a, landing, b.data()),
        (Value::Int8(a), Value::Int8(b)) => put(a, landing, b.data()),
        (Value::Int16(a), Value::Int16(b)) => put(a, landing, b.data()),
        (Value::Int32(a), Value::Int32(b)) => put(a, landing, b.data()),
        (Value::Int64(a), Value::Int64(b)) => put(a, landing, b.data()),
        (Value::Uint8(a), Value::Uint8(b)) => put(a, landing, b.data()),
        (Value::Uint16(a), Value::Uint16(b)) => put(a, landing, b.data()),
        (Value::Uint32(a), Value::Uint32(b)) => put(a, landing, b.data()),
        (Value::Uint64(a), Value::Uint64(b)) => put(a, landing, b.data()),
        (Value::Char(a), Value::Char(b)) => put(a, landing, b.data()),
        (Value::String(a), Value::String(b)) => put(a, landing, b.data()),
        (Value::Cell(a), Value::Cell(b)) => put(a, landing, b.data()),
        (base, right) => Err(fault::no_conversion(base.class(), right.class())),
    }
}

/// Scalars go back to their unboxed form; complex arrays that lost their imaginary parts turn real.
fn settle(base: &mut Value, right: &Value) {
    let scalar = match base {
        Value::Double(a) if a.shape().is_scalar() => a.data().first().map(|x| Value::Num(*x)),
        Value::Logical(a) if a.shape().is_scalar() => a.data().first().map(|x| Value::Bool(*x)),
        Value::Complex(_) | Value::ComplexSingle(_) if imaginary_free(right) => {
            Some(narrow(std::mem::replace(base, Value::Num(0.0))))
        }
        _ => None,
    };
    if let Some(v) = scalar {
        *base = v;
    }
}

fn imaginary_free(value: &Value) -> bool {
    match value {
        Value::Complex(a) => a.data().iter().all(|z| z.im == 0.0),
        Value::ComplexSingle(a) => a.data().iter().all(|z| z.im == 0.0),
        _ => true,
    }
}

/// Handles and objects: one place, which the new value takes.
fn assign_lone(base: &mut Value, landing: &Landing, right: Value) -> Result<()> {
    if landing.shape.is_scalar() && landing.single() == Some(0) && (base.is_empty() || base.class() == right.class()) {
        *base = right;
        return Ok(());
    }
    Err(if right.class() == Class::FunctionHandle {
        fault::no_handle_arrays()
    } else {
        fault::no_object_arrays(right.class())
    })
}

/// Fields may come in any order, but must be the same ones.
fn assign_struct(base: &mut Value, landing: &Landing, right: &Rc<StructArray>) -> Result<()> {
    let blank = !matches!(base, Value::Struct(s) if s.numel() > 0 || !s.fields().is_empty());
    if blank {
        *base = Value::from(StructArray::new(base.shape(), right.fields().clone(), Vec::new())?);
    }
    let Value::Struct(rc) = base else {
        return Err(fault::dissimilar_structs());
    };
    let order = field_order(rc.fields(), right.fields()).ok_or_else(fault::dissimilar_structs)?;
    let targets = positions(&landing.dims, &landing.picks)?;
    let s = StructArray::unique(rc)?;
    if landing.grows {
        grow_struct(s, &landing.shape)?;
    }
    for (k, at) in targets.into_iter().enumerate() {
        let from = if right.numel() == 1 { 0 } else { k };
        for (field, other) in order.iter().enumerate() {
            if let (Some(slot), Some(v)) = (s.get_mut(at, field), right.get(from, *other)) {
                *slot = v.clone();
            }
        }
    }
    Ok(())
}

/// For each of our fields its position among the other's; `None` when the sets differ.
pub(crate) fn field_order(ours: &FieldNames, theirs: &FieldNames) -> Option<Vec<usize>> {
    if ours.same(theirs) {
        return Some((0..ours.len()).collect());
    }
    if ours.len() != theirs.len() {
        return None;
    }
    ours.iter().map(|name| theirs.position(name)).collect()
}

/// New elements have `[]` in every field.
pub(crate) fn grow_struct(s: &mut StructArray, shape: &Shape) -> Result<()> {
    let fields = s.fields().len();
    let n = crate::alloc::checked_size(shape.dims(), std::mem::size_of::<Value>() * fields.max(1))? * fields;
    if !keeps_layout(s.shape(), shape) {
        let mut order = numbered(s.shape(), 0)?;
        element::grow(&mut order, shape)?;
        *s = pick_elements(s, &order)?;
        return Ok(());
    }
    let (old, names, mut values) = std::mem::replace(s, StructArray::scalar()).into_parts();
    if let Err(e) = element::reserve(&mut values, n) {
        *s = StructArray::new(old, names, values)?;
        return Err(e);
    }
    values.resize(n, Value::empty());
    *s = StructArray::new(shape.clone(), names, values)?;
    Ok(())
}
