//! What the inner loop does without leaving it: pure builtins on registers, and fields of a struct.

use crate::core::Vm;
use crate::functions::BuiltinEntry;
use crate::registers::Registers;
use crate::resolve::Target;
use runmat_bytecode::{CallSite, Code, Compare, Reg};
use runmat_spec::Scalar;
use runmat_value::{index, Value};

impl Vm {
    /// The builtin that a call site was found to mean, where no variable of that name may have come since.
    #[inline]
    pub(crate) fn known_builtin(&self, site: &CallSite, at: Reg, argc: u8) -> Option<BuiltinEntry> {
        // an argument may be an object with a method of this name; destructors that wait come first
        if self.core.classes.used && (self.core.classes.runtime.any_dying() || self.object_among(at, argc)) {
            return None;
        }
        let (index, epoch) = site.cache.get();
        match self.core.targets.get(index as usize) {
            Some(Target::Builtin(entry)) if epoch == self.core.epoch => {
                let hidden = self.core.top_frame().is_some_and(|f| f.extra().is_some());
                (!hidden).then_some(*entry)
            }
            _ => None,
        }
    }

    /// Pure functions of scalars, called without a frame or an argument list. The result goes to the base register.
    #[inline(always)]
    pub(crate) fn quick_call(&self, site: &CallSite, mut regs: Registers, at: Reg, argc: u8) -> bool {
        let (index, epoch) = site.cache.get();
        if epoch != self.core.epoch {
            return false;
        }
        let Some(Target::Builtin(entry)) = self.core.targets.get(index as usize) else {
            return false;
        };
        let result = match (entry.builtin.scalar, argc) {
            (Scalar::One(f), 1) => regs.number(at).and_then(f),
            (Scalar::Two(f), 2) => match (regs.number(at), regs.number(at + 1)) {
                (Some(x), Some(y)) => f(x, y),
                _ => None,
            },
            (Scalar::Constant(f), 0) => {
                regs.set(at, f());
                return true;
            }
            (Scalar::Look(f), _) => return look(f, regs, at, argc),
            _ => None,
        };
        if let Some(x) = result {
            regs.set_number(at, x);
        }
        result.is_some()
    }
}

impl Vm {
    /// A call of a builtin that answers at once where its arguments are. False: it must be called.
    pub(crate) fn use_quickly(
        &mut self,
        entry: &BuiltinEntry,
        mut regs: Registers,
        at: Reg,
        argc: u8,
        nout: u8,
    ) -> bool {
        let Scalar::Use(f) = entry.builtin.scalar else {
            return false;
        };
        if nout > 1 {
            return false;
        }
        let Some(value) = f(&mut self.context, regs.side_by_side(at, argc)) else {
            return false;
        };
        for r in 1..Reg::from(argc) {
            *regs.slot(at + r) = None;
        }
        regs.set(at, value);
        self.core.debt += crate::call::CALL_FUEL;
        true
    }
}

/// A builtin that only looks at its arguments. They are let go as a call would.
#[inline(never)]
fn look(f: fn(&[Option<Value>]) -> Option<Value>, mut regs: Registers, at: Reg, argc: u8) -> bool {
    let Some(value) = f(regs.side_by_side(at, argc)) else {
        return false;
    };
    for r in 1..Reg::from(argc) {
        *regs.slot(at + r) = None;
    }
    regs.set(at, value);
    true
}

/// The field of a 1x1 struct, without a call of the general way.
#[inline]
pub(crate) fn field(code: &Code, regs: &mut Registers, d: Reg, a: Reg, name: u16) -> bool {
    let value = match (regs.get(a), code.names.get(usize::from(name))) {
        (Some(owner), Some(name)) => index::field_get(owner, name).cloned(),
        _ => None,
    };
    value.map(|v| regs.set(d, v)).is_some()
}

/// The content of one element of a cell, likewise.
#[inline]
pub(crate) fn content(regs: &mut Registers, d: Reg, a: Reg, i: Reg) -> bool {
    let value = match (regs.get(a), regs.number(i)) {
        (Some(cell), Some(i)) => index::brace_get1(cell, i),
        _ => None,
    };
    value.map(|v| regs.set(d, v)).is_some()
}

#[inline(always)]
pub(crate) fn compare(cmp: Compare, x: f64, y: f64) -> bool {
    match cmp {
        Compare::Lt => x < y,
        Compare::Le => x <= y,
        Compare::Gt => x > y,
        Compare::Ge => x >= y,
        Compare::Eq => x == y,
        Compare::Ne => x != y,
    }
}
