//! Householder QR, plain or with column pivoting, resumable column by column.

use super::householder::{apply_left, reflect};
use super::norm::norm2;
use crate::alloc::{checked_len, try_vec, try_zeroed, OutOfMemory};
use crate::field::Field;
use crate::job::{Budget, Progress};

/// `A = Q * R`, or `A * P = Q * R` with decreasing diagonal of R.
pub struct Qr<T> {
    a: Vec<T>,
    m: usize,
    n: usize,
    tau: Vec<T>,
    /// Column order, with pivoting; else empty.
    order: Vec<u32>,
    /// Norms of the remaining columns: kept up to date, and as last computed.
    norms: Vec<f64>,
    exact: Vec<f64>,
    step: usize,
}

impl<T: Field> Qr<T> {
    /// Takes a column-major `m x n` matrix to be overwritten.
    pub fn new(a: Vec<T>, m: usize, n: usize, pivoting: bool) -> Result<Self, OutOfMemory> {
        let mut order = Vec::new();
        let (mut norms, mut exact) = (Vec::new(), Vec::new());
        if pivoting {
            order = try_vec(n)?;
            order.extend(0..n as u32);
            norms = try_vec(n)?;
            norms.extend((0..n).map(|j| norm2(&a[j * m..(j + 1) * m])));
            exact = norms.clone();
        }
        Ok(Qr {
            tau: try_zeroed(m.min(n))?,
            a,
            m,
            n,
            order,
            norms,
            exact,
            step: 0,
        })
    }

    /// Factors in one go.
    pub fn of(a: Vec<T>, m: usize, n: usize, pivoting: bool) -> Result<Self, OutOfMemory> {
        let mut job = Qr::new(a, m, n, pivoting)?;
        while job.advance(u64::MAX) == Progress::Again {}
        Ok(job)
    }

    /// Works for about `budget` multiplications.
    pub fn advance(&mut self, budget: u64) -> Progress {
        let mut budget = Budget::new(budget);
        let (m, n) = (self.m, self.n);
        while self.step < m.min(n) {
            let k = self.step;
            if !self.order.is_empty() {
                self.bring_largest(k);
            }
            let (left, right) = self.a.split_at_mut((k + 1) * m);
            let column = &mut left[k * m + k..];
            let tau = reflect(column);
            self.tau[k] = tau;
            let tail = &left[k * m + k + 1..];
            for c in right.chunks_exact_mut(m) {
                apply_left(tail, tau.conj(), &mut c[k..]);
            }
            if !self.order.is_empty() {
                self.update_norms(k);
            }
            self.step += 1;
            if !budget.spend(2 * ((m - k) * (n - k)) as u64) && self.step < m.min(n) {
                return Progress::Again;
            }
        }
        Progress::Ready
    }

    fn bring_largest(&mut self, k: usize) {
        let mut best = k;
        for j in k + 1..self.n {
            if self.norms[j] > self.norms[best] {
                best = j;
            }
        }
        if best != k {
            let m = self.m;
            let (left, right) = self.a.split_at_mut(best * m);
            left[k * m..(k + 1) * m].swap_with_slice(&mut right[..m]);
            self.order.swap(k, best);
            self.norms[best] = self.norms[k];
            self.exact[best] = self.exact[k];
        }
    }

    /// Takes the finished row out of the norms; recomputes where cancellation ate the digits.
    fn update_norms(&mut self, k: usize) {
        let m = self.m;
        for j in k + 1..self.n {
            if self.norms[j] == 0.0 {
                continue;
            }
            let r = self.a[j * m + k].modulus() / self.norms[j];
            let left = (1.0 - r * r).max(0.0);
            let ratio = self.norms[j] / self.exact[j];
            if left * ratio * ratio <= 1.5e-8 {
                self.norms[j] = norm2(&self.a[j * m + k + 1..(j + 1) * m]);
                self.exact[j] = self.norms[j];
            } else {
                self.norms[j] *= left.sqrt();
            }
        }
    }

    /// Column `k` of `A * P` is column `order()[k]` of A; empty without pivoting.
    pub fn order(&self) -> &[u32] {
        &self.order
    }

    /// The modulus of the k-th diagonal element of R.
    pub fn diagonal(&self, k: usize) -> f64 {
        self.a[k * self.m + k].modulus()
    }

    /// R with `rows` rows: `m` for the full form, `min(m, n)` for the economy one.
    pub fn r(&self, rows: usize) -> Result<Vec<T>, OutOfMemory> {
        let mut r = try_zeroed(checked_len(rows, self.n)?)?;
        for j in 0..self.n {
            let h = (j + 1).min(rows).min(self.m);
            r[j * rows..j * rows + h].copy_from_slice(&self.a[j * self.m..j * self.m + h]);
        }
        Ok(r)
    }

