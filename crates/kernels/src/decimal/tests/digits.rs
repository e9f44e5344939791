//! Digits, exponents, bits and ratios.

use super::super::*;

#[test]
fn gives_the_shortest_digits() {
    for (x, digits, exponent) in [
        (0.1, "1", -1),
        (0.30000000000000004, "30000000000000004", -1),
        (1e23, "1", 23),
        (123.456, "123456", 2),
        (5e-324, "5", -324),
        (f64::MAX, "17976931348623157", 308),
        (0.0, "0", 0),
        (1.0, "1", 0),
    ] {
        let got = shortest(x).unwrap();
        assert_eq!(
            (got.digits.as_str(), got.exponent, got.negative),
            (digits, exponent, false)
        );
    }
    assert_eq!(shortest_single(0.1).unwrap().digits, "1");
    assert_eq!(shortest(f64::NAN), None);
    assert!(shortest(-0.0).unwrap().negative);
    assert_eq!(significant(2.0 / 3.0, 5).unwrap().digits, "66667");
}

#[test]
fn exponents_are_exact_at_powers_of_ten() {
    for exponent in -323..=308 {
        let power: f64 = format!("1e{exponent}").parse().unwrap();
        assert_eq!(decimal_exponent(power), exponent);
    }
    assert_eq!(decimal_exponent(999.9999999999999), 2);
    assert_eq!(rounded_exponent(9.9996, 4), 1);
    assert_eq!(rounded_exponent(9.9994, 4), 0);
    assert_eq!(decimal_exponent(0.0), 0);
    assert_eq!(decimal_exponent(f64::INFINITY), 0);
}

#[test]
fn shows_bits() {
    assert_eq!(hex_bits(1.0), "3ff0000000000000");
    assert_eq!(hex_bits(-0.0), "8000000000000000");
    assert_eq!(hex_bits(f64::INFINITY), "7ff0000000000000");
    assert_eq!(hex_bits(std::f64::consts::PI), "400921fb54442d18");
    assert_eq!(hex_bits_single(1.0), "3f800000");
}

#[test]
fn finds_ratios() {
    let pi = std::f64::consts::PI;
    for (x, tolerance, wanted) in [
        (pi, 1e-6 * pi, "355/113"),
        (0.5, 1e-6, "1/2"),
        (-0.75, 1e-6, "-3/4"),
        (3.0, 1e-6, "3"),
        (0.0, 1e-6, "0"),
        (-0.2, 1e-6, "-1/5"),
        (1.0 / 3.0, 1e-9, "1/3"),
        (0.1, 0.0, "1/10"),
        (f64::INFINITY, 1e-6, "Inf"),
        (f64::NAN, 1e-6, "NaN"),
        (1.0 - 1e-12, 1e-6, "1"),
    ] {
        assert_eq!(ratio_text(x, tolerance, 20), wanted, "{x}");
    }
    assert_eq!(ratio(pi, 1e-6 * pi).terms, vec![3.0, 7.0, 16.0]);
    assert_eq!(ratio_text(pi, 1e-14, 10), "*");
    assert_eq!(ratio(-0.3, 1e-9).numerator, -3.0);
}

#[test]
fn short_forms_agree_with_specs() {
    assert_eq!(format_e(12345.678, 3), "1.235e+04");
    assert_eq!(format_f(12345.678, 1), "12345.7");
    assert_eq!(format_g(12345.678, 5), "12346");
    assert_eq!(format_f(f64::NAN, 2), "NaN");
}
