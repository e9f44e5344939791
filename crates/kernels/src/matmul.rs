//! Matrix products: packed and blocked for large ones, direct for small ones, resumable.
//!
//! ```text
//!   for stripes of NC columns of C          B block (KC x NC) packed once,
//!     for KC deep slices                    A blocks (MC x KC) packed in turn;
//!       for MC tall blocks of A             tiles of TILE_ROWS x TILE_COLS in registers
//! ```
//! Every element of C is the sum over k in ascending order within slices of `KC`, slices added in
//! ascending order, whichever path computes it. Packing takes care of transposition.

mod job;
mod pack;
mod vector;

pub use job::{multiply, Matmul};
pub(crate) use pack::{multiply_packed, pack_columns, pack_rows};
pub use pack::{Operation, View};
pub use vector::{multiply_vector, multiply_vector_transposed};

/// Depth of a slice.
pub(crate) const KC: usize = 256;
/// Height of a packed block of A.
pub(crate) const MC: usize = 96;
/// Width of a packed stripe of B.
pub(crate) const NC: usize = 384;
