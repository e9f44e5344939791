//! The instructions. Registers of a frame: named variables first, then scalar constants, then temporaries, each `Option<Value>`
//! (`None`: undefined). Twelve bytes at most.
//!
//! Jumps name instruction indices. Only `Jump`, `For*` and calls are fuel points: a backward jump always goes through `Jump`.

use crate::{Compare, Place, Reg};
use runmat_value::ops::{BinaryOp, UnaryOp};

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Instr {
    /// d = constant k
    Const {
        d: Reg,
        k: u16,
    },
    /// d = s; an undefined s is an error.
    Copy {
        d: Reg,
        s: Reg,
    },
    /// d = s, moving out of a temporary.
    Move {
        d: Reg,
        s: Reg,
    },
    /// d = variable `slot`, or when it is undefined the function of call site `site`, called without arguments.
    LoadName {
        d: Reg,
        slot: Reg,
        site: u16,
    },
    LoadCell {
        d: Reg,
        cell: u16,
    },
    StoreCell {
        cell: u16,
        s: Reg,
    },
    /// `global`, with the name of the cell.
    BindGlobal {
        cell: u16,
    },
    BindPersistent {
        cell: u16,
    },

    Add {
        d: Reg,
        a: Reg,
        b: Reg,
    },
    Sub {
        d: Reg,
        a: Reg,
        b: Reg,
    },
    /// `*` and `.*` of scalars are the same; `elem` tells which it is for arrays.
    Mul {
        d: Reg,
        a: Reg,
        b: Reg,
        elem: bool,
    },
    Div {
        d: Reg,
        a: Reg,
        b: Reg,
        elem: bool,
    },
    Binary {
        op: BinaryOp,
        d: Reg,
        a: Reg,
        b: Reg,
    },
    Unary {
        op: UnaryOp,
        d: Reg,
        a: Reg,
    },
    /// Both operands are known to be real double scalars. The VM still asks: a wrong fact cannot change an answer.
    AddF {
        d: Reg,
        a: Reg,
        b: Reg,
    },
    SubF {
        d: Reg,
        a: Reg,
        b: Reg,
    },
    MulF {
        d: Reg,
        a: Reg,
        b: Reg,
    },
    DivF {
        d: Reg,
        a: Reg,
        b: Reg,
    },
    /// d = value of a converted to logical: the result of && and ||.
    Truth {
        d: Reg,
        a: Reg,
    },

    Jump {
        to: u32,
    },
    /// Fall through when true, jump when false.
    JumpIfFalse {
        a: Reg,
        to: u32,
    },
    JumpIfTrue {
        a: Reg,
        to: u32,
    },
    /// Jump when the comparison does not hold (for all elements).
    JumpUnless {
        cmp: Compare,
        a: Reg,
        b: Reg,
        to: u32,
    },
    /// As above, both known to be real double scalars.
    JumpUnlessF {
        cmp: Compare,
        a: Reg,
        b: Reg,
        to: u32,
    },
    /// Jump when the register holds a value.
    JumpIfDefined {
        a: Reg,
        to: u32,
    },
    /// Jump when `subject` does not match the case value.
    JumpUnlessCase {
        subject: Reg,
        case: Reg,
        to: u32,
    },
    /// base..base+3 hold lo, step, hi; base..base+5 becomes the loop's state. Jumps to `to` when there is no turn, leaving `var` empty.
    ForRange {
        base: Reg,
        var: Reg,
        to: u32,
    },
    /// Next turn of a range loop: var = next, or jump to `to` at the end.
    ForRangeNext {
        base: Reg,
        var: Reg,
        to: u32,
    },
    /// base holds any value; base+1 becomes the counter.
    ForEach {
        base: Reg,
        var: Reg,
        to: u32,
    },
    ForEachNext {
        base: Reg,
        var: Reg,
        to: u32,
    },

    /// d = lo:step:hi of base, base+1, base+2.
    Range {
        d: Reg,
        base: Reg,
    },
    /// d = index of `end` in position `pos` of `count` subscripts of a.
    End {
        d: Reg,
        a: Reg,
        pos: u8,
        count: u8,
    },
    /// The same for a place and the path that leads to it, whose subscripts begin at `base`.
    EndPath {
        d: Reg,
        place: Place,
        path: u16,
        base: Reg,
        pos: u8,
        count: u8,
    },

    Index1 {
        d: Reg,
        a: Reg,
        i: Reg,
    },
    Index2 {
        d: Reg,
        a: Reg,
        i: Reg,
        j: Reg,
    },
    /// a(base.. base+argc): index, or call when a is a function handle; results from `base` on.
    Apply {
        a: Reg,
        base: Reg,
        argc: u8,
        nout: u8,
    },
    /// Variable `slot` applied as above, or the function of `site` called when it is undefined.
    NameApply {
        slot: Reg,
        site: u16,
        base: Reg,
        argc: u8,
        nout: u8,
    },
    Call {
        site: u16,
        base: Reg,
        argc: u8,
        nout: u8,
    },
    /// d = one element's content: c{i..}
    Brace {
        d: Reg,
        a: Reg,
        base: Reg,
        argc: u8,
    },
    /// d = s.name
    Field {
        d: Reg,
        a: Reg,
        name: u16,
    },
    /// d = s.(name)
    DynField {
        d: Reg,
        a: Reg,
        name: Reg,
    },
    /// s.name(args): field then index, or a method of a handle object; one result in `base`.
    FieldApply {
        a: Reg,
        name: u16,
        base: Reg,
        argc: u8,
        nout: u8,
    },

    /// As `FieldApply`, the name in a register.
    DynFieldApply {
        a: Reg,
        name: Reg,
        base: Reg,
        argc: u8,
        nout: u8,
    },
    /// As `FieldApply`, arguments in a cell, as many results as register `n` says, kept in the list.
    ListFieldApplyN {
        a: Reg,
        name: u16,
        cell: Reg,
        n: Reg,
    },
    /// As `FieldApply`, the arguments in the list.
    ListFieldApply {
        a: Reg,
        name: u16,
        d: Reg,
        nout: u8,
    },

    SetIndex1 {
        place: Place,
        i: Reg,
        v: Reg,
    },
    SetIndex2 {
        place: Place,
        i: Reg,
        j: Reg,
        v: Reg,
    },
    /// place<path> = v; subscripts from `base` on.
    Assign {
        place: Place,
        path: u16,
        base: Reg,
        v: Reg,
    },
    /// place<path>(subscripts) = []
    Delete {
        place: Place,
        path: u16,
        base: Reg,
    },
    /// d = how many values place<path> stands for as a target ([c{1:3}] = ...).
    TargetCount {
        d: Reg,
        place: Place,
        path: u16,
        base: Reg,
    },

    /// Begins a list of values whose length is only known at run time.
    ListBegin,
    ListPush {
        a: Reg,
    },
    /// Pushes every value of c{args}.
    ListBrace {
        a: Reg,
        base: Reg,
        argc: u8,
    },
    /// Pushes every value of c{list}, the subscripts in a cell.
    ListBraceCell {
        a: Reg,
        cell: Reg,
    },
    ListField {
        a: Reg,
        name: u16,
    },
    ListDynField {
        a: Reg,
        name: Reg,
    },
    /// Ends the list into a cell row.
    ListToCell {
        d: Reg,
    },
    /// Ends the list and uses it as arguments; `nout` results from d on.
    ListApply {
        a: Reg,
        d: Reg,
        nout: u8,
    },
    ListNameApply {
        slot: Reg,
        site: u16,
        d: Reg,
        nout: u8,
    },
    ListCall {
        site: u16,
        d: Reg,
        nout: u8,
    },
    /// c{list}: one value.
    ListBraceGet {
        d: Reg,
        a: Reg,
    },
    /// Ends the list: concatenated to a row of a matrix.
    ListHorzcat {
        d: Reg,
    },
    ListVertcat {
        d: Reg,
    },
    /// The last call's results, kept in the list: number of outputs from register `n`.
    ListCallN {
        site: u16,
        argc: u8,
        base: Reg,
        n: Reg,
    },
    ListApplyN {
        a: Reg,
        argc: u8,
        base: Reg,
        n: Reg,
    },
    /// The same with the arguments in a cell.
    ListCallCell {
        site: u16,
        cell: Reg,
        n: Reg,
    },
    /// As `ListCallCell`, for a variable.
    ListApplyCell {
        a: Reg,
        cell: Reg,
        n: Reg,
    },
    /// Takes the next value of the list of results.
    ListNext {
        d: Reg,
    },
    /// place<path> = the next values of the list, as many as the target stands for.
    AssignList {
        place: Place,
        path: u16,
        base: Reg,
    },
    /// Every value of the list becomes `ans` in turn, shown unless silent.
    ListAnswer {
        place: Place,
        silent: bool,
    },
    /// Drops what is left of the list.
    ListEnd,

    Horzcat {
        d: Reg,
        base: Reg,
        count: u16,
    },
    Vertcat {
        d: Reg,
        base: Reg,
        count: u16,
    },
    /// A row of a cell literal.
    CellRow {
        d: Reg,
        base: Reg,
        count: u16,
    },

    MakeHandle {
        d: Reg,
        template: u16,
    },
    /// `@a.name` of a variable: the method, bound to the object.
    BoundHandle {
        d: Reg,
        a: Reg,
        name: u16,
    },
    /// `@name`
    NamedHandle {
        d: Reg,
        site: u16,
    },

    Try {
        to: u32,
    },
    EndTry,
    /// d = the caught exception.
    Caught {
        d: Reg,
    },

    /// d = what lies in the place, `undefined` too.
    PeekPlace {
        d: Reg,
        place: Place,
    },
    /// d = the name-value argument of the plan's entry; undefined when it was not given.
    PeekOption {
        d: Reg,
        spec: u16,
    },
    /// Makes r fit the declaration, or raises the error that says so.
    FitArgument {
        r: Reg,
        spec: u16,
    },
    /// Raises the exception in a again, as an error of the argument.
    InvalidArgument {
        a: Reg,
        spec: u16,
    },

    /// Shows a value under the name; nothing when it is undefined.
    Display {
        a: Reg,
        name: u16,
    },
    /// Sets `ans` from a temporary, when it holds a value, and shows it unless silent.
    Answer {
        a: Reg,
        place: Place,
        silent: bool,
    },
    /// An error of its own: what is parsed, but cannot run.
    Raise {
        k: u16,
    },
    Return,
    /// Ends an anonymous function with one value.
    ReturnValue {
        a: Reg,
    },
    /// A statement begins (breakpoints, stepping); never a fuel point.
    Statement,
}
