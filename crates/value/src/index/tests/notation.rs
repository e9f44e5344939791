//! Values as short text and back: `[1 2;3 4]`, `int8[1 2]`, `'abc'`, `"s"`, `{1,'a'}`, `<a=1,b=2>`, `[2x0]`, `nd[1x2x2]1 2 3 4`, `@sin`, `:`.

use crate::ops::cast::cast;
use crate::{Array, Class, FunctionHandle, Shape, StringValue, StructArray, Value, C64};
use std::rc::Rc;

/// A list of values, separated by commas.
pub fn parse_list(text: &str) -> Vec<Value> {
    let mut p = Parser { rest: text.trim() };
    let mut out = Vec::new();
    while !p.rest.is_empty() {
        out.push(p.value());
        p.skip();
        p.eat(",");
        p.skip();
    }
    out
}

struct Parser<'a> {
    rest: &'a str,
}

impl<'a> Parser<'a> {
    fn skip(&mut self) {
        self.rest = self.rest.trim_start();
    }
    fn eat(&mut self, token: &str) -> bool {
        match self.rest.strip_prefix(token) {
            Some(r) => {
                self.rest = r;
                true
            }
            None => false,
        }
    }
    fn until(&mut self, end: char) -> &'a str {
        let at = self
            .rest
            .find(end)
            .unwrap_or_else(|| panic!("no {end} in {:?}", self.rest));
        let (now, later) = self.rest.split_at(at);
        self.rest = &later[end.len_utf8()..];
        now
    }
    fn word(&mut self) -> &'a str {
        let at = self
            .rest
            .find(|c: char| !c.is_alphanumeric() && c != '_' && c != '.' && c != '-' && c != '+')
            .unwrap_or(self.rest.len());
        let (now, later) = self.rest.split_at(at);
        self.rest = later;
        now
    }
    fn value(&mut self) -> Value {
        self.skip();
        if self.eat("'") {
            return Value::char_row(self.until('\''));
        }
        if self.eat("\"") {
            return Value::string(self.until('"'));
        }
        if self.eat("{") {
            return self.cell();
        }
        if self.eat("<") {
            return self.structure();
        }
        if self.eat("[") {
            return numbers(self.until(']'));
        }
        if self.eat("@") {
            return Value::from(FunctionHandle::named(self.word()));
        }
        if self.eat(":") {
            return Value::char_row(":");
        }
        let word = self.word();
        match word {
            "t" => return Value::Bool(true),
            "f" => return Value::Bool(false),
            "missing" => return Value::from(Array::scalar(StringValue::missing())),
            "nd" => {
                assert!(self.eat("["));
                let shape = shape(self.until(']')).unwrap();
                let data: Vec<f64> = (0..shape.numel())
                    .map(|_| {
                        self.skip();
                        self.word().parse().unwrap()
                    })
                    .collect();
                return Value::from(Array::new(shape, data).unwrap());
            }
            "char" => return self.typed_rows(|rows| char_matrix(&rows)),
            "string" => return self.typed_rows(|rows| super::super::build::vertcat(&rows).unwrap()),
            _ => {}
        }
        if let Some(class) = Class::from_name(word) {
            assert!(self.eat("["), "after {word}");
            return cast(&numbers(self.until(']')), class).unwrap();
        }
        let first: Value = number(word);
        if self.rest.starts_with(':') {
            self.eat(":");
            let last = number(self.word());
            let (a, b) = (first.as_scalar().unwrap(), last.as_scalar().unwrap());
            let data: Vec<f64> = (a as i64..=b as i64).map(|x| x as f64).collect();
            return Value::from(Array::row(data));
        }
        first
    }
    /// `char['ab';'cd']`, `char[0x3]`, `string["a" "b";"c" "d"]`.
    fn typed_rows(&mut self, make: impl Fn(Vec<Value>) -> Value) -> Value {
        assert!(self.eat("["));
        let body = self.until(']');
        if let Some(s) = shape(body) {
            return match make(vec![Value::char_row("a")]) {
                Value::Char(_) => Value::Char(Rc::new(Array::empty_of(s))),
                _ => Value::String(Rc::new(Array::empty_of(s))),
            };
        }
        let rows = body.split(';').map(|row| {
            let items = parse_list(&row.replace("\" ", "\","));
            super::super::build::horzcat(&items).unwrap()
        });
        make(rows.collect())
    }
    fn cell(&mut self) -> Value {
        let end = self.rest.find('}').unwrap();
        if let Some(s) = shape(&self.rest[..end]) {
            self.until('}');
            return Value::Cell(Rc::new(Array::empty_of(s)));
        }
        let mut rows: Vec<Vec<Value>> = vec![Vec::new()];
        loop {
            self.skip();
            if self.eat("}") {
                break;
            }
            let item = self.value();
            rows.last_mut().unwrap().push(item);
            self.skip();
            if self.eat(";") {
                rows.push(Vec::new());
            } else {
                self.eat(",");
            }
        }
        let (m, n) = (rows.len(), rows[0].len());
        if n == 0 {
            return Value::Cell(Rc::new(Array::empty()));
        }
        let data = (0..n).flat_map(|c| rows.iter().map(move |r| r[c].clone())).collect();
        Value::from(Array::new(Shape::matrix(m, n), data).unwrap())
    }
    /// `<a=1,b=2>`, and a row of them with `|` between: `<a=1|a=2>`; `<1x0>`, `<0x0 a b>` are empty.
    fn structure(&mut self) -> Value {
        let mut elements: Vec<Vec<(Rc<str>, Value)>> = vec![Vec::new()];
        let head = self.rest.find(['>', ' ', '=']).map_or("", |at| &self.rest[..at]);
        if let Some(s) = shape(head) {
            let names = self.until('>').split_whitespace().skip(1).map(Rc::from).collect();
            return Value::from(StructArray::new(s, crate::FieldNames::new(names), Vec::new()).unwrap());
        }
        loop {
            self.skip();
            if self.eat(">") {
                break;
            }
            let name: Rc<str> = self.word().into();
            assert!(self.eat("="));
            let v = self.value();
            elements.last_mut().unwrap().push((name, v));
            self.skip();
            if self.eat("|") {
                elements.push(Vec::new());
            } else {
                self.eat(",");
            }
        }
        let names = elements[0].iter().map(|(n, _)| n.clone()).collect();
        let n = elements.len();
        let values = elements.into_iter().flatten().map(|(_, v)| v).collect();
        Value::from(StructArray::new(Shape::row(n), crate::FieldNames::new(names), values).unwrap())
    }
}

