//! The functions, one file each or one row of a family's table, grouped by category. Knows values, kernels and `spec`; knows no VM.
//!
//! To add one: write `src/<category>/<name>.rs` with `pub const ENTRIES: &[Builtin]`, and add its word to the list in
//! `src/<category>/mod.rs`.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

use runmat_spec::Builtin;

/// Declares the files of a category and collects their entries: one word per file.
macro_rules! category {
    ($($file:ident),* $(,)?) => {
        $(mod $file;)*
        pub(crate) const ENTRIES: &[&[runmat_spec::Builtin]] = &[$($file::ENTRIES),*];
    };
}

mod arguments;
mod arrays;
mod control;
mod data;
mod files;
mod linear;
mod maths;
mod slices;
mod table;
mod text;
mod time;

/// Categories by name, in the order of the reference.
pub const CATEGORIES: &[(&str, &[&[Builtin]])] = &[
    ("arrays", arrays::ENTRIES),
    ("maths", maths::ENTRIES),
    ("data", data::ENTRIES),
    ("linear", linear::ENTRIES),
    ("text", text::ENTRIES),
    ("control", control::ENTRIES),
    ("files", files::ENTRIES),
    ("time", time::ENTRIES),
];

/// Every builtin.
pub fn all() -> impl Iterator<Item = &'static Builtin> {
    CATEGORIES
        .iter()
        .flat_map(|(_, files)| files.iter())
        .flat_map(|entries| entries.iter())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    #[test]
    fn names_are_unique_and_entries_are_complete() {
        let mut seen = BTreeSet::new();
        for b in super::all() {
            assert!(seen.insert(b.name), "{} is there twice", b.name);
            assert!(
                !b.summary.is_empty() && !b.forms.is_empty(),
                "{} lacks a summary or forms",
                b.name
            );
        }
    }
}
