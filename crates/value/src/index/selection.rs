//! What a subscript list selects, and how a new value lands there: shape logic without any element type.

use super::fault;
use super::subscript::{Picks, Steps, Subscript};
use crate::{alloc, Result, Shape, Value};
use smallvec::SmallVec;

pub(crate) type Dims = SmallVec<[usize; 4]>;
pub(crate) type PickList = SmallVec<[Picks; 3]>;

/// The extents that `count` subscripts see: the last one folds all remaining dimensions.
pub(crate) fn folded(shape: &Shape, count: usize) -> Dims {
    let mut dims: Dims = (0..count).map(|d| shape.dim(d)).collect();
    if let Some(last) = dims.last_mut() {
        *last = shape.dims().iter().skip(count.saturating_sub(1)).product();
    }
    dims
}

/// A selection for reading.
#[derive(Debug)]
pub(crate) struct Selection {
    pub dims: Dims,
    pub picks: PickList,
    /// Shape of the result.
    pub shape: Shape,
}

impl Selection {
    pub(crate) fn read(shape: &Shape, args: &[Value]) -> Result<Selection> {
        if let [one] = args {
            return Selection::linear(shape, one);
        }
        let dims = folded(shape, args.len());
        let mut picks = PickList::new();
        let mut lengths = Dims::new();
        for (k, (arg, extent)) in args.iter().zip(&dims).enumerate() {
            let s = Subscript::read(arg, *extent, k, args.len())?;
            s.check(*extent, k, args.len())?;
            lengths.push(s.picks.len());
            picks.push(s.picks);
        }
        Ok(Selection {
            dims,
            picks,
            shape: Shape::new(&lengths),
        })
    }

    /// One subscript: a colon gives a column; between vectors the array's orientation wins; else the index's shape.
    fn linear(shape: &Shape, arg: &Value) -> Result<Selection> {
        let extent = shape.numel();
        let s = Subscript::read(arg, extent, 0, 1)?;
        s.check(extent, 0, 1)?;
        let own = s.shape(arg);
        let oriented = !s.colon && shape.is_vector() && !shape.is_scalar() && own.is_vector();
        let result = match oriented {
            true if shape.is_row() => Shape::row(s.picks.len()),
            true => Shape::column(s.picks.len()),
            false => own,
        };
        Ok(Selection {
            dims: SmallVec::from_slice(&[extent]),
            picks: SmallVec::from_iter([s.picks]),
            shape: result,
        })
    }
}

/// Where an assignment lands, and what the array must be grown to before.
#[derive(Debug)]
pub(crate) struct Landing {
    /// Extents after growth, one for each subscript.
    pub dims: Dims,
    pub picks: PickList,
    /// The array's shape after growth.
    pub shape: Shape,
    pub grows: bool,
}

impl Landing {
    /// `right` is the shape of the value to be assigned.
    pub(crate) fn new(shape: &Shape, args: &[Value], right: &Shape) -> Result<Landing> {
        if let [one] = args {
            return Landing::linear(shape, one, right);
        }
        if args.is_empty() {
            let all = Subscript::all(shape.numel());
            if right.numel() != 1 && right.numel() != shape.numel() {
                return Err(fault::element_count_mismatch());
            }
            let (dims, picks) = (SmallVec::from_slice(&[shape.numel()]), SmallVec::from_iter([all.picks]));
            return Ok(Landing {
                dims,
                picks,
                shape: shape.clone(),
                grows: false,
            });
        }
        let extents = folded(shape, args.len());
        let blank = shape.dims().iter().all(|d| *d == 0);
        let mut subscripts: SmallVec<[Subscript; 3]> = SmallVec::new();
        for (k, (arg, extent)) in args.iter().zip(&extents).enumerate() {
            subscripts.push(Subscript::read(arg, *extent, k, args.len())?);
        }
        if blank && subscripts.iter().any(|s| s.colon) {
            fill_colons(&mut subscripts, right);
        }
        let lengths: Dims = subscripts.iter().map(|s| s.picks.len()).collect();
        check_sizes(&lengths, right)?;
        let nothing = lengths.contains(&0);
        let dims: Dims = subscripts
            .iter()
            .zip(&extents)
            .map(|(s, e)| if nothing { *e } else { s.bound.max(*e) })
            .collect();
        let grows = dims != extents;
        if grows && args.len() < shape.ndims() {
            return Err(fault::ambiguous_growth());
        }
        let shape = if grows { Shape::new(&dims) } else { shape.clone() };
        alloc::checked_size(shape.dims(), 1)?;
        Ok(Landing {
            dims,
            picks: subscripts.into_iter().map(|s| s.picks).collect(),
            shape,
            grows,
        })
    }

