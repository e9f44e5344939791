//! LU factorization with partial pivoting, blocked and resumable, and what is solved with it.

use super::triangular::{solve_triangular, Triangle};
use crate::alloc::{checked_len, try_vec, try_zeroed, OutOfMemory};
use crate::field::Field;
use crate::job::{Budget, Progress};
use crate::matmul::{multiply_packed, pack_columns, pack_rows, Operation, View};

/// Columns factored together; the rest of the matrix is updated by a product of this depth.
const BLOCK: usize = 48;
/// Columns of the rest that are updated between two looks at the budget.
const STRIPE: usize = 96;

enum Stage {
    /// Next column of the panel that starts at `start`.
    Panel(usize),
    /// Next column of the rest to be updated.
    Update(usize),
    Done,
}

/// The factorization `P * A = L * U` of an `m x n` matrix in progress.
pub struct Lu<T> {
    a: Vec<T>,
    m: usize,
    n: usize,
    /// Row exchanged with row k at step k.
    swaps: Vec<u32>,
    start: usize,
    stage: Stage,
    a_pack: Vec<T>,
    b_pack: Vec<T>,
}

/// The finished factors: L (unit lower) and U (upper) in one matrix.
#[derive(Clone, Debug)]
pub struct Factors<T> {
    /// `m x n`, L below the diagonal and U on and above it.
    pub lu: Vec<T>,
    /// Rows.
    pub m: usize,
    /// Columns.
    pub n: usize,
    /// Row exchanged with row k at step k.
    pub swaps: Vec<u32>,
}

impl<T: Field> Lu<T> {
    /// Takes a column-major `m x n` matrix to be overwritten by its factors.
    pub fn new(a: Vec<T>, m: usize, n: usize) -> Result<Self, OutOfMemory> {
        let steps = m.min(n);
        Ok(Lu {
            swaps: try_zeroed(steps)?,
            a_pack: try_vec(if n > BLOCK {
                checked_len(m + T::TILE_ROWS, BLOCK)?
            } else {
                0
            })?,
            b_pack: try_vec((STRIPE + T::TILE_COLS) * BLOCK)?,
            start: 0,
            stage: if steps == 0 { Stage::Done } else { Stage::Panel(0) },
            a,
            m,
            n,
        })
    }

    /// Works for about `budget` multiplications.
    pub fn advance(&mut self, budget: u64) -> Progress {
        let mut budget = Budget::new(budget);
        loop {
            let spent = match self.stage {
                Stage::Done => return Progress::Ready,
                Stage::Panel(j) => self.factor_column(j),
                Stage::Update(j) => self.update_stripe(j),
            };
            if !budget.spend(spent) && !matches!(self.stage, Stage::Done) {
                return Progress::Again;
            }
        }
    }

    /// End of the panel.
    fn end(&self) -> usize {
        (self.start + BLOCK).min(self.m.min(self.n))
    }

    fn factor_column(&mut self, j: usize) -> u64 {
        let (m, end) = (self.m, self.end());
        let column = &self.a[j * m + j..(j + 1) * m];
        let mut best = (0, column[0].abs1());
        for (i, v) in column.iter().enumerate().skip(1) {
            let size = v.abs1();
            if size > best.1 {
                best = (i, size);
            }
        }
        let pivot = j + best.0;
        self.swaps[j] = pivot as u32;
        if pivot != j {
            for k in self.start..end {
                self.a.swap(k * m + j, k * m + pivot);
            }
        }
        let head = self.a[j * m + j];
        if head != T::ZERO {
            scale_column(&mut self.a[j * m + j + 1..(j + 1) * m], head);
            let (left, right) = self.a.split_at_mut((j + 1) * m);
            let multipliers = &left[j * m + j + 1..];
            for column in right.chunks_exact_mut(m).take(end - j - 1) {
                let top = column[j];
                if top != T::ZERO {
                    for (t, l) in column[j + 1..].iter_mut().zip(multipliers) {
                        *t -= *l * top;
                    }
                }
            }
        }
        let spent = (m - j) as u64 * (end - j) as u64;
        if j + 1 < end {
            self.stage = Stage::Panel(j + 1);
        } else {
            self.finish_panel();
        }
        spent
    }

