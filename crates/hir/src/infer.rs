//! Facts about registers, found by a forward pass over the blocks until nothing changes; then instructions whose operands are known
//! to be real double scalars are replaced by ones that do not ask.
//!
//! Only what cannot be changed from outside is tracked: temporaries, constants, and the variables of functions (a script's variables
//! can be changed by the text of another script, so there only temporaries and constants carry facts).

use runmat_bytecode::{successors, Code, CodeKind, Fact, Instr, Reg};
use runmat_value::Value;

pub(crate) fn infer(code: &mut Code) {
    let count = usize::from(code.registers);
    // Very large bodies are not worth the memory of one fact vector per block.
    if code.blocks.len() * count > 4_000_000 || code.instrs.is_empty() {
        return;
    }
    let mut entry = vec![Fact::Unknown; count];
    let first = code.variables.len();
    for (i, value) in code.register_constants.iter().enumerate() {
        if let Value::Num(x) = value {
            entry[first + i] = Fact::Scalar {
                whole: (x.fract() == 0.0).then_some((*x, *x)),
            };
        }
    }
    let mut at_block: Vec<Option<Vec<Fact>>> = vec![None; code.blocks.len()];
    let block_of = block_index(code);
    at_block[0] = Some(entry);
    let mut work = vec![0usize];
    let tracked = Tracked {
        variables: code.kind != CodeKind::Script,
        first: first as Reg,
    };
    while let Some(b) = work.pop() {
        let Some(mut facts) = at_block[b].clone() else { continue };
        let block = code.blocks[b];
        for at in block.start..block.end {
            let instr = code.instrs[at as usize];
            let (target, falls) = successors(&instr);
            if let (Some(t), Instr::Try { .. }) = (target, &instr) {
                // Anything may have happened before the handler runs.
                flow(&mut at_block, &mut work, &block_of, t, &vec![Fact::Unknown; count]);
                transfer(code, &tracked, &instr, &mut facts);
                continue;
            }
            transfer(code, &tracked, &instr, &mut facts);
            if let Some(t) = target {
                flow(&mut at_block, &mut work, &block_of, t, &facts);
            }
            if falls && at + 1 == block.end {
                flow(&mut at_block, &mut work, &block_of, at + 1, &facts);
            }
        }
    }
    specialise(code, &tracked, &at_block);
    code.facts.at_block = at_block.into_iter().map(|f| f.unwrap_or_default()).collect();
}

struct Tracked {
    variables: bool,
    /// First register that is no variable.
    first: Reg,
}

fn block_index(code: &Code) -> Vec<usize> {
    let mut of = vec![usize::MAX; code.instrs.len() + 1];
    for (i, b) in code.blocks.iter().enumerate() {
        of[b.start as usize] = i;
    }
    of
}

/// Joins facts into the block that begins at `at`; puts it on the list when they changed.
fn flow(at_block: &mut [Option<Vec<Fact>>], work: &mut Vec<usize>, block_of: &[usize], at: u32, facts: &[Fact]) {
    let Some(&b) = block_of.get(at as usize) else { return };
    if b == usize::MAX {
        return;
    }
    let changed = match &mut at_block[b] {
        Some(old) => {
            let mut changed = false;
            for (o, f) in old.iter_mut().zip(facts) {
                let joined = widen(*o, o.join(*f));
                changed |= joined != *o;
                *o = joined;
            }
            changed
        }
        slot => {
            *slot = Some(facts.to_vec());
            true
        }
    };
    if changed {
        work.push(b);
    }
}

/// Bounds that keep growing around a loop are dropped at once, so that the pass ends.
fn widen(old: Fact, new: Fact) -> Fact {
    match (old, new) {
        (Fact::Scalar { whole: Some(a) }, Fact::Scalar { whole: Some(b) }) if a != b => Fact::Scalar { whole: None },
        _ => new,
    }
}

