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
    fn argument_texts(&self, _: Scope) -> Vec<String> {
        Vec::new()
    }
    fn output_texts(&self) -> Vec<String> {
        Vec::new()
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
    fn formula(&mut self, _: &Value, _: &[Value]) -> Option<Value> {
        None
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
    let mut call = Call {
        args: Args::from_vec(args),
        nargout,
        host: &mut host,
        scopes: &mut scopes,
    };
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
        Value::Complex(a) => grid(
            a.shape(),
            a.data().iter().map(|z| format!("{}{:+}i", z.re, z.im)).collect(),
            '[',
            ']',
        ),
        other => {
            let prefix = if other.class_name() == "double" {
                ""
            } else {
                other.class_name()
            };
            let items = other
                .as_doubles()
                .unwrap()
                .unwrap()
                .iter()
                .map(|x| x.to_string())
                .collect();
            format!("{prefix}{}", grid(&other.shape(), items, '[', ']'))
        }
    }
}

fn grid(shape: &runmat_value::Shape, items: Vec<String>, open: char, close: char) -> String {
    if items.is_empty() {
        return format!("{open}{close}{shape}");
    }
    let rows: Vec<String> = (0..shape.rows())
        .map(|r| {
            items
                .iter()
                .skip(r)
                .step_by(shape.rows())
                .cloned()
                .collect::<Vec<_>>()
                .join(" ")
        })
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
    check(
        "sprintf",
        vec![s("%*d|%-*d|"), n(4.0), n(7.0), n(3.0), n(1.0)],
        "\"   7|1  |\"",
    );
    check("sprintf", vec![c("%2$s %1$s"), c("a"), c("b")], "'b a'");
    check(
        "sprintf",
        vec![c("%d"), Value::cell_row(vec![])],
        "MATLAB:sprintf:invalidInputType: Function is not defined for 'cell' inputs.",
    );
}

#[test]
fn numbers_as_rows() {
    let m = |rows: usize, x: &[f64]| {
        Value::from(runmat_value::Array::new(runmat_value::Shape::matrix(rows, x.len() / rows), x.to_vec()).unwrap())
    };
    check("num2str", vec![n(std::f64::consts::PI)], "'3.1416'");
    check("num2str", vec![n(-0.5)], "'-0.5'");
    check("num2str", vec![n(1e10)], "'10000000000'");
    check("num2str", vec![n(1.23456789e-5)], "'1.2346e-05'");
    check("num2str", vec![n(f64::NAN)], "'NaN'");
    check("num2str", vec![row(&[1.0, -3.0, 2.0])], "'1 -3  2'");
    check("num2str", vec![row(&[1.0, f64::NAN, 3.0])], "'1  NaN    3'");
    check("num2str", vec![row(&[0.1, 0.2])], "'0.1         0.2'");
    check("num2str", vec![m(2, &[1.0, 30.0, 2.0, 4.0])], "char( 1   2|30   4)");
    check("num2str", vec![n(std::f64::consts::PI), c("%10.2f")], "'3.14'");
    check("num2str", vec![Value::Bool(true)], "'1'");
    check(
        "num2str",
        vec![m(2, &[1.0, 3.0, 1.34, 3.56]), c("%5.1f")],
        "char(1.0  1.3|3.0  3.6)",
    );
    check("int2str", vec![n(2.5)], "'3'");
    check("mat2str", vec![m(2, &[1.0, 2.5, 3.0, -4.0])], "'[1 3;2.5 -4]'");
    check("mat2str", vec![Value::empty()], "'zeros(0,0)'");
    check("mat2str", vec![c("it's")], "''it''s''");
}

#[test]
fn text_into_numbers() {
    check("str2double", vec![c("1,200.5")], "1200.5");
    check("str2double", vec![c("abc")], "NaN");
    check("str2double", vec![Value::cellstr(["1", "2i"])], "[1+0i 0+2i]");
    check("sscanf", vec![c("3 4 5"), c("%d")], "[3;4;5]");
    check("sscanf", vec![c("1,2;3,4"), c("%d,%d;"), row(&[2.0, 2.0])], "[1 3;2 4]");
    check("sscanf", vec![c("abc def"), c("%s")], "'abcdef'");
    check("sscanf", vec![c("10:20"), c("%d:%d")], "[10;20]");
    check("sscanf", vec![c("a1"), c("%c%d")], "[97;1]");
    check("sscanf", vec![c("x"), c("%d")], "[]0x0");
    check("isspace", vec![c("a b")], "[false true false]");
}

