//! Runs a program at one position of a text: the backtracking machine, its stack on the heap.
//!
//! Besides choices, the stack holds what must be restored when a choice is taken back (slots, loop counters), so the
//! state at a choice is always what it was when the choice was made.

use super::case::lower;
use super::error::{RegexError, RegexErrorKind};
use super::fit::{count_run, fits, holds};
use super::program::{Inst, One, Regex};
use super::tree::Mode;
use crate::job::Budget;

/// Marks a slot that is not set.
pub(super) const UNSET: usize = usize::MAX;

/// Frames that one attempt may hold: some 64 MiB in wasm, and the same limit natively, for the same answers.
const MOST_FRAMES: usize = 4_000_000;

/// Units that one instruction looks at before the budget is asked.
const STRIDE: usize = 1 << 14;

/// Instructions between two looks at the budget.
const BURST: u64 = 256;

#[derive(Clone, Copy, Debug)]
pub(super) enum Frame {
    Branch {
        pc: u32,
        pos: usize,
    },
    Slot {
        slot: u32,
        old: usize,
    },
    Loop {
        id: u32,
        count: u32,
        start: usize,
    },
    /// a greedy run that may give back units down to `floor`
    Greedy {
        pc: u32,
        floor: usize,
        pos: usize,
    },
    /// a lazy run that may take `left` more units
    Lazy {
        pc: u32,
        pos: usize,
        left: usize,
    },
    Barrier {
        pos: usize,
    },
    Negative {
        pc: u32,
        pos: usize,
    },
    /// a lookbehind that may try from `length` units back; its barrier lies directly below
    Behind {
        pc: u32,
        length: usize,
    },
}

/// How an attempt stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Matched,
    Failed,
    Again,
}

pub(super) enum Flow {
    Next,
    Fail,
    Matched,
}

pub(super) type Stepped = Result<Flow, RegexError>;

/// The state of an attempt.
#[derive(Debug, Default)]
pub(super) struct Engine {
    pc: usize,
    pub(super) pos: usize,
    /// units that the run instruction at `pc` has taken in earlier slices
    partial: usize,
    /// work beyond one unit per instruction, not yet charged
    pub(super) cost: u64,
    pub slots: Vec<usize>,
    loops: Vec<(u32, usize)>,
    pub(super) stack: Vec<Frame>,
}

impl Engine {
    pub fn new(regex: &Regex) -> Engine {
        let slots = vec![UNSET; (regex.group_count() + 1) * 2];
        Engine {
            slots,
            loops: vec![(0, UNSET); regex.loops],
            ..Engine::default()
        }
    }

    /// Starts an attempt at `pos`.
    pub fn begin(&mut self, pos: usize) {
        self.slots.fill(UNSET);
        self.stack.clear();
        (self.pc, self.pos, self.partial) = (0, pos, 0);
        self.set_slot(0, pos);
    }

    /// Goes on with the attempt until it is decided or the budget is spent.
    pub fn run(&mut self, regex: &Regex, text: &[u16], budget: &mut Budget) -> Result<Outcome, RegexError> {
        let mut steps = 0;
        loop {
            steps += 1;
            let decided = match self.step(regex, text)? {
                Flow::Next => None,
                Flow::Fail if self.backtrack(regex, text)? => None,
                Flow::Fail => Some(Outcome::Failed),
                Flow::Matched => Some(Outcome::Matched),
            };
            if decided.is_none() && steps + self.cost < BURST {
                continue;
            }
            let left = budget.spend(steps + std::mem::take(&mut self.cost));
            steps = 0;
            if let Some(outcome) = decided {
                self.set_slot(1, self.pos);
                return Ok(outcome);
            }
            if !left {
                return Ok(Outcome::Again);
            }
        }
    }

    pub(super) fn set_slot(&mut self, slot: usize, value: usize) {
        if let Some(place) = self.slots.get_mut(slot) {
            *place = value;
        }
    }

    fn slot(&self, slot: usize) -> usize {
        self.slots.get(slot).copied().unwrap_or(UNSET)
    }

    pub(super) fn push(&mut self, frame: Frame) -> Result<(), RegexError> {
        if self.stack.len() >= MOST_FRAMES {
            return Err(RegexErrorKind::TooManyChoices.at(0));
        }
        self.stack
            .try_reserve(1)
            .map_err(|_| RegexErrorKind::OutOfMemory.at(0))?;
        self.stack.push(frame);
        Ok(())
    }

    pub(super) fn go(&mut self, pc: usize) -> Stepped {
        self.pc = pc;
        Ok(Flow::Next)
    }

