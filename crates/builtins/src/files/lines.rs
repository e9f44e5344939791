//! Reading text and bytes: lines of open files, whole files, binary data.

use super::effects::{ask, message};
use super::open::{file, identifier};
use crate::arguments;
use runmat_spec::{Builtin, Call, Flow, FsReply, FsRequest, OpenFile};
use runmat_value::{alloc, Array, Class, Error, Result, Shape, StringValue, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Next line of a file, without its end",
        forms: &["tline = fgetl(fid)"],
        ..Builtin::new("fgetl", |call| next_line(call, false))
    },
    Builtin {
        summary: "Next line of a file, with its end",
        forms: &["tline = fgets(fid)", "tline = fgets(fid, nchar)"],
        ..Builtin::new("fgets", |call| next_line(call, true))
    },
    Builtin {
        summary: "Whole text of a file as a character row",
        forms: &[
            "text = fileread(filename)",
            "text = fileread(filename, 'Encoding', encoding)",
        ],
        errors: &["MATLAB:fileread:cannotOpenFile"],
        ..Builtin::new("fileread", run_fileread)
    },
    Builtin {
        summary: "Lines of a file as a string column",
        forms: &["S = readlines(filename)"],
        ..Builtin::new("readlines", run_readlines)
    },
    Builtin {
        summary: "Write texts to a file, one a line",
        forms: &[
            "writelines(lines, filename)",
            "writelines(lines, filename, 'WriteMode', mode)",
        ],
        ..Builtin::new("writelines", run_writelines)
    },
    Builtin {
        summary: "Read binary data from an open file",
        forms: &[
            "A = fread(fid)",
            "[A, count] = fread(fid, sizeA, precision, skip, machinefmt)",
        ],
        ..Builtin::new("fread", run_fread)
    },
    Builtin {
        summary: "Write binary data to an open file",
        forms: &[
            "count = fwrite(fid, A)",
            "count = fwrite(fid, A, precision, skip, machinefmt)",
        ],
        ..Builtin::new("fwrite", run_fwrite)
    },
];

/// Bytes as UTF-16: UTF-8 where it is valid, otherwise Latin-1, as old data files are.
pub(crate) fn decode(bytes: &[u8]) -> Vec<u16> {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text).encode_utf16().collect(),
        Err(_) => bytes.iter().map(|b| u16::from(*b)).collect(),
    }
}

/// How many bytes the first `units` of the decoded text come from.
pub(crate) fn encoded_length(bytes: &[u8], units: usize) -> usize {
    let Ok(text) = std::str::from_utf8(bytes) else { return units };
    let mark = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let mut left = units;
    let chars = text.get(mark..).unwrap_or("").chars().take_while(|c| {
        let fits = left >= c.len_utf16();
        left = left.saturating_sub(c.len_utf16());
        fits
    });
    mark + chars.map(char::len_utf8).sum::<usize>()
}

fn next_line(call: &mut Call, keep_end: bool) -> Result<Flow> {
    let most = match call.args.get(1).map(Value::as_scalar) {
        Some(Some(n)) if n >= 0.0 => n as usize,
        Some(_) => {
            return Err(Error::new(
                "MATLAB:fgets:invalidNchar",
                "The number of characters must be a nonnegative scalar.",
            ))
        }
        None => usize::MAX,
    };
    let f = file(call, 0)?;
    let Some(mut line) = f.read_line() else {
        return Flow::one(-1.0);
    };
    if line.len() > most {
        f.position -= line.len() - most;
        line.truncate(most);
    }
    // The end is seen together with the last line.
    if f.position >= f.data.len() {
        f.at_end = true;
    }
    if !keep_end {
        while matches!(line.last(), Some(b'\n' | b'\r')) {
            line.pop();
        }
    }
    let units = decode(&line);
    if units.is_empty() {
        return Flow::one(Value::Char(std::rc::Rc::new(Array::empty_of(Shape::matrix(0, 0)))));
    }
    Flow::one(Value::char_units(units))
}

fn run_fileread(call: &mut Call) -> Result<Flow> {
    let name = arguments::text(call, 0, "fileread")?;
    let path = call.host.absolute(&name);
    ask(FsRequest::Read { path }, move |_, answer| match answer {
        Ok(FsReply::Bytes(data)) => Flow::one(Value::char_units(decode(&data))),
        Err(e) => Err(Error::new(
            "MATLAB:fileread:cannotOpenFile",
            format!("Could not open file {name}. {}.", message(&e)),
        )),
        Ok(_) => Err(Error::internal("a read gave no bytes")),
    })
}

