//! Anonymous functions of scalars, computed without a frame.
//!
//! Most handles in loops, `cellfun` and solvers are formulas. A formula is tried on a few scalar registers of its own: no instruction
//! that is allowed here changes anything outside, so the trial can be given up at any of them, and the call goes its usual way (which
//! also raises the errors). A handle whose trials keep failing is left alone.

use crate::core::Core;
use crate::handles::Body;
use crate::resolve::Target;
use runmat_bytecode::{CallSite, Code, Compare, Instr, Reg, NOUT_OF_FRAME};
use runmat_spec::Scalar;
use runmat_value::ops::{self, BinaryOp, Outcome, UnaryOp};
use runmat_value::{index, FunctionHandle, Value};

/// Registers of a formula; others go the usual way.
const REGISTERS: usize = 16;
/// Trials that may fail before a handle is left alone.
pub(crate) const PATIENCE: u8 = 3;

#[derive(Clone, Copy)]
enum Plain<'a> {
    Empty,
    Num(f64),
    Flag(bool),
    /// Anything else, to be indexed.
    Other(&'a Value),
}

impl<'a> Plain<'a> {
    fn of(value: &'a Value) -> Plain<'a> {
        match value {
            Value::Num(x) => Plain::Num(*x),
            Value::Bool(b) => Plain::Flag(*b),
            other => Plain::Other(other),
        }
    }
    /// A result that was made here.
    fn made(value: &Value) -> Option<Plain<'a>> {
        match value {
            Value::Num(x) => Some(Plain::Num(*x)),
            Value::Bool(b) => Some(Plain::Flag(*b)),
            _ => None,
        }
    }
    fn value(self) -> Option<Value> {
        match self {
            Plain::Num(x) => Some(Value::Num(x)),
            Plain::Flag(b) => Some(Value::Bool(b)),
            Plain::Other(v) => Some(v.clone()),
            Plain::Empty => None,
        }
    }
}

struct File<'a>([Plain<'a>; REGISTERS]);

impl<'a> File<'a> {
    #[inline(always)]
    fn get(&self, r: Reg) -> Option<Plain<'a>> {
        self.0.get(usize::from(r)).copied()
    }
    #[inline(always)]
    fn number(&self, r: Reg) -> Option<f64> {
        match self.get(r) {
            Some(Plain::Num(x)) => Some(x),
            _ => None,
        }
    }
    /// A number or a flag, which count as numbers in arithmetic.
    #[inline(always)]
    fn real(&self, r: Reg) -> Option<f64> {
        match self.get(r) {
            Some(Plain::Num(x)) => Some(x),
            Some(Plain::Flag(b)) => Some(f64::from(u8::from(b))),
            _ => None,
        }
    }
    #[inline(always)]
    fn set(&mut self, r: Reg, value: Plain<'a>) -> Option<()> {
        *self.0.get_mut(usize::from(r))? = value;
        Some(())
    }
    fn truth(&self, r: Reg) -> Option<bool> {
        match self.get(r)? {
            Plain::Flag(b) => Some(b),
            Plain::Num(x) if !x.is_nan() => Some(x != 0.0),
            _ => None,
        }
    }
}

/// What an instruction came to.
enum Turn {
    Next,
    Jump(u32),
    /// The formula's value is in this register.
    Done(Reg),
}

impl Core {
    /// The value of a call of an anonymous function with one output, when it is a formula of scalars.
    pub(crate) fn formula(&mut self, handle: &FunctionHandle, args: &[Value]) -> Option<Value> {
        let FunctionHandle::Anonymous { body, captured } = handle else {
            return None;
        };
        let body = body.as_any().downcast_ref::<Body>()?;
        let failures = body.failures.get();
        if failures >= PATIENCE {
            return None;
        }
        let result = body
            .function
            .code()
            .and_then(|code| self.evaluate(code, captured, args));
        if result.is_none() {
            body.failures.set(failures + 1);
        }
        result
    }

