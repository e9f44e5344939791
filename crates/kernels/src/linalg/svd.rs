//! Singular value decomposition: Householder bidiagonalization, then implicit QR with the zero
//! shift of Demmel and Kahan where the shift would blur small singular values.

use super::bidiagonal::{order, small_singular_value, sweep_shifted, sweep_unshifted};
use super::failure::Failure;
use super::hermitian::accumulate_step;
use super::householder::{apply_left, apply_right, reflect};
use super::scaling::tame;
use crate::alloc::{checked_len, try_zeroed};
use crate::field::Field;
use crate::job::{Budget, Progress};

/// `A = U * diag(values) * V'`.
#[derive(Clone, Debug)]
pub struct Svd<T> {
    /// `min(m, n)` singular values, largest first.
    pub values: Vec<f64>,
    /// Left vectors: `m x m` in full, `m x min(m, n)` in economy form, or empty.
    pub u: Vec<T>,
    /// Right vectors: `n x n` in full, `n x min(m, n)` in economy form, or empty.
    pub v: Vec<T>,
}

/// Which vectors are computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vectors {
    /// None.
    None,
    /// `min(m, n)` of each.
    Economy,
    /// All `m` and `n`.
    Full,
}

/// Decomposes a column-major `m x n` matrix in one go.
pub fn svd<T: Field>(a: Vec<T>, m: usize, n: usize, vectors: Vectors) -> Result<Svd<T>, Failure> {
    let mut job = SvdJob::new(a, m, n, vectors)?;
    while job.advance(u64::MAX)? == Progress::Again {}
    Ok(job.finish())
}

/// What is done next, a column or a sweep at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Reflecting column and row `k` away.
    Reduce(usize),
    /// Applying the left reflectors to U, this many are left.
    Left(usize),
    /// The same for V.
    Right(usize),
    /// Sweeping until row `hi` is the last that is coupled.
    Iterate {
        hi: usize,
        turns: u64,
    },
    Done,
}

/// A decomposition in progress.
pub struct SvdJob<T> {
    /// The matrix, or its adjoint where that is the taller one: `m >= n`.
    a: Vec<T>,
    m: usize,
    n: usize,
    is_turned: bool,
    vectors: Vectors,
    unscale: f64,
    b: Bidiagonal<T>,
    u: Vec<T>,
    v: Vec<T>,
    work: Vec<T>,
    /// Off-diagonal elements up to this size count as zero.
    floor: f64,
    stage: Stage,
}

impl<T: Field> SvdJob<T> {
    /// Takes a column-major `m x n` matrix.
    pub fn new(mut a: Vec<T>, m: usize, n: usize, vectors: Vectors) -> Result<Self, Failure> {
        let is_turned = m < n;
        if is_turned {
            let mut adjoint: Vec<T> = try_zeroed(a.len())?;
            for j in 0..n {
                for i in 0..m {
                    adjoint[i * n + j] = a[j * m + i].conj();
                }
            }
            a = adjoint;
        }
        let (m, n) = (m.max(n), m.min(n));
        let unscale = tame(&mut a)?;
        let (mut u, mut v) = (Vec::new(), Vec::new());
        if vectors != Vectors::None {
            u = eye(m, if vectors == Vectors::Full { m } else { n })?;
            v = eye(n, n)?;
        }
        Ok(SvdJob {
            a,
            m,
            n,
            is_turned,
            vectors,
            unscale,
            b: Bidiagonal::new(n)?,
            u,
            v,
            work: try_zeroed(m)?,
            floor: 0.0,
            stage: Stage::Reduce(0),
        })
    }

    /// Works for about `budget` multiplications.
    pub fn advance(&mut self, budget: u64) -> Result<Progress, Failure> {
        let mut budget = Budget::new(budget);
        let (m, n) = (self.m, self.n);
        let columns = if self.vectors == Vectors::Full { m } else { n };
        while self.stage != Stage::Done {
            let spent = match self.stage {
                Stage::Done => 0,
                Stage::Reduce(k) if k < n => {
                    self.b.reduce(&mut self.a, m, n, k, &mut self.work);
                    self.stage = Stage::Reduce(k + 1);
                    4 * (m - k) * (n - k)
                }
                Stage::Reduce(_) => {
                    self.stage = if self.vectors == Vectors::None {
                        self.begin_sweeps()
                    } else {
                        Stage::Left(n)
                    };
                    1
                }
                Stage::Left(0) => {
                    self.stage = Stage::Right(n.saturating_sub(1));
                    1
                }
                Stage::Left(left) => {
                    let k = left - 1;
                    let tail = &self.a[k * m + k + 1..(k + 1) * m];
                    for c in self.u.chunks_exact_mut(m).skip(k) {
                        apply_left(tail, self.b.left[k], &mut c[k..]);
                    }
                    self.stage = Stage::Left(k);
                    2 * (m - k) * (columns - k)
                }
                Stage::Right(0) => {
                    self.stage = self.begin_sweeps();
                    1
                }
                Stage::Right(left) => {
                    let k = left - 1;
                    accumulate_step(&self.b.rows, self.b.right[k], &mut self.v, n, k);
                    self.stage = Stage::Right(k);
                    2 * (n - k) * (n - k)
                }
                Stage::Iterate { hi, turns } => self.sweep(hi, turns)?,
            };
            if !budget.spend(spent as u64) && self.stage != Stage::Done {
                return Ok(Progress::Again);
            }
        }
        Ok(Progress::Ready)
    }

