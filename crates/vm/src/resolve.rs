//! From a function's name to what it is: nested and local functions, files on the path, builtins, the library.

use crate::classes::{uninitialized, Linked, Namespace};
use crate::compile::Surroundings;
use crate::core::Core;
use crate::frame::{Activation, Env, FunctionRef, Module, Shares};
use crate::functions::BuiltinEntry;
use runmat_bytecode::{CallSite, CodeKind};
use runmat_value::object::ObjectClass;
use runmat_value::Error;
use std::rc::Rc;

#[derive(Clone)]
pub enum Target {
    Builtin(BuiltinEntry),
    Function(FunctionRef),
    /// The constructor of a class.
    Class(Rc<ObjectClass>),
    /// The constructor of a superclass, on an object that comes first.
    Construct(Rc<ObjectClass>),
    /// The value of the built-in class that an object extends.
    Underlying,
    /// The constructor of `handle`.
    Nothing,
    /// What stands before a dot.
    Namespace(Rc<Namespace>),
    /// `?Name`
    Meta(Rc<ObjectClass>),
    /// `Name.empty`
    Empty(Rc<ObjectClass>),
}

/// What a look-up came to.
pub enum Resolved {
    Found(Target),
    /// The folders of the path must be listed first.
    NeedIndex,
    /// This file must be read first.
    NeedFile(String),
    /// Values of this class must be computed first.
    NeedInit(Rc<ObjectClass>),
    Missing,
    /// The name is there, but cannot be used.
    Failed(Box<Error>),
}

/// Whether a module is a text that eval was given.
fn is_evaluated(module: &Module) -> bool {
    module.unit.source.name() == "eval"
}

impl Core {
    /// Resolves a call site of a module, and remembers it.
    pub fn resolve_site(&mut self, module: &Rc<Module>, site: &CallSite) -> Resolved {
        // One text of eval may run in many files, each with its own local functions.
        let evaluated = is_evaluated(module);
        let (index, epoch) = site.cache.get();
        if epoch == self.epoch && !evaluated {
            if let Some(target) = self.targets.get(index as usize) {
                return Resolved::Found(target.clone());
            }
        }
        let resolved = self.resolve(&site.name, Some((module, site.local)));
        if let Resolved::Found(target) = &resolved {
            // Local functions are found without a cache, and nested ones differ from call to call.
            if site.local.is_none() && !evaluated {
                self.targets.push(target.clone());
                site.cache.set(((self.targets.len() - 1) as u32, self.epoch));
            }
        }
        resolved
    }

    /// Resolves a name as seen from a module (`None`: from the command line).
    pub fn resolve(&mut self, name: &str, from: Option<(&Rc<Module>, Option<u32>)>) -> Resolved {
        if let Some((module, Some(local))) = from {
            return Resolved::Found(Target::Function(FunctionRef {
                module: module.clone(),
                code: local,
                env: None,
            }));
        }
        if let Some(special) = self.resolve_special(name, from) {
            return special;
        }
        if let Some(function) = from.and_then(|(module, _)| self.local_of_evaluated(module, name)) {
            return Resolved::Found(Target::Function(function));
        }
        let library = from.is_some_and(|(m, _)| m.unit.library);
        if !library {
            if !self.files.is_valid() {
                return Resolved::NeedIndex;
            }
            let private = from.and_then(|(module, _)| self.files.private(module.unit.source.name(), name));
            if let Some(path) = private.or_else(|| self.files.path(name).cloned()) {
                return match self.files.module(&path) {
                    Some(module) => self.of_module(name, module),
                    None => Resolved::NeedFile(path),
                };
            }
            if let Some(resolved) = from.and_then(|(module, _)| self.imported(module, name)) {
                return resolved;
            }
        }
        if let Some(entry) = self.table.builtin(name) {
            return Resolved::Found(Target::Builtin(entry));
        }
        match self.library_module(name) {
            Ok(Some(module)) => self.of_module(name, module),
            Ok(None) => self.static_method(name, from),
            Err(error) => Resolved::Failed(Box::new(error)),
        }
    }

