//! Exponentials, logarithms, roots and powers.

use super::function::{self, apply_two, everywhere, functions, real_float, Function};
use crate::table::row;
use runmat_kernels::scalar;
use runmat_spec::{example, Builtin, Call, Flow, Fusion, Scalar};
use runmat_value::ops::{self, elementwise, BinaryOp};
use runmat_value::{Error, Result, Value, C64};

const TABLE: &[Builtin] = functions! {
    "exp", "Exponential", "exp(0)" => "1", everywhere, libm::exp, C64::exp;
    "expm1", "exp(x) - 1, accurate for small x", "expm1(0)" => "0", everywhere, libm::expm1, C64::expm1;
    "log", "Natural logarithm", "log(1)" => "0", |x| x >= 0.0, libm::log, C64::log;
    "log10", "Logarithm to base 10", "log10(1000)" => "3", |x| x >= 0.0, libm::log10, C64::log10;
    "log1p", "log(1 + x), accurate for small x", "log1p(0)" => "0", |x| x >= -1.0, libm::log1p, C64::log1p;
    "sqrt", "Square root", "sqrt(-4)" => "2i", |x| x >= 0.0, f64::sqrt, C64::sqrt;
};

const OTHERS: &[Builtin] = &[
    Builtin {
        scalar: Scalar::One(|x| (x >= 0.0 || x.is_nan()).then(|| scalar::log2(x))),
        ..row("log2", "Logarithm to base 2, or fraction and exponent", &["Y = log2(X)", "[F, E] = log2(X)"], &[example("log2(8)", "3")], run_log2)
    },
    Builtin {
        fusion: Fusion::Elementwise,
        scalar: Scalar::One(|x| Some(libm::cbrt(x))),
        ..row("cbrt", "Real cube root", &["Y = cbrt(X)"], &[example("cbrt(-8)", "-2")], |c| function::apply_real(c, "cbrt", libm::cbrt))
    },
    row("nthroot", "Real nth root", &["Y = nthroot(X, N)"], &[example("nthroot(-27, 3)", "-3")], run_nthroot),
    row("realsqrt", "Square root of numbers that are not negative", &["Y = realsqrt(X)"], &[example("realsqrt(9)", "3")], |c| {
        real_or_error(c, "realsqrt", "Realsqrt", |x| x >= 0.0, f64::sqrt)
    }),
    row("reallog", "Natural logarithm of numbers that are not negative", &["Y = reallog(X)"], &[example("reallog(1)", "0")], |c| {
        real_or_error(c, "reallog", "Reallog", |x| x >= 0.0, libm::log)
    }),
    row("realpow", "Power by elements with a real result", &["Z = realpow(X, Y)"], &[example("realpow(2, 3)", "8")], run_realpow),
    row("pow2", "Power of 2, or scaling by one", &["Y = pow2(E)", "Y = pow2(X, E)"], &[example("pow2(3)", "8"), example("pow2(0.5, 4)", "8")], run_pow2),
    row("nextpow2", "Exponent of the next higher power of 2", &["P = nextpow2(A)"], &[example("nextpow2(100)", "7"), example("nextpow2(64)", "6")], run_nextpow2),
    Builtin {
        fusion: Fusion::Elementwise,
        scalar: Scalar::Two(|x, y| Some(libm::hypot(x, y))),
        ..row("hypot", "Square root of the sum of squares, without overflow", &["C = hypot(A, B)"], &[example("hypot(3, 4)", "5")], run_hypot)
    },
    Builtin {
        fusion: Fusion::Elementwise,
        scalar: Scalar::Two(|y, x| Some(libm::atan2(y, x))),
        ..row("atan2", "Four-quadrant inverse tangent", &["P = atan2(Y, X)"], &[example("atan2(0, -1)", "pi")], |c| apply_two(c, "atan2", libm::atan2))
    },
];

const ALL: [Builtin; TABLE.len() + OTHERS.len()] = {
    let mut all = [TABLE[0]; TABLE.len() + OTHERS.len()];
    let mut k = 0;
    while k < all.len() {
        all[k] = if k < TABLE.len() { TABLE[k] } else { OTHERS[k - TABLE.len()] };
        k += 1;
    }
    all
};
pub const ENTRIES: &[Builtin] = &ALL;

