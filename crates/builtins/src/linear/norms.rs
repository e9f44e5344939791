//! Norms of vectors and matrices: `norm`, `vecnorm`.

use super::dense::{float_class, numbers, rounded, with_numbers};
use super::singular::decompose;
use crate::table::row;
use runmat_kernels::field::Field;
use runmat_kernels::linalg::{norm2, norm_frobenius, norm_inf, norm_one, Vectors};
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{alloc, Array, Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[
    row(
        "norm",
        "Norm of a vector or matrix",
        &["n = norm(v)", "n = norm(v, p)", "n = norm(X)", "n = norm(X, p)", "n = norm(X, 'fro')"],
        &[example("norm([3 4])", "5"), example("norm([1 2; 3 4], 1)", "6"), example("norm([1 -2 3], Inf)", "3")],
        run_norm,
    ),
    row(
        "vecnorm",
        "Norms of vectors along a dimension",
        &["N = vecnorm(A)", "N = vecnorm(A, p)", "N = vecnorm(A, p, dim)"],
        &[example("vecnorm([3 0; 4 2])", "[5 2]")],
        run_vecnorm,
    ),
];

/// Which norm.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    P(f64),
    Frobenius,
}

fn kind(value: Option<&Value>, function: &str) -> Result<Kind> {
    let wrong = || Error::new(format!("MATLAB:{function}:unknownNorm"), "The only matrix norms available are 1, 2, inf, and 'fro'.");
    let Some(v) = value else { return Ok(Kind::P(2.0)) };
    match v.as_text().map(|t| t.to_lowercase()).as_deref() {
        Some("fro") => Ok(Kind::Frobenius),
        Some("inf") => Ok(Kind::P(f64::INFINITY)),
        Some("-inf") => Ok(Kind::P(f64::NEG_INFINITY)),
        Some(_) => Err(wrong()),
        None => v.as_scalar().map(Kind::P).ok_or_else(wrong),
    }
}

fn vector_norm<T: Field>(x: &[T], p: f64) -> f64 {
    let sizes = x.iter().map(|z| z.modulus());
    if p == 2.0 {
        return norm2(x);
    }
    if p == 1.0 {
        return sizes.sum();
    }
    if p.is_infinite() {
        let pick = |a: f64, b: f64| if p > 0.0 { a.max(b) } else { a.min(b) };
        if x.iter().any(|z| z.abs1().is_nan()) {
            return f64::NAN;
        }
        return sizes.reduce(pick).unwrap_or(0.0);
    }
    if p == 0.0 {
        return if x.is_empty() { 0.0 } else { f64::INFINITY };
    }
    if p.is_nan() {
        return f64::NAN;
    }
    // Scaled by the largest element against overflow.
    let largest = x.iter().map(|z| z.modulus()).fold(0.0, f64::max);
    if largest == 0.0 || !largest.is_finite() {
        return libm::pow(x.iter().map(|z| libm::pow(z.modulus(), p)).sum(), 1.0 / p);
    }
    largest * libm::pow(x.iter().map(|z| libm::pow(z.modulus() / largest, p)).sum(), 1.0 / p)
}

fn run_norm(call: &mut Call) -> Result<Flow> {
    let value = call.arg(0)?;
    let shape = value.shape();
    let kind = kind(call.args.get(1), "norm")?;
    let class = float_class(value);
    if !shape.is_matrix() && kind != Kind::Frobenius {
        return Err(Error::new("MATLAB:norm:inputMustBe2D", "Input must be 2-D."));
    }
    let data = numbers(value, "norm")?;
    let (m, n) = (shape.rows(), shape.cols());
    let found = with_numbers!(data, x => match kind {
        Kind::Frobenius => norm_frobenius(&x),
        _ if shape.is_empty() => 0.0,
        Kind::P(p) if shape.is_vector() => vector_norm(&x, p),
        Kind::P(p) if p == 1.0 => norm_one(&x, m),
        Kind::P(p) if p == f64::INFINITY => norm_inf(&x, m),
        Kind::P(p) if p == 2.0 => {
            if x.iter().any(|z| z.abs1().is_nan()) {
                f64::NAN
            } else if x.iter().any(|z| !z.is_finite()) {
                f64::INFINITY
            } else {
                return decompose(call, x, (m, n), Vectors::None, "norm", move |_, d| {
                    Flow::one(rounded(class, Value::Num(d.values.first().copied().unwrap_or(0.0)))?)
                });
            }
        }
        Kind::P(_) => return Err(Error::new("MATLAB:norm:unknownNorm", "The only matrix norms available are 1, 2, inf, and 'fro'.")),
    });
    Flow::one(rounded(class, Value::Num(found))?)
}

fn run_vecnorm(call: &mut Call) -> Result<Flow> {
    let value = call.arg(0)?;
    let shape = value.shape();
    let p = match call.args.get(1) {
        Some(v) if v.is_empty() => 2.0,
        given => match kind(given, "vecnorm")? {
            Kind::P(p) if p > 0.0 => p,
            _ => return Err(Error::new("MATLAB:vecnorm:unknownNorm", "Second argument must be a positive real scalar or Inf.")),
        },
    };
    let dim = match call.args.get(2) {
        Some(v) => crate::arguments::dimension(v, "vecnorm")?,
        None => shape.first_nonsingleton(),
    };
    let layout = runmat_kernels::Layout::along(shape.dims(), dim);
    let mut out = alloc::try_filled(layout.lanes(), 0.0)?;
    with_numbers!(numbers(value, "vecnorm")?, x => layout.for_each_lane(&x, &mut Vec::new(), |lane, elements| out[lane] = vector_norm(elements, p)));
    Flow::one(rounded(float_class(value), Value::from(Array::new(shape.with_dim(dim, 1), out)?))?)
}
