//! Expressions that are values: constants, operators, ranges, matrices, cells.

use super::{EndOwner, Lowered, Lowerer};
use crate::scope::Meaning;
use runmat_bytecode::{Instr, Reg};
use runmat_syntax::ast::{BinaryOp, ExprId, ExprKind, IntegerClass, PostfixOp, UnaryOp};
use runmat_text::Diagnostic;
use runmat_value::{ops, Array, Complex, Shape, Value};
use std::rc::Rc;

/// Identifier and message of an `end` that has no index around it.
const END_OUTSIDE: (&str, &str) = (
    "MATLAB:m_end_outside_index",
    "The END operator must be used within an array index expression.",
);

/// Rows of a literal with more elements than this are gathered in a list, not in registers.
const WIDEST_ROW: usize = 500;

impl Lowerer<'_, '_> {
    /// A register that holds the value: the variable's or constant's own where there is one.
    pub(crate) fn expr(&mut self, id: ExprId) -> Lowered<Reg> {
        match &self.ast().expr(id).kind {
            ExprKind::Number(x) => {
                if let Some(r) = self.b.number_register(*x) {
                    return Ok(r);
                }
            }
            ExprKind::Name(n) => {
                if let Meaning::Variable(place) = self.scope.meaning(*n) {
                    if let Ok(r) = place.split() {
                        return Ok(r);
                    }
                }
            }
            ExprKind::Paren { .. } | ExprKind::Brace { .. } | ExprKind::Field { .. } | ExprKind::DynField { .. } => {
                return self.chain(id, 1);
            }
            _ => {}
        }
        let d = self.b.temp()?;
        self.expr_to(id, d)?;
        Ok(d)
    }

    /// Puts the value into `d`, which is written by the last instruction only: an error before it leaves `d` as it was.
    pub(crate) fn expr_to(&mut self, id: ExprId, d: Reg) -> Lowered<()> {
        let (ast, mark) = (self.ast(), self.b.mark());
        let expr = ast.expr(id);
        self.at(expr.span);
        match &expr.kind {
            ExprKind::Number(x) => match self.b.number_register(*x) {
                Some(s) => self.emit_copy(d, s),
                None => self.constant(d, Value::Num(*x)),
            },
            ExprKind::Imaginary(x) => self.constant(d, Value::from(Array::scalar(Complex { re: 0.0, im: *x }))),
            ExprKind::Integer { class, bits } => self.constant(d, integer(*class, *bits)),
            ExprKind::Char(text) => self.constant(d, Value::char_row(text)),
            ExprKind::String(text) => self.constant(d, Value::string(text)),
            ExprKind::Colon => self.constant(d, Value::char_row(":")),
            ExprKind::Name(n) => self.name_to(*n, d)?,
            ExprKind::End => self.end_to(d)?,
            ExprKind::Range { lo, step, hi } => {
                let base = self.range(*lo, *step, *hi)?;
                self.at(expr.span);
                self.b.emit(Instr::Range { d, base });
            }
            ExprKind::Unary { op, operand } => self.unary(*op, *operand, d)?,
            ExprKind::Postfix { op, operand } => {
                let a = self.expr(*operand)?;
                let op = if *op == PostfixOp::CTranspose {
                    ops::UnaryOp::CTranspose
                } else {
                    ops::UnaryOp::Transpose
                };
                self.at(expr.span);
                self.b.emit(Instr::Unary { op, d, a });
            }
            ExprKind::Binary { .. } => self.binary_spine(id, d)?,
            ExprKind::ShortCircuit { and, .. } => self.short_circuit(id, *and, d)?,
            ExprKind::Paren { .. } | ExprKind::Brace { .. } | ExprKind::Field { .. } | ExprKind::DynField { .. } => {
                let s = self.chain(id, 1)?;
                self.emit_copy(d, s);
            }
            ExprKind::Matrix(rows) => self.matrix(rows, d)?,
            ExprKind::CellArray(rows) => self.cell(rows, d)?,
            ExprKind::Anonymous { params, body } => self.anonymous(id, params, *body, d)?,
            ExprKind::Handle(path) => self.handle_to(path, d)?,
            ExprKind::MetaClass(path) => self.meta_to(path, d)?,
            ExprKind::SuperCall { .. } => {
                return Err(Diagnostic::error(
                    "MATLAB:class:InvalidSuperCall",
                    "A method of a superclass can only be called in a method of a class.",
                    expr.span,
                ))
            }
            ExprKind::Error => {
                return Err(Diagnostic::error(
                    "MATLAB:m_invalid_expression",
                    "Invalid expression.",
                    expr.span,
                ))
            }
        }
        self.b.release(mark);
        Ok(())
    }

