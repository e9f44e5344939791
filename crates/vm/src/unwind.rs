//! Leaving frames: with results, or with an error that looks for its `catch`.

use crate::core::{Core, Vm};
use crate::frame::{Activation, Frame, Pending, Shares};
use crate::scopes::HIDDEN;
use crate::workspace::Binding;
use runmat_bytecode::{Code, CodeKind};
use runmat_spec::{Input, Values};
use runmat_text::Span;
use runmat_value::{Error, ErrorKind, Result, StackEntry, Value};

impl Vm {
    /// Hands results to the activation on top.
    pub fn deliver(&mut self, values: Values) -> Result<()> {
        let pending = match self.core.frames.last_mut() {
            None => return Ok(()),
            Some(Activation::Native(native)) => {
                native.input = Some(Input::Returned(values));
                return Ok(());
            }
            Some(Activation::Code(frame)) => std::mem::replace(&mut frame.pending, Pending::Nothing),
        };
        match pending {
            Pending::Nothing => Ok(()),
            Pending::Forward => {
                self.core.pop_code();
                self.deliver(values)
            }
            Pending::Registers { base, nout } => self.core.place_results(values, base, nout),
            Pending::All => {
                self.core.list.extend(values);
                Ok(())
            }
            Pending::List(n) => {
                if values.len() < n {
                    return Err(too_few());
                }
                self.core.list.extend(values.into_iter().take(n));
                Ok(())
            }
        }
    }

    /// Ends the frame on top; its outputs go to the activation below.
    pub fn return_from_frame(&mut self) -> Result<()> {
        let values = self.core.outputs()?;
        self.core.pop_code();
        self.deliver(values)
    }

    /// An error of a call that a builtin asked for and that failed before it began: a builtin that catches gets it when it runs on,
    /// after its caller has noted where the results go.
    pub fn catch_at_once(&mut self, error: Error) -> Result<()> {
        let catches =
            matches!(self.core.frames.last(), Some(Activation::Native(n)) if n.catches && n.continuation.is_some());
        if catches && error.kind() == ErrorKind::Program {
            return self.unwind(error);
        }
        Err(error)
    }

    /// Looks for a handler. `Ok`: execution goes on there. `Err`: nobody caught it, all frames are gone.
    pub fn unwind(&mut self, mut error: Error) -> Result<()> {
        self.core.locate(&mut error);
        let catchable = error.kind() == ErrorKind::Program;
        loop {
            match self.core.frames.last_mut() {
                None => return Err(error),
                Some(Activation::Native(native)) => {
                    if catchable && native.catches && native.continuation.is_some() {
                        self.context.last_error = Some(error.clone());
                        native.input = Some(Input::Failed(error));
                        return Ok(());
                    }
                    if native.captures {
                        self.context.console.end_capture();
                    }
                    self.core.effect = None;
                    self.core.frames.pop();
                }
                Some(Activation::Code(frame)) => {
                    let handler = frame.rare_mut().filter(|_| catchable).and_then(|rare| {
                        let handler = rare.handlers.pop()?;
                        rare.caught = Some(error.clone());
                        Some(handler)
                    });
                    if let Some(handler) = handler {
                        frame.pc = handler.target;
                        frame.pending = Pending::Nothing;
                        self.core.list.truncate(handler.list);
                        self.core.marks.truncate(handler.marks);
                        self.context.last_error = Some(error);
                        return Ok(());
                    }
                    self.core.pop_code();
                }
            }
        }
    }
}

fn too_few() -> Error {
    Error::new(
        "MATLAB:needMoreRhsOutputs",
        "Insufficient number of outputs from right hand side of equal sign to satisfy assignment.",
    )
}

impl Core {
    /// Results of a call into registers of the frame on top.
    pub fn place_results(&mut self, values: Values, base: u16, nout: u8) -> Result<()> {
        let first = self.top_frame().map_or(0, |f| f.base) + usize::from(base);
        let mut values = values.into_iter();
        if nout == 0 {
            if let Some(slot) = self.stack.get_mut(first) {
                *slot = values.next();
            }
            return Ok(());
        }
        for i in 0..usize::from(nout) {
            match values.next() {
                Some(v) => {
                    if let Some(slot) = self.stack.get_mut(first + i) {
                        *slot = Some(v);
                    }
                }
                None if i == 0 => return Err(Error::too_many_outputs()),
                None => return Err(too_few()),
            }
        }
        Ok(())
    }

    /// What the frame on top returns: as many outputs as were asked for, at least the first when it has a value.
    fn outputs(&mut self) -> Result<Values> {
        let mut values = Values::new();
        let Some(frame) = self.top_frame() else {
            return Ok(values);
        };
        let (nargout, module, code) = (frame.nargout, frame.function.module.clone(), frame.function.code);
        let Some(code) = module.unit.codes.get(code as usize) else {
            return Ok(values);
        };
        if code.kind == CodeKind::Script {
            return Ok(self.hidden_results(code, nargout));
        }
        let fixed = if code.varargout {
            code.outputs.len() - 1
        } else {
            code.outputs.len()
        };
        for (i, output) in code.outputs[..fixed].iter().enumerate().take(nargout.max(1)) {
            match output.place.and_then(|p| self.load_place(p)) {
                Some(v) => values.push(v),
                None if i >= nargout => break,
                None => return Err(unassigned(&output.name, &code.name)),
            }
        }
        if code.varargout && values.len() < nargout.max(1) {
            let rest = code
                .outputs
                .last()
                .and_then(|o| o.place)
                .and_then(|p| self.load_place(p));
            if let Some(Value::Cell(rest)) = rest {
                let need = nargout.max(1) - values.len();
                values.extend(rest.data().iter().take(need).cloned());
            }
            if values.len() < nargout {
                return Err(unassigned("varargout", &code.name));
            }
        }
        Ok(values)
    }

