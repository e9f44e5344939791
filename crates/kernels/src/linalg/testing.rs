//! Seeded matrices and residuals for the tests of this folder.

use crate::complex::C64;
use crate::field::Field;
use crate::matmul::{multiply, Operation};

pub(super) fn random(m: usize, n: usize, seed: u64) -> Vec<f64> {
    let mut s = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    (0..m * n)
        .map(|_| {
            s ^= s << 13;
            s ^= s >> 7;
            s ^= s << 17;
            (s >> 11) as f64 / 2f64.powi(52) - 1.0
        })
        .collect()
}

pub(super) fn random_complex(m: usize, n: usize, seed: u64) -> Vec<C64> {
    random(m, n, seed)
        .iter()
        .zip(random(m, n, seed + 99))
        .map(|(&a, b)| C64::new(a, b))
        .collect()
}

pub(super) fn product<T: Field>(a: &[T], b: &[T], m: usize, k: usize, n: usize) -> Vec<T> {
    multiply(a, Operation::Plain, b, Operation::Plain, m, k, n).unwrap()
}

pub(super) fn adjoint<T: Field>(a: &[T], m: usize, n: usize) -> Vec<T> {
    let mut out = vec![T::ZERO; m * n];
    for j in 0..n {
        for i in 0..m {
            out[j + i * n] = a[i + j * m].conj();
        }
    }
    out
}

pub(super) fn distance<T: Field>(a: &[T], b: &[T]) -> f64 {
    assert_eq!(a.len(), b.len());
    a.iter().zip(b).fold(0.0, |m, (&x, &y)| {
        let d = (x - y).modulus();
        if d > m || d.is_nan() {
            d
        } else {
            m
        }
    })
}

pub(super) fn identity<T: Field>(n: usize) -> Vec<T> {
    let mut out = vec![T::ZERO; n * n];
    for k in 0..n {
        out[k * n + k] = T::ONE;
    }
    out
}

/// How far the columns are from orthonormal.
pub(super) fn orthogonality<T: Field>(q: &[T], m: usize, n: usize) -> f64 {
    let g = product(&adjoint(q, m, n), q, n, m, n);
    distance(&g, &identity(n))
}
