//! The printf engine: a format that is used again and again over a list of values, as sprintf, fprintf, error and warning do.

use runmat_kernels::decimal::{format_number, format_text, Conv, Conversion, Number, Piece, Spec};
use runmat_kernels::job::{Budget, Progress};
use runmat_spec::{Context, Formats};
use runmat_value::{with_array, Array, Error, Result, StringValue, Value};
use smallvec::SmallVec;
use std::rc::Rc;

/// One argument, as the conversions take it.
enum Argument {
    /// `%s` takes it whole, the others one unit after the other.
    Text(Units),
    Numbers(Value, usize),
    /// Feeds `%s` and `%c` with nothing, and no other conversion at all.
    Empty,
}

/// The text of an argument, shared with it.
#[derive(Clone)]
enum Units {
    Chars(Rc<Array<u16>>),
    String(StringValue),
}

impl std::ops::Deref for Units {
    type Target = [u16];
    fn deref(&self) -> &[u16] {
        match self {
            Units::Chars(a) => a.data(),
            Units::String(s) => s.units_or_empty(),
        }
    }
}

/// What one conversion gets.
enum Item {
    Text(Units),
    Unit(u16),
    Number(Number),
    Nothing,
}

/// A resumable formatting job.
pub(crate) struct Formatter {
    pieces: Rc<[Piece]>,
    arguments: SmallVec<[Argument; 3]>,
    argument: usize,
    element: usize,
    piece: usize,
    /// No argument has any data: conversions print nothing, and one pass is made.
    dry: bool,
    out: Vec<u16>,
    scratch: String,
    invalid_escape: Option<u16>,
}

/// Formats at once: for messages and other short texts.
pub(crate) fn format_units(host: &mut Context, function: &str, format: &[u16], args: &[Value]) -> Result<Vec<u16>> {
    let mut job = Formatter::new(&mut host.formats, function, format, args.iter())?;
    while !job.advance(&mut Budget::new(1 << 40))?.is_ready() {}
    Ok(job.finish(host, function))
}

/// The same for Rust text; lone surrogates become U+FFFD.
#[allow(dead_code, reason = "for fprintf, error and warning")]
pub(crate) fn format_string(host: &mut Context, function: &str, format: &str, args: &[Value]) -> Result<String> {
    let units: Vec<u16> = format.encode_utf16().collect();
    format_units(host, function, &units, args).map(|out| String::from_utf16_lossy(&out))
}

/// The code units of a format argument: any char array (by columns) or a string scalar.
pub(crate) fn format_argument(value: &Value) -> Result<&[u16]> {
    match value {
        Value::Char(a) => Ok(a.data()),
        Value::String(a) if a.numel() == 1 => Ok(a.data().first().map_or(&[], |s| s.units_or_empty())),
        _ => Err(Error::new("MATLAB:badformat_mx", "Invalid format.")),
    }
}

fn read_arguments<'a>(function: &str, args: impl Iterator<Item = &'a Value>) -> Result<SmallVec<[Argument; 3]>> {
    let mut out = SmallVec::new();
    for value in args {
        match value {
            Value::Num(_) => out.push(Argument::Numbers(value.clone(), 1)),
            Value::Char(a) if a.numel() > 0 => out.push(Argument::Text(Units::Chars(a.clone()))),
            Value::String(a) => {
                for s in a.data() {
                    out.push(match s.units() {
                        Some([]) => Argument::Empty,
                        Some(_) => Argument::Text(Units::String(s.clone())),
                        None => Argument::Text(Units::String(StringValue::new("<missing>"))),
                    });
                }
            }
            v if v.is_arithmetic() => out.push(match v.numel() {
                0 => Argument::Empty,
                n => Argument::Numbers(v.clone(), n),
            }),
            other => {
                let message = format!("Function is not defined for '{}' inputs.", other.class_name());
                return Err(Error::new(format!("MATLAB:{function}:invalidInputType"), message));
            }
        }
    }
    Ok(out)
}

