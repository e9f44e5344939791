//! Files, folders, console and text formats.

mod effects;

category! {
    console, folders, lines, names, open, prompt, search_path,
}

pub(crate) use lines::{decode, encoded_length};
pub(crate) use open::file;
