//! One element of a string array: UTF-16 text or missing. Shared, so that copies are cheap.

use std::rc::Rc;

#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StringValue(Option<Rc<[u16]>>);

impl StringValue {
    pub fn new(text: &str) -> StringValue {
        StringValue(Some(text.encode_utf16().collect()))
    }
    pub fn from_units(units: &[u16]) -> StringValue {
        StringValue(Some(units.into()))
    }
    /// `<missing>`, which is equal to nothing in MATLAB's `==`; the derived equality here is identity, for tables and tests.
    pub fn missing() -> StringValue {
        StringValue(None)
    }
    pub fn is_missing(&self) -> bool {
        self.0.is_none()
    }
    /// Code units; none when missing.
    pub fn units(&self) -> Option<&[u16]> {
        self.0.as_deref()
    }
    /// Code units, with missing as empty.
    pub fn units_or_empty(&self) -> &[u16] {
        self.0.as_deref().unwrap_or(&[])
    }
    pub fn to_text(&self) -> Option<String> {
        self.units().map(String::from_utf16_lossy)
    }
}

impl Default for StringValue {
    fn default() -> Self {
        StringValue(Some(Rc::from([] as [u16; 0])))
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
