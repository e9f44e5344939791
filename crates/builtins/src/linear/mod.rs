//! Linear algebra, polynomials, interpolation, filters and transforms.

category! {}