    fn begin_sweeps(&mut self) -> Stage {
        let largest = self.b.d.iter().chain(&self.b.e).fold(0.0f64, |s, x| s.max(x.abs()));
        self.floor = largest * f64::MIN_POSITIVE.sqrt();
        Stage::Iterate {
            hi: self.n.saturating_sub(1),
            turns: 0,
        }
    }

    /// One sweep over the last block that is still coupled; tells what it cost.
    fn sweep(&mut self, mut hi: usize, turns: u64) -> Result<usize, Failure> {
        let (m, n) = (self.m, self.n);
        let (d, e) = (&mut self.b.d, &mut self.b.e);
        let l = loop {
            if hi == 0 {
                self.stage = Stage::Done;
                return Ok(1);
            }
            let l = start_of_block(d, e, hi, self.floor);
            if l < hi {
                break l;
            }
            hi -= 1;
        };
        let turns = turns + 1;
        if turns > 60 * n as u64 + 600 {
            return Err(Failure::NoConvergence);
        }
        let shift = small_singular_value(d[hi - 1], e[hi - 1], d[hi]);
        let ratio = shift / d[l].abs();
        if d[l] == 0.0 || ratio * ratio < f64::EPSILON || d[l..=hi].contains(&0.0) {
            sweep_unshifted(d, e, &mut self.u, m, &mut self.v, n, l, hi);
        } else {
            sweep_shifted(d, e, &mut self.u, m, &mut self.v, n, l, hi, shift);
        }
        self.stage = Stage::Iterate { hi, turns };
        let rows = if self.vectors == Vectors::None { 16 } else { 4 * (m + n) };
        Ok((hi - l) * rows)
    }

    /// The decomposition.
    pub fn finish(mut self) -> Svd<T> {
        order(&mut self.b.d, &mut self.u, self.m, &mut self.v, self.n);
        let unscale = self.unscale;
        self.b.d.iter_mut().for_each(|s| *s *= unscale);
        let (u, v) = if self.is_turned {
            (self.v, self.u)
        } else {
            (self.u, self.v)
        };
        Svd { values: self.b.d, u, v }
    }
}

/// The first `columns` columns of the identity of `m` rows.
fn eye<T: Field>(m: usize, columns: usize) -> Result<Vec<T>, Failure> {
    let mut x = try_zeroed(checked_len(m, columns)?)?;
    for k in 0..columns {
        x[k * m + k] = T::ONE;
    }
    Ok(x)
}

/// The bidiagonal matrix and the reflectors that are not left in the matrix itself.
struct Bidiagonal<T> {
    d: Vec<f64>,
    e: Vec<f64>,
    left: Vec<T>,
    right: Vec<T>,
    /// Tails of the right reflectors, below the subdiagonal of an `n x n` matrix.
    rows: Vec<T>,
}

impl<T: Field> Bidiagonal<T> {
    fn new(n: usize) -> Result<Self, Failure> {
        Ok(Bidiagonal {
            d: try_zeroed(n)?,
            e: try_zeroed(n)?,
            left: try_zeroed(n)?,
            right: try_zeroed(n)?,
            rows: try_zeroed(checked_len(n, n)?)?,
        })
    }

    /// Reflects away what is below the diagonal in column `k` and right of the superdiagonal in row `k`.
    fn reduce(&mut self, a: &mut [T], m: usize, n: usize, k: usize, work: &mut [T]) {
        let (done, rest) = a.split_at_mut((k + 1) * m);
        let column = &mut done[k * m + k..];
        let tau = reflect(column);
        self.left[k] = tau;
        self.d[k] = column[0].real();
        for c in rest.chunks_exact_mut(m) {
            apply_left(&column[1..], tau.conj(), &mut c[k..]);
        }
        if k + 1 == n {
            return;
        }
        let row = &mut self.rows[k * n + k + 1..(k + 1) * n];
        for (x, c) in row.iter_mut().zip(rest.chunks_exact(m)) {
            *x = c[k].conj();
        }
        let tau = reflect(row);
        self.right[k] = tau;
        self.e[k] = row[0].real();
        if k + 1 < m {
            apply_right(&row[1..], tau, &mut rest[k + 1..], m, m - k - 1, work);
        }
    }
}

