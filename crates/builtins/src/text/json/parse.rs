//! JSON text into values. The arrays' rules are in `shape`.

use super::shape::array;
use super::{too_deep, DEEPEST};
use crate::text::names::{make_unique, make_valid, Replacement};
use runmat_kernels::decimal::parse_decimal;
use runmat_value::{Error, FieldNames, Result, Shape, StructArray, Value};
use std::rc::Rc;

/// A parsed item: what an array needs to know of its elements.
pub(super) enum Item {
    Null,
    Value(Value),
}

impl Item {
    /// `null` by itself is `[]`.
    pub(super) fn into_value(self) -> Value {
        match self {
            Item::Null => Value::empty(),
            Item::Value(v) => v,
        }
    }
}

pub(super) fn decode(text: &[u16], style: Replacement, prefix: &[u16]) -> Result<Value> {
    let mut p = Parser {
        text,
        at: 0,
        depth: 0,
        style,
        prefix,
    };
    let item = p.item()?;
    p.blanks();
    if p.at < text.len() {
        return Err(p.fault("unexpected text after the value"));
    }
    Ok(item.into_value())
}

struct Parser<'a> {
    text: &'a [u16],
    at: usize,
    depth: usize,
    style: Replacement,
    prefix: &'a [u16],
}

impl Parser<'_> {
    fn fault(&self, what: &str) -> Error {
        let before = self.text.get(..self.at.min(self.text.len())).unwrap_or(&[]);
        let line = before.iter().filter(|u| **u == 10).count() + 1;
        let column = before.iter().rev().take_while(|u| **u != 10).count() + 1;
        let place = format!("line {line}, column {column} (character {})", self.at + 1);
        Error::new(
            "MATLAB:json:SyntaxError",
            format!("JSON syntax error at {place}: {what}."),
        )
    }
    fn peek(&self) -> u8 {
        self.text.get(self.at).map_or(0, |u| u8::try_from(*u).unwrap_or(b'?'))
    }
    fn blanks(&mut self) {
        while matches!(self.peek(), b' ' | b'\t' | b'\n' | b'\r') && self.at < self.text.len() {
            self.at += 1;
        }
    }
    fn word(&mut self, word: &str) -> bool {
        let found = word
            .bytes()
            .enumerate()
            .all(|(i, b)| self.text.get(self.at + i) == Some(&u16::from(b)));
        if found {
            self.at += word.len();
        }
        found
    }

    fn item(&mut self) -> Result<Item> {
        self.blanks();
        match self.peek() {
            b'{' => self.nested(Parser::object),
            b'[' => self.nested(Parser::list),
            b'"' => Ok(Item::Value(Value::char_units(self.string()?))),
            b't' if self.word("true") => Ok(Item::Value(Value::Bool(true))),
            b'f' if self.word("false") => Ok(Item::Value(Value::Bool(false))),
            b'n' if self.word("null") => Ok(Item::Null),
            b'N' if self.word("NaN") => Ok(Item::Value(Value::Num(f64::NAN))),
            b'I' if self.word("Infinity") => Ok(Item::Value(Value::Num(f64::INFINITY))),
            b'-' if self.word("-Infinity") => Ok(Item::Value(Value::Num(f64::NEG_INFINITY))),
            b'-' | b'0'..=b'9' => self.number(),
            _ if self.at >= self.text.len() => Err(self.fault("unexpected end of the text")),
            _ => Err(self.fault("a value was expected")),
        }
    }

    fn nested(&mut self, read: fn(&mut Self) -> Result<Value>) -> Result<Item> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(too_deep());
        }
        self.at += 1;
        let value = read(self)?;
        self.depth -= 1;
        Ok(Item::Value(value))
    }

    fn number(&mut self) -> Result<Item> {
        let rest = self.text.get(self.at..).unwrap_or(&[]);
        let digit = usize::from(self.peek() == b'-');
        let starts = rest.get(digit).is_some_and(|u| (48..=57).contains(u));
        let scanned = parse_decimal(rest)
            .filter(|_| starts)
            .ok_or_else(|| self.fault("a number was expected"))?;
        self.at += scanned.length;
        Ok(Item::Value(Value::Num(scanned.value)))
    }

    fn string(&mut self) -> Result<Vec<u16>> {
        self.at += 1;
        let mut out = Vec::new();
        loop {
            let Some(&u) = self.text.get(self.at) else {
                return Err(self.fault("a string is not closed"));
            };
            self.at += 1;
            match u {
                0x22 => return Ok(out),
                0x5c => out.push(self.escape()?),
                0..=31 => return Err(self.fault("a control character in a string must be escaped")),
                _ => out.push(u),
            }
        }
    }

    fn escape(&mut self) -> Result<u16> {
        let letter = self.peek();
        self.at += 1;
        Ok(match letter {
            b'"' | b'\\' | b'/' => u16::from(letter),
            b'b' => 8,
            b'f' => 12,
            b'n' => 10,
            b'r' => 13,
            b't' => 9,
            b'u' => {
                let digits = self.text.get(self.at..self.at + 4).map(String::from_utf16_lossy);
                let code = digits
                    .filter(|d| d.bytes().all(|b| b.is_ascii_hexdigit()))
                    .and_then(|d| u16::from_str_radix(&d, 16).ok());
                self.at += 4;
                code.ok_or_else(|| self.fault("four hexadecimal digits must follow \\u"))?
            }
            _ => return Err(self.fault("unknown escape in a string")),
        })
    }

    fn list(&mut self) -> Result<Value> {
        let mut items = Vec::new();
        self.blanks();
        if self.word("]") {
            return Ok(Value::empty());
        }
        loop {
            items.push(self.item()?);
            self.blanks();
            match self.peek() {
                b',' => self.at += 1,
                b']' => {
                    self.at += 1;
                    return array(items);
                }
                _ => return Err(self.fault("',' or ']' was expected")),
            }
        }
    }

    fn object(&mut self) -> Result<Value> {
        let (mut names, mut values) = (Vec::new(), Vec::new());
        self.blanks();
        if self.word("}") {
            return Ok(Value::from(StructArray::scalar()));
        }
        loop {
            self.blanks();
            if self.peek() != b'"' {
                return Err(self.fault("a name in double quotes was expected"));
            }
            let name = self.string()?;
            names.push(make_valid(&name, self.style, self.prefix));
            self.blanks();
            if !self.word(":") {
                return Err(self.fault("':' was expected"));
            }
            values.push(self.item()?.into_value());
            self.blanks();
            match self.peek() {
                b',' => self.at += 1,
                b'}' => {
                    self.at += 1;
                    let names = make_unique(&names, &[], "_");
                    let names: Vec<Rc<str>> = names.iter().map(|n| Rc::from(String::from_utf16_lossy(n))).collect();
                    return Ok(Value::from(StructArray::new(
                        Shape::scalar(),
                        FieldNames::new(names),
                        values,
                    )?));
                }
                _ => return Err(self.fault("',' or '}' was expected")),
            }
        }
    }
}
