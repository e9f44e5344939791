//! Discrete Fourier transforms: `fft`, `ifft`, `fft2`, `ifft2`, `fftn`, `ifftn`.

use super::dense::{float_class, rounded};
use crate::arguments::dimension;
use crate::table::row;
use runmat_kernels::fft::{fft_real, FftJob, Plan};
use runmat_kernels::{Layout, Progress};
use runmat_spec::{example, Builtin, Call, Continue, Flow, Input};
use runmat_value::{alloc, Array, Class, Error, Result, Shape, Value, C64};

pub const ENTRIES: &[Builtin] = &[
    row("fft", "Fast Fourier transform", &["Y = fft(X)", "Y = fft(X, n)", "Y = fft(X, n, dim)"], &[example("fft([1 0 0 0])", "[1 1 1 1]")], |c| one_dimension(c, false)),
    row(
        "ifft",
        "Inverse fast Fourier transform",
        &["X = ifft(Y)", "X = ifft(Y, n)", "X = ifft(Y, n, dim)", "X = ifft(..., symflag)"],
        &[example("ifft([4 0 0 0])", "[1 1 1 1]")],
        |c| one_dimension(c, true),
    ),
    row("fft2", "Fourier transform in two dimensions", &["Y = fft2(X)", "Y = fft2(X, m, n)"], &[example("fft2([1 1; 1 1])", "[4 0; 0 0]")], |c| two_dimensions(c, false)),
    row("ifft2", "Inverse Fourier transform in two dimensions", &["X = ifft2(Y)", "X = ifft2(Y, m, n)", "X = ifft2(..., symflag)"], &[example("ifft2([4 0; 0 0])", "[1 1; 1 1]")], |c| two_dimensions(c, true)),
    row("fftn", "Fourier transform in all dimensions", &["Y = fftn(X)", "Y = fftn(X, sz)"], &[example("fftn([1 1; 1 1])", "[4 0; 0 0]")], |c| all_dimensions(c, false)),
    row("ifftn", "Inverse Fourier transform in all dimensions", &["X = ifftn(Y)", "X = ifftn(Y, sz)", "X = ifftn(..., symflag)"], &[example("ifftn([4 0; 0 0])", "[1 1; 1 1]")], |c| all_dimensions(c, true)),
];

/// One transform along a dimension: its length, and which dimension (from 0).
#[derive(Clone, Copy)]
struct Pass {
    length: usize,
    dim: usize,
}

fn length(value: &Value, function: &str) -> Result<usize> {
    match value.as_scalar() {
        Some(n) if n >= 0.0 && n == n.trunc() && n.is_finite() => runmat_value::convert::size_from(n),
        _ => Err(Error::new(format!("MATLAB:{function}:lengthNotNonNegInt"), "FFT length must be a non-negative integer scalar.")),
    }
}

fn input(value: &Value, function: &str) -> Result<Array<C64>> {
    if !value.is_arithmetic() || matches!(value.class(), Class::Int64 | Class::Uint64) {
        return Err(Error::undefined_for(function, value.class_name()));
    }
    value.to_complex_array()?.ok_or_else(|| Error::undefined_for(function, value.class_name()))
}

/// Takes 'symmetric' or 'nonsymmetric' off the end.
fn symmetric_flag(call: &mut Call) -> Result<bool> {
    let Some(word) = call.args.last().and_then(Value::as_text) else { return Ok(false) };
    let symmetric = match word.to_lowercase().as_str() {
        "symmetric" => true,
        "nonsymmetric" => false,
        _ => return Err(Error::new("MATLAB:ifft:invalidSymmetryFlag", "Unrecognized option. Use 'symmetric' or 'nonsymmetric'.")),
    };
    call.args.pop();
    Ok(symmetric)
}

