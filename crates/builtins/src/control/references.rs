//! Indexing by data: `subsref`, `subsasgn`, `substruct`, `getfield`, `setfield`.

use runmat_spec::{example, Args, Builtin, Call, Callback, Flow, Input};
use runmat_value::{index, Error, FieldNames, Result, Shape, StructArray, Value};
use std::rc::Rc;

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Index by a struct that describes the subscripts",
        forms: &["[B1, ..., Bn] = subsref(A, S)"],
        examples: &[example("subsref([5 6 7], substruct('()', {2}))", "6")],
        errors: &["MATLAB:subsArgsFormat"],
        ..Builtin::new("subsref", run_read)
    },
    Builtin {
        summary: "Assign by a struct that describes the subscripts",
        forms: &["A = subsasgn(A, S, B)"],
        examples: &[example("subsasgn([5 6 7], substruct('()', {2}), 0)", "[5 0 7]")],
        errors: &["MATLAB:subsArgsFormat"],
        ..Builtin::new("subsasgn", run_write)
    },
    Builtin {
        summary: "Struct that describes subscripts",
        forms: &["S = substruct(type1, subs1, ..., typeN, subsN)"],
        examples: &[example("substruct('.', 'a').subs", "'a'")],
        errors: &["MATLAB:substruct:InvalidInput"],
        ..Builtin::new("substruct", run_describe)
    },
    Builtin {
        summary: "Value of a field",
        forms: &[
            "value = getfield(S, field)",
            "value = getfield(S, Sindx, field, findx, ...)",
        ],
        examples: &[example("getfield(struct('a', [4 5]), 'a', {2})", "5")],
        ..Builtin::new("getfield", run_get_field)
    },
    Builtin {
        summary: "Set the value of a field",
        forms: &[
            "S = setfield(S, field, value)",
            "S = setfield(S, Sindx, field, findx, ..., value)",
        ],
        examples: &[example("setfield(struct('a', 1), 'b', 2)", "struct('a', 1, 'b', 2)")],
        ..Builtin::new("setfield", run_set_field)
    },
];

enum Step {
    Paren(Vec<Value>),
    Brace(Vec<Value>),
    Dot(Rc<str>),
}

/// A chain longer than this is no program's intention; assignment walks it recursively.
const LONGEST: usize = 500;

fn malformed() -> Error {
    Error::new(
        "MATLAB:subsArgsFormat",
        "Subscript argument to SUBSREF and SUBSASGN must be a structure with fields 'type' and 'subs'.",
    )
}

fn steps(s: &Value) -> Result<Vec<Step>> {
    let Value::Struct(s) = s else { return Err(malformed()) };
    let (Some(kind), Some(subs)) = (s.fields().position("type"), s.fields().position("subs")) else {
        return Err(malformed());
    };
    if s.numel() == 0 || s.numel() > LONGEST {
        return Err(malformed());
    }
    (0..s.numel())
        .map(|e| {
            let (Some(kind), Some(subs)) = (s.get(e, kind).and_then(Value::as_text), s.get(e, subs)) else {
                return Err(malformed());
            };
            step(&kind, subs)
        })
        .collect()
}

fn step(kind: &str, subs: &Value) -> Result<Step> {
    let list = || match subs {
        Value::Cell(c) => Ok(c.data().to_vec()),
        colon if colon.as_text().as_deref() == Some(":") => Ok(vec![colon.clone()]),
        _ => Err(Error::new(
            "MATLAB:subsSubsCell",
            "The 'subs' field must be a cell array or ':'.",
        )),
    };
    match kind {
        "()" => list().map(Step::Paren),
        "{}" => list().map(Step::Brace),
        "." => subs
            .as_text()
            .map(|t| Step::Dot(t.as_str().into()))
            .ok_or_else(|| Error::new("MATLAB:subsDotFieldName", "The 'subs' of a field must be its name.")),
        _ => Err(Error::new(
            "MATLAB:subsType",
            "The 'type' field must be '()', '{}' or '.'.",
        )),
    }
}

fn run_read(call: &mut Call) -> Result<Flow> {
    let chain = steps(call.arg(1)?)?;
    let base = call.take(0)?;
    read(call, base, chain)
}

fn read(call: &Call, base: Value, chain: Vec<Step>) -> Result<Flow> {
    let mut values = vec![base];
    let last = chain.len().saturating_sub(1);
    for (i, step) in chain.into_iter().enumerate() {
        let [one] = &values[..] else {
            return Err(Error::new(
                "MATLAB:index:expected_one_output_from_intermediate_indexing",
                format!(
                    "Expected one output from a curly brace or dot indexing expression, but there were {} results.",
                    values.len()
                ),
            ));
        };
        values = match (step, one) {
            (Step::Paren(args), Value::Function(_)) => {
                if i < last {
                    return Err(Error::new(
                        "MATLAB:index:callInChain",
                        "A function handle can only be called at the end of the subscripts.",
                    ));
                }
                let callee = one.clone();
                let (args, nargout) = (Args::from_iter(args), call.nargout);
                let next = Box::new(|_: &mut Call, input: Input| input.values().map(Flow::Done));
                return Ok(Flow::Call(
                    Callback::Function {
                        callee,
                        args,
                        nargout,
                        catch: false,
                    },
                    next,
                ));
            }
            (Step::Paren(args), Value::Map(m)) => vec![map_value(m, &args)?],
            (Step::Paren(args), v) => vec![index::paren(v, &args)?],
            (Step::Brace(args), v) => index::brace(v, &args)?,
            (Step::Dot(name), Value::Exception(e)) => match &*name {
                "message" => vec![Value::char_row(e.message())],
                "identifier" => vec![Value::char_row(e.identifier())],
                _ => {
                    return Err(Error::new(
                        "MATLAB:noSuchMethodOrField",
                        format!("Unrecognized method, property, or field '{name}' for class 'MException'."),
                    ));
                }
            },
            (Step::Dot(name), v) => index::fields(v, &name)?,
        };
    }
    Flow::many(values)
}

