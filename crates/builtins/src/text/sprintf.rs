//! `sprintf` and `compose`: values into text by a format.

use super::format::{format_argument, format_units, Formatter};
use super::texts::{self, Kind, Texts};
use runmat_kernels::decimal::{parse_format, unescape, Piece};
use runmat_kernels::job::Budget;
use runmat_spec::{example, Builtin, Call, Context, Flow, Input, Scalar};
use runmat_value::{Array, Error, Result, Shape, StringValue, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Format data into text",
        forms: &[
            "str = sprintf(formatSpec)",
            "str = sprintf(formatSpec, A1, ..., An)",
            "[str, errmsg] = sprintf(formatSpec, A1, ..., An)",
        ],
        examples: &[
            example("sprintf('%d-%s', 5, 'ab')", "'5-ab'"),
            example("sprintf('%d,', [1 2 3])", "'1,2,3,'"),
            example("sprintf('%5.2f|', pi)", "' 3.14|'"),
            example("sprintf('%d', 1.5)", "'1.500000e+00'"),
            example("sprintf(\"%s\", \"text\")", "\"text\""),
        ],
        errors: &["MATLAB:badformat_mx", "MATLAB:sprintf:invalidInputType"],
        scalar: Scalar::Use(quick_sprintf),
        ..Builtin::new("sprintf", run_sprintf)
    },
    Builtin {
        summary: "Format data into several texts, one per row",
        forms: &["str = compose(txt)", "str = compose(formatSpec, A1, ..., An)"],
        examples: &[
            example("compose(\"%d\", [1 2; 3 4])", "[\"1\" \"2\"; \"3\" \"4\"]"),
            example("compose('x%d', [1; 2])", "{'x1'; 'x2'}"),
        ],
        errors: &[
            "MATLAB:string:MustBeText",
            "MATLAB:compose:invalidInputType",
            "MATLAB:string:DimensionsMustMatch",
        ],
        ..Builtin::new("compose", run_compose)
    },
];

/// Pieces of work in one slice, about a millisecond.
const SLICE: u64 = 40_000;

/// Longest text among the arguments of a call that is done at once.
const SHORT: usize = 200;

/// `sprintf` of a few numbers and short texts.
fn quick_sprintf(host: &mut Context, args: &[Option<Value>]) -> Option<Value> {
    let [Some(Value::Char(format)), values @ ..] = args else {
        return None;
    };
    let short = values.iter().all(|v| match v {
        Some(Value::Num(_)) => true,
        Some(Value::Char(a)) => a.numel() <= SHORT,
        _ => false,
    });
    if !short || format.numel() > SHORT {
        return None;
    }
    let mut job = Formatter::new(&mut host.formats, "sprintf", format.data(), values.iter().flatten()).ok()?;
    let ready = job.advance(&mut Budget::new(SLICE)).ok()?.is_ready();
    ready.then(|| Value::char_units(job.finish(host, "sprintf")))
}

fn run_sprintf(call: &mut Call) -> Result<Flow> {
    let first = call.args.first().ok_or_else(Error::not_enough_inputs)?;
    let format = format_argument(first)?;
    let kind = if first.is_string() {
        Kind::String
    } else {
        Kind::Char
    };
    let values = call.args.iter().skip(1);
    let mut job = Formatter::new(&mut call.host.formats, "sprintf", format, values)?;
    // nearly always there is one slice, and no need to move the job about
    if job.advance(&mut Budget::new(SLICE))?.is_ready() {
        let text = job.finish(call.host, "sprintf");
        return answer(call, text, kind);
    }
    step(call, job, kind)
}

fn answer(call: &Call, text: Vec<u16>, kind: Kind) -> Result<Flow> {
    let value = match kind {
        Kind::String => texts::one(kind, &text),
        _ => Value::char_units(text),
    };
    match call.nargout {
        0 | 1 => Flow::one(value),
        _ => Flow::many([value, Value::char_row("")]),
    }
}

