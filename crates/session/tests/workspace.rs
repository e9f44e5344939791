//! The workspace as a host sees it: deltas, entries, tokens, copies.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{host, run, run_well, step};
use runmat_protocol::{CoreErrorCode, EffectData, ReplyData, StepKind, WorkspaceDelta};
use runmat_session::HostSession;

fn names(delta: &WorkspaceDelta) -> Vec<&str> {
    delta.values.iter().map(|v| v.name.as_str()).collect()
}

#[test]
fn a_delta_names_what_changed_and_what_went() {
    let mut h = host(None);
    run_well(&mut h, "a = 1; b = 'text'; c = {1, 2};");
    let first = h.workspace(None);
    assert_eq!((first.full, names(&first)), (true, vec!["a", "b", "c"]));
    run_well(&mut h, "a = 2; d = [1 2 3]; clear b");
    let second = h.workspace(Some(first.version));
    assert_eq!(
        (second.full, names(&second), &second.removed),
        (false, vec!["a", "d"], &vec!["b".to_string()])
    );
    let third = h.workspace(Some(second.version));
    assert_eq!(
        (third.version, names(&third), third.removed.len()),
        (second.version, vec![], 0)
    );
    // from the first version on, still both
    assert_eq!(names(&h.workspace(Some(first.version))), ["a", "d"]);
    // a version that this session never had
    assert!(h.workspace(Some(99)).full);
}

#[test]
fn writing_into_an_array_is_a_change() {
    let mut h = host(None);
    run_well(
        &mut h,
        "x = zeros(1, 5); y = x; s.a = 1; m = containers.Map(); m('k') = 1;",
    );
    let before = h.workspace(None);
    run_well(&mut h, "x(2) = 7; s.a = 2; m('k') = 2;");
    let after = h.workspace(Some(before.version));
    assert_eq!(names(&after), ["m", "s", "x"]);
    assert_eq!(after.values[2].preview.as_deref(), Some(&[0.0, 7.0, 0.0, 0.0, 0.0][..]));
}

#[test]
fn a_name_that_comes_back_is_no_removal() {
    let mut h = host(None);
    run_well(&mut h, "x = 1;");
    let before = h.workspace(None);
    run_well(&mut h, "clear x");
    run_well(&mut h, "x = 2;");
    let after = h.workspace(Some(before.version));
    assert_eq!((names(&after), after.removed.len()), (vec!["x"], 0));
    h.reset().unwrap();
    assert_eq!(h.workspace(Some(after.version)).removed, ["x"]);
}

#[test]
fn entries_describe_every_class() {
    let mut h = host(None);
    run_well(&mut h, "a = 1:40; b = single(2.5); c = 1+2i; d = int8([1;2]); e = 'hi'; f = \"s\"; g = {1}; h = struct('x', {1, 2}); i = @(t) t + 1; j = true;");
    let delta = h.workspace(None);
    let lines: Vec<String> = delta
        .values
        .iter()
        .map(|v| format!("{} {} {:?} {}", v.class_name, v.dtype, v.shape, v.summary))
        .collect();
    assert_eq!(
        lines[1..],
        [
            "single float32 [1.0, 1.0] 2.5000",
            "double complex128 [1.0, 1.0] 1.0000 + 2.0000i",
            "int8 int8 [2.0, 1.0] [2x1 int8]",
            "char utf16 [1.0, 2.0] 'hi'",
            "string string [1.0, 1.0] \"s\"",
            "cell cell [1.0, 1.0] {[1]}",
            "struct struct [1.0, 2.0] [1x2 struct]",
            "function_handle function [1.0, 1.0] @(t)t+1",
            "logical bool [1.0, 1.0] 1",
        ]
    );
    let a = &delta.values[0];
    assert_eq!(
        (a.preview.as_ref().map(Vec::len), a.truncated, a.size_bytes),
        (Some(32), Some(true), Some(320.0))
    );
    assert_eq!(
        (delta.values[5].preview.as_ref(), delta.values[5].truncated),
        (None, None)
    );
}

