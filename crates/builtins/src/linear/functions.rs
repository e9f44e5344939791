//! Functions of matrices and their Schur and Hessenberg forms: `expm`, `sqrtm`, `logm`, `schur`, `hess`.

use super::dense::{failed, matrix, with_numbers, Dense, Entry, Numbers};
use crate::table::row;
use runmat_kernels::linalg::{exponential, hessenberg, logarithm, norm_frobenius, schur, schur_complex, square_root};
use runmat_kernels::matmul::{multiply, Operation};
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{Class, Error, Result, Value, C64};

pub const ENTRIES: &[Builtin] = &[
    row("expm", "Matrix exponential", &["Y = expm(X)"], &[example("expm(zeros(2))", "[1 0; 0 1]")], run_expm),
    row("sqrtm", "Principal square root of a matrix", &["X = sqrtm(A)", "[X, residual] = sqrtm(A)", "[X, alpha, condX] = sqrtm(A)"], &[example("sqrtm([4 0; 0 9])", "[2 0; 0 3]")], run_sqrtm),
    row("logm", "Principal logarithm of a matrix", &["L = logm(A)", "[L, exitflag] = logm(A)"], &[example("logm(eye(2))", "[0 0; 0 0]")], run_logm),
    row("schur", "Schur decomposition", &["T = schur(A)", "T = schur(A, mode)", "[U, T] = schur(...)"], &[example("schur([1 2; 0 3])", "[1 2; 0 3]")], run_schur),
    row("hess", "Hessenberg form of a matrix", &["H = hess(A)", "[P, H] = hess(A)"], &[example("hess([1 2; 3 4])", "[1 2; 3 4]")], run_hess),
];

fn square(call: &Call, function: &str, identifier: &'static str) -> Result<Dense> {
    Dense::square_or(call.arg(0)?, function, identifier, "Input must be a square matrix.")
}

fn run_expm(call: &mut Call) -> Result<Flow> {
    let a = square(call, "expm", "MATLAB:expm:inputMustBeSquare")?;
    with_numbers!(a.numbers, x => Flow::one(matrix(a.class, a.rows, a.rows, exponential(&x, a.rows).map_err(|f| failed(f, "expm"))?)?))
}

/// A real matrix whose function is real up to rounding gets a real result.
fn settle(mut z: Vec<C64>, real_input: bool) -> Vec<C64> {
    if real_input {
        let size = z.iter().map(|v| v.re.abs()).fold(0.0, f64::max);
        let limit = 10.0 * z.len() as f64 * f64::EPSILON * size;
        if z.iter().all(|v| v.im.abs() <= limit) {
            z.iter_mut().for_each(|v| v.im = 0.0);
        }
    }
    z
}

fn run_sqrtm(call: &mut Call) -> Result<Flow> {
    let a = square(call, "sqrtm", "MATLAB:sqrtm:inputMustBeSquare")?;
    let n = a.rows;
    let x = a.complex()?;
    let root = settle(square_root(&x, n).map_err(|f| failed(f, "sqrtm"))?, a.is_real());
    let singular = root.iter().any(|z| !z.is_finite());
    if singular && call.nargout < 2 {
        call.host.warn("MATLAB:sqrtm:SingularMatrix", "Matrix is singular and may not have a square root.");
    }
    let back = multiply(&root, Operation::Plain, &root, Operation::Plain, n, n, n)?;
    let difference: Vec<C64> = back.iter().zip(&x).map(|(p, q)| *p - *q).collect();
    let (off, size) = (norm_frobenius(&difference), norm_frobenius(&x));
    let norm_root = norm_frobenius(&root);
    let value = matrix(a.class, n, n, root)?;
    match call.nargout {
        0 | 1 => Flow::one(value),
        2 => Flow::many([value, Value::Num(if size == 0.0 { off } else { off / size })]),
        _ => {
            let alpha = if size == 0.0 { 1.0 } else { norm_root * norm_root / size };
            Flow::many([value, Value::Num(alpha), Value::Num(f64::NAN)])
        }
    }
}

fn run_logm(call: &mut Call) -> Result<Flow> {
    let a = square(call, "logm", "MATLAB:logm:inputMustBeSquare")?;
    let log = settle(logarithm(&a.complex()?, a.rows).map_err(|f| failed(f, "logm"))?, a.is_real());
    Flow::many([matrix(a.class, a.rows, a.rows, log)?, Value::Num(0.0)].into_iter().take(call.nargout.max(1)))
}

fn run_schur(call: &mut Call) -> Result<Flow> {
    let a = Dense::square(call.arg(0)?, "schur")?;
    let mode = call.args.get(1).map(|v| v.as_text().map(|t| t.to_lowercase()));
    let complex = match mode.as_ref().map(|m| m.as_deref()) {
        None => false,
        Some(Some("real")) => false,
        Some(Some("complex")) => true,
        _ => return Err(Error::new("MATLAB:schur:UnknownOption", "Option must be 'real' or 'complex'.")),
    };
    let (n, class) = (a.rows, a.class);
    match a.numbers {
        Numbers::Real(x) if !complex => schur_outputs(schur(x, n, call.nargout > 1), n, class, call.nargout),
        other => {
            let x = Dense { rows: n, cols: n, class, numbers: other }.complex()?;
            schur_outputs(schur_complex(x, n, call.nargout > 1), n, class, call.nargout)
        }
    }
}

fn schur_outputs<T: Entry>(found: std::result::Result<(Vec<T>, Vec<T>), runmat_kernels::linalg::Failure>, n: usize, class: Class, nargout: usize) -> Result<Flow> {
    let (u, t) = found.map_err(|f| failed(f, "schur"))?;
    let t = matrix(class, n, n, t)?;
    if nargout < 2 {
        return Flow::one(t);
    }
    Flow::many([matrix(class, n, n, u)?, t])
}

fn run_hess(call: &mut Call) -> Result<Flow> {
    let a = Dense::square(call.arg(0)?, "hess")?;
    let n = a.rows;
    with_numbers!(a.numbers, x => {
        let mut h = x;
        let q = hessenberg(&mut h, n, call.nargout > 1).map_err(|f| failed(f, "hess"))?;
        for j in 0..n {
            for i in (j + 2)..n {
                h[j * n + i] = Default::default();
            }
        }
        let h = matrix(a.class, n, n, h)?;
        if call.nargout < 2 {
            return Flow::one(h);
        }
        Flow::many([matrix(a.class, n, n, q)?, h])
    })
}
