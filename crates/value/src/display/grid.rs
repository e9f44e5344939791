//! One page of an array as rows and columns: a look over the elements, then blocks of columns that fit the window, row by row.
//!
//! Numbers have one layout per page and columns of one width. Cells and strings have columns as wide as their widest element, so the
//! look over the elements is made block by block.

use super::inline::{quoted, CellItem};
use super::real::{Kind, Layout, Stats};
use super::{integer, Format};
use crate::{StringValue, Value};
use std::fmt::Write;

/// Elements looked over for the price of one that is printed.
const SCAN_SHARE: usize = 32;

enum Columns {
    /// Being found out for numbers.
    Unknown,
    Real(Layout),
    Complex(Layout),
    Integer(usize),
    /// Cells and strings.
    Ragged,
}

enum Stage {
    /// Next element to look at.
    Scan(usize),
    /// Start of a block of columns. For ragged columns: the widths so far and the row to look at in the next column.
    Block {
        widths: Vec<usize>,
        row: usize,
        widest: usize,
    },
    Row(usize),
    Done,
}

pub(super) struct Grid {
    rows: usize,
    cols: usize,
    /// Index of the page's first element.
    base: usize,
    columns: Columns,
    stats: Stats,
    extent: integer::Extent,
    stage: Stage,
    /// Block being printed: its first column and the widths of its columns.
    first: usize,
    widths: Vec<usize>,
    /// The array is wider than the window, so blocks have headings.
    blocks: bool,
    scalar: bool,
}

impl Grid {
    pub fn new(value: &Value, page: usize) -> Grid {
        let shape = value.shape();
        let (rows, cols) = (shape.rows(), shape.cols());
        let ragged = matches!(value, Value::Cell(_) | Value::String(_));
        Grid {
            rows,
            cols,
            base: page * rows * cols,
            columns: if ragged { Columns::Ragged } else { Columns::Unknown },
            stats: Stats::default(),
            extent: integer::Extent::default(),
            stage: if ragged {
                Stage::Block {
                    widths: Vec::new(),
                    row: 0,
                    widest: 0,
                }
            } else {
                Stage::Scan(0)
            },
            first: 0,
            widths: Vec::new(),
            blocks: false,
            scalar: shape.is_scalar(),
        }
    }

    /// Goes on until the page is printed (true) or the budget is spent.
    pub fn advance(&mut self, out: &mut String, value: &Value, format: &Format, budget: &mut usize) -> bool {
        loop {
            if let Stage::Done = self.stage {
                return true;
            }
            if *budget == 0 {
                return false;
            }
            match self.stage {
                Stage::Scan(at) => self.scan(out, value, format, at, budget),
                Stage::Block { .. } => self.start_block(out, value, format, budget),
                Stage::Row(row) => self.print_row(out, value, format, row, budget),
                Stage::Done => {}
            }
        }
    }

    fn scan(&mut self, out: &mut String, value: &Value, format: &Format, at: usize, budget: &mut usize) {
        let total = self.rows * self.cols;
        let to = total.min(at.saturating_add(budget.saturating_mul(SCAN_SHARE)));
        *budget = budget.saturating_sub((to - at).div_ceil(SCAN_SHARE));
        let (from, end) = (self.base + at, self.base + to);
        let stats = &mut self.stats;
        match value {
            Value::Num(x) => stats.add(*x),
            Value::Double(a) => a
                .data()
                .get(from..end)
                .unwrap_or(&[])
                .iter()
                .for_each(|x| stats.add(*x)),
            Value::Single(a) => a
                .data()
                .get(from..end)
                .unwrap_or(&[])
                .iter()
                .for_each(|x| stats.add(f64::from(*x))),
            Value::Complex(a) => a.data().get(from..end).unwrap_or(&[]).iter().for_each(|z| {
                stats.add(z.re);
                stats.add(z.im);
            }),
            Value::ComplexSingle(a) => a.data().get(from..end).unwrap_or(&[]).iter().for_each(|z| {
                stats.add(f64::from(z.re));
                stats.add(f64::from(z.im));
            }),
            other => self.extent.add(other, from, end),
        }
        if to < total {
            self.stage = Stage::Scan(to);
            return;
        }
        self.lay_out(out, value, format);
    }

    /// The elements are known: choose the layout and print the common factor.
    fn lay_out(&mut self, out: &mut String, value: &Value, format: &Format) {
        let kind = |single, complex| Kind {
            scalar: self.scalar,
            single,
            complex,
        };
        let choose = |kind| Layout::choose(self.stats, kind, format.numeric);
        self.columns = match value {
            Value::Num(_) | Value::Double(_) => Columns::Real(choose(kind(false, false))),
            Value::Single(_) => Columns::Real(choose(kind(true, false))),
            Value::Complex(_) => Columns::Complex(choose(kind(false, true))),
            Value::ComplexSingle(_) => Columns::Complex(choose(kind(true, true))),
            other => Columns::Integer(integer::width(other, self.extent, format.numeric)),
        };
        if let Columns::Real(layout) | Columns::Complex(layout) = self.columns {
            if let Some(scale) = layout.scale() {
                let sign = if scale < 0 { '-' } else { '+' };
                let _ = write!(out, "   1.0e{sign}{:02} *\n{}", scale.unsigned_abs(), format.gap());
            }
        }
        self.blocks = self.cols.saturating_mul(self.width()) > format.width;
        self.stage = Stage::Block {
            widths: Vec::new(),
            row: 0,
            widest: 0,
        };
    }

