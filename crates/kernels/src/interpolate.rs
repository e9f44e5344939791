//! One-dimensional interpolation and binning on sorted abscissae.

mod cubic;
mod locate;

pub use cubic::{pchip_slopes, spline_slopes, Hermite};
pub use locate::{histogram, interpolate_linear, locate};
