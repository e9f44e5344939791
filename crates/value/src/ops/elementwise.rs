//! Applying a function to every element, with the class rules that the maths functions share.
//!
//! double, logical and char compute in double and give double. single computes in double and rounds once. Integer classes compute
//! in double, round and saturate where a function allows them (`abs`, `mod`, `floor`), and are refused by `no_integers` where not.

use super::arithmetic::common_class;
use super::broadcast::{zip_operands, zip_with};
use super::operand::{complex_singles, complexes, convert_real, numbers, Element, Number, Operand};
use crate::{Array, Class, Error, Result, Value, C32, C64};

/// `f` on every element of a real value.
pub fn map_real(v: Value, f: impl Fn(f64) -> f64) -> Result<Value> {
    match v.class() {
        Class::Single => Ok(f32::wrap(numbers::<f32>(v)?.map_same(|x| f(f64::from(x)) as f32)?)),
        c if c.is_integer() => map_integer(v, c, f),
        _ if v.is_arithmetic() && !v.is_complex() => Ok(f64::wrap(numbers::<f64>(v)?.map_same(f)?)),
        _ => Err(not_numeric(&v)),
    }
}

fn map_integer(v: Value, class: Class, f: impl Fn(f64) -> f64) -> Result<Value> {
    let Some(x) = convert_real::<f64>(&v)? else {
        return Err(not_numeric(&v));
    };
    narrow(class, x.map_same(f)?)
}

/// Doubles rounded and saturated into a class of real numbers.
pub(crate) fn narrow(class: Class, x: Operand<f64>) -> Result<Value> {
    fn to<T: Number>(x: Operand<f64>) -> Result<Value> {
        Ok(T::wrap(x.map(T::from_f64)?))
    }
    match class {
        Class::Single => to::<f32>(x),
        Class::Int8 => to::<i8>(x),
        Class::Int16 => to::<i16>(x),
        Class::Int32 => to::<i32>(x),
        Class::Int64 => to::<i64>(x),
        Class::Uint8 => to::<u8>(x),
        Class::Uint16 => to::<u16>(x),
        Class::Uint32 => to::<u32>(x),
        Class::Uint64 => to::<u64>(x),
        _ => Ok(f64::wrap(x)),
    }
}

/// `f` on every element of a complex value, giving complex (real where no imaginary part is left).
pub fn map_complex(v: Value, f: impl Fn(C64) -> C64) -> Result<Value> {
    match v.class() {
        Class::Single => Ok(C32::wrap(complex_singles(v)?.map_same(|z| f(z.widen()).narrow())?)),
        _ if v.is_arithmetic() => Ok(C64::wrap(complexes(v)?.map_same(f)?)),
        _ => Err(not_numeric(&v)),
    }
}

/// A function that is real inside `domain` and complex outside: `sqrt`, `log`, `asin`. One element outside turns the whole
/// result complex, as far as an imaginary part is left.
pub fn map_real_or_complex(
    v: Value,
    domain: impl Fn(f64) -> bool,
    real: impl Fn(f64) -> f64,
    complex: impl Fn(C64) -> C64,
) -> Result<Value> {
    if v.is_complex() {
        return map_complex(v, complex);
    }
    if let Value::Num(x) = v {
        if domain(x) || x.is_nan() {
            return Ok(Value::Num(real(x)));
        }
    }
    let inside = match &v {
        Value::Single(a) => a.data().iter().all(|x| x.is_nan() || domain(f64::from(*x))),
        other => match other.as_doubles()? {
            Some(d) => d.iter().all(|x| x.is_nan() || domain(*x)),
            None => return Err(not_numeric(&v)),
        },
    };
    if inside || v.class().is_integer() {
        return map_real(v, real);
    }
    // Elements inside the domain keep the digits of the real function.
    map_complex(v, |z| {
        if domain(z.re) {
            C64::from_real(real(z.re))
        } else {
            complex(z)
        }
    })
}

/// A function of two reals, with implicit expansion and the class rules of arithmetic.
pub fn broadcast2(a: Value, b: Value, f: impl Fn(f64, f64) -> f64) -> Result<Value> {
    if !a.is_arithmetic() || a.is_complex() {
        return Err(not_numeric(&a));
    }
    if !b.is_arithmetic() || b.is_complex() {
        return Err(not_numeric(&b));
    }
    let class = common_class(a.class(), b.class())?;
    let (a, b) = (numbers::<f64>(a)?, numbers::<f64>(b)?);
    narrow(class, zip_operands(&a, &b, f)?)
}

/// A function of the elements of two arrays of any types, with implicit expansion.
pub fn zip_arrays<A, B, T>(a: &Array<A>, b: &Array<B>, f: impl FnMut(&A, &B) -> Result<T>) -> Result<Array<T>> {
    zip_with((a.shape(), a.data()), (b.shape(), b.data()), f)
}

/// A predicate on every element of a real value: `isnan`, `isfinite`.
pub fn test_real(v: Value, f: impl Fn(f64) -> bool) -> Result<Value> {
    match &v {
        Value::Num(x) => Ok(Value::Bool(f(*x))),
        Value::Double(a) => Ok(Value::from(a.map(|x| f(*x))?)),
        other => match convert_real::<f64>(other)? {
            Some(x) => Ok(bool::wrap(x.map(f)?)),
            None => Err(not_numeric(&v)),
        },
    }
}

/// Refuses integer classes: `Undefined function 'sin' for input arguments of type 'int8'.`
pub fn no_integers(name: &str, v: &Value) -> Result<()> {
    if v.class().is_integer() || !v.is_arithmetic() {
        return Err(Error::undefined_for(name, v.class_name()));
    }
    Ok(())
}

fn not_numeric(v: &Value) -> Error {
    if v.is_complex() {
        return Error::new("MATLAB:complexNotAllowed", "Inputs must be real.");
    }
    Error::new(
        "MATLAB:invalidType",
        format!("Inputs must be numeric, logical or char, not {}.", v.class()),
    )
}