fn map_value(m: &runmat_value::MapObject, args: &[Value]) -> Result<Value> {
    let [k] = args else {
        return Err(Error::new(
            "MATLAB:Containers:Map:OnlyOneKey",
            "Only one key can be specified.",
        ));
    };
    let key = super::maps::key(m, k).ok_or_else(super::maps::wrong_type)?;
    m.entries().get(&key).cloned().ok_or_else(super::maps::no_key)
}

fn run_write(call: &mut Call) -> Result<Flow> {
    let chain = steps(call.arg(1)?)?;
    let (base, right) = (call.take(0)?, call.take(2)?);
    Flow::one(write(base, &chain, right)?)
}

/// The base with the place at the end of the chain changed. Depth is bounded by `LONGEST`.
fn write(mut base: Value, chain: &[Step], right: Value) -> Result<Value> {
    let Some((first, rest)) = chain.split_first() else {
        return Ok(right);
    };
    match first {
        Step::Paren(args) if rest.is_empty() => match &base {
            Value::Map(m) => {
                let [k] = &args[..] else {
                    return Err(Error::new(
                        "MATLAB:Containers:Map:OnlyOneKey",
                        "Only one key can be specified.",
                    ));
                };
                let key = super::maps::key(m, k).ok_or_else(super::maps::wrong_type)?;
                m.entries_mut().insert(key, right);
            }
            _ if matches!(&right, Value::Double(a) if a.shape().dims() == [0, 0]) && !base.is_cell() => {
                index::delete(&mut base, args)?
            }
            _ => index::assign(&mut base, args, right)?,
        },
        Step::Paren(args) => match (&rest[0], rest.get(1..)) {
            // One element of a struct array keeps the others: the field is changed in place.
            (Step::Dot(name), Some(more)) => {
                let slot = index::struct_element_slot(&mut base, args, name)?;
                let old = std::mem::replace(slot, Value::Num(0.0));
                *slot = write(old, more, right)?;
            }
            _ => {
                let old = index::paren(&base, args)?;
                let new = write(old, rest, right)?;
                index::assign(&mut base, args, new)?;
            }
        },
        Step::Brace(args) => {
            let slot = index::brace_slot(&mut base, args)?;
            let old = std::mem::replace(slot, Value::Num(0.0));
            *slot = write(old, rest, right)?;
        }
        Step::Dot(name) => {
            let slot = index::field_slot(&mut base, name)?;
            let old = std::mem::replace(slot, Value::Num(0.0));
            *slot = write(old, rest, right)?;
        }
    }
    Ok(base)
}

fn run_describe(call: &mut Call) -> Result<Flow> {
    let args = call.take_args();
    if args.is_empty() || !args.len().is_multiple_of(2) {
        return Err(Error::new(
            "MATLAB:substruct:nargin",
            "SUBSTRUCT takes at least two arguments, in pairs of type and subscripts.",
        ));
    }
    let mut values = Vec::with_capacity(args.len());
    for pair in args.chunks(2) {
        let [kind, subs] = pair else { continue };
        let text = kind.as_text().unwrap_or_default();
        if !matches!(text.as_str(), "()" | "{}" | ".") {
            return Err(Error::new(
                "MATLAB:substruct:InvalidInput",
                "Types must be '.', '()' or '{}'.",
            ));
        }
        // Says so now when the subscripts have the wrong form.
        step(&text, subs)?;
        values.extend([Value::char_row(&text), subs.clone()]);
    }
    let fields = FieldNames::new(vec!["type".into(), "subs".into()]);
    Flow::one(Value::from(StructArray::new(
        Shape::row(args.len() / 2),
        fields,
        values,
    )?))
}

/// Names are fields, cells are subscripts.
fn field_chain(args: &[Value]) -> Result<Vec<Step>> {
    if args.len() > LONGEST {
        return Err(malformed());
    }
    args.iter()
        .map(|a| match a {
            Value::Cell(c) => Ok(Step::Paren(c.data().to_vec())),
            other => other.as_text().map(|t| Step::Dot(t.trim_end().into())).ok_or_else(|| {
                Error::new(
                    "MATLAB:getfield:InvalidType",
                    "Inputs must be names of fields or cell arrays of subscripts.",
                )
            }),
        })
        .collect()
}

fn run_get_field(call: &mut Call) -> Result<Flow> {
    let args = call.take_args();
    let chain = field_chain(args.get(1..).unwrap_or(&[]))?;
    let base = args.first().cloned().ok_or_else(Error::not_enough_inputs)?;
    match read(call, base, chain)? {
        Flow::Done(values) => Flow::many(values.into_iter().take(1)),
        other => Ok(other),
    }
}

fn run_set_field(call: &mut Call) -> Result<Flow> {
    let mut args = call.take_args();
    let right = args.pop().ok_or_else(Error::not_enough_inputs)?;
    let chain = field_chain(args.get(1..).unwrap_or(&[]))?;
    let base = std::mem::replace(args.first_mut().ok_or_else(Error::not_enough_inputs)?, Value::Num(0.0));
    Flow::one(write(base, &chain, right)?)
}
