//! Random numbers and the stream they come from: `rand`, `randn`, `randi`, `randperm`, `rng`.

use super::prototype;
use crate::slices::{collect_in_slices, in_slices, ELEMENTS};
use crate::table::row;
use runmat_kernels::random::{self, Stream};
use runmat_kernels::sort::{Order, SortJob};
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{alloc, ops, Array, Class, Error, Result, StructArray, Value, C64};
use std::rc::Rc;

pub const ENTRIES: &[Builtin] = &[
    row(
        "rand",
        "Uniformly distributed random numbers between 0 and 1",
        &["X = rand", "X = rand(n)", "X = rand(sz1, ..., szN)", "X = rand(..., typename)", "X = rand(..., 'like', p)"],
        &[example("size(rand(2, 3))", "[2 3]")],
        |c| floats(c, "rand", Stream::uniform),
    ),
    row(
        "randn",
        "Normally distributed random numbers",
        &["X = randn", "X = randn(n)", "X = randn(sz1, ..., szN)", "X = randn(..., typename)", "X = randn(..., 'like', p)"],
        &[example("size(randn(2, 3))", "[2 3]")],
        |c| floats(c, "randn", Stream::normal),
    ),
    row(
        "randi",
        "Uniformly distributed random integers",
        &["X = randi(imax)", "X = randi(imax, sz1, ..., szN)", "X = randi([imin imax], ...)", "X = randi(..., typename)", "X = randi(..., 'like', p)"],
        &[example("randi([7 7], 1, 2)", "[7 7]")],
        run_randi,
    ),
    row("randperm", "Random permutation of integers", &["p = randperm(n)", "p = randperm(n, k)"], &[example("sort(randperm(4))", "1:4")], run_randperm),
    row(
        "rng",
        "Settings of the random number generator",
        &["rng(seed)", "rng(seed, generator)", "rng('shuffle')", "rng('default')", "rng(s)", "s = rng", "s = rng(...)"],
        &[example("getfield(rng, 'Type')", "'twister'")],
        run_rng,
    ),
];

/// `rand('state', 3)` and the like, from before `rng`.
fn legacy_seed(call: &mut Call) -> bool {
    let [word, seed] = call.args.as_slice() else { return false };
    let known = word.as_text().is_some_and(|t| matches!(t.to_lowercase().as_str(), "seed" | "state" | "twister"));
    match seed.as_scalar() {
        Some(x) if known => {
            call.host.random = Stream::new(x.abs() as u32);
            true
        }
        _ => false,
    }
}

fn floats(call: &mut Call, function: &str, draw: fn(&mut Stream) -> f64) -> Result<Flow> {
    if call.args.is_empty() {
        return Flow::one(draw(&mut call.host.random));
    }
    if legacy_seed(call) {
        return Flow::nothing();
    }
    let plan = prototype::read(&call.args, Class::Double, Class::is_float, function)?;
    let n = alloc::checked_size(plan.shape.dims(), if plan.complex { 16 } else { 8 })?;
    if plan.complex {
        let pair = move |call: &mut Call, _| C64::new(draw(&mut call.host.random), draw(&mut call.host.random));
        return collect_in_slices(call, n, pair, move |_, data| {
            Flow::one(ops::cast::cast(&Value::Complex(Rc::new(Array::new(plan.shape, data)?)), plan.class)?)
        });
    }
    if plan.class == Class::Single {
        // Rounding must not make a 1 of a number just below it.
        let open = |x: f64| if x < 1.0 { (x as f32).min(1.0 - f32::EPSILON / 2.0) } else { x as f32 };
        return collect_in_slices(call, n, move |call, _| open(draw(&mut call.host.random)), move |_, data| Flow::one(Array::new(plan.shape, data)?));
    }
    collect_in_slices(call, n, move |call, _| draw(&mut call.host.random), move |_, data| Flow::one(Array::new(plan.shape, data)?))
}

fn run_randi(call: &mut Call) -> Result<Flow> {
    let wrong = || Error::new("MATLAB:randi:invalidLimits", "First input must be a positive integer scalar, or a vector of two integers [IMIN IMAX] with IMIN less than or equal to IMAX.");
    let limits = call.arg(0)?;
    let list = limits.as_doubles()?.filter(|_| limits.is_numeric() && !limits.is_complex()).ok_or_else(wrong)?;
    let (low, high) = match list.as_ref() {
        [high] => (1.0, *high),
        [low, high] => (*low, *high),
        _ => return Err(wrong()),
    };
    if !(low <= high) || low != low.trunc() || high != high.trunc() || !(high - low).is_finite() {
        return Err(wrong());
    }
    if high - low >= 9_007_199_254_740_992.0 {
        return Err(Error::new("MATLAB:randi:IMAXtooLarge", "The range of integers must be less than flintmax."));
    }
    let plan = prototype::read(&call.args[1..], Class::Double, |c| c.is_numeric() || c == Class::Logical, "randi")?;
    let n = alloc::checked_size(plan.shape.dims(), 8)?;
    collect_in_slices(call, n, move |call, _| call.host.random.integer(low, high), move |_, data| {
        Flow::one(ops::cast::cast(&Value::from(Array::new(plan.shape, data)?), plan.class)?)
    })
}

