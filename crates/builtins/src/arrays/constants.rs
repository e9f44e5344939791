//! Constants and the limits of the classes: `pi`, `i`, `eps`, `realmax`, `intmax` and their kin.

use super::prototype;
use crate::table::row;
use runmat_spec::{example, Builtin, Call, Flow, Scalar};
use runmat_value::{ops::elementwise, Array, Class, Error, Result, Value, C64};
use std::rc::Rc;

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        scalar: Scalar::Constant(|| Value::Num(std::f64::consts::PI)),
        ..row("pi", "Ratio of a circle's circumference to its diameter", &["p = pi"], &[example("cos(pi)", "-1")], |_| Flow::one(std::f64::consts::PI))
    },
    row("i", "Imaginary unit", &["z = i"], &[example("i^2", "-1")], |_| Flow::one(imaginary_unit())),
    row("j", "Imaginary unit", &["z = j"], &[example("j^2", "-1")], |_| Flow::one(imaginary_unit())),
    Builtin {
        scalar: Scalar::Constant(|| Value::Num(f64::EPSILON)),
        ..row(
        "eps",
        "Distance to the next larger floating-point number",
        &["d = eps", "d = eps(x)", "d = eps(datatype)", "d = eps('like', p)"],
        &[example("eps", "2^-52"), example("eps(1000)", "2^-43"), example("eps('single')", "single(2^-23)")],
        run_eps,
    )
    },
    row("realmax", "Largest finite floating-point number", &["f = realmax", "f = realmax(precision)", "f = realmax('like', p)"], &[example("realmax", "(2 - eps) * 2^1023")], |c| {
        float_limit(c, "realmax", f64::MAX, f64::from(f32::MAX))
    }),
    row("realmin", "Smallest positive normalized floating-point number", &["f = realmin", "f = realmin(precision)", "f = realmin('like', p)"], &[example("realmin", "2^-1022")], |c| {
        float_limit(c, "realmin", f64::MIN_POSITIVE, f64::from(f32::MIN_POSITIVE))
    }),
    row("flintmax", "Largest consecutive integer in floating-point format", &["f = flintmax", "f = flintmax(precision)", "f = flintmax('like', p)"], &[example("flintmax", "2^53")], |c| {
        float_limit(c, "flintmax", 9_007_199_254_740_992.0, 16_777_216.0)
    }),
    row("intmax", "Largest value of an integer class", &["v = intmax", "v = intmax(type)", "v = intmax('like', p)"], &[example("intmax('int8')", "int8(127)"), example("intmax", "int32(2147483647)")], |c| {
        int_limit(c, "intmax", true)
    }),
    row("intmin", "Smallest value of an integer class", &["v = intmin", "v = intmin(type)", "v = intmin('like', p)"], &[example("intmin('int8')", "int8(-128)")], |c| {
        int_limit(c, "intmin", false)
    }),
];

fn imaginary_unit() -> Value {
    Value::Complex(Rc::new(Array::scalar(C64::I)))
}

fn float_limit(call: &mut Call, function: &str, double: f64, single: f64) -> Result<Flow> {
    let (rest, class, _) = prototype::split(&call.args, Class::Double, function).map_err(|_| not_float(function))?;
    match class {
        _ if !rest.is_empty() => Err(not_float(function)),
        Class::Double => Flow::one(double),
        Class::Single => Flow::one(Array::scalar(single as f32)),
        _ => Err(not_float(function)),
    }
}

fn not_float(function: &str) -> Error {
    Error::new(format!("MATLAB:{function}:invalidClassName"), "Input must be 'single' or 'double'.")
}

fn int_limit(call: &mut Call, function: &str, upper: bool) -> Result<Flow> {
    let wrong = || Error::new(format!("MATLAB:{function}:invalidClassName"), "Invalid class name.");
    // An integer as the only argument stands for its class.
    let class = match call.args.as_slice() {
        [v] if v.class().is_integer() => v.class(),
        args => match prototype::split(args, Class::Int32, function).map_err(|_| wrong())? {
            ([], class, _) => class,
            _ => return Err(wrong()),
        },
    };
    macro_rules! limit {
        ($t:ty) => {
            Flow::one(Array::scalar(if upper { <$t>::MAX } else { <$t>::MIN }))
        };
    }
    match class {
        Class::Int8 => limit!(i8),
        Class::Int16 => limit!(i16),
        Class::Int32 => limit!(i32),
        Class::Int64 => limit!(i64),
        Class::Uint8 => limit!(u8),
        Class::Uint16 => Flow::one(Value::Uint16(Rc::new(Array::scalar(if upper { u16::MAX } else { 0 })))),
        Class::Uint32 => limit!(u32),
        Class::Uint64 => limit!(u64),
        _ => Err(wrong()),
    }
}

fn run_eps(call: &mut Call) -> Result<Flow> {
    let double = |x: f64| spacing(x, 52, -1074);
    match call.args.as_slice() {
        [] => Flow::one(f64::EPSILON),
        [v @ (Value::Num(_) | Value::Double(_))] => Flow::one(elementwise::map_real(v.clone(), double)?),
        [v @ Value::Single(_)] => Flow::one(elementwise::map_real(v.clone(), |x| spacing(x, 23, -149))?),
        args => {
            let wrong = || Error::new("MATLAB:eps:invalidClassName", "Class must be 'single' or 'double'.");
            match prototype::split(args, Class::Cell, "eps").map_err(|_| wrong())? {
                ([], Class::Double, _) => Flow::one(f64::EPSILON),
                ([], Class::Single, _) => Flow::one(Array::scalar(f32::EPSILON)),
                _ => Err(wrong()),
            }
        }
    }
}

/// Distance from `|x|` to the next larger number with `bits` of mantissa.
fn spacing(x: f64, bits: i32, smallest: i32) -> f64 {
    if !x.is_finite() {
        return f64::NAN;
    }
    if x == 0.0 {
        return libm::ldexp(1.0, smallest);
    }
    let (_, e) = libm::frexp(x);
    libm::ldexp(1.0, (e - 1 - bits).max(smallest))
}
