//! Complex numbers: the type, its arithmetic and its elementary functions.

mod elementary;
mod inverse;

use core::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Neg, Sub, SubAssign};

/// A complex number, laid out as two reals side by side.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[repr(C)]
pub struct Complex<T> {
    /// Real part.
    pub re: T,
    /// Imaginary part.
    pub im: T,
}

/// Double precision.
pub type C64 = Complex<f64>;
/// Single precision.
pub type C32 = Complex<f32>;

impl<T> Complex<T> {
    /// `re + im*i`.
    pub const fn new(re: T, im: T) -> Self {
        Complex { re, im }
    }
}

/// Arithmetic is the same text for both precisions.
macro_rules! arithmetic {
    ($t:ty) => {
        impl Complex<$t> {
            /// Zero.
            pub const ZERO: Self = Complex { re: 0.0, im: 0.0 };
            /// One.
            pub const ONE: Self = Complex { re: 1.0, im: 0.0 };
            /// The imaginary unit.
            pub const I: Self = Complex { re: 0.0, im: 1.0 };

            /// A real number as a complex one.
            pub const fn from_real(re: $t) -> Self {
                Complex { re, im: 0.0 }
            }

            /// The conjugate.
            pub fn conj(self) -> Self {
                Complex {
                    re: self.re,
                    im: -self.im,
                }
            }

            /// `re^2 + im^2`, which may overflow where `abs` does not.
            pub fn norm_sqr(self) -> $t {
                self.re * self.re + self.im * self.im
            }

            /// `|re| + |im|`, a cheap size for choosing pivots.
            pub fn abs1(self) -> $t {
                self.re.abs() + self.im.abs()
            }

            /// Whether a part is NaN.
            pub fn is_nan(self) -> bool {
                self.re.is_nan() || self.im.is_nan()
            }

            /// Whether a part is infinite (and even if the other is NaN).
            pub fn is_infinite(self) -> bool {
                self.re.is_infinite() || self.im.is_infinite()
            }

            /// Whether both parts are finite.
            pub fn is_finite(self) -> bool {
                self.re.is_finite() && self.im.is_finite()
            }

            /// Both parts times a real.
            pub fn scale(self, factor: $t) -> Self {
                Complex {
                    re: self.re * factor,
                    im: self.im * factor,
                }
            }

            /// `self * i`, without products that would make NaN of Inf.
            pub fn mul_i(self) -> Self {
                Complex {
                    re: -self.im,
                    im: self.re,
                }
            }

            /// `self * -i`.
            pub fn mul_neg_i(self) -> Self {
                Complex {
                    re: self.im,
                    im: -self.re,
                }
            }

            /// `self / divisor` by Smith's method; a divisor without imaginary part divides both
            /// parts, so that dividing by zero gives Inf and not NaN.
            fn divide(self, divisor: Self) -> Self {
                let (a, b, c, d) = (self.re, self.im, divisor.re, divisor.im);
                if d == 0.0 {
                    return Complex { re: a / c, im: b / c };
                }
                if c == 0.0 {
                    return Complex {
                        re: b / d,
                        im: -a / d,
                    };
                }
                if (c.is_infinite() || d.is_infinite()) && self.is_finite() {
                    let c = if c.is_infinite() {
                        (1.0 as $t).copysign(c)
                    } else {
                        (0.0 as $t).copysign(c)
                    };
                    let d = if d.is_infinite() {
                        (1.0 as $t).copysign(d)
                    } else {
                        (0.0 as $t).copysign(d)
                    };
                    return Complex {
                        re: 0.0 * (a * c + b * d),
                        im: 0.0 * (b * c - a * d),
                    };
                }
                // Scale by a power of two when sums could overflow or products underflow.
                let size = c.abs().max(d.abs());
                let big = <$t>::MAX / 4.0;
                let small = <$t>::MIN_POSITIVE * 2.0 / (<$t>::EPSILON * <$t>::EPSILON);
                let (mut num, mut den, mut unscale) = (self, divisor, 1.0 as $t);
                if size >= big {
                    den = den.scale(0.25);
                    unscale *= 0.25;
                } else if size <= small {
                    let up = 4.0 / (<$t>::EPSILON * <$t>::EPSILON);
                    den = den.scale(up);
                    unscale *= up;
                }
                let top = a.abs().max(b.abs());
                if top >= big {
                    num = num.scale(0.25);
                    unscale *= 4.0;
                } else if top <= small && top > 0.0 {
                    let up = 4.0 / (<$t>::EPSILON * <$t>::EPSILON);
                    num = num.scale(up);
                    unscale /= up;
                }
                num.smith(den).scale(unscale)
            }

            /// Smith's quotient with the order of products that keeps a tiny ratio from underflowing.
            fn smith(self, den: Self) -> Self {
                let (a, b, c, d) = (self.re, self.im, den.re, den.im);
                if d.abs() <= c.abs() {
                    let r = d / c;
                    let t = c + d * r;
                    if r != 0.0 {
                        Complex {
                            re: (a + b * r) / t,
                            im: (b - a * r) / t,
                        }
                    } else {
                        Complex {
                            re: (a + d * (b / c)) / t,
                            im: (b - d * (a / c)) / t,
                        }
                    }
                } else {
                    let r = c / d;
                    let t = d + c * r;
                    if r != 0.0 {
                        Complex {
                            re: (a * r + b) / t,
                            im: (b * r - a) / t,
                        }
                    } else {
                        Complex {
                            re: (c * (a / d) + b) / t,
                            im: (c * (b / d) - a) / t,
                        }
                    }
                }
            }

            /// `1 / self`.
            pub fn recip(self) -> Self {
                Self::ONE.divide(self)
            }
        }

        impl Add for Complex<$t> {
            type Output = Self;
            fn add(self, o: Self) -> Self {
                Complex {
                    re: self.re + o.re,
                    im: self.im + o.im,
                }
            }
        }
        impl Sub for Complex<$t> {
            type Output = Self;
            fn sub(self, o: Self) -> Self {
                Complex {
                    re: self.re - o.re,
                    im: self.im - o.im,
                }
            }
        }
        impl Mul for Complex<$t> {
            type Output = Self;
            fn mul(self, o: Self) -> Self {
                Complex {
                    re: self.re * o.re - self.im * o.im,
                    im: self.re * o.im + self.im * o.re,
                }
            }
        }
        impl Div for Complex<$t> {
            type Output = Self;
            fn div(self, o: Self) -> Self {
                self.divide(o)
            }
        }
        impl Neg for Complex<$t> {
            type Output = Self;
            fn neg(self) -> Self {
                Complex {
                    re: -self.re,
                    im: -self.im,
                }
            }
        }
        impl Add<$t> for Complex<$t> {
            type Output = Self;
            fn add(self, o: $t) -> Self {
                Complex {
                    re: self.re + o,
                    im: self.im,
                }
            }
        }
        impl Sub<$t> for Complex<$t> {
            type Output = Self;
            fn sub(self, o: $t) -> Self {
                Complex {
                    re: self.re - o,
                    im: self.im,
                }
            }
        }
        impl Mul<$t> for Complex<$t> {
            type Output = Self;
            fn mul(self, o: $t) -> Self {
                self.scale(o)
            }
        }
        impl Div<$t> for Complex<$t> {
            type Output = Self;
            fn div(self, o: $t) -> Self {
                Complex {
                    re: self.re / o,
                    im: self.im / o,
                }
            }
        }
        impl AddAssign for Complex<$t> {
            fn add_assign(&mut self, o: Self) {
                *self = *self + o;
            }
        }
        impl SubAssign for Complex<$t> {
            fn sub_assign(&mut self, o: Self) {
                *self = *self - o;
            }
        }
        impl MulAssign for Complex<$t> {
            fn mul_assign(&mut self, o: Self) {
                *self = *self * o;
            }
        }
        impl DivAssign for Complex<$t> {
            fn div_assign(&mut self, o: Self) {
                *self = *self / o;
            }
        }
        impl From<$t> for Complex<$t> {
            fn from(re: $t) -> Self {
                Complex { re, im: 0.0 }
            }
        }
    };
}

