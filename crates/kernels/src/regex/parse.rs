//! Reads a pattern into a tree: alternatives, sequences, atoms, quantifiers and escapes.

use super::class::{Class, Kind};
use super::error::{RegexError, RegexErrorKind};
use super::escape::{byte_at, read_escape};
use super::program::{GroupName, Options};
use super::tree::{Anchor, Mode, Node};
use super::{case, set};

/// Groups may nest this deep: some thousand frames of the parser, far within the smallest stack.
const DEEPEST: usize = 200;

/// A parsed pattern.
pub(super) struct Parsed {
    pub tree: Node,
    pub groups: usize,
    pub names: Vec<GroupName>,
}

/// The options that `(?i)` and its kin change inside a pattern.
#[derive(Clone, Copy)]
pub(super) struct Flags {
    pub ignore_case: bool,
    pub dot_newline: bool,
    pub line_anchors: bool,
    pub free_spacing: bool,
}

/// A reference to a token, to be checked when all groups are known.
enum Wanted {
    Number(usize),
    Name(String),
}

pub(super) struct Parser<'a> {
    pub text: &'a [u16],
    pub at: usize,
    pub flags: Flags,
    pub groups: usize,
    pub names: Vec<GroupName>,
    depth: usize,
    boundary_escapes: bool,
    wanted: Vec<(usize, Wanted)>,
}

/// Parses a whole pattern.
pub(super) fn parse_pattern(text: &[u16], options: &Options) -> Result<Parsed, RegexError> {
    let flags = Flags {
        ignore_case: options.ignore_case,
        dot_newline: options.dot_newline,
        line_anchors: options.line_anchors,
        free_spacing: options.free_spacing,
    };
    let mut parser = Parser {
        text,
        at: 0,
        flags,
        groups: 0,
        names: Vec::new(),
        depth: 0,
        boundary_escapes: options.boundary_escapes,
        wanted: Vec::new(),
    };
    let mut tree = parser.alternatives()?;
    if parser.at < text.len() {
        return Err(RegexErrorKind::UnmatchedParenthesis.at(parser.at));
    }
    parser.check_references()?;
    resolve_names(&mut tree, &parser.names);
    Ok(Parsed {
        tree,
        groups: parser.groups,
        names: parser.names,
    })
}

