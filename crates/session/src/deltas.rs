//! Versions of the workspace: which variables changed since a host last looked.
//!
//! A variable is unchanged when it is the same value by identity. The values of the last look are kept, so that an address
//! cannot be used again unnoticed; a program that writes into one of them copies it once, as it does for the pinned values.

use crate::entry::entry;
use runmat_protocol::WorkspaceDelta;
use runmat_value::display::Format;
use runmat_value::Value;
use std::collections::BTreeMap;
use std::rc::Rc;

#[derive(Default)]
pub(crate) struct Deltas {
    version: u32,
    known: BTreeMap<Rc<str>, Known>,
    /// Names that went away, with the version in which they did.
    removed: BTreeMap<Rc<str>, u32>,
}

struct Known {
    value: Value,
    changed: u32,
}

impl Deltas {
    /// Takes note of the variables as they are now. `ran`: a program ran since the last look, so that maps may have changed inside.
    pub fn look(&mut self, variables: &[(Rc<str>, Value)], ran: bool) {
        let next = self.version.wrapping_add(1).max(1);
        let mut changed = false;
        let mut gone: Vec<Rc<str>> = Vec::new();
        for name in self.known.keys() {
            if variables.binary_search_by(|(v, _)| v.cmp(name)).is_err() {
                gone.push(name.clone());
            }
        }
        for name in gone {
            self.known.remove(&name);
            self.removed.insert(name, next);
            changed = true;
        }
        for (name, value) in variables {
            match self.known.get_mut(name) {
                Some(known) if same(&known.value, value) && !(ran && matches!(value, Value::Map(_))) => {}
                Some(known) => {
                    *known = Known {
                        value: value.clone(),
                        changed: next,
                    };
                    changed = true;
                }
                None => {
                    self.known.insert(
                        name.clone(),
                        Known {
                            value: value.clone(),
                            changed: next,
                        },
                    );
                    self.removed.remove(name);
                    changed = true;
                }
            }
        }
        if changed {
            self.version = next;
        }
    }

    /// What differs from the version `since`; everything without one, or with one that is not ours.
    pub fn since(&self, since: Option<u32>, format: &Format) -> WorkspaceDelta {
        let known_version = since.filter(|v| *v <= self.version && *v > 0);
        let values = self
            .known
            .iter()
            .filter(|(_, k)| known_version.is_none_or(|v| k.changed > v));
        let removed = self
            .removed
            .iter()
            .filter(|(_, at)| known_version.is_some_and(|v| **at > v));
        WorkspaceDelta {
            full: known_version.is_none(),
            version: self.version,
            values: values
                .map(|(name, k)| entry(name, &k.value, token(name, k.changed), format))
                .collect(),
            removed: removed.map(|(name, _)| name.to_string()).collect(),
        }
    }

    /// The version in which a variable last changed.
    pub fn changed(&self, name: &str) -> Option<u32> {
        self.known.get(name).map(|k| k.changed)
    }
}

/// A selector that is only good while the variable at its root stays as it is: `#7:s.a{3}`.
pub(crate) fn token(path: &str, changed: u32) -> String {
    format!("#{changed}:{path}")
}

/// The version and the path of a token.
pub(crate) fn read_token(text: &str) -> Option<(u32, &str)> {
    let (version, path) = text.strip_prefix('#')?.split_once(':')?;
    Some((version.parse().ok()?, path))
}

/// The same value by identity: equal bits of an unboxed scalar, the same allocation of anything else.
fn same(a: &Value, b: &Value) -> bool {
    macro_rules! same_rc {
        ($($variant:ident),*) => {
            match (a, b) {
                (Value::Num(a), Value::Num(b)) => a.to_bits() == b.to_bits(),
                (Value::Bool(a), Value::Bool(b)) => a == b,
                $((Value::$variant(a), Value::$variant(b)) => Rc::ptr_eq(a, b),)*
                _ => false,
            }
        };
    }
    same_rc!(
        Double,
        Single,
        Complex,
        ComplexSingle,
        Int8,
        Int16,
        Int32,
        Int64,
        Uint8,
        Uint16,
        Uint32,
        Uint64,
        Logical,
        Char,
        String,
        Cell,
        Struct,
        Function,
        Map,
        Exception
    )
}
