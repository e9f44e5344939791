//! Factorizations, solvers, eigenvalues and singular values of dense column-major matrices.

mod balance;
mod bidiagonal;
mod cholesky;
mod complex_schur;
mod condition;
mod eigen;
mod exponential;
mod failure;
mod functions;
mod generalized;
mod hermitian;
mod hessenberg;
mod householder;
mod least_squares;
mod lu;
mod norm;
mod qr;
mod real_schur;
mod scaling;
mod schur;
mod standard_block;
mod svd;
mod triangular;
mod triangular_vectors;

pub use cholesky::Cholesky;
pub use condition::reciprocal_condition;
pub use eigen::{eigen, eigen_complex, quasi_triangular_values, schur, schur_complex, Balancing, Eigen, EigenJob};
pub use exponential::exponential;
pub use failure::Failure;
pub use functions::{logarithm, square_root};
pub use generalized::{definite_eigen, generalized_eigen};
pub use hermitian::{hermitian_eigen, HermitianEigen, HermitianJob};
pub use hessenberg::hessenberg;
pub use least_squares::{least_squares, Choice, Solution};
pub use lu::{Factors, Lu};
pub use norm::{norm2, norm_frobenius, norm_inf, norm_one};
pub use qr::{MakeQ, Qr};
pub use schur::{SchurField, SchurJob, Turn};
pub use svd::{svd, Svd, SvdJob, Vectors};
pub use triangular::{solve_triangular, Triangle};

#[cfg(test)]
mod testing;
