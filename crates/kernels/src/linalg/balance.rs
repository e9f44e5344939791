//! Balancing: isolating eigenvalues by permutation, then scaling rows and columns by powers of two.

use crate::field::Field;

/// What was done, for turning eigenvectors back.
pub(super) struct Balance {
    /// Exchanges in the order they were made.
    swaps: Vec<(usize, usize)>,
    scale: Vec<f64>,
}

/// Balances an `n x n` matrix in place.
pub(super) fn balance<T: Field>(a: &mut [T], n: usize) -> Balance {
    let mut swaps = Vec::new();
    let (mut lo, mut hi) = (0, n);
    while let Some(i) = (lo..hi)
        .rev()
        .find(|&i| (lo..hi).all(|j| j == i || a[j * n + i] == T::ZERO))
    {
        exchange(a, n, i, hi - 1);
        swaps.push((i, hi - 1));
        hi -= 1;
        if hi == 0 {
            break;
        }
    }
    while let Some(j) = (lo..hi).find(|&j| (lo..hi).all(|i| i == j || a[j * n + i] == T::ZERO)) {
        exchange(a, n, j, lo);
        swaps.push((j, lo));
        lo += 1;
    }
    Balance {
        scale: equilibrate(a, n, lo, hi),
        swaps,
    }
}

fn exchange<T: Field>(a: &mut [T], n: usize, i: usize, j: usize) {
    if i == j {
        return;
    }
    for k in 0..n {
        a.swap(i * n + k, j * n + k);
    }
    for k in 0..n {
        a.swap(k * n + i, k * n + j);
    }
}

fn equilibrate<T: Field>(a: &mut [T], n: usize, lo: usize, hi: usize) -> Vec<f64> {
    let mut scale = vec![1.0; n];
    for _ in 0..100 {
        let mut changed = false;
        for i in lo..hi {
            let mut c = super::norm::norm2(&a[i * n + lo..i * n + hi]);
            let mut r = (lo..hi).fold(0.0, |s, j| libm::hypot(s, a[j * n + i].modulus()));
            if c == 0.0 || r == 0.0 {
                continue;
            }
            let before = c + r;
            let mut f = 1.0;
            while c < r / 2.0 && f < 1e100 {
                f *= 2.0;
                c *= 2.0;
                r /= 2.0;
            }
            while c >= r * 2.0 && f > 1e-100 {
                f /= 2.0;
                c /= 2.0;
                r *= 2.0;
            }
            if f == 1.0 || c + r >= 0.95 * before {
                continue;
            }
            changed = true;
            scale[i] *= f;
            for j in 0..n {
                a[j * n + i] = a[j * n + i].scale(1.0 / f);
            }
            for v in &mut a[i * n..(i + 1) * n] {
                *v = v.scale(f);
            }
        }
        if !changed {
            break;
        }
    }
    scale
}

impl Balance {
    /// Turns eigenvectors of the balanced matrix (columns of `v`) into those of the original.
    pub(super) fn restore<T: Field>(&self, v: &mut [T], n: usize) {
        for column in v.chunks_exact_mut(n.max(1)) {
            for (x, &s) in column.iter_mut().zip(&self.scale) {
                *x = x.scale(s);
            }
            for &(i, j) in self.swaps.iter().rev() {
                column.swap(i, j);
            }
        }
    }
}
