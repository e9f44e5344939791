//! Variables by name in any scope, and the VM's answers to what builtins ask about names.

use crate::compile::Surroundings;
use crate::core::Core;
use crate::frame::{Activation, Frame, FunctionRef, Module, Shares};
use crate::handles::Body;
use crate::resolve::{Resolved, Target};
use crate::workspace::{Binding, CellRef};
use runmat_bytecode::{CodeKind, Place};
use runmat_spec::{Builtin, Found, FunctionInfo, Scope, Scopes};
use runmat_value::{Error, FunctionHandle, Result, StackEntry, Value};
use std::collections::BTreeSet;
use std::rc::Rc;

/// Prefix of the variables that carry the results of an evaluated expression. No program can see them: they are taken out before the
/// frame gives its variables back.
pub const HIDDEN: &str = "evaluated__result__";

impl Core {
    pub fn top_frame(&self) -> Option<&Frame> {
        match self.frames.last() {
            Some(Activation::Code(f)) => Some(f),
            _ => None,
        }
    }
    pub fn top_frame_mut(&mut self) -> Option<&mut Frame> {
        match self.frames.last_mut() {
            Some(Activation::Code(f)) => Some(f),
            _ => None,
        }
    }
    /// Index of the innermost bytecode frame.
    pub fn top_code_index(&self) -> Option<usize> {
        self.frames.iter().rposition(|a| matches!(a, Activation::Code(_)))
    }
    /// The frame that is calling: the builtin's caller, or the caller of that function.
    fn calling_frame(&self, scope: Scope) -> Option<&Frame> {
        let mut at = self.top_code_index()?;
        if scope == Scope::Parent {
            at = self.frames[..at]
                .iter()
                .rposition(|a| matches!(a, Activation::Code(_)))?;
        }
        self.frame(at)
    }
    pub fn top_module(&self) -> Option<Rc<Module>> {
        self.top_code_index()
            .and_then(|i| self.frame(i))
            .map(|f| f.function.module.clone())
    }
    fn frame(&self, i: usize) -> Option<&Frame> {
        match self.frames.get(i) {
            Some(Activation::Code(f)) => Some(f),
            _ => None,
        }
    }
    fn frame_mut(&mut self, i: usize) -> Option<&mut Frame> {
        match self.frames.get_mut(i) {
            Some(Activation::Code(f)) => Some(f),
            _ => None,
        }
    }

    pub fn load_place(&self, place: Place) -> Option<Value> {
        let frame = self.top_frame()?;
        match place.split() {
            Ok(r) => self.stack.get(frame.base + usize::from(r)).cloned().flatten(),
            Err(c) => frame.cells.get(usize::from(c)).and_then(|c| c.borrow().clone()),
        }
    }
    pub fn store_place(&mut self, place: Place, value: Value) {
        let Some(frame) = self.top_frame() else { return };
        match place.split() {
            Ok(r) => {
                let at = frame.base + usize::from(r);
                if let Some(slot) = self.stack.get_mut(at) {
                    *slot = Some(value);
                }
            }
            Err(c) => {
                if let Some(cell) = frame.cells.get(usize::from(c)) {
                    *cell.borrow_mut() = Some(value);
                }
            }
        }
    }

    /// A variable that came by name into the function on top.
    pub fn extra_variable(&self, name: &str) -> Option<Value> {
        self.top_frame()?.extra.as_ref()?.get(name)?.get()
    }

    /// The scope as a place in the stack of activations.
    pub fn scope_shares(&self, scope: Scope) -> Result<Shares> {
        let caller = self
            .frames
            .iter()
            .rposition(|a| matches!(a, Activation::Code(f) if !f.function.module.unit.library));
        match (scope, caller) {
            (Scope::Base, _) | (_, None) => Ok(Shares::Base),
            (Scope::Caller, Some(i)) => Ok(Shares::Frame(i)),
            (Scope::Parent, Some(i)) => {
                // A script has the workspace of whoever it shares with: its function is what has a caller.
                let mut at = i;
                while let Some(Shares::Frame(p)) = self.frame(at).and_then(|f| f.shares) {
                    at = p;
                }
                if self.frame(at).and_then(|f| f.shares) == Some(Shares::Base) {
                    return Ok(Shares::Base);
                }
                let parent = self.frames[..at]
                    .iter()
                    .rposition(|a| matches!(a, Activation::Code(f) if !f.function.module.unit.library));
                Ok(parent.map_or(Shares::Base, Shares::Frame))
            }
            (Scope::Global, _) => Err(Error::internal("the global scope is no workspace")),
        }
    }

