//! From a class file to a class: members are inherited, names resolved, rules of inheritance checked.

use super::members::{inherit, own_methods, own_properties, Parts};
use super::{code_of, ClassCode, Constructor, Overloads, State, HANDLE};
use crate::core::Core;
use crate::frame::{FunctionRef, Module};
use crate::resolve::{Resolved, Target};
use runmat_bytecode::ClassUnit;
use runmat_value::object::{Access, Event, ObjectClass};
use runmat_value::{Class, Error, Result, Value};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

/// What linking came to.
pub enum Linked {
    Ready(Rc<ObjectClass>),
    /// Another file has to be read first.
    Need(Box<Resolved>),
}

impl Core {
    /// The class that a module defines, linked when it is first asked for.
    pub fn link_class(&mut self, name: &str, module: &Rc<Module>) -> Result<Linked> {
        if let Some(class) = self.classes.by_name.get(name) {
            if code_of(class)
                .and_then(|c| c.module.as_ref())
                .is_some_and(|m| Rc::ptr_eq(m, module))
            {
                return Ok(Linked::Ready(class.clone()));
            }
        }
        let name: Rc<str> = name.into();
        if self.classes.linking.contains(&name) {
            return Err(Error::new(
                "MATLAB:class:cyclicInheritance",
                format!("Class '{name}' cannot be its own superclass: the inheritance of its classes is cyclic."),
            ));
        }
        self.classes.linking.push(name.clone());
        let linked = self.link(&name, module);
        self.classes.linking.pop();
        linked
    }

    fn link(&mut self, name: &Rc<str>, module: &Rc<Module>) -> Result<Linked> {
        let Some(unit) = module.unit.class.as_deref() else {
            return Err(Error::internal("no class in this file"));
        };
        let short = name.rsplit('.').next().unwrap_or(name);
        if *unit.name != *short {
            return Err(Error::new(
                "MATLAB:class:ClassNameMismatch",
                format!(
                    "The class '{}' must be in a file of its own name, not '{short}'.",
                    unit.name
                ),
            ));
        }
        let mut supers = Vec::new();
        let mut stored = None;
        for s in &unit.supers {
            if let Some(class) = Class::from_name(s).filter(|c| is_data(*c)) {
                stored = Some(class);
                continue;
            }
            match self.super_class(name, s, module)? {
                Linked::Ready(class) => supers.push(class),
                need => return Ok(need),
            }
        }
        let methods = match self.method_files(name)? {
            Ok(files) => files,
            Err(need) => return Ok(Linked::Need(need)),
        };
        let class = self.assemble(name, module, unit, supers, stored, methods)?;
        *module.class.borrow_mut() = Rc::downgrade(&class);
        for f in code_of(&class).into_iter().flat_map(|c| c.methods.values()) {
            let mut of = f.module.class.borrow_mut();
            if of.upgrade().is_none() && f.module.unit.class.is_none() {
                *of = Rc::downgrade(&class);
            }
        }
        self.classes.used = true;
        self.classes.by_name.insert(name.clone(), class.clone());
        Ok(Linked::Ready(class))
    }

    /// `handle`, the one class that has no file.
    fn handle_class(&mut self) -> Rc<ObjectClass> {
        if let Some(class) = self.classes.by_name.get(HANDLE) {
            return class.clone();
        }
        let code = ClassCode {
            module: None,
            methods: HashMap::new(),
            getters: Vec::new(),
            setters: Vec::new(),
            validators: Vec::new(),
            defaults: Vec::new(),
            constructor: None,
            supers: Vec::new(),
            member_arguments: Vec::new(),
            state: Cell::new(State::Ready),
            values: RefCell::default(),
            members: RefCell::default(),
            overloads: Overloads::default(),
            destructors: Vec::new(),
        };
        let event = Event {
            name: "ObjectBeingDestroyed".into(),
            defined_in: HANDLE.into(),
            listen: Access::Public,
            notify: Access::Private,
            hidden: true,
        };
        let class = Rc::new(ObjectClass {
            name: HANDLE.into(),
            is_handle: true,
            is_abstract: true,
            is_sealed: false,
            is_hidden: false,
            supers: Vec::new(),
            ancestors: vec![HANDLE.into()],
            stored: None,
            properties: Vec::new(),
            index: HashMap::new(),
            slots: 0,
            methods: BTreeMap::new(),
            events: vec![event],
            members: Vec::new(),
            inferiors: Vec::new(),
            destructor: false,
            runtime: self.classes.runtime.clone(),
            code: Box::new(code),
        });
        self.classes.by_name.insert(HANDLE.into(), class.clone());
        class
    }

