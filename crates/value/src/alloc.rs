//! The one place where sizes become bytes. Every guest-sized allocation goes through here and can fail with a MATLAB error.

use crate::{Error, Result};

/// One array stays below this many bytes, on every platform: wasm's `isize::MAX`.
pub const MAX_ARRAY_BYTES: u64 = 0x7fff_ffff;

/// Number of elements of a shape as a checked product. Fails with MATLAB's size error when it cannot be held.
#[inline]
pub fn checked_numel(dims: &[usize]) -> Result<usize> {
    match *dims {
        [rows, cols] if rows <= SHORT && cols <= SHORT => Ok(rows * cols),
        _ => checked_product(dims),
    }
}

/// Two sizes up to this have a product that `usize` holds on every platform.
const SHORT: usize = 0xffff;

fn checked_product(dims: &[usize]) -> Result<usize> {
    if dims.contains(&0) {
        return Ok(0);
    }
    let mut n: u64 = 1;
    for &d in dims {
        n = n.checked_mul(d as u64).ok_or_else(|| Error::too_large(dims))?;
    }
    usize::try_from(n).map_err(|_| Error::too_large(dims))
}

/// Checks that `dims` elements of `element_bytes` fit into one array; returns the number of elements.
#[inline]
pub fn checked_size(dims: &[usize], element_bytes: usize) -> Result<usize> {
    let n = checked_numel(dims)?;
    if n <= SHORT && element_bytes <= SHORT / 2 {
        return Ok(n);
    }
    match (n as u64).checked_mul(element_bytes.max(1) as u64) {
        Some(bytes) if bytes <= MAX_ARRAY_BYTES => Ok(n),
        _ => Err(Error::too_large(dims)),
    }
}

/// An empty vector with room for exactly `n` elements.
pub fn try_with_capacity<T>(n: usize) -> Result<Vec<T>> {
    checked_size(&[n, 1], std::mem::size_of::<T>())?;
    let mut v = Vec::new();
    v.try_reserve_exact(n).map_err(|_| Error::out_of_memory())?;
    Ok(v)
}

/// `n` copies of `fill`.
pub fn try_filled<T: Clone>(n: usize, fill: T) -> Result<Vec<T>> {
    let mut v = try_with_capacity(n)?;
    v.resize(n, fill);
    Ok(v)
}

/// A copy of a slice.
pub fn try_copy<T: Clone>(src: &[T]) -> Result<Vec<T>> {
    let mut v = try_with_capacity(src.len())?;
    v.extend_from_slice(src);
    Ok(v)
}

/// Collects an iterator whose length is known.
pub fn try_collect<T, I: ExactSizeIterator<Item = T>>(items: I) -> Result<Vec<T>> {
    let mut v = try_with_capacity(items.len())?;
    v.extend(items);
    Ok(v)
}

/// Appends with amortised growth.
pub fn try_push<T>(v: &mut Vec<T>, item: T) -> Result<()> {
    if v.len() == v.capacity() {
        checked_size(&[v.len() + 1, 1], std::mem::size_of::<T>())?;
        v.try_reserve(1).map_err(|_| Error::out_of_memory())?;
    }
    v.push(item);
    Ok(())
}
