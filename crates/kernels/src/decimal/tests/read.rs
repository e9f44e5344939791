//! Reading: numbers, complex numbers, scanf formats.

use super::super::*;
use super::{text, units};
use crate::job::Budget;

#[test]
fn reads_decimals() {
    for (given, wanted) in [
        ("1", Some((1.0, 1))),
        ("1.5e3x", Some((1500.0, 5))),
        ("1d3", Some((1000.0, 3))),
        ("1D-3", Some((0.001, 4))),
        ("-.5", Some((-0.5, 3))),
        ("5.", Some((5.0, 2))),
        ("1e", Some((1.0, 1))),
        ("1e+", Some((1.0, 1))),
        ("1.2.3", Some((1.2, 3))),
        ("Inf", Some((f64::INFINITY, 3))),
        ("-inf", Some((f64::NEG_INFINITY, 4))),
        ("infinity", Some((f64::INFINITY, 8))),
        ("+3", Some((3.0, 2))),
        ("1e400", Some((f64::INFINITY, 5))),
        ("1e-400", Some((0.0, 6))),
        ("9007199254740993", Some((9007199254740992.0, 16))),
        ("0.1000000000000000055511151231257827", Some((0.1, 36))),
        ("1e99999999999999999999", Some((f64::INFINITY, 22))),
        ("", None),
        (".", None),
        ("-", None),
        ("e5", None),
        ("abc", None),
        ("1,000", Some((1.0, 1))),
    ] {
        let got = parse_decimal(&units(given)).map(|scanned| (scanned.value, scanned.length));
        assert_eq!(got, wanted, "{given}");
    }
    assert!(parse_decimal(&units("NaN")).unwrap().value.is_nan());
    assert_eq!(parse_whole_decimal(&units("  12.5 ")), Some(12.5));
    assert_eq!(parse_whole_decimal(&units("12.5x")), None);
}

#[test]
fn shortest_digits_read_back() {
    let mut bits = 0x9e37_79b9_7f4a_7c15u64;
    for _ in 0..2000 {
        bits = bits
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let x = f64::from_bits(bits);
        if x.is_finite() {
            let digits = shortest(x).unwrap();
            let sign = if digits.negative { "-" } else { "" };
            let (first, rest) = digits.digits.split_at(1);
            let spelled = format!("{sign}{first}.{rest}e{}", digits.exponent);
            assert_eq!(parse_decimal(&units(&spelled)).unwrap().value.to_bits(), x.to_bits());
            assert_eq!(
                parse_decimal(&units(&format_e(x, 16))).unwrap().value.to_bits(),
                x.to_bits()
            );
        }
    }
}

fn show_complex(given: &str) -> String {
    match parse_complex(&units(given)) {
        None => "-".to_owned(),
        Some(z) if z.is_complex => format!("{}:{}", z.re, z.im),
        Some(z) => format!("{}", z.re),
    }
}

#[test]
fn reads_what_str2double_reads() {
    for (given, wanted) in [
        ("1", "1"),
        (" 1 ", "1"),
        ("1,222.5", "1222.5"),
        ("1,000,000", "1000000"),
        (",1", "-"),
        ("1e3", "1000"),
        ("1d3", "1000"),
        ("i", "0:1"),
        ("-j", "0:-1"),
        ("2i", "0:2"),
        ("1+2i", "1:2"),
        ("1 + 2i", "1:2"),
        ("1 - i", "1:-1"),
        ("1e-3 - i*Inf", "0.001:-inf"),
        ("Inf-Inf*i", "inf:-inf"),
        ("Infi", "0:inf"),
        ("i*2 + 1", "1:2"),
        ("2i+1", "1:2"),
        ("3*i", "0:3"),
        ("NaN", "NaN"),
        ("nan", "NaN"),
        ("-Inf", "-inf"),
        ("+ 5", "5"),
        (".5", "0.5"),
        ("5.", "5"),
        ("", "-"),
        (" ", "-"),
        ("abc", "-"),
        ("1 2", "-"),
        ("1+", "-"),
        ("1+2", "-"),
        ("i+i", "-"),
        ("--1", "-"),
        ("1+-2i", "-"),
        ("1e", "-"),
        ("1i2", "-"),
        ("0x1F", "-"),
        ("1+2i+3", "-"),
        ("hello 5", "-"),
    ] {
        assert_eq!(show_complex(given), wanted, "{given}");
    }
}

