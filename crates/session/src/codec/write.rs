//! Values to bytes.

use super::{tag, Writer};
use crate::fault::Fault;
use runmat_value::{
    Array, Error, ErrorKind, FunctionHandle, MapKey, MapKeyType, MapObject, Shape, StringValue, StructArray, Value,
    C32, C64,
};
use std::collections::BTreeMap;
use std::rc::Rc;

/// What is still to be written, in reverse: the next one is the last.
#[derive(Default)]
pub(super) struct Encoder {
    pending: Vec<Pending>,
    /// Shared containers that are written to their end, by address, with their numbers.
    shared: BTreeMap<usize, usize>,
    /// Numbers that were given out.
    numbers: usize,
    /// Maps by address, with their numbers in the order in which they came; kept so that no address is used twice.
    maps: BTreeMap<*const MapObject, (usize, Rc<MapObject>)>,
}

enum Pending {
    Value(Value),
    /// The shared container of this address is complete.
    Complete(usize),
}

trait Element: Copy {
    fn put(self, out: &mut Writer) -> Result<(), Fault>;
}

macro_rules! elements {
    ($($t:ty),*) => {$(
        impl Element for $t {
            fn put(self, out: &mut Writer) -> Result<(), Fault> {
                out.bytes(&self.to_le_bytes())
            }
        }
    )*};
}
elements!(f64, f32, i8, i16, i32, i64, u8, u16, u32, u64);

impl Element for bool {
    fn put(self, out: &mut Writer) -> Result<(), Fault> {
        out.byte(u8::from(self))
    }
}
impl Element for C64 {
    fn put(self, out: &mut Writer) -> Result<(), Fault> {
        out.bytes(&self.re.to_le_bytes())?;
        out.bytes(&self.im.to_le_bytes())
    }
}
impl Element for C32 {
    fn put(self, out: &mut Writer) -> Result<(), Fault> {
        out.bytes(&self.re.to_le_bytes())?;
        out.bytes(&self.im.to_le_bytes())
    }
}

impl Encoder {
    pub fn value(&mut self, out: &mut Writer, value: &Value) -> Result<(), Fault> {
        self.head(out, value)?;
        while let Some(next) = self.pending.pop() {
            match next {
                Pending::Value(value) => self.head(out, &value)?,
                Pending::Complete(address) => {
                    self.shared.insert(address, self.numbers);
                    self.numbers += 1;
                }
            }
        }
        Ok(())
    }

    /// Writes the number of a container that is known, and true; or marks one that will get a number.
    fn is_known(&mut self, out: &mut Writer, value: &Value) -> Result<bool, Fault> {
        let Some(address) = shared_address(value) else {
            return Ok(false);
        };
        if let Some(number) = self.shared.get(&address) {
            out.byte(tag::SAME)?;
            return out.varint(*number as u64).map(|()| true);
        }
        out.byte(tag::SHARED)?;
        self.pending.push(Pending::Complete(address));
        Ok(false)
    }

    /// Writes a value up to its children, and notes these.
    fn head(&mut self, out: &mut Writer, value: &Value) -> Result<(), Fault> {
        if self.is_known(out, value)? {
            return Ok(());
        }
        match value {
            Value::Num(x) => {
                out.byte(tag::NUM)?;
                x.put(out)
            }
            Value::Bool(b) => {
                out.byte(tag::BOOL)?;
                b.put(out)
            }
            Value::Double(a) => array(out, tag::DOUBLE, a),
            Value::Single(a) => array(out, tag::SINGLE, a),
            Value::Complex(a) => array(out, tag::COMPLEX, a),
            Value::ComplexSingle(a) => array(out, tag::COMPLEX_SINGLE, a),
            Value::Int8(a) => array(out, tag::INT8, a),
            Value::Int16(a) => array(out, tag::INT16, a),
            Value::Int32(a) => array(out, tag::INT32, a),
            Value::Int64(a) => array(out, tag::INT64, a),
            Value::Uint8(a) => array(out, tag::UINT8, a),
            Value::Uint16(a) => array(out, tag::UINT16, a),
            Value::Uint32(a) => array(out, tag::UINT32, a),
            Value::Uint64(a) => array(out, tag::UINT64, a),
            Value::Logical(a) => array(out, tag::LOGICAL, a),
            Value::Char(a) => array(out, tag::CHAR, a),
            Value::String(a) => strings(out, a),
            Value::Cell(a) => {
                out.byte(tag::CELL)?;
                shape(out, a.shape())?;
                self.children(a.data())
            }
            Value::Struct(s) => self.structs(out, s),
            Value::Function(h) => self.handle(out, h),
            Value::Map(m) => self.map(out, m),
            Value::Exception(e) => self.exception(out, e),
            // Classes do not travel: what comes back is the data.
            Value::Object(o) => self.structs(out, &o.to_struct()),
        }
    }

