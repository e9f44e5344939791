//! `textscan` and `strread`: columns of data from text.

mod columns;
mod reader;

use super::options;
use super::texts::units_of;
use columns::Column;
use reader::{Reader, Rules};
use runmat_kernels::decimal::{parse_scan_format, unescape, Dialect, ScanPiece};
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Read columns of data from text or an open text file",
        forms: &[
            "C = textscan(chr)",
            "C = textscan(chr, formatSpec)",
            "C = textscan(fileID, formatSpec, N)",
            "[C, position] = textscan(..., 'Delimiter', delimiter, 'HeaderLines', n, ...)",
        ],
        examples: &[
            example("textscan('1,2;3,4', '%f,%f;')", "{[1; 3], [2; 4]}"),
            example("textscan('a 1 b 2', '%s %d')", "{{'a'; 'b'}, int32([1; 2])}"),
        ],
        errors: &[
            "MATLAB:textscan:InvalidInput",
            "MATLAB:textscan:BadFormat",
            "MATLAB:FileIO:InvalidFid",
            "MATLAB:textscan:InvalidParameter",
        ],
        ..Builtin::new("textscan", run_textscan)
    },
    Builtin {
        summary: "Read columns of data from text, each into an output (older form)",
        forms: &["a = strread(str)", "[a1, ..., an] = strread(str, format, ...)"],
        examples: &[example("strread('1 2 3')", "[1; 2; 3]")],
        errors: &[
            "MATLAB:textscan:InvalidInput",
            "MATLAB:textscan:BadFormat",
            "MATLAB:textscan:InvalidParameter",
        ],
        ..Builtin::new("strread", run_strread)
    },
];

const OPTIONS: [&str; 10] = [
    "Delimiter",
    "HeaderLines",
    "MultipleDelimsAsOne",
    "CollectOutput",
    "EmptyValue",
    "CommentStyle",
    "Whitespace",
    "TreatAsEmpty",
    "EndOfLine",
    "ReturnOnError",
];

/// Format, count and options after the text.
struct Request {
    pieces: Vec<ScanPiece>,
    /// Times that the format is used.
    passes: usize,
    rules: Rules,
    header_lines: usize,
    collect: bool,
}

fn texts_of(value: &Value) -> Vec<Vec<u16>> {
    value
        .as_texts()
        .unwrap_or_default()
        .iter()
        .map(|t| unescape(&units_of(t)).text)
        .filter(|t| !t.is_empty())
        .collect()
}

fn read_request(args: &[Value]) -> Result<Request> {
    let is_option = |v: &Value| {
        v.as_text()
            .is_some_and(|t| OPTIONS.iter().any(|o| o.eq_ignore_ascii_case(&t)))
    };
    let mut rest = args;
    let mut format = units_of("%f");
    if let [first, tail @ ..] = rest {
        if !is_option(first) && (first.is_char() || first.is_string()) {
            let given = first.as_text_units().unwrap_or(&[]);
            if !given.is_empty() {
                format = unescape(given).text;
            }
            rest = tail;
        }
    }
    let mut passes = usize::MAX;
    if let [first, tail @ ..] = rest {
        if first.is_numeric() {
            let n = first.as_scalar().unwrap_or(-1.0);
            passes = if n >= 0.0 && n.is_finite() {
                n as usize
            } else {
                usize::MAX
            };
            rest = tail;
        }
    }
    let [delimiter, header, multiple, collect, empty, comment, white, treat, _end, _on_error] =
        options::read(rest, OPTIONS, "textscan")?;
    let pieces = parse_scan_format(&format, Dialect::Textscan);
    if let Some(ScanPiece::Malformed(bad)) = pieces.iter().find(|p| matches!(p, ScanPiece::Malformed(_))) {
        let message = format!("Badly formed format specifier '{}'.", String::from_utf16_lossy(bad));
        return Err(Error::new("MATLAB:textscan:BadFormat", message));
    }
    let rules = Rules {
        delimiters: delimiter.map(texts_of).unwrap_or_default(),
        white: white.map_or_else(|| vec![32, 8, 9], |w| texts_of(w).concat()),
        multiple: options::flag(multiple)?,
        empty_value: empty.and_then(Value::as_scalar).unwrap_or(f64::NAN),
        comments: comment.map(texts_of).unwrap_or_default(),
        treat_as_empty: treat.map(texts_of).unwrap_or_default(),
    };
    let header_lines = header.and_then(Value::as_scalar).unwrap_or(0.0).max(0.0) as usize;
    Ok(Request {
        pieces,
        passes,
        rules,
        header_lines,
        collect: options::flag(collect)?,
    })
}

/// Reads text; the columns, and where reading ended.
fn scan(text: &[u16], request: &Request) -> Result<(Vec<Value>, usize)> {
    let mut columns: Vec<Column> = Vec::new();
    for piece in &request.pieces {
        if let ScanPiece::Field(f) = piece {
            if !f.skip {
                columns.push(Column::of(f));
            }
        }
    }
    let mut reader = Reader::new(text, &request.rules);
    reader.skip_lines(request.header_lines);
    let mut pass = 0;
    while pass < request.passes && reader.pass(&request.pieces, &mut columns)? {
        pass += 1;
    }
    let end = reader.position();
    let mut values = columns
        .into_iter()
        .map(Column::into_value)
        .collect::<Result<Vec<_>>>()?;
    if request.collect {
        values = columns::collect(values)?;
    }
    Ok((values, end))
}

fn run_textscan(call: &mut Call) -> Result<Flow> {
    let source = call.take(0)?;
    let request = read_request(call.args.get(1..).unwrap_or(&[]))?;
    if let (true, Some(id)) = (source.is_numeric(), source.as_scalar()) {
        let file = call.host.files.get_mut(id as u32).filter(|_| id >= 3.0);
        let file = file.ok_or_else(|| {
            Error::new(
                "MATLAB:FileIO:InvalidFid",
                "Invalid file identifier. Use fopen to generate a valid file identifier.",
            )
        })?;
        let rest = String::from_utf8_lossy(file.data.get(file.position..).unwrap_or(&[])).into_owned();
        let units = units_of(&rest);
        let (values, end) = scan(&units, &request)?;
        let used = String::from_utf16_lossy(units.get(..end).unwrap_or(&[])).len();
        file.position = (file.position + used).min(file.data.len());
        file.at_end = file.position >= file.data.len();
        return Flow::many([Value::cell_row(values), Value::from(file.position)]);
    }
    let wrong = || {
        Error::new(
            "MATLAB:textscan:InvalidInput",
            "First input must be a valid file identifier or text.",
        )
    };
    let units = source.as_text_units().ok_or_else(wrong)?;
    let (values, end) = scan(units, &request)?;
    Flow::many([Value::cell_row(values), Value::from(end)])
}

fn run_strread(call: &mut Call) -> Result<Flow> {
    let wrong = || Error::new("MATLAB:textscan:InvalidInput", "First input must be text.");
    let text = call.arg(0)?.as_text_units().ok_or_else(wrong)?.to_vec();
    let request = read_request(call.args.get(1..).unwrap_or(&[]))?;
    // strread gives doubles for every numeric field
    let values = scan(&text, &request)?
        .0
        .into_iter()
        .map(|v| match v.class().is_integer() {
            true => Ok(v.to_double_array()?.map_or_else(Value::empty, Value::from)),
            false => Ok(v),
        });
    Flow::many(values.collect::<Result<Vec<_>>>()?)
}
