//! Convolution and recursive filters, direct (exact on whole numbers) and resumable.

mod convolution;
mod filter;

pub use convolution::{convolve, convolve2, Convolution};
pub use filter::{filter, FilterJob};
