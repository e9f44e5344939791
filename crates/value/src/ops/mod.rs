//! Operators on values: MATLAB's class rules, implicit expansion and the dispatch to kernels.
//!
//! Values come in by value, so that `x = x + y` can write into the array of `x` when nobody else holds it.

mod arithmetic;
mod broadcast;
pub mod cast;
pub mod compare;
pub mod complex_parts;
pub mod elementwise;
mod integers;
pub mod math;
mod matrix;
mod matrix_function;
mod matrix_power;
mod number_text;
pub(crate) mod operand;
mod operator;
mod pieces;
mod quick;
mod relational;
mod solve;
mod text;
mod transpose;

pub use operator::{BinaryOp, UnaryOp};
pub use pieces::{map_pieces, zip_pieces, Cost, LARGE};
pub use quick::short_arrays;
pub use solve::condition_warning;

use crate::{Class, Error, Result, Value};
use arithmetic::Arithmetic;
use relational::Relation;

/// What an operation came to: its value, or work to be done in slices.
pub enum Outcome {
    /// Done.
    Ready(Value),
    /// A long product or solve, or work on a large array; call `advance` until there is a value.
    Job(Box<dyn Job>),
}

impl std::fmt::Debug for Outcome {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Outcome::Ready(v) => f.debug_tuple("Ready").field(v).finish(),
            Outcome::Job(_) => f.write_str("Job"),
        }
    }
}

/// A warning that an operation gives beside its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// MATLAB's identifier.
    pub identifier: &'static str,
    /// The text, without `Warning: `.
    pub message: String,
}

/// Resumable work.
pub trait Job {
    /// Does about `budget` elementary operations; the value when it is finished.
    fn advance(&mut self, budget: u64) -> Result<Option<Value>>;
    /// The warning to show before the value is used; asked once, after `advance` gave the value.
    fn take_warning(&mut self) -> Option<Warning> {
        None
    }
}

/// `a op b`.
pub fn binary(op: BinaryOp, a: Value, b: Value) -> Result<Outcome> {
    use BinaryOp as B;
    if let (Value::Num(x), Value::Num(y)) = (&a, &b) {
        if let Some(v) = on_doubles(op, *x, *y) {
            return Ok(Outcome::Ready(v));
        }
    }
    let (a, b) = match quick::real_arrays(op, a, b)? {
        Ok(value) => return Ok(Outcome::Ready(value)),
        Err(operands) => operands,
    };
    if !a.is_arithmetic() || !b.is_arithmetic() {
        return other_classes(op, a, b).map(Outcome::Ready);
    }
    match op {
        B::Mul if !a.is_scalar() && !b.is_scalar() => matrix::product(a, b),
        B::Div if !b.is_scalar() => solve::right_divide(a, b),
        B::LeftDiv if !a.is_scalar() => solve::left_divide(a, b),
        B::Pow if !a.is_scalar() || !b.is_scalar() => matrix_power::power(a, b),
        B::Add => pieces::arithmetic(Arithmetic::Add, a, b),
        B::Sub => pieces::arithmetic(Arithmetic::Sub, a, b),
        B::Mul | B::ElemMul => pieces::arithmetic(Arithmetic::Mul, a, b),
        B::Div | B::ElemDiv => pieces::arithmetic(Arithmetic::Div, a, b),
        B::LeftDiv | B::ElemLeftDiv => pieces::arithmetic(Arithmetic::Div, b, a),
        B::Pow | B::ElemPow => pieces::arithmetic(Arithmetic::Pow, a, b),
        B::And => zip_pieces(a, b, Cost::Low, relational::and),
        B::Or => zip_pieces(a, b, Cost::Low, relational::or),
        B::Eq | B::Ne | B::Lt | B::Le | B::Gt | B::Ge => match relation(op) {
            Some(r) => zip_pieces(a, b, Cost::Low, move |a, b| relational::compare(r, a, b)),
            None => Err(Error::internal("not a comparison")),
        },
    }
}

/// `a op b`, run to its end. Warnings are dropped.
pub fn binary_now(op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    binary_warned(op, a, b).map(|(v, _)| v)
}

