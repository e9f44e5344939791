//! What a driver and the core say to each other while a run goes on.

use crate::{EffectData, ErrorData, WarningData};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum OutputStream {
    Stdout,
    Stderr,
}

/// A verbatim piece of a stream: joined, the pieces are the stream.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct OutputChunk {
    pub stream: OutputStream,
    pub text: String,
    pub timestamp_ms: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum StepKind {
    Slice,
    Await,
    Done,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct StepData {
    pub kind: StepKind,
    pub output: Vec<OutputChunk>,
    /// `clc` was called: what was shown before `output` goes.
    pub clear: bool,
    /// Of `await`: answered with `resume(awaitId, reply)`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub await_id: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub effect: Option<EffectData>,
    /// Of `done`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub end: Option<RunEndData>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RunEndData {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub error: Option<ErrorData>,
    /// `exit(code)`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub exit: Option<i32>,
    pub warnings: Vec<WarningData>,
}

/// Options of one core instance.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct CoreOptions {
    /// MATLAB's RecursionLimit; 500 when absent, at most 100,000.
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub recursion_limit: Option<u32>,
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub memory_limit_bytes: Option<f64>,
    /// Facts choose instructions; `false` only for tests.
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub infer: Option<bool>,
    /// The folder that a run begins in.
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub cwd: Option<String>,
}
