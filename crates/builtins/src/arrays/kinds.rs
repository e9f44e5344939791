//! Questions about the class of a value: `isnumeric`, `isfloat`, `isreal` and their kin.

use crate::table::row;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{Class, Result, Value};

pub const ENTRIES: &[Builtin] = &[
    row("isnumeric", "True for integers and floating-point numbers", &["TF = isnumeric(A)"], &[example("isnumeric(int8(1))", "true"), example("isnumeric('1')", "false")], |c| {
        test(c, Value::is_numeric)
    }),
    row("isfloat", "True for single and double", &["TF = isfloat(A)"], &[example("isfloat(pi)", "true"), example("isfloat(int8(1))", "false")], |c| {
        test(c, |v| v.class().is_float())
    }),
    row("isinteger", "True for the integer classes", &["TF = isinteger(A)"], &[example("isinteger(int8(1))", "true"), example("isinteger(1)", "false")], |c| {
        test(c, |v| v.class().is_integer())
    }),
    row("islogical", "True for logical arrays", &["TF = islogical(A)"], &[example("islogical(1 > 0)", "true"), example("islogical(1)", "false")], |c| {
        test(c, |v| v.is_class(Class::Logical))
    }),
    row("isreal", "True for numbers stored without imaginary part", &["TF = isreal(A)"], &[example("isreal(1)", "true"), example("isreal(complex(1, 0))", "false")], |c| {
        test(c, |v| v.is_arithmetic() && !v.is_complex())
    }),
];

fn test(call: &mut Call, is: fn(&Value) -> bool) -> Result<Flow> {
    Flow::one(is(call.arg(0)?))
}
