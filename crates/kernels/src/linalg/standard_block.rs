//! The standard form of a real 2 x 2 block: upper triangular, or equal diagonal elements and
//! off-diagonal ones of opposite sign.

/// A block `[a b; c d]` and the rotation `[cs sn; -sn cs]` that made it so.
#[derive(Clone, Copy, Debug)]
pub(super) struct StandardBlock {
    pub(super) a: f64,
    pub(super) b: f64,
    pub(super) c: f64,
    pub(super) d: f64,
    pub(super) cs: f64,
    pub(super) sn: f64,
}

impl StandardBlock {
    fn new(a: f64, b: f64, c: f64, d: f64, cs: f64, sn: f64) -> Self {
        StandardBlock { a, b, c, d, cs, sn }
    }
}

/// Brings a block to standard form.
pub(super) fn standardize(a: f64, b: f64, c: f64, d: f64) -> StandardBlock {
    if c == 0.0 {
        return StandardBlock::new(a, b, c, d, 1.0, 0.0);
    }
    if b == 0.0 {
        return StandardBlock::new(d, -c, 0.0, a, 0.0, 1.0);
    }
    let difference = a - d;
    if difference == 0.0 && (b > 0.0) != (c > 0.0) {
        return StandardBlock::new(a, b, c, d, 1.0, 0.0);
    }
    let p = 0.5 * difference;
    let (large, small) = if b.abs() > c.abs() {
        (b.abs(), c.abs())
    } else {
        (c.abs(), b.abs())
    };
    let small = if (b > 0.0) == (c > 0.0) { small } else { -small };
    let scale = p.abs().max(large);
    let z = p / scale * p + large / scale * small;
    if z >= 4.0 * f64::EPSILON {
        // Two real eigenvalues, well apart.
        let z = p + (scale.sqrt() * z.sqrt()).copysign(p);
        let tau = libm::hypot(c, z);
        return StandardBlock::new(d + z, b - c, 0.0, d - large / z * small, z / tau, c / tau);
    }
    // Complex, or nearly equal real ones: make the diagonal equal first.
    let sigma = b + c;
    let tau = libm::hypot(sigma, difference);
    let cs = (0.5 * (1.0 + sigma.abs() / tau)).sqrt();
    let sn = -(p / (tau * cs)) * 1f64.copysign(sigma);
    let (aa, bb) = (a * cs + b * sn, -a * sn + b * cs);
    let (cc, dd) = (c * cs + d * sn, -c * sn + d * cs);
    let (b1, c1) = (bb * cs + dd * sn, -aa * sn + cc * cs);
    let middle = 0.5 * ((aa * cs + cc * sn) + (-bb * sn + dd * cs));
    split_equal(middle, b1, c1, cs, sn)
}

/// From an equal diagonal to triangular form where the eigenvalues are real after all.
fn split_equal(middle: f64, b: f64, c: f64, cs: f64, sn: f64) -> StandardBlock {
    if c == 0.0 || (b != 0.0 && (b > 0.0) != (c > 0.0)) {
        return StandardBlock::new(middle, b, c, middle, cs, sn);
    }
    if b == 0.0 {
        return StandardBlock::new(middle, -c, 0.0, middle, -sn, cs);
    }
    let (root_b, root_c) = (b.abs().sqrt(), c.abs().sqrt());
    let p = (root_b * root_c).copysign(c);
    let tau = 1.0 / (b + c).abs().sqrt();
    let (cs1, sn1) = (root_b * tau, root_c * tau);
    StandardBlock::new(
        middle + p,
        b - c,
        0.0,
        middle - p,
        cs * cs1 - sn * sn1,
        cs * sn1 + sn * cs1,
    )
}
