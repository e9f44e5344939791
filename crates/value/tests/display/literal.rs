//! Values from literals: numbers, `[1 2; 3 4]`, `'a'`, `"a"`, `{1, 'a'}`, ranges and a few functions such as `int8(...)`.

use runmat_value::*;
use std::any::Any;
use std::rc::Rc;

pub fn read(text: &str) -> Value {
    let mut reader = Reader {
        text: text.as_bytes(),
        at: 0,
    };
    let value = reader.expression();
    reader.blanks();
    assert_eq!(reader.at, text.len(), "unread text in {text}");
    value
}

struct Reader<'a> {
    text: &'a [u8],
    at: usize,
}

struct Body(String);

impl Bound for Body {}

impl AnonymousBody for Body {
    fn text(&self) -> &str {
        &self.0
    }
    fn captured_names(&self) -> &[Rc<str>] {
        &[]
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl Reader<'_> {
    fn peek(&self) -> u8 {
        self.text.get(self.at).copied().unwrap_or(0)
    }
    fn blanks(&mut self) {
        while self.peek() == b' ' {
            self.at += 1;
        }
    }
    fn take(&mut self, c: u8) -> bool {
        self.blanks();
        let found = self.peek() == c;
        self.at += usize::from(found);
        found
    }
    fn word(&mut self, keep: impl Fn(u8) -> bool) -> String {
        let from = self.at;
        while keep(self.peek()) {
            self.at += 1;
        }
        String::from_utf8(self.text[from..self.at].to_vec()).unwrap()
    }

    fn expression(&mut self) -> Value {
        let first = self.term();
        let mut parts = vec![first];
        while self.peek() == b':' {
            self.at += 1;
            parts.push(self.term());
        }
        let number = |i: usize| parts[i].as_scalar().unwrap();
        match parts.len() {
            1 => parts.remove(0),
            2 => range(number(0), 1.0, number(1)),
            _ => range(number(0), number(1), number(2)),
        }
    }

    fn term(&mut self) -> Value {
        self.blanks();
        match self.peek() {
            b'[' => self.brackets(),
            b'{' => self.braces(),
            b'\'' => {
                let text = self.quoted(b'\'');
                Value::char_row(&text)
            }
            b'"' => {
                let text = self.quoted(b'"');
                Value::string(&text)
            }
            b'@' => {
                let text = self.handle();
                match text.strip_prefix('@').filter(|t| !t.starts_with('(')) {
                    Some(name) => FunctionHandle::named(name).into(),
                    None => {
                        let body: Rc<dyn AnonymousBody> = Rc::new(Body(text));
                        FunctionHandle::Anonymous {
                            body,
                            captured: std::iter::empty().collect(),
                        }
                        .into()
                    }
                }
            }
            c if c.is_ascii_alphabetic() => self.call(),
            _ => self.number(),
        }
    }

    /// Up to a separator outside its own brackets.
    fn handle(&mut self) -> String {
        let (from, mut depth) = (self.at, 0);
        loop {
            match self.peek() {
                b'(' => depth += 1,
                b')' if depth > 0 => depth -= 1,
                0 => break,
                b',' | b';' | b'}' | b')' if depth == 0 => break,
                _ => {}
            }
            self.at += 1;
        }
        String::from_utf8(self.text[from..self.at].to_vec()).unwrap()
    }

    fn quoted(&mut self, quote: u8) -> String {
        self.at += 1;
        let text = self.word(|c| c != quote && c != 0);
        self.at += 1;
        text.replace("\\n", "\n").replace("\\t", "\t")
    }

    /// `-1.5`, `NaN`, `-Inf`, `3+4i`, `2i`.
    fn number(&mut self) -> Value {
        let first = self.part();
        if self.peek() == b'i' {
            self.at += 1;
            return Value::Complex(Rc::new(Array::scalar(C64 { re: 0.0, im: first })));
        }
        if self.peek() == b'+' || self.peek() == b'-' {
            let second = self.part();
            assert_eq!(self.peek(), b'i');
            self.at += 1;
            return Value::Complex(Rc::new(Array::scalar(C64 { re: first, im: second })));
        }
        Value::Num(first)
    }

    fn part(&mut self) -> f64 {
        let sign = match self.peek() {
            b'-' => -1.0,
            _ => 1.0,
        };
        if matches!(self.peek(), b'-' | b'+') {
            self.at += 1;
        }
        if self.peek().is_ascii_alphabetic() {
            let rest = &self.text[self.at..];
            let (name, x) = NAMED
                .iter()
                .find(|(name, _)| rest.starts_with(name.as_bytes()))
                .unwrap();
            self.at += name.len();
            return sign * x;
        }
        let mut text = self.word(|c| c.is_ascii_digit() || c == b'.');
        if self.peek() == b'e' {
            self.at += 1;
            text.push('e');
            if matches!(self.peek(), b'-' | b'+') {
                text.push(self.peek() as char);
                self.at += 1;
            }
            text += &self.word(|c| c.is_ascii_digit());
        }
        sign * text
            .parse::<f64>()
            .unwrap_or_else(|_| panic!("number at {}", String::from_utf8_lossy(&self.text[self.at..])))
    }

    fn list(&mut self, close: u8) -> Vec<Vec<Value>> {
        let mut rows = vec![Vec::new()];
        self.at += 1;
        loop {
            if self.take(close) {
                break;
            }
            if self.take(b';') {
                rows.push(Vec::new());
                continue;
            }
            self.take(b',');
            let value = self.expression();
            rows.last_mut().unwrap().push(value);
        }
        rows.retain(|r| !r.is_empty());
        rows
    }

    fn brackets(&mut self) -> Value {
        let rows = self.list(b']');
        let Some(first) = rows.first().and_then(|r| r.first()) else {
            return Value::empty();
        };
        match first {
            Value::Char(_) => {
                let texts: Vec<Vec<u16>> = rows.iter().map(|r| r[0].as_text_units().unwrap().to_vec()).collect();
                column_major(texts)
            }
            Value::String(_) => {
                let items = rows
                    .iter()
                    .map(|r| {
                        r.iter()
                            .map(|v| match v {
                                Value::String(a) => a.data()[0].clone(),
                                _ => StringValue::missing(),
                            })
                            .collect()
                    })
                    .collect::<Vec<Vec<StringValue>>>();
                column_major(items)
            }
            _ if rows.iter().flatten().any(Value::is_complex) => {
                let items = rows.iter().map(|r| {
                    r.iter()
                        .map(|v| v.to_complex_array().unwrap().unwrap().data()[0])
                        .collect()
                });
                let items: Vec<Vec<C64>> = items.collect();
                let (r, c) = (items.len(), items[0].len());
                let data = (0..c).flat_map(|j| items.iter().map(move |row| row[j])).collect();
                Value::Complex(Rc::new(Array::new(Shape::matrix(r, c), data).unwrap()))
            }
            _ => {
                let items = rows.iter().map(|r| {
                    r.iter()
                        .flat_map(|v| v.as_doubles().unwrap().unwrap().into_owned())
                        .collect()
                });
                column_major(items.collect::<Vec<Vec<f64>>>())
            }
        }
    }

    fn braces(&mut self) -> Value {
        let rows = self.list(b'}');
        match rows.is_empty() {
            true => Value::from(Array::<Value>::empty()),
            false => column_major(rows),
        }
    }

    fn call(&mut self) -> Value {
        let name = self.word(|c| c.is_ascii_alphanumeric());
        if NAMED.iter().any(|(known, _)| *known == name) {
            self.at -= name.len();
            return self.number();
        }
        if name == "true" || name == "false" {
            return Value::Bool(name == "true");
        }
        if name == "missing" {
            return Value::from(Array::scalar(StringValue::missing()));
        }
        assert_eq!(self.peek(), b'(', "after {name}");
        let args = self.list(b')').into_iter().next().unwrap_or_default();
        apply(&name, args)
    }
}

const NAMED: &[(&str, f64)] = &[
    ("pi", std::f64::consts::PI),
    ("NaN", f64::NAN),
    ("Inf", f64::INFINITY),
    ("eps", f64::EPSILON),
    ("realmax", f64::MAX),
    ("realmin", f64::MIN_POSITIVE),
];

fn range(from: f64, step: f64, to: f64) -> Value {
    let n = ((to - from) / step + 1e-10).floor() as usize + 1;
    Value::from(Array::row((0..n).map(|i| from + i as f64 * step).collect::<Vec<f64>>()))
}

fn column_major<T: Clone + 'static>(rows: Vec<Vec<T>>) -> Value
where
    Value: From<Array<T>>,
{
    let (r, c) = (rows.len(), rows[0].len());
    let data = (0..c)
        .flat_map(|j| rows.iter().map(move |row| row[j].clone()))
        .collect();
    Value::from(Array::new(Shape::matrix(r, c), data).unwrap())
}

fn apply(name: &str, args: Vec<Value>) -> Value {
    let sizes = || {
        Shape::new(
            &args
                .iter()
                .filter_map(Value::as_scalar)
                .map(|x| x as usize)
                .collect::<Vec<_>>(),
        )
    };
    let doubles = || args[0].to_double_array().unwrap().unwrap();
    macro_rules! integer {
        ($t:ty, $variant:ident) => {
            Value::$variant(Rc::new(doubles().map(|x| *x as $t).unwrap()))
        };
    }
    match name {
        "int8" => integer!(i8, Int8),
        "int16" => integer!(i16, Int16),
        "int32" => integer!(i32, Int32),
        "int64" => integer!(i64, Int64),
        "uint8" => integer!(u8, Uint8),
        "uint16" => integer!(u16, Uint16),
        "uint32" => integer!(u32, Uint32),
        "uint64" => integer!(u64, Uint64),
        "logical" => Value::from(doubles().map(|x| *x != 0.0).unwrap()),
        "single" => match &args[0] {
            Value::Complex(a) => Value::ComplexSingle(Rc::new(
                a.map(|z| C32 {
                    re: z.re as f32,
                    im: z.im as f32,
                })
                .unwrap(),
            )),
            _ => Value::from(doubles().map(|x| *x as f32).unwrap()),
        },
        "double" => Value::Double(Rc::new(doubles())),
        "zeros" => Value::from(Array::filled(sizes(), 0.0).unwrap()),
        "cell" => Value::from(Array::filled(sizes(), Value::empty()).unwrap()),
        "strings" => Value::from(Array::filled(sizes(), StringValue::default()).unwrap()),
        "chars" => Value::from(Array::filled(sizes(), 97u16).unwrap()),
        "reshape" => reshape(&args),
        "struct" => structure(Shape::scalar(), &args),
        "structs" => structure(Shape::row(args[0].as_scalar().unwrap() as usize), &args[1..]),
        "map" => map(&args),
        "MException" => Value::Exception(Rc::new(Error::new(
            args[0].as_text().unwrap(),
            args[1].as_text().unwrap(),
        ))),
        "repmat" => Value::char_row(&args[0].as_text().unwrap().repeat(args[1].as_scalar().unwrap() as usize)),
        _ => panic!("unknown function {name}"),
    }
}

fn reshape(args: &[Value]) -> Value {
    let shape = Shape::new(
        &args[1..]
            .iter()
            .map(|v| v.as_scalar().unwrap() as usize)
            .collect::<Vec<_>>(),
    );
    match &args[0] {
        Value::Int32(a) => Value::from(Array::new(shape, a.data().to_vec()).unwrap()),
        Value::Logical(a) => Value::from(Array::new(shape, a.data().to_vec()).unwrap()),
        Value::Char(a) => Value::from(Array::new(shape, a.data().to_vec()).unwrap()),
        Value::Cell(a) => Value::from(Array::new(shape, a.data().to_vec()).unwrap()),
        other => Value::from(Array::new(shape, other.as_doubles().unwrap().unwrap().into_owned()).unwrap()),
    }
}

/// `struct('a', 1, 'b', 2)`; every element of an array has the same values.
fn structure(shape: Shape, args: &[Value]) -> Value {
    let names: Vec<Rc<str>> = args
        .chunks(2)
        .map(|p| Rc::from(p[0].as_text().unwrap().as_str()))
        .collect();
    let values: Vec<Value> = args.chunks(2).map(|p| p[1].clone()).collect();
    let all = std::iter::repeat_n(values, shape.numel()).flatten().collect();
    Value::from(StructArray::new(shape, FieldNames::new(names), all).unwrap())
}

/// `map('any', 'a', 1, 'b', 2)`, or numbers as keys.
fn map(args: &[Value]) -> Value {
    let key_type = match args.get(1) {
        Some(Value::Num(_)) => MapKeyType::Number(Class::Double),
        _ => MapKeyType::Char,
    };
    let map = MapObject::new(key_type, &args[0].as_text().unwrap());
    for pair in args[1..].chunks(2) {
        let key = match &pair[0] {
            Value::Num(x) => MapKey::Number(*x),
            other => MapKey::Text(other.as_text_units().unwrap().into()),
        };
        map.entries_mut().insert(key, pair[1].clone());
    }
    Value::Map(Rc::new(map))
}
