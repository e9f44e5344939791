//! Character vectors, strings, formatting, scanning and regular expressions.

pub(crate) mod format;
pub(crate) mod texts;

category! {
    sprintf,
}

#[cfg(test)]
mod tests;
