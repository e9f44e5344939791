//! `== ~= < <= > >= & | ~` on numbers, logicals and characters.

use super::broadcast::{test, ElementTest, Test};
use super::operand::{convert_real, numbers, Element, Number, Operand};
use crate::{Class, Error, Result, Value, C64};
use std::cmp::Ordering;

/// A comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Relation {
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
}

impl Relation {
    /// Whether the relation holds for an order; `None` is unordered (NaN).
    pub fn holds(self, order: Option<Ordering>) -> bool {
        match self {
            Relation::Eq => order == Some(Ordering::Equal),
            Relation::Ne => order != Some(Ordering::Equal),
            Relation::Lt => order == Some(Ordering::Less),
            Relation::Le => matches!(order, Some(Ordering::Less | Ordering::Equal)),
            Relation::Gt => order == Some(Ordering::Greater),
            Relation::Ge => matches!(order, Some(Ordering::Greater | Ordering::Equal)),
        }
    }
}

struct IsEq;
struct IsNe;
struct IsLt;
struct IsLe;
struct And;
struct Or;

impl<T: Copy + PartialEq + 'static> ElementTest<T> for IsEq {
    #[inline(always)]
    fn test(x: T, y: T) -> bool {
        x == y
    }
}
impl<T: Copy + PartialEq + 'static> ElementTest<T> for IsNe {
    #[inline(always)]
    fn test(x: T, y: T) -> bool {
        x != y
    }
}
impl<T: Copy + PartialOrd + 'static> ElementTest<T> for IsLt {
    #[inline(always)]
    fn test(x: T, y: T) -> bool {
        x < y
    }
}
impl<T: Copy + PartialOrd + 'static> ElementTest<T> for IsLe {
    #[inline(always)]
    fn test(x: T, y: T) -> bool {
        x <= y
    }
}
impl ElementTest<bool> for And {
    #[inline(always)]
    fn test(x: bool, y: bool) -> bool {
        x & y
    }
}
impl ElementTest<bool> for Or {
    #[inline(always)]
    fn test(x: bool, y: bool) -> bool {
        x | y
    }
}

/// Two operands of one type that has an order. `>` is `<` with its sides exchanged.
fn ordered<T: Copy + PartialOrd + 'static>(relation: Relation, a: &Operand<T>, b: &Operand<T>) -> Result<Value> {
    let (k, swap): (Test<T>, bool) = match relation {
        Relation::Eq => (IsEq::loops(), false),
        Relation::Ne => (IsNe::loops(), false),
        Relation::Lt => (IsLt::loops(), false),
        Relation::Le => (IsLe::loops(), false),
        Relation::Gt => (IsLt::loops(), true),
        Relation::Ge => (IsLe::loops(), true),
    };
    let out = if swap { test(&k, b, a)? } else { test(&k, a, b)? };
    Ok(bool::wrap(out))
}

/// Two arithmetic values compared. Numbers of different classes compare by value; order of complex numbers is that of the real parts.
pub(crate) fn compare(relation: Relation, a: Value, b: Value) -> Result<Value> {
    let equality = matches!(relation, Relation::Eq | Relation::Ne);
    if equality && (a.is_complex() || b.is_complex()) {
        let (a, b) = (super::operand::complexes(a)?, super::operand::complexes(b)?);
        let k: Test<C64> = if relation == Relation::Eq {
            IsEq::loops()
        } else {
            IsNe::loops()
        };
        return Ok(bool::wrap(test(&k, &a, &b)?));
    }
    let (a, b) = (super::complex_parts::real_part(a)?, super::complex_parts::real_part(b)?);
    match (a.class(), b.class()) {
        (x, y) if x == y => same_class(relation, x, a, b),
        (Class::Int64 | Class::Uint64, _) | (_, Class::Int64 | Class::Uint64) => {
            ordered(relation, &exact(&a)?, &exact(&b)?)
        }
        _ => ordered(relation, &numbers::<f64>(a)?, &numbers::<f64>(b)?),
    }
}

