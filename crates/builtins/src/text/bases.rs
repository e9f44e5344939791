//! Numbers in other bases, and the bits of doubles: `dec2bin`, `hex2dec`, `dec2base`, `num2hex` and their kin.

use super::texts::{char_matrix, char_rows, units_of, Texts};
use runmat_kernels::decimal::{hex_bits, hex_bits_single};
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{Array, Error, Result, Shape, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Convert integers to their binary digits",
        forms: &["binStr = dec2bin(D)", "binStr = dec2bin(D, minDigits)"],
        examples: &[
            example("dec2bin(23)", "'10111'"),
            example("dec2bin(2, 4)", "'0010'"),
            example("dec2bin(-16)", "'11110000'"),
        ],
        errors: &["MATLAB:dec2bin:FirstArg", "MATLAB:dec2bin:SecondArg"],
        ..Builtin::new("dec2bin", |call| run_digits(call, "dec2bin", Some(2)))
    },
    Builtin {
        summary: "Convert integers to their hexadecimal digits",
        forms: &["hexStr = dec2hex(D)", "hexStr = dec2hex(D, minDigits)"],
        examples: &[
            example("dec2hex(1023)", "'3FF'"),
            example("dec2hex([1; 255])", "['01'; 'FF']"),
        ],
        errors: &["MATLAB:dec2hex:FirstArg", "MATLAB:dec2hex:SecondArg"],
        ..Builtin::new("dec2hex", |call| run_digits(call, "dec2hex", Some(16)))
    },
    Builtin {
        summary: "Convert integers to their digits in a base",
        forms: &["baseStr = dec2base(D, n)", "baseStr = dec2base(D, n, minDigits)"],
        examples: &[example("dec2base(23, 3)", "'212'"), example("dec2base(35, 36)", "'Z'")],
        errors: &[
            "MATLAB:dec2base:FirstArg",
            "MATLAB:dec2base:SecondArg",
            "MATLAB:dec2base:Base",
        ],
        ..Builtin::new("dec2base", |call| run_digits(call, "dec2base", None))
    },
    Builtin {
        summary: "Convert binary digits to numbers",
        forms: &["D = bin2dec(binStr)"],
        examples: &[
            example("bin2dec('10111')", "23"),
            example("bin2dec({'1', '10 10'})", "[1; 10]"),
        ],
        errors: &["MATLAB:bin2dec:InvalidInputClass", "MATLAB:bin2dec:IllegalBinaryString"],
        ..Builtin::new("bin2dec", |call| run_number(call, "bin2dec", 2))
    },
    Builtin {
        summary: "Convert hexadecimal digits to numbers",
        forms: &["D = hex2dec(hexStr)"],
        examples: &[example("hex2dec('3FF')", "1023"), example("hex2dec('0xff')", "255")],
        errors: &["MATLAB:hex2dec:InvalidInputClass", "MATLAB:hex2dec:IllegalHexadecimal"],
        ..Builtin::new("hex2dec", |call| run_number(call, "hex2dec", 16))
    },
    Builtin {
        summary: "Convert digits in a base to numbers",
        forms: &["D = base2dec(baseStr, n)"],
        examples: &[example("base2dec('212', 3)", "23")],
        errors: &[
            "MATLAB:base2dec:InvalidInputClass",
            "MATLAB:base2dec:NumberOutOfRange",
            "MATLAB:base2dec:InvalidBase",
        ],
        ..Builtin::new("base2dec", run_base2dec)
    },
    Builtin {
        summary: "The bits of numbers as hexadecimal digits",
        forms: &["hexStr = num2hex(X)"],
        examples: &[
            example("num2hex(1)", "'3ff0000000000000'"),
            example("num2hex(single(1))", "'3f800000'"),
        ],
        errors: &["MATLAB:num2hex:InvalidInput"],
        ..Builtin::new("num2hex", run_num2hex)
    },
    Builtin {
        summary: "Doubles from hexadecimal digits of their bits",
        forms: &["X = hex2num(hexStr)"],
        examples: &[
            example("hex2num('400921fb54442d18')", "pi"),
            example("hex2num('4005bf0a8b14576a')", "exp(1)"),
        ],
        errors: &["MATLAB:hex2num:InvalidInput"],
        ..Builtin::new("hex2num", run_hex2num)
    },
];

const SYMBOLS: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// A whole number as magnitude; a negative one as two's complement of the least of 8, 16, 32, 64 bits.
fn bits_of(x: f64) -> Option<(u64, Option<u32>)> {
    if x != x.trunc() || !(-9_223_372_036_854_775_808.0..18_446_744_073_709_551_616.0).contains(&x) {
        return None;
    }
    if x >= 0.0 {
        return Some((x as u64, None));
    }
    let width = [8u32, 16, 32, 64]
        .into_iter()
        .find(|w| x >= -libm::exp2(f64::from(*w - 1)))?;
    let mask = if width == 64 { u64::MAX } else { (1u64 << width) - 1 };
    Some(((x as i64) as u64 & mask, Some(width)))
}

