//! `mat2str`: a matrix as the expression that makes it.

use super::format::number_at;
use super::texts::char_rows;
use runmat_kernels::decimal::{format_g, format_number, Conv, Number, Spec};
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{Class, Error, Result, Value, C64};

pub const ENTRIES: &[Builtin] = &[Builtin {
    summary: "Convert matrix to the text of an expression",
    forms: &[
        "chr = mat2str(X)",
        "chr = mat2str(X, n)",
        "chr = mat2str(X, 'class')",
        "chr = mat2str(X, n, 'class')",
    ],
    examples: &[
        example("mat2str([3.85 2.91; 7.74 8.99])", "'[3.85 2.91;7.74 8.99]'"),
        example("mat2str(pi, 4)", "'3.142'"),
        example("mat2str(int8([1 -1]), 'class')", "'int8([1 -1])'"),
        example("mat2str([true false])", "'[true false]'"),
    ],
    errors: &[
        "MATLAB:mat2str:TwoDInput",
        "MATLAB:mat2str:NumericInput",
        "MATLAB:mat2str:InvalidArgument",
    ],
    ..Builtin::new("mat2str", run)
}];

fn run(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    let (mut digits, mut with_class) = (15, false);
    for option in call.args.iter().skip(1) {
        match (option.as_text(), option.as_scalar()) {
            (Some(word), _) if word == "class" => with_class = true,
            (None, Some(n)) if n >= 0.0 => digits = n.clamp(1.0, 800.0) as usize,
            _ => {
                return Err(Error::new(
                    "MATLAB:mat2str:InvalidArgument",
                    "Options are a number of digits and 'class'.",
                ))
            }
        }
    }
    if !value.shape().is_matrix() {
        return Err(Error::new("MATLAB:mat2str:TwoDInput", "Input matrix must be 2-D."));
    }
    let class = value.class();
    let text = match &value {
        Value::Char(a) if a.rows() <= 1 => quote(&char_rows(a).concat(), '\''),
        Value::Char(a) => format!(
            "[{}]",
            char_rows(a)
                .iter()
                .map(|r| quote(r, '\''))
                .collect::<Vec<_>>()
                .join(";")
        ),
        v if v.is_empty() => {
            let kind = if with_class && (class.is_integer() || class == Class::Single) {
                format!(",'{class}'")
            } else {
                String::new()
            };
            format!("zeros({},{}{kind})", v.shape().rows(), v.shape().cols())
        }
        v => {
            let cells = cells(v, digits)?;
            let matrix = arrange(&cells, v.shape().rows());
            match with_class && (class.is_integer() || class == Class::Single) {
                true => format!("{class}({matrix})"),
                false => matrix,
            }
        }
    };
    Flow::one(Value::char_row(&text))
}

fn quote(units: &[u16], mark: char) -> String {
    let text = String::from_utf16_lossy(units);
    let doubled = text.replace(mark, &format!("{mark}{mark}"));
    format!("{mark}{doubled}{mark}")
}

fn arrange(cells: &[String], rows: usize) -> String {
    if let [one] = cells {
        return one.clone();
    }
    let line = |r: usize| {
        cells
            .iter()
            .skip(r)
            .step_by(rows.max(1))
            .cloned()
            .collect::<Vec<_>>()
            .join(" ")
    };
    format!("[{}]", (0..rows).map(line).collect::<Vec<_>>().join(";"))
}

/// Every element as source text, by columns.
fn cells(value: &Value, digits: usize) -> Result<Vec<String>> {
    match value {
        Value::Bool(b) => Ok(vec![b.to_string()]),
        Value::Logical(a) => Ok(a.data().iter().map(ToString::to_string).collect()),
        Value::String(a) => Ok(a
            .data()
            .iter()
            .map(|s| s.units().map_or("missing".into(), |u| quote(u, '"')))
            .collect()),
        v if v.is_complex() => {
            let a = v.to_complex_array()?.ok_or_else(|| Error::internal("no numbers"))?;
            Ok(a.data().iter().map(|z| complex_text(*z, digits)).collect())
        }
        v if v.is_arithmetic() => (0..v.numel()).map(|i| number(number_at(v, i), digits)).collect(),
        _ => Err(Error::new(
            "MATLAB:mat2str:NumericInput",
            "Input matrix must be numeric, logical, or text.",
        )),
    }
}

fn number(x: Number, digits: usize) -> Result<String> {
    let mut out = String::new();
    let spec = match x {
        Number::Float(_) => Spec::with_precision(Conv::General, digits),
        _ => Spec::new(Conv::Decimal),
    };
    format_number(&mut out, x, &spec).map_err(|_| Error::out_of_memory())?;
    Ok(out)
}

/// An infinite imaginary part needs a product to be read back.
fn complex_text(z: C64, digits: usize) -> String {
    let re = format_g(z.re, digits);
    let im = format_g(z.im.abs(), digits);
    let sign = if z.im.is_sign_negative() && !z.im.is_nan() {
        '-'
    } else {
        '+'
    };
    match z.im.is_finite() {
        true => format!("{re}{sign}{im}i"),
        false => format!("{re}{sign}1i*{im}"),
    }
}
