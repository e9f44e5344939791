//! Making a value fit a declaration `(dims) class`: converted and turned where MATLAB does, refused otherwise.

use crate::index::build;
use crate::{ops, Array, Class, FunctionHandle, Shape, Value};
use std::rc::Rc;

/// Why a value does not fit; the caller says which value it was.
#[derive(Debug)]
pub struct Misfit {
    pub identifier: &'static str,
    pub what: String,
}

type Fitted = Result<Value, Misfit>;

/// The value with the class and size that were declared.
pub fn fit(value: Value, class: Option<&str>, dims: Option<&[Option<u32>]>) -> Fitted {
    let value = match class {
        Some(class) => to_class(value, class)?,
        None => value,
    };
    match dims {
        Some(dims) => to_size(value, dims),
        None => Ok(value),
    }
}

fn to_class(value: Value, name: &str) -> Fitted {
    let has = match &value {
        Value::Object(object) => object.class.is_a(name),
        other => other.class_name() == name,
    };
    if has {
        return Ok(value);
    }
    let refuse = || Misfit {
        identifier: "MATLAB:validation:UnableToConvert",
        what: format!("Value must be of type {name} or be convertible to {name}."),
    };
    let converted = match Class::from_name(name) {
        Some(class) => convert(&value, class),
        None => None,
    };
    match (converted, name) {
        (Some(value), _) => Ok(value),
        (None, "numeric") if value.is_numeric() => Ok(value),
        (None, "float") if value.class().is_float() => Ok(value),
        // an empty matrix stands for no value of any class
        (None, _)
            if Class::from_name(name).is_none_or(|c| !c.is_numeric() && c != Class::Logical) && is_nothing(&value) =>
        {
            Ok(value)
        }
        _ => Err(refuse()),
    }
}

fn is_nothing(value: &Value) -> bool {
    value.is_empty() && value.is_arithmetic()
}

/// `None` where there is no conversion.
fn convert(value: &Value, to: Class) -> Option<Value> {
    let number = |c: Class| c.is_numeric() || matches!(c, Class::Logical | Class::Char);
    match (to, value.class()) {
        (Class::Logical, from) if from.is_numeric() && !value.is_complex() => ops::cast::cast(value, to).ok(),
        (Class::Char, from) if from.is_numeric() => ops::cast::cast(value, to).ok(),
        (to, from) if number(to) && number(from) && !matches!(to, Class::Char | Class::Logical) => {
            ops::cast::cast(value, to).ok()
        }
        (Class::Char, Class::String) if value.is_scalar() => Some(Value::char_row(&value.as_text()?)),
        (Class::String, Class::Char | Class::Cell) => value.as_texts().and_then(|_| ops::cast::cast(value, to).ok()),
        (Class::String, from) if number(from) => ops::cast::cast(value, to).ok(),
        (to, Class::String) if number(to) && to.is_float() => ops::cast::cast(value, to).ok(),
        (Class::Cell, Class::String) => {
            let items = value.as_texts()?.iter().map(|t| Value::char_row(t)).collect();
            Array::new(value.shape(), items).ok().map(|a| Value::Cell(Rc::new(a)))
        }
        (Class::Cell, _) if is_nothing(value) => Some(Value::Cell(Rc::new(Array::empty_of(Shape::empty())))),
        (Class::FunctionHandle, Class::Char | Class::String) => {
            Some(Value::from(FunctionHandle::named(&value.as_text()?)))
        }
        _ => None,
    }
}

/// Scalars fill, vectors turn, all else must fit.
fn to_size(value: Value, dims: &[Option<u32>]) -> Fitted {
    let shape = value.shape();
    if fits(&shape, dims) {
        return Ok(value);
    }
    let misfit = || Misfit {
        identifier: "MATLAB:validation:IncompatibleSize",
        what: match dims {
            [Some(1), Some(1)] => "Value must be a scalar.".to_string(),
            [Some(1), None] => "Value must be a row vector.".to_string(),
            [None, Some(1)] => "Value must be a column vector.".to_string(),
            _ => {
                let words: Vec<String> = dims.iter().map(|d| d.map_or(":".into(), |d| d.to_string())).collect();
                format!("Value must have size ({}).", words.join(","))
            }
        },
    };
    // `[]` and `{}` fit where a dimension is free
    if shape == Shape::empty() && dims.iter().any(Option::is_none) {
        let lengths: Vec<usize> = dims.iter().map(|d| d.map_or(0, |d| d as usize)).collect();
        return build::reshape(&value, &Shape::new(&lengths)).map_err(|_| misfit());
    }
    if let [a, b] = dims {
        let turned = Shape::matrix(shape.cols(), shape.rows());
        let vector = shape.is_matrix() && (shape.is_row() || shape.is_column());
        if vector && (*a == Some(1) || *b == Some(1)) && fits(&turned, dims) {
            return build::reshape(&value, &turned).map_err(|_| misfit());
        }
    }
    let fixed: Option<Vec<usize>> = dims.iter().map(|d| d.map(|d| d as usize)).collect();
    match fixed {
        Some(fixed) if shape.is_scalar() && value.is_arithmetic() => {
            build::repmat(&value, &fixed).map_err(|_| misfit())
        }
        _ => Err(misfit()),
    }
}

fn fits(shape: &Shape, dims: &[Option<u32>]) -> bool {
    (0..dims.len().max(shape.ndims())).all(|i| match dims.get(i) {
        Some(None) => true,
        Some(Some(d)) => shape.dim(i) == *d as usize,
        None => shape.dim(i) == 1,
    })
}
