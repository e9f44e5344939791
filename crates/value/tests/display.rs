//! Runs the golden files of `tests/display`: a value in a small language of literals, and the text it prints as.
//!
//! `== page` names the document the rules below come from, `-- words` sets the format (each line starts from the default),
//! `>> x = expression` and `>> disp expression` are cases, `>> inline expression` too, and `|` starts a line of expected text.
//! With `BLESS=1` the expected text is rewritten; read the difference before it is committed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "display/literal.rs"]
mod literal;

use runmat_value::display::{disp, display, inline_value, Format, Printer};
use runmat_value::Value;
use std::path::Path;

/// One golden file with its expected text replaced by what is printed, and the number of cases.
fn rewrite(text: &str) -> (String, usize) {
    let (mut out, mut cases, mut format) = (String::new(), 0, Format::default());
    for line in text.lines().filter(|l| !l.starts_with('|')) {
        out.push_str(line);
        out.push('\n');
        if let Some(words) = line.strip_prefix("--") {
            format = format_of(words);
        } else if let Some(case) = line.strip_prefix(">> ") {
            cases += 1;
            for printed in print(case, &format).lines() {
                out.push('|');
                out.push_str(printed);
                out.push('\n');
            }
        }
    }
    (out, cases)
}

fn format_of(words: &str) -> Format {
    let mut format = Format::default();
    for word in words.split_whitespace() {
        match word.strip_prefix("width=") {
            Some(width) => format.width = width.parse().unwrap(),
            None => format.apply(Format::parse(word).unwrap_or_else(|| panic!("format {word}"))),
        }
    }
    format
}

fn print(case: &str, format: &Format) -> String {
    let mut out = String::new();
    if let Some(expression) = case.strip_prefix("disp ") {
        let value = literal::read(expression);
        disp(&mut out, &value, format);
        assert_eq!(out, in_slices(None, &value, format), "in slices: {case}");
    } else if let Some(expression) = case.strip_prefix("inline ") {
        out = inline_value(&literal::read(expression), format);
        out.push('\n');
    } else {
        let (name, expression) = case.split_once(" = ").unwrap_or_else(|| panic!("no `=` in {case}"));
        let value = literal::read(expression);
        display(&mut out, name, &value, format);
        assert_eq!(out, in_slices(Some(name), &value, format), "in slices: {case}");
    }
    assert!(
        out.is_empty() || out.ends_with('\n'),
        "{case} ends in the middle of a line"
    );
    out
}

/// The same with the smallest budget, which stops at every row.
fn in_slices(name: Option<&str>, value: &Value, format: &Format) -> String {
    let (mut out, mut printer) = (String::new(), Printer::new(name, value, format));
    let mut rounds = 0;
    while !printer.advance(&mut out, 1) {
        rounds += 1;
        assert!(rounds < 100_000, "does not end");
    }
    out
}

#[test]
fn golden_files() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/display");
    let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.retain(|p| p.extension().is_some_and(|e| e == "txt"));
    files.sort();
    let (mut total, mut wrong) = (0, Vec::new());
    for path in &files {
        let text = std::fs::read_to_string(path).unwrap();
        let (actual, cases) = rewrite(&text);
        total += cases;
        if actual == text {
            continue;
        }
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(path, actual).unwrap();
            continue;
        }
        let line = actual.lines().zip(text.lines()).position(|(a, b)| a != b).unwrap_or(0);
        let (want, got) = (
            text.lines().nth(line).unwrap_or(""),
            actual.lines().nth(line).unwrap_or(""),
        );
        wrong.push(format!(
            "{}:{}\n  expected {want:?}\n  printed  {got:?}",
            path.display(),
            line + 1
        ));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(total >= 120, "only {total} cases were found");
}

#[test]
fn budget_bounds_a_slice() {
    let value = literal::read("reshape(1:60000, 6000, 10)");
    let (mut out, mut printer) = (String::new(), Printer::display("x", &value, &Format::default()));
    let (mut longest, mut slices) = (0, 0);
    loop {
        let before = out.len();
        let ready = printer.advance(&mut out, 1000);
        longest = longest.max(out.len() - before);
        slices += 1;
        if ready {
            break;
        }
    }
    let mut whole = String::new();
    display(&mut whole, "x", &value, &Format::default());
    assert_eq!(out, whole);
    // A slice prints the budget and at most one row more, in columns of twelve.
    assert!(longest <= 12 * 1010 + 200, "{longest}");
    assert!(slices >= 60, "{slices}");
}
