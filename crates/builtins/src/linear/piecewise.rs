//! Piecewise polynomials: `spline`, `pchip`, `makima`, `ppval`.

use super::curve::{ascending, Curve, Method};
use super::dense::{float_class, rounded};
use crate::table::row;
use runmat_kernels::interpolate::locate;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{alloc, Array, Class, Error, Result, Shape, StructArray, Value};
use std::rc::Rc;

pub const ENTRIES: &[Builtin] = &[
    row("spline", "Cubic spline interpolation", &["s = spline(x, y, xq)", "pp = spline(x, y)"], &[example("spline([0 1 2 3], [0 1 8 27], 1.5)", "3.375")], |c| run(c, "spline", Method::Spline)),
    row("pchip", "Shape-preserving piecewise cubic interpolation", &["p = pchip(x, y, xq)", "pp = pchip(x, y)"], &[example("pchip([0 1 2], [0 1 2], 1.5)", "1.5")], |c| run(c, "pchip", Method::Pchip)),
    row("makima", "Modified Akima piecewise cubic interpolation", &["yq = makima(x, y, xq)", "pp = makima(x, y)"], &[example("makima([0 1 2], [0 1 2], 1.5)", "1.5")], |c| run(c, "makima", Method::Makima)),
    row("ppval", "Value of a piecewise polynomial", &["v = ppval(pp, xq)"], &[example("ppval(mkpp([0 1 2], [1 0; 2 1]), [0.5 1.5])", "[0.5 2]")], run_ppval),
];

/// A piecewise polynomial: `coefs` holds, for each piece, one row for each of `prod(dim)` lines.
pub(crate) struct Pieces {
    pub breaks: Vec<f64>,
    pub order: usize,
    pub dim: Vec<usize>,
    pub coefs: Vec<Vec<f64>>,
}

/// The struct that `mkpp` makes.
pub(crate) fn piecewise_value(p: Pieces) -> Result<Value> {
    let rows = p.coefs.len();
    let mut data = alloc::try_filled(rows * p.order, 0.0)?;
    for (i, row) in p.coefs.iter().enumerate() {
        for (j, c) in row.iter().enumerate() {
            data[j * rows + i] = *c;
        }
    }
    let dim: Vec<f64> = p.dim.iter().map(|d| *d as f64).collect();
    let pieces = p.breaks.len().saturating_sub(1);
    let fields: Vec<(Rc<str>, Value)> = vec![
        ("form".into(), Value::char_row("pp")),
        ("breaks".into(), Value::from(Array::row(p.breaks))),
        ("coefs".into(), Value::from(Array::new(Shape::matrix(rows, p.order), data)?)),
        ("pieces".into(), Value::from(pieces)),
        ("order".into(), Value::from(p.order)),
        ("dim".into(), Value::from(Array::row(dim))),
    ];
    Ok(Value::from(StructArray::from_pairs(fields)))
}

fn reals(v: &Value, function: &str) -> Result<Vec<f64>> {
    Ok(crate::arguments::doubles(v, function)?.into_owned())
}

