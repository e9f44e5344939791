//! Names with dots: packages and classes as what stands before a dot, and what comes behind it.

use super::{code_of, State};
use crate::call::Called;
use crate::core::{Core, Vm};
use crate::frame::{FunctionRef, Module};
use crate::resolve::{Resolved, Target};
use runmat_spec::Args;
use runmat_value::object::ObjectClass;
use runmat_value::{Error, FunctionHandle, Result, Shape, Value};
use std::rc::Rc;

/// What stands before a dot when it is no value.
pub enum Namespace {
    Package(Rc<str>),
    Class(Rc<ObjectClass>),
}

impl runmat_value::Bound for Namespace {}

impl Namespace {
    pub fn name(&self) -> &Rc<str> {
        match self {
            Namespace::Package(name) => name,
            Namespace::Class(class) => &class.name,
        }
    }
    /// As a value that only the next step of its chain sees.
    pub fn into_value(self) -> Value {
        Value::from(FunctionHandle::Named {
            name: self.name().clone(),
            target: Some(Rc::new(self)),
        })
    }
}

/// The namespace behind a value, if it is one.
pub fn namespace_of(value: &Value) -> Option<Rc<Namespace>> {
    match value {
        Value::Function(h) => match &**h {
            FunctionHandle::Named { target: Some(t), .. } => {
                (t.clone() as Rc<dyn std::any::Any>).downcast::<Namespace>().ok()
            }
            _ => None,
        },
        _ => None,
    }
}

/// What a name behind a dot means.
enum Found {
    Inner(Namespace),
    Call(Target),
    Value(Value),
}

impl Core {
    /// A name of the compiler's: `Name.` (a field follows), `?Name`, `construct@Base`, `method@Base`.
    pub fn resolve_special(&mut self, name: &str, from: Option<(&Rc<Module>, Option<u32>)>) -> Option<Resolved> {
        if let Some(plain) = name.strip_suffix('.') {
            return Some(match self.resolve(plain, from) {
                Resolved::Found(Target::Class(class)) => {
                    Resolved::Found(Target::Namespace(Rc::new(Namespace::Class(class))))
                }
                Resolved::Missing if self.is_package(plain) => {
                    Resolved::Found(Target::Namespace(Rc::new(Namespace::Package(plain.into()))))
                }
                other => other,
            });
        }
        if let Some(class) = name.strip_prefix('?') {
            return Some(match self.resolve(class, from) {
                Resolved::Found(Target::Class(class)) => Resolved::Found(Target::Meta(class)),
                Resolved::Found(_) => Resolved::Missing,
                other => other,
            });
        }
        let (method, class) = name.split_once('@')?;
        let resolved = match class {
            super::HANDLE => return Some(Resolved::Found(Target::Nothing)),
            _ => self.resolve(class, from),
        };
        Some(match resolved {
            Resolved::Found(Target::Class(class)) if method == runmat_hir::CONSTRUCT => {
                Resolved::Found(Target::Construct(class))
            }
            Resolved::Found(Target::Class(class)) => {
                match code_of(&class).and_then(|c| c.methods.get(method)).cloned() {
                    Some(function) => Resolved::Found(Target::Function(function)),
                    // Of a class without MATLAB code: what every object can do.
                    None => match self.table.builtin(method) {
                        Some(entry) => Resolved::Found(Target::Builtin(entry)),
                        None => Resolved::Missing,
                    },
                }
            }
            // A built-in superclass.
            Resolved::Found(_) if method == runmat_hir::CONSTRUCT => Resolved::Found(Target::Underlying),
            Resolved::Found(_) => self.resolve(method, from),
            other => other,
        })
    }

    /// `Class.method` as one name, as handles have it.
    pub fn static_method(&mut self, name: &str, from: Option<(&Rc<Module>, Option<u32>)>) -> Resolved {
        let Some((class, method)) = name.rsplit_once('.').filter(|(c, _)| !c.is_empty()) else {
            return Resolved::Missing;
        };
        match self.resolve(class, from.map(|(m, _)| (m, None))) {
            Resolved::Found(Target::Class(class)) => match class.method(method).filter(|m| m.is_static) {
                Some(_) => {
                    method_function(&class, method).map_or(Resolved::Missing, |f| Resolved::Found(Target::Function(f)))
                }
                None => Resolved::Missing,
            },
            Resolved::Found(_) => Resolved::Missing,
            other => other,
        }
    }

    fn is_package(&self, name: &str) -> bool {
        self.files.is_package(name) || self.table.is_package(name)
    }
}

impl Vm {
    /// `namespace.name` or `namespace.name(args)`. `None`: something was pushed, the instruction must run again.
    pub fn namespace_step(
        &mut self,
        space: &Namespace,
        name: &str,
        args: impl FnOnce(&mut Vm) -> Result<Option<Args>>,
        nargout: usize,
        inner: bool,
    ) -> Result<Option<Called>> {
        let found = match space {
            Namespace::Package(package) => self.of_package(package, name)?,
            Namespace::Class(class) => self.of_class(class, name, nargout)?,
        };
        let Some(found) = found else { return Ok(None) };
        let args = args(self)?;
        let called = match (found, args) {
            (Found::Inner(space), None) => Called::Values([space.into_value()].into_iter().collect()),
            (Found::Inner(space), Some(_)) => return Err(Error::undefined(space.name())),
            (Found::Call(Target::Class(class)), None) if inner => {
                Called::Values([Namespace::Class(class).into_value()].into_iter().collect())
            }
            (Found::Call(target), args) => {
                let args = args.unwrap_or_default();
                self.call_target(target, args, nargout)?
            }
            (Found::Value(value), None) => Called::Values([value].into_iter().collect()),
            (Found::Value(value), Some(args)) if args.is_empty() && !matches!(value, Value::Function(_)) => {
                Called::Values([value].into_iter().collect())
            }
            (Found::Value(value), Some(args)) => self.call_value(value, args, nargout)?,
        };
        Ok(Some(called))
    }

