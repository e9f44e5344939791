//! Reduced row echelon form: `rref`.

use super::dense::{class_eps, matrix, with_numbers, Dense, Entry};
use crate::table::row;
use runmat_kernels::linalg::norm_inf;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{Array, Result, Value};

pub const ENTRIES: &[Builtin] = &[row(
    "rref",
    "Reduced row echelon form",
    &["R = rref(A)", "R = rref(A, tol)", "[R, p] = rref(A)"],
    &[example("rref([1 2; 3 4])", "[1 0; 0 1]")],
    run_rref,
)];

/// Gauss-Jordan elimination with partial pivoting in place; the pivot columns.
pub(super) fn reduce<T: Entry>(a: &mut [T], m: usize, n: usize, tol: f64) -> Vec<usize> {
    let mut pivots = Vec::new();
    for j in 0..n {
        let i = pivots.len();
        if i == m {
            break;
        }
        let mut best = i;
        for k in i + 1..m {
            if a[j * m + k].modulus() > a[j * m + best].modulus() {
                best = k;
            }
        }
        if a[j * m + best].modulus() <= tol {
            a[j * m + i..(j + 1) * m].fill(T::ZERO);
            continue;
        }
        let head = a[j * m + best];
        for c in j..n {
            a.swap(c * m + i, c * m + best);
            a[c * m + i] = a[c * m + i] / head;
        }
        for k in (0..m).filter(|k| *k != i) {
            let factor = a[j * m + k];
            if factor != T::ZERO {
                for c in j..n {
                    let top = a[c * m + i];
                    a[c * m + k] -= factor * top;
                }
            }
        }
        pivots.push(j);
    }
    pivots
}

fn run_rref(call: &mut Call) -> Result<Flow> {
    let a = Dense::read(call.arg(0)?, "rref")?;
    let (m, n) = (a.rows, a.cols);
    let given = call.args.get(1).and_then(Value::as_scalar);
    with_numbers!(a.numbers, x => {
        let mut r = x;
        let tol = given.unwrap_or_else(|| m.max(n) as f64 * class_eps(a.class) * norm_inf(&r, m.max(1)));
        let pivots = reduce(&mut r, m, n, tol);
        let r = matrix(a.class, m, n, r)?;
        let p = Value::from(Array::row(pivots.iter().map(|j| *j as f64 + 1.0).collect::<Vec<f64>>()));
        Flow::many([r, p].into_iter().take(call.nargout.max(1)))
    })
}
