//! The operators by name.

/// Operators with two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BinaryOp {
    /// `+`
    Add,
    /// `-`
    Sub,
    /// `*`, the matrix product
    Mul,
    /// `.*`
    ElemMul,
    /// `/`, solves from the right
    Div,
    /// `./`
    ElemDiv,
    /// `\`, solves from the left
    LeftDiv,
    /// `.\`
    ElemLeftDiv,
    /// `^`, the matrix power
    Pow,
    /// `.^`
    ElemPow,
    /// `==`
    Eq,
    /// `~=`
    Ne,
    /// `<`
    Lt,
    /// `<=`
    Le,
    /// `>`
    Gt,
    /// `>=`
    Ge,
    /// `&`
    And,
    /// `|`
    Or,
}

impl BinaryOp {
    /// Every operator, in the order of the declaration.
    pub const ALL: [BinaryOp; 18] = [
        BinaryOp::Add,
        BinaryOp::Sub,
        BinaryOp::Mul,
        BinaryOp::ElemMul,
        BinaryOp::Div,
        BinaryOp::ElemDiv,
        BinaryOp::LeftDiv,
        BinaryOp::ElemLeftDiv,
        BinaryOp::Pow,
        BinaryOp::ElemPow,
        BinaryOp::Eq,
        BinaryOp::Ne,
        BinaryOp::Lt,
        BinaryOp::Le,
        BinaryOp::Gt,
        BinaryOp::Ge,
        BinaryOp::And,
        BinaryOp::Or,
    ];

    fn names(self) -> (&'static str, &'static str) {
        match self {
            BinaryOp::Add => ("+", "plus"),
            BinaryOp::Sub => ("-", "minus"),
            BinaryOp::Mul => ("*", "mtimes"),
            BinaryOp::ElemMul => (".*", "times"),
            BinaryOp::Div => ("/", "mrdivide"),
            BinaryOp::ElemDiv => ("./", "rdivide"),
            BinaryOp::LeftDiv => ("\\", "mldivide"),
            BinaryOp::ElemLeftDiv => (".\\", "ldivide"),
            BinaryOp::Pow => ("^", "mpower"),
            BinaryOp::ElemPow => (".^", "power"),
            BinaryOp::Eq => ("==", "eq"),
            BinaryOp::Ne => ("~=", "ne"),
            BinaryOp::Lt => ("<", "lt"),
            BinaryOp::Le => ("<=", "le"),
            BinaryOp::Gt => (">", "gt"),
            BinaryOp::Ge => (">=", "ge"),
            BinaryOp::And => ("&", "and"),
            BinaryOp::Or => ("|", "or"),
        }
    }
    /// As it is written.
    pub fn symbol(self) -> &'static str {
        self.names().0
    }
    /// The function that overloads it.
    pub fn function_name(self) -> &'static str {
        self.names().1
    }
}

/// Operators with one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UnaryOp {
    /// `+a`
    Plus,
    /// `-a`
    Minus,
    /// `~a`
    Not,
    /// `a.'`
    Transpose,
    /// `a'`
    CTranspose,
}

impl UnaryOp {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            UnaryOp::Plus => ("+", "uplus"),
            UnaryOp::Minus => ("-", "uminus"),
            UnaryOp::Not => ("~", "not"),
            UnaryOp::Transpose => (".'", "transpose"),
            UnaryOp::CTranspose => ("'", "ctranspose"),
        }
    }
    /// As it is written.
    pub fn symbol(self) -> &'static str {
        self.names().0
    }
    /// The function that overloads it.
    pub fn function_name(self) -> &'static str {
        self.names().1
    }
}
