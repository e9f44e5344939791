//! What one printf conversion asks for: flags, width, precision and the conversion letter.

/// The conversion letter of a printf format, with MATLAB's set of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Conv {
    /// `%d` and `%i`
    #[default]
    Decimal,
    /// `%u`
    Unsigned,
    /// `%o`
    Octal,
    /// `%x`
    Hex,
    /// `%X`
    HexUpper,
    /// `%f`
    Fixed,
    /// `%e`
    Exp,
    /// `%E`
    ExpUpper,
    /// `%g`
    General,
    /// `%G`
    GeneralUpper,
    /// `%a`
    HexFloat,
    /// `%A`
    HexFloatUpper,
    /// `%c`
    Char,
    /// `%s`
    Text,
}

impl Conv {
    /// The conversion of a letter, or `None` when MATLAB has none of that name.
    pub fn from_letter(letter: u16) -> Option<Conv> {
        Some(match u8::try_from(letter).ok()? {
            b'd' | b'i' => Conv::Decimal,
            b'u' => Conv::Unsigned,
            b'o' => Conv::Octal,
            b'x' => Conv::Hex,
            b'X' => Conv::HexUpper,
            b'f' => Conv::Fixed,
            b'e' => Conv::Exp,
            b'E' => Conv::ExpUpper,
            b'g' => Conv::General,
            b'G' => Conv::GeneralUpper,
            b'a' => Conv::HexFloat,
            b'A' => Conv::HexFloatUpper,
            b'c' => Conv::Char,
            b's' => Conv::Text,
            _ => return None,
        })
    }

    /// Whether the conversion takes whole numbers only (`%d %i %u %o %x %X`).
    pub fn is_integer(self) -> bool {
        matches!(
            self,
            Conv::Decimal | Conv::Unsigned | Conv::Octal | Conv::Hex | Conv::HexUpper
        )
    }

    /// Whether the conversion takes characters (`%c %s`).
    pub fn is_text(self) -> bool {
        matches!(self, Conv::Char | Conv::Text)
    }
}

/// One conversion with its flags; the default is a plain `%d`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Spec {
    /// `-`: text at the left of its field
    pub left: bool,
    /// `+`: a sign before positive numbers too
    pub plus: bool,
    /// a space where the sign of a positive number would be
    pub space: bool,
    /// `0`: zeros instead of blanks at the left
    pub zero: bool,
    /// `#`: prefix of `%o %x`, the point and trailing zeros of `%g`
    pub alt: bool,
    /// least number of characters
    pub width: Option<usize>,
    /// digits after the point, significant digits (`%g`), least digits (`%d`) or most characters (`%s`)
    pub precision: Option<usize>,
    /// the conversion letter
    pub conv: Conv,
}

impl Spec {
    /// A conversion without flags, width and precision.
    pub fn new(conv: Conv) -> Spec {
        Spec {
            conv,
            ..Spec::default()
        }
    }

    /// The same with a precision.
    pub fn with_precision(conv: Conv, precision: usize) -> Spec {
        Spec {
            conv,
            precision: Some(precision),
            ..Spec::default()
        }
    }

    /// Takes a `*` width: a negative one means left alignment.
    pub fn set_star_width(&mut self, width: f64) {
        if width < 0.0 {
            self.left = true;
        }
        self.width = Some(width.abs() as usize);
    }

    /// Takes a `*` precision: a negative one counts as none given.
    pub fn set_star_precision(&mut self, precision: f64) {
        self.precision = (precision >= 0.0).then_some(precision as usize);
    }
}
