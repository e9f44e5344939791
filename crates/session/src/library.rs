//! The table of functions that every session of a process shares: the builtins, and the library written in MATLAB.

use runmat_vm::{FunctionTable, LibrarySource};
use std::rc::Rc;

/// The builtins, with a library of MATLAB sources.
pub fn function_table(library: impl IntoIterator<Item = LibrarySource>) -> Rc<FunctionTable> {
    let mut table = FunctionTable::new(runmat_builtins::all());
    table.add_library(library);
    Rc::new(table)
}

/// Library sources from (name, text) pairs.
pub fn embedded_library<'a>(sources: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<LibrarySource> {
    sources
        .into_iter()
        .map(|(name, text)| LibrarySource {
            name: name.into(),
            text: text.into(),
        })
        .collect()
}
