//! Storage of matrices: every array is full here.

use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::Result;

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "A matrix in full storage",
        forms: &["F = full(S)"],
        examples: &[example("full(eye(2))", "[1 0; 0 1]")],
        ..Builtin::new("full", run_full)
    },
    Builtin {
        summary: "Test for sparse storage",
        forms: &["tf = issparse(S)"],
        examples: &[example("issparse(1)", "false")],
        ..Builtin::new("issparse", run_issparse)
    },
    Builtin {
        summary: "Number of elements that storage is allocated for",
        forms: &["n = nzmax(S)"],
        examples: &[example("nzmax([1 0 2])", "3")],
        ..Builtin::new("nzmax", run_nzmax)
    },
];

fn run_full(call: &mut Call) -> Result<Flow> {
    Flow::one(call.take(0)?)
}

fn run_issparse(call: &mut Call) -> Result<Flow> {
    call.arg(0)?;
    Flow::one(false)
}

fn run_nzmax(call: &mut Call) -> Result<Flow> {
    let n = call.arg(0)?.numel();
    Flow::one(n)
}
