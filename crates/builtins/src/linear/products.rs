//! Products of vectors: `dot`, `cross`.

use super::dense::{float_class, numbers, rounded, Numbers};
use crate::arguments::dimension;
use crate::table::row;
use runmat_kernels::field::Field;
use runmat_kernels::Layout;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::ops::{self, BinaryOp};
use runmat_value::{alloc, Array, Class, Error, Result, Shape, Value, C64};

pub const ENTRIES: &[Builtin] = &[
    row("dot", "Scalar product of vectors", &["C = dot(A, B)", "C = dot(A, B, dim)"], &[example("dot([1 2 3], [4 5 6])", "32")], run_dot),
    row("cross", "Cross product of vectors of three elements", &["C = cross(A, B)", "C = cross(A, B, dim)"], &[example("cross([1 0 0], [0 1 0])", "[0 0 1]")], run_cross),
];

fn class_of(a: &Value, b: &Value) -> Class {
    if float_class(a) == Class::Single || float_class(b) == Class::Single {
        Class::Single
    } else {
        Class::Double
    }
}

/// Two vectors of any orientation become columns; other shapes must be the same.
fn aligned(a: &Value, b: &Value, explicit: bool) -> Option<Shape> {
    let (s, t) = (a.shape(), b.shape());
    if s == t {
        return Some(s);
    }
    (!explicit && s.is_vector() && t.is_vector() && s.numel() == t.numel()).then(|| Shape::column(s.numel()))
}

fn complex(n: Numbers) -> Result<Vec<C64>> {
    match n {
        Numbers::Real(x) => alloc::try_collect(x.iter().map(|v| C64::from_real(*v))),
        Numbers::Complex(x) => Ok(x),
    }
}

fn sums<T: Field>(a: &[T], b: &[T], layout: Layout) -> Result<Vec<T>> {
    let mut out = alloc::try_filled(layout.lanes(), T::ZERO)?;
    for o in 0..layout.outer {
        for k in 0..layout.n {
            let from = (o * layout.n + k) * layout.inner;
            for i in 0..layout.inner {
                out[o * layout.inner + i] += a[from + i].conj() * b[from + i];
            }
        }
    }
    Ok(out)
}

fn run_dot(call: &mut Call) -> Result<Flow> {
    let (a, b) = (call.take(0)?, call.take(1)?);
    let wrong = || Error::new("MATLAB:dot:InputSizeMismatch", "A and B must be same size.");
    let explicit = call.args.get(2);
    let shape = aligned(&a, &b, explicit.is_some()).ok_or_else(wrong)?;
    let dim = match explicit {
        Some(d) => dimension(d, "dot")?,
        None => shape.first_nonsingleton(),
    };
    let (dim, shape) = if explicit.is_none() && shape == Shape::empty() { (0, shape) } else { (dim, shape) };
    let class = ops::arithmetic_class(a.class(), b.class())?;
    let out_shape = shape.with_dim(dim, 1);
    let layout = Layout::along(shape.dims(), dim);
    if class.is_integer() {
        let (x, y) = (a.to_double_array()?, b.to_double_array()?);
        let (Some(x), Some(y)) = (x, y) else { return Err(wrong()) };
        let sum = Value::from(Array::new(out_shape, sums(x.data(), y.data(), layout)?)?);
        return Flow::one(ops::cast::cast(&sum, class)?);
    }
    let class = class_of(&a, &b);
    let value = match (numbers(&a, "dot")?, numbers(&b, "dot")?) {
        (Numbers::Real(x), Numbers::Real(y)) => Value::from(Array::new(out_shape, sums(&x, &y, layout)?)?),
        (x, y) => Value::from(Array::new(out_shape, sums(&complex(x)?, &complex(y)?, layout)?)?),
    };
    Flow::one(rounded(class, value)?)
}

fn run_cross(call: &mut Call) -> Result<Flow> {
    let (a, b) = (call.take(0)?, call.take(1)?);
    let explicit = call.args.get(2);
    let (s, t) = (a.shape(), b.shape());
    let both_vectors = explicit.is_none() && s.is_vector() && t.is_vector();
    if both_vectors && (s.numel() != 3 || t.numel() != 3) {
        return Err(Error::new("MATLAB:cross:InvalidDimAorB", "A and B must be of length 3 in the dimension in which the cross product is taken."));
    }
    // A row and a column give a column.
    let shape = if both_vectors && s != t { Shape::column(3) } else { s.clone() };
    if !both_vectors && s != t {
        return Err(Error::new("MATLAB:cross:InputSizeMismatch", "A and B must be same size."));
    }
    let dim = match explicit {
        Some(d) => dimension(d, "cross")?,
        None => (0..shape.ndims()).find(|d| shape.dim(*d) == 3).unwrap_or(usize::MAX),
    };
    if dim == usize::MAX || shape.dim(dim) != 3 {
        return Err(Error::new("MATLAB:cross:InvalidDimAorBForCrossProd", "A and B must be of length 3 in the dimension in which the cross product is taken."));
    }
    fn go<T: Field>(a: &[T], b: &[T], shape: &Shape, dim: usize) -> Result<Array<T>> {
        let layout = Layout::along(shape.dims(), dim);
        let mut out = alloc::try_filled(a.len(), T::ZERO)?;
        for o in 0..layout.outer {
            for i in 0..layout.inner {
                let at = |k: usize| (o * 3 + k) * layout.inner + i;
                for k in 0..3 {
                    let (p, q) = (at((k + 1) % 3), at((k + 2) % 3));
                    out[at(k)] = a[p] * b[q] - a[q] * b[p];
                }
            }
        }
        Array::new(shape.clone(), out)
    }
    let class = ops::arithmetic_class(a.class(), b.class())?;
    if class.is_integer() {
        // Saturation acts on every step, so the operators do it.
        return integer_cross(a, b, shape, dim);
    }
    let class = class_of(&a, &b);
    let value = match (numbers(&a, "cross")?, numbers(&b, "cross")?) {
        (Numbers::Real(x), Numbers::Real(y)) => Value::from(go(&x, &y, &shape, dim)?),
        (x, y) => Value::from(go(&complex(x)?, &complex(y)?, &shape, dim)?),
    };
    Flow::one(rounded(class, value)?)
}

fn integer_cross(a: Value, b: Value, shape: Shape, dim: usize) -> Result<Flow> {
    use runmat_value::index::build;
    let (a, b) = (build::reshape(&a, &shape)?, build::reshape(&b, &shape)?);
    let turn = |v: &Value, by: i64| build::circshift(v, by, dim);
    let first = ops::binary_now(BinaryOp::ElemMul, turn(&a, -1)?, turn(&b, -2)?)?;
    let second = ops::binary_now(BinaryOp::ElemMul, turn(&a, -2)?, turn(&b, -1)?)?;
    Flow::one(ops::binary_now(BinaryOp::Sub, first, second)?)
}
