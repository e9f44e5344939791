//! The inner loop. Scalars of class double are handled here without leaving the loop; everything else goes to a method of `Vm`.
//!
//! One function, longer than the house allows, because each arm must see the loop's own variables (`pc`, the registers) as machine
//! registers; the slow halves of the arms live in their own files.

use crate::arithmetic::{quick_binary, Step};
use crate::core::{Exit, Vm};
use crate::frame::Activation;
use crate::quick::{compare, content, field};
use crate::registers::Registers;
use runmat_bytecode::Instr;
use runmat_spec::Args;
use runmat_value::ops::BinaryOp;
use runmat_value::{index, Error, Result, Value};
use std::rc::Rc;
use std::sync::atomic::Ordering;

/// Why the loop left a frame.
pub(crate) enum Leave {
    /// Another activation is on top now.
    Switch,
    /// The frame was popped.
    Popped,
    Slice,
}

/// Fuel of operations that are dear enough for a look at the clock: some ten microseconds of work.
const DEAR: u64 = 1_000;

impl Vm {
    /// Runs until the fuel is spent, the program ends, or it waits.
    pub fn run(&mut self, fuel: &mut i64) -> Result<Exit> {
        loop {
            match self.core.frames.last() {
                None => return Ok(Exit::Done),
                Some(Activation::Native(_)) => {
                    if let Some(exit) = self.run_native()? {
                        return Ok(exit);
                    }
                    if self.spend(fuel, 1) {
                        return Ok(Exit::Slice);
                    }
                }
                Some(Activation::Code(_)) => {
                    if self.run_dying() {
                        continue;
                    }
                    if let Leave::Slice = self.run_frames(fuel)? {
                        return Ok(Exit::Slice);
                    }
                }
            }
            if self.core.exit.is_some() {
                return Ok(Exit::Done);
            }
        }
    }

    /// Takes fuel; true when it is spent.
    #[inline(always)]
    fn spend(&mut self, fuel: &mut i64, n: i64) -> bool {
        let debt = std::mem::take(&mut self.core.debt);
        *fuel = fuel
            .saturating_sub(n)
            .saturating_sub(i64::try_from(debt).unwrap_or(i64::MAX));
        if self.context.low_memory.load(Ordering::Relaxed) > 0 || (debt >= DEAR && self.is_late()) {
            *fuel = 0;
        }
        *fuel <= 0
    }

