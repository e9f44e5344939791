//! Reading a value as something simpler: a double array, an index, a flag, text. What builtins do with their arguments.

use crate::{alloc, Array, Class, Error, Result, Shape, Value, C64};
use std::borrow::Cow;

impl Value {
    /// The real double behind a 1x1 numeric, logical or char; `None` for anything else (complex included).
    pub fn as_scalar(&self) -> Option<f64> {
        match self {
            Value::Num(x) => Some(*x),
            Value::Bool(b) => Some(f64::from(u8::from(*b))),
            v if v.numel() != 1 => None,
            Value::Double(a) => a.data().first().copied(),
            Value::Single(a) => a.data().first().map(|x| f64::from(*x)),
            Value::Int8(a) => a.data().first().map(|x| f64::from(*x)),
            Value::Int16(a) => a.data().first().map(|x| f64::from(*x)),
            Value::Int32(a) => a.data().first().map(|x| f64::from(*x)),
            Value::Int64(a) => a.data().first().map(|x| *x as f64),
            Value::Uint8(a) => a.data().first().map(|x| f64::from(*x)),
            Value::Uint16(a) | Value::Char(a) => a.data().first().map(|x| f64::from(*x)),
            Value::Uint32(a) => a.data().first().map(|x| f64::from(*x)),
            Value::Uint64(a) => a.data().first().map(|x| *x as f64),
            Value::Logical(a) => a.data().first().map(|x| f64::from(u8::from(*x))),
            _ => None,
        }
    }

    /// Real numeric, logical or char data as doubles, borrowed where they are doubles already. int64 beyond 2^53 rounds.
    /// `None` for complex, strings, cells, structs and the like.
    pub fn as_doubles(&self) -> Result<Option<Cow<'_, [f64]>>> {
        fn widen<T: Copy>(a: &Array<T>, f: impl Fn(T) -> f64) -> Result<Option<Cow<'static, [f64]>>> {
            Ok(Some(Cow::Owned(alloc::try_collect(a.data().iter().map(|x| f(*x)))?)))
        }
        match self {
            Value::Num(x) => Ok(Some(Cow::Borrowed(std::slice::from_ref(x)))),
            Value::Bool(b) => Ok(Some(Cow::Owned(vec![f64::from(u8::from(*b))]))),
            Value::Double(a) => Ok(Some(Cow::Borrowed(a.data()))),
            Value::Single(a) => widen(a, f64::from),
            Value::Int8(a) => widen(a, f64::from),
            Value::Int16(a) => widen(a, f64::from),
            Value::Int32(a) => widen(a, f64::from),
            Value::Int64(a) => widen(a, |x| x as f64),
            Value::Uint8(a) => widen(a, f64::from),
            Value::Uint16(a) | Value::Char(a) => widen(a, f64::from),
            Value::Uint32(a) => widen(a, f64::from),
            Value::Uint64(a) => widen(a, |x| x as f64),
            Value::Logical(a) => widen(a, |x| f64::from(u8::from(x))),
            _ => Ok(None),
        }
    }

    /// The same, as an array of its own.
    pub fn to_double_array(&self) -> Result<Option<Array<f64>>> {
        let shape = self.shape();
        match self.as_doubles()? {
            Some(Cow::Borrowed(d)) => Ok(Some(Array::new(shape, alloc::try_copy(d)?)?)),
            Some(Cow::Owned(d)) => Ok(Some(Array::new(shape, d)?)),
            None => Ok(None),
        }
    }

    /// Real or complex numeric, logical or char data as complex doubles.
    pub fn to_complex_array(&self) -> Result<Option<Array<C64>>> {
        match self {
            Value::Complex(a) => Ok(Some(a.try_clone()?)),
            Value::ComplexSingle(a) => Ok(Some(a.map(|z| C64 {
                re: f64::from(z.re),
                im: f64::from(z.im),
            })?)),
            other => match other.as_doubles()? {
                Some(d) => {
                    let data = alloc::try_collect(d.iter().map(|x| C64 { re: *x, im: 0.0 }))?;
                    Ok(Some(Array::new(other.shape(), data)?))
                }
                None => Ok(None),
            },
        }
    }

    /// Code units of a char row (or an empty char array) or of a 1x1 string that is not missing: "text scalar" in MATLAB's documents.
    pub fn as_text_units(&self) -> Option<&[u16]> {
        match self {
            Value::Char(a) if a.shape().is_row() || a.numel() == 0 => Some(a.data()),
            Value::String(a) if a.numel() == 1 => a.data().first().and_then(|s| s.units()),
            _ => None,
        }
    }

    /// A text scalar as a Rust string; lone surrogates become U+FFFD.
    pub fn as_text(&self) -> Option<String> {
        self.as_text_units().map(String::from_utf16_lossy)
    }

    /// All texts of a char matrix (rows), a string array or a cell of texts, in column-major order. `None` when it is something else.
    pub fn as_texts(&self) -> Option<Vec<String>> {
        match self {
            Value::Char(a) if !a.shape().is_matrix() => None,
            Value::Char(a) if a.numel() == 0 && a.rows() <= 1 => Some(vec![String::new()]),
            Value::Char(a) => Some((0..a.rows()).map(|r| char_matrix_row(a, r)).collect()),
            Value::String(a) => Some(
                a.data()
                    .iter()
                    .map(|s| String::from_utf16_lossy(s.units_or_empty()))
                    .collect(),
            ),
            Value::Cell(a) => a.data().iter().map(|v| v.as_text()).collect(),
            _ => None,
        }
    }

    /// True when every element is nonzero and there is at least one: the condition of `if` and `while`.
    /// Complex numbers, cells, structs and handles have no truth value: MATLAB's error.
    pub fn is_true(&self) -> Result<bool> {
        match self {
            Value::Num(x) if x.is_nan() => Err(nan_to_logical()),
            Value::Num(x) => Ok(*x != 0.0),
            Value::Bool(b) => Ok(*b),
            Value::Logical(a) => Ok(!a.data().is_empty() && a.data().iter().all(|b| *b)),
            Value::Complex(a) => Ok(!a.data().is_empty() && a.data().iter().all(|z| z.re != 0.0 || z.im != 0.0)),
            Value::ComplexSingle(a) => Ok(!a.data().is_empty() && a.data().iter().all(|z| z.re != 0.0 || z.im != 0.0)),
            Value::String(_) => Err(Error::new(
                "MATLAB:invalidConversion",
                "Conversion to logical from string is not possible.",
            )),
            // An object over a built-in value is as true as that value.
            Value::Object(o) if o.class.stored.is_some() => match o.one().and_then(|i| i.slot(0)) {
                Some(v) => v.is_true(),
                None => Ok(false),
            },
            other => match other.as_doubles()? {
                Some(d) if d.iter().any(|x| x.is_nan()) => Err(nan_to_logical()),
                Some(d) => Ok(!d.is_empty() && d.iter().all(|x| *x != 0.0)),
                None => Err(Error::new(
                    "MATLAB:invalidConversion",
                    format!("Conversion to logical from {} is not possible.", other.class_name()),
                )),
            },
        }
    }

    /// A whole number >= 0 as a size: negative is 0, as `zeros(-1)` does. NaN, fractions and huge values are errors.
    pub fn to_size(&self) -> Result<usize> {
        let x = self
            .as_scalar()
            .ok_or_else(|| Error::new("MATLAB:NonScalarInput", "Size inputs must be scalar."))?;
        size_from(x)
    }

    /// The class's name as `class(x)` gives it.
    pub fn class_name(&self) -> &str {
        match self {
            Value::Object(o) => &o.class.name,
            other => other.class().name(),
        }
    }

    pub fn is_class(&self, class: Class) -> bool {
        self.class() == class
    }
}

