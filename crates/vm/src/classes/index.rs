//! Indexing of objects. A class that replaces indexing gets a whole chain at once: steps that are not the last of their chain are
//! gathered in a value that only the next step sees.

use super::chain::{first, one};
use super::code_of;
use super::names::method_function;
use super::properties::element_class;
use crate::assign::{Step, Subscripts};
use crate::call::Called;
use crate::core::Vm;
use runmat_spec::Args;
use runmat_value::object::ObjectClass;
use runmat_value::{index, Array, Error, FieldNames, FunctionHandle, Result, Shape, StructArray, Value};
use std::rc::Rc;

/// A chain that has begun and goes on.
pub struct Partial {
    pub object: Value,
    pub steps: Vec<Step>,
}

impl runmat_value::Bound for Partial {}

fn partial_of(value: &Value) -> Option<Rc<Partial>> {
    match value {
        Value::Function(h) => match &**h {
            FunctionHandle::Named { target: Some(t), .. } => {
                (t.clone() as Rc<dyn std::any::Any>).downcast::<Partial>().ok()
            }
            _ => None,
        },
        _ => None,
    }
}

/// The struct array that `subsref` and `subsasgn` take.
pub fn subs_struct(steps: &[Step]) -> Result<Value> {
    let fields = FieldNames::new(vec!["type".into(), "subs".into()]);
    let list = |args: &Subscripts| Value::Cell(Rc::new(Array::row(args.to_vec())));
    let values = steps
        .iter()
        .flat_map(|s| match s {
            Step::Paren(args) => [Value::char_row("()"), list(args)],
            Step::Brace(args) => [Value::char_row("{}"), list(args)],
            Step::Field(name) => [Value::char_row("."), Value::char_row(name)],
        })
        .collect();
    Ok(Value::from(StructArray::new(Shape::row(steps.len()), fields, values)?))
}

/// The steps that such a struct array describes.
pub fn steps_of(s: &Value) -> Result<Vec<Step>> {
    let malformed = || {
        Error::new(
            "MATLAB:subsArgsFormat",
            "Subscript argument to SUBSREF and SUBSASGN must be a structure with fields 'type' and 'subs'.",
        )
    };
    let Value::Struct(s) = s else { return Err(malformed()) };
    let (Some(kind), Some(subs)) = (s.fields().position("type"), s.fields().position("subs")) else {
        return Err(malformed());
    };
    (0..s.numel())
        .map(|e| {
            let kind = s.get(e, kind).and_then(Value::as_text).ok_or_else(malformed)?;
            let subs = s.get(e, subs).ok_or_else(malformed)?;
            let list = match subs {
                Value::Cell(c) => c.data().to_vec(),
                other => vec![other.clone()],
            };
            match kind.as_str() {
                "()" => Ok(Step::Paren(list.into())),
                "{}" => Ok(Step::Brace(list.into())),
                "." => Ok(Step::Field(subs.as_text().ok_or_else(malformed)?.into())),
                _ => Err(malformed()),
            }
        })
        .collect()
}

impl Vm {
    /// Whether a class answers this step itself.
    pub fn replaces(&self, class: &Rc<ObjectClass>, step: &Step, reading: bool) -> bool {
        let Some(code) = code_of(class) else { return false };
        let o = code.overloads;
        if !o.any() {
            return false;
        }
        let classic = if reading { o.subsref } else { o.subsasgn };
        if classic && !self.inside(class) {
            return true;
        }
        match step {
            Step::Paren(_) => o.paren,
            Step::Brace(_) => o.brace,
            Step::Field(name) => {
                o.dot
                    && !class
                        .property(name)
                        .is_some_and(|p| self.core.may(&p.get, &p.defined_in))
                    && !class
                        .method(name)
                        .is_some_and(|m| self.core.may(&m.access, &m.defined_in))
            }
        }
    }

    /// Whether the instruction that runs is a step after which its chain goes on.
    pub fn chain_goes_on(&self) -> bool {
        self.core
            .top_frame()
            .is_some_and(|f| f.code().is_some_and(|c| c.is_inner(f.pc.saturating_sub(1) as usize)))
    }

