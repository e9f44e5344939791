//! Eigenvalues and eigenvectors of symmetric and Hermitian matrices: Householder reduction to
//! tridiagonal form, then implicit QL.

use super::failure::Failure;
use super::householder::{apply_left, axpy, inner, reflect};
use super::scaling::tame;
use crate::alloc::{checked_len, try_zeroed};
use crate::field::Field;
use crate::job::{Budget, Progress};

/// Eigenvalues in ascending order and, if asked for, orthonormal eigenvectors in columns.
#[derive(Clone, Debug)]
pub struct HermitianEigen<T> {
    /// Ascending.
    pub values: Vec<f64>,
    /// `n x n`, or empty. The last nonzero element of each column has a positive real part.
    pub vectors: Vec<T>,
}

/// Decomposes a column-major `n x n` matrix of which the lower triangle is read, in one go.
pub fn hermitian_eigen<T: Field>(a: Vec<T>, n: usize, vectors: bool) -> Result<HermitianEigen<T>, Failure> {
    let mut job = HermitianJob::new(a, n, vectors)?;
    while job.advance(u64::MAX)? == Progress::Again {}
    Ok(job.finish())
}

/// What is done next, a column or a sweep at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Reflecting column `k` away.
    Reduce(usize),
    /// Applying the reflectors to the vectors, this many are left.
    Accumulate(usize),
    /// Sweeping until row `l` is uncoupled from the next.
    Iterate {
        l: usize,
        turns: usize,
    },
    Done,
}

/// A decomposition in progress.
pub struct HermitianJob<T> {
    a: Vec<T>,
    n: usize,
    vectors: bool,
    unscale: f64,
    d: Vec<f64>,
    /// `e[k]` couples rows k and k + 1.
    e: Vec<f64>,
    taus: Vec<T>,
    p: Vec<T>,
    z: Vec<T>,
    stage: Stage,
}

impl<T: Field> HermitianJob<T> {
    /// Takes a column-major `n x n` matrix of which the lower triangle is read.
    pub fn new(mut a: Vec<T>, n: usize, vectors: bool) -> Result<Self, Failure> {
        for j in 0..n {
            for i in 0..j {
                a[j * n + i] = a[i * n + j].conj();
            }
        }
        let unscale = tame(&mut a)?;
        Ok(HermitianJob {
            a,
            n,
            vectors,
            unscale,
            d: try_zeroed(n)?,
            e: try_zeroed(n)?,
            taus: try_zeroed(n)?,
            p: try_zeroed(n)?,
            z: if vectors { identity(n)? } else { Vec::new() },
            stage: Stage::Reduce(0),
        })
    }

    /// Works for about `budget` multiplications.
    pub fn advance(&mut self, budget: u64) -> Result<Progress, Failure> {
        let mut budget = Budget::new(budget);
        let n = self.n;
        while self.stage != Stage::Done {
            let spent = match self.stage {
                Stage::Done => 0,
                Stage::Reduce(k) if k < n => {
                    self.reduce(k);
                    self.stage = Stage::Reduce(k + 1);
                    3 * (n - k) * (n - k)
                }
                Stage::Reduce(_) if self.vectors => {
                    self.stage = Stage::Accumulate(n.saturating_sub(1));
                    1
                }
                Stage::Reduce(_) | Stage::Accumulate(0) => {
                    self.stage = Stage::Iterate { l: 0, turns: 0 };
                    1
                }
                Stage::Accumulate(left) => {
                    let k = left - 1;
                    accumulate_step(&self.a, self.taus[k], &mut self.z, n, k);
                    self.stage = Stage::Accumulate(k);
                    2 * (n - k) * (n - k)
                }
                Stage::Iterate { l, turns } => self.iterate(l, turns)?,
            };
            if !budget.spend(spent as u64) && self.stage != Stage::Done {
                return Ok(Progress::Again);
            }
        }
        Ok(Progress::Ready)
    }

