//! Tables of patterns, texts and spans; errors; replacements; budgets.

mod errors;
mod replacing;
mod searching;
mod stopping;

use super::*;
use crate::job::Budget;

pub(super) fn units(text: &str) -> Vec<u16> {
    text.encode_utf16().collect()
}

pub(super) fn options(flags: &str) -> Options {
    Options {
        ignore_case: flags.contains('i'),
        dot_newline: !flags.contains('n'),
        line_anchors: flags.contains('m'),
        free_spacing: flags.contains('x'),
        empty_matches: flags.contains('e'),
        once: flags.contains('o'),
        boundary_escapes: flags.contains('b'),
    }
}

pub(super) fn find(regex: &Regex, text: &[u16], fuel: u64) -> Matches {
    let mut matcher = Matcher::new(regex);
    while !matcher.advance(regex, text, &mut Budget::new(fuel)).unwrap().is_ready() {}
    matcher.into_matches()
}

/// `0-3(0-1,-) 4-5(-,4-5)`: the matches, and what each of their groups took.
pub(super) fn show(matches: &Matches, groups: usize) -> String {
    let span = |span: Option<Span>| span.map_or("-".to_owned(), |span| format!("{}-{}", span.start, span.end));
    let shown: Vec<String> = matches
        .iter()
        .map(|found| {
            let whole = span(found.group(0));
            let parts: Vec<String> = (1..=groups).map(|group| span(found.group(group))).collect();
            if groups == 0 {
                whole
            } else {
                format!("{whole}({})", parts.join(","))
            }
        })
        .collect();
    shown.join(" ")
}
