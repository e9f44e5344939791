//! Powers of matrices through eigenvalues: `A ^ 0.5`, `2 ^ A`.

use super::math::power_complex;
use super::matrix::{matrix_value, MatrixElement};
use crate::{alloc, Class, Error, Result, Shape, Value, C64};
use runmat_kernels::linalg::{hermitian_eigen, Failure};
use runmat_kernels::matmul::{multiply, Operation};

/// `a ^ b`, one side a scalar, the other an `n x n` matrix.
pub(super) fn power(class: Class, a: Value, b: Value, n: usize) -> Result<Value> {
    let base_is_scalar = a.is_scalar();
    let (matrix, scalar) = if base_is_scalar { (b, a) } else { (a, b) };
    let scalar = C64::read(scalar)?.data().first().copied().unwrap_or_default();
    let f = move |z: C64| if base_is_scalar { power_complex(scalar, z) } else { power_complex(z, scalar) };
    let x = alloc::try_copy(C64::read(matrix)?.data())?;
    let data = if is_hermitian(&x, n) { of_hermitian(x, n, f)? } else { return Err(Error::internal("eigenvalues of general matrices are not there yet")) };
    matrix_value(class, Shape::matrix(n, n), data)
}

fn is_hermitian(a: &[C64], n: usize) -> bool {
    (0..n).all(|j| (0..=j).all(|i| a[j * n + i] == a[i * n + j].conj()))
}

/// `V * diag(f(d)) * V'`.
fn of_hermitian(a: Vec<C64>, n: usize, f: impl Fn(C64) -> C64) -> Result<Vec<C64>> {
    let real = a.iter().all(|z| z.im == 0.0);
    let e = hermitian_eigen(a, n, true).map_err(failure)?;
    let mut scaled = alloc::try_copy(&e.vectors)?;
    let mut real_values = true;
    for (column, d) in scaled.chunks_exact_mut(n).zip(&e.values) {
        let factor = f(C64::from_real(*d));
        real_values &= factor.im == 0.0;
        for z in column {
            *z *= factor;
        }
    }
    let mut out = multiply(&scaled, Operation::Plain, &e.vectors, Operation::Adjoint, n, n, n)?;
    if real && real_values {
        // What is left of imaginary parts is rounding.
        for z in &mut out {
            z.im = 0.0;
        }
    }
    Ok(out)
}

fn failure(f: Failure) -> Error {
    match f {
        Failure::OutOfMemory => Error::out_of_memory(),
        Failure::NotFinite => Error::new("MATLAB:eig:matrixWithNaNInf", "Input to EIG must not contain NaN or Inf."),
        _ => Error::new("MATLAB:eig:NoConvergence", "EIG did not converge."),
    }
}
