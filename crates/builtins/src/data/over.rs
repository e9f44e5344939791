//! Along which dimensions a function works, and its flags: `dim`, `vecdim`, `'all'`, `'omitnan'`, `'native'` and their kin.

use runmat_kernels::Layout;
use runmat_value::{index::build, Error, Result, Shape, Value};

/// The dimensions that are reduced, zero-based.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Over {
    /// The first whose size is not one.
    Default,
    Dim(usize),
    /// Several, in ascending order.
    Dims(Vec<usize>),
    All,
}

/// The class of a sum or mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Output {
    Default,
    Double,
    Native,
}

/// What a reduction's arguments say beside its data.
#[derive(Clone, Debug)]
pub(crate) struct Flags {
    pub over: Over,
    /// Some when a flag said whether NaN are left out.
    pub omit_nan: Option<bool>,
    pub output: Output,
    /// `'linear'`: indices of the whole array.
    pub linear: bool,
    /// `'reverse'`
    pub reverse: bool,
}

impl Flags {
    pub(crate) fn omits(&self, usual: bool) -> bool {
        self.omit_nan.unwrap_or(usual)
    }
}

/// Which words a function knows.
#[derive(Clone, Copy)]
pub(crate) enum Words {
    /// `'all'` and the NaN flags.
    Plain,
    /// Those and classes of the output.
    Sums,
    /// Those and `'linear'`.
    Extrema,
    /// Directions and the NaN flags.
    Scans,
    /// `'all'` alone.
    Tests,
}

/// Reads the arguments after the data.
pub(crate) fn flags(args: &[Value], words: Words, function: &str) -> Result<Flags> {
    let mut f = Flags {
        over: Over::Default,
        omit_nan: None,
        output: Output::Default,
        linear: false,
        reverse: false,
    };
    for v in args {
        let Some(text) = v.as_text().filter(|_| v.is_char() || v.is_string()) else {
            if f.over != Over::Default {
                return Err(Error::new(
                    format!("MATLAB:{function}:unknownOption"),
                    "Invalid dimension argument.",
                ));
            }
            f.over = dimensions(v)?;
            continue;
        };
        let word = text.to_lowercase();
        match (word.as_str(), words) {
            ("omitnan" | "omitmissing", w) if !matches!(w, Words::Tests) => f.omit_nan = Some(true),
            ("includenan" | "includemissing", w) if !matches!(w, Words::Tests) => f.omit_nan = Some(false),
            ("all", w) if !matches!(w, Words::Scans) => f.over = Over::All,
            ("double", Words::Sums) => f.output = Output::Double,
            ("native", Words::Sums) => f.output = Output::Native,
            ("default", Words::Sums) => f.output = Output::Default,
            ("linear", Words::Extrema) => f.linear = true,
            ("forward", Words::Scans) => f.reverse = false,
            ("reverse", Words::Scans) => f.reverse = true,
            _ => {
                return Err(Error::new(
                    format!("MATLAB:{function}:unknownOption"),
                    format!("Unrecognized option '{text}'."),
                ))
            }
        }
    }
    Ok(f)
}

fn wrong_dimension() -> Error {
    let message = "Dimension argument must be a positive integer scalar or a vector of positive integers.";
    Error::new("MATLAB:getdimarg:dimensionMustBePositiveInteger", message)
}

/// A scalar or a vector of dimensions.
pub(crate) fn dimensions(v: &Value) -> Result<Over> {
    if !v.is_arithmetic() || v.is_complex() || v.is_empty() || !v.is_vector() {
        return Err(wrong_dimension());
    }
    let numbers = v.as_doubles()?.ok_or_else(wrong_dimension)?;
    let mut dims = Vec::with_capacity(numbers.len());
    for d in numbers.iter() {
        if !(*d >= 1.0 && *d == d.trunc() && *d < 1e6) {
            return Err(wrong_dimension());
        }
        dims.push(*d as usize - 1);
    }
    if let [one] = dims.as_slice() {
        return Ok(Over::Dim(*one));
    }
    dims.sort_unstable();
    if dims.windows(2).any(|w| w[0] == w[1]) {
        return Err(Error::new(
            "MATLAB:getdimarg:vecDimsMustBeUniquePositiveIntegers",
            "Vector of dimensions must contain unique positive integers.",
        ));
    }
    Ok(Over::Dims(dims))
}

