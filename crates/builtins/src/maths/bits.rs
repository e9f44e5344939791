//! Bits of whole numbers: `bitand`, `bitor`, `bitxor`, `bitshift`, `bitcmp`, `bitget`, `bitset`.

use crate::table::row;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::ops::{self, elementwise};
use runmat_value::{Array, Class, Error, Result, Value};
use std::rc::Rc;

pub const ENTRIES: &[Builtin] = &[
    row("bitand", "Bitwise and", &["C = bitand(A, B)", "C = bitand(A, B, assumedtype)"], &[example("bitand(12, 10)", "8")], |c| combine(c, "bitand", |a, b| a & b)),
    row("bitor", "Bitwise or", &["C = bitor(A, B)", "C = bitor(A, B, assumedtype)"], &[example("bitor(12, 10)", "14")], |c| combine(c, "bitor", |a, b| a | b)),
    row("bitxor", "Bitwise exclusive or", &["C = bitxor(A, B)", "C = bitxor(A, B, assumedtype)"], &[example("bitxor(12, 10)", "6")], |c| combine(c, "bitxor", |a, b| a ^ b)),
    row("bitshift", "Shift bits to the left, or to the right for negative K", &["C = bitshift(A, k)", "C = bitshift(A, k, assumedtype)"], &[example("bitshift(1, 3)", "8"), example("bitshift(uint8(255), 1)", "uint8(254)")], run_bitshift),
    row("bitcmp", "Bitwise complement", &["C = bitcmp(A)", "C = bitcmp(A, assumedtype)"], &[example("bitcmp(uint8(5))", "uint8(250)"), example("bitcmp(5, 'uint8')", "250")], run_bitcmp),
    row("bitget", "Bits at positions", &["b = bitget(A, bit)", "b = bitget(A, bit, assumedtype)"], &[example("bitget(5, 1:3)", "[1 0 1]")], run_bitget),
    row("bitset", "Set bits at positions", &["B = bitset(A, bit)", "B = bitset(A, bit, V)", "B = bitset(A, bit, V, assumedtype)"], &[example("bitset(8, 1)", "9"), example("bitset(15, 1, 0)", "14")], run_bitset),
];

/// Width and sign of the integers that stand behind the numbers.
#[derive(Clone, Copy)]
struct Word {
    bits: u32,
    signed: bool,
    /// The class that the result has.
    class: Class,
}

impl Word {
    fn of(class: Class) -> Option<Word> {
        let (bits, signed) = match class {
            Class::Int8 => (8, true),
            Class::Int16 => (16, true),
            Class::Int32 => (32, true),
            Class::Int64 => (64, true),
            Class::Uint8 => (8, false),
            Class::Uint16 => (16, false),
            Class::Uint32 => (32, false),
            Class::Uint64 => (64, false),
            Class::Logical => (1, false),
            _ => return None,
        };
        Some(Word { bits, signed, class })
    }
    fn mask(self) -> u64 {
        if self.bits == 64 {
            u64::MAX
        } else {
            (1 << self.bits) - 1
        }
    }
    /// The number that the lowest bits mean.
    fn number(self, word: u64) -> i128 {
        let word = word & self.mask();
        if self.signed && word >> (self.bits - 1) == 1 {
            i128::from(word) - (1 << self.bits)
        } else {
            i128::from(word)
        }
    }
}

/// The word of a call: of its integers, or `assumedtype` (64 bits without sign where nothing is said) for doubles.
fn word_for(values: &[&Value], assumed: Option<&Value>, function: &str) -> Result<Word> {
    let wrong_class = |v: &Value| Error::new(format!("MATLAB:{function}:invalidInputType"), format!("Operands must be real numbers, not {}.", v.class()));
    let mut word: Option<Word> = None;
    for v in values {
        if v.is_complex() || !(v.is_numeric() || v.is_class(Class::Logical)) {
            return Err(wrong_class(v));
        }
        if let Some(w) = Word::of(v.class()).filter(|w| w.class != Class::Logical) {
            if word.is_some_and(|before| before.class != w.class) {
                return Err(Error::new(format!("MATLAB:{function}:mixedClasses"), "Integers can only be combined with integers of the same class, or scalar doubles."));
            }
            word = Some(w);
        }
    }
    let named = match assumed {
        None => None,
        Some(v) => {
            let class = v.as_text().and_then(|t| Class::from_name(&t)).filter(|c| c.is_integer());
            class.ok_or_else(|| Error::new(format!("MATLAB:{function}:invalidAssumedType"), "ASSUMEDTYPE must be an integer type name."))?;
            class.and_then(Word::of)
        }
    };
    match (word, named) {
        (Some(w), Some(n)) if w.class != n.class => {
            Err(Error::new(format!("MATLAB:{function}:assumedTypeMismatch"), "ASSUMEDTYPE must match the class of the integer inputs."))
        }
        (Some(w), _) => Ok(w),
        (None, named) => {
            let all_logical = named.is_none() && values.iter().all(|v| v.is_class(Class::Logical));
            let single = values.iter().any(|v| v.is_class(Class::Single));
            let class = match () {
                () if all_logical => Class::Logical,
                () if single => Class::Single,
                () => Class::Double,
            };
            let base = named.unwrap_or(Word { bits: 64, signed: false, class });
            Ok(Word { class, ..base })
        }
    }
}

