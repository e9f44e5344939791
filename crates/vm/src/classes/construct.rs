//! Making objects: the constructors of a class and of its superclasses, in MATLAB's order.

use super::code_of;
use crate::call::Called;
use crate::core::Vm;
use crate::frame::{FunctionRef, Purpose};
use runmat_spec::{Args, Call, Callback, Continue, Flow, Input};
use runmat_value::object::{HandleObject, Item, ObjectClass, Record, NO_MEMBER};
use runmat_value::{Error, FunctionHandle, ObjectArray, Result, Value};
use std::rc::Rc;

/// What a handle of the machine's own does when it is called.
pub enum Special {
    /// Runs the constructor of this class on the object that comes first.
    Construct(Rc<ObjectClass>),
    /// The same, when the superclasses' constructors have run.
    Enter(Rc<ObjectClass>),
    /// Indexes or calls the value that comes first.
    Apply,
    /// The method of this name of this object.
    Method(Value, Rc<str>),
    /// Goes on with the machine's own work.
    Then(std::cell::RefCell<Option<super::chain::Then>>),
}

impl runmat_value::Bound for Special {}

/// `@obj.method`, which func2str shows as the call that it makes.
pub fn bound(code: &runmat_bytecode::Code, a: runmat_bytecode::Reg, object: Value, name: &Rc<str>) -> Value {
    let variable = code.variable(a).map_or("obj", |v| &**v);
    Value::from(FunctionHandle::Named {
        name: format!("@(varargin){variable}.{name}(varargin{{:}})").into(),
        target: Some(Rc::new(Special::Method(object, name.clone()))),
    })
}

pub fn special(what: Special) -> Value {
    Value::from(FunctionHandle::Named {
        name: "".into(),
        target: Some(Rc::new(what)),
    })
}

/// Calls the constructors of superclasses that the text does not call, then the constructor.
struct Supers {
    class: Rc<ObjectClass>,
    waiting: Vec<Rc<ObjectClass>>,
    object: Option<Value>,
    args: Option<Args>,
}

impl Continue for Supers {
    fn resume(mut self: Box<Self>, _call: &mut Call, input: Input) -> Result<Flow> {
        if let Input::Returned(values) = input {
            self.object = values.into_iter().next().or(self.object.take());
        }
        let object = self.object.take().ok_or_else(|| Error::internal("no object"))?;
        if let Some(next) = self.waiting.pop() {
            self.object = Some(object.clone());
            return Ok(Flow::Call(
                Callback::Function {
                    callee: special(Special::Construct(next)),
                    args: Args::from_iter([object]),
                    nargout: 1,
                    catch: false,
                },
                self,
            ));
        }
        let Some(args) = self.args.take() else {
            return Flow::one(object);
        };
        let mut all = Args::from_iter([object]);
        all.extend(args);
        let next: Box<dyn Continue> = Box::new(|_: &mut Call, input: Input| input.values().map(Flow::Done));
        Ok(Flow::Call(
            Callback::Function {
                callee: special(Special::Enter(self.class.clone())),
                args: all,
                nargout: 1,
                catch: false,
            },
            next,
        ))
    }
}

/// A new object of a class with its default values.
pub fn new_object(class: &Rc<ObjectClass>, member: u32) -> Value {
    let mut slots = vec![Value::empty(); class.slots];
    if let Some(code) = code_of(class) {
        let values = code.values.borrow();
        for (p, v) in class.properties.iter().zip(values.iter()) {
            if let Some(slot) = p.slot.and_then(|s| slots.get_mut(s)) {
                slot.clone_from(v);
            }
        }
    }
    let item = if class.is_handle {
        Item::Handle(Rc::new(HandleObject::new(class.clone(), slots, member)))
    } else {
        Item::Value(Record {
            class: class.clone(),
            slots,
            member,
        })
    };
    ObjectArray::scalar(class.clone(), item).into()
}

impl Vm {
    /// `Class(args)`.
    pub fn construct(&mut self, class: &Rc<ObjectClass>, args: Args, _nargout: usize) -> Result<Called> {
        if class.is_enumeration() {
            return self.convert_to_member(class, &args);
        }
        if class.is_abstract {
            return Err(Error::new("MATLAB:class:abstract", abstract_message(class)));
        }
        if let Some(c) = code_of(class).and_then(|c| c.constructor.as_ref()) {
            if !self.core.may(&c.access, &class.name) {
                return Err(Error::new(
                    "MATLAB:class:MethodRestricted",
                    format!("Cannot access method '{0}' in class '{0}'.", class.short_name()),
                ));
            }
        }
        let object = new_object(class, NO_MEMBER);
        self.run_constructor(class, object, args, false)
    }

    /// Runs a class's own constructor on an object of it or of a class below. `ready`: the superclasses' constructors have run.
    pub fn run_constructor(
        &mut self,
        class: &Rc<ObjectClass>,
        object: Value,
        args: Args,
        ready: bool,
    ) -> Result<Called> {
        let code = code_of(class).ok_or_else(|| Error::internal("a class without code"))?;
        let explicit = code.constructor.as_ref().map(|c| &c.explicit);
        let mut waiting: Vec<Rc<ObjectClass>> = Vec::new();
        if !ready {
            waiting = code
                .supers
                .iter()
                .filter(|s| has_constructor(s) && !explicit.is_some_and(|e| e.contains(&s.name)))
                .rev()
                .cloned()
                .collect();
        }
        match &code.constructor {
            Some(_) if !waiting.is_empty() => {
                self.later(class, waiting, object, Some(args));
                Ok(Called::Pushed)
            }
            Some(c) => self.enter_constructor(&c.function.clone(), object, args),
            None => self.default_constructor(class, waiting, object, args),
        }
    }

