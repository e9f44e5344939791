//! `filter(b, a, x)`: direct form II transposed, as MATLAB states it.

use crate::alloc::{try_copy, try_vec, try_zeroed, OutOfMemory};
use crate::field::Field;
use crate::job::{Budget, Progress};

/// A filter at work on one lane.
pub struct FilterJob<T, X> {
    b: Vec<T>,
    a: Vec<T>,
    z: Vec<T>,
    x: X,
    y: Vec<T>,
}

impl<T: Field, X: AsRef<[T]>> FilterJob<T, X> {
    /// Coefficients are divided by `a[0]` (which must not be zero) and padded to one length; `z`
    /// holds the initial conditions, `max(len) - 1` of them, or nothing.
    pub fn new(b: &[T], a: &[T], x: X, z: &[T]) -> Result<Self, OutOfMemory> {
        let order = a.len().max(b.len()).max(1);
        let lead = a.first().copied().unwrap_or(T::ONE);
        let normalize = |c: &[T]| -> Result<Vec<T>, OutOfMemory> {
            let mut v: Vec<T> = try_vec(order)?;
            v.extend(c.iter().map(|&k| if lead == T::ONE { k } else { k / lead }));
            v.resize(order, T::ZERO);
            Ok(v)
        };
        let (b, a) = (normalize(b)?, normalize(a)?);
        let mut state = if z.is_empty() {
            try_zeroed(order - 1)?
        } else {
            try_copy(z)?
        };
        state.resize(order - 1, T::ZERO);
        let y = try_vec(x.as_ref().len())?;
        Ok(FilterJob { b, a, z: state, x, y })
    }

    /// Works for about `budget` multiplications.
    pub fn advance(&mut self, budget: u64) -> Progress {
        let mut budget = Budget::new(budget);
        let x = self.x.as_ref();
        let order = self.b.len();
        while self.y.len() < x.len() {
            let v = x[self.y.len()];
            let first = self.z.first().copied().unwrap_or(T::ZERO);
            let out = first + self.b[0] * v;
            for k in 1..order {
                let next = self.z.get(k).copied().unwrap_or(T::ZERO);
                self.z[k - 1] = next + self.b[k] * v - self.a[k] * out;
            }
            self.y.push(out);
            if !budget.spend(2 * order as u64) && self.y.len() < x.len() {
                return Progress::Again;
            }
        }
        Progress::Ready
    }

    /// The filtered lane and the final conditions.
    pub fn finish(self) -> (Vec<T>, Vec<T>) {
        (self.y, self.z)
    }
}

/// Filters in one go: `[y, zf]`.
pub fn filter<T: Field>(b: &[T], a: &[T], x: &[T], z: &[T]) -> Result<(Vec<T>, Vec<T>), OutOfMemory> {
    let mut job = FilterJob::new(b, a, x, z)?;
    while job.advance(u64::MAX) == Progress::Again {}
    Ok(job.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_results() {
        let (y, z) = filter(&[1.0, 1.0], &[1.0], &[1.0, 2.0, 3.0], &[]).unwrap();
        assert_eq!((y, z), (vec![1.0, 3.0, 5.0], vec![3.0]));
        let (y, _) = filter(&[2.0], &[2.0, -1.0], &[1.0, 0.0, 0.0], &[]).unwrap();
        assert_eq!(y, [1.0, 0.5, 0.25]);
        let (head, z) = filter(&[1.0, 2.0], &[1.0, 0.5, 0.25], &[1.0, 2.0], &[]).unwrap();
        let (tail, _) = filter(&[1.0, 2.0], &[1.0, 0.5, 0.25], &[3.0, 4.0], &z).unwrap();
        let (whole, _) = filter(&[1.0, 2.0], &[1.0, 0.5, 0.25], &[1.0, 2.0, 3.0, 4.0], &[]).unwrap();
        assert_eq!([head, tail].concat(), whole);
    }
}
