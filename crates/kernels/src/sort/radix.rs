//! Radix sort of numeric keys, least digit first, in resumable passes.

use super::SortKey;
use crate::alloc::{try_vec, try_zeroed, OutOfMemory};
use crate::job::{Budget, Progress};

/// Direction of a sort. NaN come last ascending and first descending; equals keep their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

const DIGIT: u32 = 11;
const BUCKETS: usize = 1 << DIGIT;
const PASSES: usize = 6;
/// Below this length comparing beats counting.
const SMALL: usize = 1500;
/// Elements moved between two looks at the budget.
const CHUNK: usize = 1 << 15;

enum Stage {
    /// Computing keys and digit counts, from this element on.
    Keys(usize),
    /// Moving by digit `pass`, from this element on.
    Pass(usize, usize),
    Done,
}

/// A stable sort with permutation that can be interrupted.
pub struct SortJob<S> {
    input: S,
    order: Order,
    stage: Stage,
    keys: Vec<u64>,
    index: Vec<u32>,
    other_keys: Vec<u64>,
    other_index: Vec<u32>,
    counts: Vec<u32>,
    with_index: bool,
}

impl<S> SortJob<S> {
    /// Prepares to sort `input`; without `with_index` the permutation is not kept.
    pub fn new<T: SortKey>(input: S, order: Order, with_index: bool) -> Result<Self, OutOfMemory>
    where
        S: AsRef<[T]>,
    {
        let n = input.as_ref().len();
        if n > u32::MAX as usize {
            return Err(OutOfMemory);
        }
        let small = n < SMALL;
        let m = if with_index || small { n } else { 0 };
        Ok(SortJob {
            order,
            stage: Stage::Keys(0),
            keys: try_zeroed(n)?,
            index: try_zeroed(m)?,
            other_keys: try_zeroed(if small { 0 } else { n })?,
            other_index: try_zeroed(if small { 0 } else { m })?,
            counts: try_zeroed(if small { 0 } else { BUCKETS * PASSES })?,
            with_index: with_index || small,
            input,
        })
    }

    /// Works for about `budget` element moves.
    pub fn advance<T: SortKey>(&mut self, budget: u64) -> Progress
    where
        S: AsRef<[T]>,
    {
        let mut budget = Budget::new(budget);
        loop {
            match self.stage {
                Stage::Done => return Progress::Ready,
                Stage::Keys(at) => self.make_keys::<T>(at, &mut budget),
                Stage::Pass(pass, at) => self.run_pass(pass, at, &mut budget),
            }
            if !matches!(self.stage, Stage::Done) && budget.is_spent() {
                return Progress::Again;
            }
        }
    }

    fn make_keys<T: SortKey>(&mut self, at: usize, budget: &mut Budget)
    where
        S: AsRef<[T]>,
    {
        let x = self.input.as_ref();
        let n = x.len();
        let flip = if self.order == Order::Descending { u64::MAX } else { 0 };
        let end = (at + CHUNK).min(n);
        for k in at..end {
            self.keys[k] = x[k].key() ^ flip;
        }
        if self.with_index {
            for k in at..end {
                self.index[k] = k as u32;
            }
        }
        budget.spend((end - at) as u64);
        if n < SMALL {
            let keys = &self.keys;
            self.index.sort_by_key(|&k| keys[k as usize]);
            self.stage = Stage::Done;
            return;
        }
        for &key in &self.keys[at..end] {
            for p in 0..PASSES {
                let digit = (key >> (DIGIT * p as u32)) as usize & (BUCKETS - 1);
                self.counts[p * BUCKETS + digit] += 1;
            }
        }
        self.stage = if end < n { Stage::Keys(end) } else { self.start_pass(0) };
    }

    /// Turns counts into offsets for the next pass that moves anything.
    fn start_pass(&mut self, mut pass: usize) -> Stage {
        let n = self.keys.len();
        while pass < PASSES {
            let counts = &mut self.counts[pass * BUCKETS..(pass + 1) * BUCKETS];
            if counts.iter().any(|&c| c as usize == n) {
                pass += 1;
                continue;
            }
            let mut offset = 0;
            for c in counts {
                let here = *c;
                *c = offset;
                offset += here;
            }
            return Stage::Pass(pass, 0);
        }
        Stage::Done
    }

    fn run_pass(&mut self, pass: usize, at: usize, budget: &mut Budget) {
        let n = self.keys.len();
        let end = (at + CHUNK).min(n);
        let shift = DIGIT * pass as u32;
        let offsets = &mut self.counts[pass * BUCKETS..(pass + 1) * BUCKETS];
        if self.with_index {
            for k in at..end {
                let key = self.keys[k];
                let slot = &mut offsets[(key >> shift) as usize & (BUCKETS - 1)];
                let to = *slot as usize;
                *slot += 1;
                self.other_keys[to] = key;
                self.other_index[to] = self.index[k];
            }
        } else {
            for k in at..end {
                let key = self.keys[k];
                let slot = &mut offsets[(key >> shift) as usize & (BUCKETS - 1)];
                self.other_keys[*slot as usize] = key;
                *slot += 1;
            }
        }
        budget.spend((end - at) as u64);
        if end < n {
            self.stage = Stage::Pass(pass, end);
            return;
        }
        core::mem::swap(&mut self.keys, &mut self.other_keys);
        core::mem::swap(&mut self.index, &mut self.other_index);
        self.stage = self.start_pass(pass + 1);
    }

