//! Takes a scanf format apart and reads text with it: `sscanf`, `fscanf`, `textscan`.

use super::scan::{is_blank, parse_decimal, scan_integer, skip_blanks};
use crate::{job::Budget, OutOfMemory, Progress};

/// Whose format it is: `textscan` knows sizes behind the letter (`%d8`, `%f32`) and `%q`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// sscanf, fscanf
    Scanf,
    /// textscan, textread
    Textscan,
}

/// What a field reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScanKind {
    /// `%d`
    Decimal,
    /// `%i`: the prefix tells the base
    AnyBase,
    /// `%u`
    Unsigned,
    /// `%o`
    Octal,
    /// `%x`
    Hex,
    /// `%f %e %g`
    Float,
    /// `%c`: that many characters, blanks too
    Char,
    /// `%s`: up to a blank
    Text,
    /// `%q`: text that may stand in double quotes
    Quoted,
    /// `%[...]`: characters in (or, negated, not in) these ranges
    Set {
        /// `%[^...]`
        negated: bool,
        /// first and last unit of each range
        ranges: Vec<(u16, u16)>,
    },
}

/// A conversion of a scanf format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScanField {
    /// `%*d`: read and thrown away
    pub skip: bool,
    /// most units to read
    pub width: Option<usize>,
    /// digits after the point to read (`%5.2f` of textscan)
    pub precision: Option<usize>,
    /// `%ld`: 64 bits; textscan's `%d8`: 8
    pub bits: Option<u8>,
    /// what is read
    pub kind: ScanKind,
}

/// A part of a scanf format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScanPiece {
    /// any amount of white space, also none
    Blank,
    /// text that must be there
    Literal(Vec<u16>),
    /// a conversion
    Field(ScanField),
    /// a `%` that starts no conversion; reading ends there
    Malformed(Vec<u16>),
}

fn byte_at(text: &[u16], at: usize) -> u8 {
    text.get(at).map_or(0, |&unit| u8::try_from(unit).unwrap_or(0))
}

fn take_number(text: &[u16], at: &mut usize) -> Option<usize> {
    let mut value: Option<usize> = None;
    while let digit @ b'0'..=b'9' = byte_at(text, *at) {
        value = Some(
            value
                .unwrap_or(0)
                .saturating_mul(10)
                .saturating_add(usize::from(digit - b'0')),
        );
        *at += 1;
    }
    value
}

/// The set of `%[...]`; `at` stands behind the bracket. A `]` that comes first belongs to the set.
fn take_set(text: &[u16], at: &mut usize) -> Option<ScanKind> {
    let negated = byte_at(text, *at) == b'^';
    *at += usize::from(negated);
    let mut ranges = Vec::new();
    let close = u16::from(b']');
    loop {
        let first = *text.get(*at)?;
        if first == close && !ranges.is_empty() {
            *at += 1;
            return Some(ScanKind::Set { negated, ranges });
        }
        let last = text
            .get(*at + 2)
            .copied()
            .filter(|&last| last != close && byte_at(text, *at + 1) == b'-');
        *at += if last.is_some() { 3 } else { 1 };
        ranges.push((first, last.unwrap_or(first)));
    }
}

fn take_field(text: &[u16], at: &mut usize, dialect: Dialect) -> Option<ScanField> {
    let skip = byte_at(text, *at) == b'*';
    *at += usize::from(skip);
    let width = take_number(text, at).filter(|&width| width > 0);
    let mut precision = None;
    if byte_at(text, *at) == b'.' {
        *at += 1;
        precision = take_number(text, at);
    }
    let mut bits = None;
    while matches!(byte_at(text, *at), b'l' | b'h') {
        bits = Some(if byte_at(text, *at) == b'l' { 64 } else { 16 });
        *at += 1;
    }
    let letter = byte_at(text, *at);
    *at += 1;
    let kind = match letter {
        b'd' => ScanKind::Decimal,
        b'i' => ScanKind::AnyBase,
        b'u' => ScanKind::Unsigned,
        b'o' => ScanKind::Octal,
        b'x' | b'X' => ScanKind::Hex,
        b'f' | b'e' | b'g' | b'E' | b'G' => ScanKind::Float,
        b'n' if dialect == Dialect::Textscan => ScanKind::Float,
        b'c' => ScanKind::Char,
        b's' => ScanKind::Text,
        b'q' if dialect == Dialect::Textscan => ScanKind::Quoted,
        b'[' => take_set(text, at)?,
        _ => return None,
    };
    if dialect == Dialect::Textscan && matches!(letter, b'd' | b'u' | b'f') {
        let start = *at;
        match take_number(text, at) {
            Some(size @ (8 | 16 | 32 | 64)) => bits = Some(size as u8),
            _ => *at = start,
        }
    }
    Some(ScanField {
        skip,
        width,
        precision,
        bits,
        kind,
    })
}

