//! Elementary functions of one or two doubles, as MATLAB defines them; every path uses these.

mod number_theory;
mod power;
mod primes;
mod rounding;

pub use number_theory::{factorial, gcd, gcd_f64, lcm, lcm_f64, nchoosek};
pub use power::{acosh_real, exponent_split, log2, nthroot, pow, pow2};
pub use primes::{factor, is_prime, primes_up_to};
pub use rounding::{fix, modulo, remainder, round, round_decimals, round_significant, sign};
