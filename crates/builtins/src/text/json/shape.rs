//! What a JSON array becomes: a column of numbers or logicals, a matrix of equal rows, a struct array of equal objects, else a cell.

use super::parse::Item;
use runmat_value::{Array, Result, Shape, StructArray, Value};

pub(super) fn array(items: Vec<Item>) -> Result<Value> {
    if let Some(numbers) = numbers(&items) {
        return Ok(Value::from(Array::column(numbers)));
    }
    if let Some(flags) = items
        .iter()
        .map(|i| {
            if let Item::Value(Value::Bool(b)) = i {
                Some(*b)
            } else {
                None
            }
        })
        .collect()
    {
        return Ok(Value::from(Array::<bool>::column(flags)));
    }
    let values: Vec<Value> = items.into_iter().map(Item::into_value).collect();
    if let Some(stacked) = stack_doubles(&values)? {
        return Ok(stacked);
    }
    if let Some(stacked) = stack_logicals(&values)? {
        return Ok(stacked);
    }
    if let Some(structs) = stack_structs(&values)? {
        return Ok(structs);
    }
    Ok(Value::cell_column(values))
}

/// Numbers with null as NaN; an array of nulls alone holds no number.
fn numbers(items: &[Item]) -> Option<Vec<f64>> {
    let all: Option<Vec<f64>> = items
        .iter()
        .map(|i| match i {
            Item::Null => Some(f64::NAN),
            Item::Value(Value::Num(x)) => Some(*x),
            Item::Value(_) => None,
        })
        .collect();
    all.filter(|_| items.iter().any(|i| matches!(i, Item::Value(_))))
}

/// The dimensions that an element brings: a column of n is n, a matrix its size.
fn inner_dims(shape: &Shape) -> Vec<usize> {
    match shape.is_column() {
        true => vec![shape.rows()],
        false => shape.dims().to_vec(),
    }
}

/// Arrays of one size become the slices along a new first dimension.
fn stack<T: Copy>(parts: &[(Shape, &[T])]) -> Result<Option<Array<T>>> {
    let Some((first, data)) = parts.first() else {
        return Ok(None);
    };
    if parts.iter().any(|(shape, _)| shape != first) || data.is_empty() {
        return Ok(None);
    }
    let dims: Vec<usize> = std::iter::once(parts.len()).chain(inner_dims(first)).collect();
    let shape = Shape::new(&dims);
    runmat_value::alloc::checked_size(shape.dims(), std::mem::size_of::<T>())?;
    let items = (0..data.len())
        .flat_map(|k| parts.iter().filter_map(move |(_, d)| d.get(k).copied()))
        .collect();
    Array::new(shape, items).map(Some)
}

fn stack_doubles(values: &[Value]) -> Result<Option<Value>> {
    let part = |v: &'_ Value| match v {
        Value::Double(_) => Some(v.shape()),
        Value::Num(_) => Some(Shape::scalar()),
        _ => None,
    };
    let shapes: Option<Vec<Shape>> = values.iter().map(part).collect();
    let Some(shapes) = shapes else { return Ok(None) };
    let mut parts = Vec::new();
    for (v, shape) in values.iter().zip(shapes) {
        match v {
            Value::Double(a) => parts.push((shape, a.data())),
            Value::Num(x) => parts.push((shape, std::slice::from_ref(x))),
            _ => return Ok(None),
        }
    }
    Ok(stack(&parts)?.map(Value::from))
}

fn stack_logicals(values: &[Value]) -> Result<Option<Value>> {
    let mut parts = Vec::new();
    for v in values {
        match v {
            Value::Logical(a) => parts.push((a.shape().clone(), a.data())),
            Value::Bool(b) => parts.push((Shape::scalar(), std::slice::from_ref(b))),
            _ => return Ok(None),
        }
    }
    Ok(stack(&parts)?.map(Value::from))
}

/// Objects with the same names in the same order.
fn stack_structs(values: &[Value]) -> Result<Option<Value>> {
    let mut all = Vec::new();
    let mut fields = None;
    for v in values {
        match v {
            Value::Struct(s) if s.numel() == 1 && fields.as_ref().is_none_or(|f| f == s.fields()) => {
                fields.get_or_insert_with(|| s.fields().clone());
                all.extend(s.values().iter().cloned());
            }
            _ => return Ok(None),
        }
    }
    match fields {
        Some(fields) => Ok(Some(Value::from(StructArray::new(
            Shape::column(values.len()),
            fields,
            all,
        )?))),
        None => Ok(None),
    }
}
