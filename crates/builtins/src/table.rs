//! Rows of tables: the short way to write entries that differ in little.

use runmat_spec::{Builtin, Example, Run};

/// An entry with its usual parts.
pub(crate) const fn row(
    name: &'static str,
    summary: &'static str,
    forms: &'static [&'static str],
    examples: &'static [Example],
    run: Run,
) -> Builtin {
    Builtin {
        summary,
        forms,
        examples,
        ..Builtin::new(name, run)
    }
}
