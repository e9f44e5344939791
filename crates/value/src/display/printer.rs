//! The printer: a value's whole display as a job that can stop after any row and go on later.

use super::grid::{page_label, Grid};
use super::header::{class_line, empty_line, title};
use super::inline::handle_text;
use super::{fields, Format};
use crate::{Array, Class, Value};

/// Prints one value, as `display` (with a name) or `disp` (without) do. Copies of values are shared, so it owns what it prints.
pub struct Printer {
    name: Option<String>,
    value: Value,
    format: Format,
    stage: Stage,
}

enum Stage {
    Head,
    /// Page by page; the body of the page at hand, once its heading is out.
    Page {
        page: usize,
        body: Option<Body>,
    },
    /// Fields of a struct: the next one, and the column where names end.
    Field {
        next: usize,
        column: usize,
    },
    Done,
}

enum Body {
    Grid(Box<Grid>),
    /// Next row of a char matrix.
    Chars(usize),
}

impl Printer {
    /// What a statement without a semicolon prints.
    pub fn display(name: &str, value: &Value, format: &Format) -> Printer {
        Printer::new(Some(name), value, format)
    }

    /// What `disp` prints.
    pub fn disp(value: &Value, format: &Format) -> Printer {
        Printer::new(None, value, format)
    }

    /// With a name `display`, without one `disp`.
    pub fn new(name: Option<&str>, value: &Value, format: &Format) -> Printer {
        Printer {
            name: name.map(str::to_string),
            value: value.clone(),
            format: format.clone(),
            stage: Stage::Head,
        }
    }

    /// Appends up to about `budget` elements (at least one row); true when all is printed.
    pub fn advance(&mut self, out: &mut String, budget: usize) -> bool {
        let mut budget = budget.max(1);
        loop {
            match std::mem::replace(&mut self.stage, Stage::Done) {
                Stage::Done => return true,
                Stage::Head => self.stage = self.head(out),
                Stage::Page { page, body } => self.stage = self.page(out, page, body, &mut budget),
                Stage::Field { next, column } => self.stage = self.field(out, next, column, &mut budget),
            }
            if budget == 0 && !matches!(self.stage, Stage::Done) {
                return false;
            }
        }
    }

