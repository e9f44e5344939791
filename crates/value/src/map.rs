//! `containers.Map`: a handle object with sorted keys.

use crate::Value;
use std::cell::{Ref, RefCell, RefMut};
use std::cmp::Ordering;
use std::collections::BTreeMap;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapKeyType {
    Char,
    /// double, single and the integer classes, by name.
    Number(crate::Class),
}

/// Text sorts by code unit; numbers by value. NaN is refused before it gets here.
#[derive(Clone, Debug)]
pub enum MapKey {
    Text(Box<[u16]>),
    Number(f64),
}

impl PartialEq for MapKey {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for MapKey {}
impl PartialOrd for MapKey {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for MapKey {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (MapKey::Text(a), MapKey::Text(b)) => a.cmp(b),
            (MapKey::Number(a), MapKey::Number(b)) => (a + 0.0).total_cmp(&(b + 0.0)),
            (MapKey::Text(_), _) => Ordering::Greater,
            (_, MapKey::Text(_)) => Ordering::Less,
        }
    }
}

/// Copies of the value share one map.
pub struct MapObject {
    pub key_type: MapKeyType,
    /// `any`, or the name of the class that values must have.
    pub value_type: String,
    entries: RefCell<BTreeMap<MapKey, Value>>,
}

impl MapObject {
    pub fn new(key_type: MapKeyType, value_type: &str) -> MapObject {
        MapObject {
            key_type,
            value_type: value_type.to_string(),
            entries: RefCell::default(),
        }
    }
    pub fn entries(&self) -> Ref<'_, BTreeMap<MapKey, Value>> {
        self.entries.borrow()
    }
    pub fn entries_mut(&self) -> RefMut<'_, BTreeMap<MapKey, Value>> {
        self.entries.borrow_mut()
    }
    pub fn len(&self) -> usize {
        self.entries.borrow().len()
    }
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl std::fmt::Debug for MapObject {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Map({} entries)", self.len())
    }
}
