//! Values as JSON text.

use super::{too_deep, DEEPEST};
use crate::text::texts::{char_rows, units_of};
use runmat_kernels::decimal::format_g;
use runmat_value::{Error, MapKey, Result, Shape, StructArray, Value};

pub(super) fn encode(value: &Value, convert: bool, pretty: bool) -> Result<Vec<u16>> {
    let mut w = Writer {
        out: Vec::new(),
        convert,
        pretty,
        depth: 0,
    };
    w.value(value)?;
    Ok(w.out)
}

struct Writer {
    out: Vec<u16>,
    /// Inf and NaN become null.
    convert: bool,
    pretty: bool,
    depth: usize,
}

impl Writer {
    fn put(&mut self, text: &str) {
        self.out.extend(text.encode_utf16());
    }

    fn line(&mut self) {
        if self.pretty {
            self.put("\n");
            for _ in 0..self.depth {
                self.put("  ");
            }
        }
    }

    /// `open item, item ... close`; an empty list stays on one line.
    fn list(
        &mut self,
        marks: [&str; 2],
        count: usize,
        mut item: impl FnMut(&mut Writer, usize) -> Result<()>,
    ) -> Result<()> {
        let [open, close] = marks;
        self.put(open);
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(too_deep());
        }
        for i in 0..count {
            if i > 0 {
                self.put(",");
            }
            self.line();
            item(self, i)?;
        }
        self.depth -= 1;
        if count > 0 {
            self.line();
        }
        self.put(close);
        Ok(())
    }

    fn value(&mut self, value: &Value) -> Result<()> {
        match value {
            Value::Char(a) if a.numel() == 0 => self.text(&[]),
            Value::Char(a) if a.shape().is_row() => self.text(a.data()),
            Value::Char(a) if a.shape().is_matrix() => {
                let rows = char_rows(a);
                self.list(["[", "]"], rows.len(), |w, i| w.text(rows.get(i).map_or(&[], |r| r)))
            }
            Value::Cell(a) => self.list(["[", "]"], a.numel(), |w, i| {
                a.data().get(i).map_or(Ok(()), |v| w.value(v))
            }),
            Value::Struct(s) if s.numel() == 1 => self.object(s, 0),
            Value::Struct(s) => self.list(["[", "]"], s.numel(), |w, i| w.object(s, i)),
            Value::Map(m) => {
                let entries = m.entries();
                let pairs: Vec<(&MapKey, &Value)> = entries.iter().collect();
                self.list(["{", "}"], pairs.len(), |w, i| match pairs.get(i) {
                    Some((MapKey::Text(key), v)) => w.pair(key, v),
                    Some((MapKey::Number(key), v)) => w.pair(&units_of(&format_g(*key, 15)), v),
                    None => Ok(()),
                })
            }
            v if v.is_complex() => Err(Error::new(
                "MATLAB:json:ComplexNotSupported",
                "Complex numbers cannot be written as JSON.",
            )),
            v if v.is_arithmetic() || v.is_string() => self.array(v),
            other => Err(Error::new(
                "MATLAB:json:UnsupportedClass",
                format!(
                    "Unable to encode objects of class {} as JSON-formatted text.",
                    other.class_name()
                ),
            )),
        }
    }

    fn object(&mut self, s: &StructArray, element: usize) -> Result<()> {
        let fields: Vec<_> = s.fields().iter().cloned().collect();
        self.list(["{", "}"], fields.len(), |w, i| {
            match (fields.get(i), s.get(element, i)) {
                (Some(name), Some(v)) => w.pair(&units_of(name), v),
                _ => Ok(()),
            }
        })
    }

    fn pair(&mut self, key: &[u16], value: &Value) -> Result<()> {
        self.text(key)?;
        self.put(if self.pretty { ": " } else { ":" });
        self.value(value)
    }

    /// Numbers, logicals, strings: a scalar by itself, a vector as one list, more dimensions as lists of lists.
    fn array(&mut self, value: &Value) -> Result<()> {
        let shape = value.shape();
        match () {
            () if shape.is_scalar() => self.element(value, 0),
            () if shape.is_empty() => {
                self.put("[]");
                Ok(())
            }
            () if shape.is_vector() => self.list(["[", "]"], shape.numel(), |w, i| w.element(value, i)),
            () => self.nested(value, &shape, 0, 0),
        }
    }

    fn nested(&mut self, value: &Value, shape: &Shape, dim: usize, offset: usize) -> Result<()> {
        if dim >= shape.ndims() {
            return self.element(value, offset);
        }
        let stride: usize = shape.dims().iter().take(dim).product();
        self.list(["[", "]"], shape.dim(dim), |w, i| {
            w.nested(value, shape, dim + 1, offset + i * stride)
        })
    }

    fn element(&mut self, value: &Value, i: usize) -> Result<()> {
        use runmat_kernels::decimal::Number;
        match value {
            Value::String(a) => match a.data().get(i).and_then(|s| s.units()) {
                Some(units) => self.text(units),
                None => {
                    self.put("null");
                    Ok(())
                }
            },
            Value::Bool(b) => {
                self.put(if *b { "true" } else { "false" });
                Ok(())
            }
            Value::Logical(a) => {
                self.put(if a.data().get(i).copied().unwrap_or(false) {
                    "true"
                } else {
                    "false"
                });
                Ok(())
            }
            Value::Single(a) => {
                let x = a.data().get(i).copied().unwrap_or(0.0);
                self.number(f64::from(x), |text| text.parse::<f32>().ok() == Some(x), 6)
            }
            v => match crate::text::format::number_at(v, i) {
                Number::Float(x) => self.number(x, |text| text.parse::<f64>().ok() == Some(x), 15),
                Number::Signed(x) => {
                    self.put(&x.to_string());
                    Ok(())
                }
                Number::Unsigned(x) => {
                    self.put(&x.to_string());
                    Ok(())
                }
            },
        }
    }

    /// The fewest digits, from `least` on, that read back as the same number.
    fn number(&mut self, x: f64, same: impl Fn(&str) -> bool, least: usize) -> Result<()> {
        if !x.is_finite() {
            let word = match (self.convert, x.is_nan(), x > 0.0) {
                (true, _, _) => "null",
                (_, true, _) => "NaN",
                (_, _, true) => "Infinity",
                _ => "-Infinity",
            };
            self.put(word);
            return Ok(());
        }
        let texts = (least..17).map(|digits| format_g(x, digits));
        let text = texts.into_iter().find(|t| same(t)).unwrap_or_else(|| format_g(x, 17));
        self.put(&text);
        Ok(())
    }

    fn text(&mut self, units: &[u16]) -> Result<()> {
        self.out
            .try_reserve(units.len() + 2)
            .map_err(|_| Error::out_of_memory())?;
        self.put("\"");
        for &u in units {
            match u {
                0x22 => self.put("\\\""),
                0x5c => self.put("\\\\"),
                8 => self.put("\\b"),
                9 => self.put("\\t"),
                10 => self.put("\\n"),
                12 => self.put("\\f"),
                13 => self.put("\\r"),
                0..=31 => self.put(&format!("\\u{u:04X}")),
                _ => self.out.push(u),
            }
        }
        self.put("\"");
        Ok(())
    }
}
