//! Smallest and largest elements, with index, over any ordered class.

use crate::layout::Layout;

/// A class whose elements compare; floats may be NaN.
pub trait Ordered: Copy + PartialOrd {
    /// Whether the element is NaN.
    fn is_nan(self) -> bool {
        false
    }
}

impl Ordered for f64 {
    fn is_nan(self) -> bool {
        f64::is_nan(self)
    }
}
impl Ordered for f32 {
    fn is_nan(self) -> bool {
        f32::is_nan(self)
    }
}
macro_rules! ordered {
    ($($t:ty),*) => { $(impl Ordered for $t {})* };
}
ordered!(i8, i16, i32, i64, u8, u16, u32, u64, bool);

/// What a NaN does to an extremum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NanRule {
    /// NaN is passed over; if all are NaN, the first is the result.
    Omit,
    /// The first NaN is the result.
    Include,
}

/// The extremum by `better(candidate, best)`; the first of equals wins.
fn extremum<T: Ordered>(x: &[T], rule: NanRule, better: impl Fn(T, T) -> bool + Copy) -> Option<(T, usize)> {
    if rule == NanRule::Include {
        if let Some(k) = x.iter().position(|v| v.is_nan()) {
            return Some((x[k], k));
        }
    }
    let first = *x.first()?;
    let Some(&start) = x.iter().find(|v| !v.is_nan()) else {
        return Some((first, 0));
    };
    // Eight independent lanes: comparisons with NaN are false, so NaN never gets in.
    let mut lanes = [start; 8];
    let chunks = x.chunks_exact(8);
    let rest = chunks.remainder();
    for c in chunks {
        for k in 0..8 {
            lanes[k] = if better(c[k], lanes[k]) { c[k] } else { lanes[k] };
        }
    }
    let mut best = start;
    for &v in lanes.iter().chain(rest) {
        if better(v, best) {
            best = v;
        }
    }
    let k = x.iter().position(|v| *v == best).unwrap_or(0);
    Some((x[k], k))
}

/// The largest element and its index (from 0); `None` of an empty slice.
pub fn max<T: Ordered>(x: &[T], rule: NanRule) -> Option<(T, usize)> {
    extremum(x, rule, |a, b| a > b)
}

/// The smallest element and its index (from 0); `None` of an empty slice.
pub fn min<T: Ordered>(x: &[T], rule: NanRule) -> Option<(T, usize)> {
    extremum(x, rule, |a, b| a < b)
}

fn along<T: Ordered>(
    x: &[T],
    layout: Layout,
    rule: NanRule,
    out: &mut [T],
    index: &mut [u32],
    better: impl Fn(T, T) -> bool + Copy,
) {
    let Layout { outer, n, inner } = layout;
    if n == 0 {
        return;
    }
    if inner == 1 {
        for o in 0..outer {
            if let Some((v, k)) = extremum(&x[o * n..(o + 1) * n], rule, better) {
                out[o] = v;
                index[o] = k as u32;
            }
        }
        return;
    }
    for o in 0..outer {
        let result = &mut out[o * inner..(o + 1) * inner];
        let place = &mut index[o * inner..(o + 1) * inner];
        result.copy_from_slice(&x[o * n * inner..o * n * inner + inner]);
        place.fill(0);
        for row in 1..n {
            let at = (o * n + row) * inner;
            for (i, &v) in x[at..at + inner].iter().enumerate() {
                let best = result[i];
                let take = match rule {
                    NanRule::Omit => better(v, best) || (best.is_nan() && !v.is_nan()),
                    NanRule::Include => !best.is_nan() && (better(v, best) || v.is_nan()),
                };
                if take {
                    result[i] = v;
                    place[i] = row as u32;
                }
            }
        }
    }
}

/// Largest elements along a dimension with their indices (from 0); nothing is written where it is
/// empty.
pub fn max_along<T: Ordered>(x: &[T], layout: Layout, rule: NanRule, out: &mut [T], index: &mut [u32]) {
    along(x, layout, rule, out, index, |a, b| a > b);
}

/// Smallest elements along a dimension with their indices (from 0).
pub fn min_along<T: Ordered>(x: &[T], layout: Layout, rule: NanRule, out: &mut [T], index: &mut [u32]) {
    along(x, layout, rule, out, index, |a, b| a < b);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_of_equals_and_nan() {
        let nan = f64::NAN;
        assert_eq!(max(&[1.0, 3.0, nan, 3.0], NanRule::Omit), Some((3.0, 1)));
        assert_eq!(min(&[nan, 3.0, -1.0, -1.0], NanRule::Omit), Some((-1.0, 2)));
        assert_eq!(max(&[1.0, nan, 3.0], NanRule::Include).map(|r| r.1), Some(1));
        assert_eq!(max(&[nan, nan], NanRule::Omit).map(|r| r.1), Some(0));
        assert_eq!(max::<f64>(&[], NanRule::Omit), None);
        assert_eq!(
            max(&[f64::NEG_INFINITY; 20], NanRule::Omit),
            Some((f64::NEG_INFINITY, 0))
        );
        assert_eq!(min(&[5u8, 3, 3], NanRule::Omit), Some((3, 1)));
    }

    #[test]
    fn strided_agrees_with_lanes() {
        let mut x: Vec<f64> = (0..210).map(|k| f64::from((k * 37) % 101)).collect();
        x[5] = f64::NAN;
        for rule in [NanRule::Omit, NanRule::Include] {
            for dim in 0..3 {
                let l = Layout::along(&[5, 6, 7], dim);
                let (mut v, mut k) = (vec![0.0; l.lanes()], vec![0; l.lanes()]);
                max_along(&x, l, rule, &mut v, &mut k);
                l.for_each_lane(&x, &mut Vec::new(), |i, lane| {
                    let (value, index) = max(lane, rule).unwrap();
                    assert_eq!(k[i] as usize, index);
                    assert!(v[i] == value || value.is_nan());
                });
            }
        }
    }
}
