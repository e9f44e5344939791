//! Modulus, roots, exponentials, logarithms, powers and direct trigonometric functions.

use super::C64;
use crate::Complex;

/// 2^108, and 2^-54.
const TWO_108: f64 = 324_518_553_658_426_726_783_156_020_576_256.0;
const TWO_108_ROOT_INVERSE: f64 = 1.0 / 18_014_398_509_481_984.0;

impl C64 {
    /// The modulus, without overflow on the way.
    pub fn abs(self) -> f64 {
        libm::hypot(self.re, self.im)
    }

    /// The angle in `[-pi, pi]`.
    pub fn arg(self) -> f64 {
        libm::atan2(self.im, self.re)
    }

    /// `r * (cos t + i sin t)`.
    pub fn from_polar(r: f64, theta: f64) -> Self {
        let (s, c) = libm::sincos(theta);
        Complex { re: r * c, im: r * s }
    }

    /// `self / |self|`, or zero at zero.
    pub fn sign(self) -> Self {
        let r = self.abs();
        if r == 0.0 {
            Self::ZERO
        } else {
            self / r
        }
    }

    /// The principal square root; its cut is the negative real axis, sides told by the sign of zero.
    pub fn sqrt(self) -> Self {
        let (x, y) = (self.re, self.im);
        if y == 0.0 {
            return if x < 0.0 {
                Complex {
                    re: 0.0,
                    im: (-x).sqrt().copysign(y),
                }
            } else {
                Complex {
                    re: x.abs().sqrt(),
                    im: if x.is_nan() { x } else { y },
                }
            };
        }
        if !x.is_finite() || !y.is_finite() {
            return sqrt_not_finite(x, y);
        }
        // Scale by an even power of two so that |x| + |z| neither overflows nor loses digits.
        let (sx, sy, back) = if x.abs().max(y.abs()) > 4.0e307 {
            (x * 0.0625, y * 0.0625, 4.0)
        } else if x.abs().max(y.abs()) < 1e-290 {
            (x * TWO_108, y * TWO_108, TWO_108_ROOT_INVERSE)
        } else {
            (x, y, 1.0)
        };
        let t = ((sx.abs() + libm::hypot(sx, sy)) * 0.5).sqrt();
        let other = sy / (2.0 * t);
        if sx >= 0.0 {
            Complex {
                re: t * back,
                im: other * back,
            }
        } else {
            Complex {
                re: other.abs() * back,
                im: t.copysign(y) * back,
            }
        }
    }

    /// The exponential.
    pub fn exp(self) -> Self {
        if self.im == 0.0 {
            return Complex {
                re: libm::exp(self.re),
                im: self.im,
            };
        }
        if self.re == f64::NEG_INFINITY && !self.im.is_finite() {
            return Self::ZERO;
        }
        if self.re == f64::INFINITY && !self.im.is_finite() {
            return Complex {
                re: f64::INFINITY,
                im: f64::NAN,
            };
        }
        let (s, c) = libm::sincos(self.im);
        if self.re > 709.0 && self.re < 1450.0 {
            // exp(re) alone overflows although the product with a small sine may not.
            let half = libm::exp(self.re * 0.5);
            return Complex {
                re: half * c * half,
                im: half * s * half,
            };
        }
        let r = libm::exp(self.re);
        Complex { re: r * c, im: r * s }
    }

    /// The natural logarithm, principal branch.
    pub fn log(self) -> Self {
        Complex {
            re: log_modulus(self.re, self.im),
            im: self.arg(),
        }
    }

    /// Logarithm to base 2.
    pub fn log2(self) -> Self {
        let l = self.log();
        let re = if self.im == 0.0 {
            libm::log2(self.re.abs())
        } else {
            l.re * core::f64::consts::LOG2_E
        };
        Complex {
            re,
            im: l.im * core::f64::consts::LOG2_E,
        }
    }

