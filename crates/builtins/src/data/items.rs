//! Lists of things that can be equal: elements, or the rows of a matrix. What `unique`, the set functions and `sortrows` share.

use super::keys::{keys, keys_for, Comparison, MISSING};
use super::sort::{order_of, Placement};
use runmat_kernels::sort::Order;
use runmat_value::{alloc, Error, Result, Shape, Value};
use std::cmp::Ordering;

/// `n` items of `width` keys each, column by column.
pub(crate) struct Items {
    pub n: usize,
    pub width: usize,
    keys: Vec<u64>,
}

impl Items {
    pub(crate) fn elements(value: &Value, function: &str) -> Result<Items> {
        let keys = keys_for(value, function)?;
        Ok(Items {
            n: keys.len(),
            width: 1,
            keys,
        })
    }

    pub(crate) fn rows(value: &Value, function: &str) -> Result<Items> {
        let shape = value.shape();
        if !shape.is_matrix() {
            return Err(Error::new(
                format!("MATLAB:{}:ANotAMatrix", function.to_uppercase()),
                "Input must be a matrix when 'rows' is given.",
            ));
        }
        Ok(Items {
            n: shape.rows(),
            width: shape.cols(),
            keys: keys_for(value, function)?,
        })
    }

    /// Rows with another way to compare numbers.
    pub(crate) fn compared_rows(value: &Value, comparison: Comparison, function: &str) -> Result<Items> {
        let shape = value.shape();
        let keys = keys(value, comparison)?.ok_or_else(|| Error::undefined_for(function, value.class_name()))?;
        Ok(Items {
            n: shape.rows(),
            width: shape.cols(),
            keys,
        })
    }

    pub(crate) fn key(&self, item: u32, column: usize) -> u64 {
        self.keys[column * self.n + item as usize]
    }

    pub(crate) fn compare(&self, a: u32, b: u32) -> Ordering {
        (0..self.width)
            .map(|c| self.key(a, c).cmp(&self.key(b, c)))
            .find(|o| *o != Ordering::Equal)
            .unwrap_or(Ordering::Equal)
    }

    /// Missing is equal to nothing, itself included.
    pub(crate) fn equal(&self, a: u32, b: u32) -> bool {
        (0..self.width).all(|c| self.key(a, c) == self.key(b, c) && self.key(a, c) != MISSING)
    }

    pub(crate) fn sorted(&self) -> Result<Vec<u32>> {
        if self.width == 1 {
            return order_of(&self.keys, Order::Ascending, Placement::Auto);
        }
        let mut order: Vec<u32> = alloc::try_with_capacity(self.n)?;
        order.extend(0..self.n as u32);
        order.sort_by(|a, b| self.compare(*a, *b));
        Ok(order)
    }

    /// Equal items together: groups in ascending order, each with its members in ascending position.
    pub(crate) fn groups(&self) -> Result<Groups> {
        let order = self.sorted()?;
        let mut starts = Vec::new();
        let mut of = alloc::try_filled(self.n, 0u32)?;
        for (i, k) in order.iter().enumerate() {
            if i == 0 || !self.equal(order[i - 1], *k) {
                alloc::try_push(&mut starts, i)?;
            }
            of[*k as usize] = starts.len() as u32 - 1;
        }
        Ok(Groups { order, starts, of })
    }
}

pub(crate) struct Groups {
    order: Vec<u32>,
    starts: Vec<usize>,
    /// The group of each item.
    pub of: Vec<u32>,
}

impl Groups {
    pub(crate) fn len(&self) -> usize {
        self.starts.len()
    }
    pub(crate) fn members(&self, group: usize) -> &[u32] {
        let end = self.starts.get(group + 1).copied().unwrap_or(self.order.len());
        &self.order[self.starts[group]..end]
    }
}

/// The rows of a matrix at zero-based places.
pub(crate) fn pick_rows(value: &Value, at: &[u32]) -> Result<Value> {
    let shape = value.shape();
    let (rows, cols) = (shape.rows(), shape.cols());
    let mut places = alloc::try_with_capacity(at.len().saturating_mul(cols))?;
    for c in 0..cols {
        places.extend(at.iter().map(|r| *r + (c * rows) as u32));
    }
    super::pick::pick(value, &places, Shape::matrix(at.len(), cols))
}