#[test]
fn changing_and_searching() {
    check("upper", vec![c("aé1")], "'AÉ1'");
    check("strtrim", vec![c(" \ta b\n ")], "'a b'");
    check("strip", vec![s("xxaxx"), c("left"), c("x")], "\"axx\"");
    check("pad", vec![c("ab"), n(5.0), c("both"), c("*")], "'*ab**'");
    check("strcmp", vec![Value::cellstr(["a", "b"]), c("b")], "[false true]");
    check("strncmpi", vec![c("ABc"), c("abd"), n(2.0)], "true");
    check("strfind", vec![c("aaa"), c("aa")], "[1 2]");
    check("strfind", vec![c("aaa"), c("b")], "[]0x0");
    check("strrep", vec![c("abababc"), c("abab"), c("xyz")], "'xyzxyzc'");
    check(
        "contains",
        vec![
            Value::cellstr(["Red", "blue"]),
            c("re"),
            c("IgnoreCase"),
            Value::Bool(true),
        ],
        "[true false]",
    );
    check(
        "contains",
        vec![n(1.0), c("a")],
        "MATLAB:string:MustBeText: First argument must be text.",
    );
    check("extractBefore", vec![c("a.b.c"), c(".")], "'a'");
    check(
        "extractAfter",
        vec![s("abc"), n(4.0)],
        "MATLAB:string:PositionOutOfRange: Numeric value exceeds the number of characters in the text.",
    );
    check("extractBetween", vec![s("<a><b>"), c("<"), c(">")], "[\"a\";\"b\"]");
    check(
        "extractBetween",
        vec![c("abcde"), n(2.0), n(4.0), c("Boundaries"), c("exclusive")],
        "{'c'}",
    );
    check("insertAfter", vec![c("a,b,c"), c(","), c(" ")], "'a, b, c'");
    check("replaceBetween", vec![c("a(b)c(d)"), c("("), c(")"), c("")], "'a()c()'");
    check("eraseBetween", vec![c("abcde"), n(2.0), n(4.0)], "'ae'");
    check("strtok", vec![c("  hello world")], "'hello'");
    check("erase", vec![c("banana"), c("an")], "'ba'");
}

#[test]
fn expressions() {
    check("regexp", vec![c("bat cat"), c("[bc]at")], "[1 5]");
    check("regexp", vec![c("a"), c("b"), c("match")], "{}0x0");
    check(
        "regexp",
        vec![c("k=v;a=b"), c("(\\w)=(\\w)"), c("tokens")],
        "{{'k' 'v'} {'a' 'b'}}",
    );
    check("regexp", vec![s("a1"), c("\\d"), c("match"), c("once")], "\"1\"");
    check(
        "regexp",
        vec![c("ab12"), c("(?<l>[a-z]+)(?<d>\\d+)"), c("names")],
        "struct(l='ab',d='12')",
    );
    check("regexp", vec![Value::cellstr(["a1", "b"]), c("\\d")], "{2 []0x0}");
    check("regexp", vec![c("a,b"), c(","), c("split")], "{'a' 'b'}");
    check(
        "regexp",
        vec![c("ab"), c("(a)(b)"), c("tokenExtents"), c("once")],
        "[1 1;2 2]",
    );
    check("regexprep", vec![c("hello"), c("l"), c("L"), c("once")], "'heLlo'");
    check("regexprep", vec![c("aaa"), c("a"), c("b"), n(2.0)], "'aba'");
    check(
        "regexprep",
        vec![c("Hello"), c("hello"), c("world"), c("preservecase")],
        "'World'",
    );
    check(
        "regexprep",
        vec![c("ab"), Value::cellstr(["a", "b"]), Value::cellstr(["b", "c"])],
        "'cc'",
    );
    check("strsplit", vec![c("a,b,,c"), c(",")], "{'a' 'b' 'c'}");
    check("strsplit", vec![c("a\tb"), c("\\t")], "{'a' 'b'}");
    check("strsplit", vec![s("a b  c")], "[\"a\" \"b\" \"c\"]");
    check(
        "strsplit",
        vec![c("a1b22c"), c("\\d"), c("DelimiterType"), c("RegularExpression")],
        "{'a' 'b' 'c'}",
    );
    check("split", vec![c("a b c")], "{'a';'b';'c'}");
    check("split", vec![s("a-b"), s("-")], "[\"a\";\"b\"]");
    check("splitlines", vec![c("a\r\nb\n")], "{'a';'b';''}");
}