fn run_randperm(call: &mut Call) -> Result<Flow> {
    let count = |v: &Value| v.as_scalar().filter(|n| *n >= 0.0 && *n == n.trunc() && n.is_finite());
    let n = count(call.arg(0)?).ok_or_else(|| Error::new("MATLAB:randperm:invalidN", "First input must be a nonnegative integer scalar."))?;
    let wrong = || Error::new("MATLAB:randperm:inputKTooLarge", "K must be a nonnegative integer that is less than or equal to N.");
    let k = match call.args.get(1) {
        None => n,
        Some(v) => count(v).filter(|k| *k <= n).ok_or_else(wrong)?,
    };
    let places = alloc::checked_size(&[1, runmat_value::convert::size_from(k)?], 8)?;
    if n >= 9_007_199_254_740_992.0 {
        return Err(Error::new("MATLAB:randperm:inputTooLarge", "N must be less than flintmax."));
    }
    if k == n {
        return run_permutation(call, places);
    }
    let mut list = random::sample(&mut call.host.random, n as u64, places)?;
    list.iter_mut().for_each(|x| *x += 1.0);
    Flow::one(Array::row(list))
}

/// The order that sorts as many uniform numbers, which is what MATLAB gives.
fn run_permutation(call: &mut Call, n: usize) -> Result<Flow> {
    collect_in_slices(call, n, |call, _| call.host.random.uniform(), |call, keys| {
        let job = SortJob::new::<f64>(keys, Order::Ascending, true)?;
        in_slices(call, job, |job, _| Ok(job.advance::<f64>(ELEMENTS as u64)), |_, job| {
            let (_, order) = job.finish::<f64>()?;
            Flow::one(Array::row(alloc::try_collect(order.iter().map(|k| f64::from(*k) + 1.0))?))
        })
    })
}

fn settings(stream: &Stream) -> Result<Value> {
    let state = Array::column(stream.state().to_vec());
    let pairs = vec![
        (Rc::from("Type"), Value::char_row("twister")),
        (Rc::from("Seed"), Value::from(Array::scalar(stream.seed))),
        (Rc::from("State"), Value::from(state)),
    ];
    Ok(Value::from(StructArray::from_pairs(pairs)))
}

fn restored(value: &Value) -> Option<Stream> {
    let Value::Struct(s) = value else { return None };
    let seed = s.field("Seed")?.as_scalar()?;
    let state: Vec<u32> = s.field("State")?.as_doubles().ok()??.iter().map(|x| *x as u32).collect();
    let mut stream = Stream::new(seed as u32);
    stream.restore(&state).then_some(stream)
}

fn run_rng(call: &mut Call) -> Result<Flow> {
    let before = settings(&call.host.random)?;
    let wrong = || {
        let message = "First input must be a nonnegative integer seed less than 2^32, 'shuffle', 'default', or generator settings captured previously using S = RNG.";
        Error::new("MATLAB:rng:badFirstOpt", message)
    };
    let Some(first) = call.args.first().cloned() else { return Flow::one(before) };
    let generator = call.args.get(1).map(|v| v.as_text().ok_or_else(|| Error::new("MATLAB:rng:badSecondOpt", "Second input must be the name of a generator."))).transpose()?;
    check_generator(call, generator.as_deref())?;
    let stream = match first.as_text() {
        Some(word) if word == "default" && generator.is_none() => Stream::new(0),
        Some(word) if word == "shuffle" => {
            let now = call.host.clock.epoch_ms() * 100.0;
            Stream::new(now.rem_euclid(4_294_967_296.0) as u32)
        }
        Some(word) => {
            check_generator(call, Some(&word)).map_err(|_| wrong())?;
            Stream::new(0)
        }
        None => match (&first, first.as_scalar()) {
            (Value::Struct(_), _) => restored(&first).ok_or_else(wrong)?,
            (_, Some(seed)) if seed >= 0.0 && seed == seed.trunc() && seed < 4_294_967_296.0 && !first.is_char() => Stream::new(seed as u32),
            (v, Some(_)) if v.is_numeric() => {
                return Err(Error::new("MATLAB:rng:badSeed", "Seed must be a nonnegative integer value less than 2^32."));
            }
            _ => return Err(wrong()),
        },
    };
    call.host.random = stream;
    if call.nargout == 0 {
        return Flow::nothing();
    }
    Flow::one(before)
}

/// The twister is the only generator; the others' names are known and stand for it, with a warning.
fn check_generator(call: &mut Call, name: Option<&str>) -> Result<()> {
    let Some(name) = name else { return Ok(()) };
    match name.to_lowercase().as_str() {
        "twister" | "mt19937ar" => Ok(()),
        "simdtwister" | "combrecursive" | "multfibonacci" | "philox" | "threefry" | "v5uniform" | "v5normal" | "v4" => {
            let message = format!("Generator '{name}' is not available; using 'twister'. The numbers differ from those of '{name}'.");
            call.host.warn("RunMat:rng:generator", &message);
            Ok(())
        }
        _ => Err(Error::new("MATLAB:rng:unknownGenerator", format!("Unknown random number generator '{name}'."))),
    }
}

