//! Operators by tables: text in, text out.

mod broadcasting;
mod literal;
mod matrices;
mod tables;

use super::{binary_now, cast, compare, unary, BinaryOp, UnaryOp};
use crate::Class;
use literal::{read, show};

/// Lines of `left op right -> result`; reports all that differ.
fn check_binary(table: &str) {
    check(table, |left| {
        let mut parts = left.split_whitespace();
        let (a, op, b) = (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap());
        let op = BinaryOp::ALL
            .into_iter()
            .find(|o| o.symbol() == op)
            .unwrap_or_else(|| panic!("operator {op}"));
        show(&binary_now(op, read(a), read(b)))
    });
}

/// Lines of `function argument -> result`.
fn check_unary(table: &str) {
    check(table, |left| {
        let (name, a) = left.split_once(' ').unwrap();
        let a = read(a.trim());
        let ops = [
            UnaryOp::Plus,
            UnaryOp::Minus,
            UnaryOp::Not,
            UnaryOp::Transpose,
            UnaryOp::CTranspose,
        ];
        show(&match name {
            "real" => super::complex_parts::real(a),
            "imag" => super::complex_parts::imag(a),
            "conj" => super::complex_parts::conj(a),
            "abs" => super::complex_parts::abs(a),
            _ => match ops.into_iter().find(|o| o.function_name() == name) {
                Some(op) => unary(op, a),
                None => cast::cast(&a, Class::from_name(name).unwrap_or_else(|| panic!("function {name}"))),
            },
        })
    });
}

fn check(table: &str, run: impl Fn(&str) -> String) {
    let mut wrong = Vec::new();
    for line in table.lines().map(str::trim).filter(|l| !l.is_empty()) {
        let (left, expected) = line.split_once(" -> ").unwrap_or_else(|| panic!("line {line}"));
        let got = run(left.trim());
        if got != expected.trim() {
            wrong.push(format!("{line}\n    got {got}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn deep_equality() {
    let table = "
        1 1 -> true true
        1 int8(1) -> true true
        NaN NaN -> false true
        [1,NaN] [1,NaN] -> false true
        [1,2] [1;2] -> false false
        'a' 97 -> true true
        true 1 -> true true
        'abc' \"abc\" -> true true
        \"a\",\"b\" \"a\",\"b\" -> true true
        missing missing -> false true
        1+2i 1+2i -> true true
        1+2i 1 -> false false
        {1,'a'} {1,'a'} -> true true
        {1,'a'} {1,'b'} -> false false
        {1,{NaN}} {1,{NaN}} -> false true
        struct struct -> true true
        struct 1 -> false false
        @sin @sin -> true true
        int64(9007199254740993) 9007199254740992 -> false false
        int64(9007199254740993) int64(9007199254740993) -> true true
        uint64(18446744073709551615) int64(9223372036854775807) -> false false
        empty(0,3) empty(3,0) -> false false
        empty(0,0) '' -> true true
        {} empty(0,0) -> false false";
    check(table, |left| {
        let (a, b) = left.split_once(' ').unwrap();
        let (a, b) = (read(a), read(b));
        format!(
            "{} {}",
            compare::isequal(&a, &b, false).unwrap(),
            compare::isequal(&a, &b, true).unwrap()
        )
    });
}