    /// Steps on an object whose class replaces indexing, or on a chain that has begun. `None`: ordinary indexing.
    pub fn gathered(&mut self, value: &Value, steps: &[Step], nargout: usize) -> Result<Option<Called>> {
        let (object, mut all) = match (value, partial_of(value)) {
            (_, Some(p)) => (p.object.clone(), p.steps.clone()),
            (Value::Object(o), _) => {
                let replaced = steps
                    .first()
                    .is_some_and(|s| self.replaces(&element_class(o).clone(), s, true));
                if !replaced {
                    return Ok(None);
                }
                (value.clone(), Vec::new())
            }
            _ => return Ok(None),
        };
        all.extend(steps.iter().cloned());
        if self.chain_goes_on() {
            let partial = Partial { object, steps: all };
            return one(Value::from(FunctionHandle::Named {
                name: "".into(),
                target: Some(Rc::new(partial)),
            }))
            .map(Some);
        }
        self.read_replaced(object, all, nargout).map(Some)
    }

    /// Calls what the class has for reading.
    fn read_replaced(&mut self, object: Value, steps: Vec<Step>, nargout: usize) -> Result<Called> {
        let Value::Object(o) = &object else {
            return Err(Error::internal("not an object"));
        };
        let class = element_class(o).clone();
        let code = code_of(&class).ok_or_else(|| Error::internal("a class without code"))?;
        if code.overloads.subsref && !self.inside(&class) {
            let f = method_function(&class, "subsref").ok_or_else(|| Error::internal("no subsref"))?;
            let s = subs_struct(&steps)?;
            let nargout = wanted(&class, &steps, nargout);
            self.push_function(f, Args::from_iter([object, s]), nargout)?;
            return Ok(Called::Pushed);
        }
        let nargout = wanted(&class, &steps, nargout);
        let name = match steps.first() {
            Some(Step::Paren(_)) => "parenReference",
            Some(Step::Brace(_)) => "braceReference",
            _ => "dotReference",
        };
        self.with_operations(steps, move |vm, ops| {
            vm.call_mixin(&class, name, Args::from_iter([object, ops]), nargout)
        })
    }

    /// The same in a list: the class may say how many values there are.
    pub fn gathered_list(&mut self, value: &Value, step: Step) -> Result<Option<Called>> {
        let (object, mut steps) = match (value, partial_of(value)) {
            (_, Some(p)) => (p.object.clone(), p.steps.clone()),
            (Value::Object(_), _) => (value.clone(), Vec::new()),
            _ => return Ok(None),
        };
        let Value::Object(o) = &object else { return Ok(None) };
        let class = element_class(o).clone();
        if steps.is_empty() && !self.replaces(&class, &step, true) {
            return Ok(None);
        }
        steps.push(step);
        let classic = code_of(&class).is_some_and(|c| c.overloads.subsref) && !self.inside(&class);
        let counter = match (classic, steps.first()) {
            (true, _) => "numArgumentsFromSubscript",
            (_, Some(Step::Paren(_))) => "parenListLength",
            (_, Some(Step::Brace(_))) => "braceListLength",
            _ => "dotListLength",
        };
        let Some(f) = method_function(&class, counter) else {
            return self.read_replaced(object, steps, 0).map(Some);
        };
        let (of, all) = (object.clone(), steps.clone());
        let context = Value::char_row("Expression");
        let called = self.chain(
            move |vm| match classic {
                true => {
                    let s = subs_struct(&all)?;
                    vm.push_function(f, Args::from_iter([of, s, context]), 1)?;
                    Ok(Called::Pushed)
                }
                false => vm.with_operations(all, move |vm, ops| {
                    vm.push_function(f, Args::from_iter([of, ops, context]), 1)?;
                    Ok(Called::Pushed)
                }),
            },
            move |vm, values| match first(values)?.as_scalar() {
                Some(n) if n < 1.0 => Ok(super::natives::nothing()),
                Some(n) => vm.read_replaced(object, steps, n as usize),
                None => Err(Error::internal("no count")),
            },
        )?;
        Ok(Some(called))
    }

    /// One of the methods that an indexing mixin demands.
    pub fn call_mixin(&mut self, class: &Rc<ObjectClass>, name: &str, args: Args, nargout: usize) -> Result<Called> {
        let f = method_function(class, name).ok_or_else(|| {
            Error::new(
                "MATLAB:class:abstract",
                format!("Class '{}' does not define the method '{name}'.", class.name),
            )
        })?;
        self.push_function(f, args, nargout)?;
        Ok(Called::Pushed)
    }

