//! Elementwise work on large arrays, a piece at a time, so that it can be stopped.

use super::arithmetic::{kernel, Arithmetic};
use super::broadcast::Kernel;
use super::operand::Operand;
use super::{Job, Outcome};
use crate::{alloc, Array, Error, Result, Shape, Value, C32, C64};
use std::rc::Rc;

/// Arrays of fewer elements are worked on at once: a few milliseconds of cheap operations.
pub const LARGE: usize = 1 << 20;
/// Elements of a piece: its copy stays in the second-level cache.
const PIECE: usize = 1 << 14;

/// How dear an operation on one element is, in elementary operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// An addition, a comparison, a conversion.
    Low,
    /// A transcendental function.
    High,
}

impl Cost {
    fn operations(self) -> u64 {
        match self {
            Cost::Low => 8,
            Cost::High => 64,
        }
    }
    /// Whether so many elements are too many for one go.
    fn is_large(self, n: usize) -> bool {
        n >= match self {
            Cost::Low => LARGE,
            Cost::High => LARGE / 8,
        }
    }
}

/// `f` on an array as a job, where the array is large: `f` must treat each element alike, whatever the others are. Small arrays
/// are done at once.
pub fn map_pieces(a: Value, cost: Cost, f: impl Fn(Value) -> Result<Value> + 'static) -> Result<Outcome> {
    if !cost.is_large(a.numel()) || !can_be_cut(&a) {
        return f(a).map(Outcome::Ready);
    }
    let shape = a.shape();
    Ok(Outcome::Job(Box::new(Pieces {
        f: move |a: Value, _| f(a),
        a,
        b: Value::Num(0.0),
        shape,
        cost,
        at: 0,
        out: Gathered::Nothing,
    })))
}

/// The same for two arrays of one shape, or one and a scalar.
pub fn zip_pieces(
    a: Value,
    b: Value,
    cost: Cost,
    f: impl Fn(Value, Value) -> Result<Value> + 'static,
) -> Result<Outcome> {
    let n = a.numel().max(b.numel());
    let shape = if a.is_scalar() { b.shape() } else { a.shape() };
    let meet = a.is_scalar() || b.is_scalar() || a.shape() == b.shape();
    if !cost.is_large(n) || !meet || !can_be_cut(&a) || !can_be_cut(&b) {
        return f(a, b).map(Outcome::Ready);
    }
    Ok(Outcome::Job(Box::new(Pieces {
        f,
        a,
        b,
        shape,
        cost,
        at: 0,
        out: Gathered::Nothing,
    })))
}

struct Pieces<F> {
    f: F,
    a: Value,
    b: Value,
    shape: Shape,
    cost: Cost,
    at: usize,
    out: Gathered,
}

impl<F: Fn(Value, Value) -> Result<Value>> Job for Pieces<F> {
    fn advance(&mut self, budget: u64) -> Result<Option<Value>> {
        let n = self.shape.numel();
        let end = share(budget, self.cost.operations(), self.at, n);
        while self.at < end {
            let to = (self.at + PIECE).min(end);
            let piece = (self.f)(cut(&self.a, self.at, to)?, cut(&self.b, self.at, to)?)?;
            self.out.push(piece, n)?;
            self.at = to;
        }
        if end < n {
            return Ok(None);
        }
        std::mem::replace(&mut self.out, Gathered::Nothing)
            .finish(self.shape.clone())
            .map(Some)
    }
}

/// Where a share of the work ends.
fn share(budget: u64, operations: u64, at: usize, n: usize) -> usize {
    let count = usize::try_from(budget / operations).unwrap_or(usize::MAX).max(PIECE);
    at.saturating_add(count).min(n)
}

