//! Whether functions end with `end` in this file: a look over all tokens, for the answer may stand on the last line.

use super::command::{looks_like_command, words};
use crate::lexer::Lexer;
use crate::token::Tok;

/// Counts openers and ends. Without `end` for functions, the ends are just enough for the blocks.
pub(super) fn functions_are_closed(text: &str) -> bool {
    let mut lexer = Lexer::new(text);
    let (mut functions, mut blocks, mut ends) = (0u32, 0u32, 0u32);
    let mut fresh = true;
    let mut before = Tok::Newline;
    loop {
        let token = lexer.next();
        let previous = std::mem::replace(&mut before, token.kind);
        // Neither stands in a matrix: a bracket was forgotten.
        if token.kind == Tok::Assign && lexer.in_matrix() || token.kind.is_keyword() {
            lexer.brackets.clear();
        }
        match token.kind {
            Tok::Eof => break,
            Tok::Newline => {
                if !lexer.in_matrix() {
                    lexer.brackets.clear();
                    fresh = true;
                }
                continue;
            }
            Tok::Semi | Tok::Comma if lexer.brackets.is_empty() => {
                fresh = true;
                continue;
            }
            Tok::Ident if fresh => {
                let end = token.span.end as usize;
                let word = token.span.slice(text);
                if functions > 0 && word == "arguments" && opens_arguments(&lexer, end) {
                    blocks += 1;
                } else if looks_like_command(&lexer, end) {
                    let (_, end) = words(&lexer, end);
                    lexer.restart(end);
                }
            }
            Tok::Function => functions += 1,
            Tok::If | Tok::For | Tok::Parfor | Tok::While | Tok::Switch | Tok::Try | Tok::Spmd => blocks += 1,
            // `function i = end(obj, k, n)` overloads it.
            Tok::End if matches!(previous, Tok::Assign | Tok::Function) => {}
            Tok::End => ends += 1,
            Tok::Bang => {
                let end = lexer.line_end(lexer.pos);
                lexer.restart(end);
            }
            _ => {}
        }
        fresh = matches!(token.kind, Tok::Else | Tok::Try | Tok::Otherwise);
    }
    functions > 0 && ends > blocks
}

/// `arguments` alone on its line, or with attributes: `(Input)`, `(Output, Repeating)`.
pub(super) fn opens_arguments(lexer: &Lexer, end: usize) -> bool {
    let line = lexer.text.get(end..lexer.line_end(end)).unwrap_or("");
    let line = line.split('%').next().unwrap_or("").trim();
    match line.strip_prefix('(') {
        None => line.is_empty(),
        Some(rest) => rest.strip_suffix(')').is_some_and(|inner| {
            inner
                .split(',')
                .all(|word| matches!(word.trim(), "Input" | "Output" | "Repeating"))
        }),
    }
}
