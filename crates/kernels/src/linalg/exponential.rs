//! The matrix exponential by scaling, a Padé approximant and squaring (Higham 2005).

use super::failure::Failure;
use super::lu::Factors;
use super::norm::norm_one;
use crate::alloc::{try_copy, try_zeroed};
use crate::field::Field;
use crate::matmul::{multiply, Operation};

/// Largest 1-norm for which the diagonal approximant of that degree is exact to double precision.
const LIMITS: [(usize, f64); 5] = [
    (3, 1.495_585_217_958_292e-2),
    (5, 2.539_398_330_063_23e-1),
    (7, 9.504_178_996_162_932e-1),
    (9, 2.097_847_961_257_068),
    (13, 5.371_920_351_148_152),
];

/// `expm(A)` of an `n x n` matrix. NaN everywhere if it holds NaN or Inf.
pub fn exponential<T: Field>(a: &[T], n: usize) -> Result<Vec<T>, Failure> {
    let norm = norm_one(a, n);
    if !norm.is_finite() {
        return Ok(crate::alloc::try_filled(a.len(), T::from_real(f64::NAN))?);
    }
    if (0..n).all(|j| (0..n).all(|i| i == j || a[j * n + i] == T::ZERO)) {
        return diagonal(a, n);
    }
    if let Some(&(degree, _)) = LIMITS.iter().find(|(_, limit)| norm <= *limit) {
        return pade(a, n, degree);
    }
    let (fraction, exponent) = libm::frexp(norm / LIMITS[4].1);
    let squarings = (exponent - i32::from(fraction == 0.5)).max(0);
    let mut scaled = try_copy(a)?;
    scaled
        .iter_mut()
        .for_each(|v| *v = v.scale(libm::ldexp(1.0, -squarings)));
    let mut x = pade(&scaled, n, 13)?;
    for _ in 0..squarings {
        x = times(&x, &x, n)?;
    }
    Ok(x)
}

fn times<T: Field>(a: &[T], b: &[T], n: usize) -> Result<Vec<T>, Failure> {
    Ok(multiply(a, Operation::Plain, b, Operation::Plain, n, n, n)?)
}

fn diagonal<T: Field>(a: &[T], n: usize) -> Result<Vec<T>, Failure> {
    let mut x: Vec<T> = try_zeroed(n * n)?;
    for k in 0..n {
        let d = a[k * n + k];
        if !T::IS_COMPLEX || d.imag() == 0.0 {
            x[k * n + k] = T::from_real(libm::exp(d.real()));
        } else {
            return pade_of_any(a, n);
        }
    }
    Ok(x)
}

/// A complex diagonal goes the general way.
fn pade_of_any<T: Field>(a: &[T], n: usize) -> Result<Vec<T>, Failure> {
    let norm = norm_one(a, n);
    let squarings = if norm > LIMITS[4].1 {
        libm::frexp(norm / LIMITS[4].1).1.max(0)
    } else {
        0
    };
    let mut scaled = try_copy(a)?;
    scaled
        .iter_mut()
        .for_each(|v| *v = v.scale(libm::ldexp(1.0, -squarings)));
    let mut x = pade(&scaled, n, 13)?;
    for _ in 0..squarings {
        x = times(&x, &x, n)?;
    }
    Ok(x)
}

/// Coefficients of the numerator: `(2m - k)! m! / ((2m)! k! (m - k)!)`, scaled to a last one of 1.
fn coefficients(degree: usize) -> [f64; 14] {
    let mut c = [0.0; 14];
    c[degree] = 1.0;
    for k in (0..degree).rev() {
        c[k] = c[k + 1] * ((k + 1) * (2 * degree - k)) as f64 / (degree - k) as f64;
    }
    c
}

