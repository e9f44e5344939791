//! `\` and `/`: triangular, Cholesky and LU solvers for square matrices, pivoted QR for the rest.
//!
//! ```text
//!   square? -- no --> least squares (pivoted QR)
//!     | triangular? -> substitution
//!     | Hermitian with a positive diagonal? -> Cholesky; if that fails: LU
//!     | else LU
//! ```
//! The right-hand sides are solved a few columns at a time, so that a long solve can be interrupted.

use super::matrix::{matrix_class, matrix_value, start, MatrixElement};
use super::{Job, Outcome, Warning};
use crate::{alloc, Class, Error, Result, Shape, Value, C64};
use runmat_kernels::decimal::format_e;
use runmat_kernels::linalg::{
    least_squares, norm_one, reciprocal_condition, solve_triangular, Choice, Cholesky, Factors, Lu, Triangle,
};
use runmat_kernels::matmul::{Operation, View};
use runmat_kernels::Progress;

/// `a \ b`, `a` no scalar.
pub(crate) fn left_divide(a: Value, b: Value) -> Result<Outcome> {
    divide("MLDIVIDE", "\\", a, b, false)
}

/// `a / b`, `b` no scalar: `(b.' \ a.').'`.
pub(crate) fn right_divide(a: Value, b: Value) -> Result<Outcome> {
    divide("MRDIVIDE", "/", a, b, true)
}

fn divide(name: &str, symbol: &str, a: Value, b: Value, right: bool) -> Result<Outcome> {
    let class = matrix_class(name, symbol, &a, &b)?;
    let agree = if right {
        a.shape().cols() == b.shape().cols()
    } else {
        a.shape().rows() == b.shape().rows()
    };
    if !agree {
        return Err(Error::new("MATLAB:dimagree", "Matrix dimensions must agree."));
    }
    let (a, b) = if right {
        (
            super::transpose::transpose(b, false)?,
            super::transpose::transpose(a, false)?,
        )
    } else {
        (a, b)
    };
    let complex = a.is_complex() || b.is_complex();
    let (m, n, nrhs) = (a.shape().rows(), a.shape().cols(), b.shape().cols());
    let cost = (n as u64).saturating_mul(m as u64).saturating_mul((n + nrhs) as u64);
    let job: Box<dyn Job> = if complex {
        Box::new(Solve::<C64>::new(a, b, class, right)?)
    } else {
        Box::new(Solve::<f64>::new(a, b, class, right)?)
    };
    start(job, cost)
}

/// A solve in progress.
pub(super) struct Solve<T> {
    stage: Stage<T>,
    /// Right-hand sides, overwritten by the solution; `n` rows.
    b: Vec<T>,
    n: usize,
    nrhs: usize,
    /// Columns of `b` that are solved.
    solved: usize,
    a_norm: f64,
    class: Class,
    turned: bool,
    warning: Option<Warning>,
}

enum Stage<T> {
    /// Factoring; the matrix itself is kept in case that it is not positive definite.
    Cholesky(Cholesky<T>, Vec<T>),
    Lu(Lu<T>),
    /// Substituting.
    Factored(Factors<T>),
    Triangular(Vec<T>, Triangle),
    /// The matrix and its number of rows.
    Rectangular(Vec<T>, usize),
    Done,
}

impl<T: MatrixElement> Solve<T> {
    /// `a` is `m x n`, `b` has `m` rows.
    pub fn new(a: Value, b: Value, class: Class, turned: bool) -> Result<Solve<T>> {
        let (m, n, nrhs) = (a.shape().rows(), a.shape().cols(), b.shape().cols());
        let (a, b) = (
            alloc::try_copy(T::read(a)?.data())?,
            alloc::try_copy(T::read(b)?.data())?,
        );
        Solve::of(a, m, n, b, nrhs, class, turned)
    }

