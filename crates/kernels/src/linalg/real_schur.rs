//! Real Schur form of a Hessenberg matrix by Francis' implicit double-shift QR.

use super::failure::Failure;
use super::hermitian::rotate_columns;
use super::householder::reflect;
use super::schur::Turn;
use super::standard_block::standardize;

/// One turn of the iteration that overwrites the Hessenberg matrix `h` by the quasi-triangular T and multiplies the rotations
/// into the columns of `z` (`n x n`, or empty). Diagonal blocks are in standard form. Tells what it cost.
pub(super) fn real_turn(h: &mut [f64], z: &mut [f64], n: usize, at: &mut Turn) -> Result<usize, Failure> {
    let hi = at.end - 1;
    let l = find_start(h, n, hi);
    if l > 0 {
        h[(l - 1) * n + l] = 0.0;
    }
    if l + 1 >= hi {
        if l + 1 == hi {
            finish_pair(h, z, n, l);
        }
        at.next(l);
        return Ok(n);
    }
    at.turns += 1;
    if at.turns > 60 + 10 * 30 {
        return Err(Failure::NoConvergence);
    }
    sweep(h, z, n, l, hi, at.turns);
    Ok((hi - l) * 10 * n)
}

/// The first row of the unreduced block that ends at `hi` (with the test of Ahues and Tisseur).
fn find_start(h: &[f64], n: usize, hi: usize) -> usize {
    let at = |i: usize, j: usize| h[j * n + i];
    let small = f64::MIN_POSITIVE * (n as f64 / f64::EPSILON);
    let mut k = hi;
    while k > 0 {
        let sub = at(k, k - 1).abs();
        if sub <= small {
            break;
        }
        let (p, q) = (at(k - 1, k - 1), at(k, k));
        let mut size = p.abs() + q.abs();
        if size == 0.0 {
            if k >= 2 {
                size += at(k - 1, k - 2).abs();
            }
            if k < hi {
                size += at(k + 1, k).abs();
            }
        }
        if sub <= f64::EPSILON * size {
            let upper = at(k - 1, k).abs();
            let (ab, ba) = (sub.max(upper), sub.min(upper));
            let difference = (p - q).abs();
            let (aa, bb) = (q.abs().max(difference), q.abs().min(difference));
            let s = aa + ab;
            if ba * (ab / s) <= small.max(f64::EPSILON * (bb * (aa / s))) {
                break;
            }
        }
        k -= 1;
    }
    k
}

/// The two shifts, as (re, im) pairs.
fn shifts(h: &[f64], n: usize, l: usize, hi: usize, turns: usize) -> [(f64, f64); 2] {
    let at = |i: usize, j: usize| h[j * n + i];
    let (mut h11, mut h12, mut h21, mut h22);
    if turns % 20 == 10 || turns.is_multiple_of(20) {
        // Exceptional shifts break cycles, from either end in turn.
        let s;
        if turns % 20 == 10 {
            s = at(l + 1, l).abs() + at(l + 2, l + 1).abs();
            h11 = 0.75 * s + at(l, l);
        } else {
            s = at(hi, hi - 1).abs() + at(hi - 1, hi - 2).abs();
            h11 = 0.75 * s + at(hi, hi);
        }
        (h12, h21, h22) = (-0.4375 * s, s, h11);
    } else {
        (h11, h12, h21, h22) = (at(hi - 1, hi - 1), at(hi - 1, hi), at(hi, hi - 1), at(hi, hi));
    }
    let s = h11.abs() + h12.abs() + h21.abs() + h22.abs();
    if s == 0.0 {
        return [(0.0, 0.0); 2];
    }
    (h11, h12, h21, h22) = (h11 / s, h12 / s, h21 / s, h22 / s);
    let mean = 0.5 * (h11 + h22);
    let det = (h11 - mean) * (h22 - mean) - h12 * h21;
    let root = det.abs().sqrt();
    if det >= 0.0 {
        return [(mean * s, root * s), (mean * s, -root * s)];
    }
    // Two real shifts: the closer one, twice.
    let (p, q) = (mean + root, mean - root);
    let best = if (p - h22).abs() <= (q - h22).abs() { p } else { q };
    [(best * s, 0.0); 2]
}