fn shape(text: &str) -> Option<Shape> {
    let dims: Option<Vec<usize>> = text.trim().split('x').map(|d| d.parse().ok()).collect();
    dims.filter(|d| d.len() > 1).map(|d| Shape::new(&d))
}

fn number(word: &str) -> Value {
    if let Some(im) = word.strip_suffix('i') {
        let cut = im.rfind(['+', '-']).filter(|c| *c > 0).unwrap_or(0);
        let re = if cut == 0 { 0.0 } else { im[..cut].parse().unwrap() };
        return Value::Complex(Rc::new(Array::scalar(C64 {
            re,
            im: im[cut..].parse().unwrap(),
        })));
    }
    Value::Num(word.parse().unwrap_or_else(|_| panic!("not a number: {word:?}")))
}

fn numbers(body: &str) -> Value {
    if body.trim().is_empty() {
        return Value::empty();
    }
    if let Some(s) = shape(body) {
        return Value::Double(Rc::new(Array::empty_of(s)));
    }
    let rows: Vec<Vec<Value>> = body
        .split(';')
        .map(|r| r.split_whitespace().map(number).collect())
        .collect();
    let (m, n) = (rows.len(), rows[0].len());
    let complex = rows.iter().flatten().any(Value::is_complex);
    let items: Vec<&Value> = (0..n).flat_map(|c| rows.iter().map(move |r| &r[c])).collect();
    if complex {
        let data = items
            .iter()
            .map(|v| v.to_complex_array().unwrap().unwrap().data()[0])
            .collect();
        return Value::Complex(Rc::new(Array::new(Shape::matrix(m, n), data).unwrap()));
    }
    Value::from(
        Array::new(
            Shape::matrix(m, n),
            items.iter().map(|v| v.as_scalar().unwrap()).collect::<Vec<f64>>(),
        )
        .unwrap(),
    )
}

fn char_matrix(rows: &[Value]) -> Value {
    let data: Vec<&[u16]> = rows.iter().map(|r| r.as_text_units().unwrap()).collect();
    let n = data[0].len();
    let flat = (0..n).flat_map(|c| data.iter().map(move |r| r[c])).collect();
    Value::Char(Rc::new(Array::new(Shape::matrix(data.len(), n), flat).unwrap()))
}

