//! All that a host sees, without JavaScript: runs, output, waits, the workspace. Knows the VM and the builtins and brings them together.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod convert;
mod host;
mod library;
mod session;

pub use host::HostSession;
pub use library::{embedded_library, function_table};
pub use runmat_spec::{Chunk, Clock, Effect, FsEntry, FsError, FsKind, FsReply, FsRequest, InputKind, Limits, Reply, Stream, WarningRecord};
pub use runmat_value::{Error, StackEntry, Value};
pub use runmat_vm::FunctionTable;
pub use session::{RunEnd, RunError, Session, SessionOptions, Step};
