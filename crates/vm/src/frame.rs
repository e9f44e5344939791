//! Activations: a frame of bytecode, or a builtin that waits for something.

use crate::workspace::{Binding, CellRef};
use runmat_bytecode::{Code, Reg, Unit};
use runmat_spec::{Continue, Input};
use runmat_value::object::ObjectClass;
use runmat_value::{release, Bound, Error, Value};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

/// A compiled unit with an identity that persistent variables hang on.
#[derive(Debug)]
pub struct Module {
    pub unit: Unit,
    pub id: u32,
    /// The class whose code this is, once it is linked.
    pub class: RefCell<Weak<ObjectClass>>,
}

/// A function of a module; nested functions carry the variables that they share.
#[derive(Clone, Debug)]
pub struct FunctionRef {
    pub module: Rc<Module>,
    pub code: u32,
    pub env: Option<Rc<Env>>,
}

impl FunctionRef {
    pub fn code(&self) -> Option<&Code> {
        self.module.unit.codes.get(self.code as usize)
    }
    /// The name by which other files call it; none for local and nested functions.
    pub fn outer_name(&self) -> Option<Rc<str>> {
        let main = self.code == 0 && self.module.unit.class.is_none();
        self.code().filter(|_| main).map(|c| c.name.clone())
    }
}

/// What a new frame runs.
pub struct Entry<'a> {
    pub module: &'a Rc<Module>,
    pub index: u32,
    pub code: &'a Code,
    pub env: Option<Rc<Env>>,
}

impl Bound for FunctionRef {
    fn holds_values(&mut self) -> bool {
        self.env.as_mut().and_then(Rc::get_mut).is_some()
    }
    fn take_values(&mut self) -> Vec<Value> {
        let mut values = Vec::new();
        let mut next = self.env.take();
        while let Some(mut env) = next {
            let Some(own) = Rc::get_mut(&mut env) else { break };
            values.extend(own.slots().filter_map(Option::take));
            next = own.parent.take();
        }
        values
    }
}

/// Cells of a frame, for the functions nested in it.
#[derive(Debug)]
pub struct Env {
    pub cells: Vec<CellRef>,
    pub parent: Option<Rc<Env>>,
}

impl Env {
    /// The variables that nobody else holds.
    fn slots(&mut self) -> impl Iterator<Item = &mut Option<Value>> {
        self.cells.iter_mut().filter_map(Rc::get_mut).map(RefCell::get_mut)
    }
}

/// Handles to nested functions that hold one another are freed without recursion.
impl Drop for Env {
    fn drop(&mut self) {
        release(self.slots().flatten());
    }
}

/// Where the results of the call in progress go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pending {
    /// `nout` registers from `base` on; for `nout == 0` one, if there is a value.
    Registers { base: Reg, nout: u8 },
    /// The list, exactly this many.
    List(usize),
    /// The list, however many come.
    All,
    /// They are the frame's own results.
    Forward,
    /// Nothing is expected; the frame goes on.
    Nothing,
}

/// A `try` in progress.
#[derive(Clone, Copy, Debug)]
pub struct Handler {
    pub target: u32,
    pub list: usize,
    pub marks: usize,
}

/// Whose variables a script uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shares {
    /// The base workspace.
    Base,
    /// The activation of this index.
    Frame(usize),
}

/// What every frame has. It lies in the list of activations itself: a call writes it and nothing else.
pub struct Frame {
    pub function: FunctionRef,
    pub pc: u32,
    /// First register in the stack.
    pub base: usize,
    pub nargin: usize,
    pub nargout: usize,
    pub pending: Pending,
    /// Lengths of the list and its marks when the frame began.
    pub list: usize,
    pub marks: usize,
    /// Made when a frame first needs any of it.
    rare: Option<Box<Rare>>,
}

/// What few frames have.
#[derive(Default)]
pub struct Rare {
    pub cells: Vec<CellRef>,
    /// Made on demand, when a nested function is called or a handle to one is taken.
    pub env: Option<Rc<Env>>,
    pub handlers: Vec<Handler>,
    pub caught: Option<Error>,
    /// Variables that came by name (eval, assignin, load) and have no register.
    pub extra: BTreeMap<Rc<str>, Binding>,
    /// Scripts only.
    pub shares: Option<Shares>,
}

impl Rare {
    /// Drops what an ended frame had, so that the box can serve another.
    fn clear(&mut self) {
        self.cells.clear();
        self.env = None;
        self.handlers.clear();
        self.caught = None;
        self.extra.clear();
        self.shares = None;
    }
}

/// Boxes of ended frames that are kept.
const SPARE: usize = 64;

/// Rare parts that ended frames left behind.
#[derive(Default)]
pub struct Spare(Vec<Box<Rare>>);

impl Spare {
    pub fn keep(&mut self, mut rare: Box<Rare>) {
        if self.0.len() < SPARE {
            rare.clear();
            self.0.push(rare);
        }
    }
    pub fn take(&mut self) -> Box<Rare> {
        self.0.pop().unwrap_or_default()
    }
}

impl Frame {
    pub fn new(entry: Entry, base: usize, (nargin, nargout): (usize, usize), (list, marks): (usize, usize)) -> Frame {
        Frame {
            function: FunctionRef {
                module: entry.module.clone(),
                code: entry.index,
                env: entry.env,
            },
            pc: 0,
            base,
            nargin,
            nargout,
            pending: Pending::Nothing,
            list,
            marks,
            rare: None,
        }
    }
    pub fn code(&self) -> Option<&Code> {
        self.function.code()
    }
    pub fn rare(&self) -> Option<&Rare> {
        self.rare.as_deref()
    }
    /// The rare part, if the frame has one; nothing is made.
    pub fn rare_mut(&mut self) -> Option<&mut Rare> {
        self.rare.as_deref_mut()
    }
    /// The rare part, made where there is none.
    pub fn make_rare(&mut self, spare: &mut Spare) -> &mut Rare {
        self.rare.get_or_insert_with(|| spare.take())
    }
    pub fn take_rare(&mut self) -> Option<Box<Rare>> {
        self.rare.take()
    }
    pub fn cells(&self) -> &[CellRef] {
        self.rare.as_ref().map_or(&[], |r| &r.cells)
    }
    pub fn cell(&self, index: usize) -> Option<&CellRef> {
        self.cells().get(index)
    }
    pub fn shares(&self) -> Option<Shares> {
        self.rare.as_ref().and_then(|r| r.shares)
    }
    /// Variables that came by name.
    pub fn extra(&self) -> Option<&BTreeMap<Rc<str>, Binding>> {
        self.rare.as_ref().map(|r| &r.extra).filter(|e| !e.is_empty())
    }
}

/// What a native activation's values are for.
#[derive(Clone, Debug, PartialEq)]
pub enum Purpose {
    /// A builtin: they are its results.
    Builtin,
    /// The index of the path.
    Index,
    /// The text of a function file at this path, to be compiled.
    Load(String),
    /// Nobody waits for a value.
    Show,
    /// The value is stored in a place of the frame below.
    Store(runmat_bytecode::Place),
    /// The value decides whether the frame below jumps: it does when it is not true.
    Jump(u32),
}

/// A builtin in the middle of its work.
pub struct Native {
    pub purpose: Purpose,
    pub name: &'static str,
    pub continuation: Option<Box<dyn Continue>>,
    pub input: Option<Input>,
    pub nargout: usize,
    /// An error of what it called comes to it.
    pub catches: bool,
    /// Output is being captured for it (evalc).
    pub captures: bool,
}

pub enum Activation {
    Code(Frame),
    Native(Box<Native>),
}
