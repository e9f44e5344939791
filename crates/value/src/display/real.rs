//! Layout of real double and single values: one choice for a whole matrix, made from its largest element.

use super::number::{self, EngineeringDigits};
use super::NumericFormat;
use runmat_kernels::decimal::{format_e, format_g, hex_bits, hex_bits_single, ratio};
use std::fmt::Write;

/// What one look over the elements finds out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stats {
    /// Largest absolute value among the finite elements.
    pub max_abs: f64,
    /// No finite element has a fraction.
    pub all_integers: bool,
}

impl Default for Stats {
    fn default() -> Stats {
        Stats {
            max_abs: 0.0,
            all_integers: true,
        }
    }
}

impl Stats {
    pub fn add(&mut self, x: f64) {
        if x.is_finite() {
            self.max_abs = self.max_abs.max(x.abs());
            self.all_integers &= x == x.trunc();
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Style {
    Integer,
    /// Fixed point, after division by a power of ten that is printed above.
    Fixed {
        decimals: usize,
        scale: i32,
    },
    Exponential {
        decimals: usize,
    },
    General {
        precision: usize,
    },
    Engineering(EngineeringDigits),
    Bank,
    Hex {
        single: bool,
    },
    Rational,
    Sign,
}

/// A style and the columns that one element takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Layout {
    pub style: Style,
    pub width: usize,
}

/// Integers up to nine digits are printed as such.
const LARGEST_PLAIN_INTEGER: f64 = 999_999_999.0;

/// What is laid out: it decides about exponents or a common factor, and how wide fixed point may grow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Kind {
    pub scalar: bool,
    pub single: bool,
    pub complex: bool,
}

impl Layout {
    #[allow(clippy::too_many_lines, reason = "one match over all formats")]
    pub fn choose(stats: Stats, kind: Kind, format: NumericFormat) -> Layout {
        match format {
            NumericFormat::Bank => {
                return Layout {
                    style: Style::Bank,
                    width: 14,
                }
            }
            NumericFormat::Hex => {
                return Layout {
                    style: Style::Hex { single: kind.single },
                    width: if kind.single { 11 } else { 19 },
                }
            }
            NumericFormat::Rat => {
                return Layout {
                    style: Style::Rational,
                    width: 15,
                }
            }
            NumericFormat::Plus => {
                return Layout {
                    style: Style::Sign,
                    width: 1,
                }
            }
            NumericFormat::ShortEng => {
                return Layout {
                    style: Style::Engineering(EngineeringDigits::AfterPoint(4)),
                    width: 16,
                };
            }
            NumericFormat::LongEng => {
                let digits = if kind.single { 7 } else { 15 };
                return Layout {
                    style: Style::Engineering(EngineeringDigits::Significant(digits)),
                    width: digits + 11,
                };
            }
            _ => {}
        }
        if stats.all_integers && !kind.complex && stats.max_abs <= LARGEST_PLAIN_INTEGER {
            return Layout {
                style: Style::Integer,
                width: if stats.max_abs < 1000.0 { 6 } else { 12 },
            };
        }
        match format {
            NumericFormat::ShortE => exponential(4, kind),
            NumericFormat::LongE => exponential(if kind.single { 7 } else { 15 }, kind),
            NumericFormat::ShortG => Layout {
                style: Style::General { precision: 5 },
                width: 13,
            },
            NumericFormat::LongG if kind.single => Layout {
                style: Style::General { precision: 7 },
                width: 16,
            },
            NumericFormat::LongG => Layout {
                style: Style::General { precision: 15 },
                width: 26,
            },
            NumericFormat::Long => fixed(stats, kind, if kind.single { 7 } else { 15 }, 1),
            _ => fixed(stats, kind, 4, if kind.complex { 1 } else { 2 }),
        }
    }

    /// Power of ten of the common factor, when there is one.
    pub fn scale(&self) -> Option<i32> {
        match self.style {
            Style::Fixed { scale, .. } if scale != 0 => Some(scale),
            _ => None,
        }
    }

