//! Storing into elements and fields along a path, in place when nobody else holds the arrays on the way.

use crate::core::Vm;
use crate::maps;
use runmat_bytecode::{Code, Path, Place, Reg, Segment};
use runmat_value::{index, Error, Result, Value};
use smallvec::SmallVec;
use std::rc::Rc;

pub type Subscripts = SmallVec<[Value; 2]>;
pub type Steps = SmallVec<[Step; 3]>;

/// A segment with its subscripts.
#[derive(Clone)]
pub enum Step {
    Paren(Subscripts),
    Brace(Subscripts),
    Field(Rc<str>),
}

impl Vm {
    /// Runs `f` on the variable of a place; it is `None` while undefined.
    pub fn with_place<T>(&mut self, place: Place, f: impl FnOnce(&mut Option<Value>) -> Result<T>) -> Result<T> {
        let frame = self.core.top_frame().ok_or_else(|| Error::internal("no frame"))?;
        match place.split() {
            Ok(r) => {
                let at = frame.base + usize::from(r);
                f(self
                    .core
                    .stack
                    .get_mut(at)
                    .ok_or_else(|| Error::internal("no register"))?)
            }
            Err(c) => {
                let cell = frame
                    .cell(usize::from(c))
                    .cloned()
                    .ok_or_else(|| Error::internal("no cell"))?;
                let result = f(&mut cell.borrow_mut());
                result
            }
        }
    }

    pub fn steps(&self, code: &Code, base: usize, path: &Path, from: Reg) -> Result<Steps> {
        let mut at = from;
        let mut steps = Steps::new();
        for segment in path {
            let take = |n: u8| {
                (0..u16::from(n))
                    .map(|i| self.peek(code, base, at + i))
                    .collect::<Result<Subscripts>>()
            };
            steps.push(match segment {
                Segment::Paren(n) => Step::Paren(take(*n)?),
                Segment::Brace(n) => Step::Brace(take(*n)?),
                Segment::ParenList => Step::Paren(self.listed(code, base, at)?),
                Segment::BraceList => Step::Brace(self.listed(code, base, at)?),
                Segment::Field(name) => Step::Field(name.clone()),
                Segment::DynField if self.core.classes.used && self.operations_at(base, at).is_some() => {
                    steps.extend(self.operations_at(base, at).into_iter().flatten());
                    at += 1;
                    continue;
                }
                Segment::DynField => Step::Field(valid_name(self.field_name(code, base, at)?)?),
            });
            at += segment.registers() as Reg;
        }
        Ok(steps)
    }

    fn listed(&self, code: &Code, base: usize, at: Reg) -> Result<Subscripts> {
        match self.peek(code, base, at)? {
            Value::Cell(items) => Ok(items.data().iter().cloned().collect()),
            _ => Err(Error::internal("subscripts are no list")),
        }
    }

    pub fn assign_path(
        &mut self,
        code: &Code,
        base: usize,
        place: Place,
        path: usize,
        from: Reg,
        value: Value,
    ) -> Result<()> {
        let path = code.paths.get(path).ok_or_else(|| Error::internal("no path"))?;
        let steps = self.steps(code, base, path, from)?;
        self.with_place(place, |slot| {
            let missing = slot.is_none();
            let target = slot.get_or_insert_with(Value::empty);
            let result = store(target, &steps, value);
            // A failed assignment to a variable that did not exist leaves it undefined.
            if missing && result.is_err() {
                *slot = None;
            }
            result
        })
    }