fn transfer(code: &Code, tracked: &Tracked, instr: &Instr, facts: &mut [Fact]) {
    let get = |facts: &[Fact], r: Reg| facts.get(usize::from(r)).copied().unwrap_or(Fact::Unknown);
    let both = |facts: &[Fact], a: Reg, b: Reg| {
        if get(facts, a).is_scalar() && get(facts, b).is_scalar() {
            Fact::Scalar { whole: None }
        } else {
            Fact::Unknown
        }
    };
    let set = |facts: &mut [Fact], d: Reg, f: Fact| {
        let keep = d >= tracked.first || tracked.variables;
        if let Some(slot) = facts.get_mut(usize::from(d)) {
            *slot = if keep { f } else { Fact::Unknown };
        }
    };
    match *instr {
        Instr::Const { d, k } => {
            let f = match code.constants.get(usize::from(k)) {
                Some(Value::Num(x)) => Fact::Scalar {
                    whole: (x.fract() == 0.0).then_some((*x, *x)),
                },
                Some(Value::Bool(_)) => Fact::Logical,
                _ => Fact::Unknown,
            };
            set(facts, d, f);
        }
        Instr::Copy { d, s } | Instr::Move { d, s } => {
            let f = get(facts, s);
            set(facts, d, f);
        }
        Instr::Add { d, a, b } | Instr::Sub { d, a, b } | Instr::Mul { d, a, b, .. } | Instr::Div { d, a, b, .. } => {
            let f = both(facts, a, b);
            set(facts, d, f);
        }
        // The empty loop leaves the variable empty, so nothing is known of it.
        Instr::ForRange { base, var, .. } => (base..base + 5).chain([var]).for_each(|r| set(facts, r, Fact::Unknown)),
        Instr::Truth { d, .. } => set(facts, d, Fact::Logical),
        _ if writes_nothing(instr) => {}
        Instr::Index1 { d, .. }
        | Instr::Index2 { d, .. }
        | Instr::Brace { d, .. }
        | Instr::Unary { d, .. }
        | Instr::Binary { d, .. }
        | Instr::End { d, .. }
        | Instr::EndPath { d, .. }
        | Instr::LoadCell { d, .. } => set(facts, d, Fact::Unknown),
        Instr::SetIndex1 { place, .. }
        | Instr::SetIndex2 { place, .. }
        | Instr::Assign { place, .. }
        | Instr::Delete { place, .. } => {
            if let Ok(r) = place.split() {
                set(facts, r, Fact::Unknown);
            }
        }
        // Calls can write any number of registers from their base on, and (by eval and its kin) any variable.
        _ => facts.iter_mut().enumerate().for_each(|(i, f)| {
            let constant = i >= code.variables.len() && i < usize::from(code.first_temporary());
            let safe_variable = i < code.variables.len() && is_plain_call(instr) && tracked.variables;
            if !constant && !safe_variable {
                *f = Fact::Unknown;
            }
        }),
    }
}

/// Instructions that leave every register as it is.
fn writes_nothing(instr: &Instr) -> bool {
    matches!(
        instr,
        Instr::Jump { .. }
            | Instr::JumpIfFalse { .. }
            | Instr::JumpIfTrue { .. }
            | Instr::JumpUnless { .. }
            | Instr::JumpIfDefined { .. }
            | Instr::JumpUnlessCase { .. }
            | Instr::Statement
            | Instr::Display { .. }
            | Instr::Return
            | Instr::Try { .. }
            | Instr::EndTry
    )
}

/// Calls whose results go to temporaries only. Names in functions that use `eval` and the like are not tracked by the caller.
fn is_plain_call(instr: &Instr) -> bool {
    matches!(
        instr,
        Instr::Call { .. } | Instr::Apply { .. } | Instr::FieldApply { .. }
    )
}

fn specialise(code: &mut Code, tracked: &Tracked, at_block: &[Option<Vec<Fact>>]) {
    for (b, block) in code.blocks.clone().into_iter().enumerate() {
        let Some(mut facts) = at_block[b].clone() else { continue };
        for at in block.start as usize..block.end as usize {
            let instr = code.instrs[at];
            let scalar = |r: Reg| facts.get(usize::from(r)).is_some_and(|f| f.is_scalar());
            let replacement = match instr {
                Instr::Add { d, a, b } if scalar(a) && scalar(b) => Some(Instr::AddF { d, a, b }),
                Instr::Sub { d, a, b } if scalar(a) && scalar(b) => Some(Instr::SubF { d, a, b }),
                Instr::Mul { d, a, b, .. } if scalar(a) && scalar(b) => Some(Instr::MulF { d, a, b }),
                Instr::Div { d, a, b, .. } if scalar(a) && scalar(b) => Some(Instr::DivF { d, a, b }),
                Instr::JumpUnless { cmp, a, b, to } if scalar(a) && scalar(b) => {
                    Some(Instr::JumpUnlessF { cmp, a, b, to })
                }
                _ => None,
            };
            transfer(code, tracked, &instr, &mut facts);
            if let Some(r) = replacement {
                code.instrs[at] = r;
            }
        }
    }
}
