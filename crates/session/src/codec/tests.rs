//! Every class there and back; damaged bytes are refused, never a panic.

use super::*;
use runmat_value::display::{inline_value, Format};
use runmat_value::{
    Array, Error, FieldNames, FunctionHandle, MapKey, MapKeyType, MapObject, Shape, StackEntry, StringValue,
    StructArray, C32, C64,
};

struct TextOnly;

impl HandleMaker for TextOnly {
    fn anonymous(&mut self, text: &str, captured: Vec<(Rc<str>, Value)>) -> Value {
        let mut fields = vec![(Rc::from("text"), Value::char_row(text))];
        fields.extend(captured);
        Value::from(StructArray::from_pairs(fields))
    }
}

fn round(value: Value) -> Value {
    let bytes = encode(&[("x".into(), value)]).unwrap();
    let mut back = decode(&bytes, &mut TextOnly).unwrap();
    assert_eq!(&*back[0].0, "x");
    back.remove(0).1
}

/// Class, shape and contents, bit for bit where `Debug` of floats shows them (it does, -0 included).
fn check(value: Value) {
    let back = round(value.clone());
    assert_eq!(format!("{value:?}"), format!("{back:?}"));
    assert_eq!((value.class(), value.shape()), (back.class(), back.shape()));
}

#[test]
fn numbers_keep_every_bit() {
    check(Value::Num(-0.0));
    check(Value::Num(f64::NAN));
    check(Value::Bool(true));
    check(Value::from(Array::row(vec![
        1.5,
        -0.0,
        f64::INFINITY,
        f64::MIN_POSITIVE,
    ])));
    check(Value::from(Array::column(vec![1.5f32, -0.0, f32::NAN])));
    check(Value::from(Array::row(vec![i64::MIN, -1, 0, i64::MAX])));
    check(Value::from(Array::row(vec![0u64, u64::MAX, (1 << 53) + 1])));
    check(Value::from(Array::row(vec![i8::MIN, i8::MAX])));
    check(Value::from(Array::row(vec![i16::MIN, i16::MAX])));
    check(Value::from(Array::row(vec![i32::MIN, i32::MAX])));
    check(Value::from(Array::row(vec![0u8, 255])));
    check(Value::Uint16(Rc::new(Array::row(vec![0u16, 65535]))));
    check(Value::from(Array::row(vec![0u32, u32::MAX])));
    check(Value::from(Array::row(vec![true, false, true])));
    check(Value::Complex(Rc::new(Array::row(vec![
        C64 { re: 1.0, im: -0.0 },
        C64 { re: f64::NAN, im: 2.0 },
    ]))));
    check(Value::ComplexSingle(Rc::new(Array::row(vec![C32 {
        re: 1.0,
        im: 0.5,
    }]))));
}

#[test]
fn shapes_stay() {
    check(Value::empty());
    check(Value::from(Array::<f64>::empty_of(Shape::new(&[3, 0, 2]))));
    check(Value::from(
        Array::new(Shape::new(&[2, 1, 3]), (0..6).map(f64::from).collect()).unwrap(),
    ));
    check(Value::from(Array::<Value>::empty_of(Shape::new(&[0, 4]))));
    check(Value::Double(Rc::new(Array::scalar(4.0))));
}

#[test]
fn text_stays_even_when_it_is_no_unicode() {
    check(Value::char_row("grüße 😀"));
    check(Value::char_units(vec![0xD800, 0, 65]));
    check(Value::from(Array::row(vec![
        StringValue::new("a"),
        StringValue::missing(),
        StringValue::new(""),
    ])));
}

#[test]
fn containers_keep_order_and_depth() {
    check(Value::cell_row(vec![
        Value::Num(1.0),
        Value::cell_column(vec![Value::char_row("in"), Value::empty()]),
        Value::Bool(false),
    ]));
    let fields = FieldNames::new(vec!["b".into(), "__proto__".into()]);
    let values = (0..4).map(|k| Value::Num(f64::from(k))).collect();
    let back = round(Value::from(StructArray::new(Shape::row(2), fields, values).unwrap()));
    let Value::Struct(s) = back else { panic!("no struct") };
    assert_eq!(s.fields().iter().map(|n| &**n).collect::<Vec<_>>(), ["b", "__proto__"]);
    assert_eq!(format!("{:?}", s.get(1, 1)), "Some(Num(3.0))");
    assert_eq!(
        round(Value::from(
            StructArray::new(Shape::row(3), FieldNames::default(), vec![]).unwrap()
        ))
        .numel(),
        3
    );
}

#[test]
fn deep_nesting_needs_no_stack() {
    let mut value = Value::Num(1.0);
    for _ in 0..20_000 {
        value = Value::cell_row(vec![value]);
    }
    let mut back = round(value.clone());
    let mut depth = 0;
    while let Value::Cell(c) = back {
        back = c.data()[0].clone();
        depth += 1;
    }
    assert_eq!(depth, 20_000);
}

