//! What a builtin is: its entry in the table, how it is called, what it may ask of the host and of the VM, and how it waits.
//! Knows values; knows neither the VM nor any builtin.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod builtin;
mod call;
mod console;
mod context;
mod effect;
mod files;
mod formats;
mod forms;
mod scopes;
mod warnings;

pub use builtin::{example, shows, Builtin, Example, Fusion, Scalar};
pub use call::{Args, Call, Callback, Continue, Flow, Input, JobTask, Run, Values};
pub use console::{Chunk, Console, Stream};
pub use context::{Clock, Context, Limits};
pub use effect::{Effect, FsEntry, FsError, FsKind, FsReply, FsRequest, InputKind, Reply};
pub use files::{FileTable, OpenFile, Whence};
pub use formats::Formats;
pub use forms::{parse_form, Arity, Form};
pub use scopes::{Found, FunctionInfo, Scope, Scopes};
pub use warnings::{WarningRecord, Warnings};
