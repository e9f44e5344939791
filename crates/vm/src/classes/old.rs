//! Classes without `classdef`: a folder `@Name` whose function `Name` makes objects of a struct by `class(s, 'Name')`.

use super::chain::one;
use super::{code_of, ClassCode, Overloads, State};
use crate::call::Called;
use crate::core::{Core, Vm};
use crate::frame::{FunctionRef, Module};
use crate::resolve::Resolved;
use runmat_spec::Args;
use runmat_value::object::{Access, Item, Method, ObjectClass, Property, Record, NO_MEMBER};
use runmat_value::{Error, ObjectArray, Result, Value};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

impl Vm {
    /// `class(s, name, parents...)`. `None`: a method's file has to be read first.
    pub fn old_object(&mut self, args: &Args) -> Result<Option<Called>> {
        let (Some(Value::Struct(s)), Some(name)) = (args.first(), args.get(1).and_then(Value::as_text)) else {
            return Err(Error::new(
                "MATLAB:class:InvalidArgument",
                "An object is made of a struct and the name of its class.",
            ));
        };
        let mut fields: Vec<(Rc<str>, Value)> = s
            .fields()
            .iter()
            .filter_map(|n| s.field(n).map(|v| (n.clone(), v.clone())))
            .collect();
        let mut parents = Vec::new();
        for p in args.iter().skip(2) {
            if let Value::Object(o) = p {
                parents.push(o.class.clone());
                fields.push((o.class.name.clone(), p.clone()));
            }
        }
        let class = match self.core.old_class(&name, &fields, &parents)? {
            Ok(class) => class,
            Err(need) => {
                self.wait_for(*need)?;
                return Ok(None);
            }
        };
        let slots = fields.into_iter().map(|(_, v)| v).collect();
        let record = Record {
            class: class.clone(),
            slots,
            member: NO_MEMBER,
        };
        one(Value::from(ObjectArray::scalar(class, Item::Value(record)))).map(Some)
    }
}

impl Core {
    #[allow(clippy::type_complexity)] // The class, or what has to be read before.
    fn old_class(
        &mut self,
        name: &str,
        fields: &[(Rc<str>, Value)],
        parents: &[Rc<ObjectClass>],
    ) -> Result<std::result::Result<Rc<ObjectClass>, Box<Resolved>>> {
        if let Some(class) = self.classes.get(name) {
            let same = class.properties.len() == fields.len()
                && class.properties.iter().zip(fields).all(|(p, (n, _))| p.name == *n);
            if same {
                return Ok(Ok(class.clone()));
            }
        }
        let mut modules: Vec<(Rc<str>, Rc<Module>)> = Vec::new();
        for (method, path) in self.files.methods(name) {
            match self.files.module(&path) {
                Some(module) => modules.push((method, module)),
                None => return Ok(Err(Box::new(Resolved::NeedFile(path)))),
            }
        }
        let maker = self.files.path(name).and_then(|p| self.files.module(p));
        let class = self.make_old_class(name, fields, parents, &modules);
        for module in modules.iter().map(|(_, m)| m).chain(maker.iter()) {
            *module.class.borrow_mut() = Rc::downgrade(&class);
        }
        self.classes.used = true;
        self.classes.keep(class.clone());
        Ok(Ok(class))
    }

    fn make_old_class(
        &self,
        name: &str,
        fields: &[(Rc<str>, Value)],
        parents: &[Rc<ObjectClass>],
        modules: &[(Rc<str>, Rc<Module>)],
    ) -> Rc<ObjectClass> {
        let name: Rc<str> = name.into();
        let mut methods: BTreeMap<Rc<str>, Method> = BTreeMap::new();
        let mut functions: HashMap<Rc<str>, FunctionRef> = HashMap::new();
        let mut ancestors = vec![name.clone()];
        for p in parents {
            ancestors.extend(p.ancestors.iter().cloned());
            methods.extend(p.methods.iter().map(|(n, m)| (n.clone(), m.clone())));
            if let Some(code) = code_of(p) {
                functions.extend(code.methods.iter().map(|(n, f)| (n.clone(), f.clone())));
            }
        }
        for (n, module) in modules {
            methods.insert(n.clone(), method(n, &name));
            let function = FunctionRef {
                module: module.clone(),
                code: 0,
                env: None,
            };
            functions.insert(n.clone(), function);
        }
        let properties: Vec<Property> = fields
            .iter()
            .enumerate()
            .map(|(i, (n, _))| field(n, &name, i))
            .collect();
        let code = old_code(fields.len(), parents, functions);
        Rc::new(ObjectClass {
            index: properties
                .iter()
                .enumerate()
                .map(|(i, p)| (p.name.clone(), i))
                .collect(),
            slots: properties.len(),
            properties,
            name,
            is_handle: false,
            is_abstract: false,
            is_sealed: false,
            is_hidden: false,
            supers: parents.iter().map(|p| p.name.clone()).collect(),
            ancestors,
            stored: None,
            methods,
            events: Vec::new(),
            members: Vec::new(),
            inferiors: Vec::new(),
            destructor: false,
            runtime: self.classes.runtime.clone(),
            code: Box::new(code),
        })
    }
}

/// The machine's side of such a class: methods only.
fn old_code(fields: usize, parents: &[Rc<ObjectClass>], functions: HashMap<Rc<str>, FunctionRef>) -> ClassCode {
    let none = || vec![None; fields];
    ClassCode {
        module: None,
        getters: none(),
        setters: none(),
        validators: none(),
        defaults: none(),
        constructor: None,
        supers: parents.to_vec(),
        member_arguments: Vec::new(),
        state: Cell::new(State::Ready),
        values: RefCell::new(vec![Value::empty(); fields]),
        members: RefCell::default(),
        overloads: Overloads {
            subsref: functions.contains_key("subsref"),
            subsasgn: functions.contains_key("subsasgn"),
            ..Overloads::default()
        },
        methods: functions,
        destructors: Vec::new(),
    }
}

fn method(name: &Rc<str>, class: &Rc<str>) -> Method {
    Method {
        name: name.clone(),
        defined_in: class.clone(),
        access: Access::Public,
        is_static: false,
        is_abstract: false,
        hidden: false,
        sealed: false,
        inputs: Rc::new([]),
        outputs: Rc::new([]),
    }
}

/// Fields are seen by the methods only.
fn field(name: &Rc<str>, class: &Rc<str>, slot: usize) -> Property {
    Property {
        name: name.clone(),
        defined_in: class.clone(),
        get: Access::Private,
        set: Access::Private,
        constant: false,
        dependent: false,
        is_abstract: false,
        hidden: false,
        transient: false,
        non_copyable: false,
        get_observable: false,
        set_observable: false,
        abort_set: false,
        slot: Some(slot),
        getter: false,
        setter: false,
        dims: None,
        class: None,
        validated: false,
    }
}
