//! Elements in other places: permutation of dimensions, repetition, mirror images and rotation.

use super::super::element::{gather, Element};
use super::super::rearrange::{rearrange, Rearrange};
use super::super::selection::{Dims, PickList};
use super::super::subscript::Picks;
use crate::{alloc, Array, Error, Result, Shape, Value};

/// Result dimension `k` is dimension `order[k]` (zero-based) of the value. The order must name each dimension once.
pub fn permute(value: &Value, order: &[usize]) -> Result<Value> {
    let shape = value.shape();
    if order.len() < shape.ndims() {
        return Err(Error::new(
            "MATLAB:permute:tooFewIndices",
            "ORDER must have at least N elements for an N-D array.",
        ));
    }
    if (0..order.len()).any(|d| !order.contains(&d)) {
        return Err(Error::new(
            "MATLAB:permute:repeatedIndex",
            "ORDER contains an invalid permutation index.",
        ));
    }
    if order.iter().enumerate().all(|(k, d)| k == *d) {
        return Ok(value.clone());
    }
    rearrange(value, &Permuted(order))
}

struct Permuted<'a>(&'a [usize]);

impl Rearrange for Permuted<'_> {
    fn apply<T: Element>(&self, a: &Array<T>) -> Result<Array<T>> {
        let rank = self.0.len();
        let mut strides: Dims = Dims::new();
        let mut stride = 1;
        for d in 0..rank {
            strides.push(stride);
            stride *= a.shape().dim(d);
        }
        let dims: Dims = self.0.iter().map(|d| a.shape().dim(*d)).collect();
        let steps: Dims = self.0.iter().map(|d| strides.get(*d).copied().unwrap_or(0)).collect();
        let mut out = alloc::try_with_capacity(a.numel())?;
        let mut counter: Dims = Dims::from_elem(0, rank);
        let (inner, step) = (dims.first().copied().unwrap_or(1), steps.first().copied().unwrap_or(0));
        while out.len() < a.numel() {
            let base: usize = counter.iter().zip(&steps).map(|(c, s)| c * s).sum();
            out.extend((0..inner).map(|k| a.data()[base + k * step].clone()));
            for (c, n) in counter.iter_mut().zip(&dims).skip(1) {
                *c += 1;
                if *c < *n {
                    break;
                }
                *c = 0;
            }
        }
        Array::new(Shape::new(&dims), out)
    }
}

/// Copies side by side: `counts[d]` along dimension `d`.
pub fn repmat(value: &Value, counts: &[usize]) -> Result<Value> {
    if counts.iter().all(|c| *c == 1) {
        return Ok(value.clone());
    }
    rearrange(value, &Repeated(counts))
}

struct Repeated<'a>(&'a [usize]);

impl Rearrange for Repeated<'_> {
    fn apply<T: Element>(&self, a: &Array<T>) -> Result<Array<T>> {
        let rank = a.shape().ndims().max(self.0.len());
        let mut dims = Dims::new();
        for d in 0..rank {
            let wide = (a.shape().dim(d) as u64).checked_mul(self.0.get(d).copied().unwrap_or(1) as u64);
            dims.push(
                wide.and_then(|n| usize::try_from(n).ok())
                    .ok_or_else(|| Error::too_large(self.0))?,
            );
        }
        let n = alloc::checked_size(&dims, std::mem::size_of::<T>())?;
        let shape = Shape::new(&dims);
        if n == 0 {
            return Ok(Array::empty_of(shape));
        }
        let mut out: Vec<T> = alloc::try_with_capacity(n)?;
        if let [one] = a.data() {
            out.resize(n, one.clone());
            return Array::new(shape, out);
        }
        // Tile the first dimension for each old column, then whole blocks of the dimensions above.
        let mut level = alloc::try_copy(a.data())?;
        let mut block = 1;
        for d in 0..rank {
            block *= a.shape().dim(d);
            let times = self.0.get(d).copied().unwrap_or(1);
            if times != 1 {
                out = alloc::try_with_capacity(level.len() * times)?;
                for chunk in level.chunks(block.max(1)) {
                    for _ in 0..times {
                        out.extend_from_slice(chunk);
                    }
                }
                level = out;
            }
            block *= times;
        }
        Array::new(shape, level)
    }
}

/// Mirrored along a zero-based dimension.
pub fn flip(value: &Value, dim: usize) -> Result<Value> {
    let n = value.shape().dim(dim);
    if n < 2 {
        return Ok(value.clone());
    }
    along(value, dim, alloc::try_collect((0..n).rev())?)
}

/// Rotated along a zero-based dimension: element `k` moves to `k + shift`, around the end.
pub fn circshift(value: &Value, shift: i64, dim: usize) -> Result<Value> {
    let n = value.shape().dim(dim);
    if n < 2 {
        return Ok(value.clone());
    }
    let by = shift.rem_euclid(n as i64) as usize;
    along(value, dim, alloc::try_collect((0..n).map(|k| (k + n - by) % n))?)
}

/// The given positions along one dimension, all of the others.
fn along(value: &Value, dim: usize, list: Vec<usize>) -> Result<Value> {
    let (inner, size, outer) = value.shape().split(dim);
    let whole = |len: usize| Picks::Range { start: 0, len };
    let count = list.len();
    let picks = [whole(inner), Picks::List(list), whole(outer)].into_iter().collect();
    rearrange(
        value,
        &Along {
            dim,
            count,
            dims: [inner, size, outer],
            picks,
        },
    )
}

struct Along {
    dim: usize,
    /// Positions along the dimension.
    count: usize,
    /// The array's size before, along and behind the dimension, and what is taken of each.
    dims: [usize; 3],
    picks: PickList,
}

impl Rearrange for Along {
    fn apply<T: Element>(&self, a: &Array<T>) -> Result<Array<T>> {
        let shape = a.shape().with_dim(self.dim, self.count);
        Array::new(shape, gather(a.data(), &self.dims, &self.picks)?)
    }
}