fn run_log2(call: &mut Call) -> Result<Flow> {
    if call.nargout < 2 {
        return function::apply(call, &Function { name: "log2", domain: |x| x >= 0.0, real: scalar::log2, complex: C64::log2 });
    }
    let value = call.take(0)?;
    real_float("log2", &value)?;
    let fraction = elementwise::map_real(value.clone(), |x| scalar::exponent_split(x).0)?;
    let exponent = elementwise::map_real(value, |x| scalar::exponent_split(x).1)?;
    Flow::many([fraction, exponent])
}

fn run_nthroot(call: &mut Call) -> Result<Flow> {
    let (x, n) = (call.take(0)?, call.take(1)?);
    if x.is_complex() || n.is_complex() {
        return Err(Error::new("MATLAB:nthroot:ComplexInput", "Both X and N must be real."));
    }
    real_float("nthroot", &x)?;
    real_float("nthroot", &n)?;
    // Only a negative X needs an odd N; the pairs are checked as they are met.
    let pairs = elementwise::broadcast2(x.clone(), n.clone(), |x, n| f64::from(u8::from(x < 0.0 && libm::fmod(n, 2.0).abs() != 1.0)))?;
    if pairs.as_doubles()?.is_some_and(|d| d.iter().any(|bad| *bad != 0.0)) {
        return Err(Error::new("MATLAB:nthroot:NegXNotOddIntegerN", "If X is negative, N must be an odd integer."));
    }
    Flow::one(elementwise::broadcast2(x, n, scalar::nthroot)?)
}

fn real_or_error(call: &mut Call, name: &'static str, title: &str, domain: fn(f64) -> bool, real: fn(f64) -> f64) -> Result<Flow> {
    let value = call.take(0)?;
    elementwise::no_integers(name, &value)?;
    let inside = !value.is_complex() && value.as_doubles()?.is_some_and(|d| d.iter().all(|x| x.is_nan() || domain(*x)));
    if !inside {
        return Err(complex_result(name, title));
    }
    Flow::one(elementwise::map_real(value, real)?)
}

fn complex_result(name: &str, title: &str) -> Error {
    Error::new(format!("MATLAB:{name}:complexResult"), format!("{title} produced complex result."))
}

fn run_realpow(call: &mut Call) -> Result<Flow> {
    let (x, y) = (call.take(0)?, call.take(1)?);
    function::arithmetic("realpow", &x)?;
    function::arithmetic("realpow", &y)?;
    let power = ops::binary_now(BinaryOp::ElemPow, x, y)?;
    if power.is_complex() {
        return Err(complex_result("realpow", "Realpow"));
    }
    Flow::one(power)
}

fn run_pow2(call: &mut Call) -> Result<Flow> {
    if call.nargin() == 1 {
        let value = call.take(0)?;
        elementwise::no_integers("pow2", &value)?;
        return Flow::one(ops::binary_now(BinaryOp::ElemPow, Value::Num(2.0), value)?);
    }
    apply_two(call, "pow2", scalar::pow2)
}

fn run_nextpow2(call: &mut Call) -> Result<Flow> {
    let value = ops::complex_parts::abs(call.take(0)?)?;
    if !value.is_numeric() {
        return Err(Error::undefined_for("nextpow2", value.class_name()));
    }
    Flow::one(elementwise::map_real(value, |x| {
        if !x.is_finite() {
            return x;
        }
        let (f, e) = scalar::exponent_split(x);
        if f == 0.5 {
            e - 1.0
        } else {
            e
        }
    })?)
}

fn run_hypot(call: &mut Call) -> Result<Flow> {
    let (a, b) = (call.take(0)?, call.take(1)?);
    elementwise::no_integers("hypot", &a)?;
    elementwise::no_integers("hypot", &b)?;
    let (a, b) = (ops::complex_parts::abs(a)?, ops::complex_parts::abs(b)?);
    Flow::one(elementwise::broadcast2(a, b, libm::hypot)?)
}
