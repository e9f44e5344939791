//! Files, folders, console and text formats.

category! {
    console, prompt,
}
