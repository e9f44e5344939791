//! `+ - .* ./ .\ .^` on numbers: which class computes, and the loops of the floating-point classes.

use super::broadcast::{apply, zip_operands, ElementOp, Kernel};
use super::integers;
use super::math;
use super::operand::{complex_singles, complexes, numbers, Element, Operand};
use crate::{Class, Error, Result, Value, C32, C64};

/// The elementwise operations, with left division already turned around.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Arithmetic {
    Add,
    Sub,
    Mul,
    Div,
    Pow,
}

pub(crate) struct Add;
pub(crate) struct Sub;
pub(crate) struct Mul;
pub(crate) struct Div;
pub(crate) struct Pow;

macro_rules! element_ops {
    ($($t:ty: $add:expr, $sub:expr, $mul:expr, $div:expr, $pow:expr;)*) => {$(
        impl ElementOp<$t> for Add { #[inline(always)] fn apply(x: $t, y: $t) -> $t { ($add)(x, y) } }
        impl ElementOp<$t> for Sub { #[inline(always)] fn apply(x: $t, y: $t) -> $t { ($sub)(x, y) } }
        impl ElementOp<$t> for Mul { #[inline(always)] fn apply(x: $t, y: $t) -> $t { ($mul)(x, y) } }
        impl ElementOp<$t> for Div { #[inline(always)] fn apply(x: $t, y: $t) -> $t { ($div)(x, y) } }
        impl ElementOp<$t> for Pow { #[inline(always)] fn apply(x: $t, y: $t) -> $t { ($pow)(x, y) } }
    )*};
}
element_ops! {
    f64: |x, y| x + y, |x, y| x - y, |x, y| x * y, |x, y| x / y, math::power;
    f32: |x, y| x + y, |x, y| x - y, |x, y| x * y, |x, y| x / y, |x, y| math::power(f64::from(x), f64::from(y)) as f32;
    C64: |x, y| x + y, |x, y| x - y, math::product, |x, y| x / y, math::power_complex;
    C32: |x, y| x + y, |x, y| x - y, math::product_single, |x, y| x / y,
        |x: C32, y: C32| math::power_complex(x.widen(), y.widen()).narrow();
}

/// The kernel of an operation on one element type.
pub(crate) fn kernel<T: Copy + 'static>(op: Arithmetic) -> Kernel<T>
where
    Add: ElementOp<T>,
    Sub: ElementOp<T>,
    Mul: ElementOp<T>,
    Div: ElementOp<T>,
    Pow: ElementOp<T>,
{
    match op {
        Arithmetic::Add => Add::loops(),
        Arithmetic::Sub => Sub::loops(),
        Arithmetic::Mul => Mul::loops(),
        Arithmetic::Div => Div::loops(),
        Arithmetic::Pow => Pow::loops(),
    }
}

/// The class that arithmetic on two classes computes in, by MATLAB's rules.
pub(crate) fn common_class(a: Class, b: Class) -> Result<Class> {
    match (a.is_integer(), b.is_integer()) {
        (true, true) if a == b => Ok(a),
        (true, true) => Err(Error::new(
            "MATLAB:mixedClasses",
            "Integers can only be combined with integers of the same class, or scalar doubles.",
        )),
        (true, false) => Ok(a),
        (false, true) => Ok(b),
        _ if a == Class::Single || b == Class::Single => Ok(Class::Single),
        _ => Ok(Class::Double),
    }
}

/// Two arithmetic values (`is_arithmetic`) through one elementwise operation.
pub(crate) fn elementwise(op: Arithmetic, a: Value, b: Value) -> Result<Value> {
    let class = common_class(a.class(), b.class())?;
    let complex = a.is_complex() || b.is_complex();
    match class {
        Class::Double if complex => Ok(C64::wrap(apply(&kernel(op), complexes(a)?, complexes(b)?)?)),
        Class::Single if complex => Ok(C32::wrap(apply(&kernel(op), complex_singles(a)?, complex_singles(b)?)?)),
        Class::Double => {
            let (a, b) = (numbers::<f64>(a)?, numbers::<f64>(b)?);
            if op == Arithmetic::Pow && matches!(b, Operand::Scalar(y) if y == 2.0) {
                // The commonest power by far, without a call per element; `power` gives the same.
                return Ok(f64::wrap(a.map_same(|x| x * x)?));
            }
            if op == Arithmetic::Pow && needs_complex_power(&a, &b, |x| x) {
                return Ok(C64::wrap(zip_operands(&a, &b, math::power_of_reals)?));
            }
            Ok(f64::wrap(apply(&kernel(op), a, b)?))
        }
        Class::Single => {
            let (a, b) = (numbers::<f32>(a)?, numbers::<f32>(b)?);
            if op == Arithmetic::Pow && needs_complex_power(&a, &b, f64::from) {
                return Ok(C32::wrap(zip_operands(&a, &b, |x, y| {
                    math::power_of_reals(f64::from(x), f64::from(y)).narrow()
                })?));
            }
            Ok(f32::wrap(apply(&kernel(op), a, b)?))
        }
        _ if complex => Err(Error::new(
            "MATLAB:complexIntegers",
            "Complex integer arithmetic is not supported.",
        )),
        integer => integers::elementwise(op, integer, a, b),
    }
}

/// Whether a power of reals may turn complex: some base is negative and some exponent is a fraction. The pairs need not meet:
/// a result without imaginary part becomes real again.
fn needs_complex_power<T: Copy>(a: &Operand<T>, b: &Operand<T>, to_f64: impl Fn(T) -> f64) -> bool {
    let fraction = |y: f64| y.is_finite() && y != y.trunc();
    b.data().iter().any(|y| fraction(to_f64(*y))) && a.data().iter().any(|x| to_f64(*x) < 0.0)
}
