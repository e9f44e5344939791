//! Byte offset to line and column, and to the UTF-16 offsets that editors count in.

/// Zero-based line, and zero-based column in UTF-16 code units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineColumn {
    pub line: u32,
    pub column: u32,
}

/// Starts of lines in bytes and in UTF-16 units. `\n`, `\r\n` and a lone `\r` end a line.
#[derive(Clone, Debug)]
pub struct LineIndex {
    /// (byte offset, UTF-16 offset) of each line's first character.
    starts: Vec<(u32, u32)>,
    bytes: u32,
}

impl LineIndex {
    pub fn new(text: &str) -> Self {
        let mut starts = vec![(0, 0)];
        let mut utf16 = 0u32;
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            utf16 += c.len_utf16() as u32;
            let ends = c == '\n' || (c == '\r' && chars.peek().map(|n| n.1) != Some('\n'));
            if ends {
                starts.push(((at + c.len_utf8()) as u32, utf16));
            }
        }
        LineIndex {
            starts,
            bytes: text.len() as u32,
        }
    }

    pub fn line_count(&self) -> u32 {
        self.starts.len() as u32
    }

    /// Zero-based line that holds a byte offset.
    pub fn line(&self, offset: u32) -> u32 {
        self.starts.partition_point(|s| s.0 <= offset).saturating_sub(1) as u32
    }

    /// Byte range of a line, its line end included.
    pub fn line_range(&self, line: u32) -> (u32, u32) {
        let start = self.starts.get(line as usize).map_or(self.bytes, |s| s.0);
        let end = self.starts.get(line as usize + 1).map_or(self.bytes, |s| s.0);
        (start, end)
    }

    pub fn line_column(&self, text: &str, offset: u32) -> LineColumn {
        let line = self.line(offset);
        let (start, _) = self.line_range(line);
        let before = text.get(start as usize..offset as usize).unwrap_or("");
        LineColumn {
            line,
            column: before.encode_utf16().count() as u32,
        }
    }

    /// Byte offset to UTF-16 offset in the whole text.
    pub fn utf16(&self, text: &str, offset: u32) -> u32 {
        let line = self.line(offset);
        let base = self.starts.get(line as usize).map_or(0, |s| s.1);
        base + self.line_column(text, offset).column
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_lines_and_utf16() {
        let text = "a\r\nbé😀c\rd\n";
        let index = LineIndex::new(text);
        assert_eq!(index.line_count(), 4);
        let at = text.find('c').unwrap() as u32;
        assert_eq!(index.line_column(text, at), LineColumn { line: 1, column: 4 });
        assert_eq!(index.utf16(text, at), 7);
        assert_eq!(index.line(text.find('d').unwrap() as u32), 2);
    }
}