    fn evaluate(&mut self, code: &Code, captured: &[Option<Value>], args: &[Value]) -> Option<Value> {
        let constants = code.variables.len();
        if usize::from(code.registers) > REGISTERS || args.len() > code.params.len() || code.varargin {
            return None;
        }
        let mut file = File([Plain::Empty; REGISTERS]);
        for (slot, value) in file.0.iter_mut().zip(captured) {
            if let Some(v) = value {
                *slot = Plain::of(v);
            }
        }
        for (param, arg) in code.params.iter().zip(args) {
            file.set(param.place?.split().ok()?, Plain::of(arg))?;
        }
        for (slot, value) in file.0.get_mut(constants..)?.iter_mut().zip(&code.register_constants) {
            *slot = Plain::of(value);
        }
        let mut pc = 0usize;
        loop {
            let instr = *code.instrs.get(pc)?;
            pc += 1;
            match self.turn(code, &mut file, instr)? {
                Turn::Next => {}
                // There are no loops in an expression.
                Turn::Jump(to) if (to as usize) < pc => return None,
                Turn::Jump(to) => pc = to as usize,
                Turn::Done(r) => {
                    self.debt += pc as u64 >> 2;
                    return file.get(r)?.value();
                }
            }
        }
    }

    #[inline(always)]
    fn turn<'a>(&self, code: &'a Code, file: &mut File<'a>, instr: Instr) -> Option<Turn> {
        match instr {
            Instr::AddF { d, a, b } | Instr::Add { d, a, b } => {
                file.set(d, Plain::Num(file.real(a)? + file.real(b)?))?
            }
            Instr::SubF { d, a, b } | Instr::Sub { d, a, b } => {
                file.set(d, Plain::Num(file.real(a)? - file.real(b)?))?
            }
            Instr::MulF { d, a, b } | Instr::Mul { d, a, b, .. } => {
                file.set(d, Plain::Num(file.real(a)? * file.real(b)?))?
            }
            Instr::DivF { d, a, b } | Instr::Div { d, a, b, .. } => {
                file.set(d, Plain::Num(file.real(a)? / file.real(b)?))?
            }
            Instr::Binary { op, d, a, b } => file.set(d, binary(op, file.get(a)?, file.get(b)?)?)?,
            Instr::Unary { op, d, a } => {
                let value = match (op, file.get(a)?) {
                    (UnaryOp::Minus, Plain::Num(x)) => Plain::Num(-x),
                    (UnaryOp::Plus | UnaryOp::Transpose | UnaryOp::CTranspose, Plain::Num(x)) => Plain::Num(x),
                    (UnaryOp::Not, _) => Plain::Flag(!file.truth(a)?),
                    _ => return None,
                };
                file.set(d, value)?
            }
            Instr::Copy { d, s } | Instr::Move { d, s } => match file.get(s)? {
                Plain::Empty => return None,
                value => file.set(d, value)?,
            },
            Instr::Const { d, k } => file.set(d, Plain::of(code.constants.get(usize::from(k))?))?,
            Instr::Truth { d, a } => file.set(d, Plain::Flag(file.truth(a)?))?,
            Instr::Index1 { d, a, i } => match file.get(a)? {
                Plain::Other(v) => file.set(d, Plain::made(&index::get1(v, file.number(i)?)?)?)?,
                _ => return None,
            },
            Instr::Index2 { d, a, i, j } => match file.get(a)? {
                Plain::Other(v) => {
                    let value = index::get2(v, file.number(i)?, file.number(j)?)?;
                    file.set(d, Plain::made(&value)?)?
                }
                _ => return None,
            },
            Instr::LoadName { d, slot, site } => match file.get(slot)? {
                Plain::Empty => self.pure_call(code.sites.get(usize::from(site))?, file, d, 0)?,
                value => file.set(d, value)?,
            },
            Instr::NameApply {
                slot,
                site,
                base,
                argc,
                nout,
            } => {
                if !matches!(file.get(slot)?, Plain::Empty) {
                    return None;
                }
                return self.tail(code, file, (site, base, argc, nout));
            }
            Instr::Call { site, base, argc, nout } => return self.tail(code, file, (site, base, argc, nout)),
            other => return flow(file, other),
        }
        Some(Turn::Next)
    }

    /// A call whose value may be that of the whole formula.
    fn tail(&self, code: &Code, file: &mut File, (site, base, argc, nout): (u16, Reg, u8, u8)) -> Option<Turn> {
        if nout > 1 && nout != NOUT_OF_FRAME {
            return None;
        }
        self.pure_call(code.sites.get(usize::from(site))?, file, base, argc)?;
        Some(match nout {
            NOUT_OF_FRAME => Turn::Done(base),
            _ => Turn::Next,
        })
    }

    /// A pure function of real scalars, as the inner loop calls it.
    fn pure_call(&self, site: &CallSite, file: &mut File, at: Reg, argc: u8) -> Option<()> {
        let (index, epoch) = site.cache.get();
        if epoch != self.epoch {
            return None;
        }
        let Some(Target::Builtin(entry)) = self.targets.get(index as usize) else {
            return None;
        };
        let value = match (entry.builtin.scalar, argc) {
            (Scalar::One(f), 1) => Plain::Num(f(file.number(at)?)?),
            (Scalar::Two(f), 2) => Plain::Num(f(file.number(at)?, file.number(at + 1)?)?),
            (Scalar::Constant(f), 0) => Plain::made(&f())?,
            _ => return None,
        };
        file.set(at, value)
    }
}

