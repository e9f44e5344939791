//! Dimensions of an array: at least two, with no trailing ones beyond the second.

use crate::{alloc, Result};
use smallvec::SmallVec;
use std::fmt;

#[derive(Eq)]
pub struct Shape(SmallVec<[usize; 3]>);

/// Shapes are copied and compared at every operation; nearly all have two dimensions.
impl Clone for Shape {
    #[inline]
    fn clone(&self) -> Shape {
        match self.0[..] {
            [rows, cols] => Shape::matrix(rows, cols),
            ref more => Shape(SmallVec::from_slice(more)),
        }
    }
}

impl PartialEq for Shape {
    #[inline]
    fn eq(&self, other: &Shape) -> bool {
        match (&self.0[..], &other.0[..]) {
            ([a, b], [c, d]) => a == c && b == d,
            (a, b) => a == b,
        }
    }
}

impl std::hash::Hash for Shape {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl Shape {
    /// Normalises: `[]` is 0x0, `[n]` is nxn-free: a single number gives `n x 1`; trailing ones go.
    pub fn new(dims: &[usize]) -> Shape {
        let mut d: SmallVec<[usize; 3]> = SmallVec::from_slice(dims);
        if d.is_empty() {
            d.push(0);
            d.push(0);
        }
        while d.len() < 2 {
            d.push(1);
        }
        while d.len() > 2 && d.last() == Some(&1) {
            d.pop();
        }
        Shape(d)
    }

    #[inline]
    pub fn matrix(rows: usize, cols: usize) -> Shape {
        Shape(SmallVec::from_buf_and_len([rows, cols, 0], 2))
    }
    pub fn scalar() -> Shape {
        Shape::matrix(1, 1)
    }
    pub fn empty() -> Shape {
        Shape::matrix(0, 0)
    }
    pub fn row(n: usize) -> Shape {
        Shape::matrix(1, n)
    }
    pub fn column(n: usize) -> Shape {
        Shape::matrix(n, 1)
    }

    pub fn dims(&self) -> &[usize] {
        &self.0
    }
    pub fn ndims(&self) -> usize {
        self.0.len()
    }
    /// Size along a zero-based dimension; 1 beyond the last.
    pub fn dim(&self, d: usize) -> usize {
        self.0.get(d).copied().unwrap_or(1)
    }
    pub fn rows(&self) -> usize {
        self.0[0]
    }
    pub fn cols(&self) -> usize {
        self.0[1]
    }
    /// Product of the dimensions. Shapes of live arrays were checked, so this does not overflow for them; others saturate.
    pub fn numel(&self) -> usize {
        self.0.iter().fold(1usize, |a, &b| a.saturating_mul(b))
    }
    pub fn checked_numel(&self) -> Result<usize> {
        alloc::checked_numel(&self.0)
    }
    pub fn is_empty(&self) -> bool {
        self.0.contains(&0)
    }
    #[inline]
    pub fn is_scalar(&self) -> bool {
        matches!(self.0[..], [1, 1])
    }
    pub fn is_matrix(&self) -> bool {
        self.0.len() == 2
    }
    /// 1xn or nx1 (also 1x1, 1x0, 0x1), two dimensions only.
    pub fn is_vector(&self) -> bool {
        self.0.len() == 2 && (self.0[0] == 1 || self.0[1] == 1)
    }
    pub fn is_row(&self) -> bool {
        self.0.len() == 2 && self.0[0] == 1
    }
    pub fn is_column(&self) -> bool {
        self.0.len() == 2 && self.0[1] == 1
    }
    /// First zero-based dimension whose size is not one; 0 for a scalar. MATLAB's default `dim`.
    pub fn first_nonsingleton(&self) -> usize {
        self.0.iter().position(|&d| d != 1).unwrap_or(0)
    }
    /// The same shape with one zero-based dimension replaced.
    pub fn with_dim(&self, d: usize, n: usize) -> Shape {
        let mut dims = self.0.clone();
        while dims.len() <= d {
            dims.push(1);
        }
        dims[d] = n;
        Shape::new(&dims)
    }
    /// (product before, size, product after) of a zero-based dimension: element (o, k, i) is at `(i*size + k)*inner + o`
    /// where `o < inner` is the first result and `i < outer` the last.
    pub fn split(&self, d: usize) -> (usize, usize, usize) {
        let inner = self.0.iter().take(d).product();
        let outer = self.0.iter().skip(d + 1).product();
        (inner, self.dim(d), outer)
    }
}

/// `3x4x2`, as MATLAB writes sizes.
impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, d) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("x")?;
            }
            write!(f, "{d}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}
