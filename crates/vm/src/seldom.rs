//! The instructions that the inner loop hands on: names that may be functions, contents, fields, lists, targets, handles, errors.

use crate::call::Called;
use crate::core::Vm;
use crate::dispatch::Leave;
use crate::frame::{Handler, Module};
use crate::workspace::new_cell;
use runmat_bytecode::{Code, Instr, Reg};
use runmat_spec::Args;
use runmat_value::index::build;
use runmat_value::{index, Array, Error, Result, Value};
use std::rc::Rc;

/// Where execution goes on, and why the loop has to leave the frame, if it has to.
pub(crate) type Next = Result<(usize, Option<Leave>)>;

impl Vm {
    /// `pc` already points behind the instruction.
    #[allow(clippy::too_many_lines, reason = "one match over many instructions")]
    pub(crate) fn seldom(&mut self, module: &Rc<Module>, code: &Code, base: usize, pc: usize, instr: Instr) -> Next {
        self.save(pc);
        if self.core.classes.used {
            if self.run_dying() {
                return Ok((pc - 1, Some(Leave::Switch)));
            }
            if let Some(next) = self.with_objects(code, base, pc, instr)? {
                return Ok(next);
            }
        }
        match instr {
            Instr::LoadName { .. }
            | Instr::NameApply { .. }
            | Instr::Apply { .. }
            | Instr::FieldApply { .. }
            | Instr::DynFieldApply { .. }
            | Instr::ListFieldApply { .. }
            | Instr::ListFieldApplyN { .. }
            | Instr::Field { .. }
            | Instr::DynField { .. } => self.access(module, code, base, pc, instr),
            Instr::ListBegin
            | Instr::ListPush { .. }
            | Instr::ListBrace { .. }
            | Instr::ListBraceCell { .. }
            | Instr::ListField { .. }
            | Instr::ListDynField { .. }
            | Instr::ListToCell { .. }
            | Instr::ListHorzcat { .. }
            | Instr::ListVertcat { .. }
            | Instr::ListNext { .. }
            | Instr::ListBraceGet { .. }
            | Instr::ListAnswer { .. }
            | Instr::ListEnd => self.list_step(code, base, pc, instr),
            Instr::ListApply { .. }
            | Instr::ListNameApply { .. }
            | Instr::ListCall { .. }
            | Instr::ListCallN { .. }
            | Instr::ListApplyN { .. }
            | Instr::ListApplyCell { .. }
            | Instr::ListCallCell { .. } => self.list_call(module, code, base, pc, instr),
            Instr::PeekPlace { .. }
            | Instr::PeekOption { .. }
            | Instr::FitArgument { .. }
            | Instr::InvalidArgument { .. } => self.argument_step(code, base, instr).map(|()| (pc, None)),
            Instr::Return | Instr::ReturnValue { .. } => self.leave_frame(code, base, pc, instr),
            Instr::Display { a, name } => {
                let value = self.core.stack.get(base + usize::from(a)).cloned().flatten();
                let name = code.names.get(usize::from(name)).cloned().unwrap_or_default();
                let pushed = value.is_some_and(|v| self.show(&name, &v));
                self.shown(pc, pushed)
            }
            Instr::Answer { a, place, silent } => {
                let value = self.core.stack.get_mut(base + usize::from(a)).and_then(Option::take);
                let pushed = value.is_some_and(|v| self.answer(v, place, silent));
                self.shown(pc, pushed)
            }
            Instr::Raise { k } => {
                let text = code
                    .constants
                    .get(usize::from(k))
                    .and_then(Value::as_text)
                    .unwrap_or_default();
                let (identifier, message) = text.split_once('\n').unwrap_or(("RunMat:Internal", &text));
                Err(Error::new(identifier.to_string(), message))
            }
            other => self
                .simple(code, base, other)
                .map(|target| (target.unwrap_or(pc), None)),
        }
    }

    /// A flood of output, or a large value that is printed in slices, ends the slice.
    fn shown(&mut self, pc: usize, pushed: bool) -> Next {
        Ok((pc, pushed.then_some(Leave::Switch)))
    }

    fn leave_frame(&mut self, code: &Code, base: usize, pc: usize, instr: Instr) -> Next {
        if let Instr::ReturnValue { a } = instr {
            let value = self.operand(code, base, a);
            // An anonymous function whose call gave nothing returns nothing.
            let values = match value {
                Ok(v) => [v].into_iter().collect(),
                Err(_) if self.wanted(runmat_bytecode::NOUT_OF_FRAME) == 0 => Default::default(),
                Err(e) => return Err(e),
            };
            self.core.pop_code();
            self.deliver(values)?;
        } else {
            self.return_from_frame()?;
        }
        Ok((pc, Some(Leave::Popped)))
    }

