//! `containers.Map`: a handle object with sorted keys.

use crate::release::release;
use crate::Value;
use std::borrow::Borrow;
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

/// A key that is only looked for: its text is somebody else's.
#[derive(Clone, Copy, Debug)]
pub enum KeyRef<'a> {
    Text(&'a [u16]),
    Number(f64),
}

impl KeyRef<'_> {
    pub fn to_key(self) -> MapKey {
        match self {
            KeyRef::Text(units) => MapKey::Text(units.into()),
            KeyRef::Number(x) => MapKey::Number(x),
        }
    }
    #[inline]
    fn order(self, other: KeyRef) -> Ordering {
        match (self, other) {
            // no NaN, and the two zeros are one key
            (KeyRef::Number(a), KeyRef::Number(b)) if a < b => Ordering::Less,
            (KeyRef::Number(a), KeyRef::Number(b)) if a > b => Ordering::Greater,
            (KeyRef::Number(_), KeyRef::Number(_)) => Ordering::Equal,
            (KeyRef::Text(a), KeyRef::Text(b)) => a.cmp(b),
            (KeyRef::Text(_), KeyRef::Number(_)) => Ordering::Greater,
            (KeyRef::Number(_), KeyRef::Text(_)) => Ordering::Less,
        }
    }
}

impl MapKey {
    #[inline]
    pub fn borrowed(&self) -> KeyRef<'_> {
        match self {
            MapKey::Text(units) => KeyRef::Text(units),
            MapKey::Number(x) => KeyRef::Number(*x),
        }
    }
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
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        self.borrowed().order(other.borrowed())
    }
}

/// What the entries can be searched for: owned and borrowed keys alike.
trait Sought {
    fn key(&self) -> KeyRef<'_>;
}
impl Sought for MapKey {
    #[inline]
    fn key(&self) -> KeyRef<'_> {
        self.borrowed()
    }
}
impl Sought for KeyRef<'_> {
    #[inline]
    fn key(&self) -> KeyRef<'_> {
        *self
    }
}
impl PartialEq for dyn Sought + '_ {
    fn eq(&self, other: &Self) -> bool {
        self.key().order(other.key()) == Ordering::Equal
    }
}
impl Eq for dyn Sought + '_ {}
impl PartialOrd for dyn Sought + '_ {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for dyn Sought + '_ {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().order(other.key())
    }
}
impl<'a> Borrow<dyn Sought + 'a> for MapKey {
    #[inline]
    fn borrow(&self) -> &(dyn Sought + 'a) {
        self
    }
}

/// Copies of the value share one map.
pub struct MapObject {
    pub key_type: MapKeyType,
    /// `any`, or the name of the class that values must have.
    pub value_type: String,
    entries: RefCell<BTreeMap<MapKey, Value>>,
}

/// Maps that hold containers are freed without recursion.
impl Drop for MapObject {
    fn drop(&mut self) {
        release(self.entries.get_mut().values_mut());
    }
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
    /// The value of a key.
    pub fn get(&self, key: KeyRef) -> Option<Value> {
        let entries = self.entries.borrow();
        match key {
            KeyRef::Number(x) => entries.get(&MapKey::Number(x)),
            KeyRef::Text(_) => entries.get(&key as &dyn Sought),
        }
        .cloned()
    }
    pub fn contains(&self, key: KeyRef) -> bool {
        let entries = self.entries.borrow();
        match key {
            KeyRef::Number(x) => entries.contains_key(&MapKey::Number(x)),
            KeyRef::Text(_) => entries.contains_key(&key as &dyn Sought),
        }
    }
    /// Stores under a key; the key is copied only when it is new. The value that was there comes back: dropping it may run long, and
    /// must not happen while the map is in use.
    pub fn set(&self, key: KeyRef, value: Value) -> Option<Value> {
        let mut entries = self.entries.borrow_mut();
        let place = match key {
            KeyRef::Number(x) => entries.get_mut(&MapKey::Number(x)),
            KeyRef::Text(_) => entries.get_mut(&key as &dyn Sought),
        };
        match place {
            Some(place) => Some(std::mem::replace(place, value)),
            None => entries.insert(key.to_key(), value),
        }
    }
    /// The values of a map that is being freed.
    pub(crate) fn slots(&mut self) -> &mut BTreeMap<MapKey, Value> {
        self.entries.get_mut()
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
