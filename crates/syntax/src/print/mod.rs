//! The printer: a tree as canonical text, with the comments of its source. One statement a line, four blanks a level.
//!
//! Printing is stable: what it writes parses to the same tree and prints to the same text. Left for a later formatter: it joins
//! the lines of a matrix or a continued statement, and does not wrap long ones.

mod class;
mod expr;
mod stmt;

use crate::ast::*;
use crate::lexer::{is_blank, is_line_end};

/// The text of `ast`, which was parsed from `text`.
pub fn print(ast: &Ast, text: &str) -> String {
    let mut printer = Printer {
        ast,
        text,
        out: String::new(),
        depth: 0,
        comment: 0,
        fresh: true,
    };
    printer.file();
    printer.out
}

struct Printer<'a> {
    ast: &'a Ast,
    text: &'a str,
    out: String,
    depth: usize,
    /// Next of `ast.comments` to write.
    comment: usize,
    /// A block or the file has just begun: no empty line here.
    fresh: bool,
}

/// What stands at one level, in the order of the source.
enum Item<'a> {
    Stmt(&'a Stmt),
    Function(&'a Function),
    Class(&'a ClassDef),
}

impl Item<'_> {
    fn start(&self) -> u32 {
        match self {
            Item::Stmt(s) => s.span.start,
            Item::Function(f) => f.span.start,
            Item::Class(c) => c.span.start,
        }
    }
}

impl<'a> Printer<'a> {
    fn file(&mut self) {
        let mut items: Vec<Item> = self.ast.body.iter().map(Item::Stmt).collect();
        items.extend(self.ast.functions.iter().map(Item::Function));
        items.extend(self.ast.class.iter().map(|c| Item::Class(c)));
        self.items(items);
        self.comments_before(u32::MAX);
    }

    fn items(&mut self, mut items: Vec<Item<'a>>) {
        items.sort_by_key(Item::start);
        for item in items {
            match item {
                Item::Stmt(s) => self.stmt(s),
                Item::Function(f) => self.function(f),
                Item::Class(c) => self.class(c),
            }
        }
    }

    /// Begins the line of what stands at `pos` in the source: its comments first, and an empty line where the source has one.
    fn begin(&mut self, pos: u32) {
        self.comments_before(pos);
        self.empty_line(pos);
        self.indent();
    }

    fn indent(&mut self) {
        for _ in 0..self.depth {
            self.out.push_str("    ");
        }
    }

    fn end_line(&mut self) {
        self.out.push('\n');
        self.fresh = false;
    }

    fn open(&mut self) {
        self.out.push('\n');
        self.fresh = true;
        self.depth += 1;
    }

    /// Closes a block of the source that ends at `end`.
    fn close(&mut self, end: u32) {
        self.comments_before(end);
        self.depth -= 1;
        self.indent();
        self.out.push_str("end");
        self.end_line();
    }

    fn empty_line(&mut self, pos: u32) {
        let before = self.text.as_bytes().get(..pos as usize).unwrap_or(&[]);
        let gap = before.iter().rev().take_while(|b| is_blank(**b) || is_line_end(**b));
        if !self.fresh && gap.filter(|b| **b == b'\n').nth(1).is_some() {
            self.out.push('\n');
        }
    }

    fn comments_before(&mut self, pos: u32) {
        while let Some(span) = self.ast.comments.get(self.comment).filter(|s| s.start < pos) {
            self.comment += 1;
            let before = self.text.get(..span.start as usize).unwrap_or("");
            let own =
                before.bytes().rev().find(|b| !is_blank(*b)).is_none_or(is_line_end) || before.ends_with('\u{feff}');
            let comment = span.slice(self.text).trim_end();
            if own || self.out.is_empty() {
                self.empty_line(span.start);
                self.indent();
            } else {
                self.out.truncate(self.out.trim_end().len());
                self.out.push(' ');
            }
            self.out.push_str(comment);
            self.out.push('\n');
            // A comment behind a block's first line does not end the beginning of the block.
            self.fresh &= !own;
        }
    }

    fn name(&self, ident: &Ident) -> &'a str {
        self.ast.name(ident.name)
    }

    fn write_path(&mut self, path: &[Ident]) {
        for (i, part) in path.iter().enumerate() {
            if i > 0 {
                self.out.push('.');
            }
            let word = self.name(part);
            self.out.push_str(word);
        }
    }

    fn write_params(&mut self, params: &[Param]) {
        self.out.push('(');
        for (i, param) in params.iter().enumerate() {
            if i > 0 {
                self.out.push_str(", ");
            }
            let word = param.name.map_or("~", |n| self.ast.name(n));
            self.out.push_str(word);
        }
        self.out.push(')');
    }
}
