//! Eigenvalues and eigenvectors, standard and generalized: `eig`.

use super::dense::{adjoint, class_eps, failed, matrix, with_numbers, Dense, Entry, Numbers};
use crate::slices::{in_slices, MULTIPLICATIONS};
use crate::table::row;
use runmat_kernels::linalg::{
    definite_eigen, generalized_eigen, norm2, Balancing, Eigen, EigenJob, Factors, Failure, HermitianEigen, HermitianJob,
};
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{alloc, Class, Error, Result, C64};

pub const ENTRIES: &[Builtin] = &[row(
    "eig",
    "Eigenvalues and eigenvectors",
    &["e = eig(A)", "[V, D] = eig(A)", "[V, D, W] = eig(A)", "e = eig(A, B)", "[V, D, W] = eig(A, B)", "[...] = eig(A, B, option, ...)"],
    &[example("eig([2 0; 0 1])", "[1; 2]")],
    run_eig,
)];

struct Options {
    balancing: Balancing,
    /// 'vector' (true) or 'matrix' (false) where given.
    vector: Option<bool>,
    qz: bool,
}

fn options(call: &Call, from: usize) -> Result<Options> {
    let mut o = Options { balancing: Balancing::Full, vector: None, qz: false };
    for v in call.args.iter().skip(from) {
        match v.as_text().map(|t| t.to_lowercase()).as_deref() {
            Some("balance") => o.balancing = Balancing::Full,
            Some("nobalance") => o.balancing = Balancing::None,
            Some("vector") => o.vector = Some(true),
            Some("matrix") => o.vector = Some(false),
            Some("chol") => o.qz = false,
            Some("qz") => o.qz = true,
            _ => return Err(Error::new("MATLAB:eig:unknownFlag", "Unrecognized option. Use 'balance', 'nobalance', 'vector', 'matrix', 'chol', or 'qz'.")),
        }
    }
    Ok(o)
}

fn run_eig(call: &mut Call) -> Result<Flow> {
    let a = Dense::square_or(call.arg(0)?, "eig", "MATLAB:eig:inputMustBeSquareStandard", "Input matrix must be square.")?;
    let second = call.args.get(1).filter(|v| v.as_text().is_none()).cloned();
    let o = options(call, if second.is_some() { 2 } else { 1 })?;
    let nargout = call.nargout;
    if !a.all_finite() {
        return Err(Error::new("MATLAB:eig:matrixWithNaNInf", "Input matrix contains NaN or Inf."));
    }
    match second {
        None => standard(call, a, o, nargout),
        Some(b) => {
            let b = Dense::square_or(&b, "eig", "MATLAB:eig:inputMustBeSquareGeneralized", "Input matrices must be square.")?;
            if a.rows != b.rows {
                return Err(Error::new("MATLAB:eig:inputsMustBeSameSize", "Input matrices must be the same size."));
            }
            if !b.all_finite() {
                return Err(Error::new("MATLAB:eig:matrixWithNaNInf", "Input matrix contains NaN or Inf."));
            }
            generalized(a, b, o, nargout)
        }
    }
}

fn standard(call: &mut Call, a: Dense, o: Options, nargout: usize) -> Result<Flow> {
    let (n, class, vectors) = (a.rows, a.class, nargout > 1);
    if a.is_hermitian() {
        return with_numbers!(a.numbers, x => {
            let job = HermitianJob::new(x, n, vectors).map_err(|f| failed(f, "eig"))?;
            in_slices(call, job, |job, _| job.advance(MULTIPLICATIONS).map_err(|f| failed(f, "eig")), move |_, job| {
                symmetric_outputs(job.finish(), n, class, o, nargout)
            })
        });
    }
    let job = match a.numbers {
        Numbers::Real(x) => EigenJob::real(x, n, vectors, o.balancing),
        Numbers::Complex(x) => EigenJob::complex(x, n, vectors, o.balancing),
    };
    let job = job.map_err(|f| failed(f, "eig"))?;
    in_slices(call, job, |job, _| job.advance(MULTIPLICATIONS).map_err(|f| failed(f, "eig")), move |_, job| {
        let e = job.finish();
        let left = if nargout > 2 { Some(left_vectors(&e.vectors, None, n)?) } else { None };
        outputs(e, left, n, class, o, nargout)
    })
}

