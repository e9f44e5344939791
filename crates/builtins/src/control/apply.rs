//! `cellfun`, `arrayfun` and `structfun`: a function called for each element, in one resumable loop.

use super::collect::Collector;
use super::direct::{self, Direct};
use super::elements::Elements;
use runmat_spec::{example, Args, Builtin, Call, Callback, Continue, Flow, Input, Values};
use runmat_value::{Array, Error, Result, Shape, StructArray, Value};
use std::rc::Rc;

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Call a function for each element of cells",
        forms: &[
            "[B1, ..., Bm] = cellfun(func, C1, ..., Cn)",
            "... = cellfun(..., 'UniformOutput', tf, 'ErrorHandler', fun)",
        ],
        examples: &[
            example("cellfun(@numel, {'a', 'bcd', ''})", "[1 3 0]"),
            example("cellfun(@(x) [x 1], {2, 3}, 'UniformOutput', false)", "{[2 1], [3 1]}"),
            example("cellfun('isempty', {1, [], ''})", "[false true true]"),
        ],
        errors: &["MATLAB:cellfun:NotAScalarOutput", "MATLAB:cellfun:NotACell"],
        ..Builtin::new("cellfun", run_cellfun)
    },
    Builtin {
        summary: "Call a function for each element of arrays",
        forms: &[
            "[B1, ..., Bm] = arrayfun(func, A1, ..., An)",
            "... = arrayfun(..., 'UniformOutput', tf, 'ErrorHandler', fun)",
        ],
        examples: &[
            example("arrayfun(@(x) x^2, [1 2 3])", "[1 4 9]"),
            example(
                "arrayfun(@(x, y) {x + y}, 1:2, 3:4, 'UniformOutput', false)",
                "{{4}, {6}}",
            ),
        ],
        errors: &["MATLAB:arrayfun:NotAScalarOutput"],
        ..Builtin::new("arrayfun", run_arrayfun)
    },
    Builtin {
        summary: "Call a function for each field of a scalar struct",
        forms: &[
            "[B1, ..., Bm] = structfun(func, S)",
            "... = structfun(func, S, 'UniformOutput', tf, 'ErrorHandler', fun)",
        ],
        examples: &[
            example("structfun(@(x) x * 2, struct('a', 1, 'b', 2))", "[2; 4]"),
            example(
                "structfun(@(x) [x x], struct('a', 1), 'UniformOutput', false)",
                "struct('a', [1 1])",
            ),
        ],
        ..Builtin::new("structfun", run_structfun)
    },
];

/// Names and values at the end of the argument list.
struct Options {
    uniform: bool,
    handler: Option<Value>,
}

/// Takes the options off the end. An option's name is text at an even distance from the end, after at least one array.
fn take_options(args: &mut Args, function: &str) -> Result<Options> {
    let mut options = Options {
        uniform: true,
        handler: None,
    };
    while args.len() >= 4 {
        let name = args
            .get(args.len() - 2)
            .and_then(Value::as_text)
            .map(|t| t.to_lowercase())
            .unwrap_or_default();
        if name.is_empty() {
            break;
        }
        if "uniformoutput".starts_with(&name) {
            let flag = args.pop().unwrap_or(Value::Bool(true));
            options.uniform = flag.is_true().map_err(|_| {
                Error::new(
                    format!("MATLAB:{function}:InvalidUniformOutput"),
                    "The value of 'UniformOutput' must be true or false.",
                )
            })?;
        } else if "errorhandler".starts_with(&name) {
            options.handler = args.pop();
        } else {
            break;
        }
        args.pop();
    }
    Ok(options)
}

fn callee(args: &mut Args, function: &str) -> Result<Value> {
    // The forms with `...` let a call without inputs through.
    if args.is_empty() {
        return Err(Error::not_enough_inputs());
    }
    let first = args.remove(0);
    match &first {
        Value::Function(_) => Ok(first),
        other if other.as_text().is_some_and(|t| !t.is_empty()) => Ok(first),
        other => {
            let message = format!(
                "Input #1 expected to be a function handle, was {} instead.",
                other.class_name()
            );
            Err(Error::new(format!("MATLAB:{function}:InvalidFirstInput"), message))
        }
    }
}

