//! Making arrays: concatenation, ranges, reshaping, and matrices of a class.

mod cat;
mod join;
mod make;
mod range;
mod reorder;
mod reshape;

pub(crate) use cat::join_arrays;
pub use cat::{cat, horzcat, vertcat};
pub use make::{column, diag, eye, tril, triu, zeros};
pub use range::{counted, element, range};
pub use reorder::{circshift, flip, permute, repmat};
pub use reshape::{reshape, squeeze};
