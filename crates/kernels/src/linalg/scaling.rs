//! Scaling by powers of two that keeps decompositions away from overflow and underflow.

use super::failure::Failure;
use crate::field::Field;

/// Scales the matrix by a power of two if its largest entry is extreme; returns what results of the
/// same dimension must be multiplied with afterwards.
pub(super) fn tame<T: Field>(a: &mut [T]) -> Result<f64, Failure> {
    let mut largest = 0.0f64;
    for v in a.iter() {
        if !v.is_finite() {
            return Err(Failure::NotFinite);
        }
        largest = largest.max(v.real().abs()).max(v.imag().abs());
    }
    if largest == 0.0 || (1e-120..1e120).contains(&largest) {
        return Ok(1.0);
    }
    let exponent = libm::frexp(largest).1.clamp(-1020, 1020);
    let down = libm::ldexp(1.0, -exponent);
    a.iter_mut().for_each(|v| *v = v.scale(down));
    Ok(libm::ldexp(1.0, exponent))
}
