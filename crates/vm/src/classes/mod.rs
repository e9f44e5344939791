//! User-defined classes: the table of classes, what each knows of its functions, and who may use what.
//! The page `docs/decisions/classes.md` says how the parts fit together.

mod access;
mod assign;
mod chain;
mod construct;
mod destroy;
mod enumerate;
mod events;
mod exceptions;
mod fields;
mod index;
mod initialize;
mod instructions;
mod link;
mod loops;
mod members;
mod meta;
mod methods;
mod names;
mod natives;
mod old;
mod operators;
mod properties;
mod queries;
mod set;
mod show;
mod validate;

pub use assign::{concerns, Rhs};
pub use construct::{bound, Special};
pub use exceptions::caught;
pub use index::steps_of_operations;
pub use initialize::uninitialized;
pub use link::Linked;
pub use loops::columns_of;
pub use names::{namespace_of, Namespace};
pub use queries::ASK;

use crate::core::Core;
use crate::frame::{Activation, FunctionRef, Module, Shares};
use runmat_value::object::{Access, ObjectClass, Runtime};
use runmat_value::{FunctionHandle, Value};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

/// The root of handle classes.
pub const HANDLE: &str = "handle";

#[derive(Default)]
pub struct ClassTable {
    by_name: HashMap<Rc<str>, Rc<ObjectClass>>,
    /// Classes being linked, outermost first: a name that comes again is a cycle.
    linking: Vec<Rc<str>>,
    pub runtime: Rc<Runtime>,
    /// A class has been linked: only then can a value be an object.
    pub used: bool,
}

impl ClassTable {
    pub fn clear(&mut self) {
        self.by_name.clear();
    }
    pub fn keep(&mut self, class: Rc<ObjectClass>) {
        self.by_name.insert(class.name.clone(), class);
    }
    pub fn get(&self, name: &str) -> Option<&Rc<ObjectClass>> {
        self.by_name.get(name)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Fresh,
    Running,
    Ready,
}

pub struct Constructor {
    pub function: FunctionRef,
    pub explicit: Vec<Rc<str>>,
    pub access: Access,
}

/// What the class replaces of indexing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Overloads {
    pub subsref: bool,
    pub subsasgn: bool,
    /// The mixins `matlab.mixin.indexing.Redefines*`.
    pub paren: bool,
    pub brace: bool,
    pub dot: bool,
}

impl Overloads {
    pub fn any(self) -> bool {
        self.subsref || self.subsasgn || self.paren || self.brace || self.dot
    }
}

/// The VM's side of a class. Lists go by the position of the property in `ObjectClass::properties`.
pub struct ClassCode {
    pub module: Option<Rc<Module>>,
    pub methods: HashMap<Rc<str>, FunctionRef>,
    pub getters: Vec<Option<FunctionRef>>,
    pub setters: Vec<Option<FunctionRef>>,
    pub validators: Vec<Option<FunctionRef>>,
    /// Of the class's own properties only.
    pub defaults: Vec<Option<FunctionRef>>,
    pub constructor: Option<Constructor>,
    pub supers: Vec<Rc<ObjectClass>>,
    pub member_arguments: Vec<Option<FunctionRef>>,
    pub state: Cell<State>,
    /// Default and constant values by property.
    pub values: RefCell<Vec<Value>>,
    pub members: RefCell<Vec<Option<Value>>>,
    pub overloads: Overloads,
    /// Destructors of the class and its superclasses, in the order they run.
    pub destructors: Vec<FunctionRef>,
}

/// What the VM keeps behind a class.
pub fn code_of(class: &ObjectClass) -> Option<&ClassCode> {
    class.code.downcast_ref::<ClassCode>()
}

/// A function as a value that a continuation can call.
pub fn callee(function: &FunctionRef) -> Value {
    let name = function.code().map_or_else(|| "".into(), |c| c.name.clone());
    Value::from(FunctionHandle::Named {
        name,
        target: Some(Rc::new(function.clone())),
    })
}

impl Core {
    /// The class whose code runs: of the method on top, or of the method whose variables an evaluated text shares.
    pub fn class_context(&self) -> Option<Rc<ObjectClass>> {
        let mut at = self.top_code_index()?;
        loop {
            let Some(Activation::Code(frame)) = self.frames.get(at) else {
                return None;
            };
            if let Some(class) = frame.function.module.class.borrow().upgrade() {
                return Some(class);
            }
            match frame.shares() {
                Some(Shares::Frame(i)) if i < at => at = i,
                _ => return None,
            }
        }
    }

    /// Whether the code on top is this function: an accessor reads and writes its own property directly.
    pub fn runs_in(&self, function: &FunctionRef) -> bool {
        match self.top_code_index().and_then(|i| self.frame(i)) {
            Some(frame) => {
                let mut code = frame.function.code;
                let module = &frame.function.module;
                if !Rc::ptr_eq(module, &function.module) {
                    return false;
                }
                // A nested function belongs to the accessor that holds it.
                while let Some(parent) = module.unit.codes.get(code as usize).and_then(|c| c.parent) {
                    code = parent;
                }
                code == function.code
            }
            None => false,
        }
    }
}