    /// Steps as `matlab.indexing.IndexingOperation` objects.
    pub fn with_operations(
        &mut self,
        steps: Vec<Step>,
        then: impl FnOnce(&mut Vm, Value) -> Result<Called> + 'static,
    ) -> Result<Called> {
        let kinds: Vec<Value> = steps
            .iter()
            .map(|s| {
                let (kind, list) = match s {
                    Step::Paren(a) => ("Paren", Value::cell_row(a.to_vec())),
                    Step::Brace(a) => ("Brace", Value::cell_row(a.to_vec())),
                    Step::Field(n) => ("Dot", Value::char_row(n)),
                };
                Value::cell_row(vec![Value::char_row(kind), list])
            })
            .collect();
        let list = Value::cell_row(kinds);
        self.chain(
            |vm| vm.call_name("matlab.indexing.operations", Args::from_iter([list]), 1),
            |vm, values| {
                let ops = first(values)?;
                then(vm, ops)
            },
        )
    }

    /// `c{args}` of an object or of a chain that goes on.
    pub fn object_brace(&mut self, value: &Value, args: Vec<Value>, nargout: usize) -> Result<Called> {
        let steps = [Step::Brace(args.into())];
        if let Some(called) = self.gathered(value, &steps, nargout)? {
            return Ok(called);
        }
        let [Step::Brace(args)] = steps else {
            return Err(Error::internal("no subscripts"));
        };
        Ok(Called::Values(index::brace(value, &args)?.into_iter().collect()))
    }

    /// What `end` stands for.
    pub fn object_end(&mut self, value: &Value, pos: usize, count: usize) -> Result<Called> {
        if let Some(p) = partial_of(value) {
            let (object, steps) = (p.object.clone(), p.steps.clone());
            return self.chain(
                |vm| vm.read_replaced(object, steps, 1),
                move |vm, values| {
                    let value = first(values)?;
                    vm.object_end(&value, pos, count)
                },
            );
        }
        if let Value::Object(o) = value {
            let class = element_class(o).clone();
            if let Some(f) = method_function(&class, "end") {
                let args = [value.clone(), Value::from(pos + 1), Value::from(count)];
                self.push_function(f, args.into_iter().collect(), 1)?;
                return Ok(Called::Pushed);
            }
            if let Some(f) = method_function(&class, "size") {
                let object = value.clone();
                return self.chain(
                    |vm| {
                        vm.push_function(f, Args::from_iter([object]), 1)?;
                        Ok(Called::Pushed)
                    },
                    move |_, values| {
                        let size = first(values)?;
                        let dims = size.as_doubles()?.map(|d| d.to_vec()).unwrap_or_default();
                        let at = |i: usize| dims.get(i).copied().unwrap_or(1.0);
                        let last = pos + 1 == count;
                        let n = if last {
                            (pos..dims.len().max(pos + 1)).map(at).product()
                        } else {
                            at(pos)
                        };
                        one(Value::Num(n))
                    },
                );
            }
        }
        one(Value::Num(index::end_index(value, pos, count) as f64))
    }

    /// Elements of an array of objects, subscripts that are objects turned into numbers.
    pub fn object_paren(&mut self, value: &Value, args: &[Value], nargout: usize) -> Result<Called> {
        if let Some(called) = self.gathered(value, &[Step::Paren(args.iter().cloned().collect())], nargout)? {
            return Ok(called);
        }
        one(index::paren(value, args)?)
    }
}

/// The steps that `matlab.indexing.IndexingOperation` objects stand for: `obj.(operations)` hands them on.
pub fn steps_of_operations(value: &Value) -> Option<Vec<Step>> {
    let Value::Object(o) = value else { return None };
    if &*o.class.name != "matlab.indexing.IndexingOperation" {
        return None;
    }
    let slot = |item: &runmat_value::object::Item, name: &str| item.slot(o.class.property(name)?.slot?);
    o.items
        .data()
        .iter()
        .map(|item| {
            let list = match slot(item, "Indices")? {
                Value::Cell(c) => c.data().iter().cloned().collect(),
                other => Subscripts::from_iter([other]),
            };
            Some(match slot(item, "Type")?.as_text()?.as_str() {
                "Paren" => Step::Paren(list),
                "Brace" => Step::Brace(list),
                _ => Step::Field(slot(item, "Name")?.as_text()?.into()),
            })
        })
        .collect()
}

/// Outputs that a class's own indexing is asked for: a statement's method without outputs gives none.
fn wanted(class: &ObjectClass, steps: &[Step], nargout: usize) -> usize {
    match steps.first() {
        Some(Step::Field(name)) if nargout == 0 && class.method(name).is_some() => {
            usize::from(super::fields::gives(class, name))
        }
        _ => nargout.max(1),
    }
}

/// A hidden value of a chain is no value of the program.
pub fn is_partial(value: &Value) -> bool {
    partial_of(value).is_some()
}
