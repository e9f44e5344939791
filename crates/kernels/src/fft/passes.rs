//! One pass of the Stockham transform: `r` interleaved halves become one, sorted, with no bit
//! reversal.
//!
//! With `s` the product of the radices done so far and `m = n / (s r)`, pass (p, q) takes
//! `a_j = x[q + s (p + m j)]` and writes `y[q + s (r p + k)] = w^(p k s) * sum_j a_j w_r^(j k)`.

use crate::complex::C64;

/// Splits `n` into radices, or `None` if a prime factor above 13 is in it.
pub(super) fn factorize(mut n: usize) -> Option<Vec<usize>> {
    let mut out = Vec::new();
    for r in [4, 2, 3, 5, 7, 11, 13] {
        while n > 1 && n.is_multiple_of(r) {
            out.push(r);
            n /= r;
        }
    }
    (n <= 1).then_some(out)
}

/// Does the butterflies `p0 .. p1` of a pass.
pub(super) fn run(x: &[C64], y: &mut [C64], roots: &[C64], radix: usize, s: usize, p0: usize, p1: usize) {
    let n = x.len();
    let m = n / (s * radix);
    for p in p0..p1 {
        let out = &mut y[s * radix * p..s * radix * (p + 1)];
        let w = |k: usize| roots[p * k * s];
        match radix {
            2 => radix2([&x[s * p..][..s], &x[s * (p + m)..][..s]], out, s, w(1)),
            3 => radix3(
                [&x[s * p..][..s], &x[s * (p + m)..][..s], &x[s * (p + 2 * m)..][..s]],
                out,
                s,
                [w(1), w(2)],
            ),
            4 => {
                let a = [
                    &x[s * p..][..s],
                    &x[s * (p + m)..][..s],
                    &x[s * (p + 2 * m)..][..s],
                    &x[s * (p + 3 * m)..][..s],
                ];
                radix4(a, out, s, [w(1), w(2), w(3)]);
            }
            _ => radix_any(x, out, roots, radix, s, p, m),
        }
    }
}

fn radix2(a: [&[C64]; 2], out: &mut [C64], s: usize, w: C64) {
    let (y0, y1) = out.split_at_mut(s);
    for q in 0..s {
        let (u, v) = (a[0][q], a[1][q]);
        y0[q] = u + v;
        y1[q] = (u - v) * w;
    }
}

fn radix3(a: [&[C64]; 3], out: &mut [C64], s: usize, w: [C64; 2]) {
    const SIN: f64 = 0.866_025_403_784_438_6;
    let (y0, rest) = out.split_at_mut(s);
    let (y1, y2) = rest.split_at_mut(s);
    for q in 0..s {
        let t = a[1][q] + a[2][q];
        let d = (a[1][q] - a[2][q]).scale(SIN);
        let c = a[0][q] - t.scale(0.5);
        y0[q] = a[0][q] + t;
        y1[q] = (c + d.mul_neg_i()) * w[0];
        y2[q] = (c + d.mul_i()) * w[1];
    }
}

fn radix4(a: [&[C64]; 4], out: &mut [C64], s: usize, w: [C64; 3]) {
    let (low, high) = out.split_at_mut(2 * s);
    let (y0, y1) = low.split_at_mut(s);
    let (y2, y3) = high.split_at_mut(s);
    for q in 0..s {
        let (even, odd) = (a[0][q] + a[2][q], a[1][q] + a[3][q]);
        let (de, dodd) = (a[0][q] - a[2][q], (a[1][q] - a[3][q]).mul_neg_i());
        y0[q] = even + odd;
        y1[q] = (de + dodd) * w[0];
        y2[q] = (even - odd) * w[1];
        y3[q] = (de - dodd) * w[2];
    }
}

/// Radices 5 to 13, pairs of terms joined so that the sums of a symmetric pair share products.
fn radix_any(x: &[C64], out: &mut [C64], roots: &[C64], radix: usize, s: usize, p: usize, m: usize) {
    let step = x.len() / radix;
    let half = radix / 2;
    let mut sum = [C64::ZERO; 7];
    let mut difference = [C64::ZERO; 7];
    for q in 0..s {
        let first = x[q + s * p];
        let mut total = first;
        for j in 1..=half {
            let (u, v) = (x[q + s * (p + m * j)], x[q + s * (p + m * (radix - j))]);
            sum[j] = u + v;
            difference[j] = (u - v).mul_i();
            total += sum[j];
        }
        out[q] = total;
        for k in 1..=half {
            let (mut even, mut odd) = (first, C64::ZERO);
            for j in 1..=half {
                let w = roots[(j * k % radix) * step];
                even += sum[j].scale(w.re);
                odd += difference[j].scale(w.im);
            }
            out[q + s * k] = (even + odd) * roots[p * k * s];
            out[q + s * (radix - k)] = (even - odd) * roots[p * (radix - k) * s];
        }
    }
}