    /// Columns of one number.
    fn width(&self) -> usize {
        match self.columns {
            Columns::Real(layout) => layout.width,
            Columns::Complex(layout) => layout.complex_width(),
            Columns::Integer(width) => width,
            Columns::Ragged | Columns::Unknown => 1,
        }
    }

    fn start_block(&mut self, out: &mut String, value: &Value, format: &Format, budget: &mut usize) {
        if let Columns::Ragged = self.columns {
            if !self.measure_block(value, format, budget) {
                return;
            }
            self.blocks |= self.first + self.widths.len() < self.cols;
        } else {
            let width = self.width().max(1);
            let count = (format.width / width).max(1).min(self.cols - self.first);
            self.widths.clear();
            self.widths.resize(count, width);
        }
        if self.blocks {
            let (from, to) = (self.first + 1, self.first + self.widths.len());
            let _ = if from == to {
                writeln!(out, "  Column {from}")
            } else {
                writeln!(out, "  Columns {from} through {to}")
            };
            out.push_str(format.gap());
        }
        self.stage = Stage::Row(0);
    }

    /// Finds how many ragged columns fit, and their widths. False when the budget ran out on the way.
    fn measure_block(&mut self, value: &Value, format: &Format, budget: &mut usize) -> bool {
        let Stage::Block { widths, row, widest } = &mut self.stage else {
            return true;
        };
        let mut used: usize = widths.iter().map(|w| w + GAP).sum();
        loop {
            let col = self.first + widths.len();
            if col >= self.cols {
                break;
            }
            while *row < self.rows {
                if *budget == 0 {
                    return false;
                }
                *budget -= 1;
                let item = ragged_width(value, self.base + col * self.rows + *row, format);
                *widest = (*widest).max(item);
                *row += 1;
            }
            if !widths.is_empty() && used + *widest + GAP > format.width {
                break;
            }
            used += *widest + GAP;
            widths.push(std::mem::take(widest));
            *row = 0;
        }
        self.widths = std::mem::take(widths);
        true
    }

    fn print_row(&mut self, out: &mut String, value: &Value, format: &Format, row: usize, budget: &mut usize) {
        for (i, width) in self.widths.iter().enumerate() {
            let index = self.base + (self.first + i) * self.rows + row;
            write_element(out, value, index, *width, &self.columns, format);
        }
        out.push('\n');
        *budget = budget.saturating_sub(self.widths.len().max(1));
        if row + 1 < self.rows {
            self.stage = Stage::Row(row + 1);
            return;
        }
        self.first += self.widths.len();
        if self.first >= self.cols {
            self.stage = Stage::Done;
            return;
        }
        out.push_str(format.gap());
        self.stage = Stage::Block {
            widths: Vec::new(),
            row: 0,
            widest: 0,
        };
    }
}

/// Blanks before each cell and string.
const GAP: usize = 4;

fn write_element(out: &mut String, value: &Value, index: usize, width: usize, columns: &Columns, format: &Format) {
    match (columns, value) {
        (Columns::Real(layout), Value::Num(x)) => layout.write(out, *x),
        (Columns::Real(layout), Value::Double(a)) => {
            a.data().get(index).into_iter().for_each(|x| layout.write(out, *x))
        }
        (Columns::Real(layout), Value::Single(a)) => a
            .data()
            .get(index)
            .into_iter()
            .for_each(|x| layout.write(out, f64::from(*x))),
        (Columns::Complex(layout), Value::Complex(a)) => {
            a.data()
                .get(index)
                .into_iter()
                .for_each(|z| write_complex(out, layout, z.re, z.im));
        }
        (Columns::Complex(layout), Value::ComplexSingle(a)) => {
            a.data()
                .get(index)
                .into_iter()
                .for_each(|z| write_complex(out, layout, f64::from(z.re), f64::from(z.im)));
        }
        (Columns::Ragged, Value::Cell(a)) => {
            out.push_str("    ");
            if let Some(item) = a.data().get(index) {
                CellItem::new(item, format, cell_limit(a.cols(), format)).write(out, width);
            }
        }
        (Columns::Ragged, Value::String(a)) => {
            out.push_str("    ");
            if let Some(s) = a.data().get(index) {
                let _ = write!(out, "{:<width$}", string_item(s));
            }
        }
        _ => integer::write(out, value, index, width, format.numeric),
    }
}

/// Columns that the text of one cell may take: its share of the window without blanks and braces, but a readable piece always.
fn cell_limit(cols: usize, format: &Format) -> usize {
    (format.width / cols.max(1)).saturating_sub(GAP + 2).max(18)
}

fn write_complex(out: &mut String, layout: &Layout, re: f64, im: f64) {
    layout.write_complex(out, re, im);
}

fn ragged_width(value: &Value, index: usize, format: &Format) -> usize {
    match value {
        Value::Cell(a) => a
            .data()
            .get(index)
            .map_or(0, |v| CellItem::new(v, format, cell_limit(a.cols(), format)).width()),
        Value::String(a) => a.data().get(index).map_or(0, |s| string_item(s).chars().count()),
        _ => 0,
    }
}

/// An element of a string array: never cut.
fn string_item(s: &StringValue) -> String {
    match s.units() {
        Some(units) => quoted(units, '"', usize::MAX),
        None => "<missing>".to_string(),
    }
}

/// `(:,:,2,1)`: what a page is called.
pub(super) fn page_label(value: &Value, page: usize) -> String {
    let shape = value.shape();
    let mut label = String::from("(:,:");
    let mut rest = page;
    for &d in shape.dims().get(2..).unwrap_or(&[]) {
        let _ = write!(label, ",{}", rest % d.max(1) + 1);
        rest /= d.max(1);
    }
    label.push(')');
    label
}
