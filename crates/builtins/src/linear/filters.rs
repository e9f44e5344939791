//! Filters and convolutions: `filter`, `conv`, `conv2`, `convn`.

use super::dense::{numbers, Numbers};
use crate::arguments::dimension;
use crate::table::row;
use runmat_kernels::field::Field;
use runmat_kernels::signal::{Convolution, FilterJob};
use runmat_kernels::{Layout, Progress};
use runmat_spec::{example, Builtin, Call, Continue, Flow, Input};
use runmat_value::{alloc, Class, Error, Result, Shape, Value, C64};

pub const ENTRIES: &[Builtin] = &[
    row("filter", "Digital filter in one dimension", &["y = filter(b, a, x)", "y = filter(b, a, x, zi)", "y = filter(b, a, x, zi, dim)", "[y, zf] = filter(...)"], &[example("filter(1, [1 -0.5], [1 0 0])", "[1 0.5 0.25]")], run_filter),
    row("conv", "Convolution, product of polynomials", &["w = conv(u, v)", "w = conv(u, v, shape)"], &[example("conv([1 1], [1 -1])", "[1 0 -1]")], run_conv),
    row("conv2", "Convolution in two dimensions", &["C = conv2(A, B)", "C = conv2(u, v, A)", "C = conv2(..., shape)"], &[example("conv2([1 1; 1 1], [1 1])", "[1 2 1; 1 2 1]")], run_conv2),
    row("convn", "Convolution in any number of dimensions", &["C = convn(A, B)", "C = convn(A, B, shape)"], &[example("convn([1 2], [1 1])", "[1 3 2]")], run_convn),
];

fn wide(n: Numbers) -> Result<Vec<C64>> {
    match n {
        Numbers::Real(x) => alloc::try_collect(x.iter().map(|v| C64::from_real(*v))),
        Numbers::Complex(x) => Ok(x),
    }
}

fn common(values: &[&Value]) -> Class {
    if values.iter().any(|v| v.class() == Class::Single) {
        Class::Single
    } else {
        Class::Double
    }
}

/// Which part of a full convolution is kept.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Full,
    Same,
    Valid,
}

fn part(value: Option<&Value>, function: &str) -> Result<Part> {
    match value.map(|v| v.as_text().map(|t| t.to_lowercase())) {
        None => Ok(Part::Full),
        Some(Some(t)) if t == "full" => Ok(Part::Full),
        Some(Some(t)) if t == "same" => Ok(Part::Same),
        Some(Some(t)) if t == "valid" => Ok(Part::Valid),
        _ => Err(Error::new(format!("MATLAB:{function}:unknownShapeParameter"), "Shape parameter must be 'full', 'same', or 'valid'.")),
    }
}

/// From where, and how many, along one dimension of sizes `a` and `b`.
fn window(part: Part, a: usize, b: usize) -> (usize, usize) {
    match part {
        Part::Full => (0, if a == 0 || b == 0 { 0 } else { a + b - 1 }),
        Part::Same => (b / 2, a),
        Part::Valid => (b.saturating_sub(1), if b == 0 { a } else { (a + 1).saturating_sub(b) }),
    }
}

/// The kept part of a full convolution of `rows` rows.
fn crop<T: Field>(full: &[T], rows: usize, (i0, m): (usize, usize), (j0, n): (usize, usize)) -> Result<Vec<T>> {
    let mut out = alloc::try_filled(alloc::checked_size(&[m, n], std::mem::size_of::<T>())?, T::ZERO)?;
    if full.is_empty() || m == 0 {
        return Ok(out);
    }
    let cols = full.len() / rows;
    for j in 0..n.min(cols.saturating_sub(j0)) {
        let take = m.min(rows.saturating_sub(i0));
        out[j * m..j * m + take].copy_from_slice(&full[(j0 + j) * rows + i0..][..take]);
    }
    Ok(out)
}

/// A convolution in slices, then the crop.
struct Convolving<T> {
    job: Convolution<T, Vec<T>, Vec<T>>,
    a: (usize, usize),
    b: (usize, usize),
    part: Part,
    class: Class,
    /// Given to a vector result instead of its own shape.
    row: Option<bool>,
}

const SLICE: u64 = 1 << 20;

impl<T: super::dense::Entry> Convolving<T> {
    fn go_on(mut self: Box<Self>) -> Result<Flow> {
        if self.job.advance(SLICE) == Progress::Again {
            return Ok(Flow::Again(self));
        }
        let Convolving { job, a, b, part, class, row } = *self;
        let full = job.finish();
        let (rows, cols) = (window(part, a.0, b.0), window(part, a.1, b.1));
        let full_rows = (a.0 + b.0).saturating_sub(1).max(1);
        let data = crop(&full, full_rows, rows, cols)?;
        let shape = match row {
            Some(true) => Shape::row(rows.1 * cols.1),
            _ => Shape::matrix(rows.1, cols.1),
        };
        Flow::one(T::value(class, shape, data)?)
    }
}

