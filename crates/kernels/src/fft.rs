//! Discrete Fourier transforms of any length: mixed radix in sorted order (Stockham), Bluestein's
//! chirp for lengths with large prime factors.

mod bluestein;
mod job;
mod passes;
mod real;
mod roots;

pub use job::{fft, ifft, FftJob, Plan};
pub use real::fft_real;