/// The same of an int64, which a double may not hold.
fn bits_of_long(x: i64) -> (u64, Option<u32>) {
    if x >= 0 {
        return (x.unsigned_abs(), None);
    }
    let width = [8u32, 16, 32]
        .into_iter()
        .find(|w| x >= -(1i64 << (w - 1)))
        .unwrap_or(64);
    (x as u64 & (u64::MAX >> (64 - width)), Some(width))
}

fn whole_numbers(value: &Value, function: &str, signed: bool) -> Result<Vec<(u64, Option<u32>)>> {
    let wrong = || {
        let range = if signed {
            "integers"
        } else {
            "integers, D >= 0 and D <= flintmax"
        };
        Error::new(
            format!("MATLAB:{function}:FirstArg"),
            format!("First argument must be an array of {range}."),
        )
    };
    match value {
        Value::Uint64(a) => Ok(a.data().iter().map(|x| (*x, None)).collect()),
        Value::Int64(a) if signed || a.data().iter().all(|x| *x >= 0) => {
            Ok(a.data().iter().map(|x| bits_of_long(*x)).collect())
        }
        Value::Cell(a) => {
            let parts = a
                .data()
                .iter()
                .map(|v| whole_numbers(v, function, signed))
                .collect::<Result<Vec<_>>>()?;
            Ok(parts.concat())
        }
        v if v.is_arithmetic() => {
            let numbers = v.as_doubles()?.ok_or_else(wrong)?;
            let one = |x: &f64| {
                bits_of(*x)
                    .filter(|(_, width)| signed || width.is_none())
                    .ok_or_else(wrong)
            };
            numbers.iter().map(one).collect()
        }
        _ => Err(wrong()),
    }
}

fn digits_of(mut x: u64, symbols: &[u16]) -> Vec<u16> {
    let base = symbols.len().max(2) as u64;
    let mut out = Vec::new();
    loop {
        out.extend(symbols.get((x % base) as usize));
        x /= base;
        if x == 0 {
            break;
        }
    }
    out.reverse();
    out
}

fn run_digits(call: &mut Call, function: &str, base: Option<u64>) -> Result<Flow> {
    let symbols: Vec<u16> = match base {
        Some(b) => SYMBOLS.iter().take(b as usize).map(|c| u16::from(*c)).collect(),
        None => read_symbols(call.arg(1)?)?,
    };
    let position = if base.is_some() { 1 } else { 2 };
    let least = match call.args.get(position) {
        None => 0,
        Some(v) => v
            .as_scalar()
            .filter(|n| *n >= 0.0 && *n == n.trunc() && *n < 1e6)
            .ok_or_else(|| {
                Error::new(
                    format!("MATLAB:{function}:SecondArg"),
                    "The number of digits must be a nonnegative integer scalar.",
                )
            })? as usize,
    };
    let numbers = whole_numbers(call.arg(0)?, function, base.is_some())?;
    let mut lines: Vec<Vec<u16>> = numbers.iter().map(|(x, _)| digits_of(*x, &symbols)).collect();
    let zero = symbols.first().copied().unwrap_or(48);
    let widest = lines.iter().map(Vec::len).max().unwrap_or(0).max(least);
    for (line, (_, width)) in lines.iter_mut().zip(&numbers) {
        // a negative number goes on with its sign bit
        let fill = if width.is_some() {
            symbols.last().copied().unwrap_or(zero)
        } else {
            zero
        };
        let pad = widest - line.len();
        line.splice(0..0, std::iter::repeat_n(fill, pad));
    }
    Flow::one(char_matrix(&lines)?)
}

fn read_symbols(value: &Value) -> Result<Vec<u16>> {
    let wrong = || {
        Error::new(
            "MATLAB:dec2base:Base",
            "Base must be an integer from 2 to 36, or at least two different symbols.",
        )
    };
    if let Some(units) = value.as_text_units() {
        let distinct = units
            .iter()
            .enumerate()
            .all(|(i, u)| !units.iter().take(i).any(|v| v == u));
        return if units.len() > 1 && distinct {
            Ok(units.to_vec())
        } else {
            Err(wrong())
        };
    }
    let base = value
        .as_scalar()
        .filter(|b| (2.0..=36.0).contains(b) && *b == b.trunc())
        .ok_or_else(wrong)?;
    Ok(SYMBOLS.iter().take(base as usize).map(|c| u16::from(*c)).collect())
}

/// Every row or text of an argument.
fn lines_of(value: &Value, function: &str) -> Result<Vec<Vec<u16>>> {
    match value {
        Value::Char(a) if a.shape().is_matrix() => Ok(char_rows(a)),
        v => Texts::of(v)
            .map(|t| t.items.iter().map(|s| s.units_or_empty().to_vec()).collect())
            .ok_or_else(|| {
                let message = "Input must be a character array, string array, or cell array of character vectors.";
                Error::new(format!("MATLAB:{function}:InvalidInputClass"), message)
            }),
    }
}

