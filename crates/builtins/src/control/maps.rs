//! `containers.Map`: making one, and its methods.

use runmat_spec::{example, Builtin, Call, Flow, Scalar};
use runmat_value::ops::cast;
use runmat_value::{Array, Class, Error, KeyRef, MapKey, MapKeyType, MapObject, Result, Value};
use std::rc::Rc;

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Map from keys to values",
        forms: &[
            "M = containers.Map",
            "M = containers.Map(keySet, valueSet)",
            "M = containers.Map(keySet, valueSet, 'UniformValues', isUniform)",
            "M = containers.Map('KeyType', kType, 'ValueType', vType)",
        ],
        examples: &[
            example("containers.Map({'b', 'a'}, [1 2]).keys()", "{'a', 'b'}"),
            example(
                "containers.Map('KeyType', 'double', 'ValueType', 'any').Count",
                "uint64(0)",
            ),
        ],
        errors: &[
            "MATLAB:Containers:Map:KeyValueCountMismatch",
            "MATLAB:Containers:Map:BadKeyType",
            "MATLAB:Containers:Map:BadValueType",
        ],
        ..Builtin::new("containers.Map", run_map)
    },
    Builtin {
        summary: "Keys of a map, in order",
        forms: &["k = keys(M)"],
        examples: &[example("keys(containers.Map([3 1], {'x', 'y'}))", "{1, 3}")],
        ..Builtin::new("keys", run_keys)
    },
    Builtin {
        summary: "Values of a map, in the order of the keys",
        forms: &["v = values(M)", "v = values(M, keySet)"],
        examples: &[example("values(containers.Map({'b', 'a'}, [1 2]))", "{2, 1}")],
        errors: &["MATLAB:Containers:Map:NoKey"],
        ..Builtin::new("values", run_values)
    },
    Builtin {
        summary: "True for a key of a map",
        forms: &["tf = isKey(M, keySet)"],
        examples: &[example("isKey(containers.Map('a', 1), {'a', 'b'})", "[true false]")],
        scalar: Scalar::Look(|args| match args {
            [Some(Value::Map(m)), Some(k @ (Value::Num(_) | Value::Char(_)))] => {
                Some(Value::Bool(sought(m, k).is_some_and(|k| m.contains(k))))
            }
            _ => None,
        }),
        ..Builtin::new("isKey", run_is_key)
    },
    Builtin {
        summary: "Remove keys from a map",
        forms: &["M = remove(M, keySet)"],
        errors: &["MATLAB:Containers:Map:NoKey"],
        ..Builtin::new("remove", run_remove)
    },
];

fn run_map(call: &mut Call) -> Result<Flow> {
    let args = call.take_args();
    let word = |i: usize| {
        args.get(i)
            .and_then(Value::as_text)
            .map(|t| t.to_lowercase())
            .unwrap_or_default()
    };
    let option = |w: &str| matches!(w, "keytype" | "valuetype" | "uniformvalues");
    match args.len() {
        0 => Flow::one(wrap(MapObject::new(MapKeyType::Char, "any"))),
        2 | 4 if option(&word(0)) && (args.len() == 2 || option(&word(2))) => typed(&args),
        2 => filled(&args[0], &args[1], None),
        4 if word(2) == "uniformvalues" => filled(&args[0], &args[1], Some(args[3].is_true()?)),
        1 => Err(Error::new(
            "MATLAB:Containers:Map:InvalidParameter",
            "Unsupported number of input arguments.",
        )),
        _ => Err(Error::new(
            "MATLAB:Containers:Map:InvalidParameter",
            "Invalid arguments for the constructor of containers.Map.",
        )),
    }
}

fn wrap(map: MapObject) -> Value {
    Value::Map(Rc::new(map))
}

