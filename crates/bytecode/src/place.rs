//! What instructions name: registers, homes of variables, comparisons that fuse with a branch.

pub type Reg = u16;

/// As `nout` of a call: as many outputs as the frame itself was asked for, and the results are the frame's own (a tail call).
/// When the callee turns out to be indexing, its value lies in the base register as usual.
pub const NOUT_OF_FRAME: u8 = u8::MAX;

/// No register: `~` as an output place.
pub const NO_REG: Reg = u16::MAX;

/// A variable's home: a register, or (high bit) a shared cell: global, persistent, or shared with nested functions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place(pub u16);

impl Place {
    const CELL: u16 = 0x8000;
    pub fn register(r: Reg) -> Place {
        Place(r)
    }
    pub fn cell(i: u16) -> Place {
        Place(i | Place::CELL)
    }
    /// `Ok(register)` or `Err(cell)`.
    pub fn split(self) -> Result<Reg, u16> {
        if self.0 & Place::CELL == 0 {
            Ok(self.0)
        } else {
            Err(self.0 & !Place::CELL)
        }
    }
}

/// Comparisons that fuse with a branch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compare {
    Lt,
    Le,
    Gt,
    Ge,
    Eq,
    Ne,
}
