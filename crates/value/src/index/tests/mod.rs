//! Indexing, tested by tables of short text and against a naive model.

mod model;
mod notation;
mod table;
