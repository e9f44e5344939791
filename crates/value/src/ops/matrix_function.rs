//! Powers of matrices through eigenvalues: `A ^ 0.5`, `2 ^ A`.

use super::math::power_complex;
use super::matrix::{matrix_value, MatrixElement};
use crate::{alloc, Class, Error, Result, Shape, Value, C64};
use runmat_kernels::linalg::{eigen, eigen_complex, hermitian_eigen, Balancing, Eigen, Factors, Failure};
use runmat_kernels::matmul::{multiply, Operation};

/// `a ^ b`, one side a scalar, the other an `n x n` matrix: `V * f(D) / V`.
pub(super) fn power(class: Class, a: Value, b: Value, n: usize) -> Result<Value> {
    let base_is_scalar = a.is_scalar();
    let (matrix, scalar) = if base_is_scalar { (b, a) } else { (a, b) };
    let scalar = C64::read(scalar)?.data().first().copied().unwrap_or_default();
    let f = move |z: C64| {
        if base_is_scalar {
            power_complex(scalar, z)
        } else {
            power_complex(z, scalar)
        }
    };
    let is_real = !matrix.is_complex();
    let x = alloc::try_copy(C64::read(matrix)?.data())?;
    if x.iter().any(|z| !z.is_finite()) {
        return matrix_value(class, Shape::matrix(n, n), alloc::try_filled(n * n, f64::NAN)?);
    }
    let hermitian = is_hermitian(&x, n);
    let e = decompose(x, n, is_real, hermitian)?;
    let factors = alloc::try_collect(e.values.iter().map(|d| f(*d)))?;
    // Conjugate pairs stay pairs unless the power crosses a branch cut; then what is left of imaginary parts is rounding.
    let pairs_stay = scalar.im == 0.0 && (!base_is_scalar || scalar.re >= 0.0);
    let real = is_real
        && e.values
            .iter()
            .zip(&factors)
            .all(|(d, f)| f.im == 0.0 || (pairs_stay && d.im != 0.0));
    let mut out = recompose(&e.vectors, &factors, n, hermitian)?;
    if real {
        out.iter_mut().for_each(|z| z.im = 0.0);
    }
    matrix_value(class, Shape::matrix(n, n), out)
}

fn is_hermitian(a: &[C64], n: usize) -> bool {
    (0..n).all(|j| (0..=j).all(|i| a[j * n + i] == a[i * n + j].conj()))
}

fn decompose(a: Vec<C64>, n: usize, real: bool, hermitian: bool) -> Result<Eigen> {
    let found = if hermitian {
        let e = hermitian_eigen(a, n, true).map_err(failure)?;
        return Ok(Eigen {
            values: alloc::try_collect(e.values.iter().map(|d| C64::from_real(*d)))?,
            vectors: e.vectors,
        });
    } else if real {
        eigen(alloc::try_collect(a.iter().map(|z| z.re))?, n, true, Balancing::Full)
    } else {
        eigen_complex(a, n, true, Balancing::Full)
    };
    found.map_err(failure)
}

/// `V * diag(f) / V`; the vectors of a Hermitian matrix are orthonormal.
fn recompose(v: &[C64], f: &[C64], n: usize, hermitian: bool) -> Result<Vec<C64>> {
    let mut scaled = alloc::try_copy(v)?;
    for (column, factor) in scaled.chunks_exact_mut(n).zip(f) {
        for z in column {
            *z = super::math::product(*z, *factor);
        }
    }
    if hermitian {
        return Ok(multiply(&scaled, Operation::Plain, v, Operation::Adjoint, n, n, n)?);
    }
    // X * V = S is V.' * X.' = S.'
    let mut x = turned(&scaled, n)?;
    Factors::of(alloc::try_copy(v)?, n, n)?.solve_transposed(Operation::Transpose, &mut x, n)?;
    turned(&x, n)
}

fn turned(a: &[C64], n: usize) -> Result<Vec<C64>> {
    let mut out = alloc::try_with_capacity(a.len())?;
    for i in 0..n {
        out.extend((0..n).map(|j| a[j * n + i]));
    }
    Ok(out)
}

fn failure(f: Failure) -> Error {
    match f {
        Failure::OutOfMemory => Error::out_of_memory(),
        Failure::NotFinite => Error::new(
            "MATLAB:eig:matrixWithNaNInf",
            "Input to EIG must not contain NaN or Inf.",
        ),
        _ => Error::new("MATLAB:eig:NoConvergence", "EIG did not converge."),
    }
}
