//! Setting properties and elements: conversion, validation, set methods, default objects.

use super::access::no_member;
use super::chain::{first, one};
use super::properties::{check_valid, element_class};
use super::{code_of, validate};
use crate::assign::{peek_path, Step, Subscripts};
use crate::call::Called;
use crate::core::Vm;
use runmat_bytecode::{Code, Place, Reg};
use runmat_spec::Args;
use runmat_value::object::{assign_objects, HandleObject, Item, ObjectClass, NO_MEMBER};
use runmat_value::{index, Error, ObjectArray, Result, Value};
use std::rc::Rc;

impl Vm {
    /// `obj.name = value` of a variable in a register, where nothing has to be called. False: nothing was done.
    pub fn set_quickly(&mut self, code: &Code, base: usize, place: Place, name: &str, v: Reg) -> Result<bool> {
        let Ok(r) = place.split() else { return Ok(false) };
        let at = base + usize::from(r);
        let Some(Some(Value::Object(o))) = self.core.stack.get(at) else {
            return Ok(false);
        };
        let Some(item) = o.one() else { return Ok(false) };
        let (Some(class), handle) = (item.class().cloned(), o.handle().cloned()) else {
            return Ok(false);
        };
        if let Some(h) = &handle {
            check_valid(h)?;
            if h.has_extra() {
                return Ok(false);
            }
        }
        let Some(slot) = self.plain_slot(&class, name, false)? else {
            return Ok(false);
        };
        let value = self.operand(code, base, v)?;
        let old = match (handle, self.core.stack.get_mut(at)) {
            (Some(h), _) => h.slots_mut().get_mut(slot).map(|s| std::mem::replace(s, value)),
            (None, Some(Some(Value::Object(rc)))) => match ObjectArray::unique(rc).items.data_mut().first_mut() {
                Some(Item::Value(r)) => r.slots.get_mut(slot).map(|s| std::mem::replace(s, value)),
                _ => None,
            },
            _ => None,
        };
        drop(old);
        Ok(true)
    }

    /// What `end` stands for in a target whose way needs no call.
    pub fn end_quickly(&self, head: &Value, steps: &[Step], pos: usize, count: usize) -> Option<f64> {
        let (Value::Object(o), [Step::Field(name), rest @ ..]) = (head, steps) else {
            return None;
        };
        let value = self.stored_property(o, name)?;
        if super::assign::first_object(&value, rest).is_some() {
            return None;
        }
        let part = if rest.is_empty() {
            Some(value)
        } else {
            peek_path(&value, rest)
        };
        match part {
            Some(Value::Object(_)) => None,
            Some(v) => Some(index::end_index(&v, pos, count) as f64),
            None => Some(0.0),
        }
    }

    /// `objects(args) = value`: the value becomes an object of the class, places that growth makes get default objects.
    pub fn set_elements(&mut self, owner: Value, args: Subscripts, value: Value) -> Result<Called> {
        let Value::Object(right) = &value else {
            let Value::Object(o) = &owner else {
                return Err(Error::internal("no objects"));
            };
            let class = o.class.clone();
            return self.chain(
                move |vm| vm.construct(&class, Args::from_iter([value]), 1),
                move |vm, values| {
                    let value = first(values)?;
                    match &value {
                        Value::Object(_) => vm.set_elements(owner, args, value),
                        _ => Err(Error::internal("a constructor gave no object")),
                    }
                },
            );
        };
        let class = match &owner {
            Value::Object(o) if o.class.name == right.class.name => o.class.clone(),
            Value::Object(o)
                if o.numel() == 0 && o.class.name != right.class.name && right.class.is_a(&o.class.name) =>
            {
                o.class.clone()
            }
            Value::Object(o) => match self.common_class(&[o.class.clone(), right.class.clone()]) {
                Some(class) => class,
                None => {
                    let class = o.class.clone();
                    return self.chain(
                        move |vm| vm.construct(&class, Args::from_iter([value]), 1),
                        move |vm, values| {
                            let v = first(values)?;
                            vm.set_elements(owner, args, v)
                        },
                    );
                }
            },
            _ => right.class.clone(),
        };
        let mut owner = owner;
        assign_objects(&mut owner, &args, right, &class)?;
        self.fill_blanks(owner)
    }

