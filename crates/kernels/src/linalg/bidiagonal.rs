//! Sweeps of the implicit QR iteration on a bidiagonal matrix, and the order of singular values.

use super::hermitian::rotate_columns;
use crate::field::Field;

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

/// The smaller singular value of `[f g; 0 h]`.
pub(super) fn small_singular_value(f: f64, g: f64, h: f64) -> f64 {
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

pub(super) fn sweep_unshifted<T: Field>(
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

pub(super) fn sweep_shifted<T: Field>(
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
pub(super) fn order<T: Field>(d: &mut [f64], u: &mut [T], m: usize, v: &mut [T], n: usize) {
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