    /// What a file defines: its first function, or its class.
    fn of_module(&mut self, name: &str, module: Rc<Module>) -> Resolved {
        if module.unit.class.is_none() {
            return Resolved::Found(Target::Function(FunctionRef {
                module,
                code: 0,
                env: None,
            }));
        }
        match self.link_class(name, &module) {
            Ok(Linked::Ready(class)) => match uninitialized(&class) {
                Some(class) => Resolved::NeedInit(class),
                None => Resolved::Found(Target::Class(class)),
            },
            Ok(Linked::Need(need)) => *need,
            Err(error) => Resolved::Failed(Box::new(error)),
        }
    }

    /// A name that the file imports from a package.
    fn imported(&mut self, module: &Rc<Module>, name: &str) -> Option<Resolved> {
        for import in &module.unit.imports {
            let full = match import.strip_suffix(".*") {
                Some(package) => format!("{package}.{name}"),
                None if import.rsplit('.').next() == Some(name) => import.to_string(),
                None => continue,
            };
            if full == name {
                continue;
            }
            match self.resolve(&full, None) {
                Resolved::Missing => {}
                found => return Some(found),
            }
        }
        None
    }

    /// A local function of the file in which the evaluated text on top runs.
    fn local_of_evaluated(&self, module: &Rc<Module>, name: &str) -> Option<FunctionRef> {
        if !is_evaluated(module) {
            return None;
        }
        // Below a builtin such as feval, which may be what calls.
        let Some(Activation::Code(top)) = self.frames.get(self.top_code_index()?) else {
            return None;
        };
        let mut frame = top;
        while let Some(Shares::Frame(i)) = frame.shares() {
            let Some(Activation::Code(outer)) = self.frames.get(i) else {
                return None;
            };
            let module = &outer.function.module;
            if let Some(code) = module.unit.function(name) {
                return Some(FunctionRef {
                    module: module.clone(),
                    code,
                    env: None,
                });
            }
            frame = outer;
        }
        None
    }

    /// A library function, compiled when it is first called.
    fn library_module(&mut self, name: &str) -> Result<Option<Rc<Module>>, Error> {
        let key = format!("library:{name}");
        if let Some(module) = self.files.module(&key) {
            return Ok(Some(module));
        }
        let Some(text) = self.table.library(name).cloned() else {
            return Ok(None);
        };
        let compiled = self
            .compile(&format!("{name}.m"), &text, &Surroundings::default(), true)
            .map_err(|e| e.to_error().with_message(e.to_text()))?;
        self.files.insert(&key, compiled.module.clone());
        Ok(Some(compiled.module))
    }

    /// Compiles a file that was read, and keeps it.
    pub fn load_file(&mut self, path: &str, text: &str) -> Result<(), Error> {
        match self.compile(path, text, &Surroundings::default(), false) {
            Ok(compiled) => {
                self.files.insert(path, compiled.module);
                Ok(())
            }
            Err(e) => Err(e.to_error().with_message(e.to_text())),
        }
    }

    /// The environment that a nested function called from the frame on top needs.
    pub fn env_for(&mut self, module: &Rc<Module>, code: u32) -> Option<Rc<Env>> {
        let parent = module.unit.codes.get(code as usize)?.parent?;
        let frame = self.top_frame()?;
        if !Rc::ptr_eq(&frame.function.module, module) {
            return None;
        }
        // The caller is the parent itself, or stands somewhere below it: walk out to the parent's level.
        let mut level = frame.function.code;
        // An anonymous function carries the environment of the function that it was made in.
        if module.unit.codes.get(level as usize)?.kind == CodeKind::Anonymous {
            return frame.function.env.clone();
        }
        let mut env = self.frame_env();
        while level != parent {
            env = env?.parent.clone();
            level = module.unit.codes.get(level as usize)?.parent?;
        }
        env
    }

    /// The environment of the frame on top, made when first asked for.
    pub fn frame_env(&mut self) -> Option<Rc<Env>> {
        let Some(Activation::Code(frame)) = self.frames.last_mut() else {
            return None;
        };
        let parent = frame.function.env.clone();
        let rare = frame.make_rare(&mut self.spare);
        let cells = &rare.cells;
        let env = rare.env.get_or_insert_with(|| {
            Rc::new(Env {
                cells: cells.clone(),
                parent,
            })
        });
        Some(env.clone())
    }
}
