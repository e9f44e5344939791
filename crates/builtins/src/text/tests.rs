//! Text in, text out: a builtin called with values, its answer written as MATLAB source.

use runmat_spec::{Args, Call, Clock, Context, Flow, Input, Scope, Scopes, Values};
use runmat_value::{Error, Result, Value};
use std::rc::Rc;

struct Still;
impl Clock for Still {
    fn epoch_ms(&self) -> f64 {
        0.0
    }
    fn monotonic_ms(&self) -> f64 {
        0.0
    }
    fn utc_offset_minutes(&self, _: f64) -> i32 {
        0
    }
}

/// No names at all.
struct Nowhere;
impl Scopes for Nowhere {
    fn get(&self, _: Scope, _: &str) -> Option<Value> {
        None
    }
    fn set(&mut self, _: Scope, _: &str, _: Value) -> Result<()> {
        Ok(())
    }
    fn clear(&mut self, _: Scope, _: &str) -> bool {
        false
    }
    fn names(&self, _: Scope) -> Vec<Rc<str>> {
        Vec::new()
    }
    fn is_global(&self, _: Scope, _: &str) -> bool {
        false
    }
    fn counts(&self) -> Option<(usize, usize)> {
        None
    }
    fn stack(&self) -> Vec<runmat_value::StackEntry> {
        Vec::new()
    }
    fn find(&self, _: &str) -> runmat_spec::Found {
        runmat_spec::Found::Nothing
    }
    fn function_info(&self, _: &Value) -> Result<runmat_spec::FunctionInfo> {
        Err(Error::undefined("f"))
    }
    fn handle(&self, _: &str) -> Value {
        Value::empty()
    }
    fn compile_handle(&mut self, _: &str) -> Result<Value> {
        Err(Error::undefined("f"))
    }
    fn builtin(&self, _: &str) -> Option<&'static runmat_spec::Builtin> {
        None
    }
    fn function_names(&self) -> Vec<String> {
        Vec::new()
    }
    fn help_text(&self, _: &str) -> Option<String> {
        None
    }
    fn forget_files(&mut self) {}
    fn clear_persistent(&mut self, _: Option<&str>) {}
    fn request_exit(&mut self, _: i32) {}
}

/// Calls a builtin until it is done.
pub(super) fn call(name: &str, args: Vec<Value>, nargout: usize) -> Result<Values> {
    let builtin = crate::all().find(|b| b.name == name).unwrap();
    let (mut host, mut scopes) = (Context::new(Box::new(Still)), Nowhere);
    let mut call = Call { args: Args::from_vec(args), nargout, host: &mut host, scopes: &mut scopes };
    let mut flow = (builtin.run)(&mut call)?;
    loop {
        flow = match flow {
            Flow::Done(values) => return Ok(values),
            Flow::Again(next) => next.resume(&mut call, Input::Tick)?,
            _ => panic!("{name} asked for more than a test can give"),
        };
    }
}

/// The answer as source: enough of `mat2str` to read it.
pub(super) fn write(value: &Value) -> String {
    match value {
        Value::Num(x) => format!("{x}"),
        Value::Bool(b) => format!("{b}"),
        Value::Char(a) if a.rows() <= 1 => format!("'{}'", String::from_utf16_lossy(a.data())),
        Value::Char(_) => format!("char({})", value.as_texts().unwrap().join("|")),
        Value::String(a) if a.numel() == 1 => format!("{:?}", a.data()[0]),
        Value::Cell(a) => grid(a.shape(), a.data().iter().map(write).collect(), '{', '}'),
        Value::String(a) => grid(a.shape(), a.data().iter().map(|s| format!("{s:?}")).collect(), '[', ']'),
        Value::Struct(s) if s.numel() == 1 => {
            let fields = s.fields().iter().map(|f| format!("{f}={}", write(s.field(f).unwrap())));
            format!("struct({})", fields.collect::<Vec<_>>().join(","))
        }
        Value::Struct(s) => format!("{} struct", s.shape()),
        Value::Logical(a) => grid(a.shape(), a.data().iter().map(|b| b.to_string()).collect(), '[', ']'),
        Value::Complex(a) => grid(a.shape(), a.data().iter().map(|z| format!("{}{:+}i", z.re, z.im)).collect(), '[', ']'),
        other => {
            let prefix = if other.class_name() == "double" { "" } else { other.class_name() };
            let items = other.as_doubles().unwrap().unwrap().iter().map(|x| x.to_string()).collect();
            format!("{prefix}{}", grid(&other.shape(), items, '[', ']'))
        }
    }
}

fn grid(shape: &runmat_value::Shape, items: Vec<String>, open: char, close: char) -> String {
    if items.is_empty() {
        return format!("{open}{close}{shape}");
    }
    let rows: Vec<String> = (0..shape.rows())
        .map(|r| items.iter().skip(r).step_by(shape.rows()).cloned().collect::<Vec<_>>().join(" "))
        .collect();
    format!("{open}{}{close}", rows.join(";"))
}

pub(super) fn check(name: &str, args: Vec<Value>, expected: &str) {
    let written = match call(name, args, 1) {
        Ok(values) => write(&values[0]),
        Err(e) => format!("{}: {}", e.identifier(), e.message()),
    };
    assert_eq!(written, expected, "{name}");
}

pub(super) fn c(text: &str) -> Value {
    Value::char_row(text)
}
pub(super) fn s(text: &str) -> Value {
    Value::string(text)
}
pub(super) fn n(x: f64) -> Value {
    Value::Num(x)
}
pub(super) fn row(x: &[f64]) -> Value {
    Value::from(runmat_value::Array::row(x.to_vec()))
}

#[test]
fn sprintf_cycles_and_stops() {
    check("sprintf", vec![c("%d,"), row(&[1.0, 2.0, 3.0])], "'1,2,3,'");
    check("sprintf", vec![c("%s=%d "), c("ab"), n(3.0), c("cd")], "'ab=3 cd='");
    check("sprintf", vec![c("%d")], "''");
    check("sprintf", vec![c("a%db\\n")], "'ab\n'");
    check("sprintf", vec![c("%d|"), Value::empty()], "'|'");
    check("sprintf", vec![c("%d"), c("ab")], "'9798'");
    check("sprintf", vec![c("%s"), n(3.5)], "'3.500000e+00'");
    check("sprintf", vec![c("%s|%s|"), c(""), c("x")], "'|x|'");
    check("sprintf", vec![s("%*d|%-*d|"), n(4.0), n(7.0), n(3.0), n(1.0)], "\"   7|1  |\"");
    check("sprintf", vec![c("%2$s %1$s"), c("a"), c("b")], "'b a'");
    check("sprintf", vec![c("%d"), Value::cell_row(vec![])], "MATLAB:sprintf:invalidInputType: Function is not defined for 'cell' inputs.");
}
