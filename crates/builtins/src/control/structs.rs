//! Making structs and asking for their fields: `struct`, `fieldnames`, `isfield`, `rmfield`, `orderfields`, `struct2cell`, `cell2struct`.

use crate::arguments;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{alloc, Array, Error, FieldNames, Result, Shape, StructArray, Value};
use std::rc::Rc;

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Make a struct array",
        forms: &[
            "s = struct",
            "s = struct(field1, value1, ..., fieldN, valueN)",
            "s = struct([])",
            "s = struct(obj)",
        ],
        examples: &[
            example("struct('a', 1).a", "1"),
            example("size(struct('a', {{1, 2, 3}}))", "[1 1]"),
            example("size(struct('a', {1, 2, 3}, 'b', 0))", "[1 3]"),
        ],
        errors: &[
            "MATLAB:UndefinedFunction",
            "MATLAB:struct:InvalidFieldName",
            "MATLAB:struct:dimensionMismatch",
        ],
        ..Builtin::new("struct", run_struct)
    },
    Builtin {
        summary: "Names of the fields of a struct",
        forms: &["fields = fieldnames(S)"],
        examples: &[example("fieldnames(struct('a', 1, 'b', 2))", "{'a'; 'b'}")],
        ..Builtin::new("fieldnames", run_names)
    },
    Builtin {
        summary: "True for the name of a field of a struct",
        forms: &["tf = isfield(S, field)"],
        examples: &[
            example("isfield(struct('a', 1), 'a')", "true"),
            example("isfield(struct('a', 1), {'a', 'b'})", "[true false]"),
            example("isfield(1, 'a')", "false"),
        ],
        ..Builtin::new("isfield", run_is_field)
    },
    Builtin {
        summary: "Remove fields from a struct",
        forms: &["s = rmfield(s, field)"],
        examples: &[example("rmfield(struct('a', 1, 'b', 2), 'a')", "struct('b', 2)")],
        errors: &["MATLAB:rmfield:InvalidFieldname"],
        ..Builtin::new("rmfield", run_remove)
    },
    Builtin {
        summary: "Put the fields of a struct in order",
        forms: &[
            "S = orderfields(S1)",
            "S = orderfields(S1, S2)",
            "[S, P] = orderfields(S1, P)",
        ],
        examples: &[example("fieldnames(orderfields(struct('b', 1, 'a', 2)))", "{'a'; 'b'}")],
        ..Builtin::new("orderfields", run_order)
    },
    Builtin {
        summary: "Values of a struct as a cell array",
        forms: &["C = struct2cell(S)"],
        examples: &[example("struct2cell(struct('a', 1, 'b', 'x'))", "{1; 'x'}")],
        ..Builtin::new("struct2cell", run_to_cell)
    },
    Builtin {
        summary: "Struct array from a cell array and names",
        forms: &["S = cell2struct(C, fields)", "S = cell2struct(C, fields, dim)"],
        examples: &[example("cell2struct({1; 2}, {'a'; 'b'}, 1)", "struct('a', 1, 'b', 2)")],
        errors: &["MATLAB:cell2struct:InvalidInput"],
        ..Builtin::new("cell2struct", run_from_cell)
    },
    Builtin {
        summary: "Name-value list of the fields of a scalar struct",
        forms: &["C = namedargs2cell(S)"],
        examples: &[example("namedargs2cell(struct('a', 1))", "{'a', 1}")],
        ..Builtin::new("namedargs2cell", run_named_arguments)
    },
];

/// A name that a field can have.
fn is_field_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

