//! Creation, size, shape, class and conversion of arrays.

pub(crate) mod prototype;

category! { casts, complex, constants, create, flips, grids, join, kinds, magic, operators, random, ranges, reshape, sizes, storage, triangles }