    pub fn of(a: Vec<T>, m: usize, n: usize, b: Vec<T>, nrhs: usize, class: Class, turned: bool) -> Result<Solve<T>> {
        let a_norm = norm_one(&a, m.max(1));
        let mut solve = Solve {
            stage: Stage::Done,
            b,
            n,
            nrhs,
            solved: 0,
            a_norm,
            class,
            turned,
            warning: None,
        };
        solve.stage = if m == 0 || n == 0 {
            solve.b = alloc::try_filled(alloc::checked_size(&[n, nrhs], std::mem::size_of::<T>())?, T::ZERO)?;
            Stage::Done
        } else if m != n {
            Stage::Rectangular(a, m)
        } else if let Some(triangle) = triangle_of(&a, n) {
            solve.check_triangle(&a, triangle)?;
            Stage::Triangular(a, triangle)
        } else if is_hermitian(&a, n) {
            Stage::Cholesky(Cholesky::new(alloc::try_copy(&a)?, n)?, a)
        } else {
            Stage::Lu(Lu::new(a, n, n)?)
        };
        Ok(solve)
    }

    /// Whether work is left after about `budget` multiplications.
    pub fn work(&mut self, budget: u64) -> Result<Progress> {
        match std::mem::replace(&mut self.stage, Stage::Done) {
            Stage::Done => return Ok(Progress::Ready),
            Stage::Cholesky(mut c, a) => {
                self.stage = match c.advance(budget) {
                    Progress::Again => Stage::Cholesky(c, a),
                    Progress::Ready if c.failed_at().is_some() => Stage::Lu(Lu::new(a, self.n, self.n)?),
                    Progress::Ready => self.factored(cholesky_as_lu(c.finish(), self.n)?)?,
                };
            }
            Stage::Lu(mut lu) => {
                self.stage = match lu.advance(budget) {
                    Progress::Again => Stage::Lu(lu),
                    Progress::Ready => self.factored(lu.finish())?,
                };
            }
            Stage::Factored(f) => {
                let (from, to) = self.next_columns(budget);
                f.solve(&mut self.b[from * self.n..to * self.n], to - from)?;
                self.solved = to;
                self.stage = if to < self.nrhs {
                    Stage::Factored(f)
                } else {
                    Stage::Done
                };
            }
            Stage::Triangular(t, triangle) => {
                let (from, to) = self.next_columns(budget);
                let view = View::new(&t, self.n, Operation::Plain);
                solve_triangular(
                    view,
                    self.n,
                    triangle,
                    false,
                    &mut self.b[from * self.n..to * self.n],
                    to - from,
                )?;
                self.solved = to;
                self.stage = if to < self.nrhs {
                    Stage::Triangular(t, triangle)
                } else {
                    Stage::Done
                };
            }
            Stage::Rectangular(a, m) => self.rectangular(a, m)?,
        }
        Ok(if matches!(self.stage, Stage::Done) {
            Progress::Ready
        } else {
            Progress::Again
        })
    }

    fn factored(&mut self, f: Factors<T>) -> Result<Stage<T>> {
        self.warn_of_condition(reciprocal_condition(&f, self.a_norm)?);
        Ok(Stage::Factored(f))
    }

    /// The columns to solve within a budget; at least a block, so that packing pays.
    fn next_columns(&self, budget: u64) -> (usize, usize) {
        let per_column = (self.n as u64).saturating_mul(self.n as u64).max(1);
        let count = usize::try_from(budget / per_column).unwrap_or(usize::MAX).max(8);
        (self.solved, self.solved.saturating_add(count).min(self.nrhs))
    }

    /// The condition of a triangular matrix; a lower one is looked at in transposed form.
    fn check_triangle(&mut self, a: &[T], triangle: Triangle) -> Result<()> {
        let n = self.n;
        let mut lu = alloc::try_copy(a)?;
        if triangle == Triangle::Lower {
            for j in 0..n {
                for i in 0..n {
                    lu[j * n + i] = a[i * n + j];
                }
            }
        }
        let norm = norm_one(&lu, n);
        self.warn_of_condition(reciprocal_condition(
            &Factors {
                lu,
                m: n,
                n,
                swaps: identity_swaps(n)?,
            },
            norm,
        )?);
        Ok(())
    }

    fn warn_of_condition(&mut self, rcond: f64) {
        let eps = if self.class == Class::Single {
            f64::from(f32::EPSILON)
        } else {
            f64::EPSILON
        };
        self.warning = condition_warning(rcond, eps);
    }