    /// Instructions that neither call nor wait. A jump target for `Try`'s kin would be returned; none of them jumps.
    #[allow(clippy::too_many_lines, reason = "one match over many instructions")]
    fn simple(&mut self, code: &Code, base: usize, instr: Instr) -> Result<Option<usize>> {
        match instr {
            Instr::LoadCell { d, cell } => {
                let value = self
                    .core
                    .top_frame()
                    .and_then(|f| f.cell(usize::from(cell)))
                    .and_then(|c| c.borrow().clone());
                let name = code
                    .cells
                    .get(usize::from(cell))
                    .map(|(n, _)| n.clone())
                    .unwrap_or_default();
                let value = value.ok_or_else(|| Error::undefined(&name))?;
                self.set(base, d, value);
            }
            Instr::StoreCell { cell, s } => {
                let value = self.operand(code, base, s)?;
                if let Some(c) = self.core.top_frame().and_then(|f| f.cell(usize::from(cell))) {
                    *c.borrow_mut() = Some(value);
                }
            }
            Instr::BindGlobal { cell } => self.bind_global(code, usize::from(cell)),
            Instr::BindPersistent { cell } => self.bind_persistent(usize::from(cell)),
            Instr::Range { d, base: at } => {
                let ends = [
                    self.operand(code, base, at)?,
                    self.operand(code, base, at + 1)?,
                    self.operand(code, base, at + 2)?,
                ];
                let range = build::range(&ends[0], &ends[1], &ends[2])?;
                self.core.debt += (range.numel() as u64) >> 3;
                self.set(base, d, range);
            }
            Instr::End { d, a, pos, count } => {
                let value = self.peek(code, base, a)?;
                if matches!(value, Value::Function(_)) {
                    return Err(Error::new(
                        "MATLAB:index:endOfFunction",
                        "END cannot be used in the arguments of a function handle.",
                    ));
                }
                self.set(
                    base,
                    d,
                    Value::Num(index::end_index(&value, usize::from(pos), usize::from(count)) as f64),
                );
            }
            Instr::EndPath {
                d,
                place,
                path,
                base: from,
                pos,
                count,
            } => {
                let end = self.end_of_path(code, base, place, usize::from(path), from, (pos, count))?;
                self.set(base, d, Value::Num(end));
            }
            Instr::Brace { d, a, base: from, argc } => {
                let quick = match (
                    self.core.stack.get(base + usize::from(a)),
                    argc,
                    self.core.stack.get(base + usize::from(from)),
                ) {
                    (Some(Some(c)), 1, Some(Some(Value::Num(i)))) => index::brace_get1(c, *i),
                    _ => None,
                };
                let value = match quick {
                    Some(v) => v,
                    None => {
                        let args = self.take_args(code, base, from, argc)?;
                        self.brace_one(code, base, a, &args)?
                    }
                };
                self.set(base, d, value);
            }
            Instr::Assign {
                place,
                path,
                base: from,
                v,
            } => {
                let value = self.peek(code, base, v)?;
                self.assign_path(code, base, place, usize::from(path), from, value)?;
            }
            Instr::Delete {
                place,
                path,
                base: from,
            } => self.delete_path(code, base, place, usize::from(path), from)?,
            Instr::TargetCount {
                d,
                place,
                path,
                base: from,
            } => {
                let n = self.target_count(code, base, place, usize::from(path), from)?;
                self.set(base, d, Value::Num(n));
            }
            Instr::AssignList {
                place,
                path,
                base: from,
            } => self.assign_list(code, base, place, usize::from(path), from)?,
            Instr::Horzcat { d, base: from, count } => self.concatenate(code, base, d, from, count, true)?,
            Instr::Vertcat { d, base: from, count } => self.concatenate(code, base, d, from, count, false)?,
            Instr::CellRow { d, base: from, count } => {
                let items = self.take_many(code, base, from, count)?;
                self.set(base, d, Value::Cell(Rc::new(Array::row(items))));
            }
            Instr::MakeHandle { d, template } => {
                let handle = self.make_handle(usize::from(template))?;
                self.set(base, d, handle);
            }
            Instr::BoundHandle { d, a, name } => {
                let object = self.peek(code, base, a)?;
                let handle = crate::classes::bound(code, a, object, &code.names[usize::from(name)]);
                self.set(base, d, handle);
            }
            Instr::NamedHandle { d, site } => {
                let handle = self.named_handle(&code.sites[usize::from(site)])?;
                self.set(base, d, handle);
            }
            Instr::Try { to } => {
                let (list, marks) = (self.core.list.len(), self.core.marks.len());
                if let Some(rare) = self.core.top_rare() {
                    rare.handlers.push(Handler {
                        target: to,
                        list,
                        marks,
                    });
                }
            }
            Instr::EndTry => {
                if let Some(rare) = self.core.top_rare() {
                    rare.handlers.pop();
                }
            }
            Instr::Caught { d } => {
                let caught = self.core.top_rare().and_then(|r| r.caught.take());
                let error = caught.ok_or_else(|| Error::internal("nothing was caught"))?;
                self.set(base, d, crate::classes::caught(error));
            }
            _ => {}
        }
        Ok(None)
    }

