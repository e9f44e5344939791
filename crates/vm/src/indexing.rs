//! Reading elements, contents and fields, and the methods of maps and exceptions.

use crate::call::Called;
use crate::core::Vm;
use crate::{exception, maps};
use runmat_bytecode::{Code, Place, Reg};
use runmat_spec::Args;
use runmat_value::{index, Error, Result, Value};

impl Vm {
    /// x(args) of anything but a function handle.
    pub fn index_value(&mut self, value: &Value, args: &[Value]) -> Result<Value> {
        match value {
            Value::Map(map) => maps::get(map, args),
            other => {
                let result = index::paren(other, args)?;
                self.core.debt += (result.numel() as u64) >> 4;
                Ok(result)
            }
        }
    }

    /// d = map(i), for a map in register `a`.
    #[inline(never)]
    pub(crate) fn map_get(&mut self, code: &Code, base: usize, d: Reg, a: Reg, i: Reg) -> Result<()> {
        let value = match (
            self.core.stack.get(base + usize::from(a)),
            self.core.stack.get(base + usize::from(i)),
        ) {
            (Some(Some(Value::Map(map))), Some(Some(key))) => maps::get1(map, key)?,
            _ => return Err(self.core.undefined(code, i)),
        };
        self.set(base, d, value);
        Ok(())
    }

    /// map(i) = v, for a map in a register; false when there is no map.
    #[inline(never)]
    pub(crate) fn map_set(&mut self, base: usize, place: Place, i: Reg, v: Reg) -> Result<bool> {
        let at = |r: Reg| self.core.stack.get(base + usize::from(r));
        let Ok(target) = place.split() else { return Ok(false) };
        match (at(target), at(i), at(v)) {
            (Some(Some(Value::Map(map))), Some(Some(key)), Some(Some(value))) => {
                maps::set1(map, key, value.clone()).map(|()| true)
            }
            _ => Ok(false),
        }
    }

    /// The one value of c{args}.
    pub fn brace_one(&mut self, code: &Code, base: usize, a: Reg, args: &[Value]) -> Result<Value> {
        let mut list = self.brace_all(code, base, a, args)?;
        match list.len() {
            1 => list.pop().ok_or_else(|| Error::internal("no value")),
            0 => Err(Error::new(
                "MATLAB:index:expected_one_output_from_intermediate_indexing",
                "Expected one output from a curly brace or dot indexing expression, but there were 0 results.",
            )),
            n => Err(Error::new(
                "MATLAB:index:expected_one_output_from_intermediate_indexing",
                format!(
                    "Expected one output from a curly brace or dot indexing expression, but there were {n} results."
                ),
            )),
        }
    }

    pub fn brace_all(&mut self, code: &Code, base: usize, a: Reg, args: &[Value]) -> Result<Vec<Value>> {
        match self.core.stack.get(base + usize::from(a)) {
            Some(Some(value)) => index::brace(value, args),
            _ => Err(self.core.undefined(code, a)),
        }
    }

    /// All values of s.name.
    pub fn field_all(&mut self, value: &Value, name: &str) -> Result<Called> {
        let found = match value {
            Value::Map(map) => match maps::property(map, name) {
                Some(v) => Some(v),
                None if maps::METHODS.contains(&name) => {
                    return self.call_name(name, Args::from_iter([value.clone()]), 1)
                }
                None => None,
            },
            Value::Exception(e) => match exception::property(e, name)? {
                Some(v) => Some(v),
                None => return self.call_name(name, Args::from_iter([value.clone()]), 1),
            },
            other => return index::fields(other, name).map(|v| Called::Values(v.into_iter().collect())),
        };
        match found {
            Some(v) => Ok(Called::Values([v].into_iter().collect())),
            None => Err(Error::new(
                "MATLAB:noSuchMethodOrField",
                format!(
                    "Unrecognized method, property, or field '{name}' for class '{}'.",
                    value.class()
                ),
            )),
        }
    }

    /// s.name(args): a method of a map or exception, otherwise the field, indexed or called.
    pub fn field_apply(&mut self, value: &Value, name: &str, args: Args, nargout: usize) -> Result<Called> {
        let method = match value {
            Value::Map(_) => maps::METHODS.contains(&name),
            Value::Exception(e) => exception::property(e, name)?.is_none(),
            _ => false,
        };
        if method {
            let mut all = Args::from_iter([value.clone()]);
            all.extend(args);
            return self.call_name(name, all, nargout);
        }
        if let Some(field) = index::field_get(value, name) {
            if args.is_empty() && !matches!(field, Value::Function(_)) {
                return Ok(Called::Values([field.clone()].into_iter().collect()));
            }
            return match field {
                Value::Function(handle) => self.call_handle(handle.clone(), args, nargout),
                other => Ok(Called::Values([self.index_value(other, &args)?].into_iter().collect())),
            };
        }
        match self.field_all(value, name)? {
            Called::Values(values) if values.len() == 1 => match values.into_iter().next() {
                Some(one) => self.call_value(one, args, nargout),
                None => Err(Error::internal("no value")),
            },
            Called::Values(values) => Err(Error::new(
                "MATLAB:index:expected_one_output_from_intermediate_indexing",
                format!(
                    "Expected one output from a curly brace or dot indexing expression, but there were {} results.",
                    values.len()
                ),
            )),
            other => Ok(other),
        }
    }

    /// The name of `s.(name)`.
    pub fn field_name(&self, code: &Code, base: usize, name: Reg) -> Result<String> {
        let value = self.peek(code, base, name)?;
        let text = value.as_text().ok_or_else(|| {
            Error::new(
                "MATLAB:mustBeFieldName",
                "Dynamic structure field names must be character vectors or string scalars.",
            )
        })?;
        if text.is_empty() || text.encode_utf16().count() > 2048 {
            return Err(Error::new(
                "MATLAB:AddField:InvalidFieldName",
                format!("Invalid field name: '{text}'."),
            ));
        }
        Ok(text)
    }
}