    /// A class without a constructor hands its arguments to its superclass.
    fn default_constructor(
        &mut self,
        class: &Rc<ObjectClass>,
        mut waiting: Vec<Rc<ObjectClass>>,
        object: Value,
        args: Args,
    ) -> Result<Called> {
        let stored = class.stored.is_some() && !waiting.iter().any(|s| s.stored.is_some());
        if stored && (args.len() <= 1 || class.stored == Some(runmat_value::Class::Exception)) {
            let mut all = Args::from_iter([object]);
            all.extend(args);
            return self.construct_underlying(all);
        }
        if waiting.is_empty() {
            if !args.is_empty() {
                return Err(Error::too_many_inputs());
            }
            return Ok(Called::Values([object].into_iter().collect()));
        }
        if args.is_empty() {
            self.later(class, waiting, object, None);
            return Ok(Called::Pushed);
        }
        match waiting.pop() {
            Some(first) if waiting.is_empty() => self.run_constructor(&first, object, args, false),
            _ => Err(Error::too_many_inputs()),
        }
    }

    fn later(&mut self, class: &Rc<ObjectClass>, waiting: Vec<Rc<ObjectClass>>, object: Value, args: Option<Args>) {
        let job = Supers {
            class: class.clone(),
            waiting,
            object: Some(object),
            args,
        };
        self.push_native(Box::new(job), Purpose::Builtin, 1);
    }

    /// The constructor's output variable holds the object from the beginning.
    fn enter_constructor(&mut self, function: &FunctionRef, object: Value, args: Args) -> Result<Called> {
        self.push_function(function.clone(), args, 1)?;
        let place = function
            .code()
            .and_then(|c| c.outputs.first())
            .and_then(|o| o.place)
            .ok_or_else(|| Error::internal("a constructor without an output"))?;
        self.core.store_place(place, object);
        Ok(Called::Pushed)
    }

    /// `obj@Base(args)`: the object comes first.
    pub fn construct_base(&mut self, class: &Rc<ObjectClass>, mut args: Args) -> Result<Called> {
        if args.is_empty() {
            return Err(Error::not_enough_inputs());
        }
        let object = args.remove(0);
        self.run_constructor(class, object, args, false)
    }

    /// The call of a handle that the machine made for itself.
    pub fn call_own(&mut self, what: &Special, mut args: Args, nargout: usize) -> Result<Called> {
        if let Special::Then(then) = what {
            let then = then
                .borrow_mut()
                .take()
                .ok_or_else(|| Error::internal("done already"))?;
            return then(self, args.into_iter().collect());
        }
        if let Special::Method(object, name) = what {
            return match object {
                Value::Object(_) => self.object_apply(object, name, args, nargout),
                other => self.field_apply(other, name, args, nargout),
            };
        }
        if args.is_empty() {
            return Err(Error::not_enough_inputs());
        }
        let first = args.remove(0);
        match what {
            Special::Then(_) | Special::Method(..) => Err(Error::internal("done already")),
            Special::Construct(class) => self.run_constructor(class, first, args, false),
            Special::Enter(class) => self.run_constructor(class, first, args, true),
            Special::Apply if args.is_empty() && !matches!(first, Value::Function(_)) => {
                Ok(Called::Values([first].into_iter().collect()))
            }
            Special::Apply => self.call_value(first, args, nargout),
        }
    }

    /// `obj@double(data)`: the value that the object extends.
    pub fn construct_underlying(&mut self, args: Args) -> Result<Called> {
        if matches!(args.first(), Some(Value::Object(o)) if o.class.stored == Some(runmat_value::Class::Exception)) {
            let mut args = args;
            let object = args.remove(0);
            return self.construct_exception(object, args);
        }
        let mut args = args.into_iter();
        let (Some(mut object), data) = (args.next(), args.next()) else {
            return Err(Error::not_enough_inputs());
        };
        if let Value::Object(rc) = &mut object {
            let class = rc.class.clone();
            let stored = class.stored.unwrap_or(runmat_value::Class::Double);
            let data = match data {
                Some(v) if v.class() == stored => v,
                Some(v) if v.is_arithmetic() => runmat_value::ops::cast::cast(&v, stored)?,
                Some(v) => v,
                None => runmat_value::index::build::zeros(stored, &runmat_value::Shape::empty())?,
            };
            let array = ObjectArray::unique(rc);
            match array.items.data_mut().first_mut() {
                Some(Item::Value(r)) => {
                    if let Some(slot) = r.slots.first_mut() {
                        *slot = data;
                    }
                }
                Some(Item::Handle(h)) => {
                    if let Some(slot) = h.slots_mut().first_mut() {
                        *slot = data;
                    }
                }
                _ => {}
            }
        }
        Ok(Called::Values([object].into_iter().collect()))
    }
}

/// Whether there is anything to run: a constructor of its own, or of a class above.
fn has_constructor(class: &Rc<ObjectClass>) -> bool {
    code_of(class).is_some_and(|c| c.constructor.is_some() || c.supers.iter().any(has_constructor))
}

fn abstract_message(class: &ObjectClass) -> String {
    let name = &class.name;
    let methods = class.methods.values().filter(|m| m.is_abstract).map(|m| &m.defined_in);
    let properties = class.properties.iter().filter(|p| p.is_abstract).map(|p| &p.defined_in);
    let mut holders = methods.chain(properties).peekable();
    let what = if holders.peek().is_none() {
        "is defined as abstract.".to_string()
    } else if holders.any(|c| c == name) {
        "defines abstract methods and/or properties.".to_string()
    } else {
        format!("inherits abstract methods or properties but does not implement them. See the list of methods and properties that '{name}' must implement if you do not intend the class to be abstract.")
    };
    format!("Abstract classes cannot be instantiated. Class '{name}' {what}")
}