    /// The sorted numbers, and the permutation (from 0) where it was asked for.
    pub fn finish<T: SortKey>(self) -> Result<(Vec<T>, Vec<u32>), OutOfMemory>
    where
        S: AsRef<[T]>,
    {
        let x = self.input.as_ref();
        let mut values: Vec<T> = try_vec(x.len())?;
        if self.with_index {
            values.extend(self.index.iter().map(|&k| x[k as usize]));
            return Ok((values, self.index));
        }
        let flip = if self.order == Order::Descending { u64::MAX } else { 0 };
        values.extend(self.keys.iter().map(|&k| T::from_key(k ^ flip)));
        if x.iter().any(|v| v.is_negative_zero()) {
            // Keys forget the sign of zeros: put them back in their original order.
            let zero = T::default().key() ^ flip;
            let start = self.keys.partition_point(|&k| k < zero);
            let zeros = x.iter().filter(|v| v.key() ^ flip == zero);
            for (slot, &z) in values[start..].iter_mut().zip(zeros) {
                *slot = z;
            }
        }
        Ok((values, Vec::new()))
    }
}

/// Sorts a copy of `x`.
pub fn sort<T: SortKey>(x: &[T], order: Order) -> Result<Vec<T>, OutOfMemory> {
    let mut job = SortJob::new::<T>(x, order, false)?;
    while job.advance::<T>(u64::MAX) == Progress::Again {}
    Ok(job.finish()?.0)
}

/// Sorts a copy of `x` and gives the permutation (from 0): `sorted[k] == x[index[k]]`.
pub fn sort_with_index<T: SortKey>(x: &[T], order: Order) -> Result<(Vec<T>, Vec<u32>), OutOfMemory> {
    let mut job = SortJob::new::<T>(x, order, true)?;
    while job.advance::<T>(u64::MAX) == Progress::Again {}
    job.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noise(n: usize) -> Vec<f64> {
        let mut s = 12345u64;
        (0..n)
            .map(|_| {
                s = s
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                match s >> 61 {
                    0 => f64::NAN,
                    1 => -0.0,
                    2 => 0.0,
                    3 => f64::NEG_INFINITY,
                    _ => ((s >> 20) as i32) as f64 / 7.0,
                }
            })
            .collect()
    }

    fn reference(x: &[f64], order: Order) -> Vec<u32> {
        let mut p: Vec<u32> = (0..x.len() as u32).collect();
        p.sort_by(|&a, &b| {
            let (a, b) = (x[a as usize], x[b as usize]);
            let up = match (a.is_nan(), b.is_nan()) {
                (true, true) => core::cmp::Ordering::Equal,
                (true, false) => core::cmp::Ordering::Greater,
                (false, true) => core::cmp::Ordering::Less,
                _ => a.partial_cmp(&b).unwrap(),
            };
            if order == Order::Ascending {
                up
            } else {
                up.reverse()
            }
        });
        p
    }

    #[test]
    fn agrees_with_a_comparing_sort() {
        for n in [0, 1, 2, 100, 1499, 1500, 70_000] {
            let x = noise(n);
            for order in [Order::Ascending, Order::Descending] {
                let want = reference(&x, order);
                let (v, p) = sort_with_index(&x, order).unwrap();
                assert_eq!(p, want, "{n}");
                let plain = sort(&x, order).unwrap();
                for k in 0..n {
                    let w = x[want[k] as usize];
                    assert!(
                        w.is_nan() && v[k].is_nan() && plain[k].is_nan()
                            || (w.to_bits() == v[k].to_bits() && w.to_bits() == plain[k].to_bits())
                    );
                }
            }
        }
    }

    #[test]
    fn interrupted_sort_is_the_same() {
        let x = noise(100_000);
        let mut job = SortJob::new::<f64>(&x, Order::Ascending, true).unwrap();
        let mut turns = 0;
        while job.advance::<f64>(1) == Progress::Again {
            turns += 1;
        }
        assert!(turns > 10);
        assert_eq!(
            job.finish::<f64>().unwrap().1,
            sort_with_index(&x, Order::Ascending).unwrap().1
        );
    }

    #[test]
    fn integers() {
        let x: Vec<i16> = (0..5000).map(|k| ((k * 7919) % 65536 - 32768) as i16).collect();
        let mut want = x.clone();
        want.sort();
        assert_eq!(sort(&x, Order::Ascending).unwrap(), want);
        want.reverse();
        assert_eq!(sort(&x, Order::Descending).unwrap(), want);
        assert_eq!(sort(&[u64::MAX, 0, 5], Order::Ascending).unwrap(), [0, 5, u64::MAX]);
        assert_eq!(
            sort(&[i64::MAX, i64::MIN], Order::Ascending).unwrap(),
            [i64::MIN, i64::MAX]
        );
    }
}