#[test]
fn reads_integers_in_bases() {
    for (given, radix, wanted) in [
        ("42", 10, Some((42, 2))),
        ("-42x", 10, Some((-42, 3))),
        ("ff", 16, Some((255, 2))),
        ("0xFF", 16, Some((255, 4))),
        ("0xFF", 0, Some((255, 4))),
        ("017", 0, Some((15, 3))),
        ("17", 0, Some((17, 2))),
        ("0x", 0, Some((0, 1))),
        ("101", 2, Some((5, 3))),
        ("zz", 36, Some((1295, 2))),
        ("18446744073709551615", 10, Some((18446744073709551615, 20))),
        ("", 10, None),
        ("x", 10, None),
        ("8", 8, None),
    ] {
        let got = scan_integer(&units(given), radix).map(|scanned| (scanned.value, scanned.length));
        assert_eq!(got, wanted, "{given} in {radix}");
    }
}

fn scan(given: &str, format: &str, fuel: u64) -> String {
    let given = units(given);
    let pieces = parse_scan_format(&units(format), Dialect::Scanf);
    let mut scanner = Scanner::new(1000);
    while !scanner
        .advance(&given, &pieces, &mut Budget::new(fuel))
        .unwrap()
        .is_ready()
    {}
    let mut shown: Vec<String> = Vec::new();
    for value in &scanner.values {
        shown.push(match *value {
            FieldValue::Number(x) => format!("{x}"),
            FieldValue::Whole(x) => format!("{x}"),
            FieldValue::Text { start, end } => format!("'{}'", text(&given[start..end])),
        });
    }
    format!("{} {:?} {}", shown.join(" "), scanner.step, scanner.at)
}

#[test]
fn scans_text() {
    for (given, format, wanted) in [
        ("1 2 3", "%d", "1 2 3 EndOfText 5"),
        ("1,2,3", "%d,", "1 2 3 EndOfText 5"),
        ("1,2,x", "%d,", "1 2 Mismatch 4"),
        ("3.5 4.25", "%f", "3.5 4.25 EndOfText 8"),
        ("10 ab", "%d %s", "10 'ab' EndOfText 5"),
        ("x=3 x=4", "x=%d ", "3 4 EndOfText 7"),
        ("abc", "%2c", "'ab' 'c' EndOfText 3"),
        ("12345", "%2d", "12 34 5 EndOfText 5"),
        ("1:2:3", "%d:%*d:%d", "1 3 EndOfText 5"),
        ("ff 10", "%x", "255 16 EndOfText 5"),
        ("a1b2", "%*[a-z]%d", "1 2 EndOfText 4"),
        ("ab,cd", "%[^,],%[^,]", "'ab' 'cd' EndOfText 5"),
        ("a]b", "%[]a]", "'a]' Mismatch 2"),
        ("50%", "%d%%", "50 EndOfText 3"),
        ("NaN Inf", "%f", "NaN inf EndOfText 7"),
        ("NaN 3", "%d", "NaN 3 EndOfText 5"),
        ("1.5", "%d", "1 Mismatch 1"),
        ("0x1F 010", "%i", "31 8 EndOfText 8"),
        ("", "%d", " EndOfText 0"),
        ("abc", "%d", " Mismatch 0"),
        ("abc", "abd", " Mismatch 0"),
        ("1 2", "%d %", "1 Mismatch 2"),
        ("12 ", "%d", "12 EndOfText 2"),
    ] {
        assert_eq!(scan(given, format, 1_000_000), wanted, "{given} with {format}");
        assert_eq!(scan(given, format, 1), wanted, "{given} with {format}, in single steps");
    }
}

#[test]
fn textscan_knows_sizes() {
    let pieces = parse_scan_format(&units("%d8 %f32 %q %5.2f"), Dialect::Textscan);
    let fields: Vec<_> = pieces
        .iter()
        .filter_map(|piece| match piece {
            ScanPiece::Field(field) => Some((field.bits, field.width, field.precision)),
            _ => None,
        })
        .collect();
    assert_eq!(
        fields,
        vec![
            (Some(8), None, None),
            (Some(32), None, None),
            (None, None, None),
            (None, Some(5), Some(2))
        ]
    );
    let quoted = ScanField {
        skip: false,
        width: None,
        precision: None,
        bits: None,
        kind: ScanKind::Quoted,
    };
    assert_eq!(
        scan_field(&units("\"a b\" c"), 0, &quoted),
        Some((FieldValue::Text { start: 1, end: 4 }, 5))
    );
    assert_eq!(
        scan_field(&units("ab c"), 0, &quoted),
        Some((FieldValue::Text { start: 0, end: 2 }, 2))
    );
}

#[test]
fn stops_when_enough_was_read() {
    let pieces = parse_scan_format(&units("%d"), Dialect::Scanf);
    let given = units("1 2 3");
    let mut scanner = Scanner::new(2);
    assert!(scanner
        .advance(&given, &pieces, &mut Budget::new(100))
        .unwrap()
        .is_ready());
    assert_eq!((scanner.values.len(), scanner.step, scanner.at), (2, Step::Enough, 3));
}
