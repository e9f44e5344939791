//! `*` on matrices, and what products, solves and powers of matrices share.

use super::arithmetic::common_class;
use super::operand::{complexes, numbers, Number, Operand};
use super::{complex_parts, Job, Outcome, Warning};
use crate::{Array, Class, Error, Result, Shape, Value, C64};
use runmat_kernels::field::Field;
use runmat_kernels::matmul::{Matmul, Operation};
use runmat_kernels::Progress;

/// Work of at most this many multiplications is done at once: well under a millisecond.
const AT_ONCE: u64 = 1 << 18;

/// The element types that matrices compute in. Singles compute in double and round once.
pub(super) trait MatrixElement: Field + Number {
    /// The numbers of a value that this type holds.
    fn read(v: Value) -> Result<Operand<Self>>;
}

impl MatrixElement for f64 {
    fn read(v: Value) -> Result<Operand<f64>> {
        numbers(v)
    }
}

impl MatrixElement for C64 {
    fn read(v: Value) -> Result<Operand<C64>> {
        complexes(v)
    }
}

/// An operand that a kernel may keep while it works.
struct Held<T: 'static>(Operand<T>);

impl<T> AsRef<[T]> for Held<T> {
    fn as_ref(&self) -> &[T] {
        self.0.data()
    }
}

/// The class of a matrix operation; integers have none.
pub(super) fn matrix_class(name: &str, symbol: &str, a: &Value, b: &Value) -> Result<Class> {
    let class = common_class(a.class(), b.class())?;
    if class.is_integer() {
        let message = format!(
            "{name} ({symbol}) is not fully supported for integer classes. At least one argument must be scalar."
        );
        return Err(Error::new("MATLAB:mtimes:integerNotSupported", message));
    }
    if !a.shape().is_matrix() || !b.shape().is_matrix() {
        let message = "Arguments must be 2-D, or at least one argument must be scalar. Use TIMES (.*) for elementwise \
                       multiplication, or use PAGEMTIMES to apply matrix multiplication to the pages of an N-D array.";
        return Err(Error::new("MATLAB:mtimes:inputsMustBe2DOr1Scalar", message));
    }
    Ok(class)
}

/// A matrix of results as a value of its class.
pub(super) fn matrix_value<T: MatrixElement>(class: Class, shape: Shape, data: Vec<T>) -> Result<Value> {
    let value = T::wrap(Operand::from_array(Array::new(shape, data)?));
    if class == Class::Single {
        super::cast::cast(&value, class)
    } else {
        Ok(value)
    }
}

/// Runs short work at once and hands long work out.
pub(super) fn start(mut job: Box<dyn Job>, multiplications: u64) -> Result<Outcome> {
    if multiplications > AT_ONCE {
        return Ok(Outcome::Job(job));
    }
    match job.advance(u64::MAX)? {
        None => Ok(Outcome::Job(job)),
        Some(value) => Ok(match job.take_warning() {
            None => Outcome::Ready(value),
            warning => Outcome::Job(Box::new(Finished {
                value: Some(value),
                warning,
            })),
        }),
    }
}

/// A value that comes with a warning.
struct Finished {
    value: Option<Value>,
    warning: Option<Warning>,
}

impl Job for Finished {
    fn advance(&mut self, _budget: u64) -> Result<Option<Value>> {
        match self.value.take() {
            Some(v) => Ok(Some(v)),
            None => Err(Error::internal("a finished job was advanced")),
        }
    }
    fn take_warning(&mut self) -> Option<Warning> {
        self.warning.take()
    }
}

/// `a * b` of two values that are no scalars.
pub(crate) fn product(a: Value, b: Value) -> Result<Outcome> {
    let class = matrix_class("MTIMES", "*", &a, &b)?;
    if a.shape().cols() != b.shape().rows() {
        return Err(Error::new(
            "MATLAB:innerdim",
            "Incorrect dimensions for matrix multiplication. Check that the number of columns in the first matrix matches \
             the number of rows in the second matrix. To operate on each element of the matrix individually, use TIMES (.*) \
             for elementwise multiplication.",
        ));
    }
    match (a.is_complex(), b.is_complex()) {
        (false, false) => product_of::<f64>(class, a, b),
        (true, true) => product_of::<C64>(class, a, b),
        _ => mixed_product(class, a, b),
    }
}

struct Product<T: 'static> {
    work: Option<Matmul<T, Held<T>, Held<T>>>,
    shape: Shape,
    class: Class,
}

fn product_of<T: MatrixElement>(class: Class, a: Value, b: Value) -> Result<Outcome> {
    let (m, k, n) = (a.shape().rows(), a.shape().cols(), b.shape().cols());
    let shape = Shape::matrix(m, n);
    crate::alloc::checked_size(shape.dims(), std::mem::size_of::<T>())?;
    let (a, b) = (Held(T::read(a)?), Held(T::read(b)?));
    let work = Matmul::new(a, Operation::Plain, b, Operation::Plain, m, k, n)?;
    let cost = (m as u64).saturating_mul(k as u64).saturating_mul(n as u64);
    start(
        Box::new(Product {
            work: Some(work),
            shape,
            class,
        }),
        cost,
    )
}

impl<T: MatrixElement> Job for Product<T> {
    fn advance(&mut self, budget: u64) -> Result<Option<Value>> {
        if self.work.as_mut().is_some_and(|w| w.advance(budget) == Progress::Again) {
            return Ok(None);
        }
        let work = self
            .work
            .take()
            .ok_or_else(|| Error::internal("a finished product was advanced"))?;
        matrix_value(self.class, self.shape.clone(), work.finish()).map(Some)
    }
}

type RealProduct = Matmul<f64, Held<f64>, Held<f64>>;

/// A real and a complex matrix: two real products, half the work, and no `0 * Inf` between the parts.
struct Mixed {
    /// The products of the real and the imaginary parts.
    parts: Option<[RealProduct; 2]>,
    shape: Shape,
    class: Class,
}

fn mixed_product(class: Class, a: Value, b: Value) -> Result<Outcome> {
    let (m, k, n) = (a.shape().rows(), a.shape().cols(), b.shape().cols());
    let shape = Shape::matrix(m, n);
    crate::alloc::checked_size(shape.dims(), std::mem::size_of::<C64>())?;
    let part = |re: bool, v: &Value| -> Result<Held<f64>> {
        let x = if re || !v.is_complex() {
            complex_parts::real(v.clone())?
        } else {
            complex_parts::imag(v.clone())?
        };
        Ok(Held(numbers(x)?))
    };
    let work = |re| -> Result<_> {
        Ok(Matmul::new(
            part(re, &a)?,
            Operation::Plain,
            part(re, &b)?,
            Operation::Plain,
            m,
            k,
            n,
        )?)
    };
    let job = Mixed {
        parts: Some([work(true)?, work(false)?]),
        shape,
        class,
    };
    start(
        Box::new(job),
        (2 * m as u64).saturating_mul(k as u64).saturating_mul(n as u64),
    )
}

impl Job for Mixed {
    fn advance(&mut self, budget: u64) -> Result<Option<Value>> {
        if self
            .parts
            .iter_mut()
            .flatten()
            .any(|p| p.advance(budget) == Progress::Again)
        {
            return Ok(None);
        }
        let [re, im] = self
            .parts
            .take()
            .ok_or_else(|| Error::internal("a finished product was advanced"))?;
        let (re, im) = (re.finish(), im.finish());
        let data = crate::alloc::try_collect(re.iter().zip(&im).map(|(re, im)| C64 { re: *re, im: *im }))?;
        matrix_value(self.class, self.shape.clone(), data).map(Some)
    }
}