/// One row of a char matrix as text.
fn char_matrix_row(a: &Array<u16>, row: usize) -> String {
    let units: Vec<u16> = (0..a.cols())
        .filter_map(|c| a.data().get(c * a.rows() + row).copied())
        .collect();
    String::from_utf16_lossy(&units)
}

fn nan_to_logical() -> Error {
    Error::new("MATLAB:nologicalnan", "NaN values cannot be converted to logicals.")
}

/// A double as a size.
pub fn size_from(x: f64) -> Result<usize> {
    if x.is_nan() {
        return Err(Error::new("MATLAB:NaNInvalid", "NaN is not allowed as a size."));
    }
    if x != x.trunc() && x.is_finite() {
        return Err(Error::new("MATLAB:nonIntegerSize", "Size inputs must be integers."));
    }
    if x <= 0.0 {
        return Ok(0);
    }
    if x > 281_474_976_710_655.0 || x > usize::MAX as f64 {
        return Err(Error::new(
            "MATLAB:pmaxsize",
            "Maximum variable size allowed by the program is exceeded.",
        ));
    }
    Ok(x as usize)
}

/// Sizes from MATLAB's forms: `(n)`, `(m, n, ...)`, `([m n ...])`.
pub fn shape_from(args: &[Value]) -> Result<Shape> {
    match args {
        [] => Ok(Shape::scalar()),
        [one] if one.numel() == 1 => {
            let n = one.to_size()?;
            Ok(Shape::matrix(n, n))
        }
        [one] => {
            let d = one
                .as_doubles()?
                .ok_or_else(|| Error::new("MATLAB:invalidSizeInput", "Size inputs must be numeric."))?;
            if !one.shape().is_row() || d.is_empty() {
                return Err(Error::new(
                    "MATLAB:sizeVectorMustBeRow",
                    "Size vector must be a row vector with real elements.",
                ));
            }
            let dims = d.iter().map(|x| size_from(*x)).collect::<Result<Vec<_>>>()?;
            Ok(Shape::new(&dims))
        }
        many => {
            let dims = many.iter().map(Value::to_size).collect::<Result<Vec<_>>>()?;
            Ok(Shape::new(&dims))
        }
    }
}
