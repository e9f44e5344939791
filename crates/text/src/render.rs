//! A diagnostic as text: file, line and column, the source line, a caret under the span, the hint.

use crate::{Source, Span};
use std::fmt::Write;

/// Source lines longer than this are cut around the span, so that a minified file stays readable.
const WIDEST: usize = 160;

/// `File: name Line: 3 Column: 5`, the line and a caret line. Tabs keep their place.
pub fn render(source: &Source, span: Span, message: &str, hint: Option<&str>) -> String {
    let text = source.text();
    let at = source.lines().line_column(text, span.start);
    let (start, end) = source.lines().line_range(at.line);
    let line = text
        .get(start as usize..end as usize)
        .unwrap_or("")
        .trim_end_matches(['\n', '\r']);
    let mut out = String::new();
    let _ = writeln!(
        out,
        "File: {} Line: {} Column: {}",
        source.name(),
        at.line + 1,
        at.column + 1
    );
    let before = text
        .get(start as usize..span.start as usize)
        .unwrap_or("")
        .chars()
        .count();
    let width = (span.end.min(start + line.len() as u32).saturating_sub(span.start) as usize).max(1);
    let skip = before.saturating_sub(WIDEST / 2);
    let shown: String = line.chars().skip(skip).take(WIDEST).collect();
    let _ = writeln!(out, "{shown}");
    let pad: String = line
        .chars()
        .skip(skip)
        .take(before - skip)
        .map(|c| if c == '\t' { '\t' } else { ' ' })
        .collect();
    let carets = "^".repeat(width.min(WIDEST.saturating_sub(before - skip).max(1)));
    let _ = writeln!(out, "{pad}{carets}");
    let _ = write!(out, "{message}");
    if let Some(hint) = hint {
        let _ = write!(out, "\n{hint}");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn caret_stands_under_the_span() {
        let source = Source::new("a.m", "x = 1;\n\ty = (2;\n");
        let text = render(
            &source,
            Span::new(14, 15),
            "Invalid expression.",
            Some("Close the parenthesis."),
        );
        assert_eq!(
            text,
            "File: a.m Line: 2 Column: 8\n\ty = (2;\n\t      ^\nInvalid expression.\nClose the parenthesis."
        );
    }
}