    /// The short paths that loops are full of: `s.a`, `s.a(i)`, `s.a{i}`, `c{i}`, `s(i).a`, with a number as subscript. False: nothing
    /// that the general way would not do as well has changed.
    pub(crate) fn assign_short(
        &mut self,
        code: &Code,
        base: usize,
        (place, path): (Place, u16),
        from: Reg,
        v: Reg,
    ) -> Result<bool> {
        let (Ok(r), Some(path)) = (place.split(), code.paths.get(usize::from(path))) else {
            return Ok(false);
        };
        let at = |r: Reg| self.core.stack.get(base + usize::from(r));
        let subscript = match at(from) {
            Some(Some(Value::Num(i))) => Some(*i),
            _ => None,
        };
        let Some(Some(value)) = at(v) else { return Ok(false) };
        let value = value.clone();
        let Some(Some(target)) = self.core.stack.get_mut(base + usize::from(r)) else {
            return Ok(false);
        };
        match (path.as_slice(), subscript) {
            ([Segment::Field(name)], _) if matches!(target, Value::Struct(_)) => {
                *index::field_slot(target, name)? = value;
                Ok(true)
            }
            ([Segment::Field(name), Segment::Paren(1)], Some(i)) if matches!(target, Value::Struct(_)) => {
                Ok(index::set1(index::field_slot(target, name)?, i, &value))
            }
            ([Segment::Field(name), Segment::Brace(1)], Some(i)) if matches!(target, Value::Struct(_)) => {
                Ok(index::brace_set1(index::field_slot(target, name)?, i, &value))
            }
            ([Segment::Brace(1)], Some(i)) => Ok(index::brace_set1(target, i, &value)),
            ([Segment::Paren(1), Segment::Field(name)], Some(i)) if matches!(target, Value::Struct(_)) => {
                *index::struct_element_slot(target, &[Value::Num(i)], name)? = value;
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    /// x(i) = v off the fast path.
    /// True when something was pushed that will finish it.
    pub fn assign_elements(&mut self, place: Place, args: &[Value], value: Value) -> Result<bool> {
        if self.core.classes.used {
            let steps = [Step::Paren(args.iter().cloned().collect())];
            let concerned = self.with_place(place, |slot| {
                Ok(crate::classes::concerns(slot.as_ref(), &steps, Some(&value)))
            })?;
            if concerned {
                return self.assign_with_objects(place, steps.to_vec(), crate::classes::Rhs::Value(value));
            }
        }
        self.core.debt += (value.numel() as u64) >> 4;
        self.with_place(place, |slot| {
            let missing = slot.is_none();
            let target = slot.get_or_insert_with(Value::empty);
            let result = match target {
                Value::Map(map) => maps::set(map, args, value),
                other => index::assign(other, args, value),
            };
            if missing && result.is_err() {
                *slot = None;
            }
            result.map(|()| false)
        })
    }

    pub fn delete_path(&mut self, code: &Code, base: usize, place: Place, path: usize, from: Reg) -> Result<()> {
        let path = code.paths.get(path).ok_or_else(|| Error::internal("no path"))?;
        let mut steps = self.steps(code, base, path, from)?;
        let Some(Step::Paren(args)) = steps.pop() else {
            return Err(Error::internal("nothing to delete"));
        };
        let name = place.split().ok().and_then(|r| code.variable(r)).cloned();
        self.with_place(place, |slot| match slot {
            Some(target) => index::delete(walk(target, &steps)?, &args),
            None => Err(Error::undefined(&name.unwrap_or_default())),
        })
    }

    /// The index that `end` means inside an assignment's target. What does not exist yet counts as empty.
    pub fn end_of_path(
        &mut self,
        code: &Code,
        base: usize,
        place: Place,
        path: usize,
        from: Reg,
        (pos, count): (u8, u8),
    ) -> Result<f64> {
        let path = code.paths.get(path).ok_or_else(|| Error::internal("no path"))?;
        let steps = self.steps(code, base, path, from)?;
        let end = |v: &Value| index::end_index(v, usize::from(pos), usize::from(count)) as f64;
        self.with_place(place, |slot| {
            let Some(value) = slot else { return Ok(0.0) };
            Ok(match steps.as_slice() {
                [] => end(value),
                [Step::Field(name)] => match index::field_get(value, name) {
                    Some(field) => end(field),
                    None => peek_path(value, &steps).map_or(0.0, |v| end(&v)),
                },
                steps => peek_path(value, steps).map_or(0.0, |v| end(&v)),
            })
        })
    }

    /// How many values a target such as `c{1:3}` or `s.name` takes.
    pub fn target_count(&mut self, code: &Code, base: usize, place: Place, path: usize, from: Reg) -> Result<f64> {
        let path = code.paths.get(path).ok_or_else(|| Error::internal("no path"))?;
        let mut steps = self.steps(code, base, path, from)?;
        let last = steps.pop();
        self.with_place(place, |slot| {
            let owner = slot.as_ref().and_then(|v| peek_path(v, &steps));
            Ok(match (last, owner) {
                (Some(Step::Brace(args)), owner) => selected(owner.as_ref(), &args),
                (Some(Step::Field(_)), Some(Value::Struct(s))) => s.numel() as f64,
                (Some(Step::Field(_)), None) => match steps.last() {
                    Some(Step::Paren(args)) => selected(None, args),
                    _ => 1.0,
                },
                _ => 1.0,
            })
        })
    }

    /// Deals the next values of the list out to a target.
    pub fn assign_list(&mut self, code: &Code, base: usize, place: Place, path: usize, from: Reg) -> Result<()> {
        let n = self.target_count(code, base, place, path, from)? as usize;
        let values = (0..n).map(|_| self.list_next()).collect::<Result<Vec<_>>>()?;
        let segments = code.paths.get(path).ok_or_else(|| Error::internal("no path"))?;
        let mut steps = self.steps(code, base, segments, from)?;
        if n == 1 {
            return match values.into_iter().next() {
                Some(v) => self.assign_path(code, base, place, path, from, v),
                None => Ok(()),
            };
        }
        let last = steps.pop();
        self.with_place(place, |slot| {
            let target = slot.get_or_insert_with(Value::empty);
            match last {
                // c{...} = list: the same as c(...) = {list}, in the shape that the subscripts select.
                Some(Step::Brace(args)) => {
                    let owner = walk(target, &steps)?;
                    let cells = Value::cell_row(values);
                    let cells = match index::paren(owner, &args) {
                        Ok(old) if old.numel() == cells.numel() => index::build::reshape(&cells, &old.shape())?,
                        _ => cells,
                    };
                    if !owner.is_cell() && owner.is_empty() {
                        *owner = Value::Cell(Rc::new(runmat_value::Array::empty()));
                    }
                    index::assign(owner, &args, cells)
                }
                Some(Step::Field(name)) => {
                    let elements = match steps.pop() {
                        Some(Step::Paren(args)) => Some(args),
                        Some(other) => {
                            steps.push(other);
                            None
                        }
                        None => None,
                    };
                    let owner = walk(target, &steps)?;
                    for (i, v) in element_indices(owner, elements.as_deref(), values.len())?
                        .into_iter()
                        .zip(values)
                    {
                        *index::struct_element_slot(owner, &[Value::Num(i)], &name)? = v;
                    }
                    Ok(())
                }
                _ => Err(Error::internal("a target that takes no list")),
            }
        })
    }
}

/// The name of a field that may be made.
fn valid_name(name: String) -> Result<Rc<str>> {
    let mut chars = name.chars();
    let valid =
        chars.next().is_some_and(|c| c.is_ascii_alphabetic()) && chars.all(|c| c.is_ascii_alphanumeric() || c == '_');
    match valid {
        true => Ok(name.into()),
        false => Err(Error::new(
            "MATLAB:AddField:InvalidFieldName",
            format!("Invalid field name: '{name}'."),
        )),
    }
}

/// Linear one-based indices of the elements that `s(args).name` selects.
fn element_indices(owner: &Value, args: Option<&[Value]>, n: usize) -> Result<Vec<f64>> {
    let Some(args) = args else {
        return Ok((1..=n).map(|i| i as f64).collect());
    };
    let shape = owner.shape();
    let all: Vec<f64> = (1..=shape.numel()).map(|i| i as f64).collect();
    let numbers = Value::from(runmat_value::Array::new(shape, all)?);
    match index::paren(&numbers, args) {
        Ok(v) => Ok(v.as_doubles()?.map(|d| d.to_vec()).unwrap_or_default()),
        // Elements beyond the end: they are made.
        Err(_) => Ok(args
            .first()
            .map(Value::as_doubles)
            .transpose()?
            .flatten()
            .map(|d| d.to_vec())
            .unwrap_or_default()),
    }
}

/// How many elements subscripts select.
fn selected(owner: Option<&Value>, args: &[Value]) -> f64 {
    let count = args.len();
    args.iter()
        .enumerate()
        .map(|(i, a)| match a {
            Value::Char(c) if c.data() == [u16::from(b':')] => {
                owner.map_or(1, |o| index::end_index(o, i, count)) as f64
            }
            Value::Logical(m) => m.data().iter().filter(|b| **b).count() as f64,
            other => other.numel() as f64,
        })
        .product()
}

/// The value at the end of a path, if it is there.
pub fn peek_path(value: &Value, steps: &[Step]) -> Option<Value> {
    let mut current = value.clone();
    for step in steps {
        current = match step {
            Step::Paren(args) => match &current {
                Value::Map(map) => maps::get(map, args).ok()?,
                other => index::paren(other, args).ok()?,
            },
            Step::Brace(args) => index::brace(&current, args).ok()?.into_iter().next()?,
            Step::Field(name) => index::field_get(&current, name)?.clone(),
        };
    }
    Some(current)
}

/// The place at the end of a path, made where it is missing.
pub fn walk<'a>(target: &'a mut Value, steps: &[Step]) -> Result<&'a mut Value> {
    let mut current = target;
    let mut i = 0;
    while i < steps.len() {
        match (&steps[i], steps.get(i + 1)) {
            (Step::Paren(args), Some(Step::Field(name))) => {
                current = index::struct_element_slot(current, args, name)?;
                i += 1;
            }
            (Step::Paren(args), Some(Step::Brace(_) | Step::Paren(_))) if current.is_cell() => {
                current = index::brace_slot(current, args)?
            }
            (Step::Paren(_), _) => {
                return Err(Error::new(
                    "MATLAB:index:invalid_nested",
                    "Invalid use of parentheses inside an assignment's target.",
                ));
            }
            (Step::Brace(args), _) => current = index::brace_slot(current, args)?,
            (Step::Field(name), _) => current = index::field_slot(current, name)?,
        }
        i += 1;
    }
    Ok(current)
}

/// One element of an array, by numbers, without the general way.
fn stored_quickly(owner: &mut Value, args: &[Value], value: &Value) -> bool {
    match *args {
        [Value::Num(i)] => index::set1(owner, i, value),
        [Value::Num(i), Value::Num(j)] => index::set2(owner, i, j, value),
        _ => false,
    }
}

/// Stores at the end of a path.
pub fn store(target: &mut Value, steps: &[Step], value: Value) -> Result<()> {
    let Some((last, before)) = steps.split_last() else {
        *target = value;
        return Ok(());
    };
    match (last, before.last()) {
        (Step::Field(name), Some(Step::Paren(args))) => {
            let owner = walk(target, &before[..before.len() - 1])?;
            *index::struct_element_slot(owner, args, name)? = value;
            Ok(())
        }
        (Step::Field(name), _) => {
            let owner = walk(target, before)?;
            *index::field_slot(owner, name)? = value;
            Ok(())
        }
        (Step::Brace(args), _) => {
            let owner = walk(target, before)?;
            let done = match args[..] {
                [Value::Num(i)] => index::brace_set1(owner, i, &value),
                [Value::Num(i), Value::Num(j)] => index::brace_set2(owner, i, j, &value),
                _ => false,
            };
            match done {
                true => Ok(()),
                false => index::brace_assign(owner, args, value),
            }
        }
        (Step::Paren(args), _) => match walk(target, before)? {
            Value::Map(map) => maps::set(map, args, value),
            owner => match stored_quickly(owner, args, &value) {
                true => Ok(()),
                false => index::assign(owner, args, value),
            },
        },
    }
}