/// One element of an arithmetic value; the real part of a complex one.
pub(crate) fn number_at(value: &Value, i: usize) -> Number {
    fn at<T: Copy>(a: &runmat_value::Array<T>, i: usize, f: impl Fn(T) -> Number) -> Number {
        a.data().get(i).map_or(Number::Float(0.0), |x| f(*x))
    }
    match value {
        Value::Num(x) => Number::Float(*x),
        Value::Bool(b) => Number::Unsigned(u64::from(*b)),
        Value::Double(a) => at(a, i, Number::Float),
        Value::Single(a) => at(a, i, Number::from),
        Value::Complex(a) => at(a, i, |z| Number::Float(z.re)),
        Value::ComplexSingle(a) => at(a, i, |z| Number::from(z.re)),
        Value::Int8(a) => at(a, i, |x| Number::Signed(i64::from(x))),
        Value::Int16(a) => at(a, i, |x| Number::Signed(i64::from(x))),
        Value::Int32(a) => at(a, i, |x| Number::Signed(i64::from(x))),
        Value::Int64(a) => at(a, i, Number::Signed),
        Value::Uint8(a) => at(a, i, |x| Number::Unsigned(u64::from(x))),
        Value::Uint16(a) | Value::Char(a) => at(a, i, |x| Number::Unsigned(u64::from(x))),
        Value::Uint32(a) => at(a, i, |x| Number::Unsigned(u64::from(x))),
        Value::Uint64(a) => at(a, i, Number::Unsigned),
        Value::Logical(a) => at(a, i, |x| Number::Unsigned(u64::from(x))),
        other => with_array!(other, _a => Number::Float(0.0), _ => Number::Float(0.0)),
    }
}

fn to_f64(n: Number) -> f64 {
    match n {
        Number::Float(x) => x,
        Number::Signed(x) => x as f64,
        Number::Unsigned(x) => x as f64,
    }
}

