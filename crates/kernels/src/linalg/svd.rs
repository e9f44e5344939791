//! Singular value decomposition: Householder bidiagonalization, then implicit QR with the zero
//! shift of Demmel and Kahan where the shift would blur small singular values.

use super::failure::Failure;
use super::hermitian::{accumulate, rotate_columns};
use super::householder::{apply_left, apply_right, reflect};
use super::scaling::tame;
use crate::alloc::{checked_len, try_zeroed};
use crate::field::Field;

/// `A = U * diag(values) * V'`.
#[derive(Clone, Debug)]
pub struct Svd<T> {
    /// `min(m, n)` singular values, largest first.
    pub values: Vec<f64>,
    /// Left vectors: `m x m` in full, `m x min(m, n)` in economy form, or empty.
    pub u: Vec<T>,
    /// Right vectors: `n x n` in full, `n x min(m, n)` in economy form, or empty.
    pub v: Vec<T>,
}

/// Which vectors are computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vectors {
    /// None.
    None,
    /// `min(m, n)` of each.
    Economy,
    /// All `m` and `n`.
    Full,
}

/// Decomposes a column-major `m x n` matrix.
pub fn svd<T: Field>(a: Vec<T>, m: usize, n: usize, vectors: Vectors) -> Result<Svd<T>, Failure> {
    if m >= n {
        return tall(a, m, n, vectors);
    }
    let mut adjoint: Vec<T> = try_zeroed(a.len())?;
    for j in 0..n {
        for i in 0..m {
            adjoint[i * n + j] = a[j * m + i].conj();
        }
    }
    let s = tall(adjoint, n, m, vectors)?;
    Ok(Svd {
        values: s.values,
        u: s.v,
        v: s.u,
    })
}

fn tall<T: Field>(mut a: Vec<T>, m: usize, n: usize, vectors: Vectors) -> Result<Svd<T>, Failure> {
    let unscale = tame(&mut a)?;
    let mut b = bidiagonalize(&mut a, m, n)?;
    let (mut u, mut v) = (Vec::new(), Vec::new());
    if vectors != Vectors::None {
        let columns = if vectors == Vectors::Full { m } else { n };
        u = try_zeroed(checked_len(m, columns)?)?;
        for k in 0..columns {
            u[k * m + k] = T::ONE;
        }
        for k in (0..n).rev() {
            let tail = &a[k * m + k + 1..(k + 1) * m];
            for c in u.chunks_exact_mut(m).skip(k) {
                apply_left(tail, b.left[k], &mut c[k..]);
            }
        }
        v = accumulate(&b.rows, &b.right, n)?;
    }
    iterate(&mut b.d, &mut b.e, &mut u, m, &mut v, n)?;
    order(&mut b.d, &mut u, m, &mut v, n);
    b.d.iter_mut().for_each(|s| *s *= unscale);
    Ok(Svd { values: b.d, u, v })
}

/// The bidiagonal matrix and the reflectors that are not left in the matrix itself.
struct Bidiagonal<T> {
    d: Vec<f64>,
    e: Vec<f64>,
    left: Vec<T>,
    right: Vec<T>,
    /// Tails of the right reflectors, below the subdiagonal of an `n x n` matrix.
    rows: Vec<T>,
}

fn bidiagonalize<T: Field>(a: &mut [T], m: usize, n: usize) -> Result<Bidiagonal<T>, Failure> {
    let mut b = Bidiagonal {
        d: try_zeroed(n)?,
        e: try_zeroed(n)?,
        left: try_zeroed(n)?,
        right: try_zeroed(n)?,
        rows: try_zeroed(checked_len(n, n)?)?,
    };
    let mut work: Vec<T> = try_zeroed(m)?;
    for k in 0..n {
        let (done, rest) = a.split_at_mut((k + 1) * m);
        let column = &mut done[k * m + k..];
        let tau = reflect(column);
        b.left[k] = tau;
        b.d[k] = column[0].real();
        for c in rest.chunks_exact_mut(m) {
            apply_left(&column[1..], tau.conj(), &mut c[k..]);
        }
        if k + 1 == n {
            break;
        }
        let row = &mut b.rows[k * n + k + 1..(k + 1) * n];
        for (x, c) in row.iter_mut().zip(rest.chunks_exact(m)) {
            *x = c[k].conj();
        }
        let tau = reflect(row);
        b.right[k] = tau;
        b.e[k] = row[0].real();
        if k + 1 < m {
            apply_right(&row[1..], tau, &mut rest[k + 1..], m, m - k - 1, &mut work);
        }
    }
    Ok(b)
}

