//! Printing: canonical text, the same tree after a round trip, and stability.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::too_many_lines)]

mod sexpr;

use runmat_syntax::{parse, print};
use sexpr::Dump;

fn check(rows: &[(&str, &str)]) {
    let mut wrong = String::new();
    for (input, expected) in rows {
        let parsed = parse(input);
        let got = print(&parsed.ast, input);
        if got.trim_end() != *expected {
            wrong += &format!(
                "\n  input    {input:?}\n  expected {expected:?}\n  got      {:?}\n",
                got.trim_end()
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Same tree, and the second printing equals the first.
fn check_round_trip(text: &str) -> Result<(), String> {
    let first = parse(text);
    if !first.diagnostics.is_empty() {
        return Ok(());
    }
    let printed = print(&first.ast, text);
    let second = parse(&printed);
    let again = print(&second.ast, &printed);
    let (a, b) = (Dump(&first.ast).file(), Dump(&second.ast).file());
    if a != b || again != printed || !second.diagnostics.is_empty() {
        return Err(format!(
            "\n{text}\n-- printed\n{printed}\n-- again\n{again}\n-- trees\n{a}\n{b}\n{:?}",
            second.diagnostics
        ));
    }
    Ok(())
}

#[test]
fn expressions() {
    check(&[
        ("x=1+2*3;", "x = 1 + 2 * 3;"),
        ("x=(1+2)*3", "x = (1 + 2) * 3"),
        ("x=a-(b-c)", "x = a - (b - c)"),
        ("x=(a-b)-c", "x = a - b - c"),
        ("x=-(a+b)", "x = -(a + b)"),
        ("x=(-a)^2", "x = (-a)^2"),
        ("x=-a^2", "x = -a^2"),
        ("x=2^-1", "x = 2^-1"),
        ("x=2^(-1)^2", "x = 2^(-1)^2"),
        ("x=2^-1^2", "x = 2^(-1^2)"),
        ("x=2^(-(1^2))", "x = 2^(-1^2)"),
        ("x=(2^3)^4", "x = 2^3^4"),
        ("x=2^(3^4)", "x = 2^(3^4)"),
        ("x=a^b'", "x = (a^b)'"),
        ("x=a^(b')", "x = a^(b')"),
        ("x=a''", "x = a''"),
        ("x=('abc')'", "x = ('abc')'"),
        ("x=(1.)'", "x = 1'"),
        ("x=1.'", "x = 1.'"),
        ("x=1:2:10", "x = 1:2:10"),
        ("x=(1:2):3", "x = (1:2):3"),
        ("x=1:(2:3)", "x = 1:(2:3)"),
        ("x=(1:3)'", "x = (1:3)'"),
        ("x=1:n+1", "x = 1:n + 1"),
        ("x=~(a==b)", "x = ~(a == b)"),
        ("x=~a==b", "x = ~a == b"),
        ("x=(a||b)&&c", "x = (a || b) && c"),
        ("x=a||(b||c)", "x = a || (b || c)"),
        ("x=(@(y)y)(1)", "x = (@(y) y)(1)"),
        ("x=@(y)y+1", "x = @(y) y + 1"),
        ("x={@(y)y,1}", "x = {@(y) y, 1}"),
        ("x=[1 -2;3 4]", "x = [1, -2; 3, 4]"),
        ("x=[a' b']", "x = [a', b']"),
        ("x=f(a=1,b)", "x = f(a=1, b)"),
        ("x=f(\"a\",1)", "x = f(\"a\", 1)"),
        ("x=s.(n).b{1}(2,:)", "x = s.(n).b{1}(2, :)"),
        ("x='it''s'", "x = 'it''s'"),
        ("x=\"a\"\"b\"", "x = \"a\"\"b\""),
        ("x=0x1Fu8+1e3i", "x = 0x1Fu8 + 1e3i"),
        ("x=?a.B", "x = ?a.B"),
        ("[a,~]=f", "[a, ~] = f"),
        ("x= a - -b", "x = a - -b"),
        ("hold on", "hold on"),
        ("disp 'a b'", "disp 'a b'"),
        ("syms f(x)", "syms 'f(x)'"),
        ("!ls -l;", "!ls -l;"),
        ("if x,y,end", "if x\n    y\nend"),
        ("for(i=1:3)y,end", "for i = 1:3\n    y\nend"),
        ("try,x,catch e,y,end", "try\n    x\ncatch e\n    y\nend"),
        (
            "switch x,case 1,y,otherwise,z,end",
            "switch x\n    case 1\n        y\n    otherwise\n        z\nend",
        ),
        (
            "if a,b,elseif c,d,else,e,end",
            "if a\n    b\nelseif c\n    d\nelse\n    e\nend",
        ),
    ]);
}

#[test]
fn comments_stay() {
    check(&[
        ("x = 1; % one\n\n\n\n% two\ny = 2", "x = 1; % one\n\n% two\ny = 2"),
        ("% top\n\nx", "% top\n\nx"),
        (
            "if x % why\n\n   y % z\n% last\nend % done",
            "if x % why\n    y % z\n    % last\nend % done",
        ),
        ("x = [1 % a\n2 % b\n];", "x = [1; 2]; % a % b"),
        ("%{\n  a\n    b\n%}\nx", "%{\n  a\n    b\n%}\nx"),
        (
            "function f\n% help\nx\n\n% about g\nfunction g\ny",
            "function f()\n    % help\n    x\nend\n\n% about g\nfunction g()\n    y\nend",
        ),
        ("% only", "% only"),
        ("x\n% last\n", "x\n% last"),
    ]);
}

#[test]
fn samples_survive() {
    for text in [
        include_str!("data/sample.m"),
        include_str!("data/sample_class.m"),
        include_str!("data/sample_script.m"),
    ] {
        check_round_trip(text).unwrap_or_else(|e| panic!("{e}"));
        let printed = print(&parse(text).ast, text);
        let count = |t: &str| t.matches("% ").count();
        assert_eq!(count(text), count(&printed), "{printed}");
    }
}

/// Random expressions from a grammar: what parses must print back to the same tree.
#[test]
fn random_expressions_survive() {
    let words = [
        "a",
        "b",
        "1",
        "2.5",
        "'s'",
        "\"t\"",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "+",
        "-",
        "*",
        ".^",
        "^",
        "'",
        ".'",
        "~",
        ":",
        "==",
        "&&",
        "||",
        "&",
        "|",
        ",",
        ";",
        " ",
        "@(x) ",
        "@f",
        "f(",
        "c{",
        "end",
        ".g",
        "x=",
        "if a,",
        "end\n",
        "\n",
        "% c\n",
        "hold on\n",
        "a -b",
    ];
    let mut state = 0x9e37_79b9_7f4a_7c15u64;
    let mut tried = 0;
    for _ in 0..400_000 {
        let mut text = String::from("q = ");
        for _ in 0..(state >> 50) % 9 + 1 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            text += words[(state % words.len() as u64) as usize];
        }
        if parse(&text).diagnostics.is_empty() {
            tried += 1;
            check_round_trip(&text).unwrap_or_else(|e| panic!("{e}"));
        }
    }
    assert!(tried > 10_000, "only {tried} texts parsed");
}

#[test]
fn long_chain_prints() {
    let text = "x = 1".to_string() + &" + 1".repeat(100_000) + ";\n";
    assert_eq!(print(&parse(&text).ast, &text), text);
}
