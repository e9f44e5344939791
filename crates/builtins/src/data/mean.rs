//! `mean`, `median`, `var` and `std`: centre and spread along dimensions.

use super::over::{dimensions, flags, lanes, Flags, Lanes, Output, Over, Words};
use super::pick::{arithmetic, each_lane};
use super::sum::sum_lanes;
use crate::table::row;
use runmat_kernels::reduce;
use runmat_spec::{example, Builtin, Call, Flow, Fusion, Values};
use runmat_value::{ops, Array, Class, Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        fusion: Fusion::Reduction,
        ..row(
            "mean",
            "Average of elements",
            &["M = mean(A)", "M = mean(A, 'all')", "M = mean(A, dim)", "M = mean(A, vecdim)", "M = mean(A, dim, outtype)", "M = mean(A, dim, outtype, nanflag)"],
            &[example("mean([1 2; 3 4])", "[2 3]"), example("mean([1 NaN 3], 'omitnan')", "2")],
            run_mean,
        )
    },
    row(
        "median",
        "Middle value of elements",
        &["M = median(A)", "M = median(A, 'all')", "M = median(A, dim)", "M = median(A, vecdim)", "M = median(A, dim, outtype)", "M = median(A, dim, outtype, nanflag)"],
        &[example("median([3 1 2])", "2"), example("median([1 2; 3 4])", "[2 3]")],
        run_median,
    ),
    row(
        "var",
        "Variance",
        &["V = var(A)", "V = var(A, w)", "V = var(A, w, 'all')", "V = var(A, w, dim)", "V = var(A, w, vecdim)", "V = var(A, w, dim, nanflag)", "[V, M] = var(A, w, dim, nanflag)"],
        &[example("var([1 2 3 4])", "5/3"), example("var([1 2 3 4], 1)", "1.25")],
        |c| spread(c, "var", false),
    ),
    row(
        "std",
        "Standard deviation",
        &["S = std(A)", "S = std(A, w)", "S = std(A, w, 'all')", "S = std(A, w, dim)", "S = std(A, w, vecdim)", "S = std(A, w, dim, nanflag)", "[S, M] = std(A, w, dim, nanflag)"],
        &[example("std([2 4 4 4 5 5 7 9], 1)", "2")],
        |c| spread(c, "std", true),
    ),
];

fn run_mean(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    arithmetic(&value, "mean")?;
    let f = flags(&call.args[1..], Words::Sums, "mean")?;
    Flow::one(mean_of(value, &f)?)
}

pub(crate) fn mean_of(value: Value, f: &Flags) -> Result<Value> {
    let class = value.class();
    let value = match (class, f.output) {
        (Class::Double, _) | (Class::Single, Output::Default | Output::Native) => value,
        _ => ops::cast::cast(&value, Class::Double)?,
    };
    let l = lanes(value, &f.over)?;
    let (layout, shape, omit) = (l.layout, l.result.clone(), f.omits(false));
    let counts = if omit {
        let held = missing(&l.value)?;
        each_lane(&held, layout, &shape, |x| x.iter().filter(|m| !**m).count() as f64)?
    } else {
        Array::filled(shape, layout.n as f64)?
    };
    let total = sum_lanes(l, omit)?;
    let mean = ops::binary_now(ops::BinaryOp::ElemDiv, total, Value::from(counts))?;
    match f.output {
        Output::Native if class != Class::Double => ops::cast::cast(&mean, class),
        _ => Ok(mean),
    }
}

/// Where elements are NaN.
fn missing(value: &Value) -> Result<Vec<bool>> {
    if value.is_complex() {
        let z = value.to_complex_array()?;
        return Ok(z.map(|z| z.data().iter().map(|z| z.is_nan()).collect()).unwrap_or_default());
    }
    Ok(value.as_doubles()?.map(|d| d.iter().map(|x| x.is_nan()).collect()).unwrap_or_default())
}

fn run_median(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    arithmetic(&value, "median")?;
    let f = flags(&call.args[1..], Words::Sums, "median")?;
    let class = match (value.class(), f.output) {
        (_, Output::Double) | (Class::Logical | Class::Char, _) => Class::Double,
        (class, _) => class,
    };
    if value.is_complex() {
        return Err(Error::new("MATLAB:median:complexInput", "Complex inputs are not supported."));
    }
    let l = lanes(value, &f.over)?;
    let omit = f.omits(false);
    let wide = l.value.as_doubles()?.ok_or_else(|| Error::internal("median of no numbers"))?;
    let mut scratch = Vec::new();
    let out = each_lane(&wide, l.layout, &l.result, |x| {
        scratch.clear();
        scratch.extend(x.iter().copied().filter(|v| !(omit && v.is_nan())));
        reduce::median(&mut scratch)
    })?;
    Flow::one(ops::cast::cast(&Value::from(out), class)?)
}

