//! Attributes of classes and of their blocks, read from the tree: flags, access lists, lists of classes.

use runmat_syntax::ast::{Ast, Attribute, ExprId, ExprKind};
use runmat_text::Diagnostic;
use runmat_value::object::Access;
use std::rc::Rc;

pub(crate) const CLASS: &[&str] = &[
    "Abstract",
    "AllowedSubclasses",
    "ConstructOnLoad",
    "Enumeration",
    "HandleCompatible",
    "Hidden",
    "InferiorClasses",
    "RestrictsSubclassing",
    "Sealed",
    "Description",
    "DetailedDescription",
];
pub(crate) const PROPERTIES: &[&str] = &[
    "AbortSet",
    "Abstract",
    "Access",
    "Constant",
    "Dependent",
    "GetAccess",
    "GetObservable",
    "Hidden",
    "NonCopyable",
    "PartialMatchPriority",
    "Sealed",
    "SetAccess",
    "SetObservable",
    "Transient",
    "Description",
    "DetailedDescription",
    "ClassSetupParameter",
    "MethodSetupParameter",
    "TestParameter",
    "WeakHandle",
];
pub(crate) const METHODS: &[&str] = &[
    "Abstract",
    "Access",
    "Hidden",
    "Sealed",
    "Static",
    "Description",
    "DetailedDescription",
    "Test",
    "TestClassSetup",
    "TestClassTeardown",
    "TestMethodSetup",
    "TestMethodTeardown",
    "TestTags",
    "ParameterCombination",
];
pub(crate) const EVENTS: &[&str] = &[
    "Hidden",
    "ListenAccess",
    "NotifyAccess",
    "Description",
    "DetailedDescription",
];

enum Setting {
    Flag(bool),
    Word(Rc<str>),
    Classes(Rc<[Rc<str>]>),
    Other,
}

/// The attributes of one list.
pub(crate) struct Flags(Vec<(Rc<str>, Setting)>);

impl Flags {
    pub fn read(ast: &Ast, list: &[Attribute], known: &[&str], errors: &mut Vec<Diagnostic>) -> Flags {
        let mut flags = Vec::new();
        for a in list {
            let name: Rc<str> = ast.name(a.name.name).into();
            let Some(known) = known.iter().find(|k| k.eq_ignore_ascii_case(&name)) else {
                errors.push(Diagnostic::error(
                    "MATLAB:class:InvalidAttribute",
                    format!("'{name}' is not a valid attribute here."),
                    a.name.span,
                ));
                continue;
            };
            let setting = match a.value {
                None => Setting::Flag(!a.negated),
                Some(value) => setting(ast, value),
            };
            flags.push(((*known).into(), setting));
        }
        Flags(flags)
    }

    fn get(&self, name: &str) -> Option<&Setting> {
        self.0.iter().rev().find(|(n, _)| **n == *name).map(|(_, s)| s)
    }

    pub fn on(&self, name: &str) -> bool {
        matches!(self.get(name), Some(Setting::Flag(true)))
    }

    /// The access that the first of these attributes that is there gives.
    pub fn access(&self, names: &[&str]) -> Access {
        let found = names.iter().find_map(|n| self.get(n));
        match found {
            Some(Setting::Word(w)) => match w.to_ascii_lowercase().as_str() {
                "private" => Access::Private,
                "protected" => Access::Protected,
                "immutable" => Access::Immutable,
                _ => Access::Public,
            },
            Some(Setting::Classes(list)) => Access::Classes(list.clone()),
            _ => Access::Public,
        }
    }

    pub fn classes(&self, name: &str) -> Vec<Rc<str>> {
        match self.get(name) {
            Some(Setting::Classes(list)) => list.to_vec(),
            _ => Vec::new(),
        }
    }
}

fn setting(ast: &Ast, value: ExprId) -> Setting {
    match &ast.expr(value).kind {
        ExprKind::Name(n) => match ast.name(*n) {
            "true" => Setting::Flag(true),
            "false" => Setting::Flag(false),
            word => Setting::Word(word.into()),
        },
        ExprKind::Number(x) => Setting::Flag(*x != 0.0),
        ExprKind::Char(text) | ExprKind::String(text) => Setting::Word(text.as_str().into()),
        ExprKind::MetaClass(_) | ExprKind::CellArray(_) => {
            let mut classes = Vec::new();
            collect_classes(ast, value, &mut classes);
            Setting::Classes(classes.into())
        }
        _ => Setting::Other,
    }
}

fn collect_classes(ast: &Ast, id: ExprId, out: &mut Vec<Rc<str>>) {
    match &ast.expr(id).kind {
        ExprKind::MetaClass(path) => {
            let parts: Vec<&str> = path.iter().map(|i| ast.name(i.name)).collect();
            out.push(parts.join(".").into());
        }
        ExprKind::Char(text) | ExprKind::String(text) => out.push(text.as_str().into()),
        ExprKind::CellArray(rows) => rows.iter().flatten().for_each(|e| collect_classes(ast, *e, out)),
        _ => {}
    }
}
