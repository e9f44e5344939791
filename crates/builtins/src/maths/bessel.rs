//! Bessel, Hankel and Airy functions, and associated Legendre functions.

use super::function::real_float;
use crate::table::row;
use runmat_kernels::special::{self, Normalization};
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::ops::{self, elementwise};
use runmat_value::{alloc, Array, Class, Error, Result, Shape, Value, C64};

pub const ENTRIES: &[Builtin] = &[
    row("besselj", "Bessel function of the first kind", &["J = besselj(nu, Z)", "J = besselj(nu, Z, scale)"], &[example("besselj(0, 0)", "1")], |c| {
        order_and_place(c, "besselj", special::bessel_j, None)
    }),
    row("bessely", "Bessel function of the second kind", &["Y = bessely(nu, Z)", "Y = bessely(nu, Z, scale)"], &[example("bessely(0, 0)", "-Inf")], |c| {
        order_and_place(c, "bessely", special::bessel_y, None)
    }),
    row("besseli", "Modified Bessel function of the first kind", &["I = besseli(nu, Z)", "I = besseli(nu, Z, scale)"], &[example("besseli(0, 0)", "1")], |c| {
        order_and_place(c, "besseli", special::bessel_i, Some(special::bessel_i_scaled))
    }),
    row("besselk", "Modified Bessel function of the second kind", &["K = besselk(nu, Z)", "K = besselk(nu, Z, scale)"], &[example("besselk(0, 0)", "Inf")], |c| {
        order_and_place(c, "besselk", special::bessel_k, Some(special::bessel_k_scaled))
    }),
    row("besselh", "Hankel function", &["H = besselh(nu, Z)", "H = besselh(nu, K, Z)", "H = besselh(nu, K, Z, scale)"], &[example("real(besselh(0, 1)) == besselj(0, 1)", "true")], run_besselh),
    row("airy", "Airy functions", &["W = airy(Z)", "W = airy(K, Z)", "W = airy(K, Z, scale)"], &[example("abs(airy(0) - 0.355028053887817) < 1e-14", "true")], run_airy),
    row(
        "legendre",
        "Associated Legendre functions",
        &["P = legendre(n, X)", "P = legendre(n, X, normalization)"],
        &[example("legendre(1, 0.5)", "[0.5; -sqrt(0.75)]")],
        run_legendre,
    ),
];

/// `scale` given as 1 (or true) asks for the scaled function.
fn is_scaled(value: Option<&Value>, function: &str) -> Result<bool> {
    match value {
        None => Ok(false),
        Some(v) => match v.as_scalar() {
            Some(0.0) => Ok(false),
            Some(1.0) => Ok(true),
            _ => Err(Error::new(format!("MATLAB:{function}:scaleOption"), "The scale must be 0 or 1.")),
        },
    }
}

/// Complex results of two reals; a row of orders and a column of places give a table.
fn over(orders: &Value, places: &Value, f: impl Fn(f64, f64) -> C64, function: &str) -> Result<Value> {
    real_float(function, orders)?;
    elementwise::no_integers(function, places)?;
    if places.is_complex() {
        return Err(Error::new(format!("MATLAB:{function}:complexNotSupported"), "Complex arguments are not supported."));
    }
    let (Some(nu), Some(x)) = (orders.to_double_array()?, places.to_double_array()?) else {
        return Err(Error::undefined_for(function, places.class_name()));
    };
    let out = Value::from(elementwise::zip_arrays(&nu, &x, |nu, x| Ok(f(*nu, *x)))?);
    if orders.is_class(Class::Single) || places.is_class(Class::Single) {
        ops::cast::cast(&out, Class::Single)
    } else {
        Ok(out)
    }
}

type RealBessel = fn(f64, f64) -> C64;

fn order_and_place(call: &mut Call, name: &str, plain: RealBessel, scaled: Option<RealBessel>) -> Result<Flow> {
    // J and Y are scaled by exp(-abs(imag(Z))), which is 1 for reals.
    let f = if is_scaled(call.args.get(2), name)? { scaled.unwrap_or(plain) } else { plain };
    Flow::one(over(call.arg(0)?, call.arg(1)?, f, name)?)
}

