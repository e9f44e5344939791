//! Finding intervals.

/// The interval `k` with `x[k] <= q < x[k + 1]` among strictly increasing `x` (at least two), its
/// ends extended outward; `None` for NaN.
pub fn locate(x: &[f64], q: f64) -> Option<usize> {
    if q.is_nan() || x.len() < 2 {
        return None;
    }
    let above = x.partition_point(|&v| v <= q);
    Some(above.clamp(1, x.len() - 1) - 1)
}

/// Linear interpolation of `y` at `q`, extrapolating with the outer pieces; exact at the nodes.
pub fn interpolate_linear(x: &[f64], y: &[f64], q: f64) -> f64 {
    let Some(k) = locate(x, q) else {
        return f64::NAN;
    };
    let (x0, x1, y0, y1) = (x[k], x[k + 1], y[k], y[k + 1]);
    if q == x1 {
        return y1;
    }
    if q == x0 || y0 == y1 {
        return y0;
    }
    y0 + (q - x0) / (x1 - x0) * (y1 - y0)
}

/// Counts per bin of ascending `edges` (the last bin holds its right edge), and for each value its
/// bin from 1, or 0 outside, when `bins` is given.
pub fn histogram(values: &[f64], edges: &[f64], counts: &mut [f64], mut bins: Option<&mut [u32]>) {
    counts.fill(0.0);
    let last = edges.len().saturating_sub(1);
    for (i, &v) in values.iter().enumerate() {
        let above = edges.partition_point(|&e| e <= v);
        let bin = if last == 0 || v.is_nan() || above == 0 {
            0
        } else if above <= last {
            above
        } else if v == edges[last] {
            last
        } else {
            0
        };
        if bin > 0 {
            counts[bin - 1] += 1.0;
        }
        if let Some(b) = bins.as_deref_mut() {
            b[i] = bin as u32;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_and_bins() {
        let x = [1.0, 2.0, 4.0];
        assert_eq!(locate(&x, 0.0), Some(0));
        assert_eq!(locate(&x, 2.0), Some(1));
        assert_eq!(locate(&x, 9.0), Some(1));
        assert_eq!(locate(&x, f64::NAN), None);
        assert_eq!(interpolate_linear(&x, &[10.0, 20.0, 40.0], 3.0), 30.0);
        let mut counts = [0.0; 2];
        let mut bins = [9; 5];
        histogram(&[1.0, 2.0, 4.0, 5.0, f64::NAN], &x, &mut counts, Some(&mut bins));
        assert_eq!(counts, [1.0, 2.0]);
        assert_eq!(bins, [1, 2, 2, 0, 0]);
        histogram(&[1.0], &[], &mut [], None);
    }
}
