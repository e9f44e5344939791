//! Values as typed operands: what the innermost loops work on, and the conversions of numbers between element types.

use crate::{alloc, Array, Result, Shape, Value, C32, C64};
use std::rc::Rc;

/// One side of an operation: a scalar without allocation, or a shared array (reused when it is not shared).
#[derive(Clone, Debug)]
pub(crate) enum Operand<T: 'static> {
    Scalar(T),
    Array(Rc<Array<T>>),
}

impl<T> Operand<T> {
    pub fn shape(&self) -> Shape {
        match self {
            Operand::Scalar(_) => Shape::scalar(),
            Operand::Array(a) => a.shape().clone(),
        }
    }
    pub fn data(&self) -> &[T] {
        match self {
            Operand::Scalar(x) => std::slice::from_ref(x),
            Operand::Array(a) => a.data(),
        }
    }
    pub fn from_rc(a: Rc<Array<T>>) -> Operand<T>
    where
        T: Copy,
    {
        match a.data() {
            [x] if a.shape().is_scalar() => Operand::Scalar(*x),
            _ => Operand::Array(a),
        }
    }
    pub fn from_array(a: Array<T>) -> Operand<T>
    where
        T: Copy,
    {
        match a.data() {
            [x] if a.shape().is_scalar() => Operand::Scalar(*x),
            _ => Operand::Array(Rc::new(a)),
        }
    }
    /// Applies `f` to each element, in place when the type stays and nobody else holds the array.
    pub fn map_same(self, f: impl Fn(T) -> T) -> Result<Operand<T>>
    where
        T: Copy,
    {
        match self {
            Operand::Scalar(x) => Ok(Operand::Scalar(f(x))),
            Operand::Array(mut a) => {
                if let Some(own) = Rc::get_mut(&mut a) {
                    for x in own.data_mut() {
                        *x = f(*x);
                    }
                    return Ok(Operand::Array(a));
                }
                Ok(Operand::Array(Rc::new(a.map(|x| f(*x))?)))
            }
        }
    }
    /// Applies `f` to each element.
    pub fn map<U>(&self, f: impl Fn(T) -> U) -> Result<Operand<U>>
    where
        T: Copy,
    {
        match self {
            Operand::Scalar(x) => Ok(Operand::Scalar(f(*x))),
            Operand::Array(a) => Ok(Operand::Array(Rc::new(a.map(|x| f(*x))?))),
        }
    }
}

/// An element type of arrays of numbers or logicals.
pub(crate) trait Element: Copy + PartialEq + Default + 'static {
    /// The value of this class that holds the operand.
    fn wrap(x: Operand<Self>) -> Value;
    /// The operand in a value of this very class; any other value comes back.
    fn adopt(v: Value) -> std::result::Result<Operand<Self>, Value>;
}

/// An element type that numbers can be converted to, with MATLAB's rounding and saturation.
pub(crate) trait Number: Element {
    fn from_f64(x: f64) -> Self;
    fn from_i64(x: i64) -> Self;
    fn from_u64(x: u64) -> Self;
}

macro_rules! element {
    ($($t:ty => $variant:ident),* $(,)?) => {$(
        impl Element for $t {
            fn wrap(x: Operand<$t>) -> Value {
                match x {
                    Operand::Scalar(x) => Value::$variant(Rc::new(Array::scalar(x))),
                    Operand::Array(a) => Value::$variant(a),
                }
            }
            fn adopt(v: Value) -> std::result::Result<Operand<$t>, Value> {
                match v {
                    Value::$variant(a) => Ok(Operand::from_rc(a)),
                    other => Err(other),
                }
            }
        }
    )*};
}
element! { f32 => Single, i8 => Int8, i16 => Int16, i32 => Int32, i64 => Int64, u8 => Uint8, u16 => Uint16, u32 => Uint32, u64 => Uint64 }

impl Element for f64 {
    fn wrap(x: Operand<f64>) -> Value {
        match x {
            Operand::Scalar(x) => Value::Num(x),
            Operand::Array(a) => Value::Double(a),
        }
    }
    fn adopt(v: Value) -> std::result::Result<Operand<f64>, Value> {
        match v {
            Value::Num(x) => Ok(Operand::Scalar(x)),
            Value::Double(a) => Ok(Operand::from_rc(a)),
            other => Err(other),
        }
    }
}

impl Element for bool {
    fn wrap(x: Operand<bool>) -> Value {
        match x {
            Operand::Scalar(x) => Value::Bool(x),
            Operand::Array(a) => Value::Logical(a),
        }
    }
    fn adopt(v: Value) -> std::result::Result<Operand<bool>, Value> {
        match v {
            Value::Bool(x) => Ok(Operand::Scalar(x)),
            Value::Logical(a) => Ok(Operand::from_rc(a)),
            other => Err(other),
        }
    }
}

