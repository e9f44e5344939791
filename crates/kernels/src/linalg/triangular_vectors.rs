//! Eigenvectors of (quasi-)triangular matrices by back substitution.

use crate::complex::C64;

/// A divisor kept away from zero: equal eigenvalues get almost parallel vectors, not Inf.
fn guard(d: C64, lambda: C64) -> C64 {
    let least = (f64::EPSILON * lambda.abs1()).max(f64::MIN_POSITIVE / f64::EPSILON);
    if d.abs1() < least {
        C64::from_real(least)
    } else {
        d
    }
}

/// Scales the vector down before it overflows.
fn keep_in_range(x: &mut [C64], k: usize) {
    if x[k].abs1() > 1e120 {
        x.iter_mut().for_each(|v| *v = v.scale(1e-120));
    }
}

/// Eigenvector `j` of an upper triangular T, into its zeroed column; the number of the next one.
pub(super) fn triangular_vector(t: &[C64], n: usize, j: usize, out: &mut [C64]) -> usize {
    let x = &mut out[j * n..(j + 1) * n];
    let lambda = t[j * n + j];
    x[j] = C64::ONE;
    for i in 0..j {
        x[i] = -t[j * n + i];
    }
    for i in (0..j).rev() {
        x[i] /= guard(t[i * n + i] - lambda, lambda);
        keep_in_range(x, i);
        let xi = x[i];
        for (v, c) in x[..i].iter_mut().zip(&t[i * n..i * n + i]) {
            *v -= *c * xi;
        }
    }
    j + 1
}

/// Eigenvector `j` of a real quasi-triangular T in standard form, and its conjugate where there is one, into their zeroed
/// columns; the number of the next one.
pub(super) fn quasi_triangular_vector(t: &[f64], values: &[C64], n: usize, j: usize, out: &mut [C64]) -> usize {
    let lambda = values[j];
    let pair = lambda.im != 0.0;
    let x = &mut out[j * n..(j + 1) * n];
    let top = if pair {
        let (b, c) = (t[(j + 1) * n + j], t[j * n + j + 1]);
        if b.abs() >= c.abs() {
            x[j] = C64::ONE;
            x[j + 1] = C64::new(0.0, lambda.im / b);
        } else {
            x[j] = C64::from_real(-lambda.im / c);
            x[j + 1] = C64::I;
        }
        let (p, q) = (x[j], x[j + 1]);
        for i in 0..j {
            x[i] = -(p.scale(t[j * n + i]) + q.scale(t[(j + 1) * n + i]));
        }
        j + 2
    } else {
        x[j] = C64::ONE;
        for i in 0..j {
            x[i] = C64::from_real(-t[j * n + i]);
        }
        j + 1
    };
    substitute(t, n, j, lambda, x);
    if pair {
        let (left, right) = out.split_at_mut((j + 1) * n);
        for (w, v) in right[..n].iter_mut().zip(&left[j * n..]) {
            *w = v.conj();
        }
    }
    top
}

/// Solves the rows above `j`, whose right-hand sides are in `x`.
fn substitute(t: &[f64], n: usize, j: usize, lambda: C64, x: &mut [C64]) {
    let eliminate = |x: &mut [C64], i: usize, rows: usize| {
        let xi = x[i];
        for (v, c) in x[..rows].iter_mut().zip(&t[i * n..i * n + rows]) {
            *v -= xi.scale(*c);
        }
    };
    let mut i = j;
    while i > 0 {
        i -= 1;
        if i > 0 && t[(i - 1) * n + i] != 0.0 {
            let k = i - 1;
            let (a, d) = (
                C64::from_real(t[k * n + k]) - lambda,
                C64::from_real(t[i * n + i]) - lambda,
            );
            let (b, c) = (t[i * n + k], t[k * n + i]);
            let det = guard(a * d - C64::from_real(b * c), lambda);
            let (p, q) = (x[k], x[i]);
            x[k] = (d * p - q.scale(b)) / det;
            x[i] = (a * q - p.scale(c)) / det;
            keep_in_range(x, k);
            keep_in_range(x, i);
            eliminate(x, i, k);
            eliminate(x, k, k);
            i = k;
        } else {
            x[i] /= guard(C64::from_real(t[i * n + i]) - lambda, lambda);
            keep_in_range(x, i);
            eliminate(x, i, i);
        }
    }
}
