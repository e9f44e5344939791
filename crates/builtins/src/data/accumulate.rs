//! `accumarray`: elements gathered by subscripts, summed or given to a function.

use crate::table::row;
use runmat_spec::{example, Args, Builtin, Call, Callback, Continue, Flow, Input};
use runmat_value::{alloc, convert, index, ops, Array, Class, Error, FunctionHandle, Result, Shape, Value};

pub const ENTRIES: &[Builtin] = &[row(
    "accumarray",
    "Accumulate elements by subscripts",
    &["B = accumarray(ind, data)", "B = accumarray(ind, data, sz)", "B = accumarray(ind, data, sz, fun)", "B = accumarray(ind, data, sz, fun, fillval)", "B = accumarray(ind, data, sz, fun, fillval, issparse)"],
    &[example("accumarray([1; 2; 1], [10; 20; 30])", "[40; 20]"), example("accumarray([1; 3], 1)", "[1; 0; 1]")],
    run,
)];

/// Where each element goes, and the shape of the result.
struct Places {
    at: Vec<u32>,
    shape: Shape,
}

fn bad_subscripts() -> Error {
    Error::new("MATLAB:accumarray:badSubscripts", "First input IND must contain positive integer subscripts.")
}

/// Subscripts as columns of doubles.
fn columns(subs: &Value) -> Result<Vec<Vec<f64>>> {
    if let Value::Cell(c) = subs {
        let lists: Vec<Vec<f64>> = c.data().iter().map(|v| Ok(v.as_doubles()?.ok_or_else(bad_subscripts)?.to_vec())).collect::<Result<_>>()?;
        if lists.windows(2).any(|w| w[0].len() != w[1].len()) {
            return Err(Error::new("MATLAB:accumarray:inputLength", "Cells of subscripts must have the same number of elements."));
        }
        return Ok(lists);
    }
    let shape = subs.shape();
    let d = subs.as_doubles()?.filter(|_| shape.is_matrix()).ok_or_else(bad_subscripts)?;
    if shape.is_row() && shape.cols() == 1 || shape.rows() == 0 {
        return Ok(vec![d.to_vec(); 1.max(shape.cols())]);
    }
    Ok(d.chunks(shape.rows()).map(<[f64]>::to_vec).collect())
}

fn places(subs: &Value, size: Option<&Value>) -> Result<Places> {
    let lists = columns(subs)?;
    if lists.iter().flatten().any(|x| !(*x >= 1.0 && *x == x.trunc() && *x < 4e9)) {
        return Err(bad_subscripts());
    }
    let most = |l: &Vec<f64>| l.iter().copied().fold(0.0, f64::max) as usize;
    let least: Vec<usize> = lists.iter().map(most).collect();
    let shape = match size {
        Some(v) if !v.is_empty() => {
            let s = convert::shape_from(std::slice::from_ref(v))?;
            let fits = if least.len() == 1 { s.numel() >= least[0] } else { s.ndims() <= least.len() && least.iter().enumerate().all(|(d, n)| *n <= s.dim(d)) };
            if !fits {
                return Err(Error::new("MATLAB:accumarray:invalidSize", "Third input SZ must be a full size vector for the subscripts in IND."));
            }
            s
        }
        _ if least.len() == 1 => Shape::column(least[0]),
        _ => Shape::new(&least),
    };
    alloc::checked_size(shape.dims(), 8)?;
    let n = lists.first().map_or(0, Vec::len);
    let mut at = alloc::try_filled(n, 0u32)?;
    let mut step = 1u64;
    for (d, list) in lists.iter().enumerate() {
        for (place, x) in at.iter_mut().zip(list) {
            *place += ((*x as u64 - 1) * step) as u32;
        }
        step *= shape.dim(d) as u64;
    }
    Ok(Places { at, shape })
}

fn run(call: &mut Call) -> Result<Flow> {
    let args = call.take_args();
    let given = |k: usize| args.get(k).filter(|v| !(v.is_numeric() && v.is_empty()));
    let (subs, vals) = (args.first().ok_or_else(Error::not_enough_inputs)?, args.get(1).ok_or_else(Error::not_enough_inputs)?);
    let p = places(subs, args.get(2))?;
    if !(vals.is_numeric() || vals.is_class(Class::Logical) || vals.is_char()) {
        return Err(Error::new("MATLAB:accumarray:invalidData", "Second input DATA must be numeric, logical or char."));
    }
    if !vals.is_scalar() && vals.numel() != p.at.len() {
        return Err(Error::new("MATLAB:accumarray:badValsLength", "Second input VAL must be a vector with one element for each row in IND, or a scalar."));
    }
    let fill = given(4).cloned();
    match given(3) {
        Some(f) if !is_sum(f) => begin(call, p, vals.clone(), f.clone(), fill),
        _ => Flow::one(sums(&p, vals, fill)?),
    }
}

fn is_sum(f: &Value) -> bool {
    matches!(f, Value::Function(h) if matches!(&**h, FunctionHandle::Named { name, target: None } if &**name == "sum"))
}

