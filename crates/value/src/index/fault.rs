//! The errors of indexing, each worded once, with MATLAB's identifiers.

use crate::{Class, Error};

/// `2-by-3`, as MATLAB's assignment messages write sizes.
fn by_text(dims: &[usize]) -> String {
    dims.iter().map(|d| d.to_string()).collect::<Vec<_>>().join("-by-")
}

/// Zero, negative, fractional or not finite. `position` is zero-based.
pub(crate) fn bad_subscript(position: usize, count: usize) -> Error {
    let rule = "Array indices must be positive integers or logical values.";
    if count == 1 {
        return Error::new("MATLAB:badsubscript", rule);
    }
    Error::new(
        "MATLAB:badsubscript",
        format!("Index in position {} is invalid. {rule}", position + 1),
    )
}

pub(crate) fn out_of_bounds(position: usize, count: usize, extent: usize) -> Error {
    if count == 1 {
        return Error::new(
            "MATLAB:badsubscript",
            format!("Index exceeds the number of array elements. Index must not exceed {extent}."),
        );
    }
    Error::new(
        "MATLAB:badsubscript",
        format!(
            "Index in position {} exceeds array bounds. Index must not exceed {extent}.",
            position + 1
        ),
    )
}

pub(crate) fn mask_too_long(position: usize, count: usize) -> Error {
    let rule = "contains a true value outside of the array bounds.";
    if count == 1 {
        return Error::new(
            "MATLAB:badsubscript",
            format!("The logical indices {}", rule.replace("contains", "contain")),
        );
    }
    Error::new(
        "MATLAB:badsubscript",
        format!(
            "The logical indices in position {} {}",
            position + 1,
            rule.replace("contains", "contain")
        ),
    )
}

pub(crate) fn not_an_index(class: Class) -> Error {
    Error::new(
        "MATLAB:badsubscript",
        format!("Unable to use a value of type {class} as an index."),
    )
}

pub(crate) fn element_count_mismatch() -> Error {
    Error::new(
        "MATLAB:matrix:singleSubscriptNumelMismatch",
        "Unable to perform assignment because the left and right sides have a different number of elements.",
    )
}

pub(crate) fn size_mismatch(left: &[usize], right: &[usize]) -> Error {
    let message = format!(
        "Unable to perform assignment because the size of the left side is {} and the size of the right side is {}.",
        by_text(left),
        by_text(right)
    );
    Error::new("MATLAB:subsassigndimmismatch", message)
}

pub(crate) fn ambiguous_growth() -> Error {
    Error::new(
        "MATLAB:indexed_matrix_cannot_be_resized",
        "Attempt to grow array along ambiguous dimension.",
    )
}

/// `Conversion to cell from double is not possible.`
pub(crate) fn no_conversion(to: Class, from: Class) -> Error {
    Error::new(
        "MATLAB:invalidConversion",
        format!("Conversion to {to} from {from} is not possible."),
    )
}

pub(crate) fn no_handle_arrays() -> Error {
    Error::new(
        "MATLAB:nonScalarFunctionHandle",
        "Nonscalar arrays of function handles are not allowed; use cell arrays instead.",
    )
}

pub(crate) fn no_object_arrays(class: Class) -> Error {
    Error::new(
        "MATLAB:class:NonScalarArray",
        format!("Arrays of class '{class}' are not supported; use cell arrays instead."),
    )
}

pub(crate) fn dissimilar_structs() -> Error {
    Error::new(
        "MATLAB:heterogeneousStrucAssignment",
        "Subscripted assignment between dissimilar structures.",
    )
}

pub(crate) fn brace_on_non_cell() -> Error {
    Error::new(
        "MATLAB:cellRefFromNonCell",
        "Brace indexing is not supported for variables of this type.",
    )
}

pub(crate) fn brace_assign_to_non_cell() -> Error {
    Error::new(
        "MATLAB:cellAssToNonCell",
        "Unable to perform assignment because brace indexing is not supported for variables of this type.",
    )
}

pub(crate) fn dot_on_non_struct() -> Error {
    Error::new(
        "MATLAB:structRefFromNonStruct",
        "Dot indexing is not supported for variables of this type.",
    )
}

pub(crate) fn dot_assign_to_non_struct() -> Error {
    Error::new(
        "MATLAB:structAssToNonStruct",
        "Unable to perform assignment because dot indexing is not supported for variables of this type.",
    )
}

pub(crate) fn unknown_field(name: &str) -> Error {
    Error::new(
        "MATLAB:nonExistentField",
        format!("Unrecognized field name \"{name}\"."),
    )
}

pub(crate) fn scalar_struct_needed() -> Error {
    Error::new(
        "MATLAB:scalarStructRequired",
        "Scalar structure required for this assignment.",
    )
}

pub(crate) fn one_element_needed() -> Error {
    Error::new(
        "MATLAB:index:expected_one_output_for_assignment",
        "Expected one output from a curly brace or dot indexing expression, but there were several results.",
    )
}

pub(crate) fn too_few_values() -> Error {
    Error::new(
        "MATLAB:needMoreRhsOutputs",
        "The right hand side of this assignment has too few values to satisfy the left hand side.",
    )
}

pub(crate) fn delete_out_of_range() -> Error {
    Error::new(
        "MATLAB:subsdeldimmismatch",
        "Matrix index is out of range for deletion.",
    )
}

pub(crate) fn delete_needs_one_index() -> Error {
    Error::new(
        "MATLAB:subsdeldimmismatch",
        "A null assignment can have only one non-colon index.",
    )
}