#[test]
fn making_and_joining() {
    check("char", vec![Value::cellstr(["x", "yz"])], "char(x |yz)");
    check("char", vec![row(&[72.0, 105.0])], "'Hi'");
    check("string", vec![n(1e5 + 0.5)], "\"100000.5\"");
    check("cellstr", vec![c("ab  ")], "{'ab'}");
    check("strvcat", vec![c("a"), c(""), c("bcd")], "char(a  |bcd)");
    check("strcat", vec![c("a "), c("b ")], "'ab'");
    check("strcat", vec![Value::cellstr(["a ", "c"]), c("b")], "{'a b' 'cb'}");
    check("append", vec![c("a "), c("b")], "'a b'");
    check("strjoin", vec![Value::cellstr(["a", "b", "c"]), c(", ")], "'a, b, c'");
    check("strjoin", vec![Value::cellstr(["a", "b"]), c("\\n")], "'a\nb'");
    check("join", vec![Value::cellstr(["a", "b"])], "{'a b'}");
    check("dec2bin", vec![n(23.0)], "'10111'");
    check("dec2bin", vec![n(-16.0)], "'11110000'");
    check("dec2bin", vec![row(&[1.0, 5.0])], "char(001|101)");
    check("dec2base", vec![n(35.0), n(36.0)], "'Z'");
    check("bin2dec", vec![c("10 111")], "23");
    check(
        "hex2dec",
        vec![c("3fG")],
        "MATLAB:hex2dec:IllegalHexadecimal: Input to hex2dec should have just 0-9, a-f, or A-F.",
    );
    check("num2hex", vec![n(1.0)], "'3ff0000000000000'");
    check("hex2num", vec![c("4")], "2");
    check("unicode2native", vec![c("é")], "uint8[195 169]");
}

#[test]
fn names_and_json() {
    check("matlab.lang.makeValidName", vec![c("my var-x")], "'myVar_x'");
    check("matlab.lang.makeValidName", vec![c("for")], "'xFor'");
    check(
        "matlab.lang.makeUniqueStrings",
        vec![Value::cellstr(["a", "a", "a_1"])],
        "{'a' 'a_2' 'a_1'}",
    );
    check("genvarname", vec![c("x"), Value::cellstr(["x", "x1"])], "'x2'");
    check(
        "validatestring",
        vec![c("GR"), Value::cellstr(["red", "green"])],
        "'green'",
    );
    check("symvar", vec![c("cos(pi*x - beta1)")], "{'beta1';'x'}");
    check("vectorize", vec![c("x^2*y")], "'x.^2.*y'");
    check("jsonencode", vec![row(&[1.0, 2.5, f64::NAN])], "'[1,2.5,null]'");
    check("jsonencode", vec![c("a\"b\n")], "'\"a\\\"b\\n\"'");
    check("jsonencode", vec![n(0.1)], "'0.1'");
    check("jsonencode", vec![Value::empty()], "'[]'");
    check("jsondecode", vec![c("[[1,2],[3,4]]")], "[1 2;3 4]");
    check("jsondecode", vec![c("[1, null, 3]")], "[1;NaN;3]");
    check("jsondecode", vec![c("[true,false]")], "[true;false]");
    check("jsondecode", vec![c("[\"a\",\"b\"]")], "{'a';'b'}");
    check(
        "jsondecode",
        vec![c("{\"a\":1,\"1b\":[1,\"x\"]}")],
        "struct(a=1,x1b={1;'x'})",
    );
    check("jsondecode", vec![c("[{\"a\":1},{\"a\":2}]")], "2x1 struct");
    check("jsondecode", vec![c("[[1,2],[3]]")], "{[1;2];3}");
    check(
        "jsondecode",
        vec![c("{\"a\":}")],
        "MATLAB:json:SyntaxError: JSON syntax error at line 1, column 6 (character 6): a value was expected.",
    );
}

