//! Formats of printf that were taken apart, kept for the next call: programs format in loops.

use runmat_kernels::decimal::{parse_format, Piece};
use std::rc::Rc;

/// Formats that are kept.
const KEPT: usize = 8;
/// Longer formats are not kept.
const LONGEST: usize = 256;

/// A format and its pieces.
type Kept = (Box<[u16]>, Rc<[Piece]>);

#[derive(Default)]
pub struct Formats {
    kept: Vec<Kept>,
    /// The next to be replaced.
    oldest: usize,
}

impl Formats {
    /// The pieces of a format.
    pub fn parse(&mut self, format: &[u16]) -> Rc<[Piece]> {
        if let Some((_, pieces)) = self.kept.iter().find(|(text, _)| **text == *format) {
            return pieces.clone();
        }
        let pieces: Rc<[Piece]> = parse_format(format).into();
        if format.len() <= LONGEST {
            let entry = (format.into(), pieces.clone());
            match self.kept.get_mut(self.oldest) {
                Some(place) => *place = entry,
                None => self.kept.push(entry),
            }
            self.oldest = (self.oldest + 1) % KEPT;
        }
        pieces
    }
}
