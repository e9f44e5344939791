//! Conditions, switch cases and the state of `for` loops.

use crate::core::Vm;
use runmat_bytecode::{Code, Compare, Reg};
use runmat_value::index::build;
use runmat_value::ops::{self, compare::isequal, BinaryOp};
use runmat_value::{Error, Result, Value};

impl Vm {
    pub fn truth(&self, code: &Code, base: usize, a: Reg) -> Result<bool> {
        match self.core.stack.get(base + usize::from(a)) {
            Some(Some(v)) => v.is_true(),
            _ => Err(self.core.undefined(code, a)),
        }
    }

    /// The operand of && or ||: it must be a scalar.
    pub fn scalar_truth(&self, code: &Code, base: usize, a: Reg) -> Result<bool> {
        match self.core.stack.get(base + usize::from(a)) {
            Some(Some(v)) if v.numel() == 1 && (v.is_arithmetic() || matches!(v, Value::Object(_))) => v.is_true(),
            Some(Some(_)) => Err(Error::new(
                "MATLAB:nonLogicalConditional",
                "Operands to the logical AND (&&) and OR (||) operators must be convertible to logical scalar values.",
            )),
            _ => Err(self.core.undefined(code, a)),
        }
    }

    /// `None`: a method was called that decides whether to jump to `to`.
    pub fn holds(&mut self, code: &Code, base: usize, cmp: Compare, a: Reg, b: Reg, to: u32) -> Result<Option<bool>> {
        let (left, right) = (self.peek(code, base, a)?, self.peek(code, base, b)?);
        let op = match cmp {
            Compare::Lt => BinaryOp::Lt,
            Compare::Le => BinaryOp::Le,
            Compare::Gt => BinaryOp::Gt,
            Compare::Ge => BinaryOp::Ge,
            Compare::Eq => BinaryOp::Eq,
            Compare::Ne => BinaryOp::Ne,
        };
        if matches!(left, Value::Object(_)) || matches!(right, Value::Object(_)) {
            return self.decide(to, |vm| vm.object_binary(op, left, right));
        }
        ops::binary_now(op, left, right)?.is_true().map(Some)
    }

    /// A text matches an equal text, a number an equal number, a cell if one of its elements does. Empty numeric values match nothing.
    /// `None`: a method was called that decides whether to jump to `to`.
    pub fn matches_case(&mut self, code: &Code, base: usize, subject: Reg, case: Reg, to: u32) -> Result<Option<bool>> {
        let (subject, case) = (self.peek(code, base, subject)?, self.peek(code, base, case)?);
        if self.core.classes.used {
            if let Some(decided) = self.matches_object(&subject, &case, to)? {
                return Ok(decided);
            }
        }
        let matched = match &case {
            Value::Cell(items) => items
                .data()
                .iter()
                .try_fold(false, |m, c| Ok(m || matches_one(&subject, c)?)),
            one => matches_one(&subject, one),
        }?;
        Ok(Some(matched))
    }

    /// Begins a loop over lo:step:hi in base..base+3. True when there is a first turn. Scalars of class double are counted without an
    /// array: the state is then [lo, step, count, k, last]; anything else becomes [range, k] as in `for_each`.
    pub fn for_range(&mut self, code: &Code, base: usize, at: Reg, var: Reg) -> Result<bool> {
        let (lo, step, hi) = (
            self.peek(code, base, at)?,
            self.peek(code, base, at + 1)?,
            self.peek(code, base, at + 2)?,
        );
        if let (Value::Num(l), Value::Num(s), Value::Num(h)) = (&lo, &step, &hi) {
            if let Some((count, last)) = build::counted(*l, *s, *h) {
                if count < 1.0 {
                    self.set(base, var, build::range(&lo, &step, &hi)?);
                    return Ok(false);
                }
                for (i, x) in [*l, *s, count, 0.0, last].into_iter().enumerate() {
                    self.set(base, at + i as Reg, Value::Num(x));
                }
                self.set(base, var, Value::Num(*l));
                return Ok(true);
            }
        }
        let range = build::range(&lo, &step, &hi)?;
        self.set(base, at, range);
        self.begin_each(code, base, at, var)
    }