    pub(crate) fn constant(&mut self, d: Reg, value: Value) {
        let k = self.b.constant(value);
        self.b.emit(Instr::Const { d, k });
    }

    /// Moves out of temporaries, copies variables; nothing when source and target are one.
    pub(crate) fn emit_copy(&mut self, d: Reg, s: Reg) {
        if d == s {
            return;
        }
        let temporary = s >= self.b.code.first_temporary();
        self.b.emit(if temporary {
            Instr::Move { d, s }
        } else {
            Instr::Copy { d, s }
        });
    }

    fn name_to(&mut self, n: runmat_syntax::ast::NameId, d: Reg) -> Lowered<()> {
        match self.scope.meaning(n) {
            Meaning::Variable(place) => match place.split() {
                Ok(s) => self.emit_copy(d, s),
                Err(cell) => {
                    self.b.emit(Instr::LoadCell { d, cell });
                }
            },
            Meaning::Either(slot) => {
                let site = self.site(self.name(n));
                self.b.emit(Instr::LoadName { d, slot, site });
            }
            Meaning::Function => {
                let site = self.site(self.name(n));
                let base = self.b.temp()?;
                self.b.emit(Instr::Call {
                    site,
                    base,
                    argc: 0,
                    nout: 1,
                });
                self.emit_copy(d, base);
            }
        }
        Ok(())
    }

    fn end_to(&mut self, d: Reg) -> Lowered<()> {
        let mut pending = Vec::new();
        let mut owners = self.ends.clone();
        loop {
            match owners.pop() {
                Some(EndOwner::Value { register, pos, count }) => {
                    self.b.emit(Instr::End {
                        d,
                        a: register,
                        pos,
                        count,
                    });
                    break;
                }
                Some(EndOwner::Path {
                    place,
                    path,
                    base,
                    pos,
                    count,
                }) => {
                    self.b.emit(Instr::EndPath {
                        d,
                        place,
                        path,
                        base,
                        pos,
                        count,
                    });
                    break;
                }
                Some(EndOwner::Maybe { register, pos, count }) => {
                    // Defined: measure it and jump out. Undefined: a function's argument, so look further out.
                    let skip = self.b.emit(Instr::JumpIfDefined { a: register, to: 0 });
                    pending.push((skip, register, pos, count));
                }
                None if pending.is_empty() => {
                    return Err(Diagnostic::error(END_OUTSIDE.0, END_OUTSIDE.1, self.b.span));
                }
                None => {
                    let text = format!("{}\n{}", END_OUTSIDE.0, END_OUTSIDE.1);
                    let k = self.b.constant(Value::char_row(&text));
                    self.b.emit(Instr::Raise { k });
                    break;
                }
            }
        }
        let mut exits = Vec::new();
        while let Some((skip, register, pos, count)) = pending.pop() {
            exits.push(self.b.emit(Instr::Jump { to: 0 }));
            self.b.patch(skip);
            self.b.emit(Instr::End {
                d,
                a: register,
                pos,
                count,
            });
        }
        exits.into_iter().for_each(|e| self.b.patch(e));
        Ok(())
    }

    /// lo, step, hi in three registers (two more are free for a loop's state).
    pub(crate) fn range(&mut self, lo: ExprId, step: Option<ExprId>, hi: ExprId) -> Lowered<Reg> {
        let base = self.b.temps(5)?;
        self.expr_to(lo, base)?;
        match step {
            Some(step) => self.expr_to(step, base + 1)?,
            None => self.constant(base + 1, Value::Num(1.0)),
        }
        self.expr_to(hi, base + 2)?;
        Ok(base)
    }

