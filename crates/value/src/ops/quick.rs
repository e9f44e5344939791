//! Real double arrays under the four operations, and products of small matrices: what programs with short vectors spend their time in.
//! The general way gives the same; here it is only reached sooner.

use super::arithmetic::{kernel, Arithmetic};
use super::broadcast::apply;
use super::operand::{Element, Operand};
use super::BinaryOp;
use crate::{Array, Result, Shape, Value};
use std::rc::Rc;

/// Products of at most this many multiplications.
const SMALL_PRODUCT: usize = 256;

/// The value, or the operands back where the general way has to decide.
#[inline]
pub(super) fn real_arrays(op: BinaryOp, a: Value, b: Value) -> Result<Result2> {
    if a.numel().max(b.numel()) >= super::pieces::LARGE {
        return Ok(Err((a, b)));
    }
    let scalar = (matches!(a, Value::Num(_)), matches!(b, Value::Num(_)));
    let operation = match op {
        BinaryOp::Add => Arithmetic::Add,
        BinaryOp::Sub => Arithmetic::Sub,
        BinaryOp::ElemMul => Arithmetic::Mul,
        BinaryOp::ElemDiv => Arithmetic::Div,
        BinaryOp::Mul if scalar.0 || scalar.1 => Arithmetic::Mul,
        BinaryOp::Mul => return small_product(a, b),
        BinaryOp::Div if scalar.1 => Arithmetic::Div,
        _ => return Ok(Err((a, b))),
    };
    let (x, y) = match (a, b) {
        (Value::Double(x), Value::Double(y)) => (Operand::from_rc(x), Operand::from_rc(y)),
        (Value::Double(x), Value::Num(y)) => (Operand::from_rc(x), Operand::Scalar(y)),
        (Value::Num(x), Value::Double(y)) => (Operand::Scalar(x), Operand::from_rc(y)),
        other => return Ok(Err(other)),
    };
    apply(&kernel(operation), x, y).map(|z| Ok(f64::wrap(z)))
}

type Result2 = std::result::Result<Value, (Value, Value)>;

/// `a * b` of real matrices, element by element of the result, terms in order.
fn small_product(a: Value, b: Value) -> Result<Result2> {
    let product = match (&a, &b) {
        (Value::Double(x), Value::Double(y)) => multiply(x, y),
        _ => None,
    };
    Ok(product.ok_or((a, b)))
}

/// Elements of a short array.
const SHORT: usize = 256;

/// `left op right` for short real double arrays and numbers where they lie. Each side comes with whether it may be taken: the result is
/// then written into its array when nobody else holds it, and a side that may be taken is left empty. `None`: nothing has changed, the
/// general way decides.
pub fn short_arrays(
    op: BinaryOp,
    (left, left_free): (&mut Option<Value>, bool),
    (right, right_free): (&mut Option<Value>, bool),
) -> Option<Value> {
    let short = |v: &Option<Value>| match v {
        Some(Value::Double(a)) => (2..=SHORT).contains(&a.numel()),
        Some(Value::Num(_)) => true,
        _ => false,
    };
    if !short(left) || !short(right) {
        return None;
    }
    let scalar = (
        matches!(left, Some(Value::Num(_))),
        matches!(right, Some(Value::Num(_))),
    );
    let value = match op {
        BinaryOp::Add => each((left, left_free), (right, right_free), |x, y| x + y),
        BinaryOp::Sub => each((left, left_free), (right, right_free), |x, y| x - y),
        BinaryOp::ElemMul => each((left, left_free), (right, right_free), |x, y| x * y),
        BinaryOp::Mul if scalar.0 || scalar.1 => each((left, left_free), (right, right_free), |x, y| x * y),
        BinaryOp::ElemDiv => each((left, left_free), (right, right_free), |x, y| x / y),
        BinaryOp::Div if scalar.1 => each((left, left_free), (right, right_free), |x, y| x / y),
        BinaryOp::Mul => match (&*left, &*right) {
            (Some(Value::Double(x)), Some(Value::Double(y))) => multiply(x, y),
            _ => None,
        },
        _ => None,
    }?;
    if left_free {
        *left = None;
    }
    if right_free {
        *right = None;
    }
    Some(value)
}

/// Element by element, into the left or right array where that is possible.
#[inline(always)]
fn each(
    (left, left_free): (&mut Option<Value>, bool),
    (right, right_free): (&mut Option<Value>, bool),
    f: impl Fn(f64, f64) -> f64,
) -> Option<Value> {
    let made = match (&mut *left, &mut *right) {
        (Some(Value::Double(x)), Some(Value::Num(y))) => {
            let y = *y;
            if let (true, Some(own)) = (left_free, Rc::get_mut(x)) {
                own.data_mut().iter_mut().for_each(|x| *x = f(*x, y));
                return left.take();
            }
            x.map(|x| f(*x, y)).ok()?
        }
        (Some(Value::Num(x)), Some(Value::Double(y))) => {
            let x = *x;
            if let (true, Some(own)) = (right_free, Rc::get_mut(y)) {
                own.data_mut().iter_mut().for_each(|y| *y = f(x, *y));
                return right.take();
            }
            y.map(|y| f(x, *y)).ok()?
        }
        (Some(Value::Double(x)), Some(Value::Double(y))) if x.shape() == y.shape() => {
            if let (true, Some(own)) = (left_free, Rc::get_mut(x)) {
                own.data_mut()
                    .iter_mut()
                    .zip(y.data())
                    .for_each(|(x, y)| *x = f(*x, *y));
                return left.take();
            }
            if let (true, Some(own)) = (right_free, Rc::get_mut(y)) {
                own.data_mut()
                    .iter_mut()
                    .zip(x.data())
                    .for_each(|(y, x)| *y = f(*x, *y));
                return right.take();
            }
            let mut places = y.data().iter();
            x.map(|x| f(*x, places.next().copied().unwrap_or(0.0))).ok()?
        }
        _ => return None,
    };
    Some(Value::Double(Rc::new(made)))
}

fn multiply(x: &Array<f64>, y: &Array<f64>) -> Option<Value> {
    let (&[m, k], &[l, n]) = (x.shape().dims(), y.shape().dims()) else {
        return None;
    };
    let cost = m.checked_mul(k)?.checked_mul(n)?;
    // A scalar in an array's clothes multiplies any shape.
    let scalar = (m == 1 && k == 1) || (l == 1 && n == 1);
    if k != l || scalar || cost == 0 || cost > SMALL_PRODUCT {
        return None;
    }
    let (left, right) = (x.data(), y.data());
    let mut out = Vec::with_capacity(m * n);
    for column in right.chunks_exact(k) {
        for i in 0..m {
            let mut sum = 0.0;
            for (p, q) in left.iter().skip(i).step_by(m).zip(column) {
                sum += p * q;
            }
            out.push(sum);
        }
    }
    let array = Array::new(Shape::matrix(m, n), out).ok()?;
    Some(match array.data() {
        [only] => Value::Num(*only),
        _ => Value::Double(Rc::new(array)),
    })
}
