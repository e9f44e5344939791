//! Linear algebra, polynomials, interpolation, filters and transforms.

pub(crate) mod dense;

category! { echelon, eigen, factors, filters, functions, inverse, norms, products, singular, solve, structure, transforms }
