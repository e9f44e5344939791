//! Struct arrays: shared field names, and one value per field and element.

use crate::release::release;
use crate::{alloc, Error, Result, Shape, Value};
use std::rc::Rc;

/// Ordered field names. Shared between the structs that have the same fields in the same order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldNames(Rc<Vec<Rc<str>>>);

impl FieldNames {
    pub fn new(names: Vec<Rc<str>>) -> FieldNames {
        FieldNames(Rc::new(names))
    }
    pub fn len(&self) -> usize {
        self.0.len()
    }
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    pub fn iter(&self) -> impl Iterator<Item = &Rc<str>> {
        self.0.iter()
    }
    pub fn get(&self, i: usize) -> Option<&Rc<str>> {
        self.0.get(i)
    }
    pub fn position(&self, name: &str) -> Option<usize> {
        self.0.iter().position(|n| **n == *name)
    }
    /// Same table, by address: a quick "same layout" test.
    pub fn same(&self, other: &FieldNames) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
    fn push(&mut self, name: Rc<str>) {
        Rc::make_mut(&mut self.0).push(name);
    }
    fn remove(&mut self, i: usize) {
        Rc::make_mut(&mut self.0).remove(i);
    }
}

/// Values are stored element by element: element `e`, field `f` is at `e * fields.len() + f`.
/// Invariant: `values.len() == shape.numel() * fields.len()`.
#[derive(Clone, Debug)]
pub struct StructArray {
    shape: Shape,
    fields: FieldNames,
    values: Vec<Value>,
}

/// Structs that hold containers are freed without recursion.
impl Drop for StructArray {
    fn drop(&mut self) {
        release(&mut self.values);
    }
}

impl StructArray {
    /// A 1x1 struct without fields.
    pub fn scalar() -> StructArray {
        StructArray {
            shape: Shape::scalar(),
            fields: FieldNames::default(),
            values: Vec::new(),
        }
    }
    /// A 1x1 struct of the given fields.
    pub fn from_pairs(pairs: Vec<(Rc<str>, Value)>) -> StructArray {
        let (names, values) = pairs.into_iter().unzip();
        StructArray {
            shape: Shape::scalar(),
            fields: FieldNames::new(names),
            values,
        }
    }
    pub fn new(shape: Shape, fields: FieldNames, values: Vec<Value>) -> Result<StructArray> {
        let need = shape.checked_numel()?.checked_mul(fields.len());
        if need != Some(values.len()) {
            return Err(Error::internal("struct values do not fit its shape"));
        }
        Ok(StructArray { shape, fields, values })
    }
    /// Every field of every element is `[]`.
    pub fn filled(shape: Shape, fields: FieldNames) -> Result<StructArray> {
        let n = alloc::checked_size(shape.dims(), std::mem::size_of::<Value>() * fields.len().max(1))?;
        let values = alloc::try_filled(n * fields.len(), Value::empty())?;
        Ok(StructArray { shape, fields, values })
    }
    pub fn shape(&self) -> &Shape {
        &self.shape
    }
    pub fn numel(&self) -> usize {
        self.shape.numel()
    }
    pub fn fields(&self) -> &FieldNames {
        &self.fields
    }
    /// All values, element by element.
    pub fn values(&self) -> &[Value] {
        &self.values
    }
    pub fn values_mut(&mut self) -> &mut [Value] {
        &mut self.values
    }
    pub fn into_parts(mut self) -> (Shape, FieldNames, Vec<Value>) {
        let shape = std::mem::replace(&mut self.shape, Shape::empty());
        let fields = std::mem::take(&mut self.fields);
        (shape, fields, std::mem::take(&mut self.values))
    }
    /// The values of a struct that is being freed.
    pub(crate) fn slots(&mut self) -> &mut Vec<Value> {
        &mut self.values
    }
    pub fn get(&self, element: usize, field: usize) -> Option<&Value> {
        self.values.get(element * self.fields.len() + field)
    }
    pub fn get_mut(&mut self, element: usize, field: usize) -> Option<&mut Value> {
        self.values.get_mut(element * self.fields.len() + field)
    }
    /// A field of a 1x1 struct, or of the first element.
    pub fn field(&self, name: &str) -> Option<&Value> {
        self.fields.position(name).and_then(|f| self.get(0, f))
    }
    /// The values of one element.
    pub fn element(&self, element: usize) -> &[Value] {
        let n = self.fields.len();
        self.values.get(element * n..(element + 1) * n).unwrap_or(&[])
    }
    /// Position of a field, added (with `[]` everywhere) when it is new.
    pub fn ensure_field(&mut self, name: &Rc<str>) -> Result<usize> {
        if let Some(f) = self.fields.position(name) {
            return Ok(f);
        }
        let (elements, old) = (self.numel(), self.fields.len());
        if elements == 1 {
            alloc::try_push(&mut self.values, Value::empty())?;
        } else {
            let mut values = alloc::try_with_capacity(elements * (old + 1))?;
            let mut rest = std::mem::take(&mut self.values).into_iter();
            for _ in 0..elements {
                values.extend(rest.by_ref().take(old));
                values.push(Value::empty());
            }
            self.values = values;
        }
        self.fields.push(name.clone());
        Ok(old)
    }
    /// Sets a field of a 1x1 struct, adding it when new.
    pub fn set_field(&mut self, name: &Rc<str>, value: Value) -> Result<()> {
        let f = self.ensure_field(name)?;
        if let Some(slot) = self.get_mut(0, f) {
            *slot = value;
        }
        Ok(())
    }
    /// Removes a field; false when it is not there.
    pub fn remove_field(&mut self, name: &str) -> bool {
        let Some(f) = self.fields.position(name) else {
            return false;
        };
        let n = self.fields.len();
        let mut at = 0usize;
        self.values.retain(|_| {
            at += 1;
            (at - 1) % n != f
        });
        self.fields.remove(f);
        true
    }
    /// The struct array behind an `Rc`, alone.
    pub fn unique(rc: &mut Rc<StructArray>) -> Result<&mut StructArray> {
        if Rc::get_mut(rc).is_none() {
            let copy = StructArray {
                shape: rc.shape.clone(),
                fields: rc.fields.clone(),
                values: alloc::try_copy(&rc.values)?,
            };
            *rc = Rc::new(copy);
        }
        Rc::get_mut(rc).ok_or_else(|| Error::internal("struct is still shared"))
    }
}
