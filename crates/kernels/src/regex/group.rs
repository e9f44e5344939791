//! Reads what begins with a parenthesis: captures, names, lookarounds, atomic groups, conditions, flags, comments.

use super::error::{RegexError, RegexErrorKind};
use super::parse::{Flags, Parser};
use super::program::GroupName;
use super::tree::Node;

impl Parser<'_> {
    /// A group; the parser stands behind its parenthesis, which is at `start`.
    pub fn group(&mut self, start: usize) -> Result<Option<Node>, RegexError> {
        if !self.eat(b'?') {
            return self.capture(start, None).map(Some);
        }
        let letter = self.peek();
        self.at += 1;
        let node = match letter {
            b':' => self.body(start)?,
            b'>' => Node::Atomic(Box::new(self.body(start)?)),
            b'=' => self.look(start, false, false)?,
            b'!' => self.look(start, false, true)?,
            b'<' => match self.peek() {
                b'=' | b'!' => {
                    let negated = self.peek() == b'!';
                    self.at += 1;
                    self.look(start, true, negated)?
                }
                _ => {
                    let name = self.name(b'>')?;
                    self.capture(start, Some(name))?
                }
            },
            b'#' => return self.comment(start).map(|()| None),
            b'(' => self.condition(start)?,
            b'?' | b'@' => return self.fail(RegexErrorKind::DynamicExpression, start),
            b'i' | b's' | b'm' | b'x' | b'-' => {
                self.at -= 1;
                return self.change_flags(start);
            }
            _ => return self.fail(RegexErrorKind::UnknownGroup, start),
        };
        Ok(Some(node))
    }

    /// Alternatives and the closing parenthesis; flags set inside end with the group.
    fn body(&mut self, start: usize) -> Result<Node, RegexError> {
        let flags = self.flags;
        let node = self.alternatives()?;
        self.flags = flags;
        if !self.eat(b')') {
            return self.fail(RegexErrorKind::UnclosedGroup, start);
        }
        Ok(node)
    }

    fn capture(&mut self, start: usize, name: Option<String>) -> Result<Node, RegexError> {
        self.groups += 1;
        let group = self.groups;
        if let Some(name) = name {
            match self.names.iter_mut().find(|known| known.name == name) {
                Some(known) => known.groups.push(group),
                None => self.names.push(GroupName {
                    name,
                    groups: vec![group],
                }),
            }
        }
        let node = Box::new(self.body(start)?);
        Ok(Node::Capture { group, node })
    }

    fn look(&mut self, start: usize, behind: bool, negated: bool) -> Result<Node, RegexError> {
        let node = Box::new(self.body(start)?);
        Ok(Node::Look { behind, negated, node })
    }

    fn comment(&mut self, start: usize) -> Result<(), RegexError> {
        while self.at < self.text.len() {
            if self.eat(b')') {
                return Ok(());
            }
            self.at += 1;
        }
        self.fail(RegexErrorKind::UnclosedGroup, start)
    }

    /// `(?i)`, `(?-i)`, `(?im-sx)`, `(?i:...)`.
    fn change_flags(&mut self, start: usize) -> Result<Option<Node>, RegexError> {
        let mut on = true;
        let before: Flags = self.flags;
        loop {
            match self.peek() {
                b'-' => on = false,
                b'i' => self.flags.ignore_case = on,
                b's' => self.flags.dot_newline = on,
                b'm' => self.flags.line_anchors = on,
                b'x' => self.flags.free_spacing = on,
                b')' => {
                    self.at += 1;
                    return Ok(None);
                }
                b':' => {
                    self.at += 1;
                    let node = self.body(start)?;
                    self.flags = before;
                    return Ok(Some(node));
                }
                _ => return self.fail(RegexErrorKind::UnknownGroup, start),
            }
            self.at += 1;
        }
    }

    /// `(?(1)yes|no)`, `(?(<name>)yes|no)`, `(?(?=look)yes|no)`; the parser stands behind the second parenthesis.
    fn condition(&mut self, start: usize) -> Result<Node, RegexError> {
        let inner = self.at - 1;
        if self.peek() == b'?' {
            if matches!(self.text.get(self.at + 1).map(|&unit| unit as u8), Some(b'@' | b'?')) {
                return self.fail(RegexErrorKind::DynamicExpression, inner);
            }
            let look = match self.group(inner)? {
                Some(look @ Node::Look { .. }) => Box::new(look),
                _ => return self.fail(RegexErrorKind::BadCondition, inner),
            };
            let (yes, no) = self.branches(start)?;
            return Ok(Node::IfLook { look, yes, no });
        }
        let groups = match self.count() {
            Some(number) => {
                self.want_number(inner, number as usize);
                if !self.eat(b')') {
                    return self.fail(RegexErrorKind::BadCondition, inner);
                }
                vec![number as usize]
            }
            None => {
                let bracketed = self.eat(b'<');
                let name = self.name(if bracketed { b'>' } else { b')' })?;
                if bracketed && !self.eat(b')') {
                    return self.fail(RegexErrorKind::BadCondition, inner);
                }
                vec![self.want_name(inner, name)]
            }
        };
        let (yes, no) = self.branches(start)?;
        Ok(Node::IfGroup { groups, yes, no })
    }

    fn branches(&mut self, start: usize) -> Result<(Box<Node>, Box<Node>), RegexError> {
        let (yes, no) = match self.body(start)? {
            Node::Alternate(mut branches) => {
                let no = branches.pop();
                match (branches.pop(), no, branches.is_empty()) {
                    (Some(yes), Some(no), true) => (yes, no),
                    _ => return self.fail(RegexErrorKind::BadCondition, start),
                }
            }
            yes => (yes, Node::Empty),
        };
        Ok((Box::new(yes), Box::new(no)))
    }
}
