//! One body: its variables get their places, then its statements are lowered.

use super::{Lowered, Lowerer, UnitLowerer};
use crate::builder::Builder;
use crate::scope::{Names, Scope};
use runmat_bytecode::{CellKind, Code, CodeKind, Param, Place};
use runmat_syntax::ast::NameId;
use runmat_text::Span;
use std::rc::Rc;

/// The statements outside functions, as code 0.
pub(crate) fn script(unit: &mut UnitLowerer) -> Lowered<Code> {
    let ast = unit.ast;
    let names = Names::of_body(ast, None, &ast.body);
    let span = Span::new(0, unit.source.text().len() as u32);
    let mut b = Builder::new(unit.source.name(), CodeKind::Script, span);
    let mut scope = Scope::default();
    for n in names.globals.iter().chain(&names.persistents) {
        cell(&mut b, &mut scope, *n, ast.name(*n), CellKind::Global);
    }
    for n in names.assigned.iter().chain(&names.used) {
        let name = ast.name(*n);
        if scope.place(*n).is_some() {
            continue;
        }
        if unit.options.cells.contains(name) {
            cell(&mut b, &mut scope, *n, name, CellKind::Own);
        } else {
            let register = b.variable(name.into());
            scope.insert(*n, Place::register(register), true);
        }
    }
    let answer = answer_place(&mut b, &scope, unit);
    b.seal(&names.numbers);
    let infer = unit.options.infer;
    let mut lowerer = Lowerer {
        unit,
        b,
        scope,
        loops: Vec::new(),
        ends: Vec::new(),
        tries: 0,
        checked_outputs: Vec::new(),
        index: None,
        answer: Some(answer),
    };
    lowerer.statements(&ast.body)?;
    Ok(lowerer.b.finish(infer))
}

/// `ans` as the body names it, or a register of its own.
fn answer_place(b: &mut Builder, scope: &Scope, unit: &UnitLowerer) -> Place {
    let named = unit
        .ast
        .names
        .iter()
        .position(|n| n == "ans")
        .and_then(|i| scope.place(NameId(i as u32)));
    named.unwrap_or_else(|| Place::register(b.variable("ans".into())))
}

fn cell(b: &mut Builder, scope: &mut Scope, name: NameId, text: &str, kind: CellKind) -> Place {
    if let Some(place) = scope.place(name) {
        return place;
    }
    let place = Place::cell(b.cell(text.into(), kind));
    scope.insert(name, place, false);
    place
}

/// Function `i` of the file.
#[allow(clippy::too_many_lines, reason = "one function is lowered in one sequence of steps")]
pub(crate) fn function(unit: &mut UnitLowerer, i: usize) -> Lowered<Code> {
    let ast = unit.ast;
    let (function, parent) = (unit.entries[i].function, unit.entries[i].parent);
    let index = i as u32 + unit.first;
    let names = Names::of_body(ast, Some(function), &function.body);
    let mut b = Builder::new(ast.name(function.name.name), CodeKind::Function, function.span);
    let mut scope = Scope::default();
    let sharing = std::mem::take(&mut unit.sharing[i]);
    for n in &sharing.own {
        cell(&mut b, &mut scope, *n, ast.name(*n), CellKind::Own);
    }
    for (n, import) in &sharing.imported {
        cell(&mut b, &mut scope, *n, ast.name(*n), CellKind::Imported(*import));
    }
    for n in &names.globals {
        cell(&mut b, &mut scope, *n, ast.name(*n), CellKind::Global);
    }
    for n in &names.persistents {
        cell(&mut b, &mut scope, *n, ast.name(*n), CellKind::Persistent);
    }
    let formal = |b: &mut Builder, scope: &mut Scope, name: Option<NameId>| -> Param {
        let text: Rc<str> = name.map_or("~", |n| ast.name(n)).into();
        let place = name.map(|n| match scope.place(n) {
            Some(place) => place,
            None => {
                let place = Place::register(b.variable(text.clone()));
                scope.insert(n, place, false);
                place
            }
        });
        Param { place, name: text }
    };
    for p in &function.params {
        let param = formal(&mut b, &mut scope, p.name);
        b.code.params.push(param);
    }
    for o in &function.outputs {
        let output = formal(&mut b, &mut scope, Some(o.name));
        b.code.outputs.push(output);
    }
    b.code.varargin = b.code.params.last().is_some_and(|p| &*p.name == "varargin");
    b.code.varargout = b.code.outputs.last().is_some_and(|p| &*p.name == "varargout");
    for n in &names.assigned {
        if scope.place(*n).is_none() {
            let register = b.variable(ast.name(*n).into());
            scope.insert(*n, Place::register(register), false);
        }
    }
    if names.dynamic {
        for n in &names.used {
            if scope.place(*n).is_none() && unit.local(ast.name(*n), Some(index)).is_none() {
                let register = b.variable(ast.name(*n).into());
                scope.insert(*n, Place::register(register), true);
            }
        }
    }
    let answer = answer_place(&mut b, &scope, unit);
    b.code.parent = parent;
    b.code.has_nested = !function.nested.is_empty();
    b.code.help = function.help;
    b.seal(&names.numbers);
    let infer = unit.options.infer;
    let mut lowerer = Lowerer {
        unit,
        b,
        scope,
        loops: Vec::new(),
        ends: Vec::new(),
        tries: 0,
        checked_outputs: Vec::new(),
        index: Some(index),
        answer: Some(answer),
    };
    lowerer.argument_blocks(function)?;
    lowerer.statements(&function.body)?;
    lowerer.check_outputs()?;
    Ok(lowerer.b.finish(infer))
}
