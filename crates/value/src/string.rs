//! One element of a string array: UTF-16 text or missing. Shared, so that copies are cheap.

use crate::Array;
use std::cmp::Ordering;
use std::hash::{Hash, Hasher};
use std::rc::Rc;

/// Units from which a text is kept in an array, whose memory can be refused: stable Rust cannot refuse an `Rc<[u16]>`.
const LONG: usize = 16 * 1024;

#[derive(Clone, Default)]
pub struct StringValue(Text);

#[derive(Clone)]
enum Text {
    Missing,
    Short(Rc<[u16]>),
    Long(Rc<Array<u16>>),
}

impl Default for Text {
    fn default() -> Text {
        Text::Short(Rc::from([] as [u16; 0]))
    }
}

impl StringValue {
    pub fn new(text: &str) -> StringValue {
        StringValue::from_vec(text.encode_utf16().collect())
    }
    pub fn from_units(units: &[u16]) -> StringValue {
        if units.len() < LONG {
            return StringValue(Text::Short(units.into()));
        }
        StringValue::from_vec(units.to_vec())
    }
    /// A long text is not copied.
    pub fn from_vec(units: Vec<u16>) -> StringValue {
        StringValue(if units.len() < LONG {
            Text::Short(units.into())
        } else {
            Text::Long(Rc::new(Array::row(units)))
        })
    }
    /// The text of a char row. A long one is shared with it.
    pub fn from_row(row: &Rc<Array<u16>>) -> StringValue {
        StringValue(if row.numel() < LONG {
            Text::Short(row.data().into())
        } else {
            Text::Long(row.clone())
        })
    }
    /// As a char row, which a long text shares. `''` is 0x0. A long text is a row, whatever it was made of.
    pub fn to_row(&self) -> Rc<Array<u16>> {
        match &self.0 {
            Text::Long(row) => row.clone(),
            Text::Short(units) if !units.is_empty() => Rc::new(Array::row(units.to_vec())),
            _ => Rc::new(Array::empty()),
        }
    }
    /// `<missing>`, which is equal to nothing in MATLAB's `==`; the derived equality here is identity, for tables and tests.
    pub fn missing() -> StringValue {
        StringValue(Text::Missing)
    }
    pub fn is_missing(&self) -> bool {
        matches!(self.0, Text::Missing)
    }
    /// Code units; none when missing.
    pub fn units(&self) -> Option<&[u16]> {
        match &self.0 {
            Text::Missing => None,
            Text::Short(units) => Some(units),
            Text::Long(row) => Some(row.data()),
        }
    }
    /// Code units, with missing as empty.
    pub fn units_or_empty(&self) -> &[u16] {
        self.units().unwrap_or(&[])
    }
    pub fn to_text(&self) -> Option<String> {
        self.units().map(String::from_utf16_lossy)
    }
}

impl PartialEq for StringValue {
    fn eq(&self, other: &StringValue) -> bool {
        self.units() == other.units()
    }
}

impl Eq for StringValue {}

impl PartialOrd for StringValue {
    fn partial_cmp(&self, other: &StringValue) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for StringValue {
    fn cmp(&self, other: &StringValue) -> Ordering {
        self.units().cmp(&other.units())
    }
}

impl Hash for StringValue {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.units().hash(state);
    }
}

impl std::fmt::Debug for StringValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.to_text() {
            Some(t) => write!(f, "{t:?}"),
            None => f.write_str("<missing>"),
        }
    }
}
