//! The option words of regexp and regexprep, and the order of outputs that they ask for.

use runmat_kernels::regex::Options;
use runmat_value::{Error, Result, Value};

/// One output of regexp, in the default order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    Start,
    End,
    TokenExtents,
    Match,
    Tokens,
    Names,
    Split,
}

const KEYS: &[(&str, Key)] = &[
    ("start", Key::Start),
    ("end", Key::End),
    ("tokenextents", Key::TokenExtents),
    ("match", Key::Match),
    ("tokens", Key::Tokens),
    ("names", Key::Names),
    ("split", Key::Split),
];

/// What the words after the expression say.
#[derive(Clone, Debug, Default)]
pub(super) struct Wish {
    pub options: Options,
    pub force_cell: bool,
    pub preserve_case: bool,
    /// `regexprep(..., 3)`: only the third match.
    pub nth: Option<usize>,
    keys: Vec<Key>,
}

impl Wish {
    /// The outputs in order: those asked for by word, then the rest in the default order.
    pub fn order(&self) -> Vec<Key> {
        let rest = KEYS.iter().map(|(_, k)| *k).filter(|k| !self.keys.contains(k));
        self.keys.iter().copied().chain(rest).collect()
    }
}

pub(super) fn read(args: &[Value], function: &str) -> Result<Wish> {
    let mut wish = Wish::default();
    for value in args {
        if let (true, Some(n)) = (value.is_numeric(), value.as_scalar()) {
            if function == "regexprep" && n >= 1.0 && n == n.trunc() {
                wish.nth = Some(n as usize);
                continue;
            }
        }
        let shown = value.as_text().unwrap_or_else(|| value.class_name().to_string());
        let word = shown.to_lowercase();
        if let Some((_, key)) = KEYS
            .iter()
            .find(|(name, _)| *name == word)
            .filter(|_| function != "regexprep")
        {
            wish.keys.push(*key);
            continue;
        }
        let o = &mut wish.options;
        match word.as_str() {
            "once" => o.once = true,
            "ignorecase" => o.ignore_case = true,
            "matchcase" => o.ignore_case = false,
            "dotall" => o.dot_newline = true,
            "dotexceptnewline" => o.dot_newline = false,
            "lineanchors" => o.line_anchors = true,
            "stringanchors" => o.line_anchors = false,
            "freespacing" => o.free_spacing = true,
            "literalspacing" => o.free_spacing = false,
            "emptymatch" => o.empty_matches = true,
            "noemptymatch" => o.empty_matches = false,
            "all" | "warnings" => {}
            "forcecelloutput" => wish.force_cell = true,
            "preservecase" if function == "regexprep" => {
                wish.preserve_case = true;
                o.ignore_case = true;
            }
            _ => {
                return Err(Error::new(
                    "MATLAB:regexp:unknownOption",
                    format!("Invalid option '{shown}' of {function}."),
                ))
            }
        }
    }
    Ok(wish)
}