macro_rules! classes {
    ($($variant:ident: $t:ty),* $(,)?) => {
        /// The elements of pieces, one after the other.
        enum Gathered {
            Nothing,
            $($variant(Vec<$t>),)*
        }

        fn can_be_cut(v: &Value) -> bool {
            matches!(v, Value::Num(_) | Value::Bool(_) | Value::Char(_) $(| Value::$variant(_))*)
        }

        /// Elements `from .. to` as a column; a scalar stands for all.
        fn cut(v: &Value, from: usize, to: usize) -> Result<Value> {
            let shape = Shape::matrix(to - from, 1);
            Ok(match v {
                $(Value::$variant(a) if a.numel() > 1 => Value::$variant(Rc::new(Array::new(shape, alloc::try_copy(&a.data()[from..to])?)?)),)*
                Value::Char(a) if a.numel() > 1 => Value::Char(Rc::new(Array::new(shape, alloc::try_copy(&a.data()[from..to])?)?)),
                scalar => scalar.clone(),
            })
        }

        impl Gathered {
            fn push(&mut self, piece: Value, n: usize) -> Result<()> {
                match (&mut *self, &piece) {
                    $((Gathered::$variant(v), Value::$variant(a)) => v.extend_from_slice(a.data()),)*
                    (Gathered::Double(v), Value::Num(x)) => v.push(*x),
                    (Gathered::Logical(v), Value::Bool(x)) => v.push(*x),
                    (Gathered::Complex(v), Value::Double(a)) => v.extend(a.data().iter().map(|x| C64::from_real(*x))),
                    (Gathered::Complex(v), Value::Num(x)) => v.push(C64::from_real(*x)),
                    (Gathered::ComplexSingle(v), Value::Single(a)) => v.extend(a.data().iter().map(|x| C32::from_real(*x))),
                    $((Gathered::Nothing, Value::$variant(_)) => {
                        *self = Gathered::$variant(alloc::try_with_capacity(n)?);
                        return self.push(piece, n);
                    })*
                    // what was real so far turns complex with its first complex piece
                    (Gathered::Double(v), Value::Complex(_)) => {
                        let mut wide = alloc::try_with_capacity(n)?;
                        wide.extend(v.iter().map(|x| C64::from_real(*x)));
                        *self = Gathered::Complex(wide);
                        return self.push(piece, n);
                    }
                    (Gathered::Single(v), Value::ComplexSingle(_)) => {
                        let mut wide = alloc::try_with_capacity(n)?;
                        wide.extend(v.iter().map(|x| C32::from_real(*x)));
                        *self = Gathered::ComplexSingle(wide);
                        return self.push(piece, n);
                    }
                    _ => return Err(Error::internal("pieces of different classes")),
                }
                Ok(())
            }

            fn finish(self, shape: Shape) -> Result<Value> {
                Ok(match self {
                    Gathered::Nothing => return Err(Error::internal("no pieces")),
                    $(Gathered::$variant(v) => Value::$variant(Rc::new(Array::new(shape, v)?)),)*
                })
            }
        }
    };
}
classes! {
    Double: f64, Single: f32, Complex: C64, ComplexSingle: C32, Logical: bool,
    Int8: i8, Int16: i16, Int32: i32, Int64: i64, Uint8: u8, Uint16: u16, Uint32: u32, Uint64: u64,
}

/// Arithmetic of large arrays as a job: real doubles in the array of a side that nobody else holds, all else in pieces.
pub(super) fn arithmetic(op: Arithmetic, a: Value, b: Value) -> Result<Outcome> {
    let cost = if op == Arithmetic::Pow { Cost::High } else { Cost::Low };
    if !cost.is_large(a.numel().max(b.numel())) {
        return super::arithmetic::elementwise(op, a, b).map(Outcome::Ready);
    }
    if op == Arithmetic::Pow {
        // x .^ 2 is a product
        let is_square = b.is_scalar() && b.as_scalar() == Some(2.0);
        let cost = if is_square { Cost::Low } else { Cost::High };
        return zip_pieces(a, b, cost, move |a, b| super::arithmetic::elementwise(op, a, b));
    }
    match (a, b) {
        (Value::Double(a), Value::Num(b)) => Ok(doubles(op, Side::Array(a), Side::Scalar(b))),
        (Value::Num(a), Value::Double(b)) => Ok(doubles(op, Side::Scalar(a), Side::Array(b))),
        (Value::Double(a), Value::Double(b)) if a.shape() == b.shape() => {
            Ok(doubles(op, Side::Array(a), Side::Array(b)))
        }
        (a, b) => zip_pieces(a, b, cost, move |a, b| super::arithmetic::elementwise(op, a, b)),
    }
}

type Side = Operand<f64>;