    fn rectangular(&mut self, a: Vec<T>, m: usize) -> Result<()> {
        let b = std::mem::take(&mut self.b);
        let found = least_squares(a, m, self.n, b, self.nrhs, Choice::Basic, None)?;
        if found.rank < m.min(self.n) {
            let tolerance = format_e(found.tolerance, 6);
            let message = format!("Rank deficient, rank = {}, tol = {tolerance:>13}.", found.rank);
            self.warning = Some(Warning {
                identifier: "MATLAB:rankDeficientMatrix",
                message,
            });
        }
        self.b = found.x;
        Ok(())
    }

    /// The solution, column-major `n x nrhs`.
    pub fn finish(&mut self) -> Vec<T> {
        std::mem::take(&mut self.b)
    }

    pub fn warning(&mut self) -> Option<Warning> {
        self.warning.take()
    }
}

impl<T: MatrixElement> Job for Solve<T> {
    fn advance(&mut self, budget: u64) -> Result<Option<Value>> {
        loop {
            let progress = self.work(budget)?;
            if progress == Progress::Ready {
                break;
            }
            if budget != u64::MAX {
                return Ok(None);
            }
        }
        let x = matrix_value(self.class, Shape::matrix(self.n, self.nrhs), self.finish())?;
        Ok(Some(if self.turned {
            super::transpose::transpose(x, false)?
        } else {
            x
        }))
    }
    fn take_warning(&mut self) -> Option<Warning> {
        self.warning()
    }
}

fn identity_swaps(n: usize) -> Result<Vec<u32>> {
    alloc::try_collect(0..n as u32)
}

fn triangle_of<T: MatrixElement>(a: &[T], n: usize) -> Option<Triangle> {
    let column = |j: usize| &a[j * n..(j + 1) * n];
    if (0..n).all(|j| column(j)[j + 1..].iter().all(|x| *x == T::ZERO)) {
        return Some(Triangle::Upper);
    }
    (0..n)
        .all(|j| column(j)[..j].iter().all(|x| *x == T::ZERO))
        .then_some(Triangle::Lower)
}

/// Hermitian with a real positive diagonal: worth a try as positive definite.
fn is_hermitian<T: MatrixElement>(a: &[T], n: usize) -> bool {
    (0..n).all(|j| a[j * n + j].real() > 0.0 && a[j * n + j].imag() == 0.0)
        && (0..n).all(|j| (0..j).all(|i| a[j * n + i] == a[i * n + j].conj()))
}

/// `R' * R` as unit lower and upper factors: `L = R' / d`, `U = d * R`, where d is the diagonal of R.
fn cholesky_as_lu<T: MatrixElement>(r: Vec<T>, n: usize) -> Result<Factors<T>> {
    let mut lu = r;
    for j in 0..n {
        let d = lu[j * n + j];
        for i in j + 1..n {
            lu[j * n + i] = lu[i * n + j].conj() / d;
        }
    }
    for i in 0..n {
        let d = lu[i * n + i];
        for j in i..n {
            lu[j * n + i] = d * lu[j * n + i];
        }
    }
    Ok(Factors {
        lu,
        m: n,
        n,
        swaps: identity_swaps(n)?,
    })
}

/// The warning that a reciprocal condition calls for; `inv` gives the same.
pub fn condition_warning(rcond: f64, eps: f64) -> Option<Warning> {
    if rcond.is_nan() {
        let message = "Matrix is singular, close to singular or badly scaled. Results may be inaccurate. RCOND = NaN."
            .to_string();
        return Some(Warning {
            identifier: "MATLAB:illConditionedMatrix",
            message,
        });
    }
    if rcond == 0.0 {
        return Some(Warning {
            identifier: "MATLAB:singularMatrix",
            message: "Matrix is singular to working precision.".to_string(),
        });
    }
    if rcond >= eps {
        return None;
    }
    let rcond = format_e(rcond, 6);
    let message =
        format!("Matrix is close to singular or badly scaled. Results may be inaccurate. RCOND = {rcond:>13}.");
    Some(Warning {
        identifier: "MATLAB:nearlySingularMatrix",
        message,
    })
}
