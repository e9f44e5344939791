//! Conversion between classes: `double`, `int8`, `logical`, `cast`, `typecast`, `swapbytes`.

use crate::slices::outcome;
use crate::table::row;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::ops::{self, Cost};
use runmat_value::{alloc, Array, Class, Error, Result, Shape, Value};
use std::rc::Rc;

macro_rules! cast_row {
    ($name:literal, $class:ident, $summary:literal, $code:literal, $expected:literal) => {
        row($name, $summary, &[concat!("Y = ", $name, "(X)")], &[example($code, $expected)], |c| to_class(c, Class::$class))
    };
}

pub const ENTRIES: &[Builtin] = &[
    cast_row!("double", Double, "Convert to double precision", "double('a')", "97"),
    cast_row!("single", Single, "Convert to single precision", "double(single(0.1)) == 0.1", "false"),
    cast_row!("int8", Int8, "Convert to 8-bit signed integers", "int8(200)", "int8(127)"),
    cast_row!("int16", Int16, "Convert to 16-bit signed integers", "int16(-2.5)", "int16(-3)"),
    cast_row!("int32", Int32, "Convert to 32-bit signed integers", "int32(NaN)", "int32(0)"),
    cast_row!("int64", Int64, "Convert to 64-bit signed integers", "int64(2^62) + 1 - int64(2^62)", "int64(1)"),
    cast_row!("uint8", Uint8, "Convert to 8-bit unsigned integers", "uint8([-1 1.5 300])", "uint8([0 2 255])"),
    cast_row!("uint16", Uint16, "Convert to 16-bit unsigned integers", "uint16(1e6)", "uint16(65535)"),
    cast_row!("uint32", Uint32, "Convert to 32-bit unsigned integers", "uint32(7.4)", "uint32(7)"),
    cast_row!("uint64", Uint64, "Convert to 64-bit unsigned integers", "uint64(-1)", "uint64(0)"),
    cast_row!("logical", Logical, "Convert numbers to true and false", "logical([0 -2])", "[false true]"),
    row("cast", "Convert to a class by name, or to that of another array", &["B = cast(A, newclass)", "B = cast(A, 'like', p)"], &[example("class(cast(5, 'uint8'))", "'uint8'")], run_cast),
    row(
        "typecast",
        "Read the bytes of a vector as another class",
        &["Y = typecast(X, type)"],
        &[example("typecast(single(1), 'uint32')", "uint32(1065353216)"), example("typecast(uint8([0 0 128 63]), 'single')", "single(1)")],
        run_typecast,
    ),
    row("swapbytes", "Reverse the bytes of each element", &["Y = swapbytes(X)"], &[example("swapbytes(uint16(1))", "uint16(256)")], run_swapbytes),
];

fn to_class(call: &mut Call, class: Class) -> Result<Flow> {
    let value = call.take(0)?;
    if value.class() == class {
        return Flow::one(value);
    }
    outcome(ops::map_pieces(value, Cost::Low, move |v| ops::cast::cast(&v, class))?)
}

fn run_cast(call: &mut Call) -> Result<Flow> {
    let wrong = || Error::new("MATLAB:cast:UnsupportedClass", "Unsupported data type for conversion.");
    let value = call.arg(0)?;
    if call.nargin() == 3 {
        if !call.arg(1)?.as_text().is_some_and(|t| t.eq_ignore_ascii_case("like")) {
            return Err(wrong());
        }
        let like = call.arg(2)?;
        let cast = ops::cast::cast(value, like.class())?;
        return Flow::one(if like.is_complex() { super::complex::as_complex(cast)? } else { cast });
    }
    let class = call.arg(1)?.as_text().and_then(|t| Class::from_name(&t)).ok_or_else(wrong)?;
    Flow::one(ops::cast::cast(value, class)?)
}

/// The bytes of a value, little end first.
fn bytes_of(value: &Value) -> Result<Option<Vec<u8>>> {
    fn each<T: Copy, const N: usize>(data: &[T], f: impl Fn(T) -> [u8; N]) -> Result<Option<Vec<u8>>> {
        let mut out = alloc::try_with_capacity(data.len().saturating_mul(N))?;
        for x in data {
            out.extend_from_slice(&f(*x));
        }
        Ok(Some(out))
    }
    match value {
        Value::Num(x) => each(&[*x], f64::to_le_bytes),
        Value::Bool(b) => each(&[u8::from(*b)], u8::to_le_bytes),
        Value::Double(a) => each(a.data(), f64::to_le_bytes),
        Value::Single(a) => each(a.data(), f32::to_le_bytes),
        Value::Int8(a) => each(a.data(), i8::to_le_bytes),
        Value::Int16(a) => each(a.data(), i16::to_le_bytes),
        Value::Int32(a) => each(a.data(), i32::to_le_bytes),
        Value::Int64(a) => each(a.data(), i64::to_le_bytes),
        Value::Uint8(a) => each(a.data(), u8::to_le_bytes),
        Value::Uint16(a) | Value::Char(a) => each(a.data(), u16::to_le_bytes),
        Value::Uint32(a) => each(a.data(), u32::to_le_bytes),
        Value::Uint64(a) => each(a.data(), u64::to_le_bytes),
        Value::Logical(a) => each(a.data(), |b| [u8::from(b)]),
        _ => Ok(None),
    }
}

