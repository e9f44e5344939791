//! Associated Legendre functions by upward recurrence in the degree.

/// Which multiple of the functions is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Normalization {
    /// With the Condon-Shortley phase.
    None,
    /// Schmidt semi-normalized.
    Schmidt,
    /// Fully normalized.
    Full,
}

/// `legendre(n, x)`: orders 0 to n into `out` (length `n + 1`); NaN where `|x| > 1`.
pub fn legendre(n: usize, x: f64, normalization: Normalization, out: &mut [f64]) {
    if !(x.abs() <= 1.0) {
        out.fill(f64::NAN);
        return;
    }
    let s = ((1.0 - x) * (1.0 + x)).sqrt();
    // Fully normalized functions stay in range at any degree.
    let mut diagonal = 0.5f64.sqrt();
    for m in 0..=n {
        if m > 0 {
            diagonal *= s * ((2 * m + 1) as f64 / (2 * m) as f64).sqrt();
        }
        out[m] = climb(n, m, x, diagonal);
    }
    let n_f = n as f64;
    let degree = (n_f + 0.5).sqrt();
    // sqrt((n + m)! / (n - m)!), which turns normalized into plain functions.
    let mut ratio = 1.0;
    for (m, v) in out.iter_mut().enumerate().take(n + 1) {
        let m_f = m as f64;
        if m > 0 {
            ratio *= ((n_f + m_f) * (n_f - m_f + 1.0)).sqrt();
        }
        match normalization {
            Normalization::Full => {}
            Normalization::Schmidt => {
                *v *= if m == 0 { 1.0 } else { core::f64::consts::SQRT_2 } / degree;
            }
            Normalization::None => *v *= if m % 2 == 1 { -ratio } else { ratio } / degree,
        }
    }
    if normalization == Normalization::None {
        exact_small(n, x, s, out);
    }
}

/// From degree m to degree n at fixed order m.
fn climb(n: usize, m: usize, x: f64, diagonal: f64) -> f64 {
    if n == m {
        return diagonal;
    }
    let m_f = m as f64;
    let (mut before, mut now) = (diagonal, x * (2.0 * m_f + 3.0).sqrt() * diagonal);
    for k in m + 2..=n {
        let k_f = k as f64;
        let a = ((4.0 * k_f * k_f - 1.0) / (k_f * k_f - m_f * m_f)).sqrt();
        let b = (((k_f - 1.0) * (k_f - 1.0) - m_f * m_f) / (4.0 * (k_f - 1.0) * (k_f - 1.0) - 1.0)).sqrt();
        (before, now) = (now, a * (x * now - b * before));
    }
    now
}

/// Low degrees have simple forms, in which no square roots blur the last digits.
fn exact_small(n: usize, x: f64, s: f64, out: &mut [f64]) {
    match n {
        0 => out[0] = 1.0,
        1 => {
            out[0] = x;
            out[1] = -s;
        }
        2 => {
            out[0] = (3.0 * x * x - 1.0) / 2.0;
            out[1] = -3.0 * x * s;
            out[2] = 3.0 * (1.0 - x * x);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::super::assert_close;
    use super::*;

    #[test]
    fn known_values() {
        let mut p = [0.0; 4];
        legendre(3, 0.5, Normalization::None, &mut p);
        assert_close(p[0], -0.4375, 1e-15);
        assert_close(p[1], -0.324_759_526_419_164_5, 1e-15);
        assert_close(p[2], 5.625, 1e-15);
        assert_close(p[3], -9.742_785_792_574_935, 1e-15);
        legendre(2, 0.5, Normalization::None, &mut p[..3]);
        assert_eq!(p[0], -0.125);
        legendre(2, 2.0, Normalization::None, &mut p[..3]);
        assert!(p[0].is_nan());
        let mut q = vec![0.0; 301];
        legendre(300, 0.3, Normalization::Full, &mut q);
        assert!(q.iter().all(|v| v.is_finite() && v.abs() < 3.0));
    }
}
