//! Cholesky factorization `A = R' * R`, blocked and resumable, reading the upper triangle.

use super::triangular::{solve_triangular, Triangle};
use crate::alloc::{try_vec, OutOfMemory};
use crate::field::Field;
use crate::job::{Budget, Progress};
use crate::matmul::{multiply_packed, pack_columns, pack_rows, Operation, View};

const BLOCK: usize = 48;
const STRIPE: usize = 96;

enum Stage {
    /// The diagonal block and the rows right of it.
    Block,
    /// The rest, from this column on.
    Update(usize),
    Done,
}

/// The factorization in progress; only the upper triangle of the matrix is read.
pub struct Cholesky<T> {
    a: Vec<T>,
    n: usize,
    start: usize,
    stage: Stage,
    failed: Option<usize>,
    a_pack: Vec<T>,
    b_pack: Vec<T>,
}

impl<T: Field> Cholesky<T> {
    /// Takes a column-major `n x n` matrix.
    pub fn new(a: Vec<T>, n: usize) -> Result<Self, OutOfMemory> {
        Ok(Cholesky {
            a_pack: try_vec(if n > BLOCK { (n + T::TILE_ROWS) * BLOCK } else { 0 })?,
            b_pack: try_vec((STRIPE + T::TILE_COLS) * BLOCK)?,
            start: 0,
            stage: if n == 0 { Stage::Done } else { Stage::Block },
            failed: None,
            a,
            n,
        })
    }

    /// Factors in one go.
    pub fn of(a: Vec<T>, n: usize) -> Result<Self, OutOfMemory> {
        let mut job = Cholesky::new(a, n)?;
        while job.advance(u64::MAX) == Progress::Again {}
        Ok(job)
    }

    /// Works for about `budget` multiplications.
    pub fn advance(&mut self, budget: u64) -> Progress {
        let mut budget = Budget::new(budget);
        loop {
            let spent = match self.stage {
                Stage::Done => return Progress::Ready,
                Stage::Block => self.factor_block(),
                Stage::Update(j) => self.update_stripe(j),
            };
            if !budget.spend(spent) && !matches!(self.stage, Stage::Done) {
                return Progress::Again;
            }
        }
    }

    fn factor_block(&mut self) -> u64 {
        let (n, k0) = (self.n, self.start);
        let k1 = (k0 + BLOCK).min(n);
        for j in k0..n {
            // Column j of R inside the block rows: forward substitution with the block's own R'.
            let top = j.min(k1);
            let (left, right) = self.a.split_at_mut(j * n);
            let column = &mut right[..n];
            for i in k0..top {
                let mut s = column[i];
                for (r, x) in left[i * n + k0..i * n + i].iter().zip(&column[k0..i]) {
                    s -= r.conj() * *x;
                }
                column[i] = s.scale(1.0 / left[i * n + i].real());
            }
            if j < k1 {
                let mut d = column[j].real();
                for x in &column[k0..j] {
                    d -= x.real() * x.real() + x.imag() * x.imag();
                }
                if !(d > 0.0) || !d.is_finite() {
                    self.failed = Some(j);
                    self.stage = Stage::Done;
                    return 1;
                }
                column[j] = T::from_real(d.sqrt());
            }
        }
        if k1 < n {
            pack_rows(
                View::new(&self.a[k0..], n, Operation::Adjoint),
                k1,
                n,
                0,
                k1 - k0,
                &mut self.a_pack,
            );
            self.stage = Stage::Update(k1);
        } else {
            self.stage = Stage::Done;
        }
        (n - k0) as u64 * ((k1 - k0) * (k1 - k0)) as u64 / 2
    }

    fn update_stripe(&mut self, j0: usize) -> u64 {
        let (n, k0) = (self.n, self.start);
        let k1 = (k0 + BLOCK).min(n);
        let j1 = (j0 + STRIPE).min(n);
        pack_columns(
            View::new(&self.a, n, Operation::Plain),
            k0,
            k1,
            j0,
            j1,
            &mut self.b_pack,
        );
        // Rows down to the end of the stripe: what lies below the diagonal in it is never read.
        let rows = j1 - k1;
        let panel = T::TILE_ROWS * (k1 - k0);
        let a_pack = &self.a_pack[..rows.div_ceil(T::TILE_ROWS) * panel];
        multiply_packed(
            a_pack,
            &self.b_pack,
            (rows, j1 - j0, k1 - k0),
            &mut self.a[j0 * n + k1..],
            n,
            true,
        );
        if j1 < n {
            self.stage = Stage::Update(j1);
        } else {
            self.start = k1;
            self.stage = Stage::Block;
        }
        rows as u64 * (j1 - j0) as u64 * (k1 - k0) as u64
    }

    /// The row (from 0) at which the matrix proved not positive definite.
    pub fn failed_at(&self) -> Option<usize> {
        self.failed
    }

    /// R as an `n x n` matrix with zeros below the diagonal. After a failure at row q only its
    /// leading `q x q` part is a factor.
    pub fn finish(mut self) -> Vec<T> {
        for j in 0..self.n {
            self.a[j * self.n + j + 1..(j + 1) * self.n].fill(T::ZERO);
        }
        self.a
    }

    /// Solves `A * X = B` in place after a success.
    pub fn solve(&self, b: &mut [T], nrhs: usize) -> Result<(), OutOfMemory> {
        let n = self.n;
        solve_triangular(
            View::new(&self.a, n, Operation::Adjoint),
            n,
            Triangle::Lower,
            false,
            b,
            nrhs,
        )?;
        solve_triangular(
            View::new(&self.a, n, Operation::Plain),
            n,
            Triangle::Upper,
            false,
            b,
            nrhs,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    fn check<T: Field>(g: Vec<T>, n: usize) {
        let mut a = product(&adjoint(&g, n, n), &g, n, n, n);
        for k in 0..n {
            a[k * n + k] += T::from_real(0.5);
        }
        let job = Cholesky::of(a.clone(), n).unwrap();
        assert_eq!(job.failed_at(), None);
        let b = g[..n].to_vec();
        let mut x = b.clone();
        job.solve(&mut x, 1).unwrap();
        assert!(distance(&product(&a, &x, n, n, 1), &b) < 1e-10);
        let r = job.finish();
        assert!(distance(&product(&adjoint(&r, n, n), &r, n, n, n), &a) < 1e-12 * n as f64);
    }

    #[test]
    fn factors_multiply_back() {
        for n in [1, 2, 47, 48, 49, 150, 250] {
            check(random(n, n, 1), n);
            check(random_complex(n, n, 2), n);
        }
    }

    #[test]
    fn indefinite_matrices_are_told_where() {
        assert_eq!(Cholesky::of(vec![1.0, 2.0, 2.0, 1.0], 2).unwrap().failed_at(), Some(1));
        assert_eq!(Cholesky::of(vec![f64::NAN], 1).unwrap().failed_at(), Some(0));
        let mut a = identity::<f64>(100);
        a[99 * 100 + 99] = -1.0;
        assert_eq!(Cholesky::of(a, 100).unwrap().failed_at(), Some(99));
        let empty: Vec<f64> = Cholesky::of(vec![], 0).unwrap().finish();
        assert!(empty.is_empty());
    }
}
