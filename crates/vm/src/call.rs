//! Calls: frames for functions, scripts and anonymous functions; builtins run at once or leave a native activation behind.

use crate::core::{Core, Vm};
use crate::frame::{Activation, Entry, Frame, FunctionRef, Module, Native, Purpose, Rare, Shares};
use crate::functions::BuiltinEntry;
use crate::resolve::{Resolved, Target};
use crate::workspace::{new_cell, Binding};
use runmat_bytecode::{CallSite, CellKind, Code, CodeKind, Import};
use runmat_spec::{Args, Call, Callback, Continue, Flow, Values};
use runmat_value::{Array, Captures, Error, FunctionHandle, Result, Value};
use smallvec::SmallVec;
use std::any::Any;
use std::rc::Rc;

/// What a call came to.
pub enum Called {
    /// Values are there.
    Values(Values),
    /// A frame was pushed; the results come later.
    Pushed,
}

/// What a name in a call means right now.
pub enum Callee {
    Target(Target),
    /// A variable that came by name: it is called or indexed.
    Value(Value),
    Missing(Rc<str>),
}

/// Fuel of a builtin's call beside the instruction: about a microsecond, as against some nanoseconds of an instruction.
pub(crate) const CALL_FUEL: u64 = 60;

/// Fuel of a value that a builtin takes or makes.
fn elements_fuel(value: &Value) -> u64 {
    match value {
        Value::Num(_) => 0,
        other => other.numel() as u64 >> 4,
    }
}

impl Vm {
    /// What a call site's name means. `None`: something has to be read first; it was pushed, and the instruction runs again after it.
    pub fn callee(&mut self, module: &Rc<Module>, site: &CallSite) -> Result<Option<Callee>> {
        if self.run_dying() {
            return Ok(None);
        }
        // A function's variable that came by name hides functions.
        let plain = site.name.strip_suffix('.').unwrap_or(&site.name);
        if let Some(value) = self.core.extra_variable(plain) {
            return Ok(Some(Callee::Value(value)));
        }
        match self.core.resolve_site(module, site) {
            Resolved::Found(target) => Ok(Some(Callee::Target(target))),
            Resolved::Missing => Ok(Some(Callee::Missing(plain.into()))),
            Resolved::Failed(error) => Err(*error),
            need => self.wait_for(need).map(|()| None),
        }
    }

    pub fn call(&mut self, callee: Callee, mut args: Args, nargout: usize) -> Result<Called> {
        if self.core.classes.used {
            let name = match &callee {
                Callee::Target(Target::Builtin(entry)) => Some(entry.builtin.name.into()),
                Callee::Target(Target::Function(f)) => f.outer_name(),
                Callee::Missing(name) => Some(name.clone()),
                _ => None,
            };
            if let Some(name) = name {
                if let Some(called) = self.dispatch(&name, &mut args, nargout)? {
                    return Ok(called);
                }
            }
        }
        match callee {
            Callee::Target(target) => self.call_target(target, args, nargout),
            Callee::Value(value) if args.is_empty() && !matches!(value, Value::Function(_)) => {
                Ok(Called::Values(SmallVec::from_iter([value])))
            }
            Callee::Value(value) => self.call_value(value, args, nargout),
            Callee::Missing(name) => Err(missing(&name, &args)),
        }
    }

    /// Pushes what makes a name resolvable; the caller tries again after it.
    pub fn wait_for(&mut self, need: Resolved) -> Result<()> {
        let (purpose, flow) = match need {
            Resolved::NeedIndex => {
                let mut folders = vec![self.context.cwd.clone()];
                folders.extend(self.context.path.iter().cloned());
                (Purpose::Index, crate::files::list_folders(folders)?)
            }
            Resolved::NeedFile(path) => (Purpose::Load(path.clone()), crate::native::read_text(path)),
            Resolved::NeedInit(class) => {
                self.initialize_class(&class);
                return Ok(());
            }
            Resolved::Failed(error) => return Err(*error),
            _ => return Err(Error::internal("nothing to wait for")),
        };
        let native = Native {
            purpose,
            name: "",
            continuation: None,
            input: None,
            nargout: 1,
            catches: false,
            captures: false,
        };
        self.core.frames.push(Activation::Native(Box::new(native)));
        match self.proceed(flow)? {
            Some(values) => self.finish_native(values),
            None => Ok(()),
        }
    }

    pub fn call_target(&mut self, target: Target, args: Args, nargout: usize) -> Result<Called> {
        match target {
            Target::Builtin(entry) => self.call_builtin(entry, args, nargout),
            Target::Function(function) => self.push_function(function, args, nargout).map(|()| Called::Pushed),
            other => self.call_special(other, args, nargout),
        }
    }

