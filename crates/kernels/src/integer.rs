//! Saturating arithmetic of the eight integer classes, rounding half away from zero.

mod ratio;

use ratio::{round_ratio, split};

/// One of `i8 .. u64`, with MATLAB's arithmetic. Beside a double, classes of up to 32 bits compute in
/// double precision; 64-bit classes treat it as an exact rational and round once.
pub trait Integer: Copy + Ord + Default + core::fmt::Debug + 'static {
    /// Width in bits.
    const BITS: u32;
    /// Smallest value.
    const MIN: Self;
    /// Largest value.
    const MAX: Self;
    /// As a wide integer, exactly.
    fn to_i128(self) -> i128;
    /// From a wide integer, clamped to the class.
    fn saturate(wide: i128) -> Self;

    /// As a double (rounded for large 64-bit values).
    fn to_f64(self) -> f64 {
        self.to_i128() as f64
    }

    /// Rounded half away from zero and clamped; NaN becomes zero.
    fn from_f64(x: f64) -> Self {
        Self::saturate(libm::round(x) as i128)
    }

    /// `a + b`.
    fn add(self, other: Self) -> Self {
        Self::saturate(self.to_i128() + other.to_i128())
    }

    /// `a - b`.
    fn sub(self, other: Self) -> Self {
        Self::saturate(self.to_i128() - other.to_i128())
    }

    /// `a * b`.
    fn mul(self, other: Self) -> Self {
        // Two unsigned 64-bit factors can reach 2^128.
        let (a, b) = (self.to_i128(), other.to_i128());
        Self::saturate(a.checked_mul(b).unwrap_or(i128::MAX))
    }

    /// `a / b`; by zero: 0, or the end of the class on the side of `a`.
    fn div(self, other: Self) -> Self {
        if Self::BITS <= 32 {
            // Quotients of 32-bit numbers keep clear of halves by more than a double's rounding.
            return Self::from_f64(self.to_f64() / other.to_f64());
        }
        let (a, b) = (self.to_i128(), other.to_i128());
        if b == 0 {
            return Self::saturate(a.signum() * i128::MAX);
        }
        let magnitude = round_ratio(a.unsigned_abs(), 0, b.unsigned_abs());
        Self::saturate(signed(magnitude, (a < 0) != (b < 0)))
    }

    /// `-a`.
    fn neg(self) -> Self {
        Self::saturate(-self.to_i128())
    }

    /// `|a|`.
    fn abs(self) -> Self {
        Self::saturate(self.to_i128().abs())
    }

    /// `a + x`.
    fn add_f64(self, x: f64) -> Self {
        if Self::BITS <= 32 {
            return Self::from_f64(self.to_f64() + x);
        }
        if !x.is_finite() || x.abs() >= 1e30 {
            return Self::from_f64(x);
        }
        let whole = x.floor();
        let fraction = x - whole;
        let base = self.to_i128() + whole as i128;
        // Half away from zero on the exact sum base + fraction, 0 <= fraction < 1.
        let up = if base >= 0 { fraction >= 0.5 } else { fraction > 0.5 };
        Self::saturate(base + i128::from(up))
    }

    /// `a - x`.
    fn sub_f64(self, x: f64) -> Self {
        self.add_f64(-x)
    }

    /// `x - a`.
    fn rsub_f64(self, x: f64) -> Self {
        if Self::BITS <= 32 {
            return Self::from_f64(x - self.to_f64());
        }
        if !x.is_finite() || x.abs() >= 1e30 {
            return Self::from_f64(x);
        }
        let whole = x.floor();
        let fraction = x - whole;
        let base = whole as i128 - self.to_i128();
        let up = if base >= 0 { fraction >= 0.5 } else { fraction > 0.5 };
        Self::saturate(base + i128::from(up))
    }

    /// `a * x`.
    fn mul_f64(self, x: f64) -> Self {
        if Self::BITS <= 32 {
            return Self::from_f64(self.to_f64() * x);
        }
        let a = self.to_i128();
        if !x.is_finite() || a == 0 || x == 0.0 {
            return Self::from_f64(a as f64 * x);
        }
        let (mantissa, exponent) = split(x);
        let magnitude = round_ratio(a.unsigned_abs() * u128::from(mantissa), exponent, 1);
        Self::saturate(signed(magnitude, (a < 0) != (x < 0.0)))
    }

    /// `a / x`.
    fn div_f64(self, x: f64) -> Self {
        if Self::BITS <= 32 {
            return Self::from_f64(self.to_f64() / x);
        }
        let a = self.to_i128();
        if x == 0.0 {
            return Self::saturate(a.signum() * i128::MAX);
        }
        if !x.is_finite() || a == 0 {
            return Self::from_f64(a as f64 / x);
        }
        let (mantissa, exponent) = split(x);
        let magnitude = round_ratio(a.unsigned_abs(), -exponent, u128::from(mantissa));
        Self::saturate(signed(magnitude, (a < 0) != (x < 0.0)))
    }

    /// `x / a`.
    fn rdiv_f64(self, x: f64) -> Self {
        if Self::BITS <= 32 {
            return Self::from_f64(x / self.to_f64());
        }
        let a = self.to_i128();
        if !x.is_finite() || x == 0.0 || a == 0 {
            return Self::from_f64(if x == 0.0 { 0.0 } else { x / a as f64 });
        }
        let (mantissa, exponent) = split(x);
        let magnitude = round_ratio(u128::from(mantissa), exponent, a.unsigned_abs());
        Self::saturate(signed(magnitude, (a < 0) != (x < 0.0)))
    }

    /// `a ^ n` with a whole or fractional exponent.
    fn pow_f64(self, n: f64) -> Self {
        if n != n.trunc() || !n.is_finite() {
            return Self::from_f64(crate::scalar::pow(self.to_f64(), n));
        }
        let a = self.to_i128();
        if n < 0.0 {
            let odd = libm::fmod(n, 2.0) != 0.0;
            return Self::saturate(match a {
                0 => i128::MAX,
                1 => 1,
                -1 => {
                    if odd {
                        -1
                    } else {
                        1
                    }
                }
                // A half rounds away from zero; anything smaller is zero.
                2 => i128::from(n == -1.0),
                -2 => -i128::from(n == -1.0),
                _ => 0,
            });
        }
        if (-1..=1).contains(&a) {
            let odd = libm::fmod(n, 2.0) != 0.0;
            return Self::saturate(if n == 0.0 || (a == -1 && !odd) { 1 } else { a });
        }
        let negative = a < 0 && libm::fmod(n, 2.0) != 0.0;
        let mut magnitude: u128 = 1;
        let mut k = n;
        while k > 0.0 && magnitude < 1 << 64 {
            magnitude *= a.unsigned_abs();
            k -= 1.0;
        }
        Self::saturate(signed(magnitude, negative))
    }

    /// `a ^ b` within the class.
    fn pow(self, exponent: Self) -> Self {
        self.pow_f64(exponent.to_f64())
    }

    /// `mod(a, b)`: the sign follows the divisor; `mod(a, 0)` is `a`.
    fn modulo(self, other: Self) -> Self {
        let b = other.to_i128();
        if b == 0 {
            return self;
        }
        let r = whole_remainder::<Self>(self.to_i128(), b);
        Self::saturate(if r != 0 && (r < 0) != (b < 0) { r + b } else { r })
    }

    /// `rem(a, b)`: the sign follows the dividend; by zero it is zero.
    fn remainder(self, other: Self) -> Self {
        let b = other.to_i128();
        if b == 0 {
            return Self::default();
        }
        Self::saturate(whole_remainder::<Self>(self.to_i128(), b))
    }

    /// `idivide(a, b, mode)`.
    fn divide_with(self, other: Self, mode: Rounding) -> Self {
        let (a, b) = (self.to_i128(), other.to_i128());
        if b == 0 || mode == Rounding::Round {
            return self.div(other);
        }
        let q = a / b;
        let inexact = a % b != 0;
        let negative = (a < 0) != (b < 0);
        Self::saturate(match mode {
            Rounding::Fix | Rounding::Round => q,
            Rounding::Floor => q - i128::from(inexact && negative),
            Rounding::Ceil => q + i128::from(inexact && !negative),
        })
    }
}

