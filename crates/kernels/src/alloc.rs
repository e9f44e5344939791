//! Fallible allocation of scratch and results whose size a program decides.

/// The memory that a kernel asked for is not there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutOfMemory;

impl core::fmt::Display for OutOfMemory {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("out of memory")
    }
}

/// An empty vector with room for `len` elements.
pub fn try_vec<T>(len: usize) -> Result<Vec<T>, OutOfMemory> {
    let mut v = Vec::new();
    v.try_reserve_exact(len).map_err(|_| OutOfMemory)?;
    Ok(v)
}

/// A vector of `len` copies of `value`.
pub fn try_filled<T: Clone>(len: usize, value: T) -> Result<Vec<T>, OutOfMemory> {
    let mut v = try_vec(len)?;
    v.resize(len, value);
    Ok(v)
}

/// A vector of `len` default (zero) elements.
pub fn try_zeroed<T: Clone + Default>(len: usize) -> Result<Vec<T>, OutOfMemory> {
    try_filled(len, T::default())
}

/// A copy of `source`.
pub fn try_copy<T: Clone>(source: &[T]) -> Result<Vec<T>, OutOfMemory> {
    let mut v = try_vec(source.len())?;
    v.extend_from_slice(source);
    Ok(v)
}

/// `a * b` as a length, or `OutOfMemory` where it can't be one (`usize` has 32 bits on wasm).
pub fn checked_len(a: usize, b: usize) -> Result<usize, OutOfMemory> {
    a.checked_mul(b).ok_or(OutOfMemory)
}