/// Complex results become real where no imaginary part is left.
macro_rules! complex_element {
    ($t:ty, $variant:ident) => {
        impl Element for $t {
            fn wrap(x: Operand<$t>) -> Value {
                match x {
                    Operand::Scalar(z) => Value::from(Array::scalar(z)),
                    Operand::Array(a) if a.data().iter().all(|z| z.im == 0.0) => match Array::take(a) {
                        Ok(own) => Value::from(own),
                        Err(_) => Value::empty(),
                    },
                    Operand::Array(a) => Value::$variant(a),
                }
            }
            fn adopt(v: Value) -> std::result::Result<Operand<$t>, Value> {
                match v {
                    Value::$variant(a) => Ok(Operand::from_rc(a)),
                    other => Err(other),
                }
            }
        }
    };
}
complex_element!(C64, Complex);
complex_element!(C32, ComplexSingle);

macro_rules! integer_number {
    ($($t:ty),*) => {$(
        impl Number for $t {
            fn from_f64(x: f64) -> $t {
                // `as` saturates and maps NaN to 0, as MATLAB does; `round` goes away from zero.
                x.round() as $t
            }
            fn from_i64(x: i64) -> $t {
                <$t>::try_from(x).unwrap_or(if x < 0 { <$t>::MIN } else { <$t>::MAX })
            }
            fn from_u64(x: u64) -> $t {
                <$t>::try_from(x).unwrap_or(<$t>::MAX)
            }
        }
    )*};
}
integer_number!(i8, i16, i32, i64, u8, u16, u32, u64);

macro_rules! float_number {
    ($($t:ty, $x:ident => $make:expr);* $(;)?) => {$(
        impl Number for $t {
            fn from_f64($x: f64) -> $t {
                $make
            }
            fn from_i64(x: i64) -> $t {
                let $x = x as f64;
                $make
            }
            fn from_u64(x: u64) -> $t {
                let $x = x as f64;
                $make
            }
        }
    )*};
}
float_number! {
    f64, x => x;
    f32, x => x as f32;
    C64, x => C64::from_real(x);
    C32, x => C32::from_real(x as f32);
}

/// Any real number, logical or char as an operand of another element type; `None` for complex values and what is no number.
pub(crate) fn convert_real<T: Number>(v: &Value) -> Result<Option<Operand<T>>> {
    fn each<S: Copy, T: Copy>(a: &Array<S>, f: impl Fn(S) -> T) -> Result<Option<Operand<T>>> {
        let data = alloc::try_collect(a.data().iter().map(|x| f(*x)))?;
        Ok(Some(Operand::from_array(Array::new(a.shape().clone(), data)?)))
    }
    match v {
        Value::Num(x) => Ok(Some(Operand::Scalar(T::from_f64(*x)))),
        Value::Bool(b) => Ok(Some(Operand::Scalar(T::from_f64(f64::from(u8::from(*b)))))),
        Value::Double(a) => each(a, T::from_f64),
        Value::Single(a) => each(a, |x| T::from_f64(f64::from(x))),
        Value::Int8(a) => each(a, |x| T::from_f64(f64::from(x))),
        Value::Int16(a) => each(a, |x| T::from_f64(f64::from(x))),
        Value::Int32(a) => each(a, |x| T::from_f64(f64::from(x))),
        Value::Int64(a) => each(a, T::from_i64),
        Value::Uint8(a) => each(a, |x| T::from_f64(f64::from(x))),
        Value::Uint16(a) | Value::Char(a) => each(a, |x| T::from_f64(f64::from(x))),
        Value::Uint32(a) => each(a, |x| T::from_f64(f64::from(x))),
        Value::Uint64(a) => each(a, T::from_u64),
        Value::Logical(a) => each(a, |x| T::from_f64(f64::from(u8::from(x)))),
        _ => Ok(None),
    }
}

/// A number of any class as `T`: taken over when it has the class already, converted otherwise.
pub(crate) fn numbers<T: Number>(v: Value) -> Result<Operand<T>> {
    match T::adopt(v) {
        Ok(x) => Ok(x),
        Err(other) => convert_real(&other)?.ok_or_else(|| crate::Error::internal("operand is not a real number")),
    }
}

/// Real or complex numbers as complex doubles.
pub(crate) fn complexes(v: Value) -> Result<Operand<C64>> {
    match v {
        Value::ComplexSingle(a) => Ok(Operand::from_array(a.map(|z| z.widen())?)),
        other => numbers(other),
    }
}

/// Real or complex numbers as complex singles.
pub(crate) fn complex_singles(v: Value) -> Result<Operand<C32>> {
    match v {
        Value::Complex(a) => Ok(Operand::from_array(a.map(|z| z.narrow())?)),
        other => numbers(other),
    }
}
