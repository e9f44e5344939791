//! Questions about classes and objects. The machine answers them: it knows the classes.

use runmat_spec::{example, Builtin, Call, Callback, Flow, Input, Run};
use runmat_value::{Error, Result, Value};

/// The name under which the machine takes questions.
const ASK: &str = "class query ";

const fn question(name: &'static str, summary: &'static str, forms: &'static [&'static str], run: Run) -> Builtin {
    Builtin {
        summary,
        forms,
        ..Builtin::new(name, run)
    }
}

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        examples: &[example("isprop(1, 'x')", "false")],
        ..question(
            "isprop",
            "True for a property of an object",
            &["tf = isprop(obj, propertyName)"], |c| ask(c, "isprop"))
    },
    Builtin {
        examples: &[example("ismethod(1, 'x')", "false")],
        ..question("ismethod", "True for a method of an object", &["tf = ismethod(obj, methodName)"], |c| ask(c, "ismethod"))
    },
    question(
        "properties",
        "Names of the public properties of a class",
        &["properties(className)", "properties(obj)", "p = properties(x)"], |c| ask(c, "properties")),
    question(
        "methods",
        "Names of the public methods of a class",
        &["methods(className)", "methods(obj)", "m = methods(x, option)"], |c| ask(c, "methods")),
    question(
        "events",
        "Names of the events of a class",
        &["events(className)", "events(obj)", "e = events(x)"], |c| ask(c, "events")),
    question(
        "superclasses",
        "Names of all superclasses of a class",
        &["superclasses(className)", "superclasses(obj)", "s = superclasses(x)"], |c| ask(c, "superclasses")),
    question(
        "enumeration",
        "Members of an enumeration",
        &["enumeration(className)", "enumeration(obj)", "[m, s] = enumeration(x)"], |c| ask(c, "enumeration")),
    question("metaclass", "Description of the class of an object", &["mc = metaclass(obj)"], |c| ask(c, "metaclass")),
    Builtin {
        summary: "Call a built-in function, whatever methods of that name there are",
        forms: &["[y1, ..., yn] = builtin(function)", "[y1, ..., yn] = builtin(function, x1, ..., xm)"],
        examples: &[example("builtin('abs', -2)", "2")],
        ..Builtin::new("builtin", |c| ask(c, "dotted"))
    },
    Builtin {
        summary: "True for handles to objects that have not been deleted",
        forms: &["tf = isvalid(H)"],
        examples: &[example("isvalid(1)", "false")],
        ..Builtin::new("isvalid", |_| Flow::one(Value::Bool(false)))
    },
    Builtin {
        summary: "True for members of an enumeration",
        forms: &["tf = isenum(A)"],
        examples: &[example("isenum(1)", "false")],
        ..Builtin::new("isenum", |_| Flow::one(Value::Bool(false)))
    },
    Builtin {
        summary: "Call the listeners of an event",
        forms: &["notify(obj, eventName)", "notify(obj, eventName, data)"],
        ..Builtin::new("notify", needs_object)
    },
    Builtin {
        summary: "Listen to an event of an object",
        forms: &[
            "lh = addlistener(obj, eventName, callback)",
            "lh = addlistener(obj, propertyName, propertyEvent, callback)",
        ],
        ..Builtin::new("addlistener", needs_object)
    },
    Builtin {
        summary: "Listen to an event of an object",
        forms: &["lh = listener(obj, eventName, callback)"],
        ..Builtin::new("listener", needs_object)
    },
    Builtin {
        summary: "Add a property to one object",
        forms: &["p = addprop(obj, propertyName)"],
        ..Builtin::new("addprop", needs_object)
    },
];

fn needs_object(call: &mut Call) -> Result<Flow> {
    Err(Error::new(
        "MATLAB:UndefinedFunction",
        format!("This function needs a handle object, not a value of type '{}'.", call.arg(0)?.class_name()),
    ))
}

/// Hands the question on.
pub(super) fn ask(call: &mut Call, what: &str) -> Result<Flow> {
    let callee = Value::char_row(&format!("{ASK}{what}"));
    let (args, nargout) = (call.take_args(), call.nargout);
    Ok(Flow::Call(
        Callback::Function {
            callee,
            args,
            nargout,
            catch: false,
        },
        Box::new(|_: &mut Call, input: Input| input.values().map(Flow::Done)),
    ))
}
