//! Expressions, with as few parentheses as the precedence allows.

use super::Printer;
use crate::ast::*;

const UNARY: u8 = 9;
const POWER: u8 = 10;
const PRIMARY: u8 = 11;

fn binary_level(op: BinaryOp) -> u8 {
    match op {
        BinaryOp::Or => 3,
        BinaryOp::And => 4,
        BinaryOp::Eq | BinaryOp::Ne | BinaryOp::Lt | BinaryOp::Le | BinaryOp::Gt | BinaryOp::Ge => 5,
        BinaryOp::Add | BinaryOp::Sub => 7,
        BinaryOp::Pow | BinaryOp::ElemPow => POWER,
        _ => 8,
    }
}

fn level(kind: &ExprKind) -> u8 {
    match kind {
        ExprKind::Anonymous { .. } => 0,
        ExprKind::ShortCircuit { and, .. } => 1 + u8::from(*and),
        ExprKind::Binary { op, .. } => binary_level(*op),
        ExprKind::Range { .. } => 6,
        ExprKind::Unary { .. } => UNARY,
        ExprKind::Postfix { .. } => POWER,
        _ => PRIMARY,
    }
}

fn symbol(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::Add => " + ",
        BinaryOp::Sub => " - ",
        BinaryOp::Mul => " * ",
        BinaryOp::ElemMul => " .* ",
        BinaryOp::Div => " / ",
        BinaryOp::ElemDiv => " ./ ",
        BinaryOp::LeftDiv => " \\ ",
        BinaryOp::ElemLeftDiv => " .\\ ",
        BinaryOp::Pow => "^",
        BinaryOp::ElemPow => ".^",
        BinaryOp::Eq => " == ",
        BinaryOp::Ne => " ~= ",
        BinaryOp::Lt => " < ",
        BinaryOp::Le => " <= ",
        BinaryOp::Gt => " > ",
        BinaryOp::Ge => " >= ",
        BinaryOp::And => " & ",
        BinaryOp::Or => " | ",
    }
}

/// `lhs`, operator, `rhs` of what leans to the left.
fn split(kind: &ExprKind) -> Option<(ExprId, &'static str, ExprId)> {
    match kind {
        ExprKind::Binary { op, lhs, rhs } => Some((*lhs, symbol(*op), *rhs)),
        ExprKind::ShortCircuit { and, lhs, rhs } => Some((*lhs, if *and { " && " } else { " || " }, *rhs)),
        _ => None,
    }
}

