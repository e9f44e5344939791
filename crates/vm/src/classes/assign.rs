//! Assignments that meet objects on their way: in place where nothing has to be called, otherwise step by step.

use super::access::no_member;
use super::chain::{first, one};
use super::code_of;
use super::index::subs_struct;
use super::names::method_function;
use super::properties::{check_valid, element_class};
use crate::assign::{peek_path, store, walk, Step, Subscripts};
use crate::call::Called;
use crate::core::Vm;
use crate::frame::Purpose;
use runmat_bytecode::Place;
use runmat_spec::Args;
use runmat_value::object::{HandleObject, Item, ObjectClass};
use runmat_value::{index, Error, ObjectArray, Result, Value};
use std::rc::Rc;

/// What the end of a path gets.
#[derive(Clone)]
pub enum Rhs {
    Value(Value),
    /// `x(i) = []`
    Delete,
}

/// Number of steps before the first object on the way; `None` when there is none.
pub fn first_object(value: &Value, steps: &[Step]) -> Option<usize> {
    if matches!(value, Value::Object(_)) {
        return Some(0);
    }
    let mut held;
    let mut current = value;
    let mut i = 0;
    while i < steps.len() {
        let next = match (current, &steps[i]) {
            (Value::Struct(_), Step::Field(name)) => index::field_get(current, name),
            (Value::Cell(c), Step::Brace(args)) => match args.as_slice() {
                [Value::Num(k)] if *k >= 1.0 => c.data().get(*k as usize - 1),
                _ => None,
            },
            _ => None,
        };
        match next {
            Some(v) => {
                current = v;
                i += 1;
            }
            None => {
                // Seldom shapes of a path: a copy of the part is looked at.
                let taken = if matches!((&steps[i], steps.get(i + 1)), (Step::Paren(_), Some(Step::Field(_)))) {
                    2
                } else {
                    1
                };
                if i + taken > steps.len() {
                    return None;
                }
                held = peek_path(current, &steps[i..i + taken])?;
                current = &held;
                i += taken;
                if !matches!(current, Value::Object(_)) {
                    return first_object(&current.clone(), &steps[i..]).map(|k| k + i);
                }
            }
        }
        if matches!(current, Value::Object(_)) {
            return Some(i);
        }
    }
    None
}

/// Whether an assignment needs this file.
pub fn concerns(head: Option<&Value>, steps: &[Step], rhs: Option<&Value>) -> bool {
    if let Some(head) = head {
        if first_object(head, steps).is_some_and(|k| k < steps.len()) {
            return true;
        }
    }
    let elements = matches!(rhs, Some(Value::Object(_))) && matches!(steps.last(), Some(Step::Paren(_)));
    elements && !matches!(head, Some(Value::Cell(_) | Value::Map(_)) if steps.len() == 1)
}

/// The elements that `objects.name` or `objects(args).name` as a target stands for; `None` for other targets.
pub fn elements_of(head: Option<&Value>, steps: &[Step]) -> Option<Vec<f64>> {
    let Some(Value::Object(o)) = head else { return None };
    let all: Vec<f64> = (1..=o.numel()).map(|i| i as f64).collect();
    match steps {
        [Step::Field(_)] => Some(all),
        [Step::Paren(args), Step::Field(_)] => {
            let numbers = Value::from(runmat_value::Array::new(o.shape().clone(), all).ok()?);
            let chosen = index::paren(&numbers, args).ok()?;
            chosen.as_doubles().ok()?.map(|d| d.to_vec())
        }
        _ => None,
    }
}

impl Vm {
    /// Deals values out to a property of several objects.
    pub fn assign_each(
        &mut self,
        place: Place,
        steps: Vec<Step>,
        indices: Vec<f64>,
        values: Vec<Value>,
    ) -> Result<bool> {
        let Some(field) = steps.into_iter().next_back() else {
            return Err(Error::internal("no property"));
        };
        let owner = self
            .with_place(place, |slot| Ok(slot.clone()))?
            .unwrap_or_else(Value::empty);
        let pairs: Vec<(f64, Value)> = indices.into_iter().zip(values).rev().collect();
        let depth = self.core.frames.len();
        match self.assign_next(owner, field, pairs)? {
            Called::Values(values) => {
                self.core.store_place(place, first(values)?);
                Ok(false)
            }
            Called::Pushed => {
                self.store_later(depth, place);
                Ok(true)
            }
        }
    }

