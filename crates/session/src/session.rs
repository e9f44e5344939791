//! One session: a machine, and one run at a time in it.

use crate::codec::HandleMaker;
use runmat_protocol::ErrorCode;
use runmat_spec::{Builtin, Chunk, Clock, Context, Effect, Limits, Reply, Scopes, WarningRecord};
use runmat_text::{render, Source};
use runmat_value::{Error, ErrorKind, FunctionHandle, StackEntry, Value};
use runmat_vm::{FunctionTable, LibrarySource, Outcome, StepResult, Vm};
use std::rc::Rc;

/// What a host may choose when it makes a session.
#[derive(Clone, Debug)]
pub struct SessionOptions {
    pub limits: Limits,
    /// Facts choose instructions; off for the suite's second run.
    pub infer: bool,
    pub cwd: String,
    /// Milliseconds that a slice lasts at most, as far as its operations can be cut; fuel alone ends slices where there are none.
    pub slice_ms: Option<f64>,
}

impl Default for SessionOptions {
    fn default() -> Self {
        SessionOptions {
            limits: Limits::default(),
            infer: true,
            cwd: "/".to_string(),
            slice_ms: None,
        }
    }
}

/// An error that ended a run.
#[derive(Clone, Debug, PartialEq)]
pub struct RunError {
    pub identifier: String,
    pub message: String,
    pub stack: Vec<StackEntry>,
    /// Byte range in the text that was run, when the error was raised there.
    pub span: Option<(u32, u32)>,
    /// As a console shows it: file, line, caret, message.
    pub report: String,
    pub code: ErrorCode,
}

#[derive(Clone, Debug, PartialEq)]
pub struct RunEnd {
    pub error: Option<RunError>,
    pub exit: Option<i32>,
    pub warnings: Vec<WarningRecord>,
}

/// What a step came to, and the output since the last one.
#[derive(Debug)]
pub enum Step {
    Slice,
    Await(u32, Effect),
    Done(RunEnd),
}

pub struct Session {
    vm: Vm,
    options: SessionOptions,
    source: Option<Source>,
}

impl Session {
    pub fn new(options: SessionOptions, clock: Box<dyn Clock>, table: Rc<FunctionTable>) -> Session {
        let mut context = Context::new(clock);
        context.limits = options.limits;
        context.cwd.clone_from(&options.cwd);
        let mut vm = Vm::new(context, table);
        vm.set_inference(options.infer);
        if let Some(ms) = options.slice_ms {
            vm.set_slice_ms(ms);
        }
        Session {
            vm,
            options,
            source: None,
        }
    }

    /// Begins a run. The one before must have ended.
    pub fn begin(&mut self, name: &str, text: &str) {
        self.source = Some(Source::new(name, text));
        self.vm.begin(name, text);
    }

    /// Begins a run that ends with the error at once.
    pub fn refuse(&mut self, error: Error) {
        self.source = None;
        self.vm.refuse(error);
    }

    pub fn is_running(&self) -> bool {
        self.vm.is_running()
    }

    /// The run waits for an answer to an effect.
    pub fn is_waiting(&self) -> bool {
        self.vm.awaiting().is_some()
    }

    /// The text of the last run.
    pub(crate) fn source(&self) -> Option<&Source> {
        self.source.as_ref()
    }

    pub fn function_names(&self) -> Vec<String> {
        self.vm.core.table.names()
    }

    pub fn step(&mut self, fuel: u64) -> Step {
        match self.vm.step(fuel) {
            StepResult::Slice => Step::Slice,
            StepResult::Await(id, effect) => Step::Await(id, effect),
            StepResult::Done(outcome) => Step::Done(self.end(outcome)),
        }
    }

    pub fn resume(&mut self, id: u32, reply: Reply) -> bool {
        self.vm.resume(id, reply)
    }

    /// The run ends at its next step; nothing in the program can prevent it.
    pub fn cancel(&mut self) {
        self.vm.cancel_flag().set(true);
    }

    /// Output since the last call.
    pub fn take_output(&mut self) -> Vec<Chunk> {
        self.vm.context.console.take()
    }

    pub fn take_clear_request(&mut self) -> bool {
        std::mem::take(&mut self.vm.context.console.clear_requested)
    }

