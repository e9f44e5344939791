//! The number types that dense linear algebra is written over once: real and complex.

use crate::complex::{Complex, C32, C64};
use core::ops::{Add, AddAssign, Div, Mul, Neg, Sub, SubAssign};

/// Largest number of elements in a tile of the product kernel.
pub(crate) const TILE_MAX: usize = 32;

/// A real or complex floating point number.
pub trait Field:
    Copy
    + Default
    + PartialEq
    + core::fmt::Debug
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
    + AddAssign
    + SubAssign
    + 'static
{
    /// Zero.
    const ZERO: Self;
    /// One.
    const ONE: Self;
    /// Whether numbers have an imaginary part.
    const IS_COMPLEX: bool;
    /// Rows of a product tile.
    const TILE_ROWS: usize;
    /// Columns of a product tile.
    const TILE_COLS: usize;
    /// The conjugate.
    fn conj(self) -> Self;
    /// The absolute value.
    fn modulus(self) -> f64;
    /// `|re| + |im|`.
    fn abs1(self) -> f64;
    /// The real part.
    fn real(self) -> f64;
    /// The imaginary part.
    fn imag(self) -> f64;
    /// A real number of this type.
    fn from_real(x: f64) -> Self;
    /// The product with a real number.
    fn scale(self, x: f64) -> Self;
    /// Whether all parts are finite.
    fn is_finite(self) -> bool {
        self.abs1().is_finite()
    }
    /// `out = A * B` for one packed tile; see `matmul`.
    fn multiply_tile(a: &[Self], b: &[Self], out: &mut [Self; TILE_MAX]);
}

/// The innermost loop: `R x C` sums over the packed depth, kept in registers.
#[inline(always)]
fn tile<T: Field, const R: usize, const C: usize>(a: &[T], b: &[T], out: &mut [T; TILE_MAX]) {
    let mut acc = [[T::ZERO; R]; C];
    for (p, q) in a.chunks_exact(R).zip(b.chunks_exact(C)) {
        for j in 0..C {
            for i in 0..R {
                acc[j][i] += p[i] * q[j];
            }
        }
    }
    for j in 0..C {
        out[j * R..(j + 1) * R].copy_from_slice(&acc[j]);
    }
}

macro_rules! real_field {
    ($t:ty, $rows:expr, $cols:expr) => {
        impl Field for $t {
            const ZERO: Self = 0.0;
            const ONE: Self = 1.0;
            const IS_COMPLEX: bool = false;
            const TILE_ROWS: usize = $rows;
            const TILE_COLS: usize = $cols;
            fn conj(self) -> Self {
                self
            }
            fn modulus(self) -> f64 {
                self.abs() as f64
            }
            fn abs1(self) -> f64 {
                self.abs() as f64
            }
            fn real(self) -> f64 {
                self as f64
            }
            fn imag(self) -> f64 {
                0.0
            }
            fn from_real(x: f64) -> Self {
                x as $t
            }
            fn scale(self, x: f64) -> Self {
                self * x as $t
            }
            fn multiply_tile(a: &[Self], b: &[Self], out: &mut [Self; TILE_MAX]) {
                tile::<Self, $rows, $cols>(a, b, out);
            }
        }
    };
}

/// The complex tile: products with the real and with the imaginary part of B are summed apart, as
/// pairs, and joined once at the end; so every step is a plain vector operation.
macro_rules! complex_field {
    ($t:ty, $real:ty) => {
        impl Field for $t {
            const ZERO: Self = Complex { re: 0.0, im: 0.0 };
            const ONE: Self = Complex { re: 1.0, im: 0.0 };
            const IS_COMPLEX: bool = true;
            const TILE_ROWS: usize = 2;
            const TILE_COLS: usize = 2;
            fn conj(self) -> Self {
                Complex {
                    re: self.re,
                    im: -self.im,
                }
            }
            fn modulus(self) -> f64 {
                libm::hypot(self.re as f64, self.im as f64)
            }
            fn abs1(self) -> f64 {
                (self.re.abs() + self.im.abs()) as f64
            }
            fn real(self) -> f64 {
                self.re as f64
            }
            fn imag(self) -> f64 {
                self.im as f64
            }
            fn from_real(x: f64) -> Self {
                Complex {
                    re: x as $real,
                    im: 0.0,
                }
            }
            fn scale(self, x: f64) -> Self {
                Complex {
                    re: self.re * x as $real,
                    im: self.im * x as $real,
                }
            }
            fn multiply_tile(a: &[Self], b: &[Self], out: &mut [Self; TILE_MAX]) {
                let mut by_real = [[[0.0 as $real; 2]; 2]; 2];
                let mut by_imag = [[[0.0 as $real; 2]; 2]; 2];
                for (p, q) in a.chunks_exact(2).zip(b.chunks_exact(2)) {
                    for j in 0..2 {
                        for i in 0..2 {
                            by_real[j][i][0] += p[i].re * q[j].re;
                            by_real[j][i][1] += p[i].im * q[j].re;
                            by_imag[j][i][0] += p[i].re * q[j].im;
                            by_imag[j][i][1] += p[i].im * q[j].im;
                        }
                    }
                }
                for j in 0..2 {
                    for i in 0..2 {
                        let (r, m) = (by_real[j][i], by_imag[j][i]);
                        out[j * 2 + i] = Complex {
                            re: r[0] - m[1],
                            im: r[1] + m[0],
                        };
                    }
                }
            }
        }
    };
}

real_field!(f64, 4, 4);
real_field!(f32, 8, 4);
complex_field!(C64, f64);
complex_field!(C32, f32);
