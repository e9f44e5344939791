//! Variables by name in any scope: where a name lives while functions and scripts run.

use crate::compile::Surroundings;
use crate::core::Core;
use crate::frame::{Activation, Frame, Module, Shares};
use crate::workspace::{Binding, CellRef};
use runmat_bytecode::Place;
use runmat_spec::Scope;
use runmat_value::{Error, Result, Value};
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
    pub(crate) fn calling_frame(&self, scope: Scope) -> Option<&Frame> {
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
    pub(crate) fn frame(&self, i: usize) -> Option<&Frame> {
        match self.frames.get(i) {
            Some(Activation::Code(f)) => Some(f),
            _ => None,
        }
    }
    pub(crate) fn frame_mut(&mut self, i: usize) -> Option<&mut Frame> {
        match self.frames.get_mut(i) {
            Some(Activation::Code(f)) => Some(f),
            _ => None,
        }
    }

    pub fn load_place(&self, place: Place) -> Option<Value> {
        let frame = self.top_frame()?;
        match place.split() {
            Ok(r) => self.stack.get(frame.base + usize::from(r)).cloned().flatten(),
            Err(c) => frame.cell(usize::from(c)).and_then(|c| c.borrow().clone()),
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
                if let Some(cell) = frame.cell(usize::from(c)) {
                    *cell.borrow_mut() = Some(value);
                }
            }
        }
    }

    /// A variable that came by name into the function on top.
    pub fn extra_variable(&self, name: &str) -> Option<Value> {
        self.top_frame()?.extra()?.get(name)?.get()
    }

    /// The scope as a place in the stack of activations.
    pub fn scope_shares(&self, scope: Scope) -> Result<Shares> {
        // a library function's own variables are its own; it is passed over as somebody's caller
        let caller = self.frames.iter().rposition(|a| matches!(a, Activation::Code(_)));
        match (scope, caller) {
            (Scope::Base, _) | (_, None) => Ok(Shares::Base),
            (Scope::Caller, Some(i)) => Ok(Shares::Frame(i)),
            (Scope::Parent, Some(i)) => {
                // A script has the workspace of whoever it shares with: its function is what has a caller.
                let mut at = i;
                while let Some(Shares::Frame(p)) = self.frame(at).and_then(Frame::shares) {
                    at = p;
                }
                if self.frame(at).and_then(Frame::shares) == Some(Shares::Base) {
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

    pub(crate) fn binding(&self, shares: Shares, name: &str) -> Option<Binding> {
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
                match frame.shares() {
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
            Activation::Code(f) if f.shares() == Some(shares) => self.own_binding(f, name),
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
            let cell = frame.cell(i)?;
            if cell.borrow().is_some() {
                return Some(Binding::Cell(cell.clone()));
            }
        }
        frame.extra()?.get(name).cloned()
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
                        cell.and_then(|c| frame.cell(c).cloned()),
                        frame.shares(),
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
                if let Some(b) = self.frame_mut(i)?.rare_mut().and_then(|r| r.extra.remove(name)) {
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
        let (base, outer) = (frame.base, frame.shares());
        let Some(code) = frame.code() else { return };
        let variable = code.variables.iter().position(|v| *v == name);
        let cell: Option<CellRef> = code
            .cells
            .iter()
            .position(|(v, _)| *v == name)
            .and_then(|c| frame.cell(c).cloned());
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
                if let Some(Activation::Code(frame)) = self.frames.get_mut(i) {
                    frame.make_rare(&mut self.spare).extra.insert(name, binding);
                }
            }
        }
    }

    /// The frame that holds a variable right now when scripts share the workspace; otherwise the workspace itself.
    pub(crate) fn holder(&self, shares: Shares, name: &str) -> Shares {
        let script = self.frames.iter().rposition(|a| {
            matches!(a, Activation::Code(f) if f.shares() == Some(shares)
                && f.code().is_some_and(|c| c.variables.iter().any(|v| **v == *name) || c.cells.iter().any(|(v, _)| **v == *name)))
        });
        script.map_or(shares, Shares::Frame)
    }

    pub(crate) fn collect_names(&self, shares: Shares, out: &mut BTreeSet<Rc<str>>) {
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
                    .zip(frame.cells())
                    .filter(|(_, c)| c.borrow().is_some())
                    .map(|((n, _), _)| n.clone()),
            );
            out.extend(frame.extra().iter().flat_map(|e| e.keys().cloned()));
        };
        for (i, activation) in self.frames.iter().enumerate() {
            if let Activation::Code(f) = activation {
                if f.shares() == Some(shares) || shares == Shares::Frame(i) {
                    add(f);
                }
            }
        }
        if let Shares::Frame(i) = shares {
            if let Some(outer) = self.frame(i).and_then(Frame::shares) {
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
