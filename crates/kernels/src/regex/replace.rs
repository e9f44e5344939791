//! Replacement texts of regexprep: `$1`, `$<name>`, `$0`, escapes, preserved case.

use super::case;
use super::error::{RegexError, RegexErrorKind};
use super::escape::{byte_at, read_escape};
use super::matches::{Match, Matches};
use super::program::Regex;
use crate::{job::Budget, OutOfMemory, Progress};

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Literal(Vec<u16>),
    /// the first of these groups that is set; group 0 is the whole match
    Group(Vec<usize>),
    /// the text before the match
    Before,
    /// the text behind the match
    After,
}

/// A replacement text taken apart.
#[derive(Clone, Debug)]
pub struct Replacement {
    parts: Vec<Part>,
    preserve_case: bool,
}

impl Replacement {
    /// Takes a replacement apart. A `$` that names no token of the pattern stands for itself.
    pub fn parse(text: &[u16], regex: &Regex, preserve_case: bool) -> Result<Replacement, RegexError> {
        let mut parts: Vec<Part> = Vec::new();
        let mut at = 0;
        while let Some(&unit) = text.get(at) {
            let (part, end) = match byte_at(text, at) {
                b'\\' if at + 1 < text.len() => {
                    let (unit, end) = read_escape(text, at + 1)?;
                    (Part::Literal(vec![unit]), end)
                }
                b'$' => read_reference(text, at, regex)?.unwrap_or((Part::Literal(vec![unit]), at + 1)),
                _ => (Part::Literal(vec![unit]), at + 1),
            };
            at = end;
            match (parts.last_mut(), part) {
                (Some(Part::Literal(known)), Part::Literal(more)) => known.extend(more),
                (_, part) => parts.push(part),
            }
        }
        Ok(Replacement { parts, preserve_case })
    }

    /// Appends the replacement for one match of `text`.
    pub fn expand(&self, text: &[u16], found: &Match, out: &mut Vec<u16>) -> Result<(), OutOfMemory> {
        let begin = out.len();
        for part in &self.parts {
            let piece = match part {
                Part::Literal(literal) => literal.as_slice(),
                Part::Group(groups) => {
                    let span = groups.iter().find_map(|&group| found.group(group));
                    span.and_then(|span| text.get(span.start..span.end)).unwrap_or(&[])
                }
                Part::Before => text.get(..found.start()).unwrap_or(&[]),
                Part::After => text.get(found.end()..).unwrap_or(&[]),
            };
            append(out, piece)?;
        }
        if self.preserve_case {
            let matched = text.get(found.start()..found.end()).unwrap_or(&[]);
            adapt_case(matched, out.get_mut(begin..).unwrap_or(&mut []));
        }
        Ok(())
    }
}

fn append(out: &mut Vec<u16>, piece: &[u16]) -> Result<(), OutOfMemory> {
    out.try_reserve(piece.len()).map_err(|_| OutOfMemory)?;
    out.extend_from_slice(piece);
    Ok(())
}

/// Reads what follows a `$`; `None` when it refers to nothing.
fn read_reference(text: &[u16], at: usize, regex: &Regex) -> Result<Option<(Part, usize)>, RegexError> {
    let next = at + 1;
    Ok(match byte_at(text, next) {
        b'0' => Some((Part::Group(vec![0]), next + 1)),
        b'`' => Some((Part::Before, next + 1)),
        b'\'' => Some((Part::After, next + 1)),
        b'{' => return Err(RegexErrorKind::DynamicExpression.at(at)),
        b'1'..=b'9' => {
            let (mut number, mut end) = (0usize, next);
            while byte_at(text, end).is_ascii_digit() {
                let longer = number
                    .saturating_mul(10)
                    .saturating_add(usize::from(byte_at(text, end) - b'0'));
                if longer > regex.group_count() {
                    break;
                }
                number = longer;
                end += 1;
            }
            (number > 0).then_some((Part::Group(vec![number]), end))
        }
        b'<' => {
            let start = next + 1;
            let length = text.iter().skip(start).position(|&unit| unit == u16::from(b'>'));
            let name = length
                .and_then(|length| text.get(start..start + length))
                .map(String::from_utf16_lossy);
            let known = name.and_then(|name| regex.names().iter().find(|known| known.name == name));
            known
                .zip(length)
                .map(|(known, length)| (Part::Group(known.groups.clone()), start + length + 1))
        }
        _ => None,
    })
}

/// Gives a replacement the case pattern of what it replaces: all upper, all lower, or a capital first.
fn adapt_case(matched: &[u16], replaced: &mut [u16]) {
    let mut cased = matched
        .iter()
        .filter(|&&unit| case::is_cased(unit))
        .map(|&unit| case::lower(unit) != unit);
    let Some(first_upper) = cased.next() else {
        return;
    };
    let (mut any_upper, mut any_lower) = (false, false);
    for is_upper in cased {
        any_upper |= is_upper;
        any_lower |= !is_upper;
    }
    match (first_upper, any_upper, any_lower) {
        (true, _, false) => replaced.iter_mut().for_each(|unit| *unit = case::upper(*unit)),
        (false, false, _) => replaced.iter_mut().for_each(|unit| *unit = case::lower(*unit)),
        (true, false, true) => {
            let mut first = true;
            for unit in replaced.iter_mut().filter(|unit| case::is_cased(**unit)) {
                *unit = if first { case::upper(*unit) } else { case::lower(*unit) };
                first = false;
            }
        }
        _ => {}
    }
}

/// Builds the text with all matches replaced, in slices.
#[derive(Debug, Default)]
pub struct Rewriter {
    next: usize,
    copied: usize,
    out: Vec<u16>,
    done: bool,
}

impl Rewriter {
    /// A rewriter at the start of the text.
    pub fn new() -> Rewriter {
        Rewriter::default()
    }

    /// Works on until the text is complete or the budget is spent.
    pub fn advance(
        &mut self,
        text: &[u16],
        matches: &Matches,
        replacement: &Replacement,
        budget: &mut Budget,
    ) -> Result<Progress, OutOfMemory> {
        while let Some(found) = matches.get(self.next) {
            let before = self.out.len();
            append(&mut self.out, text.get(self.copied..found.start()).unwrap_or(&[]))?;
            replacement.expand(text, &found, &mut self.out)?;
            self.copied = found.end();
            self.next += 1;
            if !budget.spend((self.out.len() - before) as u64 / 8 + 1) {
                return Ok(Progress::Again);
            }
        }
        if !self.done {
            append(&mut self.out, text.get(self.copied..).unwrap_or(&[]))?;
            self.done = true;
        }
        Ok(Progress::Ready)
    }

    /// The finished text.
    pub fn into_text(self) -> Vec<u16> {
        self.out
    }
}
