//! Selectors: path text such as `s.a{3}(1:100,:)`, read with the language's own parser. Only literal indices, ranges, colons and `end`
//! are evaluated: no function is called, no variable is read but the one at the root.

use crate::fault::Fault;
use runmat_protocol::CoreErrorCode;
use runmat_syntax::ast::{Ast, BinaryOp, ExprId, ExprKind, StmtKind, UnaryOp};
use runmat_syntax::parse;
use runmat_value::{alloc, index, Array, MapKey, Value};

/// Deepest arithmetic inside one index (`end-1` has two levels).
const DEEPEST: u32 = 32;

/// The value behind a path. `variable` gives the value at the root.
pub(crate) fn select(path: &str, variable: impl Fn(&str) -> Option<Value>) -> Result<Value, Fault> {
    let parsed = parse(path);
    let ast = &parsed.ast;
    let expr = match ast.body.as_slice() {
        [one] if parsed.diagnostics.is_empty() => match one.kind {
            StmtKind::Expr { expr, .. } => expr,
            _ => return Err(bad_selector(path)),
        },
        _ => return Err(bad_selector(path)),
    };
    let (root, steps) = chain(ast, expr).ok_or_else(|| bad_selector(path))?;
    let mut value = variable(root).ok_or_else(|| {
        Fault::new(
            CoreErrorCode::UnknownVariable,
            format!("There is no variable '{root}'."),
        )
    })?;
    for step in steps {
        value = Reader { ast, path }.enter(&value, step)?;
    }
    Ok(value)
}

/// The name at the root of a path.
pub(crate) fn root(path: &str) -> &str {
    path.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
        .next()
        .unwrap_or("")
}

fn bad_selector(path: &str) -> Fault {
    Fault::new(
        CoreErrorCode::BadSelector,
        format!("'{path}' is no selector: give a variable's name, a token, or a path such as s.a{{3}}(1:10,:)."),
    )
}

/// The root's name, and the steps from there, outermost first.
fn chain(ast: &Ast, expr: ExprId) -> Option<(&str, Vec<ExprId>)> {
    let (mut at, mut steps) = (expr, Vec::new());
    loop {
        match &ast.expr(at).kind {
            ExprKind::Name(name) => {
                steps.reverse();
                return Some((ast.name(*name), steps));
            }
            ExprKind::Paren { base, .. }
            | ExprKind::Brace { base, .. }
            | ExprKind::Field { base, .. }
            | ExprKind::DynField { base, .. } => {
                steps.push(at);
                at = *base;
            }
            _ => return None,
        }
    }
}

struct Reader<'a> {
    ast: &'a Ast,
    path: &'a str,
}

