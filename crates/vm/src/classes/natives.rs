//! What every object can do without its class saying so.

use super::chain::one;
use super::operators::underlying;
use super::properties::element_class;
use crate::call::Called;
use crate::core::Vm;
use runmat_spec::{Args, Values};
use runmat_value::object::{HandleObject, Item, ObjectClass};
use runmat_value::ops::{BinaryOp, UnaryOp};
use runmat_value::{Array, Error, ObjectArray, Result, StringValue, Value};
use std::rc::Rc;

/// Functions that may stand behind the dot of any object.
const COMMON: &[&str] = &[
    "isempty", "size", "numel", "length", "ndims", "disp", "display", "isscalar", "isvector", "ismatrix",
];

const OF_HANDLES: &[&str] = &[
    "delete",
    "isvalid",
    "addlistener",
    "notify",
    "listener",
    "eq",
    "ne",
    "lt",
    "gt",
    "le",
    "ge",
    "findobj",
    "findprop",
];

/// Whether the name can be called behind a dot though the class does not define it.
pub fn is_native(name: &str, class: &ObjectClass) -> bool {
    COMMON.contains(&name)
        || (class.is_handle && OF_HANDLES.contains(&name))
        || (name == "addprop" && class.is_a("dynamicprops"))
        || (name == "copyElement" && class.is_a("matlab.mixin.Copyable"))
        || (class.is_enumeration() && matches!(name, "char" | "string" | "cellstr"))
}

/// The operator that a function's name stands for.
fn binary_of(name: &str) -> Option<BinaryOp> {
    use BinaryOp::*;
    [
        Add,
        Sub,
        Mul,
        ElemMul,
        Div,
        ElemDiv,
        LeftDiv,
        ElemLeftDiv,
        Pow,
        ElemPow,
        Eq,
        Ne,
        Lt,
        Le,
        Gt,
        Ge,
        And,
        Or,
    ]
    .into_iter()
    .find(|op| super::operators::binary_name(*op).0 == name)
}

fn unary_of(name: &str) -> Option<UnaryOp> {
    use UnaryOp::*;
    [Plus, Minus, Not, CTranspose, Transpose]
        .into_iter()
        .find(|op| super::operators::unary_name(*op).0 == name)
}

/// Builtins that look at objects as they are.
const AS_OBJECTS: &[&str] = &[
    "class",
    "isa",
    "isobject",
    "isequal",
    "isequaln",
    "size",
    "numel",
    "length",
    "ndims",
    "isempty",
    "isscalar",
    "isvector",
    "isrow",
    "iscolumn",
    "ismatrix",
    "reshape",
    "repmat",
    "permute",
    "cat",
    "horzcat",
    "vertcat",
    "cell",
    "num2cell",
    "struct",
    "isreal",
    "is_function_handle",
    "cellfun",
    "arrayfun",
    "feval",
    "deal",
    "isfield",
    "assignin",
    "setappdata",
    "save",
    "whos",
    "func2str",
    "isenum",
    "exist",
    "squeeze",
    "flip",
    "fliplr",
    "flipud",
    "circshift",
    "inputname",
    "nargin",
    "validateattributes",
    "containers.Map",
    "iscellstr",
    "issparse",
    "ishandle",
    "isprop",
    "ismethod",
    "methods",
    "properties",
    "events",
    "enumeration",
    "metaclass",
    "superclasses",
    "fieldnames",
    "mustBeA",
    "builtin",
    "display",
    "disp",
    "onCleanup",
    "inputParser",
    "throw",
    "rethrow",
    "error",
    "print",
    "evalc",
    "setfield",
    "getfield",
    "sort",
    "unique",
    "ismember",
    "isvalid",
    "numArgumentsFromSubscript",
    "colon",
    "subsindex",
    "isjava",
    "mat2str",
];

