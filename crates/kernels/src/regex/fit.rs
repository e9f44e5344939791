//! What fits at one position: single units and anchors.

use super::case::lower;
use super::class::is_word;
use super::program::{One, Regex};
use super::tree::Anchor;

#[inline]
pub(super) fn fits(one: One, unit: u16, regex: &Regex) -> bool {
    match one {
        One::Unit(wanted) => unit == wanted,
        One::Fold(wanted) => lower(unit) == wanted,
        One::Any => true,
        One::AnyButNewline => unit != 10,
        One::Class(index) => regex.classes.get(index).is_some_and(|class| class.contains(unit)),
    }
}

/// How many units from the start of `text` fit.
pub(super) fn count_run(one: One, text: &[u16], regex: &Regex) -> usize {
    let end = match one {
        One::Any => None,
        One::AnyButNewline => text.iter().position(|&unit| unit == 10),
        One::Class(index) => match regex.classes.get(index) {
            Some(class) => text.iter().position(|&unit| !class.contains(unit)),
            None => Some(0),
        },
        _ => text.iter().position(|&unit| !fits(one, unit, regex)),
    };
    end.unwrap_or(text.len())
}

pub(super) fn holds(anchor: Anchor, text: &[u16], pos: usize) -> bool {
    let before = pos.checked_sub(1).and_then(|at| text.get(at)).copied();
    let after = text.get(pos).copied();
    let word_before = before.is_some_and(is_word);
    let word_after = after.is_some_and(is_word);
    match anchor {
        Anchor::TextStart => before.is_none(),
        Anchor::TextEnd => after.is_none(),
        Anchor::LineStart => before.is_none_or(|unit| unit == 10),
        Anchor::LineEnd => after.is_none_or(|unit| unit == 10),
        Anchor::WordStart => !word_before && word_after,
        Anchor::WordEnd => word_before && !word_after,
        Anchor::WordBoundary => word_before != word_after,
        Anchor::NotWordBoundary => word_before == word_after,
    }
}
