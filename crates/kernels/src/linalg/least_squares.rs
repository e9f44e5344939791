//! Least squares of any shape and rank by pivoted QR.

use super::qr::Qr;
use super::triangular::{solve_triangular, Triangle};
use crate::alloc::{checked_len, try_zeroed, OutOfMemory};
use crate::field::Field;
use crate::matmul::{Operation, View};

/// Which solution of a rank-deficient problem is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// At most `rank` nonzero elements per column, as `A \ B` has it.
    Basic,
    /// The smallest in the 2-norm, as `lsqminnorm(A, B)` and `pinv(A) * B` have it.
    MinimumNorm,
}

/// A solution and what was found on the way.
#[derive(Clone, Debug)]
pub struct Solution<T> {
    /// `n x nrhs`.
    pub x: Vec<T>,
    /// Numerical rank of A.
    pub rank: usize,
    /// Diagonal elements of R up to this size counted as zero.
    pub tolerance: f64,
}

/// Minimizes `norm(A * X - B)` for an `m x n` matrix and `nrhs` columns. Without `tolerance`,
/// `max(m, n) * eps * abs(R(1, 1))` is used.
pub fn least_squares<T: Field>(
    a: Vec<T>,
    m: usize,
    n: usize,
    mut b: Vec<T>,
    nrhs: usize,
    choice: Choice,
    tolerance: Option<f64>,
) -> Result<Solution<T>, OutOfMemory> {
    let f = Qr::of(a, m, n, true)?;
    let steps = m.min(n);
    let first = if steps > 0 { f.diagonal(0) } else { 0.0 };
    let tolerance = tolerance.unwrap_or(m.max(n) as f64 * f64::EPSILON * first);
    let rank = (0..steps).take_while(|&k| f.diagonal(k) > tolerance).count();
    f.apply_adjoint(&mut b);
    let mut y: Vec<T> = try_zeroed(checked_len(n, nrhs)?)?;
    let r = f.r(steps)?;
    let mut head: Vec<T> = try_zeroed(checked_len(rank, nrhs)?)?;
    copy_rows(&b, m, &mut head, rank, rank);
    if choice == Choice::Basic || rank == n {
        solve_triangular(
            View::new(&r, steps, Operation::Plain),
            rank,
            Triangle::Upper,
            false,
            &mut head,
            nrhs,
        )?;
        copy_rows(&head, rank, &mut y, n, rank);
    } else {
        // [R11 R12] = T' * Z' by the QR of its adjoint; then the smallest y is Z * (T' \ c).
        let mut adjoint: Vec<T> = try_zeroed(checked_len(n, rank)?)?;
        for i in 0..rank {
            for j in i..n {
                adjoint[i * n + j] = r[j * steps + i].conj();
            }
        }
        let z = Qr::of(adjoint, n, rank, false)?;
        let t = z.r(rank)?;
        solve_triangular(
            View::new(&t, rank, Operation::Adjoint),
            rank,
            Triangle::Lower,
            false,
            &mut head,
            nrhs,
        )?;
        copy_rows(&head, rank, &mut y, n, rank);
        z.apply(&mut y);
    }
    let mut x: Vec<T> = try_zeroed(checked_len(n, nrhs)?)?;
    for j in 0..nrhs {
        for (k, &to) in f.order().iter().enumerate() {
            x[j * n + to as usize] = y[j * n + k];
        }
    }
    Ok(Solution { x, rank, tolerance })
}

/// Copies the first `count` rows of every column of `from` (`rows` high) to `to` (`height` high).
fn copy_rows<T: Field>(from: &[T], rows: usize, to: &mut [T], height: usize, count: usize) {
    if count == 0 {
        return;
    }
    for (source, target) in from.chunks_exact(rows).zip(to.chunks_exact_mut(height)) {
        target[..count].copy_from_slice(&source[..count]);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::complex::C64;

    fn residual_is_orthogonal<T: Field>(a: &[T], m: usize, n: usize, b: &[T], x: &[T], nrhs: usize) {
        let ax = product(a, x, m, n, nrhs);
        let r: Vec<T> = b.iter().zip(&ax).map(|(&p, &q)| p - q).collect();
        let g = product(&adjoint(a, m, n), &r, n, m, nrhs);
        assert!(distance(&g, &vec![T::ZERO; g.len()]) < 1e-12);
    }

    #[test]
    fn normal_equations_hold() {
        for (m, n) in [(6, 3), (3, 6), (5, 5), (40, 17), (0, 3), (3, 0)] {
            for choice in [Choice::Basic, Choice::MinimumNorm] {
                let (a, b) = (random_complex(m, n, 3), random_complex(m, 2, 4));
                let s = least_squares(a.clone(), m, n, b.clone(), 2, choice, None).unwrap();
                assert_eq!(s.rank, m.min(n));
                residual_is_orthogonal::<C64>(&a, m, n, &b, &s.x, 2);
            }
        }
    }

    #[test]
    fn rank_deficient_problems() {
        let a = vec![1.0f64, 2.0, 3.0, 1.0, 2.0, 3.0];
        let b = vec![2.0, 4.0, 6.0];
        let s = least_squares(a.clone(), 3, 2, b.clone(), 1, Choice::Basic, None).unwrap();
        assert_eq!(s.rank, 1);
        assert!((s.x[0] + s.x[1] - 2.0).abs() < 1e-14 && s.x.contains(&0.0));
        let s = least_squares(a, 3, 2, b, 1, Choice::MinimumNorm, None).unwrap();
        assert!((s.x[0] - 1.0).abs() < 1e-14 && (s.x[1] - 1.0).abs() < 1e-14);
    }
}
