//! MATLAB's regular expressions: a parser, a small program of instructions, and a matcher that can be stopped.
//!
//! ```text
//! pattern --parse--> tree --compile--> instructions --Matcher::advance(budget)--> spans
//! ```
//!
//! The matcher backtracks (back references and conditions ask for it) on a stack of its own on the heap, so neither
//! the text's nor the pattern's length can exhaust the machine's stack, and a pattern such as `(a+)+b` is cut into
//! slices by its caller. A ready-made library was rejected: those with all of MATLAB's constructs are larger than the
//! rest of this crate, and none can be suspended. Text is UTF-16, positions count its units from zero.

mod barrier;
mod case;
mod class;
mod compile;
mod engine;
mod error;
mod escape;
mod fit;
mod group;
mod matcher;
mod matches;
mod parse;
mod prefilter;
mod program;
mod replace;
mod set;
mod tree;
mod width;

pub use error::{RegexError, RegexErrorKind};
pub use escape::{escape_pattern, translate_wildcard};
pub use matcher::Matcher;
pub use matches::{Match, Matches, Span};
pub use program::{GroupName, Options, Regex};
pub use replace::{Replacement, Rewriter};

#[cfg(test)]
mod tests;
