//! Stable sorting with permutation: radix for numbers, a resumable merge for anything else.

mod key;
mod merge;
mod radix;

pub use key::{compare_complex, SortKey};
pub use merge::MergeSort;
pub use radix::{sort, sort_with_index, Order, SortJob};
