//! `sscanf` and `fscanf`: values read from text, or from an open file, by a format.

use super::format::format_argument;
use super::texts::units_of;
use crate::files::{decode, encoded_length, file};
use runmat_kernels::decimal::{
    parse_scan_format, unescape, Dialect, FieldValue, ScanField, ScanKind, ScanPiece, Scanner, Step,
};
use runmat_kernels::job::Budget;
use runmat_spec::{example, Builtin, Call, Flow, Input};
use runmat_value::{alloc, convert, Array, Error, Result, Shape, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Read formatted data from text",
        forms: &[
            "A = sscanf(str, formatSpec)",
            "A = sscanf(str, formatSpec, sizeA)",
            "[A, n, errmsg, nextindex] = sscanf(...)",
        ],
        examples: &[
            example("sscanf('3 4 5', '%d')", "[3; 4; 5]"),
            example("sscanf('1,2;3,4', '%d,%d;', [2 2])", "[1 3; 2 4]"),
            example("sscanf('temp: 72', 'temp: %f')", "72"),
            example("sscanf('abc 12', '%s')", "'abc12'"),
        ],
        errors: &[
            "MATLAB:badformat_mx",
            "MATLAB:sscanf:invalidText",
            "MATLAB:sscanf:invalidSize",
        ],
        ..Builtin::new("sscanf", run)
    },
    Builtin {
        summary: "Read formatted data from an open text file",
        forms: &[
            "A = fscanf(fid, formatSpec)",
            "[A, count] = fscanf(fid, formatSpec, sizeA)",
        ],
        errors: &["MATLAB:FileIO:InvalidFid", "MATLAB:fscanf:invalidSize"],
        ..Builtin::new("fscanf", run_file)
    },
];

/// How the values are laid out.
#[derive(Clone, Copy)]
struct Layout {
    /// `None`: one column of any length.
    rows: Option<usize>,
    limit: usize,
}

/// A reading job, resumable.
pub(crate) struct Reading {
    text: Vec<u16>,
    pieces: Vec<ScanPiece>,
    scanner: Scanner,
    layout: Layout,
}

/// What reading gave.
pub(crate) struct ReadOut {
    pub value: Value,
    pub count: usize,
    pub message: &'static str,
    /// Zero-based position behind what was read.
    pub next: usize,
}

fn run(call: &mut Call) -> Result<Flow> {
    let text = match call.arg(0)? {
        Value::Char(a) => a.data().to_vec(),
        v => v
            .as_text_units()
            .map(<[u16]>::to_vec)
            .ok_or_else(|| Error::new("MATLAB:sscanf:invalidText", "First argument must be a text scalar."))?,
    };
    let job = Reading::new("sscanf", text, call.arg(1)?, call.args.get(2))?;
    step(call, job)
}

fn step(_: &mut Call, mut job: Reading) -> Result<Flow> {
    if !job.advance(20_000)? {
        return Ok(Flow::Again(Box::new(move |call: &mut Call, _: Input| step(call, job))));
    }
    let out = job.finish()?;
    Flow::many([
        out.value,
        Value::from(out.count),
        Value::char_row(out.message),
        Value::from(out.next + 1),
    ])
}

fn run_file(call: &mut Call) -> Result<Flow> {
    let file = file(call, 0)?;
    let text = decode(file.data.get(file.position..).unwrap_or(&[]));
    let job = Reading::new("fscanf", text, call.arg(1)?, call.args.get(2))?;
    step_file(call, job)
}

fn step_file(call: &mut Call, mut job: Reading) -> Result<Flow> {
    if !job.advance(20_000)? {
        return Ok(Flow::Again(Box::new(move |call: &mut Call, _: Input| {
            step_file(call, job)
        })));
    }
    let out = job.finish()?;
    let file = file(call, 0)?;
    file.position += encoded_length(file.data.get(file.position..).unwrap_or(&[]), out.next);
    file.at_end = file.position >= file.data.len();
    Flow::many([out.value, Value::from(out.count)])
}

fn read_layout(function: &str, size: Option<&Value>) -> Result<Layout> {
    let wrong = || {
        Error::new(
            format!("MATLAB:{function}:invalidSize"),
            "Size must be a positive integer, Inf, or a vector of two of them.",
        )
    };
    let Some(size) = size else {
        return Ok(Layout {
            rows: None,
            limit: usize::MAX,
        });
    };
    let dims = size.as_doubles()?.ok_or_else(wrong)?;
    let one = |x: f64| {
        if x == f64::INFINITY {
            Ok(usize::MAX)
        } else {
            convert::size_from(x)
        }
    };
    match *dims {
        [n] => Ok(Layout {
            rows: None,
            limit: one(n)?,
        }),
        [m, n] if m.is_finite() && m > 0.0 => {
            let rows = one(m)?;
            Ok(Layout {
                rows: Some(rows),
                limit: rows.saturating_mul(one(n)?),
            })
        }
        _ => Err(wrong()),
    }
}

fn limits_of(field: &ScanField) -> (i128, i128) {
    let bits = u32::from(field.bits.unwrap_or(32));
    match field.kind {
        // a minus sign is read even here
        ScanKind::Unsigned | ScanKind::Octal | ScanKind::Hex => (-(1 << (bits - 1)), (1 << bits) - 1),
        _ => (-(1 << (bits - 1)), (1 << (bits - 1)) - 1),
    }
}

