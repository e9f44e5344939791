//! Creation, size, shape, class and conversion of arrays.

pub(crate) mod prototype;

category! { casts, complex, constants, create, kinds, operators, ranges, sizes }