    fn gap(&self) -> &'static str {
        self.format.gap()
    }

    /// The lines above the elements; all of it for what is short.
    fn head(&self, out: &mut String) -> Stage {
        let shape = self.value.shape();
        let class = self.value.class();
        let pages_only = class == Class::Double && !shape.is_matrix() && !shape.is_empty();
        if let Some(name) = self.name.as_deref().filter(|_| !pages_only) {
            out.push_str(&title(name, class));
            out.push_str(self.gap());
        }
        match &self.value {
            Value::Struct(s) => {
                if self.name.is_some() || !shape.is_scalar() || s.fields().is_empty() {
                    out.push_str(&fields::struct_line(s));
                    out.push('\n');
                    if !s.fields().is_empty() {
                        out.push_str(self.gap());
                    }
                }
                let column = fields::name_column(s.fields().iter().map(|n| &**n));
                return Stage::Field { next: 0, column };
            }
            Value::Map(map) => fields::write_map(out, map),
            Value::Exception(error) => fields::write_exception(out, error, &self.format),
            Value::Object(o) => super::object::write_objects(out, o, &super::object::stored_values(o), &self.format),
            Value::Function(handle) => {
                self.class_line(out);
                out.push_str("    ");
                out.push_str(&handle_text(handle));
                out.push('\n');
                out.push_str(self.gap());
                return Stage::Done;
            }
            value if shape.is_empty() => self.empty(out, value),
            Value::String(a) if shape.is_scalar() => self.string(out, a.data()),
            _ => {
                self.class_line(out);
                return Stage::Page { page: 0, body: None };
            }
        }
        if self.name.is_some() || matches!(self.value, Value::Map(_) | Value::Exception(_) | Value::Object(_)) {
            out.push_str(self.gap());
        }
        Stage::Done
    }

    fn class_line(&self, out: &mut String) {
        if let Some(line) = class_line(&self.value).filter(|_| self.name.is_some()) {
            out.push_str("  ");
            out.push_str(&line);
            out.push('\n');
            out.push_str(self.gap());
        }
    }

    /// `disp` shows no empty array, but a line for empty text.
    fn empty(&self, out: &mut String, value: &Value) {
        if self.name.is_some() {
            out.push_str(&empty_line(value));
            out.push('\n');
        } else if matches!(value, Value::Char(_)) {
            out.push('\n');
        }
    }

    fn string(&self, out: &mut String, items: &[crate::StringValue]) {
        match (items.first().and_then(|s| s.units()), &self.name) {
            (Some(units), Some(_)) => {
                out.push_str("    ");
                push_quoted(out, units, '"');
            }
            (Some(units), None) => push_units(out, units),
            (None, Some(_)) => out.push_str("    <missing>"),
            (None, None) => out.push_str("<missing>"),
        }
        out.push('\n');
    }

    fn field(&self, out: &mut String, mut next: usize, column: usize, budget: &mut usize) -> Stage {
        let Value::Struct(s) = &self.value else {
            return Stage::Done;
        };
        while next < s.fields().len() {
            if *budget == 0 {
                return Stage::Field { next, column };
            }
            *budget -= 1;
            fields::write_field(out, s, next, column, &self.format);
            next += 1;
        }
        out.push_str(self.gap());
        Stage::Done
    }

    fn page(&self, out: &mut String, page: usize, body: Option<Body>, budget: &mut usize) -> Stage {
        let shape = self.value.shape();
        let mut body = body.unwrap_or_else(|| {
            if !shape.is_matrix() {
                let name = self.name.as_deref().unwrap_or("");
                out.push_str(&format!("{name}{} =\n{}", page_label(&self.value, page), self.gap()));
            }
            match &self.value {
                Value::Char(_) => Body::Chars(0),
                value => Body::Grid(Box::new(Grid::new(value, page))),
            }
        });
        let ready = match &mut body {
            Body::Grid(grid) => grid.advance(out, &self.value, &self.format, budget),
            Body::Chars(row) => self.chars(out, page, row, budget),
        };
        if !ready {
            return Stage::Page { page, body: Some(body) };
        }
        // `disp` leaves an empty line behind everything but text.
        if self.name.is_some() || matches!(body, Body::Grid(_)) || !shape.is_matrix() {
            out.push_str(self.gap());
        }
        let pages: usize = shape.dims().iter().skip(2).product();
        if page + 1 >= pages {
            return Stage::Done;
        }
        out.push_str(self.gap());
        Stage::Page {
            page: page + 1,
            body: None,
        }
    }

    /// Rows of a char matrix: in quotes for `display`, bare for `disp`.
    fn chars(&self, out: &mut String, page: usize, row: &mut usize, budget: &mut usize) -> bool {
        let Value::Char(a) = &self.value else { return true };
        while *row < a.rows() {
            if *budget == 0 {
                return false;
            }
            let units = row_of(a, page, *row);
            *budget = budget.saturating_sub(1 + units.len() / 16);
            if self.name.is_some() {
                out.push_str("    ");
                push_quoted(out, &units, '\'');
            } else {
                push_units(out, &units);
            }
            out.push('\n');
            *row += 1;
        }
        true
    }
}

/// One row of one page of a char array.
fn row_of(a: &Array<u16>, page: usize, row: usize) -> Vec<u16> {
    let base = page * a.rows() * a.cols() + row;
    (0..a.cols())
        .filter_map(|c| a.data().get(base + c * a.rows()).copied())
        .collect()
}

fn push_units(out: &mut String, units: &[u16]) {
    out.extend(char::decode_utf16(units.iter().copied()).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)));
}

/// Text in quotes behind four blanks; the lines after the first start below its first letter.
fn push_quoted(out: &mut String, units: &[u16], quote: char) {
    out.push(quote);
    for c in char::decode_utf16(units.iter().copied()) {
        match c.unwrap_or(char::REPLACEMENT_CHARACTER) {
            '\n' => out.push_str("\n     "),
            other => out.push(other),
        }
    }
    out.push(quote);
}