impl Reading {
    pub(crate) fn new(function: &str, text: Vec<u16>, format: &Value, size: Option<&Value>) -> Result<Reading> {
        let format = unescape(format_argument(format)?).text;
        let mut pieces = parse_scan_format(&format, Dialect::Scanf);
        if pieces.is_empty() {
            pieces = parse_scan_format(&units_of("%f"), Dialect::Scanf);
        }
        let layout = read_layout(function, size)?;
        Ok(Reading {
            text,
            pieces,
            scanner: Scanner::new(layout.limit),
            layout,
        })
    }

    /// True when reading has ended.
    pub(crate) fn advance(&mut self, budget: u64) -> Result<bool> {
        let done = self
            .scanner
            .advance(&self.text, &self.pieces, &mut Budget::new(budget))
            .map_err(|_| Error::out_of_memory())?;
        Ok(done.is_ready())
    }

    fn fields(&self) -> impl Iterator<Item = &ScanField> {
        self.pieces
            .iter()
            .filter_map(|p| if let ScanPiece::Field(f) = p { Some(f) } else { None })
            .filter(|f| !f.skip)
    }

    /// Whole-number fields read 32 bits, `%hd` 16, `%ld` 64, and stop at their limits.
    fn saturate(&mut self) {
        let limits: Vec<(i128, i128)> = self.fields().map(limits_of).collect();
        let places = (0..limits.len()).cycle();
        for (value, place) in self.scanner.values.iter_mut().zip(places) {
            if let (FieldValue::Whole(x), Some((least, most))) = (value, limits.get(place)) {
                *x = (*x).clamp(*least, *most);
            }
        }
    }

    pub(crate) fn finish(mut self) -> Result<ReadOut> {
        self.saturate();
        let textual = |f: &ScanField| {
            matches!(
                f.kind,
                ScanKind::Char | ScanKind::Text | ScanKind::Quoted | ScanKind::Set { .. }
            )
        };
        let all_text = self.fields().next().is_some() && self.fields().all(textual);
        let long = self.fields().next().is_some() && self.fields().all(|f| f.bits == Some(64) && !textual(f));
        let unsigned = self.fields().all(|f| f.kind == ScanKind::Unsigned);
        let count = self.scanner.values.len();
        let message = match self.scanner.step {
            Step::Mismatch => "Matching failure in format.",
            _ => "",
        };
        let next = self.scanner.at;
        let value = match (all_text, long) {
            (true, _) => self.as_text()?,
            (_, true) => self.as_whole(unsigned)?,
            _ => self.as_numbers()?,
        };
        Ok(ReadOut {
            value,
            count,
            message,
            next,
        })
    }

    fn flatten<T>(
        &self,
        number: impl Fn(f64) -> T,
        whole: impl Fn(i128) -> T,
        unit: impl Fn(u16) -> T,
    ) -> Result<Vec<T>> {
        let mut out = Vec::new();
        for value in &self.scanner.values {
            match *value {
                FieldValue::Number(x) => alloc::try_push(&mut out, number(x))?,
                FieldValue::Whole(x) => alloc::try_push(&mut out, whole(x))?,
                FieldValue::Text { start, end } => {
                    for u in self.text.get(start..end).unwrap_or(&[]) {
                        alloc::try_push(&mut out, unit(*u))?;
                    }
                }
            }
        }
        out.truncate(self.layout.limit);
        Ok(out)
    }

    /// The values in rows of the asked size, the last column filled up.
    fn arrange<T: Clone>(&self, mut items: Vec<T>, fill: T) -> Result<Array<T>> {
        match self.layout.rows {
            _ if items.is_empty() => Ok(Array::empty()),
            None => Ok(Array::column(items)),
            Some(rows) => {
                let cols = items.len().div_ceil(rows);
                let total = alloc::checked_size(&[rows, cols], std::mem::size_of::<T>())?;
                items
                    .try_reserve(total - items.len())
                    .map_err(|_| Error::out_of_memory())?;
                items.resize(total, fill);
                Array::new(Shape::matrix(rows, cols), items)
            }
        }
    }

    fn as_numbers(&self) -> Result<Value> {
        let items = self.flatten(|x| x, |x| x as f64, f64::from)?;
        Ok(Value::from(self.arrange(items, 0.0)?))
    }

    fn as_whole(&self, unsigned: bool) -> Result<Value> {
        if unsigned {
            let items = self.flatten(|x| x as u64, |x| x.clamp(0, i128::from(u64::MAX)) as u64, u64::from)?;
            return Ok(Value::from(self.arrange(items, 0u64)?));
        }
        let items = self.flatten(
            |x| x as i64,
            |x| x.clamp(i128::from(i64::MIN), i128::from(i64::MAX)) as i64,
            i64::from,
        )?;
        Ok(Value::from(self.arrange(items, 0i64)?))
    }

    fn as_text(&self) -> Result<Value> {
        let items = self.flatten(|x| x as u16, |x| x as u16, |u| u)?;
        match self.layout.rows {
            None => Ok(Value::char_units(items)),
            Some(_) => Ok(Value::from(self.arrange(items, 0u16)?)),
        }
    }
}