fn parse_digits(line: &[u16], base: u32) -> Option<f64> {
    let text: String = String::from_utf16_lossy(line)
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let prefix = if base == 16 { "0x" } else { "0b" };
    let lower = text.to_lowercase();
    let body = match base {
        2 | 16 => lower.strip_prefix(prefix).unwrap_or(&lower),
        _ => &lower,
    };
    // an empty text in a list counts as zero
    body.chars()
        .try_fold(0.0, |x, c| c.to_digit(base).map(|d| x * f64::from(base) + f64::from(d)))
}

fn run_number(call: &mut Call, function: &str, base: u32) -> Result<Flow> {
    let value = call.take(0)?;
    let lines = lines_of(&value, function)?;
    if value.is_empty() {
        return Flow::one(Value::empty());
    }
    let wrong = || match base {
        2 => Error::new(
            "MATLAB:bin2dec:IllegalBinaryString",
            "Binary text may consist only of characters 0 and 1.",
        ),
        _ => Error::new(
            "MATLAB:hex2dec:IllegalHexadecimal",
            "Input to hex2dec should have just 0-9, a-f, or A-F.",
        ),
    };
    let numbers = lines
        .iter()
        .map(|l| parse_digits(l, base).ok_or_else(wrong))
        .collect::<Result<Vec<_>>>()?;
    Flow::one(Array::column(numbers))
}

fn run_base2dec(call: &mut Call) -> Result<Flow> {
    let base = call
        .arg(1)?
        .as_scalar()
        .filter(|b| (2.0..=36.0).contains(b) && *b == b.trunc());
    let base = base.ok_or_else(|| {
        Error::new(
            "MATLAB:base2dec:InvalidBase",
            "Base must be an integer between 2 and 36.",
        )
    })?;
    let value = call.take(0)?;
    let lines = lines_of(&value, "base2dec")?;
    if value.is_empty() {
        return Flow::one(Value::empty());
    }
    let wrong = || {
        Error::new(
            "MATLAB:base2dec:NumberOutOfRange",
            format!("The text holds characters that are no digits in base {base}."),
        )
    };
    let digit_line = |l: &Vec<u16>| {
        let text: String = String::from_utf16_lossy(l)
            .chars()
            .filter(|c| !c.is_whitespace())
            .collect();
        text.chars()
            .try_fold(0.0, |x, c| c.to_digit(base as u32).map(|d| x * base + f64::from(d)))
    };
    let numbers = lines
        .iter()
        .map(|l| digit_line(l).ok_or_else(wrong))
        .collect::<Result<Vec<_>>>()?;
    Flow::one(Array::column(numbers))
}

fn run_num2hex(call: &mut Call) -> Result<Flow> {
    fn lines<T: Copy>(data: &[T], f: impl Fn(T) -> String) -> Vec<Vec<u16>> {
        data.iter().map(|x| units_of(&f(*x))).collect()
    }
    let list = match call.arg(0)? {
        Value::Num(x) => lines(&[*x], hex_bits),
        Value::Double(a) => lines(a.data(), hex_bits),
        Value::Single(a) => lines(a.data(), hex_bits_single),
        Value::Int8(a) => lines(a.data(), |x| format!("{x:02x}")),
        Value::Int16(a) => lines(a.data(), |x| format!("{x:04x}")),
        Value::Int32(a) => lines(a.data(), |x| format!("{x:08x}")),
        Value::Int64(a) => lines(a.data(), |x| format!("{x:016x}")),
        Value::Uint8(a) => lines(a.data(), |x| format!("{x:02x}")),
        Value::Uint16(a) => lines(a.data(), |x| format!("{x:04x}")),
        Value::Uint32(a) => lines(a.data(), |x| format!("{x:08x}")),
        Value::Uint64(a) => lines(a.data(), |x| format!("{x:016x}")),
        _ => {
            return Err(Error::new(
                "MATLAB:num2hex:InvalidInput",
                "Input must be a real numeric array.",
            ))
        }
    };
    Flow::one(char_matrix(&list)?)
}

fn run_hex2num(call: &mut Call) -> Result<Flow> {
    let wrong = |_| {
        Error::new(
            "MATLAB:hex2num:InvalidInput",
            "Input must be text of at most 16 hexadecimal digits.",
        )
    };
    let value = call.take(0)?;
    let lines = lines_of(&value, "hex2num").map_err(wrong)?;
    let mut numbers = Vec::with_capacity(lines.len());
    for line in &lines {
        let text = String::from_utf16_lossy(line).replace(' ', "0");
        let ok = text.len() <= 16 && !text.is_empty() && text.bytes().all(|b| b.is_ascii_hexdigit());
        let padded = format!("{text:0<16}");
        let bits = u64::from_str_radix(&padded, 16)
            .ok()
            .filter(|_| ok)
            .ok_or(())
            .map_err(|()| wrong(Error::internal("")))?;
        numbers.push(f64::from_bits(bits));
    }
    Flow::one(Array::new(Shape::column(numbers.len()), numbers)?)
}