/// Takes a format apart; escapes must have been resolved before.
pub fn parse_scan_format(format: &[u16], dialect: Dialect) -> Vec<ScanPiece> {
    let mut pieces: Vec<ScanPiece> = Vec::new();
    let mut at = 0;
    while let Some(&unit) = format.get(at) {
        if is_blank(unit) {
            at = skip_blanks(format, at);
            pieces.push(ScanPiece::Blank);
            continue;
        }
        at += 1;
        if unit == u16::from(b'%') && byte_at(format, at) != b'%' {
            let start = at - 1;
            match take_field(format, &mut at, dialect) {
                Some(field) => pieces.push(ScanPiece::Field(field)),
                None => {
                    at = at.min(format.len());
                    pieces.push(ScanPiece::Malformed(format.get(start..at).unwrap_or(&[]).to_vec()));
                }
            }
            continue;
        }
        at += usize::from(unit == u16::from(b'%'));
        match pieces.last_mut() {
            Some(ScanPiece::Literal(text)) => text.push(unit),
            _ => pieces.push(ScanPiece::Literal(vec![unit])),
        }
    }
    pieces
}

/// What a field read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FieldValue {
    /// any number that is no 64-bit whole number
    Number(f64),
    /// a whole number, exact; saturates at 128 bits
    Whole(i128),
    /// units `start..end` of the text
    Text {
        /// first unit
        start: usize,
        /// behind the last unit
        end: usize,
    },
}

/// Reads one field at `at`; the value and where it ends, or `None` where the text does not fit.
pub fn scan_field(text: &[u16], at: usize, field: &ScanField) -> Option<(FieldValue, usize)> {
    let start = match field.kind {
        ScanKind::Char | ScanKind::Set { .. } => at,
        _ => skip_blanks(text, at),
    };
    let most = field.width.unwrap_or(usize::MAX).min(text.len().saturating_sub(start));
    let window = text.get(start..start + most).filter(|window| !window.is_empty())?;
    let span = |length: usize| {
        (length > 0).then_some((
            FieldValue::Text {
                start,
                end: start + length,
            },
            start + length,
        ))
    };
    let run = |inside: &dyn Fn(u16) -> bool| window.iter().take_while(|&&unit| inside(unit)).count();
    match &field.kind {
        ScanKind::Char => {
            // fewer characters than asked for are taken at the end of the text
            let length = field.width.unwrap_or(1).min(window.len());
            span(length)
        }
        ScanKind::Text => span(run(&|unit| !is_blank(unit))),
        ScanKind::Set { negated, ranges } => span(run(&|unit| {
            ranges.iter().any(|&(first, last)| (first..=last).contains(&unit)) != *negated
        })),
        ScanKind::Quoted => scan_quoted(window, start).or_else(|| span(run(&|unit| !is_blank(unit)))),
        ScanKind::Float => {
            scan_float(window, field.precision).map(|(value, used)| (FieldValue::Number(value), start + used))
        }
        whole => scan_whole(window, whole).map(|(value, used)| (value, start + used)),
    }
}

fn scan_float(window: &[u16], precision: Option<usize>) -> Option<(f64, usize)> {
    let point = window.iter().position(|&unit| unit == u16::from(b'.'));
    let window = match (precision, point) {
        (Some(places), Some(point)) => window
            .get(..point.saturating_add(1).saturating_add(places).min(window.len()))
            .unwrap_or(window),
        _ => window,
    };
    parse_decimal(window).map(|scanned| (scanned.value, scanned.length))
}

