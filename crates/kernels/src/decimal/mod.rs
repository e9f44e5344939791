//! Numbers as decimal text and back: printf and scanf formats, exact digits, literals, ratios; no platform printf.
//!
//! All digits come from `core`'s exact algorithms (correctly rounded, ties to even, any precision), so native and wasm
//! print and read the same bytes. The module knows UTF-16 text and numbers; which MATLAB value they belong to is for
//! the caller to say.

mod complex;
mod digits;
mod escape;
mod hexfloat;
mod layout;
mod number;
mod printer;
mod printf;
mod ratio;
mod scan;
mod scanf;
mod spec;

pub use complex::{parse_complex, ComplexLiteral};
pub use digits::{
    decimal_exponent, hex_bits, hex_bits_single, rounded_exponent, shortest, shortest_single, significant, Digits,
};
pub use escape::{unescape, Unescaped};
pub use layout::{format_text, Written};
pub use number::{format_e, format_f, format_g, format_number, Number};
pub use printer::{Argument, Arguments, Printer};
pub use printf::{parse_format, Conversion, Piece};
pub use ratio::{ratio, ratio_text, Ratio};
pub use scan::{parse_decimal, parse_whole_decimal, scan_integer, Scanned};
pub use scanf::{parse_scan_format, scan_field, Dialect, FieldValue, ScanField, ScanKind, ScanPiece, Scanner, Step};
pub use spec::{Conv, Spec};

#[cfg(test)]
mod tests;
