//! Complex numbers and their parts: `complex`, `real`, `imag`, `conj`, `abs`, `angle`.

use crate::table::row;
use runmat_spec::{example, Builtin, Call, Flow, Fusion, Scalar};
use runmat_value::ops::{complex_parts, elementwise};
use runmat_value::{alloc, Array, Class, Error, Result, Shape, Value, C32, C64};
use std::rc::Rc;

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        fusion: Fusion::Elementwise,
        scalar: Scalar::One(|x| Some(x.abs())),
        ..row("abs", "Absolute value or complex modulus", &["Y = abs(X)"], &[example("abs(-2)", "2"), example("abs(3 + 4i)", "5"), example("abs(int8(-128))", "int8(127)")], |c| {
            part(c, "abs", complex_parts::abs)
        })
    },
    Builtin {
        fusion: Fusion::Elementwise,
        scalar: Scalar::One(Some),
        ..row("real", "Real part", &["X = real(Z)"], &[example("real(2 + 3i)", "2")], |c| part(c, "real", complex_parts::real))
    },
    Builtin {
        fusion: Fusion::Elementwise,
        scalar: Scalar::One(|_| Some(0.0)),
        ..row("imag", "Imaginary part", &["Y = imag(Z)"], &[example("imag(2 + 3i)", "3")], |c| part(c, "imag", complex_parts::imag))
    },
    Builtin {
        fusion: Fusion::Elementwise,
        scalar: Scalar::One(Some),
        ..row("conj", "Complex conjugate", &["Zc = conj(Z)"], &[example("conj(2 + 3i)", "2 - 3i")], |c| part(c, "conj", complex_parts::conj))
    },
    Builtin {
        fusion: Fusion::Elementwise,
        scalar: Scalar::One(|x| Some(libm::atan2(0.0, x))),
        ..row("angle", "Phase angle in radians", &["theta = angle(z)"], &[example("angle(-1)", "pi"), example("angle(1i)", "pi/2")], |c| {
            elementwise::no_integers("angle", c.arg(0)?)?;
            part(c, "angle", angle)
        })
    },
    row(
        "complex",
        "Make complex numbers, also where the imaginary part is zero",
        &["z = complex(a, b)", "z = complex(x)"],
        &[example("complex(3, 4)", "3 + 4i"), example("isreal(complex(3, 0))", "false")],
        run_complex,
    ),
];

fn part(call: &mut Call, function: &str, f: fn(Value) -> Result<Value>) -> Result<Flow> {
    let value = call.take(0)?;
    if !value.is_arithmetic() {
        return Err(Error::undefined_for(function, value.class_name()));
    }
    Flow::one(f(value)?)
}

fn angle(value: Value) -> Result<Value> {
    match value {
        Value::Complex(a) => Ok(Value::from(a.map(|z| libm::atan2(z.im, z.re))?)),
        Value::ComplexSingle(a) => Ok(Value::from(a.map(|z| libm::atan2(f64::from(z.im), f64::from(z.re)) as f32)?)),
        v => elementwise::map_real(v, |x| libm::atan2(0.0, x)),
    }
}

/// The value with an imaginary part that stays even when it is zero.
pub(crate) fn as_complex(value: Value) -> Result<Value> {
    match &value {
        Value::Complex(_) | Value::ComplexSingle(_) => Ok(value),
        Value::Single(a) => Ok(Value::ComplexSingle(Rc::new(a.map(|x| C32::from_real(*x))?))),
        v => match v.to_complex_array()? {
            Some(a) => Ok(Value::Complex(Rc::new(a))),
            None => Err(Error::undefined_for("complex", v.class_name())),
        },
    }
}

fn run_complex(call: &mut Call) -> Result<Flow> {
    let allowed = |v: &Value| v.class().is_float() || v.is_class(Class::Logical) || v.is_class(Class::Char);
    let a = call.take(0)?;
    if let Some(v) = call.args.iter().chain([&a]).find(|v| v.class().is_integer()) {
        return Err(Error::new("MATLAB:complexIntegers", format!("Complex values of class '{}' are not supported.", v.class())));
    }
    if !allowed(&a) || (call.nargin() > 1 && !allowed(call.arg(1)?)) {
        return Err(Error::new("MATLAB:complex:invalidInput", "Inputs must be numeric."));
    }
    if call.nargin() == 1 {
        return Flow::one(as_complex(a)?);
    }
    let b = call.take(1)?;
    if a.is_complex() {
        return Err(Error::new("MATLAB:complex:invalidRealPart", "Real input A must be a real numeric value."));
    }
    if b.is_complex() {
        return Err(Error::new("MATLAB:complex:invalidImaginaryPart", "Imaginary input B must be a real numeric value."));
    }
    let single = a.is_class(Class::Single) || b.is_class(Class::Single);
    let (p, q) = (a.shape(), b.shape());
    let shape: Shape = match () {
        () if p == q || q.is_scalar() => p,
        () if p.is_scalar() => q,
        () => return Err(Error::new("MATLAB:complex:sizeMismatch", "Input arrays must have the same size, or one must be scalar.")),
    };
    let (Some(re), Some(im)) = (a.as_doubles()?, b.as_doubles()?) else {
        return Err(Error::internal("complex of what is no number"));
    };
    let at = |d: &[f64], k: usize| if d.len() == 1 { d[0] } else { d[k] };
    let data = alloc::try_collect((0..shape.numel()).map(|k| C64::new(at(&re, k), at(&im, k))))?;
    let out = Array::new(shape, data)?;
    Flow::one(if single { Value::ComplexSingle(Rc::new(out.map(|z| z.narrow())?)) } else { Value::Complex(Rc::new(out)) })
}
