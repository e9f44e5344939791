//! Basic blocks: cut from the instruction list after lowering.

use crate::Instr;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    pub start: u32,
    pub end: u32,
}

/// Where an instruction may go besides the next one, and whether it may go to the next one.
pub fn successors(instr: &Instr) -> (Option<u32>, bool) {
    match *instr {
        Instr::Jump { to } => (Some(to), false),
        Instr::Return | Instr::ReturnValue { .. } | Instr::Raise { .. } => (None, false),
        Instr::JumpIfFalse { to, .. }
        | Instr::JumpIfTrue { to, .. }
        | Instr::JumpUnless { to, .. }
        | Instr::JumpIfDefined { to, .. }
        | Instr::JumpUnlessF { to, .. }
        | Instr::JumpUnlessCase { to, .. }
        | Instr::ForRange { to, .. }
        | Instr::ForRangeNext { to, .. }
        | Instr::ForEach { to, .. }
        | Instr::ForEachNext { to, .. }
        | Instr::Try { to } => (Some(to), true),
        _ => (None, true),
    }
}

impl Block {
    /// Cuts a code into blocks: a block begins at 0, at every jump target and after every jump.
    pub fn cut(instrs: &[Instr]) -> Vec<Block> {
        let mut starts = vec![false; instrs.len() + 1];
        starts[0] = true;
        for (at, instr) in instrs.iter().enumerate() {
            let (target, falls) = successors(instr);
            if let Some(t) = target {
                if let Some(s) = starts.get_mut(t as usize) {
                    *s = true;
                }
            }
            if target.is_some() || !falls {
                starts[at + 1] = true;
            }
        }
        let mut blocks = Vec::new();
        let mut begin = 0;
        for at in 1..=instrs.len() {
            if at == instrs.len() || starts[at] {
                if at > begin {
                    blocks.push(Block {
                        start: begin as u32,
                        end: at as u32,
                    });
                }
                begin = at;
            }
        }
        blocks
    }
}
