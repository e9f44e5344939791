//! `Value`: what a variable holds. Sixteen bytes; real double and logical scalars are unboxed, all else is shared by `Rc` and copied on write.

use crate::{Array, Class, Error, FunctionHandle, MapObject, ObjectArray, Shape, StringValue, StructArray, C32, C64};
use std::collections::BTreeSet;
use std::rc::Rc;

/// `Num` and `Bool` are the usual form of 1x1 real doubles and logicals (constructors make them so), but a 1x1 `Double` or `Logical`
/// array is the same value: readers go through `shape`, `class` and the accessors and need not care.
#[derive(Clone, Debug)]
pub enum Value {
    Num(f64),
    Bool(bool),
    Double(Rc<Array<f64>>),
    Single(Rc<Array<f32>>),
    Complex(Rc<Array<C64>>),
    ComplexSingle(Rc<Array<C32>>),
    Int8(Rc<Array<i8>>),
    Int16(Rc<Array<i16>>),
    Int32(Rc<Array<i32>>),
    Int64(Rc<Array<i64>>),
    Uint8(Rc<Array<u8>>),
    Uint16(Rc<Array<u16>>),
    Uint32(Rc<Array<u32>>),
    Uint64(Rc<Array<u64>>),
    Logical(Rc<Array<bool>>),
    /// UTF-16 code units.
    Char(Rc<Array<u16>>),
    String(Rc<Array<StringValue>>),
    Cell(Rc<Array<Value>>),
    Struct(Rc<StructArray>),
    Function(Rc<FunctionHandle>),
    Map(Rc<MapObject>),
    Exception(Rc<Error>),
    Object(Rc<ObjectArray>),
}

/// Runs `$body` with `$a` bound to the `Rc<Array<_>>` of any array variant that holds plain elements; `$other` for the rest
/// (scalars `Num`/`Bool`, Struct, Function, Map, Exception).
#[macro_export]
macro_rules! with_array {
    ($value:expr, $a:ident => $body:expr, $other:pat => $rest:expr) => {
        match $value {
            $crate::Value::Double($a) => $body,
            $crate::Value::Single($a) => $body,
            $crate::Value::Complex($a) => $body,
            $crate::Value::ComplexSingle($a) => $body,
            $crate::Value::Int8($a) => $body,
            $crate::Value::Int16($a) => $body,
            $crate::Value::Int32($a) => $body,
            $crate::Value::Int64($a) => $body,
            $crate::Value::Uint8($a) => $body,
            $crate::Value::Uint16($a) => $body,
            $crate::Value::Uint32($a) => $body,
            $crate::Value::Uint64($a) => $body,
            $crate::Value::Logical($a) => $body,
            $crate::Value::Char($a) => $body,
            $crate::Value::String($a) => $body,
            $crate::Value::Cell($a) => $body,
            $other => $rest,
        }
    };
}

impl Value {
    /// `[]`: a 0x0 double.
    pub fn empty() -> Value {
        // One per call: a few bytes, and no shared state between sessions.
        Value::Double(Rc::new(Array::empty()))
    }
    pub fn char_row(text: &str) -> Value {
        Value::from(Array::row(text.encode_utf16().collect::<Vec<u16>>())).empty_char_is_0x0()
    }
    pub fn char_units(units: Vec<u16>) -> Value {
        Value::from(Array::row(units)).empty_char_is_0x0()
    }
    /// MATLAB's `''` is 0x0, not 1x0.
    fn empty_char_is_0x0(self) -> Value {
        match self {
            Value::Char(a) if a.numel() == 0 => Value::Char(Rc::new(Array::empty())),
            other => other,
        }
    }
    /// A 1x1 string.
    pub fn string(text: &str) -> Value {
        Value::from(Array::scalar(StringValue::new(text)))
    }
    pub fn cell_row(items: Vec<Value>) -> Value {
        Value::from(Array::row(items))
    }
    pub fn cell_column(items: Vec<Value>) -> Value {
        Value::from(Array::column(items))
    }
    /// A cell row of char rows.
    pub fn cellstr<S: AsRef<str>>(items: impl IntoIterator<Item = S>) -> Value {
        Value::cell_row(items.into_iter().map(|s| Value::char_row(s.as_ref())).collect())
    }

