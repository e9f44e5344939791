//! Bitwise operations on whole doubles and shifts within a class.

use super::Integer;

/// `bitshift(a, k)` in an integer class: bits that leave are dropped, the sign bit is never a target.
pub fn shift<T: Integer>(a: T, k: i32) -> T {
    let wide = a.to_i128();
    if k <= 0 {
        let s = k.unsigned_abs().min(127);
        return T::saturate(wide >> s);
    }
    let signed = T::MIN.to_i128() < 0;
    let bits = if signed { T::BITS - 1 } else { T::BITS };
    let mask = (1i128 << bits) - 1;
    let moved = if k >= 64 { 0 } else { ((wide & mask) << k) & mask };
    if wide < 0 {
        T::saturate(T::MIN.to_i128() + moved)
    } else {
        T::saturate(moved)
    }
}

/// `bitshift` of a whole double within 53 bits; other values give NaN.
pub fn shift_f64(a: f64, k: i32) -> f64 {
    match to_bits(a) {
        None => f64::NAN,
        Some(n) if k <= 0 => (n.checked_shr(k.unsigned_abs()).unwrap_or(0)) as f64,
        Some(n) if k < 53 => ((n << k) & ((1 << 53) - 1)) as f64,
        Some(_) => 0.0,
    }
}

/// A whole double in `0 ..= 2^53 - 1` as bits.
pub fn to_bits(a: f64) -> Option<u64> {
    (a >= 0.0 && a == a.trunc() && a < 9_007_199_254_740_992.0).then_some(a as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shifts_drop_what_leaves() {
        assert_eq!(shift(127i8, 1), 126);
        assert_eq!(shift(255u8, 1), 254);
        assert_eq!(shift(-1i8, 1), -2);
        assert_eq!(shift(-4i8, -1), -2);
        assert_eq!(shift(1u64, 63), 1 << 63);
        assert_eq!(shift(1u64, 64), 0);
        assert_eq!(shift(5i32, -200), 0);
        assert_eq!(shift_f64(16.0, -2), 4.0);
        assert_eq!(shift_f64(1.0, 52), 4_503_599_627_370_496.0);
        assert_eq!(shift_f64(3.0, 52), 4_503_599_627_370_496.0);
        assert_eq!(shift_f64(1.0, 53), 0.0);
        assert!(shift_f64(-1.0, 1).is_nan());
    }
}
