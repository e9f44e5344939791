//! What a host's call can fail with: a code of the protocol and a sentence.

use runmat_protocol::CoreErrorCode;
use runmat_value::Error;

#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    pub code: CoreErrorCode,
    pub message: String,
}

impl Fault {
    pub fn new(code: CoreErrorCode, message: impl Into<String>) -> Fault {
        Fault {
            code,
            message: message.into(),
        }
    }
    pub(crate) fn out_of_memory() -> Fault {
        Fault::new(CoreErrorCode::OutOfMemory, "Out of memory.")
    }
    /// An error of indexing.
    pub(crate) fn out_of_range(error: &Error) -> Fault {
        let code = if error.identifier() == "MATLAB:nomem" {
            CoreErrorCode::OutOfMemory
        } else {
            CoreErrorCode::OutOfRange
        };
        Fault::new(code, error.message())
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Fault {}
