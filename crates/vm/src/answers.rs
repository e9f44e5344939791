//! The VM's answers to what builtins ask about names: variables of a scope, functions, the call stack.

use crate::compile::Surroundings;
use crate::core::Core;
use crate::frame::{Frame, FunctionRef, Shares};
use crate::handles::Body;
use crate::resolve::{Resolved, Target};
use crate::scopes::HIDDEN;
use crate::workspace::Binding;
use runmat_bytecode::CodeKind;
use runmat_spec::{Builtin, Found, FunctionInfo, Scope, Scopes};
use runmat_value::{Bound, Error, FunctionHandle, Result, StackEntry, Value};
use std::collections::BTreeSet;
use std::rc::Rc;

fn is_identifier(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(|c| c.is_ascii_alphabetic()) && chars.all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// The outputs in the text before a call, when it ends with `[a, b] =`.
fn outputs_of(before: &str) -> Vec<String> {
    let list = before
        .trim_end()
        .strip_suffix('=')
        .map(str::trim_end)
        .and_then(|t| t.strip_suffix(']'));
    let Some((_, inside)) = list.and_then(|t| t.rsplit_once('[')) else {
        return Vec::new();
    };
    inside
        .split([',', ' ', '\t'])
        .filter(|t| !t.is_empty())
        .map(str::to_string)
        .collect()
}

/// The arguments in the text of a call `f(a, b)`; none when it has another form.
fn arguments_of(call: &str) -> Vec<String> {
    let (Some(open), true) = (call.find('('), call.trim_end().ends_with(')')) else {
        return Vec::new();
    };
    let inside = call.trim_end();
    let form = runmat_spec::parse_form(&format!("f{}", &inside[open..]));
    form.inputs
}

impl Scopes for Core {
    fn get(&self, scope: Scope, name: &str) -> Option<Value> {
        if scope == Scope::Global {
            return self.globals.get(name).and_then(|c| c.borrow().clone());
        }
        let shares = self.scope_shares(scope).ok()?;
        self.binding(shares, name)?.get()
    }
    fn set(&mut self, scope: Scope, name: &str, value: Value) -> Result<()> {
        if !is_identifier(name) {
            return Err(Error::new(
                "MATLAB:assigninInvalidVariable",
                format!("Invalid variable name \"{name}\" in ASSIGNIN."),
            ));
        }
        if scope == Scope::Global {
            self.globals.entry(name.into()).or_default().replace(Some(value));
            return Ok(());
        }
        let shares = self.scope_shares(scope)?;
        let holder = self.holder(shares, name);
        self.put_variable(holder, name.into(), Binding::Value(value));
        Ok(())
    }
    fn clear(&mut self, scope: Scope, name: &str) -> bool {
        if scope == Scope::Global {
            return self.globals.remove(name).is_some();
        }
        let Ok(shares) = self.scope_shares(scope) else {
            return false;
        };
        let holder = self.holder(shares, name);
        let taken = self.take_variable(holder, name);
        if let (Some(Binding::Cell(cell)), Shares::Frame(i)) = (&taken, holder) {
            // A global leaves this workspace only: the cell here is replaced by an empty one of its own.
            let at = self
                .frame(i)
                .and_then(|f| f.cells().iter().position(|c| Rc::ptr_eq(c, cell)));
            if let (Some(at), Some(rare)) = (at, self.frame_mut(i).and_then(Frame::rare_mut)) {
                rare.cells[at] = crate::workspace::new_cell(None);
            }
        }
        taken.is_some_and(|b| b.get().is_some())
    }
    fn names(&self, scope: Scope) -> Vec<Rc<str>> {
        if scope == Scope::Global {
            let mut names: Vec<Rc<str>> = self.globals.keys().cloned().collect();
            names.sort();
            return names;
        }
        let mut names = BTreeSet::new();
        if let Ok(shares) = self.scope_shares(scope) {
            self.collect_names(shares, &mut names);
        }
        names.into_iter().collect()
    }
    fn is_global(&self, scope: Scope, name: &str) -> bool {
        let Ok(shares) = self.scope_shares(scope) else {
            return true;
        };
        match (self.binding(shares, name), self.globals.get(name)) {
            (Some(Binding::Cell(c)), Some(g)) => Rc::ptr_eq(&c, g),
            _ => false,
        }
    }
    fn counts(&self) -> Option<(usize, usize)> {
        let mut at = self.top_code_index()?;
        loop {
            let frame = self.frame(at)?;
            match frame.shares() {
                Some(Shares::Frame(i)) => at = i,
                Some(Shares::Base) => return None,
                None => return Some((frame.nargin, frame.nargout)),
            }
        }
    }
    fn argument_texts(&self, scope: Scope) -> Vec<String> {
        let Some(frame) = self.calling_frame(scope) else {
            return Vec::new();
        };
        let text = crate::unwind::instruction_span(frame).slice(frame.function.module.unit.source.text());
        arguments_of(text)
    }
    fn output_texts(&self) -> Vec<String> {
        let Some(frame) = self.calling_frame(Scope::Parent) else {
            return Vec::new();
        };
        let start = crate::unwind::instruction_span(frame).start as usize;
        outputs_of(
            frame
                .function
                .module
                .unit
                .source
                .text()
                .get(..start)
                .unwrap_or_default(),
        )
    }
    fn stack(&self) -> Vec<StackEntry> {
        self.stack_entries()
    }
    fn find(&self, name: &str) -> Found {
        if self.get(Scope::Caller, name).is_some() {
            return Found::Variable;
        }
        if let Some(path) = self.files.path(name) {
            return Found::File(path.clone());
        }
        if let Some(module) = self.top_module() {
            if module.unit.function(name).is_some() && !module.unit.library {
                return Found::File(module.unit.source.name().to_string());
            }
        }
        if self.table.builtin(name).is_some() {
            return Found::Builtin;
        }
        if self.table.library(name).is_some() {
            Found::Library
        } else {
            Found::Nothing
        }
    }
    fn function_info(&self, function: &Value) -> Result<FunctionInfo> {
        crate::handles::info(self, function)
    }
    fn handle(&self, name: &str) -> Value {
        let local = self.top_module().and_then(|m| {
            m.unit.function(name).map(|code| FunctionRef {
                module: m,
                code,
                env: None,
            })
        });
        let target = local.map(|f| Rc::new(f) as Rc<dyn Bound>);
        Value::from(FunctionHandle::Named {
            name: name.into(),
            target,
        })
    }
    fn compile_handle(&mut self, text: &str) -> Result<Value> {
        let source = format!("{HIDDEN}1={text};");
        let module = self
            .compile_eval(&source, &Surroundings::default())
            .map_err(|e| e.to_error())?;
        // The text is one anonymous function: the last code that was made for it (inner ones come before).
        let outer = module
            .unit
            .codes
            .first()
            .and_then(|c| c.templates.last())
            .map(|t| t.code);
        match outer.and_then(|i| module.unit.codes.get(i as usize).map(|c| (i, c))) {
            Some((code, c)) if c.kind == CodeKind::Anonymous => {
                let captured = c.captured.iter().map(|_| None).collect();
                let body = Body::new(FunctionRef {
                    module: module.clone(),
                    code,
                    env: None,
                });
                Ok(Value::from(FunctionHandle::Anonymous {
                    body: Rc::new(body),
                    captured,
                }))
            }
            _ => Err(Error::new(
                "MATLAB:str2func:invalidText",
                "The text is not an anonymous function.",
            )),
        }
    }
    fn formula(&mut self, callee: &Value, args: &[Value]) -> Option<Value> {
        match callee {
            Value::Function(handle) => Core::formula(self, handle, args),
            _ => None,
        }
    }
    fn builtin(&self, name: &str) -> Option<&'static Builtin> {
        self.table.builtin(name).map(|b| b.builtin)
    }
    fn function_names(&self) -> Vec<String> {
        self.table.names()
    }
    fn help_text(&self, name: &str) -> Option<String> {
        if let (None, Some(text)) = (self.files.path(name), self.table.library(name)) {
            let lines: Vec<&str> = text.lines().take_while(|l| l.starts_with('%')).collect();
            return (!lines.is_empty()).then(|| lines.join("\n"));
        }
        let module = self.files.path(name).and_then(|p| self.files.module(p))?;
        let help = match &module.unit.class {
            Some(class) => class.help,
            None => module.unit.codes.first()?.help,
        };
        help.map(|s| s.slice(module.unit.source.text()).to_string())
    }
    fn forget_files(&mut self) {
        self.files.forget();
        self.renew();
    }
    fn clear_persistent(&mut self, name: Option<&str>) {
        match name {
            None => self.persistents.clear(),
            Some(name) => {
                let local = self
                    .top_module()
                    .and_then(|m| m.unit.function(name).map(|code| (m, code)));
                let from = local.as_ref().map(|(m, code)| (m, Some(*code)));
                if let Resolved::Found(Target::Function(f)) = self.resolve(name, from) {
                    self.persistents
                        .retain(|(module, code, _), _| *module != f.module.id || *code != f.code);
                }
            }
        }
    }
    fn request_exit(&mut self, code: i32) {
        self.exit = Some(code);
    }
}
