//! The ziggurat of Marsaglia and Tsang for the normal distribution: 256 layers of equal area.
//!
//! Layer i spans `0 .. x[i]`; all of it left of `x[i + 1]` lies under the curve. Index, sign and
//! 53-bit position come from different bits of one 64-bit draw (sharing bits is a known flaw of the
//! original).

use super::twister::Twister;

const LAYERS: usize = 256;
/// Start of the tail, and area of each layer (both standard for 256 layers).
const TAIL: f64 = 3.654_152_885_361_009;
const AREA: f64 = 0.004_928_673_233_992_336;

/// Edges and curve heights.
#[derive(Clone, Debug)]
pub(super) struct Ziggurat {
    x: [f64; LAYERS + 1],
    f: [f64; LAYERS + 1],
}

fn curve(x: f64) -> f64 {
    libm::exp(-0.5 * x * x)
}

impl Ziggurat {
    pub(super) fn new() -> Self {
        let (mut x, mut f) = ([0.0; LAYERS + 1], [0.0; LAYERS + 1]);
        x[0] = AREA / curve(TAIL);
        x[1] = TAIL;
        for i in 1..LAYERS - 1 {
            x[i + 1] = (-2.0 * libm::log(curve(x[i]) + AREA / x[i])).sqrt();
        }
        x[LAYERS] = 0.0;
        for i in 0..=LAYERS {
            f[i] = curve(x[i]);
        }
        Ziggurat { x, f }
    }

    pub(super) fn draw(&self, source: &mut Twister) -> f64 {
        loop {
            let bits = u64::from(source.next_u32()) << 32 | u64::from(source.next_u32());
            let layer = (bits & 0xff) as usize;
            let negative = bits & 0x100 != 0;
            let u = (bits >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0);
            let x = u * self.x[layer];
            let inside = x < self.x[layer + 1];
            let value = if inside {
                x
            } else if layer == 0 {
                tail(source)
            } else if self.f[layer] + source.uniform() * (self.f[layer + 1] - self.f[layer]) < curve(x) {
                x
            } else {
                continue;
            };
            return if negative { -value } else { value };
        }
    }
}

/// Marsaglia's method for the tail.
fn tail(source: &mut Twister) -> f64 {
    loop {
        let x = -libm::log(source.uniform()) / TAIL;
        let y = -libm::log(source.uniform());
        if y + y > x * x {
            return TAIL + x;
        }
    }
}