fn run_readlines(call: &mut Call) -> Result<Flow> {
    let name = arguments::text(call, 0, "readlines")?;
    let path = call.host.absolute(&name);
    ask(FsRequest::Read { path }, move |_, answer| match answer {
        Ok(FsReply::Bytes(data)) => {
            let text = String::from_utf16_lossy(&decode(&data)).replace("\r\n", "\n");
            let lines: Vec<StringValue> = text.split('\n').map(StringValue::new).collect();
            Flow::one(Array::column(lines))
        }
        Err(e) => Err(Error::new(
            "MATLAB:textio:textio:FileNotFound",
            format!("Unable to find or open '{name}'. {}.", message(&e)),
        )),
        Ok(_) => Err(Error::internal("a read gave no bytes")),
    })
}

fn run_writelines(call: &mut Call) -> Result<Flow> {
    let lines = call
        .arg(0)?
        .as_texts()
        .ok_or_else(|| Error::new("MATLAB:writelines:InvalidLines", "The lines must be text."))?;
    let path = call.host.absolute(&arguments::text(call, 1, "writelines")?);
    let append = call
        .args
        .get(3)
        .and_then(Value::as_text)
        .is_some_and(|m| m.eq_ignore_ascii_case("append"));
    let mut data = lines.join("\n").into_bytes();
    data.push(b'\n');
    ask(FsRequest::Write { path, data, append }, |call, answer| match answer {
        Ok(_) => {
            call.scopes.forget_files();
            Flow::nothing()
        }
        Err(e) => Err(Error::new(
            "MATLAB:FileIO:WriteFailed",
            format!("The file could not be written: {}.", message(&e)),
        )),
    })
}

/// Storage class, class of the result, and bytes per element of a precision such as `uint8=>char`, `*int16`, `double`.
fn precision(text: &str) -> Result<(Class, Class)> {
    let storage_of = |t: &str| {
        Some(match t {
            "uint8" | "uchar" | "unsigned char" => Class::Uint8,
            "int8" | "schar" | "signed char" | "integer*1" => Class::Int8,
            "char" | "char*1" => Class::Char,
            "int16" | "short" | "integer*2" => Class::Int16,
            "uint16" | "ushort" => Class::Uint16,
            "int32" | "int" | "integer*4" => Class::Int32,
            "uint32" | "uint" => Class::Uint32,
            "int64" | "integer*8" => Class::Int64,
            "uint64" => Class::Uint64,
            "single" | "float" | "float32" | "real*4" => Class::Single,
            "double" | "float64" | "real*8" => Class::Double,
            _ => return None,
        })
    };
    let bad = || {
        Error::new(
            "MATLAB:FileIO:InvalidPrecision",
            format!("Invalid precision: '{text}'."),
        )
    };
    if let Some((from, to)) = text.split_once("=>") {
        return Ok((
            storage_of(from.trim()).ok_or_else(bad)?,
            storage_of(to.trim()).ok_or_else(bad)?,
        ));
    }
    if let Some(same) = text.strip_prefix('*') {
        let class = storage_of(same).ok_or_else(bad)?;
        return Ok((class, class));
    }
    Ok((storage_of(text).ok_or_else(bad)?, Class::Double))
}

fn width(class: Class) -> usize {
    match class {
        Class::Int16 | Class::Uint16 => 2,
        Class::Int32 | Class::Uint32 | Class::Single => 4,
        Class::Int64 | Class::Uint64 | Class::Double => 8,
        _ => 1,
    }
}

fn read_element(bytes: &[u8], class: Class, big: bool) -> f64 {
    let mut b = [0u8; 8];
    let n = bytes.len().min(8);
    b[..n].copy_from_slice(&bytes[..n]);
    if big {
        b[..n].reverse();
    }
    match class {
        Class::Int8 => f64::from(b[0] as i8),
        Class::Int16 => f64::from(i16::from_le_bytes([b[0], b[1]])),
        Class::Uint16 => f64::from(u16::from_le_bytes([b[0], b[1]])),
        Class::Int32 => f64::from(i32::from_le_bytes([b[0], b[1], b[2], b[3]])),
        Class::Uint32 => f64::from(u32::from_le_bytes([b[0], b[1], b[2], b[3]])),
        Class::Single => f64::from(f32::from_le_bytes([b[0], b[1], b[2], b[3]])),
        Class::Int64 => i64::from_le_bytes(b) as f64,
        Class::Uint64 => u64::from_le_bytes(b) as f64,
        Class::Double => f64::from_le_bytes(b),
        _ => f64::from(b[0]),
    }
}

