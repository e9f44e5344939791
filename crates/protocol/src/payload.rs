//! Errors, warnings and the profile of a run.

use serde::{Deserialize, Serialize};

/// Offsets in UTF-16 units of the text that was run, as JavaScript and editors count; line and column from one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SpanData {
    pub start: u32,
    pub end: u32,
    pub line: u32,
    pub column: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct StackFrameData {
    pub file: String,
    pub name: String,
    /// From one.
    pub line: u32,
}

/// Why a run ended early. Closed: hosts may switch over it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum ErrorCode {
    /// The text does not parse.
    Syntax,
    /// The program raised it.
    Runtime,
    /// Stop was pressed, or the signal aborted.
    Cancelled,
    /// The time that the host allowed is over.
    Timeout,
    /// The instance crashed; the session goes on in a new one.
    Crashed,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ErrorData {
    pub code: ErrorCode,
    /// MATLAB's identifier; empty when the error has none.
    pub identifier: String,
    pub message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub span: Option<SpanData>,
    pub stack: Vec<StackFrameData>,
    /// As a console shows it: file, line, caret, message, hint.
    pub report: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct WarningData {
    pub identifier: String,
    pub message: String,
}

/// Milliseconds. `cpuMs` is the time inside `step`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Profiling {
    pub total_ms: f64,
    pub cpu_ms: f64,
    pub gpu_ms: f64,
    pub kernel_count: u32,
}