    fn assign_next(&mut self, owner: Value, field: Step, mut pairs: Vec<(f64, Value)>) -> Result<Called> {
        let Some((i, value)) = pairs.pop() else {
            return one(owner);
        };
        let steps: Rc<[Step]> = Rc::new([Step::Paren(Subscripts::from_iter([Value::Num(i)])), field.clone()]);
        self.chain(
            move |vm| vm.assign_into(owner, steps, 0, Rhs::Value(value)),
            move |vm, values| vm.assign_next(first(values)?, field, pairs),
        )
    }

    /// Assigns to a path from a place. True when something was pushed that will finish it.
    pub fn assign_with_objects(&mut self, place: Place, steps: Vec<Step>, rhs: Rhs) -> Result<bool> {
        let mut head = self.with_place(place, |slot| Ok(slot.take()))?;
        let missing = head.is_none();
        let target = head.get_or_insert_with(Value::empty);
        let done = self.direct(target, &steps, &rhs);
        let kept = head.clone();
        // As it was, or as it is now: what follows may need it.
        self.with_place(place, |slot| {
            *slot = if missing && !matches!(done, Ok(true)) {
                None
            } else {
                head
            };
            Ok(())
        })?;
        if done? {
            return Ok(false);
        }
        let owner = kept.unwrap_or_else(Value::empty);
        let depth = self.core.frames.len();
        match self.assign_into(owner, steps.into(), 0, rhs)? {
            Called::Values(values) => {
                self.core.store_place(place, first(values)?);
                Ok(false)
            }
            Called::Pushed => {
                self.store_later(depth, place);
                Ok(true)
            }
        }
    }

    /// Puts an activation below what was pushed since, which stores the value that comes.
    fn store_later(&mut self, depth: usize, place: Place) {
        let pushed: Vec<_> = self.core.frames.drain(depth..).collect();
        let next = Box::new(|_: &mut runmat_spec::Call, input: runmat_spec::Input| {
            input.values().map(runmat_spec::Flow::Done)
        });
        self.push_native(next, Purpose::Store(place), 1);
        if let Some(crate::frame::Activation::Native(n)) = self.core.frames.last_mut() {
            n.input = None;
        }
        self.core.frames.extend(pushed);
    }

    /// Stores in place when nothing has to be called. False: nothing was done.
    fn direct(&self, target: &mut Value, steps: &[Step], rhs: &Rhs) -> Result<bool> {
        let Some(k) = first_object(target, steps) else {
            return plain(target, steps, rhs);
        };
        if k >= steps.len() {
            return plain(target, steps, rhs);
        }
        let owner = if k == 0 { target } else { walk(target, &steps[..k])? };
        let (Value::Object(rc), Some(Step::Field(name))) = (owner, steps.get(k)) else {
            return Ok(false);
        };
        let Some(item) = rc.one() else { return Ok(false) };
        let Some(class) = item.class().cloned() else {
            return Ok(false);
        };
        let rest = &steps[k + 1..];
        // A handle inside changes itself: who may set the property does not matter.
        let through = !rest.is_empty()
            && class
                .property(name)
                .and_then(|p| item.slot(p.slot?))
                .is_some_and(|v| matches!(v, Value::Object(o) if o.is_handle()));
        let Some(slot) = self.plain_slot(&class, name, through)? else {
            return Ok(false);
        };
        if let Item::Handle(h) = item {
            check_valid(h)?;
            if h.has_extra() {
                return Ok(false);
            }
            let h = h.clone();
            return self.direct_handle(&h, slot, rest, rhs);
        }
        let array = ObjectArray::unique(rc);
        let Some(Item::Value(record)) = array.items.data_mut().first_mut() else {
            return Ok(false);
        };
        match record.slots.get_mut(slot) {
            Some(place) if rest.is_empty() => {
                if let Rhs::Value(v) = rhs {
                    *place = v.clone();
                }
                Ok(true)
            }
            Some(place) => self.direct(place, rest, rhs),
            None => Ok(false),
        }
    }

    fn direct_handle(&self, h: &Rc<HandleObject>, slot: usize, rest: &[Step], rhs: &Rhs) -> Result<bool> {
        if let (true, Rhs::Value(v)) = (rest.is_empty(), rhs) {
            let old = h.slots_mut().get_mut(slot).map(|s| std::mem::replace(s, v.clone()));
            drop(old);
            return Ok(true);
        }
        let nested = h.slots().get(slot).is_some_and(|v| first_object(v, rest).is_some());
        if nested {
            // The way may lead back to this object: nothing of it is borrowed meanwhile.
            let mut value = match h.slots().get(slot) {
                Some(v) => v.clone(),
                None => return Ok(false),
            };
            if !self.direct(&mut value, rest, rhs)? {
                return Ok(false);
            }
            if let Some(s) = h.slots_mut().get_mut(slot) {
                *s = value;
            }
            return Ok(true);
        }
        let mut slots = h.slots_mut();
        match slots.get_mut(slot) {
            Some(place) => plain(place, rest, rhs),
            None => Ok(false),
        }
    }

