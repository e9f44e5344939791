//! Operators, concatenation and ranges with objects among the operands.

use super::chain::one;
use super::properties::element_class;
use crate::call::Called;
use crate::core::Vm;
use runmat_spec::Args;
use runmat_value::index::build;
use runmat_value::object::{concatenate_objects, Item, ObjectClass};
use runmat_value::ops::{self, BinaryOp, UnaryOp};
use runmat_value::{Array, Error, ObjectArray, Result, Value};
use std::rc::Rc;

pub fn binary_name(op: BinaryOp) -> (&'static str, &'static str) {
    match op {
        BinaryOp::Add => ("plus", "+"),
        BinaryOp::Sub => ("minus", "-"),
        BinaryOp::Mul => ("mtimes", "*"),
        BinaryOp::ElemMul => ("times", ".*"),
        BinaryOp::Div => ("mrdivide", "/"),
        BinaryOp::ElemDiv => ("rdivide", "./"),
        BinaryOp::LeftDiv => ("mldivide", "\\"),
        BinaryOp::ElemLeftDiv => ("ldivide", ".\\"),
        BinaryOp::Pow => ("mpower", "^"),
        BinaryOp::ElemPow => ("power", ".^"),
        BinaryOp::Eq => ("eq", "=="),
        BinaryOp::Ne => ("ne", "~="),
        BinaryOp::Lt => ("lt", "<"),
        BinaryOp::Le => ("le", "<="),
        BinaryOp::Gt => ("gt", ">"),
        BinaryOp::Ge => ("ge", ">="),
        BinaryOp::And => ("and", "&"),
        BinaryOp::Or => ("or", "|"),
    }
}

pub fn unary_name(op: UnaryOp) -> (&'static str, &'static str) {
    match op {
        UnaryOp::Plus => ("uplus", "+"),
        UnaryOp::Minus => ("uminus", "-"),
        UnaryOp::Not => ("not", "~"),
        UnaryOp::CTranspose => ("ctranspose", "'"),
        UnaryOp::Transpose => ("transpose", ".'"),
    }
}

fn unsupported(symbol: &str, class: &str) -> Error {
    Error::new(
        "MATLAB:UndefinedFunction",
        format!("Operator '{symbol}' is not supported for operands of type '{class}'."),
    )
}

/// The value that objects of a class over a built-in one hold; of an array, all together.
pub fn underlying(value: &Value) -> Option<Value> {
    let Value::Object(o) = value else { return None };
    o.class.stored?;
    match o.items.data() {
        [one] => one.slot(0),
        items => {
            let parts: Vec<Value> = items.iter().filter_map(|i| i.slot(0)).collect();
            let flat = build::horzcat(&parts).ok()?;
            build::reshape(&flat, o.shape()).ok()
        }
    }
}

impl Vm {
    pub fn object_binary(&mut self, op: BinaryOp, left: Value, right: Value) -> Result<Called> {
        let (name, symbol) = binary_name(op);
        let mut args = Args::from_iter([left, right]);
        if let Some((class, f)) = self.core.method_for(name, &args) {
            if let Some(m) = class.method(name) {
                self.core.check_call(&class, m)?;
            }
            self.push_function(f, args, 1)?;
            return Ok(Called::Pushed);
        }
        let (Some(right), Some(left)) = (args.pop(), args.pop()) else {
            return Err(Error::not_enough_inputs());
        };
        if matches!(op, BinaryOp::Eq | BinaryOp::Ne) {
            if let Some(flags) = self.same(&left, &right)? {
                let flags = if op == BinaryOp::Ne { flags.map(|b| !b)? } else { flags };
                return one(Value::from(flags));
            }
        }
        // `~=` of a class that has `eq` only is not defined in MATLAB either.
        let (l, r) = (underlying(&left), underlying(&right));
        let plain = |v: &Value, u: &Option<Value>| !matches!(v, Value::Object(_)) || u.is_some();
        if plain(&left, &l) && plain(&right, &r) {
            return one(ops::binary_now(op, l.unwrap_or(left), r.unwrap_or(right))?);
        }
        let class = if matches!(left, Value::Object(_)) {
            &left
        } else {
            &right
        };
        Err(unsupported(symbol, class.class_name()))
    }