    /// The class that an array of objects of these classes has: theirs, or a heterogeneous root above them.
    pub fn common_class(&self, classes: &[Rc<ObjectClass>]) -> Option<Rc<ObjectClass>> {
        let first = classes.first()?;
        if classes.iter().all(|c| c.name == first.name) {
            return Some(first.clone());
        }
        let shared =
            first.ancestors.iter().find(|a| {
                classes.iter().all(|c| c.is_a(a))
                    && self.core.classes.get(a).is_some_and(|c| {
                        c.is_a("matlab.mixin.Heterogeneous") && &*c.name != "matlab.mixin.Heterogeneous"
                    })
            })?;
        self.core.classes.get(shared).cloned()
    }

    /// Default objects into the places that growth made.
    pub fn fill_blanks(&mut self, owner: Value) -> Result<Called> {
        let Value::Object(o) = &owner else { return one(owner) };
        if !o.items.data().iter().any(|i| matches!(i, Item::Blank)) {
            return one(owner);
        }
        let class = o.class.clone();
        self.chain(
            move |vm| vm.construct(&class, Args::new(), 1),
            move |_, values| {
                let mut owner = owner;
                let default = first(values)?;
                let (Value::Object(rc), Value::Object(d)) = (&mut owner, &default) else {
                    return Err(Error::internal("a constructor gave no object"));
                };
                let array = ObjectArray::unique(rc);
                let mut used = false;
                for item in array.items.data_mut() {
                    if matches!(item, Item::Blank) {
                        *item = match d.one() {
                            // Each place has an object of its own.
                            Some(Item::Handle(h)) if used => {
                                let slots = h.slots().clone();
                                Item::Handle(Rc::new(HandleObject::new(h.class.clone(), slots, NO_MEMBER)))
                            }
                            Some(one) => one.clone(),
                            None => Item::Blank,
                        };
                        used = true;
                    }
                }
                one(owner)
            },
        )
    }

    /// `obj.name = value`; gives the object.
    pub fn set_property(&mut self, owner: Value, name: &str, value: Value) -> Result<Called> {
        let Value::Object(o) = &owner else {
            return Err(Error::internal("not an object"));
        };
        let class = element_class(o).clone();
        let Some(item) = o.one() else {
            return Err(Error::new(
                "MATLAB:index:assignmentToMultiple",
                "Unable to perform assignment with several objects on the left side.",
            ));
        };
        if let Item::Handle(h) = item {
            check_valid(h)?;
            let dynamic = h.has_extra() && h.dynamic(name).is_some();
            if dynamic && class.property(name).is_none() {
                h.with_extra(|e| {
                    if let Some(slot) = e.dynamic.iter_mut().find(|(n, _)| **n == *name) {
                        slot.1 = value;
                    }
                });
                return one(owner);
            }
        }
        let (Some(p), Some(at)) = (class.property(name).cloned(), class.index.get(name).copied()) else {
            return Err(no_property_to_set(&class, name));
        };
        self.core.check_set(&class, &p)?;
        let code = code_of(&class).ok_or_else(|| Error::internal("a class without code"))?;
        let setter = code.setters.get(at).cloned().flatten();
        let validator = code.validators.get(at).cloned().flatten();
        let of = class.clone();
        let checked = move |vm: &mut Vm| vm.validated(&of, &p, validator, value);
        match setter.filter(|s| !self.core.runs_in(s)) {
            Some(setter) => self.chain(checked, move |vm, values| vm.call_setter(setter, owner, first(values)?)),
            None => {
                let name: Rc<str> = name.into();
                self.chain(checked, move |vm, values| {
                    vm.store_property(owner, &name, at, first(values)?)
                })
            }
        }
    }

    fn call_setter(&mut self, setter: crate::frame::FunctionRef, owner: Value, value: Value) -> Result<Called> {
        let gives = setter.code().is_some_and(|c| !c.outputs.is_empty());
        let handle = matches!(&owner, Value::Object(o) if o.is_handle());
        let object = owner.clone();
        self.chain(
            move |vm| {
                vm.push_function(setter, Args::from_iter([object, value]), usize::from(gives))?;
                Ok(Called::Pushed)
            },
            move |_, values| match values.into_iter().next() {
                Some(new) if !handle => one(new),
                _ => one(owner),
            },
        )
    }