    fn super_class(&mut self, name: &str, of: &str, module: &Rc<Module>) -> Result<Linked> {
        if of == HANDLE {
            return Ok(Linked::Ready(self.handle_class()));
        }
        let class = match self.resolve(of, Some((module, None))) {
            Resolved::Found(Target::Class(class)) => class,
            Resolved::Found(_) | Resolved::Missing => {
                return Err(Error::new(
                    "MATLAB:class:InvalidSuperClass",
                    format!("The specified superclass '{of}' contains a parse error, cannot be found on MATLAB's search path, or is shadowed by another file with the same name; class '{name}' needs it."),
                ))
            }
            Resolved::Failed(error) => return Err(*error),
            need => return Ok(Linked::Need(Box::new(need))),
        };
        if class.is_sealed {
            return Err(Error::new(
                "MATLAB:class:sealed",
                format!("Class '{of}' is Sealed and may not be used as a superclass of '{name}'."),
            ));
        }
        Ok(Linked::Ready(class))
    }

    /// Methods in files of their own, in the class's folder.
    #[allow(clippy::type_complexity)] // Either the methods, or what has to be read before.
    fn method_files(&mut self, name: &str) -> Result<std::result::Result<Vec<(Rc<str>, Rc<Module>)>, Box<Resolved>>> {
        let mut found = Vec::new();
        for (method, path) in self.files.methods(name) {
            match self.files.module(&path) {
                Some(module) if module.unit.class.is_none() => found.push((method, module)),
                Some(_) => {}
                None => return Ok(Err(Box::new(Resolved::NeedFile(path)))),
            }
        }
        Ok(Ok(found))
    }

    fn assemble(
        &mut self,
        name: &Rc<str>,
        module: &Rc<Module>,
        unit: &ClassUnit,
        supers: Vec<Rc<ObjectClass>>,
        mut stored: Option<Class>,
        files: Vec<(Rc<str>, Rc<Module>)>,
    ) -> Result<Rc<ObjectClass>> {
        let mut ancestors: Vec<Rc<str>> = vec![name.clone()];
        let mut parts = Parts::default();
        for (i, s) in supers.iter().enumerate() {
            for a in &s.ancestors {
                if !ancestors.contains(a) {
                    ancestors.push(a.clone());
                }
            }
            stored = stored.or(s.stored);
            inherit(&mut parts, i, s, name)?;
        }
        if let Some(class) = stored {
            ancestors.push(class.name().into());
        }
        own_properties(&mut parts, name, module, unit)?;
        own_methods(&mut parts, name, module, unit, files)?;
        for e in &unit.events {
            parts.events.push(Event {
                defined_in: name.clone(),
                ..e.clone()
            });
        }
        let is_handle = supers.iter().any(|s| s.is_handle);
        let mut slots = usize::from(stored.is_some());
        for p in &mut parts.properties {
            p.slot = (!p.constant && !p.dependent && !p.is_abstract).then(|| {
                slots += 1;
                slots - 1
            });
        }
        let is_abstract = unit.is_abstract
            || parts.methods.values().any(|m| m.is_abstract)
            || parts.properties.iter().any(|p| p.is_abstract);
        Ok(self.finish_class(
            name,
            module,
            unit,
            supers,
            stored,
            ancestors,
            parts,
            is_handle,
            slots,
            is_abstract,
        ))
    }

