//! Checks that raise: `assert`, `narginchk`, `nargoutchk`; and the counts of a call: `nargin`, `nargout`.

use super::message;
use crate::arguments;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Raise an error when a condition is false",
        forms: &[
            "assert(cond)",
            "assert(cond, msg)",
            "assert(cond, msg, A1, ..., An)",
            "assert(cond, errID, msg, ...)",
        ],
        errors: &["MATLAB:assertion:failed", "MATLAB:assertion:LogicalScalar"],
        ..Builtin::new("assert", run_assert)
    },
    Builtin {
        summary: "Check the number of inputs of the calling function",
        forms: &["narginchk(minArgs, maxArgs)"],
        errors: &["MATLAB:narginchk:notEnoughInputs", "MATLAB:narginchk:tooManyInputs"],
        ..Builtin::new("narginchk", run_nargin_check)
    },
    Builtin {
        summary: "Check the number of outputs of the calling function",
        forms: &["nargoutchk(minArgs, maxArgs)"],
        errors: &["MATLAB:nargoutchk:notEnoughOutputs", "MATLAB:nargoutchk:tooManyOutputs"],
        ..Builtin::new("nargoutchk", run_nargout_check)
    },
    Builtin {
        summary: "Number of inputs given to a function, or that it takes",
        forms: &["n = nargin", "n = nargin(fun)"],
        examples: &[
            example("nargin(@(a, b) a)", "2"),
            example("nargin(@(varargin) 1)", "-1"),
        ],
        ..Builtin::new("nargin", |call| count(call, true))
    },
    Builtin {
        summary: "Number of outputs asked of a function, or that it has",
        forms: &["n = nargout", "n = nargout(fun)"],
        examples: &[example("nargout(@(x) x)", "1")],
        ..Builtin::new("nargout", |call| count(call, false))
    },
    Builtin {
        summary: "True for an output that the caller asked for",
        forms: &["tf = isargout(k)"],
        ..Builtin::new("isargout", run_is_asked)
    },
];

fn run_assert(call: &mut Call) -> Result<Flow> {
    let args = call.take_args();
    let holds = match args.first() {
        Some(Value::Bool(b)) => *b,
        Some(v) if v.is_scalar() && v.is_arithmetic() && !v.is_char() => v.is_true()?,
        _ => {
            return Err(Error::new(
                "MATLAB:assertion:LogicalScalar",
                "The condition input argument must be a scalar logical.",
            ));
        }
    };
    if holds {
        return Flow::nothing();
    }
    if args.len() == 1 {
        return Err(Error::new("MATLAB:assertion:failed", "Assertion failed."));
    }
    let m = message::read(call.host, "assert", args.get(1..).unwrap_or(&[]))?;
    Err(Error::new(m.identifier, m.text))
}

fn limits(call: &Call, function: &str) -> Result<(f64, f64)> {
    Ok((
        arguments::scalar(call, 0, function)?,
        arguments::scalar(call, 1, function)?,
    ))
}

fn run_nargin_check(call: &mut Call) -> Result<Flow> {
    let (least, most) = limits(call, "narginchk")?;
    let n = call.scopes.counts().map_or(0.0, |c| c.0 as f64);
    if n < least {
        return Err(Error::new(
            "MATLAB:narginchk:notEnoughInputs",
            "Not enough input arguments.",
        ));
    }
    if n > most {
        return Err(Error::new(
            "MATLAB:narginchk:tooManyInputs",
            "Too many input arguments.",
        ));
    }
    Flow::nothing()
}

fn run_nargout_check(call: &mut Call) -> Result<Flow> {
    let (least, most) = limits(call, "nargoutchk")?;
    let n = call.scopes.counts().map_or(0.0, |c| c.1 as f64);
    if n < least {
        return Err(Error::new(
            "MATLAB:nargoutchk:notEnoughOutputs",
            "Not enough output arguments.",
        ));
    }
    if n > most {
        return Err(Error::new(
            "MATLAB:nargoutchk:tooManyOutputs",
            "Too many output arguments.",
        ));
    }
    Flow::nothing()
}

fn count(call: &mut Call, inputs: bool) -> Result<Flow> {
    if call.nargin() > 0 {
        let info = call.scopes.function_info(call.arg(0)?)?;
        return Flow::one(f64::from(if inputs { info.nargin } else { info.nargout }));
    }
    match call.scopes.counts() {
        Some((i, o)) => Flow::one(if inputs { i } else { o }),
        None => {
            let word = if inputs { "nargin" } else { "nargout" };
            Err(Error::new(
                "MATLAB:nargin:scriptCall",
                format!("You can only call {word} from within a function."),
            ))
        }
    }
}

fn run_is_asked(call: &mut Call) -> Result<Flow> {
    let asked = call.scopes.counts().map_or(0, |c| c.1).max(1) as f64;
    let outputs = call.scopes.output_texts();
    let ignored = |k: f64| outputs.get(k as usize - 1).is_some_and(|t| t == "~");
    let k = call.arg(0)?;
    let d = arguments::doubles(k, "isargout")?;
    let flags: Vec<bool> = d.iter().map(|k| *k >= 1.0 && *k <= asked && !ignored(*k)).collect();
    Flow::one(Value::from(runmat_value::Array::new(k.shape(), flags)?))
}