    /// Variables of the base workspace, in alphabetical order.
    pub fn variables(&self) -> Vec<(Rc<str>, Value)> {
        self.vm.workspace()
    }

    pub fn variable(&self, name: &str) -> Option<Value> {
        self.vm.variable(name)
    }

    pub fn set_variable(&mut self, name: &str, value: Value) {
        self.vm.set_variable(name, value);
    }

    /// Adds functions written in MATLAB.
    pub fn add_library(&mut self, sources: impl IntoIterator<Item = LibrarySource>) {
        self.vm.add_library(sources);
    }

    /// A function of the library: its source.
    pub fn library_source(&self, name: &str) -> Option<Rc<str>> {
        self.vm.core.table.library(name).cloned()
    }

    pub fn builtin(&self, name: &str) -> Option<&'static Builtin> {
        self.vm.core.table.builtin(name).map(|entry| entry.builtin)
    }

    /// Context for hosts that need more than the contract (folders, format).
    pub fn context(&self) -> &Context {
        &self.vm.context
    }

    pub fn context_mut(&mut self) -> &mut Context {
        &mut self.vm.context
    }

    /// A session as new: variables, globals, random stream, format, warnings. Folder and path come back to the options'.
    pub fn reset(&mut self) {
        self.vm.clear_all();
        let context = &mut self.vm.context;
        context.console.take();
        context.format = Default::default();
        context.random = Default::default();
        context.warnings = Default::default();
        context.last_error = None;
        context.files = Default::default();
        context.limits = self.options.limits;
        context.path.clear();
        context.tic = None;
        context.properties.clear();
        context.cwd.clone_from(&self.options.cwd);
    }

    fn end(&mut self, outcome: Outcome) -> RunEnd {
        let warnings = self.vm.context.warnings.take_raised();
        let syntax = outcome
            .syntax
            .map(|s| (s.to_text(), s.first().map(|d| (d.span.start, d.span.end))));
        let error = outcome.error.map(|e| match syntax {
            Some((report, span)) => RunError {
                report,
                span,
                code: ErrorCode::Syntax,
                ..self.describe(&e)
            },
            None => self.describe(&e),
        });
        RunEnd {
            error,
            exit: outcome.exit,
            warnings,
        }
    }

    fn describe(&self, error: &Error) -> RunError {
        let span = error.place().map(|(_, span)| (span.start, span.end));
        // The place is in the run's own text when the innermost entry of the stack names it.
        let own = error
            .stack()
            .first()
            .is_some_and(|s| self.source.as_ref().is_some_and(|src| src.name() == s.file));
        let report = match (&self.source, error.place()) {
            (Some(source), Some((_, span))) if own => render(source, span, error.message(), None),
            _ => report_of_stack(error),
        };
        RunError {
            identifier: error.identifier().to_string(),
            message: error.message().to_string(),
            stack: error.stack().to_vec(),
            span: span.filter(|_| own),
            report,
            code: match error.kind() {
                ErrorKind::Program => ErrorCode::Runtime,
                ErrorKind::Cancelled => ErrorCode::Cancelled,
                // a program that goes on when memory is out
                ErrorKind::Limit if error.identifier() == "MATLAB:nomem" => ErrorCode::Runtime,
                ErrorKind::Limit => ErrorCode::Timeout,
            },
        }
    }
}

impl HandleMaker for Session {
    /// A text that does not compile any more becomes a handle of that name, which fails when it is called.
    fn anonymous(&mut self, text: &str, captured: Vec<(Rc<str>, Value)>) -> Value {
        let value = match self.vm.core.compile_handle(text) {
            Ok(Value::Function(handle)) => match &*handle {
                FunctionHandle::Anonymous { body, .. } => {
                    let find = |name: &Rc<str>| captured.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone());
                    let captured = body.captured_names().iter().map(find).collect();
                    Some(FunctionHandle::Anonymous {
                        body: body.clone(),
                        captured,
                    })
                }
                FunctionHandle::Named { .. } => None,
            },
            _ => None,
        };
        Value::from(value.unwrap_or_else(|| FunctionHandle::named(text)))
    }
}

fn report_of_stack(error: &Error) -> String {
    let mut out = error.message().to_string();
    for entry in error.stack() {
        out.push_str(&format!("\nin {} (line {})", entry.name, entry.line));
    }
    out
}
