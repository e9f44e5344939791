//! Formatting: rows of format, number and text.

use super::super::*;
use super::{text, units};

fn print_with(format: &str, x: Number) -> String {
    let mut out = String::new();
    for piece in parse_format(&units(format)) {
        match piece {
            Piece::Literal(part) | Piece::Malformed(part) => out.push_str(&text(&part)),
            Piece::Conversion(conversion) => format_number(&mut out, x, &conversion.spec).unwrap(),
            Piece::InvalidEscape(bad) => out.push_str(&format!("<{}>", text(&[bad]))),
        }
    }
    out
}

fn read_number(text: &str) -> Number {
    if let Some(signed) = text.strip_prefix("i64:") {
        return Number::Signed(signed.parse().unwrap());
    }
    if let Some(unsigned) = text.strip_prefix("u64:") {
        return Number::Unsigned(unsigned.parse().unwrap());
    }
    if let Some(single) = text.strip_prefix("f32:") {
        return Number::from(single.parse::<f32>().unwrap());
    }
    Number::Float(text.parse().unwrap())
}

fn check_rows(table: &str, least: usize) {
    let mut count = 0;
    let mut wrong = Vec::new();
    for row in table.lines().filter(|row| !row.is_empty() && !row.starts_with('#')) {
        let mut cells = row.splitn(3, '|');
        let (format, value, wanted) = (cells.next().unwrap(), cells.next().unwrap(), cells.next().unwrap());
        let got = print_with(format, read_number(value));
        count += 1;
        if got != wanted {
            wrong.push(format!("{format} of {value}: got [{got}], wanted [{wanted}]"));
        }
    }
    assert!(count >= least, "only {count} rows");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn follows_c_for_numbers_that_fit() {
    check_rows(include_str!("printf_table.txt"), 300);
}

#[test]
fn follows_matlab_where_c_has_no_answer() {
    check_rows(include_str!("matlab_table.txt"), 60);
}

#[test]
fn takes_any_precision_and_width() {
    let tiny = print_with("%.1500f", Number::Float(5e-324));
    assert_eq!(tiny.len(), 1502);
    assert!(tiny.ends_with('0') && tiny.contains("494065645841246544176568792868221372"));
    assert_eq!(print_with("%.2000e", Number::Float(1.0)).len(), 2006);
    assert_eq!(print_with("%2000d", Number::Float(1.0)).len(), 2000);
    assert_eq!(print_with("%.2000g", Number::Float(0.5)), "0.5");
    assert_eq!(print_with("%#.2000g", Number::Float(0.5)).len(), 2002);
    let mut out = String::new();
    let huge = Spec {
        width: Some(usize::MAX),
        ..Spec::default()
    };
    assert!(format_number(&mut out, 1.0, &huge).is_err());
    let huge = Spec {
        precision: Some(usize::MAX),
        ..Spec::new(Conv::Fixed)
    };
    assert!(format_number(&mut out, 1.0, &huge).is_err());
}

#[test]
fn takes_formats_apart() {
    let shown = |format: &str| format!("{:?}", parse_format(&units(format)));
    assert_eq!(
        print_with("a%%b\\n\\t\\\\\\x41\\101", Number::Float(0.0)),
        "a%b\n\t\\AA"
    );
    assert_eq!(print_with("ab\\qcd", Number::Float(0.0)), "ab<q>");
    assert_eq!(print_with("50%", Number::Float(0.0)), "50%");
    assert_eq!(print_with("%y!", Number::Float(0.0)), "%y!");
    assert_eq!(print_with("%ld %hu", Number::Float(5.0)), "5 5");
    assert_eq!(print_with("end\\", Number::Float(5.0)), "end\\");
    assert!(shown("%2$d").contains("argument: Some(2)"));
    assert!(shown("%*.*f").contains("star_width: true, star_precision: true"));
    assert!(shown("%-+ 0#9.3g").contains("left: true, plus: true, space: true, zero: true, alt: true"));
    let pieces = parse_format(&units("x=%d\\n"));
    assert_eq!(pieces.len(), 3);
    assert_eq!(pieces[2], Piece::Literal(vec![10]));
}

#[test]
fn takes_star_arguments() {
    let mut spec = Spec::new(Conv::Fixed);
    spec.set_star_width(-8.0);
    spec.set_star_precision(2.0);
    let mut out = String::new();
    format_number(&mut out, 1.0, &spec).unwrap();
    assert_eq!(out, "1.00    ");
    spec.set_star_precision(-1.0);
    assert_eq!(spec.precision, None);
}

#[test]
fn places_text() {
    let shown = |format: &str, value: &str| {
        let Some(Piece::Conversion(conversion)) = parse_format(&units(format)).first().cloned() else {
            panic!()
        };
        let mut out = Vec::new();
        format_text(&mut out, &units(value), &conversion.spec).unwrap();
        text(&out)
    };
    for (format, value, wanted) in [
        ("%s", "abc", "abc"),
        ("%5s", "abc", "  abc"),
        ("%-5s", "abc", "abc  "),
        ("%.2s", "abc", "ab"),
        ("%5.1s", "abc", "    a"),
        ("%2s", "abc", "abc"),
        ("%3c", "a", "  a"),
        ("%.0s", "abc", ""),
    ] {
        assert_eq!(shown(format, value), wanted, "{format} of {value}");
    }
}

#[test]
fn resolves_escapes() {
    for (given, wanted, invalid) in [
        (r"a\tb", "a\tb", None),
        (r"\\n", "\\n", None),
        (r"\x263Ag", "\u{263a}g", None),
        (r"\0", "\0", None),
        (r"\1018", "A8", None),
        (r"100%%", "100%%", None),
        (r"x\zy", "x", Some('z')),
        (r"x\xg", "x", Some('x')),
        (r"\a\b\f\r\v", "\u{7}\u{8}\u{c}\r\u{b}", None),
    ] {
        let out = unescape(&units(given));
        assert_eq!(text(&out.text), wanted, "{given}");
        assert_eq!(out.invalid, invalid.map(|ch| ch as u16), "{given}");
    }
}
