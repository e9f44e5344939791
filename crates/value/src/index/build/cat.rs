//! Concatenation along any dimension.

use super::super::assign::field_order;
use super::super::element::Element;
use super::super::fault;
use super::join::{bring, is_blank, joined_target};
use crate::{alloc, Array, Class, Error, FieldNames, MapObject, Result, Shape, StructArray, Value};
use std::rc::Rc;

/// `[a, b, ...]`.
pub fn horzcat(parts: &[Value]) -> Result<Value> {
    cat(1, parts)
}

/// `[a; b; ...]`.
pub fn vertcat(parts: &[Value]) -> Result<Value> {
    cat(0, parts)
}

/// Concatenation along a zero-based dimension.
pub fn cat(dim: usize, parts: &[Value]) -> Result<Value> {
    match parts {
        [] => return Ok(Value::empty()),
        [one] => return Ok(one.clone()),
        _ => {}
    }
    if let Some(quick) = scalars(dim, parts)?.or(vectors(dim, parts)?) {
        return Ok(quick);
    }
    if let Some(Value::Object(first)) = parts.iter().find(|p| matches!(p, Value::Object(_))) {
        let stranger = parts.iter().find(|p| match p {
            Value::Object(o) => o.class.name != first.class.name,
            other => !is_blank(other),
        });
        return match stranger {
            Some(p) if p.is_cell() => bring_objects(dim, parts),
            Some(p) => Err(crate::object::no_conversion(&first.class.name, p.class_name())),
            None => crate::object::concatenate_objects(dim, parts, &first.class),
        };
    }
    let target = joined_target(parts)?;
    match target.class {
        Class::Struct => return cat_structs(dim, parts),
        Class::FunctionHandle | Class::Map | Class::Exception => {
            let mut rest = parts.iter().filter(|p| !is_blank(p));
            return match (rest.next(), rest.next()) {
                (Some(one), None) => Ok(one.clone()),
                _ if dim == 0 && parts.iter().all(|p| matches!(p, Value::Map(_))) => Ok(merge_maps(parts)),
                _ if target.class == Class::FunctionHandle => Err(fault::no_handle_arrays()),
                _ => Err(fault::no_object_arrays(target.class)),
            };
        }
        _ => {}
    }
    let mut brought = alloc::try_with_capacity(parts.len())?;
    for p in parts {
        brought.push(bring(p, target)?);
    }
    let shapes: Vec<Shape> = brought.iter().map(Value::shape).collect();
    let (shape, kept) = joined_shape(dim, &shapes)?;
    let parts: Vec<&Value> = kept.iter().filter_map(|k| brought.get(*k)).collect();
    join_class(dim, shape, &parts, target.class, target.complex)
}

/// Arrays of one element type, already of sizes that fit or empty.
pub(crate) fn join_arrays<T: Element>(dim: usize, parts: Vec<(Shape, &[T])>) -> Result<Array<T>> {
    let shapes: Vec<Shape> = parts.iter().map(|(s, _)| s.clone()).collect();
    let (shape, kept) = joined_shape(dim, &shapes)?;
    let parts: Vec<(Shape, &[T])> = kept.iter().filter_map(|k| parts.get(*k).cloned()).collect();
    join(dim, shape, &parts)
}

/// Objects beside cells become cells.
fn bring_objects(dim: usize, parts: &[Value]) -> Result<Value> {
    let cells: Vec<Value> = parts
        .iter()
        .map(|p| match p {
            Value::Object(_) => Value::from(Array::scalar(p.clone())),
            other => other.clone(),
        })
        .collect();
    cat(dim, &cells)
}

/// A new map with the entries of all; of equal keys the last one counts. Keys and values have the types of the first map.
fn merge_maps(parts: &[Value]) -> Value {
    let mut maps = parts
        .iter()
        .filter_map(|p| if let Value::Map(m) = p { Some(m) } else { None });
    let Some(first) = maps.next() else {
        return Value::empty();
    };
    let merged = MapObject::new(first.key_type, &first.value_type);
    for map in std::iter::once(first).chain(maps) {
        merged
            .entries_mut()
            .extend(map.entries().iter().map(|(k, v)| (k.clone(), v.clone())));
    }
    Value::Map(Rc::new(merged))
}

