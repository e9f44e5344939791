//! Airy functions of real arguments, by Bessel functions of order one and two thirds.

use super::bessel_core::{ik, jy};
use core::f64::consts::{FRAC_1_PI, PI};

const SQRT_3: f64 = 1.732_050_807_568_877_2;
const THIRD: f64 = 1.0 / 3.0;

fn zeta(x: f64) -> f64 {
    2.0 / 3.0 * x.abs() * x.abs().sqrt()
}

/// `airy(0, x)`.
pub fn airy_ai(x: f64) -> f64 {
    let z = zeta(x);
    if x.is_nan() || x.abs() < 1e-100 {
        return if x.is_nan() { x } else { 0.355_028_053_887_817_2 };
    }
    if x > 0.0 {
        return if x > 200.0 {
            0.0
        } else {
            (x / 3.0).sqrt() / PI * ik(THIRD, z).1 * libm::exp(-z)
        };
    }
    let (j, y) = jy(THIRD, z);
    0.5 * (-x).sqrt() * (j - y / SQRT_3)
}

/// `airy(1, x)`.
pub fn airy_ai_prime(x: f64) -> f64 {
    let z = zeta(x);
    if x.is_nan() || x.abs() < 1e-100 {
        return if x.is_nan() { x } else { -0.258_819_403_792_806_8 };
    }
    if x > 0.0 {
        return if x > 200.0 {
            0.0
        } else {
            -x / (PI * SQRT_3) * ik(2.0 * THIRD, z).1 * libm::exp(-z)
        };
    }
    let (j, y) = jy(2.0 * THIRD, z);
    -0.5 * x * (j + y / SQRT_3)
}

/// `airy(2, x)`.
pub fn airy_bi(x: f64) -> f64 {
    let z = zeta(x);
    if x.is_nan() || x.abs() < 1e-100 {
        return if x.is_nan() { x } else { 0.614_926_627_446_000_7 };
    }
    if x > 0.0 {
        if z > 720.0 {
            return f64::INFINITY;
        }
        let (i, k) = ik(THIRD, z);
        return x.sqrt() * (2.0 / SQRT_3 * i * libm::exp(z) + FRAC_1_PI * k * libm::exp(-z));
    }
    let (j, y) = jy(THIRD, z);
    -0.5 * (-x).sqrt() * (j / SQRT_3 + y)
}

/// `airy(3, x)`.
pub fn airy_bi_prime(x: f64) -> f64 {
    let z = zeta(x);
    if x.is_nan() || x.abs() < 1e-100 {
        return if x.is_nan() { x } else { 0.448_288_357_353_826_35 };
    }
    if x > 0.0 {
        if z > 720.0 {
            return f64::INFINITY;
        }
        let (i, k) = ik(2.0 * THIRD, z);
        return x * (2.0 / SQRT_3 * i * libm::exp(z) + FRAC_1_PI * k * libm::exp(-z));
    }
    let (j, y) = jy(2.0 * THIRD, z);
    -0.5 * x * (j / SQRT_3 - y)
}

#[cfg(test)]
mod tests {
    use super::super::assert_close;
    use super::*;

    #[test]
    fn known_values() {
        assert_close(airy_ai(1.0), 0.135_292_416_312_881_4, 2e-15);
        assert_close(airy_bi(1.0), 1.207_423_594_952_871_3, 2e-15);
        assert_close(airy_ai(-2.0), 0.227_407_428_201_685_6, 4e-15);
        assert_close(airy_ai_prime(1.0), -0.159_147_441_296_793_2, 2e-15);
        assert_close(airy_ai(1e-9), 0.355_028_053_629, 1e-11);
        for x in [-20.0, -3.0, -0.1, 0.2, 4.0] {
            let w = airy_ai(x) * airy_bi_prime(x) - airy_ai_prime(x) * airy_bi(x);
            assert_close(w, FRAC_1_PI, 1e-13);
        }
    }
}
