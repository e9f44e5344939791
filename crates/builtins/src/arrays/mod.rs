//! Creation, size, shape, class and conversion of arrays.

category! {}
