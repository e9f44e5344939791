//! Gathering the results of calls: into an array of scalars of one class, or into a cell.

use runmat_value::index::build;
use runmat_value::{alloc, Array, Class, Error, Result, Shape, Value};

/// Results of one output, call by call.
pub(crate) struct Collector {
    function: &'static str,
    uniform: bool,
    output: usize,
    kind: Store,
}

enum Store {
    /// So far all are real double scalars.
    Doubles(Vec<f64>),
    Bools(Vec<bool>),
    Values(Vec<Value>),
}

impl Collector {
    pub(crate) fn new(function: &'static str, uniform: bool, output: usize) -> Collector {
        let kind = if uniform {
            Store::Doubles(Vec::new())
        } else {
            Store::Values(Vec::new())
        };
        Collector {
            function,
            uniform,
            output,
            kind,
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        match &self.kind {
            Store::Doubles(v) => v.is_empty(),
            Store::Bools(v) => v.is_empty(),
            Store::Values(v) => v.is_empty(),
        }
    }

    pub(crate) fn push(&mut self, value: Value, index: usize) -> Result<()> {
        if !self.uniform {
            return match &mut self.kind {
                Store::Values(v) => alloc::try_push(v, value),
                _ => Ok(()),
            };
        }
        match (&mut self.kind, &value) {
            (Store::Doubles(v), Value::Num(x)) => return alloc::try_push(v, *x),
            (Store::Bools(v), Value::Bool(b)) => return alloc::try_push(v, *b),
            (Store::Doubles(v), Value::Bool(b)) if v.is_empty() => {
                self.kind = Store::Bools(vec![*b]);
                return Ok(());
            }
            _ => {}
        }
        self.check(&value, index)?;
        if let Store::Values(v) = &mut self.kind {
            return alloc::try_push(v, value);
        }
        let mut items: Vec<Value> = match std::mem::replace(&mut self.kind, Store::Values(Vec::new())) {
            Store::Doubles(v) => v.into_iter().map(Value::Num).collect(),
            Store::Bools(v) => v.into_iter().map(Value::Bool).collect(),
            Store::Values(v) => v,
        };
        items.push(value);
        self.kind = Store::Values(items);
        Ok(())
    }

    fn class(&self) -> Option<Class> {
        match &self.kind {
            Store::Doubles(v) => v.first().map(|_| Class::Double),
            Store::Bools(v) => v.first().map(|_| Class::Logical),
            Store::Values(v) => v.first().map(Value::class),
        }
    }

    fn check(&self, value: &Value, index: usize) -> Result<()> {
        let at = format!("at index {}, output {}", index + 1, self.output + 1);
        if !value.is_scalar() || matches!(value, Value::Map(_)) {
            let message = format!("Non-scalar in Uniform output, {at}.\nSet 'UniformOutput' to false.");
            return Err(Error::new(
                format!("MATLAB:{}:NotAScalarOutput", self.function),
                message,
            ));
        }
        if !value.is_arithmetic() && !value.is_string() {
            let message = format!(
                "Outputs of type '{}' cannot be gathered into an array, {at}.\nSet 'UniformOutput' to false.",
                value.class_name()
            );
            return Err(Error::new(
                format!("MATLAB:{}:UnimplementedOutputArrayType", self.function),
                message,
            ));
        }
        match self.class() {
            Some(class) if class != value.class() => {
                let message = format!(
                    "Mismatched class in Uniform output, {at}. Expected '{class}', got '{}'.\nSet 'UniformOutput' to false.",
                    value.class()
                );
                Err(Error::new(format!("MATLAB:{}:ClassMismatch", self.function), message))
            }
            _ => Ok(()),
        }
    }

    pub(crate) fn into_items(self) -> Vec<Value> {
        match self.kind {
            Store::Doubles(v) => v.into_iter().map(Value::Num).collect(),
            Store::Bools(v) => v.into_iter().map(Value::Bool).collect(),
            Store::Values(v) => v,
        }
    }

    pub(crate) fn finish(self, shape: &Shape) -> Result<Value> {
        if !self.uniform {
            return Ok(Value::from(Array::new(shape.clone(), self.into_items())?));
        }
        match self.kind {
            Store::Doubles(v) => Ok(Value::from(Array::new(shape.clone(), v)?)),
            Store::Bools(v) => Ok(Value::from(Array::new(shape.clone(), v)?)),
            Store::Values(v) => build::reshape(&build::horzcat(&v)?, shape),
        }
    }
}
