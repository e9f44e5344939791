//! Complex Schur form of a Hessenberg matrix by implicit single-shift QR.

use super::failure::Failure;
use super::householder::reflect;
use super::schur::Turn;
use crate::complex::C64;

/// One turn of the iteration that overwrites the Hessenberg matrix `h` by the triangular T and multiplies the transformations
/// into the columns of `z` (`n x n`, or empty). Tells what it cost.
pub(super) fn complex_turn(h: &mut [C64], z: &mut [C64], n: usize, at: &mut Turn) -> Result<usize, Failure> {
    let hi = at.end - 1;
    let l = find_start(h, n, hi);
    if l > 0 {
        h[(l - 1) * n + l] = C64::ZERO;
    }
    if l == hi {
        at.next(hi);
        return Ok(n);
    }
    at.turns += 1;
    if at.turns > 300 {
        return Err(Failure::NoConvergence);
    }
    sweep(h, z, n, l, hi, at.turns);
    Ok((hi - l) * 24 * n)
}

fn find_start(h: &[C64], n: usize, hi: usize) -> usize {
    let mut k = hi;
    while k > 0 {
        let sub = h[(k - 1) * n + k].abs1();
        let size = h[(k - 1) * n + k - 1].abs1() + h[k * n + k].abs1();
        if sub <= f64::EPSILON * size || sub <= f64::MIN_POSITIVE / f64::EPSILON {
            break;
        }
        k -= 1;
    }
    k
}

/// The eigenvalue of the last 2 x 2 block that is closer to its last element.
fn shift(h: &[C64], n: usize, hi: usize, turns: usize) -> C64 {
    let (a, b) = (h[(hi - 1) * n + hi - 1], h[hi * n + hi - 1]);
    let (c, d) = (h[(hi - 1) * n + hi], h[hi * n + hi]);
    if turns.is_multiple_of(10) {
        return d + C64::from_real(0.75 * c.abs1());
    }
    let product = b.sqrt() * c.sqrt();
    if product == C64::ZERO {
        return d;
    }
    let half = (a - d).scale(0.5);
    let size = product.abs1().max(half.abs1());
    let (p, q) = (half.scale(1.0 / size), product.scale(1.0 / size));
    let mut root = (p * p + q * q).sqrt().scale(size);
    if half.re * root.re + half.im * root.im < 0.0 {
        root = -root;
    }
    d - product * (product / (half + root))
}

fn sweep(h: &mut [C64], z: &mut [C64], n: usize, l: usize, hi: usize, turns: usize) {
    let sigma = shift(h, n, hi, turns);
    let mut v = [h[l * n + l] - sigma, h[l * n + l + 1]];
    for k in l..hi {
        if k > l {
            v = [h[(k - 1) * n + k], h[(k - 1) * n + k + 1]];
        }
        let tau = reflect(&mut v);
        if k > l {
            h[(k - 1) * n + k] = v[0];
            h[(k - 1) * n + k + 1] = C64::ZERO;
        }
        let tail = v[1];
        for column in h[k * n..].chunks_exact_mut(n) {
            let s = tau.conj() * (column[k] + tail.conj() * column[k + 1]);
            column[k] -= s;
            column[k + 1] -= s * tail;
        }
        reflect_columns(&mut h[k * n..], n, (k + 3).min(hi + 1), tau, tail);
        if !z.is_empty() {
            reflect_columns(&mut z[k * n..], n, n, tau, tail);
        }
    }
}

fn reflect_columns(block: &mut [C64], n: usize, rows: usize, tau: C64, tail: C64) {
    let (x, rest) = block.split_at_mut(n);
    let back = tail.conj();
    for (x, y) in x[..rows].iter_mut().zip(&mut rest[..rows]) {
        let s = tau * (*x + tail * *y);
        *x -= s;
        *y -= s * back;
    }
}
