//! Events: listeners of objects, and calling them.

use super::chain::{first, one};
use super::properties::{check_valid, element_class};
use crate::call::Called;
use crate::core::Vm;
use runmat_spec::{Args, Values};
use runmat_value::object::{HandleObject, Item};
use runmat_value::{Error, Result, Value};
use std::rc::Rc;

/// Events of observable properties are kept under the property's name too.
fn property_event(property: &str, event: &str) -> String {
    format!("{event} {property}")
}

fn no_event(class: &str, name: &str) -> Error {
    Error::new(
        "MATLAB:class:InvalidEvent",
        format!("Event '{name}' is not defined for class '{class}'."),
    )
}

impl Vm {
    /// `addlistener(obj, 'Event', callback)`, `addlistener(obj, 'Property', 'PostSet', callback)`.
    pub fn add_listener(&mut self, args: Args) -> Result<Called> {
        let mut args = args.into_iter();
        let (Some(source), Some(name)) = (args.next(), args.next()) else {
            return Err(Error::not_enough_inputs());
        };
        let rest: Vec<Value> = args.collect();
        let Value::Object(o) = &source else {
            return Err(Error::undefined_for("addlistener", source.class_name()));
        };
        let class = element_class(o).clone();
        let text = name.as_text().ok_or_else(|| no_event(&class.name, "?"))?;
        let (key, callback) = match rest.as_slice() {
            [callback] => {
                let event = class
                    .events
                    .iter()
                    .find(|e| *e.name == *text)
                    .ok_or_else(|| no_event(&class.name, &text))?;
                if !self.core.may(&event.listen, &event.defined_in) {
                    return Err(Error::new(
                        "MATLAB:class:ListenProhibited",
                        format!("Cannot listen to event '{text}' of class '{}'.", class.name),
                    ));
                }
                (text.clone(), callback.clone())
            }
            [event, callback] => {
                let event = event.as_text().unwrap_or_default();
                let p = class.property(&text).ok_or_else(|| no_event(&class.name, &text))?;
                let set = matches!(event.as_str(), "PreSet" | "PostSet");
                let get = matches!(event.as_str(), "PreGet" | "PostGet");
                if !(set && p.set_observable || get && p.get_observable) {
                    return Err(Error::new(
                        "MATLAB:class:NotObservable",
                        format!("Property '{text}' of class '{}' has no event '{event}'.", class.name),
                    ));
                }
                (property_event(&text, &event), callback.clone())
            }
            _ => return Err(Error::not_enough_inputs()),
        };
        let handles: Vec<Rc<HandleObject>> = o
            .items
            .data()
            .iter()
            .filter_map(|i| if let Item::Handle(h) = i { Some(h.clone()) } else { None })
            .collect();
        let source = source.clone();
        self.chain(
            move |vm| vm.call_name("event.listener", Args::from_iter([source, name, callback]), 1),
            move |_, values| {
                let listener = first(values)?;
                for h in handles {
                    h.with_extra(|e| e.listeners.push((key.as_str().into(), listener.clone())));
                }
                one(listener)
            },
        )
    }

    /// `notify(obj, 'Event')`, `notify(obj, 'Event', data)`.
    pub fn notify(&mut self, args: Args) -> Result<Called> {
        let mut args = args.into_iter();
        let (Some(Value::Object(o)), Some(name)) = (args.next(), args.next()) else {
            return Err(Error::not_enough_inputs());
        };
        let data = args.next();
        let class = element_class(&o).clone();
        let text = name.as_text().unwrap_or_default();
        let event = class
            .events
            .iter()
            .find(|e| *e.name == *text)
            .ok_or_else(|| no_event(&class.name, &text))?;
        if !self.core.may(&event.notify, &event.defined_in) {
            return Err(Error::new(
                "MATLAB:class:NotifyProhibited",
                format!("Cannot notify event '{text}' of class '{}'.", class.name),
            ));
        }
        let Some(h) = o.handle().cloned() else {
            return Err(Error::undefined_for("notify", &class.name));
        };
        check_valid(&h)?;
        self.raise_event(h, &text, data)
    }

    /// Calls the listeners of an event in the order they were added.
    pub fn raise_event(&mut self, source: Rc<HandleObject>, name: &str, data: Option<Value>) -> Result<Called> {
        let listeners: Vec<Value> = source
            .extra()
            .as_ref()
            .map(|e| {
                e.listeners
                    .iter()
                    .filter(|(n, _)| **n == *name)
                    .map(|(_, l)| l.clone())
                    .collect()
            })
            .unwrap_or_default();
        if listeners.is_empty() {
            return Ok(Called::Values(Values::new()));
        }
        let object = Value::from(source);
        let event = name.split(' ').next().unwrap_or(name).to_string();
        let data = match data {
            Some(d) => {
                set_hidden(&d, "Source", object.clone());
                set_hidden(&d, "EventName", Value::char_row(&event));
                return self.call_listeners(listeners, object, d);
            }
            None => event,
        };
        let source = object.clone();
        self.chain(
            move |vm| vm.call_name("event.EventData", Args::new(), 1),
            move |vm, values| {
                let d = first(values)?;
                set_hidden(&d, "Source", source.clone());
                set_hidden(&d, "EventName", Value::char_row(&data));
                vm.call_listeners(listeners, source, d)
            },
        )
    }