fn one_dimension(call: &mut Call, inverse: bool) -> Result<Flow> {
    let function = if inverse { "ifft" } else { "fft" };
    let symmetric = inverse && symmetric_flag(call)?;
    let value = call.take(0)?;
    let shape = value.shape();
    let dim = match call.args.get(2) {
        Some(d) => dimension(d, function)?,
        None => shape.first_nonsingleton(),
    };
    let n = match call.args.get(1).filter(|v| !v.is_empty()) {
        Some(v) => length(v, function)?,
        None => shape.dim(dim),
    };
    if shape == Shape::empty() && call.args.get(1).is_none_or(|v| v.is_empty()) {
        return Flow::one(rounded(float_class(&value), Value::empty())?);
    }
    if !inverse && !value.is_complex() && n == shape.dim(dim) && shape.is_vector() && n == shape.numel() && n < 1 << 15 {
        // Real vectors of moderate length: half the work and exact symmetry.
        let x = value.as_doubles()?.ok_or_else(|| Error::undefined_for(function, value.class_name()))?;
        input(&Value::empty(), function)?;
        return Flow::one(rounded(float_class(&value), Value::from(Array::new(shape, fft_real(&x)?)?))?);
    }
    start(value, vec![Pass { length: n, dim }], inverse, symmetric, function)
}

fn two_dimensions(call: &mut Call, inverse: bool) -> Result<Flow> {
    let function = if inverse { "ifft2" } else { "fft2" };
    let symmetric = inverse && symmetric_flag(call)?;
    let value = call.take(0)?;
    let shape = value.shape();
    let (m, n) = match (call.args.get(1), call.args.get(2)) {
        (Some(m), Some(n)) => (length(m, function)?, length(n, function)?),
        (Some(_), None) => return Err(Error::new(format!("MATLAB:{function}:inputNotEnough"), "If you specify MROWS, you also have to specify NCOLS.")),
        _ => (shape.rows(), shape.cols()),
    };
    start(value, vec![Pass { length: m, dim: 0 }, Pass { length: n, dim: 1 }], inverse, symmetric, function)
}

fn all_dimensions(call: &mut Call, inverse: bool) -> Result<Flow> {
    let function = if inverse { "ifftn" } else { "fftn" };
    let symmetric = inverse && symmetric_flag(call)?;
    let value = call.take(0)?;
    let shape = value.shape();
    let sizes = match call.args.get(1).filter(|v| !v.is_empty()) {
        None => shape.dims().to_vec(),
        Some(v) => {
            let wrong = || Error::new(format!("MATLAB:{function}:sizeVectorLength"), "SIZ must have length greater than or equal to NDIMS(X).");
            let d = v.as_doubles()?.ok_or_else(wrong)?;
            if d.len() < shape.ndims() {
                return Err(wrong());
            }
            d.iter().map(|x| runmat_value::convert::size_from(*x)).collect::<Result<Vec<_>>>()?
        }
    };
    let passes = sizes.iter().enumerate().map(|(dim, n)| Pass { length: *n, dim }).collect();
    start(value, passes, inverse, symmetric, function)
}

/// The transform at work: one lane after another, one dimension after another.
struct Transform {
    array: Array<C64>,
    passes: Vec<Pass>,
    plan: Option<Plan>,
    lane: usize,
    /// A lane too long for one slice.
    long: Option<FftJob>,
    scratch: Vec<C64>,
    line: Vec<C64>,
    class: Class,
    inverse: bool,
    symmetric: bool,
}

/// Lanes beyond this length are done in slices of their own.
const LONG: usize = 1 << 15;
const SLICE: u64 = 1 << 21;

fn start(value: Value, mut passes: Vec<Pass>, inverse: bool, symmetric: bool, function: &str) -> Result<Flow> {
    let array = input(&value, function)?;
    passes.reverse();
    let transform = Transform { array, passes, plan: None, lane: 0, long: None, scratch: Vec::new(), line: Vec::new(), class: float_class(&value), inverse, symmetric };
    if transform.array.numel() > LONG {
        // the conversion was work enough for one slice
        return Ok(Flow::Again(Box::new(transform)));
    }
    Box::new(transform).go_on()
}

