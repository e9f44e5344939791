//! `materializeVariable`: selectors, slices, limits, and the data of every class.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{host, run_well};
use runmat_protocol::{CoreErrorCode, MaterializeOptions, MaterializedData, SliceData};
use runmat_session::HostSession;

fn session(source: &str) -> HostSession {
    let mut h = host(None);
    run_well(&mut h, source);
    h
}

fn numbers(h: &mut HostSession, selector: &str) -> (Vec<f64>, Vec<f64>) {
    let v = h.materialize(selector, &MaterializeOptions::default()).unwrap();
    let MaterializedData::Numeric { data } = v.data else {
        panic!("no numbers")
    };
    assert_eq!(data.element, "float64");
    (
        v.shape,
        data.real
            .chunks_exact(8)
            .map(|b| f64::from_le_bytes(b.try_into().unwrap()))
            .collect(),
    )
}

fn code(h: &mut HostSession, selector: &str) -> CoreErrorCode {
    h.materialize(selector, &MaterializeOptions::default())
        .unwrap_err()
        .code
}

#[test]
fn paths_reach_inside() {
    let mut h = session("s.a = {1, 'x', reshape(1:200, 100, 2)}; s.b = struct('v', {10, 20}); q = 5; m = containers.Map(); m('it''s') = {7}; k = containers.Map({1.5}, {8});");
    assert_eq!(numbers(&mut h, "q"), (vec![1.0, 1.0], vec![5.0]));
    assert_eq!(
        numbers(&mut h, "s.a{3}(1:3,:)"),
        (vec![3.0, 2.0], vec![1.0, 2.0, 3.0, 101.0, 102.0, 103.0])
    );
    assert_eq!(numbers(&mut h, "s.a{end}(end-1:end, 2)").1, [199.0, 200.0]);
    assert_eq!(numbers(&mut h, "s.b(2).v").1, [20.0]);
    assert_eq!(numbers(&mut h, "s.('a'){3}([1 100], 1)").1, [1.0, 100.0]);
    assert_eq!(numbers(&mut h, "m('it''s'){1}").1, [7.0]);
    assert_eq!(numbers(&mut h, "k(1.5)").1, [8.0]);
    assert_eq!(numbers(&mut h, "s.a{3}(end:-50:1)").1, [200.0, 150.0, 100.0, 50.0]);
}

#[test]
fn what_is_no_path_has_a_code() {
    let mut h = session("s.a = {1, 2}; t = struct('v', {1, 2}); x = 1;");
    for bad in [
        "",
        "s.a{",
        "x + 1",
        "s.a{x}",
        "s.a{disp(1)}",
        "x = 2",
        "s.a{:}",
        "t.v",
        "1",
        "x; x",
        "@sin",
        "x'",
        "s.(x)",
    ] {
        assert_eq!(code(&mut h, bad), CoreErrorCode::BadSelector, "{bad}");
    }
    assert_eq!(code(&mut h, "y"), CoreErrorCode::UnknownVariable);
    assert_eq!(code(&mut h, "pi"), CoreErrorCode::UnknownVariable);
    assert_eq!(code(&mut h, "s.a{3}"), CoreErrorCode::OutOfRange);
    assert_eq!(code(&mut h, "s.b"), CoreErrorCode::OutOfRange);
    assert_eq!(code(&mut h, "x(1:1e300)"), CoreErrorCode::OutOfMemory);
    assert_eq!(
        code(&mut h, &format!("x({}1)", "1+".repeat(50_000))),
        CoreErrorCode::BadSelector
    );
    assert_eq!(code(&mut h, &"x{".repeat(50_000)), CoreErrorCode::BadSelector);
}

#[test]
fn tokens_hold_until_the_variable_changes() {
    let mut h = session("c = {{1, [2 3]}, 'x'}; other = 1;");
    let token = h.workspace(None).values[0].preview_token.clone();
    let v = h.materialize(&token, &MaterializeOptions::default()).unwrap();
    let MaterializedData::Cell { items } = v.data else {
        panic!("no cell")
    };
    assert_eq!(
        items.iter().map(|i| i.name.as_str()).collect::<Vec<_>>(),
        ["{1}", "{2}"]
    );
    let inner = h
        .materialize(&items[0].preview_token, &MaterializeOptions::default())
        .unwrap();
    let MaterializedData::Cell { items: deeper } = inner.data else {
        panic!("no cell")
    };
    assert_eq!(numbers(&mut h, &deeper[1].preview_token).1, [2.0, 3.0]);
    run_well(&mut h, "other = 2;");
    assert_eq!(numbers(&mut h, &deeper[1].preview_token).1, [2.0, 3.0]);
    run_well(&mut h, "c{1}{2}(1) = 9;");
    assert_eq!(code(&mut h, &deeper[1].preview_token), CoreErrorCode::StaleToken);
    assert_eq!(code(&mut h, "#x:c"), CoreErrorCode::BadSelector);
}

