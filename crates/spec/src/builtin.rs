//! The entry of a builtin: one `const` in its own file, or one row of a family's table. Help, hover, completion, arity checks, the
//! generic tests and the fusion planner all read this entry; there is no second descriptor.

use crate::{Context, Run};
use runmat_value::Value;

/// ```text
/// pub const HYPOT: Builtin = Builtin {
///     summary: "Square root of the sum of squares, without overflow",
///     forms: &["c = hypot(a, b)"],
///     examples: &[example("hypot(3, 4)", "5")],
///     ..Builtin::new("hypot", run)
/// };
/// ```
#[derive(Clone, Copy)]
pub struct Builtin {
    pub name: &'static str,
    /// One line, no full stop.
    pub summary: &'static str,
    /// Call forms as MATLAB text: `[m, i] = max(a, [], dim)`. `...` means any number. Arity is read from here.
    pub forms: &'static [&'static str],
    /// Shown by `help`, run as tests.
    pub examples: &'static [Example],
    /// Identifiers it may raise beyond those of its arguments' conversion.
    pub errors: &'static [&'static str],
    pub fusion: Fusion,
    /// A way around the general call for real double scalars.
    pub scalar: Scalar,
    pub run: Run,
}

impl Builtin {
    /// The defaults that an entry overrides.
    pub const fn new(name: &'static str, run: Run) -> Builtin {
        Builtin {
            name,
            summary: "",
            forms: &[],
            examples: &[],
            errors: &[],
            fusion: Fusion::None,
            scalar: Scalar::None,
            run,
        }
    }
}

/// An expression and what it must give, or statements and what they must print.
#[derive(Clone, Copy, Debug)]
pub enum Example {
    /// `isequaln(code, expected)` must hold.
    Gives { code: &'static str, expected: &'static str },
    /// The statements must print exactly this.
    Prints { code: &'static str, output: &'static str },
}

pub const fn example(code: &'static str, expected: &'static str) -> Example {
    Example::Gives { code, expected }
}

pub const fn shows(code: &'static str, output: &'static str) -> Example {
    Example::Prints { code, output }
}

/// What the fusion planner may do with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fusion {
    /// Not part of a fused region.
    None,
    /// Element by element with implicit expansion, pure.
    Elementwise,
    /// A reduction along one dimension that can end a fused region.
    Reduction,
    /// Makes an array from sizes (zeros, ones): a leaf of a region.
    Creation,
}

/// Pure functions of real doubles. `None` as a result sends the call the general way (complex results, errors).
#[derive(Clone, Copy)]
pub enum Scalar {
    None,
    /// A constant when it is called without arguments: `true`, `pi`.
    Constant(fn() -> Value),
    One(fn(f64) -> Option<f64>),
    Two(fn(f64, f64) -> Option<f64>),
    /// Of any values, which it only looks at where they are.
    Look(fn(&[Option<Value>]) -> Option<Value>),
    /// The same for functions that use the session's state. Short work only: it is not sliced.
    Use(fn(&mut Context, &[Option<Value>]) -> Option<Value>),
}
