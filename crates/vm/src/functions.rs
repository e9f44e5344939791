//! The functions that a VM is given: builtins, and the library written in MATLAB.

use runmat_spec::{Arity, Builtin};
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

#[derive(Clone, Copy)]
pub struct BuiltinEntry {
    pub builtin: &'static Builtin,
    pub arity: Arity,
}

/// A library function as it comes out of the startup image.
#[derive(Clone, Debug)]
pub struct LibrarySource {
    pub name: Rc<str>,
    pub text: Rc<str>,
}

#[derive(Clone, Default)]
pub struct FunctionTable {
    builtins: HashMap<&'static str, BuiltinEntry>,
    library: BTreeMap<Rc<str>, Rc<str>>,
}

impl FunctionTable {
    pub fn new(builtins: impl IntoIterator<Item = &'static Builtin>) -> FunctionTable {
        let builtins = builtins
            .into_iter()
            .map(|b| {
                (
                    b.name,
                    BuiltinEntry {
                        builtin: b,
                        arity: Arity::of(b.forms),
                    },
                )
            })
            .collect();
        FunctionTable {
            builtins,
            library: BTreeMap::new(),
        }
    }
    pub fn add_library(&mut self, sources: impl IntoIterator<Item = LibrarySource>) {
        self.library.extend(sources.into_iter().map(|s| (s.name, s.text)));
    }
    pub fn builtin(&self, name: &str) -> Option<BuiltinEntry> {
        self.builtins.get(name).copied()
    }
    pub fn library(&self, name: &str) -> Option<&Rc<str>> {
        self.library.get(name)
    }
    /// Whether the library has a name in this package.
    pub fn is_package(&self, name: &str) -> bool {
        let prefix = format!("{name}.");
        let next = self
            .library
            .range::<str, _>((std::ops::Bound::Included(prefix.as_str()), std::ops::Bound::Unbounded))
            .next();
        next.is_some_and(|(n, _)| n.starts_with(&prefix)) || self.builtins.keys().any(|k| k.starts_with(&prefix))
    }
    /// All names, in alphabetical order.
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = self
            .builtins
            .keys()
            .map(|k| k.to_string())
            .chain(self.library.keys().map(|k| k.to_string()))
            .collect();
        names.sort();
        names.dedup();
        names
    }
}

impl runmat_hir::Names for FunctionTable {
    fn is_dotted_function(&self, name: &str) -> bool {
        self.builtins.contains_key(name) || self.library.contains_key(name)
    }
}
