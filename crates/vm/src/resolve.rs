//! From a function's name to what it is: nested and local functions, files on the path, builtins, the library.

use crate::compile::Surroundings;
use crate::core::Core;
use crate::frame::{Activation, Env, FunctionRef, Module, Shares};
use crate::functions::BuiltinEntry;
use runmat_bytecode::{CallSite, CodeKind};
use runmat_value::Error;
use std::rc::Rc;

#[derive(Clone)]
pub enum Target {
    Builtin(BuiltinEntry),
    Function(FunctionRef),
}

/// What a look-up came to.
pub enum Resolved {
    Found(Target),
    /// The folders of the path must be listed first.
    NeedIndex,
    /// This file must be read first.
    NeedFile(String),
    Missing,
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
        if let Some(function) = from.and_then(|(module, _)| self.local_of_evaluated(module, name)) {
            return Resolved::Found(Target::Function(function));
        }
        let library = from.is_some_and(|(m, _)| m.unit.library);
        if !library {
            if !self.files.is_valid() {
                return Resolved::NeedIndex;
            }
            if let Some(path) = self.files.path(name) {
                return match self.files.module(path) {
                    Some(module) => Resolved::Found(Target::Function(FunctionRef {
                        module,
                        code: 0,
                        env: None,
                    })),
                    None => Resolved::NeedFile(path.clone()),
                };
            }
        }
        if let Some(entry) = self.table.builtin(name) {
            return Resolved::Found(Target::Builtin(entry));
        }
        match self.library_module(name) {
            Some(module) => Resolved::Found(Target::Function(FunctionRef {
                module,
                code: 0,
                env: None,
            })),
            None => Resolved::Missing,
        }
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
    fn library_module(&mut self, name: &str) -> Option<Rc<Module>> {
        let key = format!("library:{name}");
        if let Some(module) = self.files.module(&key) {
            return Some(module);
        }
        let text = self.table.library(name)?.clone();
        let compiled = self
            .compile(&format!("{name}.m"), &text, &Surroundings::default(), true)
            .ok()?;
        self.files.insert(&key, compiled.module.clone());
        Some(compiled.module)
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
