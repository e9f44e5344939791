//! Classes brought together: what a value becomes when it is written into an array of another class, or joined with one.

use super::fault;
use crate::ops::cast::cast;
use crate::{alloc, Array, Class, Error, Result, Shape, Value, C32};
use std::rc::Rc;

/// The class of storage that both sides of an operation are brought to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Target {
    pub class: Class,
    pub complex: bool,
}

impl Target {
    pub(crate) fn of(value: &Value) -> Target {
        Target {
            class: value.class(),
            complex: value.is_complex(),
        }
    }
}

/// The value in the target's class, as it is when it has that class. `Num` and `Bool` stay as they are.
pub(crate) fn to_target(value: Value, target: Target) -> Result<Value> {
    let from = Target::of(&value);
    if from == target {
        return Ok(value);
    }
    let refuse = || Err(fault::no_conversion(target.class, from.class));
    match target.class {
        Class::Cell if value.is_empty() => return Ok(Value::from(Array::<Value>::empty_of(value.shape()))),
        Class::Cell | Class::Struct | Class::FunctionHandle | Class::Map | Class::Exception | Class::Object => {
            return refuse()
        }
        _ => {}
    }
    if let Value::String(s) = &value {
        return match (target.class, s.data()) {
            (Class::Char, [one]) => Ok(Value::char_units(alloc::try_copy(one.units_or_empty())?)),
            (Class::Char, _) => refuse(),
            // The number that each text names, NaN where it names none; complex text makes the array complex.
            _ => match cast(&value, Class::Double)? {
                number @ (Value::Complex(_) | Value::ComplexSingle(_)) if !target.complex => {
                    refuse_complex(&number, target.class)
                }
                number => to_target(number, target),
            },
        };
    }
    match target.class {
        Class::String => cast(&value, Class::String),
        _ if !value.is_arithmetic() => refuse(),
        _ if target.complex => to_complex(&value, target.class),
        _ if from.complex => refuse_complex(&value, target.class),
        class => cast(&value, class),
    }
}

fn refuse_complex(value: &Value, class: Class) -> Result<Value> {
    Err(Error::new(
        "MATLAB:invalidConversion",
        format!("Conversion to {class} from complex {} is not possible.", value.class()),
    ))
}

fn to_complex(value: &Value, class: Class) -> Result<Value> {
    let Some(a) = value.to_complex_array()? else {
        return Err(fault::no_conversion(class, value.class()));
    };
    match class {
        Class::Double => Ok(Value::Complex(Rc::new(a))),
        Class::Single => Ok(Value::ComplexSingle(Rc::new(a.map(|z| C32 {
            re: z.re as f32,
            im: z.im as f32,
        })?))),
        _ => Err(fault::no_conversion(class, value.class())),
    }
}

/// The class that `base(...) = right` has afterwards: the base's, except that `[]` takes the right side's. So an element of
/// another class is converted, as in `x = zeros(1, 3); x(2) = uint8(7)`, which stays double.
pub(crate) fn assignment_target(base: &Value, right: &Value) -> Target {
    let (b, r) = (Target::of(base), Target::of(right));
    let blank = match base {
        Value::Double(a) => {
            *a.shape() == Shape::empty() || (a.numel() == 0 && matches!(r.class, Class::Cell | Class::Struct))
        }
        _ => false,
    };
    if blank {
        return r;
    }
    Target {
        class: b.class,
        complex: b.complex || (r.complex && b.class.is_float()),
    }
}
