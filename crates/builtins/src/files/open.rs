//! Open files: `fopen`, `fclose`, positions and states. A file is read whole when it is opened and written back when it is closed.

use super::effects::{ask, ask_all, message};
use crate::arguments;
use runmat_spec::{example, Builtin, Call, Flow, FsReply, FsRequest, OpenFile, Whence};
use runmat_value::{Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Open a file",
        forms: &[
            "fid = fopen(filename)",
            "[fid, errmsg] = fopen(filename, permission, machinefmt, encoding)",
            "[filename, permission, machinefmt, encoding] = fopen(fid)",
        ],
        examples: &[example("fopen('no such file.txt')", "-1")],
        errors: &["MATLAB:FileIO:InvalidPermission"],
        ..Builtin::new("fopen", run_fopen)
    },
    Builtin {
        summary: "Close one open file, or all",
        forms: &["status = fclose(fid)", "status = fclose('all')"],
        errors: &["MATLAB:FileIO:InvalidFid"],
        ..Builtin::new("fclose", run_fclose)
    },
    Builtin {
        summary: "Test for the end of a file",
        forms: &["tf = feof(fid)"],
        ..Builtin::new("feof", run_feof)
    },
    Builtin {
        summary: "Message of the last file error",
        forms: &["[msg, number] = ferror(fid)", "ferror(fid, 'clear')"],
        ..Builtin::new("ferror", run_ferror)
    },
    Builtin {
        summary: "Position in an open file",
        forms: &["position = ftell(fid)"],
        ..Builtin::new("ftell", run_ftell)
    },
    Builtin {
        summary: "Move to a position in an open file",
        forms: &["status = fseek(fid, offset, origin)"],
        ..Builtin::new("fseek", run_fseek)
    },
    Builtin {
        summary: "Move to the beginning of an open file",
        forms: &["frewind(fid)"],
        ..Builtin::new("frewind", run_frewind)
    },
    Builtin {
        summary: "Identifiers of all open files",
        forms: &["fids = openedFiles"],
        ..Builtin::new("openedFiles", run_opened)
    },
];

/// The error for an identifier that belongs to no open file.
pub(crate) fn invalid_fid() -> Error {
    Error::new(
        "MATLAB:FileIO:InvalidFid",
        "Invalid file identifier. Use fopen to generate a valid file identifier.",
    )
}

/// The open file of an argument.
pub(crate) fn file<'a>(call: &'a mut Call, i: usize) -> Result<&'a mut OpenFile> {
    let id = identifier(call, i)?;
    call.host.files.get_mut(id).ok_or_else(invalid_fid)
}

pub(crate) fn identifier(call: &Call, i: usize) -> Result<u32> {
    match call.arg(i)?.as_scalar() {
        Some(x) if x >= 0.0 && x == x.trunc() && x < f64::from(u32::MAX) => Ok(x as u32),
        _ => Err(invalid_fid()),
    }
}

/// `rt`, `r+b`, `wb` ... as the six modes.
fn permission(text: &str) -> Result<String> {
    let mode: String = text.chars().filter(|c| !matches!(c, 't' | 'b')).collect();
    match mode.as_str() {
        "r" | "w" | "a" | "r+" | "w+" | "a+" => Ok(mode),
        "W" => Ok("w".to_string()),
        "A" => Ok("a".to_string()),
        _ => Err(Error::new(
            "MATLAB:FileIO:InvalidPermission",
            format!("Invalid permission: '{text}'."),
        )),
    }
}

fn run_fopen(call: &mut Call) -> Result<Flow> {
    if call.arg(0)?.as_text().is_none() {
        let f = file(call, 0)?;
        let format = if f.big_endian { "ieee-be" } else { "ieee-le" };
        let texts = [f.path.clone(), f.mode.clone(), format.to_string(), f.encoding.clone()];
        return Flow::many(texts.iter().map(|t| Value::char_row(t)));
    }
    let name = arguments::text(call, 0, "fopen")?;
    if name == "all" && call.nargin() == 1 {
        return run_opened(call);
    }
    let mode = if call.nargin() > 1 {
        permission(&arguments::text(call, 1, "fopen")?)?
    } else {
        "r".to_string()
    };
    let format = if call.nargin() > 2 {
        arguments::text(call, 2, "fopen")?
    } else {
        "n".to_string()
    };
    let encoding = if call.nargin() > 3 {
        arguments::text(call, 3, "fopen")?
    } else {
        "UTF-8".to_string()
    };
    let path = call.host.absolute(&name);
    let opened = OpenFile {
        path: path.clone(),
        mode: mode.clone(),
        encoding,
        big_endian: matches!(format.as_str(), "b" | "ieee-be" | "s" | "ieee-be.l64"),
        ..OpenFile::default()
    };
    if mode.starts_with('w') {
        // Created (or emptied) now, so that a bad path fails here and not when the file is closed.
        return ask(
            FsRequest::Write {
                path,
                data: Vec::new(),
                append: false,
            },
            move |call, answer| match answer {
                Ok(_) => {
                    call.scopes.forget_files();
                    entered(call, opened)
                }
                Err(e) => failed(&message(&e)),
            },
        );
    }
    let appends = mode.starts_with('a');
    ask(FsRequest::Read { path }, move |call, answer| match answer {
        Ok(FsReply::Bytes(data)) => entered(call, OpenFile { data, ..opened }),
        Err(e) if appends && e.code == "ENOENT" => entered(call, OpenFile { dirty: true, ..opened }),
        Err(e) => failed(&message(&e)),
        Ok(_) => failed("The file cannot be read"),
    })
}

