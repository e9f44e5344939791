//! What a property makes of a value: its class and size, converted where MATLAB converts.

use runmat_value::fit::fit;
use runmat_value::index::build;
use runmat_value::object::Property;
use runmat_value::{Class, Error, Result, Shape, Value};

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

/// The value with the property's class and size. Objects of user-defined classes must have the class already.
pub fn convert(p: &Property, value: Value, of: &str) -> Result<Value> {
    fit(value, p.class.as_deref(), p.dims.as_deref()).map_err(|misfit| fault(misfit.identifier, p, of, &misfit.what))
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
