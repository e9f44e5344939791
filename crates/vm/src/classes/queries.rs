//! What a program asks about classes: `methods`, `properties`, `isprop`, `enumeration`, `?Name` and their kin.

use super::chain::{first, one};
use super::names::method_function;
use super::natives::{names_of, nothing};
use super::properties::element_class;
use crate::call::Called;
use crate::core::Vm;
use crate::resolve::{Resolved, Target};
use runmat_spec::Args;
use runmat_value::object::{Access, Item, ObjectClass};
use runmat_value::{Array, Error, Result, Value};
use std::rc::Rc;

/// Prefix of names that builtins call to ask the machine.
pub const ASK: &str = "class query ";

impl Vm {
    /// A question of a builtin. `None`: something has to be read first; it was pushed, and the call must be made again.
    pub fn class_query(&mut self, what: &str, args: &Args, nargout: usize) -> Result<Option<Called>> {
        let what = what.to_string();
        match what.as_str() {
            "dotted" => return self.call_dotted_name(args, nargout).map(Some),
            "pairs" => return args.first().cloned().map(|v| self.property_pairs(&v)).transpose(),
            "old" => return self.old_object(args),
            "subsref" => return self.subsref(&mut args.clone(), nargout).map(Some),
            "subsasgn" => return self.subsasgn(&mut args.clone()).map(Some),
            _ => {}
        }
        let class = match args.first() {
            Some(Value::Object(o)) => Some(element_class(o).clone()),
            Some(other) => match other.as_text() {
                Some(name) if !matches!(what.as_str(), "isprop" | "ismethod" | "metaclass") => {
                    let module = self.core.top_module();
                    match self.core.resolve(&name, module.as_ref().map(|m| (m, None))) {
                        Resolved::Found(Target::Class(class)) => Some(class),
                        Resolved::Found(_) | Resolved::Missing => None,
                        need => {
                            self.wait_for(need)?;
                            return Ok(None);
                        }
                    }
                }
                _ => None,
            },
            None => None,
        };
        self.answer_query(&what, class, args, nargout).map(Some)
    }

    fn answer_query(
        &mut self,
        what: &str,
        class: Option<Rc<ObjectClass>>,
        args: &Args,
        nargout: usize,
    ) -> Result<Called> {
        let Some(class) = class else {
            return match what {
                "isprop" | "ismethod" => one(Value::Bool(false)),
                _ => {
                    let name = args
                        .first()
                        .map(|a| a.as_text().unwrap_or_else(|| a.class_name().to_string()));
                    Err(Error::new(
                        "MATLAB:class:UnknownClass",
                        format!("No class '{}'.", name.unwrap_or_default()),
                    ))
                }
            };
        };
        let name = args.get(1).and_then(Value::as_text).unwrap_or_default();
        match what {
            "isprop" => self.is_property(&class, args, &name),
            "ismethod" => one(Value::Bool(
                class.method(&name).is_some_and(|m| m.access == Access::Public) || *name == *class.short_name(),
            )),
            "properties" => {
                let mut list = names_of(&class);
                if let Some(Value::Object(o)) = args.first() {
                    list = with_dynamic(list, o);
                }
                self.list_or_print("properties", &class, list, nargout)
            }
            "methods" => self.list_or_print("methods", &class, method_names(&class), nargout),
            "events" => {
                let names = class.events.iter().filter(|e| !e.hidden || &*class.name == "handle");
                let list = Value::cell_column(names.map(|e| Value::char_row(&e.name)).collect());
                self.list_or_print("events", &class, list, nargout)
            }
            "superclasses" => {
                let names = class.ancestors.iter().skip(1).map(|n| Value::char_row(n)).collect();
                self.list_or_print("superclasses", &class, Value::cell_column(names), nargout)
            }
            "enumeration" => self.enumeration(&class, nargout),
            "metaclass" => self.meta_of(&class),
            _ => Err(Error::internal("an unknown question")),
        }
    }

