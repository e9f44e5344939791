//! Members of enumerations: made when first asked for, then always the same.

use super::construct::{new_object, special, Special};
use super::{callee, code_of};
use crate::call::Called;
use crate::core::Vm;
use crate::frame::Purpose;
use runmat_spec::{Args, Call, Callback, Continue, Flow, Input};
use runmat_value::object::ObjectClass;
use runmat_value::{Array, Error, Result, Value};
use std::rc::Rc;

/// Evaluates the arguments of a member, then its constructor.
struct Member {
    class: Rc<ObjectClass>,
    at: usize,
    args: Option<Args>,
}

impl Continue for Member {
    fn resume(mut self: Box<Self>, _call: &mut Call, input: Input) -> Result<Flow> {
        let class = self.class.clone();
        let code = code_of(&class).ok_or_else(|| Error::internal("a class without code"))?;
        match input {
            Input::Tick => {
                if let Some(Some(function)) = code.member_arguments.get(self.at) {
                    let callee = callee(function);
                    return Ok(call(callee, Args::new(), self));
                }
                self.args = Some(Args::new());
                self.begin()
            }
            Input::Returned(values) if self.args.is_none() => {
                let list = match values.into_iter().next() {
                    Some(Value::Cell(c)) => c.data().iter().cloned().collect(),
                    _ => Args::new(),
                };
                self.args = Some(list);
                self.begin()
            }
            other => {
                let value = other.values()?.into_iter().next();
                if let Some(slot) = code.members.borrow_mut().get_mut(self.at) {
                    *slot = value;
                }
                Flow::nothing()
            }
        }
    }
}

impl Member {
    fn begin(self: Box<Self>) -> Result<Flow> {
        let object = new_object(&self.class, self.at as u32);
        let mut args = Args::from_iter([object]);
        args.extend(self.args.iter().flatten().cloned());
        let callee = special(Special::Construct(self.class.clone()));
        Ok(call(callee, args, self))
    }
}

fn call(callee: Value, args: Args, next: Box<dyn Continue>) -> Flow {
    Flow::Call(
        Callback::Function {
            callee,
            args,
            nargout: 1,
            catch: false,
        },
        next,
    )
}

/// What is made of all members.
type Finish = Box<dyn FnOnce(&Rc<ObjectClass>) -> Result<Value>>;

/// Makes all members that are still missing, then goes on.
struct All {
    class: Rc<ObjectClass>,
    next: usize,
    then: Option<Finish>,
    current: Option<Box<dyn Continue>>,
}

impl Continue for All {
    fn resume(mut self: Box<Self>, call: &mut Call, input: Input) -> Result<Flow> {
        let mut input = input;
        loop {
            let job = match self.current.take() {
                Some(job) => job,
                None => {
                    let missing =
                        code_of(&self.class).and_then(|c| c.members.borrow().iter().position(Option::is_none));
                    match missing {
                        Some(at) => {
                            self.next = at;
                            input = Input::Tick;
                            Box::new(Member {
                                class: self.class.clone(),
                                at,
                                args: None,
                            })
                        }
                        None => {
                            let then = self.then.take().ok_or_else(|| Error::internal("nothing to do"))?;
                            return Flow::one(then(&self.class)?);
                        }
                    }
                }
            };
            match job.resume(call, input)? {
                Flow::Call(callback, next) => {
                    self.current = Some(next);
                    return Ok(Flow::Call(callback, self));
                }
                Flow::Done(_) => input = Input::Tick,
                other => return Ok(other),
            }
        }
    }
}

impl Vm {
    /// Pushes the making of one member; the instruction runs again after it.
    pub fn make_member(&mut self, class: &Rc<ObjectClass>, at: usize) -> Result<()> {
        let job = Member {
            class: class.clone(),
            at,
            args: None,
        };
        self.push_native(Box::new(job), Purpose::Show, 0);
        Ok(())
    }

    /// Runs `then` when all members are there; its value is the call's.
    pub fn with_members(
        &mut self,
        class: &Rc<ObjectClass>,
        then: impl FnOnce(&Rc<ObjectClass>) -> Result<Value> + 'static,
    ) -> Called {
        let job = All {
            class: class.clone(),
            next: 0,
            then: Some(Box::new(then)),
            current: None,
        };
        self.push_native(Box::new(job), Purpose::Builtin, 1);
        Called::Pushed
    }

    /// `Color('Red')`, `Color(2)`: members by name or by the value that they extend.
    pub fn convert_to_member(&mut self, class: &Rc<ObjectClass>, args: &[Value]) -> Result<Called> {
        let value = match args {
            [Value::Object(o)] if o.class.name == class.name => {
                return Ok(Called::Values(args.iter().cloned().collect()))
            }
            [value] => value.clone(),
            // Without arguments: the first member, as MATLAB's default.
            [] => {
                return Ok(self.with_members(class, |class| {
                    code_of(class)
                        .and_then(|c| c.members.borrow().first().cloned().flatten())
                        .ok_or_else(|| Error::internal("no members"))
                }))
            }
            _ => {
                return Err(Error::new(
                    "MATLAB:class:InvalidEnum",
                    format!(
                        "Objects of enumeration '{}' are its members; they cannot be constructed.",
                        class.name
                    ),
                ))
            }
        };
        Ok(self.with_members(class, move |class| to_members(class, &value)))
    }
}

/// Members of the names or underlying values, in the shape of the value.
pub fn to_members(class: &Rc<ObjectClass>, value: &Value) -> Result<Value> {
    let no_member = |what: &str| {
        Error::new(
            "MATLAB:class:CannotConvert",
            format!("Cannot convert '{what}' to a member of enumeration '{}'.", class.name),
        )
    };
    let code = code_of(class).ok_or_else(|| Error::internal("a class without code"))?;
    let members = code.members.borrow();
    let texts = match value {
        Value::Char(_) => value.as_text().map(|t| vec![t]),
        Value::String(_) | Value::Cell(_) => value.as_texts(),
        _ => None,
    };
    let mut items = Vec::new();
    let shape = match texts {
        Some(texts) => {
            for t in &texts {
                let at = class
                    .members
                    .iter()
                    .position(|m| **m == **t)
                    .ok_or_else(|| no_member(t))?;
                items.extend(item_of(members.get(at)));
            }
            if value.is_char() {
                runmat_value::Shape::scalar()
            } else {
                value.shape()
            }
        }
        None => {
            let Some(numbers) = value.as_doubles()?.filter(|_| class.stored.is_some()) else {
                return Err(no_member(value.class_name()));
            };
            for x in numbers.iter() {
                let found = members.iter().find(|m| underlying_number(m.as_ref()) == Some(*x));
                items.extend(item_of(Some(found.ok_or_else(|| no_member(&x.to_string()))?)));
            }
            value.shape()
        }
    };
    Ok(Value::from(runmat_value::ObjectArray {
        class: class.clone(),
        items: Array::new(shape, items)?,
    }))
}

fn item_of(member: Option<&Option<Value>>) -> Option<runmat_value::object::Item> {
    match member {
        Some(Some(Value::Object(o))) => o.one().cloned(),
        _ => None,
    }
}

fn underlying_number(member: Option<&Value>) -> Option<f64> {
    match member {
        Some(Value::Object(o)) => o.one()?.slot(0)?.as_scalar(),
        _ => None,
    }
}