fn run_struct(call: &mut Call) -> Result<Flow> {
    let args = call.take_args();
    match &args[..] {
        [] => return Flow::one(Value::from(StructArray::scalar())),
        [Value::Struct(_)] => return Flow::one(args[0].clone()),
        [Value::Exception(e)] => {
            let pairs = vec![
                ("identifier".into(), Value::char_row(e.identifier())),
                ("message".into(), Value::char_row(e.message())),
            ];
            return Flow::one(Value::from(StructArray::from_pairs(pairs)));
        }
        [one] if one.is_empty() && one.is_numeric() => {
            return Flow::one(Value::from(StructArray::filled(Shape::empty(), FieldNames::default())?));
        }
        [_] => {
            return Err(Error::new(
                "MATLAB:struct:NoMatchingConstructor",
                "Argument must be an object or a struct.",
            ));
        }
        _ => {}
    }
    if !args.len().is_multiple_of(2) {
        return Err(Error::new(
            "MATLAB:struct:NamesValuesPairs",
            "Field and value input arguments must come in pairs.",
        ));
    }
    let shape = common_shape(&args)?;
    let (names, columns) = read_pairs(&args)?;
    let count = shape.numel();
    let mut values = alloc::try_with_capacity(count * names.len())?;
    for e in 0..count {
        for column in &columns {
            values.push(match column {
                Value::Cell(c) if c.numel() == 1 => c.data().first().cloned().unwrap_or_else(Value::empty),
                Value::Cell(c) => c.data().get(e).cloned().unwrap_or_else(Value::empty),
                other => (*other).clone(),
            });
        }
    }
    Flow::one(Value::from(StructArray::new(shape, FieldNames::new(names), values)?))
}

/// The size of the cells among the values; cells of one element and other values fit any size.
fn common_shape(args: &[Value]) -> Result<Shape> {
    let mut shape: Option<(Shape, usize)> = None;
    for (i, value) in args.iter().enumerate().skip(1).step_by(2) {
        let Value::Cell(c) = value else { continue };
        if c.shape().is_scalar() {
            continue;
        }
        match &shape {
            Some((s, first)) if s != c.shape() => {
                let message = format!(
                    "Array dimensions of input '{}' must match those of input '{first}' or be scalar.",
                    i + 1
                );
                return Err(Error::new("MATLAB:struct:dimensionMismatch", message));
            }
            _ => shape = Some((c.shape().clone(), i + 1)),
        }
    }
    Ok(shape.map_or_else(Shape::scalar, |s| s.0))
}

/// Names and values; of equal names the last one counts.
fn read_pairs(args: &[Value]) -> Result<(Vec<Rc<str>>, Vec<&Value>)> {
    let mut names: Vec<Rc<str>> = Vec::new();
    let mut columns: Vec<&Value> = Vec::new();
    for pair in args.chunks(2) {
        let [name, value] = pair else { continue };
        let name = name.as_text().ok_or_else(|| {
            Error::new(
                "MATLAB:struct:NonStringFieldnames",
                "Field names must be character vectors or string scalars.",
            )
        })?;
        if !is_field_name(&name) {
            return Err(Error::new(
                "MATLAB:struct:InvalidFieldName",
                format!("Invalid field name \"{name}\"."),
            ));
        }
        match names.iter().position(|n| **n == *name) {
            Some(at) => columns[at] = value,
            None => {
                names.push(name.as_str().into());
                columns.push(value);
            }
        }
    }
    Ok((names, columns))
}

fn given(call: &Call, i: usize, function: &str) -> Result<Rc<StructArray>> {
    match call.arg(i)? {
        Value::Struct(s) => Ok(s.clone()),
        other => Err(Error::undefined_for(function, other.class_name())),
    }
}

fn run_names(call: &mut Call) -> Result<Flow> {
    let names: Vec<Value> = match call.arg(0)? {
        Value::Struct(s) => s.fields().iter().map(|n| Value::char_row(n)).collect(),
        Value::Exception(_) => ["identifier", "message", "cause", "stack", "Correction"]
            .map(Value::char_row)
            .to_vec(),
        Value::Map(_) => ["Count", "KeyType", "ValueType"].map(Value::char_row).to_vec(),
        other => {
            let message = format!(
                "Invalid input argument of type '{}'. Input must be a structure or a Java or COM object.",
                other.class_name()
            );
            return Err(Error::new("MATLAB:fieldnames:InvalidInput", message));
        }
    };
    Flow::one(Value::cell_column(names))
}

