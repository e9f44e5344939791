//! Default and constant values of a class: computed once, before the class is first used.

use super::{callee, code_of, ClassCode, State};
use crate::core::Vm;
use crate::frame::{Activation, Native, Purpose};
use runmat_spec::{Args, Call, Callback, Continue, Flow, Input};
use runmat_value::object::ObjectClass;
use runmat_value::{Error, Result, Value};
use std::rc::Rc;

/// Goes through the class's own properties. Dropped before its end, by an error, it leaves the class to be tried again.
struct Initialize {
    class: Rc<ObjectClass>,
    next: usize,
    waits: bool,
}

impl Initialize {
    fn code(&self) -> Option<&ClassCode> {
        code_of(&self.class)
    }
}

impl Drop for Initialize {
    fn drop(&mut self) {
        if let Some(code) = self.code() {
            if code.state.get() == State::Running {
                code.state.set(State::Fresh);
            }
        }
    }
}

impl Continue for Initialize {
    fn resume(mut self: Box<Self>, _call: &mut Call, input: Input) -> Result<Flow> {
        let class = self.class.clone();
        let code = code_of(&class).ok_or_else(|| Error::internal("a class without code"))?;
        if self.waits {
            let value = input.values()?.into_iter().next().unwrap_or_else(Value::empty);
            let at = self.next;
            let value = match class.properties.get(at) {
                Some(p) => super::validate::convert(p, value, &class.name)?,
                None => value,
            };
            if let Some(slot) = code.values.borrow_mut().get_mut(at) {
                *slot = value;
            }
            self.next += 1;
        }
        while let Some(default) = code.defaults.get(self.next) {
            if let Some(function) = default {
                let callee = callee(function);
                self.waits = true;
                return Ok(Flow::Call(
                    Callback::Function {
                        callee,
                        args: Args::new(),
                        nargout: 1,
                        catch: false,
                    },
                    self,
                ));
            }
            self.next += 1;
        }
        code.state.set(State::Ready);
        Flow::nothing()
    }
}

impl Vm {
    /// Pushes the computation of a class's values; whoever asked tries again after it.
    pub fn initialize_class(&mut self, class: &Rc<ObjectClass>) {
        let Some(code) = code_of(class) else { return };
        code.state.set(State::Running);
        {
            let mut values = code.values.borrow_mut();
            for (i, p) in class.properties.iter().enumerate() {
                let own = p.defined_in == class.name && code.defaults.get(i).is_some_and(Option::is_none);
                if let (true, Some(slot)) = (own, values.get_mut(i)) {
                    *slot = super::validate::initial(p);
                }
            }
        }
        let job = Initialize {
            class: class.clone(),
            next: 0,
            waits: false,
        };
        self.push_native(Box::new(job), Purpose::Show, 0);
    }

    /// Leaves a continuation as a native activation.
    pub fn push_native(&mut self, continuation: Box<dyn Continue>, purpose: Purpose, nargout: usize) {
        self.core.frames.push(Activation::Native(Box::new(Native {
            purpose,
            name: "",
            continuation: Some(continuation),
            input: Some(Input::Tick),
            nargout,
            catches: false,
            captures: false,
        })));
    }
}

/// Whether the class must be initialized before it is used, superclasses first.
pub fn uninitialized(class: &Rc<ObjectClass>) -> Option<Rc<ObjectClass>> {
    let code = code_of(class)?;
    if code.state.get() != State::Fresh {
        return None;
    }
    // Superclasses are initialized when they are found: a class is linked only after that.
    let mut values = code.values.borrow_mut();
    for (i, p) in class.properties.iter().enumerate() {
        if p.defined_in == class.name {
            continue;
        }
        let from = code
            .supers
            .iter()
            .find_map(|s| Some((code_of(s)?, *s.index.get(&p.name)?)));
        if let (Some((of, at)), Some(slot)) = (from, values.get_mut(i)) {
            if let Some(v) = of.values.borrow().get(at) {
                slot.clone_from(v);
            }
        }
    }
    drop(values);
    let simple = code.defaults.iter().all(Option::is_none)
        && class
            .properties
            .iter()
            .all(|p| p.defined_in != class.name || (p.class.is_none() && p.dims.is_none()));
    if simple {
        code.state.set(State::Ready);
        return None;
    }
    Some(class.clone())
}