    /// The value as the property takes it: converted, then shown to the validators.
    fn validated(
        &mut self,
        class: &Rc<ObjectClass>,
        p: &runmat_value::object::Property,
        validator: Option<crate::frame::FunctionRef>,
        value: Value,
    ) -> Result<Called> {
        let user = p.class.as_ref().filter(|c| {
            runmat_value::Class::from_name(c).is_none()
                && !matches!(&value, Value::Object(o) if o.class.is_a(c))
                && !(value.is_empty() && value.is_arithmetic())
        });
        if let Some(target) = user.cloned() {
            // The class's constructor converts.
            let (class, p) = (class.clone(), p.clone());
            let (c2, p2) = (class.clone(), p.clone());
            return self.chain_reworded(
                move |vm| vm.call_name(&target, Args::from_iter([value]), 1),
                move |vm, values| vm.show_validator(&class, p, validator, first(values)?),
                move |_| {
                    let name = p2.class.as_deref().unwrap_or_default().to_string();
                    Error::new(
                        "MATLAB:validation:UnableToConvert",
                        format!(
                            "Error setting property '{}' of class '{}'. Value must be of type {name} or be convertible to {name}.",
                            p2.name, c2.name
                        ),
                    )
                },
            );
        }
        self.show_validator(class, p.clone(), validator, value)
    }

    fn show_validator(
        &mut self,
        class: &Rc<ObjectClass>,
        p: runmat_value::object::Property,
        validator: Option<crate::frame::FunctionRef>,
        value: Value,
    ) -> Result<Called> {
        let value = validate::convert(&p, value, &class.name)?;
        let Some(validator) = validator else { return one(value) };
        let shown = value.clone();
        let of = class.name.clone();
        self.chain_reworded(
            move |vm| {
                vm.push_function(validator, Args::from_iter([shown]), 0)?;
                Ok(Called::Pushed)
            },
            move |_, _| one(value),
            move |e| validate::reworded(e, &p, &of),
        )
    }

    /// Puts the value into the object, with the events of observable properties around it.
    fn store_property(&mut self, owner: Value, name: &Rc<str>, at: usize, value: Value) -> Result<Called> {
        let Value::Object(o) = &owner else {
            return Err(Error::internal("not an object"));
        };
        let class = element_class(o).clone();
        let Some(p) = class.properties.get(at).cloned() else {
            return Err(no_member(&class, name));
        };
        let Some(slot) = p.slot else {
            return Err(Error::new(
                "MATLAB:class:SetDependent",
                format!(
                    "In class '{}', no set method is defined for Dependent property '{name}'. A Dependent property needs a set method to assign its value.",
                    class.name
                ),
            ));
        };
        let mut owner = owner;
        let Value::Object(rc) = &mut owner else {
            return Err(Error::internal("not an object"));
        };
        if let Some(h) = rc.handle().cloned() {
            let old = h.slots().get(slot).cloned().unwrap_or_else(Value::empty);
            if p.abort_set && runmat_value::ops::compare::isequal(&old, &value, false)? {
                return one(owner);
            }
            if p.set_observable && h.has_extra() {
                return self.store_observed(owner, h, name.clone(), slot, value);
            }
            let old = h.slots_mut().get_mut(slot).map(|s| std::mem::replace(s, value));
            drop(old);
            return one(owner);
        }
        if let Some(Item::Value(r)) = ObjectArray::unique(rc).items.data_mut().first_mut() {
            if let Some(s) = r.slots.get_mut(slot) {
                *s = value;
            }
        }
        one(owner)
    }
}

fn no_property_to_set(class: &ObjectClass, name: &str) -> Error {
    let mut text = format!("Unrecognized property '{name}' for class '{}'.", class.name);
    if let Some(near) = super::access::nearest(class, name) {
        text.push_str(&format!(" Did you mean '{near}'?"));
    }
    Error::new("MATLAB:noPublicFieldForClass", text)
}
