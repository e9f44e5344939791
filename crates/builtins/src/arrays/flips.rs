//! Mirror images and rotations: `flip`, `fliplr`, `flipud`, `rot90`, `circshift`.

use crate::arguments::dimension;
use crate::table::row;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{index::build, Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[
    row("flip", "Reverse the order of elements", &["B = flip(A)", "B = flip(A, dim)"], &[example("flip([1 2 3])", "[3 2 1]"), example("flip([1 2; 3 4], 2)", "[2 1; 4 3]")], |c| {
        let dim = match c.args.get(1) {
            Some(d) => dimension(d, "flip")?,
            None => c.arg(0)?.shape().first_nonsingleton(),
        };
        Flow::one(build::flip(c.arg(0)?, dim)?)
    }),
    row("fliplr", "Reverse the order of columns", &["B = fliplr(A)"], &[example("fliplr([1 2; 3 4])", "[2 1; 4 3]")], |c| Flow::one(build::flip(c.arg(0)?, 1)?)),
    row("flipud", "Reverse the order of rows", &["B = flipud(A)"], &[example("flipud([1 2; 3 4])", "[3 4; 1 2]")], |c| Flow::one(build::flip(c.arg(0)?, 0)?)),
    row("rot90", "Rotate by quarter turns, counterclockwise", &["B = rot90(A)", "B = rot90(A, k)"], &[example("rot90([1 2; 3 4])", "[2 4; 1 3]"), example("rot90([1 2; 3 4], -1)", "[3 1; 4 2]")], run_rot90),
    row(
        "circshift",
        "Shift positions around the end",
        &["Y = circshift(A, K)", "Y = circshift(A, K, dim)"],
        &[example("circshift(1:4, 1)", "[4 1 2 3]"), example("circshift([1 2; 3 4; 5 6], [1 1])", "[6 5; 2 1; 4 3]")],
        run_circshift,
    ),
];

fn run_rot90(call: &mut Call) -> Result<Flow> {
    let value = call.arg(0)?;
    let k = match call.args.get(1) {
        None => 1.0,
        Some(v) => v.as_scalar().filter(|k| *k == k.trunc() && k.is_finite()).ok_or_else(|| Error::new("MATLAB:rot90:kNonInteger", "k must be a scalar integer."))?,
    };
    let swapped = |v: &Value| -> Result<Value> {
        let mut order: Vec<usize> = (0..v.shape().ndims()).collect();
        order.swap(0, 1);
        build::permute(v, &order)
    };
    Flow::one(match k.rem_euclid(4.0) as i32 {
        1 => build::flip(&swapped(value)?, 0)?,
        2 => build::flip(&build::flip(value, 0)?, 1)?,
        3 => swapped(&build::flip(value, 0)?)?,
        _ => value.clone(),
    })
}

fn run_circshift(call: &mut Call) -> Result<Flow> {
    let mut value = call.take(0)?;
    let wrong = || Error::new("MATLAB:circshift:InvalidShiftType", "Shift amount must be a real finite integer vector.");
    let shifts = call.arg(1)?;
    let list = shifts.as_doubles()?.filter(|_| shifts.is_numeric()).ok_or_else(wrong)?;
    if list.iter().any(|s| *s != s.trunc() || !s.is_finite()) {
        return Err(wrong());
    }
    if let Some(d) = call.args.get(2) {
        let dim = dimension(d, "circshift")?;
        let [by] = list.as_ref() else { return Err(wrong()) };
        return Flow::one(build::circshift(&value, *by as i64, dim)?);
    }
    if let [by] = list.as_ref() {
        let dim = value.shape().first_nonsingleton();
        return Flow::one(build::circshift(&value, *by as i64, dim)?);
    }
    for (dim, by) in list.iter().enumerate() {
        value = build::circshift(&value, *by as i64, dim)?;
    }
    Flow::one(value)
}
