//! Numbers as strings and back: what `string(x)`, `"a" + x` and `double("1e3")` do.

use crate::{Array, Result, StringValue, Value, C64};

/// Any number, logical or char array as strings, element by element; `None` for other things. NaN is missing.
pub(crate) fn strings(v: &Value) -> Result<Option<Array<StringValue>>> {
    fn each<T: Copy>(a: &Array<T>, f: impl Fn(T) -> StringValue) -> Result<Option<Array<StringValue>>> {
        Ok(Some(a.map(|x| f(*x))?))
    }
    fn whole<T: std::fmt::Display>(x: T) -> StringValue {
        StringValue::new(&x.to_string())
    }
    fn truth(b: bool) -> StringValue {
        StringValue::new(if b { "true" } else { "false" })
    }
    match v {
        Value::Num(x) => Ok(Some(Array::scalar(number(*x)))),
        Value::Bool(b) => Ok(Some(Array::scalar(truth(*b)))),
        Value::Double(a) => each(a, number),
        Value::Single(a) => each(a, |x| number(f64::from(x))),
        Value::Complex(a) => each(a, complex),
        Value::ComplexSingle(a) => each(a, |z| complex(z.widen())),
        Value::Int8(a) => each(a, whole),
        Value::Int16(a) => each(a, whole),
        Value::Int32(a) => each(a, whole),
        Value::Int64(a) => each(a, whole),
        Value::Uint8(a) => each(a, whole),
        Value::Uint16(a) => each(a, whole),
        Value::Uint32(a) => each(a, whole),
        Value::Uint64(a) => each(a, whole),
        Value::Logical(a) => each(a, truth),
        _ => Ok(None),
    }
}

fn number(x: f64) -> StringValue {
    if x.is_nan() {
        StringValue::missing()
    } else {
        StringValue::new(&short_text(x))
    }
}

fn complex(z: C64) -> StringValue {
    let sign = if z.im < 0.0 || (z.im == 0.0 && z.im.is_sign_negative()) { "-" } else { "+" };
    StringValue::new(&format!("{}{sign}{}i", short_text(z.re), short_text(z.im.abs())))
}

/// A double as `string` and `num2str` show a scalar: whole numbers in full, others with four decimals' worth of digits.
pub fn short_text(x: f64) -> String {
    if x.is_nan() {
        return "NaN".to_string();
    }
    if x.is_infinite() {
        return if x > 0.0 { "Inf" } else { "-Inf" }.to_string();
    }
    if x == x.trunc() && x.abs() < 1e15 {
        return format!("{}", x as i64);
    }
    let magnitude = libm::floor(libm::log10(x.abs()));
    general(x, (magnitude + 5.0).clamp(5.0, 15.0) as usize)
}

/// C's `%.{digits}g`.
pub fn general(x: f64, digits: usize) -> String {
    let digits = digits.max(1);
    let scientific = format!("{:.*e}", digits - 1, x);
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if exponent < -4 || exponent >= digits as i32 {
        let sign = if exponent < 0 { '-' } else { '+' };
        return format!("{}e{sign}{:02}", trim_zeros(mantissa), exponent.abs());
    }
    let decimals = (digits as i32 - 1 - exponent).max(0) as usize;
    trim_zeros(&format!("{x:.decimals$}")).to_string()
}

fn trim_zeros(s: &str) -> &str {
    if s.contains('.') {
        s.trim_end_matches('0').trim_end_matches('.')
    } else {
        s
    }
}

/// `str2double` of one text: a real or complex number, blanks around and thousands' commas allowed; `None` is NaN.
pub fn parse_number(text: &str) -> Option<C64> {
    let chars: Vec<u8> = text.trim().bytes().filter(|c| *c != b',').collect();
    let (mut re, mut im): (Option<f64>, Option<f64>) = (None, None);
    let mut at = 0;
    while at < chars.len() {
        let first = re.is_none() && im.is_none();
        let (value, imaginary, next) = term(&chars, at, first)?;
        let slot = if imaginary { &mut im } else { &mut re };
        if slot.is_some() {
            return None;
        }
        *slot = Some(value);
        at = next;
    }
    if re.is_none() && im.is_none() {
        return None;
    }
    Some(C64 { re: re.unwrap_or(0.0), im: im.unwrap_or(0.0) })
}

fn skip_blanks(s: &[u8], mut at: usize) -> usize {
    while s.get(at).is_some_and(u8::is_ascii_whitespace) {
        at += 1;
    }
    at
}

/// One signed term from `at`: its value, whether it is imaginary, and where the next starts. Terms after the first need a sign.
fn term(s: &[u8], at: usize, first: bool) -> Option<(f64, bool, usize)> {
    let mut at = skip_blanks(s, at);
    let mut sign = 1.0;
    match s.get(at) {
        Some(b'+') => at = skip_blanks(s, at + 1),
        Some(b'-') => {
            sign = -1.0;
            at = skip_blanks(s, at + 1);
        }
        _ if !first => return None,
        _ => {}
    }
    let (value, mut at) = if is_unit(s, at) { (1.0, at) } else { magnitude(s, at)? };
    let mut imaginary = false;
    let star = skip_blanks(s, at);
    if s.get(star) == Some(&b'*') && is_unit(s, skip_blanks(s, star + 1)) {
        at = skip_blanks(s, star + 1);
    }
    if is_unit(s, at) {
        imaginary = true;
        at += 1;
    }
    Some((sign * value, imaginary, skip_blanks(s, at)))
}

/// A lone `i` or `j` (not the start of `inf`).
fn is_unit(s: &[u8], at: usize) -> bool {
    matches!(s.get(at), Some(b'i' | b'j')) && !s.get(at + 1).is_some_and(u8::is_ascii_alphanumeric)
}

fn magnitude(s: &[u8], start: usize) -> Option<(f64, usize)> {
    let word = |w: &str| s.get(start..start + w.len()).is_some_and(|t| t.eq_ignore_ascii_case(w.as_bytes()));
    if word("infinity") {
        return Some((f64::INFINITY, start + 8));
    }
    if word("inf") {
        return Some((f64::INFINITY, start + 3));
    }
    if word("nan") {
        return Some((f64::NAN, start + 3));
    }
    let digits = |mut at: usize| {
        while s.get(at).is_some_and(u8::is_ascii_digit) {
            at += 1;
        }
        at
    };
    let whole_end = digits(start);
    let mut end = whole_end;
    let mut count = whole_end - start;
    if s.get(end) == Some(&b'.') {
        end = digits(whole_end + 1);
        count += end - whole_end - 1;
    }
    if count == 0 {
        return None;
    }
    let mut text = String::from_utf8_lossy(&s[start..end]).into_owned();
    if matches!(s.get(end), Some(b'e' | b'E' | b'd' | b'D')) {
        let sign = usize::from(matches!(s.get(end + 1), Some(b'+' | b'-')));
        let stop = digits(end + 1 + sign);
        if stop > end + 1 + sign {
            text.push('e');
            text.push_str(&String::from_utf8_lossy(&s[end + 1..stop]));
            end = stop;
        }
    }
    Some((text.parse().ok()?, end))
}
