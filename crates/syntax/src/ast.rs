//! The syntax tree. Expressions live in one arena (`Ast::exprs`), so that deep trees are freed and walked without recursion
//! of their own; statements nest by `Vec`, whose depth the parser limits. Names are interned per file (`Ast::names`).

use runmat_text::Span;

/// Index into `Ast::exprs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ExprId(pub u32);

/// Index into `Ast::names`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NameId(pub u32);

/// One parsed file, eval text or command line.
#[derive(Clone, Debug, Default)]
pub struct Ast {
    pub exprs: Vec<Expr>,
    pub names: Vec<String>,
    /// What stands outside functions and classes: a script's statements.
    pub body: Vec<Stmt>,
    pub functions: Vec<Function>,
    pub class: Option<Box<ClassDef>>,
    /// First comment block of the file, for `help`.
    pub help: Option<Span>,
    /// Every comment, in order: from `%` to the line's end, or a block comment from `%{` to `%}`.
    pub comments: Vec<Span>,
    /// The file has statements before or between functions (a script), or only functions or a class.
    pub kind: FileKind,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FileKind {
    #[default]
    Script,
    Functions,
    Class,
}

impl Ast {
    pub fn expr(&self, id: ExprId) -> &Expr {
        &self.exprs[id.0 as usize]
    }
    pub fn name(&self, id: NameId) -> &str {
        &self.names[id.0 as usize]
    }
}

#[derive(Clone, Debug)]
pub struct Expr {
    pub kind: ExprKind,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ident {
    pub name: NameId,
    pub span: Span,
}

#[derive(Clone, Debug)]
pub enum ExprKind {
    /// What recovery left; always comes with a diagnostic.
    Error,
    /// `12`, `0x1F`, `1e3`: a double.
    Number(f64),
    /// `2i`.
    Imaginary(f64),
    /// `0xFFu8`, `0b11s16`, or a hex/binary literal without suffix (smallest unsigned class that holds it).
    Integer {
        class: IntegerClass,
        bits: u64,
    },
    /// `'text'`, quotes undoubled.
    Char(String),
    /// `"text"`, quotes undoubled.
    String(String),
    Name(NameId),
    /// `:` alone as an argument.
    Colon,
    /// `end` inside an index.
    End,
    /// `lo:hi` or `lo:step:hi`.
    Range {
        lo: ExprId,
        step: Option<ExprId>,
        hi: ExprId,
    },
    Unary {
        op: UnaryOp,
        operand: ExprId,
    },
    /// `'` and `.'`.
    Postfix {
        op: PostfixOp,
        operand: ExprId,
    },
    Binary {
        op: BinaryOp,
        lhs: ExprId,
        rhs: ExprId,
    },
    /// `&&`, `||`.
    ShortCircuit {
        and: bool,
        lhs: ExprId,
        rhs: ExprId,
    },
    /// `f(a, b)`, also a call with no arguments `f()`. `named` holds the positions of `name=value` arguments, already rewritten into
    /// two entries of `args` (a `String` with the name, then the value).
    Paren {
        base: ExprId,
        args: Vec<ExprId>,
        named: Vec<u32>,
    },
    /// `c{a, b}`.
    Brace {
        base: ExprId,
        args: Vec<ExprId>,
    },
    /// `s.name`.
    Field {
        base: ExprId,
        name: Ident,
    },
    /// `s.(expr)`.
    DynField {
        base: ExprId,
        name: ExprId,
    },
    /// `[a, b; c]`: rows of elements.
    Matrix(Vec<Vec<ExprId>>),
    /// `{a, b; c}`.
    CellArray(Vec<Vec<ExprId>>),
    /// `@(a, ~, varargin) body`.
    Anonymous {
        params: Vec<Param>,
        body: ExprId,
    },
    /// `@name` or `@pkg.name`.
    Handle(Vec<Ident>),
    /// `?Class` or `?pkg.Class`.
    MetaClass(Vec<Ident>),
    /// `name@Super.method(...)` in methods: the callee part `name@Super`.
    SuperCall {
        name: Ident,
        class: Vec<Ident>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntegerClass {
    I8,
    I16,
    I32,
    I64,
    U8,
    U16,
    U32,
    U64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnaryOp {
    Plus,
    Minus,
    Not,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PostfixOp {
    CTranspose,
    Transpose,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BinaryOp {
    Add,
    Sub,
    Mul,
    ElemMul,
    /// `/`
    Div,
    ElemDiv,
    /// `\`
    LeftDiv,
    ElemLeftDiv,
    Pow,
    ElemPow,
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
    And,
    Or,
}

/// A parameter or an output place; `~` has no name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Param {
    pub name: Option<NameId>,
    pub span: Span,
}

#[derive(Clone, Debug)]
pub struct Stmt {
    pub kind: StmtKind,
    pub span: Span,
}

#[derive(Clone, Debug)]
pub enum StmtKind {
    /// Expression statement. `silent`: ends with `;`.
    Expr {
        expr: ExprId,
        silent: bool,
    },
    /// `name arg arg` command syntax; the words are char values.
    Command {
        name: Ident,
        args: Vec<(String, Span)>,
        silent: bool,
    },
    /// `lhs = rhs` with one target.
    Assign {
        target: ExprId,
        value: ExprId,
        silent: bool,
    },
    /// `[a, ~, b.c] = rhs`; `None` is `~`.
    MultiAssign {
        targets: Vec<Option<ExprId>>,
        value: ExprId,
        silent: bool,
    },
    If {
        arms: Vec<(ExprId, Vec<Stmt>)>,
        otherwise: Option<Vec<Stmt>>,
    },
    While {
        cond: ExprId,
        body: Vec<Stmt>,
    },
    /// `for`, and `parfor` (run serially, `workers` ignored).
    For {
        var: ExprId,
        range: ExprId,
        body: Vec<Stmt>,
        parallel: bool,
    },
    Switch {
        subject: ExprId,
        cases: Vec<(ExprId, Vec<Stmt>)>,
        otherwise: Option<Vec<Stmt>>,
    },
    Try {
        body: Vec<Stmt>,
        catch_name: Option<Ident>,
        catch: Vec<Stmt>,
    },
    Spmd {
        body: Vec<Stmt>,
    },
    Break,
    Continue,
    Return,
    Global(Vec<Ident>),
    /// Each with its initial value, if any (`persistent x = 1` is not MATLAB; kept None).
    Persistent(Vec<Ident>),
    Import(Vec<String>),
    /// What recovery left; always comes with a diagnostic.
    Error,
}

#[derive(Clone, Debug)]
pub struct Function {
    pub name: Ident,
    /// `get.Name`, `set.Name` of a class: the accessor kind and the property.
    pub accessor: Option<(Accessor, Ident)>,
    pub params: Vec<Param>,
    pub outputs: Vec<Ident>,
    pub arguments: Vec<ArgumentsBlock>,
    pub body: Vec<Stmt>,
    /// Functions defined inside this one (they share its variables).
    pub nested: Vec<Function>,
    pub help: Option<Span>,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accessor {
    Get,
    Set,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArgumentsKind {
    Input,
    Output,
    Repeating,
    OutputRepeating,
}

#[derive(Clone, Debug)]
pub struct ArgumentsBlock {
    pub kind: ArgumentsKind,
    pub entries: Vec<ArgumentDecl>,
    pub span: Span,
}

/// `name.field (dims) class {validators} = default`, also a property's declaration.
#[derive(Clone, Debug)]
pub struct ArgumentDecl {
    pub name: Ident,
    /// `options.Name`: the name-value part.
    pub field: Option<Ident>,
    /// `options.?ClassName`.
    pub from_class: Option<Vec<Ident>>,
    /// `(1,:)`: `None` is `:`.
    pub dims: Option<Vec<Option<u32>>>,
    pub class: Option<Vec<Ident>>,
    pub validators: Vec<ExprId>,
    pub default: Option<ExprId>,
    pub help: Option<Span>,
    pub span: Span,
}

#[derive(Clone, Debug)]
pub struct ClassDef {
    pub name: Ident,
    pub attributes: Vec<Attribute>,
    pub supers: Vec<Vec<Ident>>,
    pub properties: Vec<PropertyBlock>,
    pub methods: Vec<MethodBlock>,
    pub events: Vec<EventBlock>,
    pub enumerations: Vec<Enumeration>,
    pub help: Option<Span>,
    pub span: Span,
}

/// `Name`, `~Name` or `Name = expr`.
#[derive(Clone, Debug)]
pub struct Attribute {
    pub name: Ident,
    pub value: Option<ExprId>,
    pub negated: bool,
}

#[derive(Clone, Debug)]
pub struct PropertyBlock {
    pub attributes: Vec<Attribute>,
    pub entries: Vec<ArgumentDecl>,
    pub span: Span,
}

#[derive(Clone, Debug)]
pub struct MethodBlock {
    pub attributes: Vec<Attribute>,
    pub functions: Vec<Function>,
    /// Signatures without a body (abstract, or defined in another file).
    pub signatures: Vec<Function>,
    pub span: Span,
}

#[derive(Clone, Debug)]
pub struct EventBlock {
    pub attributes: Vec<Attribute>,
    pub names: Vec<Ident>,
    pub span: Span,
}

#[derive(Clone, Debug)]
pub struct Enumeration {
    pub name: Ident,
    pub args: Vec<ExprId>,
}
