//! The machine: its state, and what a driver does with it: begin a run, step, resume, cancel.

use crate::compile::{CompileError, Compiled};
use crate::files::FileIndex;
use crate::frame::{Activation, Shares};
use crate::functions::FunctionTable;
use crate::resolve::Target;
use crate::workspace::{Binding, CellRef, Workspace};
use runmat_spec::{Context, Effect, Input, Reply, Scope, Scopes};
use runmat_value::{Error, ErrorKind, Value};
use std::cell::Cell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::atomic::Ordering;

/// How a run ended.
#[derive(Debug)]
pub struct Outcome {
    pub error: Option<Error>,
    /// Of a text that could not be compiled.
    pub syntax: Option<CompileError>,
    /// `exit(code)` was called.
    pub exit: Option<i32>,
}

#[derive(Debug)]
pub enum StepResult {
    Done(Outcome),
    /// The fuel is spent.
    Slice,
    /// Waiting for the host; answered with `resume`.
    Await(u32, Effect),
}

/// Everything but the context, so that a builtin can have both at once.
pub struct Core {
    pub table: Rc<FunctionTable>,
    pub stack: Vec<Option<Value>>,
    pub frames: Vec<Activation>,
    /// Values of argument lists whose length is not known beforehand, and where each list begins.
    pub list: Vec<Value>,
    pub marks: Vec<usize>,
    pub base: Workspace,
    pub globals: HashMap<Rc<str>, CellRef>,
    pub persistents: HashMap<(u32, u32, u16), CellRef>,
    pub targets: Vec<Target>,
    /// Counts changes of what names resolve to; call sites resolved in another epoch look again.
    pub epoch: u32,
    pub files: FileIndex,
    pub next_module: u32,
    pub infer: bool,
    /// Fuel that slow operations have used since the last look.
    pub debt: u64,
    pub exit: Option<i32>,
    /// What the native activation on top waits for, until the machine stops for it.
    pub effect: Option<Effect>,
    /// Compiled texts of eval and str2func, most recent last.
    pub eval_cache: Vec<(Rc<str>, Rc<crate::frame::Module>)>,
    pub recursion: usize,
    pub classes: crate::classes::ClassTable,
    pub spare: crate::frame::Spare,
}

pub struct Vm {
    pub context: Context,
    pub core: Core,
    cancel: Rc<Cell<bool>>,
    /// Milliseconds after which dear operations end a slice; fuel alone does where there is none.
    slice_ms: Option<f64>,
    slice_began: f64,
    awaiting: Option<u32>,
    next_await: u32,
    finished: Option<Outcome>,
    /// The error that ends the run when the destructors that it set off have run.
    ending: Option<Error>,
    /// When clean-up code after a cancel must have ended, and the slices that it has left.
    grace: Option<(f64, u32)>,
}

/// Milliseconds that clean-up code has after a cancel.
const GRACE_MS: f64 = 50.0;

/// The same in slices, for hosts whose clock does not tell.
const GRACE_SLICES: u32 = 500;

/// Fuel between two looks at the clock: a call of a handle costs as little fuel as an addition, and a hundred times its time.
const PORTION: i64 = 20_000;

impl Vm {
    pub fn new(context: Context, table: Rc<FunctionTable>) -> Vm {
        let core = Core {
            table,
            stack: Vec::new(),
            frames: Vec::new(),
            list: Vec::new(),
            marks: Vec::new(),
            base: Workspace::new(),
            globals: HashMap::new(),
            persistents: HashMap::new(),
            targets: Vec::new(),
            epoch: 1,
            files: FileIndex::default(),
            next_module: 1,
            infer: true,
            debt: 0,
            exit: None,
            effect: None,
            eval_cache: Vec::new(),
            recursion: 0,
            classes: Default::default(),
            spare: crate::frame::Spare::default(),
        };
        Vm {
            context,
            core,
            cancel: Rc::new(Cell::new(false)),
            slice_ms: None,
            slice_began: 0.0,
            awaiting: None,
            next_await: 1,
            finished: None,
            ending: None,
            grace: None,
        }
    }

