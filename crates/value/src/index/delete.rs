//! `x(...) = []`: what remains is selected.

use super::rearrange::rearrange;
use super::selection::{folded, Dims, PickList, Selection};
use super::subscript::{Picks, Subscript};
use super::{fast, fault};
use crate::{alloc, with_array, Array, Result, Shape, Value};
use std::rc::Rc;

/// Removes the selected elements. On an error the base is as it was.
pub fn delete(base: &mut Value, args: &[Value]) -> Result<()> {
    if let [Value::Num(i)] = args {
        if remove_one(base, *i) {
            return Ok(());
        }
    }
    let shape = match &*base {
        Value::Map(_) => Shape::scalar(),
        other => other.shape(),
    };
    let rest = match args {
        [] => return Err(fault::delete_needs_one_index()),
        [one] => remaining_linear(&shape, one)?,
        many => remaining(&shape, many)?,
    };
    let Some(rest) = rest else { return Ok(()) };
    if !shorten(base, &rest) {
        *base = rearrange(base, &rest)?;
    }
    Ok(())
}

/// One element of a vector that nobody else holds, in place. False: the general way decides.
fn remove_one(base: &mut Value, i: f64) -> bool {
    with_array!(base, a => match (fast::position(a.shape(), &[Value::Num(i)]), Rc::get_mut(a)) {
        (Some(at), Some(own)) if own.numel() > 1 && own.shape().is_vector() => {
            own.remove(at);
            true
        }
        _ => false,
    }, _ => false)
}

/// One subscript: vectors keep their orientation, anything else becomes a row. `None` when nothing goes.
fn remaining_linear(shape: &Shape, arg: &Value) -> Result<Option<Selection>> {
    let n = shape.numel();
    let s = Subscript::read(arg, n, 0, 1)?;
    if s.bound > n {
        return Err(fault::delete_out_of_range());
    }
    if s.colon {
        return Ok(Some(Selection {
            dims: [n].into_iter().collect(),
            picks: none(),
            shape: Shape::empty(),
        }));
    }
    if s.picks.len() == 0 {
        return Ok(None);
    }
    let keep = complement(&s.picks, n)?;
    let shape = if shape.is_column() && !shape.is_scalar() {
        Shape::column(keep.len())
    } else {
        Shape::row(keep.len())
    };
    Ok(Some(Selection {
        dims: [n].into_iter().collect(),
        picks: [keep].into_iter().collect(),
        shape,
    }))
}

fn none() -> PickList {
    [Picks::Range { start: 0, len: 0 }].into_iter().collect()
}

/// Several subscripts: only one may leave something of its dimension.
fn remaining(shape: &Shape, args: &[Value]) -> Result<Option<Selection>> {
    let extents = folded(shape, args.len());
    let mut partial: Option<(usize, Picks)> = None;
    let (mut several, mut empty, mut colon_axis) = (false, false, None);
    for (k, (arg, extent)) in args.iter().zip(&extents).enumerate() {
        let s = Subscript::read(arg, *extent, k, args.len())?;
        if s.bound > *extent {
            return Err(fault::delete_out_of_range());
        }
        empty |= !s.colon && s.picks.len() == 0;
        if s.colon {
            continue;
        }
        let keep = complement(&s.picks, *extent)?;
        if keep.len() == 0 {
            colon_axis.get_or_insert(k);
            continue;
        }
        several |= partial.is_some();
        partial.get_or_insert((k, keep));
    }
    if empty {
        return Ok(None);
    }
    if several {
        return Err(fault::delete_needs_one_index());
    }
    // All dimensions are taken whole: the one that was written out goes, else the first.
    let (axis, keep) = partial.unwrap_or((colon_axis.unwrap_or(0), Picks::Range { start: 0, len: 0 }));
    let mut lengths: Dims = extents.clone();
    let mut picks: PickList = extents.iter().map(|e| Picks::Range { start: 0, len: *e }).collect();
    if let (Some(l), Some(p)) = (lengths.get_mut(axis), picks.get_mut(axis)) {
        *l = keep.len();
        *p = keep;
    }
    Ok(Some(Selection {
        dims: extents,
        picks,
        shape: Shape::new(&lengths),
    }))
}

/// The positions below `n` that are not picked.
fn complement(picks: &Picks, n: usize) -> Result<Picks> {
    match picks {
        Picks::Range { len: 0, .. } => return Ok(Picks::Range { start: 0, len: n }),
        Picks::Range { start: 0, len } => {
            return Ok(Picks::Range {
                start: *len,
                len: n.saturating_sub(*len),
            })
        }
        Picks::Range { start, len } if start + len == n => return Ok(Picks::Range { start: 0, len: *start }),
        _ => {}
    }
    let mut gone = alloc::try_filled(n, false)?;
    let steps = picks.steps();
    for k in 0..steps.len() {
        if let Some(g) = gone.get_mut(steps.at(k)) {
            *g = true;
        }
    }
    let left = gone.iter().filter(|g| !**g).count();
    let mut list = alloc::try_with_capacity(left)?;
    list.extend(gone.iter().enumerate().filter(|(_, g)| !**g).map(|(i, _)| i));
    Ok(Picks::List(list))
}

/// Taking elements off the end of an array that nothing else holds moves nothing: a stack's pop.
fn shorten(base: &mut Value, rest: &Selection) -> bool {
    fn cut<T>(rc: &mut Rc<Array<T>>, shape: &Shape) -> bool {
        let Some(a) = Rc::get_mut(rc) else { return false };
        let (_, mut data) = std::mem::replace(a, Array::empty()).into_parts();
        data.truncate(shape.numel());
        Array::new(shape.clone(), data).map(|shorter| *a = shorter).is_ok()
    }
    let (Some((last, before)), Some((extent, inner))) = (rest.picks.split_last(), rest.dims.split_last()) else {
        return false;
    };
    let prefix = matches!(last, Picks::Range { start: 0, len } if len <= extent)
        && before.iter().zip(inner).all(|(p, e)| p.is_all(*e));
    if !prefix || rest.shape.is_scalar() || rest.shape.numel() == 0 {
        return false;
    }
    crate::with_array!(base, a => cut(a, &rest.shape), _ => false)
}
