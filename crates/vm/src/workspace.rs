//! Variables by name: the base workspace, and what a name is bound to.

use runmat_value::Value;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A variable that several frames share.
pub type CellRef = Rc<RefCell<Option<Value>>>;

#[derive(Clone, Debug)]
pub enum Binding {
    Value(Value),
    /// A global in this workspace.
    Cell(CellRef),
}

impl Binding {
    pub fn get(&self) -> Option<Value> {
        match self {
            Binding::Value(v) => Some(v.clone()),
            Binding::Cell(c) => c.borrow().clone(),
        }
    }
}

/// In alphabetical order, as `who` lists.
pub type Workspace = BTreeMap<Rc<str>, Binding>;

pub fn new_cell(value: Option<Value>) -> CellRef {
    Rc::new(RefCell::new(value))
}