/// Where the results go.
enum Into {
    Left(Rc<Array<f64>>),
    Right(Rc<Array<f64>>),
    New(Vec<f64>),
}

struct Doubles {
    kernel: Kernel<f64>,
    a: Side,
    b: Side,
    into: Option<Into>,
    shape: Shape,
    at: usize,
}

fn doubles(op: Arithmetic, a: Side, b: Side) -> Outcome {
    let shape = match &a {
        Side::Array(a) => a.shape().clone(),
        Side::Scalar(_) => b.shape(),
    };
    Outcome::Job(Box::new(Doubles {
        kernel: kernel(op),
        a,
        b,
        into: None,
        shape,
        at: 0,
    }))
}

impl Doubles {
    /// The array of a side that nobody else holds, or a new one.
    fn choose(&mut self) -> Result<Into> {
        let (a, b) = (&mut self.a, &mut self.b);
        for (side, is_left) in [(a, true), (b, false)] {
            let own = match side {
                Side::Array(own) if Rc::strong_count(own) == 1 && Rc::weak_count(own) == 0 => own.clone(),
                _ => continue,
            };
            *side = Side::Scalar(0.0);
            return Ok(if is_left { Into::Left(own) } else { Into::Right(own) });
        }
        Ok(Into::New(alloc::try_with_capacity(self.shape.numel())?))
    }

    fn run(&mut self, into: &mut Into, from: usize, to: usize) {
        let (k, a, b) = (&self.kernel, &self.a, &self.b);
        match into {
            Into::Left(own) => {
                let Some(own) = Rc::get_mut(own) else { return };
                let x = &mut own.data_mut()[from..to];
                match b {
                    Side::Scalar(y) => (k.left_scalar)(x, *y),
                    Side::Array(y) => (k.left)(x, &y.data()[from..to]),
                }
            }
            Into::Right(own) => {
                let Some(own) = Rc::get_mut(own) else { return };
                let y = &mut own.data_mut()[from..to];
                match a {
                    Side::Scalar(x) => (k.right_scalar)(*x, y),
                    Side::Array(x) => (k.right)(&x.data()[from..to], y),
                }
            }
            Into::New(out) => match (a, b) {
                (Side::Array(x), Side::Array(y)) => {
                    out.extend_from_slice(&x.data()[from..to]);
                    (k.left)(&mut out[from..], &y.data()[from..to]);
                }
                (Side::Array(x), Side::Scalar(y)) => {
                    out.extend_from_slice(&x.data()[from..to]);
                    (k.left_scalar)(&mut out[from..], *y);
                }
                (Side::Scalar(x), other) => {
                    out.extend_from_slice(&other.data()[from..to]);
                    (k.right_scalar)(*x, &mut out[from..]);
                }
            },
        }
    }
}

