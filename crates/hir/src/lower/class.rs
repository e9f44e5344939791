//! A class becomes functions: its methods under names of their own, and small functions for default values, validators and the
//! arguments of enumeration members. What is left is a description of the class that names those functions by code.

use super::attributes::{self, Flags};
use runmat_bytecode::{ClassUnit, ConstructorUnit, MemberUnit, MethodUnit, PropertyUnit};
use runmat_syntax::ast::*;
use runmat_text::{Diagnostic, Span};
use runmat_value::object::{Access, Event, Method, Property};
use std::rc::Rc;

/// The variable of the small functions that no program can see.
const RESULT: &str = "class__value";

/// Prefix of the name that stands for a superclass's constructor: `construct@Base`.
pub const CONSTRUCT: &str = "construct";

struct Desugar {
    ast: Ast,
    class_name: String,
    /// Functions in the order of the file to come, and the code of each.
    functions: Vec<Function>,
    next: u32,
    errors: Vec<Diagnostic>,
}

/// The class of a tree as a tree of functions and a description.
pub(crate) fn desugar(ast: &Ast) -> Result<(Ast, ClassUnit), Vec<Diagnostic>> {
    let mut out = ast.clone();
    let Some(class) = out.class.take() else {
        return Err(Vec::new());
    };
    let class = *class;
    let mut d = Desugar {
        class_name: out.name(class.name.name).to_string(),
        ast: out,
        functions: Vec::new(),
        next: 0,
        errors: Vec::new(),
    };
    let unit = d.class(class);
    if !d.errors.is_empty() {
        return Err(d.errors);
    }
    let mut ast = d.ast;
    let mut functions = d.functions;
    functions.append(&mut ast.functions);
    ast.functions = functions;
    ast.kind = FileKind::Functions;
    ast.body.clear();
    Ok((ast, unit))
}

fn codes_of(f: &Function) -> u32 {
    1 + f.nested.iter().map(codes_of).sum::<u32>()
}

impl Desugar {
    fn intern(&mut self, name: &str) -> NameId {
        match self.ast.names.iter().position(|n| n == name) {
            Some(i) => NameId(i as u32),
            None => {
                self.ast.names.push(name.to_string());
                NameId(self.ast.names.len() as u32 - 1)
            }
        }
    }
    fn text(&self, ident: Ident) -> Rc<str> {
        self.ast.name(ident.name).into()
    }
    fn dotted(&self, path: &[Ident]) -> Rc<str> {
        let parts: Vec<&str> = path.iter().map(|i| self.ast.name(i.name)).collect();
        parts.join(".").into()
    }
    fn expr(&mut self, kind: ExprKind, span: Span) -> ExprId {
        self.ast.exprs.push(Expr { kind, span });
        ExprId(self.ast.exprs.len() as u32 - 1)
    }
    fn name_expr(&mut self, name: &str, span: Span) -> ExprId {
        let name = self.intern(name);
        self.expr(ExprKind::Name(name), span)
    }
    fn fault(&mut self, identifier: &'static str, message: String, span: Span) {
        self.errors.push(Diagnostic::error(identifier, message, span));
    }

    /// Takes a function over under a new name; gives its code.
    fn push(&mut self, mut function: Function, name: &str) -> u32 {
        function.name.name = self.intern(name);
        let code = self.next;
        self.next += codes_of(&function);
        self.functions.push(function);
        code
    }

    /// A function without parameters (or with one) whose body is `RESULT = value` or the given statements.
    fn small(&mut self, name: &str, params: Vec<Param>, body: Vec<Stmt>, gives: bool, span: Span) -> u32 {
        let id = self.intern(name);
        let outputs = if gives {
            vec![Ident {
                name: self.intern(RESULT),
                span,
            }]
        } else {
            Vec::new()
        };
        let function = Function {
            name: Ident { name: id, span },
            accessor: None,
            params,
            outputs,
            arguments: Vec::new(),
            body,
            nested: Vec::new(),
            help: None,
            span,
        };
        self.push(function, name)
    }

    fn value_function(&mut self, name: &str, value: ExprId, span: Span) -> u32 {
        let target = self.name_expr(RESULT, span);
        let kind = StmtKind::Assign {
            target,
            value,
            silent: true,
        };
        self.small(name, Vec::new(), vec![Stmt { kind, span }], true, span)
    }

