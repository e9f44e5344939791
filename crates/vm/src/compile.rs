//! From text to a module: parse, report, lower.

use crate::core::Core;
use crate::frame::Module;
use runmat_hir::{lower, Options};
use runmat_syntax::{ast::FileKind, parse};
use runmat_text::{render, Diagnostic, Severity, Source};
use runmat_value::Error;
use std::collections::HashSet;
use std::rc::Rc;

/// A text that cannot run: its diagnostics, the first of which is the one to show.
#[derive(Clone, Debug)]
pub struct CompileError {
    pub source: Source,
    pub diagnostics: Vec<Diagnostic>,
}

impl CompileError {
    pub fn first(&self) -> Option<&Diagnostic> {
        self.diagnostics.iter().find(|d| d.severity == Severity::Error).or(self.diagnostics.first())
    }
    /// The error that a program sees (eval of bad text, a bad file).
    pub fn to_error(&self) -> Error {
        match self.first() {
            Some(d) => Error::new(d.identifier, d.message.clone()),
            None => Error::internal("a text was refused without a reason"),
        }
    }
    /// File, line, caret, message and hint.
    pub fn to_text(&self) -> String {
        self.first().map_or_else(String::new, |d| render(&self.source, d.span, &d.message, d.hint.as_deref()))
    }
}

pub struct Compiled {
    pub module: Rc<Module>,
    pub kind: FileKind,
}

impl Core {
    /// Compiles a text. `cells`: names that are globals in the workspace that it will run in.
    pub fn compile(&mut self, name: &str, text: &str, cells: &HashSet<Rc<str>>, library: bool) -> Result<Compiled, CompileError> {
        let source = Source::new(name, text);
        let parsed = parse(text);
        if parsed.diagnostics.iter().any(|d| d.severity == Severity::Error) {
            return Err(CompileError { source, diagnostics: parsed.diagnostics });
        }
        let table = self.table.clone();
        let options = Options { names: &*table, cells, infer: self.infer, library };
        let kind = parsed.ast.kind;
        match lower(&parsed.ast, &source, &options) {
            Ok(unit) => {
                let id = self.next_module;
                self.next_module += 1;
                Ok(Compiled { module: Rc::new(Module { unit, id }), kind })
            }
            Err(diagnostics) => Err(CompileError { source, diagnostics }),
        }
    }
}