impl Printer<'_> {
    /// Writes an expression, in parentheses if it binds weaker than `least`.
    pub(super) fn expr(&mut self, id: ExprId, least: u8) {
        let ast = self.ast;
        let kind = &ast.expr(id).kind;
        if split(kind).is_some() {
            self.chain(id, least);
            return;
        }
        let paren = level(kind) < least;
        if paren {
            self.out.push('(');
        }
        self.operand(id, kind);
        if paren {
            self.out.push(')');
        }
    }

    /// A chain of binary operators, down its left spine in a loop.
    fn chain(&mut self, id: ExprId, least: u8) {
        let ast = self.ast;
        let mut spine = vec![(id, level(&ast.expr(id).kind) < least)];
        let mut first = id;
        let mut within = least;
        while let Some((lhs, _, _)) = split(&ast.expr(first).kind) {
            within = level(&ast.expr(first).kind);
            first = lhs;
            if split(&ast.expr(lhs).kind).is_some() {
                spine.push((lhs, level(&ast.expr(lhs).kind) < within));
            }
        }
        for (_, paren) in &spine {
            if *paren {
                self.out.push('(');
            }
        }
        self.expr(first, within);
        for (place, (node, paren)) in spine.iter().enumerate().rev() {
            let kind = &ast.expr(*node).kind;
            if let Some((_, sign, rhs)) = split(kind) {
                self.out.push_str(sign);
                let alone = *paren || place == 0 && least < POWER;
                self.rhs(rhs, level(kind), alone);
            }
            if *paren {
                self.out.push(')');
            }
        }
    }

    /// `alone`: no operator of the same strength follows, so that `2^-1` needs no parentheses.
    fn rhs(&mut self, id: ExprId, operator: u8, alone: bool) {
        let ast = self.ast;
        if let ExprKind::Unary { operand, .. } = ast.expr(id).kind {
            if operator == POWER && alone && level(&ast.expr(operand).kind) == PRIMARY {
                self.expr(id, 0);
                return;
            }
        }
        self.expr(id, operator + 1);
    }

    fn operand(&mut self, id: ExprId, kind: &ExprKind) {
        match kind {
            ExprKind::Error => self.out.push('~'),
            ExprKind::Number(_) | ExprKind::Imaginary(_) | ExprKind::Integer { .. } => self.number(id),
            ExprKind::Char(value) => self.quoted(value, '\''),
            ExprKind::String(value) => self.quoted(value, '"'),
            ExprKind::Name(name) => self.out.push_str(self.ast.name(*name)),
            ExprKind::Colon => self.out.push(':'),
            ExprKind::End => self.out.push_str("end"),
            ExprKind::Range { lo, step, hi } => self.range(*lo, *step, *hi),
            ExprKind::Unary { op, operand } => {
                self.out.push(match op {
                    UnaryOp::Plus => '+',
                    UnaryOp::Minus => '-',
                    UnaryOp::Not => '~',
                });
                self.expr(*operand, UNARY);
            }
            ExprKind::Postfix { op, operand } => self.transpose(*op, *operand),
            ExprKind::Matrix(rows) => self.rows('[', rows, ']'),
            ExprKind::CellArray(rows) => self.rows('{', rows, '}'),
            ExprKind::Anonymous { params, body } => {
                self.out.push('@');
                self.write_params(params);
                self.out.push(' ');
                self.expr(*body, 0);
            }
            _ => self.reference(kind),
        }
    }

    /// Names with indices, fields and classes.
    fn reference(&mut self, kind: &ExprKind) {
        match kind {
            ExprKind::Paren { base, args, named } => {
                self.expr(*base, PRIMARY);
                self.arguments('(', args, named, ')');
            }
            ExprKind::Brace { base, args } => {
                self.expr(*base, PRIMARY);
                self.arguments('{', args, &[], '}');
            }
            ExprKind::Field { base, name } => {
                self.expr(*base, PRIMARY);
                self.out.push('.');
                let word = self.name(name);
                self.out.push_str(word);
            }
            ExprKind::DynField { base, name } => {
                self.expr(*base, PRIMARY);
                self.out.push_str(".(");
                self.expr(*name, 0);
                self.out.push(')');
            }
            ExprKind::Handle(path) => {
                self.out.push('@');
                self.write_path(path);
            }
            ExprKind::MetaClass(path) => {
                self.out.push('?');
                self.write_path(path);
            }
            ExprKind::SuperCall { name, class } => {
                let word = self.name(name);
                self.out.push_str(word);
                self.out.push('@');
                self.write_path(class);
            }
            _ => {}
        }
    }

    /// As the source has it, so that `1e3` and `0x1F` stay; `1.` loses its point, which would make another operator of `'`.
    fn number(&mut self, id: ExprId) {
        let expr = self.ast.expr(id);
        let word = expr.span.slice(self.text).trim_end_matches('.');
        if word.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
            self.out.push_str(word);
        } else if let ExprKind::Number(value) = expr.kind {
            self.out.push_str(&value.to_string());
        }
    }

    pub(super) fn quoted(&mut self, value: &str, quote: char) {
        self.out.push(quote);
        for c in value.chars() {
            if c == quote {
                self.out.push(quote);
            }
            self.out.push(c);
        }
        self.out.push(quote);
    }

    fn range(&mut self, lo: ExprId, step: Option<ExprId>, hi: ExprId) {
        self.expr(lo, 7);
        for part in step.into_iter().chain([hi]) {
            self.out.push(':');
            self.expr(part, 7);
        }
    }

    fn transpose(&mut self, op: PostfixOp, operand: ExprId) {
        // `'a''` would be a doubled quote; `(a^b)'` is clearer than `a^b'`, which means the same.
        let kind = &self.ast.expr(operand).kind;
        let apart = matches!(kind, ExprKind::Char(_) | ExprKind::Binary { .. });
        if apart {
            self.out.push('(');
        }
        self.expr(operand, if apart { 0 } else { POWER });
        if apart {
            self.out.push(')');
        }
        self.out.push_str(if op == PostfixOp::CTranspose { "'" } else { ".'" });
    }

    pub(super) fn list(&mut self, ids: &[ExprId]) {
        for (i, id) in ids.iter().enumerate() {
            if i > 0 {
                self.out.push_str(", ");
            }
            self.expr(*id, 0);
        }
    }

    fn rows(&mut self, open: char, rows: &[Vec<ExprId>], close: char) {
        self.out.push(open);
        for (i, row) in rows.iter().enumerate() {
            if i > 0 {
                self.out.push_str("; ");
            }
            self.list(row);
        }
        self.out.push(close);
    }

    fn arguments(&mut self, open: char, args: &[ExprId], named: &[u32], close: char) {
        self.out.push(open);
        let mut place = 0;
        while let Some(id) = args.get(place) {
            if place > 0 {
                self.out.push_str(", ");
            }
            let ast = self.ast;
            match &ast.expr(*id).kind {
                ExprKind::String(word) if named.contains(&(place as u32)) => {
                    self.out.push_str(word);
                    self.out.push('=');
                    place += 1;
                    if let Some(value) = args.get(place) {
                        self.expr(*value, 0);
                    }
                }
                _ => self.expr(*id, 0),
            }
            place += 1;
        }
        self.out.push(close);
    }
}
