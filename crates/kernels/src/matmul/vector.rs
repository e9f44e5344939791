//! Matrix times vector.

use super::KC;
use crate::field::Field;

/// Rows handled together, so that partial sums stay in the first cache.
const STRIP: usize = 512;

/// `y += A * x` for a column-major `m x n` matrix, in the order of the matrix product.
pub fn multiply_vector<T: Field>(a: &[T], m: usize, n: usize, x: &[T], y: &mut [T]) {
    let mut acc = [T::ZERO; STRIP];
    for i0 in (0..m).step_by(STRIP) {
        let height = STRIP.min(m - i0);
        for k0 in (0..n).step_by(KC) {
            let acc = &mut acc[..height];
            acc.fill(T::ZERO);
            for k in k0..(k0 + KC).min(n) {
                let column = &a[k * m + i0..k * m + i0 + height];
                let xk = x[k];
                for (s, v) in acc.iter_mut().zip(column) {
                    *s += *v * xk;
                }
            }
            for (t, s) in y[i0..i0 + height].iter_mut().zip(acc.iter()) {
                *t += *s;
            }
        }
    }
}

/// `y[j] += sum(op(A(:, j)) .* x)` for a column-major `m x n` matrix: `A.' * x`, or `A' * x`. Four
/// lanes per column hide the latency of additions.
pub fn multiply_vector_transposed<T: Field>(a: &[T], m: usize, n: usize, conjugate: bool, x: &[T], y: &mut [T]) {
    for j in 0..n {
        let column = &a[j * m..(j + 1) * m];
        let mut lanes = [T::ZERO; 4];
        for (p, q) in column.chunks(4).zip(x[..m].chunks(4)) {
            for (k, (u, v)) in p.iter().zip(q).enumerate() {
                lanes[k] += if conjugate { u.conj() } else { *u } * *v;
            }
        }
        y[j] += (lanes[0] + lanes[2]) + (lanes[1] + lanes[3]);
    }
}
