//! Allocations that fail, one at a time: every program ends with a result or an error, and the next command works.
//!
//! One test in this file: the allocator belongs to the whole process.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{host, run, run_well};
use runmat_session::memory::{Guarded, Memory};
use std::alloc::System;

static MEMORY: Memory = Memory::new();

#[global_allocator]
static ALLOCATOR: Guarded<System> = Guarded::new(System, &MEMORY);

/// Each allocates in another way: arrays, text, cells, growth, structs, maps, recursion, handles, errors, display.
const PROGRAMS: [&str; 12] = [
    "x = zeros(300); y = x + 1; z = y * y; s = sum(z(:));",
    "s = ''; for k = 1:300, s = [s sprintf('%d,', k)]; end, n = numel(strsplit(s, ','));",
    "c = {}; for k = 1:200, c{end+1} = {k, num2str(k)}; end, d = [c{:}];",
    "x = []; for k = 1:20000, x(k) = k; end, x(1:2:end) = [];",
    "s = struct(); for k = 1:60, s.(sprintf('f%d', k)) = k * ones(1, 50); end, n = fieldnames(s);",
    "m = containers.Map('KeyType', 'double', 'ValueType', 'any'); for k = 1:100, m(k) = {k}; end, v = values(m);",
    "r = f(100);\nfunction r = f(n)\nif n == 0, r = {}; else, r = [f(n - 1), {n}]; end\nend",
    "g = @(x) cellfun(@(y) y * 2, x, 'UniformOutput', false); r = g(num2cell(1:100));",
    "n = 0; for k = 1:50, try, error('A:b', 'number %d', k); catch e, n = n + numel(e.message); end, end",
    "x = rand(40) %#ok\ny = {1, 'two', [3 4]}",
    "a = sort(rand(1, 20000)); [u, i] = unique(round(a * 100)); b = cumsum(a);",
    "t = regexprep(repmat('ab12', 1, 500), '(\\d)', '<$1>'); n = str2double('1.5'); eval('w = 3;');",
];

/// They fill the memory with pieces of another size each.
const FLOODS: [&str; 4] = [
    "c = {}; while true, c{end+1} = repmat('x', 1, 1000); end",
    "c = cell(1, 100000); k = 0; while true, k = k + 1; c{k} = sprintf('%d', k); end",
    "s = struct('a', {}); while true, s(end+1).a = {1, 'text', [1 2 3]}; end",
    "m = containers.Map('KeyType', 'double', 'ValueType', 'any'); k = 0; while true, k = k + 1; m(k) = num2cell(1:20); end",
];

fn survives(arm: impl Fn(usize), most: usize) {
    for program in PROGRAMS {
        let mut h = host(Some(&MEMORY));
        for k in 1..=most {
            arm(k);
            let (_, end) = run(&mut h, program);
            MEMORY.fail_any(0);
            MEMORY.fail_guest_sized(0);
            if let Some(error) = end.error {
                assert_eq!(
                    error.message, "Out of memory.",
                    "{program}, allocation {k}: {}",
                    error.report
                );
            }
            assert_eq!(
                run_well(&mut h, "clear; fprintf('%d', 1 + 1)"),
                "2",
                "{program}, allocation {k}"
            );
        }
        drop(h);
    }
    assert_eq!(MEMORY.reserved(), 0);
}

#[test]
fn no_allocation_that_fails_ends_the_process() {
    for program in PROGRAMS {
        run_well(&mut host(Some(&MEMORY)), program);
    }
    survives(|k| MEMORY.fail_guest_sized(k), 40);
    survives(|k| MEMORY.fail_any(k), 500);

    // a limit that the program runs into again and again
    let mut h = host(Some(&MEMORY));
    MEMORY.set_limit((MEMORY.used() + 8 * 1024 * 1024) as u64);
    let text = run_well(&mut h, "n = 0; for k = 1:200, try, x = zeros(1000, 2000); catch e, n = n + 1; end, end, fprintf('%d %s', n, e.message)");
    assert_eq!(text, "200 Out of memory.");
    // what a program holds when memory is out stays its own: the next command can let go of it
    for program in FLOODS {
        let (_, end) = run(&mut h, program);
        assert_eq!(end.error.unwrap().message, "Out of memory.", "{program}");
        run_well(&mut h, "clear; x = 1;");
    }
    MEMORY.set_limit(0);
    drop(h);
    assert_eq!(MEMORY.reserved(), 0);
}