fn run_is_field(call: &mut Call) -> Result<Flow> {
    let names = match call.arg(0)? {
        Value::Struct(s) => Some(s.fields().clone()),
        _ => None,
    };
    let has = |name: Option<String>| name.is_some_and(|n| names.as_ref().is_some_and(|f| f.position(&n).is_some()));
    match call.arg(1)? {
        Value::Cell(c) => Flow::one(Value::from(c.map(|v| has(v.as_text()))?)),
        Value::String(a) if a.numel() != 1 => Flow::one(Value::from(a.map(|s| has(s.to_text()))?)),
        other => Flow::one(has(other.as_text())),
    }
}

fn run_remove(call: &mut Call) -> Result<Flow> {
    let mut s = given(call, 0, "rmfield")?;
    let names = call.arg(1)?.as_texts().ok_or_else(|| {
        Error::new(
            "MATLAB:rmfield:FieldnamesNotStrings",
            "FIELD must be a character vector, a string array or a cell array of character vectors.",
        )
    })?;
    call.args.clear();
    for name in names {
        // A row of a char matrix is padded with blanks.
        let name = name.trim_end();
        if !StructArray::unique(&mut s)?.remove_field(name) {
            let message = format!("A field named '{name}' doesn't exist.");
            return Err(Error::new("MATLAB:rmfield:InvalidFieldname", message));
        }
    }
    Flow::one(Value::Struct(s))
}

fn run_order(call: &mut Call) -> Result<Flow> {
    let s = given(call, 0, "orderfields")?;
    let names: Vec<Rc<str>> = s.fields().iter().cloned().collect();
    let n = names.len();
    let by_names = |wanted: Vec<String>| -> Result<Vec<usize>> {
        let order: Option<Vec<usize>> = wanted.iter().map(|w| s.fields().position(w)).collect();
        order.filter(|o| o.len() == n && is_permutation(o, n)).ok_or_else(|| {
            Error::new(
                "MATLAB:orderfields:StructFieldMismatch",
                "The two inputs must have the same field names.",
            )
        })
    };
    let order = match call.args.get(1) {
        None => {
            let mut order: Vec<usize> = (0..n).collect();
            order.sort_by(|a, b| names[*a].encode_utf16().cmp(names[*b].encode_utf16()));
            order
        }
        Some(Value::Struct(other)) => by_names(other.fields().iter().map(|f| f.to_string()).collect())?,
        Some(v) if v.is_numeric() => {
            let d = arguments::doubles(v, "orderfields")?;
            let order: Vec<usize> = d
                .iter()
                .map(|x| {
                    if *x >= 1.0 && *x <= n as f64 && *x == x.trunc() {
                        *x as usize - 1
                    } else {
                        n
                    }
                })
                .collect();
            if order.len() != n || !is_permutation(&order, n) {
                return Err(Error::new(
                    "MATLAB:orderfields:InvalidPermutation",
                    "The permutation vector must name each field once.",
                ));
            }
            order
        }
        Some(v) => match v.as_texts() {
            Some(wanted) => by_names(wanted)?,
            None => {
                return Err(Error::new(
                    "MATLAB:orderfields:InvalidInput",
                    "The second input must be a struct, a list of names or a permutation.",
                ));
            }
        },
    };
    let fields = FieldNames::new(order.iter().map(|i| names[*i].clone()).collect());
    let mut values = alloc::try_with_capacity(s.values().len())?;
    for e in 0..s.numel() {
        values.extend(order.iter().filter_map(|f| s.get(e, *f).cloned()));
    }
    let permutation = Array::column(order.iter().map(|i| (*i + 1) as f64).collect());
    Flow::many([
        Value::from(StructArray::new(s.shape().clone(), fields, values)?),
        Value::from(permutation),
    ])
}

fn is_permutation(order: &[usize], n: usize) -> bool {
    let mut seen = vec![false; n];
    order
        .iter()
        .all(|i| seen.get_mut(*i).is_some_and(|s| !std::mem::replace(s, true)))
}

