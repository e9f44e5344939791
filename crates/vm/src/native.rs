//! Native activations: following the wishes of builtins (call this, evaluate that, wait, again) until their values are there.

use crate::call::Called;
use crate::core::{Exit, Vm};
use crate::frame::{Activation, Purpose, Shares};
use runmat_spec::{Call, Callback, Effect, Flow, FsReply, FsRequest, Input, Reply, Scope, Values};
use runmat_value::{Error, Result, Value};

/// Fuel that one turn of a long job costs: about a millisecond of work.
const JOB_FUEL: u64 = 60_000;

/// Reads a text file: one value, the text.
pub fn read_text(path: String) -> Flow {
    Flow::Await(
        Effect::Fs(FsRequest::Read { path: path.clone() }),
        Box::new(move |_: &mut Call, input: Input| match input.reply()? {
            Reply::Fs(FsReply::Bytes(bytes)) => Flow::one(Value::char_row(&String::from_utf8_lossy(&bytes))),
            _ => Err(Error::new(
                "MATLAB:FileIO:CannotOpen",
                format!("Cannot read the file '{path}'."),
            )),
        }),
    )
}

impl Vm {
    /// Acts on a flow of the native activation on top. Values when it is done (the activation is still there), `None` when
    /// something was pushed or must be waited for.
    pub fn proceed(&mut self, flow: Flow) -> Result<Option<Values>> {
        match flow {
            Flow::Done(values) => Ok(Some(values)),
            Flow::Again(next) => {
                self.core.debt += JOB_FUEL;
                self.set_native(Some(next), Some(Input::Tick), false);
                Ok(None)
            }
            Flow::Await(effect, next) => {
                self.set_native(Some(next), None, true);
                self.core.effect = Some(effect);
                Ok(None)
            }
            Flow::Call(callback, next) => {
                self.callback(callback, next)?;
                Ok(None)
            }
        }
    }

    fn set_native(&mut self, next: Option<Box<dyn runmat_spec::Continue>>, input: Option<Input>, catches: bool) {
        if let Some(Activation::Native(n)) = self.core.frames.last_mut() {
            n.continuation = next;
            n.input = input;
            n.catches = catches;
        }
    }

    fn callback(&mut self, callback: Callback, next: Box<dyn runmat_spec::Continue>) -> Result<()> {
        match callback {
            Callback::Function {
                callee,
                args,
                nargout,
                catch,
            } => {
                self.set_native(Some(next), None, catch);
                let called = match &callee {
                    Value::Function(handle) => self.call_handle(handle.clone(), args, nargout),
                    other => match other.as_text() {
                        Some(name) => self.call_name(&name, args, nargout),
                        None => Err(Error::new(
                            "MATLAB:invalidFunction",
                            "A function handle or the name of a function is needed.",
                        )),
                    },
                };
                match called? {
                    Called::Values(values) => self.set_input(Input::Returned(values)),
                    Called::Pushed => {}
                }
                Ok(())
            }
            Callback::Eval {
                source,
                scope,
                nargout,
                catch,
                capture,
            } => {
                self.set_native(Some(next), None, catch);
                if capture {
                    self.context.console.begin_capture();
                    if let Some(Activation::Native(n)) = self.core.frames.last_mut() {
                        n.captures = true;
                    }
                }
                let shares = self.core.scope_shares(scope)?;
                self.eval(&source, shares, nargout)
            }
            Callback::RunFile { path, source } => {
                self.set_native(Some(next), None, false);
                let shares = self.core.scope_shares(Scope::Caller)?;
                let around = self.core.surroundings(shares);
                match self.core.compile(&path, &source, &around, false) {
                    Ok(compiled) => self.core.push_script(compiled.module, shares, 0),
                    Err(e) => Err(e.to_error().with_message(e.to_text())),
                }
            }
        }
    }

    fn set_input(&mut self, input: Input) {
        if let Some(Activation::Native(n)) = self.core.frames.last_mut() {
            n.input = Some(input);
        }
    }

    /// Evaluates a text in a workspace. With outputs the text is an expression, and its values are the frame's results.
    fn eval(&mut self, source: &str, shares: Shares, nargout: usize) -> Result<()> {
        let around = self.core.surroundings(shares);
        let text = match nargout {
            0 => source.to_string(),
            1 => format!(
                "{}1=({});",
                crate::scopes::HIDDEN,
                source.trim().trim_end_matches([';', ','])
            ),
            n => {
                let names: Vec<String> = (1..=n).map(|i| format!("{}{i}", crate::scopes::HIDDEN)).collect();
                format!("[{}]={};", names.join(","), source.trim().trim_end_matches([';', ',']))
            }
        };
        let module = self.core.compile_eval(&text, &around).map_err(|e| e.to_error())?;
        self.core.push_script(module, shares, nargout)
    }

    /// Runs the native activation on top with the input that it has. `Some` when the machine must stop for the host.
    pub fn run_native(&mut self) -> Result<Option<Exit>> {
        let Some(Activation::Native(native)) = self.core.frames.last_mut() else {
            return Err(Error::internal("no native activation"));
        };
        if native.input.is_none() {
            // Waiting for the host.
            return match self.core.effect.take() {
                Some(effect) => Ok(Some(Exit::Await(effect))),
                None => Err(Error::internal("a builtin waits for nothing")),
            };
        }
        let (next, mut input, nargout) = (native.continuation.take(), native.input.take(), native.nargout);
        if std::mem::take(&mut native.captures) {
            let text = self.context.console.end_capture();
            if !matches!(input, Some(Input::Failed(_))) {
                input = Some(Input::Text(text));
            }
        }
        let (Some(next), Some(input)) = (next, input) else {
            return Err(Error::internal("a builtin has nothing left to do"));
        };
        let mut call = Call {
            args: Default::default(),
            nargout,
            host: &mut self.context,
            scopes: &mut self.core,
        };
        let flow = next.resume(&mut call, input)?;
        match self.proceed(flow)? {
            Some(values) => self.finish_native(values).map(|()| None),
            None => match self.core.effect.take() {
                Some(effect) => Ok(Some(Exit::Await(effect))),
                None => Ok(None),
            },
        }
    }

    /// Pops the native activation on top and hands its values to whoever waits for them.
    pub fn finish_native(&mut self, values: Values) -> Result<()> {
        let Some(Activation::Native(native)) = self.core.frames.pop() else {
            return Err(Error::internal("no native activation"));
        };
        match native.purpose {
            Purpose::Builtin => self.deliver(values),
            Purpose::Show => Ok(()),
            Purpose::Store(place) => {
                if let Some(v) = values.into_iter().next() {
                    self.core.store_place(place, v);
                }
                Ok(())
            }
            Purpose::Jump(to) => {
                let holds = values.first().is_some_and(|v| v.is_true().unwrap_or(false));
                if let (false, Some(frame)) = (holds, self.core.top_frame_mut()) {
                    frame.pc = to;
                }
                Ok(())
            }
            Purpose::Index => {
                self.core.accept_index(values);
                Ok(())
            }
            Purpose::Load(path) => {
                let text = values.first().and_then(Value::as_text).unwrap_or_default();
                self.core.load_file(&path, &text)
            }
        }
    }
}
