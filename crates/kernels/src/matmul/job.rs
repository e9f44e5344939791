//! The resumable product and its convenience form.

use super::pack::{multiply_packed, pack_columns, pack_rows, Operation, View};
use super::vector::multiply_vector;
use super::{KC, MC, NC};
use crate::alloc::{checked_len, try_vec, try_zeroed, OutOfMemory};
use crate::field::Field;
use crate::job::{Budget, Progress};

/// Products of at most this many multiplications are done without packing.
const DIRECT: u64 = 8 * 8 * 8;

/// `C = op(A) * op(B)`, a block at a time. `op(A)` is `m x k`, `op(B)` is `k x n`; a transposed
/// operand is stored `k x m` or `n x k`.
pub struct Matmul<T, A, B> {
    a: A,
    a_op: Operation,
    b: B,
    b_op: Operation,
    m: usize,
    k: usize,
    n: usize,
    c: Vec<T>,
    a_pack: Vec<T>,
    b_pack: Vec<T>,
    /// Column stripe, slice and row block to do next.
    jc: usize,
    pc: usize,
    ic: usize,
    done: bool,
}

impl<T: Field, A: AsRef<[T]>, B: AsRef<[T]>> Matmul<T, A, B> {
    /// Prepares the product; the operands must hold `m * k` and `k * n` elements.
    pub fn new(
        a: A,
        a_op: Operation,
        b: B,
        b_op: Operation,
        m: usize,
        k: usize,
        n: usize,
    ) -> Result<Self, OutOfMemory> {
        let c = try_zeroed(checked_len(m, n)?)?;
        let direct = !T::IS_COMPLEX && (m as u64).saturating_mul(k as u64).saturating_mul(n as u64) <= DIRECT;
        let pack = |rows: usize, tile: usize| if direct { 0 } else { (rows + tile) * k.min(KC) };
        Ok(Matmul {
            a_pack: try_vec(pack(m.min(MC), T::TILE_ROWS))?,
            b_pack: try_vec(pack(n.min(NC), T::TILE_COLS))?,
            done: m == 0 || n == 0 || k == 0,
            a,
            a_op,
            b,
            b_op,
            m,
            k,
            n,
            c,
            jc: 0,
            pc: 0,
            ic: 0,
        })
    }

    /// Works for about `budget` multiplications.
    pub fn advance(&mut self, budget: u64) -> Progress {
        let mut budget = Budget::new(budget);
        if !self.done && !T::IS_COMPLEX && self.run_direct() {
            self.done = true;
        }
        while !self.done {
            let spent = self.run_block();
            if !budget.spend(spent) && !self.done {
                return Progress::Again;
            }
        }
        Progress::Ready
    }

    /// Small real products, and products with one contiguous column. (Complex sums are formed by
    /// parts in the tiles; a direct path would round differently.)
    fn run_direct(&mut self) -> bool {
        let (m, k, n) = (self.m, self.k, self.n);
        if n == 1 && self.a_op == Operation::Plain && m * k < 4_000_000 {
            multiply_vector(self.a.as_ref(), m, k, self.b.as_ref(), &mut self.c);
            return true;
        }
        if (m as u64).saturating_mul(k as u64).saturating_mul(n as u64) > DIRECT {
            return false;
        }
        let a = view(self.a.as_ref(), m, k, self.a_op);
        let b = view(self.b.as_ref(), k, n, self.b_op);
        for (j, column) in self.c.chunks_exact_mut(m).enumerate() {
            // Slices as in the blocked path: the last bit must not depend on the path.
            for (i, t) in column.iter_mut().enumerate() {
                for k0 in (0..k).step_by(KC) {
                    let mut s = T::ZERO;
                    for p in k0..(k0 + KC).min(k) {
                        s += a.at(i, p) * b.at(p, j);
                    }
                    *t += s;
                }
            }
        }
        true
    }

    fn run_block(&mut self) -> u64 {
        let a = view(self.a.as_ref(), self.m, self.k, self.a_op);
        let b = view(self.b.as_ref(), self.k, self.n, self.b_op);
        let j1 = (self.jc + NC).min(self.n);
        let k1 = (self.pc + KC).min(self.k);
        let i1 = (self.ic + MC).min(self.m);
        if self.ic == 0 {
            pack_columns(b, self.pc, k1, self.jc, j1, &mut self.b_pack);
        }
        pack_rows(a, self.ic, i1, self.pc, k1, &mut self.a_pack);
        let size = (i1 - self.ic, j1 - self.jc, k1 - self.pc);
        let at = self.jc * self.m + self.ic;
        multiply_packed(&self.a_pack, &self.b_pack, size, &mut self.c[at..], self.m, false);
        self.ic = i1;
        if self.ic == self.m {
            self.ic = 0;
            self.pc = k1;
            if self.pc == self.k {
                self.pc = 0;
                self.jc = j1;
                self.done = self.jc == self.n;
            }
        }
        (size.0 * size.1) as u64 * size.2 as u64
    }

