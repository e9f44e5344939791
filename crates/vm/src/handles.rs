//! Function handles: what the VM keeps behind them, and what `nargin(f)` and `functions(f)` tell.

use crate::core::{Core, Vm};
use crate::frame::FunctionRef;
use runmat_bytecode::{CallSite, CodeKind};
use runmat_spec::{Arity, FunctionInfo};
use runmat_value::{AnonymousBody, Bound, Captures, Error, FunctionHandle, Result, Value};
use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;

/// The code of an anonymous function.
pub struct Body {
    pub function: FunctionRef,
    /// Trials as a formula that failed.
    pub failures: Cell<u8>,
}

impl Body {
    pub fn new(function: FunctionRef) -> Body {
        Body {
            function,
            failures: Cell::new(0),
        }
    }
}

impl Bound for Body {
    fn holds_values(&mut self) -> bool {
        self.function.holds_values()
    }
    fn take_values(&mut self) -> Vec<Value> {
        self.function.take_values()
    }
}

impl AnonymousBody for Body {
    fn text(&self) -> &str {
        self.function.code().map_or("", |c| &c.text)
    }
    fn captured_names(&self) -> &[Rc<str>] {
        self.function.code().map_or(&[], |c| &c.captured)
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl Vm {
    /// `@(x) ...`: the captured variables are copied now.
    pub fn make_handle(&mut self, template: usize) -> Result<Value> {
        let frame = self.core.top_frame().ok_or_else(|| Error::internal("no frame"))?;
        let module = frame.function.module.clone();
        let code = frame.code().ok_or_else(|| Error::internal("no code"))?;
        let t = code
            .templates
            .get(template)
            .ok_or_else(|| Error::internal("no template"))?;
        let captured: Captures = t.captured.iter().map(|p| self.core.load_place(*p)).collect();
        let nested = code.has_nested || code.parent.is_some() || frame.function.env.is_some();
        let target = t.code;
        // Inside an anonymous function the environment is the one it was made in.
        let env = match code.kind {
            CodeKind::Anonymous => frame.function.env.clone(),
            _ if nested => self.core.frame_env(),
            _ => None,
        };
        let body = Body::new(FunctionRef {
            module,
            code: target,
            env,
        });
        Ok(Value::from(FunctionHandle::Anonymous {
            body: Rc::new(body),
            captured,
        }))
    }

    /// `@name`: local and nested functions are bound now, others when they are called.
    pub fn named_handle(&mut self, site: &CallSite) -> Result<Value> {
        let target = match site.local {
            None => None,
            Some(code) => {
                let module = self.core.top_module().ok_or_else(|| Error::internal("no frame"))?;
                let env = self.core.env_for(&module, code);
                Some(Rc::new(FunctionRef { module, code, env }) as Rc<dyn Bound>)
            }
        };
        Ok(Value::from(FunctionHandle::Named {
            name: site.name.clone(),
            target,
        }))
    }
}

/// Name, arity and file of a function.
pub fn info(core: &Core, function: &Value) -> Result<FunctionInfo> {
    let of_code = |f: &FunctionRef| {
        f.code().map(|c| FunctionInfo {
            name: if c.kind == CodeKind::Anonymous {
                c.text.clone()
            } else {
                c.name.to_string()
            },
            nargin: c.nargin(),
            nargout: c.nargout(),
            file: f.module.unit.source.name().to_string(),
        })
    };
    let found = match function {
        Value::Function(h) => match &**h {
            FunctionHandle::Anonymous { body, .. } => {
                body.as_any().downcast_ref::<Body>().and_then(|b| of_code(&b.function))
            }
            FunctionHandle::Named { target: Some(t), .. } => (t.clone() as Rc<dyn Any>)
                .downcast::<FunctionRef>()
                .ok()
                .and_then(|f| of_code(&f)),
            FunctionHandle::Named { name, .. } => by_name(core, name),
        },
        other => other.as_text().and_then(|name| by_name(core, &name)),
    };
    found.ok_or_else(|| {
        let name = match function {
            Value::Function(h) => h.text().to_string(),
            other => other.as_text().unwrap_or_default(),
        };
        Error::new("MATLAB:nargin:undefined", format!("Not a valid function: '{name}'."))
    })
}

fn by_name(core: &Core, name: &str) -> Option<FunctionInfo> {
    let local = core.top_module().and_then(|m| {
        m.unit.function(name).map(|code| FunctionRef {
            module: m,
            code,
            env: None,
        })
    });
    let file = local.or_else(|| {
        core.files
            .path(name)
            .and_then(|p| core.files.module(p))
            .map(|module| FunctionRef {
                module,
                code: 0,
                env: None,
            })
    });
    if let Some(f) = file {
        let c = f.code()?;
        return Some(FunctionInfo {
            name: c.name.to_string(),
            nargin: c.nargin(),
            nargout: c.nargout(),
            file: f.module.unit.source.name().to_string(),
        });
    }
    let arity: Arity = core.table.builtin(name)?.arity;
    let count = |max: Option<usize>, least: usize| max.map_or(-(least as i32) - 1, |m| m as i32);
    Some(FunctionInfo {
        name: name.to_string(),
        nargin: count(arity.max_inputs, arity.min_inputs),
        nargout: count(arity.max_outputs, 0),
        file: String::new(),
    })
}
