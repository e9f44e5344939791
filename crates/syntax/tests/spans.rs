//! Spans: the text under an expression's span parses to that expression.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod sexpr;

use runmat_syntax::ast::{ExprId, ExprKind, StmtKind};
use runmat_syntax::parse;
use sexpr::Dump;

/// What needs its surroundings to parse: `end`, `:`, the name of a named argument, an output place.
fn stands_alone(dump: &str, kind: &ExprKind, source: &str) -> bool {
    let dependent = matches!(kind, ExprKind::End | ExprKind::Colon | ExprKind::Error);
    let named = matches!(kind, ExprKind::String(_)) && !source.starts_with('"');
    !dependent && !named && !dump.contains("end") && !dump.contains("ERR")
}

#[test]
fn text_under_a_span_is_the_expression() {
    let more = "x = ((a+b)*c)'; y = -(a)^(b); z = ((1):(2)); f((x)(1), (a).b, [(p) (q)' -(r)]); w = @(t)(t)+(u); v = (a)||(b);\n";
    let mut checked = 0;
    for text in [
        include_str!("data/sample.m"),
        include_str!("data/sample_class.m"),
        include_str!("data/sample_script.m"),
        more,
    ] {
        let parsed = parse(text);
        assert!(parsed.diagnostics.is_empty());
        for (i, expr) in parsed.ast.exprs.iter().enumerate() {
            let expected = Dump(&parsed.ast).expr(ExprId(i as u32));
            let source = expr.span.slice(text);
            if !stands_alone(&expected, &expr.kind, source) {
                continue;
            }
            let alone = format!("q = {source};");
            let again = parse(&alone);
            let StmtKind::Assign { value, .. } = again.ast.body[0].kind else {
                panic!("{alone}")
            };
            assert!(again.diagnostics.is_empty(), "{alone} {:?}", again.diagnostics);
            // Inside a matrix blanks separate, here they do not.
            assert_eq!(Dump(&again.ast).expr(value), expected, "{alone}");
            checked += 1;
        }
    }
    assert!(checked > 300, "{checked}");
}

#[test]
fn statements_and_functions_cover_their_text() {
    let text = "x = 1; if a, b, end\nhold on % c\nfunction f(a)\n  a = (1);\nend\n";
    let parsed = parse(text);
    let spans: Vec<&str> = parsed.ast.body.iter().map(|s| s.span.slice(text)).collect();
    assert_eq!(spans, ["x = 1", "if a, b, end", "hold on"]);
    assert_eq!(
        parsed.ast.functions[0].span.slice(text),
        "function f(a)\n  a = (1);\nend"
    );
    assert_eq!(parsed.ast.functions[0].body[0].span.slice(text), "a = (1)");
    assert_eq!(parsed.ast.comments[0].slice(text), "% c");
}
