//! Which method a call means, and calling it.

use super::names::method_function;
use super::properties::element_class;
use crate::call::Called;
use crate::core::{Core, Vm};
use crate::frame::FunctionRef;
use runmat_spec::Args;
use runmat_value::object::ObjectClass;
use runmat_value::{Error, Result, Value};
use std::rc::Rc;

/// Names that always mean what they mean for every value.
const FIXED: &[&str] = &[
    "class",
    "isa",
    "builtin",
    "isobject",
    "metaclass",
    "func2str",
    "exist",
    "isvarname",
];

impl Core {
    /// The class among the arguments whose methods come first: the leftmost, unless a later one names it as inferior.
    pub fn dominant(&self, args: &[Value]) -> Option<Rc<ObjectClass>> {
        let mut best: Option<&Rc<ObjectClass>> = None;
        for a in args {
            let Value::Object(o) = a else { continue };
            let class = element_class(o);
            best = match best {
                None => Some(class),
                Some(b) if class.inferiors.iter().any(|i| b.is_a(i)) => Some(class),
                Some(b) => Some(b),
            };
        }
        best.cloned()
    }

    /// The method that `name(args)` calls, if an argument is an object whose class has one.
    pub fn method_for(&self, name: &str, args: &[Value]) -> Option<(Rc<ObjectClass>, FunctionRef)> {
        if !self.classes.used || !args.iter().any(|a| matches!(a, Value::Object(_))) || FIXED.contains(&name) {
            return None;
        }
        let dominant = self.dominant(args)?;
        if let Some(f) = method_function(&dominant, name) {
            if dominant.method(name).is_some_and(|m| !m.is_static) {
                return Some((dominant, f));
            }
        }
        args.iter().find_map(|a| match a {
            Value::Object(o) => {
                let class = element_class(o);
                let f = method_function(class, name)?;
                class
                    .method(name)
                    .is_some_and(|m| !m.is_static)
                    .then(|| (class.clone(), f))
            }
            _ => None,
        })
    }
}

impl Vm {
    /// `name(args)` where an argument is an object: a method of its class, or what every object can do. `None`: the name means
    /// what it means for other values.
    pub fn dispatch(&mut self, name: &str, args: &mut Args, nargout: usize) -> Result<Option<Called>> {
        if !self.core.classes.used || !args.iter().any(|a| matches!(a, Value::Object(_))) {
            return Ok(None);
        }
        if name == "delete" {
            return self.delete_objects(std::mem::take(args)).map(Some);
        }
        if let Some((class, function)) = self.core.method_for(name, args) {
            if let Some(m) = class.method(name) {
                self.core.check_call(&class, m)?;
            }
            let args = std::mem::take(args);
            return self
                .push_function(function, args, nargout)
                .map(|()| Some(Called::Pushed));
        }
        self.native_method(name, args, nargout)
    }

    /// `obj.name(args)` of a method.
    pub fn call_dotted(&mut self, object: &Value, name: &str, args: Args, nargout: usize) -> Result<Called> {
        let Value::Object(o) = object else {
            return Err(Error::internal("not an object"));
        };
        let class = element_class(o).clone();
        let Some(method) = class.method(name) else {
            return Err(super::access::no_member(&class, name));
        };
        self.core.check_call(&class, method)?;
        if name == "delete" {
            return self.delete_objects(Args::from_iter([object.clone()]));
        }
        let Some(function) = method_function(&class, name) else {
            return Err(Error::new(
                "MATLAB:class:abstract",
                format!("Method '{name}' of class '{}' is abstract.", class.name),
            ));
        };
        let mut all = Args::new();
        if !method.is_static {
            all.push(object.clone());
        }
        all.extend(args);
        self.push_function(function, all, nargout).map(|()| Called::Pushed)
    }
}
