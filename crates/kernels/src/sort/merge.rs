//! A resumable stable merge sort of positions by any comparison.

use crate::alloc::{try_vec, try_zeroed, OutOfMemory};
use crate::job::{Budget, Progress};
use core::cmp::Ordering;

/// Runs of this length are sorted by insertion first.
const RUN: usize = 16;

/// Bottom-up merging of runs; `advance` is given the comparison of two positions each time.
pub struct MergeSort {
    index: Vec<u32>,
    other: Vec<u32>,
    /// Length of the sorted runs; below `RUN` while runs are being made.
    width: usize,
    /// Start of the pair being merged, and the two reading places and the writing place in it.
    start: usize,
    left: usize,
    right: usize,
    write: usize,
}

impl MergeSort {
    /// Prepares to sort the positions `0 .. n`.
    pub fn new(n: usize) -> Result<Self, OutOfMemory> {
        let count = u32::try_from(n).map_err(|_| OutOfMemory)?;
        let mut index = try_vec(n)?;
        index.extend(0..count);
        Ok(MergeSort {
            index,
            other: try_zeroed(n)?,
            width: 0,
            start: 0,
            left: 0,
            right: 0,
            write: 0,
        })
    }

    /// Works for about `budget` comparisons. The comparison must answer alike every time.
    pub fn advance(&mut self, budget: u64, mut compare: impl FnMut(u32, u32) -> Ordering) -> Progress {
        let mut budget = Budget::new(budget);
        let n = self.index.len();
        while self.width < n.max(1) {
            let more = if self.width == 0 {
                self.make_run(&mut budget, &mut compare)
            } else {
                self.merge_some(&mut budget, &mut compare)
            };
            if !more && self.width < n {
                return Progress::Again;
            }
        }
        Progress::Ready
    }

    fn make_run(&mut self, budget: &mut Budget, compare: &mut impl FnMut(u32, u32) -> Ordering) -> bool {
        let n = self.index.len();
        let end = (self.start + RUN).min(n);
        let run = &mut self.index[self.start..end];
        let mut count = 1;
        for k in 1..run.len() {
            let item = run[k];
            let mut j = k;
            while j > 0 {
                count += 1;
                if compare(item, run[j - 1]) != Ordering::Less {
                    break;
                }
                run[j] = run[j - 1];
                j -= 1;
            }
            run[j] = item;
        }
        self.start = end;
        if end == n {
            self.width = RUN;
            self.begin_pair(0);
        }
        budget.spend(count)
    }

    fn begin_pair(&mut self, start: usize) {
        self.start = start;
        self.left = start;
        self.write = start;
        self.right = (start + self.width).min(self.index.len());
    }

    fn merge_some(&mut self, budget: &mut Budget, compare: &mut impl FnMut(u32, u32) -> Ordering) -> bool {
        let n = self.index.len();
        let middle = (self.start + self.width).min(n);
        let end = (middle + self.width).min(n);
        while self.left < middle && self.right < end {
            let (a, b) = (self.index[self.left], self.index[self.right]);
            let item = if compare(b, a) == Ordering::Less {
                self.right += 1;
                b
            } else {
                self.left += 1;
                a
            };
            self.other[self.write] = item;
            self.write += 1;
            if !budget.spend(1) {
                return false;
            }
        }
        let rest = middle - self.left;
        self.other[self.write..self.write + rest].copy_from_slice(&self.index[self.left..middle]);
        self.other[self.write + rest..end].copy_from_slice(&self.index[self.right..end]);
        if end < n {
            self.begin_pair(end);
        } else {
            core::mem::swap(&mut self.index, &mut self.other);
            self.width = self.width.saturating_mul(2);
            self.begin_pair(0);
        }
        budget.spend(1)
    }

    /// The sorted positions.
    pub fn finish(self) -> Vec<u32> {
        self.index
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_stably_at_any_budget() {
        for n in [0usize, 1, 2, 15, 16, 17, 33, 1000] {
            let x: Vec<u32> = (0..n as u32).map(|k| (k * 7919) % 13).collect();
            let mut want: Vec<u32> = (0..n as u32).collect();
            want.sort_by_key(|&k| x[k as usize]);
            for budget in [1, 7, u64::MAX] {
                let mut job = MergeSort::new(n).unwrap();
                let mut turns = 0;
                while job.advance(budget, |a, b| x[a as usize].cmp(&x[b as usize])) == Progress::Again {
                    turns += 1;
                    assert!(turns < 100_000);
                }
                assert_eq!(job.finish(), want);
            }
        }
    }
}
