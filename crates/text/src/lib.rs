//! Sources, spans, the line index and the one diagnostic type. Knows nothing of MATLAB's grammar or values.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod diagnostic;
mod line_index;
mod render;
mod span;

pub use diagnostic::{Diagnostic, Label, Severity};
pub use line_index::{LineColumn, LineIndex};
pub use render::render;
pub use span::{Source, SourceId, Span};
