//! Elementary reflectors `H = I - tau * v * v'` with `v[0] = 1`.
//!
//! `H' * x = beta * e1` with a real `beta` of the sign opposite to that of `x[0]`.

use super::norm::norm2;
use crate::field::Field;

/// Overwrites `x` by `beta` and the tail of `v`; returns `tau` (zero where nothing is to be done).
pub(super) fn reflect<T: Field>(x: &mut [T]) -> T {
    let Some((&alpha, tail)) = x.split_first() else {
        return T::ZERO;
    };
    let tail_norm = norm2(tail);
    if tail_norm == 0.0 && alpha.imag() == 0.0 {
        return T::ZERO;
    }
    let size = libm::hypot(alpha.modulus(), tail_norm);
    let beta = if alpha.real() < 0.0 { size } else { -size };
    let beta_t = T::from_real(beta);
    let tau = (beta_t - alpha).scale(1.0 / beta);
    let pivot = alpha - beta_t;
    for v in &mut x[1..] {
        *v = *v / pivot;
    }
    x[0] = beta_t;
    tau
}

/// `sum(conj(x) .* y)` in four lanes.
pub(super) fn inner<T: Field>(x: &[T], y: &[T]) -> T {
    let mut lanes = [T::ZERO; 4];
    let (cx, cy) = (x.chunks_exact(4), y.chunks_exact(4));
    let (rx, ry) = (cx.remainder(), cy.remainder());
    for (p, q) in cx.zip(cy) {
        for k in 0..4 {
            lanes[k] += p[k].conj() * q[k];
        }
    }
    for (k, (p, q)) in rx.iter().zip(ry).enumerate() {
        lanes[k] += p.conj() * *q;
    }
    (lanes[0] + lanes[2]) + (lanes[1] + lanes[3])
}

/// `y += s * x`.
pub(super) fn axpy<T: Field>(s: T, x: &[T], y: &mut [T]) {
    for (t, v) in y.iter_mut().zip(x) {
        *t += *v * s;
    }
}

/// `C = (I - tau v v') * C` for each given column, whose first element meets `v[0] = 1`.
pub(super) fn apply_left<T: Field>(tail: &[T], tau: T, column: &mut [T]) {
    if tau == T::ZERO {
        return;
    }
    let (head, rest) = column.split_at_mut(1);
    let s = tau * (head[0] + inner(tail, rest));
    head[0] -= s;
    axpy(-s, tail, rest);
}

/// `C = C * (I - tau v v')` for the columns in `block` (leading dimension `lead`, rows `0 .. rows`),
/// whose first column meets `v[0] = 1`; `work` is of length `rows`.
pub(super) fn apply_right<T: Field>(tail: &[T], tau: T, block: &mut [T], lead: usize, rows: usize, work: &mut [T]) {
    if tau == T::ZERO {
        return;
    }
    work[..rows].copy_from_slice(&block[..rows]);
    for (k, &v) in tail.iter().enumerate() {
        let at = (k + 1) * lead;
        axpy(v, &block[at..at + rows], &mut work[..rows]);
    }
    axpy(-tau, &work[..rows], &mut block[..rows]);
    for (k, &v) in tail.iter().enumerate() {
        let at = (k + 1) * lead;
        axpy(-(tau * v.conj()), &work[..rows], &mut block[at..at + rows]);
    }
}
