//! A dense column-major N-d array of any element type.

use crate::release::{is_container, release};
use crate::{alloc, Error, Result, Shape, Value};
use std::any::Any;
use std::rc::Rc;

/// Invariant: `data.len() == shape.numel()`.
#[derive(Clone, Debug, PartialEq)]
pub struct Array<T: 'static> {
    shape: Shape,
    data: Vec<T>,
}

/// Cells that hold containers are freed without recursion. For other elements all of this is nothing.
impl<T: 'static> Drop for Array<T> {
    #[inline]
    fn drop(&mut self) {
        let data: &mut dyn Any = &mut self.data;
        if let Some(values) = data.downcast_mut::<Vec<Value>>() {
            if values.iter().any(is_container) {
                release(values);
            }
        }
    }
}

impl<T> Array<T> {
    /// Takes a vector in column-major order. Fails when the count does not fit the shape.
    pub fn new(shape: Shape, data: Vec<T>) -> Result<Array<T>> {
        if shape.checked_numel()? != data.len() {
            return Err(Error::internal("array data does not fit its shape"));
        }
        Ok(Array { shape, data })
    }
    pub fn scalar(item: T) -> Array<T> {
        Array {
            shape: Shape::scalar(),
            data: vec![item],
        }
    }
    pub fn empty() -> Array<T> {
        Array {
            shape: Shape::empty(),
            data: Vec::new(),
        }
    }
    /// An empty array of a given shape, which must have a zero.
    pub fn empty_of(shape: Shape) -> Array<T> {
        debug_assert!(shape.is_empty());
        Array {
            shape,
            data: Vec::new(),
        }
    }
    pub fn row(data: Vec<T>) -> Array<T> {
        Array {
            shape: Shape::row(data.len()),
            data,
        }
    }
    pub fn column(data: Vec<T>) -> Array<T> {
        Array {
            shape: Shape::column(data.len()),
            data,
        }
    }
    pub fn shape(&self) -> &Shape {
        &self.shape
    }
    pub fn numel(&self) -> usize {
        self.data.len()
    }
    pub fn rows(&self) -> usize {
        self.shape.rows()
    }
    pub fn cols(&self) -> usize {
        self.shape.cols()
    }
    pub fn data(&self) -> &[T] {
        &self.data
    }
    pub fn data_mut(&mut self) -> &mut [T] {
        &mut self.data
    }
    pub fn into_data(mut self) -> Vec<T> {
        std::mem::take(&mut self.data)
    }
    pub fn into_parts(mut self) -> (Shape, Vec<T>) {
        (
            std::mem::replace(&mut self.shape, Shape::empty()),
            std::mem::take(&mut self.data),
        )
    }
    /// The elements of an array that is being freed.
    pub(crate) fn slots(&mut self) -> &mut Vec<T> {
        &mut self.data
    }
    /// Same elements, other shape. Fails when the counts differ.
    pub fn reshape(mut self, shape: Shape) -> Result<Array<T>> {
        if shape.checked_numel()? != self.data.len() {
            return Err(Error::internal("reshape changes the number of elements"));
        }
        self.shape = shape;
        Ok(self)
    }
    /// Appends one element to a vector (or an empty array, which becomes a row): `x(end+1) = v`, amortised.
    /// The caller has checked that the array is 0x0, a row or a column.
    pub fn push(&mut self, item: T) -> Result<()> {
        let n = self.data.len() + 1;
        let shape = if self.shape.is_column() && self.shape.rows() > 0 && !self.shape.is_scalar() {
            Shape::column(n)
        } else {
            Shape::row(n)
        };
        alloc::try_push(&mut self.data, item)?;
        self.shape = shape;
        Ok(())
    }
    /// Takes one element out of a vector; the caller has checked that it is one and that `at` is inside.
    pub fn remove(&mut self, at: usize) -> T {
        let item = self.data.remove(at);
        let n = self.data.len();
        self.shape = if self.shape.rows() == 1 {
            Shape::row(n)
        } else {
            Shape::column(n)
        };
        item
    }
    /// Appends `more` elements, which `add` pushes, to a vector: `x = [x, v]`, amortised. Nothing changes when memory is short.
    /// The caller has checked that the array is a row, or a column.
    pub fn append(&mut self, more: usize, column: bool, add: impl FnOnce(&mut Vec<T>)) -> Result<()> {
        let n = self.data.len().saturating_add(more);
        alloc::checked_size(&[n, 1], std::mem::size_of::<T>())?;
        if self.data.try_reserve(more).is_err() {
            self.data.try_reserve_exact(more).map_err(|_| Error::out_of_memory())?;
        }
        add(&mut self.data);
        let n = self.data.len();
        self.shape = if column { Shape::column(n) } else { Shape::row(n) };
        Ok(())
    }
}

impl<T: Clone> Array<T> {
    /// All elements equal `fill`; the size is checked and the allocation can fail.
    pub fn filled(shape: Shape, fill: T) -> Result<Array<T>> {
        let n = alloc::checked_size(shape.dims(), std::mem::size_of::<T>())?;
        Ok(Array {
            data: alloc::try_filled(n, fill)?,
            shape,
        })
    }
    pub fn try_clone(&self) -> Result<Array<T>> {
        Ok(Array {
            shape: self.shape.clone(),
            data: alloc::try_copy(&self.data)?,
        })
    }
    /// Element-wise map into a new array.
    pub fn map<U>(&self, f: impl FnMut(&T) -> U) -> Result<Array<U>> {
        Ok(Array {
            shape: self.shape.clone(),
            data: alloc::try_collect(self.data.iter().map(f))?,
        })
    }
    /// Element-wise map that can fail.
    pub fn try_map<U>(&self, mut f: impl FnMut(&T) -> Result<U>) -> Result<Array<U>> {
        let mut data = alloc::try_with_capacity(self.data.len())?;
        for x in &self.data {
            data.push(f(x)?);
        }
        Ok(Array {
            shape: self.shape.clone(),
            data,
        })
    }
    /// The array behind an `Rc`, alone: copied (fallibly) only when it is shared.
    pub fn unique(rc: &mut Rc<Array<T>>) -> Result<&mut Array<T>> {
        if Rc::get_mut(rc).is_none() {
            *rc = Rc::new(rc.try_clone()?);
        }
        Rc::get_mut(rc).ok_or_else(|| Error::internal("array is still shared"))
    }
    /// Moves the array out of an `Rc`, copying only when it is shared.
    pub fn take(rc: Rc<Array<T>>) -> Result<Array<T>> {
        match Rc::try_unwrap(rc) {
            Ok(a) => Ok(a),
            Err(rc) => rc.try_clone(),
        }
    }
}