    /// The place of a property that takes values as they are, if the code on top may set it.
    pub fn plain_slot(&self, class: &Rc<ObjectClass>, name: &str, through: bool) -> Result<Option<usize>> {
        let (Some(p), Some(at), Some(code)) = (class.property(name), class.index.get(name), code_of(class)) else {
            return Ok(None);
        };
        if p.constant || code.overloads.any() && self.replaces(class, &Step::Field(name.into()), false) {
            return Ok(None);
        }
        let getter = code.getters.get(*at).and_then(Option::as_ref);
        let setter = code.setters.get(*at).and_then(Option::as_ref);
        let own = |f: Option<&crate::frame::FunctionRef>| f.is_none_or(|f| self.core.runs_in(f));
        let simple = p.dims.is_none() && p.class.is_none() && !p.validated && !p.set_observable && !p.abort_set;
        if !simple || !own(setter) || !own(getter) {
            return Ok(None);
        }
        if through {
            self.core.check_get(class, p)?;
        } else {
            self.core.check_set(class, p)?;
        }
        Ok(p.slot)
    }

    /// The owner after an assignment to the path that begins at `at`.
    pub fn assign_into(&mut self, owner: Value, steps: Rc<[Step]>, at: usize, rhs: Rhs) -> Result<Called> {
        if at >= steps.len() {
            return match rhs {
                Rhs::Value(v) => one(v),
                Rhs::Delete => Err(Error::internal("nothing to delete")),
            };
        }
        if let Value::Object(o) = &owner {
            let class = element_class(o).clone();
            if self.replaces(&class, &steps[at], false) {
                return self.write_replaced(&class, owner, steps[at..].to_vec(), rhs);
            }
        }
        match (&owner, steps[at].clone()) {
            (Value::Object(_), Step::Field(name)) => self.assign_field(owner, name, steps, at, rhs),
            (Value::Object(_), Step::Paren(args)) => self.assign_paren(owner, args, steps, at, rhs),
            (Value::Object(_), Step::Brace(_)) => Err(Error::new(
                "MATLAB:cellAssignmentToNonCell",
                "Unable to perform assignment because brace indexing is not supported for variables of this type.",
            )),
            (_, Step::Paren(args))
                if at + 1 == steps.len()
                    && !matches!(owner, Value::Cell(_) | Value::Map(_))
                    && matches!(&rhs, Rhs::Value(Value::Object(_))) =>
            {
                self.assign_paren(owner, args, steps, at, rhs)
            }
            _ => self.assign_through(owner, steps, at, rhs),
        }
    }

    /// A struct, cell or map on the way: the part goes on, and comes back into its place.
    fn assign_through(&mut self, owner: Value, steps: Rc<[Step]>, at: usize, rhs: Rhs) -> Result<Called> {
        let unit = match (&steps[at], steps.get(at + 1)) {
            (Step::Paren(_), Some(Step::Field(_))) => 2,
            _ => 1,
        };
        if at + unit >= steps.len() {
            let mut owner = owner;
            plain(&mut owner, &steps[at..], &rhs)?;
            return one(owner);
        }
        let part = peek_path(&owner, &steps[at..at + unit]).unwrap_or_else(Value::empty);
        let (inner, outer) = (steps.clone(), steps);
        self.chain(
            move |vm| vm.assign_into(part, inner, at + unit, rhs),
            move |_, values| {
                let mut owner = owner;
                store(&mut owner, &outer[at..at + unit], first(values)?)?;
                one(owner)
            },
        )
    }

