//! Reading properties, and everything else behind a dot of an object.

use super::access::no_member;
use super::construct::{special, Special};
use super::{callee, code_of};
use crate::call::Called;
use crate::core::Vm;
use crate::frame::Purpose;
use runmat_spec::{Args, Call, Callback, Continue, Flow, Input, Values};
use runmat_value::object::{Item, ObjectClass, Property};
use runmat_value::{Error, ObjectArray, Result, Value};
use std::rc::Rc;

/// What a name behind a dot is for an object.
pub enum Member {
    Property(usize),
    Dynamic(Value),
    Method,
    /// A function that takes the object first, defined outside its class.
    Function,
    Nothing,
}

impl Vm {
    pub fn member(&self, o: &ObjectArray, name: &str) -> Member {
        let class = element_class(o);
        if let Some(i) = class.index.get(name) {
            return Member::Property(*i);
        }
        if class.methods.contains_key(name) {
            return Member::Method;
        }
        if let Some(v) = o.handle().filter(|h| h.has_extra()).and_then(|h| h.dynamic(name)) {
            return Member::Dynamic(v);
        }
        if let Some(e) = o.class.stored.and_then(|_| super::exceptions::exception_of_array(o)) {
            if let Ok(Some(v)) = crate::exception::property(&e, name) {
                return Member::Dynamic(v);
            }
            if matches!(name, "getReport" | "throw" | "rethrow" | "addCause" | "throwAsCaller") {
                return Member::Function;
            }
        }
        if super::natives::is_native(name, class) {
            return Member::Function;
        }
        Member::Nothing
    }

    /// The value of a property that needs no call: the quick way of `obj.name`.
    pub fn stored_property(&self, o: &ObjectArray, name: &str) -> Option<Value> {
        let item = o.one()?;
        let class = item.class()?;
        let at = *class.index.get(name)?;
        let p = class.properties.get(at)?;
        let slot = p.slot?;
        let code = code_of(class)?;
        if (code.overloads.subsref || code.overloads.dot) && !self.inside(class) {
            return None;
        }
        if let Some(getter) = code.getters.get(at).and_then(Option::as_ref) {
            if !self.core.runs_in(getter) {
                return None;
            }
        }
        if p.get_observable || !self.core.may(&p.get, &p.defined_in) {
            return None;
        }
        if let Item::Handle(h) = item {
            if !h.is_valid() {
                return None;
            }
        }
        item.slot(slot)
    }

    /// Whether code of the class, or of a class it inherits from, is running.
    pub fn inside(&self, class: &ObjectClass) -> bool {
        self.core
            .class_context()
            .is_some_and(|c| class.is_a(&c.name) || c.is_a(&class.name))
    }

    /// `obj.name`, one value for each element; a method is called.
    pub fn object_field(&mut self, value: &Value, name: &str, nargout: usize) -> Result<Called> {
        let Value::Object(o) = value else {
            return Err(Error::internal("not an object"));
        };
        match self.member(o, name) {
            Member::Property(_) => self.property_values(o, name),
            Member::Dynamic(v) => Ok(Called::Values([v].into_iter().collect())),
            Member::Method => self.call_dotted(value, name, Args::new(), nargout),
            Member::Function => self.call_name(name, Args::from_iter([value.clone()]), nargout),
            Member::Nothing => self.no_such(o, name),
        }
    }

    fn no_such(&self, o: &ObjectArray, name: &str) -> Result<Called> {
        if let Some(h) = o.handle() {
            check_valid(h)?;
        }
        Err(no_member(element_class(o), name))
    }

    /// `obj.name(args)`.
    pub fn object_apply(&mut self, value: &Value, name: &str, args: Args, nargout: usize) -> Result<Called> {
        let Value::Object(o) = value else {
            return Err(Error::internal("not an object"));
        };
        match self.member(o, name) {
            Member::Method => self.call_dotted(value, name, args, nargout),
            Member::Function => {
                let mut all = Args::from_iter([value.clone()]);
                all.extend(args);
                self.call_name(name, all, nargout)
            }
            Member::Dynamic(v) => self.apply_value(v, args, nargout),
            Member::Nothing => self.no_such(o, name),
            Member::Property(_) => match self.property_values(o, name)? {
                Called::Values(values) if values.len() == 1 => match values.into_iter().next() {
                    Some(v) => self.apply_value(v, args, nargout),
                    None => Err(Error::internal("no value")),
                },
                Called::Values(values) => Err(expected_one(values.len())),
                // The getter's frame is on top already: what it gives is indexed by a continuation below it.
                Called::Pushed => self.then_apply(args, nargout),
            },
        }
    }

    /// A value indexed or called, without arguments as it is.
    pub fn apply_value(&mut self, value: Value, args: Args, nargout: usize) -> Result<Called> {
        if args.is_empty() && !matches!(value, Value::Function(_)) {
            return Ok(Called::Values([value].into_iter().collect()));
        }
        self.call_value(value, args, nargout)
    }

    /// Puts a continuation under the activation that was just pushed: its value will be indexed or called.
    fn then_apply(&mut self, args: Args, nargout: usize) -> Result<Called> {
        let next: Box<dyn Continue> = Box::new(move |call: &mut Call, input: Input| {
            let value = input.values()?.into_iter().next().ok_or_else(Error::too_many_outputs)?;
            let mut all = Args::from_iter([value]);
            all.extend(args);
            let nargout = call.nargout;
            let done: Box<dyn Continue> = Box::new(|_: &mut Call, input: Input| input.values().map(Flow::Done));
            Ok(Flow::Call(
                Callback::Function {
                    callee: special(Special::Apply),
                    args: all,
                    nargout,
                    catch: false,
                },
                done,
            ))
        });
        let top = self.core.frames.pop();
        self.push_native(next, Purpose::Builtin, nargout);
        if let Some(crate::frame::Activation::Native(n)) = self.core.frames.last_mut() {
            n.input = None;
        }
        self.core.frames.extend(top);
        Ok(Called::Pushed)
    }

