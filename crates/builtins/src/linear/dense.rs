//! Matrices as the decompositions take them: real or complex doubles, with the class that results are rounded to.

use crate::slices::{in_slices, MULTIPLICATIONS};
use runmat_kernels::field::Field;
use runmat_kernels::linalg::{Factors, Failure, Lu};
use runmat_kernels::Progress;
use runmat_spec::{Call, Flow};
use runmat_value::{ops, Array, Class, Error, Result, Shape, Value, C64};

/// What a matrix holds.
pub(crate) enum Numbers {
    Real(Vec<f64>),
    Complex(Vec<C64>),
}

/// A column-major matrix of doubles.
pub(crate) struct Dense {
    pub rows: usize,
    pub cols: usize,
    /// double or single: the class of results.
    pub class: Class,
    pub numbers: Numbers,
}

/// Runs `$body` with `$x` bound to the vector of numbers, whatever its type.
macro_rules! with_numbers {
    ($numbers:expr, $x:ident => $body:expr) => {
        match $numbers {
            $crate::linear::dense::Numbers::Real($x) => $body,
            $crate::linear::dense::Numbers::Complex($x) => $body,
        }
    };
}
pub(crate) use with_numbers;

/// Number types that become values.
pub(crate) trait Entry: Field {
    fn to_complex(self) -> C64;
    fn value(class: Class, shape: Shape, data: Vec<Self>) -> Result<Value>;
}

impl Entry for f64 {
    fn to_complex(self) -> C64 {
        C64::from_real(self)
    }
    fn value(class: Class, shape: Shape, data: Vec<f64>) -> Result<Value> {
        rounded(class, Value::from(Array::new(shape, data)?))
    }
}

impl Entry for C64 {
    fn to_complex(self) -> C64 {
        self
    }
    fn value(class: Class, shape: Shape, data: Vec<C64>) -> Result<Value> {
        rounded(class, Value::from(Array::new(shape, data)?))
    }
}

/// Doubles as singles where that is the class.
pub(crate) fn rounded(class: Class, value: Value) -> Result<Value> {
    if class == Class::Single {
        ops::cast::cast(&value, class)
    } else {
        Ok(value)
    }
}

/// A `rows x cols` result.
pub(crate) fn matrix<T: Entry>(class: Class, rows: usize, cols: usize, data: Vec<T>) -> Result<Value> {
    T::value(class, Shape::matrix(rows, cols), data)
}

/// Real or complex data of any shape; integers, text and containers are refused.
pub(crate) fn numbers(value: &Value, function: &str) -> Result<Numbers> {
    if value.class().is_integer() || !value.is_arithmetic() {
        return Err(Error::undefined_for(function, value.class_name()));
    }
    if value.is_complex() {
        let array = value
            .to_complex_array()?
            .ok_or_else(|| Error::undefined_for(function, value.class_name()))?;
        return Ok(Numbers::Complex(array.into_data()));
    }
    let array = value
        .to_double_array()?
        .ok_or_else(|| Error::undefined_for(function, value.class_name()))?;
    Ok(Numbers::Real(array.into_data()))
}

/// single stays single, everything else is double.
pub(crate) fn float_class(value: &Value) -> Class {
    if value.class() == Class::Single {
        Class::Single
    } else {
        Class::Double
    }
}

impl Dense {
    /// A matrix argument.
    pub fn read(value: &Value, function: &str) -> Result<Dense> {
        let shape = value.shape();
        if !shape.is_matrix() {
            return Err(Error::new(
                format!("MATLAB:{function}:inputMustBe2D"),
                "Input must be 2-D.",
            ));
        }
        Ok(Dense {
            rows: shape.rows(),
            cols: shape.cols(),
            class: float_class(value),
            numbers: numbers(value, function)?,
        })
    }

    /// A square matrix argument.
    pub fn square(value: &Value, function: &str) -> Result<Dense> {
        Dense::square_or(value, function, "MATLAB:square", "Matrix must be square.")
    }

    /// A square matrix argument, with the function's own error.
    pub fn square_or(value: &Value, function: &str, identifier: &'static str, message: &'static str) -> Result<Dense> {
        let a = Dense::read(value, function)?;
        if a.rows != a.cols {
            return Err(Error::new(identifier, message));
        }
        Ok(a)
    }

    pub fn is_hermitian(&self) -> bool {
        with_numbers!(&self.numbers, x => hermitian(x, self.rows))
    }

