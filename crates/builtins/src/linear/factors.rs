//! Triangular and orthogonal factors: `lu`, `qr`, `chol`.

use super::dense::{adjoint, factor, matrix, order_row, permutation_matrix, with_numbers, Dense, Entry};
use crate::slices::{in_slices, MULTIPLICATIONS};
use crate::table::row;
use runmat_kernels::linalg::{Cholesky, Factors, Qr};
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{alloc, Array, Class, Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[
    row(
        "lu",
        "LU factorization with partial pivoting",
        &["Y = lu(A)", "[L, U] = lu(A)", "[L, U, P] = lu(A)", "[L, U, p] = lu(A, outputForm)"],
        &[example("lu([2 1; 1 3])", "[2 1; 0.5 2.5]")],
        run_lu,
    ),
    row(
        "qr",
        "Orthogonal-triangular decomposition",
        &["R = qr(A)", "[Q, R] = qr(A)", "[Q, R, P] = qr(A)", "[...] = qr(A, outputForm)", "[C, R] = qr(A, B)", "[C, R, P] = qr(A, B, outputForm, ...)"],
        &[example("abs(qr([3; 4]))", "[5; 0]")],
        run_qr,
    ),
    row(
        "chol",
        "Cholesky factorization",
        &["R = chol(A)", "R = chol(A, triangle)", "[R, flag] = chol(...)"],
        &[example("chol([4 2; 2 2])", "[2 1; 0 1]")],
        run_chol,
    ),
];

/// Whether an option text is given.
fn option(call: &Call, from: usize, word: &str) -> bool {
    call.args.iter().skip(from).any(|v| v.as_text().is_some_and(|t| t.eq_ignore_ascii_case(word)))
}

fn run_lu(call: &mut Call) -> Result<Flow> {
    let a = Dense::read(call.arg(0)?, "lu")?;
    if let Some(word) = call.args.get(1).and_then(Value::as_text) {
        if !word.eq_ignore_ascii_case("vector") && !word.eq_ignore_ascii_case("matrix") {
            return Err(Error::new("MATLAB:lu:invalidOutputFormat", "Output format must be 'vector' or 'matrix'."));
        }
    }
    let (vector, nargout) = (option(call, 1, "vector"), call.nargout);
    let (m, n, class) = (a.rows, a.cols, a.class);
    with_numbers!(a.numbers, x => factor(x, m, n, call, move |_, f| lu_outputs(f, class, nargout, vector)))
}

fn lu_outputs<T: Entry>(f: Factors<T>, class: Class, nargout: usize, vector: bool) -> Result<Flow> {
    let (m, n) = (f.m, f.n);
    if nargout < 2 {
        return Flow::one(matrix(class, m, n, f.lu)?);
    }
    let order = f.permutation()?;
    let r = m.min(n);
    let (l, u) = f.split()?;
    let u = matrix(class, r, n, u)?;
    if nargout == 2 {
        let mut back = alloc::try_filled(l.len(), T::ZERO)?;
        for (k, &source) in order.iter().enumerate() {
            for j in 0..r {
                back[j * m + source as usize] = l[j * m + k];
            }
        }
        return Flow::many([matrix(class, m, r, back)?, u]);
    }
    let p = if vector { order_row(&order) } else { permutation_matrix(&order)? };
    Flow::many([matrix(class, m, r, l)?, u, p])
}

fn run_qr(call: &mut Call) -> Result<Flow> {
    let a = Dense::read(call.arg(0)?, "qr")?;
    let zero = |v: &Value| v.as_scalar() == Some(0.0);
    // A scalar zero or a word is an option; any other number is a right-hand side.
    let second = call.args.get(1).filter(|v| v.as_text().is_none() && !(zero(v) && a.rows != 1)).cloned();
    let from = if second.is_some() { 2 } else { 1 };
    let zero_form = call.args.iter().skip(from).any(zero);
    let form = QrForm {
        economy: zero_form || option(call, from, "econ"),
        vector: (zero_form || option(call, from, "econ") || option(call, from, "vector")) && !option(call, from, "matrix"),
        nargout: call.nargout,
    };
    match second {
        None => with_numbers!(a.numbers, x => qr_outputs(call, x, a.rows, a.cols, a.class, form)),
        Some(b) => {
            let b = Dense::read(&b, "qr")?;
            if b.rows != a.rows {
                return Err(Error::new("MATLAB:qr:InputDimMismatch", "Matrices must have the same number of rows."));
            }
            qr_with_right_side(call, a, b, form)
        }
    }
}

#[derive(Clone, Copy)]
struct QrForm {
    economy: bool,
    vector: bool,
    nargout: usize,
}

/// Factors in slices, and goes on with the factors.
fn reduce<T: Entry>(call: &mut Call, x: Vec<T>, m: usize, n: usize, pivoting: bool, then: impl FnOnce(&mut Call, Qr<T>) -> Result<Flow> + 'static) -> Result<Flow> {
    let qr = Qr::new(x, m, n, pivoting)?;
    in_slices(call, qr, |qr, _| Ok(qr.advance(MULTIPLICATIONS)), then)
}

fn qr_outputs<T: Entry>(call: &mut Call, x: Vec<T>, m: usize, n: usize, class: Class, form: QrForm) -> Result<Flow> {
    reduce(call, x, m, n, form.nargout > 2, move |call, qr| {
        let rows = if form.economy { m.min(n) } else { m };
        let r = matrix(class, rows, n, qr.r(rows)?)?;
        if form.nargout < 2 {
            return Flow::one(r);
        }
        let making = qr.make_q(rows)?;
        in_slices(call, (qr, making), |(qr, making), _| Ok(making.advance(qr, MULTIPLICATIONS)), move |_, (qr, making)| {
            finish_qr(matrix(class, m, rows, making.finish())?, r, qr.order(), form)
        })
    })
}

fn finish_qr(first: Value, r: Value, order: &[u32], form: QrForm) -> Result<Flow> {
    if form.nargout == 2 {
        return Flow::many([first, r]);
    }
    let p = if form.vector {
        order_row(order)
    } else {
        runmat_value::ops::unary(runmat_value::ops::UnaryOp::Transpose, permutation_matrix(order)?)?
    };
    Flow::many([first, r, p])
}

fn qr_with_right_side(call: &mut Call, a: Dense, b: Dense, form: QrForm) -> Result<Flow> {
    let size = (a.rows, a.cols, b.cols);
    fn go<T: Entry>(call: &mut Call, x: Vec<T>, mut b: Vec<T>, (m, n, nrhs): (usize, usize, usize), class: Class, form: QrForm) -> Result<Flow> {
        reduce(call, x, m, n, form.nargout > 2, move |_, qr| {
            let rows = if form.economy { m.min(n) } else { m };
            qr.apply_adjoint(&mut b);
            let mut c = alloc::try_with_capacity(rows * nrhs)?;
            for column in b.chunks_exact(m.max(1)).take(nrhs) {
                c.extend_from_slice(&column[..rows.min(column.len())]);
            }
            finish_qr(matrix(class, rows, nrhs, c)?, matrix(class, rows, n, qr.r(rows)?)?, qr.order(), form)
        })
    }
    let m = a.rows;
    let class = if a.class == Class::Single || b.class == Class::Single { Class::Single } else { Class::Double };
    match (a.numbers, b.numbers) {
        (super::dense::Numbers::Real(x), super::dense::Numbers::Real(y)) => go(call, x, y, size, class, form),
        (x, y) => {
            let wide = |v| Dense { rows: m, cols: 0, class, numbers: v }.complex();
            go(call, wide(x)?, wide(y)?, size, class, form)
        }
    }
}

fn run_chol(call: &mut Call) -> Result<Flow> {
    let a = Dense::square(call.arg(0)?, "chol")?;
    for v in call.args.iter().skip(1) {
        let known = v.as_text().is_some_and(|t| ["lower", "upper", "vector", "matrix"].iter().any(|w| t.eq_ignore_ascii_case(w)));
        if !known {
            return Err(Error::new("MATLAB:chol:InputType", "Second argument must be 'lower' or 'upper'."));
        }
    }
    let (lower, nargout) = (option(call, 1, "lower"), call.nargout);
    with_numbers!(a.numbers, x => cholesky(call, x, a.rows, a.class, lower, nargout))
}

fn cholesky<T: Entry>(call: &mut Call, x: Vec<T>, n: usize, class: Class, lower: bool, nargout: usize) -> Result<Flow> {
    let imaginary = (0..n).position(|k| x[k * n + k].imag() != 0.0);
    let x = if lower { adjoint(&x, n, n)? } else { x };
    let job = Cholesky::new(x, n)?;
    in_slices(call, job, |job, _| Ok(job.advance(MULTIPLICATIONS)), move |_, job| chol_outputs(job, imaginary, n, class, lower, nargout))
}

fn chol_outputs<T: Entry>(job: Cholesky<T>, imaginary: Option<usize>, n: usize, class: Class, lower: bool, nargout: usize) -> Result<Flow> {
    let failed = match (job.failed_at(), imaginary) {
        (Some(f), Some(i)) => Some(f.min(i)),
        (f, i) => f.or(i),
    };
    if failed.is_some() && nargout < 2 {
        return Err(Error::new("MATLAB:posdef", "Matrix must be positive definite."));
    }
    let size = failed.unwrap_or(n);
    let full = job.finish();
    let mut r = alloc::try_with_capacity(size * size)?;
    for j in 0..size {
        r.extend_from_slice(&full[j * n..j * n + size]);
    }
    let r = if lower { adjoint(&r, size, size)? } else { r };
    let r = matrix(class, size, size, r)?;
    if nargout < 2 {
        return Flow::one(r);
    }
    let flag = failed.map_or(0.0, |k| k as f64 + 1.0);
    Flow::many([r, Value::from(Array::scalar(flag))])
}