    /// Calls a handle; indexes anything else.
    pub fn call_value(&mut self, callee: Value, args: Args, nargout: usize) -> Result<Called> {
        match &callee {
            Value::Function(handle) => self.call_handle(handle.clone(), args, nargout),
            other @ Value::Object(_) => self.object_paren(other, &args, nargout),
            other => Ok(Called::Values(SmallVec::from_iter([self.index_value(other, &args)?]))),
        }
    }

    pub fn call_handle(&mut self, handle: Rc<FunctionHandle>, args: Args, nargout: usize) -> Result<Called> {
        if nargout <= 1 {
            if let Some(value) = self.core.formula(&handle, &args) {
                return Ok(Called::Values(SmallVec::from_iter([value])));
            }
        }
        match &*handle {
            FunctionHandle::Named {
                name,
                target: Some(target),
            } => match (target.clone() as Rc<dyn Any>).downcast::<FunctionRef>() {
                Ok(function) => self
                    .push_function((*function).clone(), args, nargout)
                    .map(|()| Called::Pushed),
                Err(target) => match target.downcast::<crate::classes::Special>() {
                    Ok(own) => self.call_own(&own, args, nargout),
                    // A chain on an object that goes on with parentheses.
                    Err(_) => {
                        let steps = [crate::assign::Step::Paren(args.into_iter().collect())];
                        match self.gathered(&Value::Function(handle.clone()), &steps, nargout)? {
                            Some(called) => Ok(called),
                            None => Err(Error::undefined(name)),
                        }
                    }
                },
            },
            FunctionHandle::Named { name, target: None } => self.call_name(name, args, nargout),
            FunctionHandle::Anonymous { body, captured } => {
                match body.as_any().downcast_ref::<crate::handles::Body>() {
                    Some(body) => self
                        .push_anonymous(body.function.clone(), captured.clone(), args, nargout)
                        .map(|()| Called::Pushed),
                    None => Err(Error::internal("a handle of another machine")),
                }
            }
        }
    }

    /// Calls by name, as seen from the function on top.
    pub fn call_name(&mut self, name: &str, mut args: Args, nargout: usize) -> Result<Called> {
        if let Some(what) = name.strip_prefix(crate::classes::ASK) {
            let below = self.core.frames.len();
            return match self.class_query(what, &args, nargout)? {
                Some(called) => Ok(called),
                None => Ok(self.call_after(below, name, args, nargout)),
            };
        }
        if let Some(called) = self.dispatch(name, &mut args, nargout)? {
            return Ok(called);
        }
        let resolved = match self.core.top_module() {
            Some(module) => {
                let local = module.unit.function(name);
                self.core.resolve(name, Some((&module, local)))
            }
            None => self.core.resolve(name, None),
        };
        match resolved {
            Resolved::Found(target) => self.call_target(target, args, nargout),
            Resolved::Missing => Err(missing(name, &args)),
            Resolved::Failed(error) => Err(*error),
            need => {
                let below = self.core.frames.len();
                self.wait_for(need)?;
                Ok(self.call_after(below, name, args, nargout))
            }
        }
    }

    /// Leaves a continuation, below what was pushed since, that makes a call by name once more: the instruction that asked is not
    /// necessarily a call by this name.
    fn call_after(&mut self, below: usize, name: &str, args: Args, nargout: usize) -> Called {
        let waiting: Vec<Activation> = self.core.frames.drain(below..).collect();
        let name = name.to_string();
        let again: Box<dyn Continue> = Box::new(move |_: &mut Call, _| {
            let callee = Value::char_row(&name);
            let next: Box<dyn Continue> =
                Box::new(|_: &mut Call, input: runmat_spec::Input| input.values().map(Flow::Done));
            Ok(Flow::Call(
                Callback::Function {
                    callee,
                    args,
                    nargout,
                    catch: false,
                },
                next,
            ))
        });
        self.push_native(again, Purpose::Builtin, nargout);
        self.core.frames.extend(waiting);
        Called::Pushed
    }