    /// The first `cols` columns of Q: `m` for the full form, `min(m, n)` for the economy one.
    pub fn q(&self, cols: usize) -> Result<Vec<T>, OutOfMemory> {
        let mut making = self.make_q(cols)?;
        while making.advance(self, u64::MAX) == Progress::Again {}
        Ok(making.finish())
    }

    /// The same, to be advanced.
    pub fn make_q(&self, cols: usize) -> Result<MakeQ<T>, OutOfMemory> {
        let m = self.m;
        let mut q = try_zeroed(checked_len(m, cols)?)?;
        for j in 0..cols.min(m) {
            q[j * m + j] = T::ONE;
        }
        Ok(MakeQ {
            q,
            left: self.tau.len(),
        })
    }

    /// `B = Q' * B` in place for `m`-row columns.
    pub fn apply_adjoint(&self, b: &mut [T]) {
        let m = self.m;
        for c in b.chunks_exact_mut(m.max(1)) {
            for k in 0..self.tau.len() {
                apply_left(&self.a[k * m + k + 1..(k + 1) * m], self.tau[k].conj(), &mut c[k..]);
            }
        }
    }

    /// `B = Q * B` in place for `m`-row columns.
    pub fn apply(&self, b: &mut [T]) {
        let m = self.m;
        for c in b.chunks_exact_mut(m.max(1)) {
            for k in (0..self.tau.len()).rev() {
                apply_left(&self.a[k * m + k + 1..(k + 1) * m], self.tau[k], &mut c[k..]);
            }
        }
    }
}

/// Q in the making.
pub struct MakeQ<T> {
    q: Vec<T>,
    /// Reflectors that are still to be applied, the last of them next.
    left: usize,
}

impl<T: Field> MakeQ<T> {
    /// Works for about `budget` multiplications; `f` are the factors that it was made of.
    pub fn advance(&mut self, f: &Qr<T>, budget: u64) -> Progress {
        let mut budget = Budget::new(budget);
        let m = f.m;
        while self.left > 0 {
            let k = self.left - 1;
            let tail = &f.a[k * m + k + 1..(k + 1) * m];
            for c in self.q.chunks_exact_mut(m).skip(k) {
                apply_left(tail, f.tau[k], &mut c[k..]);
            }
            self.left = k;
            let columns = self.q.len() / m.max(1);
            if !budget.spend(2 * ((m - k) * columns.saturating_sub(k)) as u64) && k > 0 {
                return Progress::Again;
            }
        }
        Progress::Ready
    }

    /// Column-major, `m` rows.
    pub fn finish(self) -> Vec<T> {
        self.q
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    fn check<T: Field>(a: Vec<T>, m: usize, n: usize) {
        for pivoting in [false, true] {
            let f = Qr::of(a.clone(), m, n, pivoting).unwrap();
            for rows in [m, m.min(n)] {
                let (q, r) = (f.q(rows).unwrap(), f.r(rows).unwrap());
                assert!(orthogonality(&q, m, rows) < 1e-13);
                let mut want = a.clone();
                for (k, &j) in f.order().iter().enumerate() {
                    want[k * m..(k + 1) * m].copy_from_slice(&a[j as usize * m..(j as usize + 1) * m]);
                }
                assert!(distance(&product(&q, &r, m, rows, n), &want) < 1e-13);
            }
            for k in 1..m.min(n) {
                assert!(!pivoting || f.diagonal(k) <= f.diagonal(k - 1) * (1.0 + 1e-12));
            }
        }
    }

    #[test]
    fn factors_multiply_back() {
        for (m, n) in [
            (0, 0),
            (0, 3),
            (3, 0),
            (1, 1),
            (1, 4),
            (4, 1),
            (5, 5),
            (30, 20),
            (20, 30),
            (80, 80),
        ] {
            check(random(m, n, 1), m, n);
            check(random_complex(m, n, 2), m, n);
        }
    }

    #[test]
    fn an_interrupted_q_is_the_same() {
        let f = Qr::of(random(30, 20, 3), 30, 20, false).unwrap();
        let mut making = f.make_q(30).unwrap();
        let mut turns = 0;
        while making.advance(&f, 1) == Progress::Again {
            turns += 1;
        }
        assert!(turns > 15);
        assert_eq!(making.finish(), f.q(30).unwrap());
    }

    #[test]
    fn signs_are_the_customary_ones() {
        let f = Qr::of(vec![1.0, 3.0, 2.0, 4.0], 2, 2, false).unwrap();
        let r = f.r(2).unwrap();
        assert!((r[0] + 10f64.sqrt()).abs() < 1e-14 && (r[3] + 0.632_455_532_033_675_9).abs() < 1e-14);
    }
}