/// From `'KeyType', k, 'ValueType', v`, and `'UniformValues', tf`.
fn typed(args: &[Value]) -> Result<Flow> {
    let (mut key_type, mut value_type) = (MapKeyType::Char, "any".to_string());
    for pair in args.chunks(2) {
        let [name, value] = pair else { continue };
        let value_text = value.as_text().unwrap_or_default();
        match name.as_text().unwrap_or_default().to_lowercase().as_str() {
            "keytype" => {
                key_type = match (value_text.as_str(), Class::from_name(&value_text)) {
                    ("char", _) => MapKeyType::Char,
                    (_, Some(class)) if class.is_numeric() => MapKeyType::Number(class),
                    _ => {
                        let message = format!("Unsupported KeyType '{value_text}' specified.");
                        return Err(Error::new("MATLAB:Containers:Map:BadKeyType", message));
                    }
                };
            }
            "valuetype" => {
                let known = value_text == "any"
                    || Class::from_name(&value_text)
                        .is_some_and(|c| c.is_numeric() || matches!(c, Class::Logical | Class::Char));
                if !known {
                    let message = format!("Unsupported ValueType '{value_text}' specified.");
                    return Err(Error::new("MATLAB:Containers:Map:BadValueType", message));
                }
                value_type = value_text;
            }
            _ => {}
        }
    }
    Flow::one(wrap(MapObject::new(key_type, &value_type)))
}

fn filled(keys: &Value, values: &Value, uniform: Option<bool>) -> Result<Flow> {
    let (key_type, keys) = read_keys(keys)?;
    let items: Vec<Value> = match values {
        Value::Cell(c) if keys.len() != 1 || c.numel() == 1 => c.data().to_vec(),
        other if keys.len() == 1 => vec![other.clone()],
        other => super::elements::each(other)?,
    };
    if items.len() != keys.len() {
        return Err(Error::new(
            "MATLAB:Containers:Map:KeyValueCountMismatch",
            "The number of keys and values must match.",
        ));
    }
    let value_type = match uniform {
        Some(false) => "any",
        _ => common_type(&items, values.is_cell()),
    };
    if uniform == Some(true) && value_type == "any" && !items.is_empty() {
        return Err(Error::new(
            "MATLAB:Containers:Map:NotUniform",
            "All values must be of the same type when 'UniformValues' is true.",
        ));
    }
    let map = MapObject::new(key_type, value_type);
    map.entries_mut().extend(keys.into_iter().zip(items));
    Flow::one(wrap(map))
}

/// Scalars of one numeric class have that class, texts are char, all else is any.
fn common_type(items: &[Value], from_cell: bool) -> &'static str {
    let Some(first) = items.first() else { return "any" };
    let class = first.class();
    if items.iter().all(|v| v.is_char() && v.shape().is_row()) && (!from_cell || items.len() == 1) {
        return "char";
    }
    let number = |v: &Value| v.class() == class && v.is_scalar() && (class.is_numeric() || class == Class::Logical);
    if items.iter().all(number) && !from_cell {
        class.name()
    } else {
        "any"
    }
}

fn read_keys(keys: &Value) -> Result<(MapKeyType, Vec<MapKey>)> {
    let bad = || {
        Error::new(
            "MATLAB:Containers:Map:UnsupportedKeyType",
            "Keys must be real scalars, character vectors or strings, all of one kind.",
        )
    };
    let items: Vec<Value> = match keys {
        Value::Cell(c) => c.data().to_vec(),
        Value::Char(_) => vec![keys.clone()],
        other => super::elements::each(other)?,
    };
    if items.is_empty() {
        return Ok((MapKeyType::Char, Vec::new()));
    }
    if items.iter().all(|v| v.as_text_units().is_some()) {
        return Ok((
            MapKeyType::Char,
            items
                .iter()
                .filter_map(|v| v.as_text_units())
                .map(|u| MapKey::Text(u.into()))
                .collect(),
        ));
    }
    let numbers: Option<Vec<MapKey>> = items
        .iter()
        .map(|v| {
            v.as_scalar()
                .filter(|x| v.is_arithmetic() && !v.is_char() && !x.is_nan())
                .map(MapKey::Number)
        })
        .collect();
    let numbers = numbers.ok_or_else(bad)?;
    let first = items.first().map_or(Class::Double, Value::class);
    let class = if first.is_numeric() && items.iter().all(|v| v.class() == first) {
        first
    } else {
        Class::Double
    };
    Ok((MapKeyType::Number(class), numbers))
}

fn map(call: &Call, function: &str) -> Result<Rc<MapObject>> {
    match call.arg(0)? {
        Value::Map(m) => Ok(m.clone()),
        other => Err(Error::undefined_for(function, other.class_name())),
    }
}