    fn class(&mut self, class: ClassDef) -> ClassUnit {
        let flags = Flags::read(&self.ast, &class.attributes, attributes::CLASS, &mut self.errors);
        let mut unit = ClassUnit {
            name: self.class_name.as_str().into(),
            supers: class.supers.iter().map(|s| self.dotted(s)).collect(),
            is_abstract: flags.on("Abstract"),
            is_sealed: flags.on("Sealed"),
            is_hidden: flags.on("Hidden"),
            inferiors: flags.classes("InferiorClasses"),
            properties: Vec::new(),
            methods: Vec::new(),
            events: Vec::new(),
            members: Vec::new(),
            constructor: None,
            help: class.help,
            span: class.span,
        };
        for block in class.properties {
            self.properties(&mut unit, block);
        }
        for block in class.methods {
            self.methods(&mut unit, block);
        }
        for block in class.events {
            let flags = Flags::read(&self.ast, &block.attributes, attributes::EVENTS, &mut self.errors);
            for name in block.names {
                unit.events.push(Event {
                    name: self.text(name),
                    defined_in: unit.name.clone(),
                    listen: flags.access(&["ListenAccess"]),
                    notify: flags.access(&["NotifyAccess"]),
                    hidden: flags.on("Hidden"),
                });
            }
        }
        for member in class.enumerations {
            self.member(&mut unit, member);
        }
        self.check_names(&unit);
        self.method_supers();
        unit
    }

    fn check_names(&mut self, unit: &ClassUnit) {
        for (i, p) in unit.properties.iter().enumerate() {
            if unit.properties.iter().take(i).any(|q| q.info.name == p.info.name) {
                let message = format!(
                    "Property '{}' is defined more than once in class '{}'.",
                    p.info.name, unit.name
                );
                self.fault("MATLAB:class:PropertyRedefined", message, p.span);
            }
        }
    }

    fn properties(&mut self, unit: &mut ClassUnit, block: PropertyBlock) {
        let flags = Flags::read(&self.ast, &block.attributes, attributes::PROPERTIES, &mut self.errors);
        let constant = flags.on("Constant");
        for entry in block.entries {
            let name = self.text(entry.name);
            let info = Property {
                name: name.clone(),
                defined_in: unit.name.clone(),
                get: flags.access(&["GetAccess", "Access"]),
                set: flags.access(&["SetAccess", "Access"]),
                constant,
                dependent: flags.on("Dependent"),
                is_abstract: flags.on("Abstract"),
                hidden: flags.on("Hidden"),
                transient: flags.on("Transient"),
                non_copyable: flags.on("NonCopyable"),
                get_observable: flags.on("GetObservable"),
                set_observable: flags.on("SetObservable"),
                abort_set: flags.on("AbortSet"),
                slot: None,
                getter: false,
                setter: false,
                dims: entry.dims.clone().map(Rc::from),
                class: entry.class.as_ref().map(|c| self.dotted(c)),
                validated: !entry.validators.is_empty(),
            };
            let class_name = self.class_name.clone();
            let default = entry
                .default
                .map(|e| self.value_function(&format!("{class_name}/default.{name}"), e, entry.span));
            let validator = self.validator(&name, &entry);
            unit.properties.push(PropertyUnit {
                info,
                default,
                validator,
                getter: None,
                setter: None,
                span: entry.span,
            });
        }
    }

    /// `mustBePositive`, `mustBeInRange(p, 1, 5)`: called one after the other with the value under the property's name.
    fn validator(&mut self, name: &str, entry: &ArgumentDecl) -> Option<u32> {
        if entry.validators.is_empty() {
            return None;
        }
        let mut body = Vec::new();
        for v in &entry.validators {
            let span = self.ast.expr(*v).span;
            let expr = match &self.ast.expr(*v).kind {
                ExprKind::Paren { .. } => *v,
                _ => {
                    let value = self.name_expr(name, span);
                    self.expr(
                        ExprKind::Paren {
                            base: *v,
                            args: vec![value],
                            named: Vec::new(),
                        },
                        span,
                    )
                }
            };
            body.push(Stmt {
                kind: StmtKind::Expr { expr, silent: true },
                span,
            });
        }
        let param = Param {
            name: Some(entry.name.name),
            span: entry.name.span,
        };
        let class_name = self.class_name.clone();
        Some(self.small(
            &format!("{class_name}/validate.{name}"),
            vec![param],
            body,
            false,
            entry.span,
        ))
    }