/// The array cut or filled up with zeros to a length along a dimension.
fn fit(array: Array<C64>, pass: Pass) -> Result<Array<C64>> {
    if array.shape().dim(pass.dim) == pass.length {
        return Ok(array);
    }
    let shape = array.shape().with_dim(pass.dim, pass.length);
    let (inner, old, outer) = array.shape().split(pass.dim);
    let mut out = alloc::try_filled(alloc::checked_size(shape.dims(), 16)?, C64::default())?;
    let keep = old.min(pass.length) * inner;
    for o in 0..outer {
        out[o * pass.length * inner..][..keep].copy_from_slice(&array.data()[o * old * inner..][..keep]);
    }
    Array::new(shape, out)
}

impl Transform {
    fn go_on(mut self: Box<Self>) -> Result<Flow> {
        let mut spent = 0u64;
        while let Some(&pass) = self.passes.last() {
            if self.plan.is_none() {
                let array = std::mem::replace(&mut self.array, Array::empty());
                self.array = fit(array, pass)?;
                // long lanes have plans of their own, made in slices
                self.plan = Some(Plan::new(if pass.length > LONG { 1 } else { pass.length })?);
                self.lane = 0;
            }
            let layout = Layout::along(self.array.shape().dims(), pass.dim);
            while pass.length > 0 && self.lane < layout.lanes() {
                if spent >= SLICE {
                    return Ok(Flow::Again(self));
                }
                if !self.transform_lane(layout)? {
                    return Ok(Flow::Again(self));
                }
                spent += 12 * pass.length as u64 + 64;
            }
            self.passes.pop();
            self.plan = None;
        }
        self.finish()
    }

    /// Whether the lane is done.
    fn transform_lane(&mut self, layout: Layout) -> Result<bool> {
        let (o, i) = (self.lane / layout.inner, self.lane % layout.inner);
        let from = o * layout.n * layout.inner + i;
        if let Some(mut job) = self.long.take() {
            if job.advance(SLICE)? == Progress::Again {
                self.long = Some(job);
                return Ok(false);
            }
            self.line = job.finish();
        } else {
            let mut line = std::mem::take(&mut self.line);
            line.clear();
            line.try_reserve_exact(layout.n).map_err(|_| Error::out_of_memory())?;
            line.extend(self.array.data()[from..].iter().step_by(layout.inner).take(layout.n).copied());
            if layout.n > LONG {
                self.long = Some(FftJob::new(line, self.inverse)?);
                return Ok(false);
            }
            if let Some(plan) = &self.plan {
                if self.inverse {
                    plan.inverse(&mut line, &mut self.scratch)?;
                } else {
                    plan.forward(&mut line, &mut self.scratch)?;
                }
            }
            self.line = line;
        }
        for (slot, z) in self.array.data_mut()[from..].iter_mut().step_by(layout.inner).zip(&self.line) {
            *slot = *z;
        }
        self.lane += 1;
        Ok(true)
    }

    fn finish(self: Box<Self>) -> Result<Flow> {
        let mut array = self.array;
        if self.symmetric || (self.inverse && barely_complex(array.data())) {
            array.data_mut().iter_mut().for_each(|z| z.im = 0.0);
        }
        Flow::one(rounded(self.class, Value::from(array))?)
    }
}

/// Conjugate-symmetric data come back real but for rounding.
fn barely_complex(data: &[C64]) -> bool {
    let (mut re, mut im) = (0.0f64, 0.0f64);
    for z in data {
        re = re.max(z.re.abs());
        im = im.max(z.im.abs());
    }
    im > 0.0 && im <= re * f64::EPSILON * 4.0
}

impl Continue for Transform {
    fn resume(self: Box<Self>, _call: &mut Call, _input: Input) -> Result<Flow> {
        self.go_on()
    }
}
