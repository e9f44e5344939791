//! Indexing: reading, writing, deleting and growing arrays of every class, and the places that nested assignments write to.
//!
//! Subscripts are resolved once (`subscript`, `selection`) to ranges or lists of positions; only the innermost loops (`element`) are generic.
//! A colon arrives as the char `':'`.

mod assign;
mod brace;
pub mod build;
mod coerce;
mod delete;
mod element;
mod fast;
mod fault;
mod field;
mod paren;
mod rearrange;
mod selection;
mod subscript;
#[cfg(test)]
mod tests;

pub use assign::assign;
pub use brace::{brace, brace_assign, brace_slot};
pub use delete::delete;
pub use fast::{brace_get1, brace_get2, brace_set1, brace_set2, get1, get2, set1, set2};
pub use field::{element_fields, field_get, field_slot, fields, struct_element_slot};
pub use paren::{end_index, paren};

pub(crate) use build::join_arrays;
pub(crate) use element::place;
pub(crate) use selection::Landing;

use crate::Error;

/// The error as MATLAB words it when the indexed variable has a name. Current releases leave the name out of all of these,
/// so this changes nothing today; callers pass through here so that the wording has one home.
pub fn with_name(error: Error, _name: &str) -> Error {
    error
}