    fn binding(&self, shares: Shares, name: &str) -> Option<Binding> {
        match shares {
            Shares::Base => match self.sharing_script(Shares::Base, name) {
                Some(b) => Some(b),
                None => self.base.get(name).cloned(),
            },
            Shares::Frame(i) => {
                let frame = self.frame(i)?;
                if let Some(b) = self.own_binding(frame, name) {
                    return Some(b);
                }
                if let Some(b) = self.sharing_script(shares, name) {
                    return Some(b);
                }
                match frame.shares {
                    Some(outer) => match outer {
                        Shares::Base => self.base.get(name).cloned(),
                        Shares::Frame(_) => self.binding(outer, name),
                    },
                    None => None,
                }
            }
        }
    }

    /// A running script holds the variables of the workspace that it shares: look there as well.
    fn sharing_script(&self, shares: Shares, name: &str) -> Option<Binding> {
        self.frames.iter().rev().find_map(|a| match a {
            Activation::Code(f) if f.shares == Some(shares) => self.own_binding(f, name),
            _ => None,
        })
    }

    fn own_binding(&self, frame: &Frame, name: &str) -> Option<Binding> {
        let code = frame.code()?;
        if let Some(i) = code.variables.iter().position(|v| **v == *name) {
            if let Some(v) = self.stack.get(frame.base + i).cloned().flatten() {
                return Some(Binding::Value(v));
            }
        }
        if let Some(i) = code.cells.iter().position(|(v, _)| **v == *name) {
            let cell = frame.cells.get(i)?;
            if cell.borrow().is_some() {
                return Some(Binding::Cell(cell.clone()));
            }
        }
        frame.extra.as_ref()?.get(name).cloned()
    }

    /// Moves a variable out of a workspace.
    pub fn take_variable(&mut self, shares: Shares, name: &str) -> Option<Binding> {
        match shares {
            Shares::Base => self.base.remove(name),
            Shares::Frame(i) => {
                let (base, variable, cell, outer) = {
                    let frame = self.frame(i)?;
                    let code = frame.code()?;
                    let variable = code.variables.iter().position(|v| **v == *name);
                    let cell = code.cells.iter().position(|(v, _)| **v == *name);
                    (
                        frame.base,
                        variable,
                        cell.and_then(|c| frame.cells.get(c).cloned()),
                        frame.shares,
                    )
                };
                if let Some(v) = variable
                    .and_then(|v| self.stack.get_mut(base + v))
                    .and_then(Option::take)
                {
                    return Some(Binding::Value(v));
                }
                if let Some(cell) = cell {
                    return Some(Binding::Cell(cell));
                }
                if let Some(b) = self.frame_mut(i)?.extra.as_mut().and_then(|e| e.remove(name)) {
                    return Some(b);
                }
                outer.and_then(|o| self.take_variable(o, name))
            }
        }
    }

    /// Puts a variable into a workspace: its register or cell if it has one there, by name otherwise.
    pub fn put_variable(&mut self, shares: Shares, name: Rc<str>, binding: Binding) {
        let i = match shares {
            Shares::Base => {
                self.base.insert(name, binding);
                return;
            }
            Shares::Frame(i) => i,
        };
        let Some(frame) = self.frame(i) else { return };
        let (base, outer) = (frame.base, frame.shares);
        let Some(code) = frame.code() else { return };
        let variable = code.variables.iter().position(|v| *v == name);
        let cell: Option<CellRef> = code
            .cells
            .iter()
            .position(|(v, _)| *v == name)
            .and_then(|c| frame.cells.get(c).cloned());
        match (variable, cell, outer) {
            (Some(v), _, _) => {
                if let Some(slot) = self.stack.get_mut(base + v) {
                    *slot = binding.get();
                }
            }
            (None, Some(cell), _) => {
                let value = binding.get();
                if !matches!(&binding, Binding::Cell(c) if Rc::ptr_eq(c, &cell)) {
                    *cell.borrow_mut() = value;
                }
            }
            (None, None, Some(outer)) => self.put_variable(outer, name, binding),
            (None, None, None) => {
                if let Some(frame) = self.frame_mut(i) {
                    frame.extra.get_or_insert_default().insert(name, binding);
                }
            }
        }
    }

