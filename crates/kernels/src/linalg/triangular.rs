//! Solving with triangular matrices in either orientation, blocked for many right-hand sides.

use crate::alloc::{try_vec, OutOfMemory};
use crate::field::Field;
use crate::matmul::{multiply_packed, pack_columns, pack_rows, View};

/// Which triangle of the viewed matrix is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Triangle {
    /// Forward substitution.
    Lower,
    /// Back substitution.
    Upper,
}

const BLOCK: usize = 48;

/// Solves `T * X = B` in place for the triangle of an `n x n` view; `b` is `n x nrhs`. A zero on the
/// diagonal gives Inf or NaN. `unit` takes the diagonal as ones.
pub fn solve_triangular<T: Field>(
    t: View<T>,
    n: usize,
    triangle: Triangle,
    unit: bool,
    b: &mut [T],
    nrhs: usize,
) -> Result<(), OutOfMemory> {
    if n == 0 || nrhs == 0 {
        return Ok(());
    }
    if nrhs < 4 || n <= BLOCK {
        for column in b.chunks_exact_mut(n).take(nrhs) {
            substitute(t, 0, n, triangle, unit, column);
        }
        return Ok(());
    }
    let mut a_pack = try_vec((n + T::TILE_ROWS) * BLOCK)?;
    let mut b_pack = try_vec((nrhs + T::TILE_COLS) * BLOCK)?;
    let blocks = n.div_ceil(BLOCK);
    for step in 0..blocks {
        let k = if triangle == Triangle::Lower {
            step
        } else {
            blocks - 1 - step
        };
        let (k0, k1) = (k * BLOCK, ((k + 1) * BLOCK).min(n));
        for column in b.chunks_exact_mut(n).take(nrhs) {
            substitute(t, k0, k1, triangle, unit, column);
        }
        // The rows not yet solved: below for a lower triangle, above for an upper one.
        let (i0, i1) = if triangle == Triangle::Lower { (k1, n) } else { (0, k0) };
        if i0 < i1 {
            pack_rows(t, i0, i1, k0, k1, &mut a_pack);
            pack_columns(
                View::new(b, n, crate::matmul::Operation::Plain),
                k0,
                k1,
                0,
                nrhs,
                &mut b_pack,
            );
            multiply_packed(&a_pack, &b_pack, (i1 - i0, nrhs, k1 - k0), &mut b[i0..], n, true);
        }
    }
    Ok(())
}

/// Substitution with the diagonal block `k0 .. k1` on one column.
fn substitute<T: Field>(t: View<T>, k0: usize, k1: usize, triangle: Triangle, unit: bool, x: &mut [T]) {
    for step in 0..k1 - k0 {
        let k = if triangle == Triangle::Lower {
            k0 + step
        } else {
            k1 - 1 - step
        };
        let (i0, i1) = if triangle == Triangle::Lower {
            (k + 1, k1)
        } else {
            (k0, k)
        };
        if t.has_columns() {
            if !unit {
                x[k] = x[k] / t.at(k, k);
            }
            let xk = x[k];
            if xk != T::ZERO {
                for (v, l) in x[i0..i1].iter_mut().zip(t.column(k, i0, i1)) {
                    *v -= *l * xk;
                }
            }
        } else {
            // Rows are contiguous: gather what is solved already.
            let (j0, j1) = if triangle == Triangle::Lower {
                (k0, k)
            } else {
                (k + 1, k1)
            };
            let mut s = x[k];
            for j in j0..j1 {
                s -= t.at(k, j) * x[j];
            }
            x[k] = if unit { s } else { s / t.at(k, k) };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::complex::C64;
    use crate::matmul::{multiply, Operation};

    #[test]
    fn every_orientation_solves() {
        for n in [1, 5, 48, 130] {
            for nrhs in [1, 7] {
                let mut full = random_complex(n, n, 5);
                for k in 0..n {
                    full[k * n + k] = C64::new(n as f64, 1.0);
                }
                for stored in [Triangle::Lower, Triangle::Upper] {
                    let mut a = full.clone();
                    for j in 0..n {
                        for i in 0..n {
                            if (stored == Triangle::Lower && i < j) || (stored == Triangle::Upper && i > j) {
                                a[i + j * n] = C64::ZERO;
                            }
                        }
                    }
                    for op in [Operation::Plain, Operation::Transpose, Operation::Adjoint] {
                        let seen = if (op == Operation::Plain) == (stored == Triangle::Lower) {
                            Triangle::Lower
                        } else {
                            Triangle::Upper
                        };
                        let b = random_complex(n, nrhs, 6);
                        let mut x = b.clone();
                        solve_triangular(View::new(&full, n, op), n, seen, false, &mut x, nrhs).unwrap();
                        let back = multiply(&a, op, &x, Operation::Plain, n, n, nrhs).unwrap();
                        assert!(distance(&back, &b) < 1e-13);
                    }
                }
            }
        }
    }
}
