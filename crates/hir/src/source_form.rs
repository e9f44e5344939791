//! An expression as MATLAB writes it back (`func2str`, display of handles): no blanks around operators, commas between arguments.

use runmat_syntax::ast::{Ast, BinaryOp, ExprId, ExprKind, Ident, Param, PostfixOp, UnaryOp};

/// Source form of an expression. `text` is the source that spans refer to (numbers keep their spelling).
pub fn expression_text(ast: &Ast, text: &str, id: ExprId) -> String {
    let mut out = String::new();
    Writer { ast, text }.expr(&mut out, id);
    out
}

struct Writer<'a> {
    ast: &'a Ast,
    text: &'a str,
}

impl Writer<'_> {
    #[allow(clippy::too_many_lines, reason = "one match over all kinds of expression")]
    fn expr(&self, out: &mut String, id: ExprId) {
        let expr = self.ast.expr(id);
        match &expr.kind {
            ExprKind::Number(_) | ExprKind::Imaginary(_) | ExprKind::Integer { .. } => {
                out.push_str(expr.span.slice(self.text))
            }
            ExprKind::Char(s) => quote(out, s, '\''),
            ExprKind::String(s) => quote(out, s, '"'),
            ExprKind::Name(n) => out.push_str(self.ast.name(*n)),
            ExprKind::Colon => out.push(':'),
            ExprKind::End => out.push_str("end"),
            ExprKind::Range { lo, step, hi } => {
                for (i, e) in [Some(*lo), *step, Some(*hi)].into_iter().flatten().enumerate() {
                    if i > 0 {
                        out.push(':');
                    }
                    self.operand(out, e);
                }
            }
            ExprKind::Unary { op, operand } => {
                out.push(match op {
                    UnaryOp::Plus => '+',
                    UnaryOp::Minus => '-',
                    UnaryOp::Not => '~',
                });
                self.operand(out, *operand);
            }
            ExprKind::Postfix { op, operand } => {
                self.operand(out, *operand);
                out.push_str(if *op == PostfixOp::CTranspose { "'" } else { ".'" });
            }
            ExprKind::Binary { .. } => self.spine(out, id),
            ExprKind::ShortCircuit { and, lhs, rhs } => {
                self.operand(out, *lhs);
                out.push_str(if *and { "&&" } else { "||" });
                self.operand(out, *rhs);
            }
            ExprKind::Paren { base, args, .. } => self.bracketed(out, *base, args, "(", ")"),
            ExprKind::Brace { base, args } => self.bracketed(out, *base, args, "{", "}"),
            ExprKind::Field { base, name } => {
                self.expr(out, *base);
                out.push('.');
                out.push_str(self.ast.name(name.name));
            }
            ExprKind::DynField { base, name } => {
                self.expr(out, *base);
                out.push_str(".(");
                self.expr(out, *name);
                out.push(')');
            }
            ExprKind::Matrix(rows) => self.rows(out, rows, '[', ']'),
            ExprKind::CellArray(rows) => self.rows(out, rows, '{', '}'),
            ExprKind::Anonymous { params, body } => {
                self.params(out, params);
                self.expr(out, *body);
            }
            ExprKind::Handle(path) => {
                out.push('@');
                self.dotted(out, path);
            }
            ExprKind::MetaClass(path) => {
                out.push('?');
                self.dotted(out, path);
            }
            ExprKind::SuperCall { name, class } => {
                out.push_str(self.ast.name(name.name));
                out.push('@');
                self.dotted(out, class);
            }
            ExprKind::Error => out.push_str(expr.span.slice(self.text)),
        }
    }

    /// Operands keep the parentheses that the source has around them: those are part of neither span, so look beside it.
    fn operand(&self, out: &mut String, id: ExprId) {
        let span = self.ast.expr(id).span;
        let compound = matches!(
            self.ast.expr(id).kind,
            ExprKind::Binary { .. }
                | ExprKind::ShortCircuit { .. }
                | ExprKind::Unary { .. }
                | ExprKind::Range { .. }
                | ExprKind::Anonymous { .. }
        );
        let before = self.text.get(..span.start as usize).unwrap_or("").trim_end();
        let after = self.text.get(span.end as usize..).unwrap_or("").trim_start();
        let wrapped = before.ends_with('(') && after.starts_with(')') && compound;
        if wrapped {
            out.push('(');
        }
        self.expr(out, id);
        if wrapped {
            out.push(')');
        }
    }

    /// A left-leaning chain of operators, without recursion along it.
    fn spine(&self, out: &mut String, id: ExprId) {
        let (mut chain, mut at) = (Vec::new(), id);
        while let ExprKind::Binary { op, lhs, rhs } = &self.ast.expr(at).kind {
            chain.push((*op, *rhs, *lhs));
            at = *lhs;
            if self.parenthesised(at) {
                break;
            }
        }
        if let Some((_, _, first)) = chain.last() {
            self.operand(out, *first);
        }
        for (op, rhs, _) in chain.iter().rev() {
            out.push_str(symbol(*op));
            self.operand(out, *rhs);
        }
    }

    fn parenthesised(&self, id: ExprId) -> bool {
        let span = self.ast.expr(id).span;
        let before = self.text.get(..span.start as usize).unwrap_or("").trim_end();
        let after = self.text.get(span.end as usize..).unwrap_or("").trim_start();
        before.ends_with('(') && after.starts_with(')')
    }

    fn bracketed(&self, out: &mut String, base: ExprId, args: &[ExprId], open: &str, close: &str) {
        self.expr(out, base);
        out.push_str(open);
        for (i, a) in args.iter().enumerate() {
            if i > 0 {
                out.push(',');
            }
            self.expr(out, *a);
        }
        out.push_str(close);
    }

    fn rows(&self, out: &mut String, rows: &[Vec<ExprId>], open: char, close: char) {
        out.push(open);
        for (r, row) in rows.iter().enumerate() {
            if r > 0 {
                out.push(';');
            }
            for (i, e) in row.iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                self.operand(out, *e);
            }
        }
        out.push(close);
    }

    fn params(&self, out: &mut String, params: &[Param]) {
        out.push_str("@(");
        for (i, p) in params.iter().enumerate() {
            if i > 0 {
                out.push(',');
            }
            out.push_str(p.name.map_or("~", |n| self.ast.name(n)));
        }
        out.push(')');
    }

    fn dotted(&self, out: &mut String, path: &[Ident]) {
        let parts: Vec<&str> = path.iter().map(|i| self.ast.name(i.name)).collect();
        out.push_str(&parts.join("."));
    }
}

fn quote(out: &mut String, text: &str, mark: char) {
    out.push(mark);
    for c in text.chars() {
        if c == mark {
            out.push(mark);
        }
        out.push(c);
    }
    out.push(mark);
}

fn symbol(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::Add => "+",
        BinaryOp::Sub => "-",
        BinaryOp::Mul => "*",
        BinaryOp::ElemMul => ".*",
        BinaryOp::Div => "/",
        BinaryOp::ElemDiv => "./",
        BinaryOp::LeftDiv => "\\",
        BinaryOp::ElemLeftDiv => ".\\",
        BinaryOp::Pow => "^",
        BinaryOp::ElemPow => ".^",
        BinaryOp::Eq => "==",
        BinaryOp::Ne => "~=",
        BinaryOp::Lt => "<",
        BinaryOp::Le => "<=",
        BinaryOp::Gt => ">",
        BinaryOp::Ge => ">=",
        BinaryOp::And => "&",
        BinaryOp::Or => "|",
    }
}