/// `a op b`, run to its end, with the warning it gave.
pub fn binary_warned(op: BinaryOp, a: Value, b: Value) -> Result<(Value, Option<Warning>)> {
    match binary(op, a, b)? {
        Outcome::Ready(v) => Ok((v, None)),
        Outcome::Job(mut job) => loop {
            if let Some(v) = job.advance(u64::MAX)? {
                return Ok((v, job.take_warning()));
            }
        },
    }
}

/// `-a`, `~a`, `a'` and the like.
pub fn unary(op: UnaryOp, a: Value) -> Result<Value> {
    match op {
        UnaryOp::Transpose => return transpose::transpose(a, false),
        UnaryOp::CTranspose => return transpose::transpose(a, true),
        _ => {}
    }
    if !a.is_arithmetic() {
        return Err(unsupported(op.symbol(), &a));
    }
    match op {
        UnaryOp::Plus => complex_parts::plain_number(a),
        UnaryOp::Minus => complex_parts::negate(a),
        _ => relational::not(a),
    }
}

/// Two double scalars, the commonest case by far. `None` where the general path decides (a power that turns complex, NaN as truth).
fn on_doubles(op: BinaryOp, x: f64, y: f64) -> Option<Value> {
    use BinaryOp as B;
    Some(match op {
        B::Add => Value::Num(x + y),
        B::Sub => Value::Num(x - y),
        B::Mul | B::ElemMul => Value::Num(x * y),
        B::Div | B::ElemDiv => Value::Num(x / y),
        B::LeftDiv | B::ElemLeftDiv => Value::Num(y / x),
        B::Pow | B::ElemPow if !math::power_is_complex(x, y) => Value::Num(math::power(x, y)),
        B::Eq => Value::Bool(x == y),
        B::Ne => Value::Bool(x != y),
        B::Lt => Value::Bool(x < y),
        B::Le => Value::Bool(x <= y),
        B::Gt => Value::Bool(x > y),
        B::Ge => Value::Bool(x >= y),
        _ => return None,
    })
}

fn relation(op: BinaryOp) -> Option<Relation> {
    Some(match op {
        BinaryOp::Eq => Relation::Eq,
        BinaryOp::Ne => Relation::Ne,
        BinaryOp::Lt => Relation::Lt,
        BinaryOp::Le => Relation::Le,
        BinaryOp::Gt => Relation::Gt,
        BinaryOp::Ge => Relation::Ge,
        _ => return None,
    })
}

/// Strings add and compare, maps are equal when they are the same map; cells, structs and function handles have no operators.
fn other_classes(op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    let strings = a.is_string() || b.is_string();
    match (&a, &b) {
        (Value::Map(x), Value::Map(y)) if op == BinaryOp::Eq => return Ok(Value::Bool(std::rc::Rc::ptr_eq(x, y))),
        (Value::Map(x), Value::Map(y)) if op == BinaryOp::Ne => return Ok(Value::Bool(!std::rc::Rc::ptr_eq(x, y))),
        _ => {}
    }
    match relation(op) {
        _ if !strings => {}
        Some(r) => return text::compare(r, op.symbol(), &a, &b),
        None if op == BinaryOp::Add => return text::plus(&a, &b),
        None => {}
    }
    let culprit = if a.is_arithmetic() || (a.is_string() && !b.is_arithmetic() && !b.is_string()) {
        &b
    } else {
        &a
    };
    Err(unsupported(op.symbol(), culprit))
}

/// `Operator '+' is not supported for operands of type 'cell'.`
pub(crate) fn unsupported(symbol: &str, v: &Value) -> Error {
    let class = v.class();
    Error::new(
        "MATLAB:UndefinedFunction",
        format!("Operator '{symbol}' is not supported for operands of type '{class}'."),
    )
}

/// The class of the result of arithmetic on two classes; what `plus` and its kin use.
pub fn arithmetic_class(a: Class, b: Class) -> Result<Class> {
    arithmetic::common_class(a, b)
}

#[cfg(test)]
mod tests;
