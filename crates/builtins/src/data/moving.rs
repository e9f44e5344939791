//! Statistics of a sliding window: `movmean`, `movsum`, `movmax` and their kin.

use super::over::{dimension, layout};
use super::pick::arithmetic;
use crate::table::row;
use runmat_kernels::reduce;
use runmat_spec::{example, Builtin, Call, Example, Flow, Run};
use runmat_value::{alloc, ops, Array, Class, Error, Result, Value};

/// An entry whose forms follow from its name.
macro_rules! moving {
    ($name:literal, $summary:literal, $example:expr, $kind:ident) => {
        entry(
            $name,
            $summary,
            &[concat!("M = ", $name, "(A, k)"), concat!("M = ", $name, "(A, [kb kf], dim, nanflag, Name, Value, ...)")],
            $example,
            |c| run(c, $name, Kind::$kind),
        )
    };
}

const fn entry(name: &'static str, summary: &'static str, forms: &'static [&'static str], examples: &'static [Example], run: Run) -> Builtin {
    row(name, summary, forms, examples, run)
}

pub const ENTRIES: &[Builtin] = &[
    moving!("movmean", "Moving mean", &[example("movmean([2 4 6 8], 3)", "[3 4 6 7]")], Mean),
    moving!("movsum", "Moving sum", &[example("movsum([1 2 3 4], 2)", "[1 3 5 7]")], Sum),
    moving!("movprod", "Moving product", &[example("movprod([1 2 3 4], 2)", "[1 2 6 12]")], Product),
    moving!("movmax", "Moving maximum", &[example("movmax([1 5 2 4], 3)", "[5 5 5 4]")], Max),
    moving!("movmin", "Moving minimum", &[example("movmin([1 5 2 4], 3)", "[1 1 2 2]")], Min),
    moving!("movmedian", "Moving median", &[example("movmedian([1 9 2 4], 3)", "[5 2 4 3]")], Median),
    moving!("movmad", "Moving median absolute deviation", &[example("movmad([1 9 2 4], 3)", "[4 1 2 1]")], Deviation),
    moving!("movstd", "Moving standard deviation", &[example("movstd([1 1 1], 3)", "[0 0 0]")], Std),
    moving!("movvar", "Moving variance", &[example("movvar([1 3 5], 3)", "[2 4 2]")], Var),
];

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Mean,
    Sum,
    Product,
    Max,
    Min,
    Median,
    Deviation,
    Std,
    Var,
}

/// What stands for elements beyond the ends.
#[derive(Clone, Copy, PartialEq)]
enum Ends {
    Shrink,
    Discard,
    Constant(f64),
    /// Not a number where the window reaches beyond.
    Fill,
}

struct Plan {
    kind: Kind,
    before: f64,
    after: f64,
    /// The far end of the window counts: for `[kb kf]`.
    closed: bool,
    ends: Ends,
    omit: bool,
    population: bool,
    samples: Option<Vec<f64>>,
}

fn bad(function: &str, part: &str, message: &str) -> Error {
    Error::new(format!("MATLAB:{function}:{part}"), message)
}

fn window(v: &Value, function: &str) -> Result<(f64, f64, bool)> {
    let wrong = || bad(function, "wrongWindowLength", "Window length must be a finite positive scalar or a 2-element vector of finite nonnegative scalars.");
    let k = v.as_doubles()?.filter(|_| v.is_numeric()).ok_or_else(wrong)?;
    match k.as_ref() {
        [k] if *k > 0.0 && k.is_finite() => Ok((k / 2.0, k / 2.0, false)),
        [b, f] if *b >= 0.0 && *f >= 0.0 && b.is_finite() && f.is_finite() => Ok((*b, *f, true)),
        _ => Err(wrong()),
    }
}

fn ends(v: &Value, function: &str) -> Result<Ends> {
    if let Some(x) = v.as_scalar().filter(|_| !v.is_char()) {
        return Ok(Ends::Constant(x));
    }
    match v.as_text().map(|t| t.to_lowercase()).as_deref() {
        Some("shrink") => Ok(Ends::Shrink),
        Some("discard") => Ok(Ends::Discard),
        Some("fill") => Ok(Ends::Fill),
        _ => Err(bad(function, "invalidEndpoints", "'Endpoints' must be 'shrink', 'discard', 'fill', or a numeric or logical scalar.")),
    }
}

