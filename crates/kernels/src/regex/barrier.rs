//! The parts of the machine that wall off choices: atomic groups and lookarounds.

use super::engine::{Engine, Flow, Frame, Stepped};

impl Engine {
    /// The uppermost barrier and its position. Inner constructs remove theirs, so it is the current construct's.
    pub(super) fn barrier(&mut self) -> Option<(usize, usize)> {
        let (at, pos) = self
            .stack
            .iter()
            .enumerate()
            .rev()
            .find_map(|(at, frame)| match *frame {
                Frame::Barrier { pos } | Frame::Negative { pos, .. } => Some((at, pos)),
                _ => None,
            })?;
        self.cost += (self.stack.len() - at) as u64 / 8;
        Some((at, pos))
    }

    /// Removes the uppermost barrier and the choices above it, but keeps what restores slots and counters.
    pub(super) fn cut(&mut self) -> Option<usize> {
        let (at, pos) = self.barrier()?;
        let mut kept = at;
        for from in at + 1..self.stack.len() {
            // at the bottom there is no choice left that would need the old values
            if at > 0 && matches!(self.stack[from], Frame::Slot { .. } | Frame::Loop { .. }) {
                self.stack[kept] = self.stack[from];
                kept += 1;
            }
        }
        self.stack.truncate(kept);
        Some(pos)
    }

    pub(super) fn restore(&mut self, frame: Frame) {
        match frame {
            Frame::Slot { slot, old } => self.set_slot(slot as usize, old),
            Frame::Loop { id, count, start } => self.put_loop(id as usize, count, start),
            _ => {}
        }
    }

    /// Takes back everything since a negative lookaround began, the lookaround itself included.
    pub(super) fn unwind_negative(&mut self) {
        while let Some(frame) = self.stack.pop() {
            self.cost += 1;
            if matches!(frame, Frame::Negative { .. }) {
                return;
            }
            self.restore(frame);
        }
    }

    /// Starts a lookbehind `length` units before its barrier, with the next length as a choice.
    pub(super) fn try_behind(&mut self, length: usize, max: Option<usize>, pc: usize) -> Stepped {
        let origin = match self.stack.last() {
            Some(&Frame::Barrier { pos } | &Frame::Negative { pos, .. }) => pos,
            _ => return Ok(Flow::Fail),
        };
        if length > origin {
            return Ok(Flow::Fail);
        }
        if max.map_or(length < origin, |max| length < max) {
            self.push(Frame::Behind {
                pc: pc as u32,
                length: length + 1,
            })?;
        }
        self.pos = origin - length;
        self.go(pc)
    }
}
