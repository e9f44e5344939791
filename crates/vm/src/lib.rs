//! Frames on the heap, dispatch, calls, exceptions, fuel and suspension. Knows bytecode, values and `spec`; the table of builtins is
//! handed in. Nothing here blocks or recurses by the program's depth: a call is a frame, a wait is a suspended frame.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod answers;
mod append;
mod arguments;
mod arithmetic;
mod assign;
mod branch;
mod call;
mod classes;
mod compile;
mod core;
mod dispatch;
mod exception;
mod files;
mod frame;
mod functions;
mod handles;
mod indexing;
mod list;
mod maps;
mod native;
mod plain;
mod quick;
mod registers;
mod resolve;
mod results;
mod scopes;
mod seldom;
mod show;
mod trial;
mod unwind;
mod workspace;

pub use self::core::{Outcome, StepResult, Vm};
pub use compile::CompileError;
pub use functions::{FunctionTable, LibrarySource};
pub use workspace::Binding;
