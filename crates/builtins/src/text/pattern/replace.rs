//! `regexprep`: every text through every expression in turn, in slices. A replacement with commands goes to `command`.

use super::options::{self, Wish};
use super::{command, compile, pattern_error, read_texts, SLICE};
use crate::text::texts::{self, Kind, Texts};
use runmat_kernels::job::Budget;
use runmat_kernels::regex::{Matcher, Matches, Regex, Replacement, Rewriter};
use runmat_spec::{Call, Flow, Input};
use runmat_value::{Error, Result, Shape, StringValue};

/// An expression with its replacement.
pub(super) struct Rule {
    pub regex: Regex,
    pub replacement: With,
}

pub(super) enum With {
    Text(Replacement),
    Commands(Vec<command::Part>),
}

enum Stage {
    Search(Matcher),
    Write(Matches, Rewriter),
}

pub(super) struct Job {
    kind: Kind,
    shape: Shape,
    items: Vec<StringValue>,
    rules: Vec<Rule>,
    wish: Wish,
    item: usize,
    rule: usize,
    stage: Option<Stage>,
}

const FUNCTION: &str = "regexprep";

pub(super) fn run(call: &mut Call) -> Result<Flow> {
    let Texts { kind, shape, items } = read_texts(call, 0, FUNCTION)?;
    let (expressions, replacements) = (read_texts(call, 1, FUNCTION)?, read_texts(call, 2, FUNCTION)?);
    let wish = options::read(call.args.get(3..).unwrap_or(&[]), FUNCTION)?;
    if !replacements.is_scalar() && replacements.items.len() != expressions.items.len() {
        let message =
            "The number of expressions and of replacements must be the same, or there must be one replacement.";
        return Err(Error::new("MATLAB:regexp:sizeMismatch", message));
    }
    let mut rules = Vec::new();
    for i in 0..expressions.items.len() {
        let regex = compile(FUNCTION, expressions.units(i), &wish.options)?;
        let text = replacements.units(if replacements.is_scalar() { 0 } else { i });
        let replacement = match command::parse(text) {
            Some(parts) => With::Commands(parts),
            None => With::Text(
                Replacement::parse(text, &regex, wish.preserve_case).map_err(|e| pattern_error(FUNCTION, e))?,
            ),
        };
        rules.push(Rule { regex, replacement });
    }
    step(
        call,
        Job {
            kind,
            shape,
            items,
            rules,
            wish,
            item: 0,
            rule: 0,
            stage: None,
        },
    )
}

/// Goes on with a job; `command` comes back here when it has run its commands.
pub(super) fn step(_: &mut Call, mut job: Job) -> Result<Flow> {
    let mut budget = Budget::new(SLICE);
    loop {
        if job.item >= job.items.len() {
            return Flow::one(texts::build(job.kind, job.shape, job.items)?);
        }
        if job.rule >= job.rules.len() {
            job.item += 1;
            job.rule = 0;
            continue;
        }
        if let Some(matches) = job.advance(&mut budget)? {
            return command::start(job, matches);
        }
        if budget.is_spent() {
            return Ok(Flow::Again(Box::new(move |call: &mut Call, _: Input| step(call, job))));
        }
    }
}

impl Job {
    pub(super) fn text(&self) -> &[u16] {
        self.items.get(self.item).map_or(&[], |s| s.units_or_empty())
    }
    pub(super) fn rule(&self) -> Result<&Rule> {
        self.rules
            .get(self.rule)
            .ok_or_else(|| Error::internal("a rule is missing"))
    }
    /// The matches that are replaced, out of all.
    pub(super) fn chosen(&self, count: usize) -> std::ops::Range<usize> {
        match self.wish.nth {
            Some(n) => (n - 1).min(count)..n.min(count),
            None => 0..count,
        }
    }
    /// Stores the text that the rule made and turns to the next rule.
    pub(super) fn store(&mut self, text: &[u16]) {
        if let Some(item) = self.items.get_mut(self.item) {
            *item = StringValue::from_units(text);
        }
        self.rule += 1;
    }

    /// One share of work; matches come out when commands are to be run for them.
    fn advance(&mut self, budget: &mut Budget) -> Result<Option<Matches>> {
        if self.items.get(self.item).is_some_and(StringValue::is_missing) {
            self.rule += 1;
            return Ok(None);
        }
        let full = |_| Error::out_of_memory();
        match self.stage.take() {
            None => self.stage = Some(Stage::Search(Matcher::new(&self.rule()?.regex))),
            Some(Stage::Search(mut matcher)) => {
                let done = matcher
                    .advance(&self.rule()?.regex, self.text(), budget)
                    .map_err(|e| pattern_error(FUNCTION, e))?;
                if !done.is_ready() {
                    self.stage = Some(Stage::Search(matcher));
                    return Ok(None);
                }
                let matches = matcher.into_matches();
                match &self.rule()?.replacement {
                    _ if matches.is_empty() => self.rule += 1,
                    With::Commands(_) => return Ok(Some(matches)),
                    With::Text(replacement) if self.wish.nth.is_some() => {
                        let text = self.rewrite_one(&matches, replacement)?;
                        self.store(&text);
                    }
                    With::Text(_) => self.stage = Some(Stage::Write(matches, Rewriter::new())),
                }
            }
            Some(Stage::Write(matches, mut rewriter)) => {
                let With::Text(replacement) = &self.rule()?.replacement else {
                    return Err(Error::internal("commands have no rewriter"));
                };
                if rewriter
                    .advance(self.text(), &matches, replacement, budget)
                    .map_err(full)?
                    .is_ready()
                {
                    self.store(&rewriter.into_text());
                } else {
                    self.stage = Some(Stage::Write(matches, rewriter));
                }
            }
        }
        Ok(None)
    }

    fn rewrite_one(&self, matches: &Matches, replacement: &Replacement) -> Result<Vec<u16>> {
        let (text, mut out, mut last) = (self.text(), Vec::new(), 0);
        for m in self.chosen(matches.len()).filter_map(|i| matches.get(i)) {
            out.extend_from_slice(text.get(last..m.start()).unwrap_or(&[]));
            replacement
                .expand(text, &m, &mut out)
                .map_err(|_| Error::out_of_memory())?;
            last = m.end();
        }
        out.extend_from_slice(text.get(last..).unwrap_or(&[]));
        Ok(out)
    }
}
