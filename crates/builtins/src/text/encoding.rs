//! Text as bytes of an encoding: `unicode2native`, `native2unicode`.

use crate::arguments;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{Array, Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Text as bytes of an encoding",
        forms: &[
            "bytes = unicode2native(unicodestr)",
            "bytes = unicode2native(unicodestr, encoding)",
        ],
        examples: &[
            example("unicode2native('aé')", "uint8([97 195 169])"),
            example("unicode2native('é', 'ISO-8859-1')", "uint8(233)"),
        ],
        errors: &[
            "MATLAB:unicode2native:invalidInput",
            "MATLAB:unicodeConversion:UnknownEncoding",
        ],
        ..Builtin::new("unicode2native", run_encode)
    },
    Builtin {
        summary: "Text from bytes of an encoding",
        forms: &[
            "unicodestr = native2unicode(bytes)",
            "unicodestr = native2unicode(bytes, encoding)",
        ],
        examples: &[example("native2unicode(uint8([97 195 169]))", "'aé'")],
        errors: &[
            "MATLAB:native2unicode:invalidInput",
            "MATLAB:unicodeConversion:UnknownEncoding",
        ],
        ..Builtin::new("native2unicode", run_decode)
    },
];

/// An encoding by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    Ascii,
    Latin1,
    Windows1252,
    Utf16Le,
    Utf16Be,
}

/// What windows-1252 has in 0x80 to 0x9F.
const WINDOWS: [u16; 32] = [
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d,
    0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d,
    0x17e, 0x178,
];

impl Encoding {
    pub(crate) fn from_name(name: &str) -> Result<Encoding> {
        match name.to_lowercase().replace(['_', '-', ' '], "").as_str() {
            "utf8" | "" | "default" => Ok(Encoding::Utf8),
            "usascii" | "ascii" => Ok(Encoding::Ascii),
            "iso88591" | "latin1" => Ok(Encoding::Latin1),
            "windows1252" | "cp1252" => Ok(Encoding::Windows1252),
            "utf16le" => Ok(Encoding::Utf16Le),
            "utf16be" | "utf16" => Ok(Encoding::Utf16Be),
            _ => Err(Error::new(
                "MATLAB:unicodeConversion:UnknownEncoding",
                format!("Unknown encoding '{name}'."),
            )),
        }
    }

    /// Characters that the encoding lacks become 26, its substitute.
    pub(crate) fn encode(self, units: &[u16]) -> Vec<u8> {
        let narrow = |limit: u16| units.iter().map(|u| if *u < limit { *u as u8 } else { 26 }).collect();
        match self {
            Encoding::Utf8 => String::from_utf16_lossy(units).into_bytes(),
            Encoding::Ascii => narrow(128),
            Encoding::Latin1 => narrow(256),
            Encoding::Windows1252 => {
                let one = |u: &u16| match WINDOWS.iter().position(|w| w == u) {
                    Some(i) => 0x80 + i as u8,
                    None => {
                        if *u < 256 {
                            *u as u8
                        } else {
                            26
                        }
                    }
                };
                units.iter().map(one).collect()
            }
            Encoding::Utf16Le => units.iter().flat_map(|u| u.to_le_bytes()).collect(),
            Encoding::Utf16Be => units.iter().flat_map(|u| u.to_be_bytes()).collect(),
        }
    }

    pub(crate) fn decode(self, bytes: &[u8]) -> Vec<u16> {
        let pairs = |read: fn([u8; 2]) -> u16| {
            bytes
                .chunks_exact(2)
                .map(|c| read([c.first().copied().unwrap_or(0), c.get(1).copied().unwrap_or(0)]))
                .collect()
        };
        match self {
            Encoding::Utf8 => String::from_utf8_lossy(bytes).encode_utf16().collect(),
            Encoding::Ascii => bytes
                .iter()
                .map(|b| if *b < 128 { u16::from(*b) } else { 0xfffd })
                .collect(),
            Encoding::Latin1 => bytes.iter().map(|b| u16::from(*b)).collect(),
            Encoding::Windows1252 => {
                let one = |b: &u8| {
                    (0x80..0xa0)
                        .contains(b)
                        .then(|| WINDOWS.get(usize::from(*b - 0x80)).copied())
                        .flatten()
                        .unwrap_or(u16::from(*b))
                };
                bytes.iter().map(one).collect()
            }
            Encoding::Utf16Le => pairs(u16::from_le_bytes),
            Encoding::Utf16Be => pairs(u16::from_be_bytes),
        }
    }
}

fn encoding(call: &Call, function: &str) -> Result<Encoding> {
    match call.args.get(1) {
        None => Ok(Encoding::Utf8),
        Some(_) => Encoding::from_name(&arguments::text(call, 1, function)?),
    }
}

fn run_encode(call: &mut Call) -> Result<Flow> {
    let encoding = encoding(call, "unicode2native")?;
    let units = call.arg(0)?.as_text_units().ok_or_else(|| {
        Error::new(
            "MATLAB:unicode2native:invalidInput",
            "Argument 1 must be a string scalar or character vector.",
        )
    })?;
    Flow::one(Array::row(encoding.encode(units)))
}

fn run_decode(call: &mut Call) -> Result<Flow> {
    let encoding = encoding(call, "native2unicode")?;
    let value = call.take(0)?;
    if value.is_char() {
        return Flow::one(value);
    }
    let wrong = || {
        Error::new(
            "MATLAB:native2unicode:invalidInput",
            "Argument 1 must be a vector of integers from 0 to 255.",
        )
    };
    let numbers = if value.is_numeric() { value.as_doubles()? } else { None };
    let numbers = numbers.ok_or_else(wrong)?;
    let bytes = numbers
        .iter()
        .map(|x| ((0.0..256.0).contains(x) && *x == x.trunc()).then_some(*x as u8))
        .collect::<Option<Vec<u8>>>();
    let units = encoding.decode(&bytes.ok_or_else(wrong)?);
    let column = value.shape().is_column() && units.len() > 1;
    Flow::one(if column {
        Value::from(Array::column(units))
    } else {
        Value::char_units(units)
    })
}
