//! Lowering of a parsed text to a unit of bytecode: which functions there are, what they share, and one `Lowerer` for each body.

mod anonymous;
mod arguments;
mod attributes;
mod chain;
mod class;
mod condition;
mod expr;
mod function;
mod lists;
mod sharing;
mod stmt;
mod target;

pub use class::CONSTRUCT;

use crate::builder::Builder;
use crate::scope::Scope;
use runmat_bytecode::{Code, CodeKind, Reg, Unit, UnitKind};
use runmat_syntax::ast::{Ast, FileKind, Function, NameId};
use runmat_text::{Diagnostic, Source, Span};
use sharing::Sharing;
use std::collections::HashSet;
use std::rc::Rc;

/// What lowering asks about names that are no variables.
pub trait Names {
    /// A function whose name has dots, such as `containers.Map`.
    fn is_dotted_function(&self, name: &str) -> bool;
}

/// How to lower a text.
pub struct Options<'a> {
    pub names: &'a dyn Names,
    /// Names that are shared cells (globals) in the workspace that a script will run in.
    pub cells: &'a HashSet<Rc<str>>,
    /// Attach facts and choose instructions by them. Off in the suite's second run: the transcript must not change.
    pub infer: bool,
    pub library: bool,
}

pub(crate) type Lowered<T> = Result<T, Diagnostic>;

/// A function of the file, nested ones included, in the order of their codes.
pub(crate) struct Entry<'a> {
    pub function: &'a Function,
    pub parent: Option<u32>,
}

/// What all bodies of a unit share while it is lowered.
pub(crate) struct UnitLowerer<'a> {
    pub ast: &'a Ast,
    pub source: &'a Source,
    pub options: &'a Options<'a>,
    /// Function entries; entry `i` is code `i + first`.
    pub entries: Vec<Entry<'a>>,
    pub first: u32,
    pub codes: Vec<Option<Code>>,
    pub sharing: Vec<Sharing>,
}

impl UnitLowerer<'_> {
    /// The function a name means when it stands in the body of code `from`: nested ones first, outwards, then the file's own.
    pub fn local(&self, name: &str, from: Option<u32>) -> Option<u32> {
        let mut scope = from;
        loop {
            let found = self
                .entries
                .iter()
                .position(|e| e.parent == scope && self.ast.name(e.function.name.name) == name);
            if let Some(i) = found {
                return Some(i as u32 + self.first);
            }
            scope = match scope {
                Some(code) => self.entries.get((code - self.first) as usize)?.parent,
                None => return None,
            };
        }
    }

    pub fn push_code(&mut self, code: Code) -> u32 {
        self.codes.push(Some(code));
        (self.codes.len() - 1) as u32
    }
}

/// An innermost loop: where `break` and `continue` jump, and how many `try` blocks they leave.
pub(crate) struct Loop {
    pub breaks: Vec<usize>,
    pub continues: Vec<usize>,
    pub tries: usize,
}

/// What `end` measures in the subscripts that are being lowered.
#[derive(Clone, Copy)]
pub(crate) enum EndOwner {
    Value {
        register: Reg,
        pos: u8,
        count: u8,
    },
    /// The register may be undefined: then the name is a function and `end` belongs further out.
    Maybe {
        register: Reg,
        pos: u8,
        count: u8,
    },
    Path {
        place: runmat_bytecode::Place,
        path: u16,
        base: Reg,
        pos: u8,
        count: u8,
    },
}

/// The lowering of one body.
pub(crate) struct Lowerer<'u, 'a> {
    pub unit: &'u mut UnitLowerer<'a>,
    pub b: Builder,
    pub scope: Scope,
    pub loops: Vec<Loop>,
    pub ends: Vec<EndOwner>,
    pub tries: usize,
    /// Outputs that `arguments (Output)` declares.
    pub checked_outputs: Vec<arguments::Declared<'a>>,
    /// Index of this function's code when it is one of the file's functions.
    pub index: Option<u32>,
    /// Place of `ans`.
    pub answer: Option<runmat_bytecode::Place>,
}

