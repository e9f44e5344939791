//! `validateattributes`: classes and properties of a value, with the identifiers of each complaint.

use super::classes::is_a;
use runmat_spec::{Builtin, Call, Flow};
use runmat_value::{Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[Builtin {
    summary: "Check the class and the properties of a value",
    forms: &[
        "validateattributes(A, classes, attributes)",
        "validateattributes(A, classes, attributes, argIndex)",
        "validateattributes(A, classes, attributes, funcName)",
        "validateattributes(A, classes, attributes, funcName, varName)",
        "validateattributes(A, classes, attributes, funcName, varName, argIndex)",
    ],
    ..Builtin::new("validateattributes", run)
}];

/// How the value is called in complaints, and whose they are.
struct Subject {
    name: String,
    prefix: String,
}

impl Subject {
    fn read(call: &Call) -> Result<Subject> {
        let text = |v: Option<&Value>| v.and_then(Value::as_text).unwrap_or_default();
        let (function, variable, index) = match call.args.get(3..).unwrap_or(&[]) {
            [one] if one.as_text().is_none() => (String::new(), String::new(), one.as_scalar()),
            rest => (
                text(rest.first()),
                text(rest.get(1)),
                rest.get(2).and_then(Value::as_scalar),
            ),
        };
        let name = match (variable.is_empty(), index) {
            (true, None) => "input".to_string(),
            (false, None) => variable,
            (true, Some(i)) => format!("input number {i}"),
            (false, Some(i)) => format!("input number {i}, {variable},"),
        };
        let prefix = if function.is_empty() {
            "MATLAB".to_string()
        } else {
            format!("MATLAB:{function}")
        };
        Ok(Subject { name, prefix })
    }

    fn complain(&self, id: &str, what: &str) -> Error {
        Error::new(
            format!("{}:{id}", self.prefix),
            format!("Expected {} to be {what}.", self.name),
        )
    }
}

fn run(call: &mut Call) -> Result<Flow> {
    let subject = Subject::read(call)?;
    let v = call.arg(0)?;
    let list = |i: usize| match call.arg(i)? {
        Value::Cell(c) => Ok(c.data().to_vec()),
        v if v.is_empty() => Ok(Vec::new()),
        v if v.is_string() => super::elements::each(v),
        v => Ok(vec![v.clone()]),
    };
    let classes: Vec<String> = list(1)?.iter().filter_map(Value::as_text).collect();
    if !classes.is_empty() && !classes.iter().any(|c| is_a(v, c)) {
        let message = format!(
            "Expected {} to be one of these types:\n\n{}\n\nInstead its type was {}.",
            subject.name,
            classes.join(", "),
            v.class_name()
        );
        return Err(Error::new(format!("{}:invalidType", subject.prefix), message));
    }
    let attributes = list(2)?;
    let mut rest = attributes.iter();
    while let Some(attribute) = rest.next() {
        let name = attribute.as_text().ok_or_else(|| {
            Error::new(
                "MATLAB:validateattributes:invalidAttribute",
                "Attributes must be names, each with its value where it takes one.",
            )
        })?;
        if takes_value(&name) {
            let value = rest.next().ok_or_else(|| {
                Error::new(
                    "MATLAB:validateattributes:missingValue",
                    format!("The attribute '{name}' needs a value."),
                )
            })?;
            check_value(&subject, v, &name, value)?;
        } else {
            check_plain(&subject, v, &name)?;
        }
    }
    Flow::nothing()
}

fn takes_value(name: &str) -> bool {
    matches!(
        name.to_lowercase().as_str(),
        "size" | "numel" | "ncols" | "nrows" | "ndims" | ">" | ">=" | "<" | "<="
    )
}

fn doubles(v: &Value) -> Result<Vec<f64>> {
    Ok(v.as_doubles()?.map(|d| d.into_owned()).unwrap_or_default())
}

/// `size`: NaN stands for any number.
fn check_size(s: &Subject, shape: &runmat_value::Shape, wanted: &[f64]) -> Result<()> {
    let dims = shape.dims();
    if wanted.len() == dims.len() && wanted.iter().zip(dims).all(|(w, d)| w.is_nan() || *w == *d as f64) {
        return Ok(());
    }
    let shown = |w: &f64| if w.is_nan() { "N".to_string() } else { format!("{w}") };
    let text = wanted.iter().map(shown).collect::<Vec<_>>().join("x");
    let message = format!("Expected {} to be of size {text} when it is actually size {shape}.", s.name);
    Err(Error::new(format!("{}:incorrectSize", s.prefix), message))
}

fn check_value(s: &Subject, v: &Value, name: &str, value: &Value) -> Result<()> {
    let shape = v.shape();
    let wanted = doubles(value)?;
    let first = wanted.first().copied().unwrap_or(f64::NAN);
    let every = |test: fn(f64, f64) -> bool| doubles(v).map(|d| d.iter().all(|x| test(*x, first)));
    let (holds, id, what) = match name.to_lowercase().as_str() {
        "size" => {
            return check_size(s, &shape, &wanted);
        }
        "numel" => (
            v.numel() as f64 == first,
            "incorrectNumel",
            format!("an array with number of elements equal to {first}"),
        ),
        "ncols" => (
            shape.cols() as f64 == first,
            "incorrectNumcols",
            format!("an array with {first} columns"),
        ),
        "nrows" => (
            shape.rows() as f64 == first,
            "incorrectNumrows",
            format!("an array with {first} rows"),
        ),
        "ndims" => (
            shape.ndims() as f64 == first,
            "incorrectNumdims",
            format!("an array with {first} dimensions"),
        ),
        ">" => (
            every(|x, b| x > b)?,
            "notGreater",
            format!("an array with all of the values > {first}"),
        ),
        ">=" => (
            every(|x, b| x >= b)?,
            "notGreaterEqual",
            format!("an array with all of the values >= {first}"),
        ),
        "<" => (
            every(|x, b| x < b)?,
            "notLess",
            format!("an array with all of the values < {first}"),
        ),
        _ => (
            every(|x, b| x <= b)?,
            "notLessEqual",
            format!("an array with all of the values <= {first}"),
        ),
    };
    if holds {
        Ok(())
    } else {
        Err(s.complain(id, &what))
    }
}

#[allow(clippy::too_many_lines)] // One row per attribute.
fn check_plain(s: &Subject, v: &Value, name: &str) -> Result<()> {
    let shape = v.shape();
    let number = v.is_arithmetic();
    let every = |test: fn(f64) -> bool| -> Result<bool> {
        match v.to_complex_array()? {
            Some(a) if v.is_complex() => Ok(a.data().iter().all(|z| test(z.re) && test(z.im))),
            Some(a) => Ok(a.data().iter().all(|z| test(z.re))),
            None => Ok(false),
        }
    };
    let order = |test: fn(f64, f64) -> bool| -> Result<bool> {
        let d = doubles(v)?;
        Ok(number && d.windows(2).all(|w| test(w[0], w[1])) && d.iter().all(|x| !x.is_nan()))
    };
    let (holds, id, what) = match name.to_lowercase().as_str() {
        "2d" => (shape.is_matrix(), "expected2D", "two-dimensional"),
        "3d" => (shape.ndims() <= 3, "expected3D", "three-dimensional"),
        "column" => (shape.is_column(), "expectedColumn", "a column vector"),
        "row" => (shape.is_row(), "expectedRow", "a row vector"),
        "scalar" => (shape.is_scalar(), "expectedScalar", "a scalar"),
        "scalartext" => (
            v.as_text().is_some(),
            "expectedScalartext",
            "a character vector or string scalar",
        ),
        "vector" => (shape.is_vector(), "expectedVector", "a vector"),
        "square" => (
            shape.is_matrix() && shape.rows() == shape.cols(),
            "expectedSquare",
            "a square matrix",
        ),
        "diag" => (is_diagonal(v)?, "expectedDiag", "a diagonal matrix"),
        "nonempty" => (!v.is_empty(), "expectedNonempty", "nonempty"),
        "nonsparse" => (true, "expectedNonsparse", "nonsparse"),
        "binary" => (every(|x| x == 0.0 || x == 1.0)?, "expectedBinary", "binary"),
        "even" => (every(|x| x % 2.0 == 0.0)?, "expectedEven", "even"),
        "odd" => (every(|x| (x % 2.0).abs() == 1.0)?, "expectedOdd", "odd"),
        "integer" => (
            !v.is_complex() && every(|x| x.is_finite() && x == x.trunc())?,
            "expectedInteger",
            "integer-valued",
        ),
        "real" => (number && !v.is_complex(), "expectedReal", "real"),
        "finite" => (every(f64::is_finite)?, "expectedFinite", "finite"),
        "nonnan" => (every(|x| !x.is_nan())?, "expectedNonNaN", "non-NaN"),
        "nonnegative" => (every(|x| x >= 0.0)?, "expectedNonnegative", "nonnegative"),
        "nonzero" => (every(|x| x != 0.0)?, "expectedNonZero", "nonzero"),
        "positive" => (every(|x| x > 0.0)?, "expectedPositive", "positive"),
        "decreasing" => (order(|a, b| a > b)?, "expectedDecreasing", "decreasing valued"),
        "increasing" => (order(|a, b| a < b)?, "expectedIncreasing", "increasing valued"),
        "nondecreasing" => (order(|a, b| a <= b)?, "expectedNondecreasing", "nondecreasing valued"),
        "nonincreasing" => (order(|a, b| a >= b)?, "expectedNonincreasing", "nonincreasing valued"),
        _ => {
            let message = format!("The attribute '{name}' is not known to VALIDATEATTRIBUTES.");
            return Err(Error::new("MATLAB:validateattributes:invalidAttribute", message));
        }
    };
    if holds {
        Ok(())
    } else {
        Err(s.complain(id, what))
    }
}

fn is_diagonal(v: &Value) -> Result<bool> {
    let shape = v.shape();
    let Some(a) = v.to_complex_array()? else {
        return Ok(false);
    };
    let rows = shape.rows().max(1);
    Ok(shape.is_matrix()
        && a.data()
            .iter()
            .enumerate()
            .all(|(i, z)| i % rows == i / rows || (z.re == 0.0 && z.im == 0.0)))
}
