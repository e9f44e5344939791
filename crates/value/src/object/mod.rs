//! Objects of user-defined classes: arrays whose elements are records (value classes) or references (handle classes).
//!
//! Nothing here calls a method. A handle object whose class has a destructor moves into the queue of its session when its last reference
//! goes, and the VM runs the destructor at the next instruction where it may.

mod class;
mod ops;

pub use class::{Access, Event, Method, ObjectClass, Property};
pub(crate) use ops::no_conversion;
pub use ops::{assign_objects, concatenate_objects, dissect, objects_equal};

use crate::{Array, Shape, Value};
use std::cell::{Cell, Ref, RefCell, RefMut};
use std::rc::Rc;

/// No enumeration member.
pub const NO_MEMBER: u32 = u32::MAX;

/// What the objects of one session share.
#[derive(Default)]
pub struct Runtime {
    next: Cell<u64>,
    dying: RefCell<Vec<Rc<HandleObject>>>,
    any_dying: Cell<bool>,
    /// Pairs of handles that are being compared: a cycle compares equal.
    comparing: RefCell<Vec<(u64, u64)>>,
    /// What objects held that were dropped while another one was: let go one after the other, so that a long chain of objects
    /// needs no stack.
    held: RefCell<Vec<Vec<Value>>>,
    dropping: Cell<bool>,
}

impl Runtime {
    pub fn next_id(&self) -> u64 {
        let id = self.next.get() + 1;
        self.next.set(id);
        id
    }
    /// Objects wait for their destructor.
    #[inline]
    pub fn any_dying(&self) -> bool {
        self.any_dying.get()
    }
    /// Drops the values of an object.
    fn let_go(&self, values: Vec<Value>) {
        if values.iter().all(|v| matches!(v, Value::Num(_) | Value::Bool(_))) {
            return;
        }
        if self.dropping.replace(true) {
            if let Ok(mut held) = self.held.try_borrow_mut() {
                held.push(values);
            }
            return;
        }
        drop(values);
        loop {
            let next = self.held.try_borrow_mut().ok().and_then(|mut held| held.pop());
            match next {
                Some(values) => drop(values),
                None => break,
            }
        }
        self.dropping.set(false);
    }
    pub fn take_dying(&self) -> Vec<Rc<HandleObject>> {
        self.any_dying.set(false);
        std::mem::take(&mut self.dying.borrow_mut())
    }
}

/// An element of a value class.
#[derive(Clone, Debug)]
pub struct Record {
    pub class: Rc<ObjectClass>,
    pub slots: Vec<Value>,
    pub member: u32,
}

/// What is attached to single objects only.
#[derive(Default)]
pub struct Extra {
    /// Properties added by `addprop`.
    pub dynamic: Vec<(Rc<str>, Value)>,
    /// Listeners by event.
    pub listeners: Vec<(Rc<str>, Value)>,
}

pub struct HandleObject {
    pub class: Rc<ObjectClass>,
    pub id: u64,
    pub member: u32,
    slots: RefCell<Vec<Value>>,
    valid: Cell<bool>,
    /// Its destructor ran, or runs now.
    finalized: Cell<bool>,
    extra: RefCell<Option<Box<Extra>>>,
}

impl HandleObject {
    pub fn new(class: Rc<ObjectClass>, slots: Vec<Value>, member: u32) -> HandleObject {
        HandleObject {
            id: class.runtime.next_id(),
            class,
            member,
            slots: RefCell::new(slots),
            valid: Cell::new(true),
            finalized: Cell::new(false),
            extra: RefCell::new(None),
        }
    }
    pub fn slots(&self) -> Ref<'_, Vec<Value>> {
        self.slots.borrow()
    }
    pub fn slots_mut(&self) -> RefMut<'_, Vec<Value>> {
        self.slots.borrow_mut()
    }
    pub fn is_valid(&self) -> bool {
        self.valid.get()
    }
    /// Marks it deleted and gives what it held, to be dropped by the caller.
    pub fn invalidate(&self) -> Vec<Value> {
        self.valid.set(false);
        self.extra.borrow_mut().take();
        std::mem::take(&mut self.slots.borrow_mut())
    }
    pub fn is_finalized(&self) -> bool {
        self.finalized.get()
    }
    pub fn set_finalized(&self) {
        self.finalized.set(true);
    }
    pub fn extra(&self) -> Ref<'_, Option<Box<Extra>>> {
        self.extra.borrow()
    }
    pub fn with_extra<T>(&self, f: impl FnOnce(&mut Extra) -> T) -> T {
        f(self.extra.borrow_mut().get_or_insert_default())
    }
    pub fn has_extra(&self) -> bool {
        self.extra.borrow().is_some()
    }
    pub fn dynamic(&self, name: &str) -> Option<Value> {
        let extra = self.extra.borrow();
        let found = extra.as_ref()?.dynamic.iter().find(|(n, _)| **n == *name)?;
        Some(found.1.clone())
    }
}

