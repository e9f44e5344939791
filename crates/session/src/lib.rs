//! All that a host sees, without JavaScript: runs, output, waits, the workspace. Knows the VM and the builtins and brings them together.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod codec;
mod convert;
mod deltas;
mod entry;
mod fault;
mod help;
mod host;
mod image;
mod library;
mod materialize;
pub mod memory;
mod select;
mod session;
mod window;

pub use codec::{decode, encode, HandleMaker};
pub use fault::Fault;
pub use host::{HostSession, PinnedWorkspace};
pub use image::{build_image, read_image};
pub use library::{embedded_library, function_table};
pub use runmat_spec::{
    Chunk, Clock, Effect, FsEntry, FsError, FsKind, FsReply, FsRequest, InputKind, Limits, Reply, Stream, WarningRecord,
};
pub use runmat_value::{Error, StackEntry, Value};
pub use runmat_vm::FunctionTable;
pub use session::{RunEnd, RunError, Session, SessionOptions, Step};
