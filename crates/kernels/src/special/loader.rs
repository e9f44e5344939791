//! Loader's building blocks for densities: they keep digits where gamma functions would cancel.

/// `log(n!) - log(sqrt(2 pi n) * (n / e)^n)` for real `n > 0`.
pub(super) fn stirling_error(n: f64) -> f64 {
    if n < 16.0 {
        // Recurrence upward: error(n) = error(n + 1) + (n + 1/2) log((n + 1)/n) - 1.
        let (mut total, mut m) = (0.0, n);
        while m < 16.0 {
            total += (m + 0.5) * libm::log1p(1.0 / m) - 1.0;
            m += 1.0;
        }
        return total + stirling_error(m);
    }
    let r = 1.0 / (n * n);
    let series = r * (1.0 / 1260.0 - r * (1.0 / 1680.0 - r * (1.0 / 1188.0 - r * (691.0 / 360_360.0 - r / 156.0))));
    (1.0 / 12.0 - r * (1.0 / 360.0) + r * series) / n
}

/// `x log(x / m) + m - x`, the deviance, with its digits where x is near m.
pub(super) fn deviance(x: f64, m: f64) -> f64 {
    if (x - m).abs() < 0.1 * (x + m) {
        let v = (x - m) / (x + m);
        let mut s = (x - m) * v;
        let mut term = 2.0 * x * v;
        let v2 = v * v;
        let mut j = 3.0;
        loop {
            term *= v2;
            let next = s + term / j;
            if next == s || !(j < 2000.0) {
                return next;
            }
            s = next;
            j += 2.0;
        }
    }
    x * libm::log(x / m) + m - x
}