/// `(c, s, r)` with `c f + s g = r` and `c g - s f = 0`.
fn rotation(f: f64, g: f64) -> (f64, f64, f64) {
    if g == 0.0 {
        return (1.0, 0.0, f);
    }
    if f == 0.0 {
        return (0.0, 1.0, g);
    }
    let r = libm::hypot(f, g).copysign(f);
    (f / r, g / r, r)
}

fn iterate<T: Field>(
    d: &mut [f64],
    e: &mut [f64],
    u: &mut [T],
    m: usize,
    v: &mut [T],
    n: usize,
) -> Result<(), Failure> {
    let largest = d.iter().chain(e.iter()).fold(0.0f64, |s, x| s.max(x.abs()));
    let floor = largest * f64::MIN_POSITIVE.sqrt();
    let mut turns = 0u64;
    let mut hi = n.saturating_sub(1);
    while hi > 0 {
        let mut l = hi;
        while l > 0 {
            let off = e[l - 1].abs();
            if off <= f64::EPSILON * (d[l - 1].abs() * d[l].abs()).sqrt() || off <= floor {
                e[l - 1] = 0.0;
                break;
            }
            l -= 1;
        }
        if l == hi {
            hi -= 1;
            continue;
        }
        turns += 1;
        if turns > 60 * n as u64 + 600 {
            return Err(Failure::NoConvergence);
        }
        let shift = small_singular_value(d[hi - 1], e[hi - 1], d[hi]);
        let ratio = shift / d[l].abs();
        if d[l] == 0.0 || ratio * ratio < f64::EPSILON || d[l..=hi].contains(&0.0) {
            sweep_unshifted(d, e, u, m, v, n, l, hi);
        } else {
            sweep_shifted(d, e, u, m, v, n, l, hi, shift);
        }
    }
    Ok(())
}

/// The smaller singular value of `[f g; 0 h]`.
fn small_singular_value(f: f64, g: f64, h: f64) -> f64 {
    let (f, g, h) = (f.abs(), g.abs(), h.abs());
    let (low, high) = if f < h { (f, h) } else { (h, f) };
    if low == 0.0 {
        return 0.0;
    }
    if g < high {
        let (s, t, q) = (1.0 + low / high, (high - low) / high, (g / high) * (g / high));
        return low * (2.0 / ((s * s + q).sqrt() + (t * t + q).sqrt()));
    }
    let r = high / g;
    if r == 0.0 {
        return low * high / g;
    }
    let (s, t) = (1.0 + low / high, (high - low) / high);
    let c = 1.0 / ((1.0 + (s * r) * (s * r)).sqrt() + (1.0 + (t * r) * (t * r)).sqrt());
    2.0 * (low * c) * r
}

fn sweep_unshifted<T: Field>(
    d: &mut [f64],
    e: &mut [f64],
    u: &mut [T],
    m: usize,
    v: &mut [T],
    n: usize,
    l: usize,
    hi: usize,
) {
    let (mut cs, mut old_cs, mut old_sn) = (1.0, 1.0, 0.0);
    for i in l..hi {
        let (c, s, r) = rotation(d[i] * cs, e[i]);
        if i > l {
            e[i - 1] = old_sn * r;
        }
        cs = c;
        let (oc, os, x) = rotation(old_cs * r, d[i + 1] * s);
        d[i] = x;
        (old_cs, old_sn) = (oc, os);
        if !v.is_empty() {
            rotate_columns(v, n, i, i + 1, c, -s);
            rotate_columns(u, m, i, i + 1, oc, -os);
        }
    }
    let h = d[hi] * cs;
    d[hi] = h * old_cs;
    e[hi - 1] = h * old_sn;
}

fn sweep_shifted<T: Field>(
    d: &mut [f64],
    e: &mut [f64],
    u: &mut [T],
    m: usize,
    v: &mut [T],
    n: usize,
    l: usize,
    hi: usize,
    shift: f64,
) {
    let mut f = (d[l].abs() - shift) * (1f64.copysign(d[l]) + shift / d[l]);
    let mut g = e[l];
    for i in l..hi {
        let (cr, sr, r) = rotation(f, g);
        if i > l {
            e[i - 1] = r;
        }
        f = cr * d[i] + sr * e[i];
        e[i] = cr * e[i] - sr * d[i];
        g = sr * d[i + 1];
        d[i + 1] *= cr;
        let (cl, sl, r) = rotation(f, g);
        d[i] = r;
        f = cl * e[i] + sl * d[i + 1];
        d[i + 1] = cl * d[i + 1] - sl * e[i];
        if i + 1 < hi {
            g = sl * e[i + 1];
            e[i + 1] *= cl;
        }
        if !v.is_empty() {
            rotate_columns(v, n, i, i + 1, cr, -sr);
            rotate_columns(u, m, i, i + 1, cl, -sl);
        }
    }
    e[hi - 1] = f;
}

