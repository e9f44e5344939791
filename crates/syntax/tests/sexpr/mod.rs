//! A compact s-expression of a tree, for tests.
// Not every test that includes this file calls all of it; one match over all kinds is easier to read whole.
#![allow(dead_code, clippy::too_many_lines)]

use runmat_syntax::ast::*;

pub struct Dump<'a>(pub &'a Ast);

impl Dump<'_> {
    pub fn file(&self) -> String {
        let mut parts: Vec<String> = self.0.body.iter().map(|s| self.stmt(s)).collect();
        parts.extend(self.0.functions.iter().map(|f| self.function(f)));
        if let Some(class) = &self.0.class {
            parts.push(self.class(class));
        }
        parts.join(" ")
    }

    fn id(&self, ident: &Ident) -> &str {
        self.0.name(ident.name)
    }

    fn path(&self, path: &[Ident]) -> String {
        path.iter().map(|i| self.id(i)).collect::<Vec<_>>().join(".")
    }

    fn list(&self, ids: &[ExprId]) -> String {
        ids.iter().map(|i| self.expr(*i)).collect::<Vec<_>>().join(" ")
    }

    fn rows(&self, rows: &[Vec<ExprId>]) -> String {
        rows.iter().map(|r| self.list(r)).collect::<Vec<_>>().join("; ")
    }

    fn params(&self, params: &[Param]) -> String {
        params
            .iter()
            .map(|p| p.name.map_or("~", |n| self.0.name(n)))
            .collect::<Vec<_>>()
            .join(" ")
    }

    pub fn expr(&self, id: ExprId) -> String {
        match &self.0.expr(id).kind {
            ExprKind::Error => "ERR".into(),
            ExprKind::Number(v) => format!("{v}"),
            ExprKind::Imaginary(v) => format!("{v}i"),
            ExprKind::Integer { class, bits } => format!("{bits}{class:?}"),
            ExprKind::Char(s) => format!("'{s}'"),
            ExprKind::String(s) => format!("{s:?}"),
            ExprKind::Name(n) => self.0.name(*n).into(),
            ExprKind::Colon => ":".into(),
            ExprKind::End => "end".into(),
            ExprKind::Range { lo, step: None, hi } => format!("(: {} {})", self.expr(*lo), self.expr(*hi)),
            ExprKind::Range { lo, step: Some(s), hi } => {
                format!("(: {} {} {})", self.expr(*lo), self.expr(*s), self.expr(*hi))
            }
            ExprKind::Unary { op, operand } => {
                let sign = match op {
                    UnaryOp::Plus => "u+",
                    UnaryOp::Minus => "u-",
                    UnaryOp::Not => "~",
                };
                format!("({sign} {})", self.expr(*operand))
            }
            ExprKind::Postfix { op, operand } => {
                let sign = if *op == PostfixOp::CTranspose { "'" } else { ".'" };
                format!("({sign} {})", self.expr(*operand))
            }
            ExprKind::Binary { op, lhs, rhs } => format!("({} {} {})", binary(*op), self.expr(*lhs), self.expr(*rhs)),
            ExprKind::ShortCircuit { and, lhs, rhs } => {
                format!(
                    "({} {} {})",
                    if *and { "&&" } else { "||" },
                    self.expr(*lhs),
                    self.expr(*rhs)
                )
            }
            ExprKind::Paren { base, args, named } => {
                let mark = if named.is_empty() {
                    String::new()
                } else {
                    format!(" named{named:?}")
                };
                let args = args.iter().map(|a| format!(" {}", self.expr(*a))).collect::<String>();
                format!("({}(){args}{mark})", self.expr(*base))
            }
            ExprKind::Brace { base, args } => {
                let args = args.iter().map(|a| format!(" {}", self.expr(*a))).collect::<String>();
                format!("({}{{}}{args})", self.expr(*base))
            }
            ExprKind::Field { base, name } => format!("{}.{}", self.expr(*base), self.id(name)),
            ExprKind::DynField { base, name } => format!("{}.({})", self.expr(*base), self.expr(*name)),
            ExprKind::Matrix(rows) => format!("[{}]", self.rows(rows)),
            ExprKind::CellArray(rows) => format!("{{{}}}", self.rows(rows)),
            ExprKind::Anonymous { params, body } => format!("(@({}) {})", self.params(params), self.expr(*body)),
            ExprKind::Handle(path) => format!("@{}", self.path(path)),
            ExprKind::MetaClass(path) => format!("?{}", self.path(path)),
            ExprKind::SuperCall { name, class } => format!("{}@{}", self.id(name), self.path(class)),
        }
    }

    fn body(&self, body: &[Stmt]) -> String {
        format!(
            "{{{}}}",
            body.iter().map(|s| self.stmt(s)).collect::<Vec<_>>().join(" ")
        )
    }

    pub fn stmt(&self, stmt: &Stmt) -> String {
        let mark = |silent: &bool| if *silent { ";" } else { "" };
        match &stmt.kind {
            StmtKind::Expr { expr, silent } => format!("{}{}", self.expr(*expr), mark(silent)),
            StmtKind::Command { name, args, silent } => {
                let words = args.iter().map(|a| format!(" {:?}", a.0)).collect::<String>();
                format!("(cmd {}{words}){}", self.id(name), mark(silent))
            }
            StmtKind::Assign { target, value, silent } => {
                format!("(= {} {}){}", self.expr(*target), self.expr(*value), mark(silent))
            }
            StmtKind::MultiAssign { targets, value, silent } => {
                let places: Vec<String> = targets.iter().map(|t| t.map_or("~".into(), |t| self.expr(t))).collect();
                format!("(= <{}> {}){}", places.join(" "), self.expr(*value), mark(silent))
            }
            StmtKind::If { arms, otherwise } => {
                let arms = arms
                    .iter()
                    .map(|(c, b)| format!(" {} {}", self.expr(*c), self.body(b)))
                    .collect::<String>();
                let other = otherwise
                    .as_ref()
                    .map_or(String::new(), |b| format!(" else {}", self.body(b)));
                format!("(if{arms}{other})")
            }
            StmtKind::While { cond, body } => format!("(while {} {})", self.expr(*cond), self.body(body)),
            StmtKind::For {
                var,
                range,
                body,
                parallel,
            } => {
                let word = if *parallel { "parfor" } else { "for" };
                format!("({word} {} {} {})", self.expr(*var), self.expr(*range), self.body(body))
            }
            StmtKind::Switch {
                subject,
                cases,
                otherwise,
            } => {
                let arms = cases
                    .iter()
                    .map(|(c, b)| format!(" {} {}", self.expr(*c), self.body(b)))
                    .collect::<String>();
                let other = otherwise
                    .as_ref()
                    .map_or(String::new(), |b| format!(" else {}", self.body(b)));
                format!("(switch {}{arms}{other})", self.expr(*subject))
            }
            StmtKind::Try {
                body,
                catch_name,
                catch,
            } => {
                let name = catch_name.as_ref().map_or("-", |n| self.id(n));
                format!("(try {} {name} {})", self.body(body), self.body(catch))
            }
            StmtKind::Spmd { body } => format!("(spmd {})", self.body(body)),
            StmtKind::Break => "break".into(),
            StmtKind::Continue => "continue".into(),
            StmtKind::Return => "return".into(),
            StmtKind::Global(names) => format!(
                "(global {})",
                names.iter().map(|n| self.id(n)).collect::<Vec<_>>().join(" ")
            ),
            StmtKind::Persistent(names) => {
                format!(
                    "(persistent {})",
                    names.iter().map(|n| self.id(n)).collect::<Vec<_>>().join(" ")
                )
            }
            StmtKind::Import(words) => format!("(import {})", words.join(" ")),
            StmtKind::Error => "ERR".into(),
        }
    }

    fn function(&self, f: &Function) -> String {
        let outs = f.outputs.iter().map(|o| self.id(o)).collect::<Vec<_>>().join(" ");
        let accessor = f
            .accessor
            .as_ref()
            .map_or(String::new(), |(k, p)| format!(" {k:?}:{}", self.id(p)));
        let blocks = f
            .arguments
            .iter()
            .map(|b| format!(" (arguments {:?}{})", b.kind, self.decls(&b.entries)))
            .collect::<String>();
        let nested = f
            .nested
            .iter()
            .map(|n| format!(" {}", self.function(n)))
            .collect::<String>();
        format!(
            "(function {}{accessor} ({}) -> ({outs}){blocks} {}{nested})",
            self.id(&f.name),
            self.params(&f.params),
            self.body(&f.body)
        )
    }

    fn decls(&self, decls: &[ArgumentDecl]) -> String {
        decls.iter().map(|d| format!(" {}", self.decl(d))).collect()
    }

    fn decl(&self, d: &ArgumentDecl) -> String {
        let mut out = self.id(&d.name).to_string();
        if let Some(field) = &d.field {
            out += &format!(".{}", self.id(field));
        }
        if let Some(class) = &d.from_class {
            out += &format!(".?{}", self.path(class));
        }
        if let Some(dims) = &d.dims {
            let dims: Vec<String> = dims.iter().map(|d| d.map_or(":".into(), |n| n.to_string())).collect();
            out += &format!("({})", dims.join(","));
        }
        if let Some(class) = &d.class {
            out += &format!(":{}", self.path(class));
        }
        if !d.validators.is_empty() {
            out += &format!("{{{}}}", self.list(&d.validators));
        }
        if let Some(default) = d.default {
            out += &format!("={}", self.expr(default));
        }
        out
    }

    fn attributes(&self, attributes: &[Attribute]) -> String {
        let parts: Vec<String> = attributes
            .iter()
            .map(|a| {
                let not = if a.negated { "~" } else { "" };
                let value = a.value.map_or(String::new(), |v| format!("={}", self.expr(v)));
                format!("{not}{}{value}", self.id(&a.name))
            })
            .collect();
        format!("({})", parts.join(" "))
    }

    fn class(&self, c: &ClassDef) -> String {
        let mut out = format!("(classdef {} {}", self.id(&c.name), self.attributes(&c.attributes));
        for parent in &c.supers {
            out += &format!(" < {}", self.path(parent));
        }
        for block in &c.properties {
            out += &format!(
                " (properties {}{})",
                self.attributes(&block.attributes),
                self.decls(&block.entries)
            );
        }
        for block in &c.methods {
            let functions = block
                .functions
                .iter()
                .map(|f| format!(" {}", self.function(f)))
                .collect::<String>();
            let signatures = block
                .signatures
                .iter()
                .map(|f| format!(" sig{}", self.function(f)))
                .collect::<String>();
            out += &format!(
                " (methods {}{functions}{signatures})",
                self.attributes(&block.attributes)
            );
        }
        for block in &c.events {
            let names: Vec<&str> = block.names.iter().map(|n| self.id(n)).collect();
            out += &format!(" (events {} {})", self.attributes(&block.attributes), names.join(" "));
        }
        for member in &c.enumerations {
            out += &format!(" (enum {} {})", self.id(&member.name), self.list(&member.args));
        }
        out + ")"
    }
}

fn binary(op: BinaryOp) -> &'static str {
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
