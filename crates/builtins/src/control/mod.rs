//! Cells, structs, maps, handles, errors, evaluation and the workspace.

mod collect;
mod direct;
mod elements;
mod legacy;
mod message;

category! {
    apply, cells, checks, classes, handles, raise, structs, warning,
}
