//! The usual call: a user's function with fixed parameters and at most one output wanted. Arguments move from the caller's registers
//! into the callee's, the result back, with no list in between.

use crate::core::Vm;
use crate::frame::{Activation, FunctionRef, Module, Pending};
use crate::resolve::Target;
use runmat_bytecode::{CallSite, Code, CodeKind, Reg};
use runmat_value::Result;
use std::rc::Rc;

impl Vm {
    /// True when the callee's frame was pushed. False: the general way must be taken.
    #[allow(clippy::too_many_arguments)] // The operands of one instruction.
    pub fn push_plain(
        &mut self,
        module: &Rc<Module>,
        site: &CallSite,
        base: usize,
        at: Reg,
        argc: u8,
        nout: u8,
    ) -> Result<bool> {
        if nout > 1 {
            return Ok(false);
        }
        let function = match site.local {
            Some(local) => FunctionRef {
                module: module.clone(),
                code: local,
                env: None,
            },
            None => match self.core.targets.get(site.cache.get().0 as usize) {
                Some(Target::Function(f)) if site.cache.get().1 == self.core.epoch && f.env.is_none() => f.clone(),
                _ => return Ok(false),
            },
        };
        let target_module = function.module.clone();
        let Some(callee) = target_module.unit.codes.get(function.code as usize) else {
            return Ok(false);
        };
        let argc = usize::from(argc);
        let plain = callee.kind == CodeKind::Function
            && callee.parent.is_none()
            && !callee.varargin
            && argc <= callee.params.len()
            && usize::from(nout) <= callee.outputs.len();
        if !plain || self.core.extra_variable(&site.name).is_some() {
            return Ok(false);
        }
        self.core
            .push_frame(function, callee, argc, usize::from(nout), self.context.limits.recursion)?;
        let first = self.core.stack.len() - usize::from(callee.registers).max(1);
        for (i, param) in callee.params.iter().take(argc).enumerate() {
            let value = self
                .core
                .stack
                .get_mut(base + usize::from(at) + i)
                .and_then(Option::take);
            match param.place.map(runmat_bytecode::Place::split) {
                Some(Ok(r)) => {
                    if let Some(slot) = self.core.stack.get_mut(first + usize::from(r)) {
                        *slot = value;
                    }
                }
                Some(Err(cell)) => {
                    if let Some(c) = self.core.top_frame().and_then(|f| f.cells.get(usize::from(cell))) {
                        *c.borrow_mut() = value;
                    }
                }
                None => {}
            }
        }
        let below = self.core.frames.len() - 2;
        if let Some(Activation::Code(caller)) = self.core.frames.get_mut(below) {
            caller.pending = Pending::Registers { base: at, nout };
        }
        Ok(true)
    }

    /// Ends a frame whose one output lies in a register and goes to a register of the frame below. False: the general way.
    pub fn return_plain(&mut self, code: &Code, base: usize) -> bool {
        let n = self.core.frames.len();
        if code.kind != CodeKind::Function || code.varargout || n < 2 {
            return false;
        }
        let (target, nargout) = match (self.core.frames.get(n - 2), self.core.frames.get(n - 1)) {
            (Some(Activation::Code(caller)), Some(Activation::Code(own))) => match caller.pending {
                Pending::Registers { base: d, nout } if nout <= 1 => (caller.base + usize::from(d), own.nargout),
                _ => return false,
            },
            _ => return false,
        };
        let result = code
            .outputs
            .first()
            .and_then(|o| o.place)
            .map(runmat_bytecode::Place::split);
        let value = match result {
            Some(Ok(r)) => self.core.stack.get_mut(base + usize::from(r)).and_then(Option::take),
            _ => return false,
        };
        if value.is_none() && nargout > 0 {
            return false;
        }
        self.core.pop_code();
        if let Some(Activation::Code(caller)) = self.core.frames.last_mut() {
            caller.pending = Pending::Nothing;
        }
        if let Some(slot) = self.core.stack.get_mut(target) {
            *slot = value;
        }
        true
    }
}