    /// The frame that holds a variable right now when scripts share the workspace; otherwise the workspace itself.
    fn holder(&self, shares: Shares, name: &str) -> Shares {
        let script = self.frames.iter().rposition(|a| {
            matches!(a, Activation::Code(f) if f.shares == Some(shares)
                && f.code().is_some_and(|c| c.variables.iter().any(|v| **v == *name) || c.cells.iter().any(|(v, _)| **v == *name)))
        });
        script.map_or(shares, Shares::Frame)
    }

    fn collect_names(&self, shares: Shares, out: &mut BTreeSet<Rc<str>>) {
        if shares == Shares::Base {
            out.extend(self.base.keys().cloned());
        }
        let mut add = |frame: &Frame| {
            let Some(code) = frame.code() else { return };
            for (i, name) in code.variables.iter().enumerate() {
                if self.stack.get(frame.base + i).is_some_and(Option::is_some) && !name.starts_with(HIDDEN) {
                    out.insert(name.clone());
                }
            }
            out.extend(
                code.cells
                    .iter()
                    .zip(&frame.cells)
                    .filter(|(_, c)| c.borrow().is_some())
                    .map(|((n, _), _)| n.clone()),
            );
            out.extend(frame.extra.iter().flat_map(|e| e.keys().cloned()));
        };
        for (i, activation) in self.frames.iter().enumerate() {
            if let Activation::Code(f) = activation {
                if f.shares == Some(shares) || shares == Shares::Frame(i) {
                    add(f);
                }
            }
        }
        if let Shares::Frame(i) = shares {
            if let Some(outer) = self.frame(i).and_then(|f| f.shares) {
                self.collect_names(outer, out);
            }
        }
    }

    /// What a script that is compiled for a workspace must know of it.
    pub fn surroundings(&self, shares: Shares) -> Surroundings {
        let mut variables = BTreeSet::new();
        self.collect_names(shares, &mut variables);
        let cells = variables
            .iter()
            .filter(|n| matches!(self.binding(shares, n), Some(Binding::Cell(_))))
            .cloned()
            .collect();
        Surroundings { variables, cells }
    }

    /// Compiles a text of eval, or finds it among the last ones.
    pub fn compile_eval(
        &mut self,
        text: &str,
        around: &Surroundings,
    ) -> std::result::Result<Rc<Module>, crate::CompileError> {
        const KEPT: usize = 32;
        if around.cells.is_empty() {
            if let Some((_, module)) = self.eval_cache.iter().find(|(t, _)| **t == *text) {
                return Ok(module.clone());
            }
        }
        let module = self.compile("eval", text, around, false)?.module;
        if around.cells.is_empty() && text.len() < 4096 {
            if self.eval_cache.len() >= KEPT {
                self.eval_cache.remove(0);
            }
            self.eval_cache.push((text.into(), module.clone()));
        }
        Ok(module)
    }
}

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
                .and_then(|f| f.cells.iter().position(|c| Rc::ptr_eq(c, cell)));
            if let (Some(at), Some(frame)) = (at, self.frame_mut(i)) {
                frame.cells[at] = crate::workspace::new_cell(None);
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
            match frame.shares {
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
        let target = local.map(|f| Rc::new(f) as Rc<dyn std::any::Any>);
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
        let code = module.unit.codes.first()?;
        code.help.map(|s| s.slice(module.unit.source.text()).to_string())
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