    fn take_many(&mut self, code: &Code, base: usize, from: Reg, count: u16) -> Result<Vec<Value>> {
        (from..from + count).map(|r| self.operand(code, base, r)).collect()
    }

    fn concatenate(&mut self, code: &Code, base: usize, d: Reg, from: Reg, count: u16, across: bool) -> Result<()> {
        if self.append_in_place(code, base, d, from, count, across)? {
            return Ok(());
        }
        let parts = self.take_many(code, base, from, count)?;
        let value = if across {
            build::horzcat(&parts)?
        } else {
            build::vertcat(&parts)?
        };
        self.core.debt += (value.numel() as u64) >> 3;
        self.set(base, d, value);
        Ok(())
    }

    fn bind_global(&mut self, code: &Code, cell: usize) {
        let Some(name) = code.cells.get(cell).map(|(n, _)| n.clone()) else {
            return;
        };
        let global = self
            .core
            .globals
            .entry(name)
            .or_insert_with(|| new_cell(Some(Value::empty())))
            .clone();
        if global.borrow().is_none() {
            *global.borrow_mut() = Some(Value::empty());
        }
        if let Some(rare) = self.core.top_rare() {
            if let Some(slot) = rare.cells.get_mut(cell) {
                *slot = global;
            }
            rare.env = None;
        }
    }

    fn bind_persistent(&mut self, cell: usize) {
        let Some(frame) = self.core.top_frame() else { return };
        let key = (frame.function.module.id, frame.function.code, cell as u16);
        let kept = self
            .core
            .persistents
            .entry(key)
            .or_insert_with(|| new_cell(Some(Value::empty())))
            .clone();
        if let Some(rare) = self.core.top_rare() {
            if let Some(slot) = rare.cells.get_mut(cell) {
                *slot = kept;
            }
            rare.env = None;
        }
    }

    /// Names that may be functions, handles, fields.
    fn access(&mut self, module: &Rc<Module>, code: &Code, base: usize, pc: usize, instr: Instr) -> Next {
        match instr {
            Instr::LoadName { d, slot, site } => {
                if let Some(value) = self.core.stack.get(base + usize::from(slot)).cloned().flatten() {
                    self.set(base, d, value);
                    return Ok((pc, None));
                }
                let Some(callee) = self.callee(module, &code.sites[usize::from(site)])? else {
                    return Ok((pc - 1, Some(Leave::Switch)));
                };
                let called = self.call(callee, Args::new(), 1)?;
                self.finish(base, called, d, 1).map(|l| (pc, l))
            }
            Instr::NameApply {
                slot,
                site,
                base: at,
                argc,
                nout,
            } => {
                if self
                    .core
                    .stack
                    .get(base + usize::from(slot))
                    .is_some_and(Option::is_some)
                {
                    return self.apply(code, base, pc, slot, at, argc, nout);
                }
                let Some(callee) = self.callee(module, &code.sites[usize::from(site)])? else {
                    return Ok((pc - 1, Some(Leave::Switch)));
                };
                let args = self.take_args(code, base, at, argc)?;
                let nargout = self.wanted(nout);
                let called = self.call(callee, args, nargout)?;
                self.finish(base, called, at, nout).map(|l| (pc, l))
            }
            Instr::Apply {
                a,
                base: at,
                argc,
                nout,
            } => self.apply(code, base, pc, a, at, argc, nout),
            other => self.access_field(code, base, pc, other),
        }
    }

