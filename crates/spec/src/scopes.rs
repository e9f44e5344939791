//! What a builtin may ask of the VM about names: variables of the workspaces, functions, the call stack.

use crate::Builtin;
use runmat_value::{Result, StackEntry, Value};
use std::rc::Rc;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The function or script that called the builtin.
    Caller,
    /// The caller of that function: `evalin('caller', ...)`.
    Parent,
    Base,
    Global,
}

/// What a name means, as `exist` and `which` ask.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    Nothing,
    Variable,
    /// A user's function in memory or on the path, with its file.
    File(String),
    Builtin,
    /// A library function written in MATLAB.
    Library,
}

#[derive(Clone, Debug, PartialEq)]
pub struct FunctionInfo {
    pub name: String,
    /// Negative when the last is varargin: -(n+1), as `nargin(f)` gives it.
    pub nargin: i32,
    pub nargout: i32,
    pub file: String,
}

pub trait Scopes {
    fn get(&self, scope: Scope, name: &str) -> Option<Value>;
    /// Fails for a scope that does not exist, or a name that is no identifier.
    fn set(&mut self, scope: Scope, name: &str, value: Value) -> Result<()>;
    /// True when there was something to clear.
    fn clear(&mut self, scope: Scope, name: &str) -> bool;
    /// In alphabetical order, as `who` lists.
    fn names(&self, scope: Scope) -> Vec<Rc<str>>;
    fn is_global(&self, scope: Scope, name: &str) -> bool;
    /// `nargin` and `nargout` of the calling function; `None` in a script.
    fn counts(&self) -> Option<(usize, usize)>;
    /// Texts of the arguments in the call that the caller is making (`Caller`), or in the call of the caller itself (`Parent`).
    fn argument_texts(&self, scope: Scope) -> Vec<String>;
    /// Texts of the outputs in the statement `[a, ~] = f(x)` that calls the caller; none when the call has another form.
    fn output_texts(&self) -> Vec<String>;
    /// Innermost first; builtins and library frames are not in it.
    fn stack(&self) -> Vec<StackEntry>;
    fn find(&self, name: &str) -> Found;
    fn function_info(&self, function: &Value) -> Result<FunctionInfo>;
    /// A handle to a function by name, resolved where the caller stands.
    fn handle(&self, name: &str) -> Value;
    /// Compiles `@(x) ...` text, with no captured variables: `str2func`.
    fn compile_handle(&mut self, text: &str) -> Result<Value>;
    /// The value of a call of a handle with one output, when it is a formula of scalars that can be computed at once; `None`: it must be
    /// called.
    fn formula(&mut self, callee: &Value, args: &[Value]) -> Option<Value>;
    fn builtin(&self, name: &str) -> Option<&'static Builtin>;
    /// Names of all builtins and library functions, in alphabetical order.
    fn function_names(&self) -> Vec<String>;
    /// Help text of a user's or library function, if it has one.
    fn help_text(&self, name: &str) -> Option<String>;
    /// Forgets functions loaded from files (`clear functions`, `rehash`, a changed path or folder).
    fn forget_files(&mut self);
    /// Clears persistent variables of a function, or of all.
    fn clear_persistent(&mut self, name: Option<&str>);
    /// Marks that the rest of the run shall end without error (`quit`, `exit`).
    fn request_exit(&mut self, code: i32);
}
