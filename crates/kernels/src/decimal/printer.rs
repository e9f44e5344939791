//! Runs a printf format over its arguments, again and again until they are used up, in slices.

use super::layout::format_text;
use super::number::{format_number, Number};
use super::printf::{Conversion, Piece};
use super::spec::Spec;
use crate::{job::Budget, OutOfMemory, Progress};

/// An element to print.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Argument<'a> {
    /// one element of a numeric array
    Number(Number),
    /// a whole text: `%s` takes all of it, other conversions take its characters one by one
    Text(&'a [u16]),
}

/// The arguments of a call, arrays taken apart into their elements, texts left whole.
pub trait Arguments {
    /// The element of an index, or `None` behind the last.
    fn get(&self, index: usize) -> Option<Argument<'_>>;
}

impl Arguments for [Argument<'_>] {
    fn get(&self, index: usize) -> Option<Argument<'_>> {
        <[Argument]>::get(self, index).copied()
    }
}

/// What printing one number costs, in units of the budget.
const NUMBER_COST: u64 = 16;

/// A print job. Each call must get the pieces and the arguments that the first one got.
#[derive(Debug, Default)]
pub struct Printer {
    out: Vec<u16>,
    piece: usize,
    argument: usize,
    /// characters of the current text that were taken
    offset: usize,
    /// whether this pass over the format has taken an argument
    took: bool,
    /// whether the format names its arguments, and so is used once
    numbered: bool,
    done: bool,
    scratch: String,
}

impl Printer {
    /// A job at the start of its format.
    pub fn new() -> Printer {
        Printer::default()
    }

    /// The printed text.
    pub fn into_text(self) -> Vec<u16> {
        self.out
    }

    /// Takes what was printed so far, for output that is shown while it is made.
    pub fn take_text(&mut self) -> Vec<u16> {
        std::mem::take(&mut self.out)
    }

    /// Prints on until all is printed or the budget is spent.
    ///
    /// The format is used again while arguments are left; where they end within it, printing stops at the first
    /// conversion that finds none. Without any arguments conversions print nothing and the rest is printed once.
    pub fn advance<A: Arguments + ?Sized>(
        &mut self,
        pieces: &[Piece],
        arguments: &A,
        budget: &mut Budget,
    ) -> Result<Progress, OutOfMemory> {
        while !self.done {
            let before = self.out.len();
            self.print_piece(pieces, arguments)?;
            let cost = NUMBER_COST + self.out.len().saturating_sub(before) as u64 / 8;
            if !budget.spend(cost) && !self.done {
                return Ok(Progress::Again);
            }
        }
        Ok(Progress::Ready)
    }

    fn print_piece<A: Arguments + ?Sized>(&mut self, pieces: &[Piece], arguments: &A) -> Result<(), OutOfMemory> {
        let Some(piece) = pieces.get(self.piece) else {
            // a format without conversions is printed once, whatever the arguments
            self.done = !self.took || self.numbered || arguments.get(self.argument).is_none();
            self.piece = 0;
            self.took = false;
            return Ok(());
        };
        self.piece += 1;
        match piece {
            Piece::Literal(text) | Piece::Malformed(text) => format_text(&mut self.out, text, &Spec::default()),
            Piece::InvalidEscape(_) => {
                self.done = true;
                Ok(())
            }
            Piece::Conversion(conversion) => self.print_conversion(conversion, arguments),
        }
    }

    fn print_conversion<A: Arguments + ?Sized>(
        &mut self,
        conversion: &Conversion,
        arguments: &A,
    ) -> Result<(), OutOfMemory> {
        let mut spec = conversion.spec;
        if conversion.star_width {
            spec.set_star_width(self.take_size(arguments));
        }
        if conversion.star_precision {
            spec.set_star_precision(self.take_size(arguments));
        }
        if let Some(number) = conversion.argument {
            (self.argument, self.offset) = (number - 1, 0);
            self.numbered = true;
        }
        let Some(argument) = arguments.get(self.argument) else {
            self.done = arguments.get(0).is_some();
            return Ok(());
        };
        self.took = true;
        match argument {
            Argument::Text(text) => self.print_text(text, &spec),
            Argument::Number(number) => {
                self.argument += 1;
                self.print_number(number, &spec)
            }
        }
    }

    /// A width or precision given as an argument; 0 where there is none.
    fn take_size<A: Arguments + ?Sized>(&mut self, arguments: &A) -> f64 {
        match arguments.get(self.argument) {
            Some(Argument::Number(number)) => {
                self.argument += 1;
                self.took = true;
                number.to_f64()
            }
            Some(Argument::Text(text)) => {
                self.took = true;
                f64::from(self.take_unit(text).unwrap_or(0))
            }
            None => 0.0,
        }
    }

    /// The next character of the current text; moves to the next argument behind the last.
    fn take_unit(&mut self, text: &[u16]) -> Option<u16> {
        let unit = text.get(self.offset).copied();
        self.offset += 1;
        if self.offset >= text.len() {
            (self.argument, self.offset) = (self.argument + 1, 0);
        }
        unit
    }

    fn print_text(&mut self, text: &[u16], spec: &Spec) -> Result<(), OutOfMemory> {
        if spec.conv == super::Conv::Text {
            let rest = text.get(self.offset..).unwrap_or(&[]);
            (self.argument, self.offset) = (self.argument + 1, 0);
            return format_text(&mut self.out, rest, spec);
        }
        match self.take_unit(text) {
            Some(unit) if spec.conv == super::Conv::Char => format_text(&mut self.out, &[unit], spec),
            Some(unit) => self.print_number(Number::Unsigned(u64::from(unit)), spec),
            None => format_text(&mut self.out, &[], spec),
        }
    }

    fn print_number(&mut self, number: Number, spec: &Spec) -> Result<(), OutOfMemory> {
        if spec.conv.is_text() {
            // a code that is half a character by itself would be lost in a string
            if let Some(unit) = number.to_unit() {
                return format_text(&mut self.out, &[unit], spec);
            }
        }
        self.scratch.clear();
        format_number(&mut self.scratch, number, spec)?;
        self.out.try_reserve(self.scratch.len()).map_err(|_| OutOfMemory)?;
        self.out.extend(self.scratch.encode_utf16());
        Ok(())
    }
}