    /// Runs the frame on top, and those that it calls and returns to in the usual way.
    #[allow(clippy::too_many_lines)] // The dispatch loop: see the head of the file.
    fn run_frames(&mut self, fuel: &mut i64) -> Result<Leave> {
        let mut held = match self.core.frames.last() {
            Some(Activation::Code(f)) => f.function.module.clone(),
            _ => return Err(Error::internal("no frame")),
        };
        'frames: loop {
            if self.core.classes.used && self.run_dying() {
                return Ok(Leave::Switch);
            }
            let own = self.core.frames.len() - 1;
            let (index, start, base) = match self.core.frames.last() {
                Some(Activation::Code(f)) => {
                    if !Rc::ptr_eq(&held, &f.function.module) {
                        held = f.function.module.clone();
                    }
                    (f.function.code as usize, f.pc as usize, f.base)
                }
                _ => return Err(Error::internal("no frame")),
            };
            let module = &held;
            let code = module.unit.codes.get(index).ok_or_else(|| Error::internal("no code"))?;
            let count = usize::from(code.registers).max(1);
            let instrs = code.instrs.as_slice();
            let mut pc = start;
            macro_rules! view {
                () => {
                    match Registers::new(&mut self.core.stack, base, count) {
                        Some(r) => r,
                        None => return Err(Error::internal("registers are missing")),
                    }
                };
            }
            macro_rules! tri {
                ($e:expr) => {
                    match $e {
                        Ok(v) => v,
                        Err(e) => {
                            self.keep(own, pc);
                            return Err(e);
                        }
                    }
                };
            }
            macro_rules! leave {
                ($how:expr) => {{
                    let how = $how;
                    if !matches!(how, Leave::Popped) {
                        self.keep(own, pc);
                    }
                    return Ok(how);
                }};
            }
            // After a dear instruction the slice may be over.
            macro_rules! rest {
                () => {
                    if self.core.debt >= DEAR && self.spend(fuel, 0) {
                        leave!(Leave::Slice);
                    }
                };
            }
            let mut regs = view!();
            // Instructions that are no part of the loop.
            macro_rules! hand_on {
                ($instr:expr) => {{
                    let (next, how) = tri!(self.seldom(module, code, base, pc, $instr));
                    pc = next;
                    if let Some(how) = how {
                        leave!(how)
                    }
                    rest!();
                    regs = view!();
                }};
            }
            // Results of a call: into registers at once, or later when a frame was pushed.
            macro_rules! called {
                ($called:expr, $d:expr, $nout:expr) => {{
                    let called = tri!($called);
                    if let Some(how) = tri!(self.finish(base, called, $d, $nout)) {
                        leave!(how)
                    }
                    rest!();
                    regs = view!();
                }};
            }
            macro_rules! arithmetic {
                ($op:expr, $d:expr, $a:expr, $b:expr, $x:ident, $y:ident => $fast:expr) => {
                    if let (Some($x), Some($y)) = (regs.number($a), regs.number($b)) {
                        regs.set_number($d, $fast);
                    } else {
                        if let Step::Pushed = tri!(self.binary(code, base, $op, $d, $a, $b)) {
                            leave!(Leave::Switch);
                        }
                        rest!();
                        regs = view!();
                    }
                };
            }
            loop {
                // operands are read from the code where they are used: a copy of the instruction would go through memory
                let Some(instr) = instrs.get(pc) else {
                    return Err(Error::internal("ran past the end of the code"));
                };
                pc += 1;
                match *instr {
                    Instr::AddF { d, a, b } | Instr::Add { d, a, b } => {
                        arithmetic!(BinaryOp::Add, d, a, b, x, y => x + y)
                    }
                    Instr::SubF { d, a, b } | Instr::Sub { d, a, b } => {
                        arithmetic!(BinaryOp::Sub, d, a, b, x, y => x - y)
                    }
                    Instr::MulF { d, a, b } | Instr::Mul { d, a, b, elem: false } => {
                        arithmetic!(BinaryOp::Mul, d, a, b, x, y => x * y)
                    }
                    Instr::DivF { d, a, b } | Instr::Div { d, a, b, elem: false } => {
                        arithmetic!(BinaryOp::Div, d, a, b, x, y => x / y)
                    }
                    Instr::Mul { d, a, b, elem: true } => arithmetic!(BinaryOp::ElemMul, d, a, b, x, y => x * y),
                    Instr::Div { d, a, b, elem: true } => arithmetic!(BinaryOp::ElemDiv, d, a, b, x, y => x / y),
                    Instr::Binary { op, d, a, b } => {
                        let quick = match (regs.number(a), regs.number(b)) {
                            (Some(x), Some(y)) => quick_binary(op, x, y),
                            _ => None,
                        };
                        match quick {
                            Some(v) => regs.set(d, v),
                            None => {
                                if let Step::Pushed = tri!(self.binary(code, base, op, d, a, b)) {
                                    leave!(Leave::Switch);
                                }
                                rest!();
                                regs = view!();
                            }
                        }
                    }
                    Instr::Unary { op, d, a } => match (op, regs.get(a)) {
                        (runmat_value::ops::UnaryOp::Minus, Some(Value::Num(x))) => {
                            let x = -*x;
                            regs.set_number(d, x);
                        }
                        (runmat_value::ops::UnaryOp::Not, Some(Value::Bool(x))) => {
                            let x = !*x;
                            regs.set(d, Value::Bool(x));
                        }
                        _ => {
                            if let Step::Pushed = tri!(self.unary(code, base, op, d, a)) {
                                leave!(Leave::Switch);
                            }
                        }
                    },
                    Instr::Copy { d, s } => match regs.get(s) {
                        Some(Value::Num(x)) => {
                            let x = *x;
                            regs.set_number(d, x);
                        }
                        Some(v) => {
                            let v = v.clone();
                            regs.set(d, v);
                        }
                        None => tri!(Err(self.core.undefined(code, s))),
                    },
                    Instr::Move { d, s } => match regs.slot(s).take() {
                        Some(v) => regs.set(d, v),
                        None => tri!(Err(self.core.undefined(code, s))),
                    },
                    Instr::Const { d, k } => {
                        if let Some(v) = code.constants.get(usize::from(k)) {
                            regs.set(d, v.clone());
                        }
                    }
                    Instr::Truth { d, a } => {
                        let t = match regs.get(a) {
                            Some(Value::Bool(b)) => *b,
                            _ => tri!(self.scalar_truth(code, base, a)),
                        };
                        regs.set(d, Value::Bool(t));
                    }
                    Instr::Jump { to } => {
                        let back = (to as usize) < pc;
                        pc = to as usize;
                        if back && self.spend(fuel, 1) {
                            leave!(Leave::Slice);
                        }
                    }
                    Instr::JumpIfFalse { a, to } => {
                        let t = match regs.get(a) {
                            Some(Value::Bool(b)) => *b,
                            _ => tri!(self.truth(code, base, a)),
                        };
                        if !t {
                            pc = to as usize;
                        }
                    }
                    Instr::JumpIfTrue { a, to } => {
                        let t = match regs.get(a) {
                            Some(Value::Bool(b)) => *b,
                            _ => tri!(self.truth(code, base, a)),
                        };
                        if t {
                            pc = to as usize;
                        }
                    }
                    Instr::JumpUnless { cmp, a, b, to } | Instr::JumpUnlessF { cmp, a, b, to } => {
                        let holds = match (regs.number(a), regs.number(b)) {
                            (Some(x), Some(y)) => compare(cmp, x, y),
                            _ => match tri!(self.holds(code, base, cmp, a, b, to)) {
                                Some(holds) => holds,
                                None => leave!(Leave::Switch),
                            },
                        };
                        if !holds {
                            pc = to as usize;
                        }
                    }
                    Instr::JumpIfDefined { a, to } => {
                        if regs.get(a).is_some() {
                            pc = to as usize;
                        }
                    }
                    Instr::JumpUnlessCase { subject, case, to } => {
                        match tri!(self.matches_case(code, base, subject, case, to)) {
                            Some(true) => {}
                            Some(false) => pc = to as usize,
                            None => leave!(Leave::Switch),
                        }
                    }
                    Instr::ForRange { base: at, var, to } => {
                        if !tri!(self.for_range(code, base, at, var)) {
                            pc = to as usize;
                        }
                    }
                    Instr::ForRangeNext { base: at, var, to } => {
                        let quick = match (
                            regs.number(at),
                            regs.number(at + 1),
                            regs.number(at + 2),
                            regs.number(at + 3),
                        ) {
                            (Some(lo), Some(step), Some(n), Some(k)) if lo == lo.trunc() && step == step.trunc() => {
                                Some((lo, step, n, k + 1.0))
                            }
                            _ => None,
                        };
                        let more = match quick {
                            Some((lo, step, n, k)) => {
                                if k < n {
                                    regs.set_number(at + 3, k);
                                    regs.set_number(var, lo + k * step);
                                }
                                k < n
                            }
                            None => tri!(self.for_range_next(code, base, at, var)),
                        };
                        if !more {
                            pc = to as usize;
                        }
                    }
                    Instr::ForEach { base: at, var, to } => match tri!(self.for_each(code, base, at, var)) {
                        Some(true) => {}
                        Some(false) => pc = to as usize,
                        None => {
                            pc -= 1;
                            leave!(Leave::Switch);
                        }
                    },
                    Instr::ForEachNext { base: at, var, to } => {
                        if !tri!(self.for_each_next(code, base, at, var)) {
                            pc = to as usize;
                        }
                    }
                    Instr::Index1 { d, a, i } => {
                        let quick = match (regs.get(a), regs.get(i)) {
                            (Some(v), Some(Value::Num(x))) => index::get1(v, *x),
                            _ => None,
                        };
                        match quick {
                            Some(v) => regs.set(d, v),
                            None if matches!(regs.get(a), Some(Value::Map(_))) => {
                                tri!(self.map_get(code, base, d, a, i))
                            }
                            None => {
                                let args = Args::from_iter([tri!(self.peek(code, base, i))]);
                                let value = tri!(self.peek(code, base, a));
                                self.save(pc);
                                called!(self.call_value(value, args, 1), d, 1);
                            }
                        }
                    }
                    Instr::Index2 { d, a, i, j } => {
                        let quick = match (regs.get(a), regs.get(i), regs.get(j)) {
                            (Some(v), Some(Value::Num(x)), Some(Value::Num(y))) => index::get2(v, *x, *y),
                            _ => None,
                        };
                        match quick {
                            Some(v) => regs.set(d, v),
                            None => {
                                let args =
                                    Args::from_iter([tri!(self.peek(code, base, i)), tri!(self.peek(code, base, j))]);
                                let value = tri!(self.peek(code, base, a));
                                self.save(pc);
                                called!(self.call_value(value, args, 1), d, 1);
                            }
                        }
                    }
                    Instr::SetIndex1 { place, i, v } => {
                        let quick = match (place.split(), regs.number(i)) {
                            (Ok(r), Some(x)) => regs
                                .pair(r, v)
                                .is_some_and(|(target, value)| index::set1(target, x, value)),
                            _ => false,
                        };
                        if !quick && !tri!(self.map_set(base, place, i, v)) {
                            let args = [tri!(self.peek(code, base, i))];
                            let value = tri!(self.peek(code, base, v));
                            if tri!(self.assign_elements(place, &args, value)) {
                                leave!(Leave::Switch);
                            }
                        }
                    }
                    Instr::SetIndex2 { place, i, j, v } => {
                        let quick = match (place.split(), regs.number(i), regs.number(j)) {
                            (Ok(r), Some(x), Some(y)) => regs
                                .pair(r, v)
                                .is_some_and(|(target, value)| index::set2(target, x, y, value)),
                            _ => false,
                        };
                        if !quick {
                            let args = [tri!(self.peek(code, base, i)), tri!(self.peek(code, base, j))];
                            let value = tri!(self.peek(code, base, v));
                            if tri!(self.assign_elements(place, &args, value)) {
                                leave!(Leave::Switch);
                            }
                        }
                    }
                    Instr::Call {
                        site,
                        base: at,
                        argc,
                        nout,
                    } => {
                        let site = &code.sites[usize::from(site)];
                        if nout <= 1 && self.quick_call(site, regs, at, argc) {
                            continue;
                        }
                        if *fuel <= 0 || (self.core.debt >= DEAR && self.spend(fuel, 0)) {
                            pc -= 1;
                            leave!(Leave::Slice);
                        }
                        self.spend(fuel, 1);
                        if tri!(self.push_plain(module, site, pc, at, argc, nout)) {
                            continue 'frames;
                        }
                        if let Some(entry) = self.known_builtin(site, at, argc) {
                            if self.use_quickly(&entry, regs, at, argc, nout) {
                                continue;
                            }
                            let args = tri!(self.take_args(code, base, at, argc));
                            self.save(pc);
                            let nargout = self.wanted(nout);
                            called!(self.call_builtin(entry, args, nargout), at, nout);
                            continue;
                        }
                        let Some(callee) = tri!(self.callee(module, site)) else {
                            pc -= 1;
                            leave!(Leave::Switch);
                        };
                        let args = tri!(self.take_args(code, base, at, argc));
                        self.save(pc);
                        let nargout = self.wanted(nout);
                        called!(self.call(callee, args, nargout), at, nout);
                    }
                    Instr::NameApply {
                        slot,
                        site,
                        base: at,
                        argc,
                        nout,
                    } if nout <= 1
                        && regs.get(slot).is_none()
                        && self.quick_call(&code.sites[usize::from(site)], regs, at, argc) => {}
                    Instr::NameApply {
                        slot,
                        site,
                        base: at,
                        argc,
                        nout,
                    } if regs.get(slot).is_none() => match self.known_builtin(&code.sites[usize::from(site)], at, argc)
                    {
                        Some(entry) if self.use_quickly(&entry, regs, at, argc, nout) => {}
                        Some(entry) => {
                            let args = tri!(self.take_args(code, base, at, argc));
                            self.save(pc);
                            let nargout = self.wanted(nout);
                            called!(self.call_builtin(entry, args, nargout), at, nout);
                        }
                        None => hand_on!(*instr),
                    },
                    Instr::LoadName { d, slot, site } => match regs.get(slot) {
                        Some(v) => {
                            let v = v.clone();
                            regs.set(d, v);
                        }
                        None if self.quick_call(&code.sites[usize::from(site)], regs, d, 0) => {}
                        None => hand_on!(*instr),
                    },
                    Instr::Field { d, a, name } if field(code, &mut regs, d, a, name) => {}
                    Instr::Assign {
                        place,
                        path,
                        base: at,
                        v,
                    } if tri!(self.assign_short(code, base, (place, path), at, v)) => {}
                    Instr::Brace {
                        d,
                        a,
                        base: at,
                        argc: 1,
                    } if content(&mut regs, d, a, at) => {}
                    Instr::Return if self.return_plain(code) => continue 'frames,
                    _ => hand_on!(*instr),
                }
            }
        }
    }
}