/// `a % b`, in 64 bits where the class allows: 128-bit division is a slow library call.
fn whole_remainder<T: Integer>(a: i128, b: i128) -> i128 {
    if T::BITS <= 32 {
        i128::from(a as i64 % b as i64)
    } else {
        a % b
    }
}

/// How `idivide` rounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// Toward zero.
    Fix,
    /// Half away from zero.
    Round,
    /// Down.
    Floor,
    /// Up.
    Ceil,
}

fn signed(magnitude: u128, negative: bool) -> i128 {
    let m = i128::try_from(magnitude).unwrap_or(i128::MAX);
    if negative {
        -m
    } else {
        m
    }
}

macro_rules! integers {
    ($($t:ty),*) => {$(
        impl Integer for $t {
            const BITS: u32 = <$t>::BITS;
            const MIN: Self = <$t>::MIN;
            const MAX: Self = <$t>::MAX;
            #[inline]
            fn to_i128(self) -> i128 {
                i128::from(self)
            }
            #[inline]
            fn saturate(wide: i128) -> Self {
                wide.clamp(i128::from(<$t>::MIN), i128::from(<$t>::MAX)) as $t
            }
            #[inline]
            fn to_f64(self) -> f64 {
                self as f64
            }
            #[inline]
            fn from_f64(x: f64) -> Self {
                // `as` clamps and turns NaN into zero; half goes away from zero before.
                (if x >= 0.0 { libm::floor(x + half_below(x)) } else { libm::ceil(x - half_below(-x)) }) as $t
            }
            #[inline]
            fn add(self, other: Self) -> Self {
                self.saturating_add(other)
            }
            #[inline]
            fn sub(self, other: Self) -> Self {
                self.saturating_sub(other)
            }
            #[inline]
            fn mul(self, other: Self) -> Self {
                self.saturating_mul(other)
            }
        }
    )*};
}

