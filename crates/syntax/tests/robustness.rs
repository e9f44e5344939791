//! Broken and hostile texts: the parser always returns, in linear time, and what it returns can be walked.
// Time is what the tests of linear time measure.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::too_many_lines,
    clippy::disallowed_methods
)]

mod sexpr;

use runmat_syntax::{parse, Parsed};
use std::time::{Duration, Instant};

const SAMPLES: [&str; 3] = [
    include_str!("data/sample.m"),
    include_str!("data/sample_class.m"),
    include_str!("data/sample_script.m"),
];

fn identifiers(parsed: &Parsed) -> Vec<&'static str> {
    parsed.diagnostics.iter().map(|d| d.identifier).collect()
}

/// Spans of everything lie in the text, on character boundaries.
fn check_spans(text: &str, parsed: &Parsed) {
    let fits = |start: u32, end: u32| start <= end && text.get(start as usize..end as usize).is_some();
    for expr in &parsed.ast.exprs {
        assert!(fits(expr.span.start, expr.span.end), "{:?} {:?}", expr, text);
    }
    for d in &parsed.diagnostics {
        let end = d.span.end.min(text.len() as u32);
        assert!(fits(d.span.start, end), "{d:?} {text:?}");
    }
}

#[test]
fn samples_have_no_errors() {
    for text in SAMPLES {
        let parsed = parse(text);
        let said: Vec<(&str, &str)> = parsed
            .diagnostics
            .iter()
            .map(|d| (d.identifier, d.span.slice(text)))
            .collect();
        assert!(said.is_empty(), "{said:?}");
        check_spans(text, &parsed);
    }
}

#[test]
fn every_prefix_parses() {
    for text in SAMPLES {
        for (end, _) in text.char_indices() {
            let part = &text[..end];
            check_spans(part, &parse(part));
        }
    }
}

#[test]
fn every_deletion_parses() {
    for text in SAMPLES {
        for (at, c) in text.char_indices() {
            let broken = format!("{}{}", &text[..at], &text[at + c.len_utf8()..]);
            check_spans(&broken, &parse(&broken));
        }
    }
}

#[test]
fn every_insertion_parses() {
    for inserted in [
        "(",
        "]",
        "}",
        "'",
        "\"",
        "\n",
        "%{\n",
        "...",
        "=",
        "end",
        " function ",
        "é",
        "~",
        "@",
        ".",
        "if ",
    ] {
        for text in SAMPLES {
            for (at, _) in text.char_indices().step_by(3) {
                let broken = format!("{}{inserted}{}", &text[..at], &text[at..]);
                check_spans(&broken, &parse(&broken));
            }
        }
    }
}

#[test]
fn random_token_soup_parses() {
    let words = [
        "if",
        "end",
        "for",
        "function",
        "classdef",
        "x",
        "=",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "'",
        "\"",
        "\n",
        ";",
        ",",
        " ",
        "1",
        "+",
        "-",
        "~",
        "@",
        ".",
        ":",
        "...",
        "%",
        "%{",
        "catch",
        "try",
        "case",
        "switch",
        "else",
        "properties",
        "methods",
        "arguments",
        "&&",
        "==",
        "é",
        "hold on",
        "endif",
        "++",
        "+=",
        "!",
        "?",
        "0x",
        "1e",
        "parfor",
        "global",
        "import",
        "^",
        ".'",
        "enumeration",
        "events",
    ];
    let mut state = 0x2545_f491_4f6c_dd1du64;
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..24 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            text += words[(state % words.len() as u64) as usize];
            if state >> 40 & 1 == 1 {
                text.push(' ');
            }
        }
        check_spans(&text, &parse(&text));
    }
}

