//! Parts of complex numbers, sign changes and moduli, for every class of numbers.

use super::operand::{numbers, Element, Operand};
use crate::{Array, Class, Result, Value};
use std::rc::Rc;

/// Logical and char become double; numbers stay what they are. `+a`.
pub(crate) fn plain_number(v: Value) -> Result<Value> {
    match v.class() {
        Class::Logical | Class::Char => Ok(f64::wrap(numbers::<f64>(v)?)),
        _ => Ok(v),
    }
}

/// The real part of complex values; all others stay as they are.
pub(crate) fn real_part(v: Value) -> Result<Value> {
    match v {
        Value::Complex(a) => Ok(f64::wrap(Operand::from_rc(a).map(|z| z.re)?)),
        Value::ComplexSingle(a) => Ok(f32::wrap(Operand::from_rc(a).map(|z| z.re)?)),
        other => Ok(other),
    }
}

/// `real(v)`
pub fn real(v: Value) -> Result<Value> {
    plain_number(real_part(v)?)
}

/// `imag(v)`: zeros of the same class where `v` is real.
pub fn imag(v: Value) -> Result<Value> {
    match v {
        Value::Complex(a) => Ok(f64::wrap(Operand::from_rc(a).map(|z| z.im)?)),
        Value::ComplexSingle(a) => Ok(f32::wrap(Operand::from_rc(a).map(|z| z.im)?)),
        other => map_reals(
            plain_number(other)?,
            &Reals {
                float: |_| 0.0,
                signed: |_| 0,
                unsigned: |_| 0,
            },
        ),
    }
}

/// `conj(v)`
pub fn conj(v: Value) -> Result<Value> {
    match v {
        Value::Complex(a) => Ok(Value::Complex(keep(Operand::from_rc(a).map_same(|z| z.conj())?))),
        Value::ComplexSingle(a) => Ok(Value::ComplexSingle(keep(Operand::from_rc(a).map_same(|z| z.conj())?))),
        other => plain_number(other),
    }
}

fn keep<T: Copy>(x: Operand<T>) -> Rc<Array<T>> {
    match x {
        Operand::Scalar(x) => Rc::new(Array::scalar(x)),
        Operand::Array(a) => a,
    }
}

/// `abs(v)`: the modulus; the lowest integer of a class saturates.
pub fn abs(v: Value) -> Result<Value> {
    match v {
        Value::Complex(a) => Ok(f64::wrap(Operand::from_rc(a).map(|z| z.abs())?)),
        Value::ComplexSingle(a) => Ok(f32::wrap(Operand::from_rc(a).map(|z| z.widen().abs() as f32)?)),
        other => map_reals(
            plain_number(other)?,
            &Reals {
                float: f64::abs,
                signed: i64::saturating_abs,
                unsigned: |x| x,
            },
        ),
    }
}

/// `-v`: unsigned numbers saturate at zero.
pub(crate) fn negate(v: Value) -> Result<Value> {
    match v {
        Value::Num(x) => Ok(Value::Num(-x)),
        Value::Complex(a) => Ok(Value::Complex(keep(Operand::from_rc(a).map_same(|z| -z)?))),
        Value::ComplexSingle(a) => Ok(Value::ComplexSingle(keep(Operand::from_rc(a).map_same(|z| -z)?))),
        other => map_reals(
            plain_number(other)?,
            &Reals {
                float: |x| -x,
                signed: i64::saturating_neg,
                unsigned: |_| 0,
            },
        ),
    }
}

/// One function in the three forms that real classes need. Singles go through `float`, which must be exact on them.
struct Reals {
    float: fn(f64) -> f64,
    signed: fn(i64) -> i64,
    unsigned: fn(u64) -> u64,
}

/// Applies a function to a real number of any class, the class stays. Results saturate.
fn map_reals(v: Value, f: &Reals) -> Result<Value> {
    macro_rules! through {
        ($a:expr, $t:ty, $wide:ty, $f:expr) => {
            Ok(<$t>::wrap(Operand::from_rc($a).map_same(|x| {
                let y = ($f)(<$wide>::from(x));
                <$t>::try_from(y).unwrap_or(if y < 0 as $wide { <$t>::MIN } else { <$t>::MAX })
            })?))
        };
    }
    match v {
        Value::Num(x) => Ok(Value::Num((f.float)(x))),
        Value::Double(a) => Ok(f64::wrap(Operand::from_rc(a).map_same(f.float)?)),
        Value::Single(a) => Ok(f32::wrap(
            Operand::from_rc(a).map_same(|x| (f.float)(f64::from(x)) as f32)?,
        )),
        Value::Int8(a) => through!(a, i8, i64, f.signed),
        Value::Int16(a) => through!(a, i16, i64, f.signed),
        Value::Int32(a) => through!(a, i32, i64, f.signed),
        Value::Int64(a) => through!(a, i64, i64, f.signed),
        Value::Uint8(a) => through!(a, u8, u64, f.unsigned),
        Value::Uint16(a) => through!(a, u16, u64, f.unsigned),
        Value::Uint32(a) => through!(a, u32, u64, f.unsigned),
        Value::Uint64(a) => through!(a, u64, u64, f.unsigned),
        other => Ok(other),
    }
}