impl Job for Doubles {
    fn advance(&mut self, budget: u64) -> Result<Option<Value>> {
        let mut into = match self.into.take() {
            Some(into) => into,
            None => self.choose()?,
        };
        let n = self.shape.numel();
        let end = share(budget, Cost::Low.operations(), self.at, n);
        while self.at < end {
            let to = (self.at + PIECE).min(end);
            self.run(&mut into, self.at, to);
            self.at = to;
        }
        if end < n {
            self.into = Some(into);
            return Ok(None);
        }
        Ok(Some(Value::Double(match into {
            Into::Left(own) | Into::Right(own) => own,
            Into::New(out) => Rc::new(Array::new(self.shape.clone(), out)?),
        })))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{binary, elementwise, relational, BinaryOp};
    use super::*;

    const N: usize = LARGE + 3;

    /// The value, and how many turns it took.
    fn run(outcome: Outcome) -> (Value, usize) {
        match outcome {
            Outcome::Ready(value) => (value, 0),
            Outcome::Job(mut job) => {
                let mut turns = 1;
                loop {
                    if let Some(value) = job.advance(2_000_000).unwrap() {
                        return (value, turns);
                    }
                    turns += 1;
                }
            }
        }
    }

    fn ramp(from: f64) -> Value {
        Value::from(Array::row((0..N).map(|k| from + k as f64).collect::<Vec<f64>>()))
    }

    fn data(v: &Value) -> Vec<f64> {
        v.as_doubles().unwrap().unwrap().into_owned()
    }

    #[test]
    fn arithmetic_is_that_of_the_whole_array() {
        for op in [
            BinaryOp::Add,
            BinaryOp::Sub,
            BinaryOp::ElemMul,
            BinaryOp::ElemDiv,
            BinaryOp::ElemLeftDiv,
        ] {
            for (a, b) in [
                (ramp(1.0), Value::Num(3.0)),
                (Value::Num(3.0), ramp(1.0)),
                (ramp(1.0), ramp(7.0)),
            ] {
                let kept = (a.clone(), b.clone());
                let (fresh, turns) = run(binary(op, a.clone(), b.clone()).unwrap());
                assert!(turns > 2, "{op:?} takes one turn");
                assert_eq!(fresh.shape(), Shape::matrix(1, N));
                let one = |x: f64, y: f64| data(&run(binary(op, Value::Num(x), Value::Num(y)).unwrap()).0)[0];
                for k in [0, 1, PIECE, N - 1] {
                    let at = |v: &Value| if v.is_scalar() { data(v)[0] } else { data(v)[k] };
                    assert_eq!(data(&fresh)[k], one(at(&a), at(&b)), "{op:?} at {k}");
                }
                // the operands were held elsewhere: they are as before
                assert_eq!((data(&kept.0), data(&kept.1)), (data(&a), data(&b)));
                drop(kept);
                assert_eq!(data(&run(binary(op, a, b).unwrap()).0), data(&fresh), "{op:?} in place");
            }
        }
    }

    #[test]
    fn an_array_that_is_not_shared_becomes_the_result() {
        let a = Array::row(vec![1.0; N]);
        let place = a.data().as_ptr();
        let (sum, _) = run(binary(BinaryOp::Add, Value::from(a), Value::Num(1.0)).unwrap());
        assert!(matches!(sum, Value::Double(s) if s.data().as_ptr() == place));
    }

    #[test]
    fn comparisons_and_other_classes_keep_class_and_shape() {
        let (less, turns) = run(binary(BinaryOp::Lt, ramp(0.0), Value::Num(2.0)).unwrap());
        assert!(turns > 2);
        assert!(
            matches!(&less, Value::Logical(a) if a.data()[..3] == [true, true, false] && a.shape() == &Shape::matrix(1, N))
        );
        let ints = super::super::cast::cast(&ramp(0.0), crate::Class::Int8).unwrap();
        let (sum, _) = run(binary(BinaryOp::Add, ints, Value::Num(100.0)).unwrap());
        assert!(matches!(&sum, Value::Int8(a) if a.data()[0] == 100 && a.data()[N - 1] == 127));
    }

    #[test]
    fn one_complex_piece_makes_the_result_complex() {
        let mut x = vec![4.0; N];
        x[N - 1] = -4.0;
        let root = |v| elementwise::map_real_or_complex(v, |x| x >= 0.0, f64::sqrt, C64::sqrt);
        let (z, turns) = run(map_pieces(Value::from(Array::column(x.clone())), Cost::High, root).unwrap());
        assert!(turns > 2);
        let whole = root(Value::from(Array::column(x))).unwrap();
        match (&z, &whole) {
            (Value::Complex(a), Value::Complex(b)) => assert!(a.data() == b.data() && a.shape() == b.shape()),
            other => panic!("{other:?}"),
        }
        let (real, _) = run(map_pieces(Value::from(Array::column(vec![4.0; N])), Cost::High, root).unwrap());
        assert!(matches!(&real, Value::Double(a) if a.data()[N - 1] == 2.0));
    }

    #[test]
    fn errors_and_small_arrays_come_at_once() {
        assert_eq!(
            run(binary(BinaryOp::Add, Value::Num(1.0), Value::from(Array::row(vec![1.0; 10]))).unwrap()).1,
            0
        );
        assert!(binary(BinaryOp::Add, ramp(0.0), Value::from(Array::row(vec![1.0, 2.0]))).is_err());
        let job = zip_pieces(ramp(0.0), Value::Num(f64::NAN), Cost::Low, relational::and).unwrap();
        let Outcome::Job(mut job) = job else {
            panic!("done at once")
        };
        assert!(job.advance(1).is_err());
    }
}
