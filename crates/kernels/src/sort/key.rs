//! Order-preserving images of numbers as unsigned integers.

use crate::complex::C64;
use core::cmp::Ordering;

/// A number whose order is that of a 64-bit key. Both zeros share a key; NaN has the largest.
pub trait SortKey: Copy + Default {
    /// The key.
    fn key(self) -> u64;
    /// A number with that key.
    fn from_key(key: u64) -> Self;
    /// Whether this is a zero with a sign bit, which its key forgets.
    fn is_negative_zero(self) -> bool {
        false
    }
}

const TOP: u64 = 1 << 63;

impl SortKey for f64 {
    fn key(self) -> u64 {
        if self.is_nan() {
            return u64::MAX;
        }
        let bits = (self + 0.0).to_bits();
        if bits & TOP != 0 {
            !bits
        } else {
            bits | TOP
        }
    }
    fn from_key(key: u64) -> Self {
        if key == u64::MAX {
            f64::NAN
        } else if key & TOP != 0 {
            f64::from_bits(key & !TOP)
        } else {
            f64::from_bits(!key)
        }
    }
    fn is_negative_zero(self) -> bool {
        self == 0.0 && self.is_sign_negative()
    }
}

impl SortKey for f32 {
    fn key(self) -> u64 {
        f64::from(self).key()
    }
    fn from_key(key: u64) -> Self {
        f64::from_key(key) as f32
    }
    fn is_negative_zero(self) -> bool {
        self == 0.0 && self.is_sign_negative()
    }
}

macro_rules! integer_keys {
    ($($t:ty),*) => {$(
        impl SortKey for $t {
            fn key(self) -> u64 {
                // Shifting the range to start at zero keeps high digits constant: passes are skipped.
                (i128::from(self) - i128::from(<$t>::MIN)) as u64
            }
            fn from_key(key: u64) -> Self {
                (i128::from(key) + i128::from(<$t>::MIN)) as $t
            }
        }
    )*};
}
integer_keys!(i8, i16, i32, i64, u8, u16, u32, u64);

/// MATLAB's order of complex numbers: by modulus, then by angle in (-pi, pi]; NaN last.
pub fn compare_complex(a: C64, b: C64) -> Ordering {
    let key = |z: C64| {
        if z.is_nan() {
            (u64::MAX, 0)
        } else {
            (z.abs().key(), (z.arg() + 0.0).key())
        }
    };
    key(a).cmp(&key(b))
}