    pub fn class(&self) -> Class {
        match self {
            Value::Num(_) | Value::Double(_) | Value::Complex(_) => Class::Double,
            Value::Single(_) | Value::ComplexSingle(_) => Class::Single,
            Value::Bool(_) | Value::Logical(_) => Class::Logical,
            Value::Int8(_) => Class::Int8,
            Value::Int16(_) => Class::Int16,
            Value::Int32(_) => Class::Int32,
            Value::Int64(_) => Class::Int64,
            Value::Uint8(_) => Class::Uint8,
            Value::Uint16(_) => Class::Uint16,
            Value::Uint32(_) => Class::Uint32,
            Value::Uint64(_) => Class::Uint64,
            Value::Char(_) => Class::Char,
            Value::String(_) => Class::String,
            Value::Cell(_) => Class::Cell,
            Value::Struct(_) => Class::Struct,
            Value::Function(_) => Class::FunctionHandle,
            Value::Map(_) => Class::Map,
            Value::Exception(_) => Class::Exception,
            Value::Object(_) => Class::Object,
        }
    }
    pub fn shape(&self) -> Shape {
        with_array!(self, a => a.shape().clone(), other => match other {
            Value::Struct(s) => s.shape().clone(),
            // `size(map)` is [Count 1].
            Value::Map(m) => Shape::matrix(m.len(), 1),
            Value::Object(o) => o.shape().clone(),
            _ => Shape::scalar(),
        })
    }
    pub fn numel(&self) -> usize {
        with_array!(self, a => a.numel(), other => match other {
            Value::Struct(s) => s.numel(),
            Value::Map(m) => m.len(),
            Value::Object(o) => o.numel(),
            _ => 1,
        })
    }
    pub fn is_empty(&self) -> bool {
        self.numel() == 0
    }
    pub fn is_scalar(&self) -> bool {
        with_array!(self, a => a.shape().is_scalar(), other => match other {
            Value::Num(_) | Value::Bool(_) => true,
            _ => other.shape().is_scalar(),
        })
    }
    pub fn is_vector(&self) -> bool {
        self.shape().is_vector()
    }
    pub fn is_numeric(&self) -> bool {
        self.class().is_numeric()
    }
    pub fn is_complex(&self) -> bool {
        matches!(self, Value::Complex(_) | Value::ComplexSingle(_))
    }
    /// double, single, integer, logical or char: what arithmetic takes.
    pub fn is_arithmetic(&self) -> bool {
        let c = self.class();
        c.is_numeric() || matches!(c, Class::Logical | Class::Char)
    }
    pub fn is_char(&self) -> bool {
        matches!(self, Value::Char(_))
    }
    pub fn is_string(&self) -> bool {
        matches!(self, Value::String(_))
    }
    pub fn is_cell(&self) -> bool {
        matches!(self, Value::Cell(_))
    }
    /// Bytes of the data, as `whos` counts them: what is shared counts each time, a map once.
    pub fn size_bytes(&self) -> u64 {
        let mut total = self.own_bytes();
        let mut pending = Vec::new();
        let mut maps = BTreeSet::new();
        let mut seen = 0usize;
        let mut next = Some(self.clone());
        while let Some(value) = next {
            seen += 1;
            let mut add = |item: &Value| {
                total = total.saturating_add(item.own_bytes());
                if matches!(item, Value::Cell(_) | Value::Struct(_) | Value::Map(_)) {
                    pending.push(item.clone());
                }
            };
            match &value {
                Value::Cell(a) => a.data().iter().for_each(&mut add),
                Value::Struct(s) => s.values().iter().for_each(&mut add),
                Value::Map(m) if maps.insert(Rc::as_ptr(m)) => m.entries().values().for_each(&mut add),
                _ => {}
            }
            next = if seen < MOST_COUNTED { pending.pop() } else { None };
        }
        total
    }
    /// Without what its elements hold.
    fn own_bytes(&self) -> u64 {
        match self {
            Value::Num(_) => 8,
            Value::Bool(_) => 1,
            Value::String(a) => a.data().iter().map(|s| 16 + 2 * s.units_or_empty().len() as u64).sum(),
            Value::Cell(a) => 8 * a.numel() as u64,
            Value::Struct(s) => 8 * s.values().len() as u64,
            Value::Map(m) => 16 * m.len() as u64,
            Value::Function(_) => 32,
            Value::Exception(e) => 64 + e.message().len() as u64,
            Value::Object(o) => o.size_bytes(),
            other => with_array!(other, a => a.numel() as u64 * element_bytes(a), _ => 0),
        }
    }
}

