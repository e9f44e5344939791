//! How a table of functions of one number is applied: which classes are taken, and where reals turn complex.

use crate::slices::outcome;
use runmat_spec::{Call, Flow};
use runmat_value::ops::{self, elementwise, Cost};
use runmat_value::{Error, Result, Value, C64};

/// A function of one number with its two forms.
pub(crate) struct Function {
    pub name: &'static str,
    /// Where the real form holds; elsewhere the complex one decides.
    pub domain: fn(f64) -> bool,
    pub real: fn(f64) -> f64,
    pub complex: fn(C64) -> C64,
}

/// All reals are inside.
pub(crate) fn everywhere(_: f64) -> bool {
    true
}

/// `name(x)` for double, single, logical and char, real or complex.
pub(crate) fn apply(call: &mut Call, f: &Function) -> Result<Flow> {
    let value = call.take(0)?;
    elementwise::no_integers(f.name, &value)?;
    let (domain, real, complex) = (f.domain, f.real, f.complex);
    outcome(ops::map_pieces(value, Cost::High, move |v| {
        elementwise::map_real_or_complex(v, domain, real, complex)
    })?)
}

/// `name(x)` for real double, single, logical and char.
pub(crate) fn apply_real(call: &mut Call, name: &str, f: fn(f64) -> f64) -> Result<Flow> {
    let value = call.take(0)?;
    real_float(name, &value)?;
    outcome(ops::map_pieces(value, Cost::High, move |v| {
        elementwise::map_real(v, f)
    })?)
}

/// `name(x, y)` for reals with implicit expansion.
pub(crate) fn apply_two(call: &mut Call, name: &str, f: fn(f64, f64) -> f64) -> Result<Flow> {
    let (a, b) = (call.take(0)?, call.take(1)?);
    real_float(name, &a)?;
    real_float(name, &b)?;
    outcome(ops::zip_pieces(a, b, Cost::High, move |a, b| {
        elementwise::broadcast2(a, b, f)
    })?)
}

/// Refuses integers, complex values and what is no number.
pub(crate) fn real_float(name: &str, value: &Value) -> Result<()> {
    elementwise::no_integers(name, value)?;
    if value.is_complex() {
        return Err(Error::new(
            format!("MATLAB:{name}:complexInput"),
            "Inputs must be real.",
        ));
    }
    Ok(())
}

/// Refuses what arithmetic does not take: `Undefined function 'floor' for input arguments of type 'cell'.`
pub(crate) fn arithmetic(name: &str, value: &Value) -> Result<()> {
    if value.is_arithmetic() {
        Ok(())
    } else {
        Err(Error::undefined_for(name, value.class_name()))
    }
}

/// One row of a table of functions of one number.
macro_rules! functions {
    ($($name:literal, $summary:literal, $code:literal => $expected:literal, $domain:expr, $real:expr, $complex:expr;)*) => {
        &[$({
            const DOMAIN: fn(f64) -> bool = $domain;
            const REAL: fn(f64) -> f64 = $real;
            runmat_spec::Builtin {
                fusion: runmat_spec::Fusion::Elementwise,
                scalar: runmat_spec::Scalar::One(|x| (DOMAIN(x) || x.is_nan()).then(|| REAL(x))),
                ..crate::table::row(
                    $name,
                    $summary,
                    &[concat!("Y = ", $name, "(X)")],
                    &[runmat_spec::example($code, $expected)],
                    |c| crate::maths::function::apply(c, &crate::maths::function::Function { name: $name, domain: DOMAIN, real: REAL, complex: $complex }),
                )
            }
        }),*]
    };
}
pub(crate) use functions;
