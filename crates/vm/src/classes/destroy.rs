//! Destructors: `delete(obj)`, and objects whose last reference went.

use super::chain::one;
use super::{callee, code_of};
use crate::call::Called;
use crate::core::Vm;
use crate::frame::Purpose;
use runmat_spec::{Args, Call, Callback, Continue, Flow, Input, Values};
use runmat_value::object::{HandleObject, Item};
use runmat_value::{Error, Result, Value};
use std::rc::Rc;

/// Runs destructors one after the other. An error in one becomes a warning, as MATLAB has it; the object is gone all the same.
struct Destroy {
    /// Calls still to make, last one first.
    calls: Vec<(Value, Rc<HandleObject>)>,
    objects: Vec<Rc<HandleObject>>,
    running: Option<Rc<HandleObject>>,
}

impl Destroy {
    fn of(objects: Vec<Rc<HandleObject>>) -> Destroy {
        let mut calls = Vec::new();
        for object in &objects {
            object.set_finalized();
            let destructors = code_of(&object.class)
                .map(|c| c.destructors.clone())
                .unwrap_or_default();
            calls.extend(destructors.iter().map(|f| (callee(f), object.clone())));
        }
        calls.reverse();
        Destroy {
            calls,
            objects,
            running: None,
        }
    }
}

impl Continue for Destroy {
    fn resume(mut self: Box<Self>, call: &mut Call, input: Input) -> Result<Flow> {
        if let (Input::Failed(error), Some(object)) = (&input, &self.running) {
            let text = format!(
                "The following error was caught while executing '{}' class destructor:\n{}",
                object.class.name,
                error.message()
            );
            call.host.warn("MATLAB:class:DestructorError", &text);
        }
        self.running = None;
        match self.calls.pop() {
            Some((callee, object)) => {
                let args = Args::from_iter([Value::from(object.clone())]);
                self.running = Some(object);
                Ok(Flow::Call(
                    Callback::Function {
                        callee,
                        args,
                        nargout: 0,
                        catch: true,
                    },
                    self,
                ))
            }
            None => {
                for object in &self.objects {
                    drop(object.invalidate());
                }
                Flow::nothing()
            }
        }
    }
}

impl Vm {
    /// `delete(objects)`: what is deleted already stays so.
    pub fn delete_objects(&mut self, args: Args) -> Result<Called> {
        let mut objects = Vec::new();
        for a in &args {
            let Value::Object(o) = a else {
                return Err(Error::new(
                    "MATLAB:class:DeleteNeedsHandle",
                    "Only handle objects can be deleted.",
                ));
            };
            for item in o.items.data() {
                match item {
                    Item::Handle(h) => objects.extend((h.is_valid() && !h.is_finalized()).then(|| h.clone())),
                    _ => {
                        return Err(Error::undefined_for("delete", &o.class.name));
                    }
                }
            }
        }
        if objects.is_empty() {
            return Ok(Called::Values(Values::new()));
        }
        let destroyed: Vec<Rc<HandleObject>> = objects.iter().filter(|h| h.has_extra()).cloned().collect();
        let job = Destroy::of(objects);
        if destroyed.is_empty() {
            self.push_native(Box::new(job), Purpose::Builtin, 0);
            return Ok(Called::Pushed);
        }
        self.chain(
            move |vm| vm.announce(destroyed),
            move |vm, _| {
                vm.push_native(Box::new(job), Purpose::Builtin, 0);
                Ok(Called::Pushed)
            },
        )
    }

    /// Listeners of `ObjectBeingDestroyed` hear of it.
    fn announce(&mut self, mut objects: Vec<Rc<HandleObject>>) -> Result<Called> {
        let Some(next) = objects.pop() else {
            return one(Value::empty());
        };
        self.chain(
            move |vm| vm.raise_event(next, "ObjectBeingDestroyed", None),
            move |vm, _| vm.announce(objects),
        )
    }

    /// Objects whose last reference went: pushes the run of their destructors. True when there are any.
    #[inline]
    pub fn run_dying(&mut self) -> bool {
        self.core.classes.runtime.any_dying() && self.push_dying()
    }

    #[cold]
    fn push_dying(&mut self) -> bool {
        let objects = self.core.classes.runtime.take_dying();
        if objects.is_empty() {
            return false;
        }
        self.push_native(Box::new(Destroy::of(objects)), Purpose::Show, 0);
        true
    }
}
