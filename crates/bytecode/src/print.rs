//! A code as text, one instruction a line: for tests of the lowering and for people.

use crate::{Code, Unit};
use std::fmt::Write;

impl Code {
    pub fn to_text(&self) -> String {
        let mut out = String::new();
        let _ = writeln!(out, "{:?} {} ({} registers)", self.kind, self.name, self.registers);
        let mut block = 0;
        for (at, instr) in self.instrs.iter().enumerate() {
            if self.blocks.get(block).is_some_and(|b| b.start as usize == at) {
                let _ = writeln!(out, "b{block}:");
                block += 1;
            }
            let _ = writeln!(out, "  {at:4} {instr:?}");
        }
        out
    }
}

impl Unit {
    pub fn to_text(&self) -> String {
        self.codes.iter().map(Code::to_text).collect::<Vec<_>>().join("\n")
    }
}
