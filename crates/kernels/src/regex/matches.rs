//! The matches that were found, with the spans of their tokens.

use super::engine::UNSET;
use crate::OutOfMemory;

/// Units `start..end` of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// the first unit
    pub start: usize,
    /// behind the last unit
    pub end: usize,
}

/// All matches of a pattern in a text, in order.
#[derive(Clone, Debug, Default)]
pub struct Matches {
    stride: usize,
    spans: Vec<usize>,
}

/// One match.
#[derive(Clone, Copy, Debug)]
pub struct Match<'a> {
    slots: &'a [usize],
}

impl Matches {
    pub(super) fn new(slots: usize) -> Matches {
        Matches {
            stride: slots,
            spans: Vec::new(),
        }
    }

    pub(super) fn push(&mut self, slots: &[usize]) -> Result<(), OutOfMemory> {
        self.spans.try_reserve(slots.len()).map_err(|_| OutOfMemory)?;
        self.spans.extend_from_slice(slots);
        Ok(())
    }

    /// The number of matches.
    pub fn len(&self) -> usize {
        self.spans.len() / self.stride.max(1)
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// The match of an index.
    pub fn get(&self, index: usize) -> Option<Match<'_>> {
        let start = index.checked_mul(self.stride)?;
        Some(Match {
            slots: self.spans.get(start..start + self.stride)?,
        })
    }

    /// The matches in order.
    pub fn iter(&self) -> impl Iterator<Item = Match<'_>> {
        self.spans.chunks_exact(self.stride.max(1)).map(|slots| Match { slots })
    }
}

impl Match<'_> {
    /// The whole match.
    pub fn span(&self) -> Span {
        self.group(0).unwrap_or(Span { start: 0, end: 0 })
    }

    /// The first unit of the match.
    pub fn start(&self) -> usize {
        self.span().start
    }

    /// Behind the last unit of the match.
    pub fn end(&self) -> usize {
        self.span().end
    }

    /// What a group took, or `None` when it took no part; group 0 is the whole match.
    pub fn group(&self, group: usize) -> Option<Span> {
        let at = group.checked_mul(2)?;
        let (start, end) = (*self.slots.get(at)?, *self.slots.get(at + 1)?);
        (start != UNSET && end != UNSET && start <= end).then_some(Span { start, end })
    }

    /// The number of tokens as MATLAB counts them: the groups, or the whole match as the only one.
    pub fn token_count(&self) -> usize {
        (self.slots.len() / 2).saturating_sub(1).max(1)
    }

    /// The token of a number from 1. One that took no part is empty, where it would have been: where its optional
    /// part was left out, else behind the tokens before it.
    pub fn token(&self, number: usize) -> Span {
        if self.slots.len() <= 2 {
            return self.span();
        }
        self.group(number).unwrap_or_else(|| {
            let before = (1..number).filter_map(|group| self.group(group)).map(|span| span.end);
            let place = match self.slots.get(number.saturating_mul(2)) {
                Some(&start) if start != UNSET => start,
                _ => before.fold(self.start(), usize::max),
            };
            Span {
                start: place,
                end: place,
            }
        })
    }
}
