//! Sums and products in one documented order, so that fused and plain code agree to the bit.
//!
//! The order of a sum over contiguous elements: up to [`SUM_SEQUENTIAL`] elements left to right.
//! Longer ones in blocks of [`SUM_BLOCK`]: within a block lane `k` (of 8) adds the elements `k, k+8,
//! ...`; lanes join as `((0+4)+(2+6)) + ((1+5)+(3+7))`; block sums are added left to right. Eight
//! lanes are what SIMD units of any width can follow; blocks keep the error small.
//! Along a strided dimension each result adds its elements left to right in blocks of `SUM_BLOCK`,
//! and block sums left to right.

use crate::complex::C64;
use crate::layout::Layout;

/// Sums of at most this many elements are added left to right.
pub const SUM_SEQUENTIAL: usize = 32;
/// Elements per block of a longer sum.
pub const SUM_BLOCK: usize = 2048;

fn join(l: [f64; 8]) -> f64 {
    ((l[0] + l[4]) + (l[2] + l[6])) + ((l[1] + l[5]) + (l[3] + l[7]))
}

fn block_sum(x: &[f64]) -> f64 {
    let mut lanes = [0.0; 8];
    let chunks = x.chunks_exact(8);
    let rest = chunks.remainder();
    for c in chunks {
        for k in 0..8 {
            lanes[k] += c[k];
        }
    }
    for (lane, v) in lanes.iter_mut().zip(rest) {
        *lane += v;
    }
    join(lanes)
}

/// A sum that takes its elements tile by tile, for fused code. Tiles hold `SUM_BLOCK` elements but
/// for the last, and a sum of at most `SUM_SEQUENTIAL` elements comes as one tile.
#[derive(Clone, Copy, Debug, Default)]
pub struct SumState {
    total: f64,
    started: bool,
}

impl SumState {
    /// Adds one tile.
    pub fn push(&mut self, tile: &[f64]) {
        let part = if !self.started && tile.len() <= SUM_SEQUENTIAL {
            tile.iter().fold(0.0, |a, b| a + b)
        } else {
            block_sum(tile)
        };
        self.total = if self.started { self.total + part } else { part };
        self.started = true;
    }

    /// The sum.
    pub fn total(&self) -> f64 {
        self.total
    }
}

/// The sum of a slice.
pub fn sum(x: &[f64]) -> f64 {
    let mut s = SumState::default();
    for tile in x.chunks(SUM_BLOCK) {
        s.push(tile);
    }
    s.total()
}

/// The sum of complex numbers, both parts in the order of [`sum`] but sequential within lanes of 4.
pub fn sum_complex(x: &[C64]) -> C64 {
    if x.len() <= SUM_SEQUENTIAL {
        return x.iter().fold(C64::ZERO, |a, &b| a + b);
    }
    let mut total = C64::ZERO;
    for tile in x.chunks(SUM_BLOCK) {
        let mut lanes = [C64::ZERO; 4];
        for c in tile.chunks(4) {
            for (lane, &v) in lanes.iter_mut().zip(c) {
                *lane += v;
            }
        }
        total += (lanes[0] + lanes[2]) + (lanes[1] + lanes[3]);
    }
    total
}

/// The sum of squares, in the order of [`sum`]'s blocks. May overflow; norms scale before.
pub fn sum_of_squares(x: &[f64]) -> f64 {
    dot(x, x)
}

/// `sum(x .* y)` in the order of [`sum`]; the shorter length counts.
pub fn dot(x: &[f64], y: &[f64]) -> f64 {
    let n = x.len().min(y.len());
    let (x, y) = (&x[..n], &y[..n]);
    if n <= SUM_SEQUENTIAL {
        return x.iter().zip(y).fold(0.0, |a, (p, q)| a + p * q);
    }
    let mut total = 0.0;
    for (bx, by) in x.chunks(SUM_BLOCK).zip(y.chunks(SUM_BLOCK)) {
        let mut lanes = [0.0; 8];
        let (cx, cy) = (bx.chunks_exact(8), by.chunks_exact(8));
        let (rx, ry) = (cx.remainder(), cy.remainder());
        for (p, q) in cx.zip(cy) {
            for k in 0..8 {
                lanes[k] += p[k] * q[k];
            }
        }
        for k in 0..rx.len() {
            lanes[k] += rx[k] * ry[k];
        }
        total += join(lanes);
    }
    total
}

/// `sum(conj(x) .* y)`.
pub fn dot_complex(x: &[C64], y: &[C64]) -> C64 {
    let mut lanes = [C64::ZERO; 4];
    for (p, q) in x.chunks(4).zip(y.chunks(4)) {
        for (k, (a, b)) in p.iter().zip(q).enumerate() {
            lanes[k] += a.conj() * *b;
        }
    }
    (lanes[0] + lanes[2]) + (lanes[1] + lanes[3])
}