/// Makes the values positive and descending.
fn order<T: Field>(d: &mut [f64], u: &mut [T], m: usize, v: &mut [T], n: usize) {
    for k in 0..n {
        if d[k] < 0.0 || (d[k] == 0.0 && d[k].is_sign_negative()) {
            d[k] = -d[k];
            if !v.is_empty() {
                v[k * n..(k + 1) * n].iter_mut().for_each(|x| *x = -*x);
            }
        }
    }
    for k in 0..n {
        let mut best = k;
        for j in k + 1..n {
            if d[j] > d[best] {
                best = j;
            }
        }
        if best != k {
            d.swap(k, best);
            if !v.is_empty() {
                swap_columns(u, m, k, best);
                swap_columns(v, n, k, best);
            }
        }
    }
}

fn swap_columns<T>(a: &mut [T], rows: usize, i: usize, j: usize) {
    let (left, right) = a.split_at_mut(j * rows);
    left[i * rows..(i + 1) * rows].swap_with_slice(&mut right[..rows]);
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    fn check<T: Field>(a: Vec<T>, m: usize, n: usize) {
        let r = m.min(n);
        for (mode, mu, nv) in [(Vectors::Economy, r, r), (Vectors::Full, m, n)] {
            let f = svd(a.clone(), m, n, mode).unwrap();
            assert_eq!((f.u.len(), f.v.len()), (m * mu, n * nv));
            assert!(f.values.windows(2).all(|w| w[0] >= w[1]) && f.values.iter().all(|&s| s >= 0.0));
            assert!(orthogonality(&f.u, m, mu) < 1e-13 && orthogonality(&f.v, n, nv) < 1e-13);
            let mut us = f.u[..m * r].to_vec();
            for (k, c) in us.chunks_exact_mut(m.max(1)).enumerate() {
                c.iter_mut().for_each(|x| *x = x.scale(f.values[k]));
            }
            let back = product(&us, &adjoint(&f.v[..n * r], n, r), m, r, n);
            assert!(distance(&back, &a) < 1e-14 * (20 + m + n) as f64, "{m}x{n}");
            let only = svd(a.clone(), m, n, Vectors::None).unwrap();
            assert!(only.values.iter().zip(&f.values).all(|(x, y)| (x - y).abs() < 1e-13));
        }
    }

    #[test]
    fn factors_multiply_back() {
        for (m, n) in [
            (0, 0),
            (3, 0),
            (0, 3),
            (1, 1),
            (1, 5),
            (5, 1),
            (4, 4),
            (20, 7),
            (7, 20),
            (60, 60),
            (100, 40),
        ] {
            check(random(m, n, 3), m, n);
            check(random_complex(m, n, 4), m, n);
        }
        let low = product(&random(30, 2, 1), &random(2, 25, 2), 30, 2, 25);
        check(low.clone(), 30, 25);
        assert!(svd(low, 30, 25, Vectors::None).unwrap().values[2] < 1e-14);
        check(vec![0.0; 12], 3, 4);
        check(identity::<f64>(9), 9, 9);
    }

    #[test]
    fn known_results() {
        let f = svd(vec![1.0, 3.0, 2.0, 4.0], 2, 2, Vectors::Full).unwrap();
        assert!(distance(&f.values, &[5.464_985_704_219_043, 0.365_966_190_626_257_8]) < 2e-15);
        assert!(
            distance(
                &f.u,
                &[
                    -0.404_553_584_833_757,
                    -0.914_514_295_677_304,
                    -0.914_514_295_677_304,
                    0.404_553_584_833_757
                ]
            ) < 1e-14
        );
        assert!(
            distance(
                &f.v,
                &[
                    -0.576_048_436_766_321,
                    -0.817_415_560_470_363,
                    0.817_415_560_470_363,
                    -0.576_048_436_766_321
                ]
            ) < 1e-14
        );
        // A graded bidiagonal matrix keeps the digits of its small values.
        let f = svd(vec![1.0, 0.0, 1.0, 1e-20], 2, 2, Vectors::None).unwrap();
        assert!((f.values[1] / (1e-20 / 2f64.sqrt()) - 1.0).abs() < 1e-14);
        assert_eq!(
            svd(vec![f64::INFINITY], 1, 1, Vectors::None).unwrap_err(),
            Failure::NotFinite
        );
    }
}