fn run_cellfun(call: &mut Call) -> Result<Flow> {
    let mut args = call.take_args();
    let options = take_options(&mut args, "cellfun")?;
    let callee = callee(&mut args, "cellfun")?;
    if let Some(value) = super::legacy::legacy(&callee, &args)? {
        return Flow::one(value);
    }
    if let (true, 0 | 1, [Value::Cell(only)]) = (options.uniform, call.nargout, &args[..]) {
        if let Some(value) = super::legacy::quick(call, &callee, only)? {
            return Flow::one(value);
        }
    }
    for (i, v) in args.iter().enumerate() {
        if !v.is_cell() {
            let message = format!(
                "Input #{} expected to be a cell array, was {} instead.",
                i + 2,
                v.class_name()
            );
            return Err(Error::new("MATLAB:cellfun:NotACell", message));
        }
    }
    let (shape, inputs) = Elements::read(&args, true, "cellfun")?;
    begin(
        call,
        Setup {
            function: "cellfun",
            callee,
            inputs,
            shape,
            options,
            fields: None,
        },
    )
}

fn run_arrayfun(call: &mut Call) -> Result<Flow> {
    let mut args = call.take_args();
    let options = take_options(&mut args, "arrayfun")?;
    let callee = callee(&mut args, "arrayfun")?;
    let (shape, inputs) = Elements::read(&args, false, "arrayfun")?;
    begin(
        call,
        Setup {
            function: "arrayfun",
            callee,
            inputs,
            shape,
            options,
            fields: None,
        },
    )
}

fn run_structfun(call: &mut Call) -> Result<Flow> {
    let mut args = call.take_args();
    let options = take_options(&mut args, "structfun")?;
    let callee = callee(&mut args, "structfun")?;
    let s = match &args[..] {
        [Value::Struct(s)] if s.numel() == 1 => s.clone(),
        [_] => {
            return Err(Error::new(
                "MATLAB:structfun:NotAStruct",
                "Inputs to STRUCTFUN must be scalar structures.",
            ));
        }
        _ => return Err(Error::too_many_inputs()),
    };
    let shape = Shape::column(s.fields().len());
    let inputs = vec![Elements::Items(Rc::new(Array::new(
        shape.clone(),
        s.values().to_vec(),
    )?))];
    begin(
        call,
        Setup {
            function: "structfun",
            callee,
            inputs,
            shape,
            options,
            fields: Some(s),
        },
    )
}

struct Setup {
    function: &'static str,
    callee: Value,
    inputs: Vec<Elements>,
    shape: Shape,
    options: Options,
    fields: Option<Rc<StructArray>>,
}

/// The loop: one box for all turns.
struct Loop {
    setup: Setup,
    direct: Option<Direct>,
    next: usize,
    count: usize,
    nargout: usize,
    outputs: Vec<Collector>,
    /// The error handler is running for this turn.
    handling: bool,
}

fn begin(call: &mut Call, setup: Setup) -> Result<Flow> {
    let (nargout, count) = (call.nargout, setup.shape.numel());
    let direct = if setup.options.handler.is_none() {
        direct::find(call, &setup.callee, setup.inputs.len(), nargout)
    } else {
        None
    };
    let wanted = nargout.max(1);
    let outputs = (0..wanted)
        .map(|i| Collector::new(setup.function, setup.options.uniform, i))
        .collect();
    Box::new(Loop {
        setup,
        direct,
        next: 0,
        count,
        nargout,
        outputs,
        handling: false,
    })
    .advance(call)
}

/// Small calls in one slice: about a millisecond.
const SLICE: usize = 4000;
/// What the call of a builtin counts for, beside a formula that counts for one.
const DIRECT: usize = 8;

impl Loop {
    fn args(&self) -> Result<Args> {
        let mut args = Args::new();
        for input in &self.setup.inputs {
            args.push(input.get(self.next)?);
        }
        Ok(args)
    }