    /// Appends one element, right-aligned in `width` columns.
    pub fn write(&self, out: &mut String, x: f64) {
        let width = self.width;
        // Adding zero turns -0 into 0, which is how MATLAB prints it.
        let x = if matches!(self.style, Style::Hex { .. }) {
            x
        } else {
            x + 0.0
        };
        if !x.is_finite() && !matches!(self.style, Style::Hex { .. } | Style::Sign | Style::Rational) {
            let _ = write!(out, "{:>width$}", number::non_finite(x));
            return;
        }
        let _ = match self.style {
            Style::Integer => write!(out, "{:>width$}", x as i64),
            Style::Fixed { .. } | Style::Exponential { .. } if x == 0.0 => write!(out, "{:>width$}", "0"),
            Style::Fixed { decimals, scale } => {
                let x = if scale == 0 { x } else { number::scaled_down(x, scale) };
                number::write_fixed(out, x, width, decimals);
                Ok(())
            }
            Style::Exponential { decimals } => write!(out, "{:>width$}", format_e(x, decimals)),
            Style::General { precision } => write!(out, "{:>width$}", format_g(x, precision)),
            Style::Engineering(keep) => write!(out, "{:>width$}", number::engineering(x, keep)),
            Style::Bank => write!(out, "{x:>width$.2}"),
            Style::Hex { single: true } => write!(out, "{:>width$}", hex_bits_single(x as f32)),
            Style::Hex { single: false } => write!(out, "{:>width$}", hex_bits(x)),
            Style::Rational => write!(out, "{}", rational(x)),
            Style::Sign => write!(out, "{}", sign(x)),
        };
    }

    /// The element alone, without blanks around it.
    pub fn text(&self, x: f64) -> String {
        let mut out = String::new();
        self.write(&mut out, x);
        out.trim().to_string()
    }

    /// A complex number: the real part as above, then the sign and size of the imaginary part. Zero parts keep their decimals.
    pub fn write_complex(&self, out: &mut String, re: f64, im: f64) {
        if let Style::Sign = self.style {
            out.push(sign(re));
            return;
        }
        let part = |out: &mut String, x: f64, width: usize| {
            let _ = match self.style {
                Style::Fixed { decimals, .. } if x == 0.0 => write!(out, "{:>width$.decimals$}", 0.0),
                Style::Exponential { decimals } if x == 0.0 => write!(out, "{:>width$}", format_e(0.0, decimals)),
                _ => {
                    Layout {
                        style: self.style,
                        width,
                    }
                    .write(out, x);
                    Ok(())
                }
            };
        };
        part(out, re, self.width);
        if let Style::Hex { .. } = self.style {
            part(out, im, self.width);
            out.push('i');
            return;
        }
        // NaN has no sign worth showing.
        let negative = im.is_sign_negative() && !im.is_nan();
        out.push_str(if negative { " -" } else { " +" });
        part(out, im.abs(), self.width.saturating_sub(2));
        out.push('i');
    }

    /// Columns that one complex element takes.
    pub fn complex_width(&self) -> usize {
        match self.style {
            Style::Sign => 1,
            Style::Rational => 2 * self.width + 3,
            _ => 2 * self.width + 1,
        }
    }
}

fn exponential(decimals: usize, kind: Kind) -> Layout {
    let width = if decimals == 15 && !kind.complex {
        26
    } else {
        decimals + 9
    };
    Layout {
        style: Style::Exponential { decimals },
        width,
    }
}

/// Fixed point while the largest element lies between 0.001 and 10^(highest+1); else an exponent (scalar) or a common factor.
fn fixed(stats: Stats, kind: Kind, decimals: usize, highest: i32) -> Layout {
    let exponent = number::display_exponent(stats.max_abs);
    let fits = (-2..=highest).contains(&exponent);
    if !fits && kind.scalar {
        return exponential(decimals, kind);
    }
    // Three digits before the point in short real fixed point, two elsewhere; a sign and a blank.
    let width = decimals + if decimals == 4 && !kind.complex { 6 } else { 5 };
    Layout {
        style: Style::Fixed {
            decimals,
            scale: if fits { 0 } else { exponent },
        },
        width,
    }
}

fn sign(x: f64) -> char {
    if x > 0.0 {
        '+'
    } else if x < 0.0 {
        '-'
    } else {
        ' '
    }
}

/// Eight columns up to the end of the numerator, seven for the denominator.
fn rational(x: f64) -> String {
    if !x.is_finite() {
        return format!("{:>8}       ", number::non_finite(x));
    }
    let near = ratio(x, RATIO_TOLERANCE * x.abs());
    if near.denominator == 1.0 {
        return format!("{:>8.0}       ", near.numerator);
    }
    let below = format!("/{:.0}", near.denominator);
    format!("{:>8.0}{below:<7}", near.numerator)
}

/// Relative: pi is 355/113, 1.2345e-6 is 1/810045.
const RATIO_TOLERANCE: f64 = 1e-6;
