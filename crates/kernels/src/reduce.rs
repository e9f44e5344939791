//! Sums, products, extrema and other reductions, over one slice or along a dimension.

mod extrema;
mod narrow;
mod statistics;
mod sum;

pub use extrema::{max, max_along, min, min_along, NanRule, Ordered};
pub use narrow::{prod_integer, sum_integer, sum_single};
pub use statistics::{mean, median, variance};
pub use sum::{
    dot, dot_complex, prod, prod_along, prod_complex, sum, sum_along, sum_complex, sum_of_squares, SumState, SUM_BLOCK,
    SUM_SEQUENTIAL,
};

/// Whether any element satisfies `test`.
pub fn any<T: Copy>(x: &[T], test: impl Fn(T) -> bool) -> bool {
    x.iter().any(|&v| test(v))
}

/// Whether all elements satisfy `test`.
pub fn all<T: Copy>(x: &[T], test: impl Fn(T) -> bool) -> bool {
    x.iter().all(|&v| test(v))
}
