//! Cells, structs, maps, handles, errors, evaluation and the workspace.

mod collect;
mod direct;
mod elements;
mod legacy;
mod message;
mod patterns;

category! {
    apply, attributes, cells, checks, classes, environment, equality, evaluate, expand, handles, lookup, maps, membership, objects, raise, references, root, structs, validators, warning, workspace,
}
