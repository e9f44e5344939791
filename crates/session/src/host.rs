//! A session as a host drives it: protocol data in, protocol data out.

use crate::convert::{effect_data, end_data, output_data, reply_from};
use crate::library::function_table;
use crate::session::{Session, SessionOptions, Step};
use runmat_protocol::{CoreOptions, ReplyData, StepData, StepKind};
use runmat_spec::{Clock, Limits};

pub struct HostSession {
    session: Session,
}

/// MATLAB's own limit is 500; frames live on the heap, so a host may allow this many.
const DEEPEST_RECURSION: u32 = 100_000;

impl HostSession {
    /// A session with the builtins; the library comes with the startup image.
    pub fn new(options: &CoreOptions, clock: Box<dyn Clock>) -> HostSession {
        let defaults = SessionOptions::default();
        let limits = Limits {
            recursion: options.recursion_limit.map_or(defaults.limits.recursion, |n| n.clamp(1, DEEPEST_RECURSION) as usize),
            memory_bytes: options.memory_limit_bytes.map_or(0, |n| n.max(0.0) as u64),
        };
        let options = SessionOptions { limits, infer: options.infer.unwrap_or(true), cwd: options.cwd.clone().unwrap_or(defaults.cwd) };
        HostSession { session: Session::new(options, clock, function_table([])) }
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
        self.session.begin(name, source);
        true
    }

    /// Runs until the fuel is spent, the program waits, or it is done.
    pub fn step(&mut self, fuel: f64) -> StepData {
        let waits = self.session.is_waiting();
        let step = self.session.step(fuel.max(1.0) as u64);
        let output = self.session.take_output().into_iter().map(output_data).collect();
        let blank = StepData { kind: StepKind::Slice, output, clear: self.session.take_clear_request(), await_id: None, effect: None, end: None };
        match step {
            Step::Slice => blank,
            // the effect was told when the wait began
            Step::Await(id, effect) => StepData { kind: StepKind::Await, await_id: Some(id), effect: (!waits).then(|| effect_data(effect)), ..blank },
            Step::Done(end) => StepData { kind: StepKind::Done, end: Some(end_data(end, self.session.source())), ..blank },
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

    pub fn reset(&mut self) {
        self.session.reset();
    }

    /// Names of all builtins and library functions, in alphabetical order.
    pub fn function_names(&self) -> Vec<String> {
        self.session.function_names()
    }
}