    pub fn call_builtin(&mut self, entry: BuiltinEntry, args: Args, nargout: usize) -> Result<Called> {
        let arity = entry.arity;
        // the words of functions that are written in MATLAB, under identifiers of their own
        if arity.max_inputs.is_some_and(|m| args.len() > m) {
            return Err(Error::new("MATLAB:maxrhs", "Too many input arguments."));
        }
        if args.len() < arity.min_inputs {
            return Err(Error::not_enough_inputs());
        }
        if arity.max_outputs.is_some_and(|m| nargout > m) {
            return Err(Error::new("MATLAB:maxlhs", "Too many output arguments."));
        }
        self.core.debt += CALL_FUEL + args.iter().map(elements_fuel).sum::<u64>();
        let mut call = Call {
            args,
            nargout,
            host: &mut self.context,
            scopes: &mut self.core,
        };
        let flow = (entry.builtin.run)(&mut call)?;
        if let Flow::Done(values) = flow {
            // what was made cost time too, whatever it was made of
            self.core.debt += values.iter().map(elements_fuel).sum::<u64>();
            return Ok(Called::Values(values));
        }
        let native = Native {
            purpose: Purpose::Builtin,
            name: entry.builtin.name,
            continuation: None,
            input: None,
            nargout,
            catches: false,
            captures: false,
        };
        self.core.frames.push(Activation::Native(Box::new(native)));
        match self.proceed(flow) {
            Ok(Some(values)) => {
                self.core.frames.pop();
                Ok(Called::Values(values))
            }
            Ok(None) => Ok(Called::Pushed),
            Err(error) => self.catch_at_once(error).map(|()| Called::Pushed),
        }
    }

    /// Pushes a frame for a function or script and hands the arguments over.
    pub fn push_function(&mut self, mut function: FunctionRef, args: Args, nargout: usize) -> Result<()> {
        let module = function.module.clone();
        let code = module
            .unit
            .codes
            .get(function.code as usize)
            .ok_or_else(|| Error::internal("no such function"))?;
        if code.kind == CodeKind::Script {
            if !args.is_empty() {
                return Err(Error::new(
                    "MATLAB:scriptNotAFunction",
                    format!("Attempt to execute SCRIPT {} as a function.", code.name),
                ));
            }
            let shares = self.core.top_code_index().map_or(Shares::Base, Shares::Frame);
            return self.core.push_script(module.clone(), shares, nargout);
        }
        if code.parent.is_some() && function.env.is_none() {
            function.env = self.core.env_for(&module, function.code);
        }
        let plan = code.arguments.as_ref().filter(|plan| plan.inputs);
        if args.len() > code.params.len() && !code.varargin && plan.is_none() {
            return Err(Error::too_many_inputs());
        }
        if nargout > code.outputs.len() && !code.varargout {
            return Err(Error::too_many_outputs());
        }
        let entry = Entry {
            module: &module,
            index: function.code,
            code,
            env: function.env,
        };
        self.core
            .push_frame(entry, args.len(), nargout, self.context.limits.recursion)?;
        match plan {
            Some(plan) => self.core.share_out(plan, code, args),
            None => self.core.bind_arguments(code, args),
        }
    }

    pub fn push_anonymous(
        &mut self,
        function: FunctionRef,
        captured: Captures,
        args: Args,
        nargout: usize,
    ) -> Result<()> {
        let module = function.module.clone();
        let code = module
            .unit
            .codes
            .get(function.code as usize)
            .ok_or_else(|| Error::internal("no such function"))?;
        if args.len() > code.params.len() && !code.varargin {
            return Err(Error::too_many_inputs());
        }
        let entry = Entry {
            module: &module,
            index: function.code,
            code,
            env: function.env,
        };
        self.core
            .push_frame(entry, args.len(), nargout, self.context.limits.recursion)?;
        let base = self.core.top_frame().map_or(0, |f| f.base);
        for (slot, value) in self.core.stack[base..].iter_mut().zip(captured.iter()) {
            slot.clone_from(value);
        }
        self.core.bind_arguments(code, args)
    }
}

/// The error for a name that is nothing. With arguments MATLAB names their class.
fn missing(name: &str, args: &Args) -> Error {
    match args.first() {
        Some(first) => Error::undefined_for(name, first.class_name()),
        None => Error::undefined(name),
    }
}

#[cold]
fn too_deep(limit: usize) -> Error {
    Error::new(
        "MATLAB:recursionLimit",
        format!("Maximum recursion limit of {limit} reached. Use set(0,'RecursionLimit',N) to change the limit."),
    )
}

impl Core {
    /// A frame with its registers: constants in place, variables undefined.
    pub fn push_frame(&mut self, entry: Entry, nargin: usize, nargout: usize, limit: usize) -> Result<()> {
        self.make_room(entry.code, limit)?;
        let base = self.stack.len();
        self.stack.extend((0..entry.code.variables.len()).map(|_| None));
        self.fill_registers(entry.code, base);
        let cells = self.make_cells(&entry);
        self.push_activation(entry, base, nargin, nargout);
        if let (Some(cells), Some(rare)) = (cells, self.top_rare()) {
            rare.cells = cells;
        }
        Ok(())
    }

