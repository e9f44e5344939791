//! Statements and functions.

use super::{Item, Printer};
use crate::ast::*;

impl<'a> Printer<'a> {
    pub(super) fn stmt(&mut self, stmt: &'a Stmt) {
        self.begin(stmt.span.start);
        match &stmt.kind {
            StmtKind::Expr { expr, silent } => {
                self.expr(*expr, 0);
                self.end_simple(*silent);
            }
            StmtKind::Assign { target, value, silent } => {
                self.expr(*target, 0);
                self.out.push_str(" = ");
                self.expr(*value, 0);
                self.end_simple(*silent);
            }
            StmtKind::MultiAssign { targets, value, silent } => {
                self.places(targets);
                self.expr(*value, 0);
                self.end_simple(*silent);
            }
            StmtKind::Command { name, args, silent } => self.command(name, args, *silent),
            StmtKind::Break => self.line("break"),
            StmtKind::Continue => self.line("continue"),
            StmtKind::Return => self.line("return"),
            StmtKind::Global(names) => self.names("global", names),
            StmtKind::Persistent(names) => self.names("persistent", names),
            StmtKind::Import(words) => self.line(&format!("import {}", words.join(" "))),
            StmtKind::Error => self.line("% (not readable)"),
            _ => self.block_stmt(stmt),
        }
    }

    fn block_stmt(&mut self, stmt: &'a Stmt) {
        match &stmt.kind {
            StmtKind::If { arms, otherwise } => {
                for (i, (cond, body)) in arms.iter().enumerate() {
                    if i > 0 {
                        self.branch(self.ast.expr(*cond).span.start);
                    }
                    self.out.push_str(if i > 0 { "elseif " } else { "if " });
                    self.expr(*cond, 0);
                    self.body(body);
                }
                self.otherwise("else", otherwise.as_deref());
            }
            StmtKind::While { cond, body } => {
                self.out.push_str("while ");
                self.expr(*cond, 0);
                self.body(body);
            }
            StmtKind::For {
                var,
                range,
                body,
                parallel,
            } => {
                self.out.push_str(if *parallel { "parfor " } else { "for " });
                self.expr(*var, 0);
                self.out.push_str(" = ");
                self.expr(*range, 0);
                self.body(body);
            }
            StmtKind::Switch {
                subject,
                cases,
                otherwise,
            } => self.switch(*subject, cases, otherwise.as_deref()),
            StmtKind::Try {
                body,
                catch_name,
                catch,
            } => {
                self.out.push_str("try");
                self.body(body);
                if catch_name.is_some() || !catch.is_empty() {
                    self.catch(catch_name.as_ref(), catch);
                }
            }
            StmtKind::Spmd { body } => {
                self.out.push_str("spmd");
                self.body(body);
            }
            _ => {}
        }
        self.close(stmt.span.end);
    }

    fn switch(&mut self, subject: ExprId, cases: &'a [(ExprId, Vec<Stmt>)], otherwise: Option<&'a [Stmt]>) {
        self.out.push_str("switch ");
        self.expr(subject, 0);
        self.open();
        for (value, body) in cases {
            self.begin(self.ast.expr(*value).span.start);
            self.out.push_str("case ");
            self.expr(*value, 0);
            self.body(body);
            self.depth -= 1;
        }
        if let Some(body) = otherwise {
            self.indent();
            self.out.push_str("otherwise");
            self.body(body);
            self.depth -= 1;
        }
    }

    fn catch(&mut self, name: Option<&Ident>, body: &'a [Stmt]) {
        self.depth -= 1;
        self.indent();
        self.out.push_str("catch");
        if let Some(name) = name {
            self.out.push(' ');
            self.out.push_str(self.ast.name(name.name));
        }
        self.body(body);
    }

    /// Ends the first line of a block and writes its statements, one level in. `close` or `branch` goes back.
    fn body(&mut self, body: &'a [Stmt]) {
        self.open();
        for stmt in body {
            self.stmt(stmt);
        }
    }

    /// To the level of the block, where its next branch begins.
    fn branch(&mut self, pos: u32) {
        self.comments_before(pos);
        self.depth -= 1;
        self.indent();
    }

    fn otherwise(&mut self, word: &str, body: Option<&'a [Stmt]>) {
        if let Some(body) = body {
            self.depth -= 1;
            self.indent();
            self.out.push_str(word);
            self.body(body);
        }
    }

    fn end_simple(&mut self, silent: bool) {
        self.line(if silent { ";" } else { "" });
    }

    pub(super) fn line(&mut self, rest: &str) {
        self.out.push_str(rest);
        self.end_line();
    }

    fn names(&mut self, word: &str, names: &[Ident]) {
        self.out.push_str(word);
        for name in names {
            self.out.push(' ');
            let name = self.name(name);
            self.out.push_str(name);
        }
        self.end_line();
    }

    fn places(&mut self, targets: &[Option<ExprId>]) {
        self.out.push('[');
        for (i, target) in targets.iter().enumerate() {
            if i > 0 {
                self.out.push_str(", ");
            }
            match target {
                Some(id) => self.expr(*id, 0),
                None => self.out.push('~'),
            }
        }
        self.out.push_str("] = ");
    }

    fn command(&mut self, name: &Ident, args: &[(String, runmat_text::Span)], silent: bool) {
        if name.span.slice(self.text) == "!" {
            self.out.push('!');
            for word in args {
                self.out.push_str(&word.0);
            }
            self.end_line();
            return;
        }
        let word = self.name(name);
        self.out.push_str(word);
        for (word, _) in args {
            self.out.push(' ');
            if is_plain(word) {
                self.out.push_str(word);
            } else {
                self.quoted(word, '\'');
            }
        }
        self.end_simple(silent);
    }

    pub(super) fn function(&mut self, function: &'a Function) {
        self.begin(function.span.start);
        self.out.push_str("function ");
        self.signature(function);
        self.open();
        for block in &function.arguments {
            self.begin(block.span.start);
            self.out.push_str(match block.kind {
                ArgumentsKind::Input => "arguments",
                ArgumentsKind::Output => "arguments (Output)",
                ArgumentsKind::Repeating => "arguments (Repeating)",
                ArgumentsKind::OutputRepeating => "arguments (Output, Repeating)",
            });
            self.open();
            self.declarations(&block.entries);
            self.close(block.span.end);
        }
        let mut items: Vec<Item> = function.body.iter().map(Item::Stmt).collect();
        items.extend(function.nested.iter().map(Item::Function));
        self.items(items);
        // A file without `end` gives the function the comments before the next one; those stay where they are.
        self.close(function.span.end);
    }

    pub(super) fn signature(&mut self, function: &Function) {
        match function.outputs.as_slice() {
            [] => {}
            [one] => {
                let word = self.name(one);
                self.out.push_str(word);
                self.out.push_str(" = ");
            }
            several => {
                self.out.push('[');
                for (i, output) in several.iter().enumerate() {
                    if i > 0 {
                        self.out.push_str(", ");
                    }
                    let word = self.name(output);
                    self.out.push_str(word);
                }
                self.out.push_str("] = ");
            }
        }
        let word = self.name(&function.name);
        self.out.push_str(word);
        self.write_params(&function.params);
    }
}

/// A command's word that needs no quotes, even as the first.
fn is_plain(word: &str) -> bool {
    let fits = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'/' | b'\\' | b':' | b'*' | b'~' | b'-');
    let mute = !word.bytes().any(|b| b.is_ascii_alphanumeric());
    word == ".." || word.bytes().all(fits) && !mute && !word.contains("...")
}
