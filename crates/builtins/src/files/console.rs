//! Printing to the console: `disp`, `display`, `fprintf`, `format`, `clc` and their kin.

use crate::arguments;
use crate::text::format::{format_argument, Formatter};
use runmat_kernels::job::Budget;
use runmat_spec::{shows, Builtin, Call, Continue, Flow, Input, Stream};
use runmat_value::display::{Format, FormatWord, Printer};
use runmat_value::{Error, Result, StructArray, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Print a value without its name",
        forms: &["disp(X)", "txt = disp(X)"],
        examples: &[shows("disp('hello')", "hello\n"), shows("disp(5)", "     5\n\n")],
        ..Builtin::new("disp", run_disp)
    },
    Builtin {
        summary: "Print a value with its name",
        forms: &["display(X)"],
        ..Builtin::new("display", run_display)
    },
    Builtin {
        summary: "Format data and write it to the console or a file",
        forms: &[
            "fprintf(formatSpec, A1, ..., An)",
            "fprintf(fileID, formatSpec, A1, ..., An)",
            "nbytes = fprintf(...)",
        ],
        examples: &[
            shows("fprintf('%d, %s\\n', 5, 'ab')", "5, ab\n"),
            shows("fprintf(1, '%d ', [1 2 3])", "1 2 3 "),
        ],
        errors: &["MATLAB:FileIO:InvalidFid", "MATLAB:badformat_mx"],
        ..Builtin::new("fprintf", run_fprintf)
    },
    Builtin {
        summary: "Choose how values are printed",
        forms: &[
            "format",
            "format(style)",
            "format(style1, style2)",
            "fmt = format",
            "fmt = format(style)",
        ],
        ..Builtin::new("format", run_format)
    },
    Builtin {
        summary: "Clear the console",
        forms: &["clc"],
        ..Builtin::new("clc", run_clc)
    },
    Builtin {
        summary: "Move the cursor to the upper left corner",
        forms: &["home"],
        ..Builtin::new("home", |_| Flow::nothing())
    },
    Builtin {
        summary: "Print by pages: accepted, without effect",
        forms: &["more", "more(state)"],
        ..Builtin::new("more", |_| Flow::nothing())
    },
    Builtin {
        summary: "Sound a beep",
        forms: &["beep", "beep(state)", "s = beep"],
        ..Builtin::new("beep", run_beep)
    },
];

/// Elements printed in one slice, about a millisecond.
const SLICE: usize = 4_000;

/// Prints (or collects) a value in slices.
struct Printing {
    printer: Printer,
    /// `txt = disp(x)`: the text so far.
    kept: Option<String>,
}

impl Continue for Printing {
    fn resume(mut self: Box<Self>, call: &mut Call, _input: Input) -> Result<Flow> {
        let mut text = String::new();
        let done = self.printer.advance(&mut text, SLICE);
        match &mut self.kept {
            Some(kept) => kept.push_str(&text),
            None => call.host.print(&text),
        }
        match (done, self.kept.take()) {
            (true, Some(kept)) => Flow::one(Value::char_row(&kept)),
            (true, None) => Flow::nothing(),
            (false, kept) => {
                self.kept = kept;
                Ok(Flow::Again(self))
            }
        }
    }
}

fn run_disp(call: &mut Call) -> Result<Flow> {
    let printer = Printer::disp(call.arg(0)?, &call.host.format);
    let kept = (call.nargout > 0).then(String::new);
    Box::new(Printing { printer, kept }).resume(call, Input::Tick)
}

fn run_display(call: &mut Call) -> Result<Flow> {
    let name = arguments::input_name(call, 0);
    let value = call.arg(0)?;
    let printer = match &name {
        Some(name) => Printer::display(name, value, &call.host.format),
        None => Printer::disp(value, &call.host.format),
    };
    Box::new(Printing { printer, kept: None }).resume(call, Input::Tick)
}

/// Where `fprintf` writes.
#[derive(Clone, Copy)]
enum Sink {
    Console(Stream),
    File(u32),
}

fn invalid_file() -> Error {
    Error::new(
        "MATLAB:FileIO:InvalidFid",
        "Invalid file identifier. Use fopen to generate a valid file identifier.",
    )
}

