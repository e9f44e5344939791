//! `lo:step:hi`. Doubles are filled from both ends towards the middle, so that ranges are symmetric and end where they should.

use crate::{alloc, Array, Class, Error, Result, Shape, Value};
use std::rc::Rc;

/// The range of three scalars; where an operand has more elements its first counts, an empty operand gives 1x0.
pub fn range(lo: &Value, step: &Value, hi: &Value) -> Result<Value> {
    let operands = [lo, step, hi];
    for v in operands {
        if !v.is_arithmetic() {
            return Err(Error::new(
                "MATLAB:colon:invalidOperand",
                format!("Undefined operator ':' for operands of type '{}'.", v.class()),
            ));
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
        return Ok(Value::from(Array::row(alloc::try_collect(
            items.iter().map(|x| *x as f32),
        )?)));
    }
    let items = doubles(lo_x, step_x, hi_x, f64::EPSILON)?;
    if lo.is_char() && hi.is_char() {
        let units = alloc::try_collect(items.iter().map(|x| *x as u16))?;
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
        let near = ((hi - lo) / step).round();
        if sign * (lo + near * step - hi) > tolerance {
            near - 1.0
        } else {
            near
        }
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
    let Some((steps, last)) = span(lo, step, hi, epsilon) else {
        return Ok(Vec::new());
    };
    if !(0.0..2_147_483_646.0).contains(&steps) {
        return Err(too_many());
    }
    let count = steps as usize + 1;
    alloc::checked_size(&[1, count], std::mem::size_of::<f64>())?;
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

/// A range of doubles that is counted instead of stored: number of elements and the last one. `None` where the ends are not finite
/// (then the stored form decides). Zero elements: the range is empty.
pub fn counted(lo: f64, step: f64, hi: f64) -> Option<(f64, f64)> {
    if !(lo.is_finite() && step.is_finite() && hi.is_finite()) {
        return None;
    }
    Some(span(lo, step, hi, f64::EPSILON).map_or((0.0, lo), |(steps, last)| (steps + 1.0, last)))
}

/// Element `k` (from zero) of a counted range: the same number that the stored form holds.
pub fn element(lo: f64, step: f64, count: f64, last: f64, k: f64) -> f64 {
    if lo == lo.trunc() && step == step.trunc() {
        return lo + k * step;
    }
    let half = ((count - 1.0) / 2.0).floor();
    if k == half && count % 2.0 == 1.0 {
        return (lo + last) / 2.0;
    }
    if k <= half {
        lo + k * step
    } else {
        last - (count - 1.0 - k) * step
    }
}

fn too_many() -> Error {
    Error::new(
        "MATLAB:pmaxsize",
        "Maximum variable size allowed by the program is exceeded.",
    )
}

/// Integer operands of one class, with doubles that are whole numbers.
fn integer_range(operands: [&Value; 3], class: Class) -> Result<Value> {
    let mut ends = [0i128; 3];
    for (end, v) in ends.iter_mut().zip(operands) {
        if v.class().is_integer() && v.class() != class {
            return Err(Error::new(
                "MATLAB:colon:mixedIntegerClasses",
                "Colon operands must be all the same type, or mixed with real double scalars.",
            ));
        }
        let item = match v {
            Value::Int64(a) => a.data().first().map(|x| i128::from(*x)),
            Value::Uint64(a) => a.data().first().map(|x| i128::from(*x)),
            other => match first(other)? {
                Some(x) if x != x.trunc() || !x.is_finite() => {
                    return Err(Error::new(
                        "MATLAB:colon:nonIntegerOperand",
                        "Colon operands must be integers when mixed with integer operands.",
                    ))
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
    let (lowest, highest) = limits(class);
    let (lo, hi) = (lo.clamp(lowest, highest), hi.clamp(lowest, highest));
    if step == 0 || (step > 0 && lo > hi) || (step < 0 && lo < hi) {
        return narrow_integers(&[], class);
    }
    let count = usize::try_from((hi - lo) / step + 1).map_err(|_| too_many())?;
    alloc::checked_size(&[1, count], std::mem::size_of::<i128>()).map_err(|_| too_many())?;
    let mut items = alloc::try_with_capacity(count)?;
    items.extend((0..count).map(|k| lo + k as i128 * step));
    narrow_integers(&items, class)
}

fn limits(class: Class) -> (i128, i128) {
    match class {
        Class::Int8 => (i128::from(i8::MIN), i128::from(i8::MAX)),
        Class::Int16 => (i128::from(i16::MIN), i128::from(i16::MAX)),
        Class::Int32 => (i128::from(i32::MIN), i128::from(i32::MAX)),
        Class::Int64 => (i128::from(i64::MIN), i128::from(i64::MAX)),
        Class::Uint8 => (0, i128::from(u8::MAX)),
        Class::Uint16 => (0, i128::from(u16::MAX)),
        Class::Uint32 => (0, i128::from(u32::MAX)),
        _ => (0, i128::from(u64::MAX)),
    }
}

/// Items within the limits of the class.
fn narrow_integers(items: &[i128], class: Class) -> Result<Value> {
    fn row<T>(items: &[i128], narrow: impl Fn(i128) -> T) -> Result<Rc<Array<T>>> {
        Ok(Rc::new(Array::row(alloc::try_collect(
            items.iter().map(|x| narrow(*x)),
        )?)))
    }
    Ok(match class {
        Class::Int8 => Value::Int8(row(items, |x| x as i8)?),
        Class::Int16 => Value::Int16(row(items, |x| x as i16)?),
        Class::Int32 => Value::Int32(row(items, |x| x as i32)?),
        Class::Int64 => Value::Int64(row(items, |x| x as i64)?),
        Class::Uint8 => Value::Uint8(row(items, |x| x as u8)?),
        Class::Uint16 => Value::Uint16(row(items, |x| x as u16)?),
        Class::Uint32 => Value::Uint32(row(items, |x| x as u32)?),
        _ => Value::Uint64(row(items, |x| x as u64)?),
    })
}
