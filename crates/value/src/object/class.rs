//! What a user-defined class says of itself: names, attributes and layout. What its methods do belongs to the VM and is opaque here.

use super::Runtime;
use crate::{Class, Shape, Value};
use std::any::Any;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

/// Who may use a member.
#[derive(Clone, Debug, PartialEq)]
pub enum Access {
    Public,
    Protected,
    Private,
    /// Set in constructors only.
    Immutable,
    /// Classes of this list (and the class itself).
    Classes(Rc<[Rc<str>]>),
}

impl Access {
    pub fn name(&self) -> &'static str {
        match self {
            Access::Public => "public",
            Access::Protected => "protected",
            Access::Private => "private",
            Access::Immutable => "immutable",
            Access::Classes(_) => "restricted",
        }
    }
}

#[derive(Clone, Debug)]
pub struct Property {
    pub name: Rc<str>,
    pub defined_in: Rc<str>,
    pub get: Access,
    pub set: Access,
    pub constant: bool,
    pub dependent: bool,
    pub is_abstract: bool,
    pub hidden: bool,
    pub transient: bool,
    pub non_copyable: bool,
    pub get_observable: bool,
    pub set_observable: bool,
    pub abort_set: bool,
    /// Where an object keeps it; constant and dependent properties take no place.
    pub slot: Option<usize>,
    /// There is a `get.Name`, a `set.Name`.
    pub getter: bool,
    pub setter: bool,
    /// `(1,:)`: `None` is any length.
    pub dims: Option<Rc<[Option<u32>]>>,
    pub class: Option<Rc<str>>,
    /// There are functions that the value must pass.
    pub validated: bool,
}

impl Property {
    /// Whether a new value can be stored as it is.
    pub fn is_plain(&self) -> bool {
        !self.setter && !self.set_observable && self.dims.is_none() && self.class.is_none() && !self.validated
    }
}

#[derive(Clone, Debug)]
pub struct Method {
    pub name: Rc<str>,
    pub defined_in: Rc<str>,
    pub access: Access,
    pub is_static: bool,
    pub is_abstract: bool,
    pub hidden: bool,
    pub sealed: bool,
    pub inputs: Rc<[Rc<str>]>,
    pub outputs: Rc<[Rc<str>]>,
}

#[derive(Clone, Debug)]
pub struct Event {
    pub name: Rc<str>,
    pub defined_in: Rc<str>,
    pub listen: Access,
    pub notify: Access,
    pub hidden: bool,
}

pub struct ObjectClass {
    pub name: Rc<str>,
    pub is_handle: bool,
    pub is_abstract: bool,
    pub is_sealed: bool,
    pub is_hidden: bool,
    /// Direct superclasses.
    pub supers: Vec<Rc<str>>,
    /// The class itself, then everything it inherits from, nearest first.
    pub ancestors: Vec<Rc<str>>,
    /// The built-in class that it extends; slot 0 holds the value.
    pub stored: Option<Class>,
    pub properties: Vec<Property>,
    pub index: HashMap<Rc<str>, usize>,
    /// Places that an object has.
    pub slots: usize,
    pub methods: BTreeMap<Rc<str>, Method>,
    pub events: Vec<Event>,
    /// Members of an enumeration, in order.
    pub members: Vec<Rc<str>>,
    /// Classes that give way to this one when operands are mixed.
    pub inferiors: Vec<Rc<str>>,
    /// A `delete` method of its own (or inherited from a class in MATLAB code) runs when the last reference goes.
    pub destructor: bool,
    pub runtime: Rc<Runtime>,
    /// What the VM knows: functions, default values, members made.
    pub code: Box<dyn Any>,
}

impl ObjectClass {
    pub fn property(&self, name: &str) -> Option<&Property> {
        self.index.get(name).and_then(|i| self.properties.get(*i))
    }
    pub fn method(&self, name: &str) -> Option<&Method> {
        self.methods.get(name)
    }
    pub fn is_a(&self, name: &str) -> bool {
        self.ancestors.iter().any(|a| **a == *name)
    }
    pub fn is_enumeration(&self) -> bool {
        !self.members.is_empty()
    }
    /// The name without its packages.
    pub fn short_name(&self) -> &str {
        self.name.rsplit('.').next().unwrap_or(&self.name)
    }
    /// Names that `properties` lists: public to read, not hidden.
    pub fn visible_properties(&self) -> impl Iterator<Item = &Property> {
        self.properties.iter().filter(|p| p.get == Access::Public && !p.hidden)
    }
    /// The name of an enumeration member.
    pub fn member(&self, at: u32) -> Option<&Rc<str>> {
        self.members.get(at as usize)
    }
    /// A blank value of a shape: no elements.
    pub fn empty(self: &Rc<Self>, shape: Shape) -> Value {
        Value::Object(Rc::new(super::ObjectArray {
            class: self.clone(),
            items: crate::Array::empty_of(shape),
        }))
    }
}

impl std::fmt::Debug for ObjectClass {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "class {}", self.name)
    }
}
