//! What singular values give: `svd`, `rank`, `pinv`, `null`, `orth`, `cond`.

use super::dense::{class_eps, failed, matrix, rounded, with_numbers, Dense, Entry};
use crate::slices::{in_slices, MULTIPLICATIONS};
use crate::table::row;
use runmat_kernels::linalg::{norm_frobenius, norm_inf, norm_one, Factors, Svd, SvdJob, Vectors};
use runmat_kernels::field::Field;
use runmat_kernels::matmul::{multiply, Operation};
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{alloc, Class, Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[
    row(
        "svd",
        "Singular value decomposition",
        &["S = svd(A)", "[U, S, V] = svd(A)", "[...] = svd(A, 'econ')", "[...] = svd(A, 0)", "[...] = svd(..., outputForm)"],
        &[example("svd([3 0; 0 4])", "[4; 3]")],
        run_svd,
    ),
    row("rank", "Rank of a matrix", &["k = rank(A)", "k = rank(A, tol)"], &[example("rank([1 2; 2 4])", "1")], run_rank),
    row("pinv", "Moore-Penrose pseudoinverse", &["B = pinv(A)", "B = pinv(A, tol)"], &[example("pinv([2 0; 0 0])", "[0.5 0; 0 0]")], run_pinv),
    row("null", "Orthonormal basis of the null space", &["Z = null(A)", "Z = null(A, tol)", "Z = null(A, 'rational')"], &[example("size(null([1 1]))", "[2 1]")], run_null),
    row("orth", "Orthonormal basis of the range", &["Q = orth(A)", "Q = orth(A, tol)"], &[example("size(orth([1 1; 1 1]))", "[2 1]")], run_orth),
    row("cond", "Condition number with respect to inversion", &["C = cond(A)", "C = cond(A, p)"], &[example("cond([2 0; 0 1])", "2")], run_cond),
];

/// Decomposes in slices, and goes on with what was found.
pub(crate) fn decompose<T: Entry>(
    call: &mut Call,
    x: Vec<T>,
    (m, n): (usize, usize),
    vectors: Vectors,
    function: &'static str,
    then: impl FnOnce(&mut Call, Svd<T>) -> Result<Flow> + 'static,
) -> Result<Flow> {
    let job = SvdJob::new(x, m, n, vectors).map_err(|f| failed(f, function))?;
    in_slices(call, job, move |job, _| job.advance(MULTIPLICATIONS).map_err(|f| failed(f, function)), move |call, job| then(call, job.finish()))
}

fn run_svd(call: &mut Call) -> Result<Flow> {
    let a = Dense::read(call.arg(0)?, "svd")?;
    let (mut economy, mut as_vector) = (false, None);
    for v in call.args.iter().skip(1) {
        match v.as_text().map(|t| t.to_lowercase()).as_deref() {
            Some("econ") => economy = true,
            Some("vector") => as_vector = Some(true),
            Some("matrix") => as_vector = Some(false),
            // The older form only trims the taller side.
            None if v.as_scalar() == Some(0.0) => economy = economy || a.rows >= a.cols,
            _ => return Err(Error::new("MATLAB:svd:invalidOption", "Use svd(X,0) or svd(X,\"econ\") for economy size decomposition.")),
        }
    }
    let (m, n, nargout) = (a.rows, a.cols, call.nargout);
    let vectors = match (nargout > 1, economy) {
        (false, _) => Vectors::None,
        (true, true) => Vectors::Economy,
        (true, false) => Vectors::Full,
    };
    let class = a.class;
    with_numbers!(a.numbers, x => decompose(call, x, (m, n), vectors, "svd", move |_, d| {
        let r = m.min(n);
        let (rows, cols) = if economy { (r, r) } else { (m, n) };
        let s = if as_vector.unwrap_or(nargout < 2) { matrix(class, r, 1, d.values)? } else {
            let mut s = alloc::try_filled(alloc::checked_size(&[rows, cols], 8)?, 0.0)?;
            for (k, v) in d.values.iter().enumerate() {
                s[k * rows + k] = *v;
            }
            matrix(class, rows, cols, s)?
        };
        if nargout < 2 {
            return Flow::one(s);
        }
        Flow::many([matrix(class, m, rows, d.u)?, s, matrix(class, n, cols, d.v)?].into_iter().take(nargout))
    }))
}

/// A tolerance argument, or MATLAB's: `max(size(A)) * eps(norm(A))`.
fn tolerance(given: Option<&Value>, values: &[f64], m: usize, n: usize, class: Class) -> Result<f64> {
    if let Some(v) = given {
        return v.as_scalar().ok_or_else(|| Error::new("MATLAB:invalidTolerance", "Tolerance must be a real scalar."));
    }
    Ok(m.max(n) as f64 * spacing(values.first().copied().unwrap_or(0.0), class))
}

/// `eps(x)` in a class.
fn spacing(x: f64, class: Class) -> f64 {
    if class == Class::Single {
        let x = (x as f32).abs();
        return f64::from(f32::from_bits(x.to_bits() + 1) - x);
    }
    let x = x.abs();
    f64::from_bits(x.to_bits() + 1) - x
}

fn run_rank(call: &mut Call) -> Result<Flow> {
    let a = Dense::read(call.arg(0)?, "rank")?;
    let given = call.args.get(1).cloned();
    let (m, n, class) = (a.rows, a.cols, a.class);
    with_numbers!(a.numbers, x => decompose(call, x, (m, n), Vectors::None, "svd", move |_, d| {
        let tol = tolerance(given.as_ref(), &d.values, m, n, class)?;
        Flow::one(d.values.iter().filter(|s| **s > tol).count())
    }))
}

fn run_pinv(call: &mut Call) -> Result<Flow> {
    let a = Dense::read(call.arg(0)?, "pinv")?;
    let (m, n, class) = (a.rows, a.cols, a.class);
    let given = call.args.get(1).cloned();
    with_numbers!(a.numbers, x => decompose(call, x, (m, n), Vectors::Economy, "pinv", move |_, d| {
        let tol = tolerance(given.as_ref(), &d.values, m, n, class)?;
        let rank = d.values.iter().filter(|s| **s > tol).count();
        let mut v = d.v;
        v.truncate(rank * n);
        for (column, s) in v.chunks_exact_mut(n.max(1)).zip(&d.values) {
            column.iter_mut().for_each(|z| *z = z.scale(1.0 / s));
        }
        let y = multiply(&v, Operation::Plain, &d.u[..rank * m], Operation::Adjoint, n, rank, m)?;
        Flow::one(matrix(class, n, m, y)?)
    }))
}

fn run_null(call: &mut Call) -> Result<Flow> {
    let a = Dense::read(call.arg(0)?, "null")?;
    let (m, n, class) = (a.rows, a.cols, a.class);
    let word = call.args.get(1).and_then(Value::as_text);
    if word.is_some_and(|w| w == "r" || w == "rational") {
        let value = call.take(0)?;
        return rational_null(value);
    }
    let given = call.args.get(1).cloned();
    with_numbers!(a.numbers, x => decompose(call, x, (m, n), Vectors::Full, "null", move |_, d| {
        let tol = tolerance(given.as_ref(), &d.values, m, n, class)?;
        let rank = d.values.iter().filter(|s| **s > tol).count();
        Flow::one(matrix(class, n, n - rank, alloc::try_copy(&d.v[rank * n..])?)?)
    }))
}

/// The null space read off the reduced row echelon form.
fn rational_null(value: Value) -> Result<Flow> {
    let a = Dense::read(&value, "null")?;
    let (m, n) = (a.rows, a.cols);
    with_numbers!(a.numbers, x => {
        let mut r = x;
        let tol = m.max(n) as f64 * class_eps(a.class) * norm_inf(&r, m.max(1));
        let pivots = super::echelon::reduce(&mut r, m, n, tol);
        let free: Vec<usize> = (0..n).filter(|j| !pivots.contains(j)).collect();
        let mut z = alloc::try_filled(n * free.len(), Default::default())?;
        for (k, &j) in free.iter().enumerate() {
            z[k * n + j] = one_of(&r);
            for (i, &p) in pivots.iter().enumerate() {
                z[k * n + p] = -r[j * m + i];
            }
        }
        Flow::one(matrix(a.class, n, free.len(), z)?)
    })
}

fn one_of<T: Entry>(_: &[T]) -> T {
    T::ONE
}

fn run_orth(call: &mut Call) -> Result<Flow> {
    let a = Dense::read(call.arg(0)?, "orth")?;
    let (m, n, class) = (a.rows, a.cols, a.class);
    let given = call.args.get(1).cloned();
    with_numbers!(a.numbers, x => decompose(call, x, (m, n), Vectors::Economy, "orth", move |_, d| {
        let tol = tolerance(given.as_ref(), &d.values, m, n, class)?;
        let rank = d.values.iter().filter(|s| **s > tol).count();
        Flow::one(matrix(class, m, rank, alloc::try_copy(&d.u[..rank * m])?)?)
    }))
}

fn run_cond(call: &mut Call) -> Result<Flow> {
    let a = Dense::read(call.arg(0)?, "cond")?;
    let (m, n, class) = (a.rows, a.cols, a.class);
    if m == 0 || n == 0 {
        return Flow::one(0.0);
    }
    let p = call.args.get(1).cloned().unwrap_or(Value::Num(2.0));
    let word = p.as_text().map(|t| t.to_lowercase());
    if word.is_none() && p.as_scalar() == Some(2.0) {
        if !a.all_finite() {
            let nan = with_numbers!(&a.numbers, x => x.iter().any(|z| z.abs1().is_nan()));
            return if nan { Flow::one(f64::NAN) } else { Err(Error::new("MATLAB:svd:matrixWithNaNInf", "Input to SVD must not contain NaN or Inf.")) };
        }
        return with_numbers!(a.numbers, x => decompose(call, x, (m, n), Vectors::None, "svd", move |_, d| {
            let (first, last) = (d.values.first().copied().unwrap_or(0.0), d.values.last().copied().unwrap_or(0.0));
            Flow::one(rounded(class, Value::Num(if last == 0.0 { f64::INFINITY } else { first / last }))?)
        }));
    }
    if m != n {
        return Err(Error::new("MATLAB:cond:normMismatchSizeA", "A is rectangular. Use the 2 norm."));
    }
    with_numbers!(a.numbers, x => {
        let norm = |x: &[_]| match (word.as_deref(), p.as_scalar()) {
            (Some("fro"), _) => Some(norm_frobenius(x)),
            (Some("inf"), _) => Some(norm_inf(x, m)),
            (None, Some(p)) if p == 1.0 => Some(norm_one(x, m)),
            (None, Some(p)) if p == f64::INFINITY => Some(norm_inf(x, m)),
            _ => None,
        };
        let wrong = || Error::new("MATLAB:norm:unknownNorm", "The only matrix norms available are 1, 2, inf, and 'fro'.");
        let before = norm(&x).ok_or_else(wrong)?;
        let f = Factors::of(x, m, m)?;
        let after = if f.is_singular() { f64::INFINITY } else { norm(&f.inverse()?).ok_or_else(wrong)? };
        Flow::one(rounded(class, Value::Num(before * after))?)
    })
}
