//! The innermost loops: copying selected elements out of a slice, into it, and growing an array.

use super::selection::{each_run, Dims, Landing};
use super::subscript::{Picks, Steps};
use crate::{alloc, Array, Error, Result, Shape, StringValue, Value, C32, C64};

/// What fills the places that growth creates.
pub(crate) trait Element: Clone {
    fn fill() -> Self;
}

macro_rules! element {
    ($($t:ty => $fill:expr),* $(,)?) => {$(
        impl Element for $t {
            fn fill() -> Self {
                $fill
            }
        }
    )*};
}
element! {
    f64 => 0.0, f32 => 0.0, i8 => 0, i16 => 0, i32 => 0, i64 => 0, u8 => 0, u16 => 0, u32 => 0, u64 => 0, bool => false,
    C64 => C64 { re: 0.0, im: 0.0 }, C32 => C32 { re: 0.0, im: 0.0 },
    StringValue => StringValue::missing(), Value => Value::empty(), crate::object::Item => crate::object::Item::Blank,
    // Element numbers of a struct array; the fill marks a new element.
    usize => usize::MAX,
}

/// Selected elements in column-major order.
pub(crate) fn gather<T: Clone>(data: &[T], dims: &[usize], picks: &[Picks]) -> Result<Vec<T>> {
    let lengths: Dims = picks.iter().map(Picks::len).collect();
    let n = alloc::checked_size(&lengths, std::mem::size_of::<T>())?;
    let mut out = alloc::try_with_capacity(n)?;
    each_run(dims, picks, |base, stride, steps| match steps {
        Steps::Range { start, len } if stride == 1 => out.extend_from_slice(&data[base + start..base + start + len]),
        Steps::Range { start, len } => out.extend((start..start + len).map(|i| data[base + i * stride].clone())),
        Steps::List(list) => out.extend(list.iter().map(|i| data[base + i * stride].clone())),
    });
    Ok(out)
}

/// Writes `source` (one element for each place, or one for all) to the selected places.
pub(crate) fn scatter<T: Clone>(data: &mut [T], dims: &[usize], picks: &[Picks], source: &[T]) {
    if let [one] = source {
        each_run(dims, picks, |base, stride, steps| match steps {
            Steps::Range { start, len } if stride == 1 => data[base + start..base + start + len].fill(one.clone()),
            _ => {
                for k in 0..steps.len() {
                    data[base + stride * steps.at(k)] = one.clone();
                }
            }
        });
        return;
    }
    let mut rest = source;
    each_run(dims, picks, |base, stride, steps| {
        let (now, later) = rest.split_at(steps.len().min(rest.len()));
        rest = later;
        match steps {
            Steps::Range { start, len } if stride == 1 && now.len() == len => {
                data[base + start..base + start + len].clone_from_slice(now)
            }
            _ => {
                for (k, item) in now.iter().enumerate() {
                    data[base + stride * steps.at(k)] = item.clone();
                }
            }
        }
    });
}

/// Grows where the landing asks for it, then writes.
pub(crate) fn place<T: Element>(array: &mut Array<T>, landing: &Landing, source: &[T]) -> Result<()> {
    if landing.grows {
        grow(array, &landing.shape)?;
    }
    scatter(array.data_mut(), &landing.dims, &landing.picks, source);
    Ok(())
}

/// Makes an array larger; old elements keep their subscripts. The array is untouched when memory is short.
pub(crate) fn grow<T: Element>(array: &mut Array<T>, shape: &Shape) -> Result<()> {
    let n = alloc::checked_size(shape.dims(), std::mem::size_of::<T>())?;
    let (old, mut data) = std::mem::replace(array, Array::empty()).into_parts();
    let result = if keeps_layout(&old, shape) {
        reserve(&mut data, n)
    } else {
        spread(&old, &mut data, shape, n)
    };
    match result {
        Ok(()) => {
            data.resize(n, T::fill());
            *array = Array::new(shape.clone(), data)?;
            Ok(())
        }
        Err(e) => {
            *array = Array::new(old, data)?;
            Err(e)
        }
    }
}

/// True when growing from `old` to `new` only appends in memory.
pub(crate) fn keeps_layout(old: &Shape, new: &Shape) -> bool {
    let last = new.dims().iter().rposition(|d| *d != 1).unwrap_or(0);
    old.is_empty() || (0..last).all(|d| old.dim(d) == new.dim(d))
}

/// Room for `n` elements, with spare room for the next growth where memory allows it.
pub(crate) fn reserve<T>(data: &mut Vec<T>, n: usize) -> Result<()> {
    let extra = n.saturating_sub(data.len());
    if data.try_reserve(extra).is_err() {
        data.try_reserve_exact(extra).map_err(|_| Error::out_of_memory())?;
    }
    Ok(())
}

/// Moves the elements to where they are in the larger shape.
fn spread<T: Element>(old: &Shape, data: &mut Vec<T>, shape: &Shape, n: usize) -> Result<()> {
    let mut wide = alloc::try_filled(n, T::fill())?;
    let count = shape.ndims().max(old.ndims());
    let dims: Dims = (0..count).map(|d| shape.dim(d)).collect();
    let picks: Vec<Picks> = (0..count)
        .map(|d| Picks::Range {
            start: 0,
            len: old.dim(d),
        })
        .collect();
    let mut source = std::mem::take(data).into_iter();
    each_run(&dims, &picks, |base, stride, steps| {
        for k in 0..steps.len() {
            if let Some(item) = source.next() {
                wide[base + stride * steps.at(k)] = item;
            }
        }
    });
    *data = wide;
    Ok(())
}
