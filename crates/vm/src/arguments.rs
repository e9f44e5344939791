//! `arguments` blocks at run time: sharing a call's values out, making them fit, and the errors of those that do not.

use crate::core::{Core, Vm};
use crate::frame::Activation;
use runmat_bytecode::{ArgumentPlan, ArgumentSpec, Code, Instr, Role};
use runmat_spec::Args;
use runmat_value::fit::{fit, Misfit};
use runmat_value::{Array, Error, ErrorKind, Result, StructArray, Value};
use std::rc::Rc;

impl Core {
    /// Puts a call's values where the blocks want them: positional ones in order, repeating ones into cells, name-value pairs into
    /// structures. What was not given stays undefined.
    pub fn share_out(&mut self, plan: &ArgumentPlan, code: &Code, args: Args) -> Result<()> {
        let values: Vec<Value> = args.into_vec();
        let split = split(plan, &values);
        if split < plan.required {
            return Err(Error::not_enough_inputs());
        }
        let extra = split.saturating_sub(plan.positional);
        if extra > 0 && (plan.repeating == 0 || !extra.is_multiple_of(plan.repeating)) {
            return Err(match plan.repeating {
                0 => Error::too_many_inputs(),
                _ => Error::not_enough_inputs(),
            });
        }
        if let Some(Activation::Code(frame)) = self.frames.last_mut() {
            frame.nargin = split;
        }
        let mut values = values.into_iter();
        let place = |core: &mut Core, at: usize, value: Value| {
            if let Some(place) = code.params.get(at).and_then(|p| p.place) {
                core.store_place(place, value);
            }
        };
        for at in 0..split.min(plan.positional) {
            if let Some(value) = values.next() {
                place(self, at, value);
            }
        }
        let mut columns: Vec<Vec<Value>> = vec![Vec::new(); plan.repeating];
        for (i, value) in values.by_ref().take(extra).enumerate() {
            columns[i % plan.repeating].push(value);
        }
        for (i, column) in columns.into_iter().enumerate() {
            let cell = match column.is_empty() {
                true => Array::empty_of(runmat_value::Shape::matrix(1, 0)),
                false => Array::row(column),
            };
            place(self, plan.positional + i, Value::Cell(Rc::new(cell)));
        }
        self.store_options(plan, values)
    }

    fn store_options(&mut self, plan: &ArgumentPlan, mut rest: impl Iterator<Item = Value>) -> Result<()> {
        let mut given: Vec<Vec<(Rc<str>, Value)>> = vec![Vec::new(); plan.groups.len()];
        while let Some(name) = rest.next() {
            let text = name.as_text().unwrap_or_default();
            let Some((group, name)) = plan.find_option(&text) else {
                return Err(unknown_option(&text, plan));
            };
            let value = rest.next().ok_or_else(|| {
                Error::new(
                    "MATLAB:functionValidation:NameWithoutValue",
                    format!(
                        "Name-value argument '{name}' has no value: arguments after the positional ones come in pairs."
                    ),
                )
            })?;
            let group = &mut given[group];
            group.retain(|(n, _)| *n != name);
            group.push((name, value));
        }
        for (group, given) in plan.groups.iter().zip(given) {
            let mut options = StructArray::scalar();
            // in the order of their declarations
            let rank = |name: &Rc<str>| group.names.iter().position(|n| n == name).unwrap_or(usize::MAX);
            let mut given = given;
            given.sort_by_key(|(n, _)| rank(n));
            for (name, value) in given {
                options.set_field(&name, value)?;
            }
            self.store_place(group.place, Value::from(options));
        }
        Ok(())
    }
}

/// How many of the values are positional or repeating: up to the first name where only pairs are left.
fn split(plan: &ArgumentPlan, values: &[Value]) -> usize {
    if plan.groups.is_empty() {
        return values.len();
    }
    let names = |at: usize| {
        values.get(at).and_then(as_name).is_some_and(|name| {
            let known = plan
                .groups
                .iter()
                .any(|g| g.names.iter().any(|n| n.eq_ignore_ascii_case(&name)));
            known || (at >= plan.positional && plan.repeating == 0)
        })
    };
    (plan.required..values.len())
        .find(|at| names(*at) && ((values.len() - at).is_multiple_of(2) || *at >= plan.positional))
        .unwrap_or(values.len())
}

fn as_name(value: &Value) -> Option<String> {
    match value {
        Value::Char(_) | Value::String(_) => value.as_text(),
        _ => None,
    }
}

fn unknown_option(name: &str, plan: &ArgumentPlan) -> Error {
    let known: Vec<&str> = plan.groups.iter().flat_map(|g| g.names.iter().map(|n| &**n)).collect();
    Error::new(
        "MATLAB:TooManyInputs",
        format!("Invalid argument name '{name}'. Known names are: {}.", known.join(", ")),
    )
}

/// Which value an error speaks of.
fn subject(spec: &ArgumentSpec) -> String {
    match spec.role {
        Role::Input(k) => format!("Invalid argument at position {k}."),
        Role::Option(_) => format!("Invalid name-value argument '{}'.", spec.name),
        Role::Output(k) => format!("Invalid output argument at position {k}."),
    }
}

impl Vm {
    /// The instructions that `arguments` blocks are made of.
    pub(crate) fn argument_step(&mut self, code: &Code, base: usize, instr: Instr) -> Result<()> {
        match instr {
            Instr::PeekPlace { d, place } => {
                let value = self.core.load_place(place);
                self.put(base, d, value);
            }
            Instr::PeekOption { d, spec } => {
                let spec = spec_of(code, spec)?;
                let value = match (&spec.role, self.option_of(spec)) {
                    (Role::Option(_), Some(value)) => Some(value),
                    _ => None,
                };
                self.put(base, d, value);
            }
            Instr::FitArgument { r, spec } => {
                let spec = spec_of(code, spec)?;
                let value = self.operand(code, base, r)?;
                let fitted =
                    fit(value, spec.class.as_deref(), spec.dims.as_deref()).map_err(|misfit| refuse(spec, misfit))?;
                self.put(base, r, Some(fitted));
            }
            Instr::InvalidArgument { a, spec } => {
                let spec = spec_of(code, spec)?;
                return Err(match self.operand(code, base, a)? {
                    Value::Exception(e) if e.kind() == ErrorKind::Program => {
                        let message = format!("{} {}", subject(spec), e.message());
                        (*e).clone().with_message(message)
                    }
                    Value::Exception(e) => (*e).clone(),
                    _ => Error::internal("no exception"),
                });
            }
            _ => return Err(Error::internal("no step of an arguments block")),
        }
        Ok(())
    }

    fn put(&mut self, base: usize, d: runmat_bytecode::Reg, value: Option<Value>) {
        if let Some(slot) = self.core.stack.get_mut(base + usize::from(d)) {
            *slot = value;
        }
    }

    fn option_of(&self, spec: &ArgumentSpec) -> Option<Value> {
        let Role::Option(place) = spec.role else { return None };
        match self.core.load_place(place)? {
            Value::Struct(options) => options.field(&spec.name).cloned(),
            _ => None,
        }
    }
}

fn spec_of(code: &Code, at: u16) -> Result<&ArgumentSpec> {
    code.arguments
        .as_ref()
        .and_then(|plan| plan.specs.get(usize::from(at)))
        .ok_or_else(|| Error::internal("no such argument"))
}

fn refuse(spec: &ArgumentSpec, misfit: Misfit) -> Error {
    Error::new(misfit.identifier, format!("{} {}", subject(spec), misfit.what))
}
