//! Settings of the session, which MATLAB keeps as properties of the root object 0: `get(0, name)` and `set(0, name, value)`.

use crate::arguments;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Read a setting of the session: RecursionLimit of the root object 0",
        forms: &["v = get(0, 'RecursionLimit')"],
        examples: &[example("get(0, 'RecursionLimit') > 0", "true")],
        errors: &[
            "MATLAB:class:InvalidHandle",
            "MATLAB:hg:InvalidProperty",
            "MATLAB:class:BadParamValue",
        ],
        ..Builtin::new("get", run_get)
    },
    Builtin {
        summary: "Change a setting of the session: RecursionLimit of the root object 0",
        forms: &["set(0, 'RecursionLimit', value)"],
        errors: &[
            "MATLAB:class:InvalidHandle",
            "MATLAB:hg:InvalidProperty",
            "MATLAB:class:BadParamValue",
        ],
        ..Builtin::new("set", run_set)
    },
];

/// Frames live on the heap, so that calls may lie in each other as deep as this.
const DEEPEST_RECURSION: f64 = 100_000.0;

/// Checks that the first argument is the root object, and the second a property that is known.
fn check_place(call: &Call, function: &str) -> Result<()> {
    match call.arg(0)? {
        Value::Num(x) if *x == 0.0 => {}
        _ => return Err(Error::new("MATLAB:class:InvalidHandle", "Invalid or deleted object.")),
    }
    let name = arguments::text(call, 1, function)?;
    if name.eq_ignore_ascii_case("RecursionLimit") {
        return Ok(());
    }
    Err(Error::new(
        "MATLAB:hg:InvalidProperty",
        format!("Unrecognized property {name} for class matlab.ui.Root."),
    ))
}

fn run_get(call: &mut Call) -> Result<Flow> {
    check_place(call, "get")?;
    Flow::one(call.host.limits.recursion as f64)
}

fn run_set(call: &mut Call) -> Result<Flow> {
    check_place(call, "set")?;
    let wrong = || {
        Error::new(
            "MATLAB:class:BadParamValue",
            format!("RecursionLimit must be a whole number from 1 to {DEEPEST_RECURSION}."),
        )
    };
    let n = arguments::scalar(call, 2, "set").map_err(|_| wrong())?;
    if !(1.0..=DEEPEST_RECURSION).contains(&n) || n.fract() != 0.0 {
        return Err(wrong());
    }
    call.host.limits.recursion = n as usize;
    Flow::nothing()
}
