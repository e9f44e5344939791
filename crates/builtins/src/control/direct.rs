//! Calling a builtin straight from another builtin's loop, without a turn of the interpreter for each call.

use runmat_spec::{Args, Arity, Builtin, Call, Callback, Continue, Flow, Found, Input, Values};
use runmat_value::{FunctionHandle, Result, Value};

/// A builtin that may be called with these numbers of inputs and outputs.
pub(crate) struct Direct(&'static Builtin);

/// The builtin that a handle or a name means here; `None` when it is something else or does not take the call.
pub(crate) fn find(call: &Call, callee: &Value, inputs: usize, outputs: usize) -> Option<Direct> {
    let name = match callee {
        Value::Function(h) => match &**h {
            FunctionHandle::Named { name, target: None } => name.to_string(),
            _ => return None,
        },
        other => other.as_text()?,
    };
    if call.scopes.find(&name) != Found::Builtin || works_on_callers(&name) {
        return None;
    }
    let builtin = call.scopes.builtin(&name)?;
    let arity = Arity::of(builtin.forms);
    let fits = |max: Option<usize>, n: usize| max.is_none_or(|m| n <= m);
    (inputs >= arity.min_inputs && fits(arity.max_inputs, inputs) && fits(arity.max_outputs, outputs))
        .then_some(Direct(builtin))
}

/// Those that look at who calls them go the usual way.
fn works_on_callers(name: &str) -> bool {
    matches!(
        name,
        "eval" | "evalin" | "evalc" | "assignin" | "run" | "input" | "keyboard" | "load" | "clear" | "feval"
    )
}

impl Direct {
    pub(crate) fn call(&self, call: &mut Call, args: Args, nargout: usize) -> Result<Flow> {
        // An object may have a method of this name.
        if args.iter().any(|a| matches!(a, Value::Object(_))) {
            return Ok(Flow::Call(
                Callback::Function {
                    callee: Value::char_row(self.0.name),
                    args,
                    nargout,
                    catch: false,
                },
                Box::new(|_: &mut Call, input: Input| input.values().map(Flow::Done)),
            ));
        }
        let mut inner = Call {
            args,
            nargout,
            host: &mut *call.host,
            scopes: &mut *call.scopes,
        };
        (self.0.run)(&mut inner)
    }
}

/// What takes the values of a builtin that could not answer at once.
pub(crate) trait Accept: Continue {
    fn accept(self: Box<Self>, call: &mut Call, values: Values) -> Result<Flow>;
}

struct Nested<A: Accept> {
    inner: Box<dyn Continue>,
    outer: Box<A>,
}

/// The flow of an inner builtin, followed by the outer loop.
pub(crate) fn wrap<A: Accept + 'static>(flow: Flow, outer: Box<A>) -> Flow {
    match flow {
        Flow::Done(values) => Flow::Again(Box::new(move |call: &mut Call, _: Input| outer.accept(call, values))),
        Flow::Call(callback, inner) => Flow::Call(callback, Box::new(Nested { inner, outer })),
        Flow::Await(effect, inner) => Flow::Await(effect, Box::new(Nested { inner, outer })),
        Flow::Again(inner) => Flow::Again(Box::new(Nested { inner, outer })),
    }
}

impl<A: Accept + 'static> Continue for Nested<A> {
    fn resume(self: Box<Self>, call: &mut Call, input: Input) -> Result<Flow> {
        let Nested { inner, outer } = *self;
        match inner.resume(call, input)? {
            Flow::Done(values) => outer.accept(call, values),
            other => Ok(wrap(other, outer)),
        }
    }
}
