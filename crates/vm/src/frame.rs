//! Activations: a frame of bytecode, or a builtin that waits for something.

use crate::workspace::{Binding, CellRef};
use runmat_bytecode::{Code, Reg, Unit};
use runmat_spec::{Continue, Input};
use runmat_value::Error;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A compiled unit with an identity that persistent variables hang on.
#[derive(Debug)]
pub struct Module {
    pub unit: Unit,
    pub id: u32,
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
}

/// What a new frame runs.
pub struct Entry<'a> {
    pub module: &'a Rc<Module>,
    pub index: u32,
    pub code: &'a Code,
    pub env: Option<Rc<Env>>,
}

/// Cells of a frame, for the functions nested in it.
#[derive(Debug)]
pub struct Env {
    pub cells: Vec<CellRef>,
    pub parent: Option<Rc<Env>>,
}

/// Where the results of the call in progress go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pending {
    /// `nout` registers from `base` on; for `nout == 0` one, if there is a value.
    Registers { base: Reg, nout: u8 },
    /// The list, exactly this many.
    List(usize),
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

pub struct Frame {
    pub function: FunctionRef,
    pub pc: u32,
    /// First register in the stack.
    pub base: usize,
    pub nargin: usize,
    pub nargout: usize,
    pub pending: Pending,
    pub cells: Vec<CellRef>,
    /// Made on demand, when a nested function is called or a handle to one is taken.
    pub env: Option<Rc<Env>>,
    pub handlers: Vec<Handler>,
    pub caught: Option<Error>,
    /// Variables that came by name (eval, assignin, load) and have no register.
    pub extra: Option<Box<BTreeMap<Rc<str>, Binding>>>,
    /// Scripts only.
    pub shares: Option<Shares>,
    /// Lengths of the list and its marks when the frame began.
    pub list: usize,
    pub marks: usize,
}

impl Frame {
    /// Makes an ended frame a new one. A call of the same file counts no references.
    pub fn renew(&mut self, entry: Entry, base: usize, nargin: usize, nargout: usize, list: usize, marks: usize) {
        if !Rc::ptr_eq(&self.function.module, entry.module) {
            self.function.module = entry.module.clone();
        }
        self.function.code = entry.index;
        self.function.env = entry.env;
        self.pc = 0;
        self.base = base;
        self.nargin = nargin;
        self.nargout = nargout;
        self.pending = Pending::Nothing;
        self.list = list;
        self.marks = marks;
    }

    /// Drops what an ended frame holds beyond its function, so that it can be kept.
    pub fn clear(&mut self) {
        self.cells.clear();
        self.env = None;
        self.handlers.clear();
        self.caught = None;
        self.extra = None;
        self.shares = None;
    }
    pub fn code(&self) -> Option<&Code> {
        self.function.code()
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
    /// Shown output only.
    Show,
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
    Code(Box<Frame>),
    Native(Box<Native>),
}
