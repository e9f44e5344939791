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

/// What decides about the width of integers.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Extent {
    pub largest: u64,
    pub negative: bool,
}

impl Extent {
    /// Looks at a slice of the elements.
    pub fn add(&mut self, value: &Value, from: usize, to: usize) {
        macro_rules! unsigned {
            ($a:expr) => {
                for x in $a.data().get(from..to).unwrap_or(&[]) {
                    self.largest = self.largest.max(u64::from(*x));
                }
            };
        }
        macro_rules! signed {
            ($a:expr) => {
                for x in $a.data().get(from..to).unwrap_or(&[]) {
                    self.largest = self.largest.max(u64::from(x.unsigned_abs()));
                    self.negative |= *x < 0;
                }
            };
        }
        match value {
            Value::Int8(a) => signed!(a),
            Value::Int16(a) => signed!(a),
            Value::Int32(a) => signed!(a),
            Value::Int64(a) => signed!(a),
            Value::Uint8(a) => unsigned!(a),
            Value::Uint16(a) => unsigned!(a),
            Value::Uint32(a) => unsigned!(a),
            Value::Uint64(a) => unsigned!(a),
            _ => {}
        }
    }
}

/// Columns of one element: three blanks, the digits of the largest, one more for a sign if there is any.
pub(super) fn width(value: &Value, extent: Extent, format: NumericFormat) -> usize {
    if format != NumericFormat::Hex {
        return extent.largest.checked_ilog10().unwrap_or(0) as usize + 4 + usize::from(extent.negative);
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
