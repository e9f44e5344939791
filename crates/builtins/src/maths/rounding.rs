//! Rounding, remainders, sign, and the questions whether numbers are NaN, infinite or finite.

use super::function::{arithmetic, real_float};
use crate::table::row;
use runmat_kernels::integer::{Integer, Rounding};
use runmat_kernels::scalar;
use runmat_spec::{example, Builtin, Call, Example, Flow, Fusion, Scalar};
use runmat_value::ops::{self, elementwise};
use runmat_value::{Array, Class, Error, Result, Value, C64};

macro_rules! rounding {
    ($name:literal, $summary:literal, $code:literal, $expected:literal, $f:expr) => {
        Builtin {
            fusion: Fusion::Elementwise,
            scalar: Scalar::One(|x| Some($f(x))),
            ..row($name, $summary, &[concat!("Y = ", $name, "(X)")], &[example($code, $expected)], |c| {
                let value = c.take(0)?;
                whole_parts(value, $name, $f)
            })
        }
    };
}

const fn elementwise_row(name: &'static str, summary: &'static str, forms: &'static [&'static str], examples: &'static [Example], run: runmat_spec::Run) -> Builtin {
    Builtin { fusion: Fusion::Elementwise, ..row(name, summary, forms, examples, run) }
}

pub const ENTRIES: &[Builtin] = &[
    rounding!("floor", "Round toward negative infinity", "floor(-2.5)", "-3", f64::floor),
    rounding!("ceil", "Round toward positive infinity", "ceil(-2.5)", "-2", f64::ceil),
    rounding!("fix", "Round toward zero", "fix(-2.5)", "-2", f64::trunc),
    Builtin {
        scalar: Scalar::One(|x| Some(scalar::round(x))),
        ..row(
            "round",
            "Round to the nearest integer, decimal or significant digit",
            &["Y = round(X)", "Y = round(X, N)", "Y = round(X, N, type)", "Y = round(..., 'TieBreaker', direction)"],
            &[example("round(-2.5)", "-3"), example("round(pi, 3)", "3.142"), example("round(1234, 2, 'significant')", "1200")],
            run_round,
        )
    },
    Builtin {
        scalar: Scalar::Two(|x, y| Some(scalar::modulo(x, y))),
        ..elementwise_row("mod", "Remainder after division with the sign of the divisor", &["b = mod(a, m)"], &[example("mod(-1, 3)", "2"), example("mod(5, 0)", "5")], |c| {
            remainder(c, "mod", scalar::modulo, |x, y| if y == 0 { x } else { x - y * floor_quotient(x, y) })
        })
    },
    Builtin {
        scalar: Scalar::Two(|x, y| Some(scalar::remainder(x, y))),
        ..elementwise_row("rem", "Remainder after division with the sign of the dividend", &["r = rem(a, b)"], &[example("rem(-1, 3)", "-1")], |c| {
            remainder(c, "rem", scalar::remainder, |x, y| if y == 0 { 0 } else { x % y })
        })
    },
    Builtin {
        scalar: Scalar::One(|x| Some(scalar::sign(x))),
        ..elementwise_row("sign", "Sign: -1, 0 or 1", &["Y = sign(x)"], &[example("sign([-3 0 2])", "[-1 0 1]")], run_sign)
    },
    Builtin {
        scalar: Scalar::None,
        ..elementwise_row("isnan", "True for elements that are NaN", &["TF = isnan(A)"], &[example("isnan([1 NaN])", "[false true]")], |c| test(c, "isnan", f64::is_nan, C64::is_nan))
    },
    elementwise_row("isinf", "True for infinite elements", &["TF = isinf(A)"], &[example("isinf([1 -Inf NaN])", "[false true false]")], |c| {
        test(c, "isinf", f64::is_infinite, C64::is_infinite)
    }),
    elementwise_row("isfinite", "True for finite elements", &["TF = isfinite(A)"], &[example("isfinite([1 -Inf NaN])", "[true false false]")], |c| {
        test(c, "isfinite", f64::is_finite, C64::is_finite)
    }),
    row(
        "idivide",
        "Integer division with a choice of rounding",
        &["C = idivide(A, B)", "C = idivide(A, B, opt)"],
        &[example("idivide(int32(7), int32(2))", "int32(3)"), example("idivide(int32(7), int32(2), 'round')", "int32(4)")],
        run_idivide,
    ),
];

