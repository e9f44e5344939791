//! `lo:step:hi`. Doubles are filled from both ends towards the middle, so that ranges are symmetric and end where they should.

use super::super::coerce::{numbers, Number};
use crate::{alloc, Array, Class, Error, Result, Shape, Value};
use std::rc::Rc;

/// The range of three scalars; where an operand has more elements its first counts, an empty operand gives 1x0.
pub fn range(lo: &Value, step: &Value, hi: &Value) -> Result<Value> {
    let operands = [lo, step, hi];
    for v in operands {
        if !v.is_arithmetic() {
            return Err(Error::new("MATLAB:colon:invalidOperand", format!("Undefined operator ':' for operands of type '{}'.", v.class())));
        }
    }
    if let Some(class) = operands.iter().map(|v| v.class()).find(|c| c.is_integer()) {
        return integer_range(operands, class);
    }
    let mut ends = [0.0; 3];
    for (end, v) in ends.iter_mut().zip(operands) {
        match first(v)? {
            Some(x) => *end = x,
            None => return Ok(Value::from(Array::<f64>::empty_of(Shape::row(0)))),
        }
    }
    let [lo_x, step_x, hi_x] = ends;
    if operands.iter().any(|v| v.class() == Class::Single) {
        let items = doubles(lo_x, step_x, hi_x, f64::from(f32::EPSILON))?;
        return Ok(Value::from(Array::row(alloc::try_collect(items.iter().map(|x| *x as f32))?)));
    }
    let items = doubles(lo_x, step_x, hi_x, f64::EPSILON)?;
    if lo.is_char() && hi.is_char() {
        let units = alloc::try_collect(items.iter().map(|x| u16::from_double(*x)))?;
        return Ok(Value::Char(Rc::new(Array::row(units))));
    }
    Ok(Value::from(Array::row(items)))
}

/// The first element as a real double; imaginary parts don't count.
fn first(v: &Value) -> Result<Option<f64>> {
    match v {
        Value::Num(x) => Ok(Some(*x)),
        Value::Complex(a) => Ok(a.data().first().map(|z| z.re)),
        Value::ComplexSingle(a) => Ok(a.data().first().map(|z| f64::from(z.re))),
        other => Ok(other.as_doubles()?.and_then(|d| d.first().copied())),
    }
}

/// Number of steps and the last element, or `None` for an empty range. All finite.
fn span(lo: f64, step: f64, hi: f64, epsilon: f64) -> Option<(f64, f64)> {
    if step == 0.0 || (step > 0.0 && lo > hi) || (step < 0.0 && lo < hi) {
        return None;
    }
    let sign = step.signum();
    let tolerance = 2.0 * epsilon * lo.abs().max(hi.abs());
    let steps = if lo == lo.floor() && step == 1.0 {
        hi.floor() - lo
    } else if lo == lo.floor() && step == step.floor() {
        // Whole numbers: exact, by counting multiples of the step.
        let whole = (lo / step).floor();
        let rest = lo - whole * step;
        ((hi - rest) / step).floor() - whole
    } else {
        let near = super::super::coerce::round_half_away((hi - lo) / step);
        if sign * (lo + near * step - hi) > tolerance { near - 1.0 } else { near }
    };
    let last = lo + steps * step;
    let last = if sign * (last - hi) > -tolerance { hi } else { last };
    Some((steps, last))
}

fn doubles(lo: f64, step: f64, hi: f64, epsilon: f64) -> Result<Vec<f64>> {
    if lo.is_nan() || step.is_nan() || hi.is_nan() {
        return Ok(vec![f64::NAN]);
    }
    if step == 0.0 || (step > 0.0 && lo > hi) || (step < 0.0 && lo < hi) {
        return Ok(Vec::new());
    }
    if step.is_infinite() && lo.is_finite() {
        return Ok(vec![lo]);
    }
    if !lo.is_finite() || !hi.is_finite() {
        return Err(too_many());
    }
    let Some((steps, last)) = span(lo, step, hi, epsilon) else { return Ok(Vec::new()) };
    if steps.is_nan() || steps < 0.0 || steps >= 2_147_483_646.0 {
        return Err(too_many());
    }
    let count = steps as usize + 1;
    let mut out = alloc::try_with_capacity(count)?;
    if lo == lo.trunc() && step == step.trunc() && lo.abs() < 9e15 && last.abs() < 9e15 {
        // Whole numbers are exact from either end.
        out.extend((0..count).map(|k| lo + k as f64 * step));
        return Ok(out);
    }
    let half = (count - 1) / 2;
    out.extend((0..=half).map(|k| lo + k as f64 * step));
    out.extend((half + 1..count).map(|k| last - (count - 1 - k) as f64 * step));
    if count % 2 == 1 {
        if let Some(middle) = out.get_mut(half) {
            *middle = (lo + last) / 2.0;
        }
    }
    Ok(out)
}

fn too_many() -> Error {
    Error::new("MATLAB:pmaxsize", "Maximum variable size allowed by the program is exceeded.")
}

/// Integer operands of one class, with doubles that are whole numbers.
fn integer_range(operands: [&Value; 3], class: Class) -> Result<Value> {
    let mut ends = [0i128; 3];
    for (end, v) in ends.iter_mut().zip(operands) {
        if v.class().is_integer() && v.class() != class {
            return Err(Error::new("MATLAB:colon:mixedIntegerClasses", "Colon operands must be all the same type, or mixed with real double scalars."));
        }
        let item = match v {
            Value::Int64(a) => a.data().first().map(|x| i128::from(*x)),
            Value::Uint64(a) => a.data().first().map(|x| i128::from(*x)),
            other => match first(other)? {
                Some(x) if x != x.trunc() || !x.is_finite() => {
                    return Err(Error::new("MATLAB:colon:nonIntegerOperand", "Colon operands must be integers when mixed with integer operands."))
                }
                x => x.map(|x| x as i128),
            },
        };
        match item {
            Some(x) => *end = x,
            None => return narrow_integers(&[], class),
        }
    }
    let [lo, step, hi] = ends;
    if step == 0 || (step > 0 && lo > hi) || (step < 0 && lo < hi) {
        return narrow_integers(&[], class);
    }
    let count = (hi - lo) / step + 1;
    let count = usize::try_from(count).map_err(|_| too_many())?;
    alloc::checked_size(&[1, count], std::mem::size_of::<i128>()).map_err(|_| too_many())?;
    let mut items = alloc::try_with_capacity(count)?;
    items.extend((0..count).map(|k| lo + k as i128 * step));
    narrow_integers(&items, class)
}

fn narrow_integers(items: &[i128], class: Class) -> Result<Value> {
    fn row<T: Number>(items: &[i128]) -> Result<Array<T>> {
        Ok(Array::row(alloc::try_collect(items.iter().map(|x| T::from_wide(*x)))?))
    }
    Ok(match class {
        Class::Int8 => Value::from(row::<i8>(items)?),
        Class::Int16 => Value::from(row::<i16>(items)?),
        Class::Int32 => Value::from(row::<i32>(items)?),
        Class::Int64 => Value::from(row::<i64>(items)?),
        Class::Uint8 => Value::from(row::<u8>(items)?),
        Class::Uint16 => Value::Uint16(Rc::new(row::<u16>(items)?)),
        Class::Uint32 => Value::from(row::<u32>(items)?),
        Class::Uint64 => Value::from(row::<u64>(items)?),
        _ => Value::from(numbers::<f64>(&Value::from(row::<f64>(items)?))?),
    })
}
