//! Tokens: kind and place only; values are read from the text when the parser wants them.

use runmat_text::Span;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tok {
    Eof,
    /// End of a line outside brackets, or a row's end inside `[]` and `{}`.
    Newline,
    Semi,
    Comma,
    Ident,
    Number,
    Char,
    Str,
    LParen,
    RParen,
    LBracket,
    RBracket,
    LBrace,
    RBrace,
    /// `=`
    Assign,
    Dot,
    At,
    Question,
    Colon,
    Plus,
    Minus,
    Star,
    Slash,
    Backslash,
    Caret,
    DotStar,
    DotSlash,
    DotBackslash,
    DotCaret,
    Quote,
    DotQuote,
    Not,
    /// `!` where a statement begins: the rest of the line is for the system.
    Bang,
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
    And,
    Or,
    AndAnd,
    OrOr,
    /// `end` where brackets are open: the last index.
    EndIndex,
    Break,
    Case,
    Catch,
    Classdef,
    Continue,
    Else,
    Elseif,
    End,
    For,
    Function,
    Global,
    If,
    Otherwise,
    Parfor,
    Persistent,
    Return,
    Spmd,
    Switch,
    Try,
    While,
}

impl Tok {
    pub(crate) fn is_keyword(self) -> bool {
        self as u8 >= Tok::Break as u8
    }

    /// After such a token a quote means transpose, and a brace means an index.
    pub(crate) fn ends_operand(self) -> bool {
        matches!(
            self,
            Tok::Ident
                | Tok::Number
                | Tok::Char
                | Tok::Str
                | Tok::RParen
                | Tok::RBracket
                | Tok::RBrace
                | Tok::Quote
                | Tok::DotQuote
                | Tok::EndIndex
        )
    }

    /// What ends a simple statement.
    pub(crate) fn ends_statement(self) -> bool {
        matches!(self, Tok::Newline | Tok::Semi | Tok::Comma | Tok::Eof) || self.is_keyword()
    }

    pub(crate) fn keyword(word: &[u8]) -> Option<Tok> {
        if !(2..=10).contains(&word.len()) {
            return None;
        }
        Some(match word {
            b"break" => Tok::Break,
            b"case" => Tok::Case,
            b"catch" => Tok::Catch,
            b"classdef" => Tok::Classdef,
            b"continue" => Tok::Continue,
            b"else" => Tok::Else,
            b"elseif" => Tok::Elseif,
            b"end" => Tok::End,
            b"for" => Tok::For,
            b"function" => Tok::Function,
            b"global" => Tok::Global,
            b"if" => Tok::If,
            b"otherwise" => Tok::Otherwise,
            b"parfor" => Tok::Parfor,
            b"persistent" => Tok::Persistent,
            b"return" => Tok::Return,
            b"spmd" => Tok::Spmd,
            b"switch" => Tok::Switch,
            b"try" => Tok::Try,
            b"while" => Tok::While,
            _ => return None,
        })
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub kind: Tok,
    pub span: Span,
    /// Blanks or a continuation stand before it: what separates elements in `[a -b]`.
    pub spaced: bool,
}

/// What is open. Blanks and line ends mean something in a matrix only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bracket {
    Paren,
    /// `c{...}`: blanks mean nothing here.
    Index,
    Matrix,
    Cell,
}

impl Bracket {
    pub(crate) fn is_matrix(self) -> bool {
        matches!(self, Bracket::Matrix | Bracket::Cell)
    }
}
