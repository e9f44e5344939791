//! Integer arithmetic: saturating, quotients rounded half away from zero, 64-bit classes exact even against doubles.

use super::arithmetic::{kernel, Add, Arithmetic, Div, Mul, Pow, Sub};
use super::broadcast::{apply, zip_operands, ElementOp};
use super::math;
use super::operand::{numbers, Number, Operand};
use crate::{Class, Error, Result, Value};

/// An integer class.
pub(crate) trait Integer: Number {
    const BITS: u32;
    const LOW: i128;
    const HIGH: i128;
    fn wide(self) -> i128;
    fn narrow(x: i128) -> Self;
}

macro_rules! integer {
    ($($t:ty),*) => {$(
        impl Integer for $t {
            const BITS: u32 = <$t>::BITS;
            const LOW: i128 = <$t>::MIN as i128;
            const HIGH: i128 = <$t>::MAX as i128;
            fn wide(self) -> i128 {
                self as i128
            }
            fn narrow(x: i128) -> $t {
                x.clamp(Self::LOW, Self::HIGH) as $t
            }
        }
        impl ElementOp<$t> for Add { #[inline(always)] fn apply(x: $t, y: $t) -> $t { x.saturating_add(y) } }
        impl ElementOp<$t> for Sub { #[inline(always)] fn apply(x: $t, y: $t) -> $t { x.saturating_sub(y) } }
        impl ElementOp<$t> for Mul { #[inline(always)] fn apply(x: $t, y: $t) -> $t { x.saturating_mul(y) } }
        impl ElementOp<$t> for Div { fn apply(x: $t, y: $t) -> $t { divide(x, y) } }
        impl ElementOp<$t> for Pow { fn apply(x: $t, y: $t) -> $t { power_whole(x, y.wide()) } }
    )*};
}
integer!(i8, i16, i32, i64, u8, u16, u32, u64);

/// Quotient rounded half away from zero; x/0 saturates, 0/0 is 0.
fn divide<T: Integer>(x: T, y: T) -> T {
    let (x, y) = (x.wide(), y.wide());
    if y == 0 {
        return T::narrow(x.signum() << 64);
    }
    T::narrow(round_quotient(x, y))
}

/// `n / d` rounded half away from zero, for a divisor that is not zero.
fn round_quotient(n: i128, d: i128) -> i128 {
    let (q, r) = (n / d, n % d);
    if r.unsigned_abs() >= d.unsigned_abs() - r.unsigned_abs() {
        q + if (n < 0) == (d < 0) { 1 } else { -1 }
    } else {
        q
    }
}

/// A whole power, saturating. Negative exponents round `1 / x^n`.
fn power_whole<T: Integer>(x: T, exponent: i128) -> T {
    let base = x.wide();
    if exponent < 0 {
        return match base {
            0 => T::narrow(T::HIGH),
            1 => T::narrow(1),
            -1 => T::narrow(if exponent % 2 == 0 { 1 } else { -1 }),
            // One half rounds away from zero; all else is nearer to zero.
            2 | -2 if exponent == -1 => T::narrow(base.signum()),
            _ => T::narrow(0),
        };
    }
    // A saturated i128 stays saturated; its sign follows the exponent's last bit.
    let mut out: i128 = 1;
    let (mut factor, mut n) = (base, exponent);
    while n > 0 {
        if n & 1 == 1 {
            out = out.saturating_mul(factor);
        }
        n >>= 1;
        if n > 0 {
            factor = factor.saturating_mul(factor);
        }
    }
    T::narrow(out)
}

/// An integer class with itself or with double, single, logical or char.
pub(crate) fn elementwise(op: Arithmetic, class: Class, a: Value, b: Value) -> Result<Value> {
    macro_rules! in_class {
        ($($class:ident => $t:ty),*) => {
            match class {
                $(Class::$class => in_type::<$t>(op, a, b),)*
                _ => Err(Error::internal("not an integer class")),
            }
        };
    }
    in_class!(Int8 => i8, Int16 => i16, Int32 => i32, Int64 => i64, Uint8 => u8, Uint16 => u16, Uint32 => u32, Uint64 => u64)
}

fn in_type<T: Integer>(op: Arithmetic, a: Value, b: Value) -> Result<Value>
where
    Add: ElementOp<T>,
    Sub: ElementOp<T>,
    Mul: ElementOp<T>,
    Div: ElementOp<T>,
    Pow: ElementOp<T>,
{
    let a = match T::adopt(a) {
        Ok(a) => a,
        Err(other) => return double_first::<T>(op, other, b),
    };
    let b = match T::adopt(b) {
        Ok(b) => b,
        Err(other) => {
            let other = numbers::<f64>(other)?;
            if let Some(whole) = as_class::<T>(&other) {
                return Ok(T::wrap(apply(&kernel(op), a, whole)?));
            }
            return Ok(T::wrap(zip_operands(&a, &other, |x, y| integer_with_double(op, x, y))?));
        }
    };
    Ok(T::wrap(apply(&kernel(op), a, b)?))
}

fn double_first<T: Integer>(op: Arithmetic, a: Value, b: Value) -> Result<Value>
where
    Add: ElementOp<T>,
    Sub: ElementOp<T>,
    Mul: ElementOp<T>,
    Div: ElementOp<T>,
    Pow: ElementOp<T>,
{
    let (a, b) = (numbers::<f64>(a)?, numbers::<T>(b)?);
    if let Some(whole) = as_class::<T>(&a) {
        return Ok(T::wrap(apply(&kernel(op), whole, b)?));
    }
    Ok(T::wrap(zip_operands(&a, &b, |x, y| double_with_integer(op, x, y))?))
}

/// A scalar double that the class holds exactly: then the class's own loops give the same result.
fn as_class<T: Integer>(x: &Operand<f64>) -> Option<Operand<T>> {
    match x {
        Operand::Scalar(x) if *x == x.trunc() && x.abs() < 9.2e18 => {
            let wide = *x as i128;
            (T::LOW..=T::HIGH)
                .contains(&wide)
                .then(|| Operand::Scalar(T::narrow(wide)))
        }
        _ => None,
    }
}

fn integer_with_double<T: Integer>(op: Arithmetic, x: T, y: f64) -> T {
    if T::BITS < 64 || !y.is_finite() {
        return T::from_f64(on_doubles(op, x.wide() as f64, y));
    }
    match op {
        Arithmetic::Add => exact_sum(x.wide(), y),
        Arithmetic::Sub => exact_sum(x.wide(), -y),
        Arithmetic::Mul => exact_product(x.wide(), y),
        Arithmetic::Div => exact_quotient(Ratio::whole(x.wide()), Ratio::of(y)),
        Arithmetic::Pow if y == y.trunc() => power_whole(x, y as i128),
        Arithmetic::Pow => T::from_f64(math::power(x.wide() as f64, y)),
    }
}

fn double_with_integer<T: Integer>(op: Arithmetic, x: f64, y: T) -> T {
    if T::BITS < 64 || !x.is_finite() {
        return T::from_f64(on_doubles(op, x, y.wide() as f64));
    }
    match op {
        Arithmetic::Add => exact_sum(y.wide(), x),
        // x - y = -(y - x); rounding half away is symmetric, and the sum is exact before it saturates.
        Arithmetic::Sub => T::narrow(-wide_sum(y.wide(), -x)),
        Arithmetic::Mul => exact_product(y.wide(), x),
        Arithmetic::Div => exact_quotient(Ratio::of(x), Ratio::whole(y.wide())),
        Arithmetic::Pow => T::from_f64(math::power(x, y.wide() as f64)),
    }
}

fn on_doubles(op: Arithmetic, x: f64, y: f64) -> f64 {
    match op {
        Arithmetic::Add => x + y,
        Arithmetic::Sub => x - y,
        Arithmetic::Mul => x * y,
        Arithmetic::Div => x / y,
        Arithmetic::Pow => math::power(x, y),
    }
}

fn exact_sum<T: Integer>(n: i128, x: f64) -> T {
    T::narrow(wide_sum(n, x))
}

/// `n + x` rounded half away from zero; `n` is a 64-bit integer.
fn wide_sum(n: i128, x: f64) -> i128 {
    let floor = x.floor();
    let fraction = x - floor;
    let whole = n.saturating_add(floor as i128);
    let up = if whole >= 0 { fraction >= 0.5 } else { fraction > 0.5 };
    whole.saturating_add(i128::from(up))
}

fn exact_product<T: Integer>(n: i128, x: f64) -> T {
    let r = Ratio::of(x);
    // 64 + 53 bits: the product of the mantissas is exact.
    let product = n * r.mantissa;
    if product == 0 {
        return T::narrow(0);
    }
    if r.exponent >= 0 {
        let room = product.unsigned_abs().leading_zeros() as i32 - 1;
        return T::narrow(if r.exponent > room {
            product.signum() << 100
        } else {
            product << r.exponent
        });
    }
    if r.exponent < -126 {
        return T::narrow(0);
    }
    T::narrow(round_quotient(product, 1i128 << -r.exponent))
}

/// A number as `mantissa * 2^exponent`, the mantissa odd or zero.
#[derive(Clone, Copy)]
struct Ratio {
    mantissa: i128,
    exponent: i32,
}

impl Ratio {
    fn whole(n: i128) -> Ratio {
        Ratio {
            mantissa: n,
            exponent: 0,
        }
    }
    fn of(x: f64) -> Ratio {
        let (f, e) = libm::frexp(x);
        let mantissa = (f * 9_007_199_254_740_992.0) as i128;
        if mantissa == 0 {
            return Ratio::whole(0);
        }
        let zeros = mantissa.trailing_zeros() as i32;
        Ratio {
            mantissa: mantissa >> zeros,
            exponent: e - 53 + zeros,
        }
    }
    fn to_f64(self) -> f64 {
        libm::ldexp(self.mantissa as f64, self.exponent)
    }
}

/// A quotient that is exact before it is rounded, wherever the rounded result fits 64 bits and is not zero.
fn exact_quotient<T: Integer>(n: Ratio, d: Ratio) -> T {
    if d.mantissa == 0 {
        return T::narrow(n.mantissa.signum() << 64);
    }
    let shift = n.exponent - d.exponent;
    let (top, bottom) = if shift >= 0 {
        (n.mantissa, d.mantissa)
    } else {
        (d.mantissa, n.mantissa)
    };
    if shift.abs() < top.unsigned_abs().leading_zeros() as i32 - 1 || top == 0 {
        let top = top << shift.unsigned_abs().min(126);
        return T::narrow(if shift >= 0 {
            round_quotient(top, bottom)
        } else {
            round_quotient(bottom, top)
        });
    }
    T::from_f64(n.to_f64() / d.to_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotients_round_half_away() {
        assert_eq!(
            [
                round_quotient(5, 2),
                round_quotient(-5, 2),
                round_quotient(7, 3),
                round_quotient(-7, -2)
            ],
            [3, -3, 2, 4]
        );
        assert_eq!(
            (divide(5i8, 0), divide(-5i8, 0), divide(0i8, 0), divide(-128i8, -1)),
            (127, -128, 0, 127)
        );
    }

    #[test]
    fn sixty_four_bits_are_exact_against_doubles() {
        let big = (1i64 << 53) + 1;
        assert_eq!(integer_with_double(Arithmetic::Add, big, 0.5), big + 1);
        assert_eq!(integer_with_double(Arithmetic::Mul, big, 0.5), (1i64 << 52) + 1);
        assert_eq!(integer_with_double(Arithmetic::Div, i64::MAX, 0.5), i64::MAX);
        assert_eq!(
            integer_with_double(Arithmetic::Div, i64::MAX, 1.5),
            6_148_914_691_236_517_205
        );
        assert_eq!(double_with_integer(Arithmetic::Sub, 0.5, i64::MAX), -i64::MAX + 1 - 1);
        assert_eq!(
            double_with_integer(Arithmetic::Div, 1e18, 7i64),
            142_857_142_857_142_857
        );
        assert_eq!(
            integer_with_double(Arithmetic::Mul, u64::MAX, 1.0 - f64::EPSILON / 2.0),
            u64::MAX - 2048
        );
    }
}
