//! What LU factors give: `inv`, `det`, `rcond`, and `trace`.

use super::dense::{class_eps, factor, invert, matrix, rounded, with_numbers, Dense, Entry};
use crate::table::row;
use runmat_kernels::linalg::{norm_one, reciprocal_condition};
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{alloc, ops, Class, Error, Result, Shape, Value};

pub const ENTRIES: &[Builtin] = &[
    row("inv", "Inverse of a matrix", &["Y = inv(X)"], &[example("inv([2 0; 0 4])", "[0.5 0; 0 0.25]")], run_inv),
    row("det", "Determinant", &["d = det(A)"], &[example("det([2 0; 0 4])", "8"), example("det([])", "1")], run_det),
    row("rcond", "Reciprocal condition number, estimated in the 1-norm", &["C = rcond(A)"], &[example("rcond(eye(3))", "1")], run_rcond),
    row("trace", "Sum of the diagonal elements", &["b = trace(A)"], &[example("trace([1 2; 3 4])", "5")], run_trace),
];

fn run_inv(call: &mut Call) -> Result<Flow> {
    let a = Dense::square(call.arg(0)?, "inv")?;
    let (n, class) = (a.rows, a.class);
    with_numbers!(a.numbers, x => inverse(call, x, n, class))
}

fn inverse<T: Entry>(call: &mut Call, x: Vec<T>, n: usize, class: Class) -> Result<Flow> {
    let norm = norm_one(&x, n);
    factor(x, n, n, call, move |call, f| {
        let rcond = if f.is_singular() { 0.0 } else { reciprocal_condition(&f, norm)? };
        if n > 0 {
            if let Some(w) = ops::condition_warning(rcond, class_eps(class)) {
                call.host.warn(w.identifier, &w.message);
            }
        }
        if f.is_singular() {
            return Flow::one(matrix(class, n, n, alloc::try_filled(n * n, f64::INFINITY)?)?);
        }
        invert(f, call, move |_, y| Flow::one(matrix(class, n, n, y)?))
    })
}

fn run_det(call: &mut Call) -> Result<Flow> {
    let a = Dense::square(call.arg(0)?, "det")?;
    let (n, class) = (a.rows, a.class);
    with_numbers!(a.numbers, x => factor(x, n, n, call, move |_, f| Flow::one(matrix(class, 1, 1, vec![f.determinant()])?)))
}

fn run_rcond(call: &mut Call) -> Result<Flow> {
    let a = Dense::square(call.arg(0)?, "rcond")?;
    let (n, class) = (a.rows, a.class);
    with_numbers!(a.numbers, x => {
        let norm = norm_one(&x, n);
        factor(x, n, n, call, move |_, f| {
            let c = if norm.is_nan() { f64::NAN } else if f.is_singular() && n > 0 { 0.0 } else { reciprocal_condition(&f, norm)? };
            Flow::one(rounded(class, Value::Num(c))?)
        })
    })
}

fn run_trace(call: &mut Call) -> Result<Flow> {
    let value = call.arg(0)?;
    let shape = value.shape();
    if !shape.is_matrix() || shape.rows() != shape.cols() {
        return Err(Error::new("MATLAB:square", "Matrix must be square."));
    }
    let a = Dense::read(value, "trace")?;
    let n = a.rows;
    with_numbers!(a.numbers, x => {
        let mut sum = x.first().copied().unwrap_or_default();
        for k in 1..n {
            sum += x[k * n + k];
        }
        Flow::one(Entry::value(a.class, Shape::scalar(), vec![sum])?)
    })
}