    /// Facts on or off (off: the suite's second run).
    pub fn set_inference(&mut self, on: bool) {
        self.core.infer = on;
    }

    /// Lets dear operations end a slice that lasts for so long. Fuel is a guess of time that one instruction can make wrong: a
    /// sort costs what a million additions do.
    pub fn set_slice_ms(&mut self, ms: f64) {
        self.slice_ms = Some(ms);
    }

    /// Whether the slice has lasted for its time.
    pub(crate) fn is_late(&self) -> bool {
        self.slice_ms
            .is_some_and(|ms| self.context.clock.monotonic_ms() - self.slice_began >= ms)
    }

    /// The flag that ends the run at its next slice.
    pub fn cancel_flag(&self) -> Rc<Cell<bool>> {
        self.cancel.clone()
    }

    pub fn is_running(&self) -> bool {
        !self.core.frames.is_empty() || self.finished.is_some()
    }

    /// Begins a run of a script's text in the base workspace. Texts with errors end at the next `step`.
    pub fn begin(&mut self, name: &str, text: &str) {
        self.cancel.set(false);
        self.ending = None;
        self.core.exit = None;
        self.core.files.expire();
        let around = self.core.surroundings(Shares::Base);
        match self.core.compile(name, text, &around, false) {
            Ok(Compiled { module, .. }) => {
                if let Err(error) = self.core.push_script(module, Shares::Base, 0) {
                    self.finished = Some(Outcome {
                        error: Some(error),
                        syntax: None,
                        exit: None,
                    });
                }
            }
            Err(syntax) => {
                let error = syntax.to_error();
                self.finished = Some(Outcome {
                    error: Some(error),
                    syntax: Some(syntax),
                    exit: None,
                });
            }
        }
    }

    /// Begins a run that ends with the error at the next `step`.
    pub fn refuse(&mut self, error: Error) {
        self.cancel.set(false);
        self.finished = Some(Outcome {
            error: Some(error),
            syntax: None,
            exit: None,
        });
    }

    /// Runs until the fuel is spent, the program waits, or it is done.
    pub fn step(&mut self, fuel: u64) -> StepResult {
        if let Some(outcome) = self.finished.take() {
            return StepResult::Done(outcome);
        }
        if self.cancel.replace(false) {
            return self.end_with(Error::cancelled());
        }
        if let Some(id) = self.awaiting {
            return StepResult::Await(id, Effect::Draw);
        }
        let mut left = i64::try_from(fuel).unwrap_or(i64::MAX).max(1);
        if self.slice_ms.is_some() {
            self.slice_began = self.context.clock.monotonic_ms();
        }
        loop {
            let portion = if self.slice_ms.is_some() {
                left.min(PORTION)
            } else {
                left
            };
            let mut fuel = portion;
            let result = self.run(&mut fuel);
            left = left.saturating_sub(portion.saturating_sub(fuel)).max(0);
            match result {
                Ok(Exit::Slice | Exit::Await(_)) if self.out_of_grace() => return self.abandon(),
                Ok(Exit::Await(_)) if self.grace.is_some() => return self.abandon(),
                // small allocations come out of the reserve: a program learns of it before that is empty too
                Ok(Exit::Slice) => {
                    let error = match self.context.low_memory.swap(0, Ordering::Relaxed) {
                        0 if left > 0 && !self.is_late() => continue,
                        0 => return StepResult::Slice,
                        1 => Error::out_of_memory(),
                        _ => Error::out_of_memory().with_kind(ErrorKind::Limit),
                    };
                    if let Err(error) = self.unwind(error) {
                        return self.done(Some(error));
                    }
                }
                Ok(Exit::Done) if self.core.exit.is_none() && self.run_dying() => {}
                Ok(Exit::Done) => {
                    let error = self.ending.take();
                    return self.done(error);
                }
                Ok(Exit::Await(effect)) => {
                    let id = self.next_await;
                    self.next_await = self.next_await.wrapping_add(1).max(1);
                    self.awaiting = Some(id);
                    return StepResult::Await(id, effect);
                }
                Err(error) => {
                    if let Err(error) = self.unwind(error) {
                        if error.kind() == runmat_value::ErrorKind::Program && self.run_dying() {
                            self.ending.get_or_insert(error);
                            continue;
                        }
                        return self.done(Some(error));
                    }
                }
            }
        }
    }