fn run(call: &mut Call, function: &str, method: Method) -> Result<Flow> {
    let (x, y) = (call.take(0)?, call.take(1)?);
    let nodes = reals(&x, function)?;
    let n = nodes.len();
    if n < 2 {
        return Err(Error::new("MATLAB:chckxy:NotEnoughPts", "There should be at least two data points."));
    }
    let order = ascending(&nodes, "chckxy").map_err(|e| if e.identifier().contains("NonUnique") { Error::new("MATLAB:chckxy:RepeatedSites", "The first input must contain unique values.") } else { e })?;
    let shape = y.shape();
    let data = reals(&y, function)?;
    let width = if shape.is_vector() { shape.numel() } else { shape.dim(shape.ndims() - 1) };
    let lanes = if shape.is_vector() { 1 } else { data.len() / width.max(1) };
    // Two more values than nodes are end slopes of a spline.
    let clamped = method == Method::Spline && width == n + 2;
    if width != n && !clamped {
        return Err(Error::new("MATLAB:chckxy:NumSitesMismatchValues", "The number of sites, and the number of values, are incompatible."));
    }
    let sorted: Vec<f64> = order.iter().map(|k| nodes[*k]).collect();
    let offset = usize::from(clamped);
    let curves = (0..lanes)
        .map(|lane| {
            let line: Vec<f64> = order.iter().map(|k| data[(k + offset) * lanes + lane]).collect();
            if clamped {
                Curve::clamped(&sorted, line, (data[lane], data[(n + 1) * lanes + lane]))
            } else {
                Curve::new(&sorted, line, method)
            }
        })
        .collect::<Result<Vec<_>>>()?;
    let dim: Vec<usize> = if shape.is_vector() { vec![1] } else { shape.dims()[..shape.ndims() - 1].to_vec() };
    let Some(xq) = call.args.get(2) else {
        let coefs = (0..n - 1).flat_map(|k| curves.iter().map(move |c| c.piece(k))).collect();
        return Flow::one(piecewise_value(Pieces { breaks: sorted, order: 4, dim, coefs })?);
    };
    let queries = reals(xq, function)?;
    let mut out = alloc::try_with_capacity(queries.len() * lanes)?;
    for q in &queries {
        out.extend(curves.iter().map(|c| c.value(*q)));
    }
    let class = if [&x, &y, xq].iter().any(|v| v.class() == Class::Single) { Class::Single } else { Class::Double };
    Flow::one(rounded(class, Value::from(Array::new(shape_of_values(&dim, &xq.shape()), out)?))?)
}

/// The lines' shape leads, the queries' follows.
fn shape_of_values(dim: &[usize], q: &Shape) -> Shape {
    if dim.iter().product::<usize>() == 1 {
        return q.clone();
    }
    let mut dims = dim.to_vec();
    if q.is_vector() {
        dims.push(q.numel());
    } else {
        dims.extend_from_slice(q.dims());
    }
    Shape::new(&dims)
}

fn run_ppval(call: &mut Call) -> Result<Flow> {
    let (mut pp, mut xq) = (call.take(0)?, call.take(1)?);
    if matches!(xq, Value::Struct(_)) {
        std::mem::swap(&mut pp, &mut xq);
    }
    let wrong = || Error::new("MATLAB:unmkpp:NotPP", "The input array does not seem to describe a pp function.");
    let Value::Struct(s) = &pp else { return Err(wrong()) };
    let field = |name: &str| s.field(name).ok_or_else(wrong);
    let breaks = reals(field("breaks")?, "ppval")?;
    let coefs = field("coefs")?;
    let (re, im) = match coefs.to_complex_array()? {
        Some(c) if coefs.is_complex() => (c.data().iter().map(|z| z.re).collect(), Some(c.data().iter().map(|z| z.im).collect::<Vec<f64>>())),
        _ => (reals(coefs, "ppval")?, None),
    };
    let rows = coefs.shape().rows();
    let order = re.len() / rows.max(1);
    let dim: Vec<usize> = reals(field("dim")?, "ppval")?.iter().map(|d| *d as usize).collect();
    let lanes = dim.iter().product::<usize>();
    if breaks.len() < 2 || rows != (breaks.len() - 1) * lanes {
        return Err(wrong());
    }
    let queries = reals(&xq, "ppval")?;
    let evaluate = |c: &[f64]| -> Result<Vec<f64>> {
        let mut out = alloc::try_with_capacity(queries.len() * lanes)?;
        for q in &queries {
            let k = locate(&breaks, *q);
            for lane in 0..lanes {
                out.push(match k {
                    None => f64::NAN,
                    Some(k) => {
                        let t = q - breaks[k];
                        (0..order).fold(0.0, |sum, j| sum * t + c[j * rows + k * lanes + lane])
                    }
                });
            }
        }
        Ok(out)
    };
    let shape = shape_of_values(&dim, &xq.shape());
    let value = match im {
        None => Value::from(Array::new(shape, evaluate(&re)?)?),
        Some(im) => {
            let (re, im) = (evaluate(&re)?, evaluate(&im)?);
            Value::from(Array::new(shape, re.iter().zip(&im).map(|(re, im)| runmat_value::C64 { re: *re, im: *im }).collect())?)
        }
    };
    Flow::one(rounded(float_class(&xq), value)?)
}
