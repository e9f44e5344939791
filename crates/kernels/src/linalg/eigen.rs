//! Eigenvalues and eigenvectors of general real and complex matrices, and their Schur forms.

use super::balance::balance;
use super::complex_schur::complex_schur;
use super::failure::Failure;
use super::hessenberg::hessenberg;
use super::real_schur::real_schur;
use super::scaling::tame;
use super::triangular_vectors::{quasi_triangular_vectors, triangular_vectors};
use crate::alloc::{checked_len, try_vec, try_zeroed};
use crate::complex::C64;
use crate::linalg::norm2;
use crate::matmul::{multiply, Operation};

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
    let mut q = hessenberg(&mut a, n, vectors)?;
    real_schur(&mut a, &mut q, n)?;
    a.iter_mut().for_each(|v| *v *= unscale);
    Ok((q, a))
}

/// Complex Schur form `A = U * T * U'`: `(U, T)`; U is empty if not wanted.
pub fn schur_complex(mut a: Vec<C64>, n: usize, vectors: bool) -> Result<(Vec<C64>, Vec<C64>), Failure> {
    let unscale = tame(&mut a)?;
    let mut q = hessenberg(&mut a, n, vectors)?;
    complex_schur(&mut a, &mut q, n)?;
    a.iter_mut().for_each(|v| *v = v.scale(unscale));
    Ok((q, a))
}

/// Decomposes a real matrix.
pub fn eigen(mut a: Vec<f64>, n: usize, vectors: bool, balancing: Balancing) -> Result<Eigen, Failure> {
    let unscale = tame(&mut a)?;
    let balanced = (balancing == Balancing::Full).then(|| balance(&mut a, n));
    let mut q = hessenberg(&mut a, n, vectors)?;
    real_schur(&mut a, &mut q, n)?;
    let mut values = quasi_triangular_values(&a, n)?;
    let mut out = Vec::new();
    if vectors {
        let x = quasi_triangular_vectors(&a, &values, n)?;
        // Q is real: two real products cost less than a complex one.
        let mut part: Vec<f64> = try_vec(checked_len(n, n)?)?;
        part.extend(x.iter().map(|v| v.re));
        let re = multiply(&q, Operation::Plain, &part, Operation::Plain, n, n, n)?;
        part.clear();
        part.extend(x.iter().map(|v| v.im));
        let im = multiply(&q, Operation::Plain, &part, Operation::Plain, n, n, n)?;
        out = try_vec(re.len())?;
        out.extend(re.iter().zip(&im).map(|(&a, &b)| C64::new(a, b)));
        if let Some(b) = balanced {
            b.restore(&mut out, n);
        }
        normalize(&mut out, n);
    }
    values.iter_mut().for_each(|v| *v = v.scale(unscale));
    Ok(Eigen { values, vectors: out })
}

/// Decomposes a complex matrix.
pub fn eigen_complex(mut a: Vec<C64>, n: usize, vectors: bool, balancing: Balancing) -> Result<Eigen, Failure> {
    let unscale = tame(&mut a)?;
    let balanced = (balancing == Balancing::Full).then(|| balance(&mut a, n));
    let mut q = hessenberg(&mut a, n, vectors)?;
    complex_schur(&mut a, &mut q, n)?;
    let mut values: Vec<C64> = try_zeroed(n)?;
    for k in 0..n {
        values[k] = a[k * n + k].scale(unscale);
    }
    let mut out = Vec::new();
    if vectors {
        let x = triangular_vectors(&a, n)?;
        out = multiply(&q, Operation::Plain, &x, Operation::Plain, n, n, n)?;
        if let Some(b) = balanced {
            b.restore(&mut out, n);
        }
        normalize(&mut out, n);
    }
    Ok(Eigen { values, vectors: out })
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