/// How deviations are weighted.
enum Weight {
    /// Over n - 1.
    Sample,
    /// Over n.
    Population,
    Each(Vec<f64>),
}

fn weight(v: Option<&Value>, function: &str) -> Result<Weight> {
    let Some(v) = v else { return Ok(Weight::Sample) };
    let wrong = || Error::new(format!("MATLAB:{function}:invalidWgts"), "Weights must be a vector of nonnegative numbers, 0 or 1.");
    let w = v.as_doubles()?.ok_or_else(wrong)?;
    match w.as_ref() {
        [] => Ok(Weight::Sample),
        [x] if *x == 0.0 => Ok(Weight::Sample),
        [x] if *x == 1.0 => Ok(Weight::Population),
        [_] => Err(wrong()),
        many if v.is_vector() && many.iter().all(|x| *x >= 0.0) => Ok(Weight::Each(many.to_vec())),
        _ => Err(wrong()),
    }
}

fn spread(call: &mut Call, function: &'static str, root: bool) -> Result<Flow> {
    let value = call.take(0)?;
    let mut rest: Vec<Value> = call.args[1..].to_vec();
    let w = if rest.first().is_some_and(|v| !v.is_char() && !v.is_string()) { Some(rest.remove(0)) } else { None };
    let mut f = flags(&rest, Words::Plain, function)?;
    if value.class().is_integer() || !value.is_arithmetic() {
        return Err(Error::new(format!("MATLAB:{function}:integerClass"), "First argument must be single or double."));
    }
    if let (Over::Default, true) = (&f.over, rest.iter().any(|v| v.is_numeric())) {
        f.over = rest.iter().find(|v| v.is_numeric()).map_or(Ok(Over::Default), dimensions)?;
    }
    let weight = weight(w.as_ref(), function)?;
    let class = if value.class() == Class::Single { Class::Single } else { Class::Double };
    let l = lanes(value, &f.over)?;
    if let Weight::Each(w) = &weight {
        if w.len() != l.layout.n {
            return Err(Error::new(format!("MATLAB:{function}:invalidSizeWgts"), "Length of W must match the size of A along the working dimension."));
        }
    }
    let (v, m) = moments(&l, &weight, f.omits(false))?;
    let v = if root { ops::elementwise::map_real(v, f64::sqrt)? } else { v };
    let v = ops::cast::cast(&v, class)?;
    if call.nargout < 2 {
        return Flow::one(v);
    }
    Ok(Flow::Done(Values::from_iter([v, ops::cast::cast(&m, class)?])))
}

/// Variance and mean of each lane.
fn moments(l: &Lanes, weight: &Weight, omit: bool) -> Result<(Value, Value)> {
    if l.value.is_complex() {
        return complex_moments(l, weight, omit);
    }
    let wide = l.value.as_doubles()?.ok_or_else(|| Error::internal("variance of no numbers"))?;
    let pairs = each_lane(&wide, l.layout, &l.result, |x| lane_moments(x, weight, omit))?;
    Ok((Value::from(pairs.map(|p| p.0)?), Value::from(pairs.map(|p| p.1)?)))
}

fn lane_moments(x: &[f64], weight: &Weight, omit: bool) -> (f64, f64) {
    let keep = |v: &f64| !(omit && v.is_nan());
    let kept: Vec<f64> = x.iter().copied().filter(keep).collect();
    match weight {
        Weight::Each(w) => {
            let w: Vec<f64> = w.iter().zip(x).filter(|(_, v)| keep(v)).map(|(w, _)| *w).collect();
            let total = reduce::sum(&w);
            let m = reduce::dot(&w, &kept) / total;
            let squares: Vec<f64> = kept.iter().map(|v| (v - m) * (v - m)).collect();
            (reduce::dot(&w, &squares) / total, m)
        }
        Weight::Sample => (reduce::variance(&kept, false), reduce::mean(&kept)),
        Weight::Population => (reduce::variance(&kept, true), reduce::mean(&kept)),
    }
}

/// The mean square of the moduli of deviations: variances of the parts, added.
fn complex_moments(l: &Lanes, weight: &Weight, omit: bool) -> Result<(Value, Value)> {
    let z = l.value.to_complex_array()?.ok_or_else(|| Error::internal("variance of no numbers"))?;
    let part = |f: fn(&runmat_value::C64) -> f64| -> Result<Array<(f64, f64)>> {
        let x = z.map(|z| if z.is_nan() { f64::NAN } else { f(z) })?;
        each_lane(x.data(), l.layout, &l.result, |x| lane_moments(x, weight, omit))
    };
    let (re, im) = (part(|z| z.re)?, part(|z| z.im)?);
    let v = ops::elementwise::zip_arrays(&re, &im, |a, b| Ok(a.0 + b.0))?;
    let m = ops::elementwise::zip_arrays(&re, &im, |a, b| Ok(runmat_value::C64 { re: a.1, im: b.1 }))?;
    Ok((Value::from(v), Value::from(m)))
}
