//! Eigenvalues and eigenvectors of general real and complex matrices, and their Schur forms.

use super::balance::{balance, Balance};
use super::failure::Failure;
use super::scaling::tame;
use super::schur::SchurJob;
use super::triangular_vectors::{quasi_triangular_vector, triangular_vector};
use crate::alloc::{checked_len, try_vec, try_zeroed};
use crate::complex::C64;
use crate::job::{Budget, Progress};
use crate::linalg::norm2;
use crate::matmul::{Matmul, Operation};
use std::rc::Rc;

/// Eigenvalues in the order of the Schur form, conjugate pairs together, the one with positive
/// imaginary part first; eigenvectors of norm 1 in columns, or nothing.
#[derive(Clone, Debug)]
pub struct Eigen {
    /// Eigenvalues.
    pub values: Vec<C64>,
    /// `n x n`, or empty. The largest element of a complex eigenvector is real.
    pub vectors: Vec<C64>,
}

/// Which balancing `eig` does before it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Balancing {
    /// Permute and scale.
    Full,
    /// Leave the matrix as it is.
    None,
}

/// Eigenvalues of the diagonal of a quasi-triangular T.
pub fn quasi_triangular_values(t: &[f64], n: usize) -> Result<Vec<C64>, Failure> {
    let mut out = try_vec(n)?;
    let mut k = 0;
    while k < n {
        let d = t[k * n + k];
        if k + 1 < n && t[k * n + k + 1] != 0.0 {
            let w = t[k * n + k + 1].abs().sqrt() * t[(k + 1) * n + k].abs().sqrt();
            out.push(C64::new(d, w));
            out.push(C64::new(d, -w));
            k += 2;
        } else {
            out.push(C64::from_real(d));
            k += 1;
        }
    }
    Ok(out)
}

/// Real Schur form `A = U * T * U'`: `(U, T)`; U is empty if not wanted.
pub fn schur(mut a: Vec<f64>, n: usize, vectors: bool) -> Result<(Vec<f64>, Vec<f64>), Failure> {
    let unscale = tame(&mut a)?;
    let mut job = SchurJob::new(a, n, vectors)?;
    while job.advance(u64::MAX)? == Progress::Again {}
    let (q, mut t) = job.finish();
    t.iter_mut().for_each(|v| *v *= unscale);
    Ok((q, t))
}

/// Complex Schur form `A = U * T * U'`: `(U, T)`; U is empty if not wanted.
pub fn schur_complex(mut a: Vec<C64>, n: usize, vectors: bool) -> Result<(Vec<C64>, Vec<C64>), Failure> {
    let unscale = tame(&mut a)?;
    let mut job = SchurJob::new(a, n, vectors)?;
    while job.advance(u64::MAX)? == Progress::Again {}
    let (q, mut t) = job.finish();
    t.iter_mut().for_each(|v| *v = v.scale(unscale));
    Ok((q, t))
}

/// Decomposes a real matrix in one go.
pub fn eigen(a: Vec<f64>, n: usize, vectors: bool, balancing: Balancing) -> Result<Eigen, Failure> {
    EigenJob::real(a, n, vectors, balancing)?.run()
}

/// Decomposes a complex matrix in one go.
pub fn eigen_complex(a: Vec<C64>, n: usize, vectors: bool, balancing: Balancing) -> Result<Eigen, Failure> {
    EigenJob::complex(a, n, vectors, balancing)?.run()
}

/// A matrix that two products read.
struct Shared(Rc<Vec<f64>>);

impl AsRef<[f64]> for Shared {
    fn as_ref(&self) -> &[f64] {
        &self.0
    }
}

enum Stage {
    Real(SchurJob<f64>),
    Complex(SchurJob<C64>),
    /// Back substitution, from column `j` on.
    RealVectors {
        q: Vec<f64>,
        t: Vec<f64>,
        x: Vec<C64>,
        j: usize,
    },
    ComplexVectors {
        q: Vec<C64>,
        t: Vec<C64>,
        x: Vec<C64>,
        j: usize,
    },
    /// Q is real: two real products cost less than a complex one.
    RealProducts([Matmul<f64, Shared, Vec<f64>>; 2]),
    ComplexProduct(Matmul<C64, Vec<C64>, Vec<C64>>),
    /// With the vectors.
    Done(Vec<C64>),
}