#[test]
fn columns_of_text() {
    check("textscan", vec![c("a 1 b 2"), c("%s %d")], "{{'a';'b'} int32[1;2]}");
    check(
        "textscan",
        vec![c("1,,3\n4,5,6"), c("%f %f %f"), c("Delimiter"), c(",")],
        "{[1;4] [NaN;5] [3;6]}",
    );
    check(
        "textscan",
        vec![
            c("x,y\nfoo bar,1\nbaz,2"),
            c("%s %f"),
            c("Delimiter"),
            c(","),
            c("HeaderLines"),
            n(1.0),
        ],
        "{{'foo bar';'baz'} [1;2]}",
    );
    check(
        "textscan",
        vec![c("1 2\n3 4"), c("%f %f"), c("CollectOutput"), n(1.0)],
        "{[1 2;3 4]}",
    );
    check("textscan", vec![c("1 2 3 4"), c("%f"), n(2.0)], "{[1;2]}");
    check("textscan", vec![c("1,2\n3,"), c("%f,%f")], "{[1;3] 2}");
    check("strread", vec![c("1 2 3")], "[1;2;3]");
}

/// Values that no text function expects, with some that it does.
fn odd_values() -> Vec<Value> {
    use runmat_value::{Array, Shape, StringValue, StructArray, C64};
    let nd = Shape::new(&[2, 2, 2]);
    vec![
        Value::empty(),
        n(f64::NAN),
        n(-1.0),
        n(2.0),
        n(1e300),
        n(0.5),
        Value::Bool(true),
        Value::from(Array::row(vec![1i8, -2])),
        Value::from(Array::row(vec![i64::MIN, i64::MAX])),
        Value::from(Array::scalar(2.5f32)),
        Value::from(Array::row(vec![C64 { re: 1.0, im: f64::NAN }])),
        Value::from(Array::new(nd.clone(), vec![1.0; 8]).unwrap()),
        Value::from(Array::new(nd.clone(), vec![65u16; 8]).unwrap()),
        Value::from(Array::new(Shape::matrix(2, 2), vec![65u16, 0xd800, 32, 0]).unwrap()),
        Value::from(Array::<u16>::empty_of(Shape::matrix(0, 3))),
        Value::from(Array::<u16>::empty_of(Shape::matrix(3, 0))),
        c(""),
        c("%d"),
        c("a(b"),
        c("once"),
        c("{\"a\":[1,2"),
        s(""),
        s("%s %5.1f"),
        Value::from(Array::scalar(StringValue::missing())),
        Value::from(Array::new(nd, vec![StringValue::new("x"); 8]).unwrap()),
        Value::from(Array::<StringValue>::empty()),
        Value::cell_row(vec![]),
        Value::cellstr(["a", "b"]),
        Value::cell_row(vec![n(1.0), c("a")]),
        Value::cell_row(vec![Value::cellstr(["a"])]),
        Value::from(StructArray::scalar()),
        Value::from(runmat_value::FunctionHandle::named("sin")),
    ]
}

#[test]
fn odd_inputs_give_values_or_errors_with_identifiers() {
    let values = odd_values();
    let attempt = |name: &str, args: Vec<Value>| {
        // what evaluates text asks for the interpreter, which is not here
        if name == "str2num" {
            return;
        }
        if let Err(e) = call(name, args, 2) {
            assert!(e.identifier().contains(':'), "{name}: {}", e.message());
            assert!(!e.identifier().contains("Internal"), "{name}: {}", e.message());
        }
    };
    for builtin in super::ENTRIES.iter().flat_map(|e| e.iter()) {
        attempt(builtin.name, vec![]);
        for v in &values {
            for count in 1..=4 {
                attempt(builtin.name, vec![v.clone(); count]);
            }
            for w in values.iter().step_by(3) {
                attempt(builtin.name, vec![v.clone(), w.clone()]);
                attempt(builtin.name, vec![c("abc"), v.clone(), w.clone()]);
                attempt(builtin.name, vec![v.clone(), c("b"), w.clone()]);
                attempt(builtin.name, vec![v.clone(), w.clone(), c("x"), c("y")]);
            }
        }
    }
}
