//! The state of one session that builtins may read and change: console, display format, random stream, warnings, files, clock.
//! One per session, owned by the VM; nothing here is shared between sessions.

use crate::{Console, FileTable, Formats, Warnings};
use runmat_kernels::random::Stream;
use runmat_value::display::Format;
use runmat_value::{Error, Value};
use std::collections::BTreeMap;
use std::sync::atomic::AtomicU8;

/// The host's clock. Milliseconds, because that is what hosts have.
pub trait Clock {
    /// Milliseconds since 1970-01-01 UTC.
    fn epoch_ms(&self) -> f64;
    /// Milliseconds of a clock that never goes back.
    fn monotonic_ms(&self) -> f64;
    /// Minutes to add to UTC for local time at a moment.
    fn utc_offset_minutes(&self, epoch_ms: f64) -> i32;
}

/// Limits a host may set.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// MATLAB's RecursionLimit.
    pub recursion: usize,
    /// Bytes of wasm memory a session may grow to; 0 means the engine's own limit.
    pub memory_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            recursion: 500,
            memory_bytes: 0,
        }
    }
}

/// For hosts whose allocator has no reserve.
static NEVER_LOW: AtomicU8 = AtomicU8::new(0);

pub struct Context {
    pub console: Console,
    pub clock: Box<dyn Clock>,
    pub format: Format,
    pub random: Stream,
    pub warnings: Warnings,
    pub last_error: Option<Error>,
    pub files: FileTable,
    pub formats: Formats,
    /// Absolute POSIX path.
    pub cwd: String,
    /// Folders searched after the current one, in order.
    pub path: Vec<String>,
    pub environment: BTreeMap<String, String>,
    /// Start of the default `tic`, monotonic milliseconds.
    pub tic: Option<f64>,
    pub limits: Limits,
    /// Set by the allocator when memory is out and small allocations live on its reserve: 1 when the VM is to raise `Out of memory`, 2 when
    /// the program has caught that and goes on, and is to be ended. The VM clears it.
    pub low_memory: &'static AtomicU8,
    /// Values that `setappdata`-like functions and the session's options keep by name.
    pub properties: BTreeMap<String, Value>,
}

impl Context {
    pub fn new(clock: Box<dyn Clock>) -> Context {
        Context {
            console: Console::default(),
            clock,
            format: Format::default(),
            random: Stream::default(),
            warnings: Warnings::default(),
            last_error: None,
            files: FileTable::default(),
            formats: Formats::default(),
            cwd: "/".to_string(),
            path: Vec::new(),
            environment: BTreeMap::new(),
            tic: None,
            limits: Limits::default(),
            low_memory: &NEVER_LOW,
            properties: BTreeMap::new(),
        }
    }

    /// Writes to standard output.
    pub fn print(&mut self, text: &str) {
        self.print_to(crate::Stream::Stdout, text);
    }

    /// Writes to a stream. The host is asked for the time where a chunk begins.
    pub fn print_to(&mut self, stream: crate::Stream, text: &str) {
        let clock = &self.clock;
        self.console.write_at(stream, text, || clock.epoch_ms());
    }

    /// Raises a warning: recorded, and printed to stderr as `Warning: ...` unless its state is off.
    pub fn warn(&mut self, identifier: &str, message: &str) {
        if self.warnings.raise(identifier, message) {
            let now = self.clock.epoch_ms();
            self.console
                .write_to(crate::Stream::Stderr, &format!("Warning: {message}\n"), now);
        }
    }

    /// Makes a path absolute against the current folder and resolves `.` and `..`.
    pub fn absolute(&self, path: &str) -> String {
        crate::files::normalize(&self.cwd, path)
    }
}
