//! Function handles. The code behind an anonymous function belongs to the VM and is opaque here.

use crate::release::{is_container, release};
use crate::Value;
use std::any::Any;
use std::ops::Deref;
use std::rc::Rc;

/// What the VM binds a handle to.
pub trait Bound: Any {
    /// Whether it holds values that nobody else does: variables shared with nested functions.
    fn holds_values(&mut self) -> bool {
        false
    }
    /// Moves those values out; it is about to be dropped.
    fn take_values(&mut self) -> Vec<Value> {
        Vec::new()
    }
}

/// What the VM keeps behind an anonymous (or nested) function.
pub trait AnonymousBody: Bound {
    /// The source form, `@(x)x+1`, as `func2str` and display show it.
    fn text(&self) -> &str;
    /// Names of the captured variables, in the order of the captured values.
    fn captured_names(&self) -> &[Rc<str>];
    fn as_any(&self) -> &dyn Any;
}

/// The captured values of an anonymous function, shared by its copies and its activations.
#[derive(Clone)]
pub struct Captures(Rc<[Option<Value>]>);

impl Deref for Captures {
    type Target = [Option<Value>];
    fn deref(&self) -> &[Option<Value>] {
        &self.0
    }
}

impl FromIterator<Option<Value>> for Captures {
    fn from_iter<I: IntoIterator<Item = Option<Value>>>(values: I) -> Captures {
        Captures(values.into_iter().collect())
    }
}

/// A handle that holds a handle that holds a handle is freed without recursion.
impl Drop for Captures {
    fn drop(&mut self) {
        if self.0.iter().flatten().any(is_container) {
            if let Some(values) = Rc::get_mut(&mut self.0) {
                release(values.iter_mut().flatten());
            }
        }
    }
}

#[derive(Clone)]
pub enum FunctionHandle {
    /// `@sin`. `target`, when there, is the function as resolved where the handle was made (a local or nested function).
    Named {
        name: Rc<str>,
        target: Option<Rc<dyn Bound>>,
    },
    /// A captured name without a value was no variable where the handle was made: it means a function.
    Anonymous {
        body: Rc<dyn AnonymousBody>,
        captured: Captures,
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

    /// Whether dropping it drops containers.
    pub(crate) fn is_deep(&mut self) -> bool {
        match self {
            FunctionHandle::Named { target, .. } => {
                target.as_mut().and_then(Rc::get_mut).is_some_and(Bound::holds_values)
            }
            FunctionHandle::Anonymous { body, captured } => {
                Rc::get_mut(&mut captured.0).is_some_and(|c| c.iter().flatten().any(is_container))
                    || Rc::get_mut(body).is_some_and(Bound::holds_values)
            }
        }
    }
    /// The values that it shares with nested functions, when it is the last that holds them.
    pub(crate) fn take_shared(&mut self) -> Vec<Value> {
        let shared = match self {
            FunctionHandle::Named { target, .. } => target.as_mut().and_then(Rc::get_mut).map(Bound::take_values),
            FunctionHandle::Anonymous { body, .. } => Rc::get_mut(body).map(Bound::take_values),
        };
        shared.unwrap_or_default()
    }
    /// The captured values of a handle that is being freed.
    pub(crate) fn captured_slots(&mut self) -> Option<&mut [Option<Value>]> {
        match self {
            FunctionHandle::Named { .. } => None,
            FunctionHandle::Anonymous { captured, .. } => Rc::get_mut(&mut captured.0),
        }
    }
}

impl std::fmt::Debug for FunctionHandle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "@<{}>", self.text())
    }
}