/// The bits of whole numbers in the word's range.
fn words(value: &Value, word: Word, function: &str) -> Result<Array<u64>> {
    let wrong = || Error::new(format!("MATLAB:{function}:outOfRange"), "Double inputs must have integer values in the range of ASSUMEDTYPE.");
    match value {
        Value::Int64(a) => Ok(a.map(|x| *x as u64)?),
        Value::Uint64(a) => Ok(a.map(|x| *x)?),
        v => {
            let numbers = v.to_double_array()?.ok_or_else(wrong)?;
            let range = if word.signed { -libm::exp2(f64::from(word.bits - 1))..libm::exp2(f64::from(word.bits - 1)) } else { 0.0..libm::exp2(f64::from(word.bits.max(8))) };
            numbers.try_map(|x| if *x == x.trunc() && range.contains(x) { Ok(*x as i128 as u64) } else { Err(wrong()) })
        }
    }
}

/// Words as numbers of the result's class.
fn finish(out: &Array<u64>, word: Word) -> Result<Value> {
    let numbers = out.map(|w| word.number(*w))?;
    Ok(match word.class {
        Class::Int64 => Value::Int64(Rc::new(numbers.map(|n| *n as i64)?)),
        Class::Uint64 => Value::Uint64(Rc::new(numbers.map(|n| *n as u64)?)),
        class => ops::cast::cast(&Value::from(numbers.map(|n| *n as f64)?), class)?,
    })
}

fn combine(call: &mut Call, function: &str, f: fn(u64, u64) -> u64) -> Result<Flow> {
    let (a, b) = (call.arg(0)?, call.arg(1)?);
    let word = word_for(&[a, b], call.args.get(2), function)?;
    let (x, y) = (words(a, word, function)?, words(b, word, function)?);
    Flow::one(finish(&elementwise::zip_arrays(&x, &y, |x, y| Ok(f(*x, *y)))?, word)?)
}

fn whole_numbers(value: &Value, function: &str, what: &str) -> Result<Array<f64>> {
    let wrong = || Error::new(format!("MATLAB:{function}:nonInteger{what}"), format!("{what} must be whole numbers."));
    let numbers = value.to_double_array()?.filter(|_| value.is_numeric() || value.is_class(Class::Logical)).ok_or_else(wrong)?;
    if numbers.data().iter().all(|k| *k == k.trunc()) {
        Ok(numbers)
    } else {
        Err(wrong())
    }
}

fn run_bitshift(call: &mut Call) -> Result<Flow> {
    let (a, k) = (call.arg(0)?, call.arg(1)?);
    let word = word_for(&[a], call.args.get(2), "bitshift")?;
    let (x, k) = (words(a, word, "bitshift")?, whole_numbers(k, "bitshift", "Shifts")?);
    let shifted = elementwise::zip_arrays(&x, &k, |x, k| {
        let by = k.abs().min(127.0) as u32;
        let number = word.number(*x);
        Ok(if *k < 0.0 {
            (number >> by) as u64
        } else if !word.signed {
            x.checked_shl(by).unwrap_or(0) & word.mask()
        } else {
            // The sign stays; bits that would run into it are dropped.
            let low = word.mask() >> 1;
            (x & (low + 1)) | ((x & low).checked_shl(by).unwrap_or(0) & low)
        })
    })?;
    Flow::one(finish(&shifted, word)?)
}

fn run_bitcmp(call: &mut Call) -> Result<Flow> {
    let a = call.arg(0)?;
    let word = word_for(&[a], call.args.get(1), "bitcmp")?;
    Flow::one(finish(&words(a, word, "bitcmp")?.map(|w| !*w)?, word)?)
}

fn bit_positions(value: &Value, word: Word, function: &str) -> Result<Array<f64>> {
    let positions = whole_numbers(value, function, "Positions")?;
    if positions.data().iter().any(|p| *p < 1.0 || *p > f64::from(word.bits)) {
        let message = format!("Bit positions must be between 1 and {}, the number of bits.", word.bits);
        return Err(Error::new(format!("MATLAB:{function}:bitOutOfRange"), message));
    }
    Ok(positions)
}

fn run_bitget(call: &mut Call) -> Result<Flow> {
    let (a, bit) = (call.arg(0)?, call.arg(1)?);
    let word = word_for(&[a], call.args.get(2), "bitget")?;
    let (x, bit) = (words(a, word, "bitget")?, bit_positions(bit, word, "bitget")?);
    let out = elementwise::zip_arrays(&x, &bit, |x, p| Ok((x >> (*p as u32 - 1)) & 1))?;
    // A single bit is never negative, not even of the sign.
    Flow::one(finish(&out, Word { bits: word.bits.max(8), signed: false, ..word })?)
}

fn run_bitset(call: &mut Call) -> Result<Flow> {
    let (a, bit) = (call.arg(0)?, call.arg(1)?);
    let (on, assumed) = match call.args.get(2) {
        Some(v) if v.is_char() || v.is_string() => (None, Some(v)),
        v => (v, call.args.get(3)),
    };
    let word = word_for(&[a], assumed, "bitset")?;
    let (x, bit) = (words(a, word, "bitset")?, bit_positions(bit, word, "bitset")?);
    let on = match on {
        None => Array::scalar(1.0),
        Some(v) => v.to_double_array()?.ok_or_else(|| Error::new("MATLAB:bitset:invalidValue", "The value of a bit must be a number."))?,
    };
    let both = elementwise::zip_arrays(&x, &bit, |x, p| Ok((*x, 1u64 << (*p as u32 - 1))))?;
    let out = elementwise::zip_arrays(&both, &on, |(x, bit), on| Ok(if *on != 0.0 { x | bit } else { x & !bit }))?;
    Flow::one(finish(&out, word)?)
}
