//! MException as a value: its properties.

use runmat_value::{Array, Error, Result, Shape, StructArray, Value};
use std::rc::Rc;

/// `err.identifier`, `err.message`, `err.stack`, `err.cause`. `None`: no such property (then it may be a method).
pub fn property(error: &Error, name: &str) -> Result<Option<Value>> {
    Ok(Some(match name {
        "identifier" => Value::char_row(error.identifier()),
        "message" => Value::char_row(error.message()),
        "stack" => stack(error)?,
        "cause" => {
            let causes = error.causes().to_vec();
            Value::Cell(Rc::new(if causes.is_empty() {
                Array::empty_of(Shape::matrix(0, 0))
            } else {
                Array::column(causes)
            }))
        }
        _ => return Ok(None),
    }))
}

/// An n x 1 struct array with the fields file, name and line.
fn stack(error: &Error) -> Result<Value> {
    let fields = runmat_value::FieldNames::new(vec!["file".into(), "name".into(), "line".into()]);
    let values = error
        .stack()
        .iter()
        .flat_map(|e| {
            [
                Value::char_row(&e.file),
                Value::char_row(&e.name),
                Value::Num(f64::from(e.line)),
            ]
        })
        .collect();
    Ok(Value::from(StructArray::new(
        Shape::column(error.stack().len()),
        fields,
        values,
    )?))
}
