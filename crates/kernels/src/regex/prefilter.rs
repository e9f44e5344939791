//! Where a match can begin: lets the matcher skip over text that cannot start one.

use super::tree::{Anchor, Node};

/// The positions worth trying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Prefilter {
    /// all
    Anywhere,
    /// only the start of the text
    TextStart,
    /// where this unit stands
    Unit(u16),
    /// where one of these ASCII units stands, or any other unit if `wide`
    Set { ascii: [u64; 2], wide: bool },
}

#[derive(Default)]
struct First {
    ascii: [u64; 2],
    wide: bool,
    /// the only unit that was added, as long as there is one
    count: usize,
    unit: u16,
}

impl First {
    fn add(&mut self, unit: u16) {
        match self.ascii.get_mut(usize::from(unit >> 6)) {
            Some(bits) => *bits |= 1 << (unit & 63),
            None => self.wide = true,
        }
        self.count += 1;
        self.unit = unit;
    }

    fn add_bits(&mut self, bits: [u64; 2]) {
        self.ascii[0] |= bits[0];
        self.ascii[1] |= bits[1];
        self.wide = true;
        self.count += 2;
    }

    /// Adds the units that can begin `node`; says whether the node can also match without taking one.
    fn visit(&mut self, node: &Node) -> bool {
        match node {
            Node::Empty | Node::Anchor(_) | Node::Look { .. } => true,
            Node::Unit { unit, fold: false } => {
                self.add(*unit);
                false
            }
            Node::Unit { unit, fold: true } => {
                self.add(*unit);
                self.add(super::case::upper(*unit));
                // signs beyond ASCII may have this lower case
                self.wide = true;
                false
            }
            Node::Any | Node::AnyButNewline => {
                self.add_bits([u64::MAX; 2]);
                false
            }
            Node::Class(class) => {
                self.add_bits(class.ascii_bits());
                false
            }
            Node::Concat(nodes) => nodes.iter().all(|node| self.visit(node)),
            // no short cut: every branch adds its units
            Node::Alternate(nodes) => nodes.iter().fold(false, |empty, node| self.visit(node) | empty),
            Node::Repeat { node, min, .. } => self.visit(node) | (*min == 0),
            Node::Capture { node, .. } | Node::Atomic(node) => self.visit(node),
            Node::Backref { .. } => {
                self.add_bits([u64::MAX; 2]);
                true
            }
            Node::IfGroup { yes, no, .. } | Node::IfLook { yes, no, .. } => self.visit(yes) | self.visit(no),
        }
    }
}

fn begins_at_text_start(node: &Node) -> bool {
    match node {
        Node::Anchor(Anchor::TextStart) => true,
        Node::Concat(nodes) => nodes.first().is_some_and(begins_at_text_start),
        Node::Alternate(nodes) => nodes.iter().all(begins_at_text_start),
        Node::Capture { node, .. } | Node::Atomic(node) => begins_at_text_start(node),
        _ => false,
    }
}

impl Prefilter {
    pub fn of(tree: &Node) -> Prefilter {
        if begins_at_text_start(tree) {
            return Prefilter::TextStart;
        }
        let mut first = First::default();
        if first.visit(tree) || (first.wide && first.ascii == [u64::MAX; 2]) {
            return Prefilter::Anywhere;
        }
        if first.count == 1 {
            return Prefilter::Unit(first.unit);
        }
        Prefilter::Set {
            ascii: first.ascii,
            wide: first.wide,
        }
    }

    /// The first position worth trying in `text[at..limit]`, or `limit`.
    pub fn find(self, text: &[u16], at: usize, limit: usize) -> usize {
        let window = text.get(at..limit).unwrap_or(&[]);
        let found = match self {
            Prefilter::Anywhere => return at.min(limit),
            Prefilter::TextStart => return if at == 0 { 0 } else { limit },
            Prefilter::Unit(wanted) => window.iter().position(|&unit| unit == wanted),
            Prefilter::Set { ascii, wide } => window.iter().position(|&unit| match ascii.get(usize::from(unit >> 6)) {
                Some(bits) => bits >> (unit & 63) & 1 != 0,
                None => wide,
            }),
        };
        found.map_or(limit, |offset| at + offset)
    }
}