    /// The product, column-major `m x n`.
    pub fn finish(self) -> Vec<T> {
        self.c
    }
}

fn view<T: Field>(data: &[T], rows: usize, cols: usize, op: Operation) -> View<'_, T> {
    View::new(data, if op == Operation::Plain { rows } else { cols }, op)
}

/// `op(A) * op(B)` in one go; see [`Matmul`].
pub fn multiply<T: Field>(
    a: &[T],
    a_op: Operation,
    b: &[T],
    b_op: Operation,
    m: usize,
    k: usize,
    n: usize,
) -> Result<Vec<T>, OutOfMemory> {
    let mut job = Matmul::new(a, a_op, b, b_op, m, k, n)?;
    while job.advance(u64::MAX) == Progress::Again {}
    Ok(job.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::complex::C64;

    fn numbers(n: usize, seed: u64) -> Vec<f64> {
        let mut s = seed;
        (0..n)
            .map(|_| {
                s = s
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                ((s >> 59) as f64) - 8.0
            })
            .collect()
    }

    #[test]
    fn all_orientations_agree_with_the_definition() {
        for (m, k, n) in [
            (1, 1, 1),
            (3, 5, 2),
            (4, 0, 3),
            (0, 2, 2),
            (17, 300, 9),
            (101, 53, 401),
            (300, 3, 1),
            (1, 600, 1),
        ] {
            let re = numbers(m * k, 1);
            let a: Vec<C64> = re.iter().zip(numbers(m * k, 2)).map(|(&x, y)| C64::new(x, y)).collect();
            let b: Vec<C64> = numbers(k * n, 3)
                .iter()
                .zip(numbers(k * n, 4))
                .map(|(&x, y)| C64::new(x, y))
                .collect();
            for a_op in [Operation::Plain, Operation::Transpose, Operation::Adjoint] {
                for b_op in [Operation::Plain, Operation::Transpose, Operation::Adjoint] {
                    let (va, vb) = (view(&a, m, k, a_op), view(&b, k, n, b_op));
                    let mut want = Vec::new();
                    for j in 0..n {
                        for i in 0..m {
                            want.push((0..k).fold(C64::ZERO, |s, p| s + va.at(i, p) * vb.at(p, j)));
                        }
                    }
                    // Small whole numbers: every order gives the same exact result.
                    assert_eq!(multiply(&a, a_op, &b, b_op, m, k, n).unwrap(), want);
                }
            }
            let br = numbers(k * n, 3);
            let got = multiply(&re, Operation::Plain, &br, Operation::Plain, m, k, n).unwrap();
            let single = |v: &[f64]| v.iter().map(|&x| x as f32).collect::<Vec<_>>();
            let got32 = multiply(&single(&re), Operation::Plain, &single(&br), Operation::Plain, m, k, n).unwrap();
            for j in 0..n {
                for i in 0..m {
                    let want: f64 = (0..k).map(|p| re[i + p * m] * br[p + j * k]).sum();
                    assert_eq!(got[i + j * m], want);
                    assert_eq!(f64::from(got32[i + j * m]), want);
                }
            }
        }
    }

    #[test]
    fn paths_agree_to_the_bit_at_any_budget() {
        let (m, k, n) = (130, 700, 5);
        let a: Vec<f64> = numbers(m * k, 7).iter().map(|x| x / 7.0).collect();
        let b: Vec<f64> = numbers(k * n, 8).iter().map(|x| x / 3.0).collect();
        let whole = multiply(&a, Operation::Plain, &b, Operation::Plain, m, k, n).unwrap();
        let mut job = Matmul::new(&a[..], Operation::Plain, &b[..], Operation::Plain, m, k, n).unwrap();
        let mut turns = 0;
        while job.advance(1) == Progress::Again {
            turns += 1;
        }
        assert!(turns >= 5);
        assert_eq!(job.finish(), whole);
        for j in 0..n {
            let column = multiply(&a, Operation::Plain, &b[j * k..(j + 1) * k], Operation::Plain, m, k, 1).unwrap();
            assert_eq!(column, whole[j * m..(j + 1) * m]);
        }
    }
}
