//! Numerics on slices: no value model, no language.
//!
//! Matrices are column-major `&[f64]` with rows and columns beside them. Scratch whose size a
//! program decides is allocated fallibly (see [`alloc`]); work that can take long is a struct with
//! `advance(budget)`, so that whoever runs it can stop or interleave it (see [`job`]).

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::disallowed_methods,
        clippy::excessive_precision
    )
)]
// Negated comparisons are how NaN is caught together with what is out of range.
#![allow(clippy::neg_cmp_op_on_partial_ord)]
#![allow(
    clippy::needless_range_loop,
    clippy::too_many_arguments,
    clippy::many_single_char_names
)]

pub mod alloc;
pub mod complex;
pub mod decimal;
pub mod fft;
pub mod field;
pub mod integer;
pub mod interpolate;
pub mod job;
pub mod layout;
pub mod linalg;
pub mod matmul;
pub mod random;
pub mod reduce;
pub mod regex;
pub mod scalar;
pub mod scan;
pub mod signal;
pub mod sort;
pub mod special;

pub use alloc::OutOfMemory;
pub use complex::{Complex, C32, C64};
pub use job::Progress;
pub use layout::Layout;