/// One half, but zero where `x` is whole anyway or where adding one half would round up a value
/// just below it.
#[inline]
fn half_below(x: f64) -> f64 {
    if x >= 4_503_599_627_370_496.0 || x == 0.499_999_999_999_999_94 {
        0.0
    } else {
        0.5
    }
}

integers!(i8, i16, i32, i64, u8, u16, u32, u64);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn saturation_and_rounding() {
        assert_eq!(Integer::add(200u8, 100), 255);
        assert_eq!(Integer::sub(-100i8, 100), -128);
        assert_eq!(Integer::mul(-100i8, 100), -128);
        assert_eq!(Integer::div(7i32, 2), 4);
        assert_eq!(Integer::div(-7i32, 2), -4);
        assert_eq!(Integer::div(5i8, 0), 127);
        assert_eq!(Integer::div(-5i8, 0), -128);
        assert_eq!(Integer::div(0u8, 0), 0);
        assert_eq!(Integer::div(i32::MIN, -1), i32::MAX);
        for (a, b) in [
            (i32::MAX, 2),
            (i32::MAX - 2, 4),
            (2_147_483_645, 3),
            (-2_147_483_647, 2),
            (1_500_000_001, 1_000_000_001),
        ] {
            let exact = (2 * i64::from(a) + i64::from(a.signum() * b)) / (2 * i64::from(b));
            assert_eq!(i64::from(Integer::div(a, b)), exact);
        }
        assert_eq!(Integer::neg(-128i8), 127);
        assert_eq!(<u8 as Integer>::from_f64(2.5), 3);
        assert_eq!(<i8 as Integer>::from_f64(-2.5), -3);
        assert_eq!(<i8 as Integer>::from_f64(f64::NAN), 0);
        assert_eq!(<i8 as Integer>::from_f64(0.499_999_999_999_999_94), 0);
        assert_eq!(
            <i64 as Integer>::from_f64(9_007_199_254_740_991.0),
            9_007_199_254_740_991
        );
        assert_eq!(<u64 as Integer>::from_f64(f64::INFINITY), u64::MAX);
    }

    #[test]
    fn doubles_beside_wide_integers_are_exact() {
        assert_eq!(i64::MAX.sub_f64(1.0), i64::MAX - 1);
        assert_eq!((i64::MAX - 5).add_f64(1.5), i64::MAX - 3);
        assert_eq!(9_007_199_254_740_993i64.mul_f64(3.0), 27_021_597_764_222_979);
        assert_eq!(9_007_199_254_740_993i64.mul_f64(0.5), 4_503_599_627_370_497);
        assert_eq!(9_007_199_254_740_993i64.div_f64(1.0), 9_007_199_254_740_993);
        assert_eq!(u64::MAX.div_f64(3.0), u64::MAX / 3);
        assert_eq!(7i64.div_f64(1e-300), i64::MAX);
        assert_eq!(7i64.div_f64(1e300), 0);
        assert_eq!(3i32.rdiv_f64(10.0), 3);
        assert_eq!(4i32.rdiv_f64(10.0), 3);
        assert_eq!(5u8.rsub_f64(3.0), 0);
        assert_eq!((-5i32).mul_f64(0.5), -3);
        assert_eq!(5i32.mul_f64(f64::NAN), 0);
        assert_eq!(100u8.mul_f64(f64::INFINITY), 255);
    }

    #[test]
    fn mixed_operations_agree_with_doubles_on_small_classes() {
        for a in (-128i32..128).map(|a| a as i8) {
            for x in [-3.7, -1.5, -0.5, -0.3, 0.2, 0.5, 1.0, 1.5, 2.0, 7.3] {
                let f = f64::from(a);
                assert_eq!(a.mul_f64(x), <i8 as Integer>::from_f64(f * x), "{a}*{x}");
                assert_eq!(a.div_f64(x), <i8 as Integer>::from_f64(f / x), "{a}/{x}");
                assert_eq!(a.add_f64(x), <i8 as Integer>::from_f64(f + x), "{a}+{x}");
                assert_eq!(a.rsub_f64(x), <i8 as Integer>::from_f64(x - f), "{x}-{a}");
                if a != 0 {
                    assert_eq!(a.rdiv_f64(x), <i8 as Integer>::from_f64(x / f), "{x}/{a}");
                }
            }
        }
    }

    #[test]
    fn powers_and_remainders() {
        assert_eq!(3i64.pow_f64(39.0), 4_052_555_153_018_976_267);
        assert_eq!((-2i64).pow_f64(63.0), i64::MIN);
        assert_eq!(2i32.pow_f64(-1.0), 1);
        assert_eq!(2i32.pow_f64(1e300), i32::MAX);
        assert_eq!((-1i32).pow_f64(1e15 + 1.0), -1);
        assert_eq!(4i32.pow_f64(0.5), 2);
        assert_eq!(Integer::modulo(-7i32, 3), 2);
        assert_eq!(Integer::remainder(-7i32, 3), -1);
        assert_eq!(Integer::modulo(-7i32, 0), -7);
        assert_eq!((-7i32).divide_with(2, Rounding::Fix), -3);
        assert_eq!((-7i32).divide_with(2, Rounding::Floor), -4);
        assert_eq!((-7i32).divide_with(2, Rounding::Ceil), -3);
    }
}
