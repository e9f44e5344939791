//! Bessel functions of real order and positive argument: Steed's continued fractions with Temme's
//! series below 2, Hankel's expansion far out.

use crate::complex::C64;
use core::f64::consts::{FRAC_PI_2, PI};

const EPS: f64 = 1e-16;
const TINY: f64 = 1e-290;
/// Recurrences take as many steps as the order says: beyond this, NaN instead of an endless loop.
const MAX_ORDER: f64 = 1e5;

/// Taylor coefficients of `1 / gamma(1 + z)`.
const RECIPROCAL_GAMMA: [f64; 29] = [
    1.0,
    0.577_215_664_901_532_9,
    -0.655_878_071_520_253_9,
    -0.042_002_635_034_095_24,
    0.166_538_611_382_291_48,
    -0.042_197_734_555_544_33,
    -0.009_621_971_527_876_973,
    0.007_218_943_246_663_1,
    -0.001_165_167_591_859_065_2,
    -0.000_215_241_674_114_950_98,
    0.000_128_050_282_388_116_2,
    -0.000_020_134_854_780_788_24,
    -1.250_493_482_142_670_6e-6,
    1.133_027_231_981_696e-6,
    -2.056_338_416_977_607e-7,
    6.116_095_104_481_416e-9,
    5.002_007_644_469_223e-9,
    -1.181_274_570_487_02e-9,
    1.043_426_711_691_100_5e-10,
    7.782_263_439_905_071e-12,
    -3.696_805_618_642_206e-12,
    5.100_370_287_454_476e-13,
    -2.058_326_053_566_506_6e-14,
    -5.348_122_539_423_018e-15,
    1.226_778_628_238_260_8e-15,
    -1.181_259_301_697_458_8e-16,
    1.186_692_254_751_600_4e-18,
    1.412_380_655_318_031_9e-18,
    -2.298_745_684_435_37e-19,
];

/// Temme's functions of |mu| <= 1/2: `(1/G(1-mu) - 1/G(1+mu)) / (2 mu)`, `(1/G(1-mu) + 1/G(1+mu)) / 2`.
fn temme_gammas(mu: f64) -> (f64, f64) {
    let m2 = mu * mu;
    let (mut odd, mut even) = (0.0, 0.0);
    for pair in RECIPROCAL_GAMMA[..28].chunks(2).rev() {
        even = even * m2 + pair[0];
        odd = odd * m2 + pair[1];
    }
    (-odd, even)
}

/// `sin(x) / x` and `sinh(x) / x`.
fn sinc(x: f64) -> f64 {
    if x.abs() < 1e-8 {
        1.0
    } else {
        libm::sin(x) / x
    }
}

fn sinhc(x: f64) -> f64 {
    if x.abs() < 1e-8 {
        1.0
    } else {
        libm::sinh(x) / x
    }
}

/// Temme's series at x < 2 for both families; `sign` is -1 for Y and +1 for K. Returns the values
/// at orders mu and mu + 1, up to the factors that the callers know.
fn temme_series(mu: f64, x: f64, sign: f64) -> (f64, f64) {
    let half = 0.5 * x;
    let log = -libm::log(half);
    let e = mu * log;
    let (g1, g2) = temme_gammas(mu);
    let (plus, minus) = (g2 - mu * g1, g2 + mu * g1);
    let mut f = (g1 * libm::cosh(e) + g2 * sinhc(e) * log) / sinc(PI * mu);
    let mut p = 0.5 * libm::exp(e) / plus;
    let mut q = 0.5 * libm::exp(-e) / minus;
    // For Y a term in q enters besides f.
    let s = sinc(PI * mu * 0.5);
    let r = if sign < 0.0 { PI * PI * mu * 0.5 * s * s } else { 0.0 };
    let mut c = 1.0;
    let (mut sum, mut sum1) = (f + r * q, p);
    let mut k = 1.0;
    while k < 500.0 {
        f = (k * f + p + q) / (k * k - mu * mu);
        c *= sign * half * half / k;
        p /= k - mu;
        q /= k + mu;
        let step = c * (f + r * q);
        sum += step;
        sum1 += c * p - k * step;
        if step.abs() < (1.0 + sum.abs()) * EPS * 0.1 {
            break;
        }
        k += 1.0;
    }
    (sum, sum1)
}

