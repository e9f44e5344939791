//! A limit that programs run into, once, again and again: each command ends with a clean error, and the next one works.
//!
//! One test in this file: the allocator belongs to the whole process.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::large::LARGE;
use common::{host, run, run_well};
use runmat_session::memory::{Guarded, Memory};
use runmat_session::{embedded_library, HostSession};
use std::alloc::System;
use std::path::Path;

static MEMORY: Memory = Memory::new();

#[global_allocator]
static ALLOCATOR: Guarded<System> = Guarded::new(System, &MEMORY);

/// They fill the memory with pieces of another size each.
const FLOODS: [&str; 4] = [
    "c = {}; while true, c{end+1} = repmat('x', 1, 1000); end",
    "c = cell(1, 100000); k = 0; while true, k = k + 1; c{k} = sprintf('%d', k); end",
    "s = struct('a', {}); while true, s(end+1).a = {1, 'text', [1 2 3]}; end",
    "m = containers.Map('KeyType', 'double', 'ValueType', 'any'); k = 0; while true, k = k + 1; m(k) = num2cell(1:20); end",
];

/// They catch the error and go on without letting go of anything, until they are ended.
const STUBBORN: [&str; 3] = [
    "c = cell(1, 100000); k = 0; while true, try, k = k + 1; c{k} = {k}; catch, end, end",
    "m = containers.Map('KeyType', 'double', 'ValueType', 'any'); k = 0; while true, try, k = k + 1; m(k) = {k}; catch, end, end",
    "s = ''; while true, try, s = [s s 'x']; catch, x = {s, {1, 2}}; s = ''; n = n + 1; if n > 200, error('A:b', 'Out of memory.'), end, end, end",
];

fn ends(h: &mut HostSession, program: &str) {
    let (_, end) = run(h, program);
    assert_eq!(end.error.unwrap().message, "Out of memory.", "{program}");
}

/// Allocations at which each of the large programs meets its limit.
const MOST: usize = 40;

/// Names and texts of the functions that are written in MATLAB.
fn library(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            library(&path, found);
        } else if path.extension().is_some_and(|e| e == "m") {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            found.push((name, std::fs::read_to_string(&path).unwrap()));
        }
    }
}

/// The limit is met at any guest-sized allocation, whether the code there can be told no or not.
fn meets_limit_anywhere() -> usize {
    let mut sources = Vec::new();
    library(
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../stdlib")),
        &mut sources,
    );
    let mut met = 0;
    for program in LARGE {
        let mut h = host(Some(&MEMORY));
        let pairs = sources.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        h.session_mut().add_library(embedded_library(pairs));
        run_well(&mut h, program);
        for k in 1..=MOST {
            run_well(&mut h, "clear");
            MEMORY.meet_limit(k);
            let (_, end) = run(&mut h, program);
            let over = MEMORY.is_fault_due();
            MEMORY.meet_limit(0);
            if over {
                break;
            }
            met += 1;
            if let Some(error) = end.error {
                assert_eq!(
                    error.message, "Out of memory.",
                    "{program}, allocation {k}: {}",
                    error.report
                );
            }
            assert_eq!(
                run_well(&mut h, "fprintf('%d', 1 + 1)"),
                "2",
                "{program}, allocation {k}"
            );
        }
    }
    met
}

#[test]
fn a_limit_that_is_met_is_an_error_and_the_next_command_works() {
    assert!(meets_limit_anywhere() > 500);

    let mut h = host(Some(&MEMORY));
    MEMORY.set_limit((MEMORY.used() + 8 * 1024 * 1024) as u64);
    let text = run_well(&mut h, "n = 0; for k = 1:200, try, x = zeros(1000, 2000); catch e, n = n + 1; end, end, fprintf('%d %s', n, e.message)");
    assert_eq!(text, "200 Out of memory.");
    // what a program holds when memory is out stays its own: the next command can let go of it
    for program in FLOODS {
        ends(&mut h, program);
        run_well(&mut h, "clear; x = 1;");
    }
    for program in STUBBORN {
        run_well(&mut h, "n = 0;");
        ends(&mut h, program);
        run_well(&mut h, "clear; x = 1;");
    }
    // many in a row, each of which keeps what it took; nobody clears
    run_well(&mut h, "c = cell(1, 300000); k = 0;");
    for _ in 0..100 {
        ends(&mut h, "while true, k = k + 1; c{k} = {k}; end");
        assert_eq!(run_well(&mut h, "fprintf('%d', k > 0)"), "1");
    }
    run_well(&mut h, "clear");
    MEMORY.set_limit(0);

    // there is no memory at all, not even for small pieces: all come out of the reserve
    run_well(&mut h, "c = cell(1, 300000); k = 0;");
    MEMORY.fail_any(usize::MAX);
    for _ in 0..100 {
        let (_, end) = run(&mut h, "while true, k = k + 1; c{k} = {k}; end");
        assert_eq!(end.error.unwrap().message, "Out of memory.");
    }
    MEMORY.fail_any(0);
    assert_eq!(run_well(&mut h, "fprintf('%d', k > 0)"), "1");
    run_well(&mut h, "clear; v = {}; k = 0;");
    // the same with what each command keeps; then one that lets go of it
    MEMORY.fail_any(usize::MAX);
    for _ in 0..100 {
        let (_, end) = run(&mut h, "while true, k = k + 1; v = {v, k}; end");
        assert_eq!(end.error.unwrap().message, "Out of memory.");
    }
    assert!(MEMORY.is_nearly_spent());
    let (_, end) = run(&mut h, "clear v");
    assert!(end.error.is_none());
    assert!(!MEMORY.is_nearly_spent());
    assert_eq!(run_well(&mut h, "fprintf('%d', k > 100)"), "1");
    MEMORY.fail_any(0);
    run_well(&mut h, "clear");
    drop(h);
    assert_eq!(MEMORY.reserved(), 0);
}
