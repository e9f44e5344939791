//! Texts put together: `strcat`, `append`, `strjoin`, `join`.

use super::texts::{self, char_matrix, char_rows, Kind, Texts};
use crate::arguments;
use runmat_kernels::decimal::unescape;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{ops, Class, Error, Result, Shape, StringValue, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Concatenate texts horizontally",
        forms: &["s = strcat(s1, ..., sN)"],
        examples: &[
            example("strcat('a ', 'b')", "'ab'"),
            example("strcat({'a '}, 'b')", "{'a b'}"),
            example("strcat(\"a \", 'b')", "\"a b\""),
        ],
        errors: &["MATLAB:strcat:InvalidInputType", "MATLAB:strcat:InvalidInputSize"],
        ..Builtin::new("strcat", run_strcat)
    },
    Builtin {
        summary: "Combine texts",
        forms: &["str = append(str1, ..., strN)"],
        examples: &[
            example("append('a ', 'b')", "'a b'"),
            example("append([\"a\" \"b\"], \"1\")", "[\"a1\" \"b1\"]"),
        ],
        errors: &["MATLAB:string:MustBeText", "MATLAB:string:SizesMustMatch"],
        ..Builtin::new("append", run_append)
    },
    Builtin {
        summary: "Join the texts of an array into one",
        forms: &["str = strjoin(C)", "str = strjoin(C, delimiter)"],
        examples: &[
            example("strjoin({'a', 'b'}, '-')", "'a-b'"),
            example("strjoin([\"x\" \"y\"])", "\"x y\""),
        ],
        errors: &[
            "MATLAB:strjoin:InvalidCellType",
            "MATLAB:strjoin:InvalidDelimiterType",
            "MATLAB:strjoin:WrongNumberOfDelimiterElements",
        ],
        ..Builtin::new("strjoin", run_strjoin)
    },
    Builtin {
        summary: "Join strings along a dimension",
        forms: &[
            "newStr = join(str)",
            "newStr = join(str, delimiter)",
            "newStr = join(str, dim)",
            "newStr = join(str, delimiter, dim)",
        ],
        examples: &[
            example("join([\"a\" \"b\"; \"c\" \"d\"])", "[\"a b\"; \"c d\"]"),
            example("join([\"a\" \"b\"], \"-\")", "\"a-b\""),
        ],
        errors: &[
            "MATLAB:string:MustBeText",
            "MATLAB:string:SizesMustMatch",
            "MATLAB:join:dimensionMustBePositiveInteger",
        ],
        ..Builtin::new("join", run_join)
    },
];

/// What the parts make together: a string when one is, else a cell when one is.
fn kind_of(parts: &[Texts]) -> Kind {
    let has = |kind| parts.iter().any(|p| p.kind == kind);
    match (has(Kind::String), has(Kind::Cell)) {
        (true, _) => Kind::String,
        (_, true) => Kind::Cell,
        _ => Kind::Char,
    }
}

/// Element by element, one-element parts repeated. Missing makes missing.
fn concatenate(parts: &[Texts], kind: Kind, mismatch: Error) -> Result<Value> {
    let shape = parts
        .iter()
        .find(|p| !p.is_scalar())
        .map_or(Shape::scalar(), |p| p.shape.clone());
    if parts.iter().any(|p| !p.is_scalar() && p.shape != shape) {
        return Err(mismatch);
    }
    let item = |i: usize| {
        let mut units = Vec::new();
        for part in parts {
            match part
                .items
                .get(if part.is_scalar() { 0 } else { i })
                .map(StringValue::units)
            {
                Some(Some(u)) => units.extend_from_slice(u),
                _ => return StringValue::missing(),
            }
        }
        StringValue::from_units(&units)
    };
    let items = (0..shape.numel()).map(item).collect();
    texts::build(kind, shape, items)
}

fn run_strcat(call: &mut Call) -> Result<Flow> {
    call.arg(0)?;
    let mut parts = Vec::new();
    for value in &call.args {
        if value.is_char() && value.is_empty() {
            continue;
        }
        let chars = if value.is_numeric() {
            ops::cast::cast(value, Class::Char)?
        } else {
            value.clone()
        };
        match Texts::of(&chars) {
            Some(t) => parts.push(t),
            None if chars.is_char() => return strcat_rows(call),
            None => {
                let message = "Inputs must be character arrays, string arrays, or cell arrays of character vectors.";
                return Err(Error::new("MATLAB:strcat:InvalidInputType", message));
            }
        }
    }
    let kind = kind_of(&parts);
    if kind == Kind::Char {
        // char vectors lose their trailing white space here, cells and strings do not
        let trimmed: Vec<u16> = parts.iter().flat_map(|p| trim(p.first()).to_vec()).collect();
        return Flow::one(texts::char_value(&trimmed));
    }
    let mismatch = Error::new(
        "MATLAB:strcat:InvalidInputSize",
        "All the inputs must be the same size or scalars.",
    );
    Flow::one(concatenate(&parts, kind, mismatch)?)
}

fn trim(row: &[u16]) -> &[u16] {
    row.get(
        ..row
            .iter()
            .rposition(|u| *u != 0 && !texts::is_space(*u))
            .map_or(0, |p| p + 1),
    )
    .unwrap_or(&[])
}