/// Eigenvalues and eigenvectors in progress.
pub struct EigenJob {
    n: usize,
    vectors: bool,
    balanced: Option<Balance>,
    unscale: f64,
    values: Vec<C64>,
    stage: Stage,
}

impl EigenJob {
    /// Takes a real column-major `n x n` matrix.
    pub fn real(mut a: Vec<f64>, n: usize, vectors: bool, balancing: Balancing) -> Result<Self, Failure> {
        let unscale = tame(&mut a)?;
        let balanced = (balancing == Balancing::Full).then(|| balance(&mut a, n));
        let stage = Stage::Real(SchurJob::new(a, n, vectors)?);
        Ok(EigenJob::new(n, vectors, balanced, unscale, stage))
    }

    /// Takes a complex column-major `n x n` matrix.
    pub fn complex(mut a: Vec<C64>, n: usize, vectors: bool, balancing: Balancing) -> Result<Self, Failure> {
        let unscale = tame(&mut a)?;
        let balanced = (balancing == Balancing::Full).then(|| balance(&mut a, n));
        let stage = Stage::Complex(SchurJob::new(a, n, vectors)?);
        Ok(EigenJob::new(n, vectors, balanced, unscale, stage))
    }

    fn new(n: usize, vectors: bool, balanced: Option<Balance>, unscale: f64, stage: Stage) -> Self {
        EigenJob {
            n,
            vectors,
            balanced,
            unscale,
            values: Vec::new(),
            stage,
        }
    }

    fn run(mut self) -> Result<Eigen, Failure> {
        while self.advance(u64::MAX)? == Progress::Again {}
        Ok(self.finish())
    }

    /// Works for about `budget` multiplications.
    pub fn advance(&mut self, budget: u64) -> Result<Progress, Failure> {
        self.stage = match std::mem::replace(&mut self.stage, Stage::Done(Vec::new())) {
            Stage::Real(mut job) => match job.advance(budget)? {
                Progress::Again => Stage::Real(job),
                Progress::Ready => self.real_vectors(job)?,
            },
            Stage::Complex(mut job) => match job.advance(budget)? {
                Progress::Again => Stage::Complex(job),
                Progress::Ready => self.complex_vectors(job)?,
            },
            Stage::RealVectors { q, t, mut x, j } => {
                let j = self.substitute(budget, j, |values, n, j| {
                    quasi_triangular_vector(&t, values, n, j, &mut x)
                });
                if j < self.n {
                    Stage::RealVectors { q, t, x, j }
                } else {
                    self.real_products(q, &x)?
                }
            }
            Stage::ComplexVectors { q, t, mut x, j } => {
                let (n, plain) = (self.n, Operation::Plain);
                let j = self.substitute(budget, j, |_, n, j| triangular_vector(&t, n, j, &mut x));
                if j < n {
                    Stage::ComplexVectors { q, t, x, j }
                } else {
                    Stage::ComplexProduct(Matmul::new(q, plain, x, plain, n, n, n)?)
                }
            }
            Stage::RealProducts([mut re, mut im]) => {
                if re.advance(budget) == Progress::Again || im.advance(budget) == Progress::Again {
                    Stage::RealProducts([re, im])
                } else {
                    let (re, im) = (re.finish(), im.finish());
                    let mut out = try_vec(re.len())?;
                    out.extend(re.iter().zip(&im).map(|(&a, &b)| C64::new(a, b)));
                    Stage::Done(out)
                }
            }
            Stage::ComplexProduct(mut work) => match work.advance(budget) {
                Progress::Again => Stage::ComplexProduct(work),
                Progress::Ready => Stage::Done(work.finish()),
            },
            done => done,
        };
        Ok(match self.stage {
            Stage::Done(_) => Progress::Ready,
            _ => Progress::Again,
        })
    }