    fn assign_field(&mut self, owner: Value, name: Rc<str>, steps: Rc<[Step]>, at: usize, rhs: Rhs) -> Result<Called> {
        if at + 1 == steps.len() {
            let Rhs::Value(value) = rhs else {
                return Err(Error::internal("nothing to delete"));
            };
            return self.set_property(owner, &name, value);
        }
        let object = owner.clone();
        let read = name.clone();
        self.chain(
            move |vm| match &object {
                Value::Object(o) => match vm.member(o, &read) {
                    super::properties::Member::Property(_) | super::properties::Member::Dynamic(_) => {
                        vm.object_field(&object, &read, 1)
                    }
                    _ => Err(no_member(element_class(o), &read)),
                },
                _ => Err(Error::internal("not an object")),
            },
            move |vm, values| {
                let old = first(values)?;
                // A handle inside changes itself: nothing has to be set, so nothing is asked of who may set it.
                let same = matches!(&old, Value::Object(o) if o.is_handle());
                let kept = old.clone();
                vm.chain(
                    move |vm| vm.assign_into(old, steps, at + 1, rhs),
                    move |vm, values| {
                        let new = first(values)?;
                        match (&new, &kept, same) {
                            (Value::Object(a), Value::Object(b), true)
                                if a.handle().map(|h| h.id) == b.handle().map(|h| h.id) && a.numel() == 1 =>
                            {
                                one(owner)
                            }
                            _ => vm.set_property(owner, &name, new),
                        }
                    },
                )
            },
        )
    }

    fn assign_paren(
        &mut self,
        owner: Value,
        args: Subscripts,
        steps: Rc<[Step]>,
        at: usize,
        rhs: Rhs,
    ) -> Result<Called> {
        if at + 1 == steps.len() {
            return match rhs {
                Rhs::Value(value) => self.set_elements(owner, args, value),
                Rhs::Delete => {
                    let mut owner = owner;
                    index::delete(&mut owner, &args)?;
                    one(owner)
                }
            };
        }
        let Value::Object(o) = &owner else {
            return Err(Error::internal("not an object"));
        };
        let class = o.class.clone();
        let there = index::paren(&owner, &args).ok();
        self.chain(
            move |vm| match there {
                Some(v) if v.numel() == 1 => one(v),
                Some(_) => Err(Error::new(
                    "MATLAB:index:assignmentToMultiple",
                    "Assigning to a property of several objects needs one object on the left side.",
                )),
                None => vm.construct(&class, Args::new(), 1),
            },
            move |vm, values| {
                let element = first(values)?;
                vm.chain(
                    move |vm| vm.assign_into(element, steps, at + 1, rhs),
                    move |vm, values| vm.set_elements(owner, args, first(values)?),
                )
            },
        )
    }

    /// Calls what the class has for writing.
    fn write_replaced(&mut self, class: &Rc<ObjectClass>, owner: Value, steps: Vec<Step>, rhs: Rhs) -> Result<Called> {
        let value = match &rhs {
            Rhs::Value(v) => v.clone(),
            Rhs::Delete => Value::empty(),
        };
        let code = code_of(class).ok_or_else(|| Error::internal("a class without code"))?;
        if code.overloads.subsasgn && !self.inside(class) {
            let f = method_function(class, "subsasgn").ok_or_else(|| Error::internal("no subsasgn"))?;
            let s = subs_struct(&steps)?;
            self.push_function(f, Args::from_iter([owner, s, value]), 1)?;
            return Ok(Called::Pushed);
        }
        let last = steps.len() == 1;
        let name = match (steps.first(), &rhs) {
            (Some(Step::Paren(_)), Rhs::Delete) if last => "parenDelete",
            (Some(Step::Paren(_)), _) => "parenAssign",
            (Some(Step::Brace(_)), _) => "braceAssign",
            _ => "dotAssign",
        };
        let class = class.clone();
        self.with_operations(steps, move |vm, ops| {
            let mut args = Args::from_iter([owner, ops]);
            if name != "parenDelete" {
                args.push(value);
            }
            vm.call_mixin(&class, name, args, 1)
        })
    }
}

/// The end of a path where no object is.
fn plain(target: &mut Value, steps: &[Step], rhs: &Rhs) -> Result<bool> {
    match rhs {
        Rhs::Value(Value::Object(_)) if matches!(steps.last(), Some(Step::Paren(_))) => {
            let owner = if steps.len() > 1 {
                peek_path(target, &steps[..steps.len() - 1])
            } else {
                None
            };
            let into_cell = matches!(owner.as_ref().unwrap_or(target), Value::Cell(_) | Value::Map(_));
            if !into_cell {
                return Ok(false);
            }
            let Rhs::Value(v) = rhs else { return Ok(false) };
            store(target, steps, v.clone()).map(|()| true)
        }
        Rhs::Value(v) => store(target, steps, v.clone()).map(|()| true),
        Rhs::Delete => {
            let Some((Step::Paren(args), before)) = steps.split_last() else {
                return Err(Error::internal("nothing to delete"));
            };
            index::delete(walk(target, before)?, args).map(|()| true)
        }
    }
}
