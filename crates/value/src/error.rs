//! The runtime error: MATLAB's identifier and message, with the stack where it was raised. What `catch err` sees as MException.

use crate::release::release;
use crate::Value;
use runmat_text::{SourceId, Span};
use std::borrow::Cow;

pub type Result<T> = std::result::Result<T, Error>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// Raised by a program or for it; `catch` sees it.
    Program,
    /// The user pressed Stop; nothing can catch it.
    Cancelled,
    /// A limit of the host (time) was met; nothing can catch it.
    Limit,
}

/// One line of the stack, innermost first.
#[derive(Clone, Debug, PartialEq)]
pub struct StackEntry {
    pub file: String,
    pub name: String,
    /// One-based.
    pub line: u32,
}

#[derive(Clone, Debug)]
struct ErrorData {
    kind: ErrorKind,
    identifier: Cow<'static, str>,
    message: String,
    stack: Vec<StackEntry>,
    causes: Vec<Value>,
    /// The object of a user's class of exceptions that was thrown.
    object: Option<Value>,
    place: Option<(SourceId, Span)>,
}

/// Causes of causes are freed without recursion.
impl Drop for ErrorData {
    fn drop(&mut self) {
        release(&mut self.causes);
    }
}

/// Boxed: errors are rare, results are everywhere.
#[derive(Clone, Debug)]
pub struct Error(Box<ErrorData>);

impl Error {
    pub fn new(identifier: impl Into<Cow<'static, str>>, message: impl Into<String>) -> Error {
        Error(Box::new(ErrorData {
            kind: ErrorKind::Program,
            identifier: identifier.into(),
            message: message.into(),
            stack: Vec::new(),
            causes: Vec::new(),
            object: None,
            place: None,
        }))
    }
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }
    pub fn identifier(&self) -> &str {
        &self.0.identifier
    }
    pub fn message(&self) -> &str {
        &self.0.message
    }
    pub fn stack(&self) -> &[StackEntry] {
        &self.0.stack
    }
    /// What `catch` gives instead of an MException.
    pub fn object(&self) -> Option<&Value> {
        self.0.object.as_ref()
    }
    pub fn with_object(mut self, object: Value) -> Error {
        self.0.object = Some(object);
        self
    }
    pub fn take_object(&mut self) -> Option<Value> {
        self.0.object.take()
    }
    pub fn causes(&self) -> &[Value] {
        &self.0.causes
    }
    /// The causes of an error that is being freed.
    pub(crate) fn cause_slots(&mut self) -> &mut Vec<Value> {
        &mut self.0.causes
    }
    pub fn place(&self) -> Option<(SourceId, Span)> {
        self.0.place
    }
    pub fn with_kind(mut self, kind: ErrorKind) -> Error {
        self.0.kind = kind;
        self
    }
    pub fn with_message(mut self, message: impl Into<String>) -> Error {
        self.0.message = message.into();
        self
    }
    pub fn with_identifier(mut self, identifier: impl Into<Cow<'static, str>>) -> Error {
        self.0.identifier = identifier.into();
        self
    }
    pub fn with_cause(mut self, cause: Value) -> Error {
        self.0.causes.push(cause);
        self
    }
    /// Records where it was raised; the innermost place wins.
    pub fn set_place(&mut self, place: (SourceId, Span)) {
        self.0.place.get_or_insert(place);
    }
    pub fn set_stack(&mut self, stack: Vec<StackEntry>) {
        self.0.stack = stack;
    }

    // The errors that many places raise, worded once.

    /// A fault of ours that was noticed in time: never a panic.
    pub fn internal(what: &str) -> Error {
        Error::new("RunMat:Internal", format!("Internal error: {what}."))
    }
    pub fn cancelled() -> Error {
        Error::new("RunMat:Cancelled", "Operation terminated by user.").with_kind(ErrorKind::Cancelled)
    }
    pub fn out_of_memory() -> Error {
        Error::new("MATLAB:nomem", "Out of memory.")
    }
    pub fn too_large(dims: &[usize]) -> Error {
        let size = dims.iter().map(|d| d.to_string()).collect::<Vec<_>>().join("x");
        Error::new(
            "MATLAB:array:SizeLimitExceeded",
            format!("Requested array exceeds the maximum possible variable size ({size})."),
        )
    }
    pub fn undefined(name: &str) -> Error {
        Error::new(
            "MATLAB:UndefinedFunction",
            format!("Unrecognized function or variable '{name}'."),
        )
    }
    /// `Undefined function 'f' for input arguments of type 'cell'.`
    pub fn undefined_for(name: &str, class: &str) -> Error {
        Error::new(
            "MATLAB:UndefinedFunction",
            format!("Undefined function '{name}' for input arguments of type '{class}'."),
        )
    }
    pub fn too_many_inputs() -> Error {
        Error::new("MATLAB:TooManyInputs", "Too many input arguments.")
    }
    pub fn too_many_outputs() -> Error {
        Error::new("MATLAB:TooManyOutputs", "Too many output arguments.")
    }
    pub fn not_enough_inputs() -> Error {
        Error::new("MATLAB:minrhs", "Not enough input arguments.")
    }
    pub fn size_mismatch() -> Error {
        Error::new(
            "MATLAB:sizeDimensionsMustMatch",
            "Arrays have incompatible sizes for this operation.",
        )
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.message())
    }
}

impl std::error::Error for Error {}

impl From<runmat_kernels::OutOfMemory> for Error {
    fn from(_: runmat_kernels::OutOfMemory) -> Error {
        Error::out_of_memory()
    }
}
