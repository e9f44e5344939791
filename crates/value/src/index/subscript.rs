//! Subscripts resolved against the size of an array: ranges or lists of zero-based positions.
//!
//! All shape rules of indexing are decided here and in `selection`, once for every class.

use super::fault;
use crate::{alloc, Array, Result, Shape, Value};

/// Zero-based positions along one dimension.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Picks {
    Range { start: usize, len: usize },
    List(Vec<usize>),
}

/// A `Picks` without ownership, to copy about in loops.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Steps<'a> {
    Range { start: usize, len: usize },
    List(&'a [usize]),
}

impl Picks {
    pub(crate) fn len(&self) -> usize {
        match self {
            Picks::Range { len, .. } => *len,
            Picks::List(v) => v.len(),
        }
    }
    pub(crate) fn steps(&self) -> Steps<'_> {
        match self {
            Picks::Range { start, len } => Steps::Range {
                start: *start,
                len: *len,
            },
            Picks::List(v) => Steps::List(v),
        }
    }
    /// True for every position of a dimension of this extent, in order.
    pub(crate) fn is_all(&self, extent: usize) -> bool {
        matches!(self, Picks::Range { start: 0, len } if *len == extent)
    }
}

impl Steps<'_> {
    pub(crate) fn len(self) -> usize {
        match self {
            Steps::Range { len, .. } => len,
            Steps::List(v) => v.len(),
        }
    }
    pub(crate) fn at(self, k: usize) -> usize {
        match self {
            Steps::Range { start, .. } => start + k,
            Steps::List(v) => v.get(k).copied().unwrap_or(0),
        }
    }
}

/// One subscript, read.
#[derive(Debug)]
pub(crate) struct Subscript {
    pub picks: Picks,
    /// One past the highest position; 0 when nothing is picked.
    pub bound: usize,
    pub colon: bool,
    pub mask: bool,
}

/// `:` as the compiler emits it, and as programs write it: `x(':')`.
pub(crate) fn is_colon(arg: &Value) -> bool {
    match arg {
        Value::Char(a) => a.data() == [u16::from(b':')],
        Value::String(a) => matches!(a.data(), [s] if s.units() == Some(&[u16::from(b':')])),
        _ => false,
    }
}

impl Subscript {
    /// Reads a subscript. `extent` is what a colon stands for; bounds are not checked here.
    pub(crate) fn read(arg: &Value, extent: usize, position: usize, count: usize) -> Result<Subscript> {
        if is_colon(arg) {
            return Ok(Subscript::all(extent));
        }
        let numbers = |r: Option<(Picks, usize)>| r.ok_or_else(|| fault::bad_subscript(position, count));
        let (picks, bound) = match arg {
            Value::Num(x) => match position_from(*x) {
                Some(p) => (Picks::Range { start: p, len: 1 }, p + 1),
                None => return Err(fault::bad_subscript(position, count)),
            },
            Value::Bool(b) => return mask(std::slice::from_ref(b)),
            Value::Logical(a) => return mask(a.data()),
            Value::Double(a) => numbers(positions(a, |x| x)?)?,
            Value::Single(a) => numbers(positions(a, f64::from)?)?,
            Value::Int8(a) => numbers(positions(a, f64::from)?)?,
            Value::Int16(a) => numbers(positions(a, f64::from)?)?,
            Value::Int32(a) => numbers(positions(a, f64::from)?)?,
            Value::Int64(a) => numbers(positions(a, |x| x as f64)?)?,
            Value::Uint8(a) => numbers(positions(a, f64::from)?)?,
            Value::Uint16(a) | Value::Char(a) => numbers(positions(a, f64::from)?)?,
            Value::Uint32(a) => numbers(positions(a, f64::from)?)?,
            Value::Uint64(a) => numbers(positions(a, |x| x as f64)?)?,
            Value::Complex(_) | Value::ComplexSingle(_) => return Err(fault::bad_subscript(position, count)),
            other => return Err(fault::not_an_index(other.class())),
        };
        Ok(Subscript {
            picks,
            bound,
            colon: false,
            mask: false,
        })
    }

    /// Shape of the index itself (of `find(mask)` for a mask): what a single subscript gives to the result.
    pub(crate) fn shape(&self, arg: &Value) -> Shape {
        let (count, shape) = (self.picks.len(), arg.shape());
        match (self.colon, self.mask) {
            (true, _) => Shape::column(count),
            (_, false) => shape,
            _ if (shape.is_scalar() && count == 0) || shape == Shape::empty() => Shape::empty(),
            _ if shape.is_row() => Shape::row(count),
            _ => Shape::column(count),
        }
    }

    pub(crate) fn all(extent: usize) -> Subscript {
        Subscript {
            picks: Picks::Range { start: 0, len: extent },
            bound: extent,
            colon: true,
            mask: false,
        }
    }

    /// The error for reading beyond `extent`.
    pub(crate) fn check(&self, extent: usize, position: usize, count: usize) -> Result<()> {
        if self.bound <= extent {
            return Ok(());
        }
        Err(if self.mask {
            fault::mask_too_long(position, count)
        } else {
            fault::out_of_bounds(position, count, extent)
        })
    }
}

/// The zero-based position behind an index; `None` for what can't be one. Huge indices saturate below `usize::MAX`.
pub(crate) fn position_from(x: f64) -> Option<usize> {
    if x >= 1.0 && x == x.trunc() && x.is_finite() {
        Some(((x - 1.0) as usize).min(usize::MAX - 1))
    } else {
        None
    }
}

/// Reads numbers as positions. Consecutive ones stay a range, without a list.
fn positions<T: Copy>(a: &Array<T>, widen: impl Fn(T) -> f64) -> Result<Option<(Picks, usize)>> {
    let data = a.data();
    let Some(first) = data.first() else {
        return Ok(Some((Picks::Range { start: 0, len: 0 }, 0)));
    };
    let Some(start) = position_from(widen(*first)) else {
        return Ok(None);
    };
    let run = data
        .iter()
        .enumerate()
        .take_while(|(k, x)| widen(**x) == (start as f64 + 1.0) + *k as f64)
        .count()
        .max(1);
    if run == data.len() {
        return Ok(Some((Picks::Range { start, len: run }, start.saturating_add(run))));
    }
    let mut list = alloc::try_with_capacity(data.len())?;
    list.extend(start..start.saturating_add(run));
    let mut highest = start.saturating_add(run - 1);
    for x in data.iter().skip(run) {
        let Some(p) = position_from(widen(*x)) else {
            return Ok(None);
        };
        highest = highest.max(p);
        list.push(p);
    }
    Ok(Some((Picks::List(list), highest.saturating_add(1))))
}

/// The positions of the true elements.
fn mask(data: &[bool]) -> Result<Subscript> {
    let count = data.iter().filter(|b| **b).count();
    let start = data.iter().position(|b| *b).unwrap_or(0);
    let bound = data.iter().rposition(|b| *b).map_or(0, |p| p + 1);
    let picks = if bound - start.min(bound) == count {
        Picks::Range { start, len: count }
    } else {
        let mut list = alloc::try_with_capacity(count)?;
        list.extend(data.iter().enumerate().filter(|(_, b)| **b).map(|(i, _)| i));
        Picks::List(list)
    };
    Ok(Subscript {
        picks,
        bound,
        colon: false,
        mask: true,
    })
}