fn scan_quoted(window: &[u16], start: usize) -> Option<(FieldValue, usize)> {
    let quote = u16::from(b'"');
    if window.first() != Some(&quote) {
        return None;
    }
    let inner = window.iter().skip(1).position(|&unit| unit == quote)?;
    Some((
        FieldValue::Text {
            start: start + 1,
            end: start + 1 + inner,
        },
        start + inner + 2,
    ))
}

fn scan_whole(window: &[u16], kind: &ScanKind) -> Option<(FieldValue, usize)> {
    let radix = match kind {
        ScanKind::AnyBase => 0,
        ScanKind::Octal => 8,
        ScanKind::Hex => 16,
        _ => 10,
    };
    if let Some(scanned) = scan_integer(window, radix) {
        return Some((FieldValue::Whole(scanned.value), scanned.length));
    }
    // Inf and NaN are read by whole-number fields too
    let word = parse_decimal(window).filter(|scanned| !scanned.value.is_finite())?;
    Some((FieldValue::Number(word.value), word.length))
}

/// Why a scanner stands still, or that it does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// the format may go on
    Running,
    /// the text is used up
    EndOfText,
    /// the text does not fit the format here
    Mismatch,
    /// as many values as asked for were read
    Enough,
}

/// Reads a text with a format that is used again and again, as sscanf does.
#[derive(Debug)]
pub struct Scanner {
    /// what was read, without skipped fields
    pub values: Vec<FieldValue>,
    /// where reading goes on, or ended
    pub at: usize,
    /// why reading ended
    pub step: Step,
    limit: usize,
    piece: usize,
    /// position at the start of this pass over the format: a pass that reads nothing is the last
    pass_start: usize,
}

impl Scanner {
    /// A scanner that stops after `limit` values.
    pub fn new(limit: usize) -> Scanner {
        let step = if limit == 0 { Step::Enough } else { Step::Running };
        Scanner {
            values: Vec::new(),
            at: 0,
            step,
            limit,
            piece: 0,
            pass_start: 0,
        }
    }

    /// Works on until the budget is spent or reading has ended. The text and the pieces must be the same in each call.
    pub fn advance(
        &mut self,
        text: &[u16],
        pieces: &[ScanPiece],
        budget: &mut Budget,
    ) -> Result<Progress, OutOfMemory> {
        while self.step == Step::Running {
            let before = self.at;
            self.advance_piece(text, pieces)?;
            if !budget.spend((self.at - before) as u64 + 1) && self.step == Step::Running {
                return Ok(Progress::Again);
            }
        }
        Ok(Progress::Ready)
    }

    fn advance_piece(&mut self, text: &[u16], pieces: &[ScanPiece]) -> Result<(), OutOfMemory> {
        let Some(piece) = pieces.get(self.piece) else {
            let done = self.at >= text.len();
            let stuck = self.at == self.pass_start;
            if done || stuck {
                self.step = if done { Step::EndOfText } else { Step::Mismatch };
            }
            self.piece = 0;
            self.pass_start = self.at;
            return Ok(());
        };
        match piece {
            ScanPiece::Blank => self.at = skip_blanks(text, self.at),
            ScanPiece::Literal(wanted) => {
                let rest = text.get(self.at..).unwrap_or(&[]);
                if !rest.starts_with(wanted) {
                    self.step = if rest.is_empty() {
                        Step::EndOfText
                    } else {
                        Step::Mismatch
                    };
                    return Ok(());
                }
                self.at += wanted.len();
            }
            ScanPiece::Malformed(_) => self.step = Step::Mismatch,
            ScanPiece::Field(field) => self.advance_field(text, field)?,
        }
        self.piece += 1;
        Ok(())
    }

    fn advance_field(&mut self, text: &[u16], field: &ScanField) -> Result<(), OutOfMemory> {
        let Some((value, end)) = scan_field(text, self.at, field) else {
            let blank_rest = skip_blanks(text, self.at) >= text.len();
            self.step = if blank_rest { Step::EndOfText } else { Step::Mismatch };
            return Ok(());
        };
        self.at = end;
        if !field.skip {
            self.values.try_reserve(1).map_err(|_| OutOfMemory)?;
            self.values.push(value);
            if self.values.len() >= self.limit {
                self.step = Step::Enough;
            }
        }
        Ok(())
    }
}