/// Narrow classes compare without being widened first.
fn same_class(relation: Relation, class: Class, a: Value, b: Value) -> Result<Value> {
    fn run<T: Number + PartialOrd>(relation: Relation, a: Value, b: Value) -> Result<Value> {
        ordered(relation, &numbers::<T>(a)?, &numbers::<T>(b)?)
    }
    match class {
        Class::Single => run::<f32>(relation, a, b),
        Class::Int8 => run::<i8>(relation, a, b),
        Class::Int16 => run::<i16>(relation, a, b),
        Class::Int32 => run::<i32>(relation, a, b),
        Class::Int64 => run::<i64>(relation, a, b),
        Class::Uint8 => run::<u8>(relation, a, b),
        Class::Uint16 => run::<u16>(relation, a, b),
        Class::Uint32 => run::<u32>(relation, a, b),
        Class::Uint64 => run::<u64>(relation, a, b),
        Class::Char => match (a, b) {
            (Value::Char(a), Value::Char(b)) => ordered(relation, &Operand::from_rc(a), &Operand::from_rc(b)),
            _ => Err(Error::internal("char expected")),
        },
        _ => run::<f64>(relation, a, b),
    }
}

/// A real number without loss: whole part and fraction. NaN has a NaN fraction and is unordered.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Exact {
    whole: i128,
    fraction: f64,
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Exact) -> Option<Ordering> {
        let fractions = self.fraction.partial_cmp(&other.fraction)?;
        Some(self.whole.cmp(&other.whole).then(fractions))
    }
}

fn exact(v: &Value) -> Result<Operand<Exact>> {
    match v {
        Value::Int64(a) => Operand::from_rc(a.clone()).map(|x| Exact {
            whole: i128::from(x),
            fraction: 0.0,
        }),
        Value::Uint64(a) => Operand::from_rc(a.clone()).map(|x| Exact {
            whole: i128::from(x),
            fraction: 0.0,
        }),
        other => match convert_real::<f64>(other)? {
            Some(x) => x.map(|x| {
                let floor = x.floor();
                // Infinities saturate; their fraction must not be NaN.
                Exact {
                    whole: floor as i128,
                    fraction: if x.is_infinite() { 0.0 } else { x - floor },
                }
            }),
            None => Err(Error::internal("operand is not a real number")),
        },
    }
}

/// Numbers as logicals: nonzero is true, NaN has no truth.
pub(crate) fn truths(v: Value) -> Result<Operand<bool>> {
    match v {
        Value::Bool(_) | Value::Logical(_) => bool::adopt(v).map_err(|_| Error::internal("logical expected")),
        Value::Complex(a) if a.data().iter().any(|z| z.is_nan()) => Err(nan_to_logical()),
        Value::Complex(a) => Operand::from_rc(a).map(|z| z.re != 0.0 || z.im != 0.0),
        Value::ComplexSingle(a) if a.data().iter().any(|z| z.is_nan()) => Err(nan_to_logical()),
        Value::ComplexSingle(a) => Operand::from_rc(a).map(|z| z.re != 0.0 || z.im != 0.0),
        Value::Int64(a) => Operand::from_rc(a).map(|x| x != 0),
        Value::Uint64(a) => Operand::from_rc(a).map(|x| x != 0),
        other => {
            let x = numbers::<f64>(other)?;
            if x.data().iter().any(|x| x.is_nan()) {
                return Err(nan_to_logical());
            }
            x.map(|x| x != 0.0)
        }
    }
}

fn nan_to_logical() -> Error {
    Error::new("MATLAB:nologicalnan", "NaN values cannot be converted to logicals.")
}

/// `a & b` of arithmetic values.
pub(crate) fn and(a: Value, b: Value) -> Result<Value> {
    Ok(bool::wrap(test(&And::loops(), &truths(a)?, &truths(b)?)?))
}

/// `a | b` of arithmetic values.
pub(crate) fn or(a: Value, b: Value) -> Result<Value> {
    Ok(bool::wrap(test(&Or::loops(), &truths(a)?, &truths(b)?)?))
}

/// `~a` of an arithmetic value.
pub(crate) fn not(a: Value) -> Result<Value> {
    Ok(bool::wrap(truths(a)?.map_same(|x| !x)?))
}