impl Vm {
    /// A function of every object. `None`: the name means what it means for other values.
    pub fn native_method(&mut self, name: &str, args: &mut Args, nargout: usize) -> Result<Option<Called>> {
        if let Some(called) = self.throw_object(name, args)? {
            return Ok(Some(called));
        }
        let called = match name {
            "isvalid" => is_valid(args)?,
            "arrayfun" => return self.array_function(args),
            "addlistener" | "listener" => return self.add_listener(std::mem::take(args)).map(Some),
            "notify" => return self.notify(std::mem::take(args)).map(Some),
            "subsref" => return self.subsref(args, nargout).map(Some),
            "subsasgn" => return self.subsasgn(args).map(Some),
            "disp" => match args.first() {
                Some(Value::Object(_)) => return self.disp_object(args.remove(0)).map(Some),
                _ => return Ok(None),
            },
            "display" => match args.first().cloned() {
                Some(value @ Value::Object(_)) => {
                    let name = inputname(self).unwrap_or_default();
                    return self.display_object(&name, value).map(Some);
                }
                _ => return Ok(None),
            },
            "horzcat" => return self.join_objects(std::mem::take(args).into_vec(), 1).map(Some),
            "vertcat" => return self.join_objects(std::mem::take(args).into_vec(), 0).map(Some),
            "cat" => return self.cat(std::mem::take(args)).map(Some),
            "copyElement" => copy_element(args)?,
            "addprop" => return self.add_property(args).map(Some),
            "char" | "string" | "cellstr" => match texts_of(name, args)? {
                Some(v) => one(v)?,
                None => return Ok(self.with_underlying(args)),
            },
            "struct" => match args.as_slice() {
                [Value::Object(o)] => one(Value::from(o.to_struct()))?,
                _ => return Ok(None),
            },
            "isenum" => one(Value::Bool(
                matches!(args.first(), Some(Value::Object(o)) if o.class.is_enumeration()),
            ))?,
            "fieldnames" => match args.as_slice() {
                [Value::Object(o)] => one(names_of(element_class(o)))?,
                _ => return Ok(None),
            },
            "ismember" | "unique" | "strcmp" | "strcmpi" => return self.enumeration_function(name, args),
            _ => match (binary_of(name), unary_of(name), args.len()) {
                (Some(op), _, 2) => {
                    let (Some(b), Some(a)) = (args.pop(), args.pop()) else {
                        return Err(Error::not_enough_inputs());
                    };
                    return self.object_binary(op, a, b).map(Some);
                }
                (_, Some(op), 1) => return self.object_unary(op, args.remove(0)).map(Some),
                _ if AS_OBJECTS.contains(&name) => return Ok(None),
                _ => return Ok(self.with_underlying(args)),
            },
        };
        Ok(Some(called))
    }

    /// Objects over built-in values take part in functions as these values.
    fn with_underlying(&mut self, args: &mut Args) -> Option<Called> {
        for a in args.iter_mut() {
            if let Some(v) = underlying(a) {
                *a = v;
            }
        }
        None
    }

    fn cat(&mut self, mut args: Args) -> Result<Called> {
        let dim = args.first().and_then(Value::as_scalar).unwrap_or(1.0);
        args.remove(0);
        self.join_objects(args.into_vec(), (dim.max(1.0) as usize) - 1)
    }

    /// `subsref(obj, s)` as MATLAB itself indexes, whatever the class says.
    pub fn subsref(&mut self, args: &mut Args, nargout: usize) -> Result<Called> {
        let [object, s] = args.as_slice() else {
            return Err(Error::not_enough_inputs());
        };
        let steps = super::index::steps_of(s)?;
        self.read_steps(object.clone(), steps, 0, nargout)
    }

    pub fn subsasgn(&mut self, args: &mut Args) -> Result<Called> {
        let [object, s, value] = args.as_slice() else {
            return Err(Error::not_enough_inputs());
        };
        let steps = super::index::steps_of(s)?;
        self.assign_into(object.clone(), steps.into(), 0, super::Rhs::Value(value.clone()))
    }

