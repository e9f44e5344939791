//! The lines that say what a value is: sizes, classes, and what stands for an empty array.

use crate::{Class, Shape, Value};

/// Between two sizes, as in `1x3`. The one place to change when the multiplication sign is wanted.
pub(super) const TIMES: &str = "x";

/// What ends a text that was cut.
pub(super) const ELLIPSIS: char = '…';

/// `2x3x4`.
pub fn size_text(shape: &Shape) -> String {
    shape
        .dims()
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(TIMES)
}

/// `2x3 double`, or `5-D double` where the sizes are many: what stands for a value that is not shown itself.
pub(super) fn summary(value: &Value) -> String {
    let shape = value.shape();
    if shape.ndims() > 4 {
        return format!("{}-D {}", shape.ndims(), value.class_name());
    }
    format!("{} {}", size_text(&shape), value.class_name())
}

/// What numeric arrays of a shape are called.
fn shape_word(shape: &Shape) -> &'static str {
    if !shape.is_matrix() {
        "array"
    } else if shape.is_row() {
        "row vector"
    } else if shape.is_column() {
        "column vector"
    } else {
        "matrix"
    }
}

/// The line between `x =` and the elements, without blanks in front; none where MATLAB has none.
pub(super) fn class_line(value: &Value) -> Option<String> {
    let shape = value.shape();
    let size = size_text(&shape);
    match value.class() {
        Class::Double => None,
        Class::Logical if shape.is_scalar() => Some("logical".to_string()),
        Class::Logical => Some(format!("{size} logical array")),
        Class::Char if shape.is_row() => None,
        Class::Char => Some(format!("{size} char array")),
        Class::String if shape.is_scalar() => None,
        Class::String => Some(format!("{size} string array")),
        Class::Cell => Some(format!("{size} cell array")),
        class if class.is_numeric() && shape.is_scalar() => Some(class.name().to_string()),
        class if class.is_numeric() => Some(format!("{size} {class} {}", shape_word(&shape))),
        Class::FunctionHandle => Some("function_handle with value:".to_string()),
        _ => None,
    }
}

/// The line that stands for an empty array, blanks included.
pub(super) fn empty_line(value: &Value) -> String {
    let shape = value.shape();
    let size = size_text(&shape);
    match value.class() {
        Class::Double if shape.dims() == [0, 0] => "     []".to_string(),
        class @ (Class::Logical | Class::Char | Class::String | Class::Cell) => format!("  {size} empty {class} array"),
        class => format!("  {size} empty {class} {}", shape_word(&shape)),
    }
}

/// MATLAB puts a blank behind the `=` of strings and of what has fields or properties.
pub(super) fn title(name: &str, class: Class) -> String {
    match class {
        Class::String | Class::Struct | Class::Map | Class::Exception | Class::Object => format!("{name} = \n"),
        _ => format!("{name} =\n"),
    }
}
