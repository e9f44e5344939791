//! Random formats and texts: no crash, no job without an end, the same answer for any budget.

use super::super::*;
use super::{text, units};
use crate::job::Budget;

struct Source(u64);

impl Source {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }

    fn text(&mut self, alphabet: &[u16], most: usize) -> Vec<u16> {
        (0..self.below(most))
            .map(|_| alphabet[self.below(alphabet.len())])
            .collect()
    }
}

const SLICES: usize = 10_000;

fn scan(given: &[u16], pieces: &[ScanPiece], fuel: u64) -> Scanner {
    let mut scanner = Scanner::new(100);
    let ended = (0..SLICES).any(|_| {
        scanner
            .advance(given, pieces, &mut Budget::new(fuel))
            .unwrap()
            .is_ready()
    });
    assert!(ended, "scanning has no end");
    scanner
}

#[test]
fn scans_anything() {
    let mut source = Source(1);
    let formats = units("%%%%dfsci*[]^-a1 2.,lux");
    let texts = units("12 .,-+eEaxifnN\"");
    for _ in 0..20_000 {
        let format = source.text(&formats, 10);
        let given = source.text(&texts, 16);
        let dialect = if source.below(2) == 0 {
            Dialect::Scanf
        } else {
            Dialect::Textscan
        };
        let pieces = parse_scan_format(&format, dialect);
        let (whole, cut) = (scan(&given, &pieces, u64::MAX), scan(&given, &pieces, 1));
        // NaN differs from itself, so the values are compared as they print
        assert_eq!(
            format!("{whole:?}"),
            format!("{cut:?}"),
            "{} with {}",
            text(&given),
            text(&format)
        );
        assert!(whole.at <= given.len());
        let _ = parse_complex(&given);
    }
}

/// The text, or `None` where a width given as an argument exceeds the memory.
fn print(pieces: &[Piece], arguments: &[Argument], fuel: u64) -> Option<Vec<u16>> {
    let mut printer = Printer::new();
    for _ in 0..SLICES {
        if printer
            .advance(pieces, arguments, &mut Budget::new(fuel))
            .ok()?
            .is_ready()
        {
            return Some(printer.into_text());
        }
    }
    panic!("printing has no end");
}

#[test]
fn prints_anything() {
    let mut source = Source(2);
    let formats = units("%%%%dfsxegca*$-+ #01.2\\nq");
    let word = units("ab");
    for _ in 0..20_000 {
        let format = source.text(&formats, 10);
        let arguments: Vec<Argument> = (0..source.below(4))
            .map(|_| match source.below(7) {
                0 => Argument::Text(&word),
                1 => Argument::Text(&[]),
                2 => Argument::Number(Number::Float(f64::NAN)),
                3 => Argument::Number(Number::Float(-1.5)),
                4 => Argument::Number(Number::Float(55357.0)),
                5 => Argument::Number(Number::Signed(-3)),
                _ => Argument::Number(Number::Float(1e300)),
            })
            .collect();
        let pieces = parse_format(&format);
        let whole = print(&pieces, &arguments, u64::MAX);
        assert_eq!(whole, print(&pieces, &arguments, 1), "{}", text(&format));
    }
}
