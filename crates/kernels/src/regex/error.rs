//! What can be wrong with a pattern, or with matching it.

use crate::OutOfMemory;
use std::fmt;

/// The kind of a [`RegexError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegexErrorKind {
    /// `(` without `)`
    UnclosedGroup,
    /// `)` without `(`
    UnmatchedParenthesis,
    /// `[` without `]`
    UnclosedSet,
    /// `[z-a]`
    ReversedRange,
    /// `[[:nosuch:]]`
    UnknownClass,
    /// `*` with nothing before it, or behind another quantifier
    NothingToRepeat,
    /// `{3,1}`
    ReversedRepeat,
    /// `\3` or `\k<name>` or a condition on a token that the pattern does not have
    UnknownToken,
    /// `(?` followed by something that does not exist
    UnknownGroup,
    /// `(?<...` with a bad name
    BadName,
    /// a condition with more than two branches, or one that is neither a token nor a lookaround
    BadCondition,
    /// `\x` or `\o` without digits, or with a value over 16 bits
    BadCode,
    /// `\` at the end
    TrailingBackslash,
    /// `(??...)`, `(?@...)` or `${...}`: commands inside expressions
    DynamicExpression,
    /// groups nested too deep
    TooDeep,
    /// the compiled pattern exceeds its limit
    TooLarge,
    /// matching would have to remember more than its limit
    TooManyChoices,
    /// no memory
    OutOfMemory,
}

/// An error with the position in the pattern (in units, from zero) where it was noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegexError {
    /// what is wrong
    pub kind: RegexErrorKind,
    /// where; 0 for errors of matching
    pub at: usize,
}

impl RegexErrorKind {
    pub(super) fn at(self, at: usize) -> RegexError {
        RegexError { kind: self, at }
    }

    fn message(self) -> &'static str {
        match self {
            RegexErrorKind::UnclosedGroup => "missing closing parenthesis",
            RegexErrorKind::UnmatchedParenthesis => "closing parenthesis without an opening one; write \\) to match it",
            RegexErrorKind::UnclosedSet => "missing closing bracket of a character set; write \\[ to match it",
            RegexErrorKind::ReversedRange => "the range of a character set runs backwards",
            RegexErrorKind::UnknownClass => "unknown character class name",
            RegexErrorKind::NothingToRepeat => "a quantifier has nothing to repeat; write a backslash to match it",
            RegexErrorKind::ReversedRepeat => "the least number of repetitions exceeds the greatest",
            RegexErrorKind::UnknownToken => "reference to a token that the expression does not have",
            RegexErrorKind::UnknownGroup => "unknown construct after (?",
            RegexErrorKind::BadName => "a token name is letters, digits and underscores between < and >",
            RegexErrorKind::BadCondition => "a condition is a token or a lookaround, with one or two branches",
            RegexErrorKind::BadCode => "bad character code",
            RegexErrorKind::TrailingBackslash => "backslash at the end of the expression",
            RegexErrorKind::DynamicExpression => "commands inside expressions are not supported",
            RegexErrorKind::TooDeep => "groups are nested too deep",
            RegexErrorKind::TooLarge => "the expression is too large",
            RegexErrorKind::TooManyChoices => "matching needs too much memory; make the expression less ambiguous",
            RegexErrorKind::OutOfMemory => "out of memory",
        }
    }
}

impl fmt::Display for RegexError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            RegexErrorKind::TooManyChoices | RegexErrorKind::OutOfMemory => f.write_str(self.kind.message()),
            kind => write!(f, "{} (at character {})", kind.message(), self.at + 1),
        }
    }
}

impl std::error::Error for RegexError {}

impl From<OutOfMemory> for RegexError {
    fn from(_: OutOfMemory) -> RegexError {
        RegexErrorKind::OutOfMemory.at(0)
    }
}