    fn call_listeners(&mut self, listeners: Vec<Value>, source: Value, data: Value) -> Result<Called> {
        let mut rest = listeners.into_iter();
        let Some(listener) = rest.next() else {
            return Ok(Called::Values(Values::new()));
        };
        let rest: Vec<Value> = rest.collect();
        let callback = match &listener {
            Value::Object(o) => match o.handle() {
                Some(h) if h.is_valid() && hidden(h, "Enabled").is_none_or(|v| v.is_true().unwrap_or(true)) => {
                    hidden(h, "Callback")
                }
                _ => None,
            },
            _ => None,
        };
        let Some(callback) = callback else {
            return self.call_listeners(rest, source, data);
        };
        let (s, d) = (source.clone(), data.clone());
        self.chain(
            move |vm| match &callback {
                Value::Function(h) => vm.call_handle(h.clone(), Args::from_iter([s, d]), 0),
                Value::Cell(c) => {
                    let mut args = Args::from_iter([s, d]);
                    args.extend(c.data().iter().skip(1).cloned());
                    match c.data().first() {
                        Some(Value::Function(h)) => vm.call_handle(h.clone(), args, 0),
                        Some(name) => vm.call_name(&name.as_text().unwrap_or_default(), args, 0),
                        None => Ok(Called::Values(Values::new())),
                    }
                }
                other => vm.call_name(&other.as_text().unwrap_or_default(), Args::from_iter([s, d]), 0),
            },
            move |vm, _| vm.call_listeners(rest, source, data),
        )
    }

    /// Stores a value with PreSet before and PostSet after it.
    pub fn store_observed(
        &mut self,
        owner: Value,
        h: Rc<HandleObject>,
        name: Rc<str>,
        slot: usize,
        value: Value,
    ) -> Result<Called> {
        let (before, after) = (property_event(&name, "PreSet"), property_event(&name, "PostSet"));
        let object = h.clone();
        self.chain(
            move |vm| vm.raise_property_event(object, &before),
            move |vm, _| {
                let old = h.slots_mut().get_mut(slot).map(|s| std::mem::replace(s, value));
                drop(old);
                vm.chain(move |vm| vm.raise_property_event(h, &after), move |_, _| one(owner))
            },
        )
    }

    fn raise_property_event(&mut self, h: Rc<HandleObject>, key: &str) -> Result<Called> {
        let listens = h
            .extra()
            .as_ref()
            .is_some_and(|e| e.listeners.iter().any(|(n, _)| **n == *key));
        if !listens {
            return Ok(Called::Values(Values::new()));
        }
        let (event, property) = key.split_once(' ').unwrap_or((key, ""));
        let args = Args::from_iter([
            Value::from(h.clone()),
            Value::char_row(property),
            Value::char_row(event),
        ]);
        let key = key.to_string();
        self.chain(
            move |vm| vm.call_name("event.PropertyEvent", args, 1),
            move |vm, values| {
                let data = first(values)?;
                let listeners: Vec<Value> = h
                    .extra()
                    .as_ref()
                    .map(|e| {
                        e.listeners
                            .iter()
                            .filter(|(n, _)| **n == *key)
                            .map(|(_, l)| l.clone())
                            .collect()
                    })
                    .unwrap_or_default();
                let source = match &data {
                    Value::Object(o) => o
                        .handle()
                        .and_then(|h| hidden(h, "Source"))
                        .unwrap_or_else(Value::empty),
                    _ => Value::empty(),
                };
                vm.call_listeners(listeners, source, data)
            },
        )
    }
}

/// A property whatever its access: of the classes that the machine works with itself.
pub fn hidden(h: &HandleObject, name: &str) -> Option<Value> {
    let slot = h.class.property(name)?.slot?;
    h.slots().get(slot).cloned()
}

pub fn set_hidden(object: &Value, name: &str, value: Value) {
    let Value::Object(o) = object else { return };
    let Some(h) = o.handle() else { return };
    if let Some(slot) = h.class.property(name).and_then(|p| p.slot) {
        let old = h.slots_mut().get_mut(slot).map(|s| std::mem::replace(s, value));
        drop(old);
    }
}
