//! What the core asks of the host, and the answers.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum InputKindData {
    /// A line that the core evaluates.
    Expression,
    Text,
    /// Any key (`pause`).
    Key,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum EffectData {
    Input {
        prompt: String,
        input: InputKindData,
        echo: bool,
    },
    Pause {
        seconds: f64,
    },
    Fs {
        request: FsRequestData,
    },
    Draw,
}

/// Paths are absolute and normalised.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum FsRequestData {
    Read {
        path: String,
    },
    Write {
        path: String,
        #[serde(with = "serde_bytes")]
        #[cfg_attr(feature = "typescript", ts(type = "Uint8Array"))]
        data: Vec<u8>,
        append: bool,
    },
    Stat {
        path: String,
    },
    List {
        path: String,
    },
    MakeDir {
        path: String,
    },
    Remove {
        path: String,
        recursive: bool,
    },
    Rename {
        from: String,
        to: String,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FsEntryData {
    pub name: String,
    /// `file` or `folder`.
    #[cfg_attr(feature = "typescript", ts(type = "\"file\" | \"folder\""))]
    pub kind: String,
    pub size: f64,
    pub modified_ms: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FsErrorData {
    /// POSIX: `ENOENT`, `EACCES` ...
    pub code: String,
    pub message: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum FsReplyData {
    Bytes {
        #[serde(with = "serde_bytes")]
        #[cfg_attr(feature = "typescript", ts(type = "Uint8Array"))]
        data: Vec<u8>,
    },
    Entry {
        entry: FsEntryData,
    },
    Entries {
        entries: Vec<FsEntryData>,
    },
    Done,
    Error {
        error: FsErrorData,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ReplyData {
    Done,
    /// A line without its end; of a key, the key.
    Line {
        text: String,
    },
    Fs {
        reply: FsReplyData,
    },
    /// Raised at the call site as a MATLAB error.
    Failed {
        identifier: String,
        message: String,
    },
}