/// Both parts of every element through a rounding; integers are whole already.
fn whole_parts(value: Value, name: &str, f: impl Fn(f64) -> f64) -> Result<Flow> {
    arithmetic(name, &value)?;
    if value.class().is_integer() {
        return Flow::one(value);
    }
    if value.is_complex() {
        return Flow::one(elementwise::map_complex(value, |z| C64::new(f(z.re), f(z.im)))?);
    }
    Flow::one(elementwise::map_real(value, f)?)
}

#[derive(Clone, Copy)]
enum Tie {
    FromZero,
    ToZero,
    Even,
    Odd,
    Up,
    Down,
}

fn round_tie(x: f64, tie: Tie) -> f64 {
    let floor = x.floor();
    if x - floor != 0.5 {
        return scalar::round(x);
    }
    let even = libm::fmod(floor, 2.0) == 0.0;
    let up = match tie {
        Tie::FromZero => x > 0.0,
        Tie::ToZero => x < 0.0,
        Tie::Even => !even,
        Tie::Odd => even,
        Tie::Up => true,
        Tie::Down => false,
    };
    if up {
        floor + 1.0
    } else {
        floor
    }
}

struct RoundOptions {
    digits: Option<i32>,
    significant: bool,
    tie: Tie,
}

fn round_options(args: &[Value]) -> Result<RoundOptions> {
    let mut options = RoundOptions { digits: None, significant: false, tie: Tie::FromZero };
    let mut k = 0;
    while let Some(v) = args.get(k) {
        match v.as_text().map(|t| t.to_lowercase()) {
            None if k == 0 => {
                let n = v.as_scalar().filter(|n| *n == n.trunc() && n.is_finite());
                let n = n.ok_or_else(|| Error::new("MATLAB:round:NMustBeInteger", "The second argument must be a real scalar integer."))?;
                options.digits = Some(n.clamp(-400.0, 400.0) as i32);
            }
            Some(t) if t == "significant" || t == "decimals" => options.significant = t == "significant",
            Some(t) if t == "tiebreaker" => {
                k += 1;
                options.tie = match args.get(k).and_then(Value::as_text).map(|t| t.to_lowercase()).as_deref() {
                    Some("fromzero") => Tie::FromZero,
                    Some("tozero") => Tie::ToZero,
                    Some("even") => Tie::Even,
                    Some("odd") => Tie::Odd,
                    Some("plusinf") => Tie::Up,
                    Some("minusinf") => Tie::Down,
                    _ => return Err(Error::new("MATLAB:round:invalidTieBreaker", "Tie breaker must be 'fromzero', 'tozero', 'even', 'odd', 'plusinf', or 'minusinf'.")),
                };
            }
            _ => return Err(Error::new("MATLAB:round:unknownOption", "The third argument must be 'significant' or 'decimals'.")),
        }
        k += 1;
    }
    if options.significant && !options.digits.is_some_and(|n| n > 0) {
        return Err(Error::new("MATLAB:round:NMustBePositive", "When rounding to significant digits, the second argument must be a positive integer."));
    }
    Ok(options)
}

fn run_round(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    let options = round_options(call.args.get(1..).unwrap_or(&[]))?;
    if matches!((options.digits, options.tie), (None, Tie::FromZero)) {
        return whole_parts(value, "round", scalar::round);
    }
    arithmetic("round", &value)?;
    let f = |x: f64| match (options.digits, options.tie) {
        (None, tie) => round_tie(x, tie),
        (Some(n), Tie::FromZero) if options.significant => scalar::round_significant(x, n),
        (Some(n), Tie::FromZero) => scalar::round_decimals(x, n),
        (Some(n), tie) => {
            let n = if options.significant && x != 0.0 { n - 1 - libm::floor(libm::log10(x.abs())) as i32 } else { n };
            let p = libm::pow(10.0, f64::from(n.abs()));
            if n >= 0 {
                round_tie(x * p, tie) / p
            } else {
                round_tie(x / p, tie) * p
            }
        }
    };
    if value.class().is_integer() {
        return Flow::one(elementwise::map_real(value, f)?);
    }
    whole_parts(value, "round", f)
}

/// 64-bit integers as `i128`, which holds both classes; `None` for other classes.
fn wide(value: &Value) -> Result<Option<Array<i128>>> {
    match value {
        Value::Int64(a) => Ok(Some(a.map(|x| i128::from(*x))?)),
        Value::Uint64(a) => Ok(Some(a.map(|x| i128::from(*x))?)),
        v => match v.to_double_array()? {
            Some(a) if a.data().iter().all(|x| *x == x.trunc() && x.abs() < 1e30) => Ok(Some(a.map(|x| *x as i128)?)),
            _ => Ok(None),
        },
    }
}

