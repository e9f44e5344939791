//! Whole formats over their arguments.

use super::super::*;
use super::{text, units};
use crate::job::Budget;

/// Prints `format` over arguments written as `1 2.5 'text'`.
fn print_with(format: &str, arguments: &str, fuel: u64) -> String {
    let cells: Vec<&str> = arguments.split(' ').filter(|cell| !cell.is_empty()).collect();
    let texts: Vec<Vec<u16>> = cells.iter().map(|cell| units(cell.trim_matches('\''))).collect();
    let arguments: Vec<Argument> = cells
        .iter()
        .zip(&texts)
        .map(|(cell, text)| match cell.parse::<f64>() {
            Ok(number) => Argument::Number(Number::Float(number)),
            Err(_) => Argument::Text(text),
        })
        .collect();
    let pieces = parse_format(&units(format));
    let mut printer = Printer::new();
    while !printer
        .advance(&pieces, arguments.as_slice(), &mut Budget::new(fuel))
        .unwrap()
        .is_ready()
    {}
    text(&printer.into_text())
}

#[test]
fn uses_formats_again() {
    for (format, arguments, wanted) in [
        ("%d", "1", "1"),
        ("%d,", "1 2 3", "1,2,3,"),
        ("%d and %d;", "1 2 3", "1 and 2;3 and "),
        ("%d %s|", "1 'a' 2 'bc'", "1 a|2 bc|"),
        ("%s", "'abc'", "abc"),
        ("%s,", "'abc' 'd'", "abc,d,"),
        ("%c,", "'abc'", "a,b,c,"),
        ("%d,", "'abc'", "97,98,99,"),
        ("%5.1f|", "'a'", " 97.0|"),
        ("%c-%s", "'abc'", "a-bc"),
        ("%s", "72 105", "Hi"),
        ("%s", "3.5", "3.500000e+00"),
        ("%d", "2.5", "2.500000e+00"),
        ("hello", "", "hello"),
        ("hello", "1 2", "hello"),
        ("a%db%sc", "", "abc"),
        ("%d\\n", "", "\n"),
        ("%*d|", "5 42", "   42|"),
        ("%-*d|", "5 42", "42   |"),
        ("%*d|", "-5 42", "42   |"),
        ("%.*f", "2 3.14159", "3.14"),
        ("%*.*f|", "8 2 3.14159 6 1 2", "    3.14|   2.0|"),
        ("%2$s %1$s", "'a' 'b'", "b a"),
        ("100%% %d", "5", "100% 5"),
        ("a\\qb %d", "5", "a"),
        ("%d %q", "5", "5 %q"),
        ("", "1", ""),
        ("x%s", "''", "x"),
        ("%s|%s", "'' 'a'", "|a"),
        ("[%s]", "55357", "[\u{fffd}]"),
        ("%s%s", "55357 56832", "\u{1f600}"),
        ("%x %X %o", "255 255 8", "ff FF 10"),
        ("%6.2f %s\\n", "1.5 'a' 2.25 'b'", "  1.50 a\n  2.25 b\n"),
    ] {
        assert_eq!(
            print_with(format, arguments, u64::MAX),
            wanted,
            "{format} over {arguments}"
        );
        assert_eq!(
            print_with(format, arguments, 1),
            wanted,
            "{format} over {arguments}, in steps"
        );
    }
}

#[test]
fn large_jobs_are_cut() {
    struct Endless;
    impl Arguments for Endless {
        fn get(&self, _: usize) -> Option<Argument<'_>> {
            Some(Argument::Number(Number::Signed(7)))
        }
    }
    let pieces = parse_format(&units("%d\\n"));
    let mut printer = Printer::new();
    for _ in 0..100 {
        assert!(!printer
            .advance(&pieces, &Endless, &mut Budget::new(10_000))
            .unwrap()
            .is_ready());
        assert!(printer.take_text().len() > 100);
    }
}
