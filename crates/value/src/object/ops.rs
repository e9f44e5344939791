//! Arrays of objects: writing elements, joining, comparing.

use super::{Item, ObjectArray, ObjectClass};
use crate::index::{self, place, Landing};
use crate::ops::compare::isequal;
use crate::{Array, Error, Result, Shape, Value};
use std::rc::Rc;

/// `base(args) = right` where both sides are objects of one class (or of classes that share `class`), or the base is blank.
/// Places that growth makes are `Item::Blank`.
pub fn assign_objects(base: &mut Value, args: &[Value], right: &ObjectArray, class: &Rc<ObjectClass>) -> Result<()> {
    if !matches!(base, Value::Object(_)) {
        if !base.is_empty() {
            return Err(no_conversion(base.class_name(), &right.class.name));
        }
        *base = class.empty(Shape::empty());
    }
    let landing = Landing::new(&base.shape(), args, right.shape())?;
    let Value::Object(rc) = base else {
        return Err(Error::internal("no objects to assign to"));
    };
    let array = ObjectArray::unique(rc);
    array.class = class.clone();
    place(&mut array.items, &landing, right.items.data())
}

/// The error of a value that cannot become an element of an array of another class.
pub(crate) fn no_conversion(to: &str, from: &str) -> Error {
    Error::new(
        "MATLAB:UnableToConvert",
        format!("Conversion to {to} from {from} is not possible."),
    )
}

/// Objects one after the other along a zero-based dimension; blanks are left out. All become elements of one array of `class`.
pub fn concatenate_objects(dim: usize, parts: &[Value], class: &Rc<ObjectClass>) -> Result<Value> {
    let arrays: Vec<&Rc<ObjectArray>> = parts
        .iter()
        .filter_map(|p| if let Value::Object(o) = p { Some(o) } else { None })
        .collect();
    if let [one] = arrays.as_slice() {
        return Ok(Value::Object((*one).clone()));
    }
    let slices: Vec<(Shape, &[Item])> = arrays.iter().map(|o| (o.shape().clone(), o.items.data())).collect();
    let items = index::join_arrays(dim, slices)?;
    Ok(Value::from(ObjectArray {
        class: class.clone(),
        items,
    }))
}

/// The elements of an array of objects: each class, place by place.
pub fn dissect(array: &ObjectArray) -> (Shape, Vec<Item>) {
    (array.shape().clone(), array.items.data().to_vec())
}

/// Same class, same size, and elements that hold the same. Two handles are equal when they are one object or hold equal values.
pub fn objects_equal(a: &ObjectArray, b: &ObjectArray, nan_equal: bool) -> Result<bool> {
    if a.shape() != b.shape() {
        return Ok(false);
    }
    for (x, y) in a.items.data().iter().zip(b.items.data()) {
        if !items_equal(x, y, nan_equal)? {
            return Ok(false);
        }
    }
    Ok(a.numel() > 0 || a.class.name == b.class.name)
}

fn items_equal(a: &Item, b: &Item, nan_equal: bool) -> Result<bool> {
    match (a, b) {
        (Item::Value(x), Item::Value(y)) => {
            if x.class.name != y.class.name || x.member != y.member {
                return Ok(false);
            }
            slots_equal(&x.slots, &y.slots, nan_equal)
        }
        (Item::Handle(x), Item::Handle(y)) => {
            if x.id == y.id {
                return Ok(true);
            }
            if x.class.name != y.class.name || x.member != y.member || !x.is_valid() || !y.is_valid() {
                return Ok(false);
            }
            let pair = (x.id, y.id);
            let runtime = &x.class.runtime;
            if runtime.comparing.borrow().contains(&pair) {
                return Ok(true);
            }
            // Deeper than any program's data: chains of handles must not end the host's stack.
            if runtime.comparing.borrow().len() > 500 {
                return Ok(false);
            }
            runtime.comparing.borrow_mut().push(pair);
            let (left, right) = (x.slots().clone(), y.slots().clone());
            let equal = slots_equal(&left, &right, nan_equal);
            runtime.comparing.borrow_mut().pop();
            equal
        }
        _ => Ok(false),
    }
}

fn slots_equal(a: &[Value], b: &[Value], nan_equal: bool) -> Result<bool> {
    if a.len() != b.len() {
        return Ok(false);
    }
    for (x, y) in a.iter().zip(b) {
        if !isequal(x, y, nan_equal)? {
            return Ok(false);
        }
    }
    Ok(true)
}

impl ObjectArray {
    /// Flags of an elementwise comparison by identity (handles) or member (enumerations); scalars expand.
    pub fn same_elements(&self, other: &ObjectArray) -> Result<Array<bool>> {
        let (a, b) = (self.items.data(), other.items.data());
        let same = |x: &Item, y: &Item| match (x, y) {
            (Item::Handle(x), Item::Handle(y)) => x.id == y.id,
            (Item::Value(x), Item::Value(y)) => x.class.name == y.class.name && x.member == y.member,
            _ => false,
        };
        if let [one] = b {
            return Array::new(self.shape().clone(), a.iter().map(|x| same(x, one)).collect());
        }
        if let [one] = a {
            return Array::new(other.shape().clone(), b.iter().map(|y| same(one, y)).collect());
        }
        if self.shape() != other.shape() {
            return Err(Error::size_mismatch());
        }
        Array::new(self.shape().clone(), a.iter().zip(b).map(|(x, y)| same(x, y)).collect())
    }
}
