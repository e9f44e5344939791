//! Principal square root and logarithm of a matrix through its complex Schur form.

use super::eigen::schur_complex;
use super::failure::Failure;
use super::norm::norm_one;
use super::triangular::{solve_triangular, Triangle};
use crate::alloc::{try_copy, try_zeroed};
use crate::complex::C64;
use crate::matmul::{multiply, Operation, View};

/// Nodes and weights of the Gauss-Legendre rule of seven points on [-1, 1].
const RULE: [(f64, f64); 7] = [
    (-0.949_107_912_342_758_5, 0.129_484_966_168_869_7),
    (-0.741_531_185_599_394_4, 0.279_705_391_489_276_64),
    (-0.405_845_151_377_397_2, 0.381_830_050_505_118_9),
    (0.0, 0.417_959_183_673_469_4),
    (0.405_845_151_377_397_2, 0.381_830_050_505_118_9),
    (0.741_531_185_599_394_4, 0.279_705_391_489_276_64),
    (0.949_107_912_342_758_5, 0.129_484_966_168_869_7),
];

/// The root of an upper triangular matrix with roots of its diagonal of non-negative real part.
fn triangular_root(t: &[C64], n: usize) -> Result<Vec<C64>, Failure> {
    let mut r: Vec<C64> = try_zeroed(t.len())?;
    for j in 0..n {
        r[j * n + j] = t[j * n + j].sqrt();
        for i in (0..j).rev() {
            let mut s = t[j * n + i];
            for k in i + 1..j {
                s -= r[k * n + i] * r[j * n + k];
            }
            let d = r[i * n + i] + r[j * n + j];
            // Two zero roots: zero solves the equation if anything does.
            r[j * n + i] = if d == C64::ZERO && s == C64::ZERO {
                C64::ZERO
            } else {
                s / d
            };
        }
    }
    Ok(r)
}

/// `U * T * U'`.
fn turn_back(u: &[C64], t: &[C64], n: usize) -> Result<Vec<C64>, Failure> {
    let ut = multiply(u, Operation::Plain, t, Operation::Plain, n, n, n)?;
    Ok(multiply(&ut, Operation::Plain, u, Operation::Adjoint, n, n, n)?)
}

/// `sqrtm(A)`. Inf or NaN where a singular matrix has no root.
pub fn square_root(a: &[C64], n: usize) -> Result<Vec<C64>, Failure> {
    let (u, t) = schur_complex(try_copy(a)?, n, true)?;
    turn_back(&u, &triangular_root(&t, n)?, n)
}

/// `logm(A)`, principal: roots are taken until the matrix is close to one, where a Padé approximant
/// (in its form as a sum of fractions) gives the logarithm.
pub fn logarithm(a: &[C64], n: usize) -> Result<Vec<C64>, Failure> {
    let (u, original) = schur_complex(try_copy(a)?, n, true)?;
    let mut t = try_copy(&original)?;
    let mut roots = 0;
    loop {
        for k in 0..n {
            t[k * n + k] = t[k * n + k] - 1.0;
        }
        let distance = norm_one(&t, n);
        if distance <= 0.25 || roots > 100 || !distance.is_finite() {
            break;
        }
        for k in 0..n {
            t[k * n + k] = t[k * n + k] + 1.0;
        }
        t = triangular_root(&t, n)?;
        roots += 1;
    }
    let mut log: Vec<C64> = try_zeroed(t.len())?;
    for (node, weight) in RULE {
        let x = 0.5 * (1.0 + node);
        let mut denominator = try_copy(&t)?;
        denominator.iter_mut().for_each(|v| *v = v.scale(x));
        for k in 0..n {
            denominator[k * n + k] = denominator[k * n + k] + 1.0;
        }
        let mut part = try_copy(&t)?;
        let view = View::new(&denominator, n, Operation::Plain);
        solve_triangular(view, n, Triangle::Upper, false, &mut part, n)?;
        log.iter_mut().zip(&part).for_each(|(l, p)| *l += p.scale(0.5 * weight));
    }
    let scale = libm::ldexp(1.0, roots);
    log.iter_mut().for_each(|v| *v = v.scale(scale));
    // The diagonal is known exactly.
    for k in 0..n {
        log[k * n + k] = original[k * n + k].log();
    }
    turn_back(&u, &log, n)
}

#[cfg(test)]
mod tests {
    use super::super::exponential;
    use super::super::testing::*;
    use super::*;

    #[test]
    fn roots_and_logarithms_undo() {
        for n in [0, 1, 2, 5, 20] {
            let g = random_complex(n, n, 3);
            let mut a = product(&adjoint(&g, n, n), &g, n, n, n);
            for k in 0..n {
                a[k * n + k] += C64::new(1.0, 0.5);
            }
            let r = square_root(&a, n).unwrap();
            assert!(distance(&product(&r, &r, n, n, n), &a) < 1e-12);
            let l = logarithm(&a, n).unwrap();
            assert!(distance(&exponential(&l, n).unwrap(), &a) < 1e-11);
        }
        let i = identity::<C64>(3);
        assert_eq!(square_root(&i, 3).unwrap(), i);
        assert!(distance(&logarithm(&i, 3).unwrap(), &[C64::ZERO; 9]) == 0.0);
        let r = square_root(&[C64::from_real(-4.0)], 1).unwrap();
        assert_eq!(r, [C64::new(0.0, 2.0)]);
    }
}