/// Containers within containers whose bytes are summed. Sharing can make them look like more than any memory holds.
const MOST_COUNTED: usize = 10_000_000;

fn element_bytes<T>(_: &Rc<Array<T>>) -> u64 {
    std::mem::size_of::<T>() as u64
}

impl From<f64> for Value {
    fn from(x: f64) -> Value {
        Value::Num(x)
    }
}
impl From<bool> for Value {
    fn from(x: bool) -> Value {
        Value::Bool(x)
    }
}
/// Counts and indices become doubles.
impl From<usize> for Value {
    fn from(x: usize) -> Value {
        Value::Num(x as f64)
    }
}
/// 1x1 becomes `Num`.
impl From<Array<f64>> for Value {
    fn from(a: Array<f64>) -> Value {
        match a.data() {
            [x] if a.shape().is_scalar() => Value::Num(*x),
            _ => Value::Double(Rc::new(a)),
        }
    }
}
/// 1x1 becomes `Bool`.
impl From<Array<bool>> for Value {
    fn from(a: Array<bool>) -> Value {
        match a.data() {
            [x] if a.shape().is_scalar() => Value::Bool(*x),
            _ => Value::Logical(Rc::new(a)),
        }
    }
}

macro_rules! from_array {
    ($($t:ty => $variant:ident),* $(,)?) => {$(
        impl From<Array<$t>> for Value {
            fn from(a: Array<$t>) -> Value {
                Value::$variant(Rc::new(a))
            }
        }
    )*};
}
from_array! {
    f32 => Single, i8 => Int8, i16 => Int16, i32 => Int32, i64 => Int64, u8 => Uint8, u32 => Uint32, u64 => Uint64,
    StringValue => String, Value => Cell,
}

/// UTF-16 text. A `uint16` array is made with `Value::Uint16(Rc::new(..))`: the element type is the same.
impl From<Array<u16>> for Value {
    fn from(a: Array<u16>) -> Value {
        Value::Char(Rc::new(a))
    }
}
/// Complex that has no imaginary part anywhere becomes real, as MATLAB's operators do.
impl From<Array<C64>> for Value {
    fn from(a: Array<C64>) -> Value {
        if a.data().iter().all(|z| z.im == 0.0) {
            let (shape, data) = a.into_parts();
            let real: Vec<f64> = data.into_iter().map(|z| z.re).collect();
            return Array::new(shape, real).map_or_else(|_| Value::empty(), Value::from);
        }
        Value::Complex(Rc::new(a))
    }
}
impl From<Array<C32>> for Value {
    fn from(a: Array<C32>) -> Value {
        if a.data().iter().all(|z| z.im == 0.0) {
            let (shape, data) = a.into_parts();
            let real: Vec<f32> = data.into_iter().map(|z| z.re).collect();
            return Array::new(shape, real).map_or_else(|_| Value::empty(), Value::from);
        }
        Value::ComplexSingle(Rc::new(a))
    }
}
impl From<StructArray> for Value {
    fn from(s: StructArray) -> Value {
        Value::Struct(Rc::new(s))
    }
}
impl From<FunctionHandle> for Value {
    fn from(h: FunctionHandle) -> Value {
        Value::Function(Rc::new(h))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_sixteen_bytes() {
        assert_eq!(std::mem::size_of::<Value>(), 16);
    }
}