    /// Steps one after the other, the class's own indexing left aside for the first.
    pub fn read_steps(
        &mut self,
        value: Value,
        steps: Vec<crate::assign::Step>,
        at: usize,
        nargout: usize,
    ) -> Result<Called> {
        use crate::assign::Step;
        if at >= steps.len() {
            return one(value);
        }
        let object = matches!(value, Value::Object(_));
        let last = at + 1 == steps.len();
        let wanted = if last { nargout } else { 1 };
        let (called, taken) = match (&steps[at], steps.get(at + 1)) {
            (Step::Field(name), Some(Step::Paren(args))) if object => {
                let wanted = if at + 2 == steps.len() { nargout } else { 1 };
                let args: Args = args.iter().cloned().collect();
                (self.object_apply(&value, &name.clone(), args, wanted)?, 2)
            }
            (Step::Field(name), _) if object => (self.object_field(&value, &name.clone(), wanted)?, 1),
            (Step::Field(name), _) => (self.field_all(&value, &name.clone())?, 1),
            (Step::Paren(args), _) if object && at == 0 => (one(runmat_value::index::paren(&value, args)?)?, 1),
            (Step::Paren(args), _) => (self.call_value(value, args.iter().cloned().collect(), wanted)?, 1),
            (Step::Brace(args), _) if object && at > 0 => (self.object_brace(&value, args.to_vec(), wanted)?, 1),
            (Step::Brace(args), _) => (
                Called::Values(runmat_value::index::brace(&value, args)?.into_iter().collect()),
                1,
            ),
        };
        if at + taken >= steps.len() {
            return Ok(called);
        }
        self.chain(
            |_| Ok(called),
            move |vm, values| {
                if values.len() != 1 {
                    return Err(super::properties::expected_one(values.len()));
                }
                vm.read_steps(super::chain::first(values)?, steps, at + taken, nargout)
            },
        )
    }

    /// A copy of a handle object: a new object with the same values.
    fn add_property(&mut self, args: &mut Args) -> Result<Called> {
        let (Some(Value::Object(o)), Some(name)) = (args.first(), args.get(1).and_then(Value::as_text)) else {
            return Err(Error::not_enough_inputs());
        };
        let class = element_class(o).clone();
        let valid = name.chars().next().is_some_and(|c| c.is_ascii_alphabetic())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        if !valid {
            return Err(Error::new(
                "MATLAB:class:InvalidPropertyName",
                format!("'{name}' is not a valid property name."),
            ));
        }
        for item in o.items.data() {
            let Item::Handle(h) = item else { continue };
            if class.property(&name).is_some() || h.dynamic(&name).is_some() {
                return Err(Error::new(
                    "MATLAB:class:PropertyInUse",
                    format!(
                        "Cannot add the property '{name}': class '{}' has one of this name.",
                        class.name
                    ),
                ));
            }
            h.with_extra(|e| e.dynamic.push((name.as_str().into(), Value::empty())));
        }
        self.call_name("meta.DynamicProperty", Args::from_iter([Value::char_row(&name)]), 1)
    }

    /// Enumeration members in functions of texts and sets.
    fn enumeration_function(&mut self, name: &str, args: &mut Args) -> Result<Option<Called>> {
        let members = args
            .iter()
            .any(|a| matches!(a, Value::Object(o) if o.class.is_enumeration()));
        if !members {
            return Ok(self.with_underlying(args));
        }
        if name == "unique" {
            return Ok(None);
        }
        for a in args.iter_mut() {
            if let Value::Object(o) = &*a {
                if o.class.is_enumeration() {
                    *a = member_texts(o, true)?;
                }
            }
        }
        Ok(None)
    }
}

fn inputname(vm: &Vm) -> Option<String> {
    use runmat_spec::Scopes;
    vm.core.argument_texts(runmat_spec::Scope::Caller).into_iter().next()
}