/// The product: left to right up to `SUM_SEQUENTIAL` elements, else in eight lanes.
pub fn prod(x: &[f64]) -> f64 {
    if x.len() <= SUM_SEQUENTIAL {
        return x.iter().fold(1.0, |a, b| a * b);
    }
    let mut l = [1.0; 8];
    for c in x.chunks(8) {
        for (lane, v) in l.iter_mut().zip(c) {
            *lane *= v;
        }
    }
    ((l[0] * l[4]) * (l[2] * l[6])) * ((l[1] * l[5]) * (l[3] * l[7]))
}

/// The product of complex numbers, left to right.
pub fn prod_complex(x: &[C64]) -> C64 {
    x.iter().fold(C64::ONE, |a, &b| a * b)
}

/// Sums along a dimension into `out` (`layout.lanes()` elements).
pub fn sum_along(x: &[f64], layout: Layout, out: &mut [f64]) {
    let Layout { outer, n, inner } = layout;
    if inner == 1 {
        for (o, r) in out.iter_mut().enumerate().take(outer) {
            *r = sum(&x[o * n..(o + 1) * n]);
        }
        return;
    }
    // Strips of a few hundred results keep both accumulators in the first cache.
    let mut part = [0.0; 256];
    for o in 0..outer {
        let block = &x[o * n * inner..(o + 1) * n * inner];
        for start in (0..inner).step_by(256) {
            let width = (inner - start).min(256);
            let result = &mut out[o * inner + start..o * inner + start + width];
            result.fill(0.0);
            let mut k = 0;
            while k < n {
                let end = (k + SUM_BLOCK).min(n);
                let part = &mut part[..width];
                part.fill(0.0);
                for row in k..end {
                    let source = &block[row * inner + start..row * inner + start + width];
                    for (p, v) in part.iter_mut().zip(source) {
                        *p += v;
                    }
                }
                for (r, p) in result.iter_mut().zip(part.iter()) {
                    *r += p;
                }
                k = end;
            }
        }
    }
}

/// Products along a dimension into `out`.
pub fn prod_along(x: &[f64], layout: Layout, out: &mut [f64]) {
    let Layout { outer, n, inner } = layout;
    if inner == 1 {
        for (o, r) in out.iter_mut().enumerate().take(outer) {
            *r = prod(&x[o * n..(o + 1) * n]);
        }
        return;
    }
    for o in 0..outer {
        let result = &mut out[o * inner..(o + 1) * inner];
        result.fill(1.0);
        for row in 0..n {
            let at = (o * n + row) * inner;
            for (r, v) in result.iter_mut().zip(&x[at..at + inner]) {
                *r *= v;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_sums_go_left_to_right() {
        assert_eq!(sum(&[0.1; 10]), 0.999_999_999_999_999_9);
        assert_eq!(sum(&[]), 0.0);
        assert_eq!(prod(&[]), 1.0);
        assert_eq!(sum(&[f64::INFINITY, 1.0]), f64::INFINITY);
    }

    #[test]
    fn long_sums_keep_their_digits() {
        let x = vec![0.1; 1_000_003];
        assert!((sum(&x) - 100_000.3).abs() < 1e-8);
        let whole: Vec<f64> = (1..=100_001).map(f64::from).collect();
        assert_eq!(sum(&whole), 100_001.0 * 100_002.0 / 2.0);
        assert_eq!(dot(&whole, &vec![2.0; 100_001]), 100_001.0 * 100_002.0);
        let mut state = SumState::default();
        x.chunks(SUM_BLOCK).for_each(|t| state.push(t));
        assert_eq!(state.total(), sum(&x));
    }

    #[test]
    fn sums_along_dimensions() {
        let (r, c) = (300, 5000);
        let x: Vec<f64> = (0..r * c).map(|k| (k % 97) as f64).collect();
        let mut rows = vec![0.0; r];
        sum_along(&x, Layout::along(&[r, c], 1), &mut rows);
        let mut columns = vec![0.0; c];
        sum_along(&x, Layout::along(&[r, c], 0), &mut columns);
        for i in 0..r {
            assert_eq!(rows[i], (0..c).map(|j| x[i + j * r]).sum::<f64>());
        }
        assert_eq!(sum(&rows), sum(&columns));
        let mut none = vec![1.0; 3];
        sum_along(
            &[],
            Layout {
                outer: 1,
                n: 0,
                inner: 3,
            },
            &mut none,
        );
        assert_eq!(none, [0.0; 3]);
        prod_along(
            &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
            Layout {
                outer: 1,
                n: 2,
                inner: 3,
            },
            &mut none,
        );
        assert_eq!(none, [4.0, 10.0, 18.0]);
    }
}
