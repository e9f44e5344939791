//! Ratios of small whole numbers near a number, by continued fractions: `rat`, `rats`, `format rat`.

/// A ratio and the continued fraction that it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Ratio {
    /// carries the sign
    pub numerator: f64,
    /// not negative; 0 for an infinite number
    pub denominator: f64,
    /// `t0 + 1/(t1 + 1/(t2 + ...))`
    pub terms: Vec<f64>,
}

/// A double is reached exactly by far fewer terms; the bound holds for tolerances of zero and NaN.
const MOST_TERMS: usize = 60;

/// The first ratio of the continued fraction (to the nearest whole number at each step) closer to `x` than `tolerance`.
pub fn ratio(x: f64, tolerance: f64) -> Ratio {
    if !x.is_finite() {
        let numerator = if x.is_nan() { 0.0 } else { x.signum() };
        return Ratio {
            numerator,
            denominator: 0.0,
            terms: vec![x],
        };
    }
    let (mut last_n, mut last_d) = (1.0, 0.0);
    let (mut n, mut d) = (libm::round(x), 1.0);
    let mut rest = x - n;
    let mut terms = vec![n];
    while rest != 0.0 && (x - n / d).abs() >= tolerance && terms.len() < MOST_TERMS {
        let flipped = 1.0 / rest;
        let step = libm::round(flipped);
        let (next_n, next_d) = (n * step + last_n, d * step + last_d);
        if !next_n.is_finite() || !next_d.is_finite() {
            break;
        }
        rest = flipped - step;
        terms.push(step);
        (last_n, last_d) = (n, d);
        (n, d) = (next_n, next_d);
    }
    let sign = if d < 0.0 { -1.0 } else { 1.0 };
    Ratio {
        numerator: n * sign + 0.0,
        denominator: d * sign,
        terms,
    }
}

/// `355/113` for pi, a whole number without its denominator, `*` when the text would exceed `width`.
pub fn ratio_text(x: f64, tolerance: f64, width: usize) -> String {
    if !x.is_finite() {
        return super::format_g(x, 5);
    }
    let near = ratio(x, tolerance);
    let numerator = super::format_f(near.numerator, 0);
    let text = match near.denominator == 1.0 {
        true => numerator,
        false => format!("{numerator}/{}", super::format_f(near.denominator, 0)),
    };
    if text.len() > width {
        "*".to_owned()
    } else {
        text
    }
}
