//! The workspace as a host sees it: one entry per variable, and the data behind an entry on demand.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Residency {
    Cpu,
    Gpu,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct WorkspaceEntry {
    pub name: String,
    /// MATLAB's class.
    pub class_name: String,
    /// How the elements are stored: `float64`, `complex128`, `int8`, `bool`, `utf16`, `string`, `object` ...
    pub dtype: String,
    pub shape: Vec<f64>,
    pub is_gpu: bool,
    pub residency: Residency,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub size_bytes: Option<f64>,
    /// First elements of numeric, logical and char values, as numbers (real parts).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub preview: Option<Vec<f64>>,
    /// There is more than `preview` shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub truncated: Option<bool>,
    /// One line as the variable table shows it: `[1 2 3]`, `'abc'`, `1x3 cell`.
    pub summary: String,
    /// Selector for `materializeVariable`, valid until the variable changes.
    pub preview_token: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct WorkspaceDelta {
    /// True when `values` holds every variable; false when only what changed since the version that the host named.
    pub full: bool,
    pub version: u32,
    pub values: Vec<WorkspaceEntry>,
    pub removed: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct MaterializeOptions {
    /// Most elements to return; 10,000 when absent.
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub limit: Option<u32>,
    /// Per dimension what part is wanted; absent dimensions whole.
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub slices: Option<Vec<SliceData>>,
}

/// Zero-based, `end` not included.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SliceData {
    pub start: f64,
    pub end: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub step: Option<f64>,
}

/// Numbers cross as typed arrays, column-major; the wasm layer makes them of the class's own element type.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct NumericData {
    /// `float64`, `float32`, `int8` ... `uint64`, `bool`, `utf16`.
    pub element: String,
    /// Little-endian elements.
    #[serde(with = "serde_bytes")]
    #[cfg_attr(feature = "typescript", ts(type = "Uint8Array"))]
    pub real: Vec<u8>,
    #[serde(default, with = "serde_bytes", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional, type = "Uint8Array"))]
    pub imaginary: Option<Vec<u8>>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum MaterializedData {
    Numeric {
        data: NumericData,
    },
    /// A string array's elements; null is missing.
    Strings {
        items: Vec<Option<String>>,
    },
    /// Entries for the elements of a cell, in column-major order; their tokens reach further in.
    Cell {
        items: Vec<WorkspaceEntry>,
    },
    /// Per element (column-major) its fields.
    Struct {
        fields: Vec<String>,
        elements: Vec<Vec<WorkspaceEntry>>,
    },
    /// Pairs of a map, in order of key.
    Map {
        keys: Vec<String>,
        values: Vec<WorkspaceEntry>,
    },
    /// Function handles, exceptions: their text.
    Text {
        text: String,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MaterializedVariable {
    pub entry: WorkspaceEntry,
    /// Shape of what is returned (after slices and limit).
    pub shape: Vec<f64>,
    pub truncated: bool,
    pub data: MaterializedData,
}