    fn unary(&mut self, op: UnaryOp, operand: ExprId, d: Reg) -> Lowered<()> {
        if let (UnaryOp::Minus, ExprKind::Number(x)) = (op, &self.ast().expr(operand).kind) {
            self.constant(d, Value::Num(-x));
            return Ok(());
        }
        let span = self.b.span;
        let a = self.expr(operand)?;
        let op = match op {
            UnaryOp::Plus => ops::UnaryOp::Plus,
            UnaryOp::Minus => ops::UnaryOp::Minus,
            UnaryOp::Not => ops::UnaryOp::Not,
        };
        self.at(span);
        self.b.emit(Instr::Unary { op, d, a });
        Ok(())
    }

    /// `a + b + c ...`: along the left spine in a loop, so that long sums need no stack.
    fn binary_spine(&mut self, id: ExprId, d: Reg) -> Lowered<()> {
        let ast = self.ast();
        let (mut chain, mut at) = (Vec::new(), id);
        while let ExprKind::Binary { op, lhs, rhs } = &ast.expr(at).kind {
            chain.push((*op, *rhs, ast.expr(at).span));
            at = *lhs;
        }
        let mark = self.b.mark();
        let mut acc = self.expr(at)?;
        while let Some((op, rhs, span)) = chain.pop() {
            let b = self.expr(rhs)?;
            self.at(span);
            let target = if chain.is_empty() {
                d
            } else {
                self.b.release(mark);
                self.b.temp()?
            };
            self.emit_binary(op, target, acc, b);
            acc = target;
        }
        self.b.release(mark);
        Ok(())
    }

    fn emit_binary(&mut self, op: BinaryOp, d: Reg, a: Reg, b: Reg) {
        use ops::BinaryOp as Op;
        let op = match op {
            BinaryOp::Add => return self.emit(Instr::Add { d, a, b }),
            BinaryOp::Sub => return self.emit(Instr::Sub { d, a, b }),
            BinaryOp::Mul => return self.emit(Instr::Mul { d, a, b, elem: false }),
            BinaryOp::ElemMul => return self.emit(Instr::Mul { d, a, b, elem: true }),
            BinaryOp::Div => return self.emit(Instr::Div { d, a, b, elem: false }),
            BinaryOp::ElemDiv => return self.emit(Instr::Div { d, a, b, elem: true }),
            BinaryOp::LeftDiv => Op::LeftDiv,
            BinaryOp::ElemLeftDiv => Op::ElemLeftDiv,
            BinaryOp::Pow => Op::Pow,
            BinaryOp::ElemPow => Op::ElemPow,
            BinaryOp::Eq => Op::Eq,
            BinaryOp::Ne => Op::Ne,
            BinaryOp::Lt => Op::Lt,
            BinaryOp::Le => Op::Le,
            BinaryOp::Gt => Op::Gt,
            BinaryOp::Ge => Op::Ge,
            BinaryOp::And => Op::And,
            BinaryOp::Or => Op::Or,
        };
        self.emit(Instr::Binary { op, d, a, b });
    }

    pub(crate) fn emit(&mut self, instr: Instr) {
        self.b.emit(instr);
    }

    fn short_circuit(&mut self, id: ExprId, and: bool, d: Reg) -> Lowered<()> {
        let (t, mut skips) = (self.b.temp()?, Vec::new());
        let operands = self.short_circuit_operands(id, and);
        let count = operands.len();
        for (i, operand) in operands.into_iter().enumerate() {
            let mark = self.b.mark();
            let a = self.expr(operand)?;
            self.at(self.ast().expr(operand).span);
            self.emit(Instr::Truth { d: t, a });
            self.b.release(mark);
            if i + 1 < count {
                skips.push(self.b.emit(match and {
                    true => Instr::JumpIfFalse { a: t, to: 0 },
                    false => Instr::JumpIfTrue { a: t, to: 0 },
                }));
            }
        }
        skips.into_iter().for_each(|s| self.b.patch(s));
        self.emit_copy(d, t);
        Ok(())
    }

    fn matrix(&mut self, rows: &[Vec<ExprId>], d: Reg) -> Lowered<()> {
        if let Some(constant) = self.constant_matrix(rows) {
            self.constant(d, constant);
            return Ok(());
        }
        let span = self.b.span;
        let many = rows.len() > 1;
        let long = rows.len() > WIDEST_ROW;
        if long {
            self.emit(Instr::ListBegin);
        }
        let base = if many && !long { self.b.temps(rows.len())? } else { d };
        for (r, row) in rows.iter().enumerate() {
            let mark = self.b.mark();
            let target = match (many, long) {
                (false, _) => d,
                (true, false) => base + r as Reg,
                (true, true) => self.b.temp()?,
            };
            self.matrix_row(row, target)?;
            if long {
                self.emit(Instr::ListPush { a: target });
            }
            self.b.release(mark);
        }
        self.at(span);
        if long {
            self.emit(Instr::ListVertcat { d });
        } else if many {
            self.emit(Instr::Vertcat {
                d,
                base,
                count: rows.len() as u16,
            });
        } else if rows.is_empty() {
            self.constant(d, Value::empty());
        }
        Ok(())
    }