    /// Answers an effect. False for a stale or unknown id: nothing happens then.
    pub fn resume(&mut self, id: u32, reply: Reply) -> bool {
        if self.awaiting != Some(id) {
            return false;
        }
        self.awaiting = None;
        if let Some(Activation::Native(native)) = self.core.frames.last_mut() {
            native.input = Some(match reply {
                Reply::Failed(error) => Input::Failed(error),
                reply => Input::Reply(reply),
            });
        }
        true
    }

    /// The effect that the run waits for, if it does.
    pub fn awaiting(&self) -> Option<u32> {
        self.awaiting
    }

    /// Ends the run with an uncatchable error. Destructors (`onCleanup`) get a moment to run.
    fn end_with(&mut self, error: Error) -> StepResult {
        self.awaiting = None;
        if self.grace.is_some() {
            return self.abandon();
        }
        match self.unwind(error) {
            Err(error) if self.run_dying() => {
                self.ending = Some(error);
                self.grace = Some((self.context.clock.monotonic_ms() + GRACE_MS, GRACE_SLICES));
                StepResult::Slice
            }
            Err(error) => self.done(Some(error)),
            Ok(()) => self.done(None),
        }
    }

    /// Ends what still runs after a cancel.
    fn abandon(&mut self) -> StepResult {
        let error = self.ending.take();
        self.done(error)
    }

    /// The moment that clean-up code has after a cancel is over.
    fn out_of_grace(&mut self) -> bool {
        let Some((until, slices)) = &mut self.grace else {
            return false;
        };
        *slices = slices.saturating_sub(1);
        *slices == 0 || self.context.clock.monotonic_ms() >= *until
    }

    fn done(&mut self, error: Option<Error>) -> StepResult {
        self.core.stack.clear();
        self.core.list.clear();
        self.core.marks.clear();
        self.core.frames.clear();
        self.core.recursion = 0;
        self.core.effect = None;
        self.grace = None;
        while self.context.console.capture_depth() > 0 {
            self.context.console.end_capture();
        }
        if let Some(e) = &error {
            self.context.last_error = Some(e.clone());
        }
        let exit = self.core.exit.take();
        let error = if exit.is_some() { None } else { error };
        StepResult::Done(Outcome {
            error,
            syntax: None,
            exit,
        })
    }

    /// Variables of the base workspace, in alphabetical order, those that a running script holds included.
    pub fn workspace(&self) -> Vec<(Rc<str>, Value)> {
        let names = self.core.names(Scope::Base);
        names
            .into_iter()
            .filter_map(|name| self.core.get(Scope::Base, &name).map(|value| (name, value)))
            .collect()
    }

    pub fn variable(&self, name: &str) -> Option<Value> {
        self.core.get(Scope::Base, name)
    }

    /// Adds library functions; those of the same name are replaced.
    pub fn add_library(&mut self, sources: impl IntoIterator<Item = crate::LibrarySource>) {
        Rc::make_mut(&mut self.core.table).add_library(sources);
        self.core.forget_files();
    }

    pub fn set_variable(&mut self, name: &str, value: Value) {
        self.core.base.insert(name.into(), Binding::Value(value));
    }

    /// Forgets variables, globals, persistents and loaded functions. Files, path and folder stay.
    pub fn clear_all(&mut self) {
        self.core.frames.clear();
        self.core.stack.clear();
        self.core.base.clear();
        self.core.globals.clear();
        self.core.persistents.clear();
        self.core.eval_cache.clear();
        self.core.classes.clear();
        self.core.files.forget();
        self.core.renew();
        self.awaiting = None;
        self.finished = None;
    }
}

/// Why the inner loop stopped.
pub enum Exit {
    Slice,
    Done,
    Await(Effect),
}
