//! A session as a host drives it: protocol data in, protocol data out.

use crate::codec::{decode, encode};
use crate::convert::{effect_data, end_data, output_data, reply_from};
use crate::deltas::{read_token, Deltas};
use crate::fault::Fault;
use crate::help;
use crate::image::read_image;
use crate::library::function_table;
use crate::materialize::{materialize, Place};
use crate::memory::Memory;
use crate::select::{root, select};
use crate::session::{Session, SessionOptions, Step};
use runmat_protocol::{
    CoreErrorCode, CoreOptions, HelpData, MaterializeOptions, MaterializedVariable, ReplyData, StepData, StepKind,
    WorkspaceDelta,
};
use runmat_spec::{Clock, Limits};
use runmat_value::{Error, Value};
use std::cell::RefCell;
use std::rc::Rc;

type Variables = Vec<(Rc<str>, Value)>;

/// The workspace as it stood when the last run began or ended. It can be read while, and after, anything goes wrong in the session.
#[derive(Clone, Default)]
pub struct PinnedWorkspace(Rc<RefCell<Variables>>);

impl PinnedWorkspace {
    pub fn encode(&self) -> Result<Vec<u8>, Fault> {
        match self.0.try_borrow() {
            Ok(variables) => encode(&variables),
            Err(_) => Err(Fault::new(
                CoreErrorCode::Crashed,
                "The core crashed while it took note of the workspace.",
            )),
        }
    }
}

pub struct HostSession {
    session: Session,
    deltas: Deltas,
    pinned: PinnedWorkspace,
    memory: Option<&'static Memory>,
    /// A program ran since the deltas were last brought up to date.
    ran: bool,
}

/// A slice of a host: its page answers in between.
const SLICE_MS: f64 = 8.0;

/// MATLAB's own limit is 500; frames live on the heap, so a host may allow this many.
const DEEPEST_RECURSION: u32 = 100_000;

impl HostSession {
    /// A session with the builtins; the library comes with the startup image. `memory`: the allocator's state, where it has one.
    pub fn new(options: &CoreOptions, clock: Box<dyn Clock>, memory: Option<&'static Memory>) -> HostSession {
        let defaults = SessionOptions::default();
        let limits = Limits {
            recursion: options
                .recursion_limit
                .map_or(defaults.limits.recursion, |n| n.clamp(1, DEEPEST_RECURSION) as usize),
            memory_bytes: options.memory_limit_bytes.map_or(0, |n| n.max(0.0) as u64),
        };
        let options = SessionOptions {
            limits,
            infer: options.infer.unwrap_or(true),
            cwd: options.cwd.clone().unwrap_or(defaults.cwd),
            slice_ms: Some(SLICE_MS),
        };
        let mut session = Session::new(options, clock, function_table([]));
        if let Some(memory) = memory {
            memory.set_limit(limits.memory_bytes);
            session.context_mut().low_memory = memory.low();
        }
        HostSession {
            session,
            deltas: Deltas::default(),
            pinned: PinnedWorkspace::default(),
            memory,
            ran: false,
        }
    }

    /// Readable while the session itself is not.
    pub fn pinned(&self) -> PinnedWorkspace {
        self.pinned.clone()
    }

    pub fn session(&self) -> &Session {
        &self.session
    }
    pub fn session_mut(&mut self) -> &mut Session {
        &mut self.session
    }

    /// Begins a run. False while another one goes on.
    pub fn begin(&mut self, name: &str, source: &str) -> bool {
        if self.session.is_running() {
            return false;
        }
        self.pin();
        self.ran = true;
        if let Some(memory) = self.memory {
            memory.begin_command();
            // what is left is for the command that lets go of something
            if memory.is_nearly_spent() && !source.trim_start().starts_with("clear") {
                self.session.refuse(Error::out_of_memory());
                return true;
            }
        }
        self.session.begin(name, source);
        true
    }

