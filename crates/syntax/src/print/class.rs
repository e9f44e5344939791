//! Classes and declarations.

use super::Printer;
use crate::ast::*;

enum Part<'a> {
    Properties(&'a PropertyBlock),
    Methods(&'a MethodBlock),
    Events(&'a EventBlock),
    Enumeration,
}

impl<'a> Printer<'a> {
    pub(super) fn class(&mut self, class: &'a ClassDef) {
        self.begin(class.span.start);
        self.out.push_str("classdef ");
        self.attributes(&class.attributes, " ");
        let word = self.name(&class.name);
        self.out.push_str(word);
        for (i, parent) in class.supers.iter().enumerate() {
            self.out.push_str(if i > 0 { " & " } else { " < " });
            self.write_path(parent);
        }
        self.open();
        let mut parts: Vec<(u32, Part)> = class
            .properties
            .iter()
            .map(|b| (b.span.start, Part::Properties(b)))
            .collect();
        parts.extend(class.methods.iter().map(|b| (b.span.start, Part::Methods(b))));
        parts.extend(class.events.iter().map(|b| (b.span.start, Part::Events(b))));
        parts.extend(
            class
                .enumerations
                .first()
                .map(|e| (e.name.span.start, Part::Enumeration)),
        );
        parts.sort_by_key(|p| p.0);
        for (start, part) in parts {
            self.begin(start);
            match part {
                Part::Properties(block) => {
                    self.opener("properties", &block.attributes);
                    self.declarations(&block.entries);
                    self.close(block.span.end);
                }
                Part::Methods(block) => self.methods(block),
                Part::Events(block) => {
                    self.opener("events", &block.attributes);
                    for name in &block.names {
                        self.begin(name.span.start);
                        let word = self.name(name);
                        self.line(word);
                    }
                    self.close(block.span.end);
                }
                Part::Enumeration => self.enumeration(&class.enumerations),
            }
        }
        self.close(class.span.end);
    }

    fn opener(&mut self, word: &str, attributes: &[Attribute]) {
        self.out.push_str(word);
        if !attributes.is_empty() {
            self.out.push(' ');
        }
        self.attributes(attributes, "");
        self.open();
    }

    fn methods(&mut self, block: &'a MethodBlock) {
        self.opener("methods", &block.attributes);
        let mut methods: Vec<(bool, &Function)> = block.functions.iter().map(|f| (true, f)).collect();
        methods.extend(block.signatures.iter().map(|f| (false, f)));
        methods.sort_by_key(|m| m.1.span.start);
        for (whole, method) in methods {
            if whole {
                self.function(method);
            } else {
                self.begin(method.span.start);
                self.signature(method);
                self.end_line();
            }
        }
        self.close(block.span.end);
    }

    fn enumeration(&mut self, members: &[Enumeration]) {
        self.opener("enumeration", &[]);
        for member in members {
            self.begin(member.name.span.start);
            let word = self.name(&member.name);
            self.out.push_str(word);
            if !member.args.is_empty() {
                self.out.push_str(" (");
                self.list(&member.args);
                self.out.push(')');
            }
            self.end_line();
        }
        // The block has no place of its own in the tree: its last comments stand with what follows.
        self.close(0);
    }

    fn attributes(&mut self, attributes: &[Attribute], after: &str) {
        if attributes.is_empty() {
            return;
        }
        self.out.push('(');
        for (i, attribute) in attributes.iter().enumerate() {
            if i > 0 {
                self.out.push_str(", ");
            }
            if attribute.negated {
                self.out.push('~');
            }
            let word = self.name(&attribute.name);
            self.out.push_str(word);
            if let Some(value) = attribute.value {
                self.out.push_str(" = ");
                self.expr(value, 0);
            }
        }
        self.out.push(')');
        self.out.push_str(after);
    }

    pub(super) fn declarations(&mut self, entries: &[ArgumentDecl]) {
        for decl in entries {
            self.begin(decl.span.start);
            self.declaration(decl);
            self.end_line();
        }
    }

    fn declaration(&mut self, decl: &ArgumentDecl) {
        let word = self.name(&decl.name);
        self.out.push_str(word);
        if let Some(class) = &decl.from_class {
            self.out.push_str(".?");
            self.write_path(class);
        }
        if let Some(field) = &decl.field {
            self.out.push('.');
            let word = self.name(field);
            self.out.push_str(word);
        }
        if let Some(dims) = &decl.dims {
            let dims: Vec<String> = dims.iter().map(|d| d.map_or(":".into(), |n| n.to_string())).collect();
            self.out.push_str(&format!(" ({})", dims.join(",")));
        }
        if let Some(class) = &decl.class {
            self.out.push(' ');
            self.write_path(class);
        }
        if !decl.validators.is_empty() {
            self.out.push_str(" {");
            self.list(&decl.validators);
            self.out.push('}');
        }
        if let Some(default) = decl.default {
            self.out.push_str(" = ");
            self.expr(default, 0);
        }
    }
}
