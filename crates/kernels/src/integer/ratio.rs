//! Exact quotients of wide integers and binary fractions, rounded once.

/// A finite nonzero double as `mantissa * 2^exponent` with a 53-bit mantissa at most, sign dropped.
pub(super) fn split(x: f64) -> (u64, i32) {
    let bits = x.to_bits();
    let field = ((bits >> 52) & 0x7ff) as i32;
    let fraction = bits & ((1 << 52) - 1);
    let (mantissa, exponent) = if field == 0 {
        (fraction, -1074)
    } else {
        (fraction | 1 << 52, field - 1075)
    };
    // Without trailing zeros the shifts below stay short.
    let zeros = mantissa.trailing_zeros();
    (mantissa >> zeros, exponent + zeros as i32)
}

/// `num * 2^exponent / den` rounded half up, for `num < 2^118` and `0 < den < 2^65`; results above
/// 2^65 are only known to be that large.
pub(super) fn round_ratio(num: u128, exponent: i32, den: u128) -> u128 {
    const LARGE: u128 = 1 << 66;
    if num == 0 {
        return 0;
    }
    let (mut quotient, mut rest) = (num / den, num % den);
    if exponent >= 0 {
        for _ in 0..exponent {
            if quotient >= LARGE {
                return quotient;
            }
            rest <<= 1;
            quotient = (quotient << 1) + rest / den;
            rest %= den;
            if quotient == 0 && rest == 0 {
                return 0;
            }
        }
        return quotient + u128::from(rest << 1 >= den);
    }
    // Dividing by 2^s: the bits shifted out and the rest decide the rounding; the half is told by
    // the top bit shifted out alone, since rounding goes up on exactly one half.
    let s = exponent.unsigned_abs();
    if s > 127 {
        return 0;
    }
    let half = (quotient >> (s - 1)) & 1;
    (quotient >> s) + half
}
