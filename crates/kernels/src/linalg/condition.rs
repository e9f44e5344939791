//! Reciprocal condition in the 1-norm, estimated from LU factors (Hager's method as improved by
//! Higham: a few solves with the matrix and its adjoint).

use super::lu::Factors;
use super::norm::norm_one;
use crate::alloc::{try_filled, try_zeroed, OutOfMemory};
use crate::field::Field;
use crate::matmul::Operation;

/// `1 / (norm(A, 1) * norm(inv(A), 1))`, about; `a_norm` is the 1-norm of the matrix before it was
/// factored. 0 for a singular matrix, NaN if it holds NaN, Inf for an empty one.
pub fn reciprocal_condition<T: Field>(factors: &Factors<T>, a_norm: f64) -> Result<f64, OutOfMemory> {
    let n = factors.n;
    if n == 0 {
        return Ok(f64::INFINITY);
    }
    if a_norm.is_nan() {
        return Ok(f64::NAN);
    }
    if a_norm == 0.0 || a_norm.is_infinite() || factors.is_singular() {
        return Ok(0.0);
    }
    let inverse_norm = estimate_inverse(factors)?;
    if inverse_norm.is_nan() || inverse_norm == 0.0 {
        return Ok(if inverse_norm.is_nan() { f64::NAN } else { 0.0 });
    }
    Ok((1.0 / inverse_norm) / a_norm)
}

fn estimate_inverse<T: Field>(f: &Factors<T>) -> Result<f64, OutOfMemory> {
    let n = f.n;
    let mut x = try_filled(n, T::from_real(1.0 / n as f64))?;
    let mut z: Vec<T> = try_zeroed(n)?;
    let mut estimate = 0.0;
    let mut last = usize::MAX;
    for round in 0..5 {
        f.solve(&mut x, 1)?;
        let size = norm_one(&x, n);
        if n == 1 || size.is_nan() {
            return Ok(size);
        }
        if round > 0 && size <= estimate {
            break;
        }
        estimate = size;
        for (d, s) in z.iter_mut().zip(&x) {
            let m = s.modulus();
            *d = if m == 0.0 { T::ONE } else { s.scale(1.0 / m) };
        }
        f.solve_transposed(Operation::Adjoint, &mut z, 1)?;
        let mut best = 0;
        for k in 1..n {
            if z[k].modulus() > z[best].modulus() {
                best = k;
            }
        }
        if best == last {
            break;
        }
        last = best;
        x.fill(T::ZERO);
        x[best] = T::ONE;
    }
    // An alternating vector catches matrices on which the iteration is fooled.
    for (k, v) in x.iter_mut().enumerate() {
        let size = 1.0 + k as f64 / (n - 1) as f64;
        *v = T::from_real(if k % 2 == 0 { size } else { -size });
    }
    f.solve(&mut x, 1)?;
    let other = 2.0 * norm_one(&x, n) / (3.0 * n as f64);
    Ok(if other > estimate { other } else { estimate })
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    fn rcond(a: Vec<f64>, n: usize) -> f64 {
        let norm = norm_one(&a, n);
        reciprocal_condition(&Factors::of(a, n, n).unwrap(), norm).unwrap()
    }

    #[test]
    fn known_and_random() {
        assert_eq!(rcond(identity(4), 4), 1.0);
        assert_eq!(rcond(vec![1.0, 2.0, 2.0, 4.0], 2), 0.0);
        assert!((rcond(vec![1.0, 3.0, 2.0, 4.0], 2) - 1.0 / 21.0).abs() < 1e-15);
        for n in [3, 20, 60] {
            let a = random(n, n, 11);
            let x = Factors::of(a.clone(), n, n).unwrap().inverse().unwrap();
            let exact = 1.0 / (norm_one(&a, n) * norm_one(&x, n));
            let got = rcond(a, n);
            assert!(got >= exact * 0.999 && got < 5.0 * exact, "{got} {exact}");
        }
        assert!(rcond(vec![f64::NAN], 1).is_nan());
    }
}
