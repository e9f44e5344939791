//! The growing code of one function: instructions with spans, registers, constants, names.

use runmat_bytecode::{Block, CallSite, CellKind, Code, CodeKind, Facts, HandleTemplate, Instr, Param, Path, Reg};
use runmat_text::{Diagnostic, Span};
use runmat_value::Value;
use std::cell::Cell;
use std::collections::HashMap;
use std::rc::Rc;

/// Registers above this are not addressable (the high bit marks cells).
const MAX_REGISTERS: u16 = 0x7ff0;

pub struct Builder {
    pub code: Code,
    /// Span that the next instructions get.
    pub span: Span,
    next: Reg,
    constants: HashMap<u64, Reg>,
    names: HashMap<Rc<str>, u16>,
    sites: HashMap<Rc<str>, u16>,
}

impl Builder {
    pub fn new(name: &str, kind: CodeKind, span: Span) -> Builder {
        let code = Code {
            name: name.into(),
            kind,
            instrs: Vec::new(),
            spans: Vec::new(),
            blocks: Vec::new(),
            constants: Vec::new(),
            register_constants: Vec::new(),
            names: Vec::new(),
            paths: Vec::new(),
            sites: Vec::new(),
            templates: Vec::new(),
            variables: Vec::new(),
            cells: Vec::new(),
            registers: 0,
            params: Vec::<Param>::new(),
            outputs: Vec::<Param>::new(),
            varargin: false,
            varargout: false,
            plain: None,
            arguments: None,
            captured: Vec::new(),
            text: String::new(),
            parent: None,
            has_nested: false,
            inner: Vec::new(),
            facts: Facts::default(),
            span,
            help: None,
        };
        Builder {
            code,
            span,
            next: 0,
            constants: HashMap::new(),
            names: HashMap::new(),
            sites: HashMap::new(),
        }
    }

    pub fn variable(&mut self, name: Rc<str>) -> Reg {
        self.code.variables.push(name);
        (self.code.variables.len() - 1) as Reg
    }

    pub fn cell(&mut self, name: Rc<str>, kind: CellKind) -> u16 {
        self.code.cells.push((name, kind));
        (self.code.cells.len() - 1) as u16
    }

    /// Ends the declaration of variables; constants get their registers.
    pub fn seal(&mut self, numbers: &[f64]) {
        let base = self.code.variables.len();
        for (i, x) in numbers.iter().enumerate() {
            self.code.register_constants.push(Value::Num(*x));
            self.constants.insert(x.to_bits(), (base + i) as Reg);
        }
        self.next = (base + numbers.len()) as Reg;
        self.code.registers = self.next;
    }

    pub fn number_register(&self, x: f64) -> Option<Reg> {
        self.constants.get(&x.to_bits()).copied()
    }

    /// `n` consecutive temporaries.
    pub fn temps(&mut self, n: usize) -> Result<Reg, Diagnostic> {
        let base = self.next;
        let end = usize::from(base) + n;
        if end > usize::from(MAX_REGISTERS) {
            return Err(Diagnostic::error(
                "RunMat:TooComplex",
                "This function is too large: it needs too many intermediate values.",
                self.span,
            ));
        }
        self.next = end as Reg;
        self.code.registers = self.code.registers.max(self.next);
        Ok(base)
    }

    pub fn temp(&mut self) -> Result<Reg, Diagnostic> {
        self.temps(1)
    }

    pub fn mark(&self) -> Reg {
        self.next
    }

    pub fn release(&mut self, mark: Reg) {
        self.next = mark;
    }

    pub fn emit(&mut self, instr: Instr) -> usize {
        self.code.instrs.push(instr);
        self.code.spans.push(self.span);
        self.code.instrs.len() - 1
    }

    /// The last instruction is a step of a chain that goes on.
    pub fn mark_inner(&mut self) {
        let at = (self.code.instrs.len() as u32).saturating_sub(1);
        if self.code.inner.last().is_none_or(|l| *l < at) {
            self.code.inner.push(at);
        }
    }

    pub fn here(&self) -> u32 {
        self.code.instrs.len() as u32
    }

    /// Points a jump at the next instruction.
    pub fn patch(&mut self, at: usize) {
        let here = self.here();
        self.patch_to(at, here);
    }

    pub fn patch_to(&mut self, at: usize, target: u32) {
        if let Some(
            Instr::Jump { to }
            | Instr::JumpIfFalse { to, .. }
            | Instr::JumpIfTrue { to, .. }
            | Instr::JumpUnless { to, .. }
            | Instr::JumpIfDefined { to, .. }
            | Instr::JumpUnlessCase { to, .. }
            | Instr::ForRange { to, .. }
            | Instr::ForRangeNext { to, .. }
            | Instr::ForEach { to, .. }
            | Instr::ForEachNext { to, .. }
            | Instr::Try { to },
        ) = self.code.instrs.get_mut(at)
        {
            *to = target;
        }
    }

    pub fn constant(&mut self, value: Value) -> u16 {
        self.code.constants.push(value);
        (self.code.constants.len() - 1) as u16
    }

    pub fn name(&mut self, name: &str) -> u16 {
        if let Some(i) = self.names.get(name) {
            return *i;
        }
        let rc: Rc<str> = name.into();
        self.code.names.push(rc.clone());
        let i = (self.code.names.len() - 1) as u16;
        self.names.insert(rc, i);
        i
    }

    pub fn path(&mut self, path: Path) -> u16 {
        if let Some(i) = self.code.paths.iter().position(|p| *p == path) {
            return i as u16;
        }
        self.code.paths.push(path);
        (self.code.paths.len() - 1) as u16
    }

    pub fn site(&mut self, name: &str, local: Option<u32>) -> u16 {
        if let Some(i) = self.sites.get(name) {
            return *i;
        }
        let rc: Rc<str> = name.into();
        self.code.sites.push(CallSite {
            name: rc.clone(),
            local,
            cache: Cell::new((0, 0)),
        });
        let i = (self.code.sites.len() - 1) as u16;
        self.sites.insert(rc, i);
        i
    }

    pub fn template(&mut self, template: HandleTemplate) -> u16 {
        self.code.templates.push(template);
        (self.code.templates.len() - 1) as u16
    }

    pub fn finish(mut self, infer: bool) -> Code {
        self.emit(Instr::Return);
        self.code.blocks = Block::cut(&self.code.instrs);
        if infer {
            crate::infer::infer(&mut self.code);
        }
        self.code.plain = self.code.find_plain();
        self.code
    }
}
