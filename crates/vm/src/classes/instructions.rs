//! Instructions that meet objects. Asked before the ordinary way, and only in a session that has linked a class.

use super::assign::{concerns, Rhs};
use super::index::is_partial;
use super::properties::element_class;
use crate::call::Called;
use crate::core::Vm;
use crate::dispatch::Leave;
use crate::frame::Pending;
use crate::seldom::Next;
use runmat_bytecode::{Code, Instr, Place, Reg, Segment};
use runmat_value::{Error, Result, Value};

impl Vm {
    fn object_in(&self, base: usize, r: Reg) -> bool {
        matches!(self.core.stack.get(base + usize::from(r)), Some(Some(Value::Object(_))))
    }

    /// Whether one of a call's arguments is an object.
    pub(crate) fn object_among(&self, at: Reg, argc: u8) -> bool {
        let base = self.core.top_frame().map_or(0, |f| f.base);
        (at..at + Reg::from(argc)).any(|r| self.object_in(base, r))
    }

    /// Indexing operations in a register that stands for a field's name.
    pub(crate) fn operations_at(&self, base: usize, r: Reg) -> Option<Vec<crate::assign::Step>> {
        match self.core.stack.get(base + usize::from(r)) {
            Some(Some(v @ Value::Object(_))) => super::steps_of_operations(v),
            _ => None,
        }
    }

    fn object_or_partial(&self, base: usize, r: Reg) -> bool {
        match self.core.stack.get(base + usize::from(r)) {
            Some(Some(Value::Object(_))) => true,
            Some(Some(v @ Value::Function(_))) => is_partial(v),
            _ => false,
        }
    }

    /// `None`: no object is concerned.
    #[allow(clippy::too_many_lines, reason = "one match over many instructions")]
    pub(crate) fn with_objects(
        &mut self,
        code: &Code,
        base: usize,
        pc: usize,
        instr: Instr,
    ) -> Result<Option<(usize, Option<Leave>)>> {
        match instr {
            Instr::Display { a, name } if self.object_in(base, a) => {
                let value = self.peek(code, base, a)?;
                let name = code.names.get(usize::from(name)).cloned().unwrap_or_default();
                let called = self.display_object(&name, value)?;
                self.shown_object(called, pc).map(Some)
            }
            Instr::Answer { a, place, silent } if self.object_in(base, a) => {
                let value = self.operand(code, base, a)?;
                self.answer_object(value, place, silent, pc).map(Some)
            }
            Instr::End { d, a, pos, count } if self.object_or_partial(base, a) => {
                let value = self.peek(code, base, a)?;
                let called = self.object_end(&value, usize::from(pos), usize::from(count))?;
                self.finish(base, called, d, 1).map(|l| Some((pc, l)))
            }
            Instr::Brace { d, a, base: from, argc } if self.object_or_partial(base, a) => {
                let args = self.take_args(code, base, from, argc)?;
                let value = self.peek(code, base, a)?;
                let called = self.object_brace(&value, args.into_vec(), 1)?;
                self.finish(base, called, d, 1).map(|l| Some((pc, l)))
            }
            Instr::ListBraceGet { d, a } if self.object_or_partial(base, a) => {
                let args = self.list_take()?;
                let value = self.peek(code, base, a)?;
                let called = self.object_brace(&value, args, 1)?;
                self.finish(base, called, d, 1).map(|l| Some((pc, l)))
            }
            Instr::ListBrace { a, base: from, argc } if self.object_or_partial(base, a) => {
                let args = self.take_args(code, base, from, argc)?;
                let value = self.peek(code, base, a)?;
                self.brace_list(base, pc, &value, args.into_vec()).map(Some)
            }
            Instr::ListBraceCell { a, cell } if self.object_or_partial(base, a) => {
                let args = self.cell_args(code, base, cell)?;
                let value = self.peek(code, base, a)?;
                self.brace_list(base, pc, &value, args.into_vec()).map(Some)
            }
            Instr::Range { d, base: at } if (at..at + 3).any(|r| self.object_in(base, r)) => {
                let lo = self.operand(code, base, at)?;
                let step = self.operand(code, base, at + 1)?;
                let hi = self.operand(code, base, at + 2)?;
                // The compiler writes a step of one where there is none.
                let step = Some(step).filter(|s| !matches!(s, Value::Num(x) if *x == 1.0));
                let called = self.object_range(lo, step, hi)?;
                self.finish(base, called, d, 1).map(|l| Some((pc, l)))
            }
            Instr::DynField { d, a, name } => match self.operations_at(base, name) {
                Some(steps) => {
                    let value = self.peek(code, base, a)?;
                    let called = self.read_steps(value, steps, 0, 1)?;
                    self.finish(base, called, d, 1).map(|l| Some((pc, l)))
                }
                None => Ok(None),
            },
            Instr::ListDynField { a, name } => match self.operations_at(base, name) {
                Some(steps) => {
                    let value = self.peek(code, base, a)?;
                    match self.read_steps(value, steps, 0, 1)? {
                        Called::Values(values) => {
                            values.into_iter().try_for_each(|v| self.list_push(v))?;
                            Ok(Some((pc, None)))
                        }
                        Called::Pushed => {
                            self.pend(base, Pending::List(1));
                            Ok(Some((pc, Some(Leave::Switch))))
                        }
                    }
                }
                None => Ok(None),
            },
            Instr::Horzcat { .. } | Instr::Vertcat { .. } | Instr::ListHorzcat { .. } | Instr::ListVertcat { .. } => {
                self.concatenate_objects(code, base, pc, instr)
            }
            Instr::Assign { .. }
            | Instr::Delete { .. }
            | Instr::AssignList { .. }
            | Instr::EndPath { .. }
            | Instr::TargetCount { .. } => self.place_objects(code, base, pc, instr),
            _ => Ok(None),
        }
    }

