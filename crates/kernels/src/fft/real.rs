//! Transforms of real data, with exactly conjugate-symmetric results.

use super::job::Plan;
use super::roots::root;
use crate::alloc::{try_vec, OutOfMemory};
use crate::complex::C64;

/// The transform of real data: all `n` values. Even lengths go through a complex transform of half
/// the length.
pub fn fft_real(x: &[f64]) -> Result<Vec<C64>, OutOfMemory> {
    let n = x.len();
    let mut out: Vec<C64> = try_vec(n)?;
    if n < 2 || n % 2 == 1 {
        out.extend(x.iter().map(|&v| C64::from_real(v)));
        Plan::new(n)?.forward(&mut out, &mut Vec::new())?;
    } else {
        let h = n / 2;
        let mut z: Vec<C64> = try_vec(h)?;
        z.extend(x.chunks_exact(2).map(|p| C64::new(p[0], p[1])));
        Plan::new(h)?.forward(&mut z, &mut Vec::new())?;
        for k in 0..=h {
            let (a, b) = (z[k % h], z[(h - k) % h].conj());
            let even = (a + b).scale(0.5);
            let odd = (a - b).scale(0.5).mul_neg_i();
            out.push(even + odd * root(k as u64, n as u64));
        }
        out.resize(n, C64::ZERO);
    }
    if n > 0 {
        out[0].im = 0.0;
    }
    if n.is_multiple_of(2) && n > 0 {
        out[n / 2].im = 0.0;
    }
    for k in 1..n.div_ceil(2) {
        out[n - k] = out[k].conj();
    }
    Ok(out)
}
