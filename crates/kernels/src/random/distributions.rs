//! Draws from further distributions on one stream.

use super::Stream;

impl Stream {
    /// Exponential with the given mean.
    pub fn exponential(&mut self, mean: f64) -> f64 {
        -mean * libm::log(self.uniform())
    }

    /// Gamma with shape `a` and scale `b` (Marsaglia and Tsang's squeeze; shapes below one are
    /// boosted). Zero shape gives zero; negative parameters NaN.
    pub fn gamma(&mut self, a: f64, b: f64) -> f64 {
        if !(a >= 0.0) || !(b >= 0.0) || a.is_infinite() {
            return f64::NAN;
        }
        if a == 0.0 {
            return 0.0;
        }
        if a < 1.0 {
            let u = self.uniform();
            return self.gamma(a + 1.0, b) * libm::pow(u, 1.0 / a);
        }
        let d = a - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let x = self.normal();
            let t = 1.0 + c * x;
            if t <= 0.0 {
                continue;
            }
            let v = t * t * t;
            let u = self.uniform();
            if libm::log(u) < 0.5 * x * x + d - d * v + d * libm::log(v) {
                return d * v * b;
            }
        }
    }

    /// Poisson with the given mean: products of uniforms below 12, else Hörmann's transformed
    /// rejection (PTRS).
    pub fn poisson(&mut self, mean: f64) -> f64 {
        if !(mean >= 0.0) {
            return f64::NAN;
        }
        if mean.is_infinite() {
            return f64::INFINITY;
        }
        if mean < 12.0 {
            let limit = libm::exp(-mean);
            let (mut k, mut p) = (0.0, self.uniform());
            while p > limit {
                k += 1.0;
                p *= self.uniform();
            }
            return k;
        }
        let log_mean = libm::log(mean);
        let b = 0.931 + 2.53 * mean.sqrt();
        let a = -0.059 + 0.02483 * b;
        let inverse_alpha = 1.1239 + 1.1328 / (b - 3.4);
        let v_r = 0.9277 - 3.6224 / (b - 2.0);
        loop {
            let u = self.uniform() - 0.5;
            let v = self.uniform();
            let us = 0.5 - u.abs();
            let k = ((2.0 * a / us + b) * u + mean + 0.43).floor();
            if us >= 0.07 && v <= v_r {
                return k;
            }
            if k < 0.0 || (us < 0.013 && v > us) {
                continue;
            }
            let left = libm::log(v * inverse_alpha / (a / (us * us) + b));
            if left <= k * log_mean - mean - libm::lgamma(k + 1.0) {
                return k;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moments(n: usize, mut draw: impl FnMut() -> f64) -> (f64, f64) {
        let x: Vec<f64> = (0..n).map(|_| draw()).collect();
        let m = x.iter().sum::<f64>() / n as f64;
        (m, x.iter().map(|v| (v - m) * (v - m)).sum::<f64>() / n as f64)
    }

    #[test]
    fn means_and_variances() {
        let mut s = Stream::new(11);
        let n = 100_000;
        let near = |got: (f64, f64), mean: f64, var: f64| {
            assert!(
                (got.0 / mean - 1.0).abs() < 0.03 && (got.1 / var - 1.0).abs() < 0.06,
                "{got:?} {mean} {var}"
            );
        };
        near(moments(n, || s.exponential(2.0)), 2.0, 4.0);
        near(moments(n, || s.gamma(0.5, 2.0)), 1.0, 2.0);
        near(moments(n, || s.gamma(5.0, 1.0)), 5.0, 5.0);
        near(moments(n, || s.poisson(3.0)), 3.0, 3.0);
        near(moments(n, || s.poisson(80.0)), 80.0, 80.0);
        assert_eq!(s.poisson(0.0), 0.0);
    }
}
