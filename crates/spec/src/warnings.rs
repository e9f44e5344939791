//! Warning states by identifier, the last warning, and the record of a run.

use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq)]
pub struct WarningRecord {
    pub identifier: String,
    pub message: String,
}

#[derive(Clone, Debug)]
pub struct Warnings {
    all_on: bool,
    states: BTreeMap<String, bool>,
    last: Option<WarningRecord>,
    raised: Vec<WarningRecord>,
}

/// A run keeps this many; a loop that warns a million times must not fill the memory.
const KEPT: usize = 1000;

impl Default for Warnings {
    fn default() -> Self {
        Warnings {
            all_on: true,
            states: BTreeMap::new(),
            last: None,
            raised: Vec::new(),
        }
    }
}

impl Warnings {
    /// Records a warning; true when it is to be shown.
    pub fn raise(&mut self, identifier: &str, message: &str) -> bool {
        let shown = self.is_on(identifier);
        let record = WarningRecord {
            identifier: identifier.to_string(),
            message: message.to_string(),
        };
        if shown && self.raised.len() < KEPT {
            self.raised.push(record.clone());
        }
        // `lastwarn` tells of warnings that are off, too.
        self.last = Some(record);
        shown
    }
    pub fn is_on(&self, identifier: &str) -> bool {
        self.states.get(identifier).copied().unwrap_or(self.all_on)
    }
    pub fn set(&mut self, identifier: &str, on: bool) {
        if identifier == "all" {
            self.all_on = on;
            self.states.clear();
        } else {
            self.states.insert(identifier.to_string(), on);
        }
    }
    /// The default state and every state that was set, in order of identifier.
    pub fn states(&self) -> (bool, &BTreeMap<String, bool>) {
        (self.all_on, &self.states)
    }
    pub fn last(&self) -> Option<&WarningRecord> {
        self.last.as_ref()
    }
    pub fn set_last(&mut self, last: Option<WarningRecord>) {
        self.last = last;
    }
    /// What the run raised, once.
    pub fn take_raised(&mut self) -> Vec<WarningRecord> {
        std::mem::take(&mut self.raised)
    }
}