    /// Runs until the fuel is spent, the program waits, or it is done.
    pub fn step(&mut self, fuel: f64) -> StepData {
        let waits = self.session.is_waiting();
        let step = self.session.step(fuel.max(1.0) as u64);
        let output = self.session.take_output().into_iter().map(output_data).collect();
        let blank = StepData {
            kind: StepKind::Slice,
            output,
            clear: self.session.take_clear_request(),
            await_id: None,
            effect: None,
            end: None,
        };
        match step {
            Step::Slice => blank,
            // the effect was told when the wait began
            Step::Await(id, effect) => StepData {
                kind: StepKind::Await,
                await_id: Some(id),
                effect: (!waits).then(|| effect_data(effect)),
                ..blank
            },
            Step::Done(end) => {
                self.pin();
                StepData {
                    kind: StepKind::Done,
                    end: Some(end_data(end, self.session.source())),
                    ..blank
                }
            }
        }
    }

    /// Answers an effect. False for a stale or unknown id: nothing happens then.
    pub fn resume(&mut self, id: u32, reply: ReplyData) -> bool {
        self.session.resume(id, reply_from(reply))
    }

    pub fn cancel(&mut self) {
        self.session.cancel();
    }

    pub fn is_running(&self) -> bool {
        self.session.is_running()
    }

    /// A session as new; the library stays.
    pub fn reset(&mut self) -> Result<(), Fault> {
        self.check_idle()?;
        self.session.reset();
        self.pin();
        Ok(())
    }

    fn pin(&mut self) {
        let variables = self.session.variables();
        if let Ok(mut pinned) = self.pinned.0.try_borrow_mut() {
            *pinned = variables;
        }
    }

    /// Names of all builtins and library functions, in alphabetical order.
    pub fn function_names(&self) -> Vec<String> {
        self.session.function_names()
    }

    /// A function's summary, forms and examples; none for unknown names.
    pub fn help(&self, name: &str) -> Option<HelpData> {
        let builtin = self.session.builtin(name).map(help::of_builtin);
        builtin.or_else(|| {
            self.session
                .library_source(name)
                .map(|source| help::of_source(name, &source))
        })
    }

    /// Loads the startup image. Nothing changes when it is refused.
    pub fn load_image(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        self.check_idle()?;
        self.session.add_library(read_image(bytes)?);
        Ok(())
    }

    /// What differs from the version that the host names; everything without one. Also while a run waits or is between slices.
    pub fn workspace(&mut self, since: Option<u32>) -> WorkspaceDelta {
        self.look();
        self.deltas.since(since, &self.session.context().format)
    }

    /// The data behind a name, a token or a path.
    pub fn materialize(&mut self, selector: &str, options: &MaterializeOptions) -> Result<MaterializedVariable, Fault> {
        self.look();
        let (expected, path) = match read_token(selector) {
            Some((version, path)) => (Some(version), path),
            None => (None, selector.trim()),
        };
        let value = select(path, |name| self.session.variable(name))?;
        let changed = self.deltas.changed(root(path)).unwrap_or(0);
        if expected.is_some_and(|version| version != changed) {
            return Err(Fault::new(
                CoreErrorCode::StaleToken,
                format!("'{}' has changed since this token was given out.", root(path)),
            ));
        }
        materialize(
            &value,
            &Place {
                path,
                changed,
                format: &self.session.context().format,
            },
            options,
        )
    }

    fn look(&mut self) {
        let ran = self.ran;
        self.ran = self.session.is_running();
        self.deltas.look(&self.session.variables(), ran);
    }

    /// A copy of the variables as they are now.
    pub fn save_workspace(&self) -> Result<Vec<u8>, Fault> {
        encode(&self.session.variables())
    }

    /// Puts the variables of a copy into the workspace. Nothing changes when it is refused.
    pub fn restore_workspace(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        self.check_idle()?;
        for (name, value) in decode(bytes, &mut self.session)? {
            self.session.set_variable(&name, value);
        }
        self.pin();
        Ok(())
    }

    fn check_idle(&self) -> Result<(), Fault> {
        if self.session.is_running() {
            return Err(Fault::new(CoreErrorCode::Busy, "A run goes on."));
        }
        Ok(())
    }
}
