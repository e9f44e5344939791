//! How objects print: the class's own `display` or `disp`, otherwise its properties.

use super::chain::first;
use super::names::method_function;
use super::natives::nothing;
use super::properties::element_class;
use super::{callee, code_of};
use crate::call::Called;
use crate::core::Vm;
use runmat_spec::{Args, Call, Callback, Continue, Flow, Input};
use runmat_value::display::write_objects;
use runmat_value::object::Item;
use runmat_value::{Array, ObjectArray, Result, Value};
use std::rc::Rc;

/// Property values that are shown; the ones behind getters come one by one.
struct Gather {
    object: Rc<ObjectArray>,
    values: Vec<(Rc<str>, Option<Value>)>,
    getters: Vec<(usize, Value)>,
    waiting: Option<usize>,
    then: Finish,
}

/// What is done with the values.
pub enum Finish {
    /// Printed, with an empty line after them.
    Print,
    /// Given as a cell of names and values.
    Give,
}

impl Continue for Gather {
    fn resume(mut self: Box<Self>, call: &mut Call, input: Input) -> Result<Flow> {
        if let Some(at) = self.waiting.take() {
            // A property whose getter fails is left out.
            if let (Input::Returned(values), Some(slot)) = (input, self.values.get_mut(at)) {
                slot.1 = values.into_iter().next();
            }
        }
        if let Some((at, getter)) = self.getters.pop() {
            self.waiting = Some(at);
            let args = Args::from_iter([Value::Object(self.object.clone())]);
            return Ok(Flow::Call(
                Callback::Function {
                    callee: getter,
                    args,
                    nargout: 1,
                    catch: true,
                },
                self,
            ));
        }
        let values: Vec<(Rc<str>, Value)> = self
            .values
            .iter()
            .filter_map(|(n, v)| v.clone().map(|v| (n.clone(), v)))
            .collect();
        match self.then {
            Finish::Print => {
                let mut text = String::new();
                write_objects(&mut text, &self.object, &values, &call.host.format);
                text.push_str(call.host.format.gap());
                call.host.print(&text);
                Flow::nothing()
            }
            Finish::Give => {
                let items = values
                    .into_iter()
                    .map(|(n, v)| Value::cell_row(vec![Value::char_row(&n), v]))
                    .collect();
                Flow::one(Value::Cell(Rc::new(Array::row(items))))
            }
        }
    }
}

impl Vm {
    /// What a statement without a semicolon prints of an object.
    pub fn display_object(&mut self, name: &str, value: Value) -> Result<Called> {
        let Value::Object(o) = &value else {
            return Ok(nothing());
        };
        let class = element_class(o).clone();
        if let Some(f) = method_function(&class, "display") {
            self.push_function(f, Args::from_iter([value]), 0)?;
            return Ok(Called::Pushed);
        }
        let gap = self.context.format.gap();
        if let Some(f) = method_function(&class, "disp") {
            self.context.print(&format!("{name} = \n{gap}"));
            return self.chain(
                move |vm| {
                    vm.push_function(f, Args::from_iter([value]), 0)?;
                    Ok(Called::Pushed)
                },
                |vm, _| {
                    let gap = vm.context.format.gap();
                    vm.context.print(gap);
                    Ok(nothing())
                },
            );
        }
        if let Some(v) = super::operators::underlying(&value).filter(|_| !class.is_enumeration()) {
            let head = format!("{name} = \n{gap}  {}:\n{gap}", class.short_name());
            self.context.print(&head);
            return self.chain(
                move |vm| vm.call_name("disp", Args::from_iter([v]), 0),
                |_, _| Ok(nothing()),
            );
        }
        self.context.print(&format!("{name} = \n{gap}"));
        self.show_properties(o.clone(), Finish::Print)
    }

    /// `disp(obj)`
    pub fn disp_object(&mut self, value: Value) -> Result<Called> {
        if let Some(v) = super::operators::underlying(&value) {
            if !matches!(&value, Value::Object(o) if o.class.is_enumeration()) {
                return self.call_name("disp", Args::from_iter([v]), 0);
            }
        }
        match value {
            Value::Object(o) => self.show_properties(o, Finish::Print),
            _ => Ok(nothing()),
        }
    }

    /// Gathers the properties that may be seen, then prints or gives them.
    pub fn show_properties(&mut self, o: Rc<ObjectArray>, then: Finish) -> Result<Called> {
        let class = element_class(&o).clone();
        let (mut values, mut getters) = (Vec::new(), Vec::new());
        let item = o.one().cloned();
        let deleted = matches!(&item, Some(Item::Handle(h)) if !h.is_valid());
        for p in class.visible_properties() {
            let at = class.index.get(&p.name).copied().unwrap_or(0);
            let getter = code_of(&class).and_then(|c| c.getters.get(at).cloned().flatten());
            let value = match (&item, getter) {
                _ if deleted => None,
                (Some(_), Some(g)) => {
                    getters.push((values.len(), callee(&g)));
                    None
                }
                (Some(item), None) => super::properties::stored_value(&class, p, at, item).ok(),
                (None, _) => Some(Value::empty()),
            };
            values.push((p.name.clone(), value));
        }
        if let Some(h) = o.handle().filter(|h| h.has_extra()) {
            if let Some(extra) = h.extra().as_ref() {
                values.extend(extra.dynamic.iter().map(|(n, v)| (n.clone(), Some(v.clone()))));
            }
        }
        getters.reverse();
        let nargout = usize::from(matches!(then, Finish::Give));
        let job = Gather {
            object: o,
            values,
            getters,
            waiting: None,
            then,
        };
        self.push_native(Box::new(job), crate::frame::Purpose::Builtin, nargout);
        Ok(Called::Pushed)
    }

    /// Values of the visible properties, as a cell of pairs.
    pub fn property_pairs(&mut self, value: &Value) -> Result<Called> {
        match value {
            Value::Object(o) => self.chain_first_pairs(o.clone()),
            _ => Ok(nothing()),
        }
    }

    fn chain_first_pairs(&mut self, o: Rc<ObjectArray>) -> Result<Called> {
        self.chain(
            move |vm| vm.show_properties(o, Finish::Give),
            |_, values| super::chain::one(first(values)?),
        )
    }
}