impl Drop for HandleObject {
    fn drop(&mut self) {
        if !self.class.destructor || !self.valid.get() || self.finalized.get() {
            self.class.runtime.let_go(std::mem::take(self.slots.get_mut()));
            return;
        }
        let object = HandleObject {
            class: self.class.clone(),
            id: self.id,
            member: self.member,
            slots: RefCell::new(std::mem::take(self.slots.get_mut())),
            valid: Cell::new(true),
            finalized: Cell::new(true),
            extra: RefCell::new(self.extra.get_mut().take()),
        };
        let runtime = &self.class.runtime;
        if let Ok(mut dying) = runtime.dying.try_borrow_mut() {
            dying.push(Rc::new(object));
            runtime.any_dying.set(true);
        }
    }
}

impl std::fmt::Debug for HandleObject {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} #{}", self.class.name, self.id)
    }
}

#[derive(Clone, Debug)]
pub enum Item {
    Value(Record),
    Handle(Rc<HandleObject>),
    /// A place that growth made; the VM fills it with a default object.
    Blank,
}

impl Item {
    pub fn class(&self) -> Option<&Rc<ObjectClass>> {
        match self {
            Item::Value(r) => Some(&r.class),
            Item::Handle(h) => Some(&h.class),
            Item::Blank => None,
        }
    }
    pub fn slot(&self, slot: usize) -> Option<Value> {
        match self {
            Item::Value(r) => r.slots.get(slot).cloned(),
            Item::Handle(h) => h.slots.borrow().get(slot).cloned(),
            Item::Blank => None,
        }
    }
    pub fn member(&self) -> u32 {
        match self {
            Item::Value(r) => r.member,
            Item::Handle(h) => h.member,
            Item::Blank => NO_MEMBER,
        }
    }
}

#[derive(Clone, Debug)]
pub struct ObjectArray {
    pub class: Rc<ObjectClass>,
    pub items: Array<Item>,
}

impl ObjectArray {
    pub fn scalar(class: Rc<ObjectClass>, item: Item) -> ObjectArray {
        ObjectArray {
            class,
            items: Array::scalar(item),
        }
    }
    pub fn shape(&self) -> &Shape {
        self.items.shape()
    }
    pub fn numel(&self) -> usize {
        self.items.numel()
    }
    /// The element of a 1x1 array.
    pub fn one(&self) -> Option<&Item> {
        match self.items.data() {
            [one] => Some(one),
            _ => None,
        }
    }
    /// The handle of a 1x1 array of a handle class.
    pub fn handle(&self) -> Option<&Rc<HandleObject>> {
        match self.one() {
            Some(Item::Handle(h)) => Some(h),
            _ => None,
        }
    }
    pub fn is_handle(&self) -> bool {
        self.class.is_handle
    }
    /// The elements one by one, as values.
    pub fn elements(&self) -> impl Iterator<Item = Value> + '_ {
        self.items.data().iter().map(|item| self.wrap(item.clone()))
    }
    /// One element as a value of its own class.
    pub fn wrap(&self, item: Item) -> Value {
        let class = item.class().unwrap_or(&self.class).clone();
        Value::Object(Rc::new(ObjectArray::scalar(class, item)))
    }
    /// The stored properties as a struct: of all elements that have the same ones as the first.
    pub fn to_struct(&self) -> crate::StructArray {
        let stored: Vec<(Rc<str>, usize)> = self
            .class
            .properties
            .iter()
            .filter_map(|p| p.slot.map(|s| (p.name.clone(), s)))
            .collect();
        let values = self
            .items
            .data()
            .iter()
            .flat_map(|item| stored.iter().map(|(_, s)| item.slot(*s).unwrap_or_else(Value::empty)))
            .collect();
        let fields = crate::FieldNames::new(stored.iter().map(|(n, _)| n.clone()).collect());
        crate::StructArray::new(self.shape().clone(), fields, values).unwrap_or_else(|_| crate::StructArray::scalar())
    }
    /// Bytes of what the elements hold, one level deep for handles.
    pub fn size_bytes(&self) -> u64 {
        let record = |item: &Item| match item {
            Item::Value(r) => r.slots.iter().map(Value::size_bytes).sum(),
            _ => 8,
        };
        self.items.data().iter().map(record).sum()
    }
    /// The array behind an `Rc`, alone.
    pub fn unique(rc: &mut Rc<ObjectArray>) -> &mut ObjectArray {
        Rc::make_mut(rc)
    }
}

impl From<ObjectArray> for Value {
    fn from(o: ObjectArray) -> Value {
        Value::Object(Rc::new(o))
    }
}

impl From<Rc<HandleObject>> for Value {
    fn from(h: Rc<HandleObject>) -> Value {
        ObjectArray::scalar(h.class.clone(), Item::Handle(h)).into()
    }
}
