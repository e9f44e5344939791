//! Stable sorting of numbers with permutation.

mod key;
mod radix;

pub use key::{compare_complex, SortKey};
pub use radix::{sort, sort_with_index, Order, SortJob};
