//! Which variables of a function its nested functions share. A shared variable lives in a cell instead of a register.

use super::Entry;
use crate::scope::Names;
use runmat_bytecode::Import;
use runmat_syntax::ast::{Ast, Function, NameId};
use std::collections::HashSet;

/// Cells of one function: its own first, then those that come from enclosing functions.
#[derive(Default)]
pub(crate) struct Sharing {
    pub own: Vec<NameId>,
    pub imported: Vec<(NameId, Import)>,
}

struct Body {
    /// Parameters and outputs: always the function's own.
    formal: HashSet<NameId>,
    assigned: HashSet<NameId>,
    used: HashSet<NameId>,
}

fn body(ast: &Ast, f: &Function) -> Body {
    let names = Names::of_body(ast, Some(f), &f.body);
    let formal = f
        .params
        .iter()
        .filter_map(|p| p.name)
        .chain(f.outputs.iter().map(|o| o.name))
        .collect();
    let assigned = names.assigned.iter().chain(&names.persistents).copied().collect();
    Body {
        formal,
        assigned,
        used: names.used.iter().chain(&names.captured).copied().collect(),
    }
}

pub(crate) fn share(ast: &Ast, entries: &[Entry], first: u32) -> Vec<Sharing> {
    let nested = entries.iter().any(|e| e.parent.is_some());
    let mut all: Vec<Sharing> = entries.iter().map(|_| Sharing::default()).collect();
    if !nested {
        return all;
    }
    let bodies: Vec<Body> = entries.iter().map(|e| body(ast, e.function)).collect();
    let parent_of = |i: usize| entries[i].parent.map(|p| (p - first) as usize);
    for i in 0..entries.len() {
        let mut free: Vec<NameId> = bodies[i]
            .assigned
            .union(&bodies[i].used)
            .copied()
            .filter(|n| !bodies[i].formal.contains(n))
            .collect();
        free.sort();
        for name in free {
            let (mut depth, mut at) = (1u16, parent_of(i));
            // The outermost function that knows the name as a variable owns it.
            let mut owner = None;
            while let Some(p) = at {
                let b = &bodies[p];
                let knows = b.formal.contains(&name)
                    || b.assigned.contains(&name)
                    || (b.used.contains(&name) && bodies[i].assigned.contains(&name));
                if knows {
                    owner = Some((p, depth));
                    if b.formal.contains(&name) {
                        break;
                    }
                }
                depth += 1;
                at = parent_of(p);
            }
            if let Some((p, depth)) = owner {
                let index = all[p].own.iter().position(|n| *n == name).unwrap_or_else(|| {
                    all[p].own.push(name);
                    all[p].own.len() - 1
                });
                all[i].imported.push((
                    name,
                    Import {
                        depth,
                        index: index as u16,
                    },
                ));
            }
        }
    }
    all
}