    pub fn for_range_next(&mut self, code: &Code, base: usize, at: Reg, var: Reg) -> Result<bool> {
        let n = |r: Reg| match self.core.stack.get(base + usize::from(r)) {
            Some(Some(Value::Num(x))) => Some(*x),
            _ => None,
        };
        match (n(at), n(at + 1), n(at + 2), n(at + 3), n(at + 4)) {
            (Some(lo), Some(step), Some(count), Some(k), Some(last)) => {
                let k = k + 1.0;
                if k >= count {
                    return Ok(false);
                }
                self.set(base, at + 3, Value::Num(k));
                self.set(base, var, Value::Num(build::element(lo, step, count, last, k)));
                Ok(true)
            }
            _ => self.for_each_next(code, base, at, var),
        }
    }

    /// Begins a loop over the columns of a value.
    /// `None`: its columns are gathered first; the instruction runs again.
    pub fn for_each(&mut self, code: &Code, base: usize, at: Reg, var: Reg) -> Result<Option<bool>> {
        if self.core.classes.used && self.gather_columns(base, at)? {
            return Ok(None);
        }
        self.begin_each(code, base, at, var).map(Some)
    }

    fn begin_each(&mut self, code: &Code, base: usize, at: Reg, var: Reg) -> Result<bool> {
        self.set(base, at + 1, Value::Num(0.0));
        // A range that is stored after all shares its registers with counted ones: this one must not look like a counter.
        if let Ok(Value::Num(x)) = self.peek(code, base, at) {
            self.set(
                base,
                at,
                Value::Double(std::rc::Rc::new(runmat_value::Array::scalar(x))),
            );
        }
        if self.columns(code, base, at)? == 0 {
            let value = self.peek(code, base, at)?;
            let gathered = crate::classes::columns_of(&value).is_some();
            self.set(base, var, if gathered { Value::empty() } else { value });
            return Ok(false);
        }
        let value = self.peek(code, base, at)?;
        let first = match crate::classes::columns_of(&value) {
            Some(columns) => columns.first().cloned().unwrap_or_else(Value::empty),
            None => build::column(&value, 0)?,
        };
        self.set(base, var, first);
        Ok(true)
    }

    pub fn for_each_next(&mut self, code: &Code, base: usize, at: Reg, var: Reg) -> Result<bool> {
        let k = match self.peek(code, base, at + 1)? {
            Value::Num(k) => k as usize + 1,
            _ => return Err(Error::internal("a loop lost its counter")),
        };
        if k >= self.columns(code, base, at)? {
            return Ok(false);
        }
        self.set(base, at + 1, Value::Num(k as f64));
        let next = match self.core.stack.get(base + usize::from(at)) {
            Some(Some(value)) => match crate::classes::columns_of(value) {
                Some(columns) => columns.get(k).cloned().unwrap_or_else(Value::empty),
                None => build::column(value, k)?,
            },
            _ => return Err(Error::internal("a loop lost its value")),
        };
        self.set(base, var, next);
        Ok(true)
    }

    /// Turns of a loop over a value: its columns as a matrix. Values that are no arrays make one turn.
    fn columns(&self, code: &Code, base: usize, at: Reg) -> Result<usize> {
        match self.core.stack.get(base + usize::from(at)) {
            Some(Some(Value::Map(_))) => Ok(1),
            Some(Some(v @ Value::Function(_))) => Ok(crate::classes::columns_of(v).map_or(1, |c| c.len())),
            Some(Some(v)) => {
                let shape = v.shape();
                Ok(if shape.rows() == 0 && shape.numel() == 0 && shape.cols() == 0 {
                    0
                } else {
                    shape.dims()[1..].iter().product()
                })
            }
            _ => Err(self.core.undefined(code, at)),
        }
    }
}

fn matches_one(subject: &Value, case: &Value) -> Result<bool> {
    match (subject.as_text_units(), case.as_text_units()) {
        (Some(s), Some(c)) => return Ok(s == c),
        (None, None) => {}
        // A number and a text never match, but a char is no number here.
        _ => return Ok(false),
    }
    if subject.is_empty() && case.is_empty() {
        return Ok(subject.is_arithmetic() && case.is_arithmetic());
    }
    if subject.is_empty() || case.is_empty() || !subject.is_arithmetic() || !case.is_arithmetic() {
        return Ok(false);
    }
    if case.numel() == 1 && subject.numel() == 1 {
        return isequal(subject, case, false);
    }
    Ok(false)
}
