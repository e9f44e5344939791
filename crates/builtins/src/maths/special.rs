//! Special functions of one or two numbers: gamma, beta, the error functions, exponential integral, digamma.

use super::function::{apply_real, real_float};
use crate::table::row;
use runmat_kernels::special;
use runmat_spec::{example, Builtin, Call, Flow, Fusion, Scalar};
use runmat_value::ops::elementwise;
use runmat_value::{Error, Result, Value};

macro_rules! real_row {
    ($name:literal, $summary:literal, $code:literal, $expected:literal, $f:expr) => {
        Builtin {
            fusion: Fusion::Elementwise,
            scalar: Scalar::One(|x| Some($f(x))),
            ..row($name, $summary, &[concat!("Y = ", $name, "(X)")], &[example($code, $expected)], |c| apply_real(c, $name, $f))
        }
    };
}

pub const ENTRIES: &[Builtin] = &[
    real_row!("gamma", "Gamma function", "gamma(5)", "24", special::gamma),
    row("gammaln", "Logarithm of the gamma function", &["B = gammaln(A)"], &[example("gammaln(1)", "0")], |c| nonnegative(c, "gammaln", special::gammaln)),
    real_row!("erf", "Error function", "erf(0)", "0", special::erf),
    real_row!("erfc", "Complementary error function", "erfc(0)", "1", special::erfc),
    real_row!("erfcx", "Scaled complementary error function", "erfcx(0)", "1", special::erfcx),
    real_row!("erfinv", "Inverse error function", "erfinv([0 1])", "[0 Inf]", special::erfinv),
    real_row!("erfcinv", "Inverse complementary error function", "erfcinv([1 0])", "[0 Inf]", special::erfcinv),
    row("expint", "Exponential integral E1", &["Y = expint(X)"], &[example("expint(0)", "Inf")], run_expint),
    row("psi", "Digamma and polygamma functions", &["Y = psi(X)", "Y = psi(k, X)"], &[example("abs(psi(1) + 0.577215664901533) < 1e-14", "true")], run_psi),
    row("beta", "Beta function", &["B = beta(Z, W)"], &[example("abs(beta(2, 3) - 1/12) < 1e-16", "true")], |c| two_nonnegative(c, "beta", special::beta)),
    row("betaln", "Logarithm of the beta function", &["L = betaln(Z, W)"], &[example("betaln(1, 1)", "0")], |c| two_nonnegative(c, "betaln", special::betaln)),
];

/// Refuses negative numbers.
pub(super) fn check_nonnegative(name: &str, v: &Value, title: &str) -> Result<()> {
    real_float(name, v)?;
    if v.as_doubles()?.is_some_and(|d| d.iter().any(|x| *x < 0.0)) {
        return Err(Error::new(format!("MATLAB:{name}:NegativeInput"), format!("{title} must be nonnegative.")));
    }
    Ok(())
}

fn nonnegative(call: &mut Call, name: &str, f: fn(f64) -> f64) -> Result<Flow> {
    let value = call.take(0)?;
    check_nonnegative(name, &value, "Input")?;
    Flow::one(elementwise::map_real(value, f)?)
}

fn two_nonnegative(call: &mut Call, name: &str, f: fn(f64, f64) -> f64) -> Result<Flow> {
    let (a, b) = (call.take(0)?, call.take(1)?);
    check_nonnegative(name, &a, "Input arguments")?;
    check_nonnegative(name, &b, "Input arguments")?;
    Flow::one(elementwise::broadcast2(a, b, f)?)
}

/// On the negative axis the value from below the cut: `-Ei(-x) - i*pi`.
fn run_expint(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    elementwise::no_integers("expint", &value)?;
    Flow::one(elementwise::map_real_or_complex(value, |x| x >= 0.0, special::expint, special::expint_complex)?)
}

fn run_psi(call: &mut Call) -> Result<Flow> {
    if call.nargin() == 1 {
        return nonnegative(call, "psi", special::psi);
    }
    let (orders, value) = (call.take(0)?, call.take(1)?);
    check_nonnegative("psi", &value, "Input")?;
    let wrong = || Error::new("MATLAB:psi:kNotNonnegativeInteger", "K must be a nonnegative integer scalar.");
    let order = orders.as_scalar().filter(|k| *k >= 0.0 && *k == k.trunc() && *k < 1e6).ok_or_else(wrong)?;
    Flow::one(elementwise::map_real(value, |x| if order == 0.0 { special::psi(x) } else { special::polygamma(order as u32, x) })?)
}

