//! Operators off the fast path: operands are moved out of temporaries, long jobs become native activations.

use crate::core::{Core, Vm};
use crate::frame::{Activation, Native, Pending, Purpose};
use runmat_bytecode::{Code, Reg};
use runmat_spec::{Input, JobTask};
use runmat_value::ops::{self, BinaryOp, Outcome, UnaryOp};
use runmat_value::{Error, Result, Value};

/// Whether the instruction is done, or a frame was pushed that will deliver its result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Done,
    Pushed,
}

impl Vm {
    /// A register's value: moved out of a temporary, shared from a variable.
    pub fn operand(&mut self, code: &Code, base: usize, r: Reg) -> Result<Value> {
        let slot = self.core.stack.get_mut(base + usize::from(r));
        let value = match slot {
            Some(slot) if r >= code.first_temporary() => slot.take(),
            Some(slot) => slot.clone(),
            None => None,
        };
        value.ok_or_else(|| self.core.undefined(code, r))
    }

    pub fn binary(&mut self, code: &Code, base: usize, op: BinaryOp, d: Reg, a: Reg, b: Reg) -> Result<Step> {
        let fresh = code.first_temporary();
        let slots = self
            .core
            .stack
            .get_disjoint_mut([base + usize::from(a), base + usize::from(b)]);
        if let Ok([left, right]) = slots {
            if let Some(value) = ops::short_arrays(op, (left, a >= fresh || a == d), (right, b >= fresh)) {
                self.set(base, d, value);
                return Ok(Step::Done);
            }
        }
        let right = if a == b {
            self.peek(code, base, b)?
        } else {
            self.operand(code, base, b)?
        };
        // `x = x + y` may reuse the array of x, but only where the operation cannot fail: an error must leave x as it was.
        let left = if d == a && reusable(self.core.stack.get(base + usize::from(a)), &right) {
            self.core.stack.get_mut(base + usize::from(a)).and_then(Option::take)
        } else {
            None
        };
        let left = match left {
            Some(v) => v,
            None => self.operand(code, base, a)?,
        };
        if matches!(left, Value::Object(_)) || matches!(right, Value::Object(_)) {
            let called = self.object_binary(op, left, right)?;
            return self.step_of(base, called, d);
        }
        self.core.debt += (left.numel().max(right.numel()) as u64) >> 3;
        match ops::binary(op, left, right)? {
            Outcome::Ready(value) => {
                self.set(base, d, value);
                Ok(Step::Done)
            }
            Outcome::Job(job) => {
                self.push_job(Box::new(JobTask(job)), d);
                Ok(Step::Pushed)
            }
        }
    }

    /// The result of an operator that was a call.
    fn step_of(&mut self, base: usize, called: crate::call::Called, d: Reg) -> Result<Step> {
        Ok(match self.finish(base, called, d, 1)? {
            Some(_) => Step::Pushed,
            None => Step::Done,
        })
    }

    pub fn unary(&mut self, code: &Code, base: usize, op: UnaryOp, d: Reg, a: Reg) -> Result<Step> {
        let value = self.operand(code, base, a)?;
        if matches!(value, Value::Object(_)) {
            let called = self.object_unary(op, value)?;
            return self.step_of(base, called, d);
        }
        self.core.debt += (value.numel() as u64) >> 3;
        let result = ops::unary(op, value)?;
        self.set(base, d, result);
        Ok(Step::Done)
    }

    /// Leaves a long job as a native activation whose value goes to register `d`.
    pub fn push_job(&mut self, task: Box<JobTask>, d: Reg) {
        if let Some(frame) = self.core.top_frame_mut() {
            frame.pending = Pending::Registers { base: d, nout: 1 };
        }
        self.core.frames.push(Activation::Native(Box::new(Native {
            purpose: Purpose::Builtin,
            name: "",
            continuation: Some(task),
            input: Some(Input::Tick),
            nargout: 1,
            catches: false,
            captures: false,
        })));
    }

    pub fn set(&mut self, base: usize, d: Reg, value: Value) {
        if let Some(slot) = self.core.stack.get_mut(base + usize::from(d)) {
            *slot = Some(value);
        }
    }

    /// A register's value, shared.
    pub fn peek(&self, code: &Code, base: usize, r: Reg) -> Result<Value> {
        self.core
            .stack
            .get(base + usize::from(r))
            .cloned()
            .flatten()
            .ok_or_else(|| self.core.undefined(code, r))
    }
}

/// Real double arrays where the result has the left one's shape for certain, and is there at once: a run that is stopped in the
/// middle of a long operation must leave the variable as it was.
fn reusable(left: Option<&Option<Value>>, right: &Value) -> bool {
    match (left, right) {
        (Some(Some(Value::Double(x))), Value::Num(_)) => x.numel() < ops::LARGE,
        (Some(Some(Value::Double(x))), Value::Double(y)) => x.shape() == y.shape() && x.numel() < ops::LARGE,
        _ => false,
    }
}

impl Core {
    /// The error for a register without a value. A parameter that got no argument is named as MATLAB does.
    pub fn undefined(&self, code: &Code, r: Reg) -> Error {
        let place = Some(runmat_bytecode::Place::register(r));
        let given = self.top_frame().map_or(0, |f| f.nargin);
        match (code.params.iter().position(|p| p.place == place), code.variable(r)) {
            (Some(i), _) if i >= given => Error::not_enough_inputs(),
            (_, Some(name)) => Error::undefined(name),
            _ => Error::new(
                "MATLAB:unassignedOutputs",
                "One or more output arguments not assigned during call.",
            ),
        }
    }
}

/// Operators of two scalars that need no care.
#[inline(always)]
pub(crate) fn quick_binary(op: BinaryOp, x: f64, y: f64) -> Option<Value> {
    Some(match op {
        BinaryOp::Lt => Value::Bool(x < y),
        BinaryOp::Le => Value::Bool(x <= y),
        BinaryOp::Gt => Value::Bool(x > y),
        BinaryOp::Ge => Value::Bool(x >= y),
        BinaryOp::Eq => Value::Bool(x == y),
        BinaryOp::Ne => Value::Bool(x != y),
        _ => return None,
    })
}
