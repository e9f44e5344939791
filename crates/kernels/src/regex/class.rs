//! Sets of characters: `[a-z]`, `\d`, `[[:alpha:]]`.

use super::case::{lower, upper};

/// A named class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Digit,
    Word,
    Space,
    Alpha,
    Alnum,
    Lower,
    Upper,
    Punct,
    Print,
    Graph,
    Control,
    HexDigit,
    Blank,
}

impl Kind {
    /// The class that `[:name:]` names.
    pub fn from_name(name: &str) -> Option<Kind> {
        Some(match name {
            "digit" => Kind::Digit,
            "word" => Kind::Word,
            "space" => Kind::Space,
            "alpha" => Kind::Alpha,
            "alnum" => Kind::Alnum,
            "lower" => Kind::Lower,
            "upper" => Kind::Upper,
            "punct" => Kind::Punct,
            "print" => Kind::Print,
            "graph" => Kind::Graph,
            "cntrl" => Kind::Control,
            "xdigit" => Kind::HexDigit,
            "blank" => Kind::Blank,
            _ => return None,
        })
    }

    fn contains(self, unit: u16) -> bool {
        // surrogates belong to no class
        let Some(ch) = char::from_u32(u32::from(unit)) else {
            return false;
        };
        match self {
            Kind::Digit => ch.is_ascii_digit(),
            Kind::Word => ch == '_' || ch.is_alphanumeric(),
            Kind::Space => matches!(unit, 9..=13 | 32) || (unit > 127 && ch.is_whitespace()),
            Kind::Alpha => ch.is_alphabetic(),
            Kind::Alnum => ch.is_alphanumeric(),
            Kind::Lower => ch.is_lowercase(),
            Kind::Upper => ch.is_uppercase(),
            Kind::Punct => ch.is_ascii_punctuation(),
            Kind::Print => !ch.is_control(),
            Kind::Graph => !ch.is_control() && !ch.is_whitespace(),
            Kind::Control => ch.is_control(),
            Kind::HexDigit => ch.is_ascii_hexdigit(),
            Kind::Blank => matches!(ch, ' ' | '\t'),
        }
    }
}

/// Whether a unit belongs to a word (`\w`, and the edges that `\<` and `\>` find).
pub(super) fn is_word(unit: u16) -> bool {
    match unit {
        0x30..=0x39 | 0x41..=0x5a | 0x5f | 0x61..=0x7a => true,
        0..=0x7f => false,
        _ => Kind::Word.contains(unit),
    }
}

/// A set of units. Answers for ASCII are precomputed.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct Class {
    ascii: [u64; 2],
    ranges: Vec<(u16, u16)>,
    kinds: Vec<(Kind, bool)>,
    negated: bool,
    fold: bool,
}

impl Class {
    pub fn new(ranges: Vec<(u16, u16)>, kinds: Vec<(Kind, bool)>, negated: bool, fold: bool) -> Class {
        let mut class = Class {
            ascii: [0; 2],
            ranges,
            kinds,
            negated,
            fold,
        };
        for unit in 0..128u16 {
            if class.contains_slowly(unit) {
                class.ascii[usize::from(unit >> 6)] |= 1 << (unit & 63);
            }
        }
        class
    }

    fn lists(&self, unit: u16) -> bool {
        self.ranges.iter().any(|&(first, last)| (first..=last).contains(&unit))
            || self.kinds.iter().any(|&(kind, wanted)| kind.contains(unit) == wanted)
    }

    fn contains_slowly(&self, unit: u16) -> bool {
        let listed = self.lists(unit) || (self.fold && (self.lists(lower(unit)) || self.lists(upper(unit))));
        listed != self.negated
    }

    /// Whether the unit is in the set.
    #[inline]
    pub fn contains(&self, unit: u16) -> bool {
        match self.ascii.get(usize::from(unit >> 6)) {
            Some(bits) => bits >> (unit & 63) & 1 != 0,
            None => self.contains_slowly(unit),
        }
    }

    /// The ASCII members as bits.
    pub fn ascii_bits(&self) -> [u64; 2] {
        self.ascii
    }
}
