//! The state that the `format` command sets: how numbers print, how close lines stand, how wide the window is.

/// How double and single values print.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NumericFormat {
    #[default]
    Short,
    Long,
    ShortE,
    LongE,
    ShortG,
    LongG,
    ShortEng,
    LongEng,
    Bank,
    Hex,
    Rat,
    Plus,
}

impl NumericFormat {
    /// The word that selects it, as `format` itself reports it.
    pub fn name(self) -> &'static str {
        match self {
            NumericFormat::Short => "short",
            NumericFormat::Long => "long",
            NumericFormat::ShortE => "shortE",
            NumericFormat::LongE => "longE",
            NumericFormat::ShortG => "shortG",
            NumericFormat::LongG => "longG",
            NumericFormat::ShortEng => "shortEng",
            NumericFormat::LongEng => "longEng",
            NumericFormat::Bank => "bank",
            NumericFormat::Hex => "hex",
            NumericFormat::Rat => "rational",
            NumericFormat::Plus => "+",
        }
    }
}

/// What one word of the `format` command asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormatWord {
    Numeric(NumericFormat),
    /// `compact` (true) or `loose` (false).
    Compact(bool),
    /// `format` alone, or `format default`: short and loose.
    Default,
}

/// Display settings of one session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Format {
    pub numeric: NumericFormat,
    pub compact: bool,
    /// Columns of the command window.
    pub width: usize,
}

impl Default for Format {
    fn default() -> Format {
        Format {
            numeric: NumericFormat::Short,
            compact: false,
            width: 80,
        }
    }
}

impl Format {
    /// Reads one word of the `format` command, in any case. `short g` in two words is to be joined by the caller.
    pub fn parse(word: &str) -> Option<FormatWord> {
        let numeric = match word.to_ascii_lowercase().as_str() {
            "short" => NumericFormat::Short,
            "long" => NumericFormat::Long,
            "shorte" => NumericFormat::ShortE,
            "longe" => NumericFormat::LongE,
            "shortg" => NumericFormat::ShortG,
            "longg" => NumericFormat::LongG,
            "shorteng" => NumericFormat::ShortEng,
            "longeng" => NumericFormat::LongEng,
            "bank" => NumericFormat::Bank,
            "hex" => NumericFormat::Hex,
            "rat" | "rational" => NumericFormat::Rat,
            "+" => NumericFormat::Plus,
            "compact" => return Some(FormatWord::Compact(true)),
            "loose" => return Some(FormatWord::Compact(false)),
            "default" => return Some(FormatWord::Default),
            _ => return None,
        };
        Some(FormatWord::Numeric(numeric))
    }

    /// Changes the state as the word asks; the window keeps its width.
    pub fn apply(&mut self, word: FormatWord) {
        match word {
            FormatWord::Numeric(numeric) => self.numeric = numeric,
            FormatWord::Compact(compact) => self.compact = compact,
            FormatWord::Default => {
                self.numeric = NumericFormat::Short;
                self.compact = false;
            }
        }
    }

    /// The empty line of `format loose`; nothing in `format compact`.
    pub fn gap(&self) -> &'static str {
        if self.compact {
            ""
        } else {
            "\n"
        }
    }
}
