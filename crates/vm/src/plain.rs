//! The usual call: a user's function with fixed parameters and at most one output wanted. Arguments move from the caller's registers
//! into the callee's, the result back, with no list in between.

use crate::core::Vm;
use crate::frame::{Activation, Entry, Module, Pending};
use crate::resolve::Target;
use runmat_bytecode::{CallSite, Code, Reg, NO_REG};
use runmat_value::{Result, Value};
use std::rc::Rc;

impl Vm {
    /// True when the callee's frame was pushed; the caller's counter is kept then. False: the general way must be taken.
    #[inline]
    pub fn push_plain(
        &mut self,
        module: &Rc<Module>,
        site: &CallSite,
        pc: usize,
        at: Reg,
        argc: u8,
        nout: u8,
    ) -> Result<bool> {
        let other;
        let (target, index) = match site.local {
            Some(local) => (module, local),
            None => {
                // a method may come before the function
                if self.core.classes.used && self.object_among(at, argc) {
                    return Ok(false);
                }
                let (cached, epoch) = site.cache.get();
                match self.core.targets.get(cached as usize) {
                    Some(Target::Function(f)) if epoch == self.core.epoch && f.env.is_none() => {
                        other = f.module.clone();
                        (&other, f.code)
                    }
                    _ => return Ok(false),
                }
            }
        };
        let Some(callee) = target.unit.codes.get(index as usize) else {
            return Ok(false);
        };
        let (argc, nargout) = (u16::from(argc), u16::from(nout));
        let fits = callee
            .plain
            .is_some_and(|plain| nargout <= 1 && nargout <= plain.outputs && argc <= plain.params);
        let Some(Activation::Code(caller)) = self.core.frames.last_mut() else {
            return Ok(false);
        };
        // a variable that came by name may hide the function
        if !fits || caller.extra().is_some() {
            return Ok(false);
        }
        caller.pc = pc as u32;
        caller.pending = Pending::Registers { base: at, nout };
        let from = caller.base + usize::from(at);
        let core = &mut self.core;
        core.make_room(callee, self.context.limits.recursion)?;
        let base = core.stack.len();
        for i in 0..usize::from(argc) {
            // numbers are written as numbers: moving sixteen bytes of any kind and reading eight of them back stalls
            let argument = match core.stack.get_mut(from + i) {
                Some(Some(Value::Num(x))) => Some(Value::Num(*x)),
                Some(other) => other.take(),
                None => None,
            };
            core.stack.push(argument);
        }
        let undefined = callee.variables.len() - usize::from(argc);
        core.stack.extend((0..undefined).map(|_| None));
        core.fill_registers(callee, base);
        let entry = Entry {
            module: target,
            index,
            code: callee,
            env: None,
        };
        core.push_activation(entry, base, usize::from(argc), usize::from(nargout));
        Ok(true)
    }

    /// Ends a frame whose one output lies in a register and goes to a register of the frame below. False: the general way.
    #[inline]
    pub fn return_plain(&mut self, code: &Code) -> bool {
        let Some(plain) = code.plain else { return false };
        let [.., Activation::Code(caller), Activation::Code(own)] = self.core.frames.as_mut_slice() else {
            return false;
        };
        let Pending::Registers { base: at, nout: 0 | 1 } = caller.pending else {
            return false;
        };
        let target = caller.base + usize::from(at);
        let result = match plain.output {
            NO_REG => None,
            output => self.core.stack.get_mut(own.base + usize::from(output)),
        };
        if let Some(Some(Value::Num(x))) = result {
            let x = *x;
            caller.pending = Pending::Nothing;
            self.core.pop_code();
            match self.core.stack.get_mut(target) {
                Some(Some(Value::Num(old))) => *old = x,
                Some(slot) => *slot = Some(Value::Num(x)),
                None => {}
            }
            return true;
        }
        let value = result.and_then(Option::take);
        if value.is_none() && own.nargout > 0 {
            return false;
        }
        caller.pending = Pending::Nothing;
        self.core.pop_code();
        if let Some(slot) = self.core.stack.get_mut(target) {
            *slot = value;
        }
        true
    }
}