fn sums(p: &Places, vals: &Value, fill: Option<Value>) -> Result<Value> {
    let n = p.shape.numel();
    if vals.is_complex() {
        let part = |f: fn(&runmat_value::C64) -> f64| -> Result<Vec<f64>> {
            let z = vals.to_complex_array()?.ok_or_else(|| Error::internal("no numbers"))?;
            add(n, &p.at, &z.data().iter().map(f).collect::<Vec<_>>())
        };
        let (re, im) = (part(|z| z.re)?, part(|z| z.im)?);
        let z = re.iter().zip(&im).map(|(re, im)| runmat_value::C64 { re: *re, im: *im }).collect();
        return Ok(Value::from(Array::new(p.shape.clone(), z)?));
    }
    let data = vals.as_doubles()?.ok_or_else(|| Error::internal("no numbers"))?;
    let mut total = add(n, &p.at, &data)?;
    if let Some(fill) = fill {
        let x = fill.as_scalar().ok_or_else(|| Error::new("MATLAB:accumarray:badFillVal", "Fifth input FILLVAL must be a scalar."))?;
        let mut hit = alloc::try_filled(n, false)?;
        p.at.iter().for_each(|k| hit[*k as usize] = true);
        total.iter_mut().zip(&hit).filter(|(_, h)| !**h).for_each(|(t, _)| *t = x);
    }
    let class = if vals.is_class(Class::Logical) || vals.is_char() { Class::Double } else { vals.class() };
    ops::cast::cast(&Value::from(Array::new(p.shape.clone(), total)?), class)
}

fn add(n: usize, at: &[u32], data: &[f64]) -> Result<Vec<f64>> {
    let mut total = alloc::try_filled(n, 0.0)?;
    for (i, k) in at.iter().enumerate() {
        total[*k as usize] += if data.len() == 1 { data[0] } else { data[i] };
    }
    Ok(total)
}

/// Calls the function on each group.
struct Calls {
    function: Value,
    vals: Value,
    shape: Shape,
    fill: Option<Value>,
    /// Elements in order of their place, and the places that have any.
    order: Vec<u32>,
    starts: Vec<(u32, usize)>,
    next: usize,
    results: Vec<Value>,
}

fn begin(call: &mut Call, p: Places, vals: Value, function: Value, fill: Option<Value>) -> Result<Flow> {
    let vals = if vals.is_scalar() && p.at.len() != 1 { index::build::repmat(&vals, &[p.at.len(), 1])? } else { vals };
    let mut order: Vec<u32> = (0..p.at.len() as u32).collect();
    order.sort_by_key(|k| p.at[*k as usize]);
    let mut starts: Vec<(u32, usize)> = Vec::new();
    for (i, k) in order.iter().enumerate() {
        let place = p.at[*k as usize];
        if starts.last().is_none_or(|s| s.0 != place) {
            starts.push((place, i));
        }
    }
    Box::new(Calls { function, vals, shape: p.shape, fill, order, starts, next: 0, results: Vec::new() }).step(call)
}

impl Calls {
    fn step(self: Box<Self>, _call: &mut Call) -> Result<Flow> {
        let Some((_, start)) = self.starts.get(self.next) else { return Flow::one(self.finish()?) };
        let end = self.starts.get(self.next + 1).map_or(self.order.len(), |s| s.1);
        let members = &self.order[*start..end];
        let group = super::pick::pick(&self.vals, members, Shape::column(members.len()))?;
        let callback = Callback::Function { callee: self.function.clone(), args: Args::from_iter([group]), nargout: 1, catch: false };
        Ok(Flow::Call(callback, self))
    }

    fn finish(self) -> Result<Value> {
        let n = self.shape.numel();
        let joined = index::build::horzcat(&self.results)?;
        let mut base = match (&self.fill, joined.is_cell()) {
            (Some(fill), false) if !self.results.is_empty() => ops::cast::cast(&index::build::repmat(fill, self.shape.dims())?, joined.class())?,
            (Some(fill), false) => index::build::repmat(fill, self.shape.dims())?,
            _ => index::build::zeros(joined.class(), &self.shape)?,
        };
        if self.results.is_empty() || n == 0 {
            return Ok(base);
        }
        let at = Array::row(self.starts.iter().map(|s| f64::from(s.0) + 1.0).collect());
        index::assign(&mut base, &[Value::from(at)], joined)?;
        Ok(base)
    }
}

impl Continue for Calls {
    fn resume(mut self: Box<Self>, call: &mut Call, input: Input) -> Result<Flow> {
        let value = input.values()?.into_iter().next().ok_or_else(Error::too_many_outputs)?;
        if value.numel() != 1 {
            return Err(Error::new("MATLAB:accumarray:functionNotScalar", "The function must return a scalar or a 1x1 cell for each group."));
        }
        self.results.push(value);
        self.next += 1;
        self.step(call)
    }
}