impl Reader<'_> {
    fn enter(&self, base: &Value, step: ExprId) -> Result<Value, Fault> {
        match &self.ast.expr(step).kind {
            ExprKind::Field { name, .. } => self.field(base, self.ast.name(name.name)),
            ExprKind::DynField { name, .. } => match &self.ast.expr(*name).kind {
                ExprKind::Char(text) | ExprKind::String(text) => self.field(base, text),
                _ => Err(bad_selector(self.path)),
            },
            ExprKind::Paren { args, .. } => match base {
                Value::Map(map) => {
                    let key = match args.as_slice() {
                        [one] => self.map_key(*one)?,
                        _ => return Err(bad_selector(self.path)),
                    };
                    map.entries()
                        .get(&key)
                        .cloned()
                        .ok_or_else(|| Fault::new(CoreErrorCode::OutOfRange, "The map has no such key."))
                }
                _ => index::paren(base, &self.arguments(base, args)?).map_err(|e| Fault::out_of_range(&e)),
            },
            ExprKind::Brace { args, .. } => {
                let values = index::brace(base, &self.arguments(base, args)?).map_err(|e| Fault::out_of_range(&e))?;
                self.only(values)
            }
            _ => Err(bad_selector(self.path)),
        }
    }

    fn field(&self, base: &Value, name: &str) -> Result<Value, Fault> {
        if let Value::Exception(error) = base {
            match name {
                "message" => return Ok(Value::char_row(error.message())),
                "identifier" => return Ok(Value::char_row(error.identifier())),
                _ => {}
            }
        }
        if let Value::Object(o) = base {
            let kept = Value::from(o.to_struct());
            let values = index::fields(&kept, name).map_err(|e| Fault::out_of_range(&e))?;
            return self.only(values);
        }
        let values = index::fields(base, name).map_err(|e| Fault::out_of_range(&e))?;
        self.only(values)
    }

    fn only(&self, values: Vec<Value>) -> Result<Value, Fault> {
        let count = values.len();
        match <[Value; 1]>::try_from(values) {
            Ok([one]) => Ok(one),
            Err(_) => Err(Fault::new(
                CoreErrorCode::BadSelector,
                format!("'{}' selects {count} values; a selector selects one.", self.path),
            )),
        }
    }

    fn map_key(&self, arg: ExprId) -> Result<MapKey, Fault> {
        match &self.ast.expr(arg).kind {
            ExprKind::Char(text) | ExprKind::String(text) => Ok(MapKey::Text(text.encode_utf16().collect())),
            _ => Ok(MapKey::Number(self.number(arg, None, 0)?)),
        }
    }

    fn arguments(&self, base: &Value, args: &[ExprId]) -> Result<Vec<Value>, Fault> {
        args.iter()
            .enumerate()
            .map(|(k, arg)| self.argument(*arg, index::end_index(base, k, args.len())))
            .collect()
    }

    fn argument(&self, arg: ExprId, end: usize) -> Result<Value, Fault> {
        match &self.ast.expr(arg).kind {
            ExprKind::Colon => Ok(Value::char_row(":")),
            ExprKind::Range { lo, step, hi } => {
                let step = match step {
                    Some(step) => self.number(*step, Some(end), 0)?,
                    None => 1.0,
                };
                range(self.number(*lo, Some(end), 0)?, step, self.number(*hi, Some(end), 0)?)
            }
            ExprKind::Matrix(rows) => match rows.as_slice() {
                [row] => {
                    let numbers = row
                        .iter()
                        .map(|e| self.number(*e, Some(end), 0))
                        .collect::<Result<Vec<f64>, Fault>>()?;
                    Ok(Value::from(Array::row(numbers)))
                }
                _ => Err(bad_selector(self.path)),
            },
            _ => Ok(Value::Num(self.number(arg, Some(end), 0)?)),
        }
    }

    /// A literal, `end`, or arithmetic of these.
    fn number(&self, expr: ExprId, end: Option<usize>, depth: u32) -> Result<f64, Fault> {
        if depth > DEEPEST {
            return Err(bad_selector(self.path));
        }
        match &self.ast.expr(expr).kind {
            ExprKind::Number(x) => Ok(*x),
            ExprKind::End => end.map(|n| n as f64).ok_or_else(|| bad_selector(self.path)),
            ExprKind::Unary {
                op: UnaryOp::Minus,
                operand,
            } => Ok(-self.number(*operand, end, depth + 1)?),
            ExprKind::Binary { op, lhs, rhs } => {
                let (a, b) = (self.number(*lhs, end, depth + 1)?, self.number(*rhs, end, depth + 1)?);
                match op {
                    BinaryOp::Add => Ok(a + b),
                    BinaryOp::Sub => Ok(a - b),
                    BinaryOp::Mul | BinaryOp::ElemMul => Ok(a * b),
                    BinaryOp::Div | BinaryOp::ElemDiv => Ok(a / b),
                    _ => Err(bad_selector(self.path)),
                }
            }
            _ => Err(bad_selector(self.path)),
        }
    }
}

fn range(lo: f64, step: f64, hi: f64) -> Result<Value, Fault> {
    let count = ((hi - lo) / step).floor() + 1.0;
    // also for NaN
    if step == 0.0 || !(count >= 1.0) {
        return Ok(Value::from(Array::<f64>::row(Vec::new())));
    }
    if count > f64::from(u32::MAX) {
        return Err(Fault::out_of_memory());
    }
    let count = count as usize;
    let mut numbers = alloc::try_with_capacity(count).map_err(|_| Fault::out_of_memory())?;
    numbers.extend((0..count).map(|k| lo + k as f64 * step));
    Ok(Value::from(Array::row(numbers)))
}