    /// Which elements are the same object, or the same member of an enumeration.
    fn same(&mut self, left: &Value, right: &Value) -> Result<Option<Array<bool>>> {
        match (left, right) {
            (Value::Object(a), Value::Object(b)) if comparable(a) && comparable(b) => a.same_elements(b).map(Some),
            (Value::Object(a), text) | (text, Value::Object(a)) if a.class.is_enumeration() => {
                let Some(texts) = text.as_texts() else { return Ok(None) };
                let name = |i: &Item| a.class.member(i.member()).map(|n| n.to_string()).unwrap_or_default();
                let flags: Vec<bool> = match (a.items.data(), texts.as_slice()) {
                    (items, [one]) => items.iter().map(|i| name(i) == *one).collect(),
                    ([one], texts) => texts.iter().map(|t| *t == name(one)).collect(),
                    (items, texts) if items.len() == texts.len() => {
                        items.iter().zip(texts).map(|(i, t)| name(i) == *t).collect()
                    }
                    _ => return Err(Error::size_mismatch()),
                };
                let shape = if a.numel() == 1 && texts.len() != 1 {
                    text.shape()
                } else {
                    a.shape().clone()
                };
                Array::new(shape, flags).map(Some)
            }
            (Value::Object(a), other) | (other, Value::Object(a)) if a.is_handle() && a.class.stored.is_none() => {
                // A handle equals no other value.
                let shape = if other.numel() == 1 {
                    a.shape().clone()
                } else {
                    other.shape()
                };
                let n = shape.numel();
                Array::new(shape, vec![false; n]).map(Some)
            }
            _ => Ok(None),
        }
    }

    pub fn object_unary(&mut self, op: UnaryOp, value: Value) -> Result<Called> {
        let (name, symbol) = unary_name(op);
        let args = Args::from_iter([value]);
        if let Some((_, f)) = self.core.method_for(name, &args) {
            self.push_function(f, args, 1)?;
            return Ok(Called::Pushed);
        }
        let value = args.into_iter().next().ok_or_else(Error::not_enough_inputs)?;
        if let (UnaryOp::CTranspose | UnaryOp::Transpose, Value::Object(_)) = (op, &value) {
            return one(build::permute(&value, &[1, 0])?);
        }
        match underlying(&value) {
            Some(v) => one(ops::unary(op, v)?),
            None => Err(unsupported(symbol, value.class_name())),
        }
    }

    /// `[a, b]` and `[a; b]` with objects among the parts.
    pub fn object_concatenate(&mut self, parts: Vec<Value>, dim: usize) -> Result<Called> {
        let name = match dim {
            0 => "vertcat",
            1 => "horzcat",
            _ => "cat",
        };
        if let Some((_, f)) = self.core.method_for(name, &parts) {
            let mut args: Args = parts.into_iter().collect();
            if dim > 1 {
                args.insert(0, Value::from(dim + 1));
            }
            self.push_function(f, args, 1)?;
            return Ok(Called::Pushed);
        }
        self.join_objects(parts, dim)
    }

    /// What concatenation does when the class does not replace it.
    pub fn join_objects(&mut self, parts: Vec<Value>, dim: usize) -> Result<Called> {
        if parts.iter().any(Value::is_cell) {
            return one(build::cat(dim, &parts)?);
        }
        let Some(dominant) = self.core.dominant(&parts) else {
            return one(build::cat(dim, &parts)?);
        };
        let scalar_only = parts
            .iter()
            .any(|p| matches!(p, Value::Object(o) if o.class.is_a("matlab.mixin.Scalar")));
        if scalar_only && parts.len() > 1 {
            return Err(Error::new(
                "MATLAB:class:mixin:Scalar:NoConcatenation",
                format!(
                    "Concatenation is not supported for objects of class '{}'.",
                    dominant.name
                ),
            ));
        }
        let classes: Vec<Rc<ObjectClass>> = parts
            .iter()
            .filter_map(|p| {
                if let Value::Object(o) = p {
                    Some(o.class.clone())
                } else {
                    None
                }
            })
            .collect();
        let strangers = parts
            .iter()
            .any(|p| !matches!(p, Value::Object(_)) && !(p.is_empty() && p.is_arithmetic()));
        match self.common_class(&classes) {
            Some(class) if !strangers => one(concatenate_objects(dim, &parts, &class)?),
            _ => self.join_converted(parts, dim, dominant),
        }
    }

