//! Whole numbers: `gcd`, `lcm`, `factorial`, `nchoosek`, `primes`, `isprime`, `factor`.

use super::function::arithmetic;
use crate::table::row;
use runmat_kernels::scalar;
use runmat_spec::{example, Builtin, Call, Flow, Fusion, Scalar};
use runmat_value::ops::{self, elementwise};
use runmat_value::{alloc, index, Array, Class, Error, Result, Shape, Value};

pub const ENTRIES: &[Builtin] = &[
    row("gcd", "Greatest common divisor", &["G = gcd(A, B)", "[G, U, V] = gcd(A, B)"], &[example("gcd(12, [18 8])", "[6 4]")], run_gcd),
    row("lcm", "Least common multiple", &["L = lcm(A, B)"], &[example("lcm(4, [6 10])", "[12 20]")], run_lcm),
    Builtin {
        fusion: Fusion::Elementwise,
        scalar: Scalar::One(|n| (n >= 0.0 && n == n.trunc()).then(|| scalar::factorial(n))),
        ..row("factorial", "Factorial", &["f = factorial(n)"], &[example("factorial([0 5])", "[1 120]")], run_factorial)
    },
    row("nchoosek", "Binomial coefficient, or all combinations", &["b = nchoosek(n, k)", "C = nchoosek(v, k)"], &[example("nchoosek(5, 2)", "10"), example("nchoosek([1 2 3], 2)", "[1 2; 1 3; 2 3]")], run_nchoosek),
    row("perms", "All permutations, in reverse order", &["P = perms(v)"], &[example("perms([1 2])", "[2 1; 1 2]")], run_perms),
    row("primes", "Prime numbers up to a limit", &["p = primes(n)"], &[example("primes(12)", "[2 3 5 7 11]")], run_primes),
    row("isprime", "True for prime numbers", &["TF = isprime(X)"], &[example("isprime([1 2 9 11])", "[false true false true]")], run_isprime),
    row("factor", "Prime factors", &["F = factor(n)"], &[example("factor(60)", "[2 2 3 5]")], run_factor),
];

/// Whole numbers of a value; 64-bit integers exactly.
fn whole(value: &Value) -> Result<Option<Array<i128>>> {
    match value {
        Value::Int64(a) => Ok(Some(a.map(|x| i128::from(*x))?)),
        Value::Uint64(a) => Ok(Some(a.map(|x| i128::from(*x))?)),
        v if v.is_arithmetic() && !v.is_complex() => match v.to_double_array()? {
            Some(a) if a.data().iter().all(|x| *x == x.trunc() && x.abs() < 1e30) => Ok(Some(a.map(|x| *x as i128)?)),
            _ => Ok(None),
        },
        _ => Ok(None),
    }
}

/// Whole numbers as a class; they fit or saturate.
fn in_class(a: Array<i128>, class: Class) -> Result<Value> {
    match class {
        Class::Int64 => Ok(Value::from(a.map(|x| (*x).clamp(i128::from(i64::MIN), i128::from(i64::MAX)) as i64)?)),
        Class::Uint64 => Ok(Value::from(a.map(|x| (*x).clamp(0, i128::from(u64::MAX)) as u64)?)),
        class => ops::cast::cast(&Value::from(a.map(|x| *x as f64)?), class),
    }
}

struct Pair {
    a: Array<i128>,
    b: Array<i128>,
    class: Class,
}

fn pair(call: &mut Call, function: &str) -> Result<Pair> {
    let (a, b) = (call.take(0)?, call.take(1)?);
    arithmetic(function, &a)?;
    arithmetic(function, &b)?;
    let class = ops::arithmetic_class(a.class(), b.class())?;
    let wrong = || Error::new(format!("MATLAB:{function}:InputNotInteger"), "Inputs must be real integers.");
    Ok(Pair { a: whole(&a)?.ok_or_else(wrong)?, b: whole(&b)?.ok_or_else(wrong)?, class })
}

/// `g = u*a + v*b` with `g >= 0`.
fn extended(a: i128, b: i128) -> (i128, i128, i128) {
    let (mut r, mut s, mut t) = ((a.abs(), b.abs()), (1i128, 0i128), (0i128, 1i128));
    while r.1 != 0 {
        let q = r.0 / r.1;
        r = (r.1, r.0 - q * r.1);
        s = (s.1, s.0 - q * s.1);
        t = (t.1, t.0 - q * t.1);
    }
    (r.0, s.0 * a.signum(), t.0 * b.signum())
}