    /// Printing has no value; the instruction is done when it is.
    fn shown_object(&mut self, called: Called, pc: usize) -> Next {
        match called {
            Called::Values(_) => Ok((pc, None)),
            Called::Pushed => Ok((pc, Some(Leave::Switch))),
        }
    }

    fn answer_object(&mut self, value: Value, place: Place, silent: bool, pc: usize) -> Next {
        self.core.store_place(place, value.clone());
        if silent {
            return Ok((pc, None));
        }
        let called = self.display_object("ans", value)?;
        self.shown_object(called, pc)
    }

    fn concatenate_objects(
        &mut self,
        code: &Code,
        base: usize,
        pc: usize,
        instr: Instr,
    ) -> Result<Option<(usize, Option<Leave>)>> {
        let (d, parts, dim) = match instr {
            Instr::Horzcat { d, base: from, count } | Instr::Vertcat { d, base: from, count } => {
                if !(from..from + count).any(|r| self.object_in(base, r)) {
                    return Ok(None);
                }
                let parts = (from..from + count)
                    .map(|r| self.operand(code, base, r))
                    .collect::<Result<Vec<_>>>()?;
                (d, parts, usize::from(matches!(instr, Instr::Horzcat { .. })))
            }
            Instr::ListHorzcat { d } | Instr::ListVertcat { d } => {
                let mark = self.core.marks.last().copied().unwrap_or(0);
                if !self.core.list.iter().skip(mark).any(|v| matches!(v, Value::Object(_))) {
                    return Ok(None);
                }
                (
                    d,
                    self.list_take()?,
                    usize::from(matches!(instr, Instr::ListHorzcat { .. })),
                )
            }
            _ => return Ok(None),
        };
        let called = match <[Value; 1]>::try_from(parts) {
            Ok([only]) => super::chain::one(only)?,
            Err(parts) => self.object_concatenate(parts, dim)?,
        };
        self.finish(base, called, d, 1).map(|l| Some((pc, l)))
    }

