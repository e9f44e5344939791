//! Special functions of real arguments.

mod airy;
mod bessel;
mod bessel_core;
mod beta;
mod elliptic;
mod error;
mod expint;
mod gamma;
mod gamma_incomplete;
mod legendre;
mod loader;
mod psi;

pub use airy::{airy_ai, airy_ai_prime, airy_bi, airy_bi_prime};
pub use bessel::{bessel_i, bessel_i_scaled, bessel_j, bessel_k, bessel_k_scaled, bessel_y};
pub use beta::{beta, beta_incomplete, beta_incomplete_upper, betaln};
pub use elliptic::{ellipj, ellipke};
pub use error::{erf, erfc, erfcinv, erfcx, erfinv};
pub use expint::{expint, expint_complex};
pub use gamma::{gamma, gammaln};
pub use gamma_incomplete::{gamma_lower, gamma_upper};
pub use legendre::{legendre, Normalization};
pub use psi::{polygamma, psi};

#[cfg(test)]
pub(crate) fn assert_close(got: f64, want: f64, tolerance: f64) {
    let err = (got - want).abs();
    assert!(
        got == want || err <= tolerance * want.abs(),
        "{got:e} instead of {want:e}: relative error {:e}",
        err / want.abs()
    );
}