/// Nesting bombs end with one diagnostic that names the limit, on a stack of 512 KiB.
#[test]
fn nesting_is_bounded() {
    let n = 10_000;
    let bombs: Vec<String> = vec![
        "(".repeat(n),
        "x = ".to_string() + &"(".repeat(n) + "1" + &")".repeat(n),
        "[".repeat(n),
        "{".repeat(n),
        "x = ".to_string() + &"{".repeat(n) + &"}".repeat(n),
        "if x\n".repeat(n),
        "if x\n".repeat(n) + &"end\n".repeat(n),
        "x = ".to_string() + &"-".repeat(n) + "1",
        "x = ".to_string() + &"~".repeat(n) + "1",
        "x = 1".to_string() + &"^-1".repeat(n),
        "f(".repeat(n),
        "x = f".to_string() + &"(1)".repeat(n),
        "x = f".to_string() + &".a".repeat(n),
        "x = f".to_string() + &"'".repeat(n),
        "x = f".to_string() + &"{1}".repeat(n),
        "x = 1".to_string() + &":1:1".repeat(n),
        "x = ".to_string() + &"@() ".repeat(n) + "1",
        "x = f".to_string() + &".(f".repeat(n) + &")".repeat(n),
        "function f\n".repeat(n) + &"end\n".repeat(n),
        "try\n".repeat(n),
        "switch 1\ncase 1\n".repeat(n),
        "for i=1\n".repeat(n),
        "x = ".to_string() + &"(".repeat(400) + "f" + &(".a".repeat(400) + ")").repeat(400),
    ];
    let worker = std::thread::Builder::new().stack_size(512 << 10).spawn(move || {
        for text in bombs {
            let started = Instant::now();
            let parsed = parse(&text);
            let head: String = text.chars().take(20).collect();
            let limits = identifiers(&parsed)
                .iter()
                .filter(|i| **i == "MATLAB:m_nesting_too_deep")
                .count();
            assert_eq!(limits, 1, "{head:?} {:?}", identifiers(&parsed).first());
            assert!(parsed.diagnostics.len() < 3, "{head:?} {:?}", identifiers(&parsed));
            assert!(started.elapsed() < Duration::from_secs(2), "{head:?}");
            check_spans(&text, &parsed);
        }
    });
    worker.unwrap().join().unwrap();
}

#[test]
fn limit_itself_is_allowed() {
    let n = 300;
    let texts = [
        "x = ".to_string() + &"(".repeat(n) + "1" + &")".repeat(n) + ";",
        "if x\n".repeat(n) + &"end\n".repeat(n),
        "x = ".to_string() + &"{".repeat(n) + &"}".repeat(n) + ";",
    ];
    for text in texts {
        assert!(parse(&text).diagnostics.is_empty(), "{}", &text[..10]);
    }
}

/// Long but flat texts: no diagnostics, no recursion, linear time.
#[test]
fn long_texts_are_fine() {
    let n = 100_000;
    let long: Vec<String> = vec![
        "x = 1".to_string() + &" + 1".repeat(n) + ";",
        "x = a".to_string() + &" && a".repeat(n) + ";",
        "x = 1".to_string() + &"^2".repeat(n) + ";",
        "x = [".to_string() + &"1 ".repeat(n) + "];",
        "x = [".to_string() + &"1;".repeat(n) + "];",
        "x = {".to_string() + &"'a', ".repeat(n) + "};",
        "x = f(".to_string() + &"1, ".repeat(n) + "1);",
        "x = 1;\n".repeat(n),
        "x = 1; ".repeat(n),
        "if x\ny\n".to_string() + &"elseif x\ny\n".repeat(n) + "end",
        "function f\nend\n".repeat(n),
        "function f\n".repeat(n),
        "% note\n".repeat(n),
        "x = '".to_string() + &"a".repeat(n) + "';",
        "hold on\n".repeat(n),
        "%{\n".repeat(n) + &"%}\n".repeat(n),
        "x = 1 ...\n".to_string() + &"+ 1 ...\n".repeat(n) + ";",
        "switch x\n".to_string() + &"case 1\n".repeat(n) + "end",
        "\n".repeat(n),
        "disp ".to_string() + &"a ".repeat(n),
    ];
    for text in long {
        let started = Instant::now();
        let parsed = parse(&text);
        let head: String = text.chars().take(20).collect();
        assert!(
            parsed.diagnostics.is_empty(),
            "{head:?} {:?}",
            parsed.diagnostics.first()
        );
        assert!(
            started.elapsed() < Duration::from_secs(3),
            "{head:?} {:?}",
            started.elapsed()
        );
    }
}

/// Texts of many errors stay linear, and diagnostics are capped.
#[test]
fn floods_of_errors_are_linear() {
    let n = 100_000;
    for word in [
        ")",
        "(",
        "]",
        "[\n",
        "= ",
        "$",
        "é",
        "else\n",
        "end\n",
        "'\n",
        "x = ;\n",
        "+",
        "x ) ",
        "a b c\n",
        "%{\n",
        "#\n",
        "@",
        "...\n",
        "~",
        "0x",
        "{\n",
        "' ",
        "case ",
        "catch ",
        "function ",
        "classdef ",
        "properties ",
        "arguments\n",
        "x++\n",
        "x(1 2\n",
        "\"",
        "!x\n",
        "a = (\n",
        ".",
        "x.",
        "function (\n",
        "[~,",
        "global\n",
        ":",
    ] {
        let text = word.repeat(n);
        let started = Instant::now();
        let parsed = parse(&text);
        assert!(parsed.diagnostics.len() <= 200, "{word:?}");
        assert!(
            started.elapsed() < Duration::from_secs(3),
            "{word:?} {:?}",
            started.elapsed()
        );
    }
}
