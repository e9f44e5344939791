//! `ismember`: which elements or rows are in a set, and where.

use super::sets::{pair, same_kind};
use crate::table::row;
use runmat_spec::{example, Builtin, Call, Flow, Values};
use runmat_value::{alloc, Array, Class, Result, Shape, Value};

pub const ENTRIES: &[Builtin] = &[row(
    "ismember",
    "True for elements of a set",
    &["Lia = ismember(A, B)", "[Lia, Locb] = ismember(A, B, 'rows')"],
    &[example("ismember(2, [1 2 3])", "true"), example("ismember({'a', 'z'}, {'a', 'b'})", "[true false]")],
    run,
)];

fn run(call: &mut Call) -> Result<Flow> {
    let (a, b) = (call.take(0)?, call.take(1)?);
    let f = super::unique::set_flags(&call.args[2..], "ismember")?;
    if let (Value::Num(x), Value::Double(set), true) = (&a, &b, call.nargout < 2 && !f.rows) {
        return Flow::one(set.data().contains(x));
    }
    let (a, b) = same_kind(a, b, "ismember")?;
    let rows = f.rows && !a.is_cell();
    // Concatenation would round doubles to the integers' class; comparison is by value.
    let mixed = a.class() != b.class() && a.is_arithmetic() && b.is_arithmetic();
    let wide = |v: &Value| if mixed { runmat_value::ops::cast::cast(v, Class::Double) } else { Ok(v.clone()) };
    let (a, b) = if mixed && !a.is_complex() && !b.is_complex() { (wide(&a)?, wide(&b)?) } else { (a, b) };
    let shape = if rows { Shape::column(a.shape().rows()) } else { a.shape() };
    let p = pair(&a, &b, rows, "ismember")?;
    let groups = p.items.groups()?;
    let mut place = alloc::try_filled(p.first, 0.0)?;
    for g in 0..groups.len() {
        let members = groups.members(g);
        if let Some(found) = members.iter().find(|k| (**k as usize) >= p.first) {
            let number = (*found as usize - p.first) as f64 + 1.0;
            for k in members.iter().take_while(|k| (**k as usize) < p.first) {
                place[*k as usize] = number;
            }
        }
    }
    let shape = if shape.numel() == place.len() { shape } else { Shape::column(place.len()) };
    let found = Array::new(shape.clone(), alloc::try_collect(place.iter().map(|k| *k > 0.0))?)?;
    let mut out = Values::from_iter([Value::from(found)]);
    if call.nargout > 1 {
        out.push(Value::from(Array::new(shape, place)?));
    }
    Ok(Flow::Done(out))
}
