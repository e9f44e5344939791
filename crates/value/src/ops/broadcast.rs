//! Implicit expansion: one plan of contiguous runs for every pair of shapes, and the drivers that walk it.
//!
//! Kernels see contiguous runs only. A run advances through the left side, the right side or both; the side that stands still
//! is a scalar for that run. Adjacent dimensions that behave alike are merged, so equal shapes and scalars are one run.

use super::operand::Operand;
use crate::{alloc, Array, Error, Result, Shape};
use smallvec::SmallVec;
use std::rc::Rc;

/// Elements per tile: a copied left side is still in the first-level cache when the kernel works on it.
const TILE: usize = 2048;

/// A merged dimension: how many steps, and how far each side moves per step.
#[derive(Clone, Copy, Debug)]
struct Axis {
    len: usize,
    a: usize,
    b: usize,
}

/// How two shapes meet.
#[derive(Debug)]
pub(crate) struct Plan {
    shape: Shape,
    axes: SmallVec<[Axis; 4]>,
}

/// A contiguous piece of the result and where its operands start.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run {
    pub a: usize,
    pub b: usize,
    pub len: usize,
    pub a_moves: bool,
    pub b_moves: bool,
}

/// The shape of the result; fails where sizes differ and neither is one.
pub(crate) fn result_shape(a: &Shape, b: &Shape) -> Result<Shape> {
    let n = a.ndims().max(b.ndims());
    let mut dims: SmallVec<[usize; 4]> = SmallVec::new();
    for d in 0..n {
        let (p, q) = (a.dim(d), b.dim(d));
        dims.push(match (p, q) {
            _ if p == q => p,
            (1, q) => q,
            (p, 1) => p,
            _ => return Err(Error::size_mismatch()),
        });
    }
    Ok(Shape::new(&dims))
}

impl Plan {
    pub fn new(a: &Shape, b: &Shape) -> Result<Plan> {
        let shape = result_shape(a, b)?;
        alloc::checked_numel(shape.dims())?;
        let mut axes: SmallVec<[Axis; 4]> = SmallVec::new();
        let (mut step_a, mut step_b) = (1usize, 1usize);
        for (d, &len) in shape.dims().iter().enumerate() {
            let (p, q) = (a.dim(d), b.dim(d));
            let axis = Axis {
                len,
                a: if p == 1 { 0 } else { step_a },
                b: if q == 1 { 0 } else { step_b },
            };
            step_a = step_a.saturating_mul(p);
            step_b = step_b.saturating_mul(q);
            if len == 1 {
                continue;
            }
            match axes.last_mut() {
                Some(last) if (last.a == 0) == (axis.a == 0) && (last.b == 0) == (axis.b == 0) => last.len *= len,
                _ => axes.push(axis),
            }
        }
        Ok(Plan { shape, axes })
    }

    pub fn shape(&self) -> &Shape {
        &self.shape
    }

    /// Calls `f` for each run, in the order of the result.
    pub fn for_each_run(&self, mut f: impl FnMut(Run) -> Result<()>) -> Result<()> {
        if self.shape.is_empty() {
            return Ok(());
        }
        let Some((inner, outer)) = self.axes.split_first() else {
            return f(Run {
                a: 0,
                b: 0,
                len: 1,
                a_moves: true,
                b_moves: true,
            });
        };
        let mut at: SmallVec<[usize; 4]> = SmallVec::from_elem(0, outer.len());
        let (mut a, mut b) = (0usize, 0usize);
        loop {
            f(Run {
                a,
                b,
                len: inner.len,
                a_moves: inner.a != 0,
                b_moves: inner.b != 0,
            })?;
            let mut d = 0;
            loop {
                let (Some(axis), Some(k)) = (outer.get(d), at.get_mut(d)) else {
                    return Ok(());
                };
                *k += 1;
                if *k < axis.len {
                    a += axis.a;
                    b += axis.b;
                    break;
                }
                *k = 0;
                a -= axis.a * (axis.len - 1);
                b -= axis.b * (axis.len - 1);
                d += 1;
            }
        }
    }
}

