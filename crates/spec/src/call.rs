//! A call of a builtin, and how it answers: with values, or with a wish (call this handle, evaluate this text, wait for the host,
//! give me another slice) and a continuation that takes the answer. Builtins never call back into the interpreter, so every one of
//! them can be stopped, can wait, and costs no stack.

use crate::{Context, Effect, Reply, Scope, Scopes};
use runmat_value::{Error, Result, Value};
use smallvec::{smallvec, SmallVec};

pub type Args = SmallVec<[Value; 4]>;
pub type Values = SmallVec<[Value; 2]>;
pub type Run = fn(&mut Call) -> Result<Flow>;

/// What a builtin sees. In a continuation `args` is empty: what is still needed travels in the continuation.
pub struct Call<'a> {
    pub args: Args,
    /// Number of outputs asked for; 0 for a statement whose value would only be displayed. At least one value is then still welcome.
    pub nargout: usize,
    pub host: &'a mut Context,
    pub scopes: &'a mut dyn Scopes,
}

impl Call<'_> {
    pub fn nargin(&self) -> usize {
        self.args.len()
    }
    pub fn arg(&self, i: usize) -> Result<&Value> {
        self.args.get(i).ok_or_else(Error::not_enough_inputs)
    }
    /// Moves an argument out (a unique buffer can then be reused in place).
    pub fn take(&mut self, i: usize) -> Result<Value> {
        match self.args.get_mut(i) {
            Some(v) => Ok(std::mem::replace(v, Value::Num(0.0))),
            None => Err(Error::not_enough_inputs()),
        }
    }
    pub fn take_args(&mut self) -> Args {
        std::mem::take(&mut self.args)
    }
}

/// The answer of a builtin or of a continuation.
pub enum Flow {
    Done(Values),
    /// Run a function handle, or a function by name (a text value), or evaluate text, then continue.
    Call(Callback, Box<dyn Continue>),
    /// Ask the host; the VM suspends until `resume`.
    Await(Effect, Box<dyn Continue>),
    /// More work to do: continue after the VM looked at its fuel and at cancel. A slice is about 1 ms at most.
    Again(Box<dyn Continue>),
}

impl Flow {
    pub fn one(v: impl Into<Value>) -> Result<Flow> {
        Ok(Flow::Done(smallvec![v.into()]))
    }
    /// No value: for statements such as `clc`.
    pub fn nothing() -> Result<Flow> {
        Ok(Flow::Done(SmallVec::new()))
    }
    pub fn many(values: impl IntoIterator<Item = Value>) -> Result<Flow> {
        Ok(Flow::Done(values.into_iter().collect()))
    }
}

/// A call that a builtin asks for.
pub enum Callback {
    /// `catch`: an error of the callee comes to the continuation instead of unwinding through it.
    Function {
        callee: Value,
        args: Args,
        nargout: usize,
        catch: bool,
    },
    /// `capture`: output goes into the continuation's `Input::Text` (evalc). Variables are those of `scope`.
    Eval {
        source: String,
        scope: Scope,
        nargout: usize,
        catch: bool,
        capture: bool,
    },
    /// A script or function file's text is run by `run`, in the caller's workspace.
    RunFile { path: String, source: String },
}

/// What a continuation gets.
pub enum Input {
    /// Of `Flow::Again`.
    Tick,
    Returned(Values),
    /// Of a callback with `catch`.
    Failed(Error),
    /// Of an `Eval` with `capture`: what it printed.
    Text(String),
    Reply(Reply),
}

impl Input {
    /// The values of a callback; anything else is an error.
    pub fn values(self) -> Result<Values> {
        match self {
            Input::Returned(v) => Ok(v),
            Input::Failed(e) => Err(e),
            _ => Err(Error::internal("a continuation got the wrong input")),
        }
    }
    pub fn reply(self) -> Result<Reply> {
        match self {
            Input::Reply(r) => Ok(r),
            Input::Failed(e) => Err(e),
            _ => Err(Error::internal("a continuation got the wrong input")),
        }
    }
}

/// The rest of a builtin. Taking `Box<Self>` lets a loop hand the same box on (`Flow::Call(next, self)`), with no allocation per turn.
pub trait Continue {
    fn resume(self: Box<Self>, call: &mut Call, input: Input) -> Result<Flow>;
}

impl<F: FnOnce(&mut Call, Input) -> Result<Flow>> Continue for F {
    fn resume(self: Box<Self>, call: &mut Call, input: Input) -> Result<Flow> {
        self(call, input)
    }
}

/// A long job of `value` or `kernels` as a flow: advanced in slices until it gives its value.
pub struct JobTask(pub Box<dyn runmat_value::ops::Job>);

/// Elementary operations per slice, about a millisecond.
const SLICE: u64 = 2_000_000;

impl Continue for JobTask {
    fn resume(mut self: Box<Self>, call: &mut Call, _input: Input) -> Result<Flow> {
        match self.0.advance(SLICE)? {
            Some(value) => {
                if let Some(w) = self.0.take_warning() {
                    call.host.warn(w.identifier, &w.message);
                }
                Flow::one(value)
            }
            None => Ok(Flow::Again(self)),
        }
    }
}
