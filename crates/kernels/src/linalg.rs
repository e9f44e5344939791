//! Factorizations, solvers, eigenvalues and singular values of dense column-major matrices.

mod cholesky;
mod condition;
mod failure;
mod hermitian;
mod householder;
mod least_squares;
mod lu;
mod norm;
mod qr;
mod scaling;
mod triangular;

pub use cholesky::Cholesky;
pub use condition::reciprocal_condition;
pub use failure::Failure;
pub use hermitian::{hermitian_eigen, HermitianEigen};
pub use least_squares::{least_squares, Choice, Solution};
pub use lu::{Factors, Lu};
pub use norm::{norm2, norm_frobenius, norm_inf, norm_one};
pub use qr::Qr;
pub use triangular::{solve_triangular, Triangle};

#[cfg(test)]
mod testing;
