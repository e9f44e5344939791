//! Members of a class while it is linked: what comes from superclasses, and what its own file adds.

use super::code_of;
use crate::frame::{FunctionRef, Module};
use runmat_bytecode::ClassUnit;
use runmat_value::object::{Access, Event, Method, ObjectClass, Property};
use runmat_value::{Error, Result};
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

/// The parts of a class that grow while it is put together.
#[derive(Default)]
pub struct Parts {
    pub properties: Vec<Property>,
    pub getters: Vec<Option<FunctionRef>>,
    pub setters: Vec<Option<FunctionRef>>,
    pub validators: Vec<Option<FunctionRef>>,
    pub defaults: Vec<Option<FunctionRef>>,
    pub inherited: Vec<Option<(usize, usize)>>,
    pub methods: BTreeMap<Rc<str>, Method>,
    pub functions: HashMap<Rc<str>, FunctionRef>,
    pub events: Vec<Event>,
}

/// Takes over what a superclass has. What two superclasses share must come from one place.
pub fn inherit(parts: &mut Parts, at: usize, class: &Rc<ObjectClass>, name: &str) -> Result<()> {
    let Some(code) = code_of(class) else { return Ok(()) };
    for (i, p) in class.properties.iter().enumerate() {
        if let Some(old) = parts.properties.iter().find(|q| q.name == p.name) {
            if old.defined_in != p.defined_in && old.get != Access::Private && p.get != Access::Private {
                return Err(Error::new(
                    "MATLAB:class:PropertyConflict",
                    format!(
                        "The property '{}' is inherited by class '{name}' from both '{}' and '{}'.",
                        p.name, old.defined_in, p.defined_in
                    ),
                ));
            }
            continue;
        }
        parts.properties.push(p.clone());
        parts.getters.push(code.getters.get(i).cloned().flatten());
        parts.setters.push(code.setters.get(i).cloned().flatten());
        parts.validators.push(code.validators.get(i).cloned().flatten());
        parts.defaults.push(None);
        parts.inherited.push(Some((at, i)));
    }
    for (n, m) in &class.methods {
        match parts.methods.get(n) {
            Some(old) if !old.is_abstract => {}
            _ => {
                parts.methods.insert(n.clone(), m.clone());
                if let Some(f) = code.methods.get(n) {
                    parts.functions.insert(n.clone(), f.clone());
                }
            }
        }
    }
    for e in &class.events {
        if !parts.events.iter().any(|o| o.name == e.name) {
            parts.events.push(e.clone());
        }
    }
    Ok(())
}

pub fn own_properties(parts: &mut Parts, name: &Rc<str>, module: &Rc<Module>, unit: &ClassUnit) -> Result<()> {
    let function = |code: u32| FunctionRef {
        module: module.clone(),
        code,
        env: None,
    };
    for p in &unit.properties {
        let info = Property {
            defined_in: name.clone(),
            ..p.info.clone()
        };
        let at = match parts.properties.iter().position(|q| q.name == info.name) {
            Some(at) => {
                let old = &parts.properties[at];
                if !old.is_abstract && old.get != Access::Private {
                    return Err(Error::new(
                        "MATLAB:class:PropertyRedefined",
                        format!(
                            "Cannot define property '{}' in class '{name}' because the property has already been defined in the superclass '{}'.",
                            info.name, old.defined_in
                        ),
                    ));
                }
                parts.properties[at] = info;
                at
            }
            None => {
                parts.properties.push(info);
                parts.getters.push(None);
                parts.setters.push(None);
                parts.validators.push(None);
                parts.defaults.push(None);
                parts.inherited.push(None);
                parts.properties.len() - 1
            }
        };
        parts.inherited[at] = None;
        parts.getters[at] = p.getter.map(function);
        parts.setters[at] = p.setter.map(function);
        parts.validators[at] = p.validator.map(function);
        parts.defaults[at] = p.default.map(function);
    }
    Ok(())
}

pub fn own_methods(
    parts: &mut Parts,
    name: &Rc<str>,
    module: &Rc<Module>,
    unit: &ClassUnit,
    files: Vec<(Rc<str>, Rc<Module>)>,
) -> Result<()> {
    for m in &unit.methods {
        if let Some(old) = parts.methods.get(&m.info.name).filter(|o| o.sealed) {
            return Err(Error::new(
                "MATLAB:class:SealedMethod",
                format!(
                    "Method '{}' in class '{name}' is sealed in the superclass '{}' and cannot be redefined.",
                    old.name, old.defined_in
                ),
            ));
        }
        let mut info = Method {
            defined_in: name.clone(),
            ..m.info.clone()
        };
        let file = files.iter().find(|(n, _)| *n == info.name);
        let function = match (m.code, file) {
            (Some(code), _) => Some(FunctionRef {
                module: module.clone(),
                code,
                env: None,
            }),
            (None, Some((_, module))) => Some(FunctionRef {
                module: module.clone(),
                code: 0,
                env: None,
            }),
            (None, None) => None,
        };
        info.is_abstract = info.is_abstract && function.is_none();
        if let Some(f) = function {
            parts.functions.insert(info.name.clone(), f);
        }
        parts.methods.insert(info.name.clone(), info);
    }
    for (n, file) in files {
        if unit.methods.iter().any(|m| m.info.name == n) {
            continue;
        }
        let names = |list: &[runmat_bytecode::Param]| list.iter().map(|p| p.name.clone()).collect();
        let code = file.unit.codes.first();
        let info = Method {
            name: n.clone(),
            defined_in: name.clone(),
            access: Access::Public,
            is_static: false,
            is_abstract: false,
            hidden: false,
            sealed: false,
            inputs: code.map(|c| names(&c.params)).unwrap_or_default(),
            outputs: code.map(|c| names(&c.outputs)).unwrap_or_default(),
        };
        parts.methods.insert(n.clone(), info);
        let function = FunctionRef {
            module: file,
            code: 0,
            env: None,
        };
        parts.functions.insert(n, function);
    }
    Ok(())
}
