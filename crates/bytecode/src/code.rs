//! A compiled function or script, and the unit (file or text) that it belongs to.

use crate::{Block, Facts, Instr, Reg};
use runmat_text::{Source, Span};
use runmat_value::Value;
use std::cell::Cell;
use std::rc::Rc;

/// One step of an access path.
#[derive(Clone, Debug, PartialEq)]
pub enum Segment {
    /// `(a, b)`: this many registers.
    Paren(u8),
    /// `{a, b}`.
    Brace(u8),
    /// `(list)` with the subscripts in one register, as a cell.
    ParenList,
    BraceList,
    Field(Rc<str>),
    /// `.(name)`, the name in one register.
    DynField,
}

impl Segment {
    /// Registers that its subscripts take.
    pub fn registers(&self) -> usize {
        match self {
            Segment::Paren(n) | Segment::Brace(n) => usize::from(*n),
            Segment::Field(_) => 0,
            _ => 1,
        }
    }
}

pub type Path = Vec<Segment>;

/// A place in the code that names a function. What it resolved to is kept by the VM under `cache`, valid for one epoch of the path.
#[derive(Debug)]
pub struct CallSite {
    pub name: Rc<str>,
    /// Index into `Unit::codes` of a local or nested function.
    pub local: Option<u32>,
    /// Index into the VM's table of resolved targets, and the epoch when it was found. Zero epoch: not yet.
    pub cache: Cell<(u32, u32)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeKind {
    Function,
    Script,
    Anonymous,
}

/// What a shared cell is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellKind {
    /// A variable of this function that nested functions share.
    Own,
    /// Comes from an enclosing function.
    Imported(Import),
    Global,
    Persistent,
}

/// Cell `index` of the function `depth` levels out (1: the direct parent).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Import {
    pub depth: u16,
    pub index: u16,
}

#[derive(Clone, Debug)]
pub struct Param {
    /// Where the argument goes; `None` for `~`.
    pub place: Option<crate::Place>,
    pub name: Rc<str>,
}

/// What `MakeHandle` needs: the code, and where each captured value comes from.
#[derive(Clone, Debug)]
pub struct HandleTemplate {
    pub code: u32,
    pub captured: Vec<crate::Place>,
}

/// What the usual call needs to know of a function whose frame has nothing special: arguments go to the first registers in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plain {
    pub params: u16,
    pub outputs: u16,
    /// The register of the first output; `NO_REG` without one.
    pub output: Reg,
}

#[derive(Debug)]
pub struct Code {
    pub name: Rc<str>,
    pub kind: CodeKind,
    pub instrs: Vec<Instr>,
    /// Span of each instruction.
    pub spans: Vec<Span>,
    pub blocks: Vec<Block>,
    pub constants: Vec<Value>,
    /// Constants that live in registers: register `variables.len() + i` holds `register_constants[i]`.
    pub register_constants: Vec<Value>,
    pub names: Vec<Rc<str>>,
    pub paths: Vec<Path>,
    pub sites: Vec<CallSite>,
    pub templates: Vec<HandleTemplate>,
    /// Names of the variable registers, in order.
    pub variables: Vec<Rc<str>>,
    pub cells: Vec<(Rc<str>, CellKind)>,
    pub registers: u16,
    pub params: Vec<Param>,
    pub outputs: Vec<Param>,
    /// The last parameter is `varargin`, the last output `varargout`.
    pub varargin: bool,
    pub varargout: bool,
    /// What `arguments` blocks say.
    pub arguments: Option<Box<crate::ArgumentPlan>>,
    /// Set where the quick way of calling is open.
    pub plain: Option<Plain>,
    /// Anonymous: captured names, whose values fill the first registers. Parameters follow.
    pub captured: Vec<Rc<str>>,
    /// `@(x)x+1` as text.
    pub text: String,
    /// Index of the enclosing function in the unit, for nested functions.
    pub parent: Option<u32>,
    /// Other functions can see this frame's cells: it has nested functions.
    pub has_nested: bool,
    /// Instructions that are a step of an access chain but not its last, in order. Asked only where a step meets an object.
    pub inner: Vec<u32>,
    pub facts: Facts,
    pub span: Span,
    pub help: Option<Span>,
}

impl Code {
    /// First register that is a temporary.
    pub fn first_temporary(&self) -> Reg {
        (self.variables.len() + self.register_constants.len()) as Reg
    }
    /// The quick way of calling, for functions without cells, `arguments` blocks, `varargin`, `varargout` and an enclosing function.
    pub fn find_plain(&self) -> Option<Plain> {
        let in_order = |(i, p): (usize, &Param)| p.place == Some(crate::Place::register(i as Reg));
        let usual = self.kind == CodeKind::Function
            && self.parent.is_none()
            && !self.varargin
            && !self.varargout
            && self.cells.is_empty()
            && self.arguments.is_none()
            && self.params.iter().enumerate().all(in_order);
        let output = match self.outputs.first() {
            None => crate::NO_REG,
            Some(first) => first.place?.split().ok()?,
        };
        usual.then_some(Plain {
            params: self.params.len() as u16,
            outputs: self.outputs.len() as u16,
            output,
        })
    }
    /// Whether the chain goes on after the step at this instruction.
    pub fn is_inner(&self, pc: usize) -> bool {
        self.inner.binary_search(&(pc as u32)).is_ok()
    }
    /// A register's name when it is a variable.
    pub fn variable(&self, r: Reg) -> Option<&Rc<str>> {
        self.variables.get(usize::from(r))
    }
    /// `nargin(f)`: -(n+1) when the last is varargin.
    pub fn nargin(&self) -> i32 {
        let n = self.params.len() as i32;
        if self.varargin {
            -n
        } else {
            n
        }
    }
    pub fn nargout(&self) -> i32 {
        let n = self.outputs.len() as i32;
        if self.varargout {
            -n
        } else {
            n
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    /// `codes[0]` is the script.
    Script,
    /// `codes[0]` is the main function.
    Functions,
    /// The functions of a class, and those local to its file.
    Class,
}

/// Everything compiled from one text.
#[derive(Debug)]
pub struct Unit {
    pub source: Source,
    pub kind: UnitKind,
    pub codes: Vec<Code>,
    /// A library function written in MATLAB: invisible to stacks, resolves names among builtins and the library only.
    pub library: bool,
    /// Names and packages (`pkg.*`) that its functions import.
    pub imports: Vec<Rc<str>>,
    /// Of a class file.
    pub class: Option<Box<crate::ClassUnit>>,
}

impl Unit {
    /// Index of a top-level function of the unit by name.
    pub fn function(&self, name: &str) -> Option<u32> {
        self.codes
            .iter()
            .position(|c| &*c.name == name && c.kind == CodeKind::Function && c.parent.is_none())
            .map(|i| i as u32)
    }
}