impl<T: super::dense::Entry> Continue for Convolving<T> {
    fn resume(self: Box<Self>, _call: &mut Call, _input: Input) -> Result<Flow> {
        self.go_on()
    }
}

fn convolve(a: Numbers, a_size: (usize, usize), b: Numbers, b_size: (usize, usize), part: Part, class: Class, row: Option<bool>) -> Result<Flow> {
    match (a, b) {
        (Numbers::Real(x), Numbers::Real(y)) => {
            let job = Convolution::new(x, a_size, y, b_size)?;
            Box::new(Convolving { job, a: a_size, b: b_size, part, class, row }).go_on()
        }
        (x, y) => {
            let job = Convolution::new(wide(x)?, a_size, wide(y)?, b_size)?;
            Box::new(Convolving { job, a: a_size, b: b_size, part, class, row }).go_on()
        }
    }
}

fn run_conv(call: &mut Call) -> Result<Flow> {
    let part = part(call.args.get(2), "conv")?;
    let (u, v) = (call.take(0)?, call.take(1)?);
    if !u.is_vector() || !v.is_vector() {
        return Err(Error::new("MATLAB:conv:AorBNotVector", "A and B must be vectors."));
    }
    // The longer operand (the second of equals) rules the orientation of a full result, A that of the others.
    let row = if part == Part::Full && v.numel() >= u.numel() { v.shape().is_row() } else { u.shape().is_row() };
    let class = common(&[&u, &v]);
    let (nu, nv) = (u.numel(), v.numel());
    let swap = nv > nu && part == Part::Full;
    let (x, y) = (numbers(&u, "conv")?, numbers(&v, "conv")?);
    if swap {
        convolve(y, (nv, 1), x, (nu, 1), part, class, Some(row))
    } else {
        convolve(x, (nu, 1), y, (nv, 1), part, class, Some(row))
    }
}

fn run_conv2(call: &mut Call) -> Result<Flow> {
    let with_word = call.args.last().is_some_and(|v| v.as_text().is_some());
    let part = part(call.args.last().filter(|_| with_word), "conv2")?;
    if with_word {
        call.args.pop();
    }
    if call.args.iter().any(|v| !v.shape().is_matrix()) {
        return Err(Error::new("MATLAB:conv2:notMatrix", "N-D arrays are not supported."));
    }
    let size = |v: &Value| (v.shape().rows(), v.shape().cols());
    match call.take_args().as_slice() {
        [a, b] => convolve(numbers(a, "conv2")?, size(a), numbers(b, "conv2")?, size(b), part, common(&[a, b]), None),
        [u, v, a] => {
            let (m, n) = (u.numel(), v.numel());
            let kernel = match (numbers(u, "conv2")?, numbers(v, "conv2")?) {
                (Numbers::Real(x), Numbers::Real(y)) => Numbers::Real(y.iter().flat_map(|q| x.iter().map(move |p| p * q)).collect()),
                (x, y) => {
                    let (x, y) = (wide(x)?, wide(y)?);
                    Numbers::Complex(y.iter().flat_map(|q| x.iter().map(move |p| *p * *q)).collect())
                }
            };
            convolve(numbers(a, "conv2")?, size(a), kernel, (m, n), part, common(&[u, v, a]), None)
        }
        _ => Err(Error::not_enough_inputs()),
    }
}

fn run_convn(call: &mut Call) -> Result<Flow> {
    let part = part(call.args.get(2), "convn")?;
    let (a, b) = (call.take(0)?, call.take(1)?);
    let class = common(&[&a, &b]);
    let (s, t) = (a.shape(), b.shape());
    if s.is_matrix() && t.is_matrix() {
        return convolve(numbers(&a, "convn")?, (s.rows(), s.cols()), numbers(&b, "convn")?, (t.rows(), t.cols()), part, class, None);
    }
    match (numbers(&a, "convn")?, numbers(&b, "convn")?) {
        (Numbers::Real(x), Numbers::Real(y)) => Flow::one(spread(&x, &s, &y, &t, part, class)?),
        (x, y) => Flow::one(spread(&wide(x)?, &s, &wide(y)?, &t, part, class)?),
    }
}

/// Adds a shifted copy of A for each element of B, keeping only what falls into the window.
fn spread<T: super::dense::Entry>(x: &[T], s: &Shape, y: &[T], t: &Shape, part: Part, class: Class) -> Result<Value> {
    let nd = s.ndims().max(t.ndims());
    let windows: Vec<(usize, usize)> = (0..nd).map(|d| window(part, s.dim(d), t.dim(d))).collect();
    let shape = Shape::new(&windows.iter().map(|w| w.1).collect::<Vec<_>>());
    let mut out = alloc::try_filled(alloc::checked_size(shape.dims(), std::mem::size_of::<T>())?, T::ZERO)?;
    let places = |mut k: usize, shape: &Shape| -> Vec<usize> {
        (0..nd)
            .map(|d| {
                let n = shape.dim(d);
                let i = k % n;
                k /= n;
                i
            })
            .collect()
    };
    for (kb, q) in y.iter().enumerate() {
        let shift = places(kb, t);
        for (ka, p) in x.iter().enumerate() {
            let at = places(ka, s);
            let mut place = Some(0);
            let mut step = 1;
            for d in 0..nd {
                let i = (at[d] + shift[d]).checked_sub(windows[d].0).filter(|i| *i < windows[d].1);
                place = place.zip(i).map(|(sum, i)| sum + i * step);
                step *= windows[d].1;
            }
            if let Some(k) = place {
                out[k] += *p * *q;
            }
        }
    }
    T::value(class, shape, out)
}