fn write_element(out: &mut Vec<u8>, x: f64, class: Class, big: bool) {
    let round = libm::round(x);
    let bytes: Vec<u8> = match class {
        Class::Int8 => (round as i8).to_le_bytes().to_vec(),
        Class::Int16 => (round as i16).to_le_bytes().to_vec(),
        Class::Uint16 => (round as u16).to_le_bytes().to_vec(),
        Class::Int32 => (round as i32).to_le_bytes().to_vec(),
        Class::Uint32 => (round as u32).to_le_bytes().to_vec(),
        Class::Int64 => (round as i64).to_le_bytes().to_vec(),
        Class::Uint64 => (round as u64).to_le_bytes().to_vec(),
        Class::Single => (x as f32).to_le_bytes().to_vec(),
        Class::Double => x.to_le_bytes().to_vec(),
        _ => vec![round as u8],
    };
    if big {
        out.extend(bytes.iter().rev())
    } else {
        out.extend(bytes)
    }
}

/// Rows and columns that `sizeA` asks for; `None` columns: as many as there are.
fn wanted(value: Option<&Value>) -> Result<(Option<usize>, Option<usize>)> {
    let Some(value) = value else { return Ok((None, None)) };
    let d = arguments::doubles(value, "fread")?;
    let count = |x: f64| {
        if x.is_infinite() {
            None
        } else {
            Some(x.max(0.0) as usize)
        }
    };
    match &*d {
        [] => Ok((None, None)),
        [n] => Ok((count(*n), None)),
        [m, n] => Ok((count(*m), Some(count(*n).unwrap_or(usize::MAX)))),
        _ => Err(Error::new(
            "MATLAB:FileIO:InvalidSize",
            "The size must be Inf, a number or two numbers.",
        )),
    }
}

fn big_endian(f: &OpenFile, argument: Option<String>) -> bool {
    match argument.as_deref() {
        Some("b" | "ieee-be" | "s") => true,
        Some("l" | "ieee-le" | "a" | "n") => false,
        _ => f.big_endian,
    }
}

fn run_fread(call: &mut Call) -> Result<Flow> {
    let size = wanted(call.args.get(1))?;
    let (storage, class) = match call.args.get(2) {
        Some(p) => precision(&p.as_text().unwrap_or_default())?,
        None => (Class::Uint8, Class::Double),
    };
    let order = call.args.get(4).and_then(Value::as_text);
    let f = file(call, 0)?;
    let big = big_endian(f, order);
    let step = width(storage);
    let rest = f.data.get(f.position..).unwrap_or(&[]);
    let there = rest.len() / step;
    let want = match size {
        (Some(m), Some(n)) => m.saturating_mul(n),
        (Some(n), None) => n,
        (None, _) => usize::MAX,
    };
    let n = there.min(want);
    let data = alloc::try_collect(
        rest.chunks_exact(step)
            .take(n)
            .map(|c| read_element(c, storage, big))
            .collect::<Vec<_>>()
            .into_iter(),
    )?;
    f.position += n * step;
    f.at_end = n < want;
    let shape = match size {
        (Some(m), Some(_)) if m > 0 => Shape::matrix(m, n.div_ceil(m)),
        _ => Shape::column(n),
    };
    let mut data = data;
    data.resize(shape.numel(), 0.0);
    let array = Value::from(Array::new(shape, data)?);
    let value = if class == Class::Double {
        array
    } else {
        runmat_value::ops::cast::cast(&array, class)?
    };
    Flow::many([value, Value::Num(n as f64)])
}

fn run_fwrite(call: &mut Call) -> Result<Flow> {
    let data = arguments::doubles(call.arg(1)?, "fwrite")?.into_owned();
    let storage = match call.args.get(2) {
        Some(p) => precision(&p.as_text().unwrap_or_default())?.0,
        None => Class::Uint8,
    };
    let order = call.args.get(4).and_then(Value::as_text);
    if matches!(identifier(call, 0)?, 1 | 2) {
        let text: String = data.iter().map(|x| char::from(*x as u8)).collect();
        call.host.print(&text);
        return Flow::one(data.len());
    }
    let f = file(call, 0)?;
    if !f.can_write() {
        f.last_error = "The file is not open for writing.".to_string();
        return Flow::one(0.0);
    }
    let big = big_endian(f, order);
    let mut bytes = alloc::try_with_capacity(data.len() * width(storage))?;
    data.iter().for_each(|x| write_element(&mut bytes, *x, storage, big));
    f.write(&bytes)?;
    Flow::one(data.len())
}
