//! The columns that textscan fills, each of its class.

use crate::text::texts::{char_matrix, char_value};
use runmat_kernels::decimal::{ScanField, ScanKind};
use runmat_value::{alloc, index::build, ops, Array, Class, Result, Value};

/// A column in the making.
pub(super) struct Column {
    class: Class,
    /// Empty fields at the end of a line still count.
    numbers: Vec<f64>,
    wholes: Vec<i128>,
    texts: Vec<Vec<u16>>,
}

impl Column {
    pub(super) fn of(field: &ScanField) -> Column {
        let integer = |signed: bool| match (field.bits.unwrap_or(32), signed) {
            (8, true) => Class::Int8,
            (16, true) => Class::Int16,
            (64, true) => Class::Int64,
            (_, true) => Class::Int32,
            (8, false) => Class::Uint8,
            (16, false) => Class::Uint16,
            (64, false) => Class::Uint64,
            (_, false) => Class::Uint32,
        };
        let class = match field.kind {
            ScanKind::Float if field.bits == Some(32) => Class::Single,
            ScanKind::Float => Class::Double,
            ScanKind::Unsigned | ScanKind::Hex | ScanKind::Octal => integer(false),
            ScanKind::Decimal | ScanKind::AnyBase => integer(true),
            ScanKind::Char => Class::Char,
            _ => Class::Cell,
        };
        Column {
            class,
            numbers: Vec::new(),
            wholes: Vec::new(),
            texts: Vec::new(),
        }
    }

    pub(super) fn push_number(&mut self, x: f64) -> Result<()> {
        match self.class {
            Class::Int64 | Class::Uint64 => alloc::try_push(&mut self.wholes, if x.is_nan() { 0 } else { x as i128 }),
            _ => alloc::try_push(&mut self.numbers, x),
        }
    }

    pub(super) fn push_whole(&mut self, x: i128) -> Result<()> {
        match self.class {
            Class::Int64 | Class::Uint64 => alloc::try_push(&mut self.wholes, x),
            _ => alloc::try_push(&mut self.numbers, x as f64),
        }
    }

    pub(super) fn push_text(&mut self, units: &[u16]) -> Result<()> {
        alloc::try_push(&mut self.texts, units.to_vec())
    }

    pub(super) fn into_value(self) -> Result<Value> {
        match self.class {
            Class::Cell => {
                let cells: Vec<Value> = self.texts.iter().map(|t| char_value(t)).collect();
                Ok(Value::from(Array::column(cells)))
            }
            Class::Char => char_matrix(&self.texts),
            Class::Int64 => {
                let clamp = |x: &i128| (*x).clamp(i128::from(i64::MIN), i128::from(i64::MAX)) as i64;
                Ok(Value::from(Array::column(self.wholes.iter().map(clamp).collect())))
            }
            Class::Uint64 => {
                let clamp = |x: &i128| (*x).clamp(0, i128::from(u64::MAX)) as u64;
                Ok(Value::from(Array::column(self.wholes.iter().map(clamp).collect())))
            }
            class => ops::cast::cast(&Value::from(Array::column(self.numbers)), class),
        }
    }
}

/// `CollectOutput`: neighbours of one class and length side by side.
pub(super) fn collect(values: Vec<Value>) -> Result<Vec<Value>> {
    let mut out: Vec<Value> = Vec::new();
    for value in values {
        match out.last_mut() {
            Some(last) if last.class() == value.class() && last.shape().rows() == value.shape().rows() => {
                *last = build::horzcat(&[last.clone(), value])?;
            }
            _ => out.push(value),
        }
    }
    Ok(out)
}
