//! Reading the arguments of `error`, `warning`, `assert` and `MException`: an optional identifier, a message, values to format.

use crate::text::format::{format_argument, format_units};
use runmat_spec::Context;
use runmat_value::{Error, Result, Value};

/// An identifier (or an empty one) and a finished message.
pub(crate) struct Message {
    pub identifier: String,
    pub text: String,
}

/// Whether a text has the form `component:...:mnemonic`: no blanks, at least one colon, every part a word.
pub(crate) fn is_identifier(text: &str) -> bool {
    let word = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-');
    text.contains(':') && text.starts_with(|c: char| c.is_alphabetic()) && text.split(':').all(word)
}

/// A message that stands alone is taken as it is; with an identifier or values it is a format.
pub(crate) fn read(host: &mut Context, function: &str, args: &[Value]) -> Result<Message> {
    let (identifier, format, values) = match args {
        [] => return Err(Error::not_enough_inputs()),
        [only] => {
            return Ok(Message {
                identifier: String::new(),
                text: plain(only)?,
            });
        }
        [first, format, values @ ..] if first.as_text().is_some_and(|t| is_identifier(&t)) => {
            (first.as_text().unwrap_or_default(), format, values)
        }
        [format, values @ ..] => (String::new(), format, values),
    };
    Ok(Message {
        identifier,
        text: formatted(host, function, format, values)?,
    })
}

/// A format with its values, whatever it looks like.
pub(crate) fn formatted(host: &mut Context, function: &str, format: &Value, values: &[Value]) -> Result<String> {
    let units = format_units(
        host,
        function,
        format_argument(format).map_err(|_| not_text(function))?,
        values,
    )?;
    Ok(String::from_utf16_lossy(&units))
}

fn plain(value: &Value) -> Result<String> {
    match value {
        v if v.is_empty() => Ok(String::new()),
        v => format_argument(v)
            .map(String::from_utf16_lossy)
            .map_err(|_| not_text("error")),
    }
}

fn not_text(function: &str) -> Error {
    Error::new(
        format!("MATLAB:{function}:invalidInput"),
        "The message must be a character vector or a string scalar.",
    )
}
