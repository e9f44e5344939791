//! Reduction to upper Hessenberg form by reflectors.

use super::failure::Failure;
use super::hermitian::{accumulate_step, identity};
use super::householder::{apply_left, apply_right, reflect};
use crate::alloc::try_zeroed;
use crate::field::Field;

/// `A = Q * H * Q'`; overwrites `a` (`n x n`) by H and returns Q, or nothing if it isn't wanted.
pub fn hessenberg<T: Field>(a: &mut [T], n: usize, vectors: bool) -> Result<Vec<T>, Failure> {
    let mut taus: Vec<T> = try_zeroed(n)?;
    let mut work: Vec<T> = try_zeroed(n)?;
    for k in 0..n.saturating_sub(2) {
        taus[k] = reduce_column(a, n, k, &mut work);
    }
    let mut q = Vec::new();
    if vectors {
        q = identity(n)?;
        for k in (0..n.saturating_sub(1)).rev() {
            accumulate_step(a, taus[k], &mut q, n, k);
        }
    }
    for j in 0..n.saturating_sub(2) {
        a[j * n + j + 2..(j + 1) * n].fill(T::ZERO);
    }
    Ok(q)
}

/// Reflects away what is below the subdiagonal of column `k`; the reflector's tail stays there, its factor is returned.
pub(super) fn reduce_column<T: Field>(a: &mut [T], n: usize, k: usize, work: &mut [T]) -> T {
    let (left, right) = a.split_at_mut((k + 1) * n);
    let column = &mut left[k * n + k + 1..];
    let tau = reflect(column);
    let tail = &left[k * n + k + 2..];
    for c in right.chunks_exact_mut(n) {
        apply_left(tail, tau.conj(), &mut c[k + 1..]);
    }
    apply_right(tail, tau, right, n, n, work);
    tau
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    fn check<T: Field>(a: Vec<T>, n: usize) {
        let mut h = a.clone();
        let q = hessenberg(&mut h, n, true).unwrap();
        assert!(orthogonality(&q, n, n) < 1e-13);
        let back = product(&product(&q, &h, n, n, n), &adjoint(&q, n, n), n, n, n);
        assert!(distance(&back, &a) < 1e-13);
        for j in 0..n {
            assert!(h[j * n..(j + 1) * n].iter().skip(j + 2).all(|v| *v == T::ZERO));
        }
    }

    #[test]
    fn factors_multiply_back() {
        for n in [0, 1, 2, 3, 12, 40] {
            check(random(n, n, 1), n);
            check(random_complex(n, n, 2), n);
        }
    }
}
