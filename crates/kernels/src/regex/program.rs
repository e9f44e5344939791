//! The compiled form of a pattern.

use super::class::Class;
use super::compile::compile_tree;
use super::error::RegexError;
use super::parse::parse_pattern;
use super::prefilter::Prefilter;
use super::tree::{Anchor, Mode};

/// The options of regexp; the default is MATLAB's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// `ignorecase` (and regexpi)
    pub ignore_case: bool,
    /// `dotall`; `dotexceptnewline` clears it
    pub dot_newline: bool,
    /// `lineanchors`; `stringanchors` clears it
    pub line_anchors: bool,
    /// `freespacing`; `literalspacing` clears it
    pub free_spacing: bool,
    /// `emptymatch`: matches of no characters are reported
    pub empty_matches: bool,
    /// `once`: only the first match
    pub once: bool,
    /// `\b` and `\B` are word boundaries, as in other dialects; MATLAB documents `\b` as backspace
    pub boundary_escapes: bool,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            ignore_case: false,
            dot_newline: true,
            line_anchors: false,
            free_spacing: false,
            empty_matches: false,
            once: false,
            boundary_escapes: false,
        }
    }
}

/// A token name and its groups; a name may be used in several branches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupName {
    /// the name
    pub name: String,
    /// group numbers, from 1
    pub groups: Vec<usize>,
}

/// Something that takes exactly one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum One {
    Unit(u16),
    Fold(u16),
    Any,
    AnyButNewline,
    /// index into the classes
    Class(usize),
}

/// An instruction. Targets are indices into the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Inst {
    One(One),
    Anchor(Anchor),
    /// try `first`, and `second` if that fails
    Split {
        first: usize,
        second: usize,
    },
    Jump(usize),
    /// remember the position in a slot
    Save(usize),
    RepeatOne {
        one: One,
        min: u32,
        max: Option<u32>,
        mode: Mode,
    },
    LoopInit(usize),
    /// at the head of a counted loop; the body follows
    LoopTest {
        id: usize,
        min: u32,
        max: Option<u32>,
        lazy: bool,
        exit: usize,
    },
    LoopEnter(usize),
    /// index into the group lists
    Backref {
        list: usize,
        fold: bool,
    },
    IfGroup {
        list: usize,
        no: usize,
    },
    /// notes where groups that took no part would have been
    Skip {
        list: usize,
    },
    /// start of an atomic group or a positive lookaround
    Barrier,
    /// start of a negative lookaround, and where to go on when it holds
    Negative {
        next: usize,
    },
    /// step back, by `min` units first and by more if that fails
    Behind {
        min: usize,
        max: Option<usize>,
    },
    /// fail unless the position is where the lookbehind began
    BehindCheck,
    /// forget the choices made since the barrier
    AtomicEnd,
    /// the same, and return to the barrier's position
    LookEnd,
    /// what must not match has matched
    NegativeEnd,
    Match,
}

/// A compiled pattern.
#[derive(Clone, Debug)]
pub struct Regex {
    pub(super) code: Vec<Inst>,
    pub(super) classes: Vec<Class>,
    pub(super) lists: Vec<Vec<usize>>,
    pub(super) loops: usize,
    pub(super) prefilter: Prefilter,
    pub(super) options: Options,
    groups: usize,
    names: Vec<GroupName>,
}

impl Regex {
    /// Parses and compiles a pattern.
    pub fn compile(pattern: &[u16], options: &Options) -> Result<Regex, RegexError> {
        let parsed = parse_pattern(pattern, options)?;
        let compiled = compile_tree(&parsed.tree)?;
        Ok(Regex {
            code: compiled.code,
            classes: compiled.classes,
            lists: compiled.lists,
            loops: compiled.loops,
            prefilter: Prefilter::of(&parsed.tree),
            options: *options,
            groups: parsed.groups,
            names: parsed.names,
        })
    }

    /// The number of capturing groups; MATLAB takes the whole match for the only token when there are none.
    pub fn group_count(&self) -> usize {
        self.groups
    }

    /// The named tokens in the order of their first appearance.
    pub fn names(&self) -> &[GroupName] {
        &self.names
    }
}