/// The loops of one operation on one element type. Each works in place on one side.
pub(crate) struct Kernel<T: 'static> {
    /// `x[i] = f(x[i], y[i])`
    pub left: fn(&mut [T], &[T]),
    /// `y[i] = f(x[i], y[i])`
    pub right: fn(&[T], &mut [T]),
    /// `x[i] = f(x[i], y)`
    pub left_scalar: fn(&mut [T], T),
    /// `y[i] = f(x, y[i])`
    pub right_scalar: fn(T, &mut [T]),
    pub scalar: fn(T, T) -> T,
}

/// An elementwise operation; `loops` gives its kernel.
pub(crate) trait ElementOp<T: Copy + 'static> {
    fn apply(x: T, y: T) -> T;
    fn loops() -> Kernel<T> {
        Kernel {
            left: |x, y| {
                for (x, y) in x.iter_mut().zip(y) {
                    *x = Self::apply(*x, *y);
                }
            },
            right: |x, y| {
                for (x, y) in x.iter().zip(y) {
                    *y = Self::apply(*x, *y);
                }
            },
            left_scalar: |x, y| {
                for x in x {
                    *x = Self::apply(*x, y);
                }
            },
            right_scalar: |x, y| {
                for y in y {
                    *y = Self::apply(x, *y);
                }
            },
            scalar: Self::apply,
        }
    }
}

/// Runs a kernel over two operands. A side that nobody else holds and that has the shape of the result becomes the result.
pub(crate) fn apply<T: Copy + 'static>(k: &Kernel<T>, a: Operand<T>, b: Operand<T>) -> Result<Operand<T>> {
    match (a, b) {
        (Operand::Scalar(x), Operand::Scalar(y)) => Ok(Operand::Scalar((k.scalar)(x, y))),
        (Operand::Array(mut a), Operand::Scalar(y)) => {
            if let Some(own) = Rc::get_mut(&mut a) {
                (k.left_scalar)(own.data_mut(), y);
                return Ok(Operand::Array(a));
            }
            if a.numel() <= TILE {
                let mut own = a.try_clone()?;
                (k.left_scalar)(own.data_mut(), y);
                return Ok(Operand::Array(Rc::new(own)));
            }
            apply_new(k, &Operand::Array(a), &Operand::Scalar(y))
        }
        (Operand::Scalar(x), Operand::Array(mut b)) => {
            if let Some(own) = Rc::get_mut(&mut b) {
                (k.right_scalar)(x, own.data_mut());
                return Ok(Operand::Array(b));
            }
            if b.numel() <= TILE {
                let mut own = b.try_clone()?;
                (k.right_scalar)(x, own.data_mut());
                return Ok(Operand::Array(Rc::new(own)));
            }
            apply_new(k, &Operand::Scalar(x), &Operand::Array(b))
        }
        (Operand::Array(mut a), Operand::Array(mut b)) => {
            if a.shape() == b.shape() {
                if let Some(own) = Rc::get_mut(&mut a) {
                    (k.left)(own.data_mut(), b.data());
                    return Ok(Operand::Array(a));
                }
                if let Some(own) = Rc::get_mut(&mut b) {
                    (k.right)(a.data(), own.data_mut());
                    return Ok(Operand::Array(b));
                }
                if a.numel() <= TILE {
                    let mut own = a.try_clone()?;
                    (k.left)(own.data_mut(), b.data());
                    return Ok(Operand::Array(Rc::new(own)));
                }
            }
            apply_new(k, &Operand::Array(a), &Operand::Array(b))
        }
    }
}

/// The general case: a new array, filled run by run.
fn apply_new<T: Copy + 'static>(k: &Kernel<T>, a: &Operand<T>, b: &Operand<T>) -> Result<Operand<T>> {
    let plan = Plan::new(&a.shape(), &b.shape())?;
    let n = alloc::checked_size(plan.shape().dims(), std::mem::size_of::<T>())?;
    let mut out: Vec<T> = alloc::try_with_capacity(n)?;
    let (x, y) = (a.data(), b.data());
    plan.for_each_run(|run| {
        let mut done = 0;
        while done < run.len {
            let len = (run.len - done).min(TILE);
            let start = out.len();
            let (ra, rb) = (
                run.a + if run.a_moves { done } else { 0 },
                run.b + if run.b_moves { done } else { 0 },
            );
            if run.a_moves {
                out.extend_from_slice(&x[ra..ra + len]);
                if run.b_moves {
                    (k.left)(&mut out[start..], &y[rb..rb + len]);
                } else {
                    (k.left_scalar)(&mut out[start..], y[rb]);
                }
            } else {
                out.extend_from_slice(&y[rb..rb + len]);
                (k.right_scalar)(x[ra], &mut out[start..]);
            }
            done += len;
        }
        Ok(())
    })?;
    Ok(Operand::from_array(Array::new(plan.shape, out)?))
}