impl Parser<'_> {
    pub fn peek(&self) -> u8 {
        byte_at(self.text, self.at)
    }

    pub fn eat(&mut self, wanted: u8) -> bool {
        let found = self.peek() == wanted && self.at < self.text.len();
        self.at += usize::from(found);
        found
    }

    pub fn fail<T>(&self, kind: RegexErrorKind, at: usize) -> Result<T, RegexError> {
        Err(kind.at(at.min(self.text.len())))
    }

    /// Alternatives up to the end or to a closing parenthesis.
    pub fn alternatives(&mut self) -> Result<Node, RegexError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return self.fail(RegexErrorKind::TooDeep, self.at);
        }
        let mut branches = vec![self.sequence()?];
        while self.eat(b'|') {
            branches.push(self.sequence()?);
        }
        self.depth -= 1;
        Ok(match branches.len() {
            1 => branches.remove(0),
            _ => Node::Alternate(branches),
        })
    }

    /// Atoms up to `|`, `)` or the end.
    pub fn sequence(&mut self) -> Result<Node, RegexError> {
        let mut nodes = Vec::new();
        loop {
            self.skip_spacing();
            if self.at >= self.text.len() || matches!(self.peek(), b'|' | b')') {
                break;
            }
            let start = self.at;
            let atom = self.atom()?;
            let Some(node) = atom else { continue };
            nodes.push(self.quantified(node, start)?);
        }
        Ok(match nodes.len() {
            0 => Node::Empty,
            1 => nodes.remove(0),
            _ => Node::Concat(nodes),
        })
    }

    /// In free spacing mode, skips blanks and comments.
    fn skip_spacing(&mut self) {
        while self.flags.free_spacing && self.at < self.text.len() {
            match self.peek() {
                9..=13 | 32 => self.at += 1,
                b'#' => {
                    while self.at < self.text.len() && self.peek() != b'\n' {
                        self.at += 1;
                    }
                }
                _ => return,
            }
        }
    }

    pub fn unit_node(&self, unit: u16) -> Node {
        let fold = self.flags.ignore_case && case::is_cased(unit);
        Node::Unit {
            unit: if fold { case::lower(unit) } else { unit },
            fold,
        }
    }

    pub fn class_node(&self, kind: Kind, wanted: bool) -> Node {
        Node::Class(Box::new(Class::new(Vec::new(), vec![(kind, wanted)], false, false)))
    }

    /// One atom; `None` for what takes no part in matching (comments, flags).
    fn atom(&mut self) -> Result<Option<Node>, RegexError> {
        let start = self.at;
        let unit = self.text.get(start).copied().unwrap_or(0);
        let flags = self.flags;
        self.at += 1;
        Ok(Some(match byte_at(self.text, start) {
            b'(' => return self.group(start),
            b'[' => set::parse_set(self, start)?,
            b'\\' => self.escape(start)?,
            b'.' if flags.dot_newline => Node::Any,
            b'.' => Node::AnyButNewline,
            b'^' if flags.line_anchors => Node::Anchor(Anchor::LineStart),
            b'^' => Node::Anchor(Anchor::TextStart),
            b'$' if flags.line_anchors => Node::Anchor(Anchor::LineEnd),
            b'$' => Node::Anchor(Anchor::TextEnd),
            b'*' | b'+' | b'?' => return self.fail(RegexErrorKind::NothingToRepeat, start),
            _ => self.unit_node(unit),
        }))
    }

    fn escape(&mut self, start: usize) -> Result<Node, RegexError> {
        let letter = self.peek();
        self.at += 1;
        Ok(match letter {
            b'd' => self.class_node(Kind::Digit, true),
            b'D' => self.class_node(Kind::Digit, false),
            b'w' => self.class_node(Kind::Word, true),
            b'W' => self.class_node(Kind::Word, false),
            b's' => self.class_node(Kind::Space, true),
            b'S' => self.class_node(Kind::Space, false),
            b'<' => Node::Anchor(Anchor::WordStart),
            b'>' => Node::Anchor(Anchor::WordEnd),
            b'b' if self.boundary_escapes => Node::Anchor(Anchor::WordBoundary),
            b'B' if self.boundary_escapes => Node::Anchor(Anchor::NotWordBoundary),
            b'1'..=b'9' => {
                let mut number = usize::from(letter - b'0');
                // a second digit belongs to the number only where so many groups exist already
                let second = self.peek();
                if second.is_ascii_digit() && number * 10 + usize::from(second - b'0') <= self.groups {
                    number = number * 10 + usize::from(second - b'0');
                    self.at += 1;
                }
                self.want_number(start, number);
                Node::Backref {
                    groups: vec![number],
                    fold: self.flags.ignore_case,
                }
            }
            b'k' if self.peek() == b'<' => {
                self.at += 1;
                let name = self.name(b'>')?;
                let index = self.want_name(start, name);
                Node::Backref {
                    groups: vec![index],
                    fold: self.flags.ignore_case,
                }
            }
            _ => {
                let (unit, end) = read_escape(self.text, start + 1)?;
                self.at = end;
                self.unit_node(unit)
            }
        })
    }

    pub fn want_number(&mut self, at: usize, number: usize) {
        self.wanted.push((at, Wanted::Number(number)));
    }

    /// Notes a reference by name. The groups of a name are complete only at the end, so the tree carries a stand-in:
    /// the top bit and the reference's index.
    pub fn want_name(&mut self, at: usize, name: String) -> usize {
        let index = self
            .names
            .iter()
            .position(|known| known.name == name)
            .unwrap_or_else(|| {
                self.names.push(GroupName {
                    name: name.clone(),
                    groups: Vec::new(),
                });
                self.names.len() - 1
            });
        self.wanted.push((at, Wanted::Name(name)));
        NAMED | index
    }

    fn check_references(&self) -> Result<(), RegexError> {
        for (at, wanted) in &self.wanted {
            let known = match wanted {
                Wanted::Number(number) => (1..=self.groups).contains(number),
                Wanted::Name(name) => self
                    .names
                    .iter()
                    .any(|known| known.name == *name && !known.groups.is_empty()),
            };
            if !known {
                return self.fail(RegexErrorKind::UnknownToken, *at);
            }
        }
        Ok(())
    }

    /// A token name up to `close`.
    pub fn name(&mut self, close: u8) -> Result<String, RegexError> {
        let start = self.at;
        let mut name = String::new();
        while matches!(self.peek(), b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'_') {
            name.push(char::from(self.peek()));
            self.at += 1;
        }
        let bad = name.is_empty() || name.starts_with(|ch: char| ch.is_ascii_digit());
        if !self.eat(close) || bad {
            return self.fail(RegexErrorKind::BadName, start);
        }
        Ok(name)
    }

    /// Takes the quantifier that follows an atom, if one does.
    fn quantified(&mut self, node: Node, start: usize) -> Result<Node, RegexError> {
        self.skip_spacing();
        let Some((min, max)) = self.quantifier()? else {
            return Ok(node);
        };
        let mode = match self.peek() {
            b'?' => Mode::Lazy,
            b'+' => Mode::Possessive,
            _ => Mode::Greedy,
        };
        self.at += usize::from(mode != Mode::Greedy);
        self.skip_spacing();
        let again = self.at;
        if matches!(self.peek(), b'*' | b'+' | b'?') || self.quantifier()?.is_some() {
            return self.fail(RegexErrorKind::NothingToRepeat, again);
        }
        if max.is_some_and(|max| max < min) {
            return self.fail(RegexErrorKind::ReversedRepeat, start);
        }
        Ok(Node::Repeat {
            node: Box::new(node),
            min,
            max,
            mode,
        })
    }

    fn quantifier(&mut self) -> Result<Option<(u32, Option<u32>)>, RegexError> {
        let range = match self.peek() {
            b'*' => (0, None),
            b'+' => (1, None),
            b'?' => (0, Some(1)),
            b'{' => return Ok(self.counts()),
            _ => return Ok(None),
        };
        self.at += 1;
        Ok(Some(range))
    }

    /// `{2}`, `{2,}`, `{2,5}`, `{,5}`; a brace that starts none of these is an ordinary character.
    fn counts(&mut self) -> Option<(u32, Option<u32>)> {
        let start = self.at;
        self.at += 1;
        let min = self.count();
        let comma = self.eat(b',');
        let max = if comma { self.count() } else { min };
        if !self.eat(b'}') || (min.is_none() && max.is_none()) {
            self.at = start;
            return None;
        }
        Some((min.unwrap_or(0), max))
    }

    pub fn count(&mut self) -> Option<u32> {
        let mut value: Option<u32> = None;
        while self.peek().is_ascii_digit() {
            let digit = u32::from(self.peek() - b'0');
            value = Some(value.unwrap_or(0).saturating_mul(10).saturating_add(digit));
            self.at += 1;
        }
        value
    }
}

/// Marks a stand-in for the groups of a name.
const NAMED: usize = 1 << (usize::BITS - 1);

/// Puts the groups of each name in place of its stand-ins.
fn resolve_names(node: &mut Node, names: &[GroupName]) {
    let fill = |groups: &mut Vec<usize>| {
        let Some(&first) = groups.first() else { return };
        if first & NAMED != 0 {
            *groups = names
                .get(first & !NAMED)
                .map(|name| name.groups.clone())
                .unwrap_or_default();
        }
    };
    match node {
        Node::Concat(nodes) | Node::Alternate(nodes) => nodes.iter_mut().for_each(|node| resolve_names(node, names)),
        Node::Repeat { node, .. } | Node::Capture { node, .. } | Node::Atomic(node) | Node::Look { node, .. } => {
            resolve_names(node, names);
        }
        Node::Backref { groups, .. } => fill(groups),
        Node::IfGroup { groups, yes, no } => {
            fill(groups);
            resolve_names(yes, names);
            resolve_names(no, names);
        }
        Node::IfLook { look, yes, no } => {
            resolve_names(look, names);
            resolve_names(yes, names);
            resolve_names(no, names);
        }
        _ => {}
    }
}
