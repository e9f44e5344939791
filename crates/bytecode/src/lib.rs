//! Register bytecode in basic blocks: the one form that the VM, a JIT and the fusion planner read.
//! Knows values (as constants) and source places; knows neither how it is made nor how it runs.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod arguments;
mod blocks;
mod class;
mod code;
mod facts;
mod instr;
mod place;
mod print;

pub use arguments::{ArgumentPlan, ArgumentSpec, OptionGroup, Role};
pub use blocks::{successors, Block};
pub use class::{ClassUnit, ConstructorUnit, MemberUnit, MethodUnit, PropertyUnit};
pub use code::{
    CallSite, CellKind, Code, CodeKind, HandleTemplate, Import, Param, Path, Plain, Segment, Unit, UnitKind,
};
pub use facts::{Fact, Facts};
pub use instr::Instr;
pub use place::{Compare, Place, Reg, NOUT_OF_FRAME, NO_REG};