    /// Reduces column `k`; its reflector stays below the subdiagonal.
    fn reduce(&mut self, k: usize) {
        let (n, a) = (self.n, &mut self.a);
        self.d[k] = a[k * n + k].real();
        if k + 1 == n {
            return;
        }
        let (left, right) = a.split_at_mut((k + 1) * n);
        let column = &mut left[k * n + k + 1..];
        let tau = reflect(column);
        self.e[k] = column[0].real();
        self.taus[k] = tau;
        if tau == T::ZERO {
            return;
        }
        // H' * A * H on the trailing part, with v in full for the products.
        let size = n - k - 1;
        column[0] = T::ONE;
        let v = &*column;
        let p = &mut self.p[..size];
        p.fill(T::ZERO);
        for (j, c) in right.chunks_exact(n).enumerate() {
            axpy(v[j], &c[k + 1..], p);
        }
        p.iter_mut().for_each(|x| *x = *x * tau);
        let half = (tau * inner(p, v)).scale(0.5);
        for (x, &vi) in p.iter_mut().zip(v) {
            *x -= half * vi;
        }
        for (j, c) in right.chunks_exact_mut(n).enumerate() {
            let (s, t) = (p[j].conj(), v[j].conj());
            for ((x, &vi), &pi) in c[k + 1..].iter_mut().zip(v).zip(p.iter()) {
                *x -= vi * s + pi * t;
            }
        }
        left[k * n + k + 1] = T::from_real(self.e[k]);
    }

    /// Implicit QL with Wilkinson's shift: one sweep for row `l`, or on to the next row. Tells what it cost.
    fn iterate(&mut self, l: usize, turns: usize) -> Result<usize, Failure> {
        let (n, d, e) = (self.n, &mut self.d, &mut self.e);
        if l == n {
            self.stage = Stage::Done;
            return Ok(1);
        }
        let mut m = l;
        while m + 1 < n && e[m].abs() > f64::EPSILON * (d[m].abs() * d[m + 1].abs()).sqrt().max(f64::MIN_POSITIVE) {
            m += 1;
        }
        if m == l {
            self.stage = Stage::Iterate { l: l + 1, turns: 0 };
            return Ok(1);
        }
        if turns >= 80 {
            return Err(Failure::NoConvergence);
        }
        sweep(d, e, &mut self.z, n, l, m);
        self.stage = Stage::Iterate { l, turns: turns + 1 };
        Ok((m - l) * if self.vectors { 4 * n } else { 16 })
    }

    /// The decomposition.
    pub fn finish(mut self) -> HermitianEigen<T> {
        let n = self.n;
        sort_ascending(&mut self.d, &mut self.z, n);
        for column in self.z.chunks_exact_mut(n.max(1)) {
            if column
                .iter()
                .rev()
                .find(|v| v.modulus() > 1e-14)
                .is_some_and(|v| v.real() < 0.0)
            {
                column.iter_mut().for_each(|v| *v = -*v);
            }
        }
        let unscale = self.unscale;
        self.d.iter_mut().for_each(|v| *v *= unscale);
        HermitianEigen {
            values: self.d,
            vectors: self.z,
        }
    }
}

/// The `n x n` identity.
pub(super) fn identity<T: Field>(n: usize) -> Result<Vec<T>, Failure> {
    let mut q = try_zeroed(checked_len(n, n)?)?;
    for k in 0..n {
        q[k * n + k] = T::ONE;
    }
    Ok(q)
}

/// Applies reflector `k` of those whose tails lie below the subdiagonal of `a` to the columns of `q`; the last one comes first.
pub(super) fn accumulate_step<T: Field>(a: &[T], tau: T, q: &mut [T], n: usize, k: usize) {
    let tail = &a[k * n + k + 2..(k + 1) * n];
    for c in q.chunks_exact_mut(n).skip(k + 1) {
        apply_left(tail, tau, &mut c[k + 1..]);
    }
}

/// One QL sweep on the unreduced block `l ..= m`.
fn sweep<T: Field>(d: &mut [f64], e: &mut [f64], z: &mut [T], n: usize, l: usize, m: usize) {
    let mut g = (d[l + 1] - d[l]) / (2.0 * e[l]);
    let mut r = libm::hypot(g, 1.0);
    g = d[m] - d[l] + e[l] / (g + r.copysign(g));
    let (mut s, mut c, mut p) = (1.0, 1.0, 0.0);
    let mut i = m;
    while i > l {
        i -= 1;
        let f = s * e[i];
        let b = c * e[i];
        r = libm::hypot(f, g);
        e[i + 1] = r;
        if r == 0.0 {
            d[i + 1] -= p;
            e[m] = 0.0;
            return;
        }
        s = f / r;
        c = g / r;
        g = d[i + 1] - p;
        r = (d[i] - g) * s + 2.0 * c * b;
        p = s * r;
        d[i + 1] = g + p;
        g = c * r - b;
        if !z.is_empty() {
            rotate_columns(z, n, i, i + 1, c, s);
        }
    }
    d[l] -= p;
    e[l] = g;
    e[m] = 0.0;
}

