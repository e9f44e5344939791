//! Turns the tree of a pattern into instructions.

use super::class::Class;
use super::error::{RegexError, RegexErrorKind};
use super::program::{Inst, One};
use super::tree::{Mode, Node};
use super::width::width_of;

/// Instructions of one program. Counted loops are not unrolled, so only long patterns come near.
const LARGEST: usize = 1 << 19;

#[derive(Default)]
pub(super) struct Compiled {
    pub code: Vec<Inst>,
    pub classes: Vec<Class>,
    pub lists: Vec<Vec<usize>>,
    pub loops: usize,
}

/// Compiles a tree; the whole match is group 0.
pub(super) fn compile_tree(tree: &Node) -> Result<Compiled, RegexError> {
    let mut out = Compiled::default();
    out.node(tree)?;
    out.emit(Inst::Match)?;
    Ok(out)
}

type Done = Result<(), RegexError>;

impl Compiled {
    fn emit(&mut self, inst: Inst) -> Result<usize, RegexError> {
        let at = self.code.len();
        if at >= LARGEST {
            return Err(RegexErrorKind::TooLarge.at(0));
        }
        self.code
            .try_reserve(1)
            .map_err(|_| RegexErrorKind::OutOfMemory.at(0))?;
        self.code.push(inst);
        Ok(at)
    }

    fn here(&self) -> usize {
        self.code.len()
    }

    /// Replaces a provisional instruction once its targets are known.
    fn patch(&mut self, at: usize, inst: Inst) {
        if let Some(place) = self.code.get_mut(at) {
            *place = inst;
        }
    }

    fn list(&mut self, groups: &[usize]) -> usize {
        self.lists.push(groups.to_vec());
        self.lists.len() - 1
    }

    /// The single-unit matcher that a node amounts to.
    fn one(&mut self, node: &Node) -> Option<One> {
        Some(match node {
            Node::Unit { unit, fold: false } => One::Unit(*unit),
            Node::Unit { unit, fold: true } => One::Fold(*unit),
            Node::Any => One::Any,
            Node::AnyButNewline => One::AnyButNewline,
            Node::Class(class) => {
                self.classes.push((**class).clone());
                One::Class(self.classes.len() - 1)
            }
            _ => return None,
        })
    }

    fn node(&mut self, node: &Node) -> Done {
        match node {
            Node::Empty => {}
            Node::Anchor(anchor) => drop(self.emit(Inst::Anchor(*anchor))?),
            Node::Concat(nodes) => nodes.iter().try_for_each(|node| self.node(node))?,
            Node::Alternate(nodes) => self.alternate(nodes)?,
            Node::Repeat { node, min, max, mode } => self.repeat(node, *min, *max, *mode)?,
            Node::Capture { group, node } => {
                self.emit(Inst::Save(group * 2))?;
                self.node(node)?;
                self.emit(Inst::Save(group * 2 + 1))?;
            }
            Node::Atomic(node) => {
                self.emit(Inst::Barrier)?;
                self.node(node)?;
                self.emit(Inst::AtomicEnd)?;
            }
            Node::Look { behind, negated, node } => self.look(*behind, *negated, node)?,
            Node::Backref { groups, fold } => {
                let list = self.list(groups);
                self.emit(Inst::Backref { list, fold: *fold })?;
            }
            Node::IfGroup { groups, yes, no } => self.if_group(groups, yes, no)?,
            Node::IfLook { look, yes, no } => self.if_look(look, yes, no)?,
            single => {
                if let Some(one) = self.one(single) {
                    self.emit(Inst::One(one))?;
                }
            }
        }
        Ok(())
    }

    fn alternate(&mut self, nodes: &[Node]) -> Done {
        let mut exits = Vec::new();
        for (i, node) in nodes.iter().enumerate() {
            if i + 1 == nodes.len() {
                self.node(node)?;
                break;
            }
            let split = self.emit(Inst::Jump(0))?;
            self.node(node)?;
            exits.push(self.emit(Inst::Jump(0))?);
            self.patch(
                split,
                Inst::Split {
                    first: split + 1,
                    second: self.here(),
                },
            );
        }
        for exit in exits {
            self.patch(exit, Inst::Jump(self.here()));
        }
        Ok(())
    }

    fn repeat(&mut self, node: &Node, min: u32, max: Option<u32>, mode: Mode) -> Done {
        if max == Some(0) {
            return Ok(());
        }
        if let Some(one) = self.one(node) {
            self.emit(Inst::RepeatOne { one, min, max, mode })?;
            return Ok(());
        }
        if mode == Mode::Possessive {
            self.emit(Inst::Barrier)?;
            self.repeat(node, min, max, Mode::Greedy)?;
            self.emit(Inst::AtomicEnd)?;
            return Ok(());
        }
        let lazy = mode == Mode::Lazy;
        self.loop_of(node, min, max, lazy)?;
        if min == 0 {
            self.skip(node)?;
        }
        Ok(())
    }