/// Rows and columns of double scalars, the most frequent literals.
fn scalars(dim: usize, parts: &[Value]) -> Result<Option<Value>> {
    if dim > 1 || !parts.iter().all(|p| matches!(p, Value::Num(_))) {
        return Ok(None);
    }
    let mut data = alloc::try_with_capacity(parts.len())?;
    data.extend(
        parts
            .iter()
            .filter_map(|p| if let Value::Num(x) = p { Some(*x) } else { None }),
    );
    Ok(Some(Value::from(if dim == 1 {
        Array::row(data)
    } else {
        Array::column(data)
    })))
}

/// Double vectors and char rows along their direction: `[x, v]` and `[text, 'more']`.
fn vectors(dim: usize, parts: &[Value]) -> Result<Option<Value>> {
    fn along<T>(dim: usize, a: &Array<T>) -> bool {
        matches!((dim, a.shape().dims()), (1, [1, n]) | (0, [n, 1]) if *n > 0)
    }
    let text = match parts.first() {
        _ if dim > 1 => return Ok(None),
        Some(Value::Char(_)) => true,
        Some(Value::Num(_) | Value::Double(_)) => false,
        _ => return Ok(None),
    };
    let mut total = 0u64;
    for p in parts {
        total += match p {
            Value::Num(_) if !text => 1,
            Value::Double(a) if !text && along(dim, a) => a.numel() as u64,
            Value::Char(a) if text && dim == 1 && along(dim, a) => a.numel() as u64,
            _ => return Ok(None),
        };
    }
    let n = usize::try_from(total).map_err(|_| Error::out_of_memory())?;
    if text {
        let mut units = alloc::try_with_capacity(n)?;
        for p in parts {
            if let Value::Char(a) = p {
                units.extend_from_slice(a.data());
            }
        }
        return Ok(Some(Value::Char(Rc::new(Array::row(units)))));
    }
    let mut data = alloc::try_with_capacity(n)?;
    for p in parts {
        match p {
            Value::Num(x) => data.push(*x),
            Value::Double(a) => data.extend_from_slice(a.data()),
            _ => {}
        }
    }
    Ok(Some(Value::from(if dim == 1 {
        Array::row(data)
    } else {
        Array::column(data)
    })))
}

/// The shape of the result and the parts that take part. `[]` is skipped everywhere; 1x0 and 0x1 are skipped where they don't fit.
pub(crate) fn joined_shape(dim: usize, shapes: &[Shape]) -> Result<(Shape, Vec<usize>)> {
    let mut whole: Option<Shape> = None;
    let mut kept = Vec::new();
    for (k, s) in shapes.iter().enumerate() {
        if *s == Shape::empty() {
            continue;
        }
        let Some(w) = &whole else {
            whole = Some(s.clone());
            kept.push(k);
            continue;
        };
        let rank = w.ndims().max(s.ndims()).max(dim + 1);
        if (0..rank).all(|d| d == dim || w.dim(d) == s.dim(d)) {
            let total = (w.dim(dim) as u64)
                .checked_add(s.dim(dim) as u64)
                .and_then(|n| usize::try_from(n).ok());
            whole = Some(w.with_dim(dim, total.ok_or_else(|| Error::too_large(w.dims()))?));
            kept.push(k);
        } else if dim < 2 && is_thin(w) {
            whole = Some(if is_thin(s) { Shape::empty() } else { s.clone() });
            kept = if is_thin(s) { Vec::new() } else { vec![k] };
        } else if dim >= 2 || !is_thin(s) {
            return Err(inconsistent());
        }
    }
    Ok((whole.unwrap_or_else(Shape::empty), kept))
}

/// 1x0 or 0x1.
fn is_thin(s: &Shape) -> bool {
    matches!(*s.dims(), [1, 0] | [0, 1])
}

fn inconsistent() -> Error {
    Error::new(
        "MATLAB:catenate:dimensionMismatch",
        "Dimensions of arrays being concatenated are not consistent.",
    )
}

/// Copies the parts, all arrays of one element type.
fn join<T: Element>(dim: usize, shape: Shape, parts: &[(Shape, &[T])]) -> Result<Array<T>> {
    let n = alloc::checked_size(shape.dims(), std::mem::size_of::<T>())?;
    let mut out = alloc::try_with_capacity(n)?;
    let (inner, _, outer) = shape.split(dim);
    if n > 0 {
        for block in 0..outer {
            for (s, data) in parts {
                let chunk = inner * s.dim(dim);
                out.extend_from_slice(data.get(block * chunk..(block + 1) * chunk).unwrap_or(&[]));
            }
        }
    }
    Array::new(shape, out)
}