/// `J(nu + 1) / J(nu)` (sign -1) or `I(nu + 1) / I(nu)` (sign 1) as a continued fraction, and
/// whether the lower function is positive.
fn ratio_above(nu: f64, x: f64, sign: f64) -> (f64, bool) {
    let guard = |v: f64| if v.abs() < TINY { TINY } else { v };
    let mut d = 1.0 / guard(2.0 * (nu + 1.0) / x);
    let (mut ratio, mut c, mut positive) = (d, f64::INFINITY, d > 0.0);
    for k in 2..200_000 {
        let b = 2.0 * (nu + f64::from(k)) / x;
        d = 1.0 / guard(b + sign * d);
        c = guard(b + sign / c);
        if d < 0.0 {
            positive = !positive;
        }
        let step = c * d;
        ratio *= step;
        if (step - 1.0).abs() < EPS {
            break;
        }
    }
    (ratio, positive)
}

/// `(J, Y)` of order `nu >= 0` at `x > 0`.
pub(super) fn jy(nu: f64, x: f64) -> (f64, f64) {
    if x > 30.0 && x > 0.55 * nu * nu {
        return hankel(nu, x);
    }
    if nu > MAX_ORDER {
        return (f64::NAN, f64::NAN);
    }
    let count = if x < 2.0 {
        (nu + 0.5).floor()
    } else {
        (nu - x + 1.5).floor().max(0.0)
    };
    let mu = nu - count;
    let (ratio, positive) = ratio_above(nu, x, -1.0);
    // Downward to order mu, unnormalized.
    let top = if positive { TINY } else { -TINY };
    let (mut j, mut above, mut shrink) = (top, ratio * top, 1.0);
    for k in (1..=count as u64).rev() {
        (j, above) = (2.0 * (mu + k as f64) / x * j - above, j);
        if j.abs() > 1e200 {
            j *= 1e-250;
            above *= 1e-250;
            shrink *= 1e-250;
        }
    }
    if j == 0.0 {
        j = EPS * TINY;
    }
    let r = above / j;
    let w = 2.0 / (PI * x);
    let (j_mu, mut y, mut y_up) = if x < 2.0 {
        let (s, s1) = temme_series(mu, x, -1.0);
        let y = -s * 2.0 / PI;
        let y1 = -s1 * 2.0 / x * 2.0 / PI;
        (w / (r * y - y1), y, y1)
    } else {
        let pq = steed(mu, x);
        let f = mu / x - r;
        let gamma = (pq.re - f) / pq.im;
        let size = (w / ((pq.re - f) * gamma + pq.im)).sqrt();
        let j_mu = size.copysign(j);
        // Where f comes close to p the product with gamma loses nothing: Y = J * gamma.
        let y = j_mu * gamma;
        let dy = y * pq.re + j_mu * pq.im;
        (j_mu, y, mu / x * y - dy)
    };
    let value = top * shrink * (j_mu / j);
    for k in 1..=count as u64 {
        let next = 2.0 * (mu + k as f64) / x * y_up - y;
        y = y_up;
        y_up = next;
    }
    (value, y)
}

/// Steed's second fraction `p + iq = H'/H` at order mu.
fn steed(mu: f64, x: f64) -> C64 {
    let mut b = C64::new(2.0 * x, 2.0);
    let mut a = 0.25 - mu * mu;
    if a == 0.0 {
        return C64::new(-0.5 / x, 1.0);
    }
    // Modified Lentz on a1/(b1 + a2/(b2 + ...)).
    let mut d = b.recip();
    let mut h = d.scale(a);
    let mut c = C64::ZERO;
    let mut first = true;
    for k in 2..100_000 {
        a += 2.0 * f64::from(k - 1);
        b.im += 2.0;
        d = (d.scale(a) + b).recip();
        // The first C is infinite: what it would add vanishes.
        c = if first { b } else { b + C64::from_real(a) / c };
        first = false;
        let step = c * d;
        h *= step;
        if (step - C64::ONE).abs1() < 3.0 * EPS {
            break;
        }
    }
    C64::new(-0.5 / x, 1.0) + h.mul_i().scale(1.0 / x)
}

