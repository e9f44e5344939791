//! A compiled class: its members as the file declares them, before anything is inherited. Functions are codes of the unit.

use runmat_text::Span;
use runmat_value::object::{Event, Method, Property};
use std::rc::Rc;

#[derive(Debug)]
pub struct ClassUnit {
    /// As the file spells it, without packages.
    pub name: Rc<str>,
    pub supers: Vec<Rc<str>>,
    pub is_abstract: bool,
    pub is_sealed: bool,
    pub is_hidden: bool,
    pub inferiors: Vec<Rc<str>>,
    pub properties: Vec<PropertyUnit>,
    pub methods: Vec<MethodUnit>,
    pub events: Vec<Event>,
    pub members: Vec<MemberUnit>,
    pub constructor: Option<ConstructorUnit>,
    pub help: Option<Span>,
    pub span: Span,
}

/// Codes take what they are named for: a default takes nothing, a validator the value, a getter the object, a setter object and value.
#[derive(Debug)]
pub struct PropertyUnit {
    pub info: Property,
    pub default: Option<u32>,
    pub validator: Option<u32>,
    pub getter: Option<u32>,
    pub setter: Option<u32>,
    pub span: Span,
}

#[derive(Debug)]
pub struct MethodUnit {
    pub info: Method,
    /// None: abstract, or in a file of its own.
    pub code: Option<u32>,
}

/// A member of an enumeration and the code that gives the arguments of its constructor, as a cell.
#[derive(Debug)]
pub struct MemberUnit {
    pub name: Rc<str>,
    pub arguments: Option<u32>,
}

#[derive(Debug)]
pub struct ConstructorUnit {
    pub code: u32,
    /// Superclasses whose constructors the text calls; the others are called before it.
    pub explicit: Vec<Rc<str>>,
    pub access: runmat_value::object::Access,
}