    /// Stores, deletions and the measures of their targets.
    fn place_objects(
        &mut self,
        code: &Code,
        base: usize,
        pc: usize,
        instr: Instr,
    ) -> Result<Option<(usize, Option<Leave>)>> {
        let Some((place, path, from)) = target_of(instr) else {
            return Ok(None);
        };
        let path = code
            .paths
            .get(usize::from(path))
            .ok_or_else(|| Error::internal("no path"))?;
        if let (Instr::Assign { v, .. }, [Segment::Field(name)]) = (instr, path.as_slice()) {
            if self.set_quickly(code, base, place, name, v)? {
                return Ok(Some((pc, None)));
            }
        }
        let steps = self.steps(code, base, path, from)?.into_vec();
        let rhs = match instr {
            Instr::Assign { v, .. } => Some(self.peek(code, base, v)?),
            Instr::AssignList { .. } => {
                let mark = self.core.marks.last().copied().unwrap_or(0);
                self.core.list.get(mark).cloned()
            }
            _ => None,
        };
        if let Instr::EndPath { d, pos, count, .. } = instr {
            return self.end_of_object(base, pc, place, steps, d, pos, count);
        }
        let many = self.with_place(place, |slot| Ok(super::assign::elements_of(slot.as_ref(), &steps)))?;
        if let Instr::TargetCount { d, .. } = instr {
            return Ok(many.map(|indices| {
                self.set(base, d, Value::from(indices.len()));
                (pc, None)
            }));
        }
        if let (Instr::AssignList { .. }, Some(indices)) = (instr, many.filter(|i| i.len() != 1)) {
            let values = indices.iter().map(|_| self.list_next()).collect::<Result<Vec<_>>>()?;
            let pushed = self.assign_each(place, steps, indices, values)?;
            return Ok(Some((pc, pushed.then_some(Leave::Switch))));
        }
        let concerned = self.with_place(place, |slot| Ok(concerns(slot.as_ref(), &steps, rhs.as_ref())))?;
        if !concerned {
            return Ok(None);
        }
        let rhs = match instr {
            Instr::Delete { .. } => Rhs::Delete,
            Instr::AssignList { .. } => Rhs::Value(self.list_next()?),
            Instr::Assign { v, .. } if v >= code.first_temporary() => Rhs::Value(self.operand(code, base, v)?),
            _ => Rhs::Value(rhs.ok_or_else(|| Error::internal("no value"))?),
        };
        let pushed = self.assign_with_objects(place, steps, rhs)?;
        Ok(Some((pc, pushed.then_some(Leave::Switch))))
    }

    #[allow(clippy::too_many_arguments)] // The operands of one instruction.
    fn end_of_object(
        &mut self,
        base: usize,
        pc: usize,
        place: Place,
        steps: Vec<crate::assign::Step>,
        d: Reg,
        pos: u8,
        count: u8,
    ) -> Result<Option<(usize, Option<Leave>)>> {
        let concerned = self.with_place(place, |slot| {
            Ok(slot
                .as_ref()
                .is_some_and(|v| matches!(v, Value::Object(_)) || concerns(Some(v), &steps, None)))
        })?;
        if !concerned {
            return Ok(None);
        }
        let head = self
            .with_place(place, |slot| Ok(slot.clone()))?
            .unwrap_or_else(Value::empty);
        if let Some(end) = self.end_quickly(&head, &steps, usize::from(pos), usize::from(count)) {
            self.set(base, d, Value::Num(end));
            return Ok(Some((pc, None)));
        }
        let called = self.chain(
            move |vm| match steps.is_empty() {
                true => super::chain::one(head),
                false => vm.read_target(head, steps),
            },
            move |vm, values| match values.into_iter().next() {
                Some(v) => vm.object_end(&v, usize::from(pos), usize::from(count)),
                None => super::chain::one(Value::Num(0.0)),
            },
        )?;
        self.finish(base, called, d, 1).map(|l| Some((pc, l)))
    }

    /// The part of a target that an `end` in it measures.
    fn read_target(&mut self, head: Value, steps: Vec<crate::assign::Step>) -> Result<Called> {
        if let (Value::Object(o), Some(first)) = (&head, steps.first()) {
            if self.replaces(&element_class(o).clone(), first, true) {
                if let Some(called) = self.gathered(&head, &steps, 1)? {
                    return Ok(called);
                }
            }
        }
        self.read_steps(head, steps, 0, 1)
    }

    fn brace_list(&mut self, base: usize, pc: usize, value: &Value, args: Vec<Value>) -> Next {
        let called = match self.gathered_list(value, crate::assign::Step::Brace(args.clone().into()))? {
            Some(called) => called,
            None => self.object_brace(value, args, 1)?,
        };
        self.all_to_list(base, pc, called)
    }
}

/// Place, path and first subscript of an instruction that has a target.
fn target_of(instr: Instr) -> Option<(Place, u16, Reg)> {
    match instr {
        Instr::Assign { place, path, base, .. }
        | Instr::Delete { place, path, base }
        | Instr::AssignList { place, path, base }
        | Instr::EndPath { place, path, base, .. }
        | Instr::TargetCount { place, path, base, .. } => Some((place, path, base)),
        _ => None,
    }
}
