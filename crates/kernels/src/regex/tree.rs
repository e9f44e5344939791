//! The tree of a parsed pattern.

use super::class::Class;

/// How eagerly a repetition takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    Greedy,
    Lazy,
    Possessive,
}

/// A condition on a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    TextStart,
    TextEnd,
    LineStart,
    LineEnd,
    WordStart,
    WordEnd,
    WordBoundary,
    NotWordBoundary,
}

/// A part of a pattern. Depth is bounded by the parser's nesting limit, so recursion over it is safe.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    Empty,
    /// one unit; with `fold`, already in lower case
    Unit {
        unit: u16,
        fold: bool,
    },
    Any,
    AnyButNewline,
    Class(Box<Class>),
    Anchor(Anchor),
    Concat(Vec<Node>),
    Alternate(Vec<Node>),
    Repeat {
        node: Box<Node>,
        min: u32,
        max: Option<u32>,
        mode: Mode,
    },
    Capture {
        group: usize,
        node: Box<Node>,
    },
    Atomic(Box<Node>),
    Look {
        behind: bool,
        negated: bool,
        node: Box<Node>,
    },
    /// the first of these groups that is set
    Backref {
        groups: Vec<usize>,
        fold: bool,
    },
    IfGroup {
        groups: Vec<usize>,
        yes: Box<Node>,
        no: Box<Node>,
    },
    IfLook {
        look: Box<Node>,
        yes: Box<Node>,
        no: Box<Node>,
    },
}

impl Node {
    /// Appends the capturing groups in this part.
    pub fn collect_groups(&self, out: &mut Vec<usize>) {
        match self {
            Node::Capture { group, node } => {
                out.push(*group);
                node.collect_groups(out);
            }
            Node::Concat(nodes) | Node::Alternate(nodes) => nodes.iter().for_each(|node| node.collect_groups(out)),
            Node::Repeat { node, .. } | Node::Atomic(node) => node.collect_groups(out),
            Node::IfGroup { yes, no, .. } | Node::IfLook { yes, no, .. } => {
                yes.collect_groups(out);
                no.collect_groups(out);
            }
            // a lookaround takes no text, so its groups have no place in it
            _ => {}
        }
    }
}
