//! Elements of the integer classes and of logical: always all digits, in columns of the longest.

use super::NumericFormat;
use crate::{Array, Value};
use std::fmt::{Display, LowerHex, Write};

/// Appends one element, right-aligned. Char counts as its code units; other classes print nothing.
pub(super) fn write(out: &mut String, value: &Value, index: usize, width: usize, format: NumericFormat) {
    let hex = format == NumericFormat::Hex;
    match value {
        Value::Bool(b) => put(out, u8::from(*b), width, false),
        Value::Logical(a) => {
            if let Some(b) = a.data().get(index) {
                put(out, u8::from(*b), width, false);
            }
        }
        Value::Int8(a) => element(out, a, index, width, hex),
        Value::Int16(a) => element(out, a, index, width, hex),
        Value::Int32(a) => element(out, a, index, width, hex),
        Value::Int64(a) => element(out, a, index, width, hex),
        Value::Uint8(a) => element(out, a, index, width, hex),
        Value::Uint16(a) | Value::Char(a) => element(out, a, index, width, hex),
        Value::Uint32(a) => element(out, a, index, width, hex),
        Value::Uint64(a) => element(out, a, index, width, hex),
        _ => {}
    }
}

fn element<T: Copy + Display + LowerHex>(out: &mut String, a: &Array<T>, index: usize, width: usize, hex: bool) {
    if let Some(x) = a.data().get(index) {
        put(out, *x, width, hex);
    }
}

fn put<T: Copy + Display + LowerHex>(out: &mut String, x: T, width: usize, hex: bool) {
    let _ = if hex {
        let digits = 2 * std::mem::size_of::<T>();
        write!(out, "{:>width$}", format!("{x:0digits$x}"))
    } else {
        write!(out, "{x:>width$}")
    };
}

/// Largest absolute value of a slice of the elements.
pub(super) fn largest(value: &Value, from: usize, to: usize) -> u64 {
    macro_rules! of {
        ($a:expr, $f:expr) => {
            $a.data().get(from..to).unwrap_or(&[]).iter().map($f).max().unwrap_or(0)
        };
    }
    match value {
        Value::Int8(a) => of!(a, |x| u64::from(x.unsigned_abs())),
        Value::Int16(a) => of!(a, |x| u64::from(x.unsigned_abs())),
        Value::Int32(a) => of!(a, |x| u64::from(x.unsigned_abs())),
        Value::Int64(a) => of!(a, |x| x.unsigned_abs()),
        Value::Uint8(a) => of!(a, |x| u64::from(*x)),
        Value::Uint16(a) => of!(a, |x| u64::from(*x)),
        Value::Uint32(a) => of!(a, |x| u64::from(*x)),
        Value::Uint64(a) => of!(a, |x| *x),
        _ => 1,
    }
}

/// Columns of one element: two blanks, a place for the sign, the digits of the largest.
pub(super) fn width(value: &Value, largest: u64, format: NumericFormat) -> usize {
    if format != NumericFormat::Hex {
        return largest.checked_ilog10().unwrap_or(0) as usize + 4;
    }
    let bytes = match value {
        Value::Int8(_) | Value::Uint8(_) => 1,
        Value::Int16(_) | Value::Uint16(_) => 2,
        Value::Int32(_) | Value::Uint32(_) => 4,
        Value::Int64(_) | Value::Uint64(_) => 8,
        _ => return 4,
    };
    2 * bytes + 3
}
