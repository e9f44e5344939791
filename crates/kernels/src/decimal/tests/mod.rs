//! Tables of numbers and the text they must give, and of text and the numbers it must give.

mod digits;
mod printer;
mod printf;
mod random;
mod read;

pub(super) fn units(text: &str) -> Vec<u16> {
    text.encode_utf16().collect()
}

pub(super) fn text(units: &[u16]) -> String {
    String::from_utf16_lossy(units)
}