    /// Columns from `j` on, as many as the budget allows.
    fn substitute(&self, budget: u64, mut j: usize, mut column: impl FnMut(&[C64], usize, usize) -> usize) -> usize {
        let mut budget = Budget::new(budget);
        while j < self.n {
            let spent = 2 * j * j;
            j = column(&self.values, self.n, j);
            if !budget.spend(spent as u64) {
                break;
            }
        }
        j
    }

    fn real_vectors(&mut self, job: SchurJob<f64>) -> Result<Stage, Failure> {
        let (q, t) = job.finish();
        self.values = quasi_triangular_values(&t, self.n)?;
        if !self.vectors {
            return Ok(Stage::Done(Vec::new()));
        }
        let x = try_zeroed(checked_len(self.n, self.n)?)?;
        Ok(Stage::RealVectors { q, t, x, j: 0 })
    }

    fn complex_vectors(&mut self, job: SchurJob<C64>) -> Result<Stage, Failure> {
        let (q, t) = job.finish();
        let n = self.n;
        self.values = try_zeroed(n)?;
        for k in 0..n {
            self.values[k] = t[k * n + k];
        }
        if !self.vectors {
            return Ok(Stage::Done(Vec::new()));
        }
        let x = try_zeroed(checked_len(n, n)?)?;
        Ok(Stage::ComplexVectors { q, t, x, j: 0 })
    }

    fn real_products(&self, q: Vec<f64>, x: &[C64]) -> Result<Stage, Failure> {
        let (n, plain) = (self.n, Operation::Plain);
        let q = Rc::new(q);
        let product = |part: fn(&C64) -> f64| -> Result<_, Failure> {
            let mut b = try_vec(x.len())?;
            b.extend(x.iter().map(part));
            Ok(Matmul::new(Shared(q.clone()), plain, b, plain, n, n, n)?)
        };
        Ok(Stage::RealProducts([product(|v| v.re)?, product(|v| v.im)?]))
    }

    /// What was found.
    pub fn finish(self) -> Eigen {
        let (n, unscale) = (self.n, self.unscale);
        let mut values = self.values;
        values.iter_mut().for_each(|v| *v = v.scale(unscale));
        let mut vectors = match self.stage {
            Stage::Done(vectors) => vectors,
            _ => Vec::new(),
        };
        if !vectors.is_empty() {
            if let Some(b) = self.balanced {
                b.restore(&mut vectors, n);
            }
            normalize(&mut vectors, n);
        }
        Eigen { values, vectors }
    }
}