fn step(call: &mut Call, mut job: Formatter, kind: Kind) -> Result<Flow> {
    if job.advance(&mut Budget::new(SLICE))?.is_ready() {
        let text = job.finish(call.host, "sprintf");
        return answer(call, text, kind);
    }
    Ok(Flow::Again(Box::new(move |call: &mut Call, _: Input| {
        step(call, job, kind)
    })))
}

fn run_compose(call: &mut Call) -> Result<Flow> {
    let formats = Texts::read(call.arg(0)?, 0)?;
    let kind = if formats.kind == Kind::String {
        Kind::String
    } else {
        Kind::Cell
    };
    if call.nargin() == 1 {
        return Flow::one(Texts { kind, ..formats }.map(|t| unescape(t).text)?);
    }
    let grid = Grid::read(call.args.get(1..).unwrap_or(&[]))?;
    let rows = match (formats.items.len(), grid.rows) {
        (1, n) => n,
        (m, 1) => m,
        (m, n) if m == n => n,
        _ => {
            return Err(Error::new(
                "MATLAB:string:DimensionsMustMatch",
                "Format and data must have the same number of rows.",
            ))
        }
    };
    let takes = |format: &[u16]| {
        parse_format(format)
            .iter()
            .filter(|p| matches!(p, Piece::Conversion(_)))
            .count()
            .max(1)
    };
    let group = formats
        .items
        .iter()
        .map(|f| takes(f.units_or_empty()))
        .max()
        .unwrap_or(1);
    let cols = grid.cols.div_ceil(group);
    let mut items = vec![StringValue::default(); rows * cols];
    for r in 0..rows {
        let format = formats.units(if formats.items.len() == 1 { 0 } else { r });
        for c in 0..cols {
            let args = grid.slice(if grid.rows == 1 { 0 } else { r }, c * group, group);
            let text = format_units(call.host, "compose", format, &args)?;
            if let Some(slot) = items.get_mut(c * rows + r) {
                *slot = StringValue::from_units(&text);
            }
        }
    }
    Flow::one(texts::build(kind, Shape::matrix(rows, cols), items)?)
}

/// The data arguments of `compose` side by side.
struct Grid {
    rows: usize,
    cols: usize,
    /// By columns.
    cells: Vec<Value>,
}

impl Grid {
    fn read(args: &[Value]) -> Result<Grid> {
        let mut grid = Grid {
            rows: 0,
            cols: 0,
            cells: Vec::new(),
        };
        for value in args {
            let (rows, cells) = scalars(value)?;
            if grid.cols > 0 && rows != grid.rows {
                return Err(Error::new(
                    "MATLAB:string:DimensionsMustMatch",
                    "Data arguments must have the same number of rows.",
                ));
            }
            grid.rows = rows;
            grid.cols += cells.len().checked_div(rows).unwrap_or(0);
            grid.cells.extend(cells);
        }
        Ok(grid)
    }

    fn slice(&self, row: usize, first: usize, count: usize) -> Vec<Value> {
        (first..(first + count).min(self.cols))
            .filter_map(|c| self.cells.get(c * self.rows + row).cloned())
            .collect()
    }
}

/// Every element as a value of its own, with the number of rows.
fn scalars(value: &Value) -> Result<(usize, Vec<Value>)> {
    let rows = value.shape().rows();
    Ok(match value {
        Value::Char(_) => (1, vec![value.clone()]),
        Value::Cell(a) => (rows, a.data().to_vec()),
        Value::String(a) => (
            rows,
            a.data().iter().map(|s| Value::from(Array::scalar(s.clone()))).collect(),
        ),
        Value::Int64(a) => (rows, a.data().iter().map(|x| Value::from(Array::scalar(*x))).collect()),
        Value::Uint64(a) => (rows, a.data().iter().map(|x| Value::from(Array::scalar(*x))).collect()),
        other => match other.as_doubles()? {
            Some(d) => (rows, d.iter().map(|x| Value::Num(*x)).collect()),
            None => {
                let message = format!("Function is not defined for '{}' inputs.", other.class_name());
                return Err(Error::new("MATLAB:compose:invalidInputType", message));
            }
        },
    })
}