/// One dimension, zero-based.
pub(crate) fn dimension(v: &Value) -> Result<usize> {
    match dimensions(v)? {
        Over::Dim(d) => Ok(d),
        _ => Err(Error::new(
            "MATLAB:getdimarg:dimensionMustBePositiveInteger",
            "Dimension argument must be a positive integer scalar within indexing range.",
        )),
    }
}

/// Data arranged so that one dimension is to be reduced.
pub(crate) struct Lanes {
    /// The data, with the reduced dimensions brought together where there are several.
    pub value: Value,
    pub layout: Layout,
    /// The shape of one number per lane.
    pub result: Shape,
    /// For `Over::Dims`: the order of the dimensions that brings the reduced ones to the front.
    pub order: Option<Vec<usize>>,
}

/// The lanes of a value. A 0x0 value has one empty lane by default.
pub(crate) fn lanes(value: Value, over: &Over) -> Result<Lanes> {
    let shape = value.shape();
    let dim = match over {
        Over::Default if shape == Shape::empty() => {
            return Ok(Lanes {
                value,
                layout: Layout::vector(0),
                result: Shape::scalar(),
                order: None,
            });
        }
        Over::Default => shape.first_nonsingleton(),
        Over::Dim(d) => *d,
        Over::All => {
            return Ok(Lanes {
                layout: Layout::vector(shape.numel()),
                value,
                result: Shape::scalar(),
                order: None,
            });
        }
        Over::Dims(dims) => return several(value, dims),
    };
    Ok(Lanes {
        layout: layout(&shape, dim),
        value,
        result: shape.with_dim(dim, 1),
        order: None,
    })
}

/// The layout of a shape along one dimension.
pub(crate) fn layout(shape: &Shape, dim: usize) -> Layout {
    let (inner, n, outer) = shape.split(dim);
    Layout { outer, n, inner }
}

/// Several dimensions: those before the others.
fn several(value: Value, dims: &[usize]) -> Result<Lanes> {
    let shape = value.shape();
    let rank = shape.ndims().max(dims.iter().map(|d| d + 1).max().unwrap_or(0));
    let mut order: Vec<usize> = dims.to_vec();
    order.extend((0..rank).filter(|d| !dims.contains(d)));
    let n = dims.iter().map(|d| shape.dim(*d)).product();
    let lanes = (0..rank).filter(|d| !dims.contains(d)).map(|d| shape.dim(d)).product();
    let mut result = shape.clone();
    for d in dims {
        result = result.with_dim(*d, 1);
    }
    let value = build::permute(&value, &order)?;
    Ok(Lanes {
        value,
        layout: Layout {
            outer: lanes,
            n,
            inner: 1,
        },
        result,
        order: Some(order),
    })
}

impl Lanes {
    /// The zero-based place in the original array of element `k` of a lane.
    pub(crate) fn place(&self, original: &Shape, lane: usize, k: usize) -> usize {
        let Some(order) = &self.order else {
            let (o, i) = (lane / self.layout.inner.max(1), lane % self.layout.inner.max(1));
            return (o * self.layout.n + k) * self.layout.inner + i;
        };
        let mut rest = lane * self.layout.n + k;
        let mut strides = Vec::with_capacity(order.len());
        let mut step = 1;
        for d in 0..order.len() {
            strides.push(step);
            step *= original.dim(d);
        }
        order.iter().fold(0, |place, d| {
            let size = original.dim(*d).max(1);
            let at = rest % size;
            rest /= size;
            place + at * strides.get(*d).copied().unwrap_or(0)
        })
    }
}