    fn is_property(&mut self, class: &ObjectClass, args: &Args, name: &str) -> Result<Called> {
        let Some(Value::Object(o)) = args.first() else {
            return one(Value::Bool(false));
        };
        let known = class
            .property(name)
            .is_some_and(|p| p.get == Access::Public || p.set == Access::Public);
        let flags = o
            .items
            .data()
            .iter()
            .map(|i| known || matches!(i, Item::Handle(h) if h.dynamic(name).is_some()))
            .collect();
        one(Value::from(Array::new(o.shape().clone(), flags)?))
    }

    fn list_or_print(&mut self, what: &str, class: &ObjectClass, list: Value, nargout: usize) -> Result<Called> {
        if nargout > 0 {
            return one(list);
        }
        let kind = match what {
            "properties" => "Properties",
            "methods" => "Methods",
            "events" => "Events",
            _ => "Superclasses",
        };
        let gap = self.context.format.gap();
        let mut text = format!("{gap}{kind} for class {}:\n{gap}", class.name);
        for n in list.as_texts().unwrap_or_default() {
            text.push_str(&format!("    {n}\n"));
        }
        text.push_str(gap);
        self.context.print(&text);
        Ok(nothing())
    }

    fn enumeration(&mut self, class: &Rc<ObjectClass>, nargout: usize) -> Result<Called> {
        if nargout == 0 {
            let gap = self.context.format.gap();
            let mut text = format!("{gap}Enumeration members for class '{}':\n{gap}", class.name);
            for n in &class.members {
                text.push_str(&format!("    {n}\n"));
            }
            text.push_str(gap);
            self.context.print(&text);
            return Ok(nothing());
        }
        let names = Value::cell_column(class.members.iter().map(|n| Value::char_row(n)).collect());
        let list = names.clone();
        let class = class.clone();
        self.chain(
            move |vm| Ok(vm.with_members(&class, move |c| super::enumerate::to_members(c, &list))),
            move |_, values| Ok(Called::Values([first(values)?, names].into_iter().collect())),
        )
    }

    /// `builtin(name, args)`: the function, whatever the classes of the arguments say.
    fn call_dotted_name(&mut self, args: &Args, nargout: usize) -> Result<Called> {
        let name = args
            .first()
            .and_then(Value::as_text)
            .ok_or_else(Error::not_enough_inputs)?;
        let mut rest: Args = args.iter().skip(1).cloned().collect();
        let objects = rest.iter().any(|a| matches!(a, Value::Object(_)));
        if objects {
            if name == "delete" {
                return Ok(nothing());
            }
            if let Some(called) = self.native_method(&name, &mut rest, nargout)? {
                return Ok(called);
            }
        }
        match self.core.table.builtin(&name) {
            Some(entry) => self.call_builtin(entry, rest, nargout),
            None => match self.core.resolve(&name, None) {
                Resolved::Found(target) => self.call_special(target, rest, nargout),
                _ => Err(Error::new(
                    "MATLAB:UndefinedFunction",
                    format!("Cannot find builtin function '{name}'."),
                )),
            },
        }
    }
}

fn with_dynamic(list: Value, o: &runmat_value::ObjectArray) -> Value {
    let mut names = list.as_texts().unwrap_or_default();
    if let Some(h) = o.handle() {
        if let Some(extra) = h.extra().as_ref() {
            names.extend(extra.dynamic.iter().map(|(n, _)| n.to_string()));
        }
    }
    Value::cell_column(names.iter().map(|n| Value::char_row(n)).collect())
}

/// Public methods in alphabetical order, the constructor among them.
fn method_names(class: &ObjectClass) -> Value {
    let mut names: Vec<&str> = class
        .methods
        .values()
        .filter(|m| m.access == Access::Public && !m.hidden)
        .map(|m| &*m.name)
        .collect();
    names.push(class.short_name());
    if class.is_handle && method_function(class, "delete").is_none() {
        names.push("delete");
    }
    names.sort_by_key(|n| (n.to_lowercase(), n.to_string()));
    names.dedup();
    Value::cell_column(names.into_iter().map(Value::char_row).collect())
}
