//! The part of an array that a host asked for: one stepped range per dimension, cut to a limit of elements.

use crate::fault::Fault;
use runmat_protocol::{CoreErrorCode, SliceData};

#[derive(Clone, Copy, Debug, PartialEq)]
struct Pick {
    start: usize,
    step: usize,
    count: usize,
}

#[derive(Debug, PartialEq)]
pub(crate) struct Window {
    dims: Vec<usize>,
    picks: Vec<Pick>,
    /// The limit left something out.
    pub truncated: bool,
}

impl Window {
    /// The whole leading dimensions are kept as long as the limit allows, so that a cut matrix keeps whole columns.
    pub fn new(dims: &[usize], slices: &[SliceData], limit: usize) -> Result<Window, Fault> {
        let mut picks = Vec::with_capacity(dims.len());
        for (d, extent) in dims.iter().enumerate() {
            picks.push(match slices.get(d) {
                Some(slice) => pick(slice, *extent)?,
                None => Pick {
                    start: 0,
                    step: 1,
                    count: *extent,
                },
            });
        }
        for slice in slices.iter().skip(dims.len()) {
            pick(slice, 1)?;
        }
        let wanted = picks.iter().fold(1usize, |n, p| n.saturating_mul(p.count));
        let mut room = limit;
        if wanted > limit {
            for p in &mut picks {
                p.count = p.count.min(room);
                room = room.checked_div(p.count).unwrap_or(0);
            }
        }
        Ok(Window {
            dims: dims.to_vec(),
            picks,
            truncated: wanted > limit,
        })
    }

    pub fn shape(&self) -> Vec<f64> {
        self.picks.iter().map(|p| p.count as f64).collect()
    }

    pub fn len(&self) -> usize {
        self.picks.iter().map(|p| p.count).product()
    }

    /// Positions in the array, in column-major order of the window.
    pub fn positions(&self) -> impl Iterator<Item = usize> + '_ {
        let mut counters = vec![0usize; self.picks.len()];
        (0..self.len()).map(move |_| {
            let (mut at, mut stride) = (0, 1);
            for ((pick, k), extent) in self.picks.iter().zip(&counters).zip(&self.dims) {
                at += (pick.start + k * pick.step) * stride;
                stride *= extent;
            }
            for (k, pick) in counters.iter_mut().zip(&self.picks) {
                *k += 1;
                if *k < pick.count {
                    break;
                }
                *k = 0;
            }
            at
        })
    }
}

fn pick(slice: &SliceData, extent: usize) -> Result<Pick, Fault> {
    let bad = |what: &str| Err(Fault::new(CoreErrorCode::BadOptions, format!("A slice's {what}.")));
    let whole = |x: f64| x >= 0.0 && x.trunc() == x;
    let step = slice.step.unwrap_or(1.0);
    if !whole(slice.start) || !(whole(slice.end) || slice.end == f64::INFINITY) {
        return bad("start and end are whole numbers from zero");
    }
    if !whole(step) || step < 1.0 {
        return bad("step is a whole number from one");
    }
    // float to integer saturates, so that huge bounds are the extent
    let end = (slice.end as usize).min(extent);
    let start = (slice.start as usize).min(end);
    let step = (step as usize).max(1);
    Ok(Pick {
        start,
        step,
        count: (end - start).div_ceil(step),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slice(start: f64, end: f64, step: Option<f64>) -> SliceData {
        SliceData { start, end, step }
    }

    #[test]
    fn steps_run_along_each_dimension() {
        let w = Window::new(&[4, 3], &[slice(1.0, 4.0, Some(2.0)), slice(0.0, 2.0, None)], 100).unwrap();
        assert_eq!((w.shape(), w.truncated), (vec![2.0, 2.0], false));
        assert_eq!(w.positions().collect::<Vec<_>>(), [1, 3, 5, 7]);
    }

    #[test]
    fn the_limit_keeps_whole_columns() {
        let w = Window::new(&[4, 10], &[], 9).unwrap();
        assert_eq!((w.shape(), w.truncated), (vec![4.0, 2.0], true));
        let one = Window::new(&[40, 10], &[], 9).unwrap();
        assert_eq!(one.shape(), [9.0, 1.0]);
        assert_eq!(Window::new(&[2, 2], &[], 0).unwrap().len(), 0);
    }

    #[test]
    fn slices_are_clipped_or_refused() {
        assert_eq!(
            Window::new(&[3, 1], &[slice(2.0, f64::INFINITY, None)], 9)
                .unwrap()
                .shape(),
            [1.0, 1.0]
        );
        assert_eq!(
            Window::new(&[3, 1], &[slice(7.0, 9.0, None)], 9).unwrap().shape(),
            [0.0, 1.0]
        );
        for bad in [
            slice(-1.0, 2.0, None),
            slice(0.5, 2.0, None),
            slice(f64::NAN, 2.0, None),
            slice(0.0, 2.0, Some(0.0)),
        ] {
            assert_eq!(
                Window::new(&[3, 1], &[bad], 9).unwrap_err().code,
                CoreErrorCode::BadOptions
            );
        }
    }
}