#[test]
fn variables_are_seen_while_a_run_waits() {
    let mut h = host(None);
    run_well(&mut h, "old = 1;");
    h.begin("test", "x = 41; y = input('? '); x = x + y;");
    let waiting = step(&mut h, 1e6);
    assert!(matches!(waiting.effect, Some(EffectData::Input { .. })));
    assert_eq!(names(&h.workspace(None)), ["old", "x"]);
    assert_eq!(h.restore_workspace(&[]).unwrap_err().code, CoreErrorCode::Busy);
    assert!(h.resume(waiting.await_id.unwrap(), ReplyData::Line { text: "1".into() }));
    while step(&mut h, 1e6).kind != StepKind::Done {}
    let x = h.workspace(None).values.into_iter().find(|v| v.name == "x").unwrap();
    assert_eq!(x.summary, "42");
}

#[test]
fn a_copy_brings_everything_back_in_another_session() {
    let mut h = host(None);
    run_well(&mut h, "k = 10; f = @(x) x + k; c = {f, int64(9007199254740992) + 1, -0}; s.t = \"a\"; m = containers.Map('KeyType', 'double', 'ValueType', 'any'); m(3) = 'three';");
    let copy = h.save_workspace().unwrap();
    let mut other = host(None);
    other.restore_workspace(&copy).unwrap();
    let text = run_well(
        &mut other,
        "fprintf('%d %d %d %s %s %d\\n', f(1), c{1}(2), c{2}, s.t, m(3), 1/c{3})",
    );
    assert_eq!(text, "11 12 9007199254740993 a three -Inf\n");
}

#[test]
fn the_pinned_copy_is_the_workspace_before_the_run() {
    let mut h = host(None);
    run_well(&mut h, "x = [1 2 3]; y = 5;");
    let pinned = h.pinned();
    h.begin("test", "x(1) = 100; clear y; z = 1; while true, end");
    step(&mut h, 10_000.0);
    let value = |copy: &[u8]| -> Vec<String> {
        let mut other: HostSession = host(None);
        other.restore_workspace(copy).unwrap();
        other
            .workspace(None)
            .values
            .iter()
            .map(|v| format!("{}={}", v.name, v.summary))
            .collect()
    };
    assert_eq!(value(&pinned.encode().unwrap()), ["x=[1 2 3]", "y=5"]);
    assert_eq!(value(&h.save_workspace().unwrap()), ["x=[100 2 3]", "z=1"]);
    h.cancel();
    while step(&mut h, 1e6).kind != StepKind::Done {}
    assert_eq!(value(&pinned.encode().unwrap()), ["x=[100 2 3]", "z=1"]);
}

#[test]
fn a_damaged_copy_changes_nothing() {
    let mut h = host(None);
    run_well(&mut h, "x = 1;");
    let mut copy = h.save_workspace().unwrap();
    copy[12] ^= 1;
    assert_eq!(h.restore_workspace(&copy).unwrap_err().code, CoreErrorCode::Damaged);
    assert_eq!(h.restore_workspace(b"RM").unwrap_err().code, CoreErrorCode::NotAnImage);
    assert_eq!(run(&mut h, "disp(x)").0.trim(), "1");
}

#[test]
fn library_functions_come_with_the_image() {
    let source = "function y = twice_of(x)\n%TWICE_OF  Twice a value\n%   y = twice_of(x)\ny = helper(x);\nend\nfunction y = helper(x), y = 2 * x; end";
    let image = runmat_session::build_image([("twice_of", source)]).unwrap();
    let mut h = host(None);
    assert!(run(&mut h, "twice_of(4)").1.error.is_some());
    h.load_image(&image).unwrap();
    assert_eq!(run_well(&mut h, "fprintf('%d', twice_of(4))"), "8");
    let help = h.help("twice_of").unwrap();
    assert_eq!(
        (help.summary.as_str(), help.forms.as_slice()),
        ("Twice a value", &["y = twice_of(x)".to_string()][..])
    );
    assert!(h.function_names().iter().any(|n| n == "twice_of"));
    assert!(h.help("sin").unwrap().summary.len() > 3);
    assert_eq!(h.help("no_such_name"), None);
    h.reset().unwrap();
    assert_eq!(run_well(&mut h, "fprintf('%d', twice_of(4))"), "8");
}
