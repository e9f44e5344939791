//! Matrices of fame that need integers: `magic`, `hilb`, `invhilb`.

use super::prototype;
use crate::table::row;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{alloc, convert, ops, Array, Class, Result, Shape, Value};

pub const ENTRIES: &[Builtin] = &[
    row("magic", "Magic square", &["M = magic(n)"], &[example("magic(3)", "[8 1 6; 3 5 7; 4 9 2]"), example("sum(magic(6))", "111 * ones(1, 6)")], run_magic),
    row("hilb", "Hilbert matrix", &["H = hilb(n)", "H = hilb(n, classname)"], &[example("hilb(2)", "[1 1/2; 1/2 1/3]")], |c| {
        matrix(c, "hilb", |_, i, j| 1.0 / (i + j - 1.0))
    }),
    row("invhilb", "Inverse of the Hilbert matrix", &["H = invhilb(n)", "H = invhilb(n, classname)"], &[example("invhilb(2)", "[4 -6; -6 12]")], |c| {
        matrix(c, "invhilb", inverse_hilbert)
    }),
];

/// An n-by-n matrix from the size and one-based places.
fn matrix(call: &mut Call, function: &str, f: fn(f64, f64, f64) -> f64) -> Result<Flow> {
    let n = convert::size_from(crate::arguments::scalar(call, 0, function)?)?;
    let class = prototype::split(call.args.get(1..).unwrap_or(&[]), Class::Double, function)?.1;
    let out = square(n, |i, j| f(n as f64, i as f64, j as f64))?;
    Flow::one(ops::cast::cast(&Value::from(out), class)?)
}

/// One-based row and column.
fn square(n: usize, f: impl Fn(usize, usize) -> f64) -> Result<Array<f64>> {
    alloc::checked_size(&[n, n], 8)?;
    let mut data = alloc::try_with_capacity(n * n)?;
    for j in 1..=n {
        data.extend((1..=n).map(|i| f(i, j)));
    }
    Array::new(Shape::matrix(n, n), data)
}

fn inverse_hilbert(n: f64, i: f64, j: f64) -> f64 {
    use runmat_kernels::scalar::nchoosek;
    let sign = if libm::fmod(i + j, 2.0) == 0.0 { 1.0 } else { -1.0 };
    let middle = nchoosek(i + j - 2.0, i - 1.0);
    sign * (i + j - 1.0) * nchoosek(n + i - 1.0, n - j) * nchoosek(n + j - 1.0, n - i) * middle * middle
}

/// Odd orders by the siamese walk, multiples of four by exchanging opposite places, the rest from four odd squares.
fn run_magic(call: &mut Call) -> Result<Flow> {
    let n = convert::size_from(crate::arguments::scalar(call, 0, "magic")?.floor())?;
    Flow::one(match n {
        0 => return Flow::one(Value::empty()),
        // There is no magic square of order 2; this is what the rule for 4k + 2 gives.
        2 => Array::new(Shape::matrix(2, 2), vec![1.0, 4.0, 3.0, 2.0])?,
        n if n % 2 == 1 => square(n, |i, j| odd(n, i, j))?,
        n if n % 4 == 0 => square(n, |i, j| {
            let plain = ((i - 1) * n + j) as f64;
            let swapped = ((i % 4) / 2) == ((j % 4) / 2);
            if swapped {
                (n * n + 1) as f64 - plain
            } else {
                plain
            }
        })?,
        n => square(n, |i, j| singly_even(n, i, j))?,
    })
}

fn odd(n: usize, i: usize, j: usize) -> f64 {
    let a = (i + j + n - (n + 3) / 2) % n;
    let b = (i + 2 * j + n - 2) % n;
    (n * a + b + 1) as f64
}

/// Quarters A, D / C, B of an odd square plus 0, 3 / 2, 1 times its size; the left columns (but for the middle row, which is
/// shifted by one) and some right columns exchange top and bottom.
fn singly_even(n: usize, i: usize, j: usize) -> f64 {
    let p = n / 2;
    let k = (n - 2) / 4;
    let (row, top) = if i <= p { (i, true) } else { (i - p, false) };
    let middle = row == k + 1;
    let exchanged = match j {
        1 if middle => false,
        j if middle && j == k + 1 => true,
        j => j <= k || j > n - k + 1,
    };
    let top = top != exchanged;
    let (column, left) = if j <= p { (j, true) } else { (j - p, false) };
    let quarter = match (top, left) {
        (true, true) => 0,
        (false, false) => 1,
        (true, false) => 2,
        (false, true) => 3,
    };
    odd(p, row, column) + (quarter * p * p) as f64
}
