//! Why an iterative decomposition gave no result.

use crate::alloc::OutOfMemory;

/// The reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Scratch could not be allocated.
    OutOfMemory,
    /// The matrix holds NaN or Inf.
    NotFinite,
    /// The iteration did not converge.
    NoConvergence,
    /// The matrix is not positive definite.
    NotPositiveDefinite,
}

impl From<OutOfMemory> for Failure {
    fn from(_: OutOfMemory) -> Self {
        Failure::OutOfMemory
    }
}