fn run_besselh(call: &mut Call) -> Result<Flow> {
    let (kind, place) = if call.nargin() == 2 { (1.0, call.arg(1)?) } else { (call.arg(1)?.as_scalar().unwrap_or(0.0), call.arg(2)?) };
    if kind != 1.0 && kind != 2.0 {
        return Err(Error::new("MATLAB:besselh:KNot1or2", "K must be 1 or 2."));
    }
    let scaled = is_scaled(call.args.get(3), "besselh")?;
    let sign = if kind == 1.0 { 1.0 } else { -1.0 };
    let f = |nu: f64, x: f64| {
        let (j, y) = (special::bessel_j(nu, x), special::bessel_y(nu, x));
        let h = j + y.mul_i().scale(sign);
        if scaled {
            let (s, c) = libm::sincos(x);
            h * C64::new(c, -sign * s)
        } else {
            h
        }
    };
    Flow::one(over(call.arg(0)?, place, f, "besselh")?)
}

fn run_airy(call: &mut Call) -> Result<Flow> {
    let (kind, place) = if call.nargin() == 1 { (0.0, call.arg(0)?) } else { (call.arg(0)?.as_scalar().unwrap_or(-1.0), call.arg(1)?) };
    let scaled = is_scaled(call.args.get(2), "airy")?;
    let f: fn(f64) -> f64 = match kind as i32 {
        0 => special::airy_ai,
        1 => special::airy_ai_prime,
        2 => special::airy_bi,
        3 => special::airy_bi_prime,
        _ => return Err(Error::new("MATLAB:airy:KNotInRange", "K must be 0, 1, 2, or 3.")),
    };
    let zeta = |x: f64| 2.0 / 3.0 * x * x.abs().sqrt();
    let with_scale = |_: f64, x: f64| {
        let value = C64::from_real(f(x));
        match (scaled, kind < 2.0) {
            (false, _) => value,
            // Left of zero the exponent of Ai is imaginary; that of Bi has no real part.
            (true, true) if x < 0.0 => {
                let (s, c) = libm::sincos(2.0 / 3.0 * x.abs() * x.abs().sqrt());
                value * C64::new(c, -s)
            }
            (true, true) => value.scale(libm::exp(zeta(x))),
            (true, false) => value.scale(libm::exp(-zeta(x).max(0.0))),
        }
    };
    Flow::one(over(&Value::Num(0.0), place, with_scale, "airy")?)
}

fn run_legendre(call: &mut Call) -> Result<Flow> {
    let wrong = || Error::new("MATLAB:legendre:NMustBeNonnegativeInteger", "N must be a nonnegative integer scalar.");
    let n = call.arg(0)?.as_scalar().filter(|n| *n >= 0.0 && *n == n.trunc() && *n < 1e5).ok_or_else(wrong)? as usize;
    let norm = match call.args.get(2).map(|v| v.as_text().unwrap_or_default().to_lowercase()).as_deref() {
        None | Some("unnorm") => Normalization::None,
        Some("sch") => Normalization::Schmidt,
        Some("norm") => Normalization::Full,
        _ => return Err(Error::new("MATLAB:legendre:InvalidNormalization", "Normalization must be 'unnorm', 'sch', or 'norm'.")),
    };
    let value = call.arg(1)?;
    real_float("legendre", value)?;
    let places = value.as_doubles()?.ok_or_else(|| Error::undefined_for("legendre", value.class_name()))?;
    if places.iter().any(|x| x.abs() > 1.0) {
        return Err(Error::new("MATLAB:legendre:XOutOfRange", "X must be real and in the range (-1,1)."));
    }
    let shape = value.shape();
    let mut dims = vec![n + 1];
    // Vectors of either direction give a matrix of one column per place.
    dims.extend(if shape.is_vector() { vec![shape.numel()] } else { shape.dims().to_vec() });
    alloc::checked_size(&dims, 8)?;
    let mut out = Array::filled(Shape::new(&dims), 0.0)?;
    for (column, x) in out.data_mut().chunks_exact_mut(n + 1).zip(places.iter()) {
        special::legendre(n, *x, norm, column);
    }
    let out = Value::from(out);
    Flow::one(if value.is_class(Class::Single) { ops::cast::cast(&out, Class::Single)? } else { out })
}
