//! Arrays of one number: `zeros`, `ones`, `eye`, `true`, `false`, `Inf`, `NaN`.

use super::prototype::{self, Plan};
use runmat_spec::{example, Builtin, Call, Example, Flow, Fusion, Scalar};
use runmat_value::{index::build, Class, Error, Result, Shape, Value};

/// An entry that is a constant when it is called without arguments.
const fn constant(value: fn() -> Value, entry: Builtin) -> Builtin {
    Builtin { scalar: Scalar::Constant(value), ..entry }
}

const fn filled(name: &'static str, summary: &'static str, forms: &'static [&'static str], examples: &'static [Example], run: runmat_spec::Run) -> Builtin {
    Builtin { summary, forms, examples, fusion: Fusion::Creation, errors: &["MATLAB:NonScalarInput", "MATLAB:nonIntegerSize"], ..Builtin::new(name, run) }
}

macro_rules! forms {
    ($name:literal) => {
        &[
            concat!("X = ", $name),
            concat!("X = ", $name, "(n)"),
            concat!("X = ", $name, "(sz1, ..., szN)"),
            concat!("X = ", $name, "(..., typename)"),
            concat!("X = ", $name, "(..., 'like', p)"),
        ]
    };
}

pub const ENTRIES: &[Builtin] = &[
    filled("zeros", "Array of zeros", forms!("zeros"), &[example("zeros(1, 3)", "[0 0 0]"), example("zeros(1, 2, 'int8')", "int8([0 0])")], |c| {
        number(c, "zeros", 0.0, Class::is_numeric)
    }),
    filled("ones", "Array of ones", forms!("ones"), &[example("ones(2)", "[1 1; 1 1]")], |c| number(c, "ones", 1.0, Class::is_numeric)),
    constant(|| Value::Num(f64::INFINITY), filled("Inf", "Infinity, or an array of it", forms!("Inf"), &[example("Inf", "1/0"), example("Inf(1, 2)", "[Inf Inf]")], |c| {
        number(c, "Inf", f64::INFINITY, Class::is_float)
    })),
    constant(|| Value::Num(f64::INFINITY), filled("inf", "Infinity, or an array of it", forms!("inf"), &[example("-inf", "-1/0")], |c| number(c, "inf", f64::INFINITY, Class::is_float))),
    constant(|| Value::Num(f64::NAN), filled("NaN", "Not-a-Number, or an array of it", forms!("NaN"), &[example("NaN(1, 2)", "[0/0 0/0]")], |c| {
        number(c, "NaN", f64::NAN, Class::is_float)
    })),
    constant(|| Value::Num(f64::NAN), filled("nan", "Not-a-Number, or an array of it", forms!("nan"), &[example("nan(1, 2)", "[NaN NaN]")], |c| {
        number(c, "nan", f64::NAN, Class::is_float)
    })),
    constant(|| Value::Bool(true), filled(
        "true",
        "Logical 1, or an array of it",
        &["T = true", "T = true(n)", "T = true(sz1, ..., szN)", "T = true(..., 'like', p)"],
        &[example("true(1, 2)", "[true true]")],
        |c| logical(c, "true", true),
    )),
    constant(|| Value::Bool(false), filled(
        "false",
        "Logical 0, or an array of it",
        &["F = false", "F = false(n)", "F = false(sz1, ..., szN)", "F = false(..., 'like', p)"],
        &[example("false(2, 1)", "[false; false]")],
        |c| logical(c, "false", false),
    )),
    Builtin {
        summary: "Identity matrix",
        forms: &["I = eye", "I = eye(n)", "I = eye(n, m)", "I = eye(sz)", "I = eye(..., typename)", "I = eye(..., 'like', p)"],
        examples: &[example("eye(2)", "[1 0; 0 1]"), example("eye(1, 2, 'int8')", "int8([1 0])")],
        errors: &["MATLAB:eye:NdNotAllowed"],
        ..Builtin::new("eye", run_eye)
    },
];

fn number(call: &mut Call, function: &str, x: f64, allowed: fn(Class) -> bool) -> Result<Flow> {
    if call.args.is_empty() {
        return Flow::one(x);
    }
    Flow::one(prototype::filled(prototype::read(&call.args, Class::Double, allowed, function)?, x)?)
}

fn logical(call: &mut Call, function: &str, x: bool) -> Result<Flow> {
    if call.args.is_empty() {
        return Flow::one(x);
    }
    let plan = prototype::read(&call.args, Class::Logical, |c| c == Class::Logical, function)?;
    Flow::one(prototype::filled(plan, f64::from(u8::from(x)))?)
}

fn run_eye(call: &mut Call) -> Result<Flow> {
    let Plan { shape, class, complex } = prototype::read(&call.args, Class::Double, |c| c.is_numeric() || c == Class::Logical, "eye")?;
    if !shape.is_matrix() {
        return Err(Error::new("MATLAB:eye:NdNotAllowed", "N-dimensional arrays are not supported."));
    }
    let (rows, cols) = (shape.rows(), shape.cols());
    runmat_value::alloc::checked_size(shape.dims(), 8)?;
    if complex {
        let mut z = prototype::filled(Plan { shape: Shape::matrix(rows, cols), class, complex }, 0.0)?;
        diagonal_of_ones(&mut z, rows);
        return Flow::one(z);
    }
    Flow::one(build::eye(class, rows, cols)?)
}

fn diagonal_of_ones(value: &mut Value, rows: usize) {
    fn set<T>(data: &mut [T], rows: usize, one: impl Fn() -> T) {
        let cols = data.len() / rows.max(1);
        data.iter_mut().step_by(rows + 1).take(rows.min(cols)).for_each(|x| *x = one());
    }
    match value {
        Value::Complex(a) => {
            if let Some(a) = std::rc::Rc::get_mut(a) {
                set(a.data_mut(), rows, || runmat_value::C64::ONE);
            }
        }
        Value::ComplexSingle(a) => {
            if let Some(a) = std::rc::Rc::get_mut(a) {
                set(a.data_mut(), rows, || runmat_value::C32::ONE);
            }
        }
        _ => {}
    }
}
