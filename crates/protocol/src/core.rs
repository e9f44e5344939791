//! What a core answers outside runs: its errors, help, memory.

use serde::{Deserialize, Serialize};

/// `code` of the errors that the core throws. Closed: hosts may switch over it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum CoreErrorCode {
    /// A call after a trap.
    Crashed,
    /// An argument that is not of the protocol's type.
    Protocol,
    /// Not while a run goes on.
    Busy,
    /// The bytes are no startup image, or no workspace copy.
    NotAnImage,
    /// Made by another release.
    WrongVersion,
    /// The checksum or the contents are wrong.
    Damaged,
    /// A library source of an image does not compile.
    BadSource,
    /// The selector is no name, token or path.
    BadSelector,
    UnknownVariable,
    /// The variable has changed since the token was given out.
    StaleToken,
    /// An index or a field that is not there.
    OutOfRange,
    /// Slices that do not fit the value.
    BadOptions,
    OutOfMemory,
}

/// What `help` knows of a function.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct HelpData {
    pub name: String,
    /// One line.
    pub summary: String,
    /// Call forms: `[m, i] = max(a, [], dim)`.
    pub forms: Vec<String>,
    /// Examples and further text, as lines.
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MemoryStats {
    /// Size of the wasm memory; it never shrinks.
    pub bytes: f64,
    /// The same in pages of 64 KiB.
    pub pages: u32,
    /// In use by the program and the core.
    pub used_bytes: f64,
    /// Most that was in use.
    pub peak_bytes: f64,
    /// The host's limit; 0 when there is none.
    pub limit_bytes: f64,
}