    fn linear(shape: &Shape, arg: &Value, right: &Shape) -> Result<Landing> {
        let extent = shape.numel();
        let s = Subscript::read(arg, extent, 0, 1)?;
        let n = right.numel();
        if n != 1 && n != s.picks.len() {
            return Err(fault::element_count_mismatch());
        }
        let grows = s.bound > extent;
        let grown = match grows {
            false => shape.clone(),
            true if shape.is_row() || *shape == Shape::empty() => Shape::row(s.bound),
            true if shape.is_column() => Shape::column(s.bound),
            true => return Err(fault::ambiguous_growth()),
        };
        alloc::checked_size(grown.dims(), 1)?;
        let dims = SmallVec::from_slice(&[s.bound.max(extent)]);
        Ok(Landing {
            dims,
            picks: SmallVec::from_iter([s.picks]),
            shape: grown,
            grows,
        })
    }

    /// The one position that the subscripts name; `None` when they name none or several.
    pub(crate) fn single(&self) -> Option<usize> {
        let mut at = 0;
        let mut stride = 1;
        for (p, extent) in self.picks.iter().zip(&self.dims) {
            if p.len() != 1 {
                return None;
            }
            at += p.steps().at(0) * stride;
            stride *= extent;
        }
        Some(at)
    }
}

/// In a 0x0 array a colon takes its length from the right side: `A = []; A(:, 1) = v`.
fn fill_colons(subscripts: &mut [Subscript], right: &Shape) {
    let direct = right.ndims() <= subscripts.len()
        && subscripts
            .iter()
            .enumerate()
            .all(|(k, s)| s.colon || s.picks.len() == right.dim(k));
    let mut rest = right.dims().iter().copied().filter(|d| *d != 1);
    for (k, s) in subscripts.iter_mut().enumerate() {
        if s.colon {
            let len = if direct { right.dim(k) } else { rest.next().unwrap_or(1) };
            *s = Subscript::all(len);
        } else if s.picks.len() != 1 {
            rest.next();
        }
    }
}

/// Sizes agree when they are the same after dropping ones; a scalar fits everywhere.
fn check_sizes(lengths: &[usize], right: &Shape) -> Result<()> {
    let n = right.numel();
    if n == 1 || (n == 0 && lengths.contains(&0)) {
        return Ok(());
    }
    let left = lengths.iter().filter(|d| **d != 1);
    if left.eq(right.dims().iter().filter(|d| **d != 1)) {
        return Ok(());
    }
    Err(fault::size_mismatch(lengths, right.dims()))
}

/// Visits a selection in column-major order, one innermost run at a time: `visit(base, stride, steps)` stands for the
/// positions `base + stride * step`. Leading dimensions that are taken whole are merged into one long run.
pub(crate) fn each_run<'a>(dims: &[usize], picks: &'a [Picks], mut visit: impl FnMut(usize, usize, Steps<'a>)) {
    let mut axes: SmallVec<[(Steps<'a>, usize); 4]> = SmallVec::new();
    if let [one] = picks {
        if one.len() > 0 {
            visit(0, 1, one.steps());
        }
        return;
    }
    let (mut offset, mut stride) = (0, 1);
    for (p, extent) in picks.iter().zip(dims) {
        let steps = p.steps();
        match (axes.last_mut(), steps) {
            (_, s) if s.len() == 0 => return,
            (_, s) if s.len() == 1 => offset += s.at(0) * stride,
            (Some((Steps::Range { start: 0, len: whole }, unit)), Steps::Range { start, len })
                if *whole * *unit == stride =>
            {
                let (w, u) = (*whole, *unit);
                axes.pop();
                axes.push((
                    Steps::Range {
                        start: start * w,
                        len: len * w,
                    },
                    u,
                ));
            }
            _ => axes.push((steps, stride)),
        }
        stride *= extent;
    }
    let Some(((inner, unit), outer)) = axes.split_first().map(|(a, b)| (*a, b)) else {
        return visit(offset, 1, Steps::Range { start: 0, len: 1 });
    };
    let mut counter: SmallVec<[usize; 4]> = SmallVec::from_elem(0, outer.len());
    loop {
        let base = outer
            .iter()
            .zip(&counter)
            .fold(offset, |at, ((steps, stride), k)| at + steps.at(*k) * stride);
        visit(base, unit, inner);
        let mut d = 0;
        loop {
            let (Some((steps, _)), Some(c)) = (outer.get(d), counter.get_mut(d)) else {
                return;
            };
            *c += 1;
            if *c < steps.len() {
                break;
            }
            *c = 0;
            d += 1;
        }
    }
}

/// All positions of a selection, for what isn't a plain array.
pub(crate) fn positions(dims: &[usize], picks: &[Picks]) -> Result<Vec<usize>> {
    let lengths: Dims = picks.iter().map(Picks::len).collect();
    let mut out = alloc::try_with_capacity(alloc::checked_numel(&lengths)?)?;
    each_run(dims, picks, |base, stride, steps| {
        out.extend((0..steps.len()).map(|k| base + stride * steps.at(k)))
    });
    Ok(out)
}
