//! `arguments` blocks, and the declaration that they share with properties: `name (dims) class {validators} = default`.

use super::prescan::opens_arguments;
use super::Parser;
use crate::ast::*;
use crate::lexer::is_line_end;
use crate::token::Tok;
use runmat_text::{Diagnostic, Span};

impl Parser<'_> {
    /// The `arguments` blocks that stand before a function's first statement.
    pub(super) fn arguments_blocks(&mut self) -> Vec<ArgumentsBlock> {
        let mut blocks = Vec::new();
        loop {
            self.skip_separators();
            let span = self.tok.span;
            let opens = self.at(Tok::Ident)
                && self.slice(span) == "arguments"
                && opens_arguments(&self.lexer, span.end as usize);
            if !opens {
                return blocks;
            }
            blocks.push(self.arguments_block());
        }
    }

    fn arguments_block(&mut self) -> ArgumentsBlock {
        let opener = self.advance().span;
        let (mut output, mut repeating) = (false, false);
        if self.eat(Tok::LParen) {
            while self.at(Tok::Ident) {
                let word = self.advance().span;
                output |= self.slice(word) == "Output";
                repeating |= self.slice(word) == "Repeating";
                self.eat(Tok::Comma);
            }
            self.close(Tok::RParen);
        }
        let kind = match (output, repeating) {
            (false, false) => ArgumentsKind::Input,
            (true, false) => ArgumentsKind::Output,
            (false, true) => ArgumentsKind::Repeating,
            (true, true) => ArgumentsKind::OutputRepeating,
        };
        let entries = self.declarations(opener);
        ArgumentsBlock {
            kind,
            entries,
            span: self.span_from(opener.start),
        }
    }

    /// Declarations up to `end`, which is taken.
    pub(super) fn declarations(&mut self, opener: Span) -> Vec<ArgumentDecl> {
        let mut entries = Vec::new();
        loop {
            self.next_item();
            match self.tok.kind {
                Tok::Ident | Tok::Not => entries.push(self.declaration()),
                Tok::End | Tok::Eof | Tok::Function | Tok::Classdef => break,
                _ => self.skip_stray("a declaration"),
            }
        }
        self.finish_block(opener);
        entries
    }

    /// Reports the current token and goes on behind it.
    pub(super) fn skip_stray(&mut self, what: &str) {
        self.unexpected(what);
        self.advance();
        self.recover();
    }

    fn declaration(&mut self) -> ArgumentDecl {
        let start = self.tok.span;
        let name = Ident {
            name: self.intern(self.slice(start)),
            span: start,
        };
        self.advance();
        let mut decl = ArgumentDecl {
            name,
            field: None,
            from_class: None,
            dims: None,
            class: None,
            validators: Vec::new(),
            default: None,
            help: None,
            span: start,
        };
        if self.eat(Tok::Dot) {
            if self.eat(Tok::Question) {
                decl.from_class = Some(self.dotted());
            } else {
                decl.field = self.expect_ident("a name");
            }
        }
        if self.eat(Tok::LParen) {
            decl.dims = Some(self.dimensions());
        }
        // `Name@double` is the old way to write a class.
        self.eat(Tok::At);
        if self.at(Tok::Ident) {
            decl.class = Some(self.dotted());
        }
        if self.eat(Tok::LBrace) {
            decl.validators = self.validators();
        }
        if self.eat(Tok::Assign) {
            decl.default = Some(self.expression());
        }
        decl.span = self.span_from(start.start);
        decl.help = self.trailing_comment();
        self.end_statement();
        decl
    }

    fn dimensions(&mut self) -> Vec<Option<u32>> {
        let mut dims = Vec::new();
        loop {
            let span = self.tok.span;
            if self.eat(Tok::Colon) {
                dims.push(None);
            } else if self.eat(Tok::Number) {
                match self.slice(span).parse::<u32>() {
                    Ok(size) => dims.push(Some(size)),
                    Err(_) => self.error(Diagnostic::error(
                        "MATLAB:m_invalid_size",
                        "A size is a whole number or \":\".",
                        span,
                    )),
                }
            } else {
                self.unexpected("a size or \":\"");
                break;
            }
            if !self.eat(Tok::Comma) {
                break;
            }
        }
        self.close(Tok::RParen);
        dims
    }

    fn validators(&mut self) -> Vec<ExprId> {
        let mut validators = Vec::new();
        while !self.at(Tok::RBrace) {
            validators.push(self.expression());
            if !self.eat(Tok::Comma) {
                break;
            }
        }
        self.close(Tok::RBrace);
        validators
    }

    /// The comment behind the declaration on its line.
    fn trailing_comment(&self) -> Option<Span> {
        let (mut at, mut byte) = self.peek(self.last_end);
        while matches!(byte, b';' | b',') {
            (at, byte) = self.peek(at as u32 + 1);
        }
        (byte == b'%' && !is_line_end(byte)).then(|| Span::new(at as u32, self.lexer.line_end(at) as u32))
    }
}
