//! Reads one pass of a textscan format: fields between delimiters, lines, comments, empty fields.

use super::columns::Column;
use runmat_kernels::decimal::{scan_field, FieldValue, ScanField, ScanKind, ScanPiece};
use runmat_value::Result;

/// What the options say.
pub(super) struct Rules {
    /// None: white space separates.
    pub delimiters: Vec<Vec<u16>>,
    pub white: Vec<u16>,
    pub multiple: bool,
    pub empty_value: f64,
    /// One text: to the end of the line. Two: from the first to the second.
    pub comments: Vec<Vec<u16>>,
    pub treat_as_empty: Vec<Vec<u16>>,
}

pub(super) struct Reader<'a> {
    text: &'a [u16],
    at: usize,
    rules: &'a Rules,
}

fn is_end(u: u16) -> bool {
    matches!(u, 10 | 13)
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a [u16], rules: &'a Rules) -> Reader<'a> {
        Reader { text, at: 0, rules }
    }

    pub(super) fn position(&self) -> usize {
        self.at
    }

    pub(super) fn skip_lines(&mut self, count: usize) {
        for _ in 0..count {
            let rest = self.text.get(self.at..).unwrap_or(&[]);
            self.at += rest.iter().position(|u| *u == 10).map_or(rest.len(), |p| p + 1);
        }
    }

    fn rest(&self) -> &'a [u16] {
        self.text.get(self.at..).unwrap_or(&[])
    }

    /// Length of the delimiter here, the longest.
    fn delimiter(&self) -> Option<usize> {
        self.rules
            .delimiters
            .iter()
            .filter(|d| self.rest().starts_with(d))
            .map(Vec::len)
            .max()
    }

    fn is_white(&self, u: u16) -> bool {
        self.rules.white.contains(&u) && !self.rules.delimiters.iter().any(|d| d.as_slice() == [u])
    }

    /// Blanks of the line, comments, and line ends too where `lines` says so.
    fn skip_white(&mut self, lines: bool) {
        loop {
            match self.rest().first() {
                Some(u) if self.is_white(*u) || (lines && is_end(*u)) => self.at += 1,
                Some(_) if self.skip_comment() => {}
                _ => return,
            }
        }
    }

    fn skip_comment(&mut self) -> bool {
        let Some(open) = self.rules.comments.first().filter(|c| self.rest().starts_with(c)) else {
            return false;
        };
        let rest = self.rest();
        let close = self.rules.comments.get(1);
        let length = match close {
            Some(close) => {
                crate::text::texts::find_from(rest, close, open.len()).map_or(rest.len(), |p| p + close.len())
            }
            None => rest.iter().position(|u| is_end(*u)).unwrap_or(rest.len()),
        };
        self.at += length.max(1);
        true
    }

    /// The format once. False when the text is used up or does not fit; what was read by then stays.
    pub(super) fn pass(&mut self, pieces: &[ScanPiece], columns: &mut [Column]) -> Result<bool> {
        self.skip_white(true);
        if self.rest().is_empty() || columns.is_empty() && !pieces.iter().any(|p| matches!(p, ScanPiece::Field(_))) {
            return Ok(false);
        }
        let (start, mut column, mut first) = (self.at, 0, true);
        for piece in pieces {
            match piece {
                ScanPiece::Blank => self.skip_white(false),
                ScanPiece::Malformed(_) => return Ok(false),
                ScanPiece::Literal(wanted) => {
                    self.skip_white(false);
                    if !self.rest().starts_with(wanted) {
                        return Ok(false);
                    }
                    self.at += wanted.len();
                }
                ScanPiece::Field(field) => {
                    let target = if field.skip { None } else { columns.get_mut(column) };
                    column += usize::from(!field.skip);
                    if !self.field(field, target, first)? {
                        return Ok(false);
                    }
                    first = false;
                }
            }
        }
        Ok(self.at > start)
    }

    fn field(&mut self, field: &ScanField, column: Option<&mut Column>, first: bool) -> Result<bool> {
        let delimited = !self.rules.delimiters.is_empty();
        if field.kind != ScanKind::Char {
            // without delimiters a row may go on in the next line
            self.skip_white(first || !delimited);
        }
        let numeric = matches!(
            field.kind,
            ScanKind::Float
                | ScanKind::Decimal
                | ScanKind::AnyBase
                | ScanKind::Unsigned
                | ScanKind::Hex
                | ScanKind::Octal
        );
        if numeric {
            return self.number(field, column, first);
        }
        if self.rest().is_empty() {
            return Ok(false);
        }
        let (units, end): (&[u16], usize) = match field.kind {
            ScanKind::Text => {
                let length = self.text_length().min(field.width.unwrap_or(usize::MAX));
                (self.rest().get(..length).unwrap_or(&[]), self.at + length)
            }
            ScanKind::Quoted if self.rest().first() != Some(&34) => {
                let length = self.text_length();
                (self.rest().get(..length).unwrap_or(&[]), self.at + length)
            }
            _ => match scan_field(self.text, self.at, field) {
                Some((FieldValue::Text { start, end }, stop)) => (self.text.get(start..end).unwrap_or(&[]), stop),
                _ => return Ok(false),
            },
        };
        if let Some(column) = column {
            column.push_text(units)?;
        }
        self.at = end;
        self.separator();
        Ok(true)
    }

    /// Units up to a delimiter, a line end, or (without delimiters) white space; blanks at the end do not count.
    fn text_length(&mut self) -> usize {
        let (start, delimited) = (self.at, !self.rules.delimiters.is_empty());
        while let Some(u) = self.rest().first() {
            if is_end(*u) || self.delimiter().is_some() || (!delimited && self.is_white(*u)) {
                break;
            }
            self.at += 1;
        }
        let mut length = self.at - start;
        while length > 0 && self.text.get(start + length - 1).is_some_and(|u| self.is_white(*u)) {
            length -= 1;
        }
        self.at = start;
        length
    }

    fn number(&mut self, field: &ScanField, column: Option<&mut Column>, first: bool) -> Result<bool> {
        let delimited = !self.rules.delimiters.is_empty();
        let word = self
            .rules
            .treat_as_empty
            .iter()
            .filter(|w| self.rest().starts_with(w))
            .map(Vec::len)
            .max();
        let here = self.rest().first().copied();
        let empty = word.is_some() || (delimited && (self.delimiter().is_some() || here.is_none_or(is_end)));
        if empty && (!first || here.is_some_and(|u| !is_end(u))) {
            self.at += word.unwrap_or(0);
            if let Some(column) = column {
                column.push_number(self.rules.empty_value)?;
            }
            self.separator();
            return Ok(true);
        }
        match scan_field(self.text, self.at, field) {
            Some((value, end)) => {
                if let Some(column) = column {
                    match value {
                        FieldValue::Number(x) => column.push_number(x)?,
                        FieldValue::Whole(x) => column.push_whole(x)?,
                        FieldValue::Text { .. } => return Ok(false),
                    }
                }
                self.at = end;
                self.separator();
                Ok(true)
            }
            None => Ok(false),
        }
    }

    /// What stands between two fields: blanks and one delimiter, or several where that is allowed.
    fn separator(&mut self) {
        self.skip_white(false);
        while let Some(length) = self.delimiter() {
            self.at += length;
            if !self.rules.multiple {
                return;
            }
            self.skip_white(false);
        }
    }
}