/// Norm 1; complex vectors are turned so that their largest element is real.
fn normalize(v: &mut [C64], n: usize) {
    for column in v.chunks_exact_mut(n.max(1)) {
        let size = norm2(column);
        if size == 0.0 {
            continue;
        }
        column.iter_mut().for_each(|x| *x = *x / size);
        if column.iter().all(|x| x.im == 0.0) {
            continue;
        }
        let mut best = 0;
        for k in 1..n {
            if column[k].norm_sqr() > column[best].norm_sqr() {
                best = k;
            }
        }
        let turn = column[best].conj() / column[best].abs();
        column.iter_mut().for_each(|x| *x *= turn);
        column[best].im = 0.0;
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    fn check_pairs(a: &[C64], n: usize, f: &Eigen, tolerance: f64) {
        let av = product(a, &f.vectors, n, n, n);
        let mut vd = f.vectors.clone();
        for (j, c) in vd.chunks_exact_mut(n.max(1)).enumerate() {
            assert!((norm2(c) - 1.0).abs() < 1e-14);
            c.iter_mut().for_each(|v| *v *= f.values[j]);
        }
        assert!(distance(&av, &vd) < tolerance, "{n}: {}", distance(&av, &vd));
    }

    #[test]
    fn an_interrupted_job_is_the_same() {
        for vectors in [false, true] {
            let a = random(20, 20, 7);
            let whole = eigen(a.clone(), 20, vectors, Balancing::Full).unwrap();
            let mut job = EigenJob::real(a.clone(), 20, vectors, Balancing::Full).unwrap();
            let mut turns = 0;
            while job.advance(1).unwrap() == Progress::Again {
                turns += 1;
            }
            assert!(turns > 40);
            let cut = job.finish();
            assert_eq!((cut.values, cut.vectors), (whole.values, whole.vectors));
            let z: Vec<C64> = a.iter().map(|x| C64::new(*x, x * x)).collect();
            let whole = eigen_complex(z.clone(), 20, vectors, Balancing::Full).unwrap();
            let mut job = EigenJob::complex(z, 20, vectors, Balancing::Full).unwrap();
            while job.advance(1).unwrap() == Progress::Again {}
            let cut = job.finish();
            assert_eq!((cut.values, cut.vectors), (whole.values, whole.vectors));
        }
    }

    #[test]
    fn real_matrices() {
        for n in [0, 1, 2, 3, 4, 5, 10, 33, 80] {
            for seed in 1..4 {
                let a = random(n, n, seed);
                let z: Vec<C64> = a.iter().map(|&v| C64::from_real(v)).collect();
                for b in [Balancing::Full, Balancing::None] {
                    let f = eigen(a.clone(), n, true, b).unwrap();
                    check_pairs(&z, n, &f, 1e-13 * (n as f64 + 5.0));
                    let trace: f64 = (0..n).map(|k| a[k * n + k]).sum();
                    let sum: f64 = f.values.iter().map(|v| v.re).sum();
                    assert!((trace - sum).abs() < 1e-12);
                }
                let (u, t) = schur(a.clone(), n, true).unwrap();
                assert!(orthogonality(&u, n, n) < 1e-13);
                let back = product(&product(&u, &t, n, n, n), &adjoint(&u, n, n), n, n, n);
                assert!(distance(&back, &a) < 1e-13 * (n as f64 + 5.0));
            }
        }
    }

    #[test]
    fn complex_matrices() {
        for n in [0, 1, 2, 3, 10, 40] {
            let a = random_complex(n, n, 7);
            let f = eigen_complex(a.clone(), n, true, Balancing::Full).unwrap();
            check_pairs(&a, n, &f, 1e-13 * (n as f64 + 5.0));
            let (u, t) = schur_complex(a.clone(), n, true).unwrap();
            assert!(orthogonality(&u, n, n) < 1e-13);
            let back = product(&product(&u, &t, n, n, n), &adjoint(&u, n, n), n, n, n);
            assert!(distance(&back, &a) < 1e-12);
        }
    }

    #[test]
    fn known_results() {
        let values = |a: Vec<f64>, n| eigen(a, n, false, Balancing::Full).unwrap().values;
        let v = values(vec![0.0, -1.0, 1.0, 0.0], 2);
        assert_eq!(v, [C64::I, -C64::I]);
        assert_eq!(
            values(vec![1.0, 0.0, 2.0, 3.0], 2),
            [C64::from_real(1.0), C64::from_real(3.0)]
        );
        // A cyclic permutation has the roots of unity and needs an exceptional shift.
        let mut p = vec![0.0; 16];
        for k in 0..4 {
            p[k * 4 + (k + 1) % 4] = 1.0;
        }
        let mut v = values(p, 4);
        v.sort_by(|a, b| a.arg().total_cmp(&b.arg()));
        for (z, t) in v.iter().zip([-0.5, 0.0, 0.5, 1.0]) {
            assert!((*z - C64::from_polar(1.0, core::f64::consts::PI * t)).abs() < 1e-14);
        }
        // A defective matrix has parallel vectors.
        let f = eigen(vec![1.0, 0.0, 1.0, 1.0], 2, true, Balancing::Full).unwrap();
        assert_eq!(f.vectors[0], C64::ONE);
        assert_eq!(f.vectors[2], -C64::ONE);
        assert!(f.vectors[3].abs() < 1e-15);
        // Badly scaled.
        let f = eigen(vec![1.0, 1e-10, 1e10, 2.0], 2, true, Balancing::Full).unwrap();
        let want = [1.5 - 1.25f64.sqrt(), 1.5 + 1.25f64.sqrt()];
        assert!(f.values.iter().zip(want).all(|(v, w)| (v.re - w).abs() < 1e-14));
    }
}
