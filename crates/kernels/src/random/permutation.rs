//! Random permutations and samples without replacement.

use super::Stream;
use crate::alloc::{try_vec, try_zeroed, OutOfMemory};
use crate::sort::{sort_with_index, Order};
use std::collections::BTreeMap;

/// `randperm(n)` from 0: the order that sorts `n` uniform numbers, which is what MATLAB gives.
pub fn permutation(stream: &mut Stream, n: usize) -> Result<Vec<u32>, OutOfMemory> {
    let mut keys: Vec<f64> = try_zeroed(n)?;
    stream.fill_uniform(&mut keys);
    Ok(sort_with_index(&keys, Order::Ascending)?.1)
}

/// `randperm(n, k)` from 0. A full permutation is [`permutation`]; MATLAB's way of drawing fewer is
/// not published. Here: the first `k` of a shuffle of which only touched places are stored.
pub fn sample(stream: &mut Stream, n: u64, k: usize) -> Result<Vec<f64>, OutOfMemory> {
    let mut out = try_vec(k)?;
    if k as u64 == n {
        out.extend(permutation(stream, k)?.iter().map(|&v| f64::from(v)));
        return Ok(out);
    }
    let mut moved: BTreeMap<u64, u64> = BTreeMap::new();
    for i in 0..(k as u64).min(n) {
        let j = i + stream.integer(0.0, (n - i - 1) as f64) as u64;
        let at_i = moved.get(&i).copied().unwrap_or(i);
        let at_j = moved.insert(j, at_i).unwrap_or(j);
        out.push(if i == j { at_i } else { at_j } as f64);
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn permutation_is_matlabs() {
        let p = permutation(&mut Stream::new(0), 10).unwrap();
        assert_eq!(p, [5, 2, 6, 7, 4, 0, 1, 3, 8, 9]);
        assert!(permutation(&mut Stream::new(0), 0).unwrap().is_empty());
    }

    #[test]
    fn samples_are_distinct() {
        let mut s = Stream::new(5);
        for (n, k) in [(10u64, 3usize), (10, 9), (1 << 50, 100), (5, 5), (1, 0)] {
            let mut x = sample(&mut s, n, k).unwrap();
            assert_eq!(x.len(), k);
            x.sort_by(f64::total_cmp);
            x.dedup();
            assert_eq!(x.len(), k);
            assert!(x.iter().all(|&v| v >= 0.0 && v < n as f64));
        }
    }
}