/// One double-shift sweep on the block `l ..= hi` of at least three rows.
fn sweep(h: &mut [f64], z: &mut [f64], n: usize, l: usize, hi: usize, turns: usize) {
    let shift = shifts(h, n, l, hi, turns);
    let (m, mut v) = start_of_sweep(h, n, l, hi, shift);
    for k in m..hi {
        let size = 3.min(hi - k + 1);
        if k > m {
            v[..size].copy_from_slice(&h[(k - 1) * n + k..(k - 1) * n + k + size]);
        }
        let tau = reflect(&mut v[..size]);
        if k > m {
            h[(k - 1) * n + k] = v[0];
            h[(k - 1) * n + k + 1..(k - 1) * n + k + size].fill(0.0);
        } else if m > l {
            // Two small subdiagonals in a row: the entry above changes by the reflector alone.
            h[(k - 1) * n + k] *= 1.0 - tau;
        }
        if tau == 0.0 {
            continue;
        }
        let (v1, v2) = (v[1], if size == 3 { v[2] } else { 0.0 });
        for column in h[k * n..].chunks_exact_mut(n) {
            if size == 3 {
                let s = tau * (column[k] + v1 * column[k + 1] + v2 * column[k + 2]);
                column[k] -= s;
                column[k + 1] -= s * v1;
                column[k + 2] -= s * v2;
            } else {
                let s = tau * (column[k] + v1 * column[k + 1]);
                column[k] -= s;
                column[k + 1] -= s * v1;
            }
        }
        let rows = (k + 4).min(hi + 1);
        reflect_columns(&mut h[k * n..], n, rows, size, tau, v1, v2);
        if !z.is_empty() {
            reflect_columns(&mut z[k * n..], n, n, size, tau, v1, v2);
        }
    }
}

fn reflect_columns(block: &mut [f64], n: usize, rows: usize, size: usize, tau: f64, v1: f64, v2: f64) {
    let (x, rest) = block.split_at_mut(n);
    if size == 3 {
        let (y, w) = rest.split_at_mut(n);
        for ((x, y), w) in x[..rows].iter_mut().zip(&mut y[..rows]).zip(&mut w[..rows]) {
            let s = tau * (*x + v1 * *y + v2 * *w);
            *x -= s;
            *y -= s * v1;
            *w -= s * v2;
        }
    } else {
        for (x, y) in x[..rows].iter_mut().zip(&mut rest[..rows]) {
            let s = tau * (*x + v1 * *y);
            *x -= s;
            *y -= s * v1;
        }
    }
}

/// The row where the sweep can start and the first column of the shifted product there.
fn start_of_sweep(h: &[f64], n: usize, l: usize, hi: usize, shift: [(f64, f64); 2]) -> (usize, [f64; 3]) {
    let at = |i: usize, j: usize| h[j * n + i];
    let [(r1, i1), (r2, i2)] = shift;
    let mut m = hi - 2;
    loop {
        let (hm, below, next) = (at(m, m), at(m + 1, m), at(m + 1, m + 1));
        let s = (hm - r2).abs() + i2.abs() + below.abs();
        let sub = below / s;
        let v0 = sub * at(m, m + 1) + (hm - r1) * ((hm - r2) / s) - i1 * (i2 / s);
        let v1 = sub * (hm + next - r1 - r2);
        let v2 = sub * at(m + 2, m + 1);
        let size = v0.abs() + v1.abs() + v2.abs();
        let v = if size > 0.0 {
            [v0 / size, v1 / size, v2 / size]
        } else {
            [v0, v1, v2]
        };
        if m == l {
            return (m, v);
        }
        let around = at(m - 1, m - 1).abs() + hm.abs() + next.abs();
        if at(m, m - 1).abs() * (v[1].abs() + v[2].abs()) <= f64::EPSILON * v[0].abs() * around {
            return (m, v);
        }
        m -= 1;
    }
}

/// Standard form for the block of rows `k`, `k + 1`.
fn finish_pair(h: &mut [f64], z: &mut [f64], n: usize, k: usize) {
    let at = |i: usize, j: usize| j * n + i;
    let b = standardize(h[at(k, k)], h[at(k, k + 1)], h[at(k + 1, k)], h[at(k + 1, k + 1)]);
    (h[at(k, k)], h[at(k, k + 1)]) = (b.a, b.b);
    (h[at(k + 1, k)], h[at(k + 1, k + 1)]) = (b.c, b.d);
    for j in k + 2..n {
        let (x, y) = (h[at(k, j)], h[at(k + 1, j)]);
        h[at(k, j)] = b.cs * x + b.sn * y;
        h[at(k + 1, j)] = b.cs * y - b.sn * x;
    }
    for i in 0..k {
        let (x, y) = (h[at(i, k)], h[at(i, k + 1)]);
        h[at(i, k)] = b.cs * x + b.sn * y;
        h[at(i, k + 1)] = b.cs * y - b.sn * x;
    }
    if !z.is_empty() {
        rotate_columns(z, n, k, k + 1, b.cs, -b.sn);
    }
}