    /// Exchanges rows left of the panel and packs its lower part.
    fn finish_panel(&mut self) {
        let (m, start, end) = (self.m, self.start, self.end());
        for k in 0..start {
            swap_rows(&mut self.a[k * m..(k + 1) * m], &self.swaps, start, end);
        }
        if end == self.n {
            self.stage = Stage::Done;
            return;
        }
        pack_rows(
            View::new(&self.a, m, Operation::Plain),
            end,
            m,
            start,
            end,
            &mut self.a_pack,
        );
        self.stage = Stage::Update(end);
    }

    fn update_stripe(&mut self, j0: usize) -> u64 {
        let (m, start, end) = (self.m, self.start, self.end());
        let j1 = (j0 + STRIPE).min(self.n);
        let (left, right) = self.a.split_at_mut(j0 * m);
        for column in right[..(j1 - j0) * m].chunks_exact_mut(m) {
            swap_rows(column, &self.swaps, start, end);
            for k in start..end {
                let top = column[k];
                let multipliers = &left[k * m + k + 1..k * m + end];
                for (t, l) in column[k + 1..end].iter_mut().zip(multipliers) {
                    *t -= *l * top;
                }
            }
        }
        let depth = end - start;
        pack_columns(
            View::new(&self.a, m, Operation::Plain),
            start,
            end,
            j0,
            j1,
            &mut self.b_pack,
        );
        if end < m {
            let size = (m - end, j1 - j0, depth);
            multiply_packed(&self.a_pack, &self.b_pack, size, &mut self.a[j0 * m + end..], m, true);
        }
        if j1 < self.n {
            self.stage = Stage::Update(j1);
        } else if end < m.min(self.n) {
            self.start = end;
            self.stage = Stage::Panel(end);
        } else {
            self.stage = Stage::Done;
        }
        (m - start) as u64 * (j1 - j0) as u64 * depth as u64
    }

    /// The factors.
    pub fn finish(self) -> Factors<T> {
        Factors {
            lu: self.a,
            m: self.m,
            n: self.n,
            swaps: self.swaps,
        }
    }
}

/// Divides by the pivot. A product with its reciprocal would be faster and a bit less exact.
fn scale_column<T: Field>(column: &mut [T], head: T) {
    for v in column {
        *v = *v / head;
    }
}

fn swap_rows<T>(column: &mut [T], swaps: &[u32], start: usize, end: usize) {
    for (k, &p) in swaps.iter().enumerate().take(end).skip(start) {
        column.swap(k, p as usize);
    }
}

impl<T: Field> Factors<T> {
    /// Factors a matrix in one go.
    pub fn of(a: Vec<T>, m: usize, n: usize) -> Result<Self, OutOfMemory> {
        let mut job = Lu::new(a, m, n)?;
        while job.advance(u64::MAX) == Progress::Again {}
        Ok(job.finish())
    }

    /// The row order: row k of `P * A` is row `permutation()[k]` of A.
    pub fn permutation(&self) -> Result<Vec<u32>, OutOfMemory> {
        let mut p = try_vec(self.m)?;
        p.extend(0..self.m as u32);
        for (k, &s) in self.swaps.iter().enumerate() {
            p.swap(k, s as usize);
        }
        Ok(p)
    }

    /// Whether U has an exact zero on its diagonal.
    pub fn is_singular(&self) -> bool {
        (0..self.m.min(self.n)).any(|k| self.lu[k * self.m + k] == T::ZERO)
    }

    /// The determinant of a square matrix.
    pub fn determinant(&self) -> T {
        let mut d = T::ONE;
        for k in 0..self.n.min(self.m) {
            d = d * self.lu[k * self.m + k];
            if self.swaps[k] as usize != k {
                d = -d;
            }
        }
        d
    }

    /// Solves `A * X = B` for a square matrix, in place; `b` holds `nrhs` columns.
    pub fn solve(&self, b: &mut [T], nrhs: usize) -> Result<(), OutOfMemory> {
        let n = self.n;
        for column in b.chunks_exact_mut(n.max(1)).take(nrhs) {
            swap_rows(column, &self.swaps, 0, n);
        }
        let v = View::new(&self.lu, n, Operation::Plain);
        solve_triangular(v, n, Triangle::Lower, true, b, nrhs)?;
        solve_triangular(v, n, Triangle::Upper, false, b, nrhs)
    }