/// The first row of the coupled block that ends at `hi`; what uncouples it becomes zero.
fn start_of_block(d: &[f64], e: &mut [f64], hi: usize, floor: f64) -> usize {
    let mut l = hi;
    while l > 0 {
        let off = e[l - 1].abs();
        if off <= f64::EPSILON * (d[l - 1].abs() * d[l].abs()).sqrt() || off <= floor {
            e[l - 1] = 0.0;
            break;
        }
        l -= 1;
    }
    l
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    fn check<T: Field>(a: Vec<T>, m: usize, n: usize) {
        let r = m.min(n);
        for (mode, mu, nv) in [(Vectors::Economy, r, r), (Vectors::Full, m, n)] {
            let f = svd(a.clone(), m, n, mode).unwrap();
            assert_eq!((f.u.len(), f.v.len()), (m * mu, n * nv));
            assert!(f.values.windows(2).all(|w| w[0] >= w[1]) && f.values.iter().all(|&s| s >= 0.0));
            assert!(orthogonality(&f.u, m, mu) < 1e-13 && orthogonality(&f.v, n, nv) < 1e-13);
            let mut us = f.u[..m * r].to_vec();
            for (k, c) in us.chunks_exact_mut(m.max(1)).enumerate() {
                c.iter_mut().for_each(|x| *x = x.scale(f.values[k]));
            }
            let back = product(&us, &adjoint(&f.v[..n * r], n, r), m, r, n);
            assert!(distance(&back, &a) < 1e-14 * (20 + m + n) as f64, "{m}x{n}");
            let only = svd(a.clone(), m, n, Vectors::None).unwrap();
            assert!(only.values.iter().zip(&f.values).all(|(x, y)| (x - y).abs() < 1e-13));
        }
    }

    #[test]
    fn factors_multiply_back() {
        for (m, n) in [
            (0, 0),
            (3, 0),
            (0, 3),
            (1, 1),
            (1, 5),
            (5, 1),
            (4, 4),
            (20, 7),
            (7, 20),
            (60, 60),
            (100, 40),
        ] {
            check(random(m, n, 3), m, n);
            check(random_complex(m, n, 4), m, n);
        }
        let low = product(&random(30, 2, 1), &random(2, 25, 2), 30, 2, 25);
        check(low.clone(), 30, 25);
        assert!(svd(low, 30, 25, Vectors::None).unwrap().values[2] < 1e-14);
        check(vec![0.0; 12], 3, 4);
        check(identity::<f64>(9), 9, 9);
    }

    #[test]
    fn an_interrupted_job_is_the_same() {
        for (m, n) in [(30, 20), (20, 30), (1, 1), (0, 3)] {
            let a = random(m, n, 8);
            let whole = svd(a.clone(), m, n, Vectors::Full).unwrap();
            let mut job = SvdJob::new(a, m, n, Vectors::Full).unwrap();
            let mut turns = 0;
            while job.advance(1).unwrap() == Progress::Again {
                turns += 1;
            }
            assert!(turns >= 3 * m.min(n));
            let cut = job.finish();
            assert_eq!((cut.values, cut.u, cut.v), (whole.values, whole.u, whole.v));
        }
    }

    #[test]
    fn known_results() {
        let f = svd(vec![1.0, 3.0, 2.0, 4.0], 2, 2, Vectors::Full).unwrap();
        assert!(distance(&f.values, &[5.464_985_704_219_043, 0.365_966_190_626_257_8]) < 2e-15);
        assert!(
            distance(
                &f.u,
                &[
                    -0.404_553_584_833_757,
                    -0.914_514_295_677_304,
                    -0.914_514_295_677_304,
                    0.404_553_584_833_757
                ]
            ) < 1e-14
        );
        assert!(
            distance(
                &f.v,
                &[
                    -0.576_048_436_766_321,
                    -0.817_415_560_470_363,
                    0.817_415_560_470_363,
                    -0.576_048_436_766_321
                ]
            ) < 1e-14
        );
        // A graded bidiagonal matrix keeps the digits of its small values.
        let f = svd(vec![1.0, 0.0, 1.0, 1e-20], 2, 2, Vectors::None).unwrap();
        assert!((f.values[1] / (1e-20 / 2f64.sqrt()) - 1.0).abs() < 1e-14);
        assert_eq!(
            svd(vec![f64::INFINITY], 1, 1, Vectors::None).unwrap_err(),
            Failure::NotFinite
        );
    }
}
