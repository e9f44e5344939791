//! Schur forms in resumable steps: reduction to Hessenberg form, then implicit QR.

use super::complex_schur::complex_turn;
use super::failure::Failure;
use super::hermitian::{accumulate_step, identity};
use super::hessenberg::reduce_column;
use super::real_schur::real_turn;
use crate::alloc::try_zeroed;
use crate::complex::C64;
use crate::field::Field;
use crate::job::{Budget, Progress};

/// Where an iteration stands: rows from `end` on are done.
pub struct Turn {
    pub(super) end: usize,
    /// Sweeps since a row was done last.
    pub(super) turns: usize,
}

impl Turn {
    /// Rows from `end` on are done now.
    pub(super) fn next(&mut self, end: usize) {
        self.end = end;
        self.turns = 0;
    }
}

/// Number types with a Schur form.
pub trait SchurField: Field {
    /// One turn of the iteration on a Hessenberg matrix; tells what it cost.
    fn turn(h: &mut [Self], z: &mut [Self], n: usize, at: &mut Turn) -> Result<usize, Failure>
    where
        Self: Sized;
}

impl SchurField for f64 {
    fn turn(h: &mut [f64], z: &mut [f64], n: usize, at: &mut Turn) -> Result<usize, Failure> {
        real_turn(h, z, n, at)
    }
}

impl SchurField for C64 {
    fn turn(h: &mut [C64], z: &mut [C64], n: usize, at: &mut Turn) -> Result<usize, Failure> {
        complex_turn(h, z, n, at)
    }
}

enum Stage {
    /// Reflecting column `k` away.
    Reduce(usize),
    /// Applying the reflectors to U, this many are left.
    Accumulate(usize),
    Iterate(Turn),
}

/// `A = U * T * U'` in progress.
pub struct SchurJob<T> {
    a: Vec<T>,
    q: Vec<T>,
    n: usize,
    taus: Vec<T>,
    work: Vec<T>,
    stage: Stage,
}

impl<T: SchurField> SchurJob<T> {
    /// Takes a column-major `n x n` matrix; U is made where `vectors` are wanted.
    pub fn new(a: Vec<T>, n: usize, vectors: bool) -> Result<Self, Failure> {
        Ok(SchurJob {
            a,
            q: if vectors { identity(n)? } else { Vec::new() },
            n,
            taus: try_zeroed(n)?,
            work: try_zeroed(n)?,
            stage: Stage::Reduce(0),
        })
    }

    /// Works for about `budget` multiplications.
    pub fn advance(&mut self, budget: u64) -> Result<Progress, Failure> {
        let mut budget = Budget::new(budget);
        let n = self.n;
        loop {
            let spent = match &mut self.stage {
                Stage::Reduce(k) if *k + 2 < n => {
                    self.taus[*k] = reduce_column(&mut self.a, n, *k, &mut self.work);
                    *k += 1;
                    4 * n * (n - *k)
                }
                Stage::Reduce(_) if !self.q.is_empty() => {
                    self.stage = Stage::Accumulate(n.saturating_sub(1));
                    1
                }
                Stage::Reduce(_) | Stage::Accumulate(0) => {
                    for j in 0..n.saturating_sub(2) {
                        self.a[j * n + j + 2..(j + 1) * n].fill(T::ZERO);
                    }
                    self.stage = Stage::Iterate(Turn { end: n, turns: 0 });
                    n
                }
                Stage::Accumulate(left) => {
                    *left -= 1;
                    let k = *left;
                    accumulate_step(&self.a, self.taus[k], &mut self.q, n, k);
                    2 * (n - k) * (n - k)
                }
                Stage::Iterate(at) if at.end == 0 => return Ok(Progress::Ready),
                Stage::Iterate(at) => T::turn(&mut self.a, &mut self.q, n, at)?,
            };
            if !budget.spend(spent as u64) {
                return Ok(Progress::Again);
            }
        }
    }

    /// U (empty where it was not wanted) and T.
    pub fn finish(self) -> (Vec<T>, Vec<T>) {
        (self.q, self.a)
    }
}
