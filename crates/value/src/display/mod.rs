//! How values print: as a statement without a semicolon shows them, and as `disp` does.
//!
//! The rules, as MATLAB's command window follows them. `~` is the empty line that `format compact` leaves out.
//!
//! **Frame.** `x =`, `~`, the body, `~`. Strings, structs, maps and exceptions have a blank behind the `=`. Every class except double, char
//! rows and string scalars names itself between two `~`: `  int32`, `  1x3 int32 row vector`, `  2x2 logical array`, `  1x2 cell array`,
//! `  struct with fields:`. Arrays of more than two dimensions print page by page under `x(:,:,2) =`, with two `~` between pages; a double
//! one has no `x =` above. `disp` prints the body alone, pages under `(:,:,2) =`, and `~` behind it; text (char, string scalars) has no `~`.
//!
//! **Empty.** `     []` for 0x0 double; `  1x0 empty double row vector`, `  0x3 empty int8 matrix`, `  0x0 empty char array` and so on.
//! `disp` of one prints nothing, of an empty char an empty line.
//!
//! **Real double and single.** One layout for a page, by its largest finite element M with exponent E = log10(M) cut towards zero.
//! - All integers (NaN and Inf allowed) and M < 1e9: columns of 6 when M < 1000, of 12 otherwise, in every format of decimal digits
//!   except the engineering ones.
//! - short: `%10.4f` while -2 <= E <= 2. Otherwise a scalar prints as `%13.4e`; a matrix prints `   1.0e+03 *`, `~`, and its elements
//!   divided by 10^E. So 0.001 is `1.0000e-03` and 0.002 is `0.0020`.
//! - long: the same with 15 decimals in columns of 20 (single: 7 in 12) while -2 <= E <= 1.
//! - shortE, longE: 4 and 15 decimals (single 7). shortG, longG: 5 and 15 significant digits (single 7) in columns of 13 and 26.
//! - shortEng: 4 decimals; longEng: 15 significant digits; exponents of three digits, multiples of three.
//! - bank: two decimals; hex: the bits; rational: `p/q` within 1e-6; +: signs.
//! - An exact zero prints as `0` in fixed point and exponents, -0 as 0; NaN and Inf stand at the right of the column.
//!
//! **Complex.** Both parts with decimals, also for integers: `   3.0000 + 4.0000i`; fixed point while -2 <= E <= 1.
//!
//! **Integer classes, logical.** All digits, in columns of three more than the digits of the largest absolute value, one more again if any
//! element is negative.
//!
//! **Columns.** What is wider than the window is cut in blocks of columns, each under `  Columns 1 through 8` (or `  Column 9`) and `~`.
//!
//! **Char and string.** In quotes behind four blanks; line ends continue below the first letter. String arrays have columns filled to the widest.
//!
//! **Cells.** Each element in braces behind four blanks, columns filled to the widest: numbers on the left inside the brackets (`{[  1]}`),
//! strings inside the brackets (`{["a"  ]}`), all else inside the brace (`{'a'  }`, `{1x2 cell  }`). Numeric rows show their elements, other
//! arrays size and class. An element has its share of the window, width / columns - 6 and at least 18: text that is longer is cut with an
//! ellipsis, a row becomes `[1 2 … ]`, a string `1x1 string`.
//!
//! **Structs.** `    name: value`, names ending in one column. Values on one line ([`inline_value`]): text whole; rows of numbers cut at the
//! window as `[1 2 … ] (1x9 double)`; rows of cells and strings with their elements if they fit; other arrays `[2x2 double]`, `{3x1 cell}`,
//! beyond four dimensions `[5-D double]`. Arrays of structs list the names.
//!
//! Nested values are named, never entered, so nothing here recurses by the program's nesting.

mod fields;
mod format;
mod grid;
mod header;
mod inline;
mod integer;
mod number;
mod object;
mod printer;
mod real;

use crate::Value;

pub use format::{Format, FormatWord, NumericFormat};
pub use header::size_text;
pub use inline::inline_value;
pub use object::{write_objects, write_properties};
pub use printer::Printer;

/// Appends what a statement without a semicolon prints: `x =`, the value, an empty line.
pub fn display(out: &mut String, name: &str, value: &Value, format: &Format) {
    Printer::display(name, value, format).advance(out, usize::MAX);
}

/// Appends what `disp(value)` prints.
pub fn disp(out: &mut String, value: &Value, format: &Format) {
    Printer::disp(value, format).advance(out, usize::MAX);
}
