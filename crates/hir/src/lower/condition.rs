//! Conditions as jumps. Chains of `&&`, `||`, `&` and `|` are followed along their left spine in loops: they can be long.
//!
//! In the condition of `if` and `while`, `&` and `|` do not evaluate what cannot matter: `A | B` holds when all of A does, `A & B`
//! fails when some of A does. Otherwise they are the elementwise operators.

use super::{Lowered, Lowerer};
use runmat_bytecode::{Compare, Instr, Reg};
use runmat_syntax::ast::{BinaryOp, ExprId, ExprKind};
use runmat_value::ops;

impl Lowerer<'_, '_> {
    /// Falls through when the condition holds; the jumps in `exits` are taken when it does not.
    pub(crate) fn jump_if_false(&mut self, cond: ExprId, exits: &mut Vec<usize>) -> Lowered<()> {
        match &self.ast().expr(cond).kind {
            ExprKind::ShortCircuit { and: true, .. } => {
                for operand in self.short_circuit_operands(cond, true) {
                    self.jump_if_false(operand, exits)?;
                }
                Ok(())
            }
            ExprKind::ShortCircuit { and: false, .. } => {
                let (mut holds, mut operands) = (Vec::new(), self.short_circuit_operands(cond, false));
                let last = operands.pop();
                for operand in operands {
                    self.jump_if_true(operand, &mut holds)?;
                }
                if let Some(last) = last {
                    self.jump_if_false(last, exits)?;
                }
                holds.into_iter().for_each(|h| self.b.patch(h));
                Ok(())
            }
            ExprKind::Binary { op, lhs, rhs } => match (compare(*op), op) {
                (Some(cmp), _) => {
                    let a = self.expr(*lhs)?;
                    let b = self.expr(*rhs)?;
                    self.at(self.ast().expr(cond).span);
                    exits.push(self.b.emit(Instr::JumpUnless { cmp, a, b, to: 0 }));
                    Ok(())
                }
                (None, BinaryOp::And | BinaryOp::Or) => self.elementwise_condition(cond, *op, exits),
                _ => self.jump_on_value(cond, exits),
            },
            _ => self.jump_on_value(cond, exits),
        }
    }

    fn jump_on_value(&mut self, cond: ExprId, exits: &mut Vec<usize>) -> Lowered<()> {
        let a = self.expr(cond)?;
        self.at(self.ast().expr(cond).span);
        exits.push(self.b.emit(Instr::JumpIfFalse { a, to: 0 }));
        Ok(())
    }

    fn jump_if_true(&mut self, cond: ExprId, exits: &mut Vec<usize>) -> Lowered<()> {
        match &self.ast().expr(cond).kind {
            ExprKind::ShortCircuit { and: false, .. } => {
                for operand in self.short_circuit_operands(cond, false) {
                    self.jump_if_true(operand, exits)?;
                }
                Ok(())
            }
            ExprKind::ShortCircuit { and: true, .. } => {
                let (mut fails, mut operands) = (Vec::new(), self.short_circuit_operands(cond, true));
                let last = operands.pop();
                for operand in operands {
                    self.jump_if_false(operand, &mut fails)?;
                }
                if let Some(last) = last {
                    self.jump_if_true(last, exits)?;
                }
                fails.into_iter().for_each(|f| self.b.patch(f));
                Ok(())
            }
            _ => {
                let a = self.expr(cond)?;
                self.at(self.ast().expr(cond).span);
                exits.push(self.b.emit(Instr::JumpIfTrue { a, to: 0 }));
                Ok(())
            }
        }
    }

    /// Operands of a chain of one of `&&` and `||`, from left to right.
    pub(crate) fn short_circuit_operands(&self, cond: ExprId, and: bool) -> Vec<ExprId> {
        let (mut operands, mut at) = (Vec::new(), cond);
        while let ExprKind::ShortCircuit { and: same, lhs, rhs } = &self.ast().expr(at).kind {
            if *same != and {
                break;
            }
            operands.push(*rhs);
            at = *lhs;
        }
        operands.push(at);
        operands.reverse();
        operands
    }

    /// A chain of one of `&` and `|` as a condition.
    fn elementwise_condition(&mut self, cond: ExprId, op: BinaryOp, exits: &mut Vec<usize>) -> Lowered<()> {
        let (mut operands, mut at) = (Vec::new(), cond);
        while let ExprKind::Binary { op: same, lhs, rhs } = &self.ast().expr(at).kind {
            if *same != op {
                break;
            }
            operands.push(*rhs);
            at = *lhs;
        }
        let (all, mut holds) = (self.b.temp()?, Vec::new());
        self.expr_to(at, all)?;
        let elementwise = if op == BinaryOp::And {
            ops::BinaryOp::And
        } else {
            ops::BinaryOp::Or
        };
        while let Some(operand) = operands.pop() {
            self.at(self.ast().expr(operand).span);
            match op {
                BinaryOp::And => exits.push(self.b.emit(Instr::JumpIfFalse { a: all, to: 0 })),
                _ => holds.push(self.b.emit(Instr::JumpIfTrue { a: all, to: 0 })),
            }
            let mark = self.b.mark();
            let b: Reg = self.expr(operand)?;
            self.emit(Instr::Binary {
                op: elementwise,
                d: all,
                a: all,
                b,
            });
            self.b.release(mark);
        }
        self.at(self.ast().expr(cond).span);
        exits.push(self.b.emit(Instr::JumpIfFalse { a: all, to: 0 }));
        holds.into_iter().for_each(|h| self.b.patch(h));
        Ok(())
    }
}

fn compare(op: BinaryOp) -> Option<Compare> {
    Some(match op {
        BinaryOp::Lt => Compare::Lt,
        BinaryOp::Le => Compare::Le,
        BinaryOp::Gt => Compare::Gt,
        BinaryOp::Ge => Compare::Ge,
        BinaryOp::Eq => Compare::Eq,
        BinaryOp::Ne => Compare::Ne,
        _ => return None,
    })
}
