//! Full convolution of vectors and matrices by its definition.

use crate::alloc::{checked_len, try_zeroed, OutOfMemory};
use crate::field::Field;
use crate::job::{Budget, Progress};

/// The full convolution of an `ma x na` with an `mb x nb` matrix, a column pair at a time. Vectors
/// are matrices of one column.
pub struct Convolution<T, A, B> {
    a: A,
    b: B,
    a_size: (usize, usize),
    b_size: (usize, usize),
    c: Vec<T>,
    /// Next element of B.
    next: usize,
}

impl<T: Field, A: AsRef<[T]>, B: AsRef<[T]>> Convolution<T, A, B> {
    /// Prepares; the result is `(ma + mb - 1) x (na + nb - 1)`, empty if an operand is.
    pub fn new(a: A, a_size: (usize, usize), b: B, b_size: (usize, usize)) -> Result<Self, OutOfMemory> {
        let empty = a.as_ref().is_empty() || b.as_ref().is_empty();
        let len = if empty {
            0
        } else {
            checked_len(a_size.0 + b_size.0 - 1, a_size.1 + b_size.1 - 1)?
        };
        Ok(Convolution {
            a,
            b,
            a_size,
            b_size,
            c: try_zeroed(len)?,
            next: 0,
        })
    }

    /// Works for about `budget` multiplications.
    pub fn advance(&mut self, budget: u64) -> Progress {
        let mut budget = Budget::new(budget);
        let (a, b) = (self.a.as_ref(), self.b.as_ref());
        if self.c.is_empty() {
            return Progress::Ready;
        }
        let rows = self.a_size.0 + self.b_size.0 - 1;
        while self.next < b.len() {
            let (ib, jb) = (self.next % self.b_size.0, self.next / self.b_size.0);
            let factor = b[self.next];
            for (ja, column) in a.chunks_exact(self.a_size.0).enumerate() {
                let at = (ja + jb) * rows + ib;
                for (t, v) in self.c[at..at + column.len()].iter_mut().zip(column) {
                    *t += *v * factor;
                }
            }
            self.next += 1;
            if !budget.spend(a.len() as u64) && self.next < b.len() {
                return Progress::Again;
            }
        }
        Progress::Ready
    }

    /// The result.
    pub fn finish(self) -> Vec<T> {
        self.c
    }
}

/// `conv(a, b)`, full, in one go.
pub fn convolve<T: Field>(a: &[T], b: &[T]) -> Result<Vec<T>, OutOfMemory> {
    // The longer operand runs innermost.
    let (long, short) = if a.len() >= b.len() { (a, b) } else { (b, a) };
    convolve2(long, (long.len(), 1), short, (short.len(), 1))
}

/// `conv2(A, B)`, full, in one go.
pub fn convolve2<T: Field>(
    a: &[T],
    a_size: (usize, usize),
    b: &[T],
    b_size: (usize, usize),
) -> Result<Vec<T>, OutOfMemory> {
    let mut job = Convolution::new(a, a_size, b, b_size)?;
    while job.advance(u64::MAX) == Progress::Again {}
    Ok(job.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_results() {
        assert_eq!(convolve(&[1.0, 2.0, 3.0], &[1.0, 1.0]).unwrap(), [1.0, 3.0, 5.0, 3.0]);
        assert!(convolve::<f64>(&[], &[1.0]).unwrap().is_empty());
        let c = convolve2(&[1.0, 3.0, 2.0, 4.0], (2, 2), &[1.0, 1.0], (1, 2)).unwrap();
        assert_eq!(c, [1.0, 3.0, 3.0, 7.0, 2.0, 4.0]);
        let x: Vec<f64> = (0..50).map(f64::from).collect();
        let mut job = Convolution::new(&x[..], (50, 1), &x[..], (50, 1)).unwrap();
        let mut turns = 0;
        while job.advance(100) == Progress::Again {
            turns += 1;
        }
        assert!(turns > 10);
        assert_eq!(job.finish(), convolve(&x, &x).unwrap());
    }
}
