//! Character vectors, strings, formatting, scanning and regular expressions.

pub(crate) mod format;
mod options;
pub(crate) mod texts;

category! {
    bases, choices, json, names, encoding, join, kinds, make, change, pattern, split, characters, compare, extract, replace, search, mat2str, number_text, sprintf, sscanf, textscan, to_number,
}

#[cfg(test)]
mod tests;
