//! Sums and products of single precision and integer classes.

use super::sum::SUM_BLOCK;
use crate::integer::Integer;

/// The sum of singles, added up in double precision and rounded once: eight lanes per block as for
/// doubles.
pub fn sum_single(x: &[f32]) -> f32 {
    let mut total = 0.0f64;
    for block in x.chunks(SUM_BLOCK) {
        let mut lanes = [0.0f64; 8];
        for c in block.chunks(8) {
            for (lane, v) in lanes.iter_mut().zip(c) {
                *lane += f64::from(*v);
            }
        }
        total += ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
    }
    total as f32
}

/// The exact sum of integers, clamped to the class at the end.
pub fn sum_integer<T: Integer>(x: &[T]) -> T {
    T::saturate(x.iter().fold(0i128, |s, v| s + v.to_i128()))
}

/// The product of integers, clamped at every step.
pub fn prod_integer<T: Integer>(x: &[T]) -> T {
    x.iter().fold(T::saturate(1), |p, &v| p.mul(v))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn narrow_classes() {
        assert_eq!(sum_single(&[0.1; 10]), 1.0);
        assert_eq!(sum_single(&[16_777_216.0, 1.0, 1.0]), 16_777_218.0);
        assert_eq!(sum_single(&[]), 0.0);
        assert_eq!(sum_integer(&[100i8, 100, -100]), 100);
        assert_eq!(sum_integer(&[200u8, 100]), 255);
        assert_eq!(sum_integer(&[u64::MAX, u64::MAX]), u64::MAX);
        assert_eq!(prod_integer(&[100i8, 2, 0]), 0);
        assert_eq!(prod_integer::<u16>(&[]), 1);
    }
}