    /// Logarithm to base 10.
    pub fn log10(self) -> Self {
        let l = self.log();
        let re = if self.im == 0.0 {
            libm::log10(self.re.abs())
        } else {
            l.re * core::f64::consts::LOG10_E
        };
        Complex {
            re,
            im: l.im * core::f64::consts::LOG10_E,
        }
    }

    /// `log(1 + self)` with its digits near zero.
    pub fn log1p(self) -> Self {
        let (x, y) = (self.re, self.im);
        let re = if x.abs() < 0.5 && y.abs() < 0.5 {
            0.5 * libm::log1p(x * (2.0 + x) + y * y)
        } else {
            log_modulus(1.0 + x, y)
        };
        Complex {
            re,
            im: libm::atan2(y, 1.0 + x),
        }
    }

    /// `exp(self) - 1` with its digits near zero.
    pub fn expm1(self) -> Self {
        let (s, c) = libm::sincos(self.im);
        let h = libm::sin(self.im * 0.5);
        let e = libm::expm1(self.re);
        Complex {
            re: e * c - 2.0 * h * h,
            im: libm::exp(self.re) * s,
        }
    }

    /// A whole power by repeated squaring, so that Gaussian integers stay exact.
    pub fn powi(self, n: i32) -> Self {
        let mut base = self;
        let mut k = n.unsigned_abs();
        let mut out = Self::ONE;
        while k > 0 {
            if k & 1 == 1 {
                out *= base;
            }
            k >>= 1;
            if k > 0 {
                base *= base;
            }
        }
        if n < 0 {
            out.recip()
        } else {
            out
        }
    }

    /// `self ^ exponent`, principal branch; small whole exponents are products.
    pub fn pow(self, exponent: Self) -> Self {
        if exponent == Self::ZERO {
            return Self::ONE;
        }
        if exponent.im == 0.0 {
            if exponent.re == 0.5 {
                return self.sqrt();
            }
            if exponent.re.abs() <= 1024.0 && exponent.re.trunc() == exponent.re {
                return self.powi(exponent.re as i32);
            }
            if self.im == 0.0 && self.re >= 0.0 {
                return Complex {
                    re: libm::pow(self.re, exponent.re),
                    im: 0.0,
                };
            }
        }
        if self == Self::ZERO {
            return if exponent.re > 0.0 {
                Self::ZERO
            } else if exponent.re < 0.0 && exponent.im == 0.0 {
                Complex {
                    re: f64::INFINITY,
                    im: 0.0,
                }
            } else {
                Complex {
                    re: f64::NAN,
                    im: f64::NAN,
                }
            };
        }
        if exponent.im == 0.0 {
            // The modulus through the real power keeps more digits than exp(y log r).
            let r = libm::pow(self.abs(), exponent.re);
            return Self::from_polar(r, self.arg() * exponent.re);
        }
        (self.log() * exponent).exp()
    }

    /// The sine.
    pub fn sin(self) -> Self {
        self.mul_i().sinh().mul_neg_i()
    }

    /// The cosine.
    pub fn cos(self) -> Self {
        self.mul_i().cosh()
    }

    /// The tangent.
    pub fn tan(self) -> Self {
        self.mul_i().tanh().mul_neg_i()
    }

    /// The hyperbolic sine.
    pub fn sinh(self) -> Self {
        if self.im == 0.0 {
            return Complex {
                re: libm::sinh(self.re),
                im: self.im,
            };
        }
        let (s, c) = libm::sincos(self.im);
        if self.re.abs() > 709.0 {
            let e = Complex {
                re: self.re.abs() - core::f64::consts::LN_2,
                im: self.im,
            }
            .exp();
            return Complex {
                re: e.re.abs().copysign(self.re) * c.signum(),
                im: e.im,
            };
        }
        let re = if self.re == 0.0 {
            self.re
        } else {
            libm::sinh(self.re) * c
        };
        Complex {
            re,
            im: libm::cosh(self.re) * s,
        }
    }

