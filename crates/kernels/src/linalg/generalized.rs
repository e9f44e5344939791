//! Generalized eigenvalues `A * x = lambda * B * x`.

use super::cholesky::Cholesky;
use super::condition::reciprocal_condition;
use super::eigen::{eigen_complex, Balancing, Eigen};
use super::failure::Failure;
use super::hermitian::{hermitian_eigen, HermitianEigen};
use super::lu::Factors;
use super::norm::norm_one;
use super::triangular::{solve_triangular, Triangle};
use crate::alloc::{try_copy, try_zeroed};
use crate::complex::C64;
use crate::field::Field;
use crate::matmul::{Operation, View};

/// Hermitian A, Hermitian positive definite B: real eigenvalues, vectors with `x' * B * x == 1`.
pub fn definite_eigen<T: Field>(a: Vec<T>, b: Vec<T>, n: usize, vectors: bool) -> Result<HermitianEigen<T>, Failure> {
    let job = Cholesky::of(b, n)?;
    if job.failed_at().is_some() {
        return Err(Failure::NotPositiveDefinite);
    }
    let r = job.finish();
    // C = R' \ A / R: a solve from the left, an adjoint, and another one.
    let adjoint = View::new(&r, n, Operation::Adjoint);
    let mut c = a;
    solve_triangular(adjoint, n, Triangle::Lower, false, &mut c, n)?;
    let mut t: Vec<T> = try_zeroed(n * n)?;
    for j in 0..n {
        for i in 0..n {
            t[i * n + j] = c[j * n + i].conj();
        }
    }
    solve_triangular(adjoint, n, Triangle::Lower, false, &mut t, n)?;
    let mut f = hermitian_eigen(t, n, vectors)?;
    if vectors {
        solve_triangular(
            View::new(&r, n, Operation::Plain),
            n,
            Triangle::Upper,
            false,
            &mut f.vectors,
            n,
        )?;
    }
    Ok(f)
}

/// General square A and B through `B \ A`, or through `A \ B` where B is closer to singular; then
/// zero eigenvalues of `A \ B` stand for infinite ones. A regular pair with both nearly singular
/// loses digits here, where the QZ algorithm would not. Vectors have largest element 1 in modulus.
pub fn generalized_eigen(a: &[C64], b: &[C64], n: usize, vectors: bool) -> Result<Eigen, Failure> {
    if a.iter().chain(b).any(|v| !v.is_finite()) {
        return Err(Failure::NotFinite);
    }
    let (fa, fb) = (Factors::of(try_copy(a)?, n, n)?, Factors::of(try_copy(b)?, n, n)?);
    let (ca, cb) = (
        reciprocal_condition(&fa, norm_one(a, n))?,
        reciprocal_condition(&fb, norm_one(b, n))?,
    );
    let inverted = cb < 1e-10 && ca > cb;
    let mut c = try_copy(if inverted { b } else { a })?;
    if inverted { &fa } else { &fb }.solve(&mut c, n)?;
    if c.iter().any(|v| !v.is_finite()) {
        let values = crate::alloc::try_filled(n, C64::new(f64::NAN, 0.0))?;
        let vectors = if vectors {
            crate::alloc::try_filled(n * n, C64::new(f64::NAN, 0.0))?
        } else {
            Vec::new()
        };
        return Ok(Eigen { values, vectors });
    }
    let mut f = eigen_complex(c, n, vectors, Balancing::Full)?;
    if inverted {
        let largest = f.values.iter().fold(0.0f64, |m, v| m.max(v.abs()));
        for v in &mut f.values {
            let gone = v.abs() <= n as f64 * f64::EPSILON * largest;
            *v = if gone { C64::from_real(f64::INFINITY) } else { v.recip() };
        }
    }
    for column in f.vectors.chunks_exact_mut(n.max(1)) {
        let size = column.iter().fold(0.0f64, |m, v| m.max(v.abs()));
        if size > 0.0 {
            column.iter_mut().for_each(|v| *v = *v / size);
        }
    }
    Ok(f)
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn definite_pairs() {
        let n = 12;
        let (g, h) = (random_complex(n, n, 1), random_complex(n, n, 2));
        let a: Vec<C64> = g.iter().zip(&adjoint(&g, n, n)).map(|(x, y)| *x + *y).collect();
        let mut b = product(&adjoint(&h, n, n), &h, n, n, n);
        for k in 0..n {
            b[k * n + k] += C64::ONE;
        }
        let f = definite_eigen(a.clone(), b.clone(), n, true).unwrap();
        let (av, mut bv) = (product(&a, &f.vectors, n, n, n), product(&b, &f.vectors, n, n, n));
        let gram = product(&adjoint(&f.vectors, n, n), &bv, n, n, n);
        assert!(distance(&gram, &identity(n)) < 1e-13);
        for (j, c) in bv.chunks_exact_mut(n).enumerate() {
            c.iter_mut().for_each(|v| *v = v.scale(f.values[j]));
        }
        assert!(distance(&av, &bv) < 1e-12);
        assert_eq!(
            definite_eigen(vec![1.0], vec![-1.0], 1, false).unwrap_err(),
            Failure::NotPositiveDefinite
        );
    }

    #[test]
    fn general_pairs() {
        let n = 7;
        let (a, b) = (random_complex(n, n, 3), random_complex(n, n, 4));
        let f = generalized_eigen(&a, &b, n, true).unwrap();
        let (av, mut bv) = (product(&a, &f.vectors, n, n, n), product(&b, &f.vectors, n, n, n));
        for (j, c) in bv.chunks_exact_mut(n).enumerate() {
            c.iter_mut().for_each(|v| *v *= f.values[j]);
        }
        assert!(distance(&av, &bv) < 1e-11);
        let one = C64::ONE;
        let f = generalized_eigen(
            &[one, C64::ZERO, C64::ZERO, one],
            &[one, C64::ZERO, C64::ZERO, C64::ZERO],
            2,
            false,
        )
        .unwrap();
        assert!(f.values.contains(&one) && f.values.contains(&C64::from_real(f64::INFINITY)));
    }
}