fn sink(call: &Call, id: f64) -> Result<Sink> {
    match id {
        1.0 => Ok(Sink::Console(Stream::Stdout)),
        2.0 => Ok(Sink::Console(Stream::Stderr)),
        id if id >= 3.0 && id == id.trunc() && call.host.files.get(id as u32).is_some() => Ok(Sink::File(id as u32)),
        _ => Err(invalid_file()),
    }
}

fn run_fprintf(call: &mut Call) -> Result<Flow> {
    let mut args = call.take_args();
    let mut target = Sink::Console(Stream::Stdout);
    let first = args.first().ok_or_else(Error::not_enough_inputs)?;
    if first.is_numeric() && first.is_scalar() && (args.len() > 1 || call.nargin() == 1) {
        let id = first.as_scalar().ok_or_else(invalid_file)?;
        target = sink(call, id)?;
        args.remove(0);
    }
    let Some(format) = args.first() else {
        return Err(Error::new("MATLAB:fprintf:NoFormat", "No format string."));
    };
    let format = format_argument(format)?;
    let job = Formatter::new(&mut call.host.formats, "fprintf", format, args.iter().skip(1))?;
    write(call, job, target)
}

/// Pieces of work in one slice, about a millisecond.
const PIECES: u64 = 40_000;

fn write(call: &mut Call, mut job: Formatter, target: Sink) -> Result<Flow> {
    if !job.advance(&mut Budget::new(PIECES))?.is_ready() {
        return Ok(Flow::Again(Box::new(move |call: &mut Call, _: Input| {
            write(call, job, target)
        })));
    }
    let text = String::from_utf16_lossy(&job.finish(call.host, "fprintf"));
    match target {
        Sink::Console(stream) => {
            call.host.print_to(stream, &text);
        }
        Sink::File(id) => {
            let file = call.host.files.get_mut(id).ok_or_else(invalid_file)?;
            if !file.can_write() {
                file.last_error = "The file is not open for writing.".to_string();
                return if call.nargout > 0 { Flow::one(0.0) } else { Flow::nothing() };
            }
            file.write(text.as_bytes())?;
        }
    }
    if call.nargout > 0 {
        Flow::one(text.len())
    } else {
        Flow::nothing()
    }
}

fn run_format(call: &mut Call) -> Result<Flow> {
    let before = options(&call.host.format);
    let args = call.take_args();
    if args.is_empty() && call.nargout == 0 {
        call.host.format.apply(FormatWord::Default);
    }
    let mut words: Vec<String> = Vec::new();
    for arg in &args {
        match arg {
            Value::Struct(s) => words.extend(
                ["NumericFormat", "LineSpacing"]
                    .iter()
                    .filter_map(|f| s.field(f).and_then(Value::as_text)),
            ),
            other => words.push(other.as_text().ok_or_else(|| unknown_format(other.class_name()))?),
        }
    }
    let mut rest = words.iter();
    while let Some(word) = rest.next() {
        // `format short g` in two words.
        let joined = rest
            .clone()
            .next()
            .map(|next| format!("{word}{next}"))
            .and_then(|w| Format::parse(&w));
        let asked = match joined {
            Some(j) => {
                rest.next();
                j
            }
            None => Format::parse(word).ok_or_else(|| unknown_format(word))?,
        };
        call.host.format.apply(asked);
    }
    if call.nargout > 0 {
        Flow::one(before)
    } else {
        Flow::nothing()
    }
}

fn options(format: &Format) -> Value {
    let spacing = if format.compact { "compact" } else { "loose" };
    Value::from(StructArray::from_pairs(vec![
        ("NumericFormat".into(), Value::string(format.numeric.name())),
        ("LineSpacing".into(), Value::string(spacing)),
    ]))
}

fn unknown_format(word: &str) -> Error {
    Error::new(
        "MATLAB:format:UnknownFormat",
        format!("Unknown command option '{word}'."),
    )
}

fn run_clc(call: &mut Call) -> Result<Flow> {
    call.host.console.clear_requested = true;
    Flow::nothing()
}

fn run_beep(call: &mut Call) -> Result<Flow> {
    if call.nargin() == 0 && call.nargout == 0 {
        call.host.print("\u{7}");
        return Flow::nothing();
    }
    if call.nargout > 0 {
        Flow::one(Value::char_row("on"))
    } else {
        Flow::nothing()
    }
}
