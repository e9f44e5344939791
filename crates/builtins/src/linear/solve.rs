//! Linear systems with options: `linsolve`, `lsqminnorm`.

use super::dense::{class_eps, matrix, Dense, Entry, Numbers};
use crate::table::row;
use runmat_kernels::linalg::{least_squares, reciprocal_condition, norm_one, solve_triangular, Choice, Factors, Triangle};
use runmat_kernels::matmul::{Operation, View};
use runmat_spec::{example, Builtin, Call, Flow, JobTask};
use runmat_value::ops::{self, BinaryOp, Outcome, UnaryOp};
use runmat_value::{Class, Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[
    row("linsolve", "Solve a linear system", &["X = linsolve(A, B)", "X = linsolve(A, B, opts)", "[X, r] = linsolve(...)"], &[example("linsolve([2 0; 0 4], [2; 8])", "[1; 2]")], run_linsolve),
    row("lsqminnorm", "Least-squares solution of smallest norm", &["X = lsqminnorm(A, B)", "X = lsqminnorm(A, B, tol)", "X = lsqminnorm(..., rankWarn)"], &[example("lsqminnorm([2 0; 0 0], [2; 0])", "[1; 0]")], run_lsqminnorm),
];

#[derive(Default)]
struct Shape {
    lower: bool,
    upper: bool,
    turned: bool,
}

fn read_options(value: Option<&Value>) -> Result<Shape> {
    let mut o = Shape::default();
    let Some(v) = value else { return Ok(o) };
    let Value::Struct(s) = v else {
        return Err(Error::new("MATLAB:linsolve:InvalidOpts", "Third argument must be a structure."));
    };
    for (k, name) in s.fields().iter().enumerate() {
        let on = s.get(0, k).map_or(Ok(false), Value::is_true)?;
        match name.as_ref() {
            "LT" => o.lower = on,
            "UT" => o.upper = on,
            "TRANSA" => o.turned = on,
            "UHESS" | "SYM" | "POSDEF" | "RECT" => {}
            _ => return Err(Error::new("MATLAB:linsolve:UnknownOption", format!("Unrecognized field '{name}' in the options structure."))),
        }
    }
    Ok(o)
}

fn run_linsolve(call: &mut Call) -> Result<Flow> {
    let o = read_options(call.args.get(2))?;
    let (a, b) = (call.take(0)?, call.take(1)?);
    let (x, y) = (Dense::read(&a, "linsolve")?, Dense::read(&b, "linsolve")?);
    let rows = if o.turned { x.cols } else { x.rows };
    if rows != y.rows {
        return Err(Error::new("MATLAB:dimagree", "Matrix dimensions must agree."));
    }
    if (o.lower || o.upper) && x.rows == x.cols {
        return triangular(x, y, o, call);
    }
    if call.nargout > 1 {
        let measure = reciprocal(&x)?;
        let a = if o.turned { ops::unary(UnaryOp::CTranspose, a)? } else { a };
        return Flow::many([ops::binary_now(BinaryOp::LeftDiv, a, b)?, Value::Num(measure)]);
    }
    let a = if o.turned { ops::unary(UnaryOp::CTranspose, a)? } else { a };
    match ops::binary(BinaryOp::LeftDiv, a, b)? {
        Outcome::Ready(v) => Flow::one(v),
        Outcome::Job(job) => Ok(Flow::Again(Box::new(JobTask(job)))),
    }
}

/// Reciprocal condition of a square matrix, rank of another.
fn reciprocal(a: &Dense) -> Result<f64> {
    fn of<T: Entry>(x: &[T], m: usize, n: usize) -> Result<f64> {
        let x = runmat_value::alloc::try_copy(x)?;
        if m != n {
            return Ok(least_squares(x, m, n, Vec::new(), 0, Choice::Basic, None)?.rank as f64);
        }
        let norm = norm_one(&x, n);
        let f = Factors::of(x, n, n)?;
        Ok(if f.is_singular() { 0.0 } else { reciprocal_condition(&f, norm)? })
    }
    super::dense::with_numbers!(&a.numbers, x => of(x, a.rows, a.cols))
}

fn triangular(a: Dense, b: Dense, o: Shape, call: &mut Call) -> Result<Flow> {
    fn go<T: Entry>(a: Vec<T>, mut b: Vec<T>, n: usize, nrhs: usize, o: &Shape) -> Result<(Vec<T>, f64)> {
        // Only the named triangle counts.
        let mut t = a;
        for j in 0..n {
            for i in 0..n {
                if (o.lower && i < j) || (!o.lower && i > j) {
                    t[j * n + i] = T::ZERO;
                }
            }
        }
        let operation = if o.turned { Operation::Adjoint } else { Operation::Plain };
        let triangle = if o.lower != o.turned { Triangle::Lower } else { Triangle::Upper };
        solve_triangular(View::new(&t, n, operation), n, triangle, false, &mut b, nrhs)?;
        let norm = norm_one(&t, n);
        let f = Factors::of(t, n, n)?;
        let rcond = if f.is_singular() { 0.0 } else { reciprocal_condition(&f, norm)? };
        Ok((b, rcond))
    }
    let (n, nrhs) = (a.rows, b.cols);
    let class = if a.class == Class::Single || b.class == Class::Single { Class::Single } else { Class::Double };
    let (x, rcond) = match (a.numbers, b.numbers) {
        (Numbers::Real(x), Numbers::Real(y)) => {
            let (x, r) = go(x, y, n, nrhs, &o)?;
            (matrix(class, n, nrhs, x)?, r)
        }
        (x, y) => {
            let wide = |v| Dense { rows: n, cols: n, class, numbers: v }.complex();
            let (x, r) = go(wide(x)?, wide(y)?, n, nrhs, &o)?;
            (matrix(class, n, nrhs, x)?, r)
        }
    };
    if call.nargout > 1 {
        return Flow::many([x, Value::Num(rcond)]);
    }
    if let Some(w) = ops::condition_warning(rcond, class_eps(class)).filter(|_| n > 0) {
        call.host.warn(w.identifier, &w.message);
    }
    Flow::one(x)
}

fn run_lsqminnorm(call: &mut Call) -> Result<Flow> {
    let (a, b) = (Dense::read(call.arg(0)?, "lsqminnorm")?, Dense::read(call.arg(1)?, "lsqminnorm")?);
    if a.rows != b.rows {
        return Err(Error::new("MATLAB:dimagree", "Matrix dimensions must agree."));
    }
    let tol = call.args.get(2).and_then(Value::as_scalar);
    let class = if a.class == Class::Single || b.class == Class::Single { Class::Single } else { Class::Double };
    let (m, n, nrhs) = (a.rows, a.cols, b.cols);
    match (a.numbers, b.numbers) {
        (Numbers::Real(x), Numbers::Real(y)) => Flow::one(matrix(class, n, nrhs, least_squares(x, m, n, y, nrhs, Choice::MinimumNorm, tol)?.x)?),
        (x, y) => {
            let wide = |v| Dense { rows: m, cols: 0, class, numbers: v }.complex();
            Flow::one(matrix(class, n, nrhs, least_squares(wide(x)?, m, n, wide(y)?, nrhs, Choice::MinimumNorm, tol)?.x)?)
        }
    }
}
