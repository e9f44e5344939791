//! Function handles. The code behind an anonymous function belongs to the VM and is opaque here.

use crate::Value;
use std::any::Any;
use std::rc::Rc;

/// What the VM keeps behind an anonymous (or nested) function.
pub trait AnonymousBody: Any {
    /// The source form, `@(x)x+1`, as `func2str` and display show it.
    fn text(&self) -> &str;
    /// Names of the captured variables, in the order of the captured values.
    fn captured_names(&self) -> &[Rc<str>];
    fn as_any(&self) -> &dyn Any;
}

#[derive(Clone)]
pub enum FunctionHandle {
    /// `@sin`. `target`, when there, is the function as resolved where the handle was made (a local or nested function).
    Named { name: Rc<str>, target: Option<Rc<dyn Any>> },
    /// A captured name without a value was no variable where the handle was made: it means a function.
    Anonymous {
        body: Rc<dyn AnonymousBody>,
        captured: Rc<[Option<Value>]>,
    },
}

impl FunctionHandle {
    pub fn named(name: &str) -> FunctionHandle {
        FunctionHandle::Named {
            name: name.into(),
            target: None,
        }
    }
    /// `func2str`'s text: `sin` or `@(x)x+1`.
    pub fn text(&self) -> &str {
        match self {
            FunctionHandle::Named { name, .. } => name,
            FunctionHandle::Anonymous { body, .. } => body.text(),
        }
    }
}

impl std::fmt::Debug for FunctionHandle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "@<{}>", self.text())
    }
}
