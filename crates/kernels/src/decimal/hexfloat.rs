//! `%a`: a double as a hexadecimal mantissa and a power of two.

const MANTISSA_BITS: u32 = 52;

/// The body of `%a` without sign and prefix: `1.8` and `p+0`; the count of zeros between them is the second item.
pub(super) fn hex_float(x: f64, precision: Option<usize>, alt: bool) -> (String, usize, String) {
    let bits = x.to_bits();
    let raw = ((bits >> MANTISSA_BITS) & 0x7ff) as i32;
    let mut mantissa = bits & ((1 << MANTISSA_BITS) - 1);
    let mut exponent = if raw == 0 { -1022 } else { raw - 1023 };
    if raw != 0 {
        mantissa |= 1 << MANTISSA_BITS;
    }
    if mantissa == 0 {
        exponent = 0;
    }
    if let Some(places) = precision.filter(|&places| places < 13) {
        mantissa = round_to(mantissa, places as u32);
    }
    let whole = mantissa >> MANTISSA_BITS;
    let fraction = format!("{:013x}", mantissa & ((1 << MANTISSA_BITS) - 1));
    let (shown, trail) = match precision {
        Some(places) => (
            fraction.get(..places.min(13)).unwrap_or(&fraction),
            places.saturating_sub(13),
        ),
        None => (fraction.trim_end_matches('0'), 0),
    };
    let point = if !shown.is_empty() || alt { "." } else { "" };
    (format!("{whole:x}{point}{shown}"), trail, format!("p{exponent:+}"))
}

/// Rounds to `places` hexadecimal digits after the point, ties to even.
fn round_to(mantissa: u64, places: u32) -> u64 {
    let dropped = MANTISSA_BITS - 4 * places;
    let unit = 1u64 << dropped;
    let rest = mantissa & (unit - 1);
    let kept = mantissa - rest;
    let odd = kept & unit != 0;
    if rest > unit / 2 || (rest == unit / 2 && odd) {
        kept + unit
    } else {
        kept
    }
}
