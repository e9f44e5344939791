//! Reads character sets: `[a-z]`, `[^\d_]`, `[[:alpha:]]`.

use super::class::{Class, Kind};
use super::error::{RegexError, RegexErrorKind};
use super::escape::{byte_at, read_escape};
use super::parse::Parser;
use super::tree::Node;

enum Item {
    Unit(u16),
    Kind(Kind, bool),
}

/// A set; the parser stands behind its bracket, which is at `start`. A `]` that comes first belongs to the set.
pub(super) fn parse_set(parser: &mut Parser, start: usize) -> Result<Node, RegexError> {
    let negated = parser.eat(b'^');
    let first = parser.at;
    let mut ranges = Vec::new();
    let mut kinds = Vec::new();
    loop {
        if parser.at >= parser.text.len() {
            return Err(RegexErrorKind::UnclosedSet.at(start));
        }
        let at = parser.at;
        if at > first && parser.eat(b']') {
            break;
        }
        match parse_item(parser)? {
            Item::Kind(kind, wanted) => kinds.push((kind, wanted)),
            Item::Unit(low) => match parse_range_end(parser)? {
                Some(high) if high < low => return Err(RegexErrorKind::ReversedRange.at(at)),
                Some(high) => ranges.push((low, high)),
                None => ranges.push((low, low)),
            },
        }
    }
    Ok(Node::Class(Box::new(Class::new(
        ranges,
        kinds,
        negated,
        parser.flags.ignore_case,
    ))))
}

/// The upper end of a range when one follows; a hyphen before `]` or before a class is an ordinary member.
fn parse_range_end(parser: &mut Parser) -> Result<Option<u16>, RegexError> {
    let hyphen = parser.at;
    let open = parser.at + 1 < parser.text.len() && byte_at(parser.text, parser.at + 1) != b']';
    if !open || !parser.eat(b'-') {
        return Ok(None);
    }
    match parse_item(parser)? {
        Item::Unit(high) => Ok(Some(high)),
        Item::Kind(..) => {
            parser.at = hyphen;
            Ok(None)
        }
    }
}

fn parse_item(parser: &mut Parser) -> Result<Item, RegexError> {
    let start = parser.at;
    let unit = parser.text.get(start).copied().unwrap_or(0);
    if parser.peek() == b'[' && byte_at(parser.text, start + 1) == b':' {
        if let Some(item) = parse_named(parser, start)? {
            return Ok(item);
        }
    }
    parser.at += 1;
    if unit != u16::from(b'\\') {
        return Ok(Item::Unit(unit));
    }
    let (kind, wanted) = match parser.peek() {
        b'd' => (Kind::Digit, true),
        b'D' => (Kind::Digit, false),
        b'w' => (Kind::Word, true),
        b'W' => (Kind::Word, false),
        b's' => (Kind::Space, true),
        b'S' => (Kind::Space, false),
        _ => {
            let (unit, end) = read_escape(parser.text, parser.at)?;
            parser.at = end;
            return Ok(Item::Unit(unit));
        }
    };
    parser.at += 1;
    Ok(Item::Kind(kind, wanted))
}

/// `[:alpha:]` and `[:^alpha:]`; `None` when the bracket opens no such name.
fn parse_named(parser: &mut Parser, start: usize) -> Result<Option<Item>, RegexError> {
    let mut at = start + 2;
    let wanted = byte_at(parser.text, at) != b'^';
    at += usize::from(!wanted);
    let mut name = String::new();
    while byte_at(parser.text, at).is_ascii_lowercase() {
        name.push(char::from(byte_at(parser.text, at)));
        at += 1;
    }
    if byte_at(parser.text, at) != b':' || byte_at(parser.text, at + 1) != b']' {
        return Ok(None);
    }
    let kind = Kind::from_name(&name).ok_or(RegexErrorKind::UnknownClass.at(start))?;
    parser.at = at + 2;
    Ok(Some(Item::Kind(kind, wanted)))
}