    #[inline]
    fn step(&mut self, regex: &Regex, text: &[u16]) -> Stepped {
        let Some(&inst) = regex.code.get(self.pc) else {
            return Ok(Flow::Fail);
        };
        let next = self.pc + 1;
        match inst {
            Inst::One(one) => {
                if text.get(self.pos).is_some_and(|&unit| fits(one, unit, regex)) {
                    self.pos += 1;
                    return self.go(next);
                }
                Ok(Flow::Fail)
            }
            Inst::Split { first, second } => {
                self.push(Frame::Branch {
                    pc: second as u32,
                    pos: self.pos,
                })?;
                self.go(first)
            }
            Inst::Jump(target) => self.go(target),
            Inst::RepeatOne { one, min, max, mode } => self.repeat_one(regex, text, one, (min, max), mode),
            Inst::Save(slot) => {
                self.save(slot)?;
                self.go(next)
            }
            Inst::Anchor(anchor) => match holds(anchor, text, self.pos) {
                true => self.go(next),
                false => Ok(Flow::Fail),
            },
            Inst::LoopInit(id) => {
                self.set_loop(id, 0, UNSET)?;
                self.go(next)
            }
            Inst::LoopTest {
                id,
                min,
                max,
                lazy,
                exit,
            } => self.loop_test(id, min, max, lazy, exit),
            Inst::LoopEnter(id) => {
                let count = self.loops.get(id).map_or(0, |state| state.0);
                self.set_loop(id, count.saturating_add(1), self.pos)?;
                self.go(next)
            }
            Inst::Match => Ok(Flow::Matched),
            _ => self.step_rare(regex, text, inst),
        }
    }

    fn step_rare(&mut self, regex: &Regex, text: &[u16], inst: Inst) -> Stepped {
        let next = self.pc + 1;
        match inst {
            Inst::Backref { list, fold } => self.backref(regex, text, list, fold),
            Inst::IfGroup { list, no } => {
                let set = self.captured(regex, list).is_some();
                self.go(if set { next } else { no })
            }
            Inst::Skip { list } => {
                self.skip(regex, list)?;
                self.go(next)
            }
            Inst::Barrier => {
                self.push(Frame::Barrier { pos: self.pos })?;
                self.go(next)
            }
            Inst::Negative { next: after } => {
                self.push(Frame::Negative {
                    pc: after as u32,
                    pos: self.pos,
                })?;
                self.go(next)
            }
            Inst::Behind { min, max } => self.try_behind(min, max, next),
            Inst::BehindCheck => match self.barrier() {
                Some((_, pos)) if pos == self.pos => self.go(next),
                _ => Ok(Flow::Fail),
            },
            Inst::AtomicEnd => {
                self.cut();
                self.go(next)
            }
            Inst::LookEnd => {
                if let Some(pos) = self.cut() {
                    self.pos = pos;
                }
                self.go(next)
            }
            Inst::NegativeEnd => {
                self.unwind_negative();
                Ok(Flow::Fail)
            }
            _ => Ok(Flow::Fail),
        }
    }

    fn save(&mut self, slot: usize) -> Result<(), RegexError> {
        // without a choice to return to there is nothing to restore
        if !self.stack.is_empty() {
            let old = self.slot(slot);
            self.push(Frame::Slot { slot: slot as u32, old })?;
        }
        self.set_slot(slot, self.pos);
        Ok(())
    }

    /// Notes the position as the start of each group that has no end: such a group is not set, but has a place.
    fn skip(&mut self, regex: &Regex, list: usize) -> Result<(), RegexError> {
        let groups = regex.lists.get(list).map_or(&[][..], Vec::as_slice);
        for &group in groups {
            if self.slot(group * 2 + 1) == UNSET {
                self.save(group * 2)?;
            }
        }
        Ok(())
    }

    fn set_loop(&mut self, id: usize, count: u32, start: usize) -> Result<(), RegexError> {
        let (old_count, old_start) = self.loops.get(id).copied().unwrap_or((0, UNSET));
        if !self.stack.is_empty() {
            self.push(Frame::Loop {
                id: id as u32,
                count: old_count,
                start: old_start,
            })?;
        }
        self.put_loop(id, count, start);
        Ok(())
    }

    pub(super) fn put_loop(&mut self, id: usize, count: u32, start: usize) {
        if let Some(state) = self.loops.get_mut(id) {
            *state = (count, start);
        }
    }

    fn loop_test(&mut self, id: usize, min: u32, max: Option<u32>, lazy: bool, exit: usize) -> Stepped {
        let (count, start) = self.loops.get(id).copied().unwrap_or((0, UNSET));
        let body = self.pc + 1;
        let idle = count > 0 && start == self.pos;
        if count < min {
            // what an idle round did, all but the last required one would only do again
            if idle && count + 1 < min {
                self.set_loop(id, min - 1, start)?;
            }
            return self.go(body);
        }
        // a round that took nothing could be repeated without end
        if idle {
            return self.go(exit);
        }
        if max.is_some_and(|max| count >= max) {
            return self.go(exit);
        }
        let (first, second) = if lazy { (exit, body) } else { (body, exit) };
        self.push(Frame::Branch {
            pc: second as u32,
            pos: self.pos,
        })?;
        self.go(first)
    }

