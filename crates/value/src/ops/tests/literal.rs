//! Values as short literals and back: `int8[1,2;3,4]`, `1+2i`, `true`, `'text'`, `"text"`, `single(2.5)`, `empty(0,3)`, `{}`.

use crate::ops::number_text::parse_number;
use crate::{Array, Class, Error, Shape, StringValue, StructArray, Value, C64};
use std::rc::Rc;

/// Reads one literal.
pub fn read(text: &str) -> Value {
    match text {
        "true" => return Value::Bool(true),
        "false" => return Value::Bool(false),
        "{}" => return Value::from(Array::<Value>::empty()),
        "struct" => return Value::from(StructArray::scalar()),
        "@sin" => return Value::from(crate::FunctionHandle::named("sin")),
        "missing" => return Value::from(Array::scalar(StringValue::missing())),
        _ => {}
    }
    if let Some(inner) = text.strip_prefix('\'').and_then(|t| t.strip_suffix('\'')) {
        return Value::char_row(inner);
    }
    if let Some(inner) = text.strip_prefix('{').and_then(|t| t.strip_suffix('}')) {
        return Value::cell_row(inner.split(',').map(read).collect());
    }
    if let Some(inner) = text.strip_prefix('"').and_then(|t| t.strip_suffix('"')) {
        let parts: Vec<StringValue> = inner.split("\",\"").map(StringValue::new).collect();
        return Value::from(Array::row(parts));
    }
    let open = text.find(['[', '(']).unwrap_or(text.len());
    let (name, body) = text.split_at(open);
    if name == "empty" || name.ends_with(".empty") {
        let dims: Vec<usize> = body[1..body.len() - 1].split(',').map(|d| d.parse().unwrap()).collect();
        let double = Value::from(Array::<f64>::empty_of(Shape::new(&dims)));
        let class = name
            .strip_suffix(".empty")
            .map_or(Class::Double, |n| Class::from_name(n).unwrap());
        return crate::ops::cast::cast(&double, class).unwrap();
    }
    match Class::from_name(name) {
        Some(class) if !body.is_empty() => numbers(class, &body[1..body.len() - 1]),
        _ if name.is_empty() && !body.is_empty() => numbers(Class::Double, &body[1..body.len() - 1]),
        _ => numbers(Class::Double, text),
    }
}

fn numbers(class: Class, body: &str) -> Value {
    let rows: Vec<Vec<&str>> = body.split(';').map(|r| r.split(',').collect()).collect();
    let (m, n) = (rows.len(), rows[0].len());
    let shape = Shape::matrix(m, n);
    let cells: Vec<&str> = (0..n).flat_map(|c| rows.iter().map(move |r| r[c])).collect();
    if class == Class::Int64 {
        return Value::Int64(Rc::new(
            Array::new(shape, cells.iter().map(|s| s.parse().unwrap()).collect()).unwrap(),
        ));
    }
    if class == Class::Uint64 {
        return Value::Uint64(Rc::new(
            Array::new(shape, cells.iter().map(|s| s.parse().unwrap()).collect()).unwrap(),
        ));
    }
    let data: Vec<C64> = cells
        .iter()
        .map(|s| parse_number(&s.encode_utf16().collect::<Vec<_>>()))
        .collect();
    crate::ops::cast::cast(&Value::from(Array::new(shape, data).unwrap()), class).unwrap()
}

/// Writes a result as a literal; an error as `! identifier`.
pub fn show(v: &Result<Value, Error>) -> String {
    match v {
        Ok(v) => write(v),
        Err(e) => format!("! {}", e.identifier()),
    }
}

fn real(x: f64) -> String {
    if x.is_nan() {
        "NaN".into()
    } else if x.is_infinite() {
        if x > 0.0 { "Inf" } else { "-Inf" }.into()
    } else {
        format!("{x:?}").trim_end_matches(".0").to_string()
    }
}

fn complex(z: C64) -> String {
    let im = real(z.im);
    let sign = if im.starts_with('-') { "" } else { "+" };
    format!("{}{sign}{im}i", real(z.re))
}

fn grid(shape: &Shape, items: &[String], class: &str) -> String {
    if shape.is_empty() {
        let dims = shape.dims().iter().map(|d| d.to_string()).collect::<Vec<_>>().join(",");
        return if class.is_empty() {
            format!("empty({dims})")
        } else {
            format!("{class}.empty({dims})")
        };
    }
    if shape.is_scalar() {
        return if class.is_empty() {
            items[0].clone()
        } else {
            format!("{class}({})", items[0])
        };
    }
    let (m, n) = (shape.rows(), items.len() / shape.rows());
    let rows: Vec<String> = (0..m)
        .map(|r| (0..n).map(|c| items[c * m + r].clone()).collect::<Vec<_>>().join(","))
        .collect();
    format!("{class}[{}]", rows.join(";"))
}

fn write(v: &Value) -> String {
    fn each<T>(a: &Array<T>, class: &str, f: impl Fn(&T) -> String) -> String {
        grid(a.shape(), &a.data().iter().map(f).collect::<Vec<_>>(), class)
    }
    match v {
        Value::Num(x) => real(*x),
        Value::Bool(b) => b.to_string(),
        Value::Double(a) => each(a, "", |x| real(*x)),
        Value::Single(a) => each(a, "single", |x| real(f64::from(*x))),
        Value::Complex(a) => each(a, "", |z| complex(*z)),
        Value::ComplexSingle(a) => each(a, "single", |z| complex(z.widen())),
        Value::Int8(a) => each(a, "int8", i8::to_string),
        Value::Int16(a) => each(a, "int16", i16::to_string),
        Value::Int32(a) => each(a, "int32", i32::to_string),
        Value::Int64(a) => each(a, "int64", i64::to_string),
        Value::Uint8(a) => each(a, "uint8", u8::to_string),
        Value::Uint16(a) => each(a, "uint16", u16::to_string),
        Value::Uint32(a) => each(a, "uint32", u32::to_string),
        Value::Uint64(a) => each(a, "uint64", u64::to_string),
        Value::Logical(a) => each(a, "logical", |b| u8::from(*b).to_string()),
        Value::Char(a) if a.shape().is_row() || a.numel() == 0 => format!("'{}'", String::from_utf16_lossy(a.data())),
        Value::Char(a) => each(a, "char", |u| char::from_u32(u32::from(*u)).unwrap().to_string()),
        Value::String(a) => {
            let items: Vec<String> = a
                .data()
                .iter()
                .map(|s| s.to_text().map_or("missing".into(), |t| format!("\"{t}\"")))
                .collect();
            if a.numel() == 1 {
                items[0].clone()
            } else {
                grid(a.shape(), &items, "")
            }
        }
        Value::Cell(a) => each(a, "cell", write),
        other => other.class_name().to_string(),
    }
}
