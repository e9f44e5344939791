//! The startup image: the library's sources in one checked file, made by the core itself.
//!
//! ```text
//! "RMIMAGE\n" format:u16 protocol:u32 crc:u32 count:varint (name text)*      crc: CRC-32 of all behind it
//! ```
//! Sources are stored, not bytecode: they compress better, a function is compiled when it is first called, and no layout of the
//! core's insides is in the file.

use crate::codec::{crc32, Reader, Writer};
use crate::fault::Fault;
use runmat_protocol::{CoreErrorCode, PROTOCOL_VERSION};
use runmat_syntax::parse;
use runmat_text::{render, Severity, Source};
use runmat_vm::LibrarySource;

const MAGIC: &[u8; 8] = b"RMIMAGE\n";
const FORMAT: u16 = 1;
/// Length of what stands before the checked part.
const HEAD: usize = 18;

/// Makes an image from (name, text) pairs. A text that does not parse is refused.
pub fn build_image<'a>(sources: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Vec<u8>, Fault> {
    let mut sorted: Vec<(&str, &str)> = sources.into_iter().collect();
    sorted.sort_unstable();
    let mut out = Writer::default();
    out.bytes(MAGIC)?;
    out.bytes(&FORMAT.to_le_bytes())?;
    out.bytes(&PROTOCOL_VERSION.to_le_bytes())?;
    out.bytes(&[0; 4])?;
    out.varint(sorted.len() as u64)?;
    for (name, text) in sorted {
        out.text(name)?;
        out.text(&condense(name, text)?)?;
    }
    let mut bytes = out.into_bytes();
    let crc = crc32(bytes.get(HEAD..).unwrap_or(&[])).to_le_bytes();
    if let Some(place) = bytes.get_mut(HEAD - 4..HEAD) {
        place.copy_from_slice(&crc);
    }
    Ok(bytes)
}

/// Reads an image.
pub fn read_image(bytes: &[u8]) -> Result<Vec<LibrarySource>, Fault> {
    let mut input = Reader::new(bytes);
    if input.take(MAGIC.len()).ok() != Some(MAGIC) {
        return Err(Fault::new(
            CoreErrorCode::NotAnImage,
            "These bytes are no startup image.",
        ));
    }
    let format = u16::from_le_bytes(input.array()?);
    let protocol = u32::from_le_bytes(input.array()?);
    if (format, protocol) != (FORMAT, PROTOCOL_VERSION) {
        let message = format!("The startup image has format {format} and protocol {protocol}; this core reads {FORMAT} and {PROTOCOL_VERSION}. Take both from the same release.");
        return Err(Fault::new(CoreErrorCode::WrongVersion, message));
    }
    let crc = u32::from_le_bytes(input.array()?);
    if crc32(input.rest()) != crc {
        return Err(Fault::new(
            CoreErrorCode::Damaged,
            "The startup image is damaged: load it again.",
        ));
    }
    let count = input.count()?;
    let mut sources = Vec::new();
    for _ in 0..count {
        let (name, text) = (input.text()?, input.text()?);
        sources.push(LibrarySource {
            name: name.into(),
            text: text.into(),
        });
    }
    Ok(sources)
}

/// A source without comments, indentation and empty lines; what `help` shows stays.
fn condense(name: &str, text: &str) -> Result<String, Fault> {
    let parsed = parse(text);
    if let Some(d) = parsed.diagnostics.iter().find(|d| d.severity == Severity::Error) {
        let source = Source::new(format!("{name}.m"), text);
        return Err(Fault::new(
            CoreErrorCode::BadSource,
            render(&source, d.span, &d.message, d.hint.as_deref()),
        ));
    }
    let ast = &parsed.ast;
    let help = ast.functions.first().and_then(|f| f.help).or(ast.help);
    let mut bare = String::with_capacity(text.len());
    let mut at = 0;
    for comment in ast
        .comments
        .iter()
        .filter(|c| help.is_none_or(|h| c.end <= h.start || c.start >= h.end))
    {
        bare.push_str(text.get(at..comment.start as usize).unwrap_or(""));
        at = comment.end as usize;
    }
    bare.push_str(text.get(at..).unwrap_or(""));
    let lines: Vec<&str> = bare.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
    let condensed = lines.join("\n");
    // the same tree, or nothing was gained
    let again = parse(&condensed);
    let same = again.diagnostics.is_empty()
        && again.ast.exprs.len() == ast.exprs.len()
        && again.ast.functions.len() == ast.functions.len();
    Ok(if same { condensed } else { text.to_string() })
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOUBLE: &str = "function y = twice(x)\n% Twice a value\n%   y = twice(x)\n\n    % inside\n    t = {'% no comment' % one\n        3};\n    y = 2 * x; %{ not a block\nend\n";

    fn image() -> Vec<u8> {
        build_image([("twice", DOUBLE), ("once", "function y = once(x), y = x; end")]).unwrap()
    }

    #[test]
    fn sources_come_back_without_comments_but_with_help() {
        let sources = read_image(&image()).unwrap();
        assert_eq!(sources.iter().map(|s| &*s.name).collect::<Vec<_>>(), ["once", "twice"]);
        let expected =
            "function y = twice(x)\n% Twice a value\n%   y = twice(x)\nt = {'% no comment'\n3};\ny = 2 * x;\nend";
        assert_eq!(&*sources[1].text, expected);
    }

    #[test]
    fn the_order_of_sources_does_not_matter() {
        let other = build_image([("once", "function y = once(x), y = x; end"), ("twice", DOUBLE)]).unwrap();
        assert_eq!(image(), other);
    }

    #[test]
    fn every_kind_of_damage_has_its_code() {
        let good = image();
        let code = |bytes: &[u8]| read_image(bytes).err().map(|f| f.code);
        assert_eq!(code(&[]), Some(CoreErrorCode::NotAnImage));
        assert_eq!(code(b"\0asm\x01\0\0\0"), Some(CoreErrorCode::NotAnImage));
        let changed = |at: usize| {
            let mut bad = good.clone();
            bad[at] ^= 1;
            code(&bad)
        };
        assert_eq!(
            (changed(8), changed(10)),
            (Some(CoreErrorCode::WrongVersion), Some(CoreErrorCode::WrongVersion))
        );
        assert_eq!(
            (changed(14), changed(HEAD), changed(good.len() - 1)),
            (
                Some(CoreErrorCode::Damaged),
                Some(CoreErrorCode::Damaged),
                Some(CoreErrorCode::Damaged)
            )
        );
        assert_eq!(code(&good[..good.len() - 1]), Some(CoreErrorCode::Damaged));
        assert_eq!(code(&good), None);
    }

    #[test]
    fn a_source_that_does_not_parse_is_named() {
        let fault = build_image([("bad", "function bad\n  x = (1;\nend")]).unwrap_err();
        assert_eq!(fault.code, CoreErrorCode::BadSource);
        assert!(fault.message.contains("bad.m Line: 2"), "{}", fault.message);
    }
}