    /// Checks the depth and the memory that one more frame takes.
    #[inline]
    pub fn make_room(&mut self, code: &Code, limit: usize) -> Result<()> {
        if self.recursion >= limit {
            return Err(too_deep(limit));
        }
        // At least one: frames are told apart by where their registers begin.
        let count = usize::from(code.registers).max(1);
        self.stack.try_reserve(count).map_err(|_| Error::out_of_memory())?;
        self.frames.try_reserve(1).map_err(|_| Error::out_of_memory())
    }

    /// The registers behind the variables: constants and undefined temporaries. `make_room` has been called.
    #[inline]
    pub fn fill_registers(&mut self, code: &Code, base: usize) {
        self.stack
            .extend(code.register_constants.iter().map(|constant| match constant {
                Value::Num(x) => Some(Value::Num(*x)),
                other => Some(other.clone()),
            }));
        let missing = (base + usize::from(code.registers).max(1)).saturating_sub(self.stack.len());
        self.stack.extend((0..missing).map(|_| None));
    }

    #[inline]
    pub fn push_activation(&mut self, entry: Entry, base: usize, nargin: usize, nargout: usize) {
        let frame = Frame::new(entry, base, (nargin, nargout), (self.list.len(), self.marks.len()));
        self.frames.push(Activation::Code(frame));
        self.recursion += 1;
    }

    /// The rare part of the frame on top, made where there is none.
    pub fn top_rare(&mut self) -> Option<&mut Rare> {
        match self.frames.last_mut() {
            Some(Activation::Code(frame)) => Some(frame.make_rare(&mut self.spare)),
            _ => None,
        }
    }

    fn make_cells(&self, entry: &Entry) -> Option<Vec<crate::workspace::CellRef>> {
        let imported = |import: &Import| {
            let mut env = entry.env.as_ref();
            for _ in 1..import.depth {
                env = env.and_then(|e| e.parent.as_ref());
            }
            env.and_then(|e| e.cells.get(usize::from(import.index)).cloned())
        };
        let cells = entry.code.cells.iter().map(|(_, kind)| match kind {
            CellKind::Imported(import) => imported(import).unwrap_or_else(|| new_cell(None)),
            _ => new_cell(None),
        });
        (!entry.code.cells.is_empty()).then(|| cells.collect())
    }

    /// Puts arguments into the parameters' places; the rest into varargin.
    fn bind_arguments(&mut self, code: &Code, args: Args) -> Result<()> {
        let fixed = if code.varargin {
            code.params.len() - 1
        } else {
            code.params.len()
        };
        let mut args = args.into_iter();
        for param in &code.params[..fixed] {
            let Some(value) = args.next() else { break };
            if let Some(place) = param.place {
                self.store_place(place, value);
            }
        }
        if code.varargin {
            let rest: Vec<Value> = args.collect();
            let cell = if rest.is_empty() {
                Array::empty()
            } else {
                Array::row(rest)
            };
            if let Some(place) = code.params.last().and_then(|p| p.place) {
                self.store_place(place, Value::Cell(Rc::new(cell)));
            }
        }
        Ok(())
    }

    /// A script's frame: its names are moved out of the workspace that it shares, and moved back when it ends.
    pub fn push_script(&mut self, module: Rc<Module>, shares: Shares, nargout: usize) -> Result<()> {
        let code = module.unit.codes.first().ok_or_else(|| Error::internal("empty unit"))?;
        let entry = Entry {
            module: &module,
            index: 0,
            code,
            env: None,
        };
        if code.kind != CodeKind::Script {
            // A file of functions that is run: its first function is called.
            return self.push_frame(entry, 0, nargout, usize::MAX);
        }
        self.push_frame(entry, 0, nargout, usize::MAX)?;
        let base = self.top_frame().map_or(0, |f| f.base);
        for (i, name) in code.variables.iter().enumerate() {
            if let Some(Binding::Value(v)) = self.take_variable(shares, name) {
                self.stack[base + i] = Some(v);
            }
        }
        for (i, (name, _)) in code.cells.iter().enumerate() {
            let bound = match self.take_variable(shares, name) {
                Some(Binding::Cell(c)) => Some(c),
                Some(Binding::Value(v)) => Some(new_cell(Some(v))),
                None => None,
            };
            if let (Some(c), Some(rare)) = (bound, self.top_rare()) {
                rare.cells[i] = c;
            }
        }
        if let Some(rare) = self.top_rare() {
            rare.shares = Some(shares);
        }
        Ok(())
    }
}