    fn matrix_row(&mut self, row: &[ExprId], d: Reg) -> Lowered<()> {
        let span = self.b.span;
        if row.len() > WIDEST_ROW || row.iter().any(|e| self.is_list(*e)) {
            self.emit(Instr::ListBegin);
            self.push_list(row)?;
            self.at(span);
            self.emit(Instr::ListHorzcat { d });
            return Ok(());
        }
        let base = self.b.temps(row.len())?;
        for (i, e) in row.iter().enumerate() {
            self.expr_to(*e, base + i as Reg)?;
        }
        self.at(span);
        self.emit(Instr::Horzcat {
            d,
            base,
            count: row.len() as u16,
        });
        Ok(())
    }

    /// Number literals only, rows of one length: a constant.
    fn constant_matrix(&self, rows: &[Vec<ExprId>]) -> Option<Value> {
        let cols = rows.first()?.len();
        if rows.iter().any(|r| r.len() != cols) || cols == 0 {
            return None;
        }
        let number = |id: &ExprId| match &self.ast().expr(*id).kind {
            ExprKind::Number(x) => Some(*x),
            ExprKind::Unary {
                op: UnaryOp::Minus,
                operand,
            } => match &self.ast().expr(*operand).kind {
                ExprKind::Number(x) => Some(-x),
                _ => None,
            },
            _ => None,
        };
        let mut data = vec![0.0; rows.len() * cols];
        for (r, row) in rows.iter().enumerate() {
            for (c, e) in row.iter().enumerate() {
                data[c * rows.len() + r] = number(e)?;
            }
        }
        Array::new(Shape::matrix(rows.len(), cols), data).ok().map(Value::from)
    }

    fn cell(&mut self, rows: &[Vec<ExprId>], d: Reg) -> Lowered<()> {
        let span = self.b.span;
        if rows.is_empty() {
            self.constant(d, Value::Cell(Rc::new(Array::empty())));
            return Ok(());
        }
        let many = rows.len() > 1;
        let base = if many { self.b.temps(rows.len())? } else { d };
        for (r, row) in rows.iter().enumerate() {
            let mark = self.b.mark();
            let target = if many { base + r as Reg } else { d };
            if row.len() > WIDEST_ROW || row.iter().any(|e| self.is_list(*e)) {
                self.emit(Instr::ListBegin);
                self.push_list(row)?;
                self.at(span);
                self.emit(Instr::ListToCell { d: target });
            } else {
                let from = self.b.temps(row.len())?;
                for (i, e) in row.iter().enumerate() {
                    self.expr_to(*e, from + i as Reg)?;
                }
                self.at(span);
                self.emit(Instr::CellRow {
                    d: target,
                    base: from,
                    count: row.len() as u16,
                });
            }
            self.b.release(mark);
        }
        if many {
            self.at(span);
            self.emit(Instr::Vertcat {
                d,
                base,
                count: rows.len() as u16,
            });
        }
        Ok(())
    }
}

fn integer(class: IntegerClass, bits: u64) -> Value {
    match class {
        IntegerClass::I8 => Value::from(Array::scalar(bits as i8)),
        IntegerClass::I16 => Value::Int16(Rc::new(Array::scalar(bits as i16))),
        IntegerClass::I32 => Value::from(Array::scalar(bits as i32)),
        IntegerClass::I64 => Value::from(Array::scalar(bits as i64)),
        IntegerClass::U8 => Value::from(Array::scalar(bits as u8)),
        IntegerClass::U16 => Value::Uint16(Rc::new(Array::scalar(bits as u16))),
        IntegerClass::U32 => Value::from(Array::scalar(bits as u32)),
        IntegerClass::U64 => Value::from(Array::scalar(bits)),
    }
}
