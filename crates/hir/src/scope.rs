//! What the names of one function or script are: variables in registers, shared cells, or functions.

use crate::walk::{walk_arguments, walk_statements, Event};
use runmat_bytecode::Place;
use runmat_syntax::ast::{Ast, ExprKind, Function, NameId, Stmt};
use std::collections::{BTreeSet, HashMap, HashSet};

/// Functions that make or remove variables by name: after them a name that is never assigned may be a variable all the same.
const DYNAMIC: &[&str] = &[
    "eval",
    "evalin",
    "evalc",
    "assignin",
    "load",
    "run",
    "clear",
    "clearvars",
    "keyboard",
    "input",
    "who",
    "whos",
    "exist",
    "source",
    "inputname",
];

/// Scalar constants kept in registers, per function. More than this are loaded by instructions.
const REGISTER_CONSTANTS: usize = 128;

/// Facts of one body, before its instructions exist.
#[derive(Default)]
pub struct Names {
    /// In order of first appearance.
    pub assigned: Vec<NameId>,
    pub used: Vec<NameId>,
    pub globals: Vec<NameId>,
    pub persistents: Vec<NameId>,
    /// Used inside anonymous functions, free there.
    pub captured: Vec<NameId>,
    pub numbers: Vec<f64>,
    pub dynamic: bool,
}

fn add(list: &mut Vec<NameId>, seen: &mut HashSet<NameId>, name: NameId) {
    if seen.insert(name) {
        list.push(name);
    }
}

impl Names {
    pub fn of_body(ast: &Ast, function: Option<&Function>, body: &[Stmt]) -> Names {
        let mut names = Names::default();
        let mut seen: [HashSet<NameId>; 5] = Default::default();
        let mut hidden: Vec<HashSet<NameId>> = Vec::new();
        let mut numbers = BTreeSet::new();
        let mut receive = |event: Event| match event {
            Event::Assign(n) => add(&mut names.assigned, &mut seen[0], n),
            Event::Use(n) => {
                if hidden.iter().any(|h| h.contains(&n)) {
                    return;
                }
                if !hidden.is_empty() {
                    add(&mut names.captured, &mut seen[4], n);
                }
                names.dynamic |= DYNAMIC.contains(&ast.name(n));
                add(&mut names.used, &mut seen[1], n);
            }
            Event::Command(n) => names.dynamic |= DYNAMIC.contains(&ast.name(n)),
            Event::Number(x) => {
                if hidden.is_empty() && numbers.len() < REGISTER_CONSTANTS && numbers.insert(x.to_bits()) {
                    names.numbers.push(x);
                }
            }
            Event::Global(id) => add(&mut names.globals, &mut seen[2], id.name),
            Event::Persistent(id) => add(&mut names.persistents, &mut seen[3], id.name),
            Event::EnterAnonymous(e) => hidden.push(parameters(ast, e)),
            Event::LeaveAnonymous => {
                hidden.pop();
            }
        };
        if let Some(f) = function {
            walk_arguments(ast, &f.arguments, &mut receive);
        }
        walk_statements(ast, body, &mut receive);
        names
    }
}

fn parameters(ast: &Ast, anonymous: runmat_syntax::ast::ExprId) -> HashSet<NameId> {
    match &ast.expr(anonymous).kind {
        ExprKind::Anonymous { params, .. } => params.iter().filter_map(|p| p.name).collect(),
        _ => HashSet::new(),
    }
}

/// What a name means inside one body.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Meaning {
    /// Always a variable.
    Variable(Place),
    /// A variable when its register holds a value, a function otherwise.
    Either(u16),
    Function,
}

/// The names of one body, decided.
#[derive(Default)]
pub struct Scope {
    places: HashMap<NameId, Place>,
    /// Registers whose name may be a function when undefined.
    ambiguous: HashSet<NameId>,
    /// Ambiguous names that are certainly defined at this point of the lowering.
    defined: HashSet<NameId>,
}

impl Scope {
    pub fn insert(&mut self, name: NameId, place: Place, ambiguous: bool) {
        self.places.insert(name, place);
        if ambiguous {
            self.ambiguous.insert(name);
        }
    }
    pub fn place(&self, name: NameId) -> Option<Place> {
        self.places.get(&name).copied()
    }
    pub fn meaning(&self, name: NameId) -> Meaning {
        match self.place(name) {
            None => Meaning::Function,
            Some(place) => match place.split() {
                Ok(register) if self.ambiguous.contains(&name) && !self.defined.contains(&name) => {
                    Meaning::Either(register)
                }
                _ => Meaning::Variable(place),
            },
        }
    }
    pub fn define(&mut self, name: NameId) {
        if self.ambiguous.contains(&name) {
            self.defined.insert(name);
        }
    }
    /// The certain definitions, to come back to after a branch.
    pub fn mark(&self) -> HashSet<NameId> {
        self.defined.clone()
    }
    pub fn restore(&mut self, mark: HashSet<NameId>) {
        self.defined = mark;
    }
    /// Nothing is certain any more (a call that may clear variables).
    pub fn forget(&mut self) {
        self.defined.clear();
    }
}
