//! Linear algebra, polynomials, interpolation, filters and transforms.

mod curve;
pub(crate) mod dense;

category! {
    echelon, eigen, factors, filters, functions, gridded, interp1, inverse, norms, piecewise, products, singular, solve, structure, transforms,
}
