//! Byte ranges in a source, and the source itself.

use crate::LineIndex;
use std::rc::Rc;

/// A half-open byte range of one source's UTF-8 text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

impl Span {
    pub const fn new(start: u32, end: u32) -> Self {
        Span { start, end }
    }

    /// The smallest span that holds both.
    pub fn to(self, other: Span) -> Span {
        Span {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }

    pub fn len(self) -> u32 {
        self.end.saturating_sub(self.start)
    }

    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// The text under the span; empty when the span lies outside `text` or splits a character.
    pub fn slice(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }
}

/// Number of a source within one session; spans are only meaningful together with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceId(pub u32);

/// A named text with its line index. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Source(Rc<SourceData>);

#[derive(Debug)]
struct SourceData {
    name: String,
    text: String,
    lines: LineIndex,
}

impl Source {
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let lines = LineIndex::new(&text);
        Source(Rc::new(SourceData {
            name: name.into(),
            text,
            lines,
        }))
    }

    /// What messages call it: a path, or a host's name for the text.
    pub fn name(&self) -> &str {
        &self.0.name
    }

    pub fn text(&self) -> &str {
        &self.0.text
    }

    pub fn lines(&self) -> &LineIndex {
        &self.0.lines
    }
}
