//! The trailing arguments of creation functions: sizes, a class by name, or `'like', prototype`.

use runmat_value::{convert, Array, Class, Error, Result, Shape, Value, C32, C64};
use std::rc::Rc;

/// What is to be made.
pub(crate) struct Plan {
    pub shape: Shape,
    pub class: Class,
    pub complex: bool,
}

/// Reads `(sizes..., 'class')` and `(sizes..., 'like', p)`.
pub(crate) fn read(args: &[Value], usual: Class, allowed: fn(Class) -> bool, function: &str) -> Result<Plan> {
    let (sizes, class, complex) = split(args, usual, function)?;
    if !allowed(class) {
        return Err(wrong_class(function));
    }
    Ok(Plan {
        shape: shape_of(sizes)?,
        class,
        complex,
    })
}

/// The sizes, and the class and complexity that the rest asks for.
pub(crate) fn split<'a>(args: &'a [Value], usual: Class, function: &str) -> Result<(&'a [Value], Class, bool)> {
    if let [sizes @ .., word, like] = args {
        if word.as_text().is_some_and(|t| t.eq_ignore_ascii_case("like")) {
            return Ok((sizes, like.class(), like.is_complex()));
        }
    }
    if let [sizes @ .., last] = args {
        if let Some(name) = last.as_text() {
            let class = Class::from_name(&name).ok_or_else(|| wrong_class(function))?;
            return Ok((sizes, class, false));
        }
    }
    Ok((args, usual, false))
}

fn wrong_class(function: &str) -> Error {
    Error::new(
        format!("MATLAB:{function}:invalidInputClass"),
        "Trailing string input must be a valid numeric class name.",
    )
}

/// Sizes in MATLAB's forms; `[]` gives 0x0.
pub(crate) fn shape_of(sizes: &[Value]) -> Result<Shape> {
    match sizes {
        [one] if one.is_numeric() && one.is_empty() => Ok(Shape::empty()),
        _ => convert::shape_from(sizes),
    }
}

/// An array of one number in a numeric or logical class.
pub(crate) fn filled(plan: Plan, x: f64) -> Result<Value> {
    let shape = plan.shape;
    Ok(match plan.class {
        Class::Double if plan.complex => Value::Complex(Rc::new(Array::filled(shape, C64::from_real(x))?)),
        Class::Single if plan.complex => Value::ComplexSingle(Rc::new(Array::filled(shape, C32::from_real(x as f32))?)),
        Class::Single => Value::from(Array::filled(shape, x as f32)?),
        Class::Int8 => Value::from(Array::filled(shape, x as i8)?),
        Class::Int16 => Value::from(Array::filled(shape, x as i16)?),
        Class::Int32 => Value::from(Array::filled(shape, x as i32)?),
        Class::Int64 => Value::from(Array::filled(shape, x as i64)?),
        Class::Uint8 => Value::from(Array::filled(shape, x as u8)?),
        Class::Uint16 => Value::Uint16(Rc::new(Array::filled(shape, x as u16)?)),
        Class::Uint32 => Value::from(Array::filled(shape, x as u32)?),
        Class::Uint64 => Value::from(Array::filled(shape, x as u64)?),
        Class::Logical => Value::from(Array::filled(shape, x != 0.0)?),
        _ => Value::from(Array::filled(shape, x)?),
    })
}
