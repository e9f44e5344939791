//! `?Name`: the description of a class, from which the library's `meta.class` makes objects.

use crate::call::Called;
use crate::core::Vm;
use runmat_spec::Args;
use runmat_value::object::{Access, Event, Method, ObjectClass, Property};
use runmat_value::{Result, StructArray, Value};
use std::rc::Rc;

fn text(t: &str) -> Value {
    Value::char_row(t)
}

fn access(a: &Access) -> Value {
    text(a.name())
}

fn names(list: &[Rc<str>]) -> Value {
    Value::cell_column(list.iter().map(|n| text(n)).collect())
}

fn property(class: &ObjectClass, p: &Property) -> Value {
    record(vec![
        ("Name", text(&p.name)),
        ("GetAccess", access(&p.get)),
        ("SetAccess", access(&p.set)),
        ("Constant", Value::Bool(p.constant)),
        ("Dependent", Value::Bool(p.dependent)),
        ("Abstract", Value::Bool(p.is_abstract)),
        ("Hidden", Value::Bool(p.hidden)),
        ("Transient", Value::Bool(p.transient)),
        ("SetObservable", Value::Bool(p.set_observable)),
        ("GetObservable", Value::Bool(p.get_observable)),
        ("AbortSet", Value::Bool(p.abort_set)),
        ("NonCopyable", Value::Bool(p.non_copyable)),
        ("DefiningClass", text(&p.defined_in)),
        ("HasDefault", Value::Bool(has_default(class, &p.name))),
        ("DefaultValue", default_of(class, &p.name)),
    ])
}

fn method(m: &Method) -> Value {
    record(vec![
        ("Name", text(&m.name)),
        ("Access", access(&m.access)),
        ("Static", Value::Bool(m.is_static)),
        ("Abstract", Value::Bool(m.is_abstract)),
        ("Sealed", Value::Bool(m.sealed)),
        ("Hidden", Value::Bool(m.hidden)),
        ("InputNames", names(&m.inputs)),
        ("OutputNames", names(&m.outputs)),
        ("DefiningClass", text(&m.defined_in)),
    ])
}

fn event(e: &Event) -> Value {
    record(vec![
        ("Name", text(&e.name)),
        ("ListenAccess", access(&e.listen)),
        ("NotifyAccess", access(&e.notify)),
        ("Hidden", Value::Bool(e.hidden)),
        ("DefiningClass", text(&e.defined_in)),
    ])
}

impl Vm {
    /// The `meta.class` of a class.
    pub fn meta_of(&mut self, class: &Rc<ObjectClass>) -> Result<Called> {
        let properties = class.properties.iter().map(|p| property(class, p)).collect();
        let description = record(vec![
            ("Name", text(&class.name)),
            ("Hidden", Value::Bool(class.is_hidden)),
            ("Sealed", Value::Bool(class.is_sealed)),
            ("Abstract", Value::Bool(class.is_abstract)),
            ("Enumeration", Value::Bool(class.is_enumeration())),
            ("HandleCompatible", Value::Bool(class.is_handle)),
            ("Superclasses", names(&class.supers)),
            ("Ancestors", names(&class.ancestors)),
            ("Members", names(&class.members)),
            ("Properties", Value::cell_row(properties)),
            ("Methods", Value::cell_row(class.methods.values().map(method).collect())),
            ("Events", Value::cell_row(class.events.iter().map(event).collect())),
        ]);
        self.call_name("meta.describe", Args::from_iter([description]), 1)
    }
}

fn record(pairs: Vec<(&str, Value)>) -> Value {
    Value::from(StructArray::from_pairs(
        pairs.into_iter().map(|(n, v)| (n.into(), v)).collect(),
    ))
}

fn has_default(class: &ObjectClass, name: &str) -> bool {
    let at = class.index.get(name).copied().unwrap_or(0);
    super::code_of(class).is_some_and(|c| c.defaults.get(at).is_some_and(Option::is_some))
}

fn default_of(class: &ObjectClass, name: &str) -> Value {
    let at = class.index.get(name).copied().unwrap_or(0);
    super::code_of(class)
        .and_then(|c| c.values.borrow().get(at).cloned())
        .unwrap_or_else(Value::empty)
}
