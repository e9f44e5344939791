//! Interpolation of one line of values: the methods, and curves that answer with values or with pieces of polynomials.

use runmat_kernels::interpolate::{interpolate_linear, locate, pchip_slopes, spline_slopes, Hermite};
use runmat_value::{Error, Result};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    Linear,
    Nearest,
    Next,
    Previous,
    Pchip,
    /// Cubic convolution on uniform nodes, a spline on others.
    Cubic,
    Spline,
    Makima,
}

impl Method {
    /// By name; the star of old code (`'*linear'`) says nothing any more.
    pub fn named(text: &str) -> Option<Method> {
        Some(match text.to_lowercase().trim_start_matches('*') {
            "linear" => Method::Linear,
            "nearest" => Method::Nearest,
            "next" => Method::Next,
            "previous" => Method::Previous,
            "pchip" => Method::Pchip,
            "cubic" | "v5cubic" => Method::Cubic,
            "spline" => Method::Spline,
            "makima" => Method::Makima,
            _ => return None,
        })
    }

    /// Whether it goes on outside the nodes unless told otherwise.
    pub fn extrapolates(self) -> bool {
        matches!(self, Method::Pchip | Method::Spline | Method::Makima)
    }

    fn is_stepwise(self) -> bool {
        matches!(self, Method::Nearest | Method::Next | Method::Previous)
    }
}

/// Values over strictly increasing nodes, ready to be asked.
pub(crate) struct Curve<'a> {
    x: &'a [f64],
    y: Vec<f64>,
    /// Of cubic methods.
    slopes: Vec<f64>,
    method: Method,
}

pub(crate) fn is_uniform(x: &[f64]) -> bool {
    let n = x.len();
    if n < 3 {
        return true;
    }
    let h = (x[n - 1] - x[0]) / (n - 1) as f64;
    let size = x[0].abs().max(x[n - 1].abs());
    x.windows(2)
        .all(|w| ((w[1] - w[0]) - h).abs() <= 8.0 * f64::EPSILON * size.max(h))
}

/// Central differences, and at the ends the slopes that make the third difference vanish.
fn convolution_slopes(x: &[f64], y: &[f64]) -> Vec<f64> {
    let n = x.len();
    let h = (x[n - 1] - x[0]) / (n - 1) as f64;
    (0..n)
        .map(|k| {
            if k == 0 {
                (-3.0 * y[0] + 4.0 * y[1] - y[2]) / (2.0 * h)
            } else if k == n - 1 {
                (3.0 * y[n - 1] - 4.0 * y[n - 2] + y[n - 3]) / (2.0 * h)
            } else {
                (y[k + 1] - y[k - 1]) / (2.0 * h)
            }
        })
        .collect()
}

/// Modified Akima slopes: averages of neighbouring chords, weighted so that flat parts stay flat.
pub(crate) fn makima_slopes(x: &[f64], y: &[f64]) -> Vec<f64> {
    let n = x.len();
    let chord = |k: usize| (y[k + 1] - y[k]) / (x[k + 1] - x[k]);
    if n < 3 {
        return vec![if n == 2 { chord(0) } else { 0.0 }; n];
    }
    let mut d: Vec<f64> = vec![0.0, 0.0];
    d.extend((0..n - 1).map(chord));
    d[1] = 2.0 * d[2] - d[3];
    d[0] = 2.0 * d[1] - d[2];
    let m = d.len();
    let next = 2.0 * d[m - 1] - d[m - 2];
    d.push(next);
    d.push(2.0 * next - d[m - 1]);
    (0..n)
        .map(|i| {
            let (a, b, c, e) = (d[i], d[i + 1], d[i + 2], d[i + 3]);
            let right = (e - c).abs() + (e + c).abs() / 2.0;
            let left = (b - a).abs() + (b + a).abs() / 2.0;
            if right + left == 0.0 {
                0.0
            } else {
                (right * b + left * c) / (right + left)
            }
        })
        .collect()
}

impl<'a> Curve<'a> {
    /// `x` strictly increasing, at least two nodes (one for stepwise methods).
    pub fn new(x: &'a [f64], y: Vec<f64>, method: Method) -> Result<Curve<'a>> {
        let slopes = match method {
            Method::Pchip => pchip_slopes(x, &y)?,
            Method::Spline => spline_slopes(x, &y, None)?,
            Method::Makima => makima_slopes(x, &y),
            Method::Cubic if x.len() > 2 && is_uniform(x) => convolution_slopes(x, &y),
            Method::Cubic => spline_slopes(x, &y, None)?,
            _ => Vec::new(),
        };
        Ok(Curve { x, y, slopes, method })
    }

    /// With given end slopes: the clamped spline.
    pub fn clamped(x: &'a [f64], y: Vec<f64>, ends: (f64, f64)) -> Result<Curve<'a>> {
        let slopes = spline_slopes(x, &y, Some(ends))?;
        Ok(Curve {
            x,
            y,
            slopes,
            method: Method::Spline,
        })
    }

    pub fn value(&self, q: f64) -> f64 {
        if self.method.is_stepwise() {
            return self.step(q);
        }
        if self.slopes.is_empty() {
            return interpolate_linear(self.x, &self.y, q);
        }
        Hermite {
            x: self.x,
            y: &self.y,
            slopes: &self.slopes,
        }
        .value(q)
    }

    fn step(&self, q: f64) -> f64 {
        if q.is_nan() {
            return f64::NAN;
        }
        let k = locate(self.x, q).unwrap_or(0);
        let last = self.x.len() - 1;
        let up = (k + 1).min(last);
        let k = match self.method {
            Method::Next if q > self.x[up] => return f64::NAN,
            Method::Previous if q < self.x[k] => return f64::NAN,
            Method::Next if q > self.x[k] => up,
            Method::Next => k,
            Method::Previous if q >= self.x[up] => up,
            Method::Previous => k,
            _ if q - self.x[k] >= self.x[up] - q => up,
            _ => k,
        };
        self.y[k]
    }

    /// Coefficients of piece `k` in powers of `q - x[k]`, highest first.
    pub fn piece(&self, k: usize) -> Vec<f64> {
        if self.slopes.is_empty() {
            let slope = (self.y[k + 1] - self.y[k]) / (self.x[k + 1] - self.x[k]);
            return vec![slope, self.y[k]];
        }
        Hermite {
            x: self.x,
            y: &self.y,
            slopes: &self.slopes,
        }
        .coefficients(k)
        .to_vec()
    }
}

/// The order that makes nodes ascend; an error when some are equal or NaN.
pub(crate) fn ascending(x: &[f64], function: &str) -> Result<Vec<usize>> {
    if x.iter().any(|v| v.is_nan()) {
        return Err(Error::new(
            format!("MATLAB:{function}:NaNinX"),
            "Sample points must not contain NaN.",
        ));
    }
    let mut order: Vec<usize> = (0..x.len()).collect();
    order.sort_by(|a, b| x[*a].total_cmp(&x[*b]));
    if order.windows(2).any(|w| x[w[0]] == x[w[1]]) {
        return Err(Error::new(
            "MATLAB:griddedInterpolant:NonUniqueCompVecsPtsErrId",
            "Sample points must be unique.",
        ));
    }
    Ok(order)
}
