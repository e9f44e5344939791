//! Lexer and parser with recovery: a tree and diagnostics, never a failure. Knows the grammar; knows nothing of values or names' meaning.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod ast;
mod lexer;
mod parser;
mod print;
mod token;

pub use parser::{is_complete, parse, parse_with, Parsed, NESTING_LIMIT};
pub use print::print;