    /// The property of each element.
    pub fn property_values(&mut self, o: &Rc<ObjectArray>, name: &str) -> Result<Called> {
        if let Some(item) = o.one() {
            return self.property_of(&o.wrap(item.clone()), item, name);
        }
        let mut values = Values::new();
        let mut calls = Vec::new();
        for item in o.items.data() {
            let class = item.class().unwrap_or(&o.class);
            let element = o.wrap(item.clone());
            match self.plain_value(class, item, name)? {
                Some(v) => values.push(v),
                None => calls.push((values.len(), element.clone())),
            }
            if calls.last().is_some_and(|(i, _)| *i == values.len()) {
                values.push(Value::empty());
            }
        }
        if calls.is_empty() {
            return Ok(Called::Values(values));
        }
        self.getters(o, name, values, calls)
    }

    /// Calls the getter for the elements that need it, one after the other.
    fn getters(
        &mut self,
        o: &Rc<ObjectArray>,
        name: &str,
        values: Values,
        calls: Vec<(usize, Value)>,
    ) -> Result<Called> {
        let class = element_class(o).clone();
        let at = class.index.get(name).copied().unwrap_or(0);
        let getter = code_of(&class)
            .and_then(|c| c.getters.get(at).cloned().flatten())
            .ok_or_else(|| Error::internal("no getter"))?;
        struct Each {
            getter: Value,
            values: Values,
            calls: Vec<(usize, Value)>,
            waiting: Option<usize>,
        }
        impl Continue for Each {
            fn resume(mut self: Box<Self>, _: &mut Call, input: Input) -> Result<Flow> {
                if let Some(at) = self.waiting.take() {
                    if let (Some(slot), Some(v)) = (self.values.get_mut(at), input.values()?.into_iter().next()) {
                        *slot = v;
                    }
                }
                let Some((at, object)) = self.calls.pop() else {
                    return Ok(Flow::Done(std::mem::take(&mut self.values)));
                };
                self.waiting = Some(at);
                let callee = self.getter.clone();
                let args = Args::from_iter([object]);
                Ok(Flow::Call(
                    Callback::Function {
                        callee,
                        args,
                        nargout: 1,
                        catch: false,
                    },
                    self,
                ))
            }
        }
        let job = Each {
            getter: callee(&getter),
            values,
            calls: calls.into_iter().rev().collect(),
            waiting: None,
        };
        self.push_native(Box::new(job), Purpose::Builtin, 1);
        Ok(Called::Pushed)
    }

    fn property_of(&mut self, element: &Value, item: &Item, name: &str) -> Result<Called> {
        let class = item
            .class()
            .cloned()
            .ok_or_else(|| Error::internal("a blank element"))?;
        if let Some(v) = self.plain_value(&class, item, name)? {
            return Ok(Called::Values([v].into_iter().collect()));
        }
        let at = class.index.get(name).copied().unwrap_or(0);
        let getter = code_of(&class)
            .and_then(|c| c.getters.get(at).cloned().flatten())
            .ok_or_else(|| Error::internal("no getter"))?;
        self.push_function(getter, Args::from_iter([element.clone()]), 1)?;
        Ok(Called::Pushed)
    }

    /// The value as it is stored, after the checks; `None`: the getter must be called.
    fn plain_value(&self, class: &Rc<ObjectClass>, item: &Item, name: &str) -> Result<Option<Value>> {
        if let Item::Handle(h) = item {
            check_valid(h)?;
        }
        let (Some(p), Some(at)) = (class.property(name), class.index.get(name).copied()) else {
            return Err(no_member(class, name));
        };
        self.core.check_get(class, p)?;
        let code = code_of(class).ok_or_else(|| Error::internal("a class without code"))?;
        if let Some(getter) = code.getters.get(at).and_then(Option::as_ref) {
            if !self.core.runs_in(getter) {
                return Ok(None);
            }
        }
        stored_value(class, p, at, item).map(Some)
    }
}

/// What an element, or the class, keeps of a property.
pub fn stored_value(class: &ObjectClass, p: &Property, at: usize, item: &Item) -> Result<Value> {
    if let Some(slot) = p.slot {
        return Ok(item.slot(slot).unwrap_or_else(Value::empty));
    }
    if p.constant {
        return Ok(code_of(class)
            .and_then(|c| c.values.borrow().get(at).cloned())
            .unwrap_or_else(Value::empty));
    }
    if p.is_abstract {
        return Err(Error::new(
            "MATLAB:class:AbstractMember",
            format!("The property '{}' of class '{}' is abstract.", p.name, class.name),
        ));
    }
    // A dependent property without a getter is empty.
    Ok(Value::empty())
}

/// The class of the elements: of the one element, otherwise of the array.
pub fn element_class(o: &ObjectArray) -> &Rc<ObjectClass> {
    o.one().and_then(Item::class).unwrap_or(&o.class)
}

pub fn check_valid(h: &runmat_value::object::HandleObject) -> Result<()> {
    if h.is_valid() {
        return Ok(());
    }
    Err(Error::new("MATLAB:class:InvalidHandle", "Invalid or deleted object."))
}

pub fn expected_one(n: usize) -> Error {
    Error::new(
        "MATLAB:index:expected_one_output_from_intermediate_indexing",
        format!("Expected one output from a curly brace or dot indexing expression, but there were {n} results."),
    )
}
