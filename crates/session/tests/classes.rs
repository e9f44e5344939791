//! Classes as a host sees them: from the library, and what runs after a cancel.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{host, run_well, step};
use runmat_protocol::StepKind;
use runmat_session::HostSession;

const CLEANER: &str = "classdef Cleaner < handle
properties
task
end
methods
function obj = Cleaner(task), obj.task = task; end
function delete(obj), obj.task(); end
end
end";

const PAIR: &str = "classdef Pair\nproperties\na = 1\nend\nend";

fn prepared() -> HostSession {
    let image = runmat_session::build_image([("Cleaner", CLEANER), ("pkg.Pair", PAIR)]).unwrap();
    let mut h = host(None);
    h.load_image(&image).unwrap();
    h
}

/// Runs a program that does not end, cancels it, and gives what it prints after that.
fn cancelled(h: &mut HostSession, source: &str) -> (String, String) {
    assert!(h.begin("test", source));
    for _ in 0..5 {
        assert_eq!(step(h, 10_000.0).kind, StepKind::Slice);
    }
    h.cancel();
    let mut text = String::new();
    for _ in 0..1_000 {
        let step = step(h, 10_000.0);
        text.extend(step.output.into_iter().map(|chunk| chunk.text));
        if step.kind == StepKind::Done {
            let error = step.end.unwrap().error.unwrap();
            return (text, error.identifier);
        }
    }
    panic!("the run did not end");
}

#[test]
fn a_class_of_the_library_is_used_by_its_name() {
    let mut h = prepared();
    let source = "p = pkg.Pair; p.a = p.a + 1; fprintf('%d %s', p.a, class(p))";
    assert_eq!(run_well(&mut h, source), "2 pkg.Pair");
    assert_eq!(run_well(&mut h, "c = Cleaner(@() fprintf('gone')); clear c"), "gone");
    h.reset().unwrap();
    assert_eq!(run_well(&mut h, "c = Cleaner(@() fprintf('again')); c = [];"), "again");
}

#[test]
fn clean_up_code_runs_after_a_cancel() {
    let mut h = prepared();
    let source = "f();\nfunction f()\nc = Cleaner(@() fprintf('clean'));\nwhile true, end\nend";
    assert_eq!(cancelled(&mut h, source), ("clean".into(), "RunMat:Cancelled".into()));
    assert_eq!(run_well(&mut h, "fprintf('%d', 1)"), "1");
}

#[test]
fn clean_up_code_that_does_not_end_is_cut() {
    let mut h = prepared();
    let source =
        "f();\nfunction f()\nc = Cleaner(@() spin());\nwhile true, end\nend\nfunction spin()\nwhile true, end\nend";
    assert_eq!(cancelled(&mut h, source), (String::new(), "RunMat:Cancelled".into()));
    assert_eq!(run_well(&mut h, "fprintf('%d', 1)"), "1");
}