fn symmetric_outputs<T: Entry>(e: HermitianEigen<T>, n: usize, class: Class, o: Options, nargout: usize) -> Result<Flow> {
    if nargout < 2 {
        let d = if o.vector == Some(false) { diagonal(&e.values, n)? } else { e.values };
        let cols = if o.vector == Some(false) { n } else { 1 };
        return Flow::one(matrix(class, n, cols, d)?);
    }
    let v = matrix(class, n, n, e.vectors)?;
    let d = if o.vector == Some(true) { matrix(class, n, 1, e.values)? } else { matrix(class, n, n, diagonal(&e.values, n)?)? };
    Flow::many([v.clone(), d, v].into_iter().take(nargout))
}

fn diagonal<T: Entry>(d: &[T], n: usize) -> Result<Vec<T>> {
    let mut out = alloc::try_filled(alloc::checked_size(&[n, n], 16)?, T::ZERO)?;
    for (k, v) in d.iter().enumerate() {
        out[k * n + k] = *v;
    }
    Ok(out)
}

fn outputs(e: Eigen, left: Option<Vec<C64>>, n: usize, class: Class, o: Options, nargout: usize) -> Result<Flow> {
    let as_vector = o.vector.unwrap_or(nargout < 2);
    let d = if as_vector { matrix(class, n, 1, e.values)? } else { matrix(class, n, n, diagonal(&e.values, n)?)? };
    if nargout < 2 {
        return Flow::one(d);
    }
    let mut out = vec![matrix(class, n, n, e.vectors)?, d];
    if let Some(w) = left {
        out.push(matrix(class, n, n, w)?);
    }
    Flow::many(out)
}

/// Left eigenvectors: columns of the inverse of V (or of B*V) turned, of norm 1.
fn left_vectors(v: &[C64], b: Option<&[C64]>, n: usize) -> Result<Vec<C64>> {
    use runmat_kernels::matmul::{multiply, Operation};
    let base = match b {
        None => alloc::try_copy(v)?,
        Some(b) => multiply(b, Operation::Plain, v, Operation::Plain, n, n, n)?,
    };
    let mut w = adjoint(&Factors::of(base, n, n)?.inverse()?, n, n)?;
    for column in w.chunks_exact_mut(n.max(1)) {
        let size = norm2(column);
        column.iter_mut().for_each(|z| *z = z.scale(1.0 / size));
    }
    Ok(w)
}

fn generalized(a: Dense, b: Dense, o: Options, nargout: usize) -> Result<Flow> {
    let n = a.rows;
    let class = if a.class == Class::Single || b.class == Class::Single { Class::Single } else { Class::Double };
    let vectors = nargout > 1;
    if !o.qz && a.is_hermitian() && b.is_hermitian() {
        let found = match (&a.numbers, &b.numbers) {
            (Numbers::Real(x), Numbers::Real(y)) => {
                definite_eigen(alloc::try_copy(x)?, alloc::try_copy(y)?, n, vectors).map(|e| symmetric_outputs(e, n, class, Options { ..o }, nargout))
            }
            _ => definite_eigen(a.complex()?, b.complex()?, n, vectors).map(|e| symmetric_outputs(e, n, class, Options { ..o }, nargout)),
        };
        match found {
            Ok(flow) => return flow,
            Err(Failure::NotPositiveDefinite) => {}
            Err(f) => return Err(failed(f, "eig")),
        }
        return general_pair(&a, &b, Options { balancing: Balancing::Full, vector: o.vector, qz: true }, nargout, class);
    }
    general_pair(&a, &b, o, nargout, class)
}

fn general_pair(a: &Dense, b: &Dense, o: Options, nargout: usize, class: Class) -> Result<Flow> {
    let n = a.rows;
    let (x, y) = (a.complex()?, b.complex()?);
    let mut e = generalized_eigen(&x, &y, n, nargout > 1).map_err(|f| failed(f, "eig"))?;
    if a.is_real() && b.is_real() {
        clean(&mut e, n);
    }
    let left = if nargout > 2 { Some(left_vectors(&e.vectors, Some(&y), n)?) } else { None };
    outputs(e, left, n, class, o, nargout)
}

/// Real pairs have real or conjugate eigenvalues: imaginary parts of the size of rounding go.
fn clean(e: &mut Eigen, n: usize) {
    let limit = class_eps(Class::Double) * 16.0 * n as f64;
    for (k, d) in e.values.iter_mut().enumerate() {
        if d.im != 0.0 && d.im.abs() <= limit * d.re.abs() {
            d.im = 0.0;
            if let Some(v) = e.vectors.get_mut(k * n..(k + 1) * n) {
                v.iter_mut().filter(|z| z.im.abs() <= limit * z.re.abs().max(1.0)).for_each(|z| z.im = 0.0);
            }
        }
    }
}