fn is_valid(args: &Args) -> Result<Called> {
    let Some(Value::Object(o)) = args.first() else {
        return one(Value::Bool(false));
    };
    if !o.is_handle() {
        return Err(Error::undefined_for("isvalid", &o.class.name));
    }
    let flags = o
        .items
        .data()
        .iter()
        .map(|i| matches!(i, Item::Handle(h) if h.is_valid()))
        .collect();
    one(Value::from(Array::new(o.shape().clone(), flags)?))
}

fn copy_element(args: &Args) -> Result<Called> {
    let Some(Value::Object(o)) = args.first() else {
        return Err(Error::not_enough_inputs());
    };
    let Some(h) = o.handle() else {
        return Err(Error::undefined_for("copyElement", &o.class.name));
    };
    let mut slots = h.slots().clone();
    for p in h.class.properties.iter().filter(|p| p.non_copyable || p.transient) {
        if let (Some(slot), Some(code)) = (p.slot, super::code_of(&h.class)) {
            let at = h.class.index.get(&p.name).copied().unwrap_or(0);
            let default = code.values.borrow().get(at).cloned().unwrap_or_else(Value::empty);
            if let Some(s) = slots.get_mut(slot) {
                if p.non_copyable {
                    *s = default;
                }
            }
        }
    }
    one(Value::from(Rc::new(HandleObject::new(
        h.class.clone(),
        slots,
        h.member,
    ))))
}

/// Names of the members of an array, as strings or as cells of char.
fn member_texts(o: &ObjectArray, strings: bool) -> Result<Value> {
    let names = o
        .items
        .data()
        .iter()
        .map(|i| o.class.member(i.member()).map(|n| n.to_string()).unwrap_or_default());
    if strings {
        let items: Vec<StringValue> = names.map(|n| StringValue::new(&n)).collect();
        return Ok(Value::from(Array::new(o.shape().clone(), items)?));
    }
    let items: Vec<Value> = names.map(|n| Value::char_row(&n)).collect();
    Ok(Value::Cell(Rc::new(Array::new(o.shape().clone(), items)?)))
}

/// `char`, `string`, `cellstr` of enumeration members.
fn texts_of(name: &str, args: &Args) -> Result<Option<Value>> {
    let Some(Value::Object(o)) = args.first().filter(|_| args.len() == 1) else {
        return Ok(None);
    };
    if !o.class.is_enumeration() {
        return Ok(None);
    }
    Ok(Some(match name {
        "string" => member_texts(o, true)?,
        "cellstr" => member_texts(o, false)?,
        _ if o.numel() == 1 => {
            let member = o.one().map_or(0, Item::member);
            Value::char_row(o.class.member(member).map_or("", |n| n))
        }
        _ => {
            let Value::Cell(c) = member_texts(o, false)? else {
                return Ok(None);
            };
            let rows: Vec<Vec<u16>> = c
                .data()
                .iter()
                .filter_map(Value::as_text_units)
                .map(|u| u.to_vec())
                .collect();
            char_rows(&rows)?
        }
    }))
}

fn char_rows(rows: &[Vec<u16>]) -> Result<Value> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut data = vec![u16::from(b' '); width * rows.len()];
    for (r, row) in rows.iter().enumerate() {
        for (c, u) in row.iter().enumerate() {
            data[c * rows.len() + r] = *u;
        }
    }
    Ok(Value::Char(Rc::new(Array::new(
        runmat_value::Shape::matrix(rows.len(), width),
        data,
    )?)))
}

/// Names of the properties that may be seen, as a cell column.
pub fn names_of(class: &ObjectClass) -> Value {
    Value::cell_column(class.visible_properties().map(|p| Value::char_row(&p.name)).collect())
}

/// No values.
pub fn nothing() -> Called {
    Called::Values(Values::new())
}
