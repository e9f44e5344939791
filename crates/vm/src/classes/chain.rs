//! One thing after another when each may be a call: what the machine does with the values when they come.

use super::construct::{special, Special};
use crate::call::Called;
use crate::core::Vm;
use crate::frame::{Activation, Native, Purpose};
use runmat_spec::{Args, Call, Callback, Continue, Flow, Input, Values};
use runmat_value::{Error, Result, Value};
use std::cell::RefCell;

/// What happens with the values of a call.
pub type Then = Box<dyn FnOnce(&mut Vm, Values) -> Result<Called>>;

/// What becomes of an error of the first part.
type Reword = Box<dyn FnOnce(Error) -> Error>;

struct Link {
    then: Then,
    reword: Option<Reword>,
}

impl Continue for Link {
    fn resume(self: Box<Self>, call: &mut Call, input: Input) -> Result<Flow> {
        let values = match (input, self.reword) {
            (Input::Failed(error), Some(reword)) => return Err(reword(error)),
            (input, _) => input.values()?,
        };
        let nargout = call.nargout;
        let next: Box<dyn Continue> = Box::new(|_: &mut Call, input: Input| input.values().map(Flow::Done));
        Ok(Flow::Call(
            Callback::Function {
                callee: special(Special::Then(RefCell::new(Some(self.then)))),
                args: values.into_iter().collect(),
                nargout,
                catch: false,
            },
            next,
        ))
    }
}

impl Vm {
    /// Runs `first`; its values go to `then`, now or when they come.
    pub fn chain(
        &mut self,
        first: impl FnOnce(&mut Vm) -> Result<Called>,
        then: impl FnOnce(&mut Vm, Values) -> Result<Called> + 'static,
    ) -> Result<Called> {
        self.chain_all(first, Box::new(then), None)
    }

    /// The same; an error of `first` is put into other words.
    pub fn chain_reworded(
        &mut self,
        first: impl FnOnce(&mut Vm) -> Result<Called>,
        then: impl FnOnce(&mut Vm, Values) -> Result<Called> + 'static,
        reword: impl FnOnce(Error) -> Error + 'static,
    ) -> Result<Called> {
        self.chain_all(first, Box::new(then), Some(Box::new(reword)))
    }

    fn chain_all(
        &mut self,
        first: impl FnOnce(&mut Vm) -> Result<Called>,
        then: Then,
        reword: Option<Reword>,
    ) -> Result<Called> {
        // Below whatever `first` pushes.
        let catches = reword.is_some();
        self.core.frames.push(Activation::Native(Box::new(Native {
            purpose: Purpose::Builtin,
            name: "",
            continuation: Some(Box::new(Link { then, reword })),
            input: None,
            nargout: 1,
            catches,
            captures: false,
        })));
        let depth = self.core.frames.len();
        match first(self)? {
            Called::Pushed if self.core.frames.len() > depth => Ok(Called::Pushed),
            Called::Pushed => Err(Error::internal("nothing was pushed")),
            Called::Values(values) => {
                if let Some(Activation::Native(n)) = self.core.frames.last_mut() {
                    n.input = Some(Input::Returned(values));
                }
                Ok(Called::Pushed)
            }
        }
    }

    /// Calls a function value.
    pub fn call_function_value(&mut self, callee: &Value, args: Args, nargout: usize) -> Result<Called> {
        match callee {
            Value::Function(h) => self.call_handle(h.clone(), args, nargout),
            _ => Err(Error::internal("no function")),
        }
    }
}

/// One value as the result of a call.
pub fn one(value: Value) -> Result<Called> {
    Ok(Called::Values([value].into_iter().collect()))
}

/// The first of some values.
pub fn first(values: Values) -> Result<Value> {
    values.into_iter().next().ok_or_else(Error::too_many_outputs)
}