pub(crate) fn wrong_type() -> Error {
    Error::new(
        "MATLAB:Containers:TypeMismatch",
        "Specified key type does not match the type expected for this container.",
    )
}

pub(crate) fn no_key() -> Error {
    Error::new(
        "MATLAB:Containers:Map:NoKey",
        "The specified key is not present in this container.",
    )
}

/// A value as a key; `None` when its type is not that of the map's keys.
pub(crate) fn key(m: &MapObject, value: &Value) -> Option<MapKey> {
    sought(m, value).map(KeyRef::to_key)
}

/// The same without a copy of the text.
fn sought<'a>(m: &MapObject, value: &'a Value) -> Option<KeyRef<'a>> {
    match m.key_type {
        MapKeyType::Char => value.as_text_units().map(KeyRef::Text),
        MapKeyType::Number(_) => value
            .as_scalar()
            .filter(|x| !value.is_char() && !x.is_nan())
            .map(KeyRef::Number),
    }
}

/// One key, or a cell or string array of them.
fn key_list(value: &Value) -> Result<Vec<Value>> {
    match value {
        Value::Cell(c) => Ok(c.data().to_vec()),
        Value::String(a) if a.numel() != 1 => super::elements::each(value),
        other => Ok(vec![other.clone()]),
    }
}

fn key_value(m: &MapObject, k: &MapKey) -> Result<Value> {
    match (k, m.key_type) {
        (MapKey::Text(t), _) => Ok(Value::char_units(t.to_vec())),
        (MapKey::Number(x), MapKeyType::Number(class)) => cast::cast(&Value::Num(*x), class),
        (MapKey::Number(x), _) => Ok(Value::Num(*x)),
    }
}

fn run_keys(call: &mut Call) -> Result<Flow> {
    let m = map(call, "keys")?;
    let items = m
        .entries()
        .keys()
        .map(|k| key_value(&m, k))
        .collect::<Result<Vec<_>>>()?;
    Flow::one(Value::cell_row(items))
}

fn run_values(call: &mut Call) -> Result<Flow> {
    let m = map(call, "values")?;
    let items = match call.args.get(1) {
        None => m.entries().values().cloned().collect(),
        Some(Value::Cell(wanted)) => {
            let found = wanted.try_map(|w| m.get(sought(&m, w).ok_or_else(wrong_type)?).ok_or_else(no_key))?;
            return Flow::one(Value::from(found));
        }
        Some(Value::String(a)) if a.numel() > 0 => key_list(call.arg(1)?)?
            .iter()
            .map(|w| m.get(sought(&m, w).ok_or_else(wrong_type)?).ok_or_else(no_key))
            .collect::<Result<Vec<_>>>()?,
        Some(_) => {
            return Err(Error::new(
                "MATLAB:Containers:Map:NotACell",
                "Specified keys must be in a cell array.",
            ));
        }
    };
    Flow::one(Value::cell_row(items))
}

fn run_is_key(call: &mut Call) -> Result<Flow> {
    let m = map(call, "isKey")?;
    let has = |v: &Value| sought(&m, v).is_some_and(|k| m.contains(k));
    match call.arg(1)? {
        Value::Cell(c) => Flow::one(Value::from(c.map(has)?)),
        v @ Value::String(a) if a.numel() != 1 => {
            let flags: Vec<bool> = key_list(v)?.iter().map(has).collect();
            Flow::one(Value::from(Array::new(a.shape().clone(), flags)?))
        }
        v if v.is_numeric() && v.numel() != 1 => {
            let flags: Vec<bool> = super::elements::each(v)?.iter().map(has).collect();
            Flow::one(Value::from(Array::new(v.shape(), flags)?))
        }
        v => Flow::one(has(v)),
    }
}

fn run_remove(call: &mut Call) -> Result<Flow> {
    let m = map(call, "remove")?;
    for item in key_list(call.arg(1)?)? {
        let k = key(&m, &item).ok_or_else(wrong_type)?;
        m.entries_mut().remove(&k).ok_or_else(no_key)?;
    }
    Flow::one(Value::Map(m))
}