fn run_gcd(call: &mut Call) -> Result<Flow> {
    let Pair { a, b, class } = pair(call, "gcd")?;
    if call.nargout > 1 {
        if class.is_integer() && !matches!(class, Class::Int8 | Class::Int16 | Class::Int32 | Class::Int64) {
            return Err(Error::new("MATLAB:gcd:unsignedNotSupported", "Bezout coefficients need a signed class."));
        }
        let all = elementwise::zip_arrays(&a, &b, |x, y| Ok(extended(*x, *y)))?;
        return Flow::many([in_class(all.map(|e| e.0)?, class)?, in_class(all.map(|e| e.1)?, class)?, in_class(all.map(|e| e.2)?, class)?]);
    }
    Flow::one(in_class(elementwise::zip_arrays(&a, &b, |x, y| Ok(extended(*x, *y).0))?, class)?)
}

fn run_lcm(call: &mut Call) -> Result<Flow> {
    let Pair { a, b, class } = pair(call, "lcm")?;
    let least = |x: &i128, y: &i128| {
        let g = extended(*x, *y).0;
        Ok(if g == 0 { 0 } else { (x / g).saturating_mul(*y).saturating_abs() })
    };
    Flow::one(in_class(elementwise::zip_arrays(&a, &b, least)?, class)?)
}

fn run_factorial(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    let wrong = || Error::new("MATLAB:factorial:NNegativeInt", "N must be an array of real non-negative integers.");
    let ok = value.is_arithmetic() && !value.is_complex() && value.as_doubles()?.is_some_and(|d| d.iter().all(|n| *n >= 0.0 && *n == n.trunc()));
    if !ok {
        return Err(wrong());
    }
    match value {
        Value::Int64(a) => Flow::one(a.map(|n| (1..=(*n).min(21)).fold(1i64, i64::saturating_mul))?),
        Value::Uint64(a) => Flow::one(a.map(|n| (1..=(*n).min(21)).fold(1u64, u64::saturating_mul))?),
        v => Flow::one(elementwise::map_real(v, scalar::factorial)?),
    }
}

fn run_nchoosek(call: &mut Call) -> Result<Flow> {
    let (n, k) = (call.take(0)?, call.take(1)?);
    let wrong_k = || Error::new("MATLAB:nchoosek:InvalidArg2", "Second input must be a nonnegative integer scalar.");
    let k_number = k.as_scalar().filter(|k| *k >= 0.0 && *k == k.trunc() && k.is_finite()).ok_or_else(wrong_k)?;
    if n.numel() == 1 && n.is_numeric() && !n.is_complex() {
        let x = n.as_scalar().unwrap_or(f64::NAN);
        if !(x >= 0.0) || x != x.trunc() {
            return Err(Error::new("MATLAB:nchoosek:InvalidArg1", "First input must be a nonnegative integer scalar or a vector."));
        }
        if k_number > x {
            return Err(Error::new("MATLAB:nchoosek:KOutOfRange", "When the first input is a scalar, the second must not exceed it."));
        }
        let class = ops::arithmetic_class(n.class(), k.class())?;
        let count = scalar::nchoosek(x, k_number);
        if count > 9_007_199_254_740_992.0 && class == Class::Double {
            let digits = libm::floor(libm::log10(count * f64::EPSILON)).max(0.0);
            let message = format!("Result may not be exact. Coefficient is greater than 9.007199e+15 and is only accurate to {} digits.", (15.0 - digits).max(15.0));
            call.host.warn("MATLAB:nchoosek:LargeCoefficient", &message);
        }
        return Flow::one(ops::cast::cast(&Value::Num(count), class)?);
    }
    if !n.is_vector() && !n.is_empty() {
        return Err(Error::new("MATLAB:nchoosek:InvalidArg1", "First input must be a nonnegative integer scalar or a vector."));
    }
    let (m, k) = (n.numel(), k_number as usize);
    let rows = if k > m { 0.0 } else { scalar::nchoosek(m as f64, k_number) };
    let rows = alloc::checked_size(&[runmat_value::convert::size_from(rows)?, k], 8)? / k.max(1);
    let rows = if k == 0 { 1 } else { rows };
    let picks = Value::from(combinations(m, k, rows)?);
    let row_vector = index::build::reshape(&n, &Shape::row(m))?;
    if k == 0 || rows == 0 {
        return Flow::one(index::build::zeros(n.class(), &Shape::matrix(rows, k))?);
    }
    let out = index::paren(&row_vector, &[picks])?;
    Flow::one(index::build::reshape(&out, &Shape::matrix(rows, k))?)
}

