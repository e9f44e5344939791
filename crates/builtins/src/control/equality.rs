//! `isequal` and `isequaln`.

use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::ops::compare;
use runmat_value::Result;

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "True when all inputs have the same size and contents",
        forms: &["tf = isequal(A, B)", "tf = isequal(A1, A2, ..., An)"],
        examples: &[
            example("isequal([1 2], [1 2])", "true"),
            example("isequal('a', 97)", "true"),
            example("isequal(NaN, NaN)", "false"),
        ],
        ..Builtin::new("isequal", |call| equal(call, false))
    },
    Builtin {
        summary: "True when all inputs are equal, NaN being equal to NaN",
        forms: &["tf = isequaln(A, B)", "tf = isequaln(A1, A2, ..., An)"],
        examples: &[example("isequaln(NaN, NaN)", "true")],
        ..Builtin::new("isequaln", |call| equal(call, true))
    },
    Builtin {
        summary: "True when all inputs are equal, NaN being equal to NaN: the old name of isequaln",
        forms: &[
            "tf = isequalwithequalnans(A, B)",
            "tf = isequalwithequalnans(A1, A2, ..., An)",
        ],
        ..Builtin::new("isequalwithequalnans", |call| equal(call, true))
    },
];

fn equal(call: &mut Call, nan_equal: bool) -> Result<Flow> {
    let first = call.arg(0)?;
    for other in call.args.iter().skip(1) {
        if !compare::isequal(first, other, nan_equal)? {
            return Flow::one(false);
        }
    }
    Flow::one(true)
}
