//! Regular expressions: `regexp`, `regexpi`, `regexprep`, `regexptranslate`. The matcher itself is a kernel; here are MATLAB's options,
//! the shapes of its answers, and replacement texts that run commands.

mod command;
mod options;
mod outputs;
mod replace;
mod search;

use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{Error, Result};

use super::texts::{self, Texts};
use runmat_kernels::regex::{escape_pattern, translate_wildcard, Regex, RegexError, RegexErrorKind};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Match regular expression",
        forms: &[
            "startIndex = regexp(str, expression)",
            "[startIndex, endIndex, tokenExtents, match, tokens, names, split] = regexp(str, expression)",
            "out = regexp(str, expression, outkey)",
            "[...] = regexp(str, expression, options, ...)",
        ],
        examples: &[
            example("regexp('bat cat can', '[bc]a[tn]')", "[1 5 9]"),
            example("regexp('ab12c3', '\\d+', 'match')", "{'12', '3'}"),
            example("regexp('k=v', '(\\w)=(\\w)', 'tokens')", "{{'k', 'v'}}"),
            example("regexp('a,b', ',', 'split')", "{'a', 'b'}"),
            example("regexp('x12', '\\d+', 'match', 'once')", "'12'"),
        ],
        errors: ERRORS,
        ..Builtin::new("regexp", |call| search::run(call, "regexp", false))
    },
    Builtin {
        summary: "Match regular expression, ignoring case",
        forms: &[
            "startIndex = regexpi(str, expression)",
            "[startIndex, endIndex, tokenExtents, match, tokens, names, split] = regexpi(str, expression, options, ...)",
        ],
        examples: &[example("regexpi('ABC', 'b')", "2")],
        errors: ERRORS,
        ..Builtin::new("regexpi", |call| search::run(call, "regexpi", true))
    },
    Builtin {
        summary: "Replace text by a regular expression",
        forms: &["newStr = regexprep(str, expression, replace)", "newStr = regexprep(str, expression, replace, options, ...)"],
        examples: &[
            example("regexprep('abc', '(.)b', '$1X')", "'aXc'"),
            example("regexprep({'a1', 'b22'}, '\\d+', '#')", "{'a#', 'b#'}"),
            example("regexprep('My flowers', '(\\w)(\\w*)', '$2$1')", "'yM lowersf'"),
        ],
        errors: ERRORS,
        ..Builtin::new("regexprep", replace::run)
    },
    Builtin {
        summary: "Translate text into a regular expression",
        forms: &["newStr = regexptranslate(op, str)"],
        examples: &[example("regexptranslate('escape', 'a.b')", "'a\\.b'")],
        errors: &["MATLAB:string:MustBeText", "MATLAB:regexptranslate:InvalidOperation"],
        ..Builtin::new("regexptranslate", run_translate)
    },
];

const ERRORS: &[&str] = &[
    "MATLAB:regexp:invalidInputType",
    "MATLAB:regexp:invalidExpression",
    "MATLAB:regexp:unknownOption",
    "MATLAB:regexp:sizeMismatch",
    "MATLAB:regexp:tooManyChoices",
];

/// Elementary steps of the matcher in one slice, about a millisecond.
const SLICE: u64 = 50_000;

fn pattern_error(function: &str, error: RegexError) -> Error {
    match error.kind {
        RegexErrorKind::OutOfMemory => Error::out_of_memory(),
        RegexErrorKind::TooManyChoices => {
            Error::new("MATLAB:regexp:tooManyChoices", format!("In {function}: {error}."))
        }
        _ => Error::new(
            "MATLAB:regexp:invalidExpression",
            format!("Invalid regular expression in {function}: {error}."),
        ),
    }
}

fn compile(function: &str, pattern: &[u16], options: &runmat_kernels::regex::Options) -> Result<Regex> {
    Regex::compile(pattern, options).map_err(|e| pattern_error(function, e))
}

/// A text argument of the family.
fn read_texts(call: &Call, i: usize, function: &str) -> Result<Texts> {
    let value = call.arg(i)?;
    Texts::of(value).ok_or_else(|| {
        let message = format!(
            "Argument {} of {function} must be a string array, character vector, or cell array of character vectors.",
            i + 1
        );
        Error::new("MATLAB:regexp:invalidInputType", message)
    })
}

fn run_translate(call: &mut Call) -> Result<Flow> {
    let operation = crate::arguments::text(call, 0, "regexptranslate")?;
    let list = Texts::read(call.arg(1)?, 1)?;
    Flow::one(match operation.to_lowercase().as_str() {
        "escape" => list.map(escape_pattern)?,
        "wildcard" => list.map(translate_wildcard)?,
        "flexible" => {
            return Err(Error::new(
                "MATLAB:regexptranslate:InvalidOperation",
                "The operation 'flexible' needs an expression.",
            ))
        }
        _ => {
            return Err(Error::new(
                "MATLAB:regexptranslate:InvalidOperation",
                "The operation must be 'escape' or 'wildcard'.",
            ))
        }
    })
}

fn slice_of(text: &[u16], span: runmat_kernels::regex::Span) -> &[u16] {
    text.get(span.start..span.end).unwrap_or(&[])
}

/// A piece as string or char row.
fn piece(strings: bool, units: &[u16]) -> runmat_value::Value {
    texts::one(
        if strings {
            texts::Kind::String
        } else {
            texts::Kind::Char
        },
        units,
    )
}
