//! Scopes, what a name means, and lowering to bytecode. Knows the tree and the bytecode; asks about functions through `Names`;
//! knows no builtin and does not run anything.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod builder;
mod infer;
mod lower;
mod scope;
mod source_form;
mod walk;

pub use lower::{lower, Names, Options, CONSTRUCT};
pub use source_form::expression_text;