fn coefficients(value: &Value) -> Result<Numbers> {
    if !value.is_vector() || value.is_empty() {
        return Err(Error::new("MATLAB:filter:coefficientsNotVector", "First two inputs must be nonempty vectors."));
    }
    numbers(value, "filter")
}

fn run_filter(call: &mut Call) -> Result<Flow> {
    let (b, a, x) = (call.take(0)?, call.take(1)?, call.take(2)?);
    let (nb, na) = (coefficients(&b)?, coefficients(&a)?);
    let zi = call.args.get(3).filter(|v| !v.is_empty()).cloned();
    let shape = x.shape();
    let dim = match call.args.get(4) {
        Some(d) => dimension(d, "filter")?,
        None => shape.first_nonsingleton(),
    };
    let zero_lead = match &na {
        Numbers::Real(v) => v.first() == Some(&0.0),
        Numbers::Complex(v) => v.first() == Some(&C64::default()),
    };
    if zero_lead {
        return Err(Error::new("MATLAB:filter:invalidFirstDenominator", "First denominator filter coefficient must be non-zero."));
    }
    let order = b.numel().max(a.numel()) - 1;
    let layout = Layout::along(shape.dims(), dim);
    if let Some(z) = &zi {
        let lanes = layout.lanes();
        if !(z.numel() == order * lanes || (z.numel() == order && z.is_vector())) {
            return Err(Error::new("MATLAB:filter:initialConditionsSize", "Initial conditions must be a vector of length max(length(a),length(b))-1, or an array with the leading dimension of size max(length(a),length(b))-1 and with remaining dimensions matching those of x."));
        }
    }
    let mut inputs = vec![&b, &a, &x];
    inputs.extend(zi.as_ref());
    let class = common(&inputs);
    let nz = match &zi {
        Some(z) => numbers(z, "filter")?,
        None => Numbers::Real(Vec::new()),
    };
    let plan = FilterPlan { shape, dim, layout, order, class, nargout: call.nargout };
    match (nb, na, numbers(&x, "filter")?, nz) {
        (Numbers::Real(b), Numbers::Real(a), Numbers::Real(x), Numbers::Real(z)) => filter_lanes(b, a, x, z, plan),
        (b, a, x, z) => filter_lanes(wide(b)?, wide(a)?, wide(x)?, wide(z)?, plan),
    }
}

struct FilterPlan {
    shape: Shape,
    dim: usize,
    layout: Layout,
    order: usize,
    class: Class,
    nargout: usize,
}

fn filter_lanes<T: super::dense::Entry>(b: Vec<T>, a: Vec<T>, x: Vec<T>, z: Vec<T>, plan: FilterPlan) -> Result<Flow> {
    let FilterPlan { shape, dim, layout, order, class, nargout } = plan;
    let mut y = alloc::try_copy(&x)?;
    let mut last = alloc::try_filled(order * layout.lanes(), T::ZERO)?;
    let mut lane = alloc::try_with_capacity(layout.n)?;
    for k in 0..layout.lanes() {
        let (o, i) = (k / layout.inner, k % layout.inner);
        let from = o * layout.n * layout.inner + i;
        lane.clear();
        lane.extend(x[from.min(x.len())..].iter().step_by(layout.inner).take(layout.n).copied());
        let zi = match z.len() {
            0 => &[][..],
            n if n == order => &z[..],
            _ => &z[k * order..(k + 1) * order],
        };
        let mut job = FilterJob::new(&b, &a, &lane, zi)?;
        while job.advance(u64::MAX) == Progress::Again {}
        let (filtered, end) = job.finish();
        for (slot, v) in y[from.min(x.len())..].iter_mut().step_by(layout.inner).zip(&filtered) {
            *slot = *v;
        }
        last[k * order..(k + 1) * order].copy_from_slice(&end[..order.min(end.len())]);
    }
    let y = T::value(class, shape.clone(), y)?;
    if nargout < 2 {
        return Flow::one(y);
    }
    // The final conditions lead, the other dimensions of x follow.
    let mut dims = vec![order];
    dims.extend((0..shape.ndims()).filter(|d| *d != dim).map(|d| shape.dim(d)));
    Flow::many([y, T::value(class, Shape::new(&dims), last)?])
}