fn floor_quotient(x: i128, y: i128) -> i128 {
    let q = x / y;
    if x % y != 0 && (x < 0) != (y < 0) {
        q - 1
    } else {
        q
    }
}

fn remainder(call: &mut Call, name: &str, f: fn(f64, f64) -> f64, exact: fn(i128, i128) -> i128) -> Result<Flow> {
    let (a, b) = (call.take(0)?, call.take(1)?);
    arithmetic(name, &a)?;
    arithmetic(name, &b)?;
    if a.is_complex() || b.is_complex() {
        return Err(Error::new(format!("MATLAB:{name}:complexArguments"), "Arguments must be real."));
    }
    let class = ops::arithmetic_class(a.class(), b.class())?;
    if matches!(class, Class::Int64 | Class::Uint64) {
        if let (Some(x), Some(y)) = (wide(&a)?, wide(&b)?) {
            let zipped = elementwise::zip_arrays(&x, &y, |x, y| Ok(exact(*x, *y)))?;
            return Flow::one(match class {
                Class::Int64 => Value::from(zipped.map(|n| i64::saturate(*n))?),
                _ => Value::from(zipped.map(|n| u64::saturate(*n))?),
            });
        }
    }
    Flow::one(elementwise::broadcast2(a, b, f)?)
}

fn run_sign(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    arithmetic("sign", &value)?;
    if value.is_complex() {
        return Flow::one(elementwise::map_complex(value, C64::sign)?);
    }
    Flow::one(elementwise::map_real(value, scalar::sign)?)
}

fn test(call: &mut Call, name: &str, real: fn(f64) -> bool, complex: fn(C64) -> bool) -> Result<Flow> {
    let value = call.take(0)?;
    arithmetic(name, &value)?;
    match &value {
        Value::Complex(a) => Flow::one(a.map(|z| complex(*z))?),
        Value::ComplexSingle(a) => Flow::one(a.map(|z| complex(z.widen()))?),
        _ => Flow::one(elementwise::test_real(value, real)?),
    }
}

fn run_idivide(call: &mut Call) -> Result<Flow> {
    let mode = match call.args.get(2).map(|v| v.as_text().map(|t| t.to_lowercase())) {
        None => Rounding::Fix,
        Some(t) => match t.as_deref() {
            Some("fix") => Rounding::Fix,
            Some("round") => Rounding::Round,
            Some("floor") => Rounding::Floor,
            Some("ceil") => Rounding::Ceil,
            _ => return Err(Error::new("MATLAB:idivide:InvalidRoundingOption", "Rounding option must be 'fix', 'round', 'floor', or 'ceil'.")),
        },
    };
    let (a, b) = (call.take(0)?, call.take(1)?);
    for v in [&a, &b] {
        arithmetic("idivide", v)?;
        if !v.class().is_integer() {
            real_float("idivide", v)?;
        }
    }
    if !a.class().is_integer() && !b.class().is_integer() {
        return Err(Error::new("MATLAB:idivide:InvalidDataType", "At least one argument must belong to an integer class."));
    }
    let class = ops::arithmetic_class(a.class(), b.class())?;
    if let (Some(x), Some(y)) = (wide(&a)?, wide(&b)?) {
        macro_rules! divide {
            ($t:ty) => {{
                let quotient = |x: &i128, y: &i128| Ok(<$t>::saturate(*x).divide_with(<$t>::saturate(*y), mode));
                elementwise::zip_arrays(&x, &y, quotient)?
            }};
        }
        return Flow::one(match class {
            Class::Int8 => Value::from(divide!(i8)),
            Class::Int16 => Value::from(divide!(i16)),
            Class::Int32 => Value::from(divide!(i32)),
            Class::Int64 => Value::from(divide!(i64)),
            Class::Uint8 => Value::from(divide!(u8)),
            Class::Uint16 => Value::Uint16(std::rc::Rc::new(divide!(u16))),
            Class::Uint32 => Value::from(divide!(u32)),
            _ => Value::from(divide!(u64)),
        });
    }
    let round = |q: f64| match mode {
        Rounding::Fix => q.trunc(),
        Rounding::Round => scalar::round(q),
        Rounding::Floor => q.floor(),
        Rounding::Ceil => q.ceil(),
    };
    Flow::one(elementwise::broadcast2(a, b, |x, y| round(x / y))?)
}
