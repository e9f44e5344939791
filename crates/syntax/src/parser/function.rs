//! Files and functions: headers, bodies with or without a closing `end`, nested functions.

use super::block::only_end;
use super::prescan::functions_are_closed;
use super::Parser;
use crate::ast::*;
use crate::token::Tok;
use runmat_text::Span;

impl Parser<'_> {
    pub(super) fn program(&mut self) {
        let mut scanned = false;
        loop {
            let statements = self.block(only_end);
            self.ast.body.extend(statements);
            match self.tok.kind {
                Tok::Function => {
                    if !scanned && self.ast.class.is_none() {
                        self.closed_functions = functions_are_closed(self.text);
                    }
                    scanned = true;
                    let function = self.function();
                    self.ast.functions.push(function);
                }
                Tok::Classdef => {
                    self.closed_functions = true;
                    scanned = true;
                    let class = self.class();
                    if self.ast.class.is_none() {
                        self.ast.class = Some(Box::new(class));
                    }
                }
                Tok::Eof => break,
                _ => self.skip_stray_end(),
            }
        }
        self.ast.kind = if self.ast.class.is_some() {
            FileKind::Class
        } else if self.ast.body.is_empty() && !self.ast.functions.is_empty() {
            FileKind::Functions
        } else {
            FileKind::Script
        };
    }

    /// An `end` that closes nothing. After a missing one, which `end` is whose is a guess: not worth a second report.
    fn skip_stray_end(&mut self) {
        if !self.missing_end_reported {
            self.unexpected("a statement");
        }
        self.advance();
        self.recover();
    }

    pub(super) fn function(&mut self) -> Function {
        let opener = self.advance().span;
        self.scopes.push();
        let mut function = self.header(opener);
        if self.enter() {
            function.help = self.comment_block(self.after_header());
            function.arguments = self.arguments_blocks();
            self.function_body(&mut function, opener);
        }
        self.leave();
        self.scopes.pop();
        // Without `end`, what lies between the last statement and the next function belongs to neither.
        function.span = match function.body.last() {
            _ if self.last_kind == Tok::End => self.span_from(opener.start),
            Some(last) => opener.to(last.span),
            None => function.span,
        };
        function
    }

    /// Where the help comment may begin.
    fn after_header(&self) -> usize {
        let (at, byte) = self.peek(self.last_end);
        at + usize::from(matches!(byte, b';' | b','))
    }

    fn function_body(&mut self, function: &mut Function, opener: Span) {
        loop {
            let statements = self.block(only_end);
            function.body.extend(statements);
            match self.tok.kind {
                Tok::End if self.closed_functions => {
                    self.advance();
                    return;
                }
                Tok::End => self.skip_stray_end(),
                Tok::Function if self.closed_functions => {
                    let nested = self.function();
                    function.nested.push(nested);
                }
                Tok::Function => return,
                _ => {
                    if self.closed_functions {
                        self.missing_end(opener);
                    }
                    self.cut_short |= self.at(Tok::Eof);
                    return;
                }
            }
        }
    }

    /// `[a, b] = name(x, ~)`, `a = name`, `name`, `get.Name(obj)`: a header, or a signature in a methods block.
    pub(super) fn header(&mut self, opener: Span) -> Function {
        let mut outputs = Vec::new();
        let mut assigned = false;
        if self.at(Tok::LBracket) {
            outputs = self.output_list();
            assigned = true;
        } else if self.at(Tok::Ident) {
            let (at, byte) = self.peek(self.tok.span.end);
            if byte == b'=' && self.lexer.at(at + 1) != b'=' {
                outputs.push(self.take_ident());
                assigned = true;
            }
        }
        if assigned && !self.eat(Tok::Assign) {
            self.unexpected("\"=\"");
        }
        let (name, accessor) = self.function_name();
        let params = if self.at(Tok::LParen) {
            self.params()
        } else {
            Vec::new()
        };
        for id in outputs
            .iter()
            .map(|o| o.name)
            .chain(params.iter().filter_map(|p| p.name))
        {
            self.scopes.declare(id);
        }
        Function {
            name,
            accessor,
            params,
            outputs,
            arguments: Vec::new(),
            body: Vec::new(),
            nested: Vec::new(),
            help: None,
            span: self.span_from(opener.start),
        }
    }

    fn output_list(&mut self) -> Vec<Ident> {
        self.advance();
        let mut outputs = Vec::new();
        loop {
            match self.tok.kind {
                Tok::Ident => outputs.push(self.take_ident()),
                Tok::Comma => {
                    self.advance();
                }
                _ => break,
            }
        }
        self.close(Tok::RBracket);
        outputs
    }

    fn function_name(&mut self) -> (Ident, Option<(Accessor, Ident)>) {
        // A class may overload `end`.
        if self.at(Tok::End) && self.peek(self.tok.span.end).1 == b'(' {
            self.tok.kind = Tok::Ident;
        }
        let Some(first) = self.expect_ident("a function name") else {
            self.recover();
            let here = Span::new(self.last_end, self.last_end);
            return (
                Ident {
                    name: self.intern(""),
                    span: here,
                },
                None,
            );
        };
        if !self.eat(Tok::Dot) {
            return (first, None);
        }
        let Some(property) = self.expect_ident("a property name") else {
            return (first, None);
        };
        let span = first.span.to(property.span);
        let name = Ident {
            name: self.intern(self.slice(span)),
            span,
        };
        let accessor = match self.slice(first.span) {
            "get" => Some((Accessor::Get, property)),
            "set" => Some((Accessor::Set, property)),
            _ => None,
        };
        (name, accessor)
    }
}
