//! Operators by tables.