    /// The hyperbolic cosine.
    pub fn cosh(self) -> Self {
        if self.im == 0.0 {
            return Complex {
                re: libm::cosh(self.re),
                im: if self.re < 0.0 { -self.im } else { self.im },
            };
        }
        let (s, c) = libm::sincos(self.im);
        if self.re.abs() > 709.0 {
            let e = Complex {
                re: self.re.abs() - core::f64::consts::LN_2,
                im: self.im,
            }
            .exp();
            return Complex {
                re: e.re,
                im: if self.re < 0.0 { -e.im } else { e.im },
            };
        }
        let im = if self.re == 0.0 {
            self.re * s
        } else {
            libm::sinh(self.re) * s
        };
        Complex {
            re: libm::cosh(self.re) * c,
            im,
        }
    }

    /// The hyperbolic tangent (Kahan's form: no overflow, digits kept near the poles).
    pub fn tanh(self) -> Self {
        if self.im == 0.0 {
            return Complex {
                re: libm::tanh(self.re),
                im: self.im,
            };
        }
        if self.re.abs() > 22.0 {
            let im = if self.im.is_finite() {
                let (s, c) = libm::sincos(self.im);
                4.0 * s * c * libm::exp(-2.0 * self.re.abs())
            } else {
                0.0
            };
            return Complex {
                re: 1f64.copysign(self.re),
                im,
            };
        }
        let t = libm::tan(self.im);
        if self.re == 0.0 {
            return Complex { re: self.re, im: t };
        }
        let beta = 1.0 + t * t;
        let s = libm::sinh(self.re);
        let rho = (1.0 + s * s).sqrt();
        if t.is_infinite() {
            return Complex {
                re: rho / s,
                im: 1.0 / t,
            };
        }
        let d = 1.0 + beta * s * s;
        Complex {
            re: beta * rho * s / d,
            im: t / d,
        }
    }
}

/// The square root where a part is Inf or NaN.
fn sqrt_not_finite(x: f64, y: f64) -> C64 {
    if y.is_infinite() {
        return Complex {
            re: f64::INFINITY,
            im: y,
        };
    }
    if x.is_nan() || y.is_nan() {
        return Complex {
            re: f64::NAN,
            im: f64::NAN,
        };
    }
    if x > 0.0 {
        Complex {
            re: x,
            im: 0f64.copysign(y),
        }
    } else {
        Complex {
            re: 0.0,
            im: f64::INFINITY.copysign(y),
        }
    }
}

/// `log |x + iy|`, exact to the last digits also where the modulus is near one.
fn log_modulus(x: f64, y: f64) -> f64 {
    let (a, b) = if x.abs() >= y.abs() {
        (x.abs(), y.abs())
    } else {
        (y.abs(), x.abs())
    };
    if b == 0.0 {
        return libm::log(a);
    }
    if a > 0.5 && a < 3.0 && b < 3.0 {
        let r = a * a + b * b;
        if r > 0.5 && r < 2.0 {
            // a^2 + b^2 - 1 with the rounding error of both squares carried along.
            let (a2, ea) = two_square(a);
            let (b2, eb) = two_square(b);
            return 0.5 * libm::log1p(((a2 - 1.0) + b2) + (ea + eb) + sum_error(a2 - 1.0, b2));
        }
    }
    libm::log(libm::hypot(x, y))
}

/// The square of `a` and its rounding error (Dekker; no fused multiply-add is assumed).
fn two_square(a: f64) -> (f64, f64) {
    let p = a * a;
    let c = 134_217_729.0 * a;
    let high = c - (c - a);
    let low = a - high;
    (p, low * low - ((p - high * high) - 2.0 * high * low))
}

/// The rounding error of `a + b` (Knuth).
fn sum_error(a: f64, b: f64) -> f64 {
    let s = a + b;
    let t = s - a;
    (a - (s - t)) + (b - t)
}
