//! `classdef`: attributes, superclasses, and the blocks of properties, methods, events and enumeration members.

use super::Parser;
use crate::ast::*;
use crate::token::Tok;
use runmat_text::Span;

impl Parser<'_> {
    pub(super) fn class(&mut self) -> ClassDef {
        let opener = self.advance().span;
        let attributes = self.attributes();
        let name = self.expect_ident("a class name");
        let mut class = ClassDef {
            name: name.unwrap_or(Ident {
                name: self.intern(""),
                span: Span::new(self.last_end, self.last_end),
            }),
            attributes,
            supers: Vec::new(),
            properties: Vec::new(),
            methods: Vec::new(),
            events: Vec::new(),
            enumerations: Vec::new(),
            help: None,
            span: opener,
        };
        if self.eat(Tok::Lt) {
            loop {
                class.supers.push(self.dotted());
                if !self.eat(Tok::And) {
                    break;
                }
            }
        }
        class.help = self.comment_block(self.last_end as usize);
        self.end_statement();
        self.class_body(&mut class);
        self.finish_block(opener);
        class.span = self.span_from(opener.start);
        class
    }

    fn class_body(&mut self, class: &mut ClassDef) {
        loop {
            self.next_item();
            match self.tok.kind {
                Tok::End | Tok::Eof | Tok::Function | Tok::Classdef => return,
                Tok::Ident => {}
                _ => {
                    self.skip_stray("a block of the class");
                    continue;
                }
            }
            let opener = self.tok.span;
            match self.slice(opener) {
                "properties" => {
                    self.advance();
                    let attributes = self.attributes();
                    let entries = self.declarations(opener);
                    class.properties.push(PropertyBlock {
                        attributes,
                        entries,
                        span: self.span_from(opener.start),
                    });
                }
                "methods" => {
                    self.advance();
                    let attributes = self.attributes();
                    class.methods.push(self.methods(attributes, opener));
                }
                "events" => {
                    self.advance();
                    let attributes = self.attributes();
                    let names = self.event_names(opener);
                    let span = self.span_from(opener.start);
                    class.events.push(EventBlock {
                        attributes,
                        names,
                        span,
                    });
                }
                "enumeration" => {
                    self.advance();
                    self.attributes();
                    self.enumeration(class, opener);
                }
                _ => self.skip_stray("properties, methods, events, enumeration or end"),
            }
        }
    }

    /// `(Access = private, Constant, ~Hidden)`, if it is there.
    fn attributes(&mut self) -> Vec<Attribute> {
        let mut attributes = Vec::new();
        if !self.eat(Tok::LParen) {
            return attributes;
        }
        while !self.at(Tok::RParen) {
            let negated = self.eat(Tok::Not);
            let Some(name) = self.expect_ident("an attribute") else {
                break;
            };
            let value = if self.eat(Tok::Assign) {
                Some(self.expression())
            } else {
                None
            };
            attributes.push(Attribute { name, value, negated });
            if !self.eat(Tok::Comma) {
                break;
            }
        }
        self.close(Tok::RParen);
        attributes
    }

    fn methods(&mut self, attributes: Vec<Attribute>, opener: Span) -> MethodBlock {
        let mut block = MethodBlock {
            attributes,
            functions: Vec::new(),
            signatures: Vec::new(),
            span: opener,
        };
        loop {
            self.next_item();
            match self.tok.kind {
                Tok::Function => block.functions.push(self.function()),
                Tok::Ident | Tok::LBracket => {
                    let start = self.tok.span;
                    self.scopes.push();
                    let signature = self.header(start);
                    self.scopes.pop();
                    block.signatures.push(signature);
                    self.end_statement();
                }
                Tok::End | Tok::Eof | Tok::Classdef => break,
                _ => self.skip_stray("a method"),
            }
        }
        self.finish_block(opener);
        block.span = self.span_from(opener.start);
        block
    }

    fn event_names(&mut self, opener: Span) -> Vec<Ident> {
        let mut names = Vec::new();
        loop {
            self.next_item();
            match self.tok.kind {
                Tok::Ident => {
                    names.push(self.take_ident());
                }
                Tok::End | Tok::Eof | Tok::Function | Tok::Classdef => break,
                _ => self.skip_stray("an event name"),
            }
        }
        self.finish_block(opener);
        names
    }

    fn enumeration(&mut self, class: &mut ClassDef, opener: Span) {
        loop {
            self.next_item();
            match self.tok.kind {
                Tok::Ident => {
                    let name = self.take_ident();
                    let args = if self.eat(Tok::LParen) {
                        self.member_values()
                    } else {
                        Vec::new()
                    };
                    class.enumerations.push(Enumeration { name, args });
                }
                Tok::End | Tok::Eof | Tok::Function | Tok::Classdef => break,
                _ => self.skip_stray("an enumeration member"),
            }
        }
        self.finish_block(opener);
    }

    fn member_values(&mut self) -> Vec<ExprId> {
        let mut values = Vec::new();
        while !self.at(Tok::RParen) {
            values.push(self.expression());
            if !self.eat(Tok::Comma) {
                break;
            }
        }
        self.close(Tok::RParen);
        values
    }
}