arithmetic!(f64);
arithmetic!(f32);

impl C32 {
    /// The same number in double precision.
    pub fn widen(self) -> C64 {
        C64::new(f64::from(self.re), f64::from(self.im))
    }
}

impl C64 {
    /// The nearest number in single precision.
    pub fn narrow(self) -> C32 {
        C32::new(self.re as f32, self.im as f32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(a: C64, b: C64) {
        let err = (a - b).abs();
        assert!(err <= 4e-16 * b.abs().max(1e-300), "{a:?} against {b:?}");
    }

    #[test]
    fn division_is_robust() {
        close(C64::new(1.0, 2.0) / C64::new(3.0, 4.0), C64::new(0.44, 0.08));
        close(C64::new(1e307, 1e307) / C64::new(1e307, 1e307), C64::ONE);
        close(C64::new(1e-307, 1e-307) / C64::new(1e-307, 1e-307), C64::ONE);
        close(
            C64::new(1.0, 1.0) / C64::new(1.0, 2f64.powi(1023)),
            C64::new(2f64.powi(-1023), -(2f64.powi(-1023))),
        );
        let z = C64::new(1.0, 2.0) / C64::ZERO;
        assert!(z.re == f64::INFINITY && z.im == f64::INFINITY);
        assert_eq!(C64::new(1.0, 1.0) / C64::new(f64::INFINITY, f64::INFINITY), C64::ZERO);
    }

    #[test]
    fn roots_and_powers() {
        assert_eq!(C64::new(-4.0, 0.0).sqrt(), C64::new(0.0, 2.0));
        assert_eq!(C64::new(3.0, 4.0).sqrt(), C64::new(2.0, 1.0));
        assert_eq!(C64::new(1.0, 2.0).powi(2), C64::new(-3.0, 4.0));
        assert_eq!(C64::new(1.0, 2.0).pow(C64::new(3.0, 0.0)), C64::new(-11.0, -2.0));
        assert_eq!(C64::ZERO.pow(C64::ZERO), C64::ONE);
        close(C64::I.pow(C64::I), C64::from_real(0.207_879_576_350_761_9));
        close(
            C64::from_real(-8.0).pow(C64::from_real(1.0 / 3.0)),
            C64::new(1.0, 3f64.sqrt()),
        );
        assert!(C64::new(1e300, 1e300).sqrt().is_finite());
    }

    #[test]
    fn branch_cuts_of_real_arguments() {
        let l = 1.316_957_896_924_816_7;
        let p = core::f64::consts::PI;
        close(C64::from_real(2.0).asin(), C64::new(p / 2.0, -l));
        close(C64::from_real(-2.0).asin(), C64::new(-p / 2.0, l));
        close(C64::from_real(2.0).acos(), C64::new(0.0, l));
        close(C64::from_real(-2.0).acos(), C64::new(p, -l));
        close(C64::from_real(-2.0).acosh(), C64::new(l, p));
        close(C64::from_real(0.5).acosh(), C64::new(0.0, p / 3.0));
        close(C64::from_real(2.0).atanh(), C64::new(0.549_306_144_334_054_8, p / 2.0));
        close(
            C64::from_real(-2.0).atanh(),
            C64::new(-0.549_306_144_334_054_8, p / 2.0),
        );
        close(C64::new(-1.0, 0.0).log(), C64::new(0.0, p));
        close(C64::new(-1.0, -0.0).log(), C64::new(0.0, -p));
    }

    #[test]
    fn inverses_undo_functions() {
        for &(x, y) in &[(0.3, 0.4), (-1.2, 0.7), (0.01, -1.1), (1.3, -0.2), (-0.9, -0.9)] {
            let z = C64::new(x, y);
            for (f, g) in [
                (C64::sin as fn(C64) -> C64, C64::asin as fn(C64) -> C64),
                (C64::tan, C64::atan),
                (C64::sinh, C64::asinh),
                (C64::tanh, C64::atanh),
                (C64::exp, C64::log),
            ] {
                assert!((g(f(z)) - z).abs() < 4e-15, "{z:?} {:?}", g(f(z)));
            }
            let c = z.acos().cos();
            assert!((c - z).abs() < 4e-15);
            let c = z.acosh().cosh();
            assert!((c - z).abs() < 4e-15);
        }
    }

    #[test]
    fn log_near_the_unit_circle_keeps_its_digits() {
        let z = C64::new(0.6, 0.8 + 1e-9).log();
        assert!((z.re / 8.000_000_178e-10 - 1.0).abs() < 1e-7, "{z:?}");
    }
}
