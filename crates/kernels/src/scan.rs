//! Cumulative sums, products and extrema along a dimension, forward or in reverse.

use crate::layout::Layout;
use crate::reduce::Ordered;

/// Which end a scan starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From the first element.
    Forward,
    /// From the last.
    Reverse,
}

impl Direction {
    /// The row visited at step `k` of `n`.
    fn row(self, k: usize, n: usize) -> usize {
        match self {
            Direction::Forward => k,
            Direction::Reverse => n - 1 - k,
        }
    }
}

/// Scans with `join(accumulated, element)`; the first element of a lane is taken as it is.
pub fn scan<T: Copy>(x: &[T], layout: Layout, direction: Direction, out: &mut [T], join: impl Fn(T, T) -> T) {
    let Layout { outer, n, inner } = layout;
    if n == 0 || inner == 0 {
        return;
    }
    for o in 0..outer {
        let base = o * n * inner;
        if inner == 1 {
            let mut acc = x[base + direction.row(0, n)];
            out[base + direction.row(0, n)] = acc;
            for k in 1..n {
                let at = base + direction.row(k, n);
                acc = join(acc, x[at]);
                out[at] = acc;
            }
            continue;
        }
        let first = base + direction.row(0, n) * inner;
        out[first..first + inner].copy_from_slice(&x[first..first + inner]);
        for k in 1..n {
            let before = base + direction.row(k - 1, n) * inner;
            let at = base + direction.row(k, n) * inner;
            for i in 0..inner {
                out[at + i] = join(out[before + i], x[at + i]);
            }
        }
    }
}

/// Cumulative sum, left to right.
pub fn cumsum(x: &[f64], layout: Layout, direction: Direction, out: &mut [f64]) {
    scan(x, layout, direction, out, |a, b| a + b);
}

/// Cumulative product, left to right.
pub fn cumprod(x: &[f64], layout: Layout, direction: Direction, out: &mut [f64]) {
    scan(x, layout, direction, out, |a, b| a * b);
}

/// Cumulative maximum; NaN are passed over once a number was met.
pub fn cummax<T: Ordered>(x: &[T], layout: Layout, direction: Direction, out: &mut [T]) {
    scan(
        x,
        layout,
        direction,
        out,
        |a, b| if b > a || a.is_nan() { b } else { a },
    );
}

/// Cumulative minimum; NaN are passed over once a number was met.
pub fn cummin<T: Ordered>(x: &[T], layout: Layout, direction: Direction, out: &mut [T]) {
    scan(
        x,
        layout,
        direction,
        out,
        |a, b| if b < a || a.is_nan() { b } else { a },
    );
}

/// Trapezoidal cumulative integral of one lane; `x` holds the abscissae, or unit spacing is used.
pub fn cumtrapz(x: Option<&[f64]>, y: &[f64], out: &mut [f64]) {
    let mut acc = 0.0;
    for k in 0..y.len() {
        if k > 0 {
            let h = x.map_or(1.0, |x| x[k] - x[k - 1]);
            acc += h * (y[k] + y[k - 1]) / 2.0;
        }
        out[k] = acc;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scans_in_both_directions() {
        let x = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
        let mut out = [0.0; 6];
        cumsum(&x, Layout::vector(6), Direction::Forward, &mut out);
        assert_eq!(out, [1.0, 3.0, 6.0, 10.0, 15.0, 21.0]);
        cumsum(&x, Layout::vector(6), Direction::Reverse, &mut out);
        assert_eq!(out, [21.0, 20.0, 18.0, 15.0, 11.0, 6.0]);
        cumprod(&x, Layout::along(&[2, 3], 1), Direction::Forward, &mut out);
        assert_eq!(out, [1.0, 2.0, 3.0, 8.0, 15.0, 48.0]);
        cumsum(&x, Layout::along(&[2, 3], 1), Direction::Reverse, &mut out);
        assert_eq!(out, [9.0, 12.0, 8.0, 10.0, 5.0, 6.0]);
    }

    #[test]
    fn extrema_pass_over_nan() {
        let x = [f64::NAN, 2.0, f64::NAN, 1.0, 3.0];
        let mut out = [0.0; 5];
        cummax(&x, Layout::vector(5), Direction::Forward, &mut out);
        assert!(out[0].is_nan());
        assert_eq!(out[1..], [2.0, 2.0, 2.0, 3.0]);
        cummin(&x, Layout::vector(5), Direction::Forward, &mut out);
        assert_eq!(out[1..], [2.0, 2.0, 1.0, 1.0]);
        cumtrapz(Some(&[0.0, 1.0, 3.0]), &[1.0, 3.0, 5.0], &mut out[..3]);
        assert_eq!(out[..3], [0.0, 2.0, 10.0]);
    }
}
