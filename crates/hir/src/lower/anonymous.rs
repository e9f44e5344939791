//! Anonymous functions: a code of their own, whose first registers hold what was captured.

use super::{Lowered, Lowerer};
use crate::builder::Builder;
use crate::scope::{Meaning, Scope};
use crate::source_form::expression_text;
use crate::walk::{walk_expression, Event};
use runmat_bytecode::{CodeKind, HandleTemplate, Instr, Param, Place, Reg, NOUT_OF_FRAME};
use runmat_syntax::ast::{ExprId, ExprKind, NameId, Param as AstParam};
use std::collections::HashSet;

impl Lowerer<'_, '_> {
    /// d = a handle to `@(params) body`.
    pub(crate) fn anonymous(&mut self, id: ExprId, params: &[AstParam], body: ExprId, d: Reg) -> Lowered<()> {
        let (ast, span) = (self.ast(), self.ast().expr(id).span);
        let formal: HashSet<NameId> = params.iter().filter_map(|p| p.name).collect();
        let (free, numbers) = self.free_names(body, &formal);
        let mut b = Builder::new("", CodeKind::Anonymous, span);
        let mut scope = Scope::default();
        let mut captured = Vec::new();
        for n in free {
            let Some(place) = self.scope.place(n) else { continue };
            let maybe = matches!(self.scope.meaning(n), Meaning::Either(_));
            captured.push(place);
            b.code.captured.push(ast.name(n).into());
            let register = b.variable(ast.name(n).into());
            scope.insert(n, Place::register(register), maybe);
        }
        for p in params {
            let name: std::rc::Rc<str> = p.name.map_or("~", |n| ast.name(n)).into();
            let place = Place::register(b.variable(name.clone()));
            if let Some(n) = p.name {
                scope.insert(n, place, false);
            }
            b.code.params.push(Param {
                place: Some(place),
                name,
            });
        }
        b.code.varargin = b.code.params.last().is_some_and(|p| &*p.name == "varargin");
        b.code.varargout = true;
        b.code.text = expression_text(ast, self.unit.source.text(), id);
        b.seal(&numbers);
        let (index, infer) = (self.index, self.unit.options.infer);
        let mut inner = Lowerer {
            unit: self.unit,
            b,
            scope,
            loops: Vec::new(),
            ends: Vec::new(),
            tries: 0,
            checked_outputs: Vec::new(),
            index,
            answer: None,
        };
        inner.anonymous_body(body)?;
        let code = inner.b.finish(infer);
        let code = self.unit.push_code(code);
        let template = self.b.template(HandleTemplate { code, captured });
        self.at(span);
        self.b.emit(Instr::MakeHandle { d, template });
        Ok(())
    }

    /// Names free in the body, and its number literals.
    fn free_names(&self, body: ExprId, formal: &HashSet<NameId>) -> (Vec<NameId>, Vec<f64>) {
        let ast = self.ast();
        let (mut free, mut seen, mut numbers) = (Vec::new(), HashSet::new(), Vec::<f64>::new());
        let mut hidden: Vec<HashSet<NameId>> = Vec::new();
        walk_expression(ast, body, &mut |event| match event {
            Event::Use(n) if !formal.contains(&n) && !hidden.iter().any(|h| h.contains(&n)) && seen.insert(n) => {
                free.push(n)
            }
            Event::Number(x)
                if hidden.is_empty() && numbers.len() < 64 && !numbers.iter().any(|y| y.to_bits() == x.to_bits()) =>
            {
                numbers.push(x)
            }
            Event::EnterAnonymous(e) => hidden.push(match &ast.expr(e).kind {
                ExprKind::Anonymous { params, .. } => params.iter().filter_map(|p| p.name).collect(),
                _ => HashSet::new(),
            }),
            Event::LeaveAnonymous => {
                hidden.pop();
            }
            _ => {}
        });
        (free, numbers)
    }

    /// The body's value, or values when it is a call: then a tail call, with as many outputs as the caller wants.
    fn anonymous_body(&mut self, body: ExprId) -> Lowered<()> {
        self.at(self.ast().expr(body).span);
        let a = if self.is_multi(body) {
            self.chain(body, NOUT_OF_FRAME)?
        } else {
            self.expr(body)?
        };
        self.b.emit(Instr::ReturnValue { a });
        Ok(())
    }
}