    /// Parts of other classes are converted to the first object's class by its constructor.
    fn join_converted(&mut self, mut parts: Vec<Value>, dim: usize, class: Rc<ObjectClass>) -> Result<Called> {
        let at = parts.iter().position(|p| match p {
            Value::Object(o) => o.class.name != class.name,
            other => !(other.is_empty() && other.is_arithmetic()),
        });
        let Some(at) = at else {
            return one(concatenate_objects(dim, &parts, &class)?);
        };
        let part = parts[at].clone();
        let from = part.class_name().to_string();
        let to = class.clone();
        let c2 = class.clone();
        self.chain_reworded(
            move |vm| vm.construct(&to, Args::from_iter([part]), 1),
            move |vm, values| {
                let converted = super::chain::first(values)?;
                if !matches!(&converted, Value::Object(o) if o.class.name == class.name) {
                    return Err(Error::internal("a constructor gave no object"));
                }
                parts[at] = converted;
                vm.join_converted(parts, dim, class)
            },
            move |_| {
                Error::new(
                    "MATLAB:UnableToConvert",
                    format!(
                        "Unable to perform concatenation: conversion to {} from {from} is not possible.",
                        c2.name
                    ),
                )
            },
        )
    }

    /// `lo:step:hi`.
    pub fn object_range(&mut self, lo: Value, step: Option<Value>, hi: Value) -> Result<Called> {
        let mut args = Args::from_iter([lo]);
        args.extend(step);
        args.push(hi);
        if let Some((_, f)) = self.core.method_for("colon", &args) {
            self.push_function(f, args, 1)?;
            return Ok(Called::Pushed);
        }
        let plain: Vec<Value> = args
            .iter()
            .map(|a| underlying(a).unwrap_or_else(|| a.clone()))
            .collect();
        match plain.as_slice() {
            [lo, hi] => one(build::range(lo, &Value::Num(1.0), hi)?),
            [lo, step, hi] => one(build::range(lo, step, hi)?),
            _ => Err(Error::not_enough_inputs()),
        }
    }
}

impl Vm {
    /// A condition that is a call: a truth that is known now, or a jump when it comes.
    pub fn decide(&mut self, to: u32, call: impl FnOnce(&mut Vm) -> Result<Called>) -> Result<Option<bool>> {
        let next = Box::new(|_: &mut runmat_spec::Call, input: runmat_spec::Input| {
            input.values().map(runmat_spec::Flow::Done)
        });
        self.push_native(next, crate::frame::Purpose::Jump(to), 1);
        if let Some(crate::frame::Activation::Native(n)) = self.core.frames.last_mut() {
            n.input = None;
        }
        match call(self)? {
            Called::Values(values) => {
                self.core.frames.pop();
                match values.first() {
                    Some(v) => v.is_true().map(Some),
                    None => Err(Error::too_many_outputs()),
                }
            }
            Called::Pushed => Ok(None),
        }
    }

    /// A case of `switch` with an object on either side. `None`: no object is concerned.
    pub fn matches_object(&mut self, subject: &Value, case: &Value, to: u32) -> Result<Option<Option<bool>>> {
        match (subject, case) {
            (Value::Object(_), Value::Cell(items)) => {
                for item in items.data() {
                    let equal = match (subject, item) {
                        (Value::Object(a), Value::Object(b)) if !comparable(a) => {
                            runmat_value::object::objects_equal(a, b, false)?
                        }
                        _ => self.same(subject, item)?.is_some_and(|f| f.data().iter().all(|b| *b)),
                    };
                    if equal {
                        return Ok(Some(Some(true)));
                    }
                }
                Ok(Some(Some(false)))
            }
            (Value::Object(_), _) | (_, Value::Object(_)) => {
                let (l, r) = (subject.clone(), case.clone());
                self.decide(to, |vm| vm.object_binary(BinaryOp::Eq, l, r)).map(Some)
            }
            _ => Ok(None),
        }
    }
}

fn comparable(o: &ObjectArray) -> bool {
    o.is_handle() || element_class(o).is_enumeration()
}
