//! `regexp` and `regexpi`: every text with every expression, in slices.

use super::options::{self, Wish};
use super::outputs::output;
use super::{compile, pattern_error, read_texts, SLICE};
use runmat_kernels::job::Budget;
use runmat_kernels::regex::{Matcher, Matches, Regex};
use runmat_spec::{Call, Flow, Input};
use runmat_value::{Array, Error, Result, Shape, StringValue, Value};

struct Search {
    function: &'static str,
    wish: Wish,
    /// Strings in, strings out.
    strings: bool,
    /// Shape of the cell of answers; `None` for one answer by itself.
    cells: Option<Shape>,
    texts: Vec<StringValue>,
    expressions: Vec<Regex>,
    current: Option<Matcher>,
    found: Vec<Matches>,
}

pub(super) fn run(call: &mut Call, function: &'static str, ignore_case: bool) -> Result<Flow> {
    let (list, expressions) = (read_texts(call, 0, function)?, read_texts(call, 1, function)?);
    let mut wish = options::read(call.args.get(2..).unwrap_or(&[]), function)?;
    wish.options.ignore_case |= ignore_case;
    let many_texts = call.arg(0)?.is_cell() || !list.is_scalar();
    let many_expressions = call.arg(1)?.is_cell() || !expressions.is_scalar();
    let cells = match (many_texts, many_expressions) {
        (false, false) => wish.force_cell.then(Shape::scalar),
        (true, false) => Some(list.shape.clone()),
        (false, true) => Some(expressions.shape.clone()),
        (true, true) if list.is_scalar() => Some(expressions.shape.clone()),
        (true, true) if expressions.is_scalar() || list.shape == expressions.shape => Some(list.shape.clone()),
        _ => {
            return Err(Error::new(
                "MATLAB:regexp:sizeMismatch",
                "Texts and expressions must have the same size, or one of them be scalar.",
            ))
        }
    };
    let compiled = (0..expressions.items.len()).map(|i| compile(function, expressions.units(i), &wish.options));
    let job = Search {
        function,
        strings: call.arg(0)?.is_string(),
        cells,
        expressions: compiled.collect::<Result<Vec<_>>>()?,
        texts: list.items,
        wish,
        current: None,
        found: Vec::new(),
    };
    step(call, job)
}

fn step(call: &mut Call, mut job: Search) -> Result<Flow> {
    let mut budget = Budget::new(SLICE);
    while job.found.len() < job.count() {
        if !job.advance(&mut budget)? {
            return Ok(Flow::Again(Box::new(move |call: &mut Call, _: Input| step(call, job))));
        }
    }
    job.answer(call.nargout.max(1))
}

impl Search {
    fn count(&self) -> usize {
        self.cells.as_ref().map_or(1, Shape::numel)
    }
    fn text(&self, i: usize) -> &[u16] {
        self.texts
            .get(if self.texts.len() == 1 { 0 } else { i })
            .map_or(&[], |s| s.units_or_empty())
    }
    fn regex(&self, i: usize) -> Result<&Regex> {
        let found = self.expressions.get(if self.expressions.len() == 1 { 0 } else { i });
        found.ok_or_else(|| Error::internal("an expression is missing"))
    }

    /// Works on the text in turn; true when its search is complete.
    fn advance(&mut self, budget: &mut Budget) -> Result<bool> {
        let i = self.found.len();
        let mut matcher = match self.current.take() {
            Some(m) => m,
            None => Matcher::new(self.regex(i)?),
        };
        let progress = matcher
            .advance(self.regex(i)?, self.text(i), budget)
            .map_err(|e| pattern_error(self.function, e))?;
        if progress.is_ready() {
            self.found.push(matcher.into_matches());
            return Ok(true);
        }
        self.current = Some(matcher);
        Ok(false)
    }

    fn answer(&self, nargout: usize) -> Result<Flow> {
        let mut values = Vec::new();
        for key in self.wish.order().into_iter().take(nargout) {
            let one = |i: usize| -> Result<Value> {
                let found = self
                    .found
                    .get(i)
                    .ok_or_else(|| Error::internal("a match list is missing"))?;
                output(
                    key,
                    self.text(i),
                    self.regex(i)?,
                    found,
                    self.strings,
                    self.wish.options.once,
                )
            };
            values.push(match &self.cells {
                None => one(0)?,
                Some(shape) => {
                    let items = (0..shape.numel()).map(one).collect::<Result<Vec<_>>>()?;
                    Value::from(Array::new(shape.clone(), items)?)
                }
            });
        }
        Flow::many(values)
    }
}
