//! The value model: classes, arrays with copy-on-write, indexing, broadcasting, conversion and display.
//! Knows no names, no builtins and no interpreter; objects' overloads are called by the VM, never from here.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod alloc;
mod array;
mod class;
pub mod convert;
pub mod display;
mod error;
pub mod fit;
mod handle;
pub mod index;
mod map;
pub mod object;
pub mod ops;
mod release;
mod shape;
mod string;
mod structs;
mod value;

pub use array::Array;
pub use class::Class;
pub use error::{Error, ErrorKind, Result, StackEntry};
pub use handle::{AnonymousBody, Bound, Captures, FunctionHandle};
pub use map::{KeyRef, MapKey, MapKeyType, MapObject};
pub use object::ObjectArray;
pub use release::release;
pub use runmat_kernels::complex::{Complex, C32, C64};
pub use shape::Shape;
pub use string::StringValue;
pub use structs::{FieldNames, StructArray};
pub use value::Value;