    fn of_package(&mut self, package: &str, name: &str) -> Result<Option<Found>> {
        let full = format!("{package}.{name}");
        let module = self.core.top_module();
        match self.core.resolve(&full, module.as_ref().map(|m| (m, None))) {
            Resolved::Found(target) => Ok(Some(Found::Call(target))),
            Resolved::Missing if self.core.is_package(&full) => Ok(Some(Found::Inner(Namespace::Package(full.into())))),
            Resolved::Missing => Err(Error::undefined(&full)),
            need => self.wait_for(need).map(|()| None),
        }
    }

    fn of_class(&mut self, class: &Rc<ObjectClass>, name: &str, _nargout: usize) -> Result<Option<Found>> {
        let code = code_of(class).ok_or_else(|| Error::internal("a class without code"))?;
        if let Some(i) = class.members.iter().position(|m| **m == *name) {
            return match code.members.borrow().get(i).cloned().flatten() {
                Some(value) => Ok(Some(Found::Value(value))),
                None => self.make_member(class, i).map(|()| None),
            };
        }
        if let Some(method) = class.method(name) {
            self.core.check_call(class, method)?;
            let function = code.methods.get(name).cloned();
            return match function {
                Some(f) => Ok(Some(Found::Call(Target::Function(f)))),
                None => Err(Error::new(
                    "MATLAB:class:abstract",
                    format!("Method '{name}' of class '{}' is abstract.", class.name),
                )),
            };
        }
        if let Some(p) = class.property(name).filter(|p| p.constant) {
            self.core.check_get(class, p)?;
            let at = class.index.get(name).copied().unwrap_or(0);
            if let (Some(getter), false) = (
                code.getters.get(at).cloned().flatten(),
                code.state.get() == State::Running,
            ) {
                if !self.core.runs_in(&getter) {
                    return Ok(Some(Found::Call(Target::Function(getter))));
                }
            }
            let value = code.values.borrow().get(at).cloned().unwrap_or_else(Value::empty);
            return Ok(Some(Found::Value(value)));
        }
        if name == "empty" {
            return Ok(Some(Found::Call(Target::Empty(class.clone()))));
        }
        if class.property(name).is_some() {
            return Err(Error::new(
                "MATLAB:class:nonStaticPropertyAccess",
                format!(
                    "The property '{name}' of class '{}' is not constant: it needs an object.",
                    class.name
                ),
            ));
        }
        Err(Error::new(
            "MATLAB:subscripting:classHasNoPropertyOrMethod",
            format!(
                "The class {} has no Constant property or Static method named '{name}'.",
                class.name
            ),
        ))
    }

    /// `Class.empty`, `Class.empty(0, n)`.
    pub fn empty_of_class(&mut self, class: &Rc<ObjectClass>, args: &[Value]) -> Result<Called> {
        let mut dims = Vec::new();
        for a in args {
            let list = a.as_doubles()?.map(|d| d.to_vec()).unwrap_or_default();
            dims.extend(list.into_iter().map(|d| d.max(0.0) as usize));
        }
        let shape = match dims.as_slice() {
            [] => Shape::empty(),
            [n] => Shape::matrix(*n, *n),
            dims => Shape::new(dims),
        };
        if !shape.is_empty() {
            return Err(Error::new(
                "MATLAB:class:emptyMustBeZero",
                "At least one dimension must be zero.",
            ));
        }
        Ok(Called::Values([class.empty(shape)].into_iter().collect()))
    }

    /// A target that is the VM's own.
    pub fn call_special(&mut self, target: Target, args: Args, nargout: usize) -> Result<Called> {
        match target {
            Target::Class(class) => self.construct(&class, args, nargout),
            Target::Construct(class) => self.construct_base(&class, args),
            Target::Underlying => self.construct_underlying(args),
            Target::Nothing => Ok(Called::Values(args.into_iter().take(1).collect())),
            Target::Namespace(space) => {
                let space = match &*space {
                    Namespace::Package(p) => Namespace::Package(p.clone()),
                    Namespace::Class(c) => Namespace::Class(c.clone()),
                };
                Ok(Called::Values([space.into_value()].into_iter().collect()))
            }
            Target::Meta(class) => self.meta_of(&class),
            Target::Empty(class) => self.empty_of_class(&class, &args),
            Target::Builtin(entry) => self.call_builtin(entry, args, nargout),
            Target::Function(function) => self.push_function(function, args, nargout).map(|()| Called::Pushed),
        }
    }
}

/// A function of a class, by name.
pub fn method_function(class: &ObjectClass, name: &str) -> Option<FunctionRef> {
    code_of(class)?.methods.get(name).cloned()
}
