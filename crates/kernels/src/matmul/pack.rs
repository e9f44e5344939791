//! Views of matrices in either orientation, packing, and the product of packed blocks.

use crate::field::{Field, TILE_MAX};

/// How an operand enters a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// As it is.
    Plain,
    /// Transposed: `A.'`.
    Transpose,
    /// Transposed and conjugated: `A'`.
    Adjoint,
}

/// A matrix seen through an operation: element (i, j) is `data[i * row_step + j * col_step]`.
#[derive(Clone, Copy, Debug)]
pub struct View<'a, T> {
    data: &'a [T],
    row_step: usize,
    col_step: usize,
    conjugate: bool,
}

impl<'a, T: Field> View<'a, T> {
    /// The view of `op(data)`, where `data` is column-major with leading dimension `lead`.
    pub fn new(data: &'a [T], lead: usize, op: Operation) -> Self {
        let (row_step, col_step) = if op == Operation::Plain { (1, lead) } else { (lead, 1) };
        View {
            data,
            row_step,
            col_step,
            conjugate: op == Operation::Adjoint && T::IS_COMPLEX,
        }
    }

    /// Element (i, j).
    #[inline]
    pub fn at(&self, i: usize, j: usize) -> T {
        let v = self.data[i * self.row_step + j * self.col_step];
        if self.conjugate {
            v.conj()
        } else {
            v
        }
    }

    /// Whether columns are contiguous.
    pub(crate) fn has_columns(&self) -> bool {
        self.row_step == 1 && !self.conjugate
    }

    /// Rows `i0 .. i1` of column `j`, for views with contiguous columns.
    pub(crate) fn column(&self, j: usize, i0: usize, i1: usize) -> &'a [T] {
        &self.data[j * self.col_step + i0..j * self.col_step + i1]
    }

    fn transposed(self) -> Self {
        View {
            row_step: self.col_step,
            col_step: self.row_step,
            ..self
        }
    }
}

/// Packs rows `i0..i1`, columns `k0..k1` into panels of `TILE_ROWS` rows, padded with zeros.
pub(crate) fn pack_rows<T: Field>(v: View<T>, i0: usize, i1: usize, k0: usize, k1: usize, out: &mut Vec<T>) {
    pack(v, i0, i1, k0, k1, T::TILE_ROWS, out);
}

/// Packs rows `k0..k1`, columns `j0..j1` into panels of `TILE_COLS` columns, padded with zeros.
pub(crate) fn pack_columns<T: Field>(v: View<T>, k0: usize, k1: usize, j0: usize, j1: usize, out: &mut Vec<T>) {
    pack(v.transposed(), j0, j1, k0, k1, T::TILE_COLS, out);
}

fn pack<T: Field>(v: View<T>, i0: usize, i1: usize, k0: usize, k1: usize, tile: usize, out: &mut Vec<T>) {
    let depth = k1 - k0;
    let panels = (i1 - i0).div_ceil(tile);
    out.clear();
    out.resize(panels * tile * depth, T::ZERO);
    for p in 0..panels {
        let panel = &mut out[p * tile * depth..(p + 1) * tile * depth];
        let first = i0 + p * tile;
        let height = tile.min(i1 - first);
        if v.row_step == 1 {
            for (k, slot) in panel.chunks_exact_mut(tile).enumerate() {
                let at = first + (k0 + k) * v.col_step;
                slot[..height].copy_from_slice(&v.data[at..at + height]);
            }
        } else {
            for i in 0..height {
                let row = (first + i) * v.row_step;
                for k in 0..depth {
                    panel[k * tile + i] = v.data[row + (k0 + k) * v.col_step];
                }
            }
        }
        if v.conjugate {
            panel.iter_mut().for_each(|x| *x = x.conj());
        }
    }
}

/// `C += A * B` (or `-=`) of packed blocks: C is the `m x n` part of `c` that starts at its first
/// element, with leading dimension `lead`.
pub(crate) fn multiply_packed<T: Field>(
    a: &[T],
    b: &[T],
    (m, n, depth): (usize, usize, usize),
    c: &mut [T],
    lead: usize,
    subtract: bool,
) {
    let (rows, cols) = (T::TILE_ROWS, T::TILE_COLS);
    let mut out = [T::ZERO; TILE_MAX];
    for (jp, b_panel) in b.chunks_exact((cols * depth).max(1)).enumerate() {
        let width = cols.min(n - jp * cols);
        for (ip, a_panel) in a.chunks_exact((rows * depth).max(1)).enumerate() {
            let height = rows.min(m - ip * rows);
            T::multiply_tile(a_panel, b_panel, &mut out);
            for j in 0..width {
                let at = (jp * cols + j) * lead + ip * rows;
                let target = &mut c[at..at + height];
                let source = &out[j * rows..j * rows + height];
                if subtract {
                    target.iter_mut().zip(source).for_each(|(t, s)| *t -= *s);
                } else {
                    target.iter_mut().zip(source).for_each(|(t, s)| *t += *s);
                }
            }
        }
    }
}
