//! Norms that neither overflow nor underflow on the way.

use crate::field::Field;

/// The Euclidean norm of a vector.
pub fn norm2<T: Field>(x: &[T]) -> f64 {
    let mut lanes = [0.0; 4];
    for c in x.chunks(4) {
        for (lane, v) in lanes.iter_mut().zip(c) {
            *lane += v.real() * v.real() + v.imag() * v.imag();
        }
    }
    let squares: f64 = (lanes[0] + lanes[2]) + (lanes[1] + lanes[3]);
    if squares.is_finite() && squares > 1e-280 {
        return squares.sqrt();
    }
    let largest = x
        .iter()
        .fold(0.0, |m, v| nan_max(m, nan_max(v.real().abs(), v.imag().abs())));
    if largest == 0.0 || !largest.is_finite() {
        return largest;
    }
    // A power of two as scale keeps the division exact.
    let scale = libm::ldexp(1.0, -libm::frexp(largest).1.clamp(-1020, 1020));
    let squares: f64 = x.iter().fold(0.0, |s, v| {
        let (a, b) = (v.real() * scale, v.imag() * scale);
        s + a * a + b * b
    });
    squares.sqrt() / scale
}

/// The larger of two, NaN if one is NaN.
pub(super) fn nan_max(a: f64, b: f64) -> f64 {
    if b > a || b.is_nan() {
        b
    } else {
        a
    }
}

/// The Frobenius norm.
pub fn norm_frobenius<T: Field>(a: &[T]) -> f64 {
    norm2(a)
}

/// The largest column sum of absolute values of an `m`-row matrix.
pub fn norm_one<T: Field>(a: &[T], m: usize) -> f64 {
    if m == 0 {
        return 0.0;
    }
    a.chunks_exact(m).fold(0.0, |best, column| {
        nan_max(best, column.iter().fold(0.0, |s, v| s + v.modulus()))
    })
}

/// The largest row sum of absolute values of an `m`-row matrix.
pub fn norm_inf<T: Field>(a: &[T], m: usize) -> f64 {
    let n = a.len().checked_div(m).unwrap_or(0);
    (0..m).fold(0.0, |best, i| {
        nan_max(best, (0..n).fold(0.0, |s, j| s + a[i + j * m].modulus()))
    })
}