fn run(call: &mut Call, function: &str, kind: Kind) -> Result<Flow> {
    let value = call.take(0)?;
    arithmetic(&value, function)?;
    let (before, after, closed) = window(call.arg(1)?, function)?;
    let mut p = Plan { kind, before, after, closed, ends: Ends::Shrink, omit: false, population: false, samples: None };
    let mut dim = None;
    let mut weighted = !matches!(kind, Kind::Std | Kind::Var);
    let mut args = call.args[2..].iter();
    while let Some(v) = args.next() {
        let Some(word) = v.as_text().filter(|_| v.is_char() || v.is_string()) else {
            if weighted {
                dim = Some(dimension(v)?);
            } else {
                weighted = true;
                p.population = v.as_scalar() == Some(1.0);
            }
            continue;
        };
        match word.to_lowercase().as_str() {
            "omitnan" | "omitmissing" => p.omit = true,
            "includenan" | "includemissing" => p.omit = false,
            "endpoints" => p.ends = ends(args.next().ok_or_else(Error::not_enough_inputs)?, function)?,
            "samplepoints" => p.samples = args.next().and_then(|v| v.as_doubles().ok().flatten()).map(|d| d.to_vec()),
            _ => return Err(bad(function, "unknownOption", "Unrecognized option.")),
        }
    }
    let shape = value.shape();
    let dim = dim.unwrap_or_else(|| shape.first_nonsingleton());
    let lay = layout(&shape, dim);
    if let Some(s) = &p.samples {
        if s.len() != lay.n || s.windows(2).any(|w| !(w[0] < w[1])) {
            return Err(bad(function, "invalidSamplePoints", "Sample points must be a strictly increasing vector with one element for each element along the working dimension."));
        }
    }
    let class = match (value.class(), kind) {
        (Class::Single, _) => Class::Single,
        (c, Kind::Max | Kind::Min | Kind::Median) if c.is_integer() => c,
        _ => Class::Double,
    };
    let x = value.as_doubles()?.ok_or_else(|| bad(function, "complexInput", "Complex input is not supported."))?;
    let spans = p.spans(lay.n);
    let result = shape.with_dim(dim, spans.len());
    let mut out = alloc::try_filled(result.numel(), 0.0)?;
    let mut scratch = Vec::new();
    lay.for_each_lane(&x, &mut Vec::new(), |lane, items| {
        let (o, i) = (lane / lay.inner, lane % lay.inner);
        for (k, span) in spans.iter().enumerate() {
            out[(o * spans.len() + k) * lay.inner + i] = p.at(items, *span, &mut scratch);
        }
    });
    Flow::one(ops::cast::cast(&Value::from(Array::new(result, out)?), class)?)
}

/// The elements of a window, and how many are missing at its ends.
#[derive(Clone, Copy)]
struct Span {
    from: usize,
    to: usize,
    outside: usize,
}

impl Plan {
    fn spans(&self, n: usize) -> Vec<Span> {
        let all = (0..n).map(|i| match &self.samples {
            None => self.counted(i, n),
            Some(s) => self.sampled(s, i),
        });
        all.filter(|s| self.ends != Ends::Discard || s.outside == 0).collect()
    }

    fn counted(&self, i: usize, n: usize) -> Span {
        let back = self.before.floor() as usize;
        let ahead = if self.closed { self.after.floor() } else { (self.after.ceil() - 1.0).max(0.0) } as usize;
        let (from, to) = (i.saturating_sub(back), i.saturating_add(ahead).min(n - 1) + 1);
        let outside = back.saturating_sub(i) + (i.saturating_add(ahead) + 1).saturating_sub(n);
        Span { from, to, outside }
    }

    fn sampled(&self, s: &[f64], i: usize) -> Span {
        let (low, high) = (s[i] - self.before, s[i] + self.after);
        let from = s.partition_point(|v| *v < low);
        let to = s.partition_point(|v| if self.closed { *v <= high } else { *v < high });
        let beyond = low < s[0] || high > s[s.len() - 1];
        Span { from, to: to.max(from), outside: usize::from(beyond) }
    }

    fn at(&self, items: &[f64], span: Span, scratch: &mut Vec<f64>) -> f64 {
        if self.ends == Ends::Fill && span.outside > 0 && !self.omit {
            return f64::NAN;
        }
        scratch.clear();
        scratch.extend(items[span.from..span.to].iter().copied().filter(|v| !(self.omit && v.is_nan())));
        if let Ends::Constant(c) = self.ends {
            scratch.extend(std::iter::repeat_n(c, span.outside));
        }
        statistic(self.kind, self.population, scratch)
    }
}

fn statistic(kind: Kind, population: bool, x: &mut [f64]) -> f64 {
    let unless_nan = |x: &[f64], f: fn(f64, f64) -> f64, start: f64| {
        if x.is_empty() || x.iter().any(|v| v.is_nan()) {
            f64::NAN
        } else {
            x.iter().fold(start, |a, b| f(a, *b))
        }
    };
    match kind {
        Kind::Mean => reduce::mean(x),
        Kind::Sum => reduce::sum(x),
        Kind::Product => reduce::prod(x),
        Kind::Max => unless_nan(x, f64::max, f64::NEG_INFINITY),
        Kind::Min => unless_nan(x, f64::min, f64::INFINITY),
        Kind::Median => reduce::median(x),
        Kind::Deviation => {
            let m = reduce::median(x);
            x.iter_mut().for_each(|v| *v = (*v - m).abs());
            reduce::median(x)
        }
        Kind::Std => reduce::variance(x, population).sqrt(),
        Kind::Var => reduce::variance(x, population),
    }
}
