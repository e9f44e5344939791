//! One walk over the tree of a function body, reporting what happens to names. Anonymous bodies are entered; nested functions are not.

use runmat_syntax::ast::{ArgumentsBlock, Ast, ExprId, ExprKind, Ident, NameId, Stmt, StmtKind};

/// What the walk reports.
pub enum Event {
    Use(NameId),
    Assign(NameId),
    Number(f64),
    Global(Ident),
    Persistent(Ident),
    /// An anonymous function begins and ends; its parameters are reported by the receiver from the expression.
    EnterAnonymous(ExprId),
    LeaveAnonymous,
    /// Command syntax calls this name.
    Command(NameId),
}

pub fn walk_statements(ast: &Ast, stmts: &[Stmt], out: &mut dyn FnMut(Event)) {
    for stmt in stmts {
        walk_statement(ast, stmt, out);
    }
}

pub fn walk_arguments(ast: &Ast, blocks: &[ArgumentsBlock], out: &mut dyn FnMut(Event)) {
    for entry in blocks.iter().flat_map(|b| b.entries.iter()) {
        out(Event::Assign(entry.name.name));
        for e in entry.validators.iter().chain(entry.default.iter()) {
            walk_expression(ast, *e, out);
        }
    }
}

fn walk_statement(ast: &Ast, stmt: &Stmt, out: &mut dyn FnMut(Event)) {
    match &stmt.kind {
        StmtKind::Expr { expr, .. } => walk_expression(ast, *expr, out),
        StmtKind::Command { name, .. } => out(Event::Command(name.name)),
        StmtKind::Assign { target, value, .. } => {
            walk_expression(ast, *value, out);
            walk_target(ast, *target, out);
        }
        StmtKind::MultiAssign { targets, value, .. } => {
            walk_expression(ast, *value, out);
            targets.iter().flatten().for_each(|t| walk_target(ast, *t, out));
        }
        StmtKind::If { arms, otherwise } => {
            for (cond, body) in arms {
                walk_expression(ast, *cond, out);
                walk_statements(ast, body, out);
            }
            otherwise.iter().for_each(|b| walk_statements(ast, b, out));
        }
        StmtKind::While { cond, body } => {
            walk_expression(ast, *cond, out);
            walk_statements(ast, body, out);
        }
        StmtKind::For { var, range, body, .. } => {
            walk_expression(ast, *range, out);
            walk_target(ast, *var, out);
            walk_statements(ast, body, out);
        }
        StmtKind::Switch {
            subject,
            cases,
            otherwise,
        } => {
            walk_expression(ast, *subject, out);
            for (value, body) in cases {
                walk_expression(ast, *value, out);
                walk_statements(ast, body, out);
            }
            otherwise.iter().for_each(|b| walk_statements(ast, b, out));
        }
        StmtKind::Try {
            body,
            catch_name,
            catch,
        } => {
            walk_statements(ast, body, out);
            catch_name.iter().for_each(|n| out(Event::Assign(n.name)));
            walk_statements(ast, catch, out);
        }
        StmtKind::Spmd { body } => walk_statements(ast, body, out),
        StmtKind::Global(names) => names.iter().for_each(|n| out(Event::Global(*n))),
        StmtKind::Persistent(names) => names.iter().for_each(|n| out(Event::Persistent(*n))),
        StmtKind::Break | StmtKind::Continue | StmtKind::Return | StmtKind::Import(_) | StmtKind::Error => {}
    }
}

/// The name that a target stores into, and the uses inside its subscripts.
fn walk_target(ast: &Ast, target: ExprId, out: &mut dyn FnMut(Event)) {
    let mut id = target;
    loop {
        match &ast.expr(id).kind {
            ExprKind::Name(n) => {
                out(Event::Assign(*n));
                return;
            }
            ExprKind::Paren { base, args, .. } | ExprKind::Brace { base, args } => {
                args.iter().for_each(|a| walk_expression(ast, *a, out));
                id = *base;
            }
            ExprKind::Field { base, .. } => id = *base,
            ExprKind::DynField { base, name } => {
                walk_expression(ast, *name, out);
                id = *base;
            }
            _ => return,
        }
    }
}

pub fn walk_expression(ast: &Ast, id: ExprId, out: &mut dyn FnMut(Event)) {
    let mut id = id;
    // Left spines (a + b + c ...) can be long: follow them in a loop.
    loop {
        match &ast.expr(id).kind {
            ExprKind::Binary { lhs, rhs, .. } | ExprKind::ShortCircuit { lhs, rhs, .. } => {
                walk_expression(ast, *rhs, out);
                id = *lhs;
                continue;
            }
            ExprKind::Postfix { operand, .. } | ExprKind::Unary { operand, .. } => {
                id = *operand;
                continue;
            }
            ExprKind::Paren { base, args, .. } | ExprKind::Brace { base, args } => {
                args.iter().for_each(|a| walk_expression(ast, *a, out));
                id = *base;
                continue;
            }
            ExprKind::Field { base, .. } => {
                id = *base;
                continue;
            }
            ExprKind::DynField { base, name } => {
                walk_expression(ast, *name, out);
                id = *base;
                continue;
            }
            ExprKind::Name(n) => out(Event::Use(*n)),
            // `@obj.method` needs the variable.
            ExprKind::Handle(path) if path.len() == 2 => out(Event::Use(path[0].name)),
            ExprKind::Number(x) => out(Event::Number(*x)),
            ExprKind::Range { lo, step, hi } => {
                for e in [Some(*lo), *step, Some(*hi)].into_iter().flatten() {
                    walk_expression(ast, e, out);
                }
            }
            ExprKind::Matrix(rows) | ExprKind::CellArray(rows) => {
                rows.iter().flatten().for_each(|e| walk_expression(ast, *e, out));
            }
            ExprKind::Anonymous { body, .. } => {
                out(Event::EnterAnonymous(id));
                walk_expression(ast, *body, out);
                out(Event::LeaveAnonymous);
            }
            _ => {}
        }
        return;
    }
}
