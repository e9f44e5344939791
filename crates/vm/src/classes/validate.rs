//! What a property makes of a value: its class and size, converted where MATLAB converts.

use runmat_value::index::build;
use runmat_value::object::Property;
use runmat_value::{ops, Array, Class, Error, Result, Shape, Value};
use std::rc::Rc;

/// The value of a property that has no default: empty, or of the size that it must have.
pub fn initial(p: &Property) -> Value {
    let dims: Vec<usize> = match &p.dims {
        Some(dims) => dims.iter().map(|d| d.map_or(0, |d| d as usize)).collect(),
        None => vec![0, 0],
    };
    let shape = Shape::new(&dims);
    let class = p.class.as_deref().unwrap_or("double");
    match Class::from_name(class) {
        Some(Class::Struct) if shape.is_scalar() => Value::from(runmat_value::StructArray::scalar()),
        Some(Class::FunctionHandle | Class::Map | Class::Exception | Class::Object) | None => Value::empty(),
        Some(class) => build::zeros(class, &shape).unwrap_or_else(|_| Value::empty()),
    }
}

fn fault(identifier: &'static str, p: &Property, of: &str, what: &str) -> Error {
    Error::new(
        identifier,
        format!("Error setting property '{}' of class '{of}'. {what}", p.name),
    )
}

/// Default values are converted as assigned ones are.
pub fn convert_default(p: &Property, value: Value, of: &str) -> Result<Value> {
    convert(p, value, of)
}

/// The value with the property's class and size. Objects of user-defined classes must have the class already.
pub fn convert(p: &Property, value: Value, of: &str) -> Result<Value> {
    let value = match &p.class {
        Some(class) => to_class(p, value, class, of)?,
        None => value,
    };
    match &p.dims {
        Some(dims) => to_size(p, value, dims, of),
        None => Ok(value),
    }
}

fn to_class(p: &Property, value: Value, name: &str, of: &str) -> Result<Value> {
    if value.class_name() == name {
        return Ok(value);
    }
    if let Value::Object(o) = &value {
        if o.class.is_a(name) {
            return Ok(value);
        }
    }
    let refuse = || {
        Err(fault(
            "MATLAB:validation:UnableToConvert",
            p,
            of,
            &format!("Value must be of type {name} or be convertible to {name}."),
        ))
    };
    let Some(class) = Class::from_name(name) else {
        return match name {
            "numeric" if value.is_numeric() => Ok(value),
            "float" if value.class().is_float() => Ok(value),
            _ if value.is_empty() && value.is_arithmetic() => Ok(value),
            _ => refuse(),
        };
    };
    let number = |c: Class| c.is_numeric() || matches!(c, Class::Logical | Class::Char);
    match (class, value.class()) {
        (Class::Logical, from) if from.is_numeric() => match value.is_complex() {
            true => refuse(),
            false => ops::cast::cast(&value, Class::Logical),
        },
        (to, from) if number(to) && number(from) && to != Class::Char => ops::cast::cast(&value, to),
        (Class::Char, Class::String) if value.is_scalar() => Ok(Value::char_row(&value.as_text().unwrap_or_default())),
        (Class::Char, from) if from.is_numeric() => ops::cast::cast(&value, Class::Char),
        (Class::String, Class::Char) | (Class::String, Class::Cell) => match value.as_texts() {
            Some(_) => ops::cast::cast(&value, Class::String).or_else(|_| refuse()),
            None => refuse(),
        },
        (Class::String, from) if number(from) => ops::cast::cast(&value, Class::String),
        (Class::Cell, Class::String) => {
            let texts = value.as_texts().unwrap_or_default();
            let items = texts.iter().map(|t| Value::char_row(t)).collect();
            Ok(Value::Cell(Rc::new(Array::new(value.shape(), items)?)))
        }
        (Class::Cell, _) if value.is_empty() && value.is_arithmetic() => {
            Ok(Value::Cell(Rc::new(Array::empty_of(Shape::empty()))))
        }
        (Class::Struct | Class::FunctionHandle | Class::Map, _) if value.is_empty() && value.is_arithmetic() => {
            Ok(value)
        }
        (Class::FunctionHandle, Class::Char) => Ok(Value::from(runmat_value::FunctionHandle::named(
            &value.as_text().unwrap_or_default(),
        ))),
        _ => refuse(),
    }
}

/// Scalars fill, vectors turn, all else must fit.
fn to_size(p: &Property, value: Value, dims: &[Option<u32>], of: &str) -> Result<Value> {
    let shape = value.shape();
    if fits(&shape, dims) {
        return Ok(value);
    }
    // `[]` and `{}` fit where a dimension is free.
    if shape == Shape::empty() && dims.iter().any(Option::is_none) {
        let lengths: Vec<usize> = dims.iter().map(|d| d.map_or(0, |d| d as usize)).collect();
        return build::reshape(&value, &Shape::new(&lengths));
    }
    if let [a, b] = dims {
        let turned = Shape::matrix(shape.cols(), shape.rows());
        if (shape.is_row() || shape.is_column())
            && shape.is_matrix()
            && fits(&turned, &[*a, *b])
            && (*a == Some(1) || *b == Some(1))
        {
            return build::reshape(&value, &turned);
        }
    }
    let fixed: Option<Vec<usize>> = dims.iter().map(|d| d.map(|d| d as usize)).collect();
    if let (true, Some(fixed)) = (shape.is_scalar() && value.is_arithmetic(), fixed) {
        return build::repmat(&value, &fixed);
    }
    let words: Vec<String> = dims
        .iter()
        .map(|d| d.map_or(":".to_string(), |d| d.to_string()))
        .collect();
    let what = match dims {
        [Some(1), Some(1)] => "Value must be a scalar.".to_string(),
        [Some(1), None] => "Value must be a row vector.".to_string(),
        [None, Some(1)] => "Value must be a column vector.".to_string(),
        _ => format!("Value must have size ({}).", words.join(",")),
    };
    Err(fault("MATLAB:validation:IncompatibleSize", p, of, &what))
}

fn fits(shape: &Shape, dims: &[Option<u32>]) -> bool {
    (0..dims.len().max(shape.ndims())).all(|i| match dims.get(i) {
        Some(None) => true,
        Some(Some(d)) => shape.dim(i) == *d as usize,
        None => shape.dim(i) == 1,
    })
}

/// What a validator said, as the error of setting the property.
pub fn reworded(error: Error, p: &Property, of: &str) -> Error {
    if error.kind() != runmat_value::ErrorKind::Program {
        return error;
    }
    let message = format!(
        "Error setting property '{}' of class '{of}'. {}",
        p.name,
        error.message()
    );
    error.with_message(message)
}
