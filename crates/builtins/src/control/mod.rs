//! Cells, structs, maps, handles, errors, evaluation and the workspace.

mod collect;
mod direct;
mod elements;
mod legacy;
mod message;
mod patterns;

category! {
    apply, cells, checks, classes, environment, equality, evaluate, handles, lookup, maps, raise, references, structs, warning, workspace,
}