    /// Fields, and what is applied to them.
    fn access_field(&mut self, code: &Code, base: usize, pc: usize, instr: Instr) -> Next {
        match instr {
            Instr::ListFieldApplyN { .. } => self.apply_field_to_list(code, base, pc, instr),
            Instr::Field { d, a, name } => {
                let name = code.names[usize::from(name)].clone();
                if let Some(Some(value)) = self.core.stack.get(base + usize::from(a)) {
                    if let Some(field) = index::field_get(value, &name) {
                        let field = field.clone();
                        self.set(base, d, field);
                        return Ok((pc, None));
                    }
                }
                self.field_step(code, base, pc, d, a, &name)
            }
            Instr::DynField { d, a, name } => {
                let name = self.field_name(code, base, name)?;
                self.field_step(code, base, pc, d, a, &name)
            }
            _ => self.apply_to_field(code, base, pc, instr),
        }
    }

    /// `a.name(args)` in its forms.
    fn apply_to_field(&mut self, code: &Code, base: usize, pc: usize, instr: Instr) -> Next {
        match instr {
            Instr::FieldApply {
                a,
                name,
                base: at,
                argc,
                nout,
            } => {
                let value = self.peek(code, base, a)?;
                let name = code.names[usize::from(name)].clone();
                let take = |vm: &mut Vm| vm.take_args(code, base, at, argc);
                if let Some(next) = self.apply_field_of_object(code, base, pc, &value, &name, take, at, nout)? {
                    return Ok(next);
                }
                let args = self.take_args(code, base, at, argc)?;
                let nargout = self.wanted(nout);
                let called = self.field_apply(&value, &name, args, nargout)?;
                self.finish(base, called, at, nout).map(|l| (pc, l))
            }
            Instr::DynFieldApply {
                a,
                name,
                base: at,
                argc,
                nout,
            } => {
                let name = self.field_name(code, base, name)?;
                let value = self.peek(code, base, a)?;
                let take = |vm: &mut Vm| vm.take_args(code, base, at, argc);
                if let Some(next) = self.apply_field_of_object(code, base, pc, &value, &name, take, at, nout)? {
                    return Ok(next);
                }
                let args = self.take_args(code, base, at, argc)?;
                let nargout = self.wanted(nout);
                let called = self.field_apply(&value, &name, args, nargout)?;
                self.finish(base, called, at, nout).map(|l| (pc, l))
            }
            Instr::ListFieldApply { a, name, d, nout } => {
                let value = self.peek(code, base, a)?;
                let name = code.names[usize::from(name)].clone();
                let take = |vm: &mut Vm| vm.list_args();
                if let Some(next) = self.apply_field_of_object(code, base, pc, &value, &name, take, d, nout)? {
                    return Ok(next);
                }
                let args = self.list_args()?;
                let nargout = self.wanted(nout);
                let called = self.field_apply(&value, &name, args, nargout)?;
                self.finish(base, called, d, nout).map(|l| (pc, l))
            }
            _ => Err(Error::internal("not an access")),
        }
    }

    fn field_step(&mut self, code: &Code, base: usize, pc: usize, d: Reg, a: Reg, name: &str) -> Next {
        if let Some(next) = self.field_of_object(code, base, pc, a, name, d)? {
            return Ok(next);
        }
        let value = self.peek(code, base, a)?;
        match self.field_all(&value, name)? {
            Called::Values(values) if values.len() != 1 => Err(Error::new(
                "MATLAB:index:expected_one_output_from_intermediate_indexing",
                format!(
                    "Expected one output from a curly brace or dot indexing expression, but there were {} results.",
                    values.len()
                ),
            )),
            called => self.finish(base, called, d, 1).map(|l| (pc, l)),
        }
    }

    #[allow(clippy::too_many_arguments)] // The operands of one instruction.
    fn apply(&mut self, code: &Code, base: usize, pc: usize, a: Reg, at: Reg, argc: u8, nout: u8) -> Next {
        let value = self.peek(code, base, a)?;
        let args = self.take_args(code, base, at, argc)?;
        if !matches!(value, Value::Function(_) | Value::Object(_)) {
            if nout > 1 && nout != runmat_bytecode::NOUT_OF_FRAME {
                return Err(Error::too_many_outputs());
            }
            let result = if args.is_empty() {
                value
            } else {
                self.index_value(&value, &args)?
            };
            drop(args);
            self.set(base, at, result);
            return Ok((pc, None));
        }
        let nargout = self.wanted(nout);
        let called = self.call_value(value, args, nargout)?;
        self.finish(base, called, at, nout).map(|l| (pc, l))
    }
}