/// Columns `(x, y)` become `(c x - s y, s x + c y)`.
pub(super) fn rotate_columns<T: Field>(z: &mut [T], n: usize, i: usize, j: usize, c: f64, s: f64) {
    let (left, right) = z.split_at_mut(j * n);
    let (x, y) = (&mut left[i * n..(i + 1) * n], &mut right[..n]);
    for (a, b) in x.iter_mut().zip(y) {
        let (u, v) = (*a, *b);
        *a = u.scale(c) - v.scale(s);
        *b = u.scale(s) + v.scale(c);
    }
}

/// Selection sort: few exchanges of columns.
fn sort_ascending<T: Field>(d: &mut [f64], z: &mut [T], n: usize) {
    for k in 0..n {
        let mut least = k;
        for j in k + 1..n {
            if d[j] < d[least] {
                least = j;
            }
        }
        if least != k {
            d.swap(k, least);
            if !z.is_empty() {
                let (left, right) = z.split_at_mut(least * n);
                left[k * n..(k + 1) * n].swap_with_slice(&mut right[..n]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    fn check<T: Field>(g: Vec<T>, n: usize) {
        let h = adjoint(&g, n, n);
        let a: Vec<T> = g.iter().zip(&h).map(|(&x, &y)| (x + y).scale(0.5)).collect();
        let f = hermitian_eigen(a.clone(), n, true).unwrap();
        assert!(f.values.windows(2).all(|w| w[0] <= w[1]));
        assert!(orthogonality(&f.vectors, n, n) < 1e-13);
        let av = product(&a, &f.vectors, n, n, n);
        let mut vd = f.vectors.clone();
        for (j, c) in vd.chunks_exact_mut(n.max(1)).enumerate() {
            c.iter_mut().for_each(|v| *v = v.scale(f.values[j]));
        }
        assert!(distance(&av, &vd) < 2e-14 * (n as f64).max(4.0));
        let only = hermitian_eigen(a, n, false).unwrap();
        assert!(only.values.iter().zip(&f.values).all(|(x, y)| (x - y).abs() < 1e-12));
    }

    #[test]
    fn residuals() {
        for n in [0, 1, 2, 3, 10, 50, 120] {
            check(random(n, n, 5), n);
            check(random_complex(n, n, 6), n);
        }
    }

    #[test]
    fn an_interrupted_job_is_the_same() {
        let g = random(25, 25, 9);
        let whole = hermitian_eigen(g.clone(), 25, true).unwrap();
        let mut job = HermitianJob::new(g, 25, true).unwrap();
        let mut turns = 0;
        while job.advance(1).unwrap() == Progress::Again {
            turns += 1;
        }
        assert!(turns > 75);
        let cut = job.finish();
        assert_eq!((cut.values, cut.vectors), (whole.values, whole.vectors));
    }

    #[test]
    fn known_results() {
        let f = hermitian_eigen(vec![2.0, 1.0, 1.0, 2.0], 2, true).unwrap();
        let h = 0.5f64.sqrt();
        assert!(distance(&f.values, &[1.0, 3.0]) < 1e-15);
        assert!(distance(&f.vectors, &[-h, h, h, h]) < 1e-15);
        let f = hermitian_eigen(vec![3.0, 0.0, 0.0, 2.0], 2, true).unwrap();
        assert_eq!(f.values, [2.0, 3.0]);
        assert_eq!(f.vectors, [0.0, 1.0, 1.0, 0.0]);
        let f = hermitian_eigen(vec![2e-200, 1e-200, 1e-200, 2e-200], 2, false).unwrap();
        assert!((f.values[1] / 3e-200 - 1.0).abs() < 1e-14);
        assert_eq!(
            hermitian_eigen(vec![f64::NAN], 1, false).unwrap_err(),
            Failure::NotFinite
        );
        let zero = hermitian_eigen(vec![0.0; 9], 3, true).unwrap();
        assert_eq!(zero.values, [0.0; 3]);
    }
}
