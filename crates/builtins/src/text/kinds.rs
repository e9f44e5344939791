//! Whether a value is text of a kind: `ischar`, `isstring`, `iscellstr`, `isStringScalar`.

use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{Result, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "True for a character array",
        forms: &["tf = ischar(A)"],
        examples: &[example("ischar('a')", "true"), example("ischar(\"a\")", "false")],
        ..Builtin::new("ischar", |call| test(call, Value::is_char))
    },
    Builtin {
        summary: "True for a string array",
        forms: &["tf = isstring(A)"],
        examples: &[example("isstring(\"a\")", "true"), example("isstring('a')", "false")],
        ..Builtin::new("isstring", |call| test(call, Value::is_string))
    },
    Builtin {
        summary: "True for a cell array of character vectors",
        forms: &["tf = iscellstr(A)"],
        examples: &[
            example("iscellstr({'a', 'b'})", "true"),
            example("iscellstr({1})", "false"),
            example("iscellstr({})", "true"),
        ],
        ..Builtin::new("iscellstr", |call| {
            test(
                call,
                |v| matches!(v, Value::Cell(a) if a.data().iter().all(Value::is_char)),
            )
        })
    },
    Builtin {
        summary: "True for a string array of one element",
        forms: &["tf = isStringScalar(A)"],
        examples: &[
            example("isStringScalar(\"a\")", "true"),
            example("isStringScalar([\"a\" \"b\"])", "false"),
        ],
        ..Builtin::new("isStringScalar", |call| test(call, |v| v.is_string() && v.numel() == 1))
    },
];

fn test(call: &mut Call, is: fn(&Value) -> bool) -> Result<Flow> {
    Flow::one(is(call.arg(0)?))
}