fn join_class(dim: usize, shape: Shape, parts: &[&Value], class: Class, complex: bool) -> Result<Value> {
    macro_rules! join_as {
        ($variant:ident) => {{
            let parts: Vec<_> = parts
                .iter()
                .filter_map(|p| {
                    if let Value::$variant(a) = p {
                        Some((a.shape().clone(), a.data()))
                    } else {
                        None
                    }
                })
                .collect();
            Value::$variant(Rc::new(join(dim, shape, &parts)?))
        }};
        ($variant:ident, $scalar:ident) => {{
            let parts: Vec<_> = parts
                .iter()
                .filter_map(|p| match p {
                    Value::$variant(a) => Some((a.shape().clone(), a.data())),
                    Value::$scalar(x) => Some((Shape::scalar(), std::slice::from_ref(x))),
                    _ => None,
                })
                .collect();
            Value::from(join(dim, shape, &parts)?)
        }};
    }
    Ok(match class {
        Class::Double if complex => join_as!(Complex),
        Class::Double => join_as!(Double, Num),
        Class::Single if complex => join_as!(ComplexSingle),
        Class::Single => join_as!(Single),
        Class::Int8 => join_as!(Int8),
        Class::Int16 => join_as!(Int16),
        Class::Int32 => join_as!(Int32),
        Class::Int64 => join_as!(Int64),
        Class::Uint8 => join_as!(Uint8),
        Class::Uint16 => join_as!(Uint16),
        Class::Uint32 => join_as!(Uint32),
        Class::Uint64 => join_as!(Uint64),
        Class::Logical => join_as!(Logical, Bool),
        Class::Char => join_as!(Char),
        Class::String => join_as!(String),
        Class::Cell => join_as!(Cell),
        other => return Err(fault::no_conversion(other, other)),
    })
}

/// Struct arrays of the same fields, in the order of the first.
fn cat_structs(dim: usize, parts: &[Value]) -> Result<Value> {
    let structs: Vec<&Rc<StructArray>> = parts
        .iter()
        .filter_map(|p| if let Value::Struct(s) = p { Some(s) } else { None })
        .collect();
    let useful = |s: &&&Rc<StructArray>| s.numel() > 0 || !s.fields().is_empty();
    let names = structs
        .iter()
        .find(useful)
        .or(structs.first())
        .map_or_else(FieldNames::default, |s| s.fields().clone());
    let shapes: Vec<Shape> = structs.iter().map(|s| s.shape().clone()).collect();
    let (shape, kept) = joined_shape(dim, &shapes)?;
    let mut numbers = Vec::new();
    let mut elements: Vec<(&Rc<StructArray>, Vec<usize>)> = Vec::new();
    for k in kept {
        let Some(s) = structs.get(k) else { continue };
        let order = field_order(&names, s.fields()).ok_or_else(|| field_mismatch(&names, s.fields()))?;
        numbers.push(super::super::rearrange::numbered(
            s.shape(),
            numbers.iter().map(Array::numel).sum(),
        )?);
        elements.push((s, order));
    }
    let slices: Vec<(Shape, &[usize])> = numbers
        .iter()
        .map(|a: &Array<usize>| (a.shape().clone(), a.data()))
        .collect();
    let order = join(dim, shape, &slices)?;
    let mut sources: Vec<(usize, usize)> = alloc::try_with_capacity(order.numel())?;
    sources.extend(
        elements
            .iter()
            .enumerate()
            .flat_map(|(p, (s, _))| (0..s.numel()).map(move |e| (p, e))),
    );
    let mut values = alloc::try_with_capacity(order.numel().saturating_mul(names.len()))?;
    for number in order.data() {
        if let Some((s, fields)) = sources
            .get(*number)
            .and_then(|(p, e)| elements.get(*p).map(|(s, f)| (s.element(*e), f)))
        {
            values.extend(fields.iter().filter_map(|f| s.get(*f).cloned()));
        }
    }
    Ok(Value::from(StructArray::new(order.shape().clone(), names, values)?))
}

fn field_mismatch(ours: &FieldNames, theirs: &FieldNames) -> Error {
    let what = if ours.len() == theirs.len() { "Names" } else { "Number" };
    Error::new(
        if ours.len() == theirs.len() { "MATLAB:catenate:structFieldNames" } else { "MATLAB:catenate:structFieldBad" },
        format!(
            "{what} of fields in structure arrays being concatenated do not match. Concatenation of structure arrays requires that these arrays have the same set of fields."
        ),
    )
}