fn entered(call: &mut Call, file: OpenFile) -> Result<Flow> {
    let id = call.host.files.insert(file);
    Flow::many([Value::Num(f64::from(id)), Value::char_row("")])
}

fn failed(why: &str) -> Result<Flow> {
    Flow::many([Value::Num(-1.0), Value::char_row(why)])
}

/// The write that brings a file's changes to the host; `None` when there are none.
pub(crate) fn write_back(file: &OpenFile) -> Option<FsRequest> {
    file.dirty.then(|| FsRequest::Write {
        path: file.path.clone(),
        data: file.data.clone(),
        append: false,
    })
}

fn run_fclose(call: &mut Call) -> Result<Flow> {
    let ids = match call.arg(0)?.as_text() {
        Some(t) if t == "all" => call.host.files.ids(),
        Some(_) => return Err(invalid_fid()),
        None => match identifier(call, 0)? {
            0..=2 => Vec::new(),
            id => vec![id],
        },
    };
    let mut writes = Vec::new();
    for id in ids {
        let file = call.host.files.remove(id).ok_or_else(invalid_fid)?;
        writes.extend(write_back(&file));
    }
    ask_all(writes, |call, done| {
        if let Err(e) = done {
            return Err(Error::new(
                "MATLAB:FileIO:WriteFailed",
                format!("The file could not be written: {}.", message(&e)),
            ));
        }
        call.scopes.forget_files();
        if call.nargout == 0 {
            Flow::nothing()
        } else {
            Flow::one(0.0)
        }
    })
}

fn run_feof(call: &mut Call) -> Result<Flow> {
    if identifier(call, 0)? <= 2 {
        return Flow::one(Value::Num(0.0));
    }
    let f = file(call, 0)?;
    Flow::one(Value::Num(f64::from(u8::from(f.at_end))))
}

fn run_ferror(call: &mut Call) -> Result<Flow> {
    let f = file(call, 0)?;
    let text = std::mem::take(&mut f.last_error);
    let number = if text.is_empty() { 0.0 } else { -1.0 };
    Flow::many([Value::char_row(&text), Value::Num(number)])
}

fn run_ftell(call: &mut Call) -> Result<Flow> {
    let position = file(call, 0)?.position as f64;
    Flow::one(position)
}

fn run_fseek(call: &mut Call) -> Result<Flow> {
    let offset = arguments::scalar(call, 1, "fseek")?;
    let whence = match (call.arg(2)?.as_text().as_deref(), call.arg(2)?.as_scalar()) {
        (Some("bof"), _) => Whence::Start,
        (Some("cof"), _) => Whence::Current,
        (Some("eof"), _) => Whence::End,
        (None, Some(x)) if x == -1.0 => Whence::Start,
        (None, Some(0.0)) => Whence::Current,
        (None, Some(1.0)) => Whence::End,
        _ => {
            return Err(Error::new(
                "MATLAB:fseek:InvalidOrigin",
                "The origin must be 'bof', 'cof' or 'eof'.",
            ))
        }
    };
    let f = file(call, 0)?;
    if f.seek(offset as i64, whence) {
        return Flow::one(0.0);
    }
    f.last_error = "Offset is bad - before beginning-of-file or after end-of-file.".to_string();
    Flow::one(-1.0)
}

fn run_frewind(call: &mut Call) -> Result<Flow> {
    file(call, 0)?.seek(0, Whence::Start);
    Flow::nothing()
}

fn run_opened(call: &mut Call) -> Result<Flow> {
    let ids: Vec<f64> = call.host.files.ids().into_iter().map(f64::from).collect();
    Flow::one(runmat_value::Array::row(ids))
}