/// Char matrices row by row.
fn strcat_rows(call: &Call) -> Result<Flow> {
    let wrong = || {
        Error::new(
            "MATLAB:strcat:InvalidInputSize",
            "All the inputs must have the same number of rows or one row.",
        )
    };
    let mut parts: Vec<Vec<Vec<u16>>> = Vec::new();
    for value in call.args.iter().filter(|v| !v.is_empty()) {
        match value {
            Value::Char(a) if a.shape().is_matrix() => {
                let rows = char_rows(a);
                parts.push(rows.iter().map(|r| trim(r).to_vec()).collect());
            }
            _ => return Err(wrong()),
        }
    }
    let height = parts.iter().map(Vec::len).max().unwrap_or(0);
    if parts.iter().any(|p| p.len() != 1 && p.len() != height) {
        return Err(wrong());
    }
    let line = |r: usize| {
        parts
            .iter()
            .flat_map(|p| p.get(if p.len() == 1 { 0 } else { r }).cloned().unwrap_or_default())
            .collect()
    };
    Flow::one(char_matrix(&(0..height).map(line).collect::<Vec<Vec<u16>>>())?)
}

fn run_append(call: &mut Call) -> Result<Flow> {
    call.arg(0)?;
    let parts = call
        .args
        .iter()
        .enumerate()
        .map(|(i, v)| Texts::read(v, i))
        .collect::<Result<Vec<_>>>()?;
    let kind = kind_of(&parts);
    let mismatch = Error::new(
        "MATLAB:string:SizesMustMatch",
        "Inputs must have the same size, or be scalar.",
    );
    Flow::one(concatenate(&parts, kind, mismatch)?)
}

fn run_strjoin(call: &mut Call) -> Result<Flow> {
    let value = call.arg(0)?;
    let wrong = || {
        Error::new(
            "MATLAB:strjoin:InvalidCellType",
            "First input must be a string array or cell array of character vectors.",
        )
    };
    let list = Texts::of(value).filter(|t| t.kind != Kind::Char).ok_or_else(wrong)?;
    let delimiters = match call.args.get(1) {
        None => vec![texts::units_of(" ")],
        Some(v) => {
            let d = Texts::of(v)
                .ok_or_else(|| Error::new("MATLAB:strjoin:InvalidDelimiterType", "Delimiter must be text."))?;
            let single = d.is_scalar();
            if !single && d.items.len() + 1 != list.items.len() {
                let message = "Number of delimiters must be one less than the number of texts to join.";
                return Err(Error::new("MATLAB:strjoin:WrongNumberOfDelimiterElements", message));
            }
            // escapes count in a single delimiter only
            d.items
                .iter()
                .map(|s| {
                    if single {
                        unescape(s.units_or_empty()).text
                    } else {
                        s.units_or_empty().to_vec()
                    }
                })
                .collect()
        }
    };
    let mut out = Vec::new();
    for (i, s) in list.items.iter().enumerate() {
        if i > 0 {
            let d = delimiters.get(if delimiters.len() == 1 { 0 } else { i - 1 });
            out.extend_from_slice(d.map_or(&[][..], |d| d));
        }
        out.extend_from_slice(s.units_or_empty());
    }
    Flow::one(texts::one(list.kind, &out))
}

fn run_join(call: &mut Call) -> Result<Flow> {
    let list = Texts::read(call.arg(0)?, 0)?;
    let (mut delimiters, mut dim) = (vec![StringValue::new(" ")], None);
    for (i, option) in call.args.iter().enumerate().skip(1) {
        match option.is_numeric() {
            true => dim = Some(arguments::dimension(option, "join")?),
            false => delimiters = Texts::read(option, i)?.items,
        }
    }
    // the last dimension that has more than one element
    let dim = dim.unwrap_or_else(|| list.shape.dims().iter().rposition(|d| *d != 1).unwrap_or(0));
    let (inner, size, outer) = list.shape.split(dim);
    if delimiters.len() != 1 && delimiters.len() + 1 != size {
        return Err(Error::new(
            "MATLAB:string:SizesMustMatch",
            "The number of delimiters must be one less than the number of texts to join.",
        ));
    }
    let mut items = Vec::with_capacity(inner * outer);
    for o in 0..outer {
        for i in 0..inner {
            items.push(join_line(
                &list,
                &delimiters,
                (0..size).map(|k| (o * size + k) * inner + i),
            ));
        }
    }
    Flow::one(texts::build(list.kind, list.shape.with_dim(dim, 1), items)?)
}

fn join_line(list: &Texts, delimiters: &[StringValue], places: impl Iterator<Item = usize>) -> StringValue {
    let mut out = Vec::new();
    for (k, place) in places.enumerate() {
        if k > 0 {
            let d = delimiters.get(if delimiters.len() == 1 { 0 } else { k - 1 });
            out.extend_from_slice(d.map_or(&[][..], |d| d.units_or_empty()));
        }
        match list.items.get(place).map(StringValue::units) {
            Some(Some(units)) => out.extend_from_slice(units),
            _ => return StringValue::missing(),
        }
    }
    StringValue::from_units(&out)
}