    /// Results of an evaluated expression, which its text put into hidden variables.
    fn hidden_results(&mut self, code: &Code, nargout: usize) -> Values {
        let base = self.top_frame().map_or(0, |f| f.base);
        let mut found = Values::new();
        for n in 1..=nargout {
            let name = format!("{HIDDEN}{n}");
            if let Some(i) = code.variables.iter().position(|v| **v == *name) {
                found.extend(self.stack.get_mut(base + i).and_then(Option::take));
            }
        }
        found
    }

    /// Removes the frame on top. A script's variables go back to the workspace that it shares.
    #[inline]
    pub fn pop_code(&mut self) {
        let Some(Activation::Code(mut frame)) = self.frames.pop() else {
            return;
        };
        self.recursion = self.recursion.saturating_sub(1);
        if frame.rare().is_some() {
            self.end_rare(&mut frame);
        }
        while self.stack.len() > frame.base {
            match self.stack.pop() {
                // most registers hold nothing that has to be dropped
                Some(plain @ (None | Some(Value::Num(_) | Value::Bool(_)))) => std::mem::forget(plain),
                other => drop(other),
            }
        }
        self.list.truncate(frame.list);
        self.marks.truncate(frame.marks);
    }

    #[cold]
    fn end_rare(&mut self, frame: &mut Frame) {
        if let Some(shares) = frame.shares() {
            self.give_back(frame, shares);
        }
        if let Some(rare) = frame.take_rare() {
            self.spare.keep(rare);
        }
    }

    fn give_back(&mut self, frame: &Frame, shares: Shares) {
        let Some(code) = frame.code() else { return };
        for (i, name) in code.variables.iter().enumerate() {
            let value = self.stack.get_mut(frame.base + i).and_then(Option::take);
            match value {
                Some(v) if !name.starts_with(HIDDEN) => self.put_variable(shares, name.clone(), Binding::Value(v)),
                _ => {}
            }
        }
        for ((name, _), cell) in code.cells.iter().zip(frame.cells()) {
            let global = self.globals.get(name).is_some_and(|g| std::rc::Rc::ptr_eq(g, cell));
            if global {
                self.put_variable(shares, name.clone(), Binding::Cell(cell.clone()));
            } else if let Some(v) = cell.borrow().clone() {
                self.put_variable(shares, name.clone(), Binding::Value(v));
            }
        }
    }

    /// Records the place and the stack of an error where it was raised.
    fn locate(&mut self, error: &mut Error) {
        if error.place().is_none() {
            let innermost = self.frames.iter().rev().find_map(|a| match a {
                Activation::Code(f) if !f.function.module.unit.library => Some(f),
                _ => None,
            });
            if let Some(frame) = innermost {
                let span = instruction_span(frame);
                error.set_place((runmat_text::SourceId(frame.function.module.id), span));
            }
        }
        if error.stack().is_empty() {
            error.set_stack(self.stack_entries());
        }
    }

    /// The call stack, innermost first, without library frames. Top-level scripts of the host are not in it.
    pub fn stack_entries(&self) -> Vec<StackEntry> {
        let mut entries = Vec::new();
        for activation in self.frames.iter().rev() {
            let Activation::Code(frame) = activation else { continue };
            let (unit, Some(code)) = (&frame.function.module.unit, frame.code()) else {
                continue;
            };
            // the small functions of a class (default values, validators) are no functions of the program
            if unit.library || code.name.contains("/validate.") || code.name.contains("/default.") {
                continue;
            }
            let line = unit.source.lines().line(instruction_span(frame).start) + 1;
            let name = match code.kind {
                CodeKind::Anonymous => code.text.clone(),
                _ => code.name.to_string(),
            };
            entries.push(StackEntry {
                file: unit.source.name().to_string(),
                name,
                line,
            });
            // A runaway recursion must not make a huge stack trace.
            if entries.len() >= 100 {
                break;
            }
        }
        entries
    }
}

/// Span of the instruction that a frame is at (its counter already points behind it).
pub fn instruction_span(frame: &Frame) -> Span {
    let at = frame.pc.saturating_sub(1) as usize;
    frame.code().and_then(|c| c.spans.get(at)).copied().unwrap_or_default()
}

fn unassigned(output: &str, function: &str) -> Error {
    Error::new(
        "MATLAB:unassignedOutputs",
        format!("Output argument \"{output}\" (and possibly others) not assigned a value in the execution with \"{function}\" function."),
    )
}
