//! The operators as functions: `plus`, `mtimes`, `eq`, `and`, `transpose` and their kin.

use crate::table::row;
use runmat_spec::{example, Builtin, Call, Example, Flow, Fusion, JobTask, Run, Scalar};
use runmat_value::ops::{self, BinaryOp, Outcome, UnaryOp};
use runmat_value::{Error, Result, Value};

const fn elementwise(name: &'static str, summary: &'static str, forms: &'static [&'static str], examples: &'static [Example], run: Run) -> Builtin {
    Builtin { fusion: Fusion::Elementwise, ..row(name, summary, forms, examples, run) }
}

macro_rules! two {
    ($make:ident, $name:literal, $op:ident, $summary:literal, $code:literal, $expected:literal) => {
        $make($name, $summary, &[concat!("C = ", $name, "(A, B)")], &[example($code, $expected)], |c| binary(c, BinaryOp::$op))
    };
}
macro_rules! one {
    ($make:ident, $name:literal, $op:ident, $summary:literal, $code:literal, $expected:literal) => {
        $make($name, $summary, &[concat!("B = ", $name, "(A)")], &[example($code, $expected)], |c| {
            let a = c.take(0)?;
            Flow::one(ops::unary(UnaryOp::$op, a)?)
        })
    };
}

pub const ENTRIES: &[Builtin] = &[
    Builtin { scalar: Scalar::Two(|x, y| Some(x + y)), ..two!(elementwise, "plus", Add, "Addition, A + B", "plus(1, 2)", "3") },
    Builtin { scalar: Scalar::Two(|x, y| Some(x - y)), ..two!(elementwise, "minus", Sub, "Subtraction, A - B", "minus(1, 2)", "-1") },
    Builtin { scalar: Scalar::Two(|x, y| Some(x * y)), ..two!(elementwise, "times", ElemMul, "Product by elements, A .* B", "times([1 2], [3 4])", "[3 8]") },
    Builtin { scalar: Scalar::Two(|x, y| Some(x / y)), ..two!(elementwise, "rdivide", ElemDiv, "Quotient by elements, A ./ B", "rdivide([2 9], [2 3])", "[1 3]") },
    two!(elementwise, "ldivide", ElemLeftDiv, "Quotient by elements from the left, A .\\ B", "ldivide([2 3], [2 9])", "[1 3]"),
    two!(elementwise, "power", ElemPow, "Power by elements, A .^ B", "power([2 3], 2)", "[4 9]"),
    two!(row, "mtimes", Mul, "Matrix product, A * B", "mtimes([1 2], [3; 4])", "11"),
    two!(row, "mrdivide", Div, "Solve x*B = A, A / B", "mrdivide(6, 3)", "2"),
    two!(row, "mldivide", LeftDiv, "Solve A*x = B, A \\ B", "mldivide([2 0; 0 4], [2; 8])", "[1; 2]"),
    two!(row, "mpower", Pow, "Matrix power, A ^ B", "mpower([1 1; 0 1], 2)", "[1 2; 0 1]"),
    two!(elementwise, "eq", Eq, "Equal, A == B", "eq([1 2], 2)", "[false true]"),
    two!(elementwise, "ne", Ne, "Not equal, A ~= B", "ne([1 2], 2)", "[true false]"),
    two!(elementwise, "lt", Lt, "Less than, A < B", "lt([1 2], 2)", "[true false]"),
    two!(elementwise, "le", Le, "Less than or equal, A <= B", "le([1 2 3], 2)", "[true true false]"),
    two!(elementwise, "gt", Gt, "Greater than, A > B", "gt([1 2 3], 2)", "[false false true]"),
    two!(elementwise, "ge", Ge, "Greater than or equal, A >= B", "ge([1 2 3], 2)", "[false true true]"),
    elementwise("and", "Logical and, A & B", &["C = and(A, B)", "C = and(A, B, ...)"], &[example("and([1 0], [1 1])", "[true false]")], |c| fold(c, BinaryOp::And)),
    elementwise("or", "Logical or, A | B", &["C = or(A, B)", "C = or(A, B, ...)"], &[example("or([1 0], [0 0])", "[true false]")], |c| fold(c, BinaryOp::Or)),
    elementwise("xor", "Logical exclusive or", &["C = xor(A, B)"], &[example("xor([1 1 0], [1 0 0])", "[false true false]")], run_xor),
    one!(elementwise, "not", Not, "Logical not, ~A", "not([1 0])", "[false true]"),
    one!(elementwise, "uminus", Minus, "Change of sign, -A", "uminus(3)", "-3"),
    one!(elementwise, "uplus", Plus, "Unary plus, +A", "uplus('a')", "97"),
    one!(row, "transpose", Transpose, "Transpose, A.'", "transpose([1 2i])", "[1; 2i]"),
    one!(row, "ctranspose", CTranspose, "Complex conjugate transpose, A'", "ctranspose([1 2i])", "[1; -2i]"),
];

fn binary(call: &mut Call, op: BinaryOp) -> Result<Flow> {
    let (a, b) = (call.take(0)?, call.take(1)?);
    match ops::binary(op, a, b)? {
        Outcome::Ready(v) => Flow::one(v),
        Outcome::Job(job) => Ok(Flow::Again(Box::new(JobTask(job)))),
    }
}

fn fold(call: &mut Call, op: BinaryOp) -> Result<Flow> {
    let mut args = call.take_args().into_iter();
    let (Some(first), Some(second)) = (args.next(), args.next()) else {
        return Err(Error::not_enough_inputs());
    };
    let mut out = ops::binary_now(op, first, second)?;
    for next in args {
        out = ops::binary_now(op, out, next)?;
    }
    Flow::one(out)
}

fn run_xor(call: &mut Call) -> Result<Flow> {
    let (a, b) = (call.take(0)?, call.take(1)?);
    if let Some(v) = [&a, &b].into_iter().find(|v| !v.is_arithmetic()) {
        return Err(Error::undefined_for("xor", v.class_name()));
    }
    let truth = |v: Value| -> Result<Value> { ops::unary(UnaryOp::Not, v) };
    Flow::one(ops::binary_now(BinaryOp::Ne, truth(a)?, truth(b)?)?)
}