/// Hankel's expansion for large arguments.
fn hankel(nu: f64, x: f64) -> (f64, f64) {
    let m = 4.0 * nu * nu;
    let (mut p, mut q, mut term) = (1.0, 0.0, 1.0f64);
    for k in 1..200 {
        let odd = f64::from(2 * k - 1);
        let next = term * (m - odd * odd) / (8.0 * x * f64::from(k));
        if next.abs() > term.abs() && f64::from(k) > nu {
            break;
        }
        term = next;
        match k % 4 {
            1 => q += term,
            2 => p -= term,
            3 => q -= term,
            _ => p += term,
        }
        if term.abs() < 1e-17 {
            break;
        }
    }
    // cos(x - phi) from cos x and sin x: the phase is not lost in a large x.
    let phi = 0.5 * nu + 0.25;
    let (sp, cp) = (sin_pi(phi), cos_pi(phi));
    let (s, c) = libm::sincos(x);
    let (cos, sin) = (c * cp + s * sp, s * cp - c * sp);
    let size = (2.0 / (PI * x)).sqrt();
    (size * (p * cos - q * sin), size * (p * sin + q * cos))
}

/// `sin(pi x)`, exact at halves.
pub(super) fn sin_pi(x: f64) -> f64 {
    let r = x - 2.0 * (x * 0.5).floor();
    let (r, sign) = if r >= 1.0 { (r - 1.0, -1.0) } else { (r, 1.0) };
    if r == 0.0 {
        0.0
    } else {
        sign * libm::sin(PI * if r > 0.5 { 1.0 - r } else { r })
    }
}

/// `cos(pi x)`, exact at halves.
pub(super) fn cos_pi(x: f64) -> f64 {
    sin_pi(x + 0.5)
}

/// `(exp(-x) I, exp(x) K)` of order `nu >= 0` at `x > 0`.
pub(super) fn ik(nu: f64, x: f64) -> (f64, f64) {
    if x > 50.0 && x > nu * nu {
        return modified_far(nu, x);
    }
    if nu > MAX_ORDER {
        return (f64::NAN, f64::NAN);
    }
    let count = (nu + 0.5).floor();
    let mu = nu - count;
    let (ratio, _) = ratio_above(nu, x, 1.0);
    let (mut i, mut above, mut shrink) = (TINY, ratio * TINY, 1.0);
    for k in (1..=count as u64).rev() {
        (i, above) = (2.0 * (mu + k as f64) / x * i + above, i);
        if i > 1e200 {
            i *= 1e-250;
            above *= 1e-250;
            shrink *= 1e-250;
        }
    }
    let (mut k, mut k_up) = if x < 1.0 {
        let (s, s1) = temme_series(mu, x, 1.0);
        let e = libm::exp(x);
        (s * e, s1 * 2.0 / x * e)
    } else {
        modified_steed(mu, x)
    };
    let i_mu = 1.0 / (x * (k_up + above / i * k));
    let value = TINY * shrink * (i_mu / i);
    for step in 1..=count as u64 {
        let next = 2.0 * (mu + step as f64) / x * k_up + k;
        k = k_up;
        k_up = next;
    }
    (value, k)
}

/// `exp(x) K` at orders mu and mu + 1 for x >= 1, by the sum of Steed and Temme.
fn modified_steed(mu: f64, x: f64) -> (f64, f64) {
    let first = 0.25 - mu * mu;
    let mut b = 2.0 * (1.0 + x);
    let mut d = 1.0 / b;
    let (mut h, mut step) = (d, d);
    let (mut before, mut now) = (0.0, 1.0);
    let (mut q, mut c, mut a) = (first, first, -first);
    let mut s = 1.0 + q * step;
    for k in 2..100_000 {
        a -= 2.0 * f64::from(k - 1);
        c = -a * c / f64::from(k);
        let next = (before - b * now) / a;
        before = now;
        now = next;
        q += c * next;
        b += 2.0;
        d = 1.0 / (b + a * d);
        step *= b * d - 1.0;
        h += step;
        let part = q * step;
        s += part;
        if (part / s).abs() < EPS {
            break;
        }
    }
    let k = (FRAC_PI_2 / x).sqrt() / s;
    (k, k * (mu + x + 0.5 - first * h) / x)
}

/// Expansion for large arguments.
fn modified_far(nu: f64, x: f64) -> (f64, f64) {
    let m = 4.0 * nu * nu;
    let (mut i, mut k, mut term) = (1.0, 1.0, 1.0f64);
    for n in 1..200 {
        let odd = f64::from(2 * n - 1);
        let next = term * (m - odd * odd) / (8.0 * x * f64::from(n));
        if next.abs() > term.abs() && f64::from(n) > nu {
            break;
        }
        term = next;
        k += term;
        i += if n % 2 == 1 { -term } else { term };
        if term.abs() < 1e-17 {
            break;
        }
    }
    (i / (2.0 * PI * x).sqrt(), k * (FRAC_PI_2 / x).sqrt())
}