    fn methods(&mut self, unit: &mut ClassUnit, block: MethodBlock) {
        let flags = Flags::read(&self.ast, &block.attributes, attributes::METHODS, &mut self.errors);
        for function in block.functions {
            if let Some((kind, property)) = function.accessor {
                self.accessor(unit, function, kind, property);
                continue;
            }
            let name = self.text(function.name);
            let mut info = self.method_info(unit, &function, &flags);
            if *name == *self.class_name {
                self.constructor(unit, function, info.access);
                continue;
            }
            info.is_abstract = false;
            let separator = if info.is_static { '.' } else { '/' };
            let code = self.push(function, &format!("{}{separator}{name}", unit.name));
            unit.methods.push(MethodUnit { info, code: Some(code) });
        }
        for signature in block.signatures {
            let info = self.method_info(unit, &signature, &flags);
            unit.methods.push(MethodUnit { info, code: None });
        }
    }

    fn method_info(&self, unit: &ClassUnit, function: &Function, flags: &Flags) -> Method {
        let name = |n: Option<NameId>| -> Rc<str> { n.map_or("~", |n| self.ast.name(n)).into() };
        Method {
            name: self.text(function.name),
            defined_in: unit.name.clone(),
            access: flags.access(&["Access"]),
            is_static: flags.on("Static"),
            is_abstract: flags.on("Abstract"),
            hidden: flags.on("Hidden"),
            sealed: flags.on("Sealed"),
            inputs: function.params.iter().map(|p| name(p.name)).collect(),
            outputs: function.outputs.iter().map(|o| name(Some(o.name))).collect(),
        }
    }

    fn accessor(&mut self, unit: &mut ClassUnit, function: Function, kind: Accessor, property: Ident) {
        let name = self.text(property);
        let what = if kind == Accessor::Get { "get" } else { "set" };
        let span = function.name.span;
        let code = self.push(function, &format!("{}/{what}.{name}", unit.name));
        match unit.properties.iter_mut().find(|p| p.info.name == name) {
            Some(p) if kind == Accessor::Get => {
                p.getter = Some(code);
                p.info.getter = true;
            }
            Some(p) => {
                p.setter = Some(code);
                p.info.setter = true;
            }
            None => {
                let message = format!(
                    "Class '{}' has no property '{name}', so it cannot define '{what}.{name}'.",
                    unit.name
                );
                self.fault("MATLAB:class:InvalidAccessMethod", message, span);
            }
        }
    }

    fn constructor(&mut self, unit: &mut ClassUnit, mut function: Function, access: Access) {
        let Some(output) = function.outputs.first().copied() else {
            let message = format!("The constructor of class '{}' must return an object.", unit.name);
            self.fault("MATLAB:class:ConstructorNeedsOutput", message, function.name.span);
            return;
        };
        let explicit = self.super_constructors(function.span, output);
        self.assign_results(&mut function.body, output);
        let code = self.push(function, &format!("{0}/{0}", unit.name));
        unit.constructor = Some(ConstructorUnit { code, explicit, access });
    }

    /// `obj@Base(a)` within a span becomes `construct@Base(obj, a)`; gives the names of the classes.
    fn super_constructors(&mut self, span: Span, output: Ident) -> Vec<Rc<str>> {
        let mut called: Vec<Rc<str>> = Vec::new();
        for i in 0..self.ast.exprs.len() {
            let Some((base, own, class)) = self.super_call(i, span) else {
                continue;
            };
            if self.ast.expr(ExprId(own)).kind_name() != Some(output.name) {
                continue;
            }
            let at = self.ast.exprs[i].span;
            called.push(class.clone());
            let object = self.expr(ExprKind::Name(output.name), at);
            let callee = self.intern(&format!("{CONSTRUCT}@{class}"));
            match base {
                Some(base) => {
                    self.ast.exprs[base].kind = ExprKind::Name(callee);
                    if let ExprKind::Paren { args, .. } = &mut self.ast.exprs[i].kind {
                        args.insert(0, object);
                    }
                }
                None => {
                    let base = self.expr(ExprKind::Name(callee), at);
                    self.ast.exprs[i].kind = ExprKind::Paren {
                        base,
                        args: vec![object],
                        named: Vec::new(),
                    };
                }
            }
        }
        called
    }

