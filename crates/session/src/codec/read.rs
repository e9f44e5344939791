//! Bytes to values. What has children stands open on a stack of its own until they are there.

use super::{damaged, tag, Reader};
use crate::fault::Fault;
use runmat_value::{
    Array, Class, Error, ErrorKind, FieldNames, FunctionHandle, MapKey, MapKeyType, MapObject, Shape, StackEntry,
    StringValue, StructArray, Value, C32, C64,
};
use std::rc::Rc;

/// Makes an anonymous function from its text; captured variables come by name.
pub trait HandleMaker {
    fn anonymous(&mut self, text: &str, captured: Vec<(Rc<str>, Value)>) -> Value;
}

/// A container whose children are being read.
struct Open {
    head: Head,
    need: usize,
    items: Vec<Value>,
    /// It gets a number.
    shared: bool,
}

enum Head {
    Cell(Shape),
    Struct(Shape, FieldNames),
    Anonymous(String, Vec<Rc<str>>),
    Map(Rc<MapObject>, Vec<MapKey>),
    Exception(Error),
}

enum Part {
    Whole(Value),
    Open(Open),
}

pub(super) struct Decoder<'h> {
    handles: &'h mut dyn HandleMaker,
    maps: Vec<Rc<MapObject>>,
    /// Shared containers that are complete, by number.
    shared: Vec<Value>,
}

