//! The registers of the running frame, reached without a bounds check on each access.

use runmat_bytecode::Reg;
use runmat_value::Value;

/// A view of `stack[base .. base + count]`. It must be made anew after anything that may move the stack: a call, a return, or any
/// method of the VM that takes `&mut self` and pushes a frame.
#[derive(Clone, Copy)]
pub struct Registers {
    first: *mut Option<Value>,
    count: usize,
}

impl Registers {
    pub fn new(stack: &mut [Option<Value>], base: usize, count: usize) -> Option<Registers> {
        let slice = stack.get_mut(base..base + count)?;
        Some(Registers {
            first: slice.as_mut_ptr(),
            count,
        })
    }

    #[inline(always)]
    pub fn get(&self, r: Reg) -> &Option<Value> {
        debug_assert!(usize::from(r) < self.count);
        // SAFETY: code comes from `hir`'s builder alone, which counts each register it hands out in `Code::registers`; frames get that
        // many and `new` has checked them against the stack. The dispatch loop makes a new view whenever the stack may have moved.
        // Code from anywhere else (an image of compiled code) must be verified before it runs.
        unsafe { &*self.first.add(usize::from(r)) }
    }

    #[inline(always)]
    pub fn set(&mut self, r: Reg, value: Value) {
        debug_assert!(usize::from(r) < self.count);
        // SAFETY: as in `get`; no reference into the registers lives across this call.
        unsafe { *self.first.add(usize::from(r)) = Some(value) }
    }

    /// A number into a register. Where one is already there it is overwritten without asking what has to be dropped.
    #[inline(always)]
    pub fn set_number(&mut self, r: Reg, x: f64) {
        match self.slot(r) {
            Some(Value::Num(old)) => *old = x,
            slot => *slot = Some(Value::Num(x)),
        }
    }

    #[inline(always)]
    pub fn slot(&mut self, r: Reg) -> &mut Option<Value> {
        debug_assert!(usize::from(r) < self.count);
        // SAFETY: as in `get`; the exclusive borrow of the view stands for the one of the register.
        unsafe { &mut *self.first.add(usize::from(r)) }
    }

    /// What a register holds, to be changed, and what another one holds; `None` where one has no value or they are the same.
    #[inline(always)]
    pub fn pair(&mut self, target: Reg, source: Reg) -> Option<(&mut Value, &Value)> {
        if target == source {
            return None;
        }
        debug_assert!(usize::from(target) < self.count && usize::from(source) < self.count);
        // SAFETY: as in `get`; the two registers are different, and the exclusive borrow of the view stands for both.
        let (target, source) = unsafe {
            (
                &mut *self.first.add(usize::from(target)),
                &*self.first.add(usize::from(source)),
            )
        };
        Some((target.as_mut()?, source.as_ref()?))
    }

    /// Registers side by side.
    #[inline(always)]
    pub fn side_by_side(&self, r: Reg, n: u8) -> &[Option<Value>] {
        debug_assert!(usize::from(r) + usize::from(n) <= self.count);
        // SAFETY: as in `get`: the builder counts the registers of an argument list like any other.
        unsafe { std::slice::from_raw_parts(self.first.add(usize::from(r)), usize::from(n)) }
    }

    /// The real double scalar in a register.
    #[inline(always)]
    pub fn number(&self, r: Reg) -> Option<f64> {
        match self.get(r) {
            Some(Value::Num(x)) => Some(*x),
            _ => None,
        }
    }
}
