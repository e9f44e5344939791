//! Bluestein's form: a transform of any length as a convolution with a chirp.

use super::job::Plan;
use super::roots::root;
use crate::alloc::{try_vec, try_zeroed, OutOfMemory};
use crate::complex::C64;

/// The chirp and the transformed filter.
#[derive(Clone, Debug)]
pub(super) struct Chirp {
    /// `exp(-i pi k^2 / n)`.
    pub(super) chirp: Vec<C64>,
    /// Transform of the conjugate chirp, wrapped around, divided by the inner length.
    pub(super) filter: Vec<C64>,
    /// Inner transform, of a power of two at least `2 n - 1`.
    pub(super) inner: Box<Plan>,
}

impl Chirp {
    pub(super) fn new(n: usize) -> Result<Self, OutOfMemory> {
        let m = n
            .checked_mul(2)
            .and_then(|d| (d - 1).checked_next_power_of_two())
            .ok_or(OutOfMemory)?;
        let inner = Plan::new(m)?;
        let mut chirp = try_vec(n)?;
        let period = 2 * n as u64;
        // k^2 mod 2n in whole numbers: the angle keeps all its digits. (An array's k is below 2^32.)
        chirp.extend((0..n as u64).map(|k| root(k * k % period, period)));
        let mut filter: Vec<C64> = try_zeroed(m)?;
        for k in 0..n {
            let c = chirp[k].conj().scale(1.0 / m as f64);
            filter[k] = c;
            if k > 0 {
                filter[m - k] = c;
            }
        }
        let mut scratch = try_zeroed(m)?;
        inner.forward(&mut filter, &mut scratch)?;
        Ok(Chirp {
            chirp,
            filter,
            inner: Box::new(inner),
        })
    }
}