/// `(V - U) \ (V + U)` with U the odd and V the even part of the numerator.
fn pade<T: Field>(a: &[T], n: usize, degree: usize) -> Result<Vec<T>, Failure> {
    let c = coefficients(degree);
    let a2 = times(a, a, n)?;
    let mut powers: Vec<Vec<T>> = vec![a2];
    while powers.len() < 3 && 2 * powers.len() + 2 < degree || 2 * powers.len() + 1 < degree && degree < 13 {
        let next = times(&powers[powers.len() - 1], &powers[0], n)?;
        powers.push(next);
    }
    // Sums of c[k] A^(2 j), from the given coefficient on.
    let sum = |first: usize, with_unit: bool| -> Result<Vec<T>, Failure> {
        let mut s: Vec<T> = try_zeroed(n * n)?;
        for (j, p) in powers.iter().enumerate() {
            let k = first + 2 * (j + 1);
            if k <= degree {
                s.iter_mut().zip(p).for_each(|(t, v)| *t += v.scale(c[k]));
            }
        }
        if with_unit {
            for k in 0..n {
                s[k * n + k] += T::from_real(c[first]);
            }
        }
        Ok(s)
    };
    let (odd, even);
    if degree == 13 {
        // A^8 .. A^13 through A^6 times a second sum.
        let high = |first: usize, low: Vec<T>| -> Result<Vec<T>, Failure> {
            let s = sum(first, false)?;
            let mut out = times(&powers[2], &s, n)?;
            out.iter_mut().zip(&low).for_each(|(t, v)| *t += *v);
            Ok(out)
        };
        odd = high(7, sum(1, true)?)?;
        even = high(6, sum(0, true)?)?;
    } else {
        odd = sum(1, true)?;
        even = sum(0, true)?;
    }
    let u = times(a, &odd, n)?;
    let mut numerator = even.clone();
    let mut denominator = even;
    for ((p, q), &w) in numerator.iter_mut().zip(denominator.iter_mut()).zip(&u) {
        *p += w;
        *q -= w;
    }
    Factors::of(denominator, n, n)?.solve(&mut numerator, n)?;
    Ok(numerator)
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::complex::C64;

    #[test]
    fn agrees_with_the_series() {
        for (n, scale) in [(1, 1.0), (3, 0.001), (3, 0.05), (4, 0.2), (5, 0.4), (4, 1.0), (6, 3.0)] {
            let a: Vec<C64> = random_complex(n, n, 5).iter().map(|v| v.scale(scale)).collect();
            let x = exponential(&a, n).unwrap();
            // A Taylor series of A/64, squared six times.
            let small: Vec<C64> = a.iter().map(|v| v.scale(1.0 / 64.0)).collect();
            let (mut sum, mut term) = (identity::<C64>(n), identity::<C64>(n));
            for k in 1..30 {
                term = product(&term, &small, n, n, n)
                    .iter()
                    .map(|v| v.scale(1.0 / f64::from(k)))
                    .collect();
                sum = sum.iter().zip(&term).map(|(p, q)| *p + *q).collect();
            }
            for _ in 0..6 {
                sum = product(&sum, &sum, n, n, n);
            }
            let size = sum.iter().fold(0.0, |m: f64, v| m.max(v.abs()));
            assert!(distance(&x, &sum) < 1e-13 * size, "{n} {scale} {}", distance(&x, &sum));
        }
    }

    #[test]
    fn known_results() {
        assert_eq!(exponential(&[0.0; 4], 2).unwrap(), identity::<f64>(2));
        assert_eq!(exponential(&[0.0, 0.0, 1.0, 0.0], 2).unwrap(), [1.0, 0.0, 1.0, 1.0]);
        let x = exponential(&[0.0, 1.0, -1.0, 0.0], 2).unwrap();
        assert!(distance(&x, &[libm::cos(1.0), libm::sin(1.0), -libm::sin(1.0), libm::cos(1.0)]) < 2e-16);
        assert!(exponential::<f64>(&[], 0).unwrap().is_empty());
        assert!(exponential(&[f64::NAN], 1).unwrap()[0].is_nan());
    }
}
