//! Where the results of a call go: registers now, or a note for later.

use crate::call::Called;
use crate::core::Vm;
use crate::dispatch::Leave;
use crate::frame::{Activation, Pending};
use runmat_bytecode::{Reg, NOUT_OF_FRAME};
use runmat_value::Result;

impl Vm {
    /// Puts the results of a call away, or notes where they go when they come.
    pub(crate) fn finish(&mut self, base: usize, called: Called, d: Reg, nout: u8) -> Result<Option<Leave>> {
        match called {
            Called::Values(mut values) => {
                if self.context.console.pending_bytes() > crate::show::FLOOD {
                    self.core.debt += 1 << 40;
                }
                if nout == NOUT_OF_FRAME {
                    self.core.pop_code();
                    self.deliver(values)?;
                    return Ok(Some(Leave::Popped));
                }
                if nout <= 1 && values.len() == 1 {
                    if let Some(value) = values.pop() {
                        self.set(base, d, value);
                    }
                    return Ok(None);
                }
                self.core.place_results(values, d, nout)?;
                Ok(None)
            }
            Called::Pushed => {
                let pending = if nout == NOUT_OF_FRAME {
                    Pending::Forward
                } else {
                    Pending::Registers { base: d, nout }
                };
                self.pend(base, pending);
                Ok(Some(Leave::Switch))
            }
        }
    }

    /// Notes where results go in the bytecode frame whose registers begin at `base`: the one that made the call.
    pub(crate) fn pend(&mut self, base: usize, pending: Pending) {
        let caller = self.core.frames.iter_mut().rev().find_map(|a| match a {
            Activation::Code(f) if f.base <= base => Some(f),
            _ => None,
        });
        if let Some(frame) = caller {
            frame.pending = pending;
        }
    }

    /// Keeps the program counter where stack traces look for it.
    pub(crate) fn save(&mut self, pc: usize) {
        if let Some(frame) = self.core.top_frame_mut() {
            frame.pc = pc as u32;
        }
    }

    /// Keeps the counter of a frame that is left or has raised an error.
    #[cold]
    pub(crate) fn keep(&mut self, at: usize, pc: usize) {
        if let Some(Activation::Code(f)) = self.core.frames.get_mut(at) {
            f.pc = pc as u32;
        }
    }

    /// Number of outputs of a call.
    pub(crate) fn wanted(&self, nout: u8) -> usize {
        match nout {
            NOUT_OF_FRAME => self.core.top_frame().map_or(1, |f| f.nargout),
            n => usize::from(n),
        }
    }
}