    /// A call through `name@Class` at an expression: the index of its base (none for a call without parentheses), the index of the
    /// expression that holds the name, and the class.
    fn super_call(&self, i: usize, within: Span) -> Option<(Option<usize>, u32, Rc<str>)> {
        let expr = &self.ast.exprs[i];
        if expr.span.start < within.start || expr.span.end > within.end {
            return None;
        }
        match &expr.kind {
            ExprKind::Paren { base, .. } => match &self.ast.expr(*base).kind {
                ExprKind::SuperCall { class, .. } => Some((Some(base.0 as usize), base.0, self.dotted(class))),
                _ => None,
            },
            ExprKind::SuperCall { class, .. } if !self.is_base(i) => Some((None, i as u32, self.dotted(class))),
            _ => None,
        }
    }

    fn is_base(&self, i: usize) -> bool {
        self.ast
            .exprs
            .iter()
            .any(|e| matches!(&e.kind, ExprKind::Paren { base, .. } if base.0 as usize == i))
    }

    /// The other calls, `method@Base(obj)`: functions of that name.
    fn method_supers(&mut self) {
        for i in 0..self.ast.exprs.len() {
            if let ExprKind::SuperCall { name, class } = self.ast.exprs[i].kind.clone() {
                let text = format!("{}@{}", self.ast.name(name.name), self.dotted(&class));
                let id = self.intern(&text);
                self.ast.exprs[i].kind = ExprKind::Name(id);
            }
        }
    }

    /// Statements that only call a superclass's constructor assign its result.
    fn assign_results(&mut self, body: &mut [Stmt], output: Ident) {
        for stmt in body {
            let span = stmt.span;
            match &mut stmt.kind {
                StmtKind::Expr { expr, .. } => {
                    let ExprKind::Paren { base, .. } = &self.ast.expr(*expr).kind else {
                        continue;
                    };
                    let ExprKind::Name(n) = &self.ast.expr(*base).kind else {
                        continue;
                    };
                    if self.ast.name(*n).starts_with("construct@") {
                        let value = *expr;
                        let target = self.expr(ExprKind::Name(output.name), span);
                        stmt.kind = StmtKind::Assign {
                            target,
                            value,
                            silent: true,
                        };
                    }
                }
                StmtKind::If { arms, otherwise } => {
                    arms.iter_mut().for_each(|(_, b)| self.assign_results(b, output));
                    otherwise.iter_mut().for_each(|b| self.assign_results(b, output));
                }
                StmtKind::Switch { cases, otherwise, .. } => {
                    cases.iter_mut().for_each(|(_, b)| self.assign_results(b, output));
                    otherwise.iter_mut().for_each(|b| self.assign_results(b, output));
                }
                StmtKind::While { body, .. } | StmtKind::For { body, .. } => self.assign_results(body, output),
                StmtKind::Try { body, catch, .. } => {
                    self.assign_results(body, output);
                    self.assign_results(catch, output);
                }
                _ => {}
            }
        }
    }

    fn member(&mut self, unit: &mut ClassUnit, member: Enumeration) {
        let name = self.text(member.name);
        let span = member.name.span;
        let arguments = (!member.args.is_empty()).then(|| {
            let cell = self.expr(ExprKind::CellArray(vec![member.args.clone()]), span);
            let class_name = self.class_name.clone();
            self.value_function(&format!("{class_name}/member.{name}"), cell, span)
        });
        unit.members.push(MemberUnit { name, arguments });
    }
}

trait NamedKind {
    fn kind_name(&self) -> Option<NameId>;
}

impl NamedKind for Expr {
    /// The name before the `@` of a superclass call.
    fn kind_name(&self) -> Option<NameId> {
        match &self.kind {
            ExprKind::SuperCall { name, .. } => Some(name.name),
            _ => None,
        }
    }
}
