//! Tables of roots of unity, exact in their symmetries.

use crate::alloc::{try_vec, OutOfMemory};
use crate::complex::C64;
use core::f64::consts::TAU;

/// `exp(-2 pi i k / n)`: the angle is folded into the first eighth with whole numbers, so that
/// mirror images are equal to the bit and quarter turns exact.
pub(super) fn root(k: u64, n: u64) -> C64 {
    // 64 bits are enough: no array has 2^60 elements, and 128 cost ten times as much in wasm
    let k8 = (k % n) * 8;
    let octant = k8 / n;
    // Distance from the nearer end of the octant pair, as a fraction of the circle.
    let n8 = n * 2;
    let quarter = octant / 2;
    let mut rest = k8 - quarter * n8;
    let flip = octant % 2 == 1;
    if flip {
        rest = n8 - rest;
    }
    let angle = TAU * (rest as f64 / (8.0 * n as f64));
    let (mut s, mut c) = libm::sincos(angle);
    if flip {
        core::mem::swap(&mut s, &mut c);
    }
    match quarter {
        0 => C64::new(c, -s),
        1 => C64::new(-s, -c),
        2 => C64::new(-c, s),
        _ => C64::new(s, c),
    }
}

/// All n roots.
pub(super) fn table(n: usize) -> Result<Vec<C64>, OutOfMemory> {
    let mut out = try_vec(n)?;
    if !n.is_multiple_of(8) || n == 0 {
        out.extend((0..n as u64).map(|k| root(k, n as u64)));
        return Ok(out);
    }
    // Sines and cosines for an eighth, the rest by symmetry.
    let e = n / 8;
    out.extend((0..=e as u64).map(|k| root(k, n as u64)));
    for k in e + 1..2 * e {
        let z: C64 = out[2 * e - k];
        out.push(C64::new(-z.im, -z.re));
    }
    for k in 2 * e..4 * e {
        let z: C64 = out[k - 2 * e];
        out.push(C64::new(z.im, -z.re));
    }
    for k in 4 * e..n {
        let z: C64 = out[k - 4 * e];
        out.push(-z);
    }
    Ok(out)
}
