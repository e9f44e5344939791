//! `^` on matrices: whole powers by repeated squaring, negative ones of the inverse, others by eigenvalues.

use super::matrix::{matrix_class, matrix_value, start, MatrixElement};
use super::solve::Solve;
use super::{Job, Outcome, Warning};
use crate::{alloc, Class, Error, Result, Shape, Value, C64};
use runmat_kernels::matmul::{Matmul, Operation};
use runmat_kernels::Progress;
use std::rc::Rc;

/// `a ^ b` where at least one side is no scalar.
pub(crate) fn power(a: Value, b: Value) -> Result<Outcome> {
    let class = matrix_class("MPOWER", "^", &a, &b)?;
    let matrix = if a.is_scalar() { &b } else { &a };
    let n = matrix.shape().rows();
    if (!a.is_scalar() && !b.is_scalar()) || n != matrix.shape().cols() {
        return Err(Error::new(
            "MATLAB:mpower:notScalarAndSquareMatrix",
            "Incorrect dimensions for raising a matrix to a power. Check that the matrix is square and the power is a scalar. \
             To operate on each element of the matrix individually, use POWER (.^) for elementwise power.",
        ));
    }
    if n == 0 {
        return Ok(Outcome::Ready(matrix_value::<f64>(class, Shape::empty(), Vec::new())?));
    }
    match b.as_scalar() {
        Some(p) if p == p.trunc() && p.abs() <= 9_007_199_254_740_992.0 => {
            if a.is_complex() {
                whole_power::<C64>(class, a, n, p)
            } else {
                whole_power::<f64>(class, a, n, p)
            }
        }
        _ => super::matrix_function::power(class, a, b, n).map(Outcome::Ready),
    }
}

fn whole_power<T: MatrixElement>(class: Class, a: Value, n: usize, p: f64) -> Result<Outcome> {
    let base = alloc::try_copy(T::read(a)?.data())?;
    let (base, inverse) = if p < 0.0 {
        (Vec::new(), Some(Solve::of(base, n, n, identity(n)?, n, class, false)?))
    } else {
        (base, None)
    };
    let exponent = p.abs() as u64;
    let cost = (n as u64)
        .saturating_pow(3)
        .saturating_mul(u64::from(64 - exponent.leading_zeros()) + 1);
    let job = Power {
        class,
        n,
        inverse,
        base: base.into(),
        result: None,
        exponent,
        work: None,
        warning: None,
    };
    start(Box::new(job), cost)
}

pub(super) fn identity<T: MatrixElement>(n: usize) -> Result<Vec<T>> {
    let mut x = alloc::try_filled(alloc::checked_size(&[n, n], std::mem::size_of::<T>())?, T::ZERO)?;
    for k in 0..n {
        x[k * n + k] = T::ONE;
    }
    Ok(x)
}

/// What a running product is for.
enum Target {
    Result,
    Base,
}

type Square<T> = Matmul<T, Rc<[T]>, Rc<[T]>>;

struct Power<T> {
    class: Class,
    n: usize,
    /// The inverse, where it comes first.
    inverse: Option<Solve<T>>,
    base: Rc<[T]>,
    /// `None` stands for the identity.
    result: Option<Rc<[T]>>,
    /// Bits still to be done; the lowest is next.
    exponent: u64,
    work: Option<(Square<T>, Target)>,
    warning: Option<Warning>,
}

impl<T: MatrixElement> Power<T> {
    /// The next product, if one is needed.
    fn plan(&mut self) -> Result<bool> {
        let n = self.n;
        let product =
            |a: &Rc<[T]>, b: &Rc<[T]>| Matmul::new(a.clone(), Operation::Plain, b.clone(), Operation::Plain, n, n, n);
        if self.exponent & 1 == 1 {
            self.exponent -= 1;
            match &self.result {
                None => self.result = Some(self.base.clone()),
                Some(r) => {
                    self.work = Some((product(r, &self.base)?, Target::Result));
                    return Ok(true);
                }
            }
        }
        if self.exponent > 0 {
            self.exponent >>= 1;
            self.work = Some((product(&self.base, &self.base)?, Target::Base));
        }
        Ok(self.work.is_some())
    }
}

impl<T: MatrixElement> Job for Power<T> {
    fn advance(&mut self, budget: u64) -> Result<Option<Value>> {
        loop {
            if let Some(solve) = &mut self.inverse {
                if solve.work(budget)? == Progress::Ready {
                    self.base = solve.finish().into();
                    self.warning = solve.warning();
                    self.inverse = None;
                }
            } else if let Some((work, target)) = self.work.take() {
                let mut work = work;
                if work.advance(budget) == Progress::Again {
                    self.work = Some((work, target));
                } else {
                    let done: Rc<[T]> = work.finish().into();
                    match target {
                        Target::Result => self.result = Some(done),
                        Target::Base => self.base = done,
                    }
                }
            } else if !self.plan()? {
                break;
            }
            if budget != u64::MAX {
                return Ok(None);
            }
        }
        let data = match self.result.take() {
            Some(r) => alloc::try_copy(&r)?,
            None => identity(self.n)?,
        };
        matrix_value(self.class, Shape::matrix(self.n, self.n), data).map(Some)
    }
    fn take_warning(&mut self) -> Option<Warning> {
        self.warning.take()
    }
}