    fn advance(mut self: Box<Self>, call: &mut Call) -> Result<Flow> {
        let mut turns = 0;
        while self.next < self.count {
            let args = self.args()?;
            let Some(direct) = &self.direct else {
                if self.nargout <= 1 {
                    if let Some(value) = call.scopes.formula(&self.setup.callee, &args) {
                        turns += 1;
                        if let Some(slot) = self.outputs.first_mut() {
                            slot.push(value, self.next)?;
                        }
                        self.next += 1;
                        if turns >= SLICE {
                            return Ok(Flow::Again(self));
                        }
                        continue;
                    }
                }
                let callee = self.setup.callee.clone();
                let (nargout, catch) = (self.nargout, self.setup.options.handler.is_some());
                return Ok(Flow::Call(
                    Callback::Function {
                        callee,
                        args,
                        nargout,
                        catch,
                    },
                    self,
                ));
            };
            // Large arguments count for more: a slice is a time.
            turns += DIRECT * (1 + args.iter().map(|a| a.numel() / 256).sum::<usize>());
            match direct.call(call, args, self.nargout)? {
                Flow::Done(values) => self.accept(values)?,
                other => return Ok(direct::wrap(other, self)),
            }
            if turns >= SLICE {
                return Ok(Flow::Again(self));
            }
        }
        self.finish()
    }

    fn accept(&mut self, values: Values) -> Result<()> {
        let given = values.len();
        if given < self.nargout {
            return Err(Error::new(
                format!("MATLAB:{}:NotEnoughOutputs", self.setup.function),
                format!(
                    "The function returned fewer outputs than expected, at index {}.",
                    self.next + 1
                ),
            ));
        }
        for (slot, value) in self.outputs.iter_mut().zip(values) {
            slot.push(value, self.next)?;
        }
        self.next += 1;
        Ok(())
    }

    /// The handler gets a struct with the message, the identifier and the index, and then the inputs.
    fn handle(mut self: Box<Self>, error: Error) -> Result<Flow> {
        let Some(handler) = self.setup.options.handler.clone() else {
            return Err(error);
        };
        let report = StructArray::from_pairs(vec![
            ("message".into(), Value::char_row(error.message())),
            ("identifier".into(), Value::char_row(error.identifier())),
            ("index".into(), Value::Num((self.next + 1) as f64)),
        ]);
        let mut args = Args::from_iter([Value::from(report)]);
        args.extend(self.args()?);
        self.handling = true;
        let nargout = self.nargout;
        Ok(Flow::Call(
            Callback::Function {
                callee: handler,
                args,
                nargout,
                catch: false,
            },
            self,
        ))
    }

    fn finish(self: Box<Self>) -> Result<Flow> {
        let Loop {
            setup,
            outputs,
            nargout,
            count,
            ..
        } = *self;
        // A statement whose function gives nothing has no value.
        if nargout == 0 && count > 0 && outputs.iter().all(Collector::is_empty) {
            return Flow::nothing();
        }
        let mut values = Values::new();
        for output in outputs {
            let value = match (&setup.fields, setup.options.uniform) {
                (Some(s), false) => Value::from(StructArray::new(
                    Shape::scalar(),
                    s.fields().clone(),
                    output.into_items(),
                )?),
                _ => output.finish(&setup.shape)?,
            };
            values.push(value);
        }
        Ok(Flow::Done(values))
    }
}

impl Continue for Loop {
    fn resume(mut self: Box<Self>, call: &mut Call, input: Input) -> Result<Flow> {
        match input {
            Input::Tick => self.advance(call),
            Input::Returned(values) => {
                self.handling = false;
                self.accept(values)?;
                self.advance(call)
            }
            Input::Failed(error) if !self.handling => self.handle(error),
            Input::Failed(error) => Err(error),
            _ => Err(Error::internal("a loop got the wrong input")),
        }
    }
}

impl direct::Accept for Loop {
    fn accept(mut self: Box<Self>, call: &mut Call, values: Values) -> Result<Flow> {
        Loop::accept(&mut self, values)?;
        self.advance(call)
    }
}
