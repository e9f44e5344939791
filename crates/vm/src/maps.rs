//! `containers.Map` under indexing: look-up, assignment, properties.

use runmat_value::{Class, Error, KeyRef, MapKeyType, MapObject, Result, Value};

/// Methods that may be called with a dot.
pub const METHODS: &[&str] = &["keys", "values", "isKey", "remove", "length", "numel", "isempty"];

/// A value as a key of a map.
#[inline]
fn key<'a>(map: &MapObject, value: &'a Value) -> Result<KeyRef<'a>> {
    match map.key_type {
        MapKeyType::Char => value.as_text_units().map(KeyRef::Text).ok_or_else(wrong_key),
        MapKeyType::Number(_) => match (value, value.as_scalar()) {
            (Value::Char(_), _) => Err(wrong_key()),
            (_, Some(x)) if !x.is_nan() => Ok(KeyRef::Number(x)),
            _ => Err(wrong_key()),
        },
    }
}

fn wrong_key() -> Error {
    Error::new(
        "MATLAB:Containers:TypeMismatch",
        "Specified key type does not match the type expected for this container.",
    )
}

pub fn get(map: &MapObject, args: &[Value]) -> Result<Value> {
    let [arg] = args else {
        return Err(Error::new(
            "MATLAB:Containers:Map:OnlyOneKey",
            "Only one key can be specified.",
        ));
    };
    get1(map, arg)
}

/// `map(arg)`.
pub fn get1(map: &MapObject, arg: &Value) -> Result<Value> {
    map.get(key(map, arg)?).ok_or_else(no_key)
}

fn no_key() -> Error {
    Error::new(
        "MATLAB:Containers:Map:NoKey",
        "The specified key is not present in this container.",
    )
}

pub fn set(map: &MapObject, args: &[Value], value: Value) -> Result<()> {
    let [arg] = args else {
        return Err(Error::new(
            "MATLAB:Containers:Map:OnlyOneKey",
            "Only one key can be specified.",
        ));
    };
    set1(map, arg, value)
}

/// `map(arg) = value`.
pub fn set1(map: &MapObject, arg: &Value, value: Value) -> Result<()> {
    let k = key(map, arg)?;
    let value = convert(map, value)?;
    drop(map.set(k, value));
    Ok(())
}

/// A map of a numeric value type holds scalars of that class; of type char, texts.
fn convert(map: &MapObject, value: Value) -> Result<Value> {
    match map.value_type.as_str() {
        "any" => Ok(value),
        "char" if value.is_char() => Ok(value),
        name => match Class::from_name(name) {
            Some(class) if class != Class::Char && value.is_scalar() && value.is_arithmetic() => {
                runmat_value::ops::cast::cast(&value, class)
            }
            _ => Err(Error::new(
                "MATLAB:Containers:Map:ValueType",
                format!("Values of this container must be of type '{name}'."),
            )),
        },
    }
}

pub fn property(map: &MapObject, name: &str) -> Option<Value> {
    Some(match name {
        "Count" => Value::from(runmat_value::Array::scalar(map.len() as u64)),
        "KeyType" => Value::char_row(match map.key_type {
            MapKeyType::Char => "char",
            MapKeyType::Number(class) => class.name(),
        }),
        "ValueType" => Value::char_row(&map.value_type),
        _ => return None,
    })
}