    /// The numbers as complex ones.
    pub fn complex(&self) -> Result<Vec<C64>> {
        with_numbers!(&self.numbers, x => runmat_value::alloc::try_collect(x.iter().map(|z| z.to_complex())))
    }

    pub fn is_real(&self) -> bool {
        matches!(self.numbers, Numbers::Real(_))
    }

    pub fn all_finite(&self) -> bool {
        with_numbers!(&self.numbers, x => x.iter().all(|z| z.is_finite()))
    }
}

/// The spacing of numbers at one in a class.
pub(crate) fn class_eps(class: Class) -> f64 {
    if class == Class::Single {
        f64::from(f32::EPSILON)
    } else {
        f64::EPSILON
    }
}

/// Whether an `n x n` matrix is its own adjoint.
pub(crate) fn hermitian<T: Field>(a: &[T], n: usize) -> bool {
    (0..n).all(|j| (0..=j).all(|i| a[j * n + i] == a[i * n + j].conj()))
}

/// Conjugate transpose of an `m x n` matrix.
pub(crate) fn adjoint<T: Field>(a: &[T], m: usize, n: usize) -> Result<Vec<T>> {
    let mut out = runmat_value::alloc::try_with_capacity(a.len())?;
    for i in 0..m {
        out.extend((0..n).map(|j| a[j * m + i].conj()));
    }
    Ok(out)
}

/// The permutation matrix whose row k is row `order[k]` of the identity.
pub(crate) fn permutation_matrix(order: &[u32]) -> Result<Value> {
    let n = order.len();
    let mut data = runmat_value::alloc::try_filled(runmat_value::alloc::checked_size(&[n, n], 8)?, 0.0)?;
    for (k, &source) in order.iter().enumerate() {
        data[source as usize * n + k] = 1.0;
    }
    matrix(Class::Double, n, n, data)
}

/// A row of one-based places.
pub(crate) fn order_row(order: &[u32]) -> Value {
    Value::from(Array::row(
        order.iter().map(|k| f64::from(*k) + 1.0).collect::<Vec<f64>>(),
    ))
}

/// What a decomposition's failure is called by a function.
pub(crate) fn failed(failure: Failure, function: &str) -> Error {
    let upper = function.to_uppercase();
    match failure {
        Failure::OutOfMemory => Error::out_of_memory(),
        Failure::NotFinite => Error::new(
            format!("MATLAB:{function}:matrixWithNaNInf"),
            format!("Input to {upper} must not contain NaN or Inf."),
        ),
        Failure::NotPositiveDefinite => Error::new("MATLAB:posdef", "Matrix must be positive definite."),
        Failure::NoConvergence => Error::new(
            format!("MATLAB:{function}:NoConvergence"),
            format!("{upper} did not converge."),
        ),
    }
}

/// Factors a matrix, in slices where it is large, and goes on with the factors.
pub(crate) fn factor<T: Entry>(
    a: Vec<T>,
    rows: usize,
    cols: usize,
    call: &mut Call,
    then: impl FnOnce(&mut Call, Factors<T>) -> Result<Flow> + 'static,
) -> Result<Flow> {
    let lu = Lu::new(a, rows, cols)?;
    in_slices(
        call,
        lu,
        |lu, _| Ok(lu.advance(MULTIPLICATIONS)),
        move |call, lu| then(call, lu.finish()),
    )
}

/// The inverse that factors give, in slices where it is large.
pub(crate) fn invert<T: Entry>(
    factors: Factors<T>,
    call: &mut Call,
    then: impl FnOnce(&mut Call, Vec<T>) -> Result<Flow> + 'static,
) -> Result<Flow> {
    let n = factors.n;
    let mut x = runmat_value::alloc::try_filled(
        runmat_value::alloc::checked_size(&[n, n], std::mem::size_of::<T>())?,
        T::ZERO,
    )?;
    for k in 0..n {
        x[k * n + k] = T::ONE;
    }
    // some columns at a time, enough of them that packing pays
    let columns = (MULTIPLICATIONS as usize / (n * n).max(1)).max(8);
    in_slices(
        call,
        (factors, x, 0),
        move |(factors, x, solved), _| {
            let end = (*solved + columns).min(n);
            factors.solve(&mut x[*solved * n..end * n], end - *solved)?;
            *solved = end;
            Ok(if end < n { Progress::Again } else { Progress::Ready })
        },
        move |call, (_, x, _)| then(call, x),
    )
}