/// Jumps and the end.
fn flow(file: &File, instr: Instr) -> Option<Turn> {
    let jump = |yes: bool, to: u32| if yes { Turn::Jump(to) } else { Turn::Next };
    Some(match instr {
        Instr::Jump { to } => Turn::Jump(to),
        Instr::JumpIfFalse { a, to } => jump(!file.truth(a)?, to),
        Instr::JumpIfTrue { a, to } => jump(file.truth(a)?, to),
        Instr::JumpUnless { cmp, a, b, to } | Instr::JumpUnlessF { cmp, a, b, to } => {
            let (x, y) = (file.real(a)?, file.real(b)?);
            let holds = match cmp {
                Compare::Lt => x < y,
                Compare::Le => x <= y,
                Compare::Gt => x > y,
                Compare::Ge => x >= y,
                Compare::Eq => x == y,
                Compare::Ne => x != y,
            };
            jump(!holds, to)
        }
        Instr::ReturnValue { a } => Turn::Done(a),
        _ => return None,
    })
}

fn binary<'a>(op: BinaryOp, a: Plain<'a>, b: Plain<'a>) -> Option<Plain<'a>> {
    match (a, b) {
        (Plain::Flag(x), Plain::Flag(y)) => match op {
            BinaryOp::And => Some(Plain::Flag(x && y)),
            BinaryOp::Or => Some(Plain::Flag(x || y)),
            _ => None,
        },
        (Plain::Num(x), Plain::Num(y)) => match op {
            BinaryOp::Lt => Some(Plain::Flag(x < y)),
            BinaryOp::Le => Some(Plain::Flag(x <= y)),
            BinaryOp::Gt => Some(Plain::Flag(x > y)),
            BinaryOp::Ge => Some(Plain::Flag(x >= y)),
            BinaryOp::Eq => Some(Plain::Flag(x == y)),
            BinaryOp::Ne => Some(Plain::Flag(x != y)),
            _ => match ops::binary(op, Value::Num(x), Value::Num(y)).ok()? {
                Outcome::Ready(value) => Plain::made(&value),
                Outcome::Job(_) => None,
            },
        },
        _ => None,
    }
}
