//! Allocations that fail, one at a time: every program ends with a result or an error, and the next command works.
//!
//! One test in this file: the allocator belongs to the whole process.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::programs::PROGRAMS;
use common::{host, run, run_well};
use runmat_session::memory::{Guarded, Memory};
use std::alloc::System;

static MEMORY: Memory = Memory::new();

#[global_allocator]
static ALLOCATOR: Guarded<System> = Guarded::new(System, &MEMORY);

/// Allocations that fail, per program.
const MOST: usize = 500;

/// Fails the first, the second ... `MOST`th allocation of each program, as long as it makes that many.
fn survives(arm: impl Fn(usize)) -> usize {
    let mut faults = 0;
    for program in PROGRAMS {
        let mut h = host(Some(&MEMORY));
        let expected = run_well(&mut h, program);
        for k in 1..=MOST {
            run_well(&mut h, "clear");
            arm(k);
            let (_, end) = run(&mut h, program);
            let over = MEMORY.is_fault_due();
            MEMORY.fail_any(0);
            MEMORY.fail_guest_sized(0);
            if over {
                break;
            }
            faults += 1;
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
        run_well(&mut h, "clear");
        assert_eq!(run_well(&mut h, program), expected, "{program}, after the faults");
        drop(h);
    }
    assert_eq!(MEMORY.reserved(), 0);
    faults
}

#[test]
fn no_allocation_that_fails_ends_the_process() {
    assert!(survives(|k| MEMORY.fail_guest_sized(k)) > 500);
    assert!(survives(|k| MEMORY.fail_any(k)) > 10_000);
}