impl<'h> Decoder<'h> {
    pub fn new(handles: &'h mut dyn HandleMaker) -> Decoder<'h> {
        Decoder {
            handles,
            maps: Vec::new(),
            shared: Vec::new(),
        }
    }

    pub fn value(&mut self, input: &mut Reader) -> Result<Value, Fault> {
        let mut open: Vec<Open> = Vec::new();
        loop {
            let shared = input.rest().first() == Some(&tag::SHARED);
            if shared {
                input.byte()?;
            }
            let mut whole = match self.head(input)? {
                Part::Whole(value) if shared => self.numbered(value),
                Part::Whole(value) => value,
                Part::Open(o) if o.need == 0 => self.close(Open { shared, ..o })?,
                Part::Open(o) => {
                    open.push(Open { shared, ..o });
                    continue;
                }
            };
            loop {
                let Some(top) = open.last_mut() else { return Ok(whole) };
                top.items.push(whole);
                if top.items.len() < top.need {
                    break;
                }
                match open.pop() {
                    Some(done) => whole = self.close(done)?,
                    None => return Err(damaged()),
                }
            }
        }
    }

    fn head(&mut self, input: &mut Reader) -> Result<Part, Fault> {
        let whole = match input.byte()? {
            tag::NUM => Value::Num(f64::from_le_bytes(input.array()?)),
            tag::BOOL => Value::Bool(input.byte()? != 0),
            tag::DOUBLE => Value::Double(array(input, f64::from_le_bytes)?),
            tag::SINGLE => Value::Single(array(input, f32::from_le_bytes)?),
            tag::COMPLEX => Value::Complex(array(input, |b: [u8; 16]| {
                let (re, im) = halves::<16, 8>(b);
                C64 {
                    re: f64::from_le_bytes(re),
                    im: f64::from_le_bytes(im),
                }
            })?),
            tag::COMPLEX_SINGLE => Value::ComplexSingle(array(input, |b: [u8; 8]| {
                let (re, im) = halves::<8, 4>(b);
                C32 {
                    re: f32::from_le_bytes(re),
                    im: f32::from_le_bytes(im),
                }
            })?),
            tag::INT8 => Value::Int8(array(input, i8::from_le_bytes)?),
            tag::INT16 => Value::Int16(array(input, i16::from_le_bytes)?),
            tag::INT32 => Value::Int32(array(input, i32::from_le_bytes)?),
            tag::INT64 => Value::Int64(array(input, i64::from_le_bytes)?),
            tag::UINT8 => Value::Uint8(array(input, u8::from_le_bytes)?),
            tag::UINT16 => Value::Uint16(array(input, u16::from_le_bytes)?),
            tag::UINT32 => Value::Uint32(array(input, u32::from_le_bytes)?),
            tag::UINT64 => Value::Uint64(array(input, u64::from_le_bytes)?),
            tag::LOGICAL => Value::Logical(array(input, |[b]: [u8; 1]| b != 0)?),
            tag::CHAR => Value::Char(array(input, u16::from_le_bytes)?),
            tag::STRING => strings(input)?,
            tag::NAMED => Value::from(FunctionHandle::named(input.text()?)),
            tag::SAME => {
                let at = input.size()?;
                self.shared.get(at).cloned().ok_or_else(damaged)?
            }
            tag::SAME_MAP => {
                let at = input.size()?;
                Value::Map(self.maps.get(at).cloned().ok_or_else(damaged)?)
            }
            tag::CELL => {
                let shape = shape(input)?;
                let need = numel(input, &shape, 1)?;
                return opened(Head::Cell(shape), need);
            }
            tag::STRUCT => return structs(input),
            tag::ANONYMOUS => {
                let text = input.text()?.to_string();
                let names = names(input)?;
                let need = names.len();
                return opened(Head::Anonymous(text, names), need);
            }
            tag::MAP => return self.map(input),
            tag::EXCEPTION => return exception(input),
            _ => return Err(damaged()),
        };
        Ok(Part::Whole(whole))
    }

    fn map(&mut self, input: &mut Reader) -> Result<Part, Fault> {
        let key_type = match input.text()? {
            "char" => MapKeyType::Char,
            name => MapKeyType::Number(Class::from_name(name).ok_or_else(damaged)?),
        };
        let map = Rc::new(MapObject::new(key_type, input.text()?));
        self.maps.push(map.clone());
        let need = input.count()?;
        let mut keys = Vec::new();
        for _ in 0..need {
            keys.push(match input.byte()? {
                0 => {
                    let length = input.count()?;
                    MapKey::Text(input.units(length)?.into())
                }
                _ => MapKey::Number(f64::from_le_bytes(input.array()?)),
            });
        }
        opened(Head::Map(map, keys), need)
    }

    fn close(&mut self, open: Open) -> Result<Value, Fault> {
        let shared = open.shared;
        let value = self.closed(open)?;
        Ok(if shared { self.numbered(value) } else { value })
    }

    /// Gives a complete container its number.
    fn numbered(&mut self, value: Value) -> Value {
        self.shared.push(value.clone());
        value
    }

    fn closed(&mut self, open: Open) -> Result<Value, Fault> {
        let Open { head, items, .. } = open;
        match head {
            Head::Cell(shape) => Ok(Value::Cell(Rc::new(Array::new(shape, items).map_err(|_| damaged())?))),
            Head::Struct(shape, fields) => Ok(Value::from(
                StructArray::new(shape, fields, items).map_err(|_| damaged())?,
            )),
            Head::Anonymous(text, names) => Ok(self.handles.anonymous(&text, names.into_iter().zip(items).collect())),
            Head::Map(map, keys) => {
                map.entries_mut().extend(keys.into_iter().zip(items));
                Ok(Value::Map(map))
            }
            Head::Exception(error) => Ok(Value::Exception(Rc::new(
                items.into_iter().fold(error, Error::with_cause),
            ))),
        }
    }
}

fn opened(head: Head, need: usize) -> Result<Part, Fault> {
    let mut items = Vec::new();
    items.try_reserve_exact(need).map_err(|_| Fault::out_of_memory())?;
    Ok(Part::Open(Open {
        head,
        need,
        items,
        shared: false,
    }))
}

fn halves<const N: usize, const H: usize>(b: [u8; N]) -> ([u8; H], [u8; H]) {
    let (mut first, mut second) = ([0; H], [0; H]);
    first.copy_from_slice(&b[..H]);
    second.copy_from_slice(&b[H..]);
    (first, second)
}

fn shape(input: &mut Reader) -> Result<Shape, Fault> {
    let n = input.count()?;
    let dims = (0..n).map(|_| input.size()).collect::<Result<Vec<usize>, Fault>>()?;
    Ok(Shape::new(&dims))
}

/// Elements of a shape, checked against the bytes that are left: each takes `bytes` at least.
fn numel(input: &Reader, shape: &Shape, bytes: usize) -> Result<usize, Fault> {
    let n = shape.checked_numel().map_err(|_| damaged())?;
    match n.checked_mul(bytes) {
        Some(total) if total <= input.rest().len() => Ok(n),
        _ => Err(damaged()),
    }
}

fn array<T, const N: usize>(input: &mut Reader, element: impl Fn([u8; N]) -> T) -> Result<Rc<Array<T>>, Fault> {
    let shape = shape(input)?;
    let n = numel(input, &shape, N)?;
    let bytes = input.take(n * N)?;
    let mut data = Vec::new();
    data.try_reserve_exact(n).map_err(|_| Fault::out_of_memory())?;
    data.extend(bytes.chunks_exact(N).map(|chunk| {
        let mut b = [0; N];
        b.copy_from_slice(chunk);
        element(b)
    }));
    Array::new(shape, data).map(Rc::new).map_err(|_| damaged())
}

fn strings(input: &mut Reader) -> Result<Value, Fault> {
    let shape = shape(input)?;
    let n = numel(input, &shape, 1)?;
    let mut data = Vec::new();
    data.try_reserve_exact(n).map_err(|_| Fault::out_of_memory())?;
    for _ in 0..n {
        data.push(match input.size()? {
            0 => StringValue::missing(),
            length => StringValue::from_units(&input.units(length - 1)?),
        });
    }
    Array::new(shape, data).map(Value::from).map_err(|_| damaged())
}

fn names(input: &mut Reader) -> Result<Vec<Rc<str>>, Fault> {
    let count = input.count()?;
    (0..count).map(|_| input.text().map(Rc::from)).collect()
}

fn structs(input: &mut Reader) -> Result<Part, Fault> {
    let shape = shape(input)?;
    let fields = FieldNames::new(names(input)?);
    // a struct without fields has elements but no values
    let need = if fields.is_empty() {
        0
    } else {
        numel(input, &shape, fields.len())? * fields.len()
    };
    opened(Head::Struct(shape, fields), need)
}

fn exception(input: &mut Reader) -> Result<Part, Fault> {
    let kind = match input.byte()? {
        0 => ErrorKind::Program,
        1 => ErrorKind::Cancelled,
        _ => ErrorKind::Limit,
    };
    let identifier = input.text()?.to_string();
    let mut error = Error::new(identifier, input.text()?).with_kind(kind);
    let count = input.count()?;
    let mut stack = Vec::new();
    for _ in 0..count {
        let (file, name) = (input.text()?.to_string(), input.text()?.to_string());
        stack.push(StackEntry {
            file,
            name,
            line: u32::try_from(input.varint()?).map_err(|_| damaged())?,
        });
    }
    error.set_stack(stack);
    let need = input.count()?;
    opened(Head::Exception(error), need)
}