impl<'a> Lowerer<'_, 'a> {
    pub fn ast(&self) -> &'a Ast {
        self.unit.ast
    }
    pub fn name(&self, name: NameId) -> &'a str {
        self.unit.ast.name(name)
    }
    pub fn at(&mut self, span: Span) {
        self.b.span = span;
    }
    pub fn site(&mut self, name: &str) -> u16 {
        let local = self.unit.local(name, self.index);
        self.b.site(name, local)
    }
    /// The site of a name that a field follows: a class or package, or a function whose value has the field.
    pub fn dot_site(&mut self, name: &str) -> u16 {
        match self.unit.local(name, self.index) {
            Some(_) => self.site(name),
            None => self.b.site(&format!("{name}."), None),
        }
    }
    #[allow(dead_code)]
    pub fn unsupported(&mut self, what: &str, span: Span) -> Diagnostic {
        Diagnostic::error("RunMat:NotSupported", format!("{what} is not supported yet."), span)
    }
}

/// Lowers a parsed text whose diagnostics hold no error.
pub fn lower(ast: &Ast, source: &Source, options: &Options) -> Result<Unit, Vec<Diagnostic>> {
    if ast.class.is_some() {
        let (functions, class) = class::desugar(ast)?;
        let mut unit = lower(&functions, source, options)?;
        unit.kind = UnitKind::Class;
        unit.class = Some(Box::new(class));
        return Ok(unit);
    }
    let script = ast.kind == FileKind::Script;
    let first = u32::from(script);
    let mut entries = Vec::new();
    collect(&ast.functions, None, first, &mut entries);
    let count = entries.len() + first as usize;
    let sharing = sharing::share(ast, &entries, first);
    let mut codes = Vec::new();
    codes.resize_with(count, || None);
    let mut unit = UnitLowerer {
        ast,
        source,
        options,
        entries,
        first,
        codes,
        sharing,
    };
    let mut errors = Vec::new();
    if script {
        match function::script(&mut unit) {
            Ok(code) => unit.codes[0] = Some(code),
            Err(e) => errors.push(e),
        }
    }
    for i in 0..unit.entries.len() {
        match function::function(&mut unit, i) {
            Ok(code) => unit.codes[i + first as usize] = Some(code),
            Err(e) => errors.push(e),
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let codes: Vec<Code> = unit.codes.into_iter().flatten().collect();
    let kind = if script { UnitKind::Script } else { UnitKind::Functions };
    debug_assert!(!script || codes.first().is_some_and(|c| c.kind == CodeKind::Script));
    Ok(Unit {
        source: source.clone(),
        kind,
        codes,
        library: options.library,
        imports: imports(ast),
        class: None,
    })
}

/// What `import` statements anywhere in the text name.
fn imports(ast: &Ast) -> Vec<Rc<str>> {
    fn of_functions(functions: &[Function], out: &mut Vec<Rc<str>>) {
        for f in functions {
            of_statements(&f.body, out);
            of_functions(&f.nested, out);
        }
    }
    fn of_statements(body: &[runmat_syntax::ast::Stmt], out: &mut Vec<Rc<str>>) {
        for stmt in body {
            if let runmat_syntax::ast::StmtKind::Import(names) = &stmt.kind {
                out.extend(names.iter().map(|n| Rc::from(n.as_str())));
            }
        }
    }
    let mut out = Vec::new();
    of_statements(&ast.body, &mut out);
    of_functions(&ast.functions, &mut out);
    out
}

/// Functions depth first, parents before their nested ones.
fn collect<'a>(functions: &'a [Function], parent: Option<u32>, first: u32, out: &mut Vec<Entry<'a>>) {
    for function in functions {
        let index = out.len() as u32 + first;
        out.push(Entry { function, parent });
        collect(&function.nested, Some(index), first, out);
    }
}