impl Formatter {
    pub(crate) fn new<'a>(
        formats: &mut Formats,
        function: &str,
        format: &[u16],
        args: impl Iterator<Item = &'a Value>,
    ) -> Result<Formatter> {
        let arguments = read_arguments(function, args)?;
        Ok(Formatter {
            pieces: formats.parse(format),
            dry: arguments.iter().all(|a| matches!(a, Argument::Empty)),
            arguments,
            argument: 0,
            element: 0,
            piece: 0,
            out: Vec::new(),
            scratch: String::new(),
            invalid_escape: None,
        })
    }

    /// Works until the budget is spent or everything is written.
    pub(crate) fn advance(&mut self, budget: &mut Budget) -> Result<Progress> {
        loop {
            let before = self.out.len();
            if self.advance_piece()? {
                return Ok(Progress::Ready);
            }
            if !budget.spend(4 + (self.out.len() - before) as u64 / 16) {
                return Ok(Progress::Again);
            }
        }
    }

    /// The text; warns of an escape sequence that does not exist.
    pub(crate) fn finish(&mut self, host: &mut Context, function: &str) -> Vec<u16> {
        if let Some(unit) = self.invalid_escape {
            let shown = String::from_utf16_lossy(&[unit]);
            let message = format!(
                "Escaped character '\\{shown}' is not valid. See 'doc {function}' for supported special characters."
            );
            host.warn("MATLAB:printf:BadEscapeSequenceInFormat", &message);
        }
        std::mem::take(&mut self.out)
    }

    /// One piece of the format; true when the job is done.
    fn advance_piece(&mut self) -> Result<bool> {
        let Some(piece) = self.pieces.get(self.piece) else {
            self.piece = 0;
            return Ok(!self.goes_on());
        };
        match piece {
            Piece::Literal(text) | Piece::Malformed(text) => {
                self.out.try_reserve(text.len()).map_err(|_| Error::out_of_memory())?;
                self.out.extend_from_slice(text);
            }
            Piece::InvalidEscape(unit) => {
                self.invalid_escape = Some(*unit);
                return Ok(true);
            }
            Piece::Conversion(c) => {
                let c = *c;
                if !self.dry && !self.convert(c)? {
                    return Ok(true);
                }
            }
        }
        self.piece += 1;
        Ok(false)
    }

    /// Whether the format is used once more: it takes arguments, and some are left.
    fn goes_on(&self) -> bool {
        let conversions = || {
            self.pieces
                .iter()
                .filter_map(|p| if let Piece::Conversion(c) = p { Some(c) } else { None })
        };
        let named = conversions().any(|c| c.argument.is_some());
        if self.dry || named || conversions().next().is_none() {
            return false;
        }
        let takes_empty = conversions().any(|c| c.spec.conv.is_text());
        let rest = self.arguments.get(self.argument..).unwrap_or(&[]);
        rest.iter().any(|a| takes_empty || !matches!(a, Argument::Empty))
    }

    fn next(&mut self, conv: Conv) -> Option<Item> {
        loop {
            let (item, length) = match self.arguments.get(self.argument)? {
                Argument::Empty => {
                    self.argument += 1;
                    if conv.is_text() {
                        return Some(Item::Nothing);
                    }
                    continue;
                }
                Argument::Text(t) if conv == Conv::Text && self.element == 0 => (Item::Text(t.clone()), 1),
                Argument::Text(t) => (Item::Unit(t.get(self.element).copied().unwrap_or(0)), t.len()),
                Argument::Numbers(v, n) => (Item::Number(number_at(v, self.element)), *n),
            };
            self.element += 1;
            if self.element >= length {
                self.element = 0;
                self.argument += 1;
            }
            return Some(item);
        }
    }

    /// The argument that `%2$s` names.
    fn named(&self, position: usize) -> Option<Item> {
        Some(match self.arguments.get(position.checked_sub(1)?)? {
            Argument::Empty => Item::Nothing,
            Argument::Text(t) => Item::Text(t.clone()),
            Argument::Numbers(v, _) => Item::Number(number_at(v, 0)),
        })
    }

    fn next_size(&mut self) -> Option<f64> {
        match self.next(Conv::Decimal)? {
            Item::Number(n) => Some(to_f64(n)),
            Item::Unit(u) => Some(f64::from(u)),
            Item::Text(_) | Item::Nothing => Some(0.0),
        }
    }

    /// Writes one conversion; false when the arguments are used up.
    fn convert(&mut self, c: Conversion) -> Result<bool> {
        let mut spec = c.spec;
        if c.star_width {
            let Some(width) = self.next_size() else {
                return Ok(false);
            };
            spec.set_star_width(width);
        }
        if c.star_precision {
            let Some(precision) = self.next_size() else {
                return Ok(false);
            };
            spec.set_star_precision(precision);
        }
        let item = match c.argument {
            Some(position) => self.named(position),
            None => self.next(spec.conv),
        };
        let Some(item) = item else { return Ok(false) };
        self.write_item(item, &spec)?;
        Ok(true)
    }

    fn write_item(&mut self, item: Item, spec: &Spec) -> Result<()> {
        let full = |_| Error::out_of_memory();
        match item {
            Item::Nothing => format_text(&mut self.out, &[], spec).map_err(full),
            Item::Text(t) if spec.conv.is_text() => format_text(&mut self.out, &t, spec).map_err(full),
            // a named argument of text under a numeric conversion: every unit in turn
            Item::Text(t) => t.iter().try_for_each(|u| self.write_item(Item::Unit(*u), spec)),
            Item::Unit(u) if spec.conv.is_text() => format_text(&mut self.out, &[u], spec).map_err(full),
            Item::Unit(u) => self.write_number(Number::Unsigned(u64::from(u)), spec),
            Item::Number(n) => {
                let x = to_f64(n);
                // a whole number is a code unit here, surrogates included
                if spec.conv.is_text() && (0.0..=65535.0).contains(&x) && x == x.trunc() {
                    return format_text(&mut self.out, &[x as u16], spec).map_err(full);
                }
                self.write_number(n, spec)
            }
        }
    }

    fn write_number(&mut self, n: Number, spec: &Spec) -> Result<()> {
        if let Some(x) = plain_whole(n, spec) {
            return self.write_digits(x);
        }
        self.scratch.clear();
        format_number(&mut self.scratch, n, spec).map_err(|_| Error::out_of_memory())?;
        self.out
            .try_reserve(self.scratch.len())
            .map_err(|_| Error::out_of_memory())?;
        self.out.extend(self.scratch.encode_utf16());
        Ok(())
    }

    /// A whole number as `%d` writes it.
    fn write_digits(&mut self, x: i64) -> Result<()> {
        self.out.try_reserve(20).map_err(|_| Error::out_of_memory())?;
        if x < 0 {
            self.out.push(u16::from(b'-'));
        }
        let mut digits = [0u16; 20];
        let (mut rest, mut at) = (x.unsigned_abs(), digits.len());
        for place in digits.iter_mut().rev() {
            *place = u16::from(b'0') + (rest % 10) as u16;
            rest /= 10;
            at -= 1;
            if rest == 0 {
                break;
            }
        }
        self.out.extend_from_slice(digits.get(at..).unwrap_or(&[]));
        Ok(())
    }
}

/// A whole number under a bare `%d`, or a bare `%g` that shows all its digits.
fn plain_whole(n: Number, spec: &Spec) -> Option<i64> {
    let Number::Float(x) = n else { return None };
    let limit = match spec.conv {
        Conv::Decimal => 9e15,
        Conv::General => 1e5,
        _ => return None,
    };
    let bare = *spec == Spec::new(spec.conv);
    // minus zero keeps its sign under %g
    let whole = x.abs() < limit && x == x.trunc() && (x != 0.0 || spec.conv == Conv::Decimal);
    (bare && whole).then_some(x as i64)
}
