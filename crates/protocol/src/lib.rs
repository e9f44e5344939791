//! Every type that crosses to TypeScript: serde data, no logic. `packages/core-wasm/src/generated` is made from here.
//!
//! Discriminated unions on `kind`, camelCase, no 64-bit integers, absent instead of null where a field is optional.

mod core;
mod effect;
mod payload;
mod step;
mod variable;

pub use core::{CoreErrorCode, HelpData, MemoryStats};
pub use effect::{EffectData, FsEntryData, FsErrorData, FsReplyData, FsRequestData, InputKindData, ReplyData};
pub use payload::{ErrorCode, ErrorData, Profiling, SpanData, StackFrameData, WarningData};
pub use step::{CoreOptions, OutputChunk, OutputStream, RunEndData, StepData, StepKind};
pub use variable::{
    MaterializeOptions, MaterializedData, MaterializedVariable, NumericData, Residency, SliceData, WorkspaceDelta,
    WorkspaceEntry,
};

/// Raised whenever a type here changes in a way that an older reader cannot take.
pub const PROTOCOL_VERSION: u32 = 1;