#[test]
fn what_is_shared_is_written_once() {
    let mut value = Value::cell_row(vec![Value::Num(1.0)]);
    for k in 0..200 {
        value = if k % 2 == 0 {
            Value::cell_row(vec![value.clone(), value])
        } else {
            Value::from(StructArray::from_pairs(vec![
                ("a".into(), value.clone()),
                ("b".into(), value),
            ]))
        };
    }
    let variables = [
        ("x".into(), value.clone()),
        ("y".into(), value.clone()),
        ("z".into(), value),
    ];
    let bytes = encode(&variables).unwrap();
    assert!(bytes.len() < 10_000, "{} bytes", bytes.len());
    let back = decode(&bytes, &mut TextOnly).unwrap();
    let same = |a: &Value, b: &Value| runmat_value::ops::compare::isequal(a, b, false).unwrap();
    assert!(back.iter().all(|(_, v)| same(v, &variables[0].1)));

    // a cell that holds a map that holds the cell
    let map = Rc::new(MapObject::new(MapKeyType::Number(runmat_value::Class::Double), "any"));
    let cell = Value::cell_row(vec![Value::Map(map.clone()), Value::Num(5.0)]);
    map.entries_mut().insert(MapKey::Number(1.0), cell.clone());
    let bytes = encode(&[("c".into(), cell.clone()), ("d".into(), cell.clone())]).unwrap();
    let back = decode(&bytes, &mut TextOnly).unwrap();
    assert!(same(&back[0].1, &cell) && same(&back[1].1, &cell));
    for (_, value) in back.iter().chain([&("c".into(), cell)]) {
        let Value::Cell(c) = value else { panic!("no cell") };
        let Value::Map(m) = &c.data()[0] else { panic!("no map") };
        m.entries_mut().clear();
    }
}

#[test]
fn a_map_is_shared_and_may_hold_itself() {
    let map = Rc::new(MapObject::new(MapKeyType::Char, "any"));
    map.entries_mut()
        .insert(MapKey::Text("me".encode_utf16().collect()), Value::Map(map.clone()));
    map.entries_mut()
        .insert(MapKey::Text("n".encode_utf16().collect()), Value::Num(3.0));
    let bytes = encode(&[
        ("a".into(), Value::Map(map.clone())),
        ("b".into(), Value::Map(map.clone())),
    ])
    .unwrap();
    map.entries_mut().clear();
    let back = decode(&bytes, &mut TextOnly).unwrap();
    let (Value::Map(a), Value::Map(b)) = (&back[0].1, &back[1].1) else {
        panic!("no maps")
    };
    assert!(Rc::ptr_eq(a, b));
    assert_eq!(a.len(), 2);
    a.entries_mut().clear();
    let numbers = MapObject::new(MapKeyType::Number(runmat_value::Class::Int32), "double");
    numbers.entries_mut().insert(MapKey::Number(-2.0), Value::Num(1.0));
    let Value::Map(back) = round(Value::Map(Rc::new(numbers))) else {
        panic!("no map")
    };
    assert_eq!(
        (back.key_type, back.value_type.as_str()),
        (MapKeyType::Number(runmat_value::Class::Int32), "double")
    );
    assert!(back.entries().contains_key(&MapKey::Number(-2.0)));
}

#[test]
fn handles_by_name_and_exceptions_with_causes() {
    let Value::Function(h) = round(Value::from(FunctionHandle::named("sin"))) else {
        panic!("no handle")
    };
    assert_eq!(h.text(), "sin");
    let mut error = Error::new("A:b", "no").with_cause(Value::Exception(Rc::new(Error::new("C:d", "why"))));
    error.set_stack(vec![StackEntry {
        file: "f.m".into(),
        name: "f".into(),
        line: 7,
    }]);
    let Value::Exception(back) = round(Value::Exception(Rc::new(error))) else {
        panic!("no exception")
    };
    assert_eq!(
        (
            back.identifier(),
            back.message(),
            back.stack()[0].line,
            back.causes().len()
        ),
        ("A:b", "no", 7, 1)
    );
}

#[test]
fn damage_is_noticed_at_every_byte() {
    let value = Value::cell_row(vec![
        Value::Num(1.0),
        Value::string("text"),
        Value::from(Array::row(vec![1u8, 2, 3])),
    ]);
    let bytes = encode(&[("x".into(), value)]).unwrap();
    assert_eq!(
        inline_value(&decode(&bytes, &mut TextOnly).unwrap()[0].1, &Format::default()),
        "{[1]  \"text\"  [1 2 3]}"
    );
    for at in 0..bytes.len() {
        let mut bad = bytes.clone();
        bad[at] ^= 0x40;
        assert!(decode(&bad, &mut TextOnly).is_err(), "byte {at}");
        assert!(decode(&bytes[..at], &mut TextOnly).is_err(), "cut at {at}");
    }
}

#[test]
fn lies_behind_a_good_checksum_are_refused() {
    let good = encode(&[("x".into(), Value::from(Array::row(vec![1.0, 2.0])))]).unwrap();
    for at in 10..good.len() {
        for bit in 0..8 {
            let mut bad = good.clone();
            bad[at] ^= 1 << bit;
            let crc = crc32(&bad[10..]).to_le_bytes();
            bad[6..10].copy_from_slice(&crc);
            // other numbers are fine; a panic or a huge allocation is not
            let _ = decode(&bad, &mut TextOnly);
        }
    }
}
