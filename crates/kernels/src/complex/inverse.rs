//! Inverse trigonometric and hyperbolic functions, after Kahan's forms.
//!
//! Cuts as MATLAB has them for real arguments: `asin` and `acos` are continuous from below for
//! x > 1 and from above for x < -1, whatever the sign of a zero imaginary part; `atanh` takes
//! `+pi/2` on both of its cuts.

use super::C64;
use crate::Complex;

/// Beyond this size squares lose everything but the leading term.
const HUGE: f64 = 1e150;

/// `asinh` of a real, odd to the sign of zero.
fn asinh_real(x: f64) -> f64 {
    libm::asinh(x)
}

impl C64 {
    /// The same number with the zero imaginary part on the side that MATLAB's cut takes.
    fn on_cut(self) -> Self {
        if self.im != 0.0 {
            self
        } else if self.re > 1.0 {
            Complex { re: self.re, im: -0.0 }
        } else if self.re < -1.0 {
            Complex { re: self.re, im: 0.0 }
        } else {
            self
        }
    }

    /// The arcsine.
    pub fn asin(self) -> Self {
        let z = self.on_cut();
        if z.abs() > HUGE {
            let w = z.acos();
            return Complex {
                re: core::f64::consts::FRAC_PI_2 - w.re,
                im: -w.im,
            };
        }
        let a = Complex {
            re: 1.0 - z.re,
            im: -z.im,
        }
        .sqrt();
        let b = Complex {
            re: 1.0 + z.re,
            im: z.im,
        }
        .sqrt();
        let re = libm::atan2(z.re, a.re * b.re - a.im * b.im);
        let im = asinh_real(a.re * b.im - a.im * b.re);
        Complex { re, im }
    }

    /// The arccosine.
    pub fn acos(self) -> Self {
        let z = self.on_cut();
        if z.abs() > HUGE {
            let modulus = libm::log(z.abs() * 0.5) + 2.0 * core::f64::consts::LN_2;
            let im = if z.im.is_sign_negative() { modulus } else { -modulus };
            return Complex {
                re: libm::atan2(z.im.abs(), z.re),
                im,
            };
        }
        let a = Complex {
            re: 1.0 - z.re,
            im: -z.im,
        }
        .sqrt();
        let b = Complex {
            re: 1.0 + z.re,
            im: z.im,
        }
        .sqrt();
        let re = 2.0 * libm::atan2(a.re, b.re);
        let im = asinh_real(b.re * a.im - b.im * a.re);
        Complex { re, im }
    }

    /// The arctangent: `-i atanh(i z)`, real part in `[-pi/2, pi/2]`.
    pub fn atan(self) -> Self {
        let w = Complex {
            re: -self.im,
            im: self.re,
        }
        .atanh_signed();
        Complex { re: w.im, im: -w.re }
    }

    /// The inverse hyperbolic sine.
    pub fn asinh(self) -> Self {
        // i z = (-y, x): the cuts lie on the imaginary axis.
        let w = Complex {
            re: self.im,
            im: -self.re,
        }
        .asin();
        Complex { re: -w.im, im: w.re }
    }

    /// The inverse hyperbolic cosine; its cut runs left from 1 and takes the upper side.
    pub fn acosh(self) -> Self {
        let z = if self.im == 0.0 && self.re < 1.0 {
            Complex { re: self.re, im: 0.0 }
        } else {
            self
        };
        if z.abs() > HUGE {
            return Complex {
                re: libm::log(z.abs() * 0.5) + 2.0 * core::f64::consts::LN_2,
                im: z.arg(),
            };
        }
        let a = Complex {
            re: z.re - 1.0,
            im: z.im,
        }
        .sqrt();
        let b = Complex {
            re: z.re + 1.0,
            im: z.im,
        }
        .sqrt();
        let re = asinh_real(a.re * b.re + a.im * b.im);
        let im = 2.0 * libm::atan2(a.im, b.re);
        Complex { re, im }
    }

    /// The inverse hyperbolic tangent; both cuts take `+pi/2`.
    pub fn atanh(self) -> Self {
        if self.im == 0.0 && self.re.abs() > 1.0 {
            return Complex { re: self.re, im: 0.0 }.atanh_signed();
        }
        self.atanh_signed()
    }

    /// `atanh` whose cut side is told by the sign of a zero imaginary part.
    fn atanh_signed(self) -> Self {
        let (x, y) = (self.re, self.im);
        if x.is_nan() || y.is_nan() {
            return Complex {
                re: f64::NAN,
                im: f64::NAN,
            };
        }
        let quarter_turn = core::f64::consts::FRAC_PI_2.copysign(y);
        if x.abs() > HUGE || y.abs() > HUGE {
            let re = if x.is_infinite() || y.is_infinite() {
                0f64.copysign(x)
            } else {
                self.recip().re
            };
            return Complex { re, im: quarter_turn };
        }
        if y == 0.0 && x.abs() < 1.0 {
            return Complex {
                re: libm::atanh(x),
                im: y,
            };
        }
        let (ax, below) = (x.abs(), 1.0 - x.abs());
        let re = 0.25 * libm::log1p(4.0 * ax / (below * below + y * y));
        let im = 0.5 * libm::atan2(2.0 * y, below * (1.0 + ax) - y * y);
        Complex { re: re.copysign(x), im }
    }
}