#[test]
fn slices_and_limits_cut() {
    let mut h = session("x = reshape(1:12, 3, 4);");
    let slice = |start: f64, end: f64, step: Option<f64>| SliceData { start, end, step };
    let options = MaterializeOptions {
        limit: None,
        slices: Some(vec![slice(0.0, 3.0, Some(2.0)), slice(1.0, 2.0, None)]),
    };
    let v = h.materialize("x", &options).unwrap();
    assert_eq!((v.shape.as_slice(), v.truncated), (&[2.0, 1.0][..], false));
    let MaterializedData::Numeric { data } = v.data else {
        panic!("no numbers")
    };
    assert_eq!(
        data.real,
        [4.0f64, 6.0].iter().flat_map(|x| x.to_le_bytes()).collect::<Vec<u8>>()
    );
    let cut = h
        .materialize(
            "x",
            &MaterializeOptions {
                limit: Some(7),
                slices: None,
            },
        )
        .unwrap();
    assert_eq!((cut.shape.as_slice(), cut.truncated), (&[3.0, 2.0][..], true));
    assert_eq!(cut.entry.shape, [3.0, 4.0]);
    let bad = MaterializeOptions {
        limit: None,
        slices: Some(vec![slice(-1.0, 3.0, None)]),
    };
    assert_eq!(h.materialize("x", &bad).unwrap_err().code, CoreErrorCode::BadOptions);
}

#[test]
fn every_class_has_its_data() {
    let mut h = session(
        "i = int64([-9223372036854775807 -1]) + 1; u = uint64(18446744073709551615); z = [1+2i, 3]; b = [true false]; t = 'aé'; \
         s = \"a\"; s(3) = \"c\"; r = struct('p', {1, 2}, 'q', 'w'); e = MException('A:b', 'why'); f = @(x) x.^2; g = single([0.1 -0]);",
    );
    let mut data = |selector: &str| h.materialize(selector, &MaterializeOptions::default()).unwrap().data;
    let numeric = |data: MaterializedData| match data {
        MaterializedData::Numeric { data } => data,
        other => panic!("{other:?}"),
    };
    let i = numeric(data("i"));
    assert_eq!(
        (i.element.as_str(), i.real),
        (
            "int64",
            [i64::MIN + 1, 0]
                .iter()
                .flat_map(|x| x.to_le_bytes())
                .collect::<Vec<u8>>()
        )
    );
    assert_eq!(numeric(data("u")).real, [255; 8]);
    let z = numeric(data("z"));
    assert_eq!(
        (z.element.as_str(), z.imaginary.unwrap()),
        (
            "float64",
            [2.0f64, 0.0].iter().flat_map(|x| x.to_le_bytes()).collect::<Vec<u8>>()
        )
    );
    assert_eq!(numeric(data("b")).real, [1, 0]);
    assert_eq!(numeric(data("t")).real, [97, 0, 0xe9, 0]);
    assert_eq!(
        numeric(data("g")).real,
        [0.1f32, -0.0].iter().flat_map(|x| x.to_le_bytes()).collect::<Vec<u8>>()
    );
    assert_eq!(
        data("s"),
        MaterializedData::Strings {
            items: vec![Some("a".into()), None, Some("c".into())]
        }
    );
    assert_eq!(
        data("f"),
        MaterializedData::Text {
            text: "@(x)x.^2".into()
        }
    );
    assert_eq!(data("e"), MaterializedData::Text { text: "why".into() });
    let MaterializedData::Struct { fields, elements } = data("r") else {
        panic!("no struct")
    };
    assert_eq!(
        (fields.as_slice(), elements.len()),
        (&["p".to_string(), "q".to_string()][..], 2)
    );
    assert_eq!(
        (elements[1][0].name.as_str(), elements[1][0].summary.as_str()),
        ("(2).p", "2")
    );
}