    /// Behind an optional part: its groups have a place even if it was left out.
    fn skip(&mut self, node: &Node) -> Done {
        let mut groups = Vec::new();
        node.collect_groups(&mut groups);
        if !groups.is_empty() {
            let list = self.list(&groups);
            self.emit(Inst::Skip { list })?;
        }
        Ok(())
    }

    fn loop_of(&mut self, node: &Node, min: u32, max: Option<u32>, lazy: bool) -> Done {
        let takes_text = width_of(node).0 > 0;
        match (min, max) {
            (0, Some(1)) => self.optional(node, lazy),
            (0, None) if takes_text => self.star(node, lazy),
            (1, None) if takes_text => self.plus(node, lazy),
            _ => self.counted(node, min, max, lazy),
        }
    }

    fn split(body: usize, exit: usize, lazy: bool) -> Inst {
        if lazy {
            Inst::Split {
                first: exit,
                second: body,
            }
        } else {
            Inst::Split {
                first: body,
                second: exit,
            }
        }
    }

    fn optional(&mut self, node: &Node, lazy: bool) -> Done {
        let split = self.emit(Inst::Jump(0))?;
        self.node(node)?;
        self.patch(split, Self::split(split + 1, self.here(), lazy));
        Ok(())
    }

    fn star(&mut self, node: &Node, lazy: bool) -> Done {
        let split = self.emit(Inst::Jump(0))?;
        self.node(node)?;
        self.emit(Inst::Jump(split))?;
        self.patch(split, Self::split(split + 1, self.here(), lazy));
        Ok(())
    }

    fn plus(&mut self, node: &Node, lazy: bool) -> Done {
        let body = self.here();
        self.node(node)?;
        let split = self.here();
        self.emit(Self::split(body, split + 1, lazy))?;
        Ok(())
    }

    /// A loop with a counter, which also notices rounds that take nothing:
    /// ```text
    /// init; test: -> exit | enter; body; jump test; exit:
    /// ```
    fn counted(&mut self, node: &Node, min: u32, max: Option<u32>, lazy: bool) -> Done {
        let id = self.loops;
        self.loops += 1;
        self.emit(Inst::LoopInit(id))?;
        let test = self.emit(Inst::Jump(0))?;
        self.emit(Inst::LoopEnter(id))?;
        self.node(node)?;
        self.emit(Inst::Jump(test))?;
        self.patch(
            test,
            Inst::LoopTest {
                id,
                min,
                max,
                lazy,
                exit: self.here(),
            },
        );
        Ok(())
    }

    fn look(&mut self, behind: bool, negated: bool, node: &Node) -> Done {
        let start = self.emit(Inst::Barrier)?;
        if behind {
            let (min, max) = width_of(node);
            self.emit(Inst::Behind { min, max })?;
        }
        self.node(node)?;
        if behind {
            self.emit(Inst::BehindCheck)?;
        }
        self.emit(if negated { Inst::NegativeEnd } else { Inst::LookEnd })?;
        if negated {
            self.patch(start, Inst::Negative { next: self.here() });
        }
        Ok(())
    }

    fn if_group(&mut self, groups: &[usize], yes: &Node, no: &Node) -> Done {
        let list = self.list(groups);
        let test = self.emit(Inst::Jump(0))?;
        self.node(yes)?;
        let exit = self.emit(Inst::Jump(0))?;
        self.patch(test, Inst::IfGroup { list, no: self.here() });
        self.node(no)?;
        self.patch(exit, Inst::Jump(self.here()));
        Ok(())
    }

    /// `(?:look yes | opposite-look no)`: the second test keeps a failing `yes` from falling into `no`.
    fn if_look(&mut self, look: &Node, yes: &Node, no: &Node) -> Done {
        let Node::Look { behind, negated, node } = look else {
            return Ok(());
        };
        let split = self.emit(Inst::Jump(0))?;
        self.look(*behind, *negated, node)?;
        self.node(yes)?;
        let exit = self.emit(Inst::Jump(0))?;
        self.patch(
            split,
            Inst::Split {
                first: split + 1,
                second: self.here(),
            },
        );
        self.look(*behind, !*negated, node)?;
        self.node(no)?;
        self.patch(exit, Inst::Jump(self.here()));
        Ok(())
    }
}