/// The fields are the first dimension, the sizes of the struct follow.
fn run_to_cell(call: &mut Call) -> Result<Flow> {
    let s = given(call, 0, "struct2cell")?;
    let mut dims = vec![s.fields().len()];
    dims.extend_from_slice(s.shape().dims());
    Flow::one(Value::from(Array::new(
        Shape::new(&dims),
        alloc::try_copy(s.values())?,
    )?))
}

/// Each name once, with the position of the last one of its kind: that one counts.
fn last_of_equal(fields: &[Rc<str>]) -> Vec<(Rc<str>, usize)> {
    let mut unique: Vec<(Rc<str>, usize)> = Vec::new();
    for (i, name) in fields.iter().enumerate() {
        match unique.iter_mut().find(|(n, _)| n == name) {
            Some(slot) => slot.1 = i,
            None => unique.push((name.clone(), i)),
        }
    }
    unique
}

/// Texts as field names: padding of character arrays goes.
fn field_names(texts: &[String]) -> Result<Vec<Rc<str>>> {
    let check = |name: &str| match is_field_name(name) {
        true => Ok(name.into()),
        false => {
            let message = format!("Invalid field name \"{name}\".");
            Err(Error::new("MATLAB:cell2struct:InvalidFieldName", message))
        }
    };
    texts.iter().map(|t| check(t.trim_end())).collect()
}

fn run_from_cell(call: &mut Call) -> Result<Flow> {
    let Value::Cell(c) = call.arg(0)?.clone() else {
        return Err(Error::new(
            "MATLAB:cell2struct:InvalidInput",
            "The first input must be a cell array.",
        ));
    };
    let names = call.arg(1)?.as_texts().ok_or_else(|| {
        Error::new(
            "MATLAB:cell2struct:InvalidFieldNames",
            "The names must be a cell array of character vectors, a character array or a string array.",
        )
    })?;
    let dim = match call.args.get(2) {
        Some(v) => arguments::dimension(v, "cell2struct")?,
        None => 0,
    };
    let shape = c.shape();
    if shape.dim(dim) != names.len() {
        return Err(Error::new(
            "MATLAB:cell2struct:WrongNumberOfFields",
            "Number of field names must match number of fields in new structure.",
        ));
    }
    let fields = field_names(&names)?;
    let (inner, size, outer) = shape.split(dim);
    let mut values = alloc::try_with_capacity(c.numel())?;
    for i in 0..outer {
        for o in 0..inner {
            values.extend((0..size).filter_map(|k| c.data().get((i * size + k) * inner + o).cloned()));
        }
    }
    // The dimension of the fields goes; what is left of two dimensions is a column.
    let mut dims: Vec<usize> = shape
        .dims()
        .iter()
        .enumerate()
        .filter(|(d, _)| *d != dim)
        .map(|(_, n)| *n)
        .collect();
    if dims.len() == 1 {
        dims.push(1);
    }
    let unique = last_of_equal(&fields);
    if unique.len() < fields.len() {
        let kept = values
            .chunks(size.max(1))
            .flat_map(|row| {
                unique
                    .iter()
                    .filter_map(|(_, i)| row.get(*i).cloned())
                    .collect::<Vec<_>>()
            })
            .collect();
        let names = FieldNames::new(unique.into_iter().map(|(n, _)| n).collect());
        return Flow::one(Value::from(StructArray::new(Shape::new(&dims), names, kept)?));
    }
    Flow::one(Value::from(StructArray::new(
        Shape::new(&dims),
        FieldNames::new(fields),
        values,
    )?))
}

fn run_named_arguments(call: &mut Call) -> Result<Flow> {
    let s = given(call, 0, "namedargs2cell")?;
    if s.numel() != 1 {
        return Err(Error::new(
            "MATLAB:namedargs2cell:InvalidInput",
            "The input must be a scalar structure.",
        ));
    }
    let items = s
        .fields()
        .iter()
        .zip(s.values())
        .flat_map(|(n, v)| [Value::char_row(n), v.clone()])
        .collect();
    Flow::one(Value::cell_row(items))
}