/// Element by element into another type, for what has no kernel: text, mixed integers, powers that turn complex.
pub(crate) fn zip_with<A, B, T>(
    a: (&Shape, &[A]),
    b: (&Shape, &[B]),
    mut f: impl FnMut(&A, &B) -> Result<T>,
) -> Result<Array<T>> {
    let plan = Plan::new(a.0, b.0)?;
    let n = alloc::checked_size(plan.shape().dims(), std::mem::size_of::<T>())?;
    let mut out: Vec<T> = alloc::try_with_capacity(n)?;
    plan.for_each_run(|run| {
        let (step_a, step_b) = (usize::from(run.a_moves), usize::from(run.b_moves));
        for i in 0..run.len {
            out.push(f(&a.1[run.a + i * step_a], &b.1[run.b + i * step_b])?);
        }
        Ok(())
    })?;
    Array::new(plan.shape, out)
}

/// `zip_with` for operands.
pub(crate) fn zip_operands<A, B, T: Copy + 'static>(
    a: &Operand<A>,
    b: &Operand<B>,
    mut f: impl FnMut(A, B) -> T,
) -> Result<Operand<T>>
where
    A: Copy,
    B: Copy,
{
    if let (Operand::Scalar(x), Operand::Scalar(y)) = (a, b) {
        return Ok(Operand::Scalar(f(*x, *y)));
    }
    let out = zip_with((&a.shape(), a.data()), (&b.shape(), b.data()), |x, y| Ok(f(*x, *y)))?;
    Ok(Operand::from_array(out))
}

/// The loops of one comparison.
pub(crate) struct Test<T: 'static> {
    pub both: fn(&[T], &[T], &mut [bool]),
    pub right_scalar: fn(&[T], T, &mut [bool]),
    pub left_scalar: fn(T, &[T], &mut [bool]),
    pub scalar: fn(T, T) -> bool,
}

/// A comparison of two elements; `loops` gives its kernel.
pub(crate) trait ElementTest<T: Copy + 'static> {
    fn test(x: T, y: T) -> bool;
    fn loops() -> Test<T> {
        Test {
            both: |x, y, out| {
                for ((x, y), o) in x.iter().zip(y).zip(out) {
                    *o = Self::test(*x, *y);
                }
            },
            right_scalar: |x, y, out| {
                for (x, o) in x.iter().zip(out) {
                    *o = Self::test(*x, y);
                }
            },
            left_scalar: |x, y, out| {
                for (y, o) in y.iter().zip(out) {
                    *o = Self::test(x, *y);
                }
            },
            scalar: Self::test,
        }
    }
}

/// Runs a comparison over two operands.
pub(crate) fn test<T: Copy + 'static>(k: &Test<T>, a: &Operand<T>, b: &Operand<T>) -> Result<Operand<bool>> {
    if let (Operand::Scalar(x), Operand::Scalar(y)) = (a, b) {
        return Ok(Operand::Scalar((k.scalar)(*x, *y)));
    }
    let plan = Plan::new(&a.shape(), &b.shape())?;
    let n = alloc::checked_size(plan.shape().dims(), 1)?;
    let mut out = alloc::try_filled(n, false)?;
    let (x, y) = (a.data(), b.data());
    let mut start = 0;
    plan.for_each_run(|run| {
        let part = &mut out[start..start + run.len];
        start += run.len;
        match (run.a_moves, run.b_moves) {
            (true, true) => (k.both)(&x[run.a..run.a + run.len], &y[run.b..run.b + run.len], part),
            (true, false) => (k.right_scalar)(&x[run.a..run.a + run.len], y[run.b], part),
            _ => (k.left_scalar)(x[run.a], &y[run.b..run.b + run.len], part),
        }
        Ok(())
    })?;
    Ok(Operand::from_array(Array::new(plan.shape, out)?))
}