/// The value in the notation that `parse_list` reads.
#[allow(clippy::too_many_lines)] // One arm per word of the notation.
pub fn show(v: &Value) -> String {
    match v {
        Value::Num(x) => format!("{x}"),
        Value::Bool(b) => if *b { "t" } else { "f" }.to_string(),
        Value::Double(a) => frame("", a, |x| format!("{x}")),
        Value::Logical(a) => frame("logical", a, |x| u8::from(*x).to_string()),
        Value::Single(a) => frame("single", a, |x| format!("{x}")),
        Value::Complex(a) => frame("", a, |z| format!("{}{:+}i", z.re, z.im)),
        Value::ComplexSingle(a) => frame("single", a, |z| format!("{}{:+}i", z.re, z.im)),
        Value::Int8(a) => frame("int8", a, |x| format!("{x}")),
        Value::Int16(a) => frame("int16", a, |x| format!("{x}")),
        Value::Int32(a) => frame("int32", a, |x| format!("{x}")),
        Value::Int64(a) => frame("int64", a, |x| format!("{x}")),
        Value::Uint8(a) => frame("uint8", a, |x| format!("{x}")),
        Value::Uint16(a) => frame("uint16", a, |x| format!("{x}")),
        Value::Uint32(a) => frame("uint32", a, |x| format!("{x}")),
        Value::Uint64(a) => frame("uint64", a, |x| format!("{x}")),
        Value::Char(a) if a.numel() > 0 && a.shape().is_matrix() => {
            let rows: Vec<String> = (0..a.rows())
                .map(|r| {
                    (0..a.cols())
                        .map(|c| {
                            char::from_u32(u32::from(a.data()[c * a.rows() + r]))
                                .unwrap()
                                .to_string()
                                .replace('\0', "~")
                        })
                        .collect()
                })
                .map(|r: String| format!("'{r}'"))
                .collect();
            if rows.len() == 1 {
                rows[0].clone()
            } else {
                format!("char[{}]", rows.join(";"))
            }
        }
        Value::Char(a) => frame("char", a, |x| format!("{x}")),
        Value::String(a) => frame("string", a, |s| {
            if s.is_missing() {
                "missing".into()
            } else {
                format!("\"{}\"", s.to_text().unwrap())
            }
        }),
        Value::Cell(a) => {
            if a.numel() == 0 {
                return format!("{{{}}}", a.shape());
            }
            if !a.shape().is_matrix() {
                return format!(
                    "cell[{}]{}",
                    a.shape(),
                    a.data().iter().map(show).collect::<Vec<_>>().join(",")
                );
            }
            let rows: Vec<String> = (0..a.rows())
                .map(|r| {
                    (0..a.cols())
                        .map(|c| show(&a.data()[c * a.rows() + r]))
                        .collect::<Vec<_>>()
                        .join(",")
                })
                .collect();
            format!("{{{}}}", rows.join(";"))
        }
        Value::Struct(s) => {
            if s.numel() == 0 {
                return format!(
                    "<{}{}>",
                    s.shape(),
                    s.fields().iter().map(|f| format!(" {f}")).collect::<String>()
                );
            }
            let element = |e: usize| {
                s.fields()
                    .iter()
                    .zip(s.element(e))
                    .map(|(n, v)| format!("{n}={}", show(v)))
                    .collect::<Vec<_>>()
                    .join(",")
            };
            let all = (0..s.numel()).map(element).collect::<Vec<_>>().join("|");
            if s.shape().is_row() {
                format!("<{all}>")
            } else {
                format!("<{all}>({})", s.shape())
            }
        }
        Value::Function(f) => format!("@{}", f.text()),
        Value::Map(_) => "map".into(),
        Value::Exception(_) => "exception".into(),
        Value::Object(_) => "object".into(),
    }
}

fn frame<T>(class: &str, a: &Array<T>, text: impl Fn(&T) -> String) -> String {
    if a.numel() == 0 {
        return format!(
            "{class}[{}]",
            if class.is_empty() && *a.shape() == Shape::empty() {
                String::new()
            } else {
                a.shape().to_string()
            }
        );
    }
    if !a.shape().is_matrix() {
        return format!(
            "{}nd[{}]{}",
            class,
            a.shape(),
            a.data().iter().map(&text).collect::<Vec<_>>().join(" ")
        );
    }
    if class == "string" && a.numel() == 1 {
        return text(&a.data()[0]);
    }
    let rows: Vec<String> = (0..a.rows())
        .map(|r| {
            (0..a.cols())
                .map(|c| text(&a.data()[c * a.rows() + r]))
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect();
    format!("{class}[{}]", rows.join(";"))
}