    #[allow(clippy::too_many_arguments)] // What `assemble` has gathered.
    fn finish_class(
        &mut self,
        name: &Rc<str>,
        module: &Rc<Module>,
        unit: &ClassUnit,
        supers: Vec<Rc<ObjectClass>>,
        stored: Option<Class>,
        ancestors: Vec<Rc<str>>,
        parts: Parts,
        is_handle: bool,
        slots: usize,
        is_abstract: bool,
    ) -> Rc<ObjectClass> {
        let function = |code: u32| FunctionRef {
            module: module.clone(),
            code,
            env: None,
        };
        let overloads = overloads(&parts, &ancestors);
        let destructors = if is_handle {
            destructors(unit, &supers, function)
        } else {
            Vec::new()
        };
        let code = ClassCode {
            module: Some(module.clone()),
            getters: parts.getters,
            setters: parts.setters,
            validators: parts.validators,
            state: Cell::new(State::Fresh),
            values: RefCell::new(inherited_values(&supers, &parts.inherited)),
            defaults: parts.defaults,
            constructor: unit.constructor.as_ref().map(|c| Constructor {
                function: function(c.code),
                explicit: c.explicit.clone(),
                access: c.access.clone(),
            }),
            member_arguments: unit.members.iter().map(|m| m.arguments.map(function)).collect(),
            members: RefCell::new(vec![None; unit.members.len()]),
            methods: parts.functions,
            overloads,
            destructors,
            supers: supers.clone(),
        };
        let index = parts
            .properties
            .iter()
            .enumerate()
            .map(|(i, p)| (p.name.clone(), i))
            .collect();
        Rc::new(ObjectClass {
            name: name.clone(),
            is_handle,
            is_abstract,
            is_sealed: unit.is_sealed,
            is_hidden: unit.is_hidden,
            supers: unit.supers.clone(),
            ancestors,
            stored,
            index,
            properties: parts.properties,
            slots,
            methods: parts.methods,
            events: parts.events,
            members: unit.members.iter().map(|m| m.name.clone()).collect(),
            inferiors: unit.inferiors.clone(),
            destructor: !code.destructors.is_empty(),
            runtime: self.classes.runtime.clone(),
            code: Box::new(code),
        })
    }
}

fn overloads(parts: &Parts, ancestors: &[Rc<str>]) -> Overloads {
    let is = |n: &str| ancestors.iter().any(|a| **a == *n);
    Overloads {
        subsref: parts.functions.contains_key("subsref"),
        subsasgn: parts.functions.contains_key("subsasgn"),
        paren: is("matlab.mixin.indexing.RedefinesParen"),
        brace: is("matlab.mixin.indexing.RedefinesBrace"),
        dot: is("matlab.mixin.indexing.RedefinesDot"),
    }
}

/// `delete` of the class itself, then those of its superclasses.
fn destructors(
    unit: &ClassUnit,
    supers: &[Rc<ObjectClass>],
    function: impl Fn(u32) -> FunctionRef,
) -> Vec<FunctionRef> {
    let own = unit
        .methods
        .iter()
        .find(|m| &*m.info.name == "delete")
        .and_then(|m| m.code);
    let mut all: Vec<FunctionRef> = own.map(function).into_iter().collect();
    all.extend(
        supers
            .iter()
            .filter_map(|s| code_of(s))
            .flat_map(|c| c.destructors.iter().cloned()),
    );
    all
}

/// Built-in classes that a class may extend.
fn is_data(class: Class) -> bool {
    class.is_numeric()
        || matches!(
            class,
            Class::Logical | Class::Char | Class::String | Class::Cell | Class::Struct | Class::Exception
        )
}

fn inherited_values(supers: &[Rc<ObjectClass>], inherited: &[Option<(usize, usize)>]) -> Vec<Value> {
    inherited
        .iter()
        .map(|from| {
            from.and_then(|(s, i)| {
                let code = code_of(supers.get(s)?)?;
                let value = code.values.borrow().get(i).cloned();
                value
            })
            .unwrap_or_else(Value::empty)
        })
        .collect()
}
