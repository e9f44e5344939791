//! Piecewise cubics by values and slopes at the nodes: shape-preserving and spline.

use super::locate;
use crate::alloc::{try_zeroed, OutOfMemory};

/// Slopes of the shape-preserving cubic (Fritsch and Carlson's harmonic mean, three-point ends).
pub fn pchip_slopes(x: &[f64], y: &[f64]) -> Result<Vec<f64>, OutOfMemory> {
    let n = x.len();
    let mut d = try_zeroed(n)?;
    if n < 2 {
        return Ok(d);
    }
    let h = |k: usize| x[k + 1] - x[k];
    let delta = |k: usize| (y[k + 1] - y[k]) / (x[k + 1] - x[k]);
    if n == 2 {
        d.fill(delta(0));
        return Ok(d);
    }
    for k in 1..n - 1 {
        let (a, b) = (delta(k - 1), delta(k));
        if a * b > 0.0 {
            let (w1, w2) = (2.0 * h(k) + h(k - 1), h(k) + 2.0 * h(k - 1));
            d[k] = (w1 + w2) / (w1 / a + w2 / b);
        }
    }
    d[0] = end_slope(h(0), h(1), delta(0), delta(1));
    d[n - 1] = end_slope(h(n - 2), h(n - 3), delta(n - 2), delta(n - 3));
    Ok(d)
}

fn end_slope(h0: f64, h1: f64, d0: f64, d1: f64) -> f64 {
    let d = ((2.0 * h0 + h1) * d0 - h0 * d1) / (h0 + h1);
    if d * d0 <= 0.0 {
        0.0
    } else if d0 * d1 <= 0.0 && d.abs() > 3.0 * d0.abs() {
        3.0 * d0
    } else {
        d
    }
}

/// Slopes of the cubic spline: end slopes where given, else not-a-knot. Two points give the chord,
/// three the parabola.
pub fn spline_slopes(x: &[f64], y: &[f64], ends: Option<(f64, f64)>) -> Result<Vec<f64>, OutOfMemory> {
    let n = x.len();
    let mut s: Vec<f64> = try_zeroed(n)?;
    if n < 2 {
        return Ok(s);
    }
    let h = |k: usize| x[k + 1] - x[k];
    let delta = |k: usize| (y[k + 1] - y[k]) / (x[k + 1] - x[k]);
    if ends.is_none() && n <= 3 {
        if n == 2 {
            s.fill(delta(0));
        } else {
            let c = (delta(1) - delta(0)) / (x[2] - x[0]);
            for k in 0..3 {
                s[k] = delta(0) + c * ((x[k] - x[0]) + (x[k] - x[1]));
            }
        }
        return Ok(s);
    }
    // Tridiagonal system in the slopes: below, diagonal, above.
    let (mut lower, mut diagonal, mut upper) = (try_zeroed(n)?, try_zeroed(n)?, try_zeroed(n)?);
    for k in 1..n - 1 {
        lower[k] = h(k);
        diagonal[k] = 2.0 * (h(k - 1) + h(k));
        upper[k] = h(k - 1);
        s[k] = 3.0 * (h(k) * delta(k - 1) + h(k - 1) * delta(k));
    }
    match ends {
        Some((first, last)) => {
            (diagonal[0], s[0]) = (1.0, first);
            (diagonal[n - 1], s[n - 1]) = (1.0, last);
        }
        None => {
            let (a, b) = (h(0), h(1));
            diagonal[0] = b;
            upper[0] = a + b;
            s[0] = ((a + 2.0 * (a + b)) * b * delta(0) + a * a * delta(1)) / (a + b);
            let (a, b) = (h(n - 2), h(n - 3));
            diagonal[n - 1] = b;
            lower[n - 1] = a + b;
            s[n - 1] = ((a + 2.0 * (a + b)) * b * delta(n - 2) + a * a * delta(n - 3)) / (a + b);
        }
    }
    for k in 1..n {
        let m = lower[k] / diagonal[k - 1];
        diagonal[k] -= m * upper[k - 1];
        s[k] -= m * s[k - 1];
    }
    s[n - 1] /= diagonal[n - 1];
    for k in (0..n - 1).rev() {
        s[k] = (s[k] - upper[k] * s[k + 1]) / diagonal[k];
    }
    Ok(s)
}

/// A piecewise cubic by values and slopes.
#[derive(Clone, Copy, Debug)]
pub struct Hermite<'a> {
    /// Strictly increasing nodes.
    pub x: &'a [f64],
    /// Values.
    pub y: &'a [f64],
    /// Slopes.
    pub slopes: &'a [f64],
}

impl Hermite<'_> {
    /// Coefficients of piece `k` in powers of `q - x[k]`, highest first, as `mkpp` takes them.
    pub fn coefficients(&self, k: usize) -> [f64; 4] {
        let h = self.x[k + 1] - self.x[k];
        let delta = (self.y[k + 1] - self.y[k]) / h;
        let (d0, d1) = (self.slopes[k], self.slopes[k + 1]);
        let c = (3.0 * delta - 2.0 * d0 - d1) / h;
        let b = (d0 - 2.0 * delta + d1) / (h * h);
        [b, c, d0, self.y[k]]
    }

    /// The value at `q`, extrapolating with the outer pieces.
    pub fn value(&self, q: f64) -> f64 {
        let Some(k) = locate(self.x, q) else {
            return f64::NAN;
        };
        if q == self.x[k + 1] {
            return self.y[k + 1];
        }
        let [b, c, d, y] = self.coefficients(k);
        let s = q - self.x[k];
        y + s * (d + s * (c + s * b))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splines_reproduce_cubics() {
        let x = [0.0, 0.5, 1.5, 2.0, 4.0];
        let f = |t: f64| t * t * t - 2.0 * t * t + 3.0;
        let y: Vec<f64> = x.iter().map(|&t| f(t)).collect();
        let s = spline_slopes(&x, &y, None).unwrap();
        let p = Hermite {
            x: &x,
            y: &y,
            slopes: &s,
        };
        for q in [-1.0, 0.1, 1.0, 3.3, 5.0] {
            assert!((p.value(q) - f(q)).abs() < 1e-12, "{q}");
        }
        let s = spline_slopes(&x, &y, Some((0.0, 32.0))).unwrap();
        assert!(
            (Hermite {
                x: &x,
                y: &y,
                slopes: &s
            }
            .value(3.0)
                - f(3.0))
            .abs()
                < 1e-12
        );
        let s = spline_slopes(&x[..3], &[0.0, 0.25, 2.25], None).unwrap();
        assert!(
            (Hermite {
                x: &x[..3],
                y: &[0.0, 0.25, 2.25],
                slopes: &s
            }
            .value(1.0)
                - 1.0)
                .abs()
                < 1e-15
        );
    }

    #[test]
    fn pchip_keeps_the_shape() {
        let x = [0.0, 1.0, 2.0, 3.0];
        let y = [0.0, 0.0, 1.0, 1.0];
        let d = pchip_slopes(&x, &y).unwrap();
        assert_eq!(d, [0.0; 4]);
        let p = Hermite {
            x: &x,
            y: &y,
            slopes: &d,
        };
        assert_eq!(p.value(1.5), 0.5);
        assert_eq!(p.value(2.5), 1.0);
        assert_eq!(pchip_slopes(&[0.0, 2.0], &[0.0, 1.0]).unwrap(), [0.5, 0.5]);
    }
}