    fn children(&mut self, values: &[Value]) -> Result<(), Fault> {
        self.pending
            .try_reserve(values.len())
            .map_err(|_| Fault::out_of_memory())?;
        self.pending.extend(values.iter().rev().cloned().map(Pending::Value));
        Ok(())
    }

    fn structs(&mut self, out: &mut Writer, s: &StructArray) -> Result<(), Fault> {
        out.byte(tag::STRUCT)?;
        shape(out, s.shape())?;
        out.varint(s.fields().len() as u64)?;
        for name in s.fields().iter() {
            out.text(name)?;
        }
        self.children(s.values())
    }

    /// A handle is its text: what it was bound to (a local function, shared variables) stays behind.
    fn handle(&mut self, out: &mut Writer, handle: &FunctionHandle) -> Result<(), Fault> {
        let (body, captured) = match handle {
            FunctionHandle::Named { name, .. } => {
                out.byte(tag::NAMED)?;
                return out.text(name);
            }
            FunctionHandle::Anonymous { body, captured } => (body, captured),
        };
        let bound: Vec<(&Rc<str>, &Value)> = body
            .captured_names()
            .iter()
            .zip(captured.iter())
            .filter_map(|(n, v)| v.as_ref().map(|v| (n, v)))
            .collect();
        out.byte(tag::ANONYMOUS)?;
        out.text(body.text())?;
        out.varint(bound.len() as u64)?;
        for (name, _) in &bound {
            out.text(name)?;
        }
        let values = bound.iter().rev().map(|(_, v)| Pending::Value((*v).clone()));
        self.pending.extend(values);
        Ok(())
    }

    fn map(&mut self, out: &mut Writer, map: &Rc<MapObject>) -> Result<(), Fault> {
        if let Some((at, _)) = self.maps.get(&Rc::as_ptr(map)) {
            out.byte(tag::SAME_MAP)?;
            return out.varint(*at as u64);
        }
        self.maps.insert(Rc::as_ptr(map), (self.maps.len(), map.clone()));
        out.byte(tag::MAP)?;
        out.text(match map.key_type {
            MapKeyType::Char => "char",
            MapKeyType::Number(class) => class.name(),
        })?;
        out.text(&map.value_type)?;
        let entries = map.entries();
        out.varint(entries.len() as u64)?;
        for key in entries.keys() {
            match key {
                MapKey::Text(units) => {
                    out.byte(0)?;
                    out.varint(units.len() as u64)?;
                    out.units(units)?;
                }
                MapKey::Number(x) => {
                    out.byte(1)?;
                    x.put(out)?;
                }
            }
        }
        self.pending
            .try_reserve(entries.len())
            .map_err(|_| Fault::out_of_memory())?;
        self.pending.extend(entries.values().rev().cloned().map(Pending::Value));
        Ok(())
    }

    fn exception(&mut self, out: &mut Writer, error: &Error) -> Result<(), Fault> {
        out.byte(tag::EXCEPTION)?;
        out.byte(match error.kind() {
            ErrorKind::Program => 0,
            ErrorKind::Cancelled => 1,
            ErrorKind::Limit => 2,
        })?;
        out.text(error.identifier())?;
        out.text(error.message())?;
        out.varint(error.stack().len() as u64)?;
        for entry in error.stack() {
            out.text(&entry.file)?;
            out.text(&entry.name)?;
            out.varint(u64::from(entry.line))?;
        }
        out.varint(error.causes().len() as u64)?;
        self.children(error.causes())
    }
}

/// The address of a container that several others hold, beside the list of what is to be written.
fn shared_address(value: &Value) -> Option<usize> {
    fn of<T>(rc: &Rc<T>) -> Option<usize> {
        (Rc::strong_count(rc) > 2).then(|| Rc::as_ptr(rc).addr())
    }
    match value {
        Value::Cell(rc) => of(rc),
        Value::Struct(rc) => of(rc),
        Value::Function(rc) => of(rc),
        Value::Exception(rc) => of(rc),
        _ => None,
    }
}

fn shape(out: &mut Writer, shape: &Shape) -> Result<(), Fault> {
    out.varint(shape.ndims() as u64)?;
    shape.dims().iter().try_for_each(|d| out.varint(*d as u64))
}

fn array<T: Element>(out: &mut Writer, tag: u8, a: &Array<T>) -> Result<(), Fault> {
    out.byte(tag)?;
    shape(out, a.shape())?;
    out.reserve(std::mem::size_of_val(a.data()))?;
    a.data().iter().try_for_each(|x| x.put(out))
}

fn strings(out: &mut Writer, a: &Array<StringValue>) -> Result<(), Fault> {
    out.byte(tag::STRING)?;
    shape(out, a.shape())?;
    a.data().iter().try_for_each(|s| match s.units() {
        None => out.varint(0),
        Some(units) => {
            out.varint(units.len() as u64 + 1)?;
            out.units(units)
        }
    })
}
