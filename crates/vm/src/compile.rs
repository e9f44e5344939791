//! From text to a module: parse, report, lower.

use crate::core::Core;
use crate::frame::Module;
use runmat_hir::{lower, Options};
use runmat_syntax::{ast::FileKind, parse_with};
use runmat_text::{render, Diagnostic, Severity, Source};
use runmat_value::Error;
use std::collections::{BTreeSet, HashSet};
use std::rc::Rc;

/// A text that cannot run: its diagnostics, the first of which is the one to show.
#[derive(Clone, Debug)]
pub struct CompileError {
    pub source: Source,
    pub diagnostics: Vec<Diagnostic>,
}

impl CompileError {
    pub fn first(&self) -> Option<&Diagnostic> {
        self.diagnostics
            .iter()
            .find(|d| d.severity == Severity::Error)
            .or(self.diagnostics.first())
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
        self.first().map_or_else(String::new, |d| {
            render(&self.source, d.span, &d.message, d.hint.as_deref())
        })
    }
}

pub struct Compiled {
    pub module: Rc<Module>,
    pub kind: FileKind,
}

/// The workspace that a text is compiled for: its variables (so that `x -1` is no command), and which of them are globals.
#[derive(Default)]
pub struct Surroundings {
    pub variables: BTreeSet<Rc<str>>,
    pub cells: HashSet<Rc<str>>,
}

impl Core {
    /// Compiles a text.
    pub fn compile(
        &mut self,
        name: &str,
        text: &str,
        around: &Surroundings,
        library: bool,
    ) -> Result<Compiled, CompileError> {
        let source = Source::new(name, text);
        let parsed = parse_with(text, &|n| around.variables.contains(n));
        if parsed.diagnostics.iter().any(|d| d.severity == Severity::Error) {
            return Err(CompileError {
                source,
                diagnostics: parsed.diagnostics,
            });
        }
        let table = self.table.clone();
        let options = Options {
            names: &*table,
            cells: &around.cells,
            infer: self.infer,
            library,
        };
        let kind = parsed.ast.kind;
        match lower(&parsed.ast, &source, &options) {
            Ok(unit) => {
                let id = self.next_module;
                self.next_module += 1;
                Ok(Compiled {
                    module: Rc::new(Module {
                        unit,
                        id,
                        class: Default::default(),
                    }),
                    kind,
                })
            }
            Err(diagnostics) => Err(CompileError { source, diagnostics }),
        }
    }
}
