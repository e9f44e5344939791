//! Elliptic integrals and Jacobi's elliptic functions: `ellipke`, `ellipj`.

use super::function::real_float;
use crate::table::row;
use runmat_kernels::special;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::ops::elementwise;
use runmat_value::{Error, Result};

pub const ENTRIES: &[Builtin] = &[
    row("ellipke", "Complete elliptic integrals of the first and second kind", &["K = ellipke(M)", "[K, E] = ellipke(M)", "[K, E] = ellipke(M, tol)"], &[example("ellipke(0)", "pi/2")], run_ellipke),
    row("ellipj", "Jacobi elliptic functions", &["[SN, CN, DN] = ellipj(U, M)", "[SN, CN, DN] = ellipj(U, M, tol)"], &[example("ellipj(0, 0.5)", "0")], run_ellipj),
];

fn run_ellipke(call: &mut Call) -> Result<Flow> {
    let m = call.take(0)?;
    real_float("ellipke", &m)?;
    if m.as_doubles()?.is_some_and(|d| d.iter().any(|x| *x > 1.0)) {
        return Err(Error::new("MATLAB:ellipke:MOutOfRange", "M must be in the range M <= 1."));
    }
    let k = elementwise::map_real(m.clone(), |m| special::ellipke(m).0)?;
    if call.nargout < 2 {
        return Flow::one(k);
    }
    Flow::many([k, elementwise::map_real(m, |m| special::ellipke(m).1)?])
}

fn run_ellipj(call: &mut Call) -> Result<Flow> {
    let (u, m) = (call.take(0)?, call.take(1)?);
    real_float("ellipj", &u)?;
    real_float("ellipj", &m)?;
    if m.as_doubles()?.is_some_and(|d| d.iter().any(|x| !(0.0..=1.0).contains(x) && !x.is_nan())) {
        return Err(Error::new("MATLAB:ellipj:MOutOfRange", "M must be in the range 0 <= M <= 1."));
    }
    let mut out = vec![elementwise::broadcast2(u.clone(), m.clone(), |u, m| special::ellipj(u, m).0)?];
    if call.nargout > 1 {
        out.push(elementwise::broadcast2(u.clone(), m.clone(), |u, m| special::ellipj(u, m).1)?);
    }
    if call.nargout > 2 {
        out.push(elementwise::broadcast2(u, m, |u, m| special::ellipj(u, m).2)?);
    }
    Flow::many(out)
}
