//! `bsxfun`: a function of two arrays, singleton dimensions expanded.

use runmat_spec::{example, Args, Builtin, Call, Callback, Flow, Input};
use runmat_value::index::build;
use runmat_value::{Error, FunctionHandle, Result, Value};

pub const ENTRIES: &[Builtin] = &[Builtin {
    summary: "Apply a function to two arrays with singleton dimensions expanded",
    forms: &["C = bsxfun(fun, A, B)"],
    examples: &[example("bsxfun(@plus, [1; 2], [10 20])", "[11 21; 12 22]")],
    errors: &["MATLAB:bsxfun:arrayDimensionsMustMatch"],
    ..Builtin::new("bsxfun", run)
}];

fn run(call: &mut Call) -> Result<Flow> {
    let (callee, mut a, mut b) = (call.take(0)?, call.take(1)?, call.take(2)?);
    if !matches!(callee, Value::Function(_)) && callee.as_text().is_none() {
        return Err(Error::new(
            "MATLAB:bsxfun:functionHandleRequired",
            "The first input must be a function handle or the name of a function.",
        ));
    }
    let (s, t) = (a.shape(), b.shape());
    let (mut of_a, mut of_b) = (Vec::new(), Vec::new());
    for d in 0..s.ndims().max(t.ndims()) {
        let (m, n) = (s.dim(d), t.dim(d));
        if m != n && m != 1 && n != 1 {
            return Err(Error::new(
                "MATLAB:bsxfun:arrayDimensionsMustMatch",
                "Non-singleton dimensions of the two input arrays must match each other.",
            ));
        }
        of_a.push(if m == 1 { n } else { 1 });
        of_b.push(if n == 1 { m } else { 1 });
    }
    // Named functions expand by themselves; the body of an anonymous one may not.
    let named = match &callee {
        Value::Function(h) => matches!(&**h, FunctionHandle::Named { target: None, .. }),
        _ => true,
    };
    if !named && s != t {
        a = build::repmat(&a, &of_a)?;
        b = build::repmat(&b, &of_b)?;
    }
    let args = Args::from_iter([a, b]);
    Ok(Flow::Call(
        Callback::Function {
            callee,
            args,
            nargout: 1,
            catch: false,
        },
        Box::new(|_: &mut Call, input: Input| input.values().map(Flow::Done)),
    ))
}