/// One-based picks, a combination per row, in lexical order.
fn combinations(m: usize, k: usize, rows: usize) -> Result<Array<f64>> {
    let mut out = Array::filled(Shape::matrix(rows, k), 0.0)?;
    let mut pick: Vec<usize> = (1..=k).collect();
    for r in 0..rows {
        for (c, p) in pick.iter().enumerate() {
            out.data_mut()[c * rows + r] = *p as f64;
        }
        // The last place that can still move up; those after it follow.
        if let Some(at) = (0..k).rev().find(|c| pick[*c] < m - (k - 1 - c)) {
            pick[at] += 1;
            for c in at + 1..k {
                pick[c] = pick[c - 1] + 1;
            }
        }
    }
    Ok(out)
}

fn run_perms(call: &mut Call) -> Result<Flow> {
    let value = call.arg(0)?;
    let n = value.numel();
    let rows = scalar::factorial(n as f64);
    if n > 12 {
        return Err(Error::too_large(&[usize::MAX, n]));
    }
    let rows = alloc::checked_size(&[rows as usize, n], 8)?.checked_div(n).unwrap_or(1);
    let line = index::build::reshape(value, &Shape::row(n))?;
    if n == 0 {
        return Flow::one(line);
    }
    let mut picks = Array::filled(Shape::matrix(rows, n), 0.0)?;
    let mut pick: Vec<usize> = (1..=n).rev().collect();
    for r in 0..rows {
        for (c, p) in pick.iter().enumerate() {
            picks.data_mut()[c * rows + r] = *p as f64;
        }
        step_down(&mut pick);
    }
    let out = index::paren(&line, &[Value::from(picks)])?;
    Flow::one(index::build::reshape(&out, &Shape::matrix(rows, n))?)
}

/// The next smaller permutation; the smallest stays.
fn step_down(pick: &mut [usize]) {
    let Some(at) = (1..pick.len()).rev().find(|k| pick[*k - 1] > pick[*k]) else { return };
    if let Some(other) = (at..pick.len()).rev().find(|k| pick[*k] < pick[at - 1]) {
        pick.swap(at - 1, other);
        pick[at..].reverse();
    }
}

fn run_primes(call: &mut Call) -> Result<Flow> {
    let value = call.arg(0)?;
    let limit = value.as_scalar().filter(|_| value.is_arithmetic()).ok_or_else(|| Error::new("MATLAB:primes:InputNotScalar", "N must be a real scalar."))?;
    let class = if value.is_numeric() { value.class() } else { Class::Double };
    if limit.is_infinite() && limit > 0.0 {
        return Err(Error::new("MATLAB:primes:InputNotFinite", "N must be finite."));
    }
    let list = Array::row(scalar::primes_up_to(limit.floor())?);
    Flow::one(ops::cast::cast(&Value::from(list), class)?)
}

fn run_isprime(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    let wrong = || Error::new("MATLAB:isprime:InputNotPosInt", "All entries of X must be nonnegative integers.");
    if !value.is_numeric() && !value.is_class(Class::Logical) {
        return Err(Error::undefined_for("isprime", value.class_name()));
    }
    let list = whole(&value)?.ok_or_else(wrong)?;
    if list.data().iter().any(|n| *n < 0 || *n > i128::from(u64::MAX)) {
        return Err(wrong());
    }
    Flow::one(list.map(|n| scalar::is_prime(*n as u64))?)
}

fn run_factor(call: &mut Call) -> Result<Flow> {
    let value = call.take(0)?;
    if value.numel() != 1 {
        return Err(Error::new("MATLAB:factor:InputNotScalar", "N must be a scalar."));
    }
    let wrong = || Error::new("MATLAB:factor:InputNotPosInt", "N must be a nonnegative integer.");
    let n = whole(&value)?.and_then(|a| a.data().first().copied()).filter(|n| (0..=i128::from(u64::MAX)).contains(n)).ok_or_else(wrong)?;
    if value.class().is_float() && n > 9_007_199_254_740_992 {
        return Err(Error::new("MATLAB:factor:InputOutOfRange", "The maximum value of N allowed is flintmax."));
    }
    let factors: Vec<i128> = scalar::factor(n as u64).into_iter().map(i128::from).collect();
    let class = if value.is_numeric() { value.class() } else { Class::Double };
    Flow::one(in_class(Array::row(factors), class)?)
}
