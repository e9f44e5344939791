//! Searches a text for all matches of a pattern, in slices.

use super::engine::{Engine, Outcome};
use super::error::RegexError;
use super::matches::Matches;
use super::prefilter::Prefilter;
use super::program::Regex;
use crate::{job::Budget, Progress};

/// Units that the prefilter looks at before the budget is asked.
const STRIDE: usize = 1 << 16;

/// What it costs to note a match, in instructions.
const MATCH_COST: u64 = 4;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Seek,
    Attempt,
    Done,
}

/// A search that can be suspended. Each call must get the pattern and the text that the first one got.
#[derive(Debug)]
pub struct Matcher {
    engine: Engine,
    matches: Matches,
    state: State,
    /// where the current attempt began, or the next one will
    start: usize,
}

impl Matcher {
    /// A search from the start of a text.
    pub fn new(regex: &Regex) -> Matcher {
        let engine = Engine::new(regex);
        let matches = Matches::new(engine.slots.len());
        Matcher {
            engine,
            matches,
            state: State::Seek,
            start: 0,
        }
    }

    /// Searches on until all is found or the budget is spent.
    pub fn advance(&mut self, regex: &Regex, text: &[u16], budget: &mut Budget) -> Result<Progress, RegexError> {
        loop {
            match self.state {
                State::Done => return Ok(Progress::Ready),
                State::Seek => self.seek(regex, text, budget),
                State::Attempt => match self.engine.run(regex, text, budget)? {
                    Outcome::Again => return Ok(Progress::Again),
                    Outcome::Failed => self.seek_from(self.start + 1),
                    Outcome::Matched => {
                        budget.spend(MATCH_COST);
                        self.record(regex)?;
                    }
                },
            }
            if budget.is_spent() && self.state != State::Done {
                return Ok(Progress::Again);
            }
        }
    }

    /// What was found so far.
    pub fn matches(&self) -> &Matches {
        &self.matches
    }

    /// The result of a finished search.
    pub fn into_matches(self) -> Matches {
        self.matches
    }

    fn seek_from(&mut self, start: usize) {
        self.start = start;
        self.state = State::Seek;
    }

    /// Moves to the next position worth an attempt.
    fn seek(&mut self, regex: &Regex, text: &[u16], budget: &mut Budget) {
        let filter = regex.prefilter;
        let outside = match filter {
            Prefilter::Anywhere => self.start > text.len(),
            Prefilter::TextStart => self.start > 0,
            // these patterns take at least one unit
            Prefilter::Unit(_) | Prefilter::Set { .. } => self.start >= text.len(),
        };
        if outside {
            self.state = State::Done;
            return;
        }
        let limit = text.len().min(self.start.saturating_add(STRIDE));
        let found = filter.find(text, self.start, limit);
        budget.spend((found - self.start.min(found)) as u64 / 16 + 1);
        self.start = found;
        if found < limit || filter == Prefilter::Anywhere || filter == Prefilter::TextStart {
            self.engine.begin(found);
            self.state = State::Attempt;
        }
    }

    /// Notes the match of the engine, unless it is empty and empty ones are not wanted.
    fn record(&mut self, regex: &Regex) -> Result<(), RegexError> {
        let (start, end) = match self.engine.slots[..] {
            [start, end, ..] => (start, end),
            _ => (self.start, self.start),
        };
        let empty = start == end;
        if !empty || regex.options.empty_matches {
            self.matches.push(&self.engine.slots)?;
            if regex.options.once {
                self.state = State::Done;
                return Ok(());
            }
        }
        self.seek_from(if empty { end + 1 } else { end });
        Ok(())
    }
}