    fn repeat_one(
        &mut self,
        regex: &Regex,
        text: &[u16],
        one: One,
        (min, max): (u32, Option<u32>),
        mode: Mode,
    ) -> Stepped {
        let (min, next) = (min as usize, self.pc + 1);
        let most = max.map_or(usize::MAX, |max| max as usize);
        let wanted = if mode == Mode::Lazy { min } else { most };
        let limit = wanted.min(text.len().saturating_sub(self.pos));
        let chunk = (limit - self.partial.min(limit)).min(STRIDE);
        let from = self.pos + self.partial;
        let taken = count_run(one, text.get(from..from + chunk).unwrap_or(&[]), regex);
        self.partial += taken;
        self.cost += (taken as u64) / 8;
        if taken == chunk && self.partial < limit {
            return Ok(Flow::Next);
        }
        let count = std::mem::take(&mut self.partial);
        if count < min {
            return Ok(Flow::Fail);
        }
        let start = self.pos;
        self.pos += count;
        match mode {
            Mode::Greedy if count > min => {
                self.push(Frame::Greedy {
                    pc: next as u32,
                    floor: start + min,
                    pos: self.pos,
                })?;
            }
            Mode::Lazy if most > min => {
                self.push(Frame::Lazy {
                    pc: self.pc as u32,
                    pos: self.pos,
                    left: most - min,
                })?;
            }
            _ => {}
        }
        self.go(next)
    }

    /// The span of the first set group of a list.
    fn captured(&self, regex: &Regex, list: usize) -> Option<(usize, usize)> {
        regex.lists.get(list)?.iter().find_map(|&group| {
            let (start, end) = (self.slot(group * 2), self.slot(group * 2 + 1));
            (end != UNSET && start <= end).then_some((start, end))
        })
    }

    fn backref(&mut self, regex: &Regex, text: &[u16], list: usize, fold: bool) -> Stepped {
        let Some((start, end)) = self.captured(regex, list) else {
            return Ok(Flow::Fail);
        };
        let wanted = text.get(start..end).unwrap_or(&[]);
        let Some(found) = text.get(self.pos..self.pos + wanted.len()) else {
            return Ok(Flow::Fail);
        };
        self.cost += (wanted.len() as u64) / 8;
        let same = match fold {
            true => wanted.iter().zip(found).all(|(&a, &b)| a == b || lower(a) == lower(b)),
            false => wanted == found,
        };
        if !same {
            return Ok(Flow::Fail);
        }
        self.pos += wanted.len();
        self.go(self.pc + 1)
    }

    /// Returns to the last choice; false when none is left.
    fn backtrack(&mut self, regex: &Regex, text: &[u16]) -> Result<bool, RegexError> {
        self.partial = 0;
        while let Some(frame) = self.stack.pop() {
            self.cost += 1;
            match frame {
                Frame::Branch { pc, pos } | Frame::Negative { pc, pos } => {
                    (self.pc, self.pos) = (pc as usize, pos);
                    return Ok(true);
                }
                Frame::Greedy { pc, floor, pos } => {
                    if self.give_back(regex, text, pc, floor, pos)? {
                        return Ok(true);
                    }
                }
                Frame::Lazy { pc, pos, left } => {
                    if self.take_more(regex, text, pc, pos, left)? {
                        return Ok(true);
                    }
                }
                Frame::Behind { pc, length } => {
                    let max = match regex.code.get((pc as usize).wrapping_sub(1)) {
                        Some(&Inst::Behind { max, .. }) => max,
                        _ => None,
                    };
                    if matches!(self.try_behind(length, max, pc as usize)?, Flow::Next) {
                        return Ok(true);
                    }
                }
                Frame::Barrier { .. } => {}
                Frame::Slot { .. } | Frame::Loop { .. } => self.restore(frame),
            }
        }
        Ok(false)
    }

    /// Gives back units of a greedy run: one, or as many as needed where a certain unit must follow.
    fn give_back(
        &mut self,
        regex: &Regex,
        text: &[u16],
        pc: u32,
        floor: usize,
        pos: usize,
    ) -> Result<bool, RegexError> {
        let found = match regex.code.get(pc as usize) {
            Some(&Inst::One(One::Unit(wanted))) => {
                let window = text.get(floor..pos).unwrap_or(&[]);
                let found = window.iter().rposition(|&unit| unit == wanted);
                self.cost += (window.len() - found.unwrap_or(0)) as u64 / 8;
                found.map(|offset| floor + offset)
            }
            _ => pos.checked_sub(1),
        };
        let Some(pos) = found.filter(|&pos| pos >= floor) else {
            return Ok(false);
        };
        if pos > floor {
            self.push(Frame::Greedy { pc, floor, pos })?;
        }
        (self.pc, self.pos) = (pc as usize, pos);
        Ok(true)
    }

    fn take_more(&mut self, regex: &Regex, text: &[u16], pc: u32, pos: usize, left: usize) -> Result<bool, RegexError> {
        let Some(&Inst::RepeatOne { one, .. }) = regex.code.get(pc as usize) else {
            return Ok(false);
        };
        if !text.get(pos).is_some_and(|&unit| fits(one, unit, regex)) {
            return Ok(false);
        }
        if left > 1 {
            self.push(Frame::Lazy {
                pc,
                pos: pos + 1,
                left: left - 1,
            })?;
        }
        (self.pc, self.pos) = (pc as usize + 1, pos + 1);
        Ok(true)
    }
}