    /// Solves `A' * X = B` (or `A.'`), in place.
    pub fn solve_transposed(&self, op: Operation, b: &mut [T], nrhs: usize) -> Result<(), OutOfMemory> {
        let n = self.n;
        let v = View::new(&self.lu, n, op);
        solve_triangular(v, n, Triangle::Lower, false, b, nrhs)?;
        solve_triangular(v, n, Triangle::Upper, true, b, nrhs)?;
        for column in b.chunks_exact_mut(n.max(1)).take(nrhs) {
            for k in (0..n).rev() {
                column.swap(k, self.swaps[k] as usize);
            }
        }
        Ok(())
    }

    /// The inverse of a square matrix; Inf and NaN where it is singular.
    pub fn inverse(&self) -> Result<Vec<T>, OutOfMemory> {
        let n = self.n;
        let mut x = try_zeroed(checked_len(n, n)?)?;
        for k in 0..n {
            x[k * n + k] = T::ONE;
        }
        self.solve(&mut x, n)?;
        Ok(x)
    }

    /// L (`m x min(m,n)`, unit lower) and U (`min(m,n) x n`, upper) as matrices of their own.
    pub fn split(&self) -> Result<(Vec<T>, Vec<T>), OutOfMemory> {
        let (m, n) = (self.m, self.n);
        let r = m.min(n);
        let mut l = try_zeroed(checked_len(m, r)?)?;
        let mut u = try_zeroed(checked_len(r, n)?)?;
        for j in 0..r {
            l[j * m + j] = T::ONE;
            l[j * m + j + 1..(j + 1) * m].copy_from_slice(&self.lu[j * m + j + 1..(j + 1) * m]);
        }
        for j in 0..n {
            let h = (j + 1).min(r);
            u[j * r..j * r + h].copy_from_slice(&self.lu[j * m..j * m + h]);
        }
        Ok((l, u))
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::complex::C64;

    fn check<T: Field>(a: Vec<T>, m: usize, n: usize) {
        let f = Factors::of(a.clone(), m, n).unwrap();
        let (l, u) = f.split().unwrap();
        let p = f.permutation().unwrap();
        let r = m.min(n);
        let lu = product(&l, &u, m, r, n);
        let mut pa = Vec::new();
        for j in 0..n {
            pa.extend(p.iter().map(|&i| a[j * m + i as usize]));
        }
        assert!(distance(&lu, &pa) < 1e-13, "{m}x{n}");
        assert!(l.iter().all(|v| v.modulus() <= 1.5));
        if m == n && n > 0 {
            let x = f.inverse().unwrap();
            assert!(distance(&product(&a, &x, n, n, n), &identity(n)) < 1e-10 * n as f64);
            for op in [Operation::Transpose, Operation::Adjoint] {
                let mut b = a[..n].to_vec();
                f.solve_transposed(op, &mut b, 1).unwrap();
                let v = crate::matmul::multiply(&a, op, &b, Operation::Plain, n, n, 1).unwrap();
                assert!(distance(&v, &a[..n]) < 1e-10);
            }
        }
    }

    #[test]
    fn factors_multiply_back() {
        for (m, n) in [
            (0, 0),
            (1, 1),
            (2, 2),
            (5, 3),
            (3, 5),
            (48, 48),
            (49, 49),
            (150, 150),
            (200, 60),
            (60, 200),
        ] {
            check(random(m, n, 3), m, n);
            check(random_complex(m, n, 4), m, n);
        }
    }

    #[test]
    fn small_known_results() {
        let f = Factors::of(vec![1.0, 3.0, 2.0, 4.0], 2, 2).unwrap();
        assert!((f.determinant() + 2.0f64).abs() < 1e-15);
        let f = Factors::of(vec![1.0, 2.0, 2.0, 4.0], 2, 2).unwrap();
        assert!(f.is_singular() && f.determinant() == 0.0);
        let f = Factors::of(vec![C64::I], 1, 1).unwrap();
        assert_eq!(f.determinant(), C64::I);
        let f: Factors<f64> = Factors::of(vec![], 0, 0).unwrap();
        assert_eq!(f.determinant(), 1.0);
    }

    #[test]
    fn any_budget_gives_the_same_bits() {
        let a = random(120, 120, 9);
        let whole = Factors::of(a.clone(), 120, 120).unwrap();
        let mut job = Lu::new(a, 120, 120).unwrap();
        while job.advance(1) == Progress::Again {}
        assert_eq!(job.finish().lu, whole.lu);
    }
}