/// Elements of a class from bytes, little end first; `None` for a class without a fixed size.
fn from_bytes(class: Class, bytes: &[u8], shape: impl Fn(usize) -> Shape) -> Result<Option<Value>> {
    macro_rules! read {
        ($t:ty, $wrap:expr) => {{
            const N: usize = std::mem::size_of::<$t>();
            if !bytes.chunks_exact(N).remainder().is_empty() {
                return Err(Error::new("MATLAB:typecastc:notEnoughInputElements", "Too few input values to make output type."));
            }
            let items = alloc::try_collect(bytes.chunks_exact(N).map(|c| {
                let mut word = [0u8; N];
                word.copy_from_slice(c);
                <$t>::from_le_bytes(word)
            }))?;
            let array = Array::new(shape(items.len()), items)?;
            Ok(Some($wrap(array)))
        }};
    }
    match class {
        Class::Double => read!(f64, Value::from),
        Class::Single => read!(f32, Value::from),
        Class::Int8 => read!(i8, Value::from),
        Class::Int16 => read!(i16, Value::from),
        Class::Int32 => read!(i32, Value::from),
        Class::Int64 => read!(i64, Value::from),
        Class::Uint8 => read!(u8, Value::from),
        Class::Uint16 => read!(u16, |a| Value::Uint16(Rc::new(a))),
        Class::Uint32 => read!(u32, Value::from),
        Class::Uint64 => read!(u64, Value::from),
        Class::Char => read!(u16, |a| Value::Char(Rc::new(a))),
        Class::Logical => {
            if bytes.iter().any(|b| *b > 1) {
                return Err(Error::new("MATLAB:typecastc:invalidLogical", "Bytes of a logical must be 0 or 1."));
            }
            let items = alloc::try_collect(bytes.iter().map(|b| *b == 1))?;
            Ok(Some(Value::from(Array::new(shape(items.len()), items)?)))
        }
        _ => Ok(None),
    }
}

fn run_typecast(call: &mut Call) -> Result<Flow> {
    let value = call.arg(0)?;
    let unsupported = || Error::new("MATLAB:typecastc:unsupportedClass", "Unsupported class for conversion.");
    let class = call.arg(1)?.as_text().and_then(|t| Class::from_name(&t)).ok_or_else(unsupported)?;
    let bytes = bytes_of(value)?
        .ok_or_else(|| Error::new("MATLAB:typecastc:firstArgNumeric", "The first input argument must be a full, noncomplex, numeric value."))?;
    let shape = value.shape();
    if !shape.is_vector() && !shape.is_empty() {
        return Err(Error::new("MATLAB:typecastc:firstArgVector", "The first input argument must be a vector."));
    }
    let column = shape.is_column() && !shape.is_scalar();
    let empty = shape.is_matrix() && shape.rows() == 0 && shape.cols() == 0;
    let outcome = from_bytes(class, &bytes, |n| match (empty, column) {
        (true, _) => Shape::empty(),
        (_, true) => Shape::column(n),
        _ => Shape::row(n),
    })?;
    Flow::one(outcome.ok_or_else(unsupported)?)
}

fn run_swapbytes(call: &mut Call) -> Result<Flow> {
    let value = call.arg(0)?;
    let wrong = || Error::new("MATLAB:swapbytes:UnsupportedClass", "Input must be a real numeric array.");
    if !value.is_numeric() || value.is_complex() {
        return Err(wrong());
    }
    let mut bytes = bytes_of(value)?.ok_or_else(wrong)?;
    if value.is_empty() {
        return Flow::one(value.clone());
    }
    let width = bytes.len() / value.numel();
    bytes.chunks_exact_mut(width.max(1)).for_each(<[u8]>::reverse);
    Flow::one(from_bytes(value.class(), &bytes, |_| value.shape())?.ok_or_else(wrong)?)
}
